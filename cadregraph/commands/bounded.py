"""Work in a process of its own, which can be ended at any moment and is bounded in time and memory.

A query is evaluated in machine code that heeds no signal of Python's and has no bounds (Oxigraph); a
process can always be ended. Where processes cannot be forked (Windows), work is done in this one.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import BinaryIO, TypeVar

from cadregraph.commands.terminal import busy
from cadregraph.graph.errors import CadregraphError, QueryError

T = TypeVar("T")

_MEGABYTE = 1024 * 1024
_LEAST, _SHARE = 2048, 20
"""Megabytes that work on all of a graph may need at least, and for each megabyte of the store on disk:
twice what checking needs, which needs most."""
_GRACE = 2.0
"""Seconds in which a process that is to end takes away what it has half written."""


def ample(store: str) -> int:
    """Megabytes that suffice for what looks at all of a store, if that is whole."""
    from cadregraph.graph.store.folder import size  # slow to load

    try:
        return _LEAST + _SHARE * (size(Path(store)) // _MEGABYTE)
    except FileNotFoundError:
        return _LEAST  # a writer removed a file meanwhile: it will be told that it is in use


def bounded(
    work: Callable[[], T],
    doing: str,
    store: str,
    *,
    timeout: float | None = None,
    memory: int | None = None,
    advice: str = "",
) -> T:
    """Do the work in a process of its own; an interrupt ends it at once.

    What it says on standard error comes at its end, and not if it had to be ended.

    Args:
        doing: what is done, for who waits.
        store: the store that is asked. One that is damaged may need memory without end: the database
            goes on from a bad block to the same bad block.
        timeout: seconds after which it is ended.
        memory: megabytes of data that it may have beside those that this process has now.
        advice: what to do where that is not enough.

    Returns:
        What the work gives.

    Raises:
        QueryError: it took too long, needed too much memory or was nested too deeply.
        StoreError: the store is damaged.
        CadregraphError, OSError: what the work raised.
    """
    if "fork" not in multiprocessing.get_all_start_methods():
        return work()
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    sys.stdout.flush()
    with tempfile.TemporaryFile() as said:
        process = context.Process(target=_run, args=(work, memory, said, theirs))
        process.start()
        theirs.close()
        try:
            with busy(doing):
                ended = ours.poll(timeout)
            outcome = _outcome(ours) if ended else None
        finally:
            _end(process)
        if not ended:
            raise QueryError(f"the query took longer than {timeout:g} seconds and was ended")
        if outcome is None:
            _look_for_damage(store)
            raise QueryError(
                f"{doing} needs more than {memory} MB or is nested too deeply{advice and '; '}{advice}"
            )
        said.seek(0)
        sys.stderr.write(said.read().decode("utf-8", "replace"))
        error, result = pickle.loads(outcome)
    if error is not None:
        raise error
    found: T = result
    return found


def _end(process: BaseProcess) -> None:
    """End a process, which may take away what it has half written."""
    process.terminate()
    process.join(_GRACE)
    process.kill()
    process.join()


def _look_for_damage(store: str) -> None:
    """Read all triples of a store.

    Raises:
        StoreError: not all of it can be read.
    """
    from cadregraph.graph.store import Store  # slow to load
    from cadregraph.graph.store.server import is_address

    if is_address(store):
        return
    with Store.open(store, read_only=True) as opened:
        for _ in opened.quads():
            pass


def _outcome(ours: Connection) -> bytes | None:
    """What the process sent at its end; None if it ended without a word."""
    try:
        return ours.recv_bytes()
    except EOFError:
        return None


def _held() -> int:
    """Bytes of data that this process has: those of its parent, of which it is a copy.

    0 where the system does not tell (proc(5), statm).
    """
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[5]
    except (OSError, IndexError):
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _run(
    work: Callable[[], object], memory: int | None, said: BinaryIO, theirs: Connection
) -> None:
    """Do the work, and send what went wrong: in the process that may be ended."""
    import resource

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who waits for it hears of it, and ends it
    os.dup2(said.fileno(), 2)
    if memory is not None:
        bound = _held() + memory * _MEGABYTE
        resource.setrlimit(resource.RLIMIT_DATA, (bound, bound))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    outcome: Exception | None = None
    result: object = None
    try:
        result = work()
    except MemoryError:
        return
    except (CadregraphError, OSError) as error:
        outcome = error
    except (RuntimeError, sqlite3.Error) as error:
        from cadregraph.graph.store.failures import unreadable  # slow to load

        outcome = unreadable(error)
        if outcome is None:
            raise
    theirs.send_bytes(pickle.dumps((outcome, result)))
