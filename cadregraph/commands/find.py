"""The command that looks a name up."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from cadregraph import api
from cadregraph.commands.bounded import ample, bounded
from cadregraph.commands.options import DONE, store_option
from cadregraph.commands.terminal import write_table
from cadregraph.graph.errors import QueryError

if TYPE_CHECKING:
    from cadregraph.graph.store.finding import Kind

_SHOWN = 3
"""Posts, or wholes, of each thing in the table."""


@click.command()
@click.argument("text")
@click.option(
    "--kind",
    type=click.Choice(
        ["person", "organization", "agent", "place", "directive", "event", "post", "thing"]
    ),
    default="thing",
    show_default=True,
    help="What to look for; an agent is a person or an organisation.",
)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most.")
@click.option(
    "--format", type=click.Choice(["table", "json"]), default="table", help="What to write."
)
@store_option
def find(text: str, kind: Kind, limit: int, format: str, store: str) -> int:
    """Look up people, bodies, places, posts, documents and events by name.

    Diacritics, case and where a tone mark stands do not matter; a name may be cut or misspelled.

    \b
    Example:
      cadregraph find 'duong thanh binh'
    """
    looked = partial(api.find, text, store, kind=kind, limit=limit)
    found = bounded(looked, "looking up", store, memory=ample(store))
    if not found:
        raise QueryError(f"nothing is called {text!r} in this graph, nor much like it")
    if format == "json":
        import json
        from dataclasses import asdict

        click.echo(json.dumps([asdict(match) for match in found], ensure_ascii=False, indent=1))
        return DONE
    rows = [
        (match.label, match.cls, "; ".join(match.details[:_SHOWN]), match.iri) for match in found
    ]
    write_table(("name", "class", "posts, or belongs to", "IRI"), rows, sys.stdout)
    return DONE
