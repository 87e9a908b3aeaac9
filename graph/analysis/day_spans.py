"""The time of a tenure as far as it is known: dates as precise as the texts, never filled in.

A date such as 2015 or 2015-06 is some day of that year or month; one without a year (--06-21) tells
no day at all. What is known of a tenure is then, for any stretch of days: that it was held in it, as
stated or as articles bound it, that it may have been, or that it was not.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from cadregraph.graph.errors import QueryError

Basis: TypeAlias = Literal[
    "curated", "stated", "bounded", "open", "likely", "disputed", "term", "possible"
]
"""How it is known that a tenure was held in a stretch of days.

``stated``: stated dates say so; ``bounded``: it was held then by articles of before and after, or of
then; ``curated``: a curator says so; ``likely``: articles report it within three months after, and nothing
tells that it was taken up in between; ``open``: it was held less than a term of office before, and
nothing tells that it was over;
``disputed``: articles do not decide between two holders (`cadregraph.graph.tenure`);
``term``: only the term of office lies there; ``possible``: dates leave it open, as they are too
coarse, or tell one side only, or the post is stated as past and not since when.
"""

Known: TypeAlias = Literal["stated", "bounded", "unknown"]

KNOWN: frozenset[Basis] = frozenset({"stated", "bounded"})
"""The bases on which it is known that the post was held."""

Days: TypeAlias = tuple[date, date]
"""A first and a last day."""

_TERM_OF_OFFICE = 5
"""Years, of Party committees (Điều lệ Đảng 2011, articles 13 and 18) and elected councils
(Hiến pháp 2013, article 71): beyond it nobody is taken to have been in a post."""
_EARLIEST = 1900
"""A year before it is a slip of the pen: no Party or State of which texts tell goes back so far."""

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_TERM = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})", re.ASCII)


def days(text: str) -> Days | None:
    """The first and last day that an ISO 8601 date of any precision may be; None for no year."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if year < _EARLIEST:
        return None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:  # a month or a day that no calendar has
        return None


def asked_days(text: str) -> Days:
    """The same for a day, month or year that a user asks for.

    Raises:
        QueryError: it is none.
    """
    found = days(text)
    if found is None:
        raise QueryError(f"{text!r} is not a date such as 2016-01-01, 2016-01 or 2016")
    return found


def term_days(term: str) -> Days | None:
    """The years of a term of office such as '2015-2020'; None for 'khóa XII'."""
    match = _TERM.fullmatch(term.strip())
    if match is None or not 0 < int(match[1]) <= int(match[2]):
        return None
    return date(int(match[1]), 1, 1), date(int(match[2]), 12, 31)


@dataclass(frozen=True, slots=True)
class Span:
    """What is known of the time of a tenure.

    ``start`` and ``end`` are stated, ``seen_from`` and ``seen_until`` days on which it was held,
    ``ended_by`` one on which it no longer was, ``term`` the years of its term; ``over`` is whether it
    is stated as past.
    """

    start: Days | None = None
    end: Days | None = None
    seen_from: Days | None = None
    seen_until: Days | None = None
    ended_by: Days | None = None
    term: Days | None = None
    over: bool = False

    @property
    def is_dated(self) -> bool:
        """Whether anything tells of a year."""
        return any(
            (self.start, self.end, self.seen_from, self.seen_until, self.ended_by, self.term)
        )

    @property
    def begin(self) -> Days | None:
        """The first and last day on which it may have begun; None if no day is known by which."""
        if self.start is not None:
            return self._sharpened(self.start)
        return None if self.seen_from is None else (date.min, self.seen_from[1])

    def _sharpened(self, start: Days) -> Days:
        """A coarse start with what an article of that time tells."""
        if self.seen_from is not None and start[0] <= self.seen_from[1] <= start[1]:
            return start[0], self.seen_from[1]
        return start

    @property
    def finish(self) -> Days | None:
        """The first and last day on which it may have ended; None if nothing tells that it did."""
        if self.end is not None:
            return self.end
        if self.ended_by is not None:
            first, last = self.ended_by
            over = last - timedelta(days=1) if first == last else last
            return self._last_held or date.min, over
        return None

    @property
    def _last_held(self) -> date | None:
        """The last day by which it is known to have been held."""
        held = [
            known[0]
            for known in (self.start, self.seen_from, self.seen_until, self.end)
            if known is not None
        ]
        return max(held, default=None)

    @property
    def surely(self) -> Days | None:
        """The days through which it is known to have been held; None if there are none."""
        begin, last = self.begin, self._last_held
        if begin is None or last is None or begin[1] > last:
            return None
        return begin[1], last

    @property
    def possibly(self) -> Days:
        """The days beyond which it was not held; `date.min` and `date.max` where nothing tells."""
        begin, finish = self.begin, self.finish
        first = begin[0] if begin is not None else date.min
        last = finish[1] if finish is not None else date.max
        if self.term is not None and self.term[0] <= last and first <= self.term[1]:
            first, last = max(first, self.term[0]), min(last, self.term[1])
        return first, last

    @property
    def likely(self) -> Days | None:
        """As `possibly`, but no more than a term of office beyond what is known of its being held; None if
        nothing is: that it was over by a day tells of no year before."""
        held = self._last_held
        if held is None and self.term is None:
            return None
        begin = self.begin
        first, last = self.possibly
        if held is not None and not self._is_closed:
            last = min(last, date(held.year + _TERM_OF_OFFICE, 12, 31))
        if first == date.min and held is not None:
            sure = held if begin is None else min(held, begin[1])
            first = date(sure.year - _TERM_OF_OFFICE, 1, 1)
        return first, last

    @property
    def _is_closed(self) -> bool:
        """Whether a stated end or the years of its term tell how long it lasted at the most."""
        if self.end is not None or self.term is None:
            return self.end is not None
        begin, finish = self.begin, self.finish
        first = begin[0] if begin is not None else date.min
        last = finish[1] if finish is not None else date.max
        return self.term[0] <= last and first <= self.term[1]

    def basis(self, first: date, last: date) -> Basis | None:
        """How it is known that it was held on some day from ``first`` to ``last``.

        None if it was not, or if nothing that is known is nearer than a term of office.
        """
        if self._is_stated(first, last):
            return "stated"
        seen = (self.seen_from, self.seen_until)
        if _meets(self.surely, first, last) or any(_within(day, first, last) for day in seen):
            return "bounded"
        return self._loosely(last) if _meets(self.likely, first, last) else None

    def _is_stated(self, first: date, last: date) -> bool:
        """Whether stated dates alone say that it was held."""
        if _within(self.start, first, last) or _within(self.end, first, last):
            return True
        if self.start is None or self.end is None:
            return False
        return self.start[1] <= self.end[0] and _meets((self.start[1], self.end[0]), first, last)

    def _loosely(self, last: date) -> Basis:
        """On what it rests that it may have been held until ``last``."""
        begin, held = self.begin, self._last_held
        if begin is None or held is None:
            return "possible" if self.end is not None or self.term is None else "term"
        begun = begin[1] <= last
        ending = self.end is not None or (self.over and self.ended_by is None)
        return "open" if begun and not ending else "possible"


def span(
    *,
    start: str = "",
    end: str = "",
    seen_from: str = "",
    seen_until: str = "",
    ended_by: str = "",
    term: str = "",
    status: str = "current",
) -> Span:
    """The span of a tenure from the dates (ISO 8601, '' unknown) that the graph has of it."""
    return Span(
        start=days(start),
        end=days(end),
        seen_from=days(seen_from),
        seen_until=days(seen_until),
        ended_by=days(ended_by),
        term=term_days(term),
        over=status == "former" or bool(end),
    )


def _within(point: Days | None, first: date, last: date) -> bool:
    return point is not None and first <= point[0] and point[1] <= last


def _meets(known: Days | None, first: date, last: date) -> bool:
    return known is not None and known[0] <= last and known[1] >= first
