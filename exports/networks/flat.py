"""Nodes and edges with plain attributes: what network files hold, whatever their syntax."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from cadregraph.graph.network import Edge, Network, Node, NodeFact, communities, degree

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


def flat_nodes(network: Network, *, with_facts: bool = False) -> Iterator[FlatNode]:
    """The nodes in the network's order, which is sorted; with degree and community.

    Args:
        with_facts: the facts about one node alone are nodes, too, behind the others, of the class
            ``Fact``; they count in no degree but their own.
    """
    degrees, groups = degree(network), communities(network)
    for iri, data in network.nodes(data=True):
        node: Node = data["data"]
        yield _flat_node(node, degrees[iri], groups[iri])
    if with_facts:
        about = Counter(edge.target for edge in _fact_edges(network))
        seen: set[str] = set()
        for edge in _fact_edges(network):
            if edge.target not in seen:
                seen.add(edge.target)
                node = Node(edge.target, "Fact", edge.title, ())
                yield _flat_node(node, about[edge.target], groups[edge.source])


def _flat_node(node: Node, degree: int, community: int) -> FlatNode:
    return FlatNode(
        node.iri,
        node,
        {
            "label": node.label,
            "cls": node.cls,
            "names": node.names,
            "level": node.level,
            "code": node.code,
            "degree": degree,
            "community": community,
        },
    )


def flat_edges(network: Network, *, with_facts: bool = False) -> Iterator[FlatEdge]:
    """The edges in the network's order; evidence is sentences, with the titles of their articles.

    Args:
        with_facts: behind them those that lead to the facts about one node alone.
    """
    edges: Iterator[Edge] = (data["data"] for *_, data in network.edges(data=True))
    for number, edge in enumerate(chain(edges, _fact_edges(network) if with_facts else ())):
        yield FlatEdge(
            f"e{number}",
            edge,
            {
                "kind": edge.kind,
                "status": edge.status,
                "decision": edge.decision,
                "sanction": edge.sanction,
                "start": edge.start,
                "end": edge.end,
                "term": edge.term,
                "confidence": edge.confidence if edge.confidence is not None else 1.0,
                "support": edge.support or len({e.article for e in edge.evidence}),
                "evidence": tuple(e.sentence for e in edge.evidence),
                "articles": tuple(e.title for e in edge.evidence),
                "passages": tuple(e.passage for e in edge.evidence),
                "fact": edge.fact,
                "title": edge.title,
            },
        )


def _fact_edges(network: Network) -> Iterator[Edge]:
    """What leads from a node to each fact about it alone: by the kind of the fact, or its sanction."""
    for iri, data in network.nodes(data=True):
        for number, fact in enumerate(data["data"].facts):
            yield Edge(
                kind=fact.sanction or fact.kind,
                source=iri,
                target=fact_id(iri, number, fact),
                decision=fact.decision,
                start=fact.date,
                confidence=fact.confidence,
                evidence=fact.evidence,
                fact=fact.fact,
                title=fact.text,
                sanction=fact.sanction,
            )


def fact_id(node: str, number: int, fact: NodeFact) -> str:
    """The IRI of a fact; of one that has none its place among those of its node."""
    return fact.fact or f"{node}#fact-{number}"


def xml_text(text: str) -> str:
    """Text without the control characters that XML 1.0 cannot hold (section 2.2)."""
    return "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))


def xml_value(name: str, value: Value) -> str | int | float:
    """The value as XML holds it: names in one line, evidence as lines of one string."""
    if isinstance(value, tuple):
        return xml_text(("; " if name == "names" else "\n").join(value))
    return xml_text(value) if isinstance(value, str) else value
