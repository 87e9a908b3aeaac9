"""Who is known to have held posts in a body at one time, as a table of pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from cadregraph.exports.pages.date_words import begins, ends
from cadregraph.exports.pages.views.shown import Person, Tenure

_MOST = 16
"""People of one table."""


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when a post is known as held: stated days, else those of articles that say so."""

    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Together:
    """People, and of each pair of them (by their places, the lower first) when both held posts; None
    where no day is known of that."""

    people: tuple[tuple[str, str], ...]
    """IRI and name."""
    rows: tuple[tuple[Span | None, ...], ...]
    more: int
    """People beside those of the table."""


def together(tenures: Iterable[Tenure]) -> Together | None:
    """The people of some tenures who are known to have held posts at one time; None where nobody is.

    Only what is stated or seen counts: that a post was held between two articles that say so.
    """
    held: dict[str, list[Span]] = {}
    people: dict[str, Person] = {}
    for tenure in tenures:
        known = tenure.known
        span = Span(known.start or known.seen_from, known.end or known.seen_until)
        if tenure.status != "reported" and _orderly(span):
            held.setdefault(tenure.person.iri, []).append(span)
            people[tenure.person.iri] = tenure.person
    pairs: dict[frozenset[str], Span] = {}
    for one, other in combinations(sorted(held), 2):
        common = [found for a in held[one] for b in held[other] if (found := _common(a, b))]
        if common:
            pairs[frozenset((one, other))] = max(common, key=_length)
    counts = Counter(iri for pair in pairs for iri in pair)
    if not counts:
        return None
    best = sorted(counts, key=lambda iri: (-counts[iri], people[iri].label, iri))[:_MOST]
    return Together(
        tuple((iri, people[iri].label) for iri in best),
        tuple(tuple(pairs.get(frozenset((one, other))) for other in best) for one in best),
        len(counts) - len(best),
    )


def _orderly(span: Span) -> bool:
    start, end = begins(span.since), ends(span.until)
    return start is not None and end is not None and start < end


def _common(one: Span, other: Span) -> Span | None:
    """The time that two spans share: from the later beginning to the sooner end."""
    since = max(one.since, other.since, key=lambda day: begins(day) or 0)
    until = min(one.until, other.until, key=lambda day: ends(day) or 0)
    found = Span(since, until)
    return found if _orderly(found) else None


def _length(span: Span) -> float:
    return (ends(span.until) or 0) - (begins(span.since) or 0)
