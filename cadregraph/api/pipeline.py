"""Extraction of many documents, on one process or several, in the order in which they came.

No document ends it: one that cannot be read, takes too long or ends the process that reads it is one
`InputError` and costs no other.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context
from types import TracebackType
from typing import Generic, Self, TypeVar

from cadregraph.api.workers import attempt, attempt_all, failed, prepare
from cadregraph.graph.errors import InputError, ProcessError
from cadregraph.graph.model import Document, Extraction

_BATCH = 8
"""Documents that go to a process at once: few enough to balance, enough to make the post cheap."""

_WORTH_IT = 64
"""Documents below which processes cost more to start than they save."""

_ATTEMPTS = 2
"""How often a document is read alone before it is taken for what ends its process."""

T = TypeVar("T")


def extractions(
    documents: Iterable[Document],
    processes: int | None = 1,
    *,
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[Extraction]:
    """What each document yields: `made` of all that was read."""
    return made(documents, _all_of_it, processes, on_error=on_error)


def made(
    documents: Iterable[Document],
    make: Callable[[Extraction], T],
    processes: int | None = 1,
    *,
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[T]:
    """What is made of what each document yields, in the order of the documents, whatever number of
    processes.

    Args:
        documents: consumed as results are asked for; a few batches are held at a time.
        make: what the process that reads a document makes of it; other processes must find it by name.
        processes: how many work beside this one. 1 works in this one. None takes one for each
            processor where there are more than a few dozen documents, else 1.
        on_error: called with each document that fails, which is then left out; by default its error
            is raised.

    Raises:
        InputError: a document fails and there is no ``on_error``.
        ProcessError: no process can be started.
    """
    coming = iter(documents)
    if processes is None:
        first = list(islice(coming, _WORTH_IT))
        processes = _processors() if len(first) == _WORTH_IT else 1
        coming = chain(first, coming)
    here: Iterator[T | InputError] = map(partial(attempt, make=make), coming)
    results = here if processes <= 1 else _spread(coming, make, processes)
    for result in results:
        if not isinstance(result, InputError):
            yield result
        elif on_error is None:
            raise result
        else:
            on_error(result)


def _all_of_it(extraction: Extraction) -> Extraction:
    return extraction


def _spread(
    documents: Iterator[Document], make: Callable[[Extraction], T], processes: int
) -> Iterator[T | InputError]:
    pending: deque[tuple[list[Document], Future[list[T | InputError]] | None]] = deque()
    with _Workers(processes, make) as workers:
        while batch := list(islice(documents, _BATCH)):
            pending.append((batch, workers.submit(batch)))
            if len(pending) > 2 * processes:
                yield from _results(*pending.popleft(), workers)
        while pending:
            yield from _results(*pending.popleft(), workers)


def _results(
    batch: list[Document], future: Future[list[T | InputError]] | None, workers: _Workers[T]
) -> list[T | InputError]:
    """What a batch gave; where the processes ended before it was done, document by document."""
    if future is not None:
        try:
            return future.result()
        except BrokenProcessPool:
            workers.restart()
    with _Workers(1, workers.make) as alone:
        return [result for document in batch for result in _alone(document, alone)]


def _alone(document: Document, alone: _Workers[T]) -> list[T | InputError]:
    for _ in range(_ATTEMPTS):
        future = alone.submit([document])
        try:
            if future is not None:
                return future.result()
        except BrokenProcessPool:
            pass
        alone.restart()
    return [failed(document, "ended the process that read it; is memory short?")]


class _Workers(Generic[T]):
    """Processes that read documents; when one is ended from outside all are started anew."""

    def __init__(self, processes: int, make: Callable[[Extraction], T]) -> None:
        self.make = make
        self._processes = processes
        self._pool = self._started()

    def submit(self, batch: list[Document]) -> Future[list[T | InputError]] | None:
        """Hand a batch over; None if the processes have ended."""
        try:
            return self._pool.submit(attempt_all, batch, self.make)
        except BrokenProcessPool:
            return None

    def restart(self) -> None:
        """Processes anew, if those that there are have ended.

        Raises:
            ProcessError: they end before they have anything to do.
        """
        try:
            self._pool.submit(os.getpid).result()
        except BrokenProcessPool:
            self._ended()
            self._pool = self._started()
            try:
                self._pool.submit(os.getpid).result()
            except BrokenProcessPool as error:
                raise ProcessError(
                    "no process can be started to read articles; try --processes 1, and in Python"
                    ' call it under if __name__ == "__main__"'
                ) from error

    def _started(self) -> ProcessPoolExecutor:
        # Spawned, not forked: the store that the caller may hold open runs threads of its own.
        return ProcessPoolExecutor(self._processes, get_context("spawn"), prepare)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended()

    def _ended(self) -> None:
        # Waited for: a pool still closing its pipes while the interpreter ends prints a trace.
        self._pool.shutdown(wait=True, cancel_futures=True)


def makers(processes: int | None = 1) -> Callable[[], Executor] | None:
    """What starts processes that make the triples of many articles for a store.

    Args:
        processes: as for `extractions`; None where it would be but one.
    """
    number = _processors() if processes is None else processes
    if number <= 1:
        return None
    return partial(_makers_started, number)


def _makers_started(number: int) -> Executor:
    pool = ProcessPoolExecutor(number, get_context("spawn"), prepare)
    for _ in range(number):  # a process starts with the first task, and needs most of a second
        pool.submit(os.getpid)
    return pool


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):  # those given to this process; not on every system
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
