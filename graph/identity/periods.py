"""When a plenum of the Central Committee was, and of what time a text is.

Documents and meetings are counted anew in each term, so that a number is worth little without it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.documents import PLENUMS

_DAY = re.compile(r"(?<![\d/.-])([0-3]?\d)\s?[/.-]\s?([01]?\d)\s?[/.-]\s?((?:19|20)\d\d)(?!\d)")
_MONTH = re.compile(r"tháng ([01]?\d)(?:\s?[/-]\s?| năm )((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_YEAR = re.compile(
    r"(?<!đến )(?:năm|cuối|đầu) ((?:19|20)\d\d)(?!\d)(?!\s?[-–]\s?\d)", re.IGNORECASE
)


_REMEMBERED = 30
"""Months for which a plenum is spoken of without its term."""


@dataclass(frozen=True, slots=True)
class Plenum:
    """A plenum: the month in which it ended, and the resolution that its plain name means."""

    month: str
    resolution: str = ""
    issued: str = ""
    about: str = ""


@cache
def plenums() -> dict[tuple[str, str], Plenum]:
    """The plenums of the Central Committee by term ('khóa XII') and number ('4')."""
    return {
        (row.term, str(row.number)): Plenum(row.month, row.resolution, row.issued or "", row.about)
        for row in rows(PLENUMS)
    }


def latest_plenum(number: str, day: str) -> str:
    """The term of the plenum that an article of this day calls by its number alone: the last before
    it, if that was not long ago; '' if that is unknown."""
    if len(day) < 7:
        return ""
    before = [
        (p.month, term) for (term, n), p in plenums().items() if n == number and p.month <= day
    ]
    month, term = max(before, default=("", ""))
    if not month:
        return ""
    passed = 12 * (int(day[:4]) - int(month[:4])) + int(day[5:7]) - int(month[5:7])
    return term if passed <= _REMEMBERED else ""


def latest_day(text: str) -> str:
    """The latest day or month that a text names in full, else the latest year; '' if there is none.

    It was written then or later. As precise as the text, ISO 8601.
    """
    days = [
        f"{year}-{int(month):02}-{int(day):02}"
        for day, month, year in _DAY.findall(text)
        if 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    ]
    days += [f"{y}-{int(m):02}" for m, y in _MONTH.findall(text) if 1 <= int(m) <= 12]
    return max(days, default="") or max(_YEAR.findall(text), default="")
