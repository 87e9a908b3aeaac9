"""A store as a folder: copied while it is read, put back, and written anew from its records."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from cadregraph.graph.errors import StoreError
from cadregraph.graph.identity import parse_decisions
from cadregraph.graph.model import Extraction
from cadregraph.graph.store import Store
from cadregraph.graph.store.articles import Records
from cadregraph.graph.store.codec import decoded, document_of
from cadregraph.graph.store.entries import entry
from cadregraph.graph.store.failures import FAILURES, line
from cadregraph.graph.store.folder import (
    DATA,
    MARKER,
    RECORDS,
    VERSION,
    locked,
    mark,
    size,
    version_of,
)
from cadregraph.graph.store.pending import BATCH, Progress

_FRESH = "records.new.sqlite"
_NOTE = "decisions"


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many articles a store has that was written anew, and the ids of those whose records could
    not be read, each with the reason."""

    articles: int
    errors: tuple[str, ...]


def backup(folder: Path, target: Path, *, verify: bool = True) -> int:
    """Copy a store that is whole into a new folder, which is a store itself; others may read it meanwhile.

    Args:
        folder: the store.
        target: a new or empty folder.
        verify: prove first that the store is whole, which reads all of it; else what is damaged is copied
            as it is.

    Returns:
        The bytes that were copied.

    Raises:
        StoreError: there is no store, it is not whole or being written, something else is at the
            target, or the disk refuses.
    """
    version_of(folder)
    with locked(folder, shared=True):
        _check_free(target)
        with Store.open(
            folder, read_only=True
        ) as store:  # what a killed writer left is undone, or told
            problems = store.verify().problems if verify else ()
        if problems:
            raise StoreError(
                f"{folder}: is not whole and is not copied: {problems[0]}"
                + (f" (and {len(problems) - 1} more)" if problems[1:] else "")
            )
        with _arriving(target) as fresh:
            _copy(folder, fresh)
    return size(target)


def restore(source: Path, folder: Path, *, replace: bool = False, wait: float = 0) -> int:
    """Make a store of a backup.

    Args:
        source: what `backup` made.
        folder: a new or empty folder, or with ``replace`` the store that it takes the place of.
        replace: give up the store that is there.
        wait: for how many seconds to wait for others that hold that one.

    Returns:
        The bytes that were copied.

    Raises:
        StoreError: the source is no backup of this version, something else is at the target, others
            hold it, or the disk refuses.
    """
    version_of(source)
    with locked(source, shared=True):
        Store.open(source, read_only=True).close()
        if not (replace and (folder / MARKER).is_file()):
            _check_free(folder)
            with _arriving(folder) as fresh:
                _copy(source, fresh)
            return size(folder)
        if source.resolve() == folder.resolve():
            raise StoreError(f"{folder}: is the backup itself; name another store")
        with locked(folder, shared=False, wait=wait), _arriving(folder) as fresh:
            _copy(source, fresh)
    return size(folder)


def compact(folder: Path, *, wait: float = 0) -> tuple[int, int]:
    """Make a store as small on disk as it can be.

    Returns:
        Its bytes before and after.

    Raises:
        StoreError: it cannot be opened or written.
    """
    before = size(folder) if folder.is_dir() else 0
    with Store.open(folder, create=False, wait=wait) as store:
        store.compact()
    Store.open(folder, create=False, wait=wait).close()  # lets go of the logs that are done with
    return before, size(folder)


def rebuild(folder: Path, *, wait: float = 0, progress: Progress | None = None) -> Rebuilt:
    """Write a store anew from its records: one of an older version, or whose graph is damaged.

    A record that this version does not read is read again from the text that it holds. What is cut
    off can be done again.

    Args:
        folder: the store.
        wait: for how many seconds to wait for others that hold it.
        progress: called with the ids of the articles and gives them back while they are written.

    Raises:
        StoreError: there is no store, it is of a later version, its records cannot be read, others
            hold it, or the disk refuses.
    """
    version, base = version_of(folder)
    if not isinstance(version, int) or version > VERSION:
        raise StoreError(f"{folder}: is a store of version {version}; update cadregraph")
    with locked(folder, shared=False, wait=wait):
        try:
            errors = _records_anew(folder)
            os.replace(folder / _FRESH, folder / RECORDS)
            (folder / f"{RECORDS}-journal").unlink(missing_ok=True)
            shutil.rmtree(folder / DATA, ignore_errors=True)
            mark(folder, base, anew=True)
        except FAILURES as error:
            raise StoreError(f"{folder}: cannot be rebuilt: {line(error)}") from error
    with Store.open(folder, create=False, wait=wait, progress=progress) as store:
        return Rebuilt(len(store.articles()), tuple(errors))


def _records_anew(folder: Path) -> list[str]:
    """Make records of this version of those that are there; what could not be read."""
    if not (folder / RECORDS).is_file():
        raise StoreError(f"{folder}: has no records; build it again from its articles")
    errors = []
    (folder / _FRESH).unlink(missing_ok=True)
    fresh = Records(folder / _FRESH)
    with closing(fresh), closing(sqlite3.connect(folder / RECORDS)) as old:
        notes = old.execute("SELECT content FROM notes WHERE name = ?", (_NOTE,)).fetchone()
        decisions = parse_decisions(notes[0] if notes is not None else "")
        fresh.set_note(_NOTE, decisions.text)
        kept = old.execute("SELECT id, record FROM articles WHERE state <> 'withdrawn' ORDER BY id")
        for number, (known, record) in enumerate(kept):
            try:
                extraction = _extraction(record)
            except ValueError as error:
                errors.append(f"{known}: {line(error)}")
                continue
            fresh.put(entry(extraction, decisions))
            if number % BATCH == BATCH - 1:
                fresh.commit()
        fresh.commit()
    return errors


def _extraction(record: bytes) -> Extraction:
    """What a record says; one of another version is read again from its text."""
    try:
        return decoded(record)
    except ValueError:
        document = document_of(record)
    from cadregraph.graph.article.extraction import extract  # slow to load, and seldom needed

    return extract(document)


def _check_free(target: Path) -> None:
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise StoreError(f"{target}: is no folder; name a new one")
    if target.is_dir() and any(target.iterdir()):
        if (target / MARKER).is_file():
            raise StoreError(f"{target}: is a store already; name a new folder, or replace it")
        raise StoreError(f"{target}: holds other files; name a new folder")


def _copy(source: Path, target: Path) -> None:
    """The files of a store, the marker last: without it the copy is none."""
    shutil.copytree(source / DATA, target / DATA, ignore=shutil.ignore_patterns("LOCK", "LOG*"))
    shutil.copy2(source / RECORDS, target / RECORDS)
    shutil.copy2(source / MARKER, target / MARKER)


@contextmanager
def _arriving(target: Path) -> Iterator[Path]:
    """A new folder that takes the place of the one at ``target`` at the end of the block."""
    fresh = target.with_name(f".{target.name}.new.{os.getpid()}")
    old = target.with_name(f".{target.name}.old.{os.getpid()}")
    try:
        fresh.mkdir(parents=True)
        yield fresh
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    except OSError as error:
        raise StoreError(f"{target}: cannot be written: {error.strerror or error}") from error
    finally:
        if old.exists() and not target.exists():
            old.rename(target)
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
