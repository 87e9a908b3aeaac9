"""The ways out of a store by name of format: each room, a folder of this one, adds its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from cadregraph.exports import networks, pages, rdf, tables
from cadregraph.exports.files import replacing, replacing_folder
from cadregraph.exports.formats import ExportFormat, FolderFormat
from cadregraph.graph.errors import ExportError

if TYPE_CHECKING:
    from cadregraph.graph.store import Store

__all__ = ["FORMATS", "ExportFormat", "FolderFormat", "export"]

FORMATS: Mapping[str, ExportFormat | FolderFormat] = MappingProxyType(
    {**pages.FORMATS, **rdf.FORMATS, **networks.FORMATS, **tables.FORMATS}
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
