"""The command line. README.md lists the exit codes; `cadregraph.api` has the same calls.

Only light modules are imported at the top, so that ``--help`` answers at once; each command loads
what it needs.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from cadregraph import __version__, api
from cadregraph.analysing import analyse
from cadregraph.explaining import explain
from cadregraph.exporting import export
from cadregraph.graph.errors import CadregraphError, InputError, QueryError
from cadregraph.options import (
    CANNOT,
    DONE,
    INTERRUPTED,
    READER_GONE,
    SOME_FAILED,
    WRONG_USE,
    output_option,
    store_option,
    target,
)
from cadregraph.reviewing import review
from cadregraph.terminal import complain, counted, plain, write_table

if TYPE_CHECKING:
    from cadregraph.answers import AnswerFormat
    from cadregraph.graph.reading import Format as InputFormat
    from cadregraph.graph.triples.serialize import Format as RdfFormat
    from cadregraph.ontology import Parameter

_RDF_SUFFIXES: dict[str, RdfFormat] = {
    ".nq": "nquads",
    ".trig": "trig",
    ".ttl": "turtle",
    ".nt": "ntriples",
    ".jsonld": "jsonld",
}

_sources = click.argument("sources", nargs=-1, required=True, metavar="INPUT...")
_input_format = click.option(
    "--input-format",
    type=click.Choice(["auto", "text", "html", "jsonl"]),
    default="auto",
    show_default=True,
    help="What the inputs are; auto goes by suffix and content.",
)
_processes = click.option(
    "--processes",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes extract.  [default: one for a few articles, else all cores]",
)
_base = click.option(
    "--base",
    metavar="IRI",
    envvar="CADREGRAPH_BASE",
    show_envvar=True,
    callback=lambda _context, _option, value: _checked_base(value),
    help="What the IRIs of things begin with.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Knowledge graphs from Vietnamese Party and State texts.

    \b
    Example, a graph of your articles and what it can be asked:
      cadregraph build articles/
      cadregraph query --list
    """


@cli.command()
@_sources
@output_option
@click.option(
    "--format",
    type=click.Choice(["nquads", "trig", "turtle", "ntriples", "jsonld"]),
    help="What to write.  [default: by the suffix of the output, else nquads]",
)
@_input_format
@_processes
@_base
def extract(
    sources: tuple[str, ...],
    output: str,
    format: RdfFormat | None,
    input_format: InputFormat,
    processes: int | None,
    base: str | None,
) -> int:
    """Read articles and write what they say as RDF; no store is needed.

    INPUT is a file of text, HTML or JSON Lines, a folder of such files, or - for standard input.
    Turtle and N-Triples hold the merged graph alone, the other formats the evidence as well. The
    whole graph is held in memory: for more than some thousands of articles use build and export.

    \b
    Example:
      cadregraph extract article.txt --output article.nq
    """
    chosen = format or _RDF_SUFFIXES.get(Path(output).suffix.lower(), "nquads")
    failures = _Failures()
    found = api.extract_all(
        sources, on_error=failures, processes=processes, input_format=input_format
    )
    with api.open_store(None, base=base) as store:
        done = store.add(counted(found, "articles"))
        if done.added:
            with target(output) as out:
                store.dump(chosen, out)
    return failures.code


@cli.command()
@_sources
@store_option
@click.option(
    "--decisions",
    metavar="FILE",
    envvar="CADREGRAPH_DECISIONS",
    show_envvar=True,
    help="A curator's file of who is who.  [default: the one given last]",
)
@_input_format
@_processes
@_base
def build(
    sources: tuple[str, ...],
    store: str,
    decisions: str | None,
    input_format: InputFormat,
    processes: int | None,
    base: str | None,
) -> int:
    """Add articles to a store, which is made where there is none.

    An article that is there already changes nothing; one whose text has changed takes the place of
    the old. INPUT is as for extract.

    \b
    Example:
      cadregraph build articles/ news.jsonl --store hanoi.db
    """
    failures = _Failures()
    found = api.extract_all(
        sources, on_error=failures, processes=processes, input_format=input_format
    )
    with api.open_store(store, create=True, base=base) as opened:
        if decisions is not None:
            api.decide(decisions, opened)
        done = opened.add(
            counted(found, "articles"),
            progress=lambda due: counted(due, "articles written"),
        )
    total = done.added + done.replaced + done.unchanged
    click.echo(
        f"{total} articles: {done.added} added, {done.replaced} replaced, "
        f"{done.unchanged} unchanged"
    )
    return failures.code


@cli.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@store_option
@_base
def remove(articles: tuple[str, ...], store: str, base: str | None) -> int:
    """Withdraw articles by id, with whatever no other article says.

    'cadregraph query articles' lists the ids.

    \b
    Example:
      cadregraph remove 2020/hoi-nghi.txt
    """
    with api.open_store(store, base=base) as opened:
        missing = api.remove(articles, opened)
    for article in missing:
        complain(f"{article}: no such article in {store}")
    click.echo(f"{len(articles) - len(missing)} articles removed")
    return SOME_FAILED if missing else DONE


@cli.command()
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
@output_option
@store_option
def query(
    question: str | None,
    parameters: tuple[str, ...],
    listed: bool,
    format: AnswerFormat | None,
    output: str,
    store: str,
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
    from cadregraph.answers import write_answer

    if listed:
        _list_queries()
        return DONE
    if question is None:
        raise click.UsageError("Missing argument 'QUERY', or --list.")
    text, given = _query_text(question), _pairs(parameters)
    with api.open_store(store, read_only=True) as opened:
        answer = api.ask(opened, text, given)
        with target(output) as out:
            write_answer(answer, format or "table", out, hidden=_echoes(text))
    return DONE


@cli.command()
@store_option
def validate(store: str) -> int:
    """Check the graph against the shapes of the ontology (SHACL), and articles against each other.

    Two holders at once of a post for one, and posts told as past and later as held, are shown with
    the sentences that say so.

    \b
    Example:
      cadregraph validate --store hanoi.db
    """
    report = api.validate(store)
    for finding in report.findings:
        where = " ".join(filter(None, (finding.focus, finding.path, finding.value)))
        click.echo(f"{finding.severity}: {finding.message} ({where})")
    told = api.contradictions(store)
    for contradiction in told:
        click.echo(
            f"Contradiction: {plain(contradiction.reason)}: {'; '.join(contradiction.tenures)}"
        )
        for quote in contradiction.evidence:
            click.echo(f"  {plain(quote.article)}: {plain(quote.text)}")
    click.echo("the graph conforms" if report.conforms else f"{len(report.findings)} findings")
    if told:
        click.echo(f"{len(told)} contradictions between articles")
    return DONE if report.conforms and not told else SOME_FAILED


@cli.command()
@store_option
def stats(store: str) -> int:
    """Say what the graph holds: triples, and things by class.

    \b
    Example:
      cadregraph stats
    """
    found = api.stats(store)
    rows = [("triples", f"{found.triples:,}")]
    rows += [(name, f"{number:,}") for name, number in found.classes.items()]
    write_table(("what", "number"), rows, sys.stdout)
    return DONE


cli.add_command(analyse)
cli.add_command(explain)
cli.add_command(export)
cli.add_command(review)


# --- the parts that commands share ----------------------------------------------------------------


class _Failures:
    """Says each input that fails and remembers that one did."""

    def __init__(self) -> None:
        self.code = DONE

    def __call__(self, error: InputError) -> None:
        self.code = SOME_FAILED
        complain(str(error))


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
    """The columns of a named query that only repeat what the user asked for."""
    from cadregraph.ontology import named_queries

    named = named_queries().get(question)
    return frozenset(parameter.name for parameter in named.parameters) if named else frozenset()


def _list_queries() -> None:
    from cadregraph.ontology import named_queries

    rows = [
        (query.name, query.description, " ".join(map(_synopsis, query.parameters)))
        for query in named_queries().values()
    ]
    write_table(("query", "answers", "parameters"), rows, sys.stdout)


def _synopsis(parameter: Parameter) -> str:
    return parameter.name if parameter.required else f"[{parameter.name}]"


# --- running it -----------------------------------------------------------------------------------


def main() -> NoReturn:
    """Run the command line of this process and leave with its exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # where a locale lacks our letters
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; what goes wrong is one line on standard error."""
    try:
        with cli.make_context("cadregraph", list(arguments)) as context:
            code: int = cli.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as done:  # --help, --version
        return done.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return WRONG_USE
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "cadregraph"
        complain(f"{error.format_message()} Try '{command} --help'.")
        return WRONG_USE
    except QueryError as error:
        complain(str(error))
        return WRONG_USE
    except CadregraphError as error:
        complain(str(error))
        return CANNOT
    except BrokenPipeError:
        # The reader, 'head' say, has seen enough; Python would complain of it when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    except OSError as error:
        complain(f"{error.filename or 'output'}: {error.strerror or error}")
        return CANNOT
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    return code
