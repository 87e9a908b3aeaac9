"""Careers: the tenures of people in order of time; and who held which post on a day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cadregraph.graph.analysis.day_spans import KNOWN, Basis, asked_days
from cadregraph.graph.analysis.pandas_frames import Cell, Kind, edges, frame
from cadregraph.graph.analysis.tenures import TenureRecord, tenures
from cadregraph.graph.lexicon.single_holder import has_single_holder
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import the_one
from cadregraph.graph.store.rows import rows_named
from cadregraph.graph.text.normal import fold

if TYPE_CHECKING:
    import pandas as pd

_CAREER: dict[str, Kind] = {
    "person": "text",
    "title": "text",
    "organization": "text",
    "status": "text",
    "start": "text",
    "end": "text",
    "term": "text",
    "known": "text",
    "level": "text",
    "class": "text",
    "begin_known": "text",
    "end_known": "text",
    "start_first": "day",
    "start_last": "day",
    "end_first": "day",
    "end_last": "day",
    "seen_from": "text",
    "seen_until": "text",
    "ended_by": "text",
    "predecessor": "text",
    "successor": "text",
    "articles": "whole",
    "person_iri": "text",
    "post_iri": "text",
    "organization_iri": "text",
    "tenure_iri": "text",
}
_HELD: dict[str, Kind] = {
    "person": "text",
    "title": "text",
    "organization": "text",
    "basis": "text",
    "start": "text",
    "end": "text",
    "term": "text",
    "seen_from": "text",
    "seen_until": "text",
    "ended_by": "text",
    "status_now": "text",
    "level": "text",
    "articles": "whole",
    "person_iri": "text",
    "organization_iri": "text",
    "tenure_iri": "text",
}
_OPEN: frozenset[Basis] = frozenset({"open"})
_MAYBE: frozenset[Basis] = frozenset({"term", "possible"})
_ORDER: tuple[Basis, ...] = (
    "curated",
    "stated",
    "bounded",
    "open",
    "likely",
    "disputed",
    "term",
    "possible",
)
_SHOWN = KNOWN | _OPEN


def careers(store: Store, person: str | None = None) -> pd.DataFrame:
    """One row a tenure, of a person or of all, in order of time.

    ``start`` and ``end`` are as precise as the texts ('2015', '2015-06', '--06-21' without a year);
    ``start_first`` to ``start_last`` are the days that a start may be, empty where no year is known.
    ``begin_known`` and ``end_known`` are 'stated', 'bounded' (by dated articles) or 'unknown';
    ``known`` is 'stated' if both are, 'unknown' if nothing tells of a year, else 'bounded'. Seats of
    members and deputies are a row a term.

    Args:
        person: an IRI, a name, or 'name | post'; None for all.

    Raises:
        QueryError: nobody is called so, or several are (`AmbiguousNameError`).
        AnalysisError: pandas is not installed.
    """
    wanted = None if person is None else the_one(store, person, "person")
    return frame(
        _CAREER, (_career(record) for record in tenures(store, person=wanted, reported=True))
    )


def _career(record: TenureRecord) -> tuple[Cell, ...]:
    return (
        record.person.label,
        record.title,
        record.body.label,
        record.status,
        record.start,
        record.end,
        record.term,
        record.known,
        record.level,
        record.cls,
        record.begin_known,
        record.end_known,
        *edges(record.span.start),
        *edges(record.span.end),
        record.seen_from,
        record.seen_until,
        record.ended_by,
        record.predecessor,
        record.successor,
        record.articles,
        record.person.iri,
        record.post,
        record.body.iri,
        record.iri,
    )


def as_of(
    store: Store,
    day: str,
    *,
    organization: str | None = None,
    title: str | None = None,
    person: str | None = None,
    possible: bool = False,
) -> pd.DataFrame:
    """Who held which post on a day, and how that is known: for a day as the named query ``as-of``.

    ``basis`` is 'stated' or 'bounded' where it is known, 'open' where the post had been taken up and
    nothing tells that it was left, 'likely' where articles report it within three months after and
    nothing tells that it was taken up in between, 'curated' where a curator says so, 'disputed' where
    articles do not decide between two holders.
    ``status_now`` is what the last article calls the holder, which is another matter. A tenure of
    which no date is known is in no day; nor is anybody in a post that one person holds at a time if
    another is known to have held it that day.

    Args:
        day: 2016-01-01; a month or a year for who held it at some time of it.
        organization: an IRI or a name of the body.
        title: the title without the organisation.
        person: an IRI, a name, or 'name | post'.
        possible: with those, too, who may have held it: 'term' where only the term of office tells,
            'possible' where dates are too coarse, tell one side only, or the post is stated as past
            and not since when.

    Raises:
        QueryError: no date, or a name that nobody or nothing bears, or several do.
        AnalysisError: pandas is not installed.
    """
    first, last = asked_days(day)
    body = None if organization is None else the_one(store, organization, "organization")
    holder = None if person is None else the_one(store, person, "person")
    held = [
        record
        for record in tenures(store, person=holder, body=body)
        if title is None or fold(title) == fold(record.title)
    ]
    if first == last:
        found = _on_the_day(store, day, held, possible)
    else:
        shown = frozenset(_ORDER) if possible else _SHOWN
        spans = ((record, record.span.basis(first, last)) for record in held)
        found = [(record, basis) for record, basis in spans if basis is not None and basis in shown]
    found.sort(
        key=lambda f: (
            f[0].body.label,
            f[0].title,
            _ORDER.index(f[1]),
            f[0].person.label,
            f[0].iri,
        )
    )
    return frame(_HELD, (_held(record, basis) for record, basis in found))


def _on_the_day(
    store: Store, day: str, held: Iterable[TenureRecord], possible: bool
) -> list[tuple[TenureRecord, Basis]]:
    """Who held a post on a day, as the named query ``as-of`` concludes it, and who may have."""
    answer = rows_named(store, "as-of", date=day)
    concluded = {row["tenure"]: row["basis"] for row in answer}
    found: list[tuple[TenureRecord, Basis]] = []
    for record in held:
        basis = concluded.get(record.iri) or (
            record.span.basis(*asked_days(day)) if possible else None
        )
        if basis in _ORDER and (record.iri in concluded or basis in _MAYBE):
            found.append((record, basis))
    return _without_others(found)


def _without_others(found: list[tuple[TenureRecord, Basis]]) -> list[tuple[TenureRecord, Basis]]:
    """Without who may have held a post for one that another is known to have held that day."""
    holders = {
        record.post: record.person
        for record, basis in found
        if basis in KNOWN and has_single_holder(record.title, record.body.label)
    }
    return [
        (record, basis)
        for record, basis in found
        if basis in KNOWN or holders.get(record.post, record.person) == record.person
    ]


def _held(record: TenureRecord, basis: Basis) -> tuple[Cell, ...]:
    return (
        record.person.label,
        record.title,
        record.body.label,
        basis,
        record.start,
        record.end,
        record.term,
        record.seen_from,
        record.seen_until,
        record.ended_by,
        record.status,
        record.level,
        record.articles,
        record.person.iri,
        record.body.iri,
        record.iri,
    )
