"""Nodes and edges with plain attributes: what network files hold, whatever their syntax."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from cadregraph.graph.network import Edge, Network, Node, communities, degree

Value: TypeAlias = "str | int | float | tuple[str, ...]"
Attributes: TypeAlias = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class FlatNode:
    """A node by its IRI, with its attributes in a fixed order."""

    iri: str
    node: Node
    attributes: Attributes


@dataclass(frozen=True, slots=True)
class FlatEdge:
    """An edge by its number in the file ('e0'), between IRIs, with its attributes."""

    id: str
    edge: Edge
    attributes: Attributes


def flat_nodes(network: Network) -> Iterator[FlatNode]:
    """The nodes in the network's order, which is sorted; with degree and community."""
    degrees, groups = degree(network), communities(network)
    for iri, data in network.nodes(data=True):
        node: Node = data["data"]
        yield FlatNode(
            iri,
            node,
            {
                "label": node.label,
                "cls": node.cls,
                "names": node.names,
                "level": node.level,
                "code": node.code,
                "degree": degrees[iri],
                "community": groups[iri],
            },
        )


def flat_edges(network: Network) -> Iterator[FlatEdge]:
    """The edges in the network's order; evidence is sentences, with the titles of their articles."""
    for number, (_, _, data) in enumerate(network.edges(data=True)):
        edge: Edge = data["data"]
        yield FlatEdge(
            f"e{number}",
            edge,
            {
                "kind": edge.kind,
                "status": edge.status,
                "decision": edge.decision,
                "start": edge.start,
                "end": edge.end,
                "term": edge.term,
                "confidence": edge.confidence if edge.confidence is not None else 1.0,
                "evidence": tuple(e.sentence for e in edge.evidence),
                "articles": tuple(e.title for e in edge.evidence),
                "passages": tuple(e.passage for e in edge.evidence),
                "fact": edge.fact,
                "title": edge.title,
            },
        )


def xml_text(text: str) -> str:
    """Text without the control characters that XML 1.0 cannot hold (section 2.2)."""
    return "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))


def xml_value(name: str, value: Value) -> str | int | float:
    """The value as XML holds it: names in one line, evidence as lines of one string."""
    if isinstance(value, tuple):
        return xml_text(("; " if name == "names" else "\n").join(value))
    return xml_text(value) if isinstance(value, str) else value
