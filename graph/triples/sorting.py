"""Lines in order, however many: those that memory should not hold at once are sorted in runs on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from heapq import merge
from itertools import islice
from tempfile import TemporaryFile
from typing import TypeVar

T = TypeVar("T")

_RUN = 100_000
"""Lines that are sorted in memory."""


def in_order(
    coming: Iterable[T],
    lines: Callable[[Iterable[T]], list[bytes]],
    key: Callable[[bytes], tuple[bytes, ...]] | None = None,
) -> Iterator[bytes]:
    """The lines of what comes, in order.

    Args:
        coming: what is written, a line each.
        lines: gives the lines of some of it, each with its end, in order.
        key: by what they are ordered; None for the lines themselves.
    """
    left = iter(coming)
    last = lines(islice(left, _RUN))
    if len(last) < _RUN:
        yield from last
        return
    with ExitStack() as stack:
        runs: list[Iterable[bytes]] = []
        while last:
            run = stack.enter_context(TemporaryFile())
            run.writelines(last)
            run.seek(0)
            runs.append(run)
            last = lines(islice(left, _RUN))
        yield from merge(*runs, key=key)
