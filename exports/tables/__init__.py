"""The ways out as tables, for spreadsheets and for pandas.

What writes a format is loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from cadregraph.exports.formats import ExportFormat, Write

if TYPE_CHECKING:
    from cadregraph.graph.store import Store


def _csv(table: str) -> Write:
    def write(store: Store, out: BinaryIO) -> None:
        from cadregraph.exports.tables.spreadsheet import write_csv
        from cadregraph.exports.tables.table_kinds import TABLES

        write_csv(TABLES[table], store, out)

    return write


def _parquet(table: str) -> Write:
    def write(store: Store, out: BinaryIO) -> None:
        from cadregraph.exports.tables.parquet import write_parquet
        from cadregraph.exports.tables.table_kinds import TABLES

        write_parquet(TABLES[table], store, out)

    return write


def _texts(store: Store, out: BinaryIO) -> None:
    from cadregraph.exports.tables.texts import write_texts

    write_texts(store, out)


_FACTS = "the facts, one row for each fact and sentence"
_KINDS = ("people", "organisations", "directives", "careers")

FORMATS: Mapping[str, ExportFormat] = MappingProxyType(
    {
        "csv": ExportFormat(f"{_FACTS}, for a spreadsheet", ".csv", _csv("facts")),
        **{
            f"csv-{kind}": ExportFormat(f"the {kind} for a spreadsheet", ".csv", _csv(kind))
            for kind in _KINDS
        },
        "parquet": ExportFormat(f"{_FACTS}, for pandas", ".parquet", _parquet("facts")),
        **{
            f"parquet-{kind}": ExportFormat(f"the {kind} for pandas", ".parquet", _parquet(kind))
            for kind in _KINDS
        },
        "careers": ExportFormat(
            "the careers, a row a post with who held it, as CSV", ".csv", _csv("careers")
        ),
        "texts": ExportFormat(
            "the stored articles as JSON Lines, in which offsets count", ".jsonl", _texts
        ),
    }
)
"""By name."""
