"""Which body decides on a sanction, and from where on the clause can make it a proposal."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import (
    COLON,
    DECIDES,
    IN_FORM,
    OF,
    ORGANIZATION,
    PROPOSED,
    SEMICOLON,
    SUFFERS,
)
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.model import Decision
from cadregraph.graph.relations.chairing import MEETING
from cadregraph.graph.relations.changes import decides_for
from cadregraph.graph.relations.looking_into import looks_into
from cadregraph.graph.resolution.sentence import ResolvedSentence

_SIT_ON_COMMITTEE = tuple(word_class("titles_of_committees"))
"""Committees decide, not those who sit on them."""
_SITTING = re.compile(MEETING)
_OFFICES = frozenset({"body", "office", "department", "ministry", "division"})
"""Kinds of bodies that announce the decisions of others."""
_STATE = frozenset({"StateBody", "Institution"})
_DISCIPLINING = pattern(
    "organization not(organization | person | semicolon){0,12}",
    "(disciplines | sanction | decides word? disciplines | decides colon$)",
)
_AGENT_BEHIND = pattern("suffers not(person | organization | semicolon){0,3}$")
_CONFERENCE = pattern(
    "event=event not(person | organization | semicolon){0,8} (disciplines | sanction)"
)
_ASKED = pattern("proposed not(organization | person | semicolon | of){0,3} body=organization")
_ASKED_OF = pattern("proposed not(organization | person | semicolon){0,3} body=organization")
_BY_AGENT = pattern(
    "(suffers | passive) not(person | organization | semicolon){0,3} body=organization",
    "not(person | organization | semicolon)*$",
)
"""'ông A bị Ban Bí thư cảnh cáo'."""
_BY_HEAD = pattern(
    "(suffers | passive) word{0,2} post=post person? (word | decides | disciplines | in_form){0,3}$"
)
"""'ông A bị Thủ tướng cách chức': for the body that the head leads."""
_HEAD_ACTS = pattern(
    "^ (date | into | word{0,3}) comma? post=post (comma place){0,2} comma? person?",
    "(disciplines | word){0,2}$",
)
"""'Thủ tướng cách chức ông A'."""
ACTS_TOO = pattern(
    "sanction aside? comma? and by=(post | organization) person? (word | also){0,3}",
    "(decides | disciplines) (word | disciplines | in_form)*$",
)
"""'ông A bị X cảnh cáo và | Thủ tướng cũng đã thi hành kỷ luật bằng hình thức …': by another."""
_SUFFERED = pattern("suffers not(person | organization | semicolon)*$")
_HEAD_DECIDES = pattern(
    "any* post=post (comma place){0,2} not(person | organization | post | semicolon){0,3}",
    "(decides | disciplines) not(person | organization | semicolon)*$",
)
"""'Chủ tịch UBND quyết định': the body whose head decides."""
_SIGNER = pattern(
    "signer=person not(person | organization | post | semicolon){0,4} decides",
    "not(person | organization | semicolon)*$",
)
"""'Thủ tướng A ký quyết định': the body that the signer heads."""
_ISSUED_BY = pattern("(document | word | organization) (date | aside)? of$")
_PROPOSAL_OF = pattern("proposed word? of$")
"""'đã xem xét đề nghị của | X và kỷ luật …': who only asked for it."""
_PLACE_ACTS = pattern(
    "(proposed | says) word? of organization comma act=place word{0,3}",
    "(decides? disciplines not(organization | semicolon)* | decides word{0,3})?$",
)
"""'Theo kết luận của X, | tỉnh Y đã kỷ luật': a body of the place, not X, and no proposal of X any more."""
_DECISION_BY = pattern("decides word? of$")
_MADE = pattern(
    "decides of (organization | post) (word | moves_to | into){0,4} (disciplines | in_form | word){0,3}$"
)
_CARRIED_OUT = word_class("what_is_done_with_decisions")
_SUBJECT = pattern("organization | person | post | decides")
_DECIDES = pattern(
    "organization not(organization | proposed | person | semicolon){0,4}",
    "(decides | disciplines)",
)
_ASKED_TO = pattern("proposed (word | examines){0,2} (organization (comma | and){1,2})*$")
_ASKS_BELOW = pattern("proposed not(semicolon | person)* colon$")
"""'X đề nghị Ban Bí thư kỷ luật:', above a list."""
_INSERTED = pattern(
    "(^ | semicolon | stop) (word | date){0,3} who=organization comma",
    "(word | once | based_on | according){1,3} not(semicolon | person | sanction)* comma act=decides",
)
"""'Ban Bí thư, sau khi xem xét tờ trình của X, quyết định cảnh cáo ông A'."""
_OF_THE_SUBJECT = pattern("decides (word | disciplines | in_form)*")
_SANCTIONED = pattern("sanction towards? word?$")
_ACTS = pattern("decides | disciplines | proposed | sanction")


def deciding_body(sentence: ResolvedSentence, outline: Outline) -> str | None:
    """The body that disciplines in this sentence, to be carried to the next ones."""
    match = next(
        (m for m in _DISCIPLINING.finditer(outline.tags) if _may_decide(outline.tags, m.start())),
        None,
    )
    if match and _ASKED_TO.search(outline.tags[: match.start()]):
        return None  # 'X đề nghị Ban Bí thư kỷ luật …'
    agent = match is not None and _AGENT_BEHIND.search(outline.tags[: match.start()])
    if match and not of_the_party(sentence, outline.chunks[match.start()]):
        return None
    if match and not agent and PROPOSED not in match.group():
        return sentence.organizations.get(outline.chunks[match.start()])
    return None


def asks_below(outline: Outline) -> bool:
    """Whether the line proposes what is listed below it."""
    return _ASKS_BELOW.search(outline.tags) is not None


def of_the_party(sentence: ResolvedSentence, chunk: int) -> bool:
    """Whether the body in a chunk is one of the Party or of its organisations."""
    content = sentence.chunked.chunks[chunk].content
    return isinstance(content, OrganizationSpan) and content.head.cls not in _STATE


def may_expel(sentence: ResolvedSentence, decider: str | None) -> bool:
    """Only the Party expels: not the 'UBND' that stands in the sentence."""
    return decider is None or any(
        key == decider and of_the_party(sentence, chunk)
        for chunk, key in sentence.organizations.items()
    )


def only_announces(sentence: ResolvedSentence, body: str) -> bool:
    """'Ban Tổ chức Tỉnh ủy công bố quyết định kỷ luật …': an office, which decides on no sanction."""
    contents = (
        sentence.chunked.chunks[chunk].content
        for chunk, key in sentence.organizations.items()
        if key == body
    )
    return any(isinstance(one, OrganizationSpan) and one.head.kind in _OFFICES for one in contents)


def conference_host(
    sentence: ResolvedSentence,
    outline: Outline,
    start: int,
    position: int,
    hosts: Mapping[str, str],
) -> str | None:
    """'Hội nghị Trung ương 9 thông qua việc kỷ luật …': the body whose conference decides."""
    match = _CONFERENCE.search(outline.tags[start : position + 1])
    event = sentence.events.get(outline.chunks[start + match.start("event")]) if match else None
    return hosts.get(event) if event else None


def clause_start(tags: str, position: int) -> int:
    """Where the clause of the sanction begins."""
    colon = tags.rfind(COLON, 0, position)
    if tags[colon - 1 : colon] == IN_FORM:  # 'kỷ luật ông A bằng hình thức: …'
        colon = tags.rfind(COLON, 0, colon)
    return max(tags.rfind(SEMICOLON, 0, position), colon) + 1


def modal_start(tags: str, start: int, position: int) -> int:
    """Where the words begin that can make the sanction a proposal.

    '… đề xuất Thường trực Thành ủy …, UBKT quyết định thi hành kỷ luật': what stands before the
    subject that decides is about something else, unless it asks that subject ('đề nghị X quyết định').
    """
    if start and not _SUBJECT.search(tags[start:position]):
        start = tags.rfind(SEMICOLON, 0, start - 1) + 1  # 'X đề nghị khiển trách A; cảnh cáo B'
    place = _PLACE_ACTS.search(tags, start, position)
    if place:
        return place.start("act")
    inserted = _INSERTED.search(tags, start, position)
    if inserted and _OF_THE_SUBJECT.fullmatch(tags, inserted.start("act"), position):
        return inserted.start("act")
    for match in reversed(list(_DECIDES.finditer(tags[start:position]))):
        at = start + match.start()
        return start if _ASKED_TO.search(tags[start:at]) else at
    return start


def decision_made(
    sentence: ResolvedSentence, outline: Outline, start: int, position: int
) -> int | None:
    """Where a decision stands that is only announced or carried out: 'sẽ công bố | quyết định của X về việc
    khai trừ'; what is still to come is not the sanction."""
    match = _MADE.search(outline.tags, start, position)
    if match is None:
        return None
    at = sentence.cursor(outline.chunks[match.start()])
    words = sentence.words(outline.chunks[match.start()])
    told = words.removesuffix("quyết định").strip() or " ".join(at.last(2))
    return match.start() if told in _CARRIED_OUT else None


def decider(
    sentence: ResolvedSentence,
    outline: Outline,
    start: int,
    position: int,
    target: int,
    decision: Decision,
) -> str | None:
    """The body before the sanction in the clause; for a proposal the one that is asked to decide."""
    clause = outline.tags[start:position]
    if _PLACE_ACTS.search(clause):
        return None
    if too := ACTS_TOO.search(clause):
        other = outline.chunks[start + too.start("by")]
        return sentence.organizations.get(other) or decides_for(sentence, other)
    asked = _asked(clause) if decision == "proposed" else None
    agent = asked or _BY_AGENT.search(clause)
    if agent:
        return sentence.organizations.get(outline.chunks[start + agent.start("body")])
    by_head = _BY_HEAD.search(clause)
    if by_head and (by := sentence.posts.get(outline.chunks[start + by_head.start("post")])):
        sits = by.title.startswith(_SIT_ON_COMMITTEE)
        return by.organization if not sits and not by.modifier else None
    acts = _HEAD_ACTS.search(clause) if target > position else None
    if acts and (body := decides_for(sentence, outline.chunks[start + acts.start("post")])):
        return body
    passive = target < position or clause.endswith(SUFFERS)  # 'cán bộ X bị cảnh cáo, có ông A'
    if passive and _SUFFERED.search(clause):  # who speaks of it did not decide it
        return None
    inserted = _INSERTED.search(outline.tags, start, position)
    if inserted and _OF_THE_SUBJECT.fullmatch(outline.tags, inserted.start("act"), position):
        return sentence.organizations.get(outline.chunks[inserted.start("who")])
    head = _HEAD_DECIDES.search(clause)
    if head:
        post = sentence.posts.get(outline.chunks[start + head.start("post")])
        return post.organization if post else None
    signer = _SIGNER.search(clause)
    if signer:
        headed = sentence.posts.get(outline.chunks[start + signer.start("signer")] - 1)
        if headed is not None and not headed.title.startswith(_SIT_ON_COMMITTEE):
            return headed.organization
    for index in range(position - 1, start - 1, -1):
        may = _may_decide(outline.tags, index) or _sits(sentence, outline, index)
        if index != target and may and not _hit(outline.tags, index):
            if looks_into(sentence, outline.chunks[index], outline.chunks[position]):
                return None
            return sentence.organizations.get(outline.chunks[index])
    return of_clause_before(sentence, outline, start)


def _asked(clause: str) -> re.Match[str] | None:
    """The body asked last: 'đề nghị X cảnh cáo ông A, đề nghị | Y | khai trừ ông B'."""
    asked = list(_ASKED.finditer(clause))
    return asked[-1] if asked else _ASKED_OF.search(clause)


def of_clause_before(sentence: ResolvedSentence, outline: Outline, start: int) -> str | None:
    """The subject of the clause before the semicolon, which governs this one as well."""
    for index in range(start - 1, -1, -1):
        if DECIDES in outline.tags[start : start + 2] and _ASKED_TO.search(outline.tags[:index]):
            continue  # 'X đề nghị Ban Bí thư kỷ luật A; quyết định khiển trách B'
        if _may_decide(outline.tags, index) and _ACTS.search(outline.tags[index:start]):
            found = sentence.organizations.get(outline.chunks[index])
            if found:
                return found
    return None


def _sits(sentence: ResolvedSentence, outline: Outline, index: int) -> bool:
    """'chủ trì cuộc họp của | Bộ Chính trị quyết định kỷ luật': the body whose meeting it is."""
    if outline.tags[index] != ORGANIZATION or outline.tags[index - 1 : index] != OF:
        return False
    start = sentence.chunked.chunks[outline.chunks[index]].start
    return (
        _SITTING.fullmatch(" ".join(sentence.chunked.tokens.folds[start - 3 : start - 1]))
        is not None
    )


def _hit(tags: str, index: int) -> bool:
    """'cảnh cáo | Ban Thường vụ X và khiển trách Đảng ủy Y': whom the sanction before hits."""
    return _SANCTIONED.search(tags, max(0, index - 4), index) is not None


def _may_decide(tags: str, index: int) -> bool:
    """A body, but not one that issued a document: 'Quy định 102-QĐ/TW của Bộ Chính trị'."""
    if tags[index] != ORGANIZATION or _PROPOSAL_OF.search(tags, 0, index):
        return False
    return not _ISSUED_BY.search(tags[:index]) or _DECISION_BY.search(tags[:index]) is not None
