"""What goes wrong in the databases of a store, as one line of an error of ours."""

from __future__ import annotations

import sqlite3
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from cadregraph.graph.errors import PendingWarning, StoreError

FAILURES = (OSError, RuntimeError, ValueError, sqlite3.Error)
"""What pyoxigraph raises where RocksDB fails (damaged data are a RuntimeError), and SQLite."""
_FULL = ("No space left", "disk is full", "File too large")
"""What they say where there is no room for more, which is no damage."""

T = TypeVar("T")


@contextmanager
def sound(folder: Path) -> Iterator[None]:
    """What goes wrong in opening a store is a `StoreError`."""
    try:
        yield
    except FAILURES as error:
        if any(words in line(error) for words in _FULL):
            raise StoreError(f"{folder}: cannot be opened: {line(error)}") from error
        raise StoreError(
            f"{folder}: cannot be opened, is damaged: {line(error)}; 'cadregraph rebuild' makes the"
            " graph anew if the records are whole"
        ) from error


@contextmanager
def writable() -> Iterator[None]:
    """What goes wrong in writing is a `StoreError`."""
    try:
        yield
    except FAILURES as error:
        raise StoreError(f"the store cannot be written: {line(error)}") from error


@contextmanager
def readable() -> Iterator[None]:
    """What goes wrong in reading is a `StoreError`."""
    try:
        yield
    except FAILURES as error:
        raise StoreError(
            f"the store is damaged: {line(error)}; 'cadregraph rebuild' makes the graph anew if the"
            " records are whole"
        ) from error


def guarded(found: Iterator[T]) -> Iterator[T]:
    """The same; what goes wrong in reading is a `StoreError`."""
    try:
        yield from found
    except FAILURES as error:
        raise StoreError(
            f"the store is damaged, 'cadregraph verify' says where: {line(error)}"
        ) from error


def unreadable(error: Exception) -> StoreError | None:
    """What to say of an error that pyoxigraph or SQLite raises while an answer is read; None of another."""
    if type(error) is not RuntimeError and not isinstance(error, sqlite3.Error):
        return None
    return StoreError(f"the store is damaged, 'cadregraph verify' says where: {line(error)}")


def warn_of(folder: Path, articles: int) -> None:
    """Warn who reads a store that is not finished, with the number of articles that wait."""
    waiting = f": {articles} articles are still to be written" if articles else ""
    warnings.warn(
        f"{folder}: a build of it was cut off{waiting}; run 'cadregraph build' once",
        PendingWarning,
        stacklevel=4,
    )


def line(error: BaseException) -> str:
    """What an error says, in one line."""
    return " ".join(str(error).split()) or type(error).__name__
