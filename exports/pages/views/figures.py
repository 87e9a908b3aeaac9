"""What was counted, over time: for each body a chart of every series, and a table with the sentences."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cadregraph.exports.pages.date_words import begins, in_words
from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.views.figure_facts import Figure, Series, by_body, series_of
from cadregraph.exports.pages.views.page import (
    Quote,
    anchor,
    in_network,
    in_tree,
    page,
    quotes,
    visible,
)
from cadregraph.exports.pages.views.wording import WORDS
from cadregraph.exports.pages.words import Text
from cadregraph.graph.text.normal import fold

_WIDTH, _HEIGHT = 520, 190
_LEFT, _RIGHT, _TOP, _FOOT = 62, 22, 18, 28
_INSET = 20
"""Room between the axis and the first point, for its number."""
_TICKS = 4
_NAMED = 9
"""Points of a chart that have their number beside them; of more only the axis tells."""
_MONTHS = 12
_LISTED = 2_000
"""Figures of one body, or of nobody, in the list; of more only their number is told."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of a chart with its words."""

    at: float
    words: Text


@dataclass(frozen=True, slots=True)
class Point:
    """A figure on a chart; ``sure`` where its own text states the day."""

    x: float
    y: float
    sure: bool
    words: Text
    number: Text
    fact: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A series as a picture; ``line`` joins what is stated, '' where nothing may be joined."""

    title: Text
    days: int
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    points: tuple[Point, ...]
    line: str


@dataclass(frozen=True, slots=True)
class Line:
    """A figure in the table."""

    id: str
    value: Text
    measures: Text
    time: Text
    sure: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """The figures of one body; ``more`` is how many of them are not listed."""

    id: str
    name: str
    tree: str
    network: str
    charts: tuple[Chart, ...]
    lines: tuple[Line, ...]
    more: int


def render_figures(
    found: Sequence[Figure],
    *,
    about: str = "",
    title: str | None = None,
    lang: Language = "vi",
    home: bool = False,
) -> str:
    """The figures as one self-contained page; the same figures give the same text.

    Args:
        about: the IRI of the body whose figures alone are shown.
        title: the heading; the name of the body or a general one where there is none.
        lang: the language it opens in; the reader can switch.
        home: whether it leads back to the index page of a set.
    """
    shown = [figure for figure in found if not about or figure.subject == about]
    heading = title if title is not None else shown[0].name if about and shown else ""
    bodies = [_counted(body, own, home) for body, own in by_body(shown).items()]
    bodies.sort(key=lambda body: not body.charts)
    return page(
        "figures",
        title=(heading, heading) if heading else WORDS["figuresOverTime"],
        lang=lang,
        home=home,
        script=False,
        number_of=len(shown),
        dated=sum(1 for figure in shown if figure.stated),
        width=_WIDTH,
        height=_HEIGHT,
        left=_LEFT,
        right=_WIDTH - _RIGHT,
        foot=_HEIGHT - _FOOT,
        charts=sum(len(body.charts) for body in bodies),
        bodies=bodies,
    )


def _counted(body: tuple[str, str], figures: Sequence[Figure], home: bool) -> Counted:
    iri, name = body
    # What is of nobody known may be of different matters: no picture; what states its day comes first.
    series = tuple(series_of(figures)) if iri else ()
    listed = sorted(figures, key=lambda figure: not (iri or figure.stated))[:_LISTED]
    return Counted(
        id=anchor("m", iri) if iri else "m-none",
        name=visible(name),
        tree=in_tree(iri) if home and iri else "",
        network=in_network(iri) if home and iri else "",
        charts=tuple(map(_chart, series)),
        lines=tuple(map(_line, listed)),
        more=len(figures) - len(listed),
    )


def _line(figure: Figure) -> Line:
    return Line(
        id=_id(figure),
        value=_amount(figure),
        measures=_what(figure),
        time=_time(figure),
        sure=bool(figure.stated),
        quotes=quotes(figure.evidence, (*_as_written(figure), figure.measures)),
    )


def _as_written(figure: Figure) -> tuple[str, ...]:
    """The number with what follows it, for the 31 of a date is another."""
    value = _plain(figure.value)[0]
    if figure.total is not None:
        return (f"{value}/{_plain(figure.total)[0]}",)
    return (f"{value} {figure.measures}", f"{value} {figure.unit}", f"{value}{figure.unit}")


def _id(figure: Figure) -> str:
    return anchor("f", figure.iri)


def _time(figure: Figure) -> Text:
    if figure.period and not figure.as_of:
        period = visible(figure.period)
        return period, period
    return in_words(figure.day) if figure.day else WORDS["noTime"]


# --- numbers ------------------------------------------------------------------------------------


def _plain(number: Decimal) -> Text:
    """A number as each language writes it: '1.234,5' and '1,234.5'."""
    whole = f"{number:,f}"
    return whole.translate(str.maketrans(",.", ".,")), whole


def _amount(figure: Figure) -> Text:
    """'khoảng 51/53 tổ chức (96,2 %)'."""
    value = _plain(figure.value)
    if figure.total is not None:
        value = _both("/", value, _plain(figure.total))
    around = WORDS.get(f"figure-{figure.qualifier}", ("", ""))
    # 'tổ chức cơ sở đảng' is not said again before 'tổ chức cơ sở đảng tổ chức Đại hội'.
    told = not figure.action[0] and fold(figure.measures).startswith(fold(figure.unit))
    unit = "" if told and fold(figure.measures) != fold(figure.unit) else visible(figure.unit)
    said = _both(" ", *(part for part in (around, value, (unit, unit)) if part[0]))
    if figure.percentage is not None:
        share = _plain(figure.percentage)
        said = (f"{said[0]} ({share[0]} %)", f"{said[1]} ({share[1]} %)")
    return said


def _what(figure: Figure) -> Text:
    """What is counted: 'kỷ luật: đảng viên'; '' where the unit says it."""
    same = fold(figure.measures) == fold(figure.unit)
    measures = "" if same and not figure.action[0] else visible(figure.measures)
    if not figure.action[0]:
        return measures, measures
    return f"{figure.action[0]}: {measures}", f"{figure.action[1]}: {measures}"


def _both(between: str, *parts: Text) -> Text:
    return between.join(part[0] for part in parts), between.join(part[1] for part in parts)


# --- a chart ------------------------------------------------------------------------------------


def _chart(series: Series) -> Chart:
    """The picture of a series: from nothing upwards, so that heights can be compared."""
    moments = [begins(figure.day) or 0.0 for figure in series.figures]
    first, last = min(moments), max(moments)
    top, step = scale(float(max(figure.value for figure in series.figures)))
    across = _WIDTH - _LEFT - _INSET - _RIGHT
    high = _HEIGHT - _TOP - _FOOT

    def x(moment: float) -> float:
        return round(_LEFT + _INSET + across * (moment - first) / ((last - first) or 1), 1)

    def y(value: float) -> float:
        return round(_TOP + high * (1 - value / top), 1)

    names = len({(f.day, f.value) for f in series.figures}) <= _NAMED
    points = {
        (x(moment), y(float(figure.value)), bool(figure.stated)): Point(
            x=x(moment),
            y=y(float(figure.value)),
            sure=bool(figure.stated),
            words=_both(": ", _time(figure), _amount(figure)),
            number=_plain(figure.value) if names else ("", ""),
            fact=_id(figure),
        )
        for moment, figure in reversed([*zip(moments, series.figures, strict=True)])
    }
    ordered = tuple(sorted(points.values(), key=lambda point: (point.x, point.y)))
    stated = [point for point in ordered if point.sure]
    # Two numbers of one day contradict one another, or are of two matters: no line chooses.
    single = len({point.x for point in stated}) == len(stated)
    return Chart(
        title=_what(series.figures[0]),
        days=len({figure.day for figure in series.figures}),
        across=tuple(Tick(x(moment), words) for moment, words in _moments(first, last)),
        up=tuple(Tick(y(step * n), _tick(step * n)) for n in range(round(top / step) + 1)),
        points=ordered,
        line=" ".join(f"{p.x},{p.y}" for p in stated) if single else "",
    )


def scale(most: float) -> tuple[float, float]:
    """The top of an axis from nothing to ``most``, and its step: 1, 2 or 5 of a power of ten."""
    if most <= 0:
        return 1.0, 1.0
    power = 10.0 ** math.floor(math.log10(most / _TICKS))
    step = next(power * n for n in (1, 2, 5, 10) if power * n * _TICKS >= most)
    return step * math.ceil(most / step - 1e-9), step


def _tick(value: float) -> Text:
    return _plain(Decimal(str(round(value, 6))).normalize() + 0)


def _moments(first: float, last: float) -> Iterator[tuple[float, Text]]:
    """Years on an axis of years, months on a shorter one, as many as there is room for."""
    if last - first > 2:
        every = math.ceil((last - first) / 6)
        for year in range(math.ceil(first), math.floor(last) + 1):
            if (year - math.ceil(first)) % every == 0:
                yield float(year), (str(year), str(year))
        return
    months = range(math.ceil(first * _MONTHS - 0.05), math.floor(last * _MONTHS) + 1)
    every = max(1, math.ceil(len(months) / 6))
    for month in months[::every]:
        year, past = divmod(month, _MONTHS)
        yield month / _MONTHS, in_words(f"{year}-{past + 1:02}")
