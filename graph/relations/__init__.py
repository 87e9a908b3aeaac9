"""Facts from resolved sentences, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graph.model import DisciplineFact, Fact, PersonnelFact, TenureFact
from graph.relations.attendance import attendance
from graph.relations.discipline import deciding_body, discipline, is_detail, stripped_of_all
from graph.relations.elections import elected_to, left, listed, memberships, open_list, sitting
from graph.relations.endings import endings, predecessors, removed
from graph.relations.figures import measurements
from graph.relations.frames import CAREER
from graph.relations.links import links, subordinate
from graph.relations.personnel import frames
from graph.relations.posts import tenures_by_position
from graph.relations.reading import Reading, ResolvedPost, asides, attachments, outline
from graph.relations.rosters import rosters
from graph.relations.statements import statements

__all__ = ["read_facts"]


def read_facts(
    readings: Sequence[Reading], hosts: Mapping[str, str], governed: Mapping[str, str]
) -> Iterator[Fact]:
    """All facts of an article; persons under their provisional keys.

    ``hosts`` maps events to the bodies that hold them, ``governed`` committees to their đảng bộ.
    """
    shapes = []
    tenures: list[TenureFact] = []
    changes: list[Fact] = []
    opener: tuple[Reading, tuple[int, ...]] | None = None
    for reading in readings:
        attached = attachments(reading.codes)
        shape = outline(reading.codes, attached)
        shapes.append(shape)
        held = list(tenures_by_position(reading, attached))
        posts: tuple[int, ...] = ()
        said: list[Fact] = []
        if "T" in shape.codes:
            said += [*frames(reading, shape), *rosters(reading, shape)]
        for aside in asides(reading.codes):
            said += frames(reading, aside)
        said += [
            *memberships(reading, shape),
            *elected_to(reading, shape),
            *sitting(reading, shape),
            *left(reading, shape),
        ]
        if "T" in reading.codes:
            said += [*removed(reading, shape), *predecessors(reading, shape)]
            posts = open_list(reading, shape)
        said += endings(reading, shape, attached)
        if opener is not None:
            items = list(listed(reading, shape, *opener))
            said += items
            if not items and reading.codes:
                opener = None
        if posts:
            opener = (reading, posts)
        tenures += _left(reading, held, said) if held else ()
        changes += said
    held_by = _holders([*tenures, *(f for f in changes if isinstance(f, TenureFact))])
    yield from tenures
    yield from _risen(_without_last_steps(changes))
    carried: str | None = None
    sanctions: list[DisciplineFact] = []
    for reading, shape in zip(readings, shapes, strict=True):
        sanctions += discipline(reading, shape, carried, hosts)
        carried = deciding_body(reading, shape) or (carried if is_detail(reading) else None)
    yield from _with_decider(sanctions)
    for reading, shape in zip(readings, shapes, strict=True):
        yield from statements(reading, shape, lambda post: _holder(held_by, post))
        yield from measurements(reading)
        if reading.organizations or reading.directives or reading.events:
            yield from links(reading, shape, hosts)
            yield from subordinate(reading, governed)
    if hosts or any(reading.events for reading in readings):
        yield from attendance(readings, shapes)


_PARTY_POSTS = ("Bí thư", "Phó Bí thư", "Ủy viên", "Đảng ủy viên", "Chi ủy viên")


def _left(reading: Reading, held: list[TenureFact], said: list[Fact]) -> list[TenureFact]:
    """Posts in apposition that the change in the same sentence makes past.

    Whoever is transferred ('Phó ban X … được điều động giữ chức …', '… về làm …') has left the post
    he came from; whoever is elected for a later term has finished the earlier one.
    """
    moved = {
        f.person: f
        for f in said
        if isinstance(f, PersonnelFact)
        and f.decision == "decided"
        and f.change in ("transferred", "assigned", "elected", "appointed")
    }
    moves = any(
        code == "V" and reading.value(index) == "transferred"
        for index, code in enumerate(reading.codes)
    )
    stripped = set(stripped_of_all(reading))
    result = []
    for tenure in held:
        if tenure.holder in stripped and tenure.title.startswith(_PARTY_POSTS):
            result.append(replace(tenure, status="former"))
            continue
        change = moved.get(tenure.holder)
        if change is not None and tenure.status == "current":
            gone = moves and not tenure.title.startswith("Ủy viên")
            earlier = (
                tenure.term is not None and change.term is not None and tenure.term != change.term
            )
            if gone or earlier:
                tenure = replace(tenure, status="former")
        result.append(tenure)
    return result


def _without_last_steps(changes: list[Fact]) -> Iterator[Fact]:
    """Without those steps of a career behind which no later one stands: they may last."""
    latest: dict[str, int] = {}
    for fact in changes:
        if isinstance(fact, TenureFact):
            latest[fact.holder] = max(latest.get(fact.holder, 0), fact.sentence)
    for fact in changes:
        step = fact.holder if isinstance(fact, TenureFact) and fact.rule == CAREER else None
        if step is None or fact.sentence < latest[step]:
            yield fact


def _risen(changes: Iterable[Fact]) -> Iterator[Fact]:
    """Deputies whom the article later says to have become heads of the body are deputies no more."""
    told = list(changes)
    heads = {
        (fact.holder, fact.organization, fact.title): fact.sentence
        for fact in told
        if isinstance(fact, TenureFact) and fact.status == "current"
    }
    for fact in told:
        if isinstance(fact, TenureFact) and fact.status == "current":
            title = fact.title.removeprefix("Phó ").removesuffix(" Thường trực")
            title = title[:1].upper() + title[1:]
            later = heads.get((fact.holder, fact.organization, title), -1)
            if title != fact.title and later > fact.sentence:
                fact = replace(fact, status="former")
        yield fact


def _with_decider(sanctions: list[DisciplineFact]) -> list[DisciplineFact]:
    """Without those (a headline's, say) that name no deciding body where another sentence does."""
    known = {(f.sanctioned, f.sanction) for f in sanctions if f.decided_by is not None}
    return [f for f in sanctions if f.decided_by or (f.sanctioned, f.sanction) not in known]


def _holders(tenures: Sequence[TenureFact]) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for tenure in tenures:
        if tenure.status != "former":
            found.setdefault((tenure.title, tenure.organization), set()).add(tenure.holder)
    return found


def _holder(held_by: dict[tuple[str, str], set[str]], post: ResolvedPost) -> str | None:
    """The one person of the article who holds the post; None if nobody or several do."""
    holders = held_by.get((post.title, post.organization or ""), set())
    return next(iter(holders)) if len(holders) == 1 else None
