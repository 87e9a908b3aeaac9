"""Who is behind a change or a sanction, apart from who decides it: who proposes, signs, announces it."""

from __future__ import annotations

import re
from typing import Literal

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import PERSON
from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import ASSERTED, Assertion, AssertionStatus
from cadregraph.graph.relations.assertions import ASKED_BY, NOUNS_OF_PROPOSALS
from cadregraph.graph.relations.doubts import text_before
from cadregraph.graph.resolution.sentence import ResolvedSentence

_ANNOUNCING = words_pattern("verbs_of_announcing")
_MADE_KNOWN = rf"{_ANNOUNCING}(?: các)? (?:quyết định|nghị quyết)$"
_IS_MADE_KNOWN = re.compile(rf"\b{_ANNOUNCING} $", re.I)
_ANNOUNCES = re.compile(rf"\b{_MADE_KNOWN}", re.I)
_CEREMONY = re.compile(
    rf"(?<!tổ chức )(?<!tổ chức buổi )\b{words_pattern('occasions_of_decisions')} {_MADE_KNOWN}",
    re.I,
)
"""'A dự lễ công bố quyết định …': it is the ceremony's name, and not A who makes it known."""
_SIGNS = re.compile(rf"\b{words_pattern('verbs_of_signing')} (?:quyết định|nghị quyết)$", re.I)
_SIGNED_BY = pattern(
    "(decides | document | word) do=word signer=person word{0,2} sign=word (word | date){0,6}",
    "(comma | word | granting | ending)",
)
"""'Theo quyết định do Phó Thủ tướng A ký ngày …, ông B được bổ nhiệm'."""
_RECEIVES = word_class("receivers_of_proposals")
_LATE_GROUND = pattern("^not(semicolon)* according$")
_ASKS = pattern(
    "not_after(towards | sanction | disciplines | for) who=(organization | post | person)",
    "not(organization | post | person | semicolon | passive | suffers | granting | ending){0,5}",
    "ask=proposed",
)
_ASKS_TOO = pattern(
    "not_after(of | towards | sanction) who=organization",
    "not(organization | post | person | semicolon | proposed | passive | suffers){1,9}",
    "of (person | organization) aside? and ask=proposed",
)
"""'X làm rõ trách nhiệm của ông A và | đề nghị Y …': X asks, and not he of whom that is."""
_ASKED_TO = pattern(
    "ask=proposed not(organization | post | person | semicolon | granting | ending | of | comma"
    " | sanction | proposed){0,3}",
    "whom=(organization | post)",
)
_SENT_TO = pattern(
    "not_after(of) who=(organization | person) not(organization | post | person | semicolon",
    "| granting | ending | proposed){1,8} whom=organization word{0,2} ask=proposed",
)
"""'X gửi công văn đến | Y đề nghị …': Y is asked, and X asks."""
_TO_TELL = word_class("what_is_asked_for_to_be_told")
_BEFORE_ADDRESSEES = word_class("before_addressees")
_HANDS_OVER = pattern(
    "who=(organization | post | person)",
    "not(organization | post | person | semicolon | passive | suffers){0,5} act=decides",
)


def parties(
    sentence: ResolvedSentence, outline: Outline, start: int, verb: int, status: AssertionStatus
) -> Assertion:
    """The assertion with those behind it whom the clause names before the verb.

    'X đề nghị Y bổ nhiệm …', 'Theo đề nghị của X, Y bổ nhiệm …', 'X công bố quyết định bổ nhiệm …'.
    """
    clause = outline.tags[start:verb]
    by = to = None
    noun = ASKED_BY.search(clause)
    if noun:
        by = _party(sentence, outline, start + noun.start("who"))
    late = ASKED_BY.search(outline.tags, verb) if by is None and noun is None else None
    if late and _LATE_GROUND.search(outline.tags[verb : late.start()]):
        by = _party(sentence, outline, late.start("who"))  # 'X cảnh cáo ông A theo đề nghị của Y'
    forms = (_ASKS_TOO, _ASKS) if by is None else ()
    for asks in (match for form in forms for match in form.finditer(clause)):
        if _asks(sentence, outline, start + asks.start("ask")):
            by = _party(sentence, outline, start + asks.start("who"))
            break
    for asked in _ASKED_TO.finditer(clause):
        told = sentence.cursor_behind(outline.chunks[start + asked.start("whom")]).words(2)
        if " ".join(told) in _TO_TELL:
            continue  # 'đề nghị X thông tin thêm về việc bổ nhiệm ông A': not for the appointment itself
        if _asks(sentence, outline, start + asked.start("ask")):
            to = _party(sentence, outline, start + asked.start("whom"))  # the one asked last
    sent = _SENT_TO.search(clause)
    if sent is not None and _is_addressed(sentence, outline, start + sent.start("whom")):
        by = _party(sentence, outline, start + sent.start("who"))
        to = _party(sentence, outline, start + sent.start("whom"))
    if by == to:
        by = None  # 'Kiến nghị X tham mưu …': nobody asks himself
    signed = announced = None
    for hands in _HANDS_OVER.finditer(clause):
        act = hands_over(sentence, outline.chunks[start + hands.start("act")])
        who = start + hands.start("who")
        if act == "signed" and outline.tags[who] == PERSON:
            signed = _party(sentence, outline, who)
        elif act == "announced" and not _of_a_ceremony(sentence, outline, start, hands):
            announced = _party(sentence, outline, who)
    signed = signed or _signed_by(sentence, outline, start, verb)
    if by == to == signed == announced is None:
        return ASSERTED if status == "asserted" else Assertion(status)
    return Assertion(status, by, to, signed, announced)


def _is_addressed(sentence: ResolvedSentence, outline: Outline, position: int) -> bool:
    """Whether something is sent to the body there: 'gửi văn bản cho | Bộ Nội vụ'."""
    return sentence.cursor(outline.chunks[position]).word(-1) in _BEFORE_ADDRESSEES


def _signed_by(sentence: ResolvedSentence, outline: Outline, start: int, verb: int) -> str | None:
    """'Theo quyết định do Phó Thủ tướng A ký, …': the signer named behind the decision."""
    for match in _SIGNED_BY.finditer(outline.tags, start, verb + 1):
        by, sign = outline.chunks[match.start("do")], outline.chunks[match.start("sign")]
        if sentence.words(by) == "do" and sentence.words(sign).startswith("ký"):
            return _party(sentence, outline, match.start("signer"))
    return None


def hands_over(sentence: ResolvedSentence, chunk: int) -> Literal["signed", "announced", ""]:
    """Whether a decision is signed or made known where it is named, rather than made."""
    before = text_before(sentence, chunk) + sentence.words(chunk)
    if _ANNOUNCES.search(before):
        return "announced"
    return "signed" if _SIGNS.search(before) else ""


def is_made_known(before: str) -> bool:
    """Whether a text ends in a verb that makes known the decision behind it: 'đã công bố | Quyết định …'."""
    return _IS_MADE_KNOWN.search(before) is not None


def names_a_ceremony(before: str) -> bool:
    """Whether a text ends in the name of an occasion, whose day is not that of the decision: 'lễ công bố
    quyết định'."""
    return _CEREMONY.search(before) is not None


def _of_a_ceremony(
    sentence: ResolvedSentence, outline: Outline, start: int, hands: re.Match[str]
) -> bool:
    chunk = outline.chunks[start + hands.start("act")]
    return names_a_ceremony(text_before(sentence, chunk) + sentence.words(chunk))


def _asks(sentence: ResolvedSentence, outline: Outline, position: int) -> bool:
    """Whether the word there asks for something, rather than name a proposal or who receives one."""
    chunk = outline.chunks[position]
    return (
        sentence.value(chunk) == "proposed"
        and sentence.words(chunk) not in NOUNS_OF_PROPOSALS
        and sentence.cursor(chunk).word(-1) not in _RECEIVES
    )


def _party(sentence: ResolvedSentence, outline: Outline, position: int) -> str | None:
    """The official or body that stands at a position; of a post without a name its body."""
    chunk = outline.chunks[position]
    post = sentence.posts.get(chunk)
    if post is not None:
        return post.organization
    return sentence.person(chunk) or sentence.organizations.get(chunk)
