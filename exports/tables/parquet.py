"""Tables as Parquet with typed columns, for pandas, polars, DuckDB and R; needs pyarrow.

Numbers are doubles, counts whole numbers, several texts a list. A date is the text as it stands, as
it may be a year or a month alone, and beside it, under the name with ``_day``, the day where one is
stated. What is not known is null. The same table gives the same bytes with the same pyarrow, whose
version stands in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from cadregraph.exports.days import day
from cadregraph.exports.tables.columns import Cell, Column
from cadregraph.exports.tables.table_kinds import Table
from cadregraph.graph.errors import ExportError
from cadregraph.graph.store import Store

if TYPE_CHECKING:
    from datetime import date

_GROUP = 50_000
"""Rows that are held and written at a time."""


def write_parquet(table: Table, store: Store, out: BinaryIO) -> None:
    """Write the rows of the table.

    Raises:
        ExportError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # type: ignore[import-untyped]
        from pyarrow import parquet
    except ImportError as error:
        raise ExportError(
            "Parquet needs pyarrow, which is not installed: pip install 'cadregraph[analysis]'"
        ) from error
    types = {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "number": pa.float64(),
        "count": pa.int64(),
        "date": pa.string(),
    }
    fields = []
    for column in table.columns:
        fields.append(pa.field(column.name, types[column.kind]))
        if column.kind == "date":
            fields.append(pa.field(f"{column.name}_day", pa.date32()))
    schema = pa.schema(fields)
    rows = table.rows(store)
    with parquet.ParquetWriter(out, schema, compression="snappy") as writer:
        while group := list(islice(rows, _GROUP)):
            values = [list(column) for column in _columns(table.columns, group)]
            arrays = [pa.array(v, f.type) for v, f in zip(values, schema, strict=True)]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))


def _columns(
    columns: Sequence[Column], rows: Sequence[tuple[Cell, ...]]
) -> Iterator[Iterator[str | float | date | Sequence[str] | None]]:
    """The values of each field, from rows of text."""
    for number, column in enumerate(columns):
        cells = [row[number] for row in rows]
        if column.kind == "texts":
            yield iter(cells)
            continue
        texts = [cell for cell in cells if isinstance(cell, str)]
        if column.kind in ("number", "count"):
            convert = int if column.kind == "count" else float
            yield (convert(text) if text else None for text in texts)
            continue
        yield (text or None for text in texts)
        if column.kind == "date":
            yield (day(text) for text in texts)
