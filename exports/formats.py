"""What a way out of a store is: a file, or a folder of files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

if TYPE_CHECKING:
    from cadregraph.graph.store import Store

Write: TypeAlias = "Callable[[Store, BinaryIO], None]"


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A way out: what it is in one line, the usual suffix of its files, and what writes it.

    ``write_with_ontology`` writes it with the ontology; None if the format has no place for it.
    """

    description: str
    suffix: str
    write: Write
    write_with_ontology: Write | None = None


@dataclass(frozen=True, slots=True)
class FolderFormat:
    """A way out that is a folder of files: what it is in one line, and what writes them."""

    description: str
    write: Callable[[Store, Path], None]
    files: Callable[[], tuple[str, ...]]
