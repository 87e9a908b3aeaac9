"""A graph brought to what its records hold by what articles touch: for one more article, or a few hundred.

Before the graph is written the records note which triples came or went; each of these lines is then
stale, and compared with what passages state, articles describe and follows from all. Each step is there
to be done again, so that what is cut off is taken up where it was. An article of which nothing can be made
is left out, as though it had never come.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

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

_STALE = 50_000
"""Lines that are compared at once."""


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
    records, iris = parts.records, parts.iris
    failed = list[Failure]()
    while True:
        reconcile_identities(records, parts.decisions, iris)
        _withdraw(parts)
        put = _put_all(parts, progress)
        for failure in put.failed:  # who is who is then settled without it
            records.drop(failure.article)
        failed += put.failed
        if not put.failed:
            break
    reconcile_tenures(records, parts.decisions, iris)
    reconcile_things(records, iris)
    records.commit()
    return Updated(_compare(parts, put.stated), tuple(failed))


def _compare(parts: Parts, stated: Set[str]) -> int:
    """Bring the merged graph to what it must hold, a portion of what is stale at a time; how many lines
    were compared.

    Args:
        parts: of the store.
        stated: lines that passages are known to state.
    """
    records, database, compared = parts.records, parts.database, 0
    while stale := records.stale.first(_STALE):
        changed = changes(database, stale, records.descriptions, records.inferences, stated=stated)
        for place, lines in changed.rivals.items():
            records.descriptions.add_rivals(place, lines)
        if changed.rivals:
            records.commit()
        writing.apply(database, changed.added, changed.removed)
        for place, lines in changed.rivals.items():  # now that what is a rival no more stands
            records.descriptions.set_rivals(place, lines)
        records.stale.applied(stale)
        records.commit()
        compared += len(stale)
    return compared


def _withdraw(parts: Parts) -> None:
    """Take out what is to be taken out; what it gave is then stale."""
    records, database, iris = parts.records, parts.database, parts.iris
    leaving = records.withdrawn()
    if not leaving:
        return
    for article in leaving:
        records.make_stale(writing.stated(writing.standing(database, iris.article(article))))
        records.describe(article, set())
        drop_reports(records, article)
        records.things.put(article, {})
    records.commit()
    for article in leaving:
        writing.withdraw(database, iris.article(article))
        records.seals.drop(iris.article(article).value)
        records.removed(article)


@dataclass(slots=True)
class _Put:
    """Articles that failed, and lines that those state which were written last."""

    failed: list[Failure] = field(default_factory=list)
    stated: set[str] = field(default_factory=set)


def _put_all(parts: Parts, progress: Progress | None) -> _Put:
    """Write all articles that are due."""
    due = parts.records.due()
    coming = iter(progress(due) if progress is not None else due)
    put = _Put()
    while batch := list(islice(coming, BATCH)):
        put.stated.clear()
        _put(parts, batch, put)
    return put


def _put(parts: Parts, articles: Sequence[str], put: _Put) -> None:
    """Write articles that are due; what comes or goes with them is then stale."""
    records, database = parts.records, parts.database
    arriving: list[_Arriving] = []
    for article in articles:
        made = attempted(article, partial(_arriving, parts, article))
        if isinstance(made, Failure):
            put.failed.append(made)
            continue
        found = made.gives.given
        lines = {line.decode() for layer in found.stated.values() for line, *_ in layer.values()}
        records.make_stale(lines ^ writing.stated(made.coming.standing))
        put.stated |= lines
        records.describe(article, {line.decode() for line, *_ in found.described.values()})
        put_reports(records, made.gives)
        records.things.put(article, made.gives.things)
        arriving.append(made)
    records.commit()
    for article, seal in writing.put(database, (made.coming for made in arriving)):
        records.seals.put(article, seal)
    for made in arriving:
        records.done(made.article)
    if len(articles) == BATCH:
        database.flush()


@dataclass(frozen=True, slots=True)
class _Arriving:
    """An article on its way into the graph."""

    article: str
    gives: Contribution
    coming: writing.Coming


def _arriving(parts: Parts, article: str) -> _Arriving:
    ((_, _, record),) = parts.records.kept([article])
    rows = parts.records.profiles.identity_rows(article)
    gives = contribution(record, rows, parts.iris, parts.base)
    here = writing.standing(parts.database, parts.iris.article(article))
    return _Arriving(article, gives, writing.Coming(writing.quads(gives.given), here))
