"""Quads and triples written sorted, so that equal graphs give equal bytes: by pyoxigraph's
serialisers, and as JSON-LD by `cadregraph.graph.triples.jsonld`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from io import BytesIO, RawIOBase
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO, Literal, TypeAlias, cast

import pyoxigraph
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Triple

from cadregraph.graph.triples.jsonld import thing_name, write_jsonld, write_jsonld_graphs
from cadregraph.graph.triples.literals import node
from cadregraph.graph.triples.sorting import in_order
from cadregraph.ontology import PREFIXES, RDF

if TYPE_CHECKING:
    from typing_extensions import Buffer

Format: TypeAlias = Literal["nquads", "trig", "turtle", "ntriples", "jsonld"]

_FORMATS: Mapping[Format, RdfFormat] = {
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
}
_TYPE = node(RDF.type)
_TYPE_WRITTEN = str(_TYPE).encode()
_PARSED = 1_000
"""Lines that are parsed at once."""
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


def write_graphs(
    default: Iterable[Quad], graphs: Iterable[Iterable[Quad]], format: Format, out: BinaryIO
) -> None:
    """Write what `write` writes, graph by graph, so that memory does not grow with the whole.

    The default graph is sorted on disk.

    Args:
        default: the quads of the default graph.
        graphs: the quads of each named graph, in the order of `graph_order`.
        format: the syntax.
        out: where the bytes go.
    """
    if format == "jsonld":
        write_jsonld_graphs(default, graphs, out)
        return
    merged = in_order(default, _lines, line_order)
    if format in ("nquads", "ntriples"):
        out.writelines(merged)
        if format == "nquads":
            out.writelines(chain.from_iterable(map(_lines, graphs)))
        return
    prefixes = dict(PREFIXES)
    with closing(_PrefixesFirst(out)) as stream:
        ordered = cast(BinaryIO, stream)
        if format == "turtle":
            triples = (quad.triple for quad in _parsed(merged))
            pyoxigraph.serialize(triples, ordered, RdfFormat.TURTLE, prefixes=prefixes)
        else:
            lines = chain(merged, chain.from_iterable(map(_lines, graphs)))
            pyoxigraph.serialize(_parsed(lines), ordered, RdfFormat.TRIG, prefixes=prefixes)


def graph_order(format: Format) -> Callable[[NamedNode | BlankNode], str]:
    """By what the named graphs of a store are ordered in a format."""
    return thing_name if format == "jsonld" else str


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
    return sorted(written.getvalue().splitlines(keepends=True), key=line_order)


def _parsed(lines: Iterable[bytes]) -> Iterator[Quad]:
    coming = iter(lines)
    while batch := b"".join(islice(coming, _PARSED)):
        yield from pyoxigraph.parse(batch, format=RdfFormat.N_QUADS)


class _PrefixesFirst(RawIOBase):
    """Passes bytes on, but the prefixes sorted, which the library writes in no certain order."""

    def __init__(self, out: BinaryIO) -> None:
        super().__init__()
        self._out = out
        self._head: bytearray | None = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer) -> int:
        found = bytes(data)
        if self._head is None:
            self._out.write(found)
            return len(found)
        self._head += found
        lines = bytes(self._head).splitlines(keepends=True)
        body = next((n for n, line in enumerate(lines) if not _is_prefix(line)), None)
        if body is not None:
            self._pass_on(lines, body)
        return len(found)

    def close(self) -> None:
        """Pass on what is there where nothing follows the prefixes; the stream below stays open."""
        if self._head is not None and not self.closed:
            lines = bytes(self._head).splitlines(keepends=True)
            self._pass_on(lines, len(lines))
        super().close()

    def _pass_on(self, lines: list[bytes], body: int) -> None:
        self._head = None
        self._out.writelines(sorted(lines[:body]))
        self._out.writelines(lines[body:])


def _is_prefix(line: bytes) -> bool:
    return b"@prefix".startswith(line[:7]) or not line.endswith(b"\n")


def line_order(line: bytes) -> tuple[bytes, bytes, bytes]:
    """The order of `_order` among the lines of one graph."""
    subject, predicate, rest = line.split(b" ", 2)
    return subject, b"" if predicate == _TYPE_WRITTEN else predicate, rest


def _order(quad: Quad) -> tuple[str, str, str, str]:
    predicate = "" if quad.predicate == _TYPE else str(quad.predicate)
    return _graph_order(quad.graph_name), str(quad.subject), predicate, str(quad.object)


def _graph_order(graph: Graph) -> str:
    return "" if isinstance(graph, DefaultGraph) else str(graph)
