"""The ways out as RDF: the graph as it is, in the syntaxes of the W3C."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from cadregraph.exports.formats import ExportFormat, Write

if TYPE_CHECKING:
    from cadregraph.graph.store import Store
    from cadregraph.graph.triples.serialize import Format


def _dump(format: Format) -> Write:
    def write(store: Store, out: BinaryIO) -> None:
        store.dump(format, out)

    return write


_MERGED, _BOTH = "the merged graph", "the merged graph and its evidence"

FORMATS: Mapping[str, ExportFormat] = MappingProxyType(
    {
        "turtle": ExportFormat(f"{_MERGED} as Turtle", ".ttl", _dump("turtle")),
        "trig": ExportFormat(f"{_BOTH} as TriG", ".trig", _dump("trig")),
        "nquads": ExportFormat(f"{_BOTH} as N-Quads", ".nq", _dump("nquads")),
        "ntriples": ExportFormat(f"{_MERGED} as N-Triples", ".nt", _dump("ntriples")),
        "jsonld": ExportFormat(f"{_BOTH} as JSON-LD", ".jsonld", _dump("jsonld")),
    }
)
"""By name."""
