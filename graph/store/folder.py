"""The folder of a store on disk: its marker, its lock, and what is refused."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import pyoxigraph

from cadregraph.graph.errors import StoreError
from cadregraph.graph.triples.iris import BASE

try:
    import fcntl
except ImportError:  # Windows has no advisory locks of this kind; RocksDB's own lock remains
    fcntl = None  # type: ignore[assignment]

_HAS_LOCKS: bool = fcntl is not None

MARKER = "cadregraph.json"
DATA = "data"
"""The folder of the graph in that of the store."""
RECORDS = "records.sqlite"
"""The file of the records in the folder of the store."""
VERSION = 17
"""The layout of the data in a store; another version is refused rather than misread."""
SCRATCH = ".building-"
"""What the folders in that of the store begin with in which a graph is made."""
_LOGS = 4_000_000
"""Bytes of logs that are done with which may stay in a store."""
_PAUSE = 0.1
"""Seconds between two attempts to hold a store that others hold."""


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
        if (folder / MARKER).is_file() and not _cut_off(folder):
            return _base(folder, base)
        if _names(folder) and not _cut_off(folder):
            raise StoreError(f"{folder}: is not a cadregraph store; name an empty or new folder")
    if not create:
        raise StoreError(f"{folder}: no store there; make one with 'cadregraph build'")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        mark(folder, base or BASE, anew=_cut_off(folder))
    except OSError as error:
        raise StoreError(f"{folder}: cannot be made: {error.strerror}") from error
    return _base(folder, base)  # of two that make it at once one has made it


def _names(folder: Path) -> list[str]:
    """What is in the folder, but for what `mark` leaves when it is killed."""
    return [path.name for path in folder.iterdir() if not path.name.startswith(f".{MARKER}.")]


def _cut_off(folder: Path) -> bool:
    """Whether there is but an empty marker, of a store that the disk had no room for."""
    return _names(folder) == [MARKER] and (folder / MARKER).stat().st_size == 0


def mark(folder: Path, base: str, *, anew: bool = False) -> None:
    """Write the marker of this version, whole or not at all.

    Args:
        folder: the store.
        base: what the IRIs of its instances begin with.
        anew: in the place of a marker that is there; else that one stays.

    Raises:
        OSError: the disk refuses.
    """
    marker = folder / MARKER
    text = json.dumps({"cadregraph": VERSION, "base": base}) + "\n"
    fresh = folder / f".{MARKER}.{os.getpid()}"
    try:
        with fresh.open("w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        if anew:
            # the same file, as who waits for the store holds on to it
            with marker.open("r+", encoding="utf-8") as out:
                out.write(text)
                out.truncate()
        else:
            try:
                os.link(fresh, marker)
            except FileExistsError:
                return
            except OSError:  # a file system without links
                fresh.rename(marker)
    finally:
        fresh.unlink(missing_ok=True)


def version_of(folder: Path) -> tuple[object, str]:
    """The version of a store and what its IRIs begin with.

    Raises:
        StoreError: it is no store, or its marker is damaged.
    """
    try:
        found = json.loads((folder / MARKER).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise StoreError(f"{folder}: no store there; make one with 'cadregraph build'") from error
    except NotADirectoryError as error:
        raise StoreError(f"{folder}: is a file, not a store folder; name another path") from error
    except (OSError, ValueError) as error:
        raise StoreError(f"{folder}: its {MARKER} cannot be read; the store is damaged") from error
    known = found if isinstance(found, dict) else {}
    return known.get("cadregraph"), str(known.get("base", BASE))


def _base(folder: Path, wanted: str | None) -> str:
    version, base = version_of(folder)
    if version != VERSION:
        raise StoreError(
            f"{folder}: is a store of version {version}, this is version {VERSION}; "
            "'cadregraph rebuild' makes it one of this version"
        )
    if wanted is not None and wanted != base:
        raise StoreError(f"{folder}: its IRIs begin with {base}, not {wanted}; build another store")
    return base


@contextmanager
def locked(folder: Path, *, shared: bool, wait: float = 0) -> Iterator[None]:
    """Hold the store: many may read, one alone may write.

    Args:
        folder: the store.
        shared: to read.
        wait: for how many seconds to wait for others.

    Raises:
        StoreError: another process holds it, or the folder cannot be written.
    """
    until = time.monotonic() + wait
    while True:
        try:
            stream: IO[str] = (folder / MARKER).open("r" if shared else "r+", encoding="utf-8")
        except OSError as error:
            raise StoreError(f"{folder}: cannot be opened: {error.strerror}") from error
        with stream:
            if _HAS_LOCKS and not _acquired(stream, shared=shared, until=until):
                raise StoreError(f"{folder}: is in use by another process; try again later")
            if not _is_marker_of(folder, stream):
                continue  # another store has taken the place of the one that was waited for
            yield
            return


def _is_marker_of(folder: Path, stream: IO[str]) -> bool:
    try:
        return os.path.samestat(os.fstat(stream.fileno()), (folder / MARKER).stat())
    except FileNotFoundError:
        return False


def _acquired(stream: IO[str], *, shared: bool, until: float) -> bool:
    while True:
        try:
            fcntl.flock(stream, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
            return True
        except OSError:
            left = until - time.monotonic()
            if left <= 0:
                return False
            time.sleep(min(_PAUSE, left))


def opened(folder: Path, *, read_only: bool) -> pyoxigraph.Store:
    """The graph of a store; for who only reads an empty one where there is none yet."""
    data = folder / DATA
    if not read_only:
        return pyoxigraph.Store(str(data))
    return pyoxigraph.Store.read_only(str(data)) if data.exists() else pyoxigraph.Store()


def size(folder: Path) -> int:
    """The bytes that a store takes on disk."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def drop_left_over(folder: Path) -> None:
    """Remove what RocksDB tells of openings before this one, which nobody reads and which piles up, and
    what a killed build left."""
    for scratch in folder.glob(f"{SCRATCH}*"):
        shutil.rmtree(scratch, ignore_errors=True)
    for log in (folder / DATA).glob("LOG.old.*"):
        with suppress(OSError):
            log.unlink()


def drop_old_logs(folder: Path) -> None:
    """Let go of what was logged and then written out, where it is much: the graph does so when it is
    opened. Nobody may have it open."""
    logs = sum(path.stat().st_size for path in (folder / DATA).glob("*.log"))
    if logs > _LOGS:
        with suppress(OSError, RuntimeError):
            pyoxigraph.Store(str(folder / DATA))
        drop_left_over(folder)
