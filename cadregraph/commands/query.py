"""The command that asks the graph."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from cadregraph import api
from cadregraph.commands.bounded import bounded
from cadregraph.commands.options import DONE, output_option, store_option, target
from cadregraph.commands.terminal import write_table
from cadregraph.graph.errors import QueryError

if TYPE_CHECKING:
    from cadregraph.commands.answers import AnswerFormat
    from cadregraph.ontology import Parameter


@click.command()
@click.argument("question", required=False, metavar="[QUERY]")
@click.option(
    "--parameter",
    "-p",
    "parameters",
    multiple=True,
    metavar="NAME=VALUE",
    help="A parameter of a named query; may be given again.",
)
@click.option("--list", "listed", is_flag=True, help="List the named queries and their parameters.")
@click.option(
    "--format",
    type=click.Choice(["table", "csv", "json", "turtle"]),
    help="What to write.  [default: table, and turtle for CONSTRUCT and DESCRIBE]",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="End the query when it takes longer.  [default: no end]",
)
@click.option(
    "--memory",
    type=click.IntRange(1),
    metavar="MB",
    default=2048,
    show_default=True,
    help="End the query when it needs more.",
)
@output_option
@store_option
def query(
    question: str | None,
    parameters: tuple[str, ...],
    listed: bool,
    format: AnswerFormat | None,
    output: str,
    store: str,
    timeout: float | None,
    memory: int,
) -> int:
    """Ask the graph.

    QUERY is the name of a named query, a file that ends in .rq, SPARQL 1.1 itself, or - to read
    SPARQL from standard input.

    \b
    Examples:
      cadregraph query --list
      cadregraph query person-posts -p person='Lưu Thị Bích Diệp'
      cadregraph query 'SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }' --format json
    """
    if listed:
        _list_queries()
        return DONE
    if question is None:
        raise click.UsageError("Missing argument 'QUERY', or --list.")
    text, given = _query_text(question), _pairs(parameters)
    with target(output) as out:
        bounded(
            partial(_answer, text, given, format or "table", out, store),
            "asking the graph",
            store,
            timeout=timeout,
            memory=memory,
            advice="ask for less at a time, or allow more with --memory",
        )
    return DONE


def _answer(
    text: str, given: dict[str, str], format: AnswerFormat, out: BinaryIO, store: str
) -> None:
    from cadregraph.commands.answers import write_answer

    with api.open_store(store, read_only=True) as opened:
        answer = api.ask(opened, text, given)
        write_answer(answer, format, out, hidden=_echoes(text))
    out.flush()


def _pairs(parameters: Sequence[str]) -> dict[str, str]:
    pairs = {}
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        if not equals:
            raise click.BadParameter(f"{parameter!r} is not NAME=VALUE.", param_hint="'-p'")
        pairs[name] = value
    return pairs


def _query_text(question: str) -> str:
    """The name or the SPARQL that the argument stands for."""
    if question == "-":
        return sys.stdin.read()
    if not question.endswith(".rq"):
        return question
    try:
        return Path(question).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise QueryError(f"{question}: cannot be read: {reason}") from error


def _echoes(question: str) -> frozenset[str]:
    """The columns of a named query that repeat what the user asked for, or hold IRIs for programs."""
    from cadregraph.ontology import named_queries

    named = named_queries().get(question)
    if named is None:
        return frozenset()
    return frozenset((*(parameter.name for parameter in named.parameters), *named.keys))


def _list_queries() -> None:
    from cadregraph.ontology import named_queries

    rows = [
        (query.name, query.description, " ".join(map(_synopsis, query.parameters)))
        for query in named_queries().values()
    ]
    write_table(("query", "answers", "parameters"), rows, sys.stdout)


def _synopsis(parameter: Parameter) -> str:
    return parameter.name if parameter.required else f"[{parameter.name}]"
