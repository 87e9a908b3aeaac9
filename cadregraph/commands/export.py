"""The command that writes the graph to files: formats for other programs, and pages to look at."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

import click

from cadregraph import api
from cadregraph.commands.bounded import ample, bounded
from cadregraph.commands.options import DONE, store_option
from cadregraph.exports import FORMATS

if TYPE_CHECKING:
    from cadregraph.exports.pages.templating import Language


_HELP = "\n".join(
    (
        "Write the graph, or a view of it, to FILE; - is standard output.",
        "\n\b\nFORMAT is one of",
        *(f"  {name:<22} {found.description}" for name, found in FORMATS.items()),
        """
\b
VIEW, of html alone, is one of
  network       the whole network
  organisation  the tree of organisations; --about for what is below one of them
  career        the career of the person --about in time
  ego           the surroundings of the node --about, --depth steps around
  members       who had a post of the organisation --about when, together with whom
  directives    the register of directives
  provinces     maps of the provinces by what is told of each
  accountability  inspections, sanctions and prosecution, step by step
  figures       what was counted, over time
  all           a set of pages with an index; FILE is then a folder

\b
Examples:
  cadregraph export html network.html
  cadregraph export html career.html --view career --about 'Lưu Thị Bích Diệp'
  cadregraph export html pages --view all
  cadregraph export turtle graph.ttl --with-ontology""",
    )
)


@click.command(help=_HELP)
@click.argument("format", metavar="FORMAT")
@click.argument("output", metavar="FILE")
@click.option("--view", metavar="VIEW", help="Which view html shows.  [default: network]")
@click.option(
    "--about",
    metavar="NAME",
    help="Whom or what the view is about: any name of it, or its IRI.",
)
@click.option(
    "--depth",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many steps around the node the view ego shows.  [default: 1]",
)
@click.option(
    "--lang",
    type=click.Choice(["vi", "en"]),
    help="The language that the page opens in; the reader can switch.  [default: vi]",
)
@click.option("--title", metavar="TEXT", help="The heading of the page.")
@click.option(
    "--with-ontology",
    is_flag=True,
    help="RDF carries the ontology, with its version and licence, and the concept schemes.",
)
@click.option(
    "--matches",
    metavar="FILE",
    help="Of ftm: which things are which items of Wikidata, 'name or IRI, tab, Q881' a line.",
)
@store_option
def export(
    format: str,
    output: str,
    view: str | None,
    about: str | None,
    depth: int | None,
    lang: Language | None,
    title: str | None,
    with_ontology: bool,
    matches: str | None,
    store: str,
) -> int:
    asked = {"--view": view, "--about": about, "--depth": depth, "--lang": lang, "--title": title}
    given = [name for name, value in asked.items() if value is not None]
    if given and format != "html":
        raise click.UsageError(f"Only html takes {' and '.join(given)}, not {format}.")
    if matches is not None and format != "ftm":
        raise click.UsageError(f"Only ftm takes --matches, not {format}.")
    if format == "html":
        if with_ontology:
            raise click.UsageError("html has no place for an ontology.")
        _check_view(view, output, about, depth)
    ask = partial(
        api.export,
        format,
        store=store,
        view=view,
        about=about,
        depth=depth,
        lang=lang or "vi",
        title=title,
        with_ontology=with_ontology,
        matches=matches,
    )
    bounded(partial(_write, ask, output), f"writing {format}", store, memory=ample(store))
    return DONE


def _write(ask: Callable[[str | BinaryIO], None], output: str) -> None:
    ask(sys.stdout.buffer if output == "-" else output)
    sys.stdout.flush()


def _check_view(view: str | None, output: str, about: str | None, depth: int | None) -> None:
    """Refuse a view with options that it does not take."""
    from cadregraph.exports.pages.views import ALL, Choice, misuse

    if view == ALL and output == "-":
        raise click.UsageError("The set of all views is a folder, not standard output.")
    wrong = misuse(view or "network", Choice(about, depth))
    if wrong:
        raise click.UsageError(f"{wrong[0].upper()}{wrong[1:]}.")
