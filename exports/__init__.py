"""The ways out of a store: RDF, network files, tables, the HTML view, by name of format.

What writes a format is loaded when it is asked for, as the names are wanted by ``--help`` too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from cadregraph.exports.files import replacing, replacing_folder
from cadregraph.graph.errors import ExportError

if TYPE_CHECKING:
    from cadregraph.graph.network import Network
    from cadregraph.graph.store import Store
    from cadregraph.graph.triples.serialize import Format

__all__ = ["FORMATS", "ExportFormat", "FolderFormat", "export"]

_Write: TypeAlias = "Callable[[Store, BinaryIO], None]"


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A way out: what it is in one line, the usual suffix of its files, and what writes it."""

    description: str
    suffix: str
    write: _Write


@dataclass(frozen=True, slots=True)
class FolderFormat:
    """A way out that is a folder of files: what it is in one line, and what writes them."""

    description: str
    write: Callable[[Store, Path], None]
    files: Callable[[], tuple[str, ...]]


def _rdf(format: Format) -> _Write:
    def write(store: Store, out: BinaryIO) -> None:
        store.dump(format, out)

    return write


def _html(store: Store, out: BinaryIO) -> None:
    from cadregraph.exports.pages.network.html import render  # pyvis loads slowly

    out.write(render(_network(store)).encode())


def _graphml(store: Store, out: BinaryIO) -> None:
    from cadregraph.exports.networks.graphml import write_graphml

    write_graphml(_network(store), out)


def _gexf(store: Store, out: BinaryIO) -> None:
    from cadregraph.exports.networks.gexf import write_gexf

    write_gexf(_network(store), out)


def _cytoscape(store: Store, out: BinaryIO) -> None:
    from cadregraph.exports.networks.network_json import write_cytoscape

    write_cytoscape(_network(store), out)


def _node_link(store: Store, out: BinaryIO) -> None:
    from cadregraph.exports.networks.network_json import write_node_link

    write_node_link(_network(store), out)


def _neo4j(store: Store, folder: Path) -> None:
    from cadregraph.exports.networks.neo4j import write_neo4j

    write_neo4j(_network(store), folder)


def _neo4j_files() -> tuple[str, ...]:
    from cadregraph.exports.networks.neo4j import FILES

    return FILES


def _csv(table: str) -> _Write:
    def write(store: Store, out: BinaryIO) -> None:
        from cadregraph.exports.tables.kinds import TABLES
        from cadregraph.exports.tables.spreadsheet import write_csv

        write_csv(TABLES[table], store, out)

    return write


def _parquet(table: str) -> _Write:
    def write(store: Store, out: BinaryIO) -> None:
        from cadregraph.exports.tables.kinds import TABLES
        from cadregraph.exports.tables.parquet import write_parquet

        write_parquet(TABLES[table], store, out)

    return write


def _network(store: Store) -> Network:
    from cadregraph.graph.network import project

    return project(store)


_FACTS = "the facts, one row for each fact and sentence"

FORMATS: Mapping[str, ExportFormat | FolderFormat] = MappingProxyType(
    {
        "html": ExportFormat("an interactive network in one page, offline", ".html", _html),
        "turtle": ExportFormat("the merged graph as Turtle", ".ttl", _rdf("turtle")),
        "trig": ExportFormat("the merged graph and its evidence as TriG", ".trig", _rdf("trig")),
        "nquads": ExportFormat(
            "the merged graph and its evidence as N-Quads", ".nq", _rdf("nquads")
        ),
        "ntriples": ExportFormat("the merged graph as N-Triples", ".nt", _rdf("ntriples")),
        "jsonld": ExportFormat(
            "the merged graph and its evidence as JSON-LD", ".jsonld", _rdf("jsonld")
        ),
        "graphml": ExportFormat("the network for yEd, Cytoscape, igraph", ".graphml", _graphml),
        "gexf": ExportFormat("the network with time for Gephi", ".gexf", _gexf),
        "cytoscape": ExportFormat("the network for Cytoscape, Cytoscape.js", ".cyjs", _cytoscape),
        "node-link": ExportFormat("the network as JSON for networkx, D3", ".json", _node_link),
        "neo4j": FolderFormat("the network as a folder to import into Neo4j", _neo4j, _neo4j_files),
        "csv": ExportFormat(f"{_FACTS}, for a spreadsheet", ".csv", _csv("facts")),
        "csv-people": ExportFormat("the people for a spreadsheet", ".csv", _csv("people")),
        "csv-organisations": ExportFormat(
            "the organisations for a spreadsheet", ".csv", _csv("organisations")
        ),
        "csv-directives": ExportFormat(
            "the directives for a spreadsheet", ".csv", _csv("directives")
        ),
        "parquet": ExportFormat(f"{_FACTS}, for pandas", ".parquet", _parquet("facts")),
        "parquet-people": ExportFormat("the people for pandas", ".parquet", _parquet("people")),
        "parquet-organisations": ExportFormat(
            "the organisations for pandas", ".parquet", _parquet("organisations")
        ),
        "parquet-directives": ExportFormat(
            "the directives for pandas", ".parquet", _parquet("directives")
        ),
    }
)
"""All formats by name."""


def export(store: Store, format: str, target: str | Path | BinaryIO) -> None:
    """Write the store in a format of `FORMATS` to a file, which is replaced whole, or a stream.

    A format of several files is written to a folder, which is new, empty, or a set of before.

    Raises:
        ExportError: the format is unknown, needs a package that is not installed, is a folder and
            the target is a stream, or the file or folder cannot be written.
    """
    if format not in FORMATS:
        raise ExportError(f"no format {format!r}; there are {', '.join(FORMATS)}")
    chosen = FORMATS[format]
    if isinstance(chosen, FolderFormat):
        if not isinstance(target, str | Path):
            raise ExportError(f"{format} is a folder of files; name one")
        with replacing_folder(Path(target), chosen.files()) as folder:
            chosen.write(store, folder)
    elif isinstance(target, str | Path):
        with replacing(Path(target)) as out:
            chosen.write(store, out)
    else:
        chosen.write(store, target)
