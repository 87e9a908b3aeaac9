"""The network as GraphML (graphml.graphdrawing.org), for Gephi, yEd, Cytoscape and igraph."""

from __future__ import annotations

from typing import BinaryIO

import networkx as nx

from graph.network import Edge, Network, Node, communities, degree


def flat(network: Network) -> nx.MultiDiGraph[str]:
    """The network with plain attributes: strings and numbers, evidence as lines of one string."""
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    degrees, groups = degree(network), communities(network)
    for iri, attributes in network.nodes(data=True):
        node: Node = attributes["data"]
        plain.add_node(
            iri,
            label=_xml(node.label),
            cls=node.cls,
            names=_xml("; ".join(node.names)),
            level=_xml(node.level),
            code=_xml(node.code),
            degree=degrees[iri],
            community=groups[iri],
        )
    for number, (source, target, attributes) in enumerate(network.edges(data=True)):
        edge: Edge = attributes["data"]
        plain.add_edge(
            source,
            target,
            key=f"e{number}",  # the id of the edge in the file
            kind=edge.kind,
            status=edge.status,
            decision=edge.decision,
            start=edge.start,
            end=edge.end,
            term=_xml(edge.term),
            confidence=edge.confidence if edge.confidence is not None else 1.0,
            evidence=_xml("\n".join(e.sentence for e in edge.evidence)),
            articles=_xml("\n".join(e.title for e in edge.evidence)),
            passages=_xml("\n".join(e.passage for e in edge.evidence)),
            fact=_xml(edge.fact),
            title=_xml(edge.title),
        )
    return plain


def write_graphml(network: Network, out: BinaryIO) -> None:
    """Write GraphML in UTF-8; nodes and edges in the network's order, which is sorted."""
    nx.write_graphml_xml(flat(network), out, encoding="utf-8", prettyprint=True)


def _xml(text: str) -> str:
    """Text without the control characters that XML 1.0 cannot hold (section 2.2)."""
    return "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
