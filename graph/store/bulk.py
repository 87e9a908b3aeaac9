"""A graph and its records made anew of all articles as they were read, by other processes and this one.

What is made of each article, and how the merged graph comes of it, says `cadregraph.graph.store.whole`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from cadregraph.graph.store import whole
from cadregraph.graph.store.articles import Records
from cadregraph.graph.store.folder import SCRATCH
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
_LINES = 100_000
"""Inferred lines that are sorted at once."""


def is_much_due(records: Records) -> bool:
    """Whether so many articles are due that to make all anew costs less."""
    due, held = len(records.under_way()), records.held()
    return due >= max(_MANY, held)


def make_whole(parts: Parts, progress: Progress | None, executor: Executor | None) -> None:
    """Make graph and records anew of the articles as they were read.

    Args:
        parts: of the store.
        progress: passes on the ids of the articles.
        executor: processes that make the triples; None for this one.
    """
    records, database = parts.records, parts.database
    records.start_anew()
    records.commit()
    if len(database):
        database.clear()
    reconcile_identities(records, parts.decisions, parts.iris)
    due = records.due()
    with TemporaryDirectory(dir=parts.folder, prefix=SCRATCH) as scratch:
        runs = whole.Runs(Path(scratch))
        passages, merged = Path(scratch) / "passages.nq", Path(scratch) / "merged.nq"
        coming = progress(due) if progress is not None else due
        with passages.open("wb") as out:
            sealed = _keep(_Makers(parts, executor).made(coming), records, runs, out)
        for article in records.copies.settle_all():
            records.claims.mark_copy(article)
        records.claims.count_all()
        records.things.all_due()
        reconcile_tenures(records, parts.decisions, parts.iris)
        reconcile_things(records, parts.iris)
        lines: list[str] = []
        for owned in records.all_inferred():
            lines += owned
            if len(lines) > _LINES:
                runs.add_inferred(lines)
                lines = []
        runs.add_inferred(lines)
        whole.settle(runs.lines(), merged, records.descriptions)
        whole.load(database, passages, merged)
    records.finish_anew(sealed)
    records.commit()


def _keep(
    coming: Iterable[whole.Made], records: Records, runs: whole.Runs, out: BinaryIO
) -> list[tuple[str, str]]:
    """Take into graph and records what each article alone gives; the IRI and the seal of each."""
    sealed = list[tuple[str, str]]()
    for made in coming:
        out.write(made.graph)
        runs.add(made.run)
        sealed += made.sealed
        records.descriptions.keep(made.descriptions)
        records.claims.fill(made.claims, made.sources)
        records.things.fill(made.things)
        records.copies.fill(made.bands)
    return sealed


class _Makers:
    """What makes the triples of articles: other processes while there are any, else this one."""

    def __init__(self, parts: Parts, executor: Executor | None) -> None:
        self._base = parts.base
        self._records = parts.records
        self._executor = executor

    def made(self, due: Iterable[str]) -> Iterator[whole.Made]:
        """What articles give, some at a time, in their order."""
        records, coming = self._records, iter(due)
        waiting: deque[tuple[list[whole.Task], Future[whole.Made]]] = deque()
        while batch := list(islice(coming, _TASKS)):
            tasks = [
                (number, record, records.profiles.identity_rows(article))
                for number, article, record in records.kept(batch)
            ]
            if self._executor is None:
                yield whole.make(tasks, self._base)
                continue
            waiting.append((tasks, self._executor.submit(whole.make, tasks, self._base)))
            if len(waiting) > _AHEAD:
                yield self._result(*waiting.popleft())
        while waiting:
            yield self._result(*waiting.popleft())

    def _result(self, tasks: list[whole.Task], future: Future[whole.Made]) -> whole.Made:
        """What a process made; where it ended before, the same is made here."""
        try:
            return future.result()
        except BrokenExecutor:
            self._executor = None
            return whole.make(tasks, self._base)
