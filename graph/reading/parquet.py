"""Parquet files to drafts: a row is a document, its columns are the fields of JSON Lines.

Read by pyarrow, which comes with the extra ``analysis``; a few hundred rows are held at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cadregraph.graph.errors import InputError
from cadregraph.graph.reading.drafting import Draft
from cadregraph.graph.reading.json_lines import draft_record

SUFFIX = ".parquet"
COLUMNS = ("id", "title", "text", "url", "published", "outlet", "place")
_ROWS = 256


def draft_rows(path: str, source: str) -> Iterator[Draft | InputError]:
    """One draft or error for each row; a bad row costs only itself."""
    try:
        import pyarrow  # type: ignore[import-untyped]
        from pyarrow import parquet
    except ImportError:
        reason = "Parquet is read by pyarrow: install cadregraph with the extra 'analysis'"
        yield InputError(source, reason)
        return
    number = 0
    try:
        with parquet.ParquetFile(path) as file:
            known = [name for name in COLUMNS if name in file.schema_arrow.names]
            if "text" not in known:
                yield InputError(source, 'a Parquet file without a column "text"')
                return
            for batch in file.iter_batches(batch_size=_ROWS, columns=known):
                for row in batch.to_pylist():
                    number += 1
                    yield draft_row(row, source, number)
    except (pyarrow.ArrowException, OSError) as error:
        reason = " ".join(str(error).split())
        yield InputError(source, f"a Parquet file that cannot be read: {reason}")


def draft_row(row: dict[str, object], source: str, number: int) -> Draft | InputError:
    """The draft of a row, or what is wrong with it."""
    day = row.get("published")
    if isinstance(day, date):  # also a date with a time
        row["published"] = day.isoformat()
    try:
        return draft_record(row, source, number)
    except InputError as error:
        return error


def row_count(path: str) -> int:
    """The number of rows.

    Raises:
        OSError: the file cannot be read, or there is no pyarrow.
    """
    try:
        from pyarrow import parquet
    except ImportError as error:
        raise OSError("pyarrow is not installed") from error
    try:
        return int(parquet.read_metadata(path).num_rows)
    except ValueError as error:  # what pyarrow raises of a damaged file
        raise OSError(str(error)) from error
