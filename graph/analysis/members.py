"""Who sat in one body at one time: pairs of people, and the network that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import networkx as nx

from cadregraph.graph.analysis.day_spans import Days
from cadregraph.graph.analysis.pandas_frames import Kind, edges, frame
from cadregraph.graph.analysis.tenures import TenureRecord, Thing, by_body, by_person, tenures
from cadregraph.graph.errors import QueryError
from cadregraph.graph.lexicon.single_holder import has_single_holder
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import the_one

if TYPE_CHECKING:
    import pandas as pd

Overlap: TypeAlias = Literal["known", "possible", "untold"]
"""Both were in the body on some day; their dates or their term let them have been; nothing tells."""

_RANKS: tuple[Overlap, ...] = get_args(Overlap)

_PAIR: dict[str, Kind] = {
    "person": "text",
    "other": "text",
    "organization": "text",
    "overlap": "text",
    "first": "day",
    "last": "day",
    "person_titles": "text",
    "other_titles": "text",
    "members": "whole",
    "level": "text",
    "person_iri": "text",
    "other_iri": "text",
    "organization_iri": "text",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people of one body, the overlap of their time in it, and how many have been in it."""

    one: Thing
    other: Thing
    body: Thing
    overlap: Overlap
    days: Days
    one_titles: tuple[str, ...]
    other_titles: tuple[str, ...]
    members: int
    level: str


def co_membership(
    store: Store,
    *,
    person: str | None = None,
    organization: str | None = None,
    overlap: Overlap = "possible",
) -> pd.DataFrame:
    """Pairs of people who had posts in one body at one time, one row a pair and body.

    ``overlap`` is 'known', with ``first`` and ``last`` the days between which they are known to have
    been there together; 'possible', with the days between which they may have been (empty where
    nothing tells), if their dates, give or take a term of office of five years, or their term of
    office meet; or 'untold'. Pairs whose dates or terms exclude each other are no rows, nor are
    two whose only post in the body is one that one person holds at a time. ``members`` is how many
    have been in the body: two of 122 share less than two of five.

    Args:
        person: only pairs with this person: an IRI, a name, or 'name | post'.
        organization: only in this body: an IRI or a name.
        overlap: the weakest overlap that counts.

    Raises:
        QueryError: a name that nobody or nothing bears, or several do; no such overlap.
        AnalysisError: pandas is not installed.
    """
    found = _asked(store, person, organization, overlap)
    return frame(
        _PAIR,
        (
            (
                pair.one.label,
                pair.other.label,
                pair.body.label,
                pair.overlap,
                *edges(pair.days),
                "; ".join(pair.one_titles),
                "; ".join(pair.other_titles),
                pair.members,
                pair.level,
                pair.one.iri,
                pair.other.iri,
                pair.body.iri,
            )
            for pair in found
        ),
    )


def co_membership_network(
    store: Store,
    *,
    person: str | None = None,
    organization: str | None = None,
    overlap: Overlap = "possible",
) -> nx.Graph[str]:
    """The same as a network: people are nodes (IRIs, with ``label``), pairs are edges.

    Edges have ``organizations`` (names, parted by '; '), ``bodies`` (how many), ``overlap`` (the
    best) and ``weight``: the sum of 1/(members - 1) over the bodies, so that a large assembly weighs
    little (Newman 2001, of collaboration networks).

    Raises:
        QueryError: as `co_membership`.
    """
    network: nx.Graph[str] = nx.Graph()
    found = list(_asked(store, person, organization, overlap))
    for thing in sorted(
        {pair.one for pair in found} | {pair.other for pair in found}, key=lambda t: t.iri
    ):
        network.add_node(thing.iri, label=thing.label)
    shared: dict[tuple[str, str], list[Pair]] = {}
    for pair in found:
        one, other = sorted((pair.one.iri, pair.other.iri))
        shared.setdefault((one, other), []).append(pair)
    for (one, other), pairs in sorted(shared.items()):
        network.add_edge(
            one,
            other,
            organizations="; ".join(sorted(pair.body.label for pair in pairs)),
            bodies=len(pairs),
            overlap=min((pair.overlap for pair in pairs), key=_RANKS.index),
            weight=round(sum(1 / (pair.members - 1) for pair in pairs), 9),
        )
    return network


def _asked(
    store: Store, person: str | None, organization: str | None, overlap: Overlap
) -> Sequence[Pair]:
    if overlap not in _RANKS:
        raise QueryError(f"no overlap {overlap!r}; there are {', '.join(_RANKS)}")
    wanted = None if person is None else the_one(store, person, "person")
    body = None if organization is None else the_one(store, organization, "organization")
    counted = _RANKS[: _RANKS.index(overlap) + 1]
    found = [pair for pair in _pairs(tenures(store, body=body), wanted) if pair.overlap in counted]
    return sorted(
        found,
        key=lambda p: (
            p.one.label,
            p.other.label,
            p.body.label,
            p.one.iri,
            p.other.iri,
            p.body.iri,
        ),
    )


def _pairs(records: tuple[TenureRecord, ...], wanted: str | None) -> Iterator[Pair]:
    """The pairs of each body; of a person, if one is wanted, who then comes first."""
    for body, held in by_body(records).items():
        members = by_person(held)
        for one, other in combinations(members, 2):
            if wanted not in (None, one, other):
                continue
            first, second = (other, one) if wanted == other else (one, other)
            found = _overlap(members[first], members[second])
            if found is not None:
                overlap, together = found
                yield Pair(
                    members[first][0].person,
                    members[second][0].person,
                    body,
                    overlap,
                    together,
                    _titles(members[first]),
                    _titles(members[second]),
                    len(members),
                    held[0].level,
                )


def _titles(held: tuple[TenureRecord, ...]) -> tuple[str, ...]:
    return tuple(sorted({record.title for record in held}))


def _overlap(
    one: tuple[TenureRecord, ...], other: tuple[TenureRecord, ...]
) -> tuple[Overlap, Days] | None:
    """The best overlap of two people's tenures in a body, and its outermost days."""
    found: dict[Overlap, list[Days]] = {}
    for mine, theirs in product(one, other):
        pair = _of_two(mine, theirs)
        if pair is not None:
            found.setdefault(pair[0], []).append(pair[1])
    for overlap in _RANKS:
        if overlap in found:
            together = found[overlap]
            return overlap, (min(d[0] for d in together), max(d[1] for d in together))
    return None


def _of_two(one: TenureRecord, other: TenureRecord) -> tuple[Overlap, Days] | None:
    if one.post == other.post and has_single_holder(one.title, one.body.label):
        return None
    if one.span.surely is not None and other.span.surely is not None:
        both = _meet(one.span.surely, other.span.surely)
        if both is not None:
            return "known", both
    if one.term and other.term and _are_numbers(one.term, other.term) and one.term != other.term:
        return None
    both = _meet(one.span.possibly, other.span.possibly)
    if both is None:
        return None
    near = _meet(one.span.likely, other.span.likely)
    if near is not None:
        return "possible", near
    same_term = bool(one.term) and one.term == other.term
    return ("possible" if same_term else "untold"), both


def _are_numbers(*terms: str) -> bool:
    """Whether all are stated as numbers of a term ('khóa XII') of one body, which follow each other."""
    return all(term.startswith("khóa ") for term in terms)


def _meet(one: Days | None, other: Days | None) -> Days | None:
    if one is None or other is None:
        return None
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return (first, last) if first <= last else None
