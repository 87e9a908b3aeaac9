"""Paths between two people: through the posts, bodies, decisions and events that join them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise
from math import log2
from typing import TYPE_CHECKING

import networkx as nx

from cadregraph.graph.analysis.pandas_frames import Cell, Kind, frame
from cadregraph.graph.errors import QueryError
from cadregraph.graph.network.projection_sparql import EDGES, LABELS, NODES
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import the_one
from cadregraph.graph.store.rows import PREFIX_LINES, Row, rows, rows_where

if TYPE_CHECKING:
    import pandas as pd

_STEP: dict[str, Kind] = {
    "path": "whole",
    "step": "whole",
    "source": "text",
    "relation": "text",
    "target": "text",
    "forward": "flag",
    "status": "text",
    "start": "text",
    "end": "text",
    "evidence": "text",
    "article": "text",
    "confidence": "number",
    "source_class": "text",
    "target_class": "text",
    "source_iri": "text",
    "target_iri": "text",
}
_LEFT = frozenset(
    "speaks-about jurisdiction contained-in located issued implements based-on replaces amends".split()
)
"""What joins nobody: to speak of a thing, or to lie in a place."""
_NOT_PASSED = frozenset({"Place", "Directive"})
_FIRST = ("holds", "of", "part-of", "organ-of", "governs")
"""Relations that are stated first where several join the same two things."""
_HUB = 1_000
"""A path of fewer steps goes before one through smaller bodies: the size counts a thousandth."""
_ACT = 0.05
"""Among as many steps, one that is no post but a change, sanction or event counts so much more."""

_PASSAGES = f"""{PREFIX_LINES} SELECT ?s ?p ?o ?passage WHERE {{
  GRAPH ?passage {{ ?s ?p ?o }} FILTER(?p != cadre:mentionedAt) }}"""

_SENTENCE = f"""{PREFIX_LINES} SELECT ?passage ?exact ?title ?identifier ?issued ?start WHERE {{
  ?passage oa:exact ?exact ; oa:start ?start ; dcterms:isPartOf ?article .
  ?article dcterms:identifier ?identifier .
  OPTIONAL {{ ?article dcterms:title ?title }} OPTIONAL {{ ?article dcterms:issued ?issued }} }}"""

_CONFIDENCE = f"""{PREFIX_LINES} SELECT ?s ?p ?o ?confidence WHERE {{
  ?note a cadre:Inference ; cadre:fromEntity ?s ; cadre:relation ?p ; cadre:toEntity ?o ;
    cadre:confidence ?confidence }}"""


@dataclass(frozen=True, slots=True)
class _Node:
    iri: str
    label: str
    cls: str


def paths(
    store: Store, one: str, other: str, *, limit: int = 5, proposed: bool = False
) -> pd.DataFrame:
    """The shortest paths between two people, one row a step; none where nothing joins them.

    Paths go by number of steps and, among equal ones, by posts before decisions and through the
    smallest bodies: to have sat in one standing committee tells more than to have sat in one
    National Assembly. That two share a post or body does not tell that they did at one time.

    ``relation`` is a kind of `cadregraph.graph.network.Edge`, read from ``source`` to ``target`` if
    ``forward``, else the other way. ``evidence`` is the first sentence that states it, empty where
    the link only follows from others; ``confidence`` then is that of the inference.

    Args:
        one: an IRI, a name, or 'name | post'; so is ``other``.
        limit: how many paths at most.
        proposed: go through what is only proposed, too.

    Raises:
        QueryError: a name that nobody bears or several do; the two are one; no limit of 1 or more.
        AnalysisError: pandas is not installed.
    """
    if limit < 1:
        raise QueryError(f"a limit of {limit} paths; ask for 1 or more")
    start, end = the_one(store, one, "person"), the_one(store, other, "person")
    if start == end:
        raise QueryError(f"{one!r} and {other!r} are one person")
    network = _network(store, proposed)
    found: list[list[str]] = []
    if start in network and end in network and nx.has_path(network, start, end):
        ways: Iterator[list[str]] = nx.shortest_simple_paths(network, start, end, weight="weight")
        found = list(islice(ways, limit))
    return frame(
        _STEP,
        (row for number, way in enumerate(found, 1) for row in _steps(store, network, number, way)),
    )


def _network(store: Store, proposed: bool) -> nx.Graph[str]:
    """What joins people, as a network without directions, nodes and edges in sorted order."""
    nodes = _nodes(store)
    joined: dict[tuple[str, str], Row] = {}
    for query in EDGES:
        for row in sorted(rows(store, query), key=_order):
            source, target = row["source"], row["target"]
            if row["kind"] in _LEFT or source == target or not {source, target} <= nodes.keys():
                continue
            if row.get("decision") == "proposed" and not proposed:
                continue
            pair = (min(source, target), max(source, target))
            if pair not in joined or _order(row) < _order(joined[pair]):
                joined[pair] = row
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from((iri, {"data": nodes[iri]}) for iri in sorted(nodes))
    network.add_edges_from((*pair, {"row": joined[pair]}) for pair in sorted(joined))
    for source, target, data in network.edges(data=True):
        size = log2(len(network[source])) + log2(len(network[target]))
        data["weight"] = 1 + size / _HUB + (0 if data["row"]["kind"] in _FIRST else _ACT)
    return network


def _nodes(store: Store) -> Mapping[str, _Node]:
    labels: dict[str, str] = {}
    for row in sorted(rows(store, LABELS), key=lambda row: (row["node"], row["label"])):
        if row["preferred"] == "true":
            labels.setdefault(row["node"], row["label"])
    found = {}
    for row in sorted(rows(store, NODES), key=lambda row: (row["node"], row["class"])):
        cls = row["class"].rpartition("#")[2]
        if cls not in _NOT_PASSED:
            found[row["node"]] = _Node(row["node"], labels.get(row["node"], row["node"]), cls)
    return found


def _order(row: Row) -> tuple[bool, int, tuple[tuple[str, str], ...]]:
    """What is decided goes before what is proposed, posts before changes, the rest by its text."""
    kind = row["kind"]
    rank = _FIRST.index(kind) if kind in _FIRST else len(_FIRST)
    return row.get("decision") == "proposed", rank, tuple(sorted(row.items()))


def _steps(
    store: Store, network: nx.Graph[str], number: int, way: list[str]
) -> Iterator[tuple[Cell, ...]]:
    for step, (here, there) in enumerate(pairwise(way), 1):
        row: Row = network.edges[here, there]["row"]
        source: _Node = network.nodes[here]["data"]
        target: _Node = network.nodes[there]["data"]
        sentence, article, confidence = _grounds(store, row)
        yield (
            number,
            step,
            source.label,
            row["kind"],
            target.label,
            row["source"] == here,
            row.get("status") or row.get("decision"),
            row.get("start"),
            row.get("end"),
            sentence,
            article,
            confidence,
            source.cls,
            target.cls,
            here,
            there,
        )


def _grounds(store: Store, row: Row) -> tuple[str | None, str | None, float | None]:
    """The first sentence that states a relation, its article, and how sure the relation is."""
    triple = {"s": row["es"], "p": row["ep"], "o": row["eo"]}
    stated = sorted(
        (r.get("issued", "9999"), r["identifier"], int(r["start"]), r["exact"], r.get("title", ""))
        for found in rows_where(store, _PASSAGES, **triple)
        for r in rows_where(store, _SENTENCE, passage=found["passage"])
    )
    if "confidence" in row:
        confidence: float | None = float(row["confidence"])
    else:
        noted = [float(r["confidence"]) for r in rows_where(store, _CONFIDENCE, **triple)]
        confidence = max(noted) if noted and not stated else None
    if not stated:
        return None, None, confidence
    _, identifier, _, sentence, title = stated[0]
    return sentence, title or identifier, confidence
