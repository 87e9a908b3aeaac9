"""The two layers kept in step: what the default graph must hold, given passages and records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

import pyoxigraph
from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
)

from cadregraph.graph.triples.literals import node
from cadregraph.graph.triples.merge import Slot, Term, chosen, slot
from cadregraph.ontology import DCTERMS


class Kept(Protocol):
    """What stands in the merged graph besides what passages state (`cadregraph.graph.store.articles`).

    Lines are triples as N-Triples, without their stop.
    """

    def is_inferred(self, line: str) -> bool:
        """Whether a triple is inferred."""

    def inferred_from(self, start: str) -> list[str]:
        """The inferred triples whose lines begin so ('subject predicate ')."""

    def is_described(self, line: str) -> bool:
        """Whether an article describes a thing so."""

    def rivals(self, place: str) -> set[str]:
        """The lines by which articles describe a thing in a property with a single value, if there
        are several."""


@dataclass(slots=True)
class Changes:
    """What to add to and remove from the default graph, and the rivals to keep, by slot."""

    added: list[Quad] = field(default_factory=list)
    removed: list[Quad] = field(default_factory=list)
    rivals: dict[str, set[str]] = field(default_factory=dict)


_PART_OF = node(DCTERMS.isPartOf)
_DEFAULT = DefaultGraph()


def passages_of(store: pyoxigraph.Store, article: NamedNode) -> tuple[NamedNode, ...]:
    """The passages of an article that the store holds."""
    found = store.quads_for_pattern(None, _PART_OF, article, _DEFAULT)
    return tuple(q.subject for q in found if isinstance(q.subject, NamedNode))


def triples_of(store: pyoxigraph.Store, passages: Iterable[NamedNode]) -> set[Triple]:
    """All that these passages give."""
    return {
        quad.triple
        for passage in passages
        for quad in store.quads_for_pattern(None, None, None, passage)
    }


def parsed(lines: Iterable[str]) -> Iterator[Triple]:
    """The triples of lines of N-Triples without their stops."""
    text = "".join(f"{line} .\n" for line in lines)
    return (quad.triple for quad in parse(text, format=RdfFormat.N_TRIPLES))


def changes(store: pyoxigraph.Store, stale: Iterable[tuple[str, bool]], kept: Kept) -> Changes:
    """What brings the merged graph to hold what passages state, articles describe and is inferred.

    Args:
        store: the graph; its passages are as they should be.
        stale: the triples that came or went somewhere, with whether the inferred ones of their
            property changed, so that a single value is to be chosen anew.
        kept: what stands besides.

    The cost depends on the stale triples, not on the store's size.
    """
    found = Changes()
    slots: dict[Slot, tuple[set[Term], bool]] = {}
    listed = list(stale)
    for triple, (line, anew) in zip(parsed(line for line, _ in listed), listed, strict=True):
        place = slot(triple.subject, triple.predicate, triple.object)
        if place is not None:
            values, before = slots.get(place, (set(), False))
            slots[place] = (values | {triple.object}, before or anew)
            continue
        quad = Quad(triple.subject, triple.predicate, triple.object, _DEFAULT)
        stands = quad in store
        if kept.is_described(line) or kept.is_inferred(line) or _stated(store, triple):
            if not stands:
                found.added.append(quad)
        elif stands:
            found.removed.append(quad)
    for place, (values, anew) in slots.items():
        _settle(store, place, values, anew, kept, found)
    return found


def _settle(
    store: pyoxigraph.Store,
    place: Slot,
    touched: set[Term],
    anew: bool,
    kept: Kept,
    found: Changes,
) -> None:
    """Find the value that shall stand in a slot, none if nothing gives one any more."""
    subject, predicate, language = place
    present = _present(store, place)
    start = f"{subject} {predicate} "
    key = f"{start}{language}"
    before = kept.rivals(key)
    if touched == present and len(present) == 1 and not (before or anew):
        (value,) = present
        if kept.is_described(f"{start}{value}") or _states(store, place, value):
            return  # the common case: one value, which stands
    lines = before | {f"{start}{value}" for value in touched | present}
    described = {line for line in lines if kept.is_described(line)}
    values = {triple.object for triple in parsed(sorted(described))}
    wanted: set[Term] = set()
    if concluded := _inferred(place, kept):
        wanted = {chosen(predicate, concluded)}  # what follows from all articles goes first
    else:
        stated = {value for value in touched | present if _states(store, place, value)}
        if anew or not present <= values | stated:
            stated = _all_stated(store, place)
        if values | stated:
            wanted = {chosen(predicate, values | stated)}
    if before or not values <= wanted:  # else what is described is what stands
        found.rivals[key] = set() if values <= wanted else described
    found.added += [Quad(subject, predicate, value, _DEFAULT) for value in wanted - present]
    found.removed += [Quad(subject, predicate, value, _DEFAULT) for value in present - wanted]


def _stated(store: pyoxigraph.Store, triple: Triple) -> bool:
    """Whether a passage states the triple."""
    found = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return any(isinstance(quad.graph_name, NamedNode | BlankNode) for quad in found)


def _states(store: pyoxigraph.Store, place: Slot, value: Term) -> bool:
    subject, predicate, _ = place
    return _stated(store, Triple(subject, predicate, value))


def _present(store: pyoxigraph.Store, place: Slot) -> set[Term]:
    subject, predicate, _ = place
    return {
        quad.object
        for quad in store.quads_for_pattern(subject, predicate, None, _DEFAULT)
        if slot(subject, predicate, quad.object) == place
    }


def _inferred(place: Slot, kept: Kept) -> set[Term]:
    """The values in a slot that are inferred."""
    subject, predicate, _ = place
    found = parsed(kept.inferred_from(f"{subject} {predicate} "))
    return {t.object for t in found if slot(subject, predicate, t.object) == place}


def _all_stated(store: pyoxigraph.Store, place: Slot) -> set[Term]:
    """The values in a slot that passages state."""
    subject, predicate, _ = place
    return {
        quad.object
        for quad in store.quads_for_pattern(subject, predicate, None, None)
        if isinstance(quad.graph_name, NamedNode | BlankNode)
        and slot(subject, predicate, quad.object) == place
    }
