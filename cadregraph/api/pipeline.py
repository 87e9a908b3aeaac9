"""Extraction of many documents, on one process or several, in the order in which they came."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.errors import ProcessError
from cadregraph.graph.model import Document, Extraction

_BATCH = 8
"""Documents that go to a process at once: few enough to balance, enough to make the post cheap."""

_WORTH_IT = 64
"""Documents below which processes cost more to start than they save."""


def extractions(documents: Iterable[Document], processes: int | None = 1) -> Iterator[Extraction]:
    """What each document yields, in the order of the documents, whatever number of processes.

    Args:
        documents: consumed as results are asked for; a few batches are held at a time.
        processes: how many work beside this one. 1 works in this one. None takes one for each
            processor where there are more than a few dozen documents, else 1.

    Raises:
        ProcessError: one of them was ended from outside.
    """
    coming = iter(documents)
    if processes is None:
        first = list(islice(coming, _WORTH_IT))
        processes = _processors() if len(first) == _WORTH_IT else 1
        coming = chain(first, coming)
    if processes <= 1:
        yield from map(extract, coming)
    else:
        yield from _spread(coming, processes)


def _spread(documents: Iterator[Document], processes: int) -> Iterator[Extraction]:
    # Spawned, not forked: the store that the caller may hold open runs threads of its own.
    with ProcessPoolExecutor(processes, get_context("spawn"), _ignore_interrupt) as pool:
        pending: deque[Future[list[Extraction]]] = deque()
        try:
            while batch := list(islice(documents, _BATCH)):
                pending.append(pool.submit(_extract_all, batch))
                if len(pending) > 2 * processes:
                    yield from pending.popleft().result()
            while pending:
                yield from pending.popleft().result()
        except BrokenProcessPool as error:
            raise ProcessError(
                "a process that read articles was ended; is memory short? try --processes 1"
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _extract_all(batch: list[Document]) -> list[Extraction]:
    return [extract(document) for document in batch]


def _ignore_interrupt() -> None:
    """The parent hears Ctrl-C and ends its processes; they need not each say so."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):  # those given to this process; not on every system
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
