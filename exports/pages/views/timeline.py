"""Tenures in time as a picture: where each bar, tick and mark stands on an axis of years.

What is known is drawn as it is known. A stretch between stated days is full; one that articles of
its time bear witness to is tinted; towards an end of which nothing is known the bar thins out; the
years of a term alone are an outline; a post of which no time is known has a dotted line. Where it is only
known that it was over by a day there is a mark on that day, and no bar up to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cadregraph.exports.pages.date_words import begins, ends, in_words, term_years
from cadregraph.exports.pages.views.page import visible
from cadregraph.exports.pages.views.shown import Known, Tenure
from cadregraph.exports.pages.views.wording import WORDS
from cadregraph.exports.pages.words import Text

Kind: TypeAlias = Literal["stated", "bounded", "open", "term"]
Look: TypeAlias = Literal["gain", "loss", "sanction"]

WIDTH = 960
_LEFT, _RIGHT, _TOP = 14.0, 946.0, 34.0
_DATED, _UNDATED = 50.0, 34.0
_FADE = 0.9
"""Years over which a bar thins out where nothing tells of its end."""
_THIN = 3.0
LAST = 9999.0
"""Behind every year: the place of what has none."""
_STEPS = (1, 2, 5, 10, 20, 50)
_TICKS = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a bar in years: what is known of it, and to which side it thins out."""

    kind: Kind
    start: float
    end: float
    fades: Literal["", "left", "right"] = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A part of a bar as drawn, in units of the picture."""

    kind: Kind
    x: float
    width: float
    fades: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A tenure as drawn: its shapes, the ticks of stated days, where it leads, and its words."""

    shapes: tuple[Shape, ...]
    ticks: tuple[float, ...]
    over: tuple[float, ...]
    fact: str
    words: Text
    status: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A change or a sanction on its day."""

    x: float
    look: Look
    proposed: bool
    fact: str
    words: Text


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the picture: a post or an action, at a height, with bars and marks.

    ``dated`` is false for what has no place on the axis; ``fact`` is then where the row leads.
    """

    label: Text
    note: Text
    y: float
    dated: bool
    fact: str
    bars: tuple[Bar, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the axis."""

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture; ``parting`` is where the rows without a date begin, 0 where there are none."""

    width: int
    height: float
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    parting: float
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark before the axis is known: its moment in years."""

    at: float
    look: Look
    proposed: bool
    fact: str
    words: Text


@dataclass(frozen=True, slots=True)
class Row:
    """A lane before the axis is known: tenures, each with the row of the table that it leads to.

    ``order`` is where it stands among the others: its first moment, `LAST` where there is none.
    """

    label: Text
    note: Text
    fact: str
    order: tuple[float, str]
    tenures: tuple[tuple[Tenure, str], ...] = ()
    spots: tuple[Spot, ...] = ()


def stretches(known: Known, status: str) -> tuple[Stretch, ...]:
    """The parts of the bar of a tenure, in order of time; none where no year is known in which it was held.

    That it was over by a day says nothing of the years before: no bar leads to that day (`over_by`).
    """
    start, first, last = begins(known.start), begins(known.seen_from), ends(known.seen_until)
    end, over = ends(known.end), begins(known.ended_by)
    begin = start if start is not None else first
    term = term_years(known.term)
    if begin is None:
        if end is not None:
            return (Stretch("open", end - 2 * _FADE, end, "left"),)
        if term is None or (over is not None and over <= term[0]):
            return ()
        return (Stretch("term", term[0], term[1] if over is None else min(term[1], over)),)
    parts: list[Stretch] = []
    if start is None:
        parts.append(Stretch("open", begin - _FADE, begin, "left"))
    if end is not None and end >= begin:
        parts.append(Stretch("stated" if start is not None else "bounded", begin, end))
        return tuple(parts)
    reached = max(begin, last if last is not None else begin)
    if reached > begin:
        parts.append(Stretch("bounded", begin, reached))
    past = over is not None or status == "former"
    if past and term is not None and term[0] - 1 <= reached < term[1]:
        parts.append(Stretch("term", reached, _no_later(term[1], over, reached)))
        return tuple(parts)
    longer = _FADE if past else 2 * _FADE
    parts.append(Stretch("open", reached, _no_later(reached + longer, over, reached), "right"))
    return tuple(part for part in parts if part.end > part.start)


def _no_later(close: float, over: float | None, reached: float) -> float:
    return close if over is None else max(min(close, over), reached)


def over_by(known: Known, status: str) -> float | None:
    """The day by which it was over, where no day is known on which it ended; None, too, where the years of
    its term tell of an earlier one."""
    over = begins(known.ended_by)
    if over is None or known.end:
        return None
    told = stretches(known, status)
    return None if told and told[-1].kind == "term" and told[-1].end < over else over


def when(known: Known) -> Text:
    """The time of a tenure in words; ('', '') where nothing is known."""
    parts: list[Text] = []
    for name, text in (("from", known.start), ("until", known.end)):
        if text:
            parts.append(joined(WORDS[name], in_words(text)))
    if known.seen_from and known.seen_from == known.seen_until and not (known.start and known.end):
        parts.append(joined(WORDS["seenOn"], in_words(known.seen_from)))
    elif known.seen_from and not (known.start and known.end):
        first, last = in_words(known.seen_from), in_words(known.seen_until or known.seen_from)
        parts.append(joined(WORDS["seen"], (f"{first[0]} – {last[0]}", f"{first[1]} – {last[1]}")))
    if known.ended_by and not known.end:
        parts.append(joined(WORDS["endedBy"], in_words(known.ended_by)))
    if known.term:
        parts.append(joined(WORDS["term"], (known.term, known.term)))
    return ", ".join(part[0] for part in parts), ", ".join(part[1] for part in parts)


def joined(one: Text, other: Text) -> Text:
    """One text behind the other, in each language."""
    return f"{one[0]} {other[0]}", f"{one[1]} {other[1]}"


def timeline(rows: Iterable[Row]) -> Timeline:
    """The picture of rows, in their order: those without a date below."""
    rows = sorted(rows, key=lambda row: row.order)
    dated = [row for row in rows if _moments(row)]
    undated = [row for row in rows if not _moments(row)]
    axis = _Axis.over([moment for row in dated for moment in _moments(row)])
    lanes: list[Lane] = []
    y = _TOP if dated else 4.0
    for row in dated:
        lanes.append(axis.lane(row, y))
        y += _DATED
    parting = y + 6 if dated and undated else 0.0
    y += 34 if parting else 0
    for row in undated:
        lanes.append(Lane(row.label, row.note, round(y, 1), False, row.fact))
        y += _UNDATED
    kinds = {shape.kind for lane in lanes for bar in lane.bars for shape in bar.shapes}
    gone = {"over" for lane in lanes for bar in lane.bars if bar.over}
    looks = {mark.look for lane in lanes for mark in lane.marks}
    proposed = {"proposed" for lane in lanes for mark in lane.marks if mark.proposed}
    ticks = axis.ticks() if dated else ()
    plain = {"unknown"} if undated else set()
    found = frozenset({*kinds, *gone, *looks, *proposed, *plain})
    return Timeline(WIDTH, round(y + 8, 1), ticks, tuple(lanes), round(parting, 1), found)


def same(text: str) -> Text:
    return text, text


def note(tenures: Sequence[Tenure]) -> Text:
    """What stands at the right of the row: the status and the time in words."""
    parts = []
    for tenure in tenures:
        status, time = WORDS.get(tenure.status, same(tenure.status)), when(tenure.known)
        vi, en = (", ".join(filter(None, (status[n], time[n]))) for n in (0, 1))
        parts.append((vi, en))
    kept = list(dict.fromkeys(parts))
    return "; ".join(part[0] for part in kept), "; ".join(part[1] for part in kept)


def first_of(tenure: Tenure) -> float:
    """The first moment of the bar of a tenure, in years; `LAST` where it has none."""
    return min(_span_of(tenure), default=LAST)


def _span_of(tenure: Tenure) -> list[float]:
    """All moments that are drawn of a tenure."""
    over = over_by(tenure.known, tenure.status)
    found = [moment for part in _parts(tenure) for moment in (part.start, part.end)]
    return found if over is None else [*found, over]


def _apart(tenures: Sequence[tuple[Tenure, str]]) -> Iterator[tuple[Tenure, str]]:
    """The tenures that have a bar: not one that another of the same post and beginning tells the end of, as
    where some articles name the term of a seat and others do not."""
    whole = [(t.post.iri, t.known.start) for t, _ in tenures if t.known.start and t.known.end]
    for tenure, fact in tenures:
        start = tenure.known.start
        same_seat = any(
            iri == tenure.post.iri and (begun.startswith(start) or start.startswith(begun))
            for iri, begun in whole
        )
        if not (start and not tenure.known.end and tenure.over and same_seat):
            yield tenure, fact


def _parts(tenure: Tenure) -> tuple[Stretch, ...]:
    return stretches(tenure.known, tenure.status)


def _moments(row: Row) -> list[float]:
    bars = [moment for tenure, _ in _apart(row.tenures) for moment in _span_of(tenure)]
    return bars + [spot.at for spot in row.spots]


def clipped(text: str, limit: int) -> str:
    """The text for a place in the picture that holds so many letters; the table has it whole."""
    shown = visible(text)
    return shown if len(shown) <= limit else f"{shown[: limit - 1].rstrip()}…"


@dataclass(frozen=True, slots=True)
class _Axis:
    """The years of the picture, from the beginning of one year to that of another."""

    first: int
    last: int

    @classmethod
    def over(cls, moments: Sequence[float]) -> _Axis:
        if not moments:
            return cls(0, 1)
        first, last = int(min(moments)), int(max(moments)) + 1
        return cls(first, max(last, first + 3))

    def x(self, moment: float) -> float:
        share = (moment - self.first) / (self.last - self.first)
        return round(_LEFT + share * (_RIGHT - _LEFT), 1)

    def ticks(self) -> tuple[Tick, ...]:
        span = self.last - self.first
        step = next((step for step in _STEPS if span / step <= _TICKS), _STEPS[-1])
        years = range(-(-self.first // step) * step, self.last + 1, step)
        return tuple(Tick(self.x(year), year) for year in years)

    def lane(self, row: Row, y: float) -> Lane:
        bars = []
        for tenure, fact in _apart(row.tenures):
            shapes = tuple(map(self._shape, _parts(tenure)))
            stated = (begins(tenure.known.start), ends(tenure.known.end))
            ticks = tuple(self.x(moment) for moment in stated if moment is not None)
            over = over_by(tenure.known, tenure.status)
            words = joined(same(f"{tenure.post.label}:"), note([tenure]))
            gone = (self.x(over),) if over is not None else ()
            if shapes or gone:
                bars.append(Bar(shapes, ticks, gone, fact, words, tenure.status))
        marks = tuple(
            Mark(self.x(spot.at), spot.look, spot.proposed, spot.fact, spot.words)
            for spot in row.spots
        )
        return Lane(row.label, row.note, round(y, 1), True, row.fact, tuple(bars), marks)

    def _shape(self, part: Stretch) -> Shape:
        x = self.x(part.start)
        return Shape(part.kind, x, max(round(self.x(part.end) - x, 1), _THIN), part.fades)
