"""Where articles contradict each other about posts, with the sentences that do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode

from cadregraph.graph.store.lookup import link, value
from cadregraph.graph.store.reviewing import Quote
from cadregraph.graph.triples.literals import node
from cadregraph.ontology import CADRE, DCTERMS, OA, RDFS

_TWO = "hai người cùng giữ một chức vụ"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Tenures (their labels) that cannot all be as stated: why, in Vietnamese, and who says so."""

    tenures: tuple[str, ...]
    reason: str
    evidence: tuple[Quote, ...]


def stored_contradictions(store: pyoxigraph.Store) -> Iterator[Contradiction]:
    """Two holders at once of a post for one, between whom the articles do not decide."""
    found = {
        frozenset({quad.subject.value, quad.object.value})
        for quad in store.quads_for_pattern(None, node(CADRE.disputes), None, DefaultGraph())
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
    }
    for pair in sorted(sorted(tenures) for tenures in found):
        yield _with_evidence(store, tuple(pair), _TWO)


def _with_evidence(store: pyoxigraph.Store, tenures: tuple[str, ...], reason: str) -> Contradiction:
    nodes = [NamedNode(tenure) for tenure in tenures]
    return Contradiction(
        tuple(value(store, tenure, node(RDFS.label)) or tenure.value for tenure in nodes),
        reason,
        tuple(quote for tenure in nodes for quote in _quotes(store, tenure)),
    )


def _quotes(store: pyoxigraph.Store, tenure: NamedNode) -> list[Quote]:
    """The sentences that tell the status of a tenure, by article."""
    found = set()
    for quad in store.quads_for_pattern(tenure, node(CADRE.status), None, None):
        passage = quad.graph_name
        if isinstance(passage, NamedNode):
            article = link(store, passage, node(DCTERMS.isPartOf))
            known = value(store, article, node(DCTERMS.identifier)) if article else None
            found.add(Quote(known or "", value(store, passage, node(OA.exact)) or ""))
    return sorted(found, key=lambda quote: (quote.article, quote.text))
