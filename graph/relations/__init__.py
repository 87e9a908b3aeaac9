"""Facts from resolved sentences, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from cadregraph.graph.clauses.sentence import (
    ResolvedPost,
    ResolvedSentence,
    asides,
    attachments,
    outline,
)
from cadregraph.graph.model import DisciplineFact, Fact, PersonnelFact, TenureFact
from cadregraph.graph.relations.appositions import tenures_by_position
from cadregraph.graph.relations.attendance import attendance
from cadregraph.graph.relations.discipline import (
    deciding_body,
    discipline,
    is_detail,
    stripped_of_all,
)
from cadregraph.graph.relations.elections import (
    elected_to,
    left,
    listed,
    memberships,
    open_list,
    sitting,
)
from cadregraph.graph.relations.endings import endings, predecessors, removed
from cadregraph.graph.relations.figures import measurements
from cadregraph.graph.relations.frames import CAREER
from cadregraph.graph.relations.links import links, subordinate
from cadregraph.graph.relations.personnel import frames
from cadregraph.graph.relations.rosters import rosters
from cadregraph.graph.relations.statements import statements

__all__ = ["read_facts"]


def read_facts(
    sentences: Sequence[ResolvedSentence], hosts: Mapping[str, str], governed: Mapping[str, str]
) -> Iterator[Fact]:
    """All facts of an article; persons under their provisional keys.

    ``hosts`` maps events to the bodies that hold them, ``governed`` committees to their đảng bộ.
    """
    shapes = []
    tenures: list[TenureFact] = []
    changes: list[Fact] = []
    opener: tuple[ResolvedSentence, tuple[int, ...]] | None = None
    for sentence in sentences:
        attached = attachments(sentence.tags)
        shape = outline(sentence.tags, attached)
        shapes.append(shape)
        held = list(tenures_by_position(sentence, attached))
        posts: tuple[int, ...] = ()
        said: list[Fact] = []
        if "T" in shape.tags:
            said += [*frames(sentence, shape), *rosters(sentence, shape)]
        for aside in asides(sentence.tags):
            said += frames(sentence, aside)
        said += [
            *memberships(sentence, shape),
            *elected_to(sentence, shape),
            *sitting(sentence, shape),
            *left(sentence, shape),
        ]
        if "T" in sentence.tags:
            said += [*removed(sentence, shape), *predecessors(sentence, shape)]
            posts = open_list(sentence, shape)
        said += endings(sentence, shape, attached)
        if opener is not None:
            items = list(listed(sentence, shape, *opener))
            said += items
            if not items and sentence.tags:
                opener = None
        if posts:
            opener = (sentence, posts)
        tenures += _left(sentence, held, said) if held else ()
        changes += said
    held_by = _holders([*tenures, *(f for f in changes if isinstance(f, TenureFact))])
    yield from tenures
    yield from _risen(_without_last_steps(changes))
    carried: str | None = None
    sanctions: list[DisciplineFact] = []
    for sentence, shape in zip(sentences, shapes, strict=True):
        sanctions += discipline(sentence, shape, carried, hosts)
        carried = deciding_body(sentence, shape) or (carried if is_detail(sentence) else None)
    yield from _with_decider(sanctions)
    for sentence, shape in zip(sentences, shapes, strict=True):
        yield from statements(sentence, shape, lambda post: _holder(held_by, post))
        yield from measurements(sentence)
        if sentence.organizations or sentence.directives or sentence.events:
            yield from links(sentence, shape, hosts)
            yield from subordinate(sentence, governed)
    if hosts or any(sentence.events for sentence in sentences):
        yield from attendance(sentences, shapes)


_PARTY_POSTS = ("Bí thư", "Phó Bí thư", "Ủy viên", "Đảng ủy viên", "Chi ủy viên")


def _left(sentence: ResolvedSentence, held: list[TenureFact], said: list[Fact]) -> list[TenureFact]:
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
        tag == "V" and sentence.value(index) == "transferred"
        for index, tag in enumerate(sentence.tags)
    )
    stripped = set(stripped_of_all(sentence))
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
