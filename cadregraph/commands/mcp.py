"""The command that answers programs by the Model Context Protocol."""

from __future__ import annotations

from pathlib import Path

import click

from cadregraph import api
from cadregraph.commands.options import DONE, store_option
from cadregraph.graph.errors import StoreError


@click.command()
@store_option
def mcp(store: str) -> int:
    """Answer an assistant by the Model Context Protocol, on standard input and output.

    Its tools tell who held a post on a day, a person's career, how two people are joined, what a name
    may mean, and what the articles say of a thing, always with the sentences and their articles.
    Nothing is written. A client is told to start this command.

    \b
    Example:
      cadregraph mcp --store hanoi.db
    """
    try:
        from cadregraph.mcp.server import server
    except ImportError as error:
        raise StoreError(
            f"{error.name} is missing; install it with: pip install 'cadregraph[mcp]'; "
            "in a clone: make setup"
        ) from error
    api.open_store(store, read_only=True).close()  # what is wrong with it is said at once
    server(Path(store)).run("stdio")
    return DONE
