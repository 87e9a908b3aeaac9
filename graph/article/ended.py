"""Which posts are over because the article tells their end in other words than those of a change.

Each function is a pass over the facts of an article (`cadregraph.graph.article.passes`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeGuard

from cadregraph.graph.article.context import ArticleContext
from cadregraph.graph.article.past import as_former
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import ENDED_BODIES
from cadregraph.graph.lexicon.word_classes import is_membership, words_pattern
from cadregraph.graph.model import (
    DisciplineFact,
    Fact,
    LegalFact,
    OrganizationClass,
    ParticularFact,
    PersonnelFact,
    RankFact,
    Status,
    TenureFact,
)
from cadregraph.graph.relations.facts import PARTY_POSTS, TAKING_UP

_HELD_FOR = re.compile(
    r"^sau khi (?:tốt nghiệp|ra trường|học xong|xuất ngũ)\b(?!.*\b(?:hiện|đến nay|tới nay)\b)"
    r"|\bcó (?:một )?(?:khoảng )?thời gian (?:được |làm |giữ |đảm nhiệm )"
    r"|\bgiữ (?:chức vụ|cương vị|chức danh|vị trí|trọng trách|chức) (?:này|đó)"
    r" (?:trong|suốt|(?:cho )?(?:đến|tới)(?! nay| giờ| hiện))\b"
    r"|^[^,;:]{1,60}? (?:là|làm|giữ|đảm nhiệm) [^,;]{1,120} từ (?:năm |tháng |ngày )?[\d/.-]{4,10},?"
    r" (?:cho )?(?:đến|tới) (?:khi|lúc|ngày)\b",
    re.I,
)

_IN_THOSE_YEARS = re.compile(
    r"\W*(?:với|trên|ở) (?:cương vị|trách nhiệm|vai trò|tư cách)(?: là)? [^()]*"
    r"\([^()]*\b(?:từ|giai đoạn|thời kỳ|nhiệm kỳ)\b[^()]*(?:đến|tới|-|–)[^()]*\d{4}\)",
    re.I,
)
"""'Với cương vị T (giai đoạn từ tháng 7-2006 đến năm 2011), ông A …'."""

_IN_CAPACITY = re.compile(r"\b(?:với|trên|ở) (?:cương vị|trách nhiệm|vai trò|tư cách)\b", re.I)
_OF_PARTY_OR_STATE: frozenset[OrganizationClass] = frozenset(
    {"PartyCommittee", "PartyOrganization", "PartyBody", "StateBody"}
)
_UNDATED = "2015"
"""The year in which a text without a date was written, at the earliest that is likely."""
_IN_ACCIDENTS = re.compile(rf"\b{words_pattern('deaths_in_accidents')}\b", re.I)
_PRIVATELY = re.compile(rf"\b(?i:{words_pattern('private_addresses')}) [A-ZĐÀ-Ỹ]")
_IN_A_TERM = re.compile(
    r"\W*(?:trong |ở )?(?:nhiệm kỳ|giai đoạn) \(?(\d{4})\s?[-–]\s?(\d{4})\)?,? (?:[^\W\d]+ ){1,6}là ",
    re.I,
)
"""'Nhiệm kỳ 2006-2011, người đứng đầu ngành là Bộ trưởng A'."""


def secretaries_no_more(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Whoever leaves Ban Bí thư is no secretary of the Central Committee: 'bà A, Bí thư Trung ương Đảng, …
    thôi tham gia Ban Bí thư'."""

    def of(fact: TenureFact | PersonnelFact, label: str) -> bool:
        body = context.bodies.get(fact.organization or "")
        return body is not None and body.head.label == label

    left = {
        fact.person
        for fact in facts
        if isinstance(fact, PersonnelFact)
        and fact.change == "relieved"
        and fact.decision == "decided"
        and of(fact, "Ban Bí thư")
    }
    return [
        replace(fact, status="former")
        if isinstance(fact, TenureFact)
        and fact.holder in left
        and fact.title == "Bí thư"
        and of(fact, "Ban Chấp hành Trung ương Đảng")
        else fact
        for fact in facts
    ]


def party_posts_of_bodies_left(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """A Party post within the body that somebody leaves is over with his office there: 'Ông A, | Bí thư
    Đảng ủy, | Giám đốc Sở X, được bầu giữ chức Phó Chủ tịch UBND tỉnh'."""
    taken = {
        (fact.sentence, fact.person): fact.organization
        for fact in facts
        if isinstance(fact, PersonnelFact)
        and fact.decision == "decided"
        and fact.change in TAKING_UP
    }

    def beside(fact: Fact, status: Status) -> TypeGuard[TenureFact]:
        return (
            isinstance(fact, TenureFact)
            and fact.construction == "apposition"
            and fact.status == status
            and (fact.sentence, fact.holder) in taken
        )

    left = {
        (fact.sentence, fact.holder, context.bodies.get(fact.organization))
        for fact in facts
        if beside(fact, "former")
        and taken[fact.sentence, fact.holder] not in (None, fact.organization)
    }

    def within(fact: TenureFact) -> bool:
        body = context.bodies.get(fact.organization)
        served = body.parent if body is not None else None
        new = context.bodies.get(taken[fact.sentence, fact.holder] or "")
        if served is None or (new is not None and new.parent == served):
            return False  # '…, Phó Viện trưởng X, giữ chức Phó Bí thư Ban cán sự đảng X'
        return (fact.sentence, fact.holder, served) in left

    return [
        replace(fact, status="former")
        if beside(fact, "current") and fact.title.startswith(PARTY_POSTS) and within(fact)
        else fact
        for fact in facts
    ]


def over_by_death(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Who died holds nothing: 'Ông A (được điều động làm Phó Bí thư Tỉnh ủy X năm 2014) qua đời'."""
    died = {
        fact.person
        for fact in facts
        if isinstance(fact, PersonnelFact) and fact.change == "died" and fact.decision == "decided"
    }
    lived = {
        fact.person
        for fact in facts
        if isinstance(fact, ParticularFact) and fact.property == "deathDate"
    }
    told = {
        (fact.sentence, fact.holder, fact.title, fact.organization)
        for fact in facts
        if isinstance(fact, TenureFact) and fact.construction != "apposition"
    }

    beside = {at[:1] + at[2:] for at in told if at[1] in lived}

    def twice(fact: TenureFact) -> bool:
        """Whether the sentence tells the end of the post besides its holder's title."""
        here = fact.sentence, fact.holder, fact.title, fact.organization
        return fact.construction == "apposition" and here in told

    def over(fact: TenureFact) -> bool:
        """Also of who held it with him whose life has an end: 'Ông cùng B là hai Thứ trưởng Bộ Y tế'."""
        here = fact.sentence, fact.title, fact.organization
        with_him = fact.construction == "clause" and here in beside
        return fact.holder in died or (
            fact.status == "current" and (fact.holder in lived or with_him)
        )

    return [
        replace(fact, status="former")
        if isinstance(fact, TenureFact) and fact.status != "former" and over(fact)
        else fact
        for fact in facts
        if not (isinstance(fact, TenureFact) and fact.holder in died and twice(fact))
    ]


def deaths_of_officials(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Without the deaths by accidents and crimes of people whom nobody would call an official: 'anh A tử vong
    do chấn thương', of whom the article tells no post."""
    known = {
        fact.holder if isinstance(fact, TenureFact) else fact.person
        for fact in facts
        if isinstance(fact, TenureFact | ParticularFact | RankFact)
    }

    def of_nobody(fact: Fact) -> bool:
        return (
            isinstance(fact, PersonnelFact)
            and fact.change == "died"
            and fact.title is None
            and fact.person not in known
            and _IN_ACCIDENTS.search(context.sentences[fact.sentence]) is not None
            and _PRIVATELY.search(context.sentences[fact.sentence]) is not None
        )

    return [fact for fact in facts if not of_nobody(fact)]


def held_for_a_time(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """A post that was held for a time is over, and so is the first of a career: 'ông trở thành T của X, và
    giữ cương vị này trong 2 năm', 'ông có thời gian làm T', 'sau khi tốt nghiệp, ông là T rồi T',
    'với cương vị T (giai đoạn từ năm 2006 đến năm 2011), ông …', 'nhiệm kỳ 2006-2011, người đứng đầu ngành
    là T A'."""
    held = [f for f in facts if isinstance(f, TenureFact) and f.status == "current"]
    told = {f.sentence: context.sentences[f.sentence] for f in held}
    clauses = {f.sentence for f in held if f.construction != "apposition"}
    ended = {number for number in clauses if _HELD_FOR.search(told[number]) is not None}
    written = int((context.document.published or _UNDATED)[:4])
    in_those_years = {
        number
        for number, text in told.items()
        if (_IN_THOSE_YEARS.match(text) is not None and " nay)" not in text)
        or ((term := _IN_A_TERM.match(text)) is not None and int(term[2]) < written)
    }
    return as_former(
        facts,
        lambda fact: (
            fact.status == "current"
            and (
                (fact.sentence in ended and fact.construction != "apposition")
                or fact.sentence in in_those_years
            )
        ),
    )


def in_a_capacity_of_then(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """'Với trách nhiệm là Giám đốc Sở X, Bí thư Đảng ủy cơ quan, ông A đã vi phạm …' where the article tells
    elsewhere that he was director until some year: what he was with it is over as well."""

    def at(fact: TenureFact) -> tuple[int, str]:
        return fact.sentence, fact.holder

    def post(fact: TenureFact) -> tuple[str, str, str]:
        return fact.holder, fact.title, fact.organization

    held = [fact for fact in facts if isinstance(fact, TenureFact)]
    if not any(fact.status == "former" for fact in held):
        return facts
    told = {fact.sentence for fact in held}
    acts = {n for n in told if _IN_CAPACITY.search(context.sentences[n]) is not None}
    over: dict[tuple[str, str, str], set[int]] = {}
    for fact in held:
        if fact.status == "former":
            over.setdefault(post(fact), set()).add(fact.sentence)
    still = {post(fact) for fact in held if fact.status != "former" and fact.sentence not in acts}
    of_then = {
        at(fact)
        for fact in held
        if fact.sentence in acts
        and post(fact) not in still
        and over.get(post(fact), set()) - {fact.sentence}
    }
    return as_former(
        facts,
        lambda fact: (
            fact.construction == "apposition"
            and fact.status == "current"
            and at(fact) in of_then
            and post(fact) not in still
        ),
    )


def of_a_body_that_ended(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """A post of a body that was no more when the article appeared is over, whatever a clause about its
    time says: 'Tháng 7/1986, ông A đang làm Chủ tịch Hội đồng Nhà nước'."""
    written = context.document.published or _UNDATED
    ended = {row.body for row in rows(ENDED_BODIES) if row.day < written}

    def over(fact: TenureFact) -> bool:
        body = context.organizations.get(fact.organization)
        return body is not None and body.label in ended and fact.status != "former"

    return as_former(facts, over)


def over_by_verdict(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Who was sentenced holds no post of the Party or the State any more: 'Ông A (Ủy viên Trung ương Đảng,
    cựu Bộ trưởng) bị phạt 14 năm tù'."""
    sentenced = {
        fact.person
        for fact in facts
        if isinstance(fact, LegalFact)
        and fact.stage == "convicted"
        and fact.penalty is not None
        and fact.assertion.status in ("asserted", "decided")
    }

    def over(fact: TenureFact) -> bool:
        body = context.organizations.get(fact.organization)
        of_both = body is not None and body.cls in _OF_PARTY_OR_STATE
        return of_both and fact.holder in sentenced and fact.status != "former"

    return as_former(facts, over)


def over_by_removal(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """'Ông A, Phó Giám đốc X, bị cách chức': the one office at the name is that which was lost; of what is
    lost in the Party alone, or of several offices, nothing tells. A post that another sentence names as lost
    is over wherever the name bears it."""
    lost_posts = {
        (fact.sanctioned, fact.title, fact.organization)
        for fact in facts
        if isinstance(fact, DisciplineFact)
        and fact.sanction == "removal"
        and fact.decision == "decided"
        and fact.title is not None
    }
    removed = {
        (fact.sentence, fact.sanctioned)
        for fact in facts
        if isinstance(fact, DisciplineFact)
        and fact.sanction == "removal"
        and fact.decision == "decided"
        and fact.title is None
        and fact.kind in (None, "state")
    }
    offices: dict[tuple[int, str], set[tuple[str, str]]] = {}
    for fact in facts:
        if (
            isinstance(fact, TenureFact)
            and fact.construction == "apposition"
            and not is_membership(fact.title)
        ):
            here = fact.sentence, fact.holder
            offices.setdefault(here, set()).add((fact.title, fact.organization))

    def over(fact: TenureFact) -> bool:
        here = fact.sentence, fact.holder
        lost = here in removed and offices.get(here, set()) == {(fact.title, fact.organization)}
        lost = lost or (fact.holder, fact.title, fact.organization) in lost_posts
        return lost and fact.construction == "apposition" and fact.status == "current"

    return as_former(facts, over)
