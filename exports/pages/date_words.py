"""Dates as precise as a text gives them: as words, and as places on an axis of years."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from cadregraph.exports.pages.words import Text

_DATE = re.compile(r"(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?")
_TERM = re.compile(r"((?:19|20)\d{2})\s*[-–—]\s*((?:19|20)\d{2})")
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def _parts(text: str) -> tuple[int, int, int] | None:
    """Year, month and day, 0 for what is not stated; None for what is no date (ISO 8601, XSD)."""
    match = _DATE.match(text)
    if match is None:
        return None
    year, month, day = match.groups()
    found = (0 if year == "-" else int(year), int(month or 0), int(day or 0))
    return found if found[1] <= 12 and found[2] <= 31 and any(found) else None


def in_words(text: str) -> Text:
    """The date in both languages, as precise as it is; of no date the text itself."""
    parts = _parts(text)
    if parts is None:
        return text, text
    year, month, day = parts
    numbers = "/".join(str(part) for part in (day, month, year) if part)
    names = " ".join(
        filter(None, (str(day or ""), _MONTHS[month - 1] if month else "", str(year or "")))
    )
    if year:
        return numbers, names
    return f"{numbers} (không rõ năm)", f"{names} (year unknown)"


def begins(text: str) -> float | None:
    """The first moment of a date in years, such as 2016.5; None where its year is not stated."""
    parts = _parts(text)
    if parts is None or not parts[0]:
        return None
    year, month, day = parts
    return _moment(year, month or 1, day or 1)


def ends(text: str) -> float | None:
    """The last moment of a date in years: of '2016' that is 2017.0; None where no year is stated."""
    parts = _parts(text)
    if parts is None or not parts[0]:
        return None
    year, month, day = parts
    if not month:
        return float(year + 1)
    return _moment(year, month, day or monthrange(year, month)[1]) + 1 / 366


def term_years(term: str) -> tuple[float, float] | None:
    """The years of a term such as '2015-2020'; None for 'khóa XII'."""
    match = _TERM.search(term)
    if match is None or match[1] > match[2]:
        return None
    return float(match[1]), float(match[2]) + 1


def _moment(year: int, month: int, day: int) -> float:
    if not year or year > 9999:
        return float(year)
    last = monthrange(year, month)[1]
    passed = date(year, month, min(day, last)).timetuple().tm_yday - 1
    return year + passed / 366
