"""The rows of the table of facts: one for each fact and each sentence behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cadregraph.exports.tables.columns import Column, Kind
from cadregraph.exports.tables.fact_sparql import COLUMNS, FACT_QUERIES, PASSAGES
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import Row, rows

_KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("value", "total", "percentage", "confidence"), "number"),
    **dict.fromkeys(("date", "end", "published"), "date"),
}

FACT_COLUMNS = tuple(Column(name, _KINDS.get(name, "text")) for name in COLUMNS)
"""The columns of the table of facts, with what they hold."""


def fact_rows(store: Store) -> Iterator[tuple[str, ...]]:
    """The facts, each with every sentence behind it, sorted; the columns are `FACT_COLUMNS`."""
    passages = {row["passage"]: row for row in rows(store, PASSAGES)}
    found: set[tuple[str, ...]] = set()
    for query in FACT_QUERIES:
        for fact in rows(store, query):
            row: Row = {**fact, **passages.get(fact["passage"], {})}
            found.add(tuple(row.get(name, "") for name in COLUMNS))
    yield from sorted(found)
