"""The ways out as RDF: the graph as it is, in the syntaxes of the W3C."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from cadregraph.exports.formats import ExportFormat

if TYPE_CHECKING:
    from cadregraph.graph.store import Store
    from cadregraph.graph.triples.serialize import Format


def _format(format: Format, what: str, suffix: str) -> ExportFormat:
    def write(store: Store, out: BinaryIO) -> None:
        store.dump(format, out)

    def write_with_ontology(store: Store, out: BinaryIO) -> None:
        store.dump(format, out, with_ontology=True)

    return ExportFormat(what, suffix, write, write_with_ontology)


_MERGED, _BOTH = "the merged graph", "the merged graph and its evidence"

FORMATS: Mapping[str, ExportFormat] = MappingProxyType(
    {
        "turtle": _format("turtle", f"{_MERGED} as Turtle", ".ttl"),
        "trig": _format("trig", f"{_BOTH} as TriG", ".trig"),
        "nquads": _format("nquads", f"{_BOTH} as N-Quads", ".nq"),
        "ntriples": _format("ntriples", f"{_MERGED} as N-Triples", ".nt"),
        "jsonld": _format("jsonld", f"{_BOTH} as JSON-LD", ".jsonld"),
    }
)
"""By name."""
