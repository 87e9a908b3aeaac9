"""The store: an Oxigraph database on disk or in memory that holds both layers.

Articles come and go whole. What was read from each is kept in the records beside the graph; from
them follows who is who (`cadregraph.graph.identity`), and with that each article is written into the graph.
What is cut off is taken up again when the store is next opened for writing.
"""

from __future__ import annotations

import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph

from cadregraph.graph.errors import InputError, LeftOutWarning, StoreError
from cadregraph.graph.identity import Decisions, Profile, parse_decisions
from cadregraph.graph.model import Extraction
from cadregraph.graph.store.articles import Outcome, Records
from cadregraph.graph.store.asking import Answer, Asked
from cadregraph.graph.store.bulk import is_much_due, make_whole
from cadregraph.graph.store.contradictions import Contradiction
from cadregraph.graph.store.contribution import Failure, attempted
from cadregraph.graph.store.entries import Entry, entity_profiles, entry, profile_rows
from cadregraph.graph.store.failures import FAILURES, sound, warn_of, writable
from cadregraph.graph.store.folder import (
    RECORDS,
    drop_left_over,
    drop_old_logs,
    locked,
    opened,
    prepare,
)
from cadregraph.graph.store.listing import ArticleInfo
from cadregraph.graph.store.parts import Parts
from cadregraph.graph.store.pending import BATCH, Progress, pending, recover
from cadregraph.graph.store.reviewing import Candidate, Quote
from cadregraph.graph.store.updating import update
from cadregraph.graph.store.verification import Verification
from cadregraph.graph.triples import BASE
from cadregraph.graph.triples.iris import Iris

__all__ = [
    "AddReport",
    "Answer",
    "ArticleInfo",
    "Candidate",
    "Contradiction",
    "Entry",
    "Quote",
    "Store",
    "Verification",
]

_LOOSE = 30_000
"""Triples that the graph has in its log alone, at most, before they are written out."""
_AT_RISK = 2.0
"""Seconds of reading that are lost, at most, if a build is cut off."""
_DECISIONS = "decisions"


@dataclass(frozen=True, slots=True)
class AddReport:
    """How many articles were new, took the place of an older text, or were there already; and those that
    cannot be written and are left out, with what they said before, until they are given again."""

    added: int
    replaced: int
    unchanged: int
    failed: tuple[InputError, ...] = ()


class Store(Asked):
    """Holds the graph. Open it with `Store.open`, close it with `close` or a ``with`` block."""

    def __init__(
        self,
        database: pyoxigraph.Store,
        base: str,
        records: Records,
        resources: ExitStack,
        *,
        read_only: bool = False,
        folder: Path | None = None,
    ) -> None:
        self._folder = folder
        self._processes: Callable[[], Executor] | None = None
        self._loose = 0
        self._database = database
        self._records = records
        self._decisions = parse_decisions(records.note(_DECISIONS))
        self._read_only = read_only
        self._iris = Iris(base)
        self._base = base
        self._resources = resources

    @classmethod
    def open(
        cls,
        path: str | Path | None = None,
        *,
        create: bool = True,
        read_only: bool = False,
        base: str | None = None,
        wait: float = 0,
        progress: Progress | None = None,
    ) -> Self:
        """Open the store in folder ``path``, or a new one in memory.

        Args:
            path: the folder; None keeps everything in memory.
            create: make an empty store where there is none.
            read_only: for queries; several processes may read at once, while nobody writes.
            base: what the IRIs of instances begin with; None for what the store has, or
                `cadregraph.graph.triples.BASE` in a new one.
            wait: for how many seconds to wait for other processes that hold it.
            progress: as for `add`, of what an earlier build left to be written.

        Warns:
            PendingWarning: it is opened for reading, and a build of it was cut off.

        Raises:
            StoreError: not a store, none there, of another version, in use, damaged.
        """
        if path is None:
            return cls(pyoxigraph.Store(), base or BASE, Records(None), ExitStack())
        folder = Path(path)
        base = prepare(folder, create=create and not read_only, base=base)
        with ExitStack() as stack:
            stack.enter_context(locked(folder, shared=read_only, wait=wait))
            with sound(folder):
                database = opened(folder, read_only=read_only)
                records = Records(folder / RECORDS, read_only=read_only)
                stack.callback(records.close)
                store = cls(database, base, records, stack, read_only=read_only, folder=folder)
                store._resources = stack.pop_all()
        try:
            with sound(folder):
                if read_only:
                    waiting = pending(database, records, store._iris)
                    if waiting or not (folder / RECORDS).exists():
                        warn_of(folder, waiting.articles)
                else:
                    drop_left_over(folder)
                    recover(database, records, store._iris)
                    store._left_out(store._reconcile(progress))
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Write out what is pending and let go of the folder. A closed store answers no more."""
        try:
            with suppress(AttributeError, *FAILURES):  # closed before, or the disk refuses
                if self._loose:
                    self._write_out()
        finally:
            with suppress(AttributeError):
                del self._database  # before the lock: who gets the lock finds the data free
                if self._folder is not None and not self._read_only:
                    drop_old_logs(self._folder)
            self._resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add(
        self,
        articles: Iterable[Extraction | Entry],
        *,
        progress: Progress | None = None,
        processes: Callable[[], Executor] | None = None,
        reader: str = "",
    ) -> AddReport:
        """Add what articles give. An article that is there unchanged changes nothing; one whose
        text or reading has changed takes the place of the old.

        Args:
            articles: what was read of each, or what is to be kept of that (`entry_maker`); consumed
                one by one.
            progress: called with what is still to be written into the graph (ids of articles) and
                gives it back while it tells how far it is.
            processes: starts processes that make the triples where there is much to add; None for
                this one.
            reader: what read the articles (`cadregraph.graph.article.reader`), so that `has_read` knows
                of them; '' if that is not to be kept, or entries say it.

        Raises:
            StoreError: the disk refuses; articles added before the failing one stay. Or the store
                was opened for reading only.
        """
        self._check_writable()
        self._processes = processes
        outcomes: dict[str, Outcome] = {}
        counts: Counter[Outcome] = Counter()
        failed: list[Failure] = []
        make = self.entry_maker(reader)
        lasting = time.monotonic()
        with writable():
            self._records.begin()
        try:
            for number, one in enumerate(articles):
                kept = _entry(one, make)
                if isinstance(kept, Failure):
                    failed.append(kept)
                    continue
                with writable():
                    outcome = outcomes[kept.article] = self._records.put(kept)
                    counts[outcome] += 1
                    if number % BATCH == BATCH - 1 or time.monotonic() > lasting + _AT_RISK:
                        self._records.commit()
                        lasting = time.monotonic()
        except Exception:
            with writable():
                self._left_out(self._reconcile(progress))
            raise
        with writable():
            self._records.end()
            failed += self._reconcile(progress)
        for failure in failed:
            if failure.article in outcomes:
                counts[outcomes[failure.article]] -= 1
        return AddReport(
            counts["added"],
            counts["replaced"],
            counts["unchanged"],
            tuple(failure.error() for failure in failed),
        )

    def entry_maker(self, reader: str) -> Callable[[Extraction], Entry]:
        """What makes of an article what this store keeps of it; other processes may run it.

        Args:
            reader: as for `add`.
        """
        return partial(entry, decisions=self._decisions, reader=reader)

    def remove(self, article_id: str) -> bool:
        """Withdraw an article: its passages, and whatever no other passage gives.

        Returns:
            Whether the article was there.

        Raises:
            StoreError: the disk refuses, or the store was opened for reading only.
        """
        self._check_writable()
        with writable():
            if not self._records.drop(article_id):
                return False
            self._left_out(self._reconcile())
        return True

    def decide(self, decisions: Decisions, *, progress: Progress | None = None) -> None:
        """Hold to a curator's decisions on who is who and who held what, in place of those before.

        Raises:
            StoreError: the disk refuses, or the store was opened for reading only.
        """
        self._check_writable()
        before, self._decisions = self._decisions, decisions
        if before == decisions:
            return
        with writable():
            self._records.set_note(_DECISIONS, decisions.text)
            names = {name for known in (before, decisions) for name in known.all_names()}
            self._records.profiles.make_due(Profile.kind, names)
            for _, article in sorted(before.carved() ^ decisions.carved()):
                if article in self._records:
                    extraction = self._records.extraction(article)
                    self._records.profile_again(
                        article, profile_rows(entity_profiles(extraction, self._decisions))
                    )
            self._left_out(self._reconcile(progress))

    def _reconcile(self, progress: Progress | None = None) -> list[Failure]:
        """Bring the graph to what the records hold; each step is there to be done again. The articles
        that failed, and are therefore left out."""
        failed: list[Failure] = []
        if self._records.is_anew or is_much_due(self._records):
            failed += make_whole(self._parts(), progress, self._processes)
            if not failed:
                return []
        done = update(self._parts(), progress)
        self._loose += done.compared
        if self._loose > _LOOSE:
            self._write_out()
        return [*failed, *done.failed]

    def _left_out(self, failed: Iterable[Failure]) -> None:
        """Warn of articles that failed where nobody asks for them."""
        for failure in failed:
            warnings.warn(str(failure.error()), LeftOutWarning, stacklevel=3)

    def _parts(self) -> Parts:
        return Parts(
            self._database, self._records, self._decisions, self._base, self._iris, self._folder
        )

    def _write_out(self) -> None:
        """Make lasting what the graph has in its log, in files of their own; small ones cost as much as
        large ones, so that it is not done for every article."""
        self._database.flush()
        self._records.stale.refreshed()
        self._records.tidy()
        self._loose = 0

    def _check_writable(self) -> None:
        if self._read_only:
            raise StoreError("the store is open for reading only; open it without read_only")

    def compact(self) -> None:
        """Make graph and records as small on disk as they can be.

        Raises:
            StoreError: the disk refuses, or the store was opened for reading only.
        """
        self._check_writable()
        with writable():
            self._database.optimize()
            self._records.compact()


def _entry(one: Extraction | Entry, make: Callable[[Extraction], Entry]) -> Entry | Failure:
    return one if isinstance(one, Entry) else attempted(one.document.id, partial(make, one))
