"""A graph brought to what its records hold by what articles touch: for one more article, or a few hundred.

Before the graph is written the records note which triples came or went; each of these lines is then
stale, and compared with what passages state, articles describe and follows from all. Each step is there
to be done again, so that what is cut off is taken up where it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from cadregraph.graph.identity import renamed
from cadregraph.graph.store import writing
from cadregraph.graph.store.layers import changes
from cadregraph.graph.store.parts import Parts
from cadregraph.graph.store.pending import BATCH, Progress
from cadregraph.graph.store.reconciliation import (
    drop_reports,
    put_reports,
    reconcile_identities,
    reconcile_tenures,
    reconcile_things,
    things_named,
)
from cadregraph.graph.triples import given


def update(parts: Parts, progress: Progress | None) -> int:
    """Write what is due into the graph, take out what is withdrawn, and settle what follows.

    Args:
        parts: of the store.
        progress: passes on the ids of the articles that are due.

    Returns:
        How many triples were compared.
    """
    records, database = parts.records, parts.database
    reconcile_identities(records, parts.decisions, parts.iris)
    _withdraw(parts)
    due = records.due()
    coming = iter(progress(due) if progress is not None else due)
    while batch := list(islice(coming, BATCH)):
        _put(parts, batch)
    reconcile_tenures(records, parts.decisions, parts.iris)
    reconcile_things(records, parts.iris)
    stale = records.stale()
    found = changes(database, stale, records)
    for place, lines in found.rivals.items():
        records.descriptions.set_rivals(place, lines)
    records.commit()
    writing.apply(database, found.added, found.removed)
    records.applied()
    records.commit()
    return len(stale)


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
        records.things.put(article, ())
    records.commit()
    for article in leaving:
        writing.withdraw(database, iris.article(article))
        records.seals.drop(iris.article(article).value)
        records.removed(article)


def _put(parts: Parts, articles: Sequence[str]) -> None:
    """Write articles that are due; what they give, or gave before, is then stale."""
    records, database, iris = parts.records, parts.database, parts.iris
    arriving = []
    for article in articles:
        extraction = renamed(records.extraction(article), records.profiles.identities(article))
        found = given(extraction, base=parts.base)
        lines = {line.decode() for layer in found.stated.values() for line, *_ in layer.values()}
        before = writing.stated(database, iris.article(article))
        records.make_stale(lines | before)
        records.describe(article, {line.decode() for line, *_ in found.described.values()})
        put_reports(records, extraction, iris)
        records.things.put(article, things_named(extraction))
        arriving.append(found)
    records.commit()
    for article in articles:
        writing.withdraw(database, iris.article(article))
    for article, seal in writing.put(database, arriving):
        records.seals.put(article, seal)
    for article in articles:
        records.done(article)
    if len(articles) == BATCH:
        database.flush()
