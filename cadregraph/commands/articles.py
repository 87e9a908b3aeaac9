"""The commands that read articles: extract, build, remove."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cadregraph import api
from cadregraph.api.building import add
from cadregraph.commands.options import (
    DONE,
    SOME_FAILED,
    decisions_option,
    output_option,
    store_option,
    target,
    wait_option,
)
from cadregraph.commands.terminal import complain, counted
from cadregraph.graph.errors import InputError

if TYPE_CHECKING:
    from cadregraph.graph.reading import Format as InputFormat
    from cadregraph.graph.store import Entry
    from cadregraph.graph.triples.serialize import Format as RdfFormat

_RDF_SUFFIXES: dict[str, RdfFormat] = {
    ".nq": "nquads",
    ".trig": "trig",
    ".ttl": "turtle",
    ".nt": "ntriples",
    ".jsonld": "jsonld",
}

sources_argument = click.argument("sources", nargs=-1, required=True, metavar="INPUT...")
_input_format = click.option(
    "--input-format",
    type=click.Choice(["auto", "text", "html", "jsonl"]),
    default="auto",
    show_default=True,
    help="What the inputs are; auto goes by suffix and content.",
)
_processes = click.option(
    "--jobs",
    "-j",
    "--processes",
    "processes",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes extract.  [default: one for a few articles, else all cores]",
)
place_option = click.option(
    "--place",
    metavar="PROVINCE",
    callback=lambda _context, _option, value: _checked_place(value),
    help="The province of articles that do not say theirs: it stands in where a text names none.",
)
base_option = click.option(
    "--base",
    metavar="IRI",
    envvar="CADREGRAPH_BASE",
    show_envvar=True,
    callback=lambda _context, _option, value: _checked_base(value),
    help="What the IRIs of things begin with.",
)


@click.command()
@sources_argument
@output_option
@click.option(
    "--format",
    type=click.Choice(["nquads", "trig", "turtle", "ntriples", "jsonld"]),
    help="What to write.  [default: by the suffix of the output, else nquads]",
)
@_input_format
@place_option
@_processes
@base_option
def extract(
    sources: tuple[str, ...],
    output: str,
    format: RdfFormat | None,
    input_format: InputFormat,
    place: str | None,
    processes: int | None,
    base: str | None,
) -> int:
    """Read articles and write what they say as RDF; no store is needed.

    INPUT is a file of text, HTML, JSON Lines, Parquet, PDF, DOCX or ODT, also compressed (.gz, .zst), a
    folder of such files, or - for standard input.
    Turtle and N-Triples hold the merged graph alone, the other formats the evidence as well. The
    whole graph is held in memory: for more than some thousands of articles use build and export.

    \b
    Example:
      cadregraph extract article.txt --output article.nq
    """
    chosen = format or _RDF_SUFFIXES.get(Path(output).suffix.lower(), "nquads")
    _check_no_input(output, sources)
    failures = Failures()
    found = api.extract_all(
        sources, on_error=failures, processes=processes, input_format=input_format, place=place
    )
    with api.open_store(None, base=base) as store:
        done = store.add(counted(found, "articles"))
        if done.added:
            with target(output) as out:
                store.dump(chosen, out)
    return failures.code


@click.command()
@sources_argument
@store_option
@decisions_option
@_input_format
@place_option
@_processes
@wait_option
@base_option
def build(
    sources: tuple[str, ...],
    store: str,
    decisions: str | None,
    input_format: InputFormat,
    place: str | None,
    processes: int | None,
    wait: float,
    base: str | None,
) -> int:
    """Add articles to a store, which is made where there is none.

    An article that is there already changes nothing, and is not read again: what was cut off goes on
    where it was. One whose text has changed takes the place of the old. INPUT is as for extract.

    \b
    Example:
      cadregraph build articles/ news.jsonl --store hanoi.db
    """
    failures = Failures()
    total = _expected(sources)

    def read(found: Iterator[Entry]) -> Iterator[Entry]:
        return counted(found, "articles read", total)

    def written(due: Sequence[str]) -> Iterator[str]:
        return counted(due, "articles written", len(due))

    with api.open_store(store, create=True, base=base, wait=wait, progress=written) as opened:
        if decisions is not None:
            api.decide(decisions, opened)
        done = add(
            sources,
            opened,
            on_error=failures,
            processes=processes,
            input_format=input_format,
            place=place,
            reading=read,
            progress=written,
        )
    number = done.added + done.replaced + done.unchanged
    click.echo(
        f"{number} articles: {done.added} added, {done.replaced} replaced, "
        f"{done.unchanged} unchanged"
    )
    return failures.code


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@store_option
@wait_option
@base_option
def remove(articles: tuple[str, ...], store: str, wait: float, base: str | None) -> int:
    """Withdraw articles by id, with whatever no other article says.

    'cadregraph query articles' lists the ids.

    \b
    Example:
      cadregraph remove 2020/hoi-nghi.txt
    """
    with api.open_store(store, base=base, wait=wait) as opened:
        missing = api.remove(articles, opened)
    for article in missing:
        complain(f"{article}: no such article in {store}")
    click.echo(f"{len(articles) - len(missing)} articles removed")
    return SOME_FAILED if missing else DONE


class Failures:
    """Says each input that fails and remembers that one did."""

    def __init__(self) -> None:
        self.code = DONE

    def __call__(self, error: InputError) -> None:
        self.code = SOME_FAILED
        complain(str(error))


def _expected(sources: tuple[str, ...]) -> int | None:
    """How many articles there are, for a person who waits."""
    from cadregraph.graph.reading import expected

    return expected(sources) if sys.stderr.isatty() else None


def _check_no_input(output: str, sources: tuple[str, ...]) -> None:
    """Refuse to write over what is read."""
    if os.path.isfile(output) and any(
        os.path.exists(source) and os.path.samefile(output, source) for source in sources
    ):
        raise click.UsageError(f"{output} is the input; name another output.")


def _checked_base(value: str | None) -> str | None:
    """A base that makes IRIs of what is appended to it."""
    from pyoxigraph import NamedNode

    if value is None:
        return None
    try:
        NamedNode(f"{value}x")
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is not the beginning of an IRI.") from error
    return value


def _checked_place(value: str | None) -> str | None:
    """A place that is a province."""
    from cadregraph.graph.gazetteer.outlets import province_named

    if value is not None and province_named(value) is None:
        raise click.BadParameter(f"{value!r} is the name of no province.")
    return value
