"""The ways out of a store by name of format: each room, a folder of this one, adds its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from cadregraph.exports import networks, pages, rdf, tables
from cadregraph.exports.files import replacing, replacing_folder
from cadregraph.exports.formats import ExportFormat, FolderFormat, Write
from cadregraph.graph.errors import ExportError

if TYPE_CHECKING:
    from cadregraph.graph.store import Store

__all__ = ["FORMATS", "ExportFormat", "FolderFormat", "export"]

FORMATS: Mapping[str, ExportFormat | FolderFormat] = MappingProxyType(
    {**pages.FORMATS, **rdf.FORMATS, **networks.FORMATS, **tables.FORMATS}
)
"""All formats by name."""


def export(
    store: Store, format: str, target: str | Path | BinaryIO, *, with_ontology: bool = False
) -> None:
    """Write the store in a format of `FORMATS` to a file, or a stream; an earlier export is replaced whole.

    A format of several files is written to a folder, which is new, empty, or a set of before.

    Args:
        with_ontology: of RDF alone: the graph carries its ontology and concept schemes.

    Raises:
        ExportError: the format is unknown, needs a package that is not installed, has no place for
            an ontology, is a folder and the target is a stream, or the file or folder cannot be
            written or holds something else.
    """
    if format not in FORMATS:
        raise ExportError(f"no format {format!r}; there are {', '.join(FORMATS)}")
    chosen = FORMATS[format]
    if isinstance(chosen, FolderFormat) and not with_ontology:
        if not isinstance(target, str | Path):
            raise ExportError(f"{format} is a folder of files; name one")
        with replacing_folder(Path(target), chosen.files()) as folder:
            chosen.write(store, folder)
        return
    write = _writer(format, chosen, with_ontology)
    if isinstance(target, str | Path):
        with replacing(Path(target), ours=True) as out:
            write(store, out)
    else:
        write(store, target)


def _writer(format: str, chosen: ExportFormat | FolderFormat, with_ontology: bool) -> Write:
    if isinstance(chosen, ExportFormat):
        write = chosen.write_with_ontology if with_ontology else chosen.write
        if write is not None:
            return write
    able = [
        name
        for name, found in FORMATS.items()
        if isinstance(found, ExportFormat) and found.write_with_ontology is not None
    ]
    raise ExportError(f"{format} has no place for an ontology; {', '.join(able)} have")
