"""A change of post as facts: what was decided or proposed, by which body, and the tenure it makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cadregraph.graph.lexicon.tags import (
    ACCORDING,
    DECIDES,
    PASSIVE,
    PROPOSED,
    SEMICOLON,
)
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import OrganizationSpan, PostSpan
from cadregraph.graph.model import (
    Assertion,
    Change,
    Construction,
    Fact,
    PersonnelFact,
    Status,
    TenureFact,
    TextSpan,
)
from cadregraph.graph.relations.assertions import decision_of
from cadregraph.graph.relations.days_behind import day_of_effect
from cadregraph.graph.relations.facts import ENDING, PARTY_POSTS
from cadregraph.graph.relations.looking_into import looks_into
from cadregraph.graph.relations.parties import hands_over
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedPost, ResolvedSentence

_AGENT = pattern(
    "passive not(person | organization | semicolon){0,3} body=organization",
    "not(person | organization | semicolon){0,5}$",
)
_SUBJECT = pattern(
    "body=organization",
    "not(person | organization | passive | suffers | semicolon | comma | colon){0,6}$",
)
_LETS = pattern(
    "not_after(of) body=organization not(person | organization | passive | suffers | semicolon | comma",
    "| colon | of | moves_to){0,6} for people (comma | post | aside | leaves_post | joins | marker",
    "| organization | and | also | word){0,16}$",
)
"""'X (quyết định) cho ông A, T, thôi tham gia O, thôi giữ chức …'."""
_LEADS_IN = pattern(
    "not_after(of) body=organization (word | date | comma){0,3} decides word{0,2} colon$"
)
"""'X quyết định: | điều động ông A …'."""
_NAME_WHO = (_AGENT, _SUBJECT, _LEADS_IN)
_DECISION_OF = pattern("decides word{0,2} of body=(organization | post)")
_HEAD = pattern(
    "((passive | suffers) word{0,2} | (^ | semicolon) (date | into | word{0,3}) comma?)",
    "body=post person? (word | decides){0,4}$",
)
"""'được Thủ tướng (quyết định) bổ nhiệm', 'Chủ tịch UBND tỉnh X (A) bổ nhiệm …': who decides for a body."""
_OF_THE_PARTY = ("PartyCommittee", "PartyBody", "PartyOrganization")
_DECIDING_HEADS = {
    "Thủ tướng": "",
    "Chủ tịch nước": "",
    "Bộ trưởng": "ministry",
    "Chủ tịch": "government",
}
"""Titles of those who decide for the bodies that they head, by the kind of these where it is not told."""
_VERBS_TOGETHER = pattern("((granting | ends_post) (comma | and){0,2})*$")
_ACTIVE = pattern(
    "not_after(passive | suffers | works_at | of) (organization | place)",
    "not(passive | suffers | works_at | person | granting | ending | organization | place",
    "| semicolon){0,4} granting",
    "(granting | word | marker | joins | into | moves_to | aside | decides | and | date",
    "| comma)*$",
)
_SPEAKS_OF_IT = pattern(
    "person (word | date | now){0,4} (proposed | says) not(passive | suffers)* gives_post"
)
_OWN_CLAUSE = pattern("person not(person | organization)* comma")
_UNDERGOING = pattern("passive | suffers | moves_to | wins_post | works_at | leaves_post")
_ACT_BEFORE = pattern(
    "(gives_post | ending | decides | disciplines)",
    "not(gives_post | person | post | semicolon){0,6}$",
)
_ACT = pattern("gives_post | ends_post")
_ACTS_ON = pattern(
    "(organization | decides) word{0,3} ends_post (word | towards){0,2} people (comma post)*",
    "(comma | and | comma and)$",
    "| organization word? decides? gives_post people moves_to organization comma? also$",
    "| post word{0,2} decides? gives_post people (comma post)* comma? marker post comma? also$",
)
"""'X miễn nhiệm ông A, | bầu bà B giữ chức T', 'X điều động bà A đến Y, đồng thời | bổ nhiệm giữ chức T':
one subject of both."""
_DECIDE_THEMSELVES = frozenset({"bureau", "secretariat", "standing", "committee", "government"})
_OF_PROPOSAL = pattern("proposed word? of$")
_GOES_INTO = pattern(
    "(joins | into | works_at | moves_to) word? (organization (comma | and){0,2})*$"
)


_LEAVING: frozenset[Change] = frozenset({"relieved", "dismissed", "resigned"})
_BEFORE_LEAVING = frozenset({"proposed", "planned"})
"""How a leaving is told of somebody who is still in office."""


def tenure(
    sentence: ResolvedSentence,
    holder: ResolvedPerson,
    post: ResolvedPost,
    status: Status,
    confidence: float,
    rule: str,
    construction: Construction = "clause",
) -> Iterator[TenureFact]:
    if post.organization is not None:
        period = post.period
        if period is not None and period.led and construction == "apposition":
            period = None  # 'chương trình giai đoạn 2017-2022, giữa Phó Thủ tướng A và …'
        if period is not None and period.end is not None and status == "current":
            status = "former"
        yield TenureFact(
            sentence=sentence.index,
            confidence=confidence,
            holder=holder.key,
            title=post.title,
            organization=post.organization,
            status=status,
            start=period.start if period is not None else None,
            end=period.end if period is not None else None,
            term=post.term,
            rule=rule,
            mentions=_mentions(holder, post),
            basis=post.basis,
            construction=construction,
        )


def change_of_post(
    sentence: ResolvedSentence,
    person: ResolvedPerson,
    post: ResolvedPost,
    change: Change,
    assertion: Assertion,
    confidence: float,
    decider: str | None,
    date: str | None,
    rule: str,
    over: bool = False,
    again: bool = False,
) -> Iterator[Fact]:
    """The change and, where it is asserted or decided, the tenure that it begins or ends.

    Whose leaving is only proposed or planned holds the post. ``decider`` counts for what is decided.
    """
    if post.organization is None:
        return
    mentions = _mentions(person, post)
    period = None if change in ENDING else post.period
    date = day_of_effect(sentence, post) or date or (period.start if period is not None else None)
    decision = decision_of(assertion.status)
    seat = post.title.startswith(PARTY_POSTS) and _of_the_party(sentence, post)
    if seat and not _of_the_party(sentence, decider):
        decider = None  # 'được Thủ tướng bổ nhiệm giữ chức T, đồng thời là | Ủy viên Ban Thường vụ Đảng ủy X'
    if decision == "decided" and decider is not None:
        assertion = replace(assertion, status="decided")
    yield PersonnelFact(
        sentence=sentence.index,
        confidence=confidence,
        change=change,
        person=person.key,
        decision=decision,
        title=post.title,
        organization=post.organization,
        decided_by=decider
        if decision == "decided" and (decider != post.organization or change == "elected")
        else None,
        date=date,
        term=post.term,
        again=again,
        assertion=assertion,
        rule=rule,
        mentions=mentions,
        basis=post.basis,
    )
    ends = change in ENDING
    held = change in _LEAVING and assertion.status in _BEFORE_LEAVING and not post.modifier
    held = held and not (date and date[:4] in sentence.chunked.text)  # told of a year, perhaps past
    if held:
        yield from tenure(sentence, person, post, "current", 0.8, rule)
    if decision == "decided":
        until = period.end if period is not None else None
        past = ends or over or until is not None
        yield TenureFact(
            sentence=sentence.index,
            confidence=confidence,
            holder=person.key,
            title=post.title,
            organization=post.organization,
            status="former" if past else "acting" if post.modifier == "acting" else "current",
            start=None if ends or again else date,
            end=date if ends else until,
            term=post.term,
            assertion=Assertion(assertion.status),
            rule=rule,
            mentions=mentions,
            basis=post.basis,
        )


def _mentions(person: ResolvedPerson, post: ResolvedPost) -> tuple[TextSpan, ...]:
    return tuple(sorted((person.mention, post.mention)))


def decider_of(sentence: ResolvedSentence, verb: int) -> str | None:
    """The body that decides: the agent of a passive, the subject of the verb, 'quyết định của X'.

    A verb right behind a semicolon has the subject of the clause before: 'X bổ nhiệm A …; điều động B';
    so has one behind a relief: 'X miễn nhiệm A, bầu B'.
    """
    before = sentence.tags[:verb]
    for agent in (_AGENT, _DECISION_OF, _LETS, _SUBJECT, _LEADS_IN):
        match = agent.search(before)
        # 'Y phê chuẩn đề nghị của X về việc bổ nhiệm …'
        if match and agent is _SUBJECT and _OF_PROPOSAL.search(before[: match.start("body")]):
            return decider_of(sentence, before.rfind(PROPOSED, 0, match.start("body")))
        if match and _GOES_INTO.search(before[: match.start("body")]):
            continue  # 'thôi tham gia Ban Thường vụ Thành ủy để giữ chức …'
        if match and agent in _NAME_WHO and _hands_over(sentence, match.start("body"), verb):
            if agent is _SUBJECT:
                return None  # 'Ban Tổ chức Tỉnh ủy công bố quyết định bổ nhiệm …'
            continue  # 'ông A được Ban Tổ chức Tỉnh ủy công bố quyết định (của X) điều động …'
        if match and looks_into(sentence, match.start("body"), verb):
            return None
        if match:
            at = match.start("body")
            post = sentence.posts.get(at)  # 'quyết định của Chủ tịch UBND tỉnh'
            return post.organization if post is not None else sentence.organizations.get(at)
    head = _HEAD.search(before)
    if head is not None:
        announces = _announces(sentence, head.start("body"), verb)
        return decides_for(sentence, head.start("body")) if not announces else None
    if before.endswith(SEMICOLON) or _ACTS_ON.search(before):
        clause = before.rfind(SEMICOLON, 0, verb - 1) + 1
        earlier = _ACT.search(before, clause)
        return decider_of(sentence, first_verb(before, earlier.start())) if earlier else None
    return None


def _of_the_party(sentence: ResolvedSentence, of: ResolvedPost | str | None) -> bool:
    """Whether a post, or a body that a sentence names by a post in it, is of the Party; a body that it
    names otherwise counts as one."""
    for chunk, post in sentence.posts.items():
        content = sentence.chunked.chunks[chunk].content
        body = content.organization if isinstance(content, PostSpan) else None
        if (post is of or post.organization == of) and body is not None:
            return body.head.cls in _OF_THE_PARTY
    return not isinstance(of, ResolvedPost)


def decides_for(sentence: ResolvedSentence, chunk: int) -> str | None:
    """The body for which the holder of a post decides alone; None for any other post."""
    post, content = sentence.posts.get(chunk), sentence.chunked.chunks[chunk].content
    if (
        post is None
        or not isinstance(content, PostSpan)
        or post.modifier
        or content.organization is None
    ):
        return None
    kind = _DECIDING_HEADS.get(post.title)
    decides = kind is not None and kind in ("", content.organization.head.kind)
    return post.organization if decides else None


def _hands_over(sentence: ResolvedSentence, start: int, end: int) -> bool:
    """Whether the body at ``start`` announces a decision that it has hardly made itself.

    'Ban Tổ chức Tỉnh ủy công bố quyết định bổ nhiệm …', not 'UBND tỉnh công bố quyết định …'.
    """
    content = sentence.chunked.chunks[start].content
    if isinstance(content, OrganizationSpan) and content.head.kind in _DECIDE_THEMSELVES:
        return False
    return _announces(sentence, start, end)


def _announces(sentence: ResolvedSentence, start: int, end: int) -> bool:
    """Whether a decision is handed over, or read out, between two chunks."""
    return any(
        sentence.tags[chunk] == DECIDES and hands_over(sentence, chunk)
        for chunk in range(start, end)
    )


def decider_of_verbs(sentence: ResolvedSentence, verb: int) -> str | None:
    """The body that decides what a verb tells, which may be the last of some that stand together."""
    return decider_of(sentence, first_verb(sentence.tags, verb))


def first_verb(tags: str, verb: int) -> int:
    """The first of the verbs that stand together ('điều động, bổ nhiệm')."""
    match = _VERBS_TOGETHER.search(tags[: verb + 1])
    return match.start() if match and match.group() else verb


def undergoes(before: str, nearest: int) -> bool:
    """Whether the nearest name undergoes the change: the object of a verb, or a passive subject.

    In 'Thủ tướng A bổ nhiệm Thứ trưởng …' the name is the one who appoints.
    """
    tail = before[nearest:]
    if before[nearest - 1 : nearest] == ACCORDING or _SPEAKS_OF_IT.match(tail):
        return False  # who speaks of it or asks for it
    active = _ACTIVE.search(tail)
    if active and _OWN_CLAUSE.match(tail[: active.start()]) and PASSIVE not in tail:
        return False  # 'sau khi bãi nhiệm ông A, X điều động Chánh Thanh tra thay thế'
    if _UNDERGOING.search(tail) or _ACT_BEFORE.search(before[:nearest]):
        return True
    return not _ACT.search(tail)
