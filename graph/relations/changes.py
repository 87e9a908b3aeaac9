"""A change of post as facts: what was decided or proposed, by which body, and the tenure it makes."""

from __future__ import annotations

from collections.abc import Iterator

from cadregraph.graph.lexicon.tags import (
    ACCORDING,
    DENIED,
    PASSIVE,
    PERSON,
    PROPOSED,
    SEMICOLON,
)
from cadregraph.graph.mentions.patterns import pattern
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
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedPost, ResolvedSentence

_AGENT = pattern(
    "passive not(person | organization | semicolon){0,3} body=organization",
    "not(person | organization | semicolon){0,5}$",
)
_SUBJECT = pattern(
    "body=organization",
    "not(person | organization | passive | suffers | semicolon | comma | colon){0,6}$",
)
_DECISION_OF = pattern("decides word{0,2} of body=(organization | post)")
_PREDECESSOR_MOVED = pattern("any* replaces newcomer=person passive")
_REPORTS_ON = pattern(
    "proposed says not(person | passive | semicolon)* moves_to word{1,2} (granting | ending)",
)
_VERBS_TOGETHER = pattern("((granting | ends_post) (comma | and){0,2})*$")
_ACTIVE = pattern(
    "not_after(passive | suffers | works_at | of) (organization | place)",
    "not(passive | suffers | works_at | person | granting | ending | organization | place",
    "| semicolon){0,4} granting",
    "(granting | word | marker | joins | into | moves_to | aside | decides | and | date",
    "| comma)*$",
)
_DENIED = pattern(
    "denied",
    "(not(person | post){0,4}$",
    "| (word | examines | passive | suffers){0,3} (granting | ending))",
)
_WITHDRAWN = pattern("ending not post*$")
_EXAMINED = pattern("examines word? (granting | ending)")
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
_PROPOSED_BEFORE = pattern("proposed (word | examines){0,2}$")
_GOES_INTO = pattern(
    "(joins | into | works_at | moves_to) word? (organization (comma | and){0,2})*$"
)


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
    period = None if change in ENDING else post.period
    date = date or (period.start if period is not None else None)
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
        until = period.end if period is not None else None
        past = ends or over or until is not None
        yield TenureFact(
            sentence=sentence.index,
            confidence=confidence,
            holder=person.key,
            title=post.title,
            organization=post.organization,
            status="former" if past else "acting" if post.modifier == "acting" else "current",
            start=None if ends else date,
            end=date if ends else until,
            term=post.term,
            rule=rule,
            mentions=mentions,
            basis=post.basis,
        )


def _mentions(person: ResolvedPerson, post: ResolvedPost) -> tuple[TextSpan, ...]:
    return tuple(sorted((person.mention, post.mention)))


_DECIDES = pattern(
    "organization not(organization | proposed | person | semicolon){0,4} decides",
    "not_before(any* organization not(organization | proposed | person",
    "| semicolon){0,4} decides)",
)  # the subject that decides, the last


def decision_of(tags: str, start: int, end: int, change: Change) -> Decision | None:
    """'decided', 'proposed' (planned, requested, nominated), or None for what is denied."""
    clause = tags[start:end]
    last_person = clause.rfind(PERSON)
    if _DENIED.search(clause) or DENIED in clause[last_person + 1 :]:
        return None
    if change == "nominated" and _WITHDRAWN.search(clause):
        return None  # 'rút khỏi danh sách ứng cử'
    decides = _DECIDES.search(clause)
    if decides and not _PROPOSED_BEFORE.search(clause[: decides.start()]):
        clause = clause[decides.start() :]  # 'sau khi xem xét tờ trình của X, Y thống nhất …'
    replaced = _PREDECESSOR_MOVED.search(clause)
    if replaced:
        clause = clause[
            replaced.start("newcomer") :
        ]  # 'xin ý kiến về việc …, thay ông B được điều động'
    if _REPORTS_ON.search(clause):
        return None  # 'sẽ báo cáo về quá trình bầu …': decided or not, it does not tell
    if change == "nominated" or PROPOSED in clause or _EXAMINED.search(clause):
        return "proposed"  # 'họp xem xét bãi nhiệm …'
    return "decided"


def decider_of(sentence: ResolvedSentence, verb: int) -> str | None:
    """The body that decides: the agent of a passive, the subject of the verb, 'quyết định của X'.

    A verb right behind a semicolon has the subject of the clause before: 'X bổ nhiệm A …; điều động B'.
    """
    before = sentence.tags[:verb]
    for agent in (_AGENT, _DECISION_OF, _SUBJECT):
        match = agent.search(before)
        if match and _GOES_INTO.search(before[: match.start("body")]):
            continue  # 'thôi tham gia Ban Thường vụ Thành ủy để giữ chức …'
        if match:
            at = match.start("body")
            post = sentence.posts.get(at)  # 'quyết định của Chủ tịch UBND tỉnh'
            return post.organization if post is not None else sentence.organizations.get(at)
    if before.endswith(SEMICOLON):
        clause = before.rfind(SEMICOLON, 0, verb - 1) + 1
        earlier = _ACT.search(before, clause)
        return decider_of(sentence, first_verb(before, earlier.start())) if earlier else None
    return None


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
