"""A graph brought to what its records hold by what articles touch: for one more article, or a few hundred.

Before the graph is written the records note which triples came or went; each of these lines is then
stale, and compared with what passages state, articles describe and follows from all. Each step is there
to be done again, so that what is cut off is taken up where it was. An article of which nothing can be made
is left out, as though it had never come.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from pyoxigraph import Quad

from cadregraph.graph.store import writing
from cadregraph.graph.store.contribution import Contribution, Failure, attempted, contribution
from cadregraph.graph.store.layers import changes
from cadregraph.graph.store.parts import Parts
from cadregraph.graph.store.pending import BATCH, Progress
from cadregraph.graph.store.reconciliation import (
    reconcile_identities,
    reconcile_tenures,
    reconcile_things,
)
from cadregraph.graph.store.reports import drop_reports, put_reports


@dataclass(frozen=True, slots=True)
class Updated:
    """How many triples were compared, and the articles that are left out, as they failed."""

    compared: int
    failed: tuple[Failure, ...]


def update(parts: Parts, progress: Progress | None) -> Updated:
    """Write what is due into the graph, take out what is withdrawn, and settle what follows.

    Args:
        parts: of the store.
        progress: passes on the ids of the articles that are due.
    """
    records, database = parts.records, parts.database
    failed = list[Failure]()
    while True:
        reconcile_identities(records, parts.decisions, parts.iris)
        _withdraw(parts)
        found = _put_all(parts, progress)
        for failure in found:  # who is who is then settled without it
            records.drop(failure.article)
        failed += found
        if not found:
            break
    reconcile_tenures(records, parts.decisions, parts.iris)
    reconcile_things(records, parts.iris)
    stale = records.stale()
    changed = changes(database, stale, records)
    for place, lines in changed.rivals.items():
        records.descriptions.set_rivals(place, lines)
    records.commit()
    writing.apply(database, changed.added, changed.removed)
    records.applied()
    records.commit()
    return Updated(len(stale), tuple(failed))


def _withdraw(parts: Parts) -> None:
    """Take out what is to be taken out; what it gave is then stale."""
    records, database, iris = parts.records, parts.database, parts.iris
    leaving = records.withdrawn()
    if not leaving:
        return
    for article in leaving:
        records.make_stale(writing.stated(database, iris.article(article)))
        records.describe(article, set())
        drop_reports(records, article)
        records.things.put(article, {})
    records.commit()
    for article in leaving:
        writing.withdraw(database, iris.article(article))
        records.seals.drop(iris.article(article).value)
        records.removed(article)


def _put_all(parts: Parts, progress: Progress | None) -> list[Failure]:
    """Write all articles that are due; those that failed."""
    due = parts.records.due()
    coming = iter(progress(due) if progress is not None else due)
    failed: list[Failure] = []
    while batch := list(islice(coming, BATCH)):
        failed += _put(parts, batch)
    return failed


def _put(parts: Parts, articles: Sequence[str]) -> list[Failure]:
    """Write articles that are due; what they give, or gave before, is then stale. Those that failed."""
    records, database, iris = parts.records, parts.database, parts.iris
    arriving: list[_Arriving] = []
    failed: list[Failure] = []
    for article in articles:
        made = attempted(article, partial(_arriving, parts, article))
        if isinstance(made, Failure):
            failed.append(made)
            continue
        found = made.gives.given
        lines = {line.decode() for layer in found.stated.values() for line, *_ in layer.values()}
        before = writing.stated(database, iris.article(article))
        records.make_stale(lines | before)
        records.describe(article, {line.decode() for line, *_ in found.described.values()})
        put_reports(records, made.gives)
        records.things.put(article, made.gives.things)
        arriving.append(made)
    records.commit()
    for made in arriving:
        writing.withdraw(database, iris.article(made.article))
    for article, seal in writing.put(database, (made.quads for made in arriving)):
        records.seals.put(article, seal)
    for made in arriving:
        records.done(made.article)
    if len(articles) == BATCH:
        database.flush()
    return failed


@dataclass(frozen=True, slots=True)
class _Arriving:
    """An article on its way into the graph."""

    article: str
    gives: Contribution
    quads: list[Quad]


def _arriving(parts: Parts, article: str) -> _Arriving:
    ((_, _, record),) = parts.records.kept([article])
    rows = parts.records.profiles.identity_rows(article)
    gives = contribution(record, rows, parts.iris, parts.base)
    return _Arriving(article, gives, writing.quads(gives.given))
