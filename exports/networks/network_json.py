"""The network as JSON: the elements of Cytoscape.js, and the node-link form of networkx and D3."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

import msgspec

from cadregraph.exports.networks.flat import flat_edges, flat_nodes
from cadregraph.graph.network import Evidence, Network

_encode = msgspec.json.encode


def write_cytoscape(network: Network, out: BinaryIO) -> None:
    """Write the elements JSON of Cytoscape.js, which Cytoscape opens as a ``.cyjs`` file.

    ``name`` is what Cytoscape shows; ``value`` and ``key`` are what networkx reads it back by.
    """
    head = {
        "format_version": "1.0",
        "generated_by": "cadregraph",
        "target_cytoscapejs_version": "~2.1",
        "data": {"name": "cadregraph"},
        "directed": True,
        "multigraph": True,
    }
    out.write(_encode(head)[:-1] + b',"elements":{"nodes":[')
    _lines(out, ({"data": node} for node in _cytoscape_nodes(network)))
    out.write(b'],"edges":[')
    _lines(out, ({"data": edge} for edge in _cytoscape_edges(network)))
    out.write(b"]}}\n")


def _cytoscape_nodes(network: Network) -> Iterator[Mapping[str, object]]:
    for node in flat_nodes(network, with_facts=True):
        attributes = node.attributes
        yield {"id": node.iri, "value": node.iri, "name": attributes["label"], **attributes}


def _cytoscape_edges(network: Network) -> Iterator[Mapping[str, object]]:
    for flat in flat_edges(network, with_facts=True):
        edge = flat.edge
        yield {
            "id": flat.id,
            "key": flat.id,
            "source": edge.source,
            "target": edge.target,
            "interaction": edge.kind,
            "name": edge.kind,
            **flat.attributes,
        }


def write_node_link(network: Network, out: BinaryIO) -> None:
    """Write the JSON that ``networkx.node_link_graph`` reads: with facts, and all of the evidence."""
    head = {"directed": True, "multigraph": True, "graph": {"name": "cadregraph"}}
    out.write(_encode(head)[:-1] + b',"nodes":[')
    _lines(out, _linked_nodes(network))
    out.write(b'],"edges":[')
    _lines(out, _linked_edges(network))
    out.write(b"]}\n")


def _linked_nodes(network: Network) -> Iterator[Mapping[str, object]]:
    for flat in flat_nodes(network):
        facts = [
            {
                "kind": fact.kind,
                "text": fact.text,
                "date": fact.date,
                "decision": fact.decision,
                "sanction": fact.sanction,
                "confidence": fact.confidence if fact.confidence is not None else 1.0,
                "support": len({e.article for e in fact.evidence}),
                "fact": fact.fact,
                "evidence": _evidence(fact.evidence),
            }
            for fact in flat.node.facts
        ]
        yield {"id": flat.iri, **flat.attributes, "facts": facts}


def _linked_edges(network: Network) -> Iterator[Mapping[str, object]]:
    for flat in flat_edges(network):
        edge = flat.edge
        attributes = {
            name: value
            for name, value in flat.attributes.items()
            if name not in ("evidence", "articles", "passages")
        }
        ends = {"source": edge.source, "target": edge.target, "key": flat.id}
        yield {**ends, **attributes, "evidence": _evidence(edge.evidence)}


def _evidence(found: Iterable[Evidence]) -> list[Mapping[str, str]]:
    return [
        {
            "sentence": e.sentence,
            "title": e.title,
            "published": e.published,
            "url": e.url,
            "passage": e.passage,
        }
        for e in found
    ]


def _lines(out: BinaryIO, items: Iterable[Mapping[str, object]]) -> None:
    """The items of a list, one a line."""
    separator = b"\n"
    for item in items:
        out.write(separator)
        out.write(_encode(item))
        separator = b",\n"
    out.write(b"\n")
