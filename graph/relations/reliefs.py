"""Changes of the post with which the text names somebody: 'miễn nhiệm ông A, Chủ tịch UBND …', 'bổ nhiệm
Thứ trưởng Bộ Y tế A'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from cadregraph.graph.clauses.attachments import Attachment
from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import AND, COMMA, ONCE, PERSON, POST, PROPOSED, SEMICOLON
from cadregraph.graph.lexicon.word_classes import is_membership, word_class
from cadregraph.graph.mentions.patterns import needed, pattern
from cadregraph.graph.model import Assertion, Change, Fact, PersonnelFact
from cadregraph.graph.relations.appositions import fellows
from cadregraph.graph.relations.assertions import change_status, decision_of
from cadregraph.graph.relations.changes import change_of_post, decider_of_verbs
from cadregraph.graph.relations.days_of_decisions import day_of_act
from cadregraph.graph.relations.doubts import APPROVES, text_behind
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

_RELIEVED = pattern(
    "not_after(passive | suffers) act=ends_post",
    "((word | marker){0,2} towards? | word{1,2} according (word | proposed){1,4} towards) people=people",
    "not_before(not(person | semicolon){0,8} (marker | post | leaves_post | granting | joins))",
)
"""'miễn nhiệm ông A, T', 'miễn nhiệm (chức danh) T A, T B và T C'."""
_IS_RELIEVED = pattern(
    "people=people aside? not(person | organization | post | semicolon | granting | ending | once){0,10}",
    "(leaves_post not(person | organization | post | semicolon | granting | ending){0,12} (and | comma)",
    "word{0,2})?",
    "clause=((passive | suffers) (word | organization | decides | examines | gives_post){0,3})",
    "act=ends_post (word{0,2} marker{0,2} (stop | comma | semicolon | close | according | moves_to",
    "| (word | into){0,2} date | word{1,4} date? (stop | comma) | $) | marker? why=word not(post | marker)*)",
)
"""'bà A, T, (xin nghỉ và) đã được (chấp thuận) cho thôi giữ chức vụ (theo nguyện vọng)': the post is
that at the name."""
_HAS_LEFT = pattern(
    "people=person aside? word{0,3} passive? act=leaves_post marker?",
    "not_before(not(comma | semicolon | stop){0,6} (post | organization | marker | joins))",
)
"""'ông A, T, đã từ chức', 'bà B, T, đã thôi việc từ tháng trước', 'T A thôi giữ chức vụ': of the post at
the name."""
_PAPER_OF_LEAVE = pattern(
    "not_after(examines | proposed | denied) decides act=leaves_post word{0,2}",
    "(according (word | proposed){1,4})? (for | towards) people=person",
)
"""'trao quyết định thôi việc (theo nguyện vọng) cho ông A, T'."""
_MAY_LEAVE = pattern(
    "people=people aside? (word | comma | marker){0,3} proposed? word? act=leaves_post (word | marker){0,6}",
    "(and | comma) word{0,2} granted=passive",
)
"""'ông A, T, nộp đơn xin từ chức và đã được X chấp thuận': of the post at the name."""
_IS_LET_GO = pattern(
    "people=people aside? (word | comma | marker){0,3} proposed word? leaves_post word{0,8}",
    "(comma | and | comma and) organization word{0,2} gives_post? act=ends_post marker{0,2}",
    "(stop | comma | semicolon | close | according | (word | into){0,2} date | $)",
)
"""'ông A, T, có đơn xin thôi việc và HĐND đã chấp thuận cho thôi giữ chức': of the post at the name."""
_ASKS_TO_LEAVE = pattern(
    "people=people aside? (word | comma){0,3} proposed? act=leaves_post (word | marker){0,2}",
    "(stop | comma | semicolon | close | retires | (word | into){0,2} date | $ | why=word)",
)
"""'ông A, T, gửi đơn xin từ chức, …': of the post at the name, and not yet granted."""
_ASKS = "xin "
_GRANTED = re.compile(rf"(?:[^\s,;.]+ ){{0,8}}?{APPROVES}\b(?! (?:giữ|làm|bổ nhiệm))", re.I)
_IS_GRANTED = re.compile(rf"{APPROVES}\b", re.I)
_LEAVES_ALL = frozenset({"từ chức", "từ nhiệm", "rời chức", "nghỉ việc", "mất chức", "mất ghế"})
_LEAVES = ("chức", "việc", "giữ")
_NAMED_WITH_IT = pattern(
    "not_after(passive | suffers | proposed | denied | once) act=gives_post people=person aside?",
    "(word? date)? (stop | semicolon | $)",
)
"""'Thủ tướng phê chuẩn việc bổ nhiệm T A.': to the post that stands before the name."""
_GIVEN_TO = pattern(
    "not_after(proposed | denied) decides act=gives_post word? for word{0,2} people=person aside?",
    "(stop | comma | semicolon | $)",
)
"""'trao quyết định bổ nhiệm cho bà A, tân T': to the post at the name that is told to be new."""
_NEW = word_class("words_for_who_is_new")
_GIVEN_TO_RULE = "quyết định bổ nhiệm cho A, tân T"
_APPOINTS = frozenset({"appointed", "approved", "elected"})
_MAKES_ROOM = pattern(
    "not_after(passive | suffers | once) act=ends_post word{0,2} towards? people=person",
    "(and | comma | comma also) gives_post person aside? marker+ post",
)
"""'miễn nhiệm ông A và bầu ông B giữ chức T': A leaves a post that is not named."""
_AND_ELECTS = pattern(
    "not_after(passive | suffers | once) act=ends_post (word | marker){0,2} towards? people=person aside?",
    "(comma and | and | comma | comma also) word{0,2} gives_post (person | post)",
)
"""'miễn nhiệm chức danh T A và bầu ông B giữ chức T': A leaves the post at his name."""
_AFTER = "sau khi"
_REASONS = word_class("words_of_reason")
_ASKS_RULE = "A, T, xin từ chức"
_GRANTED_RULE = "A, T, xin từ chức và được chấp thuận"
_RULE, _RELIEVED_RULE = "miễn nhiệm A, T", "A, T, được miễn nhiệm"
_LEFT_RULE = "A, T, đã từ chức"
_NAMED_RULE = "bổ nhiệm T A"
_ROOM_RULE = "miễn nhiệm A và bầu B làm T"
_NEEDED = needed(
    _RELIEVED,
    _HAS_LEFT,
    _PAPER_OF_LEAVE,
    _MAY_LEAVE,
    _IS_LET_GO,
    _ASKS_TO_LEAVE,
    _AND_ELECTS,
    _NAMED_WITH_IT,
    _GIVEN_TO,
    _MAKES_ROOM,
    _IS_RELIEVED,
)


def reliefs(
    sentence: ResolvedSentence, outline: Outline, attached: tuple[Attachment, ...]
) -> Iterator[Fact]:
    """Who is relieved by name alone, of the post that stands in apposition at the name, or appointed to
    it."""
    tags = outline.tags
    if _NEEDED.isdisjoint(tags):
        return
    for match in _RELIEVED.finditer(tags):
        before = match.start("act") - 1
        if tags[before : before + 1] == ONCE and sentence.words(outline.chunks[before]) != _AFTER:
            continue
        start = tags.rfind(SEMICOLON, 0, match.start("act")) + 1
        yield from _relief(sentence, outline, attached, match, start, _RULE)
    for match in (*_HAS_LEFT.finditer(tags), *_PAPER_OF_LEAVE.finditer(tags)):
        chunk = outline.chunks[match.start("act")]
        verb = sentence.words(chunk)
        whole = verb in _LEAVES_ALL or (
            verb == "thôi" and sentence.cursor_behind(chunk).word() in _LEAVES
        )
        if whole:
            start = tags.rfind(SEMICOLON, 0, match.start("act")) + 1
            yield from _relief(sentence, outline, attached, match, start, _LEFT_RULE)
    for match in _MAY_LEAVE.finditer(tags):
        if _GRANTED.match(text_behind(sentence, outline.chunks[match.start("granted")])):
            act = match.start("act")
            yield from _relief(sentence, outline, attached, match, act, _GRANTED_RULE)
    yield from _asked(sentence, outline, attached)
    for match in _IS_LET_GO.finditer(tags):
        act = match.start("act")
        yield from _relief(sentence, outline, attached, match, act, _GRANTED_RULE)
    for match in _AND_ELECTS.finditer(tags):
        start = tags.rfind(SEMICOLON, 0, match.start("act")) + 1
        yield from _relief(sentence, outline, attached, match, start, _RULE)
    for match in _NAMED_WITH_IT.finditer(tags):
        act, person = (outline.chunks[match.start(name)] for name in ("act", "people"))
        stands = sentence.tags[act + 1 : person] == POST
        if stands and sentence.value(act) in _APPOINTS:
            start = tags.rfind(SEMICOLON, 0, match.start("act")) + 1
            told = _relief(sentence, outline, attached, match, start, _NAMED_RULE)
            yield from (fact for fact in told if isinstance(fact, PersonnelFact))
    for match in _GIVEN_TO.finditer(tags):
        start = tags.rfind(SEMICOLON, 0, match.start("act")) + 1
        told = _relief(sentence, outline, attached, match, start, _GIVEN_TO_RULE)
        yield from (fact for fact in told if isinstance(fact, PersonnelFact))
    for match in _MAKES_ROOM.finditer(tags):
        yield from _makes_room(sentence, outline, attached, match)
    for match in _IS_RELIEVED.finditer(tags):
        if match["why"] and sentence.words(outline.chunks[match.start("why")]) not in _REASONS:
            continue
        passive = match.start("clause")
        start = max(tags.rfind(sign, 0, passive) for sign in (COMMA, AND, PERSON)) + 1
        yield from _relief(sentence, outline, attached, match, start, _RELIEVED_RULE)


def _relief(
    sentence: ResolvedSentence,
    outline: Outline,
    attached: tuple[Attachment, ...],
    match: re.Match[str],
    start: int,
    rule: str,
) -> Iterator[Fact]:
    """The relief that a match tells, in the clause that begins at ``start``."""
    verb = match.start("act")
    end = match.end("people") - 1 if rule == _RULE else verb
    change = cast(Change, sentence.value(outline.chunks[verb]))
    status = change_status(sentence, outline, start, end, verb, change)
    if status is None:
        return
    assertion = parties(sentence, outline, start, verb, status)
    decider = decider_of_verbs(sentence, outline.chunks[verb])
    date = day_of_act(sentence, outline.chunks[verb])
    if rule == _LEFT_RULE:
        date = sentence.date_soon_behind(outline.chunks[verb] + 1) or date
    elif rule == _RELIEVED_RULE:
        date = sentence.date_behind(outline.chunks[verb] + 1) or date
    told = set(outline.chunks[match.start("people") : match.end("people")])
    for person in outline.group(match.start("people")):
        if rule == _RULE and person not in told:
            continue  # 'Sau khi miễn nhiệm T A, | T B giữ chức …': another subject
        name = sentence.persons.get(person)
        post = _post_left(sentence, attached, person, rule)
        if name is not None and post is not None:
            yield from change_of_post(
                sentence, name, post, change, assertion, 0.85, decider, date, rule
            )


def _asked(
    sentence: ResolvedSentence, outline: Outline, attached: tuple[Attachment, ...]
) -> Iterator[PersonnelFact]:
    """'ông A, T, gửi đơn xin từ chức': who asks to leave the post at his name, not granted."""
    tags = outline.tags
    for match in _ASKS_TO_LEAVE.finditer(tags):
        act = outline.chunks[match.start("act")]
        name = sentence.persons.get(outline.chunks[match.start("people")])
        why = match.start("why")
        if why >= 0 and sentence.words(outline.chunks[why]) not in _REASONS:
            continue
        asks = sentence.words(act).startswith(_ASKS) or PROPOSED in match.group()
        if not asks or name is None or _IS_GRANTED.search(text_behind(sentence, act)):
            continue
        for fact in _relief(sentence, outline, attached, match, match.start(), _ASKS_RULE):
            if isinstance(fact, PersonnelFact) and fact.assertion.status in (
                "asserted",
                "proposed",
            ):
                asked = Assertion("proposed", proposed_by=name.key)
                yield replace(fact, change="resigned", decision="proposed", assertion=asked)


def _post_left(
    sentence: ResolvedSentence, attached: tuple[Attachment, ...], person: int, rule: str
) -> ResolvedPost | None:
    """The post at a name: the first behind it, else that right before it, no seat; where it is only called
    'chức vụ', the one."""
    held = [a for a in attached if a.person == person]
    if rule == _GIVEN_TO_RULE:
        new = [i for a in held for i in a.posts if sentence.cursor(i).peek_any(_NEW)]
        return sentence.posts.get(new[0]) if len(new) == 1 else None
    held = held or [
        a for a in attached if person in fellows(sentence, a)
    ]  # 'hai Phó Thủ tướng A và B'
    if rule == _RULE:
        behind = [a.posts[0] for a in held if a.side == "behind"]
        left = behind or [a.posts[-1] for a in held if a.side == "before"]
        post = sentence.posts.get(left[0]) if left else None
        alone = (
            not behind and sum(len(a.posts) for a in held) == 1
        )  # 'bãi nhiệm | Ủy viên UBND tỉnh A'
        seat = post is not None and post.title.startswith("Ủy viên") and not alone
        return None if seat else post
    posts = [post for a in held for i in a.posts if (post := sentence.posts.get(i)) is not None]
    posts = [p for p in posts if not is_membership(p.title) and not p.modifier]
    return posts[0] if len(posts) == 1 else None


def _makes_room(
    sentence: ResolvedSentence,
    outline: Outline,
    attached: tuple[Attachment, ...],
    match: re.Match[str],
) -> Iterator[PersonnelFact]:
    """The relief of somebody with whom no post stands, for whom another comes."""
    verb, at = match.start("act"), match.start("people")
    name = sentence.persons.get(outline.chunks[at])
    change = cast(Change, sentence.value(outline.chunks[verb]))
    start = outline.tags.rfind(SEMICOLON, 0, verb) + 1
    status = change_status(sentence, outline, start, at, verb, change)
    named = any(one.person == outline.chunks[at] for one in attached)
    if name is None or status is None or named:
        return
    decider = decider_of_verbs(sentence, outline.chunks[verb])
    yield PersonnelFact(
        sentence=sentence.index,
        confidence=0.8,
        change=change,
        person=name.key,
        decision=decision_of(status),
        date=day_of_act(sentence, outline.chunks[verb]),
        decided_by=decider,
        assertion=parties(sentence, outline, start, verb, status),
        rule=_ROOM_RULE,
        mentions=(name.mention,),
    )
