"""The command that makes the graph of an archive on many machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cadregraph.commands.articles import Failures, base_option, place_option, sources_argument
from cadregraph.commands.options import decisions_option

if TYPE_CHECKING:
    from cadregraph.spark.inputs import Format


@click.command()
@sources_argument
@click.option(
    "--output",
    "-o",
    required=True,
    metavar="FOLDER",
    help="Where the parts of the graph are written; a new folder on any file system that Hadoop knows.",
)
@click.option(
    "--master",
    metavar="URL",
    help="As of spark-submit.  [default: what spark-submit says, else all processors of this machine]",
)
@click.option(
    "--partitions",
    type=click.IntRange(1),
    metavar="NUMBER",
    help="Into how many partitions each step is cut.  [default: as many as the input, or as Spark has]",
)
@decisions_option
@click.option(
    "--input-format",
    type=click.Choice(["auto", "jsonl", "parquet"]),
    default="auto",
    show_default=True,
    help="What the inputs are; auto goes by the ending '.parquet'.",
)
@place_option
@base_option
def spark(
    sources: tuple[str, ...],
    output: str,
    master: str | None,
    partitions: int | None,
    decisions: str | None,
    input_format: Format,
    place: str | None,
    base: str | None,
) -> int:
    """Make the graph of an archive with Apache Spark, on one machine or a cluster.

    INPUT is JSON Lines or Parquet, a file, a folder or a pattern, on any file system that Hadoop knows.
    The graph is written as parts of N-Quads: one after the other they are, byte for byte, what 'cadregraph
    build' and 'cadregraph export nquads' make of the same articles. Needs the extra 'spark' and Java 17.

    \b
    Examples:
      cadregraph spark news.jsonl --output graph
      spark-submit --master yarn job.py spark hdfs:///news/ --output hdfs:///graph
    """
    from cadregraph.graph.identity import Decisions, read_decisions
    from cadregraph.graph.triples import BASE
    from cadregraph.spark.session import session

    known = Decisions() if decisions is None else read_decisions(decisions)
    failures = Failures()
    with session(master) as started:
        from cadregraph.spark.job import write_graph
        from cadregraph.spark.steps import World

        number = write_graph(
            started,
            sources,
            output,
            World(base or BASE, known, place),
            format=input_format,
            partitions=partitions,
            on_error=failures,
        )
    click.echo(f"{number} articles: {output}")
    return failures.code
