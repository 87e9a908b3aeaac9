"""What the article as a whole makes of the facts that its sentences gave, pass by pass.

A sentence is read alone; what another sentence of the article, or its date, says of the same post
is seen here. Each pass takes all facts and the article's context and gives the facts that it leaves,
added to or with other words in place of the old ones; none changes what it is given. ``PASSES`` is
their order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from cadregraph.graph.article.context import ArticleContext
from cadregraph.graph.article.ended import (
    deaths_of_officials,
    held_for_a_time,
    in_a_capacity_of_then,
    of_a_body_that_ended,
    over_by_death,
    over_by_removal,
    over_by_verdict,
    party_posts_of_bodies_left,
    secretaries_no_more,
)
from cadregraph.graph.article.one_status import each_once, with_one_status
from cadregraph.graph.article.past import (
    AS_WELL,
    as_former,
    left_for_another,
    not_over_yet,
    of_an_earlier_year,
    over_by_another,
    past_by_its_beginning,
    past_by_its_term,
)
from cadregraph.graph.article.sanctions import (
    on_the_day_of_the_sitting,
    without_undecided_twins,
    without_unnamed_twins,
)
from cadregraph.graph.article.sayings import as_quoted_before, speakers_by_post
from cadregraph.graph.article.steps import in_a_clause, in_apposition, without_last_steps
from cadregraph.graph.article.terms import of_the_term_of_the_meeting
from cadregraph.graph.lexicon.full_time import office, steps_up, together
from cadregraph.graph.lexicon.word_classes import is_membership
from cadregraph.graph.model import (
    DisciplineFact,
    Fact,
    OrganizationClass,
    PersonnelFact,
    TenureFact,
)
from cadregraph.graph.relations.facts import PARTY_POSTS, TAKING_UP
from cadregraph.graph.text.normal import fold

_COUNCIL = "Hội đồng nhân dân"
_MINISTER, _VICE_MINISTER, _CHAIRS_TOO = "Bộ trưởng", "Thứ trưởng", ", Chủ nhiệm"
_GUESS = 0.75
"""The confidence of a post whose body is a guess, at most."""

Pass: TypeAlias = Callable[[Sequence[Fact], ArticleContext], Sequence[Fact]]


def left_by_the_change(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """A post in apposition that the change in the same sentence makes past.

    'Ông A, Phó Trưởng ban X, được điều động giữ chức Giám đốc Y.': whoever is transferred has left
    the post from which he came; whoever is elected for a later term has ended the earlier one, and
    who lost all posts in the Party, or all, those in apposition, also where a sentence before tells them.
    """
    lost = {who: (at, both) for at, told in context.stripped.items() for who, both in told.items()}
    changes = {
        (fact.sentence, fact.person): fact
        for fact in facts
        if isinstance(fact, PersonnelFact)
        and fact.decision == "decided"
        and fact.change in TAKING_UP
    }

    def over(fact: TenureFact) -> bool:
        when, both = lost.get(fact.holder, (-1, False))
        of_state = context.stripped.get(fact.sentence, {}).get(fact.holder)
        of_state = both if of_state is None and fact.sentence < when else of_state
        if of_state or (of_state is not None and fact.title.startswith(PARTY_POSTS)):
            return True
        change = changes.get((fact.sentence, fact.holder))
        if change is None or fact.status != "current":
            return False
        moves = fact.sentence in context.transferring and not _goes_on(fact, change, context)
        if AS_WELL.search(context.sentences[fact.sentence]):
            return False  # 'ông A, T, được phân công kiêm giữ chức U'
        return (
            moves
            or not _together(fact, change, context)
            or _of_another_term(fact.term or "", change.term or "")
        )

    return [
        replace(fact, status="former") if in_apposition(fact) and over(fact) else fact
        for fact in facts
    ]


def _of_another_term(held: str, taken: str) -> bool:
    """Whether a term is not that of what is taken up, and, where both are told by years, is over by then:
    the terms of the Party and those of the State overlap."""
    if held[-4:].isdigit() and taken[:4].isdigit():
        return held[-4:] <= taken[:4]
    return "" not in (held, taken) and held != taken


def _together(fact: TenureFact, change: PersonnelFact, context: ArticleContext) -> bool:
    """Whether somebody may hold a post and that which he takes up: no Phó Chủ tịch UBND tỉnh is
    Thứ trưởng as well. Whoever a congress elects secretary keeps his office of the State for a while."""
    by_congress = change.change == "elected" and (change.title or "").startswith(PARTY_POSTS)
    if by_congress and fact.organization != change.organization:
        return True
    old = context.organizations.get(fact.organization)
    new = context.organizations.get(change.organization or "")
    if old is None or new is None or change.title is None:
        return True
    held, taken = office(fact.title, old), office(change.title, new)
    if held is None or taken is None or held == taken:
        return True
    return not steps_up(held, taken) and together(held, taken)


_OFFICES = frozenset(
    {"ministry", "department", "agency", "office", "police", "government", "company"}
)


def _goes_on(fact: TenureFact, change: PersonnelFact, context: ArticleContext) -> bool:
    """Whether a post is a rank or a mandate, which a transfer does not end.

    'Ủy viên Trung ương Đảng', 'đại biểu Quốc hội', 'Bí thư Trung ương Đảng'; but a seat in the committee
    of a district or a firm, 'Ủy viên Ban Thường vụ Quận ủy X', ends with a transfer to elsewhere.
    """
    body = context.bodies.get(fact.organization)
    if is_membership(fact.title):  # but 'Ủy viên Ban cán sự đảng Bộ X'
        if body is None or body.parent is None:
            return True
        served = body.parent
        local = served.head.level == "district" or served.head.label.startswith("Đảng ủy")
        new = context.bodies.get(change.organization or "")
        if local and served.head.level != "central" and new is not None:
            return new.seat is not None and new.seat == served.seat
        return served.head.kind not in _OFFICES
    central = body is not None and body.head.level == "central" and body.head.kind == "committee"
    return fact.title == "Bí thư" and central


def risen(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Deputies of whom a clause of the article says that they head the body are deputies no more.

    'Ông A được bầu làm Phó Chủ tịch UBND huyện X. … Ông A được bầu làm Chủ tịch UBND huyện X.', 'ông A,
    Phó Giám đốc Sở X, …' beside 'bổ nhiệm ông A làm Giám đốc Sở X', 'giữ các chức vụ Phó Giám đốc, Giám
    đốc Sở X'; but whom a later clause makes the deputy is it.
    """
    heads = {
        (fact.holder, fact.organization, fact.title): fact.sentence
        for fact in facts
        if in_a_clause(fact)
    }

    def over(fact: TenureFact) -> bool:
        title = _MINISTER if fact.title.startswith(_VICE_MINISTER) else fact.title
        title = title.removeprefix("Phó ").removesuffix(" Thường trực")
        title = title[:1].upper() + title[1:]
        later = heads.get((fact.holder, fact.organization, title), -1)
        told = later >= 0 if in_apposition(fact) else later >= fact.sentence
        return title != fact.title and fact.status == "current" and told

    return as_former(facts, over)


def with_deputies(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """With the seats of 'đại biểu A' in an article about one assembly alone.

    'Kỳ họp thứ 5 HĐND tỉnh X …. Đại biểu A đề nghị …'
    """
    return [*facts, *context.deputies]


_OF_PARTY_OR_STATE: frozenset[OrganizationClass] = frozenset(
    {"PartyCommittee", "PartyOrganization", "PartyBody", "StateBody"}
)


def without_offices_abroad(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Without posts and sanctions of somebody of another country; nor a post of somebody with a
    foreign name whose body is only guessed ('Chủ tịch Kim Jong-un' is chairman of no council here), or
    is of our Party or State ('John Smith … Bộ trưởng Ngoại giao dưới thời Tổng thống …').
    """

    def ours(body: str | None) -> bool:
        named = context.bodies.get(body or "")
        return named is not None and named.head.cls in _OF_PARTY_OR_STATE

    def abroad(fact: Fact) -> bool:
        match fact:
            case TenureFact(holder=person, organization=body, basis=basis):
                guess = basis == "guessed" and person in context.foreign
                return (
                    guess
                    or person in context.abroad
                    or (person in context.strangers and ours(body))
                )
            case PersonnelFact(person=person, organization=body):
                return person in context.abroad or (person in context.strangers and ours(body))
            case DisciplineFact(sanctioned=person):
                return person in context.abroad
            case _:
                return False

    return [fact for fact in facts if not abroad(fact)]


def weakened(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """A post whose body the text leaves out is less certain: 'bà B, Phó Bí thư, …'."""
    return [
        replace(fact, confidence=_GUESS)
        if isinstance(fact, TenureFact | PersonnelFact)
        and fact.basis == "guessed"
        and fact.confidence > _GUESS
        else fact
        for fact in facts
    ]


def decided_by_own_council(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """'Ông A được HĐND bầu giữ chức Chủ tịch UBND thành phố X': not by the council of another place
    that stands nearer; then nobody is said to have decided."""

    def of_another(fact: PersonnelFact) -> bool:
        body = context.bodies.get(fact.organization or "")
        council = context.bodies.get(fact.decided_by or "")
        if body is None or council is None or body.head.kind != "government":
            return False
        return council.head.label == _COUNCIL and council.place != body.place

    return [
        replace(fact, decided_by=None)
        if isinstance(fact, PersonnelFact) and of_another(fact)
        else fact
        for fact in facts
    ]


def as_stated_in_full(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Without posts put elsewhere by the context than where the article names them in full.

    'Bí thư Tỉnh ủy A' beside 'A giữ chức Bí thư Tỉnh ủy Hà Nam': of the first the place was filled
    or guessed, and if it is not Hà Nam, it was filled wrongly. A mere 'Bí thư A' beside 'A, Bí thư thứ
    nhất Trung ương Đoàn' is of that body, whatever stands near; so is 'Bộ trưởng A' beside 'Bộ trưởng,
    Chủ nhiệm Văn phòng Chính phủ A'.
    """
    named: dict[_Post, set[str]] = {}
    titled: dict[tuple[str, str], set[str]] = {}
    for fact in facts:
        if isinstance(fact, TenureFact) and _left_open(fact, context) is None:
            for post in _posts(fact, context):
                named.setdefault(post, set()).add(fact.organization)
            for title in {
                fact.title,
                fact.title.removesuffix(" thứ nhất").removesuffix(_CHAIRS_TOO),
            }:
                titled.setdefault((fact.holder, title), set()).add(fact.organization)

    def elsewhere(fact: TenureFact) -> bool:
        post = _left_open(fact, context)
        if post is None:
            return False
        bodies = named.get(post, set())
        if fact.basis == "guessed" or fact.title == _MINISTER:
            bodies = bodies | titled.get((fact.holder, fact.title), set())
        return bool(bodies) and fact.organization not in bodies

    return [fact for fact in facts if not isinstance(fact, TenureFact) or not elsewhere(fact)]


PASSES: tuple[Pass, ...] = (
    left_by_the_change,
    party_posts_of_bodies_left,
    left_for_another,
    speakers_by_post,  # of those who still hold the post
    as_quoted_before,
    without_last_steps,
    risen,
    without_unnamed_twins,
    without_undecided_twins,
    on_the_day_of_the_sitting,
    with_deputies,
    without_offices_abroad,
    weakened,
    decided_by_own_council,
    as_stated_in_full,
    of_the_term_of_the_meeting,
    not_over_yet,
    past_by_its_term,
    past_by_its_beginning,
    over_by_another,
    deaths_of_officials,
    over_by_death,
    over_by_removal,
    over_by_verdict,
    held_for_a_time,
    in_a_capacity_of_then,
    of_an_earlier_year,
    of_a_body_that_ended,
    secretaries_no_more,
    with_one_status,
    each_once,
)


def passed(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """The facts after all passes, in their order."""
    for one in PASSES:
        facts = one(facts, context)
    return facts


# --- what several passes ask --------------------------------------------------------------------

_Post: TypeAlias = tuple[str, ...]


def _left_open(fact: TenureFact, context: ArticleContext) -> _Post | None:
    """The post as far as its words tell it, where they leave the body open, or its place."""
    by_kind, by_label, by_level = _posts(fact, context)
    if fact.basis == "guessed" and fact.status == "current":
        return by_kind
    if fact.basis != "filled":
        return None
    words = " ".join(context.document.text[span.start : span.end] for span in fact.mentions)
    return by_level if f" {by_level[-1]} " in f" {fold(words)} " else by_label


def _posts(fact: TenureFact, context: ArticleContext) -> Iterator[_Post]:
    """The post by the kind of its body (committees of every level), by its head word, and by that
    and the kind of its place ('Chủ tịch HĐND tỉnh')."""
    body = context.bodies.get(fact.organization)
    kind, label = (body.head.kind, body.head.label) if body is not None else ("", "")
    level = body.place.kind if body is not None and body.place is not None else ""
    yield fact.holder, fact.title, f"[{kind}]"
    yield fact.holder, fact.title, label
    yield fact.holder, fact.title, label, level
