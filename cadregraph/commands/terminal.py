"""What a person sees on the terminal: errors, progress, tables. Text from outside stays text."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from rich.status import Status

T = TypeVar("T")

_QUIET_FOR = 2.0
"""Seconds before progress is shown: what is done sooner needs none."""

_NO_LIMIT = 100_000
"""Columns of a table that goes to a file or another program, where nothing should be wrapped."""


def plain(text: str) -> str:
    """The text in one line that no terminal acts upon: control characters become spaces."""
    return "".join(char if char.isprintable() else " " for char in text)


def complain(message: str) -> None:
    """Say in one line on standard error what is wrong."""
    click.echo(f"cadregraph: {plain(message)}", err=True)


def counted(items: Iterable[T], what: str, total: int | None = None) -> Iterator[T]:
    """The items; meanwhile, on a terminal and after two seconds, how many there were so far.

    Args:
        what: what the items are, in the plural: 'articles'.
        total: how many there will be, where that is known; then the time that is left is shown, too.
    """
    status: Status | None = None
    start = time.monotonic()
    shown = sys.stderr.isatty()
    try:
        for number, item in enumerate(items, 1):
            yield item
            spent = time.monotonic() - start
            if shown and spent > _QUIET_FOR:
                line = progress_line(number, what, spent, total)
                if status is None:
                    status = _status(line)
                status.update(line)
    finally:
        if status is not None:
            status.stop()


def progress_line(number: int, what: str, spent: float, total: int | None = None) -> str:
    """'1,200 of 4,000 articles, 24 a second, 1:57 left' after so many seconds."""
    rate = number / spent
    pace = f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}"
    if total is None or total < number:
        return f"{number:,} {what}, {pace} a second"
    left = round((total - number) / rate)
    clock = f"{left // 60}:{left % 60:02}"
    if left >= 3600:
        clock = f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}"
    return f"{number:,} of {total:,} {what}, {pace} a second, {clock} left"


@contextmanager
def busy(doing: str) -> Iterator[Callable[[str], None]]:
    """Meanwhile, on a terminal and after two seconds, what is being done.

    Yields:
        What to call with the words for what is done next.
    """
    if not sys.stderr.isatty():
        yield lambda _doing: None
        return
    lock, words, shown = threading.Lock(), [doing], list["Status"]()

    def show() -> None:
        with lock:
            shown.append(_status(words[0]))

    def say(doing: str) -> None:
        with lock:
            words[0] = doing
            for status in shown:
                status.update(plain(doing))

    timer = threading.Timer(_QUIET_FOR, show)
    timer.daemon = True
    timer.start()
    try:
        yield say
    finally:
        timer.cancel()
        timer.join()
        for status in shown:
            status.stop()


def _status(line: str) -> Status:
    from rich.console import Console  # slow to load

    status = Console(stderr=True).status(line)
    status.start()
    return status


def write_table(head: Sequence[str], rows: Iterable[Sequence[str]], out: IO[str]) -> None:
    """Write a table: as wide as the terminal or COLUMNS, else as wide as it needs."""
    from rich import box  # slow to load
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in head:
        table.add_column(Text(plain(name)), overflow="fold")
    for row in rows:
        table.add_row(*(Text(plain(cell)) for cell in row))
    Console(file=out, width=_width(out), highlight=False).print(table)


def _width(out: IO[str]) -> int | None:
    """None for what rich finds out itself."""
    if out.isatty():
        return None
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdigit() else _NO_LIMIT
