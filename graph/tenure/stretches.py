"""A person in one post at two times: each is a holding of its own.

Who left a post by all that is known and took it up again much later held it twice, and between the two
others did. Who is relieved as a term ends and elected again goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cadregraph.graph.tenure.candidate import Candidate, Window
from cadregraph.graph.tenure.days import bounds
from cadregraph.graph.tenure.evidence import Counted, beginning

_APART = 120
"""Days without the post that make two holdings of one; terms of office follow each other sooner."""
_FOREVER = 10**7
"""A day after all others."""


def stretches(one: Candidate) -> tuple[Candidate, ...]:
    """The holdings of a person in a post, each as somebody who may have held it.

    The last bears the key of the person, those before it are numbered.
    """
    parts = _parts(one.windows)
    if len(parts) < 2 or one.decided is not None:
        return (one,)
    begins = [part[0].begin for part in parts]
    edges = [-_FOREVER, *begins[1:], _FOREVER]
    starts: list[list[tuple[str, int]]] = [[] for _ in parts]
    for date, articles in one.starts:
        known = bounds(date)
        if known is not None:
            starts[max(0, sum(begin <= known[1] for begin in begins) - 1)].append((date, articles))
    return tuple(
        _part(one, part, number + 1, span, starts[number], last=number + 1 == len(parts))
        for number, (part, span) in enumerate(zip(parts, pairwise(edges), strict=True))
    )


def person_of(holder: str) -> str:
    """The key of a person, of that of one of several holdings."""
    return holder.partition(" ")[0]


def number_of(holder: str) -> str:
    """Which of several holdings it is, '' for the last or only one."""
    return holder.partition(" ")[2]


def _parts(windows: Sequence[Window]) -> list[tuple[Window, ...]]:
    """The windows, those together between which the post was not held for a short time only."""
    parts: list[tuple[Window, ...]] = []
    for window in windows:
        before = parts[-1][-1].end if parts else None
        if before is not None and window.begin - before.day <= _APART:
            parts[-1] = (*parts[-1], window)
        else:
            parts.append((window,))
    return parts


def _part(
    one: Candidate,
    windows: tuple[Window, ...],
    number: int,
    span: tuple[int, int],
    starts: Sequence[tuple[str, int]],
    *,
    last: bool,
) -> Candidate:
    """One of several holdings, in a span of days; what has no day is of the last."""

    def within(days: Counted) -> Counted:
        return tuple(_in(days, *span))

    ends = tuple(end for end in one.ends if span[0] < end.day <= span[1])
    found = replace(
        one,
        said=within(one.said),
        held=within(one.held),
        began=within(one.began),
        acting=within(one.acting),
        windows=windows,
        ends=ends,
        start=beginning(starts, [end.day for end in ends]),
        starts=(),
    )
    if last:
        return found
    return replace(
        found,
        holder=f"{one.holder} {number}",
        undated=0,
        undated_acting=0,
        undated_past=0,
        after=(),
        gone=None,
    )


def _in(days: Counted, begin: int, end: int) -> Iterator[tuple[int, int]]:
    return ((day, articles) for day, articles in days if begin <= day < end)
