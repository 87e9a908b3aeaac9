"""One tenure out of what all articles tell of it.

What is stated stays as it is stated. Beyond that the dates of the articles bound it: it began no
later than the first that tells of it as held, and ended no sooner than the last that does. The
status is that of the last dated article that gives one; among undated ones a past tenure is past.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cadregraph.graph.model import Status

_ORDER: tuple[Status, ...] = ("acting", "current", "former")
"""A post that somebody stands in for may be taken up, and is left in the end."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the claims about one tenure come down to; dates are ISO 8601, '' unknown.

    ``last`` is for each status the date of the last article that gives it, '' if none of them has a
    date; ``first_held`` and ``last_held`` are the first and last dated article that tells of it as
    held; ``first_past`` the first after these that tells of it as past. ``starts`` and ``ends`` are
    stated with the tenure, ``began`` and ``ended`` are the dates of changes.
    """

    last: tuple[tuple[Status, str], ...]
    first_held: str = ""
    last_held: str = ""
    first_past: str = ""
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    began: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assembled:
    """A tenure as far as it is known: ``start`` and ``end`` stated, the others bounds; '' unknown.

    ``seen_from`` and ``seen_until`` are days on which it was held, ``ended_by`` one on which it no
    longer was.
    """

    status: Status
    start: str = ""
    end: str = ""
    seen_from: str = ""
    seen_until: str = ""
    ended_by: str = ""


def assembled(summary: Summary) -> Assembled:
    """The tenure that a summary with at least one status tells of."""
    status = max(summary.last, key=lambda stated: (stated[1], _ORDER.index(stated[0])))[0]
    start = precise(summary.starts) or precise(summary.began)
    end = precise(summary.ends) or (precise(summary.ended) if status == "former" else "")
    return Assembled(
        status=status,
        start=start,
        end=end,
        seen_from=summary.first_held,
        seen_until=summary.last_held,
        ended_by=summary.first_past if status == "former" else "",
    )


def precise(days: Iterable[str]) -> str:
    """The most precise of several dates, of these the earliest; '' if there is none."""
    return min(days, key=lambda day: (-len(day), day), default="")
