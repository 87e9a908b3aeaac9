"""The typed projection: officials, organisations, posts, directives, events, places and their edges.

Every node and edge carries its data as one frozen record under the attribute ``data``, so that
views and analysis read typed fields and not loose keys.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cadregraph.graph.network.elements import Edge, Network, Node, NodeFact, network_of
from cadregraph.graph.network.origins import Origins
from cadregraph.graph.network.projection_sparql import EDGES, FACTS, LABELS, NODES
from cadregraph.graph.store.rows import Queryable, rows


def project(source: Queryable) -> Network:
    """Project a store. Nodes and edges are in the order of their IRIs, whatever the store's order.

    A figure of which the text does not say whose it is belongs to no node, and is left out.
    """
    origins = Origins(source)
    preferred, names = _labels(source)
    facts = _facts(source, origins)
    nodes: dict[str, Node] = {}
    for row in sorted(rows(source, NODES), key=lambda row: (row["node"], row["class"])):
        iri = row["node"]
        label = preferred.get(iri, iri)
        nodes[iri] = Node(
            iri,
            _local(row["class"]),
            label,
            tuple(sorted(names.get(iri, set()) - {label})),
            facts.get(iri, ()),
            row.get("level", ""),
            row.get("code", ""),
        )
    return network_of(nodes, list(_edges(source, origins)))


def contracted(network: Network) -> Network:
    """The network without its posts: what led to a post leads to its organisation.

    The edge keeps its kind and data and gets the post's label as ``title``; its evidence is that of
    the fact about the post. A post of which no organisation is known stays.
    """
    nodes: dict[str, Node] = dict(network.nodes(data="data"))
    edges: list[Edge] = [edge for _, _, edge in network.edges(data="data")]
    bodies: dict[str, list[str]] = {}
    for edge in edges:
        if edge.kind == "of":
            bodies.setdefault(edge.source, []).append(edge.target)
    kept = {iri: node for iri, node in nodes.items() if iri not in bodies}
    drawn = [edge for edge in edges if edge.source in kept and edge.target in kept]
    for edge in edges:
        if edge.source in kept:
            title = nodes[edge.target].label
            drawn += [
                replace(edge, target=body, title=title) for body in bodies.get(edge.target, ())
            ]
    return network_of(kept, drawn)


def _edges(source: Queryable, origins: Origins) -> Iterator[Edge]:
    for query in EDGES:
        for row in rows(source, query):
            yield Edge(
                kind=row["kind"],
                source=row["source"],
                target=row["target"],
                status=row.get("status", ""),
                decision=row.get("decision", ""),
                start=row.get("start", ""),
                end=row.get("end", ""),
                term=row.get("term", ""),
                confidence=origins.confidence(row),
                evidence=origins.evidence(row),
                fact=row.get("fact", ""),
                seen_from=row.get("seenFrom", ""),
                seen_until=row.get("seenUntil", ""),
                ended_by=row.get("endedBy", ""),
                sanction=row.get("sanction", ""),
                support=int(row.get("support", "0")),
            )


def _facts(source: Queryable, origins: Origins) -> dict[str, tuple[NodeFact, ...]]:
    found: dict[str, list[tuple[str, NodeFact]]] = {}
    for row in rows(source, FACTS):
        fact = NodeFact(
            row["kind"],
            row["text"],
            origins.evidence(row),
            row.get("date", ""),
            row["es"],
            row.get("decision", ""),
            row.get("sanction", ""),
            origins.confidence(row),
        )
        found.setdefault(row["node"], []).append((row["es"], fact))
    return {
        node: tuple(
            fact for _, fact in sorted(facts, key=lambda f: (f[1].kind, f[1].text, f[1].date, f[0]))
        )
        for node, facts in found.items()
    }


def _labels(source: Queryable) -> tuple[dict[str, str], dict[str, set[str]]]:
    """The preferred label of each node, and all its names."""
    preferred: dict[str, str] = {}
    names: dict[str, set[str]] = {}
    for row in sorted(rows(source, LABELS), key=lambda row: (row["node"], row["label"])):
        names.setdefault(row["node"], set()).add(row["label"])
        if row["preferred"] == "true":
            preferred.setdefault(row["node"], row["label"])
    return preferred, names


def _local(iri: str) -> str:
    return iri.rpartition("#")[2]
