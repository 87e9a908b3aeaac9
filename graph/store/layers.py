"""The two layers kept in step: what the default graph must hold, given the passage graphs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import pyoxigraph
from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
)

from cadregraph.graph.triples.literals import node
from cadregraph.graph.triples.merge import Slot, Term, chosen, slot
from cadregraph.ontology import DCTERMS


class Inferred(Protocol):
    """What stands in the merged graph besides what passages give (`cadregraph.graph.store.articles`)."""

    def is_inferred(self, line: str) -> bool:
        """Whether a triple, as N-Triples without its stop, is inferred."""

    def inferred_from(self, start: str) -> list[str]:
        """The inferred triples whose lines begin so."""


_PART_OF = node(DCTERMS.isPartOf)
_DEFAULT = DefaultGraph()


def passages_of(store: pyoxigraph.Store, article: NamedNode) -> tuple[NamedNode, ...]:
    """The passages of an article that the store holds."""
    found = store.quads_for_pattern(None, _PART_OF, article, _DEFAULT)
    return tuple(q.subject for q in found if isinstance(q.subject, NamedNode))


def triples_of(store: pyoxigraph.Store, passages: Iterable[NamedNode]) -> set[Triple]:
    """All that these passages give."""
    return {
        Triple(q.subject, q.predicate, q.object)
        for passage in passages
        for q in store.quads_for_pattern(None, None, None, passage)
    }


def changes(
    store: pyoxigraph.Store,
    touched: Iterable[Triple],
    arriving: dict[NamedNode, frozenset[Triple]],
    leaving: frozenset[NamedNode],
    inferred: Inferred,
    *,
    anew: bool = False,
) -> tuple[list[Quad], list[Quad]]:
    """What to add to and remove from the default graph when passages come and go.

    Args:
        touched: every triple that an arriving or leaving passage gives.
        arriving: the triples of new passages, not yet in the store.
        leaving: passages that are in the store and shall leave it.
        inferred: what is inferred, besides.
        anew: choose single values anew, as what is inferred of them may have changed.

    The cost depends on the triples touched and on who else gives them, not on the store's size.
    """
    new = {t for triples in arriving.values() for t in triples}
    new_values: dict[Slot, set[Term]] = {}
    for triple in new:
        place = slot(triple.subject, triple.predicate, triple.object)
        if place is not None:
            new_values.setdefault(place, set()).add(triple.object)
    added: list[Quad] = []
    removed: list[Quad] = []
    slots: set[Slot] = set()
    for triple in touched:
        place = slot(triple.subject, triple.predicate, triple.object)
        if place is not None:
            slots.add(place)
            continue
        quad = Quad(triple.subject, triple.predicate, triple.object, _DEFAULT)
        if triple in new or _given(store, triple, leaving) or inferred.is_inferred(str(triple)):
            if quad not in store:
                added.append(quad)
        elif quad in store:
            removed.append(quad)
    for place in slots:
        slot_values = new_values.get(place, set())
        subject, predicate, _ = place
        if len(slot_values) == 1 and not leaving and not anew:
            (value,) = slot_values
            if Quad(subject, predicate, value, _DEFAULT) in store:
                continue  # the common case, found without looking at others who name the thing
        present = _present(store, place)
        wanted = _single(store, place, slot_values, present, leaving, inferred, anew)
        added += [Quad(subject, predicate, value, _DEFAULT) for value in wanted - present]
        removed += [Quad(subject, predicate, value, _DEFAULT) for value in present - wanted]
    return added, removed


def _given(store: pyoxigraph.Store, triple: Triple, leaving: frozenset[NamedNode]) -> bool:
    """Whether a passage that stays gives the triple."""
    found = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return any(_stays(quad, leaving) for quad in found)


def _stays(quad: Quad, leaving: frozenset[NamedNode]) -> bool:
    graph = quad.graph_name
    return isinstance(graph, NamedNode | BlankNode) and graph not in leaving


def _present(store: pyoxigraph.Store, place: Slot) -> set[Term]:
    subject, predicate, _ = place
    return {
        quad.object
        for quad in store.quads_for_pattern(subject, predicate, None, _DEFAULT)
        if slot(subject, predicate, quad.object) == place
    }


def _single(
    store: pyoxigraph.Store,
    place: Slot,
    new_values: set[Term],
    present: set[Term],
    leaving: frozenset[NamedNode],
    inferred: Inferred,
    anew: bool,
) -> set[Term]:
    """The value that shall stand in a slot, none if nothing gives one any more."""
    subject, predicate, _ = place
    if concluded := _inferred(place, inferred):
        return {chosen(predicate, concluded)}  # what follows from all articles goes first
    values = new_values | present
    if leaving or anew:  # else the value that is there is the one chosen of all that passages give
        if len(present) == 1 and not new_values and not anew:
            (value,) = present
            if isinstance(value, NamedNode | BlankNode | Literal) and _given(
                store, Triple(subject, predicate, value), leaving
            ):
                return present  # still the one chosen, without looking at all who name the thing
        values = new_values | _staying(store, place, leaving)
    return {chosen(predicate, values)} if values else set()


def _inferred(place: Slot, inferred: Inferred) -> set[Term]:
    """The values in a slot that are inferred."""
    subject, predicate, _ = place
    lines = inferred.inferred_from(f"{subject} {predicate} ")
    found = parse("".join(f"{line} .\n" for line in lines), format=RdfFormat.N_TRIPLES)
    return {quad.object for quad in found if slot(subject, predicate, quad.object) == place}


def _staying(store: pyoxigraph.Store, place: Slot, leaving: frozenset[NamedNode]) -> set[Term]:
    """The values in a slot that passages give which stay."""
    subject, predicate, _ = place
    return {
        quad.object
        for quad in store.quads_for_pattern(subject, predicate, None, None)
        if _stays(quad, leaving) and slot(subject, predicate, quad.object) == place
    }
