"""A part of the network: by class, by relation, by year."""

from __future__ import annotations

import re
from collections.abc import Collection

from cadregraph.graph.network.elements import Edge, Network, Node, network_of

_YEAR = re.compile(r"\d{4}")


def selection(
    network: Network,
    *,
    classes: Collection[str] | None = None,
    relations: Collection[str] | None = None,
    year: int | None = None,
    keep: str = "",
) -> Network:
    """The nodes and edges that are wanted; left out, a choice lets everything pass.

    Where relations or a year are chosen, a node of which no edge is left goes, too.

    Args:
        classes: local names of the ontology, such as 'Official'.
        relations: kinds of edges, such as 'holds'; `Edge` lists them.
        year: leaves the posts of which it is known that they were held in that year, and the acts
            of that year; a relation that has no time, such as 'part-of', stays. Nothing is filled
            in: what has no date, or of what no later article tells, is not of that year.
        keep: the IRI of a node that stays in any case.
    """
    data: dict[str, Node] = dict(network.nodes(data="data"))
    nodes = {
        iri: node
        for iri, node in data.items()
        if classes is None or node.cls in classes or iri == keep
    }
    edges = [
        edge
        for source, target, edge in network.edges(data="data")
        if source in nodes
        and target in nodes
        and (relations is None or edge.kind in relations)
        and (year is None or of_year(edge, year))
    ]
    if relations is not None or year is not None:
        joined = {keep} | {end for edge in edges for end in (edge.source, edge.target)}
        nodes = {iri: node for iri, node in nodes.items() if iri in joined}
    return network_of(nodes, edges)


def of_year(edge: Edge, year: int) -> bool:
    """Whether a relation is of a year, as far as is known; one that has no time is of every year."""
    if edge.kind != "holds":
        began = _year(edge.start)
        return began == year if began is not None else not edge.decision
    known = (edge.start, edge.seen_from, edge.seen_until, edge.end)
    years = [found for text in known if (found := _year(text)) is not None]
    return bool(years) and min(years) <= year <= max(years)


def _year(text: str) -> int | None:
    """The year of a date; None where there is none, or the date does not tell it."""
    found = _YEAR.match(text)
    return int(found[0]) if found is not None else None
