"""The folder of a store on disk: its marker, its lock, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from cadregraph.graph.errors import StoreError
from cadregraph.graph.triples.iris import BASE

try:
    import fcntl
except ImportError:  # Windows has no advisory locks of this kind; RocksDB's own lock remains
    fcntl = None  # type: ignore[assignment]

MARKER = "cadregraph.json"
VERSION = 5
"""The layout of the data in a store; another version is refused rather than misread."""


def prepare(folder: Path, *, create: bool, base: str | None) -> str:
    """Make sure that ``folder`` is a store of ours, making an empty one if ``create``.

    Args:
        folder: where the store is, or shall be.
        create: whether to make one where there is none.
        base: what the IRIs of instances shall begin with; None for what the store has, in a new
            one for `cadregraph.graph.triples.BASE`.

    Returns:
        What the IRIs of instances in this store begin with.

    Raises:
        StoreError: it is a file, holds something else, is of another version, or is missing.
    """
    if folder.is_symlink() or folder.exists():
        if not folder.is_dir():
            raise StoreError(f"{folder}: is a file, not a store folder; name another path")
        if (folder / MARKER).is_file():
            return _base(folder, base)
        if any(folder.iterdir()):
            raise StoreError(f"{folder}: is not a cadregraph store; name an empty or new folder")
    if not create:
        raise StoreError(f"{folder}: no store there; make one with 'cadregraph build'")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        mark = {"cadregraph": VERSION, "base": base or BASE}
        (folder / MARKER).write_text(json.dumps(mark) + "\n", encoding="utf-8")
    except OSError as error:
        raise StoreError(f"{folder}: cannot be made: {error.strerror}") from error
    return base or BASE


def _base(folder: Path, wanted: str | None) -> str:
    try:
        found = json.loads((folder / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StoreError(f"{folder}: its {MARKER} cannot be read; the store is damaged") from error
    mark = found if isinstance(found, dict) else {}
    if mark.get("cadregraph") != VERSION:
        raise StoreError(
            f"{folder}: is a store of version {mark.get('cadregraph')}, this is version {VERSION}; "
            "build it again from its articles, into a new folder"
        )
    base = str(mark.get("base", BASE))
    if wanted is not None and wanted != base:
        raise StoreError(f"{folder}: its IRIs begin with {base}, not {wanted}; build another store")
    return base


@contextmanager
def locked(folder: Path, *, shared: bool) -> Iterator[None]:
    """Hold the store: many may read, one alone may write.

    Raises:
        StoreError: another process holds it, or the folder cannot be written.
    """
    try:
        stream: IO[str] = (folder / MARKER).open("r" if shared else "r+", encoding="utf-8")
    except OSError as error:
        raise StoreError(f"{folder}: cannot be opened: {error.strerror}") from error
    with stream:
        if fcntl is not None:
            try:
                fcntl.flock(stream, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
            except OSError as error:
                raise StoreError(
                    f"{folder}: is in use by another process; try again later"
                ) from error
        yield
