"""Quads and triples written by pyoxigraph's serialisers, sorted, so that equal graphs give equal bytes."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import BinaryIO, Literal, TypeAlias

import pyoxigraph
from pyoxigraph import DefaultGraph, Quad, RdfFormat, Triple

from graph.triples.literals import node
from ontology import PREFIXES, RDF

Format: TypeAlias = Literal["nquads", "trig", "turtle", "ntriples", "jsonld"]

_FORMATS: dict[Format, RdfFormat] = {
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
}
_TYPE = node(RDF.type)
_DATASETS = frozenset({"nquads", "trig", "jsonld"})


def write(quads: Iterable[Quad], format: Format, out: BinaryIO) -> None:
    """Write quads; Turtle and N-Triples, which hold no named graphs, get the default graph.

    Subjects stand in the order of their IRIs, as Turtle and TriG group by what comes together.
    """
    chosen = _FORMATS[format]
    sorted_quads = sorted(quads, key=_order)
    ordered: Iterable[Quad] | Iterable[Triple] = sorted_quads
    if format not in _DATASETS:
        ordered = (
            Triple(q.subject, q.predicate, q.object)
            for q in sorted_quads
            if isinstance(q.graph_name, DefaultGraph)
        )
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


def _order(quad: Quad) -> tuple[str, str, str, str]:
    graph = "" if isinstance(quad.graph_name, DefaultGraph) else str(quad.graph_name)
    predicate = "" if quad.predicate == _TYPE else str(quad.predicate)
    return graph, str(quad.subject), predicate, str(quad.object)
