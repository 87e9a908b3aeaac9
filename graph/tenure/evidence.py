"""What articles report of one person's holding of posts, counted by day, and how much it weighs."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, TypeAlias

from cadregraph.graph.lexicon.full_time import Office
from cadregraph.graph.tenure.days import bounds, first

Kind: TypeAlias = Literal[
    "current",  # holds the post
    "then",  # held it on a day long before the article
    "acting",  # stands in for its holder
    "former",  # held it before
    "once",  # held it at a time that is over, and it is not known when
    "stated",  # the dates of a holding, whatever its status
    "began",  # a decision to take it up, of the day
    "ended",  # a decision to leave it, of the day
    "after",  # took it up in place of another
    "left",  # the same, of the day or before it
    "died",  # these are of the person, whatever the post
    "retired",
    "expelled",
    "arrested",
    "indicted",  # or brought before a court
    "convicted",
]
"""What a report says."""


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """That a number of articles report one thing of a post (or of the person, as death).

    ``day`` is the day of which they speak, ISO 8601, as precise as the text: that of the article,
    or the one that it names (``exact``); '' unknown. ``start`` and ``end`` are stated with a tenure.
    ``other`` is the key of the person in whose place the post was taken up. Copies of one article
    count once. ``sentences`` says so in all, which decides between equals.
    """

    kind: Kind
    day: str = ""
    exact: bool = False
    start: str = ""
    end: str = ""
    other: str = ""
    articles: int = 1
    sentences: int = 1


InAssembly: TypeAlias = Literal["", "deputy", "of deputies"]


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """A post: its key, whether one alone holds it at a time, the office that it is, if any; ``until``
    is the first day without its body, ISO 8601, '' if that is not known to have ended.

    A seat of a term of which a register tells is a post of its own: its key is that of the post with
    the term behind, ``since`` the month in which the term begins, ``before`` that of the next one.
    ``assembly`` says of the seat of a deputy of the National Assembly that it is that, and of the posts
    that only deputies have that they are.
    """

    key: str
    single_holder: bool
    office: Office | None = None
    until: str = ""
    since: str = ""
    before: str = ""
    assembly: InAssembly = ""

    @property
    def iri(self) -> str:
        """The post without the term."""
        return without_term(self.key)

    def in_term(self, day: str) -> bool:
        """Whether a day (ISO 8601) lies in the term; who is elected may be so in the month before."""
        known = first(day)
        begins, ends = first(self.since), first(self.before)
        return (
            known is not None
            and begins is not None
            and begins - _ELECTED_AHEAD <= known
            and (ends is None or known < ends)
        )


def without_term(key: str) -> str:
    """The IRI of a post, of its key or that of a seat of one term."""
    return key.partition(" ")[0]


@dataclass(frozen=True, slots=True)
class Career:
    """All that is reported of one person: of each post, and of the person."""

    holder: str
    posts: tuple[tuple[Post, tuple[Evidence, ...]], ...]
    events: tuple[Evidence, ...] = ()


def seat_lost(career: Career, post: Post) -> Iterator[Evidence]:
    """What is told of the end of a deputy's seat, of the posts that only deputies have; each once."""
    if post.assembly == "of deputies":
        told = (reports for other, reports in career.posts if other.assembly == "deputy")
        yield from sorted({e for reports in told for e in reports if e.kind in ("ended", "left")})


def begun_in(career: Career, post: Post) -> str:
    """The last year in which a post is stated to have begun; '' where nothing tells."""
    return max((e.start[:4] for one, es in career.posts if one == post for e in es), default="")


def elected_in(career: Career, post: Post) -> str:
    """The last year in which a post is reported to have been taken up; '' where nothing tells."""
    mine = (es for one, es in career.posts if one == post)
    return max((e.day[:4] for es in mine for e in es if e.kind == "began" and e.exact), default="")


def took_up_later(career: Career, post: Post) -> bool:
    """Whether another post of the person is stated to have begun in a later year."""
    mine = begun_in(career, post)
    return mine != "" and rose_after(career, mine)


def stepped_down(career: Career, post: Post, year: str) -> bool:
    """Whether the person is stated to have left, before a year, another post that began with this one or
    later: of this one, too, nothing tells that it lasted until then."""
    mine = begun_in(career, post)
    if mine == "":
        return False
    return any(
        begun_in(career, other) >= mine
        and any(e.end or (e.kind == "ended" and e.exact) for e in reports)
        and max(e.end or e.day for e in reports if e.end or e.kind == "ended")[:4] < year
        for other, reports in career.posts
        if other != post
    )


def rose_after(career: Career, year: str) -> bool:
    """Whether the person is stated to have taken up a post after a year."""
    return any(begun_in(career, post) > year for post, _ in career.posts)


_ELECTED_AHEAD = 31
"""Days before the month of a term in which its members may be elected."""
Counted: TypeAlias = tuple[tuple[int, int], ...]
"""Days in order, each with the number of articles."""


def counted(reports: Iterable[Evidence]) -> Counted:
    """The days of reports with the number of articles; those without a day are left out."""
    return total((day, r.articles) for r in reports if (day := first(r.day)) is not None)


def total(days: Iterable[tuple[int, int]]) -> Counted:
    """Numbers of articles summed by day."""
    found: dict[int, int] = {}
    for day, articles in days:
        found[day] = found.get(day, 0) + articles
    return tuple(sorted(found.items()))


def likeliest(dates: Sequence[tuple[str, int]]) -> str:
    """Of several dates that which most articles state, then the most precise, then the earliest."""
    support: dict[str, int] = {}
    for date, articles in dates:
        if bounds(date) is not None:
            support[date] = support.get(date, 0) + articles
    return min(support, key=lambda date: (-support[date], -len(date), date), default="")


def beginning(dates: Sequence[tuple[str, int]], ends: Sequence[int]) -> str:
    """When a post was first taken up, of the dates that articles state: the likeliest, or an earlier one
    that half as many state, behind which nothing ended before it ('tái đắc cử')."""
    known = likeliest(dates)
    support = {date: sum(n for other, n in dates if other == date) for date, _ in dates}
    earlier = [
        date
        for date, articles in support.items()
        if (day := first(date)) is not None
        and day < (first(known) or 0)
        and 2 * articles >= support[known]
        and not any(day < end <= (first(known) or 0) for end in ends)
    ]
    return min(earlier, default=known)


def sharpened(reports: Sequence[Evidence]) -> Sequence[Evidence]:
    """Reports of which those that state a year or month alone ('năm 1997') have the day within it that
    others of their kind state."""
    days: dict[Kind, list[tuple[str, int]]] = {}
    for report in reports:
        days.setdefault(report.kind, []).append((report.day, report.articles))
    starts = [(report.start, report.articles) for report in reports]
    ends = [(report.end, report.articles) for report in reports]
    return [
        replace(
            report,
            day=_finer(report.day, days[report.kind]) if report.kind in _DECIDED else report.day,
            start=_finer(report.start, starts),
            end=_finer(report.end, ends),
        )
        for report in reports
    ]


def taken_up_again(reports: Sequence[Evidence]) -> Sequence[Evidence]:
    """Reports of which the end of a holding, known by its month or year, is of before the day within it on
    which whoever had it before took it up again: 'miễn nhiệm năm 2021', 'tái cử ngày 26/7/2021'."""
    begun = [r.day for r in reports if r.kind == "began" and r.exact and len(r.day) == _A_DAY]
    if not begun:
        return reports
    starts = [r.start or (r.day if r.kind == "began" else "") for r in reports]
    first_ = min(filter(None, starts), default="9")

    def before(date: str) -> str:
        again = [day for day in begun if date and first_ < date and day.startswith(f"{date}-")]
        return min(again, default=date)

    return [
        replace(r, day=before(r.day) if r.kind == "ended" else r.day, end=before(r.end))
        for r in reports
    ]


def in_a_row(reports: Sequence[Evidence]) -> Sequence[Evidence]:
    """Reports of which those that state a stretch have no end where another begins in the month of it or
    the next: 'từ 10/2015 đến 01/2016 là T; từ 01/2016 đến 10/2020 là T, U' is one holding."""
    begins = sorted(
        {day for report in reports if report.kind == "stated" and (day := first(report.start))}
    )
    return [
        replace(report, end="") if report.kind == "stated" and _goes_on(report, begins) else report
        for report in reports
    ]


def _goes_on(report: Evidence, begins: Sequence[int]) -> bool:
    begun, ends = first(report.start), bounds(report.end)
    if begun is None or ends is None:
        return False
    after = bisect_right(begins, max(begun, ends[0] - 1))
    return after < len(begins) and begins[after] <= ends[1] + _NEXT_MONTH


def _finer(date: str, stated: Sequence[tuple[str, int]]) -> str:
    within = [(other, n) for other, n in stated if date and other.startswith(f"{date}-")]
    return likeliest(within) or date


def without_copies(reports: Iterable[Evidence]) -> Iterator[Evidence]:
    """Reports without those that only copies make (no ``articles``), where a report that says the same
    appeared within a week; of such reports alone the first counts as one article."""
    said: dict[tuple[Kind, str, str, str], list[int | None]] = {}
    for report in sorted(reports, key=lambda r: (not r.articles, r)):
        days = said.setdefault((report.kind, report.start, report.end, report.other), [])
        day = first(report.day)
        if not report.articles:
            if any(_near(day, other) for other in days):
                continue
            report = replace(report, articles=1)
        days.append(day)
        yield report


def _near(one: int | None, other: int | None) -> bool:
    return one == other if one is None or other is None else abs(one - other) <= _COPYING


_DECIDED: frozenset[Kind] = frozenset({"began", "ended"})
_A_DAY = len("2016-06-15")
_NEXT_MONTH = 31
"""Days after the last of a stretch in which the next one of the same post goes on with it."""
_COPYING = 7
"""Days for which the report of an agency goes through the papers."""
_NEARNESS = 60.0
"""Days after which a report weighs a third (1/e) of one of the day itself."""
_DIGITS = 6
"""Digits behind the point to which weights are rounded."""
_FADED = [math.exp(-days / _NEARNESS) for days in range(4096)]
"""What a report weighs after so many days."""


def weights(
    reports: Counted, days: Sequence[int], afresh: Sequence[int] = ()
) -> tuple[int, list[float]]:
    """How much reports speak for each of some days: each article counts exp(-distance/60 days).

    All are in order, so that all days together cost no more than a walk over those around the reports.

    Args:
        reports: days with their numbers of articles.
        days: the days asked about.
        afresh: days on which the count begins anew: for them and what follows, earlier reports
            no longer count.

    Returns:
        The number of the first day on which they may weigh anything, and the weights from then on,
        rounded so that sums do not depend on the machine; some are 0.
    """
    if not reports:
        return 0, []
    articles = sum(number for _, number in reports)
    far = math.ceil(_NEARNESS * math.log(max(articles, 1) * 10**_DIGITS * 2)) + 1
    start = bisect_left(days, reports[0][0] - far)
    near = days[start : bisect_right(days, reports[-1][0] + far)]
    if len(reports) == 1:
        return start, _of_one(*reports[0], near, afresh)
    forward = _walk(reports, near, afresh)
    back = _walk(tuple((-d, n) for d, n in reversed(reports)), [-d for d in reversed(near)], ())
    here = dict(reports)
    return start, [
        round(before + after - here.get(day, 0), _DIGITS)
        for before, after, day in zip(forward, reversed(back), near, strict=True)
    ]


def _of_one(then: int, articles: int, days: Sequence[int], afresh: Sequence[int]) -> list[float]:
    """What the reports of one day weigh on each of some days, which are near."""
    weight = _weighing(articles)
    mark = bisect_right(afresh, then)
    since = bisect_left(days, then)
    until = bisect_left(days, afresh[mark]) if mark < len(afresh) else len(days)
    return [
        *map(weight.__getitem__, map(then.__sub__, days[:since])),
        *map(weight.__getitem__, map((-then).__add__, days[since:until])),
        *[0.0] * (len(days) - until),
    ]


@lru_cache(maxsize=64)
def _weighing(articles: int) -> list[float]:
    """What so many articles weigh after each number of days, rounded."""
    return [round(articles * faded, _DIGITS) for faded in _FADED]


def _walk(reports: Counted, days: Sequence[int], afresh: Sequence[int]) -> list[float]:
    """For each day the weight of the reports up to it, since the last new beginning."""
    found: list[float] = []
    faded, known = _FADED, len(_FADED)
    level, coming, mark = 0.0, 0, 0
    at = min((*days[:1], *(day for day, _ in reports[:1]), *afresh[:1]), default=0)
    last, marks = len(reports), len(afresh)
    for day in days:
        while coming < last and reports[coming][0] <= day:
            then, articles = reports[coming]
            while mark < marks and afresh[mark] <= then:
                level, at, mark = 0.0, afresh[mark], mark + 1
            level = level * _fading(then - at) + articles
            at, coming = then, coming + 1
        while mark < marks and afresh[mark] <= day:
            level, at, mark = 0.0, afresh[mark], mark + 1
        if level and day != at:
            level *= faded[day - at] if day - at < known else _fading(day - at)
        at = day
        found.append(level)
    return found


def _fading(days: int) -> float:
    if days < len(_FADED):
        return _FADED[days]
    return math.exp(-days / _NEARNESS)
