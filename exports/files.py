"""Files and folders written whole or not at all: what is temporary takes the place at the end."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from cadregraph.graph.errors import ExportError

_NAME, _NAMED = b"cadregraph", 64 * 1024
"""What nearly all that we write has in so many bytes at its beginning or end."""
_HEAD = 200
"""Bytes in which a table has the most of its head."""


@contextmanager
def replacing(target: Path, *, ours: bool = False) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file at ``target`` when the block ends without an error.

    A device or a pipe is written as it is, and stays.

    Args:
        ours: a file that is there is replaced only if it looks like what is written, or like anything
            else of ours.

    Raises:
        ExportError: the folder is missing or cannot be written, or the target is a folder, in a
            store, or not ours.
    """
    _check_outside_stores(target)
    if target.exists() and not target.is_file() and not target.is_dir():
        with _device(target) as stream:
            yield stream
        return
    if target.is_dir():
        raise ExportError(f"{target}: is a folder; name a file")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        if ours and target.exists() and not _is_ours(target, temporary):
            raise ExportError(f"{target}: is no export of cadregraph; name another file")
        temporary.chmod(0o644)
        temporary.replace(target)
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}") from error
    finally:
        temporary.unlink(missing_ok=True)


def _is_ours(before: Path, fresh: Path) -> bool:
    """Whether a file is empty, begins as what is to take its place (a table with its head), or names us
    where it begins or ends."""
    with before.open("rb") as one, fresh.open("rb") as other:
        begins = one.read(_NAMED)
        if not begins or begins[:_HEAD] == other.read(_HEAD):
            return True
        one.seek(-min(_NAMED, before.stat().st_size), os.SEEK_END)
        return _NAME in begins or _NAME in one.read()


@contextmanager
def _device(target: Path) -> Iterator[BinaryIO]:
    try:
        with target.open("wb") as stream:
            yield stream
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}") from error


@contextmanager
def replacing_folder(target: Path, names: Collection[str]) -> Iterator[Path]:
    """A new folder that takes the place of ``target`` when the block ends without an error.

    Args:
        names: the files of the set. A folder that holds anything but such a set is not ours to replace.

    Raises:
        ExportError: something else is there, or the place cannot be written.
    """
    _check_replaceable(target, names)
    try:
        fresh = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}.", dir=target.parent))
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}") from error
    old = fresh.with_name(f"{fresh.name}.old")
    try:
        yield fresh
        fresh.chmod(0o755)
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    except OSError as error:
        if old.exists() and not target.exists():
            old.rename(target)
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


@contextmanager
def adding_to_folder(target: Path, is_ours: Callable[[Path], bool]) -> Iterator[Path]:
    """A new folder whose files go into the one at ``target`` when the block ends without an error.

    Files of the same names are replaced, others stay.

    Args:
        is_ours: whether a file may be replaced; where one may not, nothing is written.

    Raises:
        ExportError: a file of the same name is not ours, the place is a file or in a store or cannot
            be written.
    """
    _check_outside_stores(target)
    if target.exists() and not target.is_dir():
        raise ExportError(f"{target}: is a file; name a folder for the set of pages")
    try:
        target.mkdir(exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=".new.", dir=target))
    except OSError as error:
        raise ExportError(f"{target}: cannot be made: {error.strerror or error}") from error
    try:
        yield fresh
        names = sorted(path.name for path in fresh.iterdir())
        for name in names:
            if (target / name).exists() and not is_ours(target / name):
                raise ExportError(f"{target / name}: is not of such a set; name another folder")
        for name in names:
            (fresh / name).replace(target / name)
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _check_outside_stores(target: Path) -> None:
    """A store is never written over."""
    from cadregraph.graph.store.folder import MARKER  # slow to load

    place = Path(os.path.abspath(target))
    for folder in (place, *place.parents):
        if (folder / MARKER).is_file():
            raise ExportError(f"{target}: is in the folder of a store; name another place")


def _check_replaceable(target: Path, names: Collection[str]) -> None:
    _check_outside_stores(target)
    try:
        found = {path.name for path in target.iterdir()} if target.is_dir() else set()
    except OSError as error:
        raise ExportError(f"{target}: cannot be read: {error.strerror or error}") from error
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise ExportError(f"{target}: is no folder; name a new one")
    if found and found != set(names):
        other = min(found - set(names), default=min(found))
        raise ExportError(f"{target}: holds other files ({other}); name a new folder")
