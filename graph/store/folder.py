"""The folder of a store on disk: its marker, its lock, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from graph.errors import StoreError

try:
    import fcntl
except ImportError:  # Windows has no advisory locks of this kind; RocksDB's own lock remains
    fcntl = None  # type: ignore[assignment]

DEFAULT_STORE = "cadregraph.db"
"""The store's folder where the user names none."""

MARKER = "cadregraph.json"
VERSION = 1
"""The layout of the data in a store; another version is refused rather than misread."""


def prepare(folder: Path, *, create: bool) -> None:
    """Make sure that ``folder`` is a store of ours, making an empty one if ``create``.

    Raises:
        StoreError: it is a file, holds something else, is of another version, or is missing.
    """
    if folder.is_symlink() or folder.exists():
        if not folder.is_dir():
            raise StoreError(f"{folder}: is a file, not a store folder; name another path")
        if (folder / MARKER).is_file():
            _check_version(folder)
            return
        if any(folder.iterdir()):
            raise StoreError(f"{folder}: is not a cadregraph store; name an empty or new folder")
    if not create:
        raise StoreError(f"{folder}: no store there; make one with 'cadregraph build'")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARKER).write_text(json.dumps({"cadregraph": VERSION}) + "\n", encoding="utf-8")
    except OSError as error:
        raise StoreError(f"{folder}: cannot be made: {error.strerror}") from error


def _check_version(folder: Path) -> None:
    try:
        found = json.loads((folder / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StoreError(f"{folder}: its {MARKER} cannot be read; the store is damaged") from error
    version = found.get("cadregraph") if isinstance(found, dict) else None
    if version != VERSION:
        raise StoreError(
            f"{folder}: is a store of version {version}, this is version {VERSION}; build it again"
        )


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
