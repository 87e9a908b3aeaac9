"""Rows of answers on their way to what the views show: in order, once for a thing, with sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cadregraph.exports.pages.views import view_sparql
from cadregraph.graph.network import Evidence
from cadregraph.graph.network.origins import evidence_of
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import Row, rows, rows_where

_FEW = 2_000
"""Passages that are read one by one; of more, all passages of the store are read at once."""


def once(found: Iterable[Row], name: str) -> Iterator[Row]:
    """The rows in order of the thing that they tell of, each thing once: the least of its rows."""
    last = ""
    for row in sorted(found, key=lambda row: (row[name], *columns(row))):
        if row[name] != last:
            last = row[name]
            yield row


def columns(row: Row) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(row.items()))


def passages_by_fact(found: Iterable[Row]) -> dict[str, set[str]]:
    """The passages of each fact."""
    passages: dict[str, set[str]] = {}
    for row in found:
        passages.setdefault(row["fact"], set()).add(row["passage"])
    return passages


def quotes_of(store: Store, stated: Mapping[str, set[str]]) -> dict[str, tuple[Evidence, ...]]:
    """The sentences of each fact, by date, article and place."""
    wanted = {passage for passages in stated.values() for passage in passages}
    read: dict[str, Evidence] = {}
    if len(wanted) > _FEW:
        read = {row["passage"]: evidence_of(row) for row in rows(store, view_sparql.PASSAGES)}
    else:
        for passage in sorted(wanted):
            for row in rows_where(store, view_sparql.PASSAGES, passage=passage):
                read[passage] = evidence_of(row)
    return {
        fact: tuple(
            sorted(
                (read[passage] for passage in passages if passage in read),
                key=lambda e: (e.published, e.article, e.start, e.passage),
            )
        )
        for fact, passages in stated.items()
    }
