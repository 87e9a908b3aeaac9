"""Tables of the graph by name; `spreadsheet` and `parquet` beside this module write them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from cadregraph.exports.tables.careers import CAREER_COLUMNS, career_rows
from cadregraph.exports.tables.columns import Cell, Column
from cadregraph.exports.tables.facts import FACT_COLUMNS, fact_rows
from cadregraph.exports.tables.things import DIRECTIVES, ORGANISATIONS, PEOPLE
from cadregraph.graph.store import Store

Rows: TypeAlias = Callable[[Store], Iterator[tuple[Cell, ...]]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, and what gives its rows, sorted."""

    columns: tuple[Column, ...]
    rows: Rows


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "facts": Table(FACT_COLUMNS, fact_rows),
        "people": Table(PEOPLE.columns, PEOPLE.rows),
        "organisations": Table(ORGANISATIONS.columns, ORGANISATIONS.rows),
        "careers": Table(CAREER_COLUMNS, career_rows),
        "directives": Table(DIRECTIVES.columns, DIRECTIVES.rows),
    }
)
"""All tables by name."""
