"""The ways out of a store: RDF, network files, tables, the HTML view, by name of format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from exports.files import replacing
from exports.graphml import write_graphml
from exports.tables import write_facts
from graph.errors import ExportError
from graph.network import project
from graph.store import Store
from graph.triples.serialize import Format

__all__ = ["FORMATS", "ExportFormat", "export"]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A way out: what it is in one line, the usual suffix of its files, and what writes it."""

    description: str
    suffix: str
    write: Callable[[Store, BinaryIO], None]


def _rdf(format: Format) -> Callable[[Store, BinaryIO], None]:
    def write(store: Store, out: BinaryIO) -> None:
        store.dump(format, out)

    return write


def _html(store: Store, out: BinaryIO) -> None:
    from exports.html import render  # pyvis loads slowly

    out.write(render(project(store)).encode())


def _graphml(store: Store, out: BinaryIO) -> None:
    write_graphml(project(store), out)


FORMATS: Mapping[str, ExportFormat] = MappingProxyType(
    {
        "html": ExportFormat("interactive network page, one file, offline", ".html", _html),
        "turtle": ExportFormat("merged knowledge as Turtle", ".ttl", _rdf("turtle")),
        "trig": ExportFormat("merged knowledge and evidence as TriG", ".trig", _rdf("trig")),
        "nquads": ExportFormat("merged knowledge and evidence as N-Quads", ".nq", _rdf("nquads")),
        "ntriples": ExportFormat("merged knowledge as N-Triples", ".nt", _rdf("ntriples")),
        "jsonld": ExportFormat(
            "merged knowledge and evidence as JSON-LD", ".jsonld", _rdf("jsonld")
        ),
        "graphml": ExportFormat("network for Gephi, yEd, Cytoscape", ".graphml", _graphml),
        "csv": ExportFormat("table of facts, one row a fact and sentence", ".csv", write_facts),
    }
)
"""All formats by name."""


def export(store: Store, format: str, target: str | Path | BinaryIO) -> None:
    """Write the store in a format of `FORMATS` to a file, which is replaced whole, or a stream.

    Raises:
        ExportError: the format is unknown or the file cannot be written.
    """
    if format not in FORMATS:
        raise ExportError(f"no format {format!r}; there are {', '.join(FORMATS)}")
    write = FORMATS[format].write
    if isinstance(target, str | Path):
        with replacing(Path(target)) as out:
            write(store, out)
    else:
        write(store, target)
