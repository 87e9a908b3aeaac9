"""The commands that care for a store: verify, backup, restore, compact, rebuild."""

from __future__ import annotations

from functools import partial

import click

from cadregraph import api
from cadregraph.commands.bounded import ample, bounded
from cadregraph.commands.options import DONE, SOME_FAILED, store_option, wait_option
from cadregraph.commands.terminal import busy, complain, counted, plain


@click.command()
@store_option
def verify(store: str) -> int:
    """Prove that a store is whole: every record, the seal of every article, every triple.

    Reads all of the graph and of the records beside it, and compares them.

    \b
    Example:
      cadregraph verify --store hanoi.db
    """
    found = bounded(partial(api.verify, store), "verifying", store, memory=ample(store))
    for problem in found.problems:
        click.echo(plain(problem))
    click.echo(
        f"{found.records} articles in the records, {found.articles} in the graph, "
        f"{found.passages} passages, {found.triples} triples: "
        + (f"{len(found.problems)} problems" if found.problems else "whole")
    )
    return SOME_FAILED if found.problems else DONE


@click.command()
@click.argument("target", metavar="FOLDER")
@click.option(
    "--unverified", is_flag=True, help="Copy it as it is, whole or not, which is sooner done."
)
@store_option
def backup(target: str, unverified: bool, store: str) -> int:
    """Copy a store to FOLDER, which is a store itself; others may read it meanwhile.

    It is proved first that the store is whole, as verify does; one that is not is not copied.

    \b
    Example:
      cadregraph backup /backup/cadregraph-2026-11-24
    """
    copy = partial(api.backup, target, store, verify=not unverified)
    copied = bounded(copy, "copying", store, memory=ample(store))
    click.echo(f"{_megabytes(copied)} copied")
    return DONE


@click.command()
@click.argument("source", metavar="FOLDER")
@click.option("--replace", is_flag=True, help="Give up the store that is there.")
@wait_option
@store_option
def restore(source: str, replace: bool, wait: float, store: str) -> int:
    """Make a store of the backup in FOLDER.

    \b
    Example:
      cadregraph restore /backup/cadregraph-2026-11-24 --store cadregraph.db
    """
    with busy("copying"):
        copied = api.restore(source, store, replace=replace, wait=wait)
    click.echo(f"{_megabytes(copied)} copied")
    return DONE


@click.command()
@wait_option
@store_option
def compact(wait: float, store: str) -> int:
    """Make a store as small on disk as it can be.

    \b
    Example:
      cadregraph compact
    """
    with busy("compacting"):
        before, after = api.compact(store, wait=wait)
    click.echo(f"{_megabytes(before)} before, {_megabytes(after)} now")
    return DONE


@click.command()
@wait_option
@store_option
def rebuild(wait: float, store: str) -> int:
    """Write a store anew from its records: one of an older version, or with a damaged graph.

    The articles themselves are not needed.

    \b
    Example:
      cadregraph rebuild --store old.db
    """
    done = api.rebuild(
        store, wait=wait, progress=lambda due: counted(due, "articles written", len(due))
    )
    for error in done.errors:
        complain(error)
    click.echo(f"{done.articles} articles written anew")
    return SOME_FAILED if done.errors else DONE


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.1f} MB"


@click.command()
@click.argument("address", metavar="URL")
@store_option
@click.option("--update", "by_update", is_flag=True, help="URL is an endpoint for SPARQL updates.")
@click.option("--replace", is_flag=True, help="Drop all that the server has before.")
@click.option(
    "--default-graph",
    metavar="IRI",
    help="The graph for what is stated in none, on a server that keeps no such triples.",
)
@click.option(
    "--most",
    type=click.IntRange(min=1),
    default=20_000,
    show_default=True,
    help="How many quads are sent at once.",
)
def push(
    address: str, store: str, by_update: bool, replace: bool, default_graph: str | None, most: int
) -> int:
    """Send the graph to a server that speaks SPARQL 1.1.

    URL is its Graph Store (Graph Store HTTP Protocol), which takes whole data sets as N-Quads; with
    --update its endpoint for updates. CADREGRAPH_STORE_USER and CADREGRAPH_STORE_PASSWORD, or
    CADREGRAPH_STORE_TOKEN, are sent along over https. Ask it by --store with its endpoint for queries.

    \b
    Examples:
      cadregraph push https://graphs.example/store --replace
      cadregraph query succession --store https://graphs.example/query
    """
    try:
        number = api.push(
            address,
            store,
            replace=replace,
            by_update=by_update,
            most=most,
            default_graph=default_graph,
        )
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="'--default-graph'") from error
    click.echo(f"{number} quads sent")
    return DONE
