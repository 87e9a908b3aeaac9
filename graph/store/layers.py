"""The two layers kept in step: what the default graph must hold, given the passage graphs."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Triple

from graph.triples.literals import node
from graph.triples.merge import SINGLE, Term, chosen
from ontology import DCTERMS

Node = NamedNode | BlankNode | Triple

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
    coming: dict[NamedNode, frozenset[Triple]],
    going: frozenset[NamedNode],
) -> tuple[list[Quad], list[Quad]]:
    """What to add to and remove from the default graph when passages come and go.

    Args:
        touched: every triple that a coming or going passage gives.
        coming: the triples of new passages, not yet in the store.
        going: passages that are in the store and shall leave it.

    The cost depends on the triples touched and on who else gives them, not on the store's size.
    """
    new = {t for triples in coming.values() for t in triples}
    arriving: dict[tuple[Node, NamedNode], set[Term]] = {}
    for triple in new:
        arriving.setdefault((triple.subject, triple.predicate), set()).add(triple.object)
    added: list[Quad] = []
    removed: list[Quad] = []
    singles: set[tuple[NamedNode, NamedNode]] = set()
    for triple in touched:
        if triple.predicate in SINGLE and isinstance(triple.subject, NamedNode):
            singles.add((triple.subject, triple.predicate))
            continue
        quad = Quad(triple.subject, triple.predicate, triple.object, _DEFAULT)
        if triple in new or _given(store, triple, going):
            if quad not in store:
                added.append(quad)
        elif quad in store:
            removed.append(quad)
    for subject, predicate in singles:
        values = arriving.get((subject, predicate), set())
        _single(store, subject, predicate, values, going, added, removed)
    return added, removed


def _given(store: pyoxigraph.Store, triple: Triple, going: frozenset[NamedNode]) -> bool:
    """Whether a passage that stays gives the triple."""
    found = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return any(_stays(quad, going) for quad in found)


def _stays(quad: Quad, going: frozenset[NamedNode]) -> bool:
    graph = quad.graph_name
    return isinstance(graph, NamedNode | BlankNode) and graph not in going


def _single(
    store: pyoxigraph.Store,
    subject: NamedNode,
    predicate: NamedNode,
    arriving: set[Term],
    going: frozenset[NamedNode],
    added: list[Quad],
    removed: list[Quad],
) -> None:
    values = set(arriving)
    present: set[Term] = set()
    for quad in store.quads_for_pattern(subject, predicate, None, None):
        if isinstance(quad.graph_name, DefaultGraph):
            present.add(quad.object)
        elif _stays(quad, going):
            values.add(quad.object)
    wanted = {chosen(predicate, values)} if values else set()
    added += [Quad(subject, predicate, value, _DEFAULT) for value in wanted - present]
    removed += [Quad(subject, predicate, value, _DEFAULT) for value in present - wanted]
