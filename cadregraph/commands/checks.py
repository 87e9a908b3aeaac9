"""The commands that look at a graph as a whole: validate, stats."""

from __future__ import annotations

import sys
from functools import partial

import click

from cadregraph import api
from cadregraph.commands.bounded import ample, bounded
from cadregraph.commands.options import DONE, SOME_FAILED, store_option
from cadregraph.commands.terminal import plain, write_table


@click.command()
@store_option
def validate(store: str) -> int:
    """Check the graph against the ontology and its shapes (SHACL), and articles against each other.

    What contradicts each other is shown with the sentences that say so: two holders at once of a post
    for one, a post that was ended and goes on, a beginning after the end, an appointment within the bar
    of a sanction or to a body that is no more, a document cited before its day, figures that differ,
    parts above their totals. 'cadregraph review' settles them.

    \b
    Example:
      cadregraph validate --store hanoi.db
    """
    return bounded(partial(_check, store), "checking", store, memory=ample(store))


def _check(store: str) -> int:
    """Say what is wrong with a graph; the exit code."""
    with api.open_store(store, read_only=True) as opened:
        report = api.validate(opened)
        contradictions = api.contradictions(opened)
    for finding in report.findings:
        where = " ".join(filter(None, (finding.focus, finding.path, finding.value)))
        click.echo(f"{finding.severity}: {finding.message} ({plain(where)})")
    for contradiction in contradictions:
        labels = "; ".join(plain(side.label) for side in contradiction.sides)
        click.echo(f"Contradiction: {plain(contradiction.reason)}: {labels}")
        for quote in contradiction.evidence:
            click.echo(f"  {plain(quote.article)}: {plain(quote.text)}")
    click.echo("the graph conforms" if report.conforms else f"{len(report.findings)} findings")
    if contradictions:
        click.echo(f"{len(contradictions)} contradictions between articles")
    sys.stdout.flush()
    return DONE if report.conforms and not contradictions else SOME_FAILED


@click.command()
@store_option
def stats(store: str) -> int:
    """Say what the graph holds: triples, and things by class.

    \b
    Example:
      cadregraph stats
    """
    bounded(partial(_count, store), "counting", store, memory=ample(store))
    return DONE


def _count(store: str) -> None:
    found = api.stats(store)
    rows = [("triples", f"{found.triples:,}")]
    rows += [(name, f"{number:,}") for name, number in found.classes.items()]
    write_table(("what", "number"), rows, sys.stdout)
    sys.stdout.flush()
