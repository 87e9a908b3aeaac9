"""Quads and triples written sorted, so that equal graphs give equal bytes: by pyoxigraph's
serialisers, and as JSON-LD by `cadregraph.graph.triples.jsonld`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import BinaryIO, Literal, TypeAlias

import pyoxigraph
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Triple

from cadregraph.graph.triples.jsonld import write_jsonld
from cadregraph.graph.triples.literals import node
from cadregraph.ontology import PREFIXES, RDF

Format: TypeAlias = Literal["nquads", "trig", "turtle", "ntriples", "jsonld"]

_FORMATS: Mapping[Format, RdfFormat] = {
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
}
_TYPE = node(RDF.type)
_TYPE_WRITTEN = str(_TYPE).encode()
Graph: TypeAlias = NamedNode | BlankNode | DefaultGraph


def write(quads: Iterable[Quad], format: Format, out: BinaryIO) -> None:
    """Write quads; Turtle and N-Triples, which hold no named graphs, get the default graph.

    Subjects stand in the order of their IRIs, as Turtle and TriG group by what comes together.
    """
    if format == "jsonld":
        write_jsonld(quads, out)
        return
    chosen = _FORMATS[format]
    if format == "nquads":
        for graph in _by_graph(quads):
            out.writelines(_lines(graph))
        return
    ordered: Iterable[Quad] | Iterable[Triple]
    if format == "trig":
        ordered = sorted(quads, key=_order)
    else:  # what is left out is not sorted, nor held
        merged = [quad for quad in quads if isinstance(quad.graph_name, DefaultGraph)]
        merged.sort(key=_order)
        ordered = (Triple(quad.subject, quad.predicate, quad.object) for quad in merged)
    if chosen not in (RdfFormat.TURTLE, RdfFormat.TRIG):
        pyoxigraph.serialize(ordered, out, chosen)
        return
    written = BytesIO()
    pyoxigraph.serialize(ordered, written, chosen, prefixes=dict(PREFIXES))
    lines = written.getvalue().splitlines(keepends=True)
    body = next((i for i, line in enumerate(lines) if not line.startswith(b"@prefix")), len(lines))
    out.writelines(sorted(lines[:body]))  # the library writes prefixes in no certain order
    out.writelines(lines[body:])


def serialize(quads: Iterable[Quad], format: Format) -> bytes:
    """The bytes that `write` writes."""
    out = BytesIO()
    write(quads, format, out)
    return out.getvalue()


def _by_graph(quads: Iterable[Quad]) -> list[list[Quad]]:
    """The quads of each graph, in the order of the graphs."""
    found: dict[Graph, list[Quad]] = {}
    for quad in quads:
        found.setdefault(quad.graph_name, []).append(quad)
    return [found[graph] for graph in sorted(found, key=_graph_order)]


def _lines(graph: Iterable[Quad]) -> list[bytes]:
    """The lines of one graph; to sort what is written costs less than to sort quads."""
    written = BytesIO()
    pyoxigraph.serialize(graph, written, RdfFormat.N_QUADS)
    return sorted(written.getvalue().splitlines(keepends=True), key=_line_order)


def _line_order(line: bytes) -> tuple[bytes, bytes, bytes]:
    """The order of `_order` among the lines of one graph."""
    subject, predicate, rest = line.split(b" ", 2)
    return subject, b"" if predicate == _TYPE_WRITTEN else predicate, rest


def _order(quad: Quad) -> tuple[str, str, str, str]:
    predicate = "" if quad.predicate == _TYPE else str(quad.predicate)
    return _graph_order(quad.graph_name), str(quad.subject), predicate, str(quad.object)


def _graph_order(graph: Graph) -> str:
    return "" if isinstance(graph, DefaultGraph) else str(graph)
