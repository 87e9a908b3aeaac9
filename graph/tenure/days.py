"""Days as numbers: ISO 8601 dates of any precision as the first and last day that they may be."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@lru_cache(maxsize=1 << 14)
def bounds(day: str) -> tuple[int, int] | None:
    """The first and last day of a date such as 2016, 2016-06 or 2016-06-15; None for no year.

    Days are proleptic Gregorian ordinals, as `datetime.date` counts them.
    """
    match = _DATE.fullmatch(day)
    if match is None:
        return None
    year, month, exact = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        if exact is None:
            last = monthrange(year, month)[1]
            return date(year, month, 1).toordinal(), date(year, month, last).toordinal()
        found = date(year, month, exact).toordinal()
    except ValueError:  # a month or a day that no calendar has
        return None
    return found, found


def first(day: str) -> int | None:
    """The first day that a date may be; None for no year."""
    found = bounds(day)
    return None if found is None else found[0]


def last(day: str) -> int | None:
    """The last day that a date may be; None for no year."""
    found = bounds(day)
    return None if found is None else found[1]


def iso(day: int | None) -> str:
    """A day as ISO 8601, '' for None."""
    return "" if day is None else date.fromordinal(day).isoformat()
