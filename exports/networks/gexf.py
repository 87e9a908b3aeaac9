"""The network as GEXF 1.3 (gexf.net), for Gephi: with time, where days are known.

Written here, as networkx writes the day of writing into each file. An edge of which the text tells
the full day from or until which a post was held has it as ``start`` or ``end``, for the timeline;
every date stands as the text has it under ``begins`` and ``ends``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import BinaryIO
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from cadregraph.exports.days import day
from cadregraph.exports.networks.flat import (
    Attributes,
    Value,
    flat_edges,
    flat_nodes,
    xml_text,
    xml_value,
)
from cadregraph.graph.network import Edge, Network

_NODES = ("cls", "names", "level", "code", "degree", "community")
_EDGES = {
    "kind": "relation",  # Gephi keeps 'kind', 'start' and 'end' for itself
    "status": "status",
    "decision": "decision",
    "sanction": "sanction",
    "start": "begins",
    "end": "ends",
    "term": "term",
    "confidence": "confidence",
    "support": "support",
    "evidence": "evidence",
    "articles": "articles",
    "passages": "passages",
    "fact": "fact",
    "title": "title",
}
_TYPES = {
    "degree": "integer",
    "community": "integer",
    "confidence": "double",
    "support": "integer",
}


def write_gexf(network: Network, out: BinaryIO) -> None:
    """Write GEXF in UTF-8; nodes and edges in the network's order, which is sorted."""
    xml = _Xml(out)
    edges = [data["data"] for *_, data in network.edges(data=True)]
    timed = any(spell(edge) for edge in edges)
    with_time = {"mode": "dynamic", "timeformat": "date", "timerepresentation": "interval"}
    xml.open("gexf", {"xmlns": "http://gexf.net/1.3", "version": "1.3"})
    xml.open(
        "graph",
        {"defaultedgetype": "directed", "idtype": "string"}
        | (with_time if timed else {"mode": "static"}),
    )
    _declare(xml, "node", {name: name for name in _NODES})
    _declare(xml, "edge", _EDGES)
    xml.open("nodes")
    for node in flat_nodes(network, with_facts=True):
        attributes = node.attributes
        label = xml_text(str(attributes["label"]))
        xml.open("node", {"id": xml_text(node.iri), "label": label})
        _values(xml, _NODES, attributes)
        xml.close("node")
    xml.close("nodes")
    xml.open("edges")
    for flat in flat_edges(network, with_facts=True):
        edge = flat.edge
        ends = {"id": flat.id, "source": xml_text(edge.source), "target": xml_text(edge.target)}
        xml.open("edge", ends | {"kind": edge.kind, "label": edge.kind} | spell(edge))
        _values(xml, _EDGES, flat.attributes)
        xml.close("edge")
    xml.close("edges")
    xml.close("graph")
    xml.close("gexf")
    xml.end()


def spell(edge: Edge) -> dict[str, str]:
    """From when and until when a post was held, where the text tells full days that can be so."""
    if edge.kind != "holds":
        return {}
    days = {n: text for n, text in (("start", edge.start), ("end", edge.end)) if day(text)}
    if len(days) == 2 and days["start"] > days["end"]:
        return {}
    return days


def _declare(xml: _Xml, kind: str, names: Mapping[str, str]) -> None:
    xml.open("attributes", {"class": kind, "mode": "static"})
    for name, title in names.items():
        xml.empty("attribute", {"id": name, "title": title, "type": _TYPES.get(name, "string")})
    xml.close("attributes")


def _values(xml: _Xml, names: Iterable[str], attributes: Attributes) -> None:
    given = {name: value for name in names if (value := attributes[name]) not in ("", ())}
    xml.open("attvalues")
    for name, value in given.items():
        xml.empty("attvalue", {"for": name, "value": _text(name, value)})
    xml.close("attvalues")


def _text(name: str, value: Value) -> str:
    return str(xml_value(name, value))


class _Xml:
    """Elements one a line, indented."""

    def __init__(self, out: BinaryIO) -> None:
        self._xml = XMLGenerator(out, encoding="UTF-8", short_empty_elements=True)
        self._depth = 0
        self._xml.startDocument()

    def open(self, name: str, attributes: Mapping[str, str] | None = None) -> None:
        self._indent()
        self._xml.startElement(name, AttributesImpl(dict(attributes or {})))
        self._xml.characters("\n")
        self._depth += 1

    def close(self, name: str) -> None:
        self._depth -= 1
        self._indent()
        self._xml.endElement(name)
        self._xml.characters("\n")

    def empty(self, name: str, attributes: Mapping[str, str]) -> None:
        self._indent()
        self._xml.startElement(name, AttributesImpl(dict(attributes)))
        self._xml.endElement(name)
        self._xml.characters("\n")

    def end(self) -> None:
        self._xml.endDocument()

    def _indent(self) -> None:
        self._xml.characters(" " * self._depth)
