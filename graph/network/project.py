"""The typed projection: officials, organisations, posts, directives, events, places and their edges.

Every node and edge carries its data as one frozen record under the attribute ``data``, so that
views and analysis read typed fields and not loose keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import networkx as nx
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Triple

from graph.network.queries import EDGES, EVIDENCE, FACTS, LABELS, NODES
from graph.store import Answer


class Source(Protocol):
    """What is projected: anything that answers SPARQL, such as a `graph.store.Store`."""

    def query(self, text: str) -> Answer:
        """Answer a SPARQL query."""
        ...


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence behind an edge or a fact, with the article that it stands in."""

    sentence: str
    article: str
    title: str
    published: str
    url: str


@dataclass(frozen=True, slots=True)
class NodeFact:
    """A figure or a statement about a node: what kind, in one line, with its evidence."""

    kind: str
    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A thing: class (local name), label, other names, and the facts that are no edges."""

    iri: str
    cls: str
    label: str
    names: tuple[str, ...]
    facts: tuple[NodeFact, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation; which of the fields are filled depends on the kind.

    Kinds: ``holds`` (official to post, with status), ``of`` (post to organisation), ``part-of``,
    ``organ-of``, ``governs``, ``jurisdiction``, ``contained-in``, ``issued`` (organisation to
    directive), ``implements``, ``based-on``, ``organises``, ``chairs``, ``takes-part``, ``located``,
    ``decides`` (organisation to official), and of personnel the change itself
    (``appointed`` … ``nominated``, official to post), of discipline the sanction (organisation to
    official or organisation: ``reprimand`` … ``dissolution``).
    """

    kind: str
    source: str
    target: str
    status: str = ""
    decision: str = ""
    start: str = ""
    end: str = ""
    term: str = ""
    confidence: float | None = None
    evidence: tuple[Evidence, ...] = ()


Network: TypeAlias = "nx.MultiDiGraph[str]"
"""Nodes are IRIs with attribute ``data`` (`Node`); edges have ``data`` (`Edge`); both are sorted."""

_Rows: TypeAlias = Iterator[dict[str, str]]


def project(source: Source) -> Network:
    """Project a store. Nodes and edges are in the order of their IRIs, whatever the store's order."""
    evidence = _Evidences(source)
    labels = _labels(source)
    facts = _facts(source, evidence)
    network: Network = nx.MultiDiGraph()
    names: dict[str, list[str]] = {}
    for row in _rows(source, LABELS):
        names.setdefault(row["node"], []).append(row["label"])
    for row in sorted(_rows(source, NODES), key=lambda r: r["node"]):
        iri = row["node"]
        other = tuple(sorted(set(names.get(iri, ())) - {labels[iri]}))
        data = Node(iri, _local(row["class"]), labels[iri], other, facts.get(iri, ()))
        network.add_node(iri, data=data)
    edges = [edge for edge in _edges(source, evidence) if _known(network, edge)]
    for edge in sorted(edges, key=_order):
        network.add_edge(edge.source, edge.target, key=_key(edge), data=edge)
    return network


def _edges(source: Source, evidence: _Evidences) -> Iterator[Edge]:
    for query in EDGES:
        for row in _rows(source, query):
            confidence = row.get("confidence")
            yield Edge(
                kind=row["kind"],
                source=row["source"],
                target=row["target"],
                status=row.get("status", ""),
                decision=row.get("decision", ""),
                start=row.get("start", ""),
                end=row.get("end", ""),
                term=row.get("term", ""),
                confidence=float(confidence) if confidence else None,
                evidence=evidence.of(row),
            )


class _Evidences:
    """The sentences by the triple that they give."""

    def __init__(self, source: Source) -> None:
        self._passages: dict[str, Evidence] = {}
        for row in _rows(source, EVIDENCE):
            self._passages[row["passage"]] = Evidence(
                row["exact"],
                row["article"],
                row["title"],
                row.get("issued", ""),
                row.get("url", ""),
            )
        self._source = source
        self._cache: dict[tuple[str, str, str], tuple[Evidence, ...]] = {}
        self._by_triple = self._index()

    def _index(self) -> dict[tuple[str, str, str], list[str]]:
        """Passages by the triple that marks a relation: a fact's type, or a direct link."""
        found: dict[tuple[str, str, str], list[str]] = {}
        solutions = self._source.query(
            "SELECT ?s ?p ?o ?g WHERE { GRAPH ?g { ?s ?p ?o } FILTER(isIRI(?o)) }"
        )
        assert isinstance(solutions, QuerySolutions)
        for row in solutions:
            s, p, o, g = (_text(row[name]) for name in "spog")
            found.setdefault((s, p, o), []).append(g)
        return found

    def of(self, row: Mapping[str, str]) -> tuple[Evidence, ...]:
        """The sentences behind the triple that a row names by ``es``, ``ep``, ``eo``."""
        key = (row.get("es", ""), row.get("ep", ""), row.get("eo", ""))
        if key not in self._cache:
            passages = sorted(set(self._by_triple.get(key, ())))
            found = {self._passages[p] for p in passages if p in self._passages}
            self._cache[key] = tuple(
                sorted(found, key=lambda e: (e.published, e.article, e.sentence))
            )
        return self._cache[key]


def _facts(source: Source, evidence: _Evidences) -> dict[str, tuple[NodeFact, ...]]:
    found: dict[str, list[NodeFact]] = {}
    for row in _rows(source, FACTS):
        fact = NodeFact(row["kind"], row["text"], evidence.of(row))
        found.setdefault(row["node"], []).append(fact)
    return {
        node: tuple(sorted(facts, key=lambda f: (f.kind, f.text))) for node, facts in found.items()
    }


def _labels(source: Source) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in sorted(_rows(source, LABELS), key=lambda r: (r["node"], r["label"])):
        if row["preferred"] == "true":
            found.setdefault(row["node"], row["label"])
    return found


def _rows(source: Source, query: str) -> _Rows:
    solutions = source.query(query)
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        yield {name: _text(solution[name]) for name in names if solution[name] is not None}


def _text(term: object) -> str:
    if isinstance(term, NamedNode | Literal):
        return term.value
    return str(term) if isinstance(term, Triple | Quad) else ""


def _known(network: Network, edge: Edge) -> bool:
    return edge.source in network and edge.target in network


def _key(edge: Edge) -> str:
    """What keeps edges between the same ends apart: one post may be held in two terms."""
    return " ".join(filter(None, (edge.kind, edge.status, edge.decision, edge.term)))


def _order(edge: Edge) -> tuple[str, ...]:
    return (edge.source, edge.target, edge.kind, edge.status, edge.decision, edge.term, edge.start)


def _local(iri: str) -> str:
    return iri.rpartition("#")[2]
