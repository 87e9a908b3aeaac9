"""A graph and its records made anew of all articles as they were read, by other processes and this one.

What is made of each article, and how the merged graph comes of it, says `cadregraph.graph.store.whole`.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import closing
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph

from cadregraph.graph.store import whole
from cadregraph.graph.store.articles import Records
from cadregraph.graph.store.contribution import Failure
from cadregraph.graph.store.folder import SCRATCH
from cadregraph.graph.store.loading import Loading
from cadregraph.graph.store.parts import Parts
from cadregraph.graph.store.pending import Progress
from cadregraph.graph.store.reconciliation import (
    reconcile_identities,
    reconcile_tenures,
    reconcile_things,
)

_MANY = 100
"""Articles from which on the graph is made as a whole, if the store holds no more."""
_TASKS = 50
"""Articles that go to a process at once."""
_AHEAD = 6
"""So often at most; what was made waits in memory."""
_ATTEMPTS = 2
"""How often an article is handed over alone before it is taken for what ends its process."""
_LINES = 100_000
"""Lines that are sorted, or handed on, at once."""


def is_much_due(records: Records) -> bool:
    """Whether so many articles are due that to make all anew costs less."""
    due = records.waiting()
    return due >= _MANY and due >= records.held()


def make_whole(
    parts: Parts, progress: Progress | None, start: Callable[[], Executor] | None
) -> list[Failure]:
    """Make graph and records anew of the articles as they were read.

    Args:
        parts: of the store.
        progress: passes on the ids of the articles.
        start: starts processes that make the triples; None for this one.

    Returns:
        The articles of which nothing could be made; they are to be taken out again.
    """
    records, database = parts.records, parts.database
    with closing(_Makers(parts, start)) as makers:  # they start while it is settled who is who
        records.start_anew()
        records.commit()
        if len(database):
            database.clear()
        reconcile_identities(records, parts.decisions, parts.iris)
        return _made_whole(parts, makers, progress)


def _made_whole(parts: Parts, makers: _Makers, progress: Progress | None) -> list[Failure]:
    records, database = parts.records, parts.database
    due = records.due()
    with (
        TemporaryDirectory(dir=parts.folder, prefix=SCRATCH) as scratch,
        _loading(database, Path(scratch)) as loading,
    ):
        runs = whole.Runs(Path(scratch))
        coming = progress(due) if progress is not None else due
        sealed, failed = _keep(makers.made(coming), records, runs, loading)
        makers.close()
        loading.passages.end()
        for article in records.copies.settle_all():
            records.claims.mark_copy(article)
        records.claims.count_all()
        records.things.all_due()
        reconcile_tenures(records, parts.decisions, parts.iris)
        reconcile_things(records, parts.iris)
        lines: list[str] = []
        for owned in records.inferences.all():
            lines += owned
            if len(lines) > _LINES:
                runs.add_inferred(lines)
                lines = []
        runs.add_inferred(lines)
        settled = whole.settle(runs.lines(), records.descriptions)
        while portion := list(islice(settled, _LINES)):
            loading.merged.write(*whole.joined(portion))
    database.flush()
    for failure in failed:
        records.drop(failure.article)
    records.finish_anew(sealed)
    records.commit()
    if parts.folder is not None:
        records.compact()
    return failed


def _loading(database: pyoxigraph.Store, folder: Path) -> Loading:
    def load(path: Path) -> None:
        whole.load(database, path)

    return Loading(folder, load, database.optimize)


def _keep(
    coming: Iterable[whole.Made], records: Records, runs: whole.Runs, loading: Loading
) -> tuple[list[tuple[str, str]], list[Failure]]:
    """Take into graph and records what each article alone gives; the IRI and the seal of each, and those
    that failed."""
    sealed, failed = list[tuple[str, str]](), list[Failure]()
    for made in coming:
        loading.passages.write(*made.passages)
        loading.merged.write(*made.articles)
        runs.add(made.run)
        sealed += made.sealed
        failed += made.failed
        records.descriptions.keep(made.descriptions)
        records.claims.fill(made.claims, made.sources)
        records.things.fill(made.things)
        records.copies.fill(made.bands)
    return sealed, failed


class _Makers:
    """What makes the triples of articles: other processes where they can be started, else this one.

    When one of them is ended from outside all are started anew, and articles are handed over one by one;
    that which ends its process twice has failed.
    """

    def __init__(self, parts: Parts, start: Callable[[], Executor] | None) -> None:
        self._base = parts.base
        self._records = parts.records
        self._start = start
        self._executor = start() if start is not None else None

    def close(self) -> None:
        """End the processes."""
        if self._executor is not None:
            # Waited for: a pool still closing its pipes while the interpreter ends prints a trace.
            self._executor.shutdown(wait=True, cancel_futures=True)

    def made(self, due: Iterable[str]) -> Iterator[whole.Made]:
        """What articles give, some at a time, in their order."""
        records, coming = self._records, iter(due)
        waiting: deque[tuple[list[whole.Task], Future[whole.Made] | None]] = deque()
        while batch := list(islice(coming, _TASKS)):
            tasks = [
                (number, article, record, records.profiles.identity_rows(article))
                for number, article, record in records.kept(batch)
            ]
            if self._executor is None and not waiting:
                yield whole.make(tasks, self._base)
                continue
            waiting.append((tasks, self._submitted(tasks)))
            if len(waiting) > _AHEAD:
                yield from self._results(*waiting.popleft())
        while waiting:
            yield from self._results(*waiting.popleft())

    def _submitted(self, tasks: list[whole.Task]) -> Future[whole.Made] | None:
        """Hand articles over; None if no process is there to take them."""
        if self._executor is None:
            return None
        try:
            return self._executor.submit(whole.make, tasks, self._base)
        except BrokenExecutor:
            return None

    def _results(
        self, tasks: list[whole.Task], future: Future[whole.Made] | None
    ) -> Iterator[whole.Made]:
        """What processes made; where they ended before, the same article by article."""
        try:
            if future is not None:
                yield future.result()
                return
        except BrokenExecutor:
            pass
        self._renew()
        if self._executor is None:
            yield whole.make(tasks, self._base)
            return
        for task in tasks:
            yield self._alone(task)

    def _alone(self, task: whole.Task) -> whole.Made:
        for _ in range(_ATTEMPTS):
            future = self._submitted([task])
            try:
                if future is not None:
                    return future.result()
            except BrokenExecutor:
                pass
            self._renew()
        _, article, *_ = task
        return whole.nothing([Failure(article, "is left out: ended the process that wrote it")])

    def _renew(self) -> None:
        """Processes anew, if those that there were have ended; none if they end at once."""
        for _ in range(2):
            try:
                if self._executor is not None:
                    self._executor.submit(os.getpid).result()
                return
            except BrokenExecutor:
                self.close()
                self._executor = self._start() if self._start is not None else None
        self.close()
        self._executor = None
