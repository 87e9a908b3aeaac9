"""The command for researchers: the frames of `cadregraph.api.research` as tables and files."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Concatenate, Literal, ParamSpec, TypeAlias

import click

from cadregraph import api
from cadregraph.commands.bounded import ample, bounded
from cadregraph.commands.options import DONE, output_option, store_option, target
from cadregraph.commands.terminal import write_table

if TYPE_CHECKING:
    import pandas as pd

    from cadregraph.graph.analysis import Overlap, Ties

P = ParamSpec("P")
Format: TypeAlias = Literal["table", "csv", "json", "parquet"]

_SUFFIXES: dict[str, Format] = {".csv": "csv", ".json": "json", ".parquet": "parquet"}
_WIDTH = 10
"""Columns of a table on the terminal; a file has them all."""

_format = click.option(
    "--format",
    type=click.Choice(["table", "csv", "json", "parquet"]),
    help="What to write.  [default: by the suffix of the output, else table]",
)
_person = click.option(
    "--person", metavar="NAME", help="Only this person: a name, 'name | post' or an IRI."
)
_organization = click.option(
    "--organization", metavar="NAME", help="Only this organisation: a name or an IRI."
)


def _written(make: Callable[Concatenate[str, P], pd.DataFrame]) -> Callable[..., int]:
    """A command that writes the frame that ``make`` gives."""

    @store_option
    @_format
    @output_option
    def command(
        store: str, output: str, format: Format | None, *given: P.args, **named: P.kwargs
    ) -> int:
        chosen = format or _SUFFIXES.get(Path(output).suffix.lower(), "table")
        with target(output) as out:

            def write() -> None:
                write_frame(make(store, *given, **named), chosen, out)
                out.flush()

            bounded(write, "reading the graph", store, memory=ample(store))
        return DONE

    command.__doc__ = make.__doc__
    command.__name__ = make.__name__
    return command


@click.group()
def analyse() -> None:
    """Ask as a researcher does: careers, networks, turnover, discipline.

    The table on the terminal has the first columns and leaves out IRIs; CSV, JSON and Parquet have
    all. What is unknown is empty and is counted apart. docs/analysis.md tells what columns mean.

    \b
    Examples:
      cadregraph analyse careers --person 'luu thi bich diep'
      cadregraph analyse discipline --output discipline.csv
    """


def write_frame(found: pd.DataFrame, format: Format, out: BinaryIO) -> None:
    """Write a frame: a table for the terminal, CSV (UTF-8), JSON (an array of rows) or Parquet.

    CSV opens right in a spreadsheet: it has a byte order mark, and no cell is run as a formula.

    Raises:
        AnalysisError: Parquet is asked for and pyarrow is not installed.
    """
    if format == "parquet":
        _write_parquet(found, out)
        return
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        if format == "csv":
            from pandas.api.types import is_numeric_dtype

            from cadregraph.exports.tables.spreadsheet import harmless

            cells = found.astype("string").fillna("")
            for name, kind in found.dtypes.items():
                if not is_numeric_dtype(kind):
                    cells[name] = cells[name].map(harmless)
            text.write("\ufeff")
            cells.to_csv(text, index=False, lineterminator="\r\n")
        elif format == "json":
            text.write(_dated(found).to_json(orient="records", force_ascii=False, indent=1))
            text.write("\n")
        else:
            shown = [name for name in found.columns if not name.endswith("iri")][:_WIDTH]
            rows = found[shown].astype("string").fillna("")
            write_table(shown, rows.itertuples(index=False, name=None), text)
    finally:
        text.detach()


def _dated(found: pd.DataFrame) -> pd.DataFrame:
    """The frame with its days as text, as they are read: 2016-01-01."""
    texts = found.copy()
    for name in found.select_dtypes("datetime").columns:
        texts[name] = found[name].astype("string")
    return texts


def _write_parquet(found: pd.DataFrame, out: BinaryIO) -> None:
    from cadregraph.graph.analysis import needed

    needed("pyarrow")
    page = io.BytesIO()  # a pipe cannot be sought in, as the writer of Parquet does
    found.to_parquet(page, engine="pyarrow", index=False)
    out.write(page.getvalue())


@analyse.command("careers")
@_person
@_written
def _careers(store: str, person: str | None) -> pd.DataFrame:
    """The posts of a person, or of all, in order of time."""
    return api.careers(store, person)


@analyse.command("as-of")
@click.argument("day")
@_organization
@click.option("--title", metavar="TITLE", help="Only this title, without the organisation.")
@_person
@click.option("--possible", is_flag=True, help="With those, too, who may have held it.")
@_written
def _as_of(
    store: str,
    day: str,
    organization: str | None,
    title: str | None,
    person: str | None,
    possible: bool,
) -> pd.DataFrame:
    """Who held which post on DAY (2016-01-01, or a month or year), and how that is known.

    \b
    Example:
      cadregraph analyse as-of 2016-01-01 --organization 'Thành ủy Hà Nội' --title 'Bí thư'
    """
    return api.as_of(
        day, store, organization=organization, title=title, person=person, possible=possible
    )


@analyse.command("co-membership")
@_person
@_organization
@click.option(
    "--overlap",
    type=click.Choice(["known", "possible", "untold"]),
    default="possible",
    show_default=True,
    help="The weakest overlap in time that counts.",
)
@_written
def _co_membership(
    store: str, person: str | None, organization: str | None, overlap: Overlap
) -> pd.DataFrame:
    """Pairs of people who were in one body at one time, or may have been."""
    return api.co_membership(store, person=person, organization=organization, overlap=overlap)


@analyse.command("compare")
@click.argument("table", type=click.Path(dir_okay=False))
@_written
def _compare(store: str, table: str) -> pd.DataFrame:
    """The graph beside TABLE, who held which office: where it agrees, lacks, contradicts.

    TABLE is CSV or TSV with heads (holder, office, from, until; or title and organization apart; or
    as Wikidata's query service names them), or FollowTheMoney entities as JSON Lines.

    \b
    Example:
      cadregraph analyse compare holders.csv --output compared.csv
    """
    return api.compare(table, store)


@analyse.command("paths")
@click.argument("one")
@click.argument("other")
@click.option(
    "--limit", type=click.IntRange(min=1), default=5, show_default=True, help="Paths at most."
)
@click.option("--proposed", is_flag=True, help="Through what is only proposed, too.")
@_written
def _paths(store: str, one: str, other: str, limit: int, proposed: bool) -> pd.DataFrame:
    """The shortest paths between ONE and OTHER, a row a step, with the sentence behind each."""
    return api.paths(one, other, store, limit=limit, proposed=proposed)


@analyse.command("centralities")
@click.argument("years", nargs=-1)
@click.option(
    "--ties",
    type=click.Choice(["posts", "people"]),
    default="posts",
    show_default=True,
    help="What joins: people to the bodies of their posts, or people of one body.",
)
@click.option("--open-ended", is_flag=True, help="With posts of which nothing tells the end, too.")
@_written
def _centralities(store: str, years: tuple[str, ...], ties: Ties, open_ended: bool) -> pd.DataFrame:
    """Degree, betweenness and closeness in the network of each of YEARS, or of all."""
    return api.centralities(store, years or None, ties=ties, open_ended=open_ended)


@analyse.command("turnover")
@_organization
@_written
def _turnover(store: str, organization: str | None) -> pd.DataFrame:
    """Who came to and left each body, year by year; the row without a year is for the rest."""
    return api.turnover(store, organization)


@analyse.command("discipline")
@click.option(
    "--by",
    metavar="COLUMNS",
    default="sanction,level,year",
    show_default=True,
    help="Of target, sanction, level, year, decided_by, decided_by_level; parted by commas.",
)
@_written
def _discipline(store: str, by: str) -> pd.DataFrame:
    """How many sanctions of each kind, level and year; decided and proposed apart."""
    return api.discipline(store, [name.strip() for name in by.split(",") if name.strip()])


@analyse.command("sanctions")
@_written
def _sanctions(store: str) -> pd.DataFrame:
    """The sanctions one by one, with the level at which each fell."""
    return api.sanctions(store)
