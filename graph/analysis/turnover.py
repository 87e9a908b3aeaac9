"""Turnover: who came to a body and who left it, year by year, and of how many that is not known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cadregraph.graph.analysis.day_spans import KNOWN, Days, asked_days, days
from cadregraph.graph.analysis.pandas_frames import Cell, Kind, frame
from cadregraph.graph.analysis.tenures import TenureRecord, Thing, by_body, tenures
from cadregraph.graph.relations.facts import ENDING
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import the_one
from cadregraph.graph.store.rows import PREFIX_LINES, rows_where

if TYPE_CHECKING:
    import pandas as pd

_CHANGES = f"""{PREFIX_LINES} SELECT DISTINCT ?body ?bodyLabel ?level ?person ?type ?date WHERE {{
  ?change a cadre:PersonnelChange ; cadre:person ?person ; cadre:changeType/skos:notation ?type ;
    cadre:decision/skos:notation "decided" ; cadre:post/org:postIn ?body .
  ?body skos:prefLabel ?bodyLabel .
  OPTIONAL {{ ?body cadre:level/skos:notation ?level }}
  OPTIONAL {{ ?change dcterms:date ?date }} }}"""

_TURNOVER: dict[str, Kind] = {
    "organization": "text",
    "year": "whole",
    "holders": "whole",
    "entries": "whole",
    "exits": "whole",
    "moves": "whole",
    "rate": "number",
    "possible": "whole",
    "completed": "whole",
    "years_low": "number",
    "years_high": "number",
    "level": "text",
    "organization_iri": "text",
}
_DAYS_A_YEAR = 365.25


@dataclass(slots=True)
class _Year:
    """The people of a body in one year: who is known or may have been there, came, left."""

    holders: set[str] = field(default_factory=set)
    entries: set[str] = field(default_factory=set)
    exits: set[str] = field(default_factory=set)
    possible: set[str] = field(default_factory=set)
    completed: list[tuple[Days, Days]] = field(default_factory=list)


@dataclass(slots=True)
class _Body:
    thing: Thing
    level: str
    years: dict[int | None, _Year] = field(default_factory=dict)

    def year(self, year: int | None) -> _Year:
        return self.years.setdefault(year, _Year())


def turnover(store: Store, organization: str | None = None) -> pd.DataFrame:
    """One row a body and year of which something is known, and one without a year for the rest.

    They count people, not posts: ``holders`` are known to have had a post of the body at some time
    of the year, ``entries`` took one up and ``exits`` left one in it, ``moves`` did both. ``rate`` is
    exits by holders. ``possible`` are further people who may have had one. ``completed`` tenures
    ended in the year and have stated beginnings; on average they lasted from ``years_low`` to
    ``years_high`` years, as dates are only so precise.

    In the row without a year, ``holders`` have posts of which nothing tells a year, ``entries`` and
    ``exits`` were decided (or are stated as past) and no year of them is known: so many people the
    other rows may lack. What is only proposed counts nowhere.

    Args:
        organization: an IRI or a name of a body; None for all.

    Raises:
        QueryError: nothing is called so, or several are.
        AnalysisError: pandas is not installed.
    """
    wanted = None if organization is None else the_one(store, organization, "organization")
    bodies: dict[str, _Body] = {}
    for thing, held in by_body(tenures(store, body=wanted)).items():
        body = bodies.setdefault(thing.iri, _Body(thing, held[0].level))
        for record in held:
            _count_ends(body, record)
    bound = {} if wanted is None else {"body": wanted}
    for row in rows_where(store, _CHANGES, **bound):
        _count_change(bodies, row)
    for thing, held in by_body(tenures(store, body=wanted)).items():
        _count_holders(bodies[thing.iri], held)
    ordered = sorted(bodies.values(), key=lambda b: (b.thing.label, b.thing.iri))
    return frame(_TURNOVER, (row for body in ordered for row in _rows(body)))


def _count_ends(body: _Body, record: TenureRecord) -> None:
    start, end = _year_of(record.span.start), _year_of(record.span.end)
    person = record.person.iri
    if start is not None:
        body.year(start).entries.add(person)
    elif record.start:
        body.year(None).entries.add(person)
    if end is not None:
        body.year(end).exits.add(person)
        if record.span.start is not None and record.span.end is not None:
            body.year(end).completed.append((record.span.start, record.span.end))
    elif record.end or record.status == "former":
        body.year(None).exits.add(person)


def _count_change(bodies: dict[str, _Body], row: Mapping[str, str]) -> None:
    thing = Thing(row["body"], row["bodyLabel"])
    body = bodies.setdefault(thing.iri, _Body(thing, row.get("level", "")))
    year = body.year(_year_of(days(row.get("date", ""))))
    (year.exits if row["type"] in ENDING else year.entries).add(row["person"])


def _count_holders(body: _Body, held: tuple[TenureRecord, ...]) -> None:
    """Who is known to have been there in each year, who may have been, and of whom nothing tells."""
    years = [year for year in body.years if year is not None]
    for record in held:
        seen = (record.span.seen_from, record.span.seen_until)
        years += [known[0].year for known in seen if known is not None]
    for year in range(min(years), max(years) + 1) if years else ():
        counted = body.year(year)
        for record in held:
            basis = record.span.basis(*asked_days(str(year)))
            if basis in KNOWN:
                counted.holders.add(record.person.iri)
            elif basis is not None:
                counted.possible.add(record.person.iri)
    dated = {record.person.iri for record in held if record.span.is_dated}
    body.year(None).holders |= {record.person.iri for record in held} - dated


def _rows(body: _Body) -> Iterator[tuple[Cell, ...]]:
    known = [year for key, year in body.years.items() if key is not None]
    for key in sorted(body.years, key=lambda year: (year is None, year or 0)):
        year = body.years[key]
        entries, exits = year.entries, year.exits
        if key is None:
            entries = entries.difference(*(other.entries for other in known))
            exits = exits.difference(*(other.exits for other in known))
            holders = year.holders.difference(*(o.entries | o.exits for o in known))
        else:
            holders = year.holders | entries | exits
        if not holders and not entries and not exits:
            continue
        low, high = _lasted(year.completed)
        yield (
            body.thing.label,
            key,
            len(holders),
            len(entries),
            len(exits),
            None if key is None else len(entries & exits),
            None if key is None else round(len(exits) / len(holders), 4),
            None if key is None else len(year.possible - holders),
            len(year.completed),
            low,
            high,
            body.level,
            body.thing.iri,
        )


def _lasted(completed: list[tuple[Days, Days]]) -> tuple[float | None, float | None]:
    """The least and most that these tenures lasted on average, in years."""
    if not completed:
        return None, None
    low = sum(max((end[0] - start[1]).days, 0) for start, end in completed)
    high = sum(max((end[1] - start[0]).days, 0) for start, end in completed)
    share = _DAYS_A_YEAR * len(completed)
    return round(low / share, 2), round(high / share, 2)


def _year_of(known: Days | None) -> int | None:
    return None if known is None else known[0].year
