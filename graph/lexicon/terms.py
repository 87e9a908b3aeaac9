"""The terms of bodies: in which one a day falls, and in which months one begins and ends."""

from __future__ import annotations

from functools import cache

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.documents import TERMS


@cache
def _terms(host: str) -> tuple[tuple[str, str], ...]:
    """First months and terms of a kind of host, in order."""
    return tuple((row.from_, row.term) for row in rows(TERMS) if row.host == host)


def term_of(host: str, day: str) -> str:
    """The term in which a day, month or year ('2017', '2017-05', '2017-05-03') falls.

    Args:
        host: a kind of body of the list of terms: 'tw', 'qh', 'party', 'council'.
        day: ISO 8601. A year in which a term begins counts for it if it begins in the first months,
            else for none.

    Returns:
        '' if it is before all terms, if the host has none, or if it is not certain.
    """
    month = day[:7]
    if len(month) == 4:
        early, late = f"{month}-03", f"{month}-12"
        return _term(host, early) if _term(host, early) == _term(host, late) else ""
    return _term(host, month)


def first_month(host: str, term: str) -> str:
    """The month in which a term of the list begins, '' if it is not there."""
    return next((first for first, found in _terms(host) if found == term), "")


def last_month(host: str, term: str) -> str:
    """The month in which the term after one of the list begins, '' if neither or no later is there."""
    known = _terms(host)
    at = next((n for n, (_, found) in enumerate(known) if found == term), None)
    return known[at + 1][0] if at is not None and at + 1 < len(known) else ""


@cache
def newest_month() -> str:
    """The month in which the newest term of the list begins: what ended before it is over whenever it is
    told of."""
    return max(row.from_ for row in rows(TERMS))


def _term(host: str, month: str) -> str:
    found = ""
    for first, term in _terms(host):
        if first <= month:
            found = term
    return found
