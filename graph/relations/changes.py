"""A change of post as facts: what was decided or proposed, by which body, and the tenure it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadregraph.graph.clauses.sentence import ResolvedPerson, ResolvedPost, ResolvedSentence
from cadregraph.graph.model import (
    Change,
    Construction,
    Decision,
    Fact,
    PersonnelFact,
    Status,
    TenureFact,
    TextSpan,
)
from cadregraph.graph.relations.facts import ENDING

_AGENT = re.compile(r"p[^PO;]{0,3}(?P<body>O)[^PO;]{0,5}$")
_SUBJECT = re.compile(r"(?P<body>O)[^POpb;,:]{0,6}$")
_DECISION_OF = re.compile(r"Gw{0,2}u(?P<body>[OT])")


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
        yield TenureFact(
            sentence=sentence.index,
            confidence=confidence,
            holder=holder.key,
            title=post.title,
            organization=post.organization,
            status=status,
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
    decision: Decision,
    confidence: float,
    decider: str | None,
    date: str | None,
    rule: str,
    over: bool = False,
) -> Iterator[Fact]:
    """The change and, where it is decided, the tenure that it begins or ends."""
    if post.organization is None:
        return
    mentions = _mentions(person, post)
    yield PersonnelFact(
        sentence=sentence.index,
        confidence=confidence,
        change=change,
        person=person.key,
        decision=decision,
        title=post.title,
        organization=post.organization,
        decided_by=decider if decider != post.organization or change == "elected" else None,
        date=date,
        term=post.term,
        rule=rule,
        mentions=mentions,
        basis=post.basis,
    )
    if decision == "decided":
        ends = change in ENDING
        past = ends or over
        yield TenureFact(
            sentence=sentence.index,
            confidence=confidence,
            holder=person.key,
            title=post.title,
            organization=post.organization,
            status="former" if past else "acting" if post.modifier == "acting" else "current",
            start=None if ends else date,
            end=date if ends else None,
            term=post.term,
            rule=rule,
            mentions=mentions,
            basis=post.basis,
        )


def _mentions(person: ResolvedPerson, post: ResolvedPost) -> tuple[TextSpan, ...]:
    return tuple(sorted((person.mention, post.mention)))


_DECIDES = re.compile(r"O[^OUP;]{0,4}G(?!.*O[^OUP;]{0,4}G)")  # the subject that decides, the last


def decision_of(tags: str, start: int, end: int, change: Change) -> Decision | None:
    """'decided', 'proposed' (planned, requested, nominated), or None for what is denied."""
    clause = tags[start:end]
    last_person = clause.rfind("P")
    if re.search(r"N[^PT]{0,4}$|N[wfpb]{0,3}[VjRr]", clause) or "N" in clause[last_person + 1 :]:
        return None
    if change == "nominated" and re.search(r"[Rr][^T]*$", clause):
        return None  # 'rút khỏi danh sách ứng cử'
    decides = _DECIDES.search(clause)
    if decides and not re.search(r"U[wf]{0,2}$", clause[: decides.start()]):
        clause = clause[decides.start() :]  # 'sau khi xem xét tờ trình của X, Y thống nhất …'
    replaced = re.search(r".*B(P)p", clause)
    if replaced:
        clause = clause[replaced.start(1) :]  # 'xin ý kiến về việc …, thay ông B được điều động'
    if re.search(r"UY[^Pp;]*vw{1,2}[VjRr]", clause):
        return None  # 'sẽ báo cáo về quá trình bầu …': decided or not, it does not tell
    if change == "nominated" or "U" in clause or re.search(r"fw?[VjRr]", clause):
        return "proposed"  # 'họp xem xét bãi nhiệm …'
    return "decided"


def decider_of(sentence: ResolvedSentence, verb: int) -> str | None:
    """The body that decides: the agent of a passive, the subject of the verb, 'quyết định của X'."""
    before = sentence.tags[:verb]
    for pattern in (_AGENT, _DECISION_OF, _SUBJECT):
        match = pattern.search(before)
        if match and re.search(r"[XWCv]w?(?:O[,c]{0,2})*$", before[: match.start("body")]):
            continue  # 'thôi tham gia Ban Thường vụ Thành ủy để giữ chức …'
        if match:
            at = match.start("body")
            post = sentence.posts.get(at)  # 'quyết định của Chủ tịch UBND tỉnh'
            return post.organization if post is not None else sentence.organizations.get(at)
    return None


def first_verb(tags: str, verb: int) -> int:
    """The first of the verbs that stand together ('điều động, bổ nhiệm')."""
    match = re.search(r"(?:[Vjr][,c]{0,2})*$", tags[: verb + 1])
    return match.start() if match and match.group() else verb


def undergoes(before: str, nearest: int) -> bool:
    """Whether the nearest name undergoes the change: the object of a verb, or a passive subject.

    In 'Thủ tướng A bổ nhiệm Thứ trưởng …' the name is the one who appoints.
    """
    tail = before[nearest:]
    if before[nearest - 1 : nearest] == "y" or re.match(r"P[wtI]{0,4}[UY][^pb]*V", tail):
        return False  # who speaks of it or asks for it
    active = re.search(r"(?<![pbCu])[OL][^pbCPVjrROL;]{0,4}[Vj][VjwMXWveGct,]*$", tail)
    if active and re.match(r"P[^PO]*,", tail[: active.start()]) and "p" not in tail:
        return False  # 'sau khi bãi nhiệm ông A, X điều động Chánh Thanh tra thay thế'
    if re.search(r"[pbvjCR]", tail) or re.search(r"[VRrGK][^VPT;]{0,6}$", before[:nearest]):
        return True
    return not re.search(r"[Vr]", tail)
