"""The command line. README.md lists the exit codes; `cadregraph.api` has the same calls.

Only light modules are imported at the top, so that ``--help`` answers at once; each command loads
what it needs.
"""

from __future__ import annotations

import io
import os
import signal
import sqlite3
import sys
import warnings
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn, TextIO

import click

from cadregraph import __version__
from cadregraph.collecting import collect_seldom
from cadregraph.commands.analyse import analyse
from cadregraph.commands.articles import build, extract, remove
from cadregraph.commands.checks import stats, validate
from cadregraph.commands.explain import explain
from cadregraph.commands.export import export
from cadregraph.commands.find import find
from cadregraph.commands.mcp import mcp
from cadregraph.commands.options import CANNOT, INTERRUPTED, READER_GONE, TERMINATED, WRONG_USE
from cadregraph.commands.query import query
from cadregraph.commands.review import review
from cadregraph.commands.serve import serve
from cadregraph.commands.spark import spark
from cadregraph.commands.terminal import complain
from cadregraph.commands.upkeep import backup, compact, push, rebuild, restore, verify
from cadregraph.graph.errors import CadregraphError, LeftOutWarning, PendingWarning, QueryError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Knowledge graphs from Vietnamese Party and State texts.

    \b
    Example, a graph of your articles and what it can be asked:
      cadregraph build articles/
      cadregraph query --list
    """


for command in (
    extract,
    build,
    remove,
    query,
    find,
    validate,
    stats,
    analyse,
    explain,
    export,
    spark,
    serve,
    mcp,
    review,
    verify,
    backup,
    restore,
    push,
    compact,
    rebuild,
):
    cli.add_command(command)


_WARNINGS = (LeftOutWarning, PendingWarning)


def main() -> NoReturn:
    """Run the command line of this process and leave with its exit code."""
    signal.signal(signal.SIGTERM, _terminated)  # so that nothing temporary stays
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # where a locale lacks our letters
    collect_seldom()
    sys.exit(run(sys.argv[1:]))


def _terminated(_signal: int, _frame: FrameType | None) -> NoReturn:
    sys.exit(TERMINATED)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; what goes wrong is one line on standard error."""
    with warnings.catch_warnings():
        for ours in _WARNINGS:
            warnings.simplefilter("always", ours)
        warnings.showwarning = _show_warning
        return _run(arguments)


def _show_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """What a warning of ours says, in one line; others as Python shows them."""
    if issubclass(category, _WARNINGS):
        complain(str(message))
    else:
        text = warnings.formatwarning(message, category, filename, lineno, line)
        (file or sys.stderr).write(text)


def _run(arguments: Sequence[str]) -> int:
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
    except (RuntimeError, sqlite3.Error) as error:
        from cadregraph.graph.store.failures import unreadable

        damaged = unreadable(error)
        if damaged is None:
            raise
        complain(str(damaged))
        return CANNOT
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    return code
