"""What the commands share: exit codes, the options that several take, where output goes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from cadregraph.api import DEFAULT_STORE

DONE = 0
SOME_FAILED = 1  # an input could not be read, or a check found something; the rest was done
WRONG_USE = 2  # of a command, its options, or a query: nothing was done
CANNOT = 3  # a store or an output that cannot be opened, read or written
INTERRUPTED = 130  # 128 + SIGINT, as shells have it
READER_GONE = 141  # 128 + SIGPIPE
TERMINATED = 143  # 128 + SIGTERM

output_option = click.option(
    "--output",
    "-o",
    metavar="FILE",
    default="-",
    help="Where to write; - is standard output, the default.",
)

store_option = click.option(
    "--store",
    metavar="STORE",
    default=DEFAULT_STORE,
    show_default=True,
    envvar="CADREGRAPH_STORE",
    show_envvar=True,
    help="The folder of the graph; to read also the address of a SPARQL endpoint, http(s)://...",
)

decisions_option = click.option(
    "--decisions",
    metavar="FILE",
    envvar="CADREGRAPH_DECISIONS",
    show_envvar=True,
    help="A curator's file of who is who.  [default: of a store the one given last]",
)

wait_option = click.option(
    "--wait",
    type=click.FloatRange(min=0),
    metavar="SECONDS",
    default=0,
    help="How long to wait for others that hold the store.  [default: not at all]",
)


@contextmanager
def target(output: str) -> Iterator[BinaryIO]:
    """The file, or standard output for '-', to write bytes to; a file is replaced at the end."""
    from cadregraph.exports.files import replacing

    if output == "-":
        yield sys.stdout.buffer
    elif Path(output).is_file() or not Path(output).exists():
        with replacing(Path(output)) as out:
            yield out
    else:  # a pipe or a device, such as /dev/stdout, must stay what it is
        with open(output, "wb") as out:
            yield out
