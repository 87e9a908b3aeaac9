"""Reads from a store what was counted: every figure with its day, and the series that figures make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cadregraph.exports.pages.date_words import begins
from cadregraph.exports.pages.views import view_sparql
from cadregraph.exports.pages.views.typed_rows import columns, passages_by_fact, quotes_of
from cadregraph.exports.pages.words import Text
from cadregraph.graph.network import Evidence
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import rows
from cadregraph.graph.text.normal import fold

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Figure:
    """What a text counts: of whom, how many of what, of how many, on which day or in which period.

    ``subject`` is the IRI of whom the figure is, '' where no text says it; ``action`` is what befell
    those who are counted, such as 'kỷ luật'.
    """

    iri: str
    subject: str
    name: str
    value: Decimal
    unit: str
    measures: str
    total: Decimal | None = None
    percentage: Decimal | None = None
    qualifier: str = ""
    action: Text = ("", "")
    as_of: str = ""
    period: str = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def stated(self) -> str:
        """The day, month or year that the text gives, of a period its one year; '' where it gives none."""
        if begins(self.as_of) is not None:
            return self.as_of
        years = set(_YEAR.findall(self.period))
        return years.pop() if len(years) == 1 else ""

    @property
    def day(self) -> str:
        """As stated, else the day of the first article that is dated; '' where none is."""
        return self.stated or next((e.published for e in self.evidence if e.published), "")


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one body that count one thing in one unit, by their days; of two days at least."""

    measures: str
    unit: str
    figures: tuple[Figure, ...]


def figure_facts(store: Store) -> tuple[Figure, ...]:
    """All figures, by whom they are of, what they count, and their days. What is only denied, alleged
    or a condition is left out, a figure of the same words in the same sentences is told once."""
    quotes = quotes_of(store, passages_by_fact(rows(store, view_sparql.FIGURE_EVIDENCE)))
    found: dict[str, Figure] = {}
    for row in sorted(rows(store, view_sparql.FIGURES), key=columns):
        if row["figure"] in found:
            continue
        found[row["figure"]] = Figure(
            iri=row["figure"],
            subject=row.get("subject", ""),
            name=row.get("name", ""),
            value=Decimal(row["value"]),
            unit=row["unit"],
            measures=row["measures"],
            total=_number(row.get("total")),
            percentage=_number(row.get("percentage")),
            qualifier=row.get("qualifier", ""),
            action=(row.get("vi", ""), row.get("en", row.get("vi", ""))),
            as_of=row.get("asOf", ""),
            period=row.get("period", ""),
            evidence=quotes.get(row["figure"], ()),
        )
    return tuple(sorted(found.values(), key=_order))


def series_of(figures: Iterable[Figure]) -> Iterator[Series]:
    """The series among the figures of one body, those of most days first.

    What a figure counts must be told: 'người' alone may be anybody.
    """
    alike: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in figures:
        if figure.day and (figure.action[0] or fold(figure.measures) != fold(figure.unit)):
            key = (figure.action[0], fold(figure.measures), figure.unit)
            alike.setdefault(key, []).append(figure)
    lasting = [own for own in alike.values() if len({figure.day for figure in own}) > 1]
    for own in sorted(lasting, key=lambda own: (-len({f.day for f in own}), own[0].measures)):
        by_day = tuple(sorted(own, key=lambda figure: (figure.day, figure.value, figure.iri)))
        yield Series(own[0].measures, own[0].unit, by_day)


def by_body(figures: Sequence[Figure]) -> dict[tuple[str, str], tuple[Figure, ...]]:
    """The figures by the IRI and name of the body that they are of, those of most figures first; last
    those of nobody."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        found.setdefault((figure.subject, figure.name), []).append(figure)
    ordered = sorted(found, key=lambda body: (not body[0], -len(found[body]), body[1]))
    return {body: tuple(found[body]) for body in ordered}


def _number(text: str | None) -> Decimal | None:
    return Decimal(text) if text is not None else None


def _order(figure: Figure) -> tuple[str, str, str, str, Decimal, str]:
    return (
        *(figure.name, fold(figure.measures), figure.unit, figure.day),
        *(figure.value, figure.iri),
    )
