"""What the records have and the graph has not yet, and what is done about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph

from cadregraph.graph.store import writing
from cadregraph.graph.store.articles import Records
from cadregraph.graph.store.seals import Difference, difference
from cadregraph.graph.triples.iris import Iris

BATCH = 256
"""Articles between two commits."""

Progress: TypeAlias = Callable[[Sequence[str]], Iterable[str]]
"""Passes on the ids of articles while it tells a user how far they are."""


@dataclass(frozen=True, slots=True)
class Pending:
    """How many articles are still to be written or taken out, and whether what follows from articles
    is as it should be."""

    articles: int
    settled: bool

    def __bool__(self) -> bool:
        return self.articles > 0 or not self.settled


def pending(database: pyoxigraph.Store, records: Records, iris: Iris) -> Pending:
    """What the graph has not yet."""
    found = _difference(database, records, iris)
    number = len(records.under_way()) + found.lost + found.unknown
    return Pending(number, records.is_settled())


def recover(database: pyoxigraph.Store, records: Records, iris: Iris) -> None:
    """Make due what was cut off; a graph that is not that of the records is emptied, and all is due.

    Raises:
        ValueError: there are no records.
    """
    if len(database) and records.is_empty():
        raise ValueError("its records are missing; build it again")
    records.stale.unsure()
    if _difference(database, records, iris):
        records.all_due()
        records.commit()
        database.clear()


def _difference(database: pyoxigraph.Store, records: Records, iris: Iris) -> Difference:
    under_way = {iris.article(article).value for article in records.under_way()}
    return difference(writing.seals(database), records.seals.all(), records.held(), under_way)
