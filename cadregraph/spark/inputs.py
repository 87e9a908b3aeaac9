"""What a Spark job reads, on any file system that Hadoop knows: JSON Lines and Parquet, as drafts.

A document stands somewhere (`cadregraph.spark.steps.Place`): of two with one id the first counts, however
the input is cut into partitions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Literal, TypeAlias

from pyspark import RDD
from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, Row, SparkSession
from pyspark.sql.functions import col, lit

from cadregraph.graph.errors import InputError
from cadregraph.graph.reading.drafting import Draft
from cadregraph.graph.reading.json_lines import draft_lines
from cadregraph.graph.reading.parquet import COLUMNS, SUFFIX, draft_row
from cadregraph.spark.steps import Place

Format: TypeAlias = Literal["auto", "jsonl", "parquet"]

_SPLITS = {
    # a task of a minute or so, and many even for a small archive: reading costs the processor, not the disk
    "spark.sql.files.maxPartitionBytes": "8m",
    "spark.sql.files.openCostInBytes": "256k",
}


def drafts(
    session: SparkSession, sources: Sequence[str], format: Format
) -> tuple[RDD[tuple[Place, Draft | InputError]], list[InputError]]:
    """The drafts of all sources; and which of these cannot be read at all."""
    for name, value in _SPLITS.items():
        if not session.sparkContext.getConf().contains(name):
            session.conf.set(name, value)
    found, errors = [session.sparkContext.emptyRDD()], []
    for number, source in enumerate(sources):
        try:
            if format == "parquet" or (format == "auto" and source.rstrip("/").endswith(SUFFIX)):
                found.append(_rows(session, source, number).rdd.mapPartitions(_from_rows))
            else:
                found.append(_lines(session, source, number).rdd.mapPartitions(_from_lines))
        except AnalysisException as error:
            reason = " ".join(str(error.getMessage()).split())
            errors.append(InputError(source, f"cannot be read: {reason}"))
        except InputError as error:
            errors.append(error)
    return session.sparkContext.union(found), errors


def _lines(session: SparkSession, source: str, number: int) -> DataFrame:
    frame = session.read.text(source, lineSep="\n")
    return frame.select(*_place(number), col("value").cast("binary").alias("line"))


def _rows(session: SparkSession, source: str, number: int) -> DataFrame:
    frame = session.read.parquet(source)
    known = [name for name in COLUMNS if name in frame.columns]
    if "text" not in known:
        raise InputError(source, 'a Parquet file without a column "text"')
    return frame.select(*_place(number), *known)


def _place(number: int) -> tuple[object, ...]:
    """Columns that tell where a row stands, but for its number in the block."""
    path, start = col("_metadata.file_path"), col("_metadata.file_block_start")
    return lit(number).alias("_input"), path.alias("_file"), start.alias("_start")


def _numbered(rows: Iterable[Row]) -> Iterator[tuple[Place, Row]]:
    """Rows with their places; those of a block come in order."""
    block, number = None, 0
    for row in rows:
        here = row["_input"], row["_file"], row["_start"]
        number = number + 1 if here == block else 1
        block = here
        yield (*here, number), row


def _from_lines(rows: Iterable[Row]) -> Iterator[tuple[Place, Draft | InputError]]:
    for at, row in _numbered(rows):
        _, path, start, number = at
        source = f"{path} (from byte {start})" if start else path
        line = BytesIO(row["line"])
        yield from ((at, draft) for draft in draft_lines(line, source, number - 1))


def _from_rows(rows: Iterable[Row]) -> Iterator[tuple[Place, Draft | InputError]]:
    for at, row in _numbered(rows):
        _, path, _, number = at
        known = row.asDict()
        yield at, draft_row({name: known.get(name) for name in COLUMNS}, path, number)
