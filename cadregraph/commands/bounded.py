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
from pathlib import Path
from typing import BinaryIO

from cadregraph.commands.terminal import busy
from cadregraph.graph.errors import CadregraphError, QueryError

_MEGABYTE = 1024 * 1024


def bounded(
    work: Callable[[], None],
    doing: str,
    store: str,
    *,
    timeout: float | None = None,
    memory: int | None = None,
) -> None:
    """Do the work in a process of its own; an interrupt ends it at once.

    What it says on standard error comes at its end, and not if it had to be ended.

    Args:
        doing: what is done, for who waits.
        store: the store that is asked. One that is damaged may need memory without end: the database
            goes on from a bad block to the same bad block.
        timeout: seconds after which it is ended.
        memory: megabytes of data that it may have beside those that this process has now.

    Raises:
        QueryError: it took too long, needed too much memory or was nested too deeply.
        StoreError: the store is damaged.
        CadregraphError, OSError: what the work raised.
    """
    if "fork" not in multiprocessing.get_all_start_methods():
        work()
        return
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
            process.kill()
            process.join()
        if not ended:
            raise QueryError(f"the query took longer than {timeout:g} seconds and was ended")
        if outcome is None:
            _look_for_damage(store)
            raise QueryError(
                f"the query needs more than {memory} MB or is nested too deeply; ask for less at a "
                "time, or allow more with --memory"
            )
        said.seek(0)
        sys.stderr.write(said.read().decode("utf-8", "replace"))
        error = pickle.loads(outcome)
    if error is not None:
        raise error


def _look_for_damage(store: str) -> None:
    """Read all triples of a store.

    Raises:
        StoreError: not all of it can be read.
    """
    from cadregraph.graph.store import Store  # slow to load

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


def _run(work: Callable[[], None], memory: int | None, said: BinaryIO, theirs: Connection) -> None:
    """Do the work, and send what went wrong: in the process that may be ended."""
    import resource

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who waits for it hears of it, and ends it
    os.dup2(said.fileno(), 2)
    if memory is not None:
        bound = _held() + memory * _MEGABYTE
        resource.setrlimit(resource.RLIMIT_DATA, (bound, bound))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    outcome: Exception | None = None
    try:
        work()
    except MemoryError:
        return
    except (CadregraphError, OSError) as error:
        outcome = error
    except (RuntimeError, sqlite3.Error) as error:
        from cadregraph.graph.store.failures import unreadable  # slow to load

        outcome = unreadable(error)
        if outcome is None:
            raise
    theirs.send_bytes(pickle.dumps(outcome))
