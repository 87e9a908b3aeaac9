"""Who sat in one body at one time: pairs of people, and the network that they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import networkx as nx

from cadregraph.graph.analysis.pandas_frames import Kind, frame
from cadregraph.graph.analysis.tenures import TenureRecord, Thing, by_body, by_person, tenures
from cadregraph.graph.errors import QueryError
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import the_one
from cadregraph.graph.store.rows import rows_named

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
    "basis": "text",
    "support": "whole",
    "person_iri": "text",
    "other_iri": "text",
    "organization_iri": "text",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people of one body, the overlap of their time in it, and how many have been in it.

    ``basis`` is how the overlap is known, as in ``as-of``, and ``support`` how many articles tell of
    the one of whom fewer do.
    """

    one: Thing
    other: Thing
    body: Thing
    overlap: Overlap
    first: date | None
    last: date | None
    one_titles: tuple[str, ...]
    other_titles: tuple[str, ...]
    members: int
    level: str
    basis: str
    support: int


def co_membership(
    store: Store,
    *,
    person: str | None = None,
    organization: str | None = None,
    overlap: Overlap = "possible",
) -> pd.DataFrame:
    """Pairs of people who had posts in one body at one time: the rows of the query ``co-membership``.

    ``overlap`` is 'known', with ``first`` and ``last`` the days between which they are known to
    have been there together; 'possible', with the days between which they may have been (empty
    where nothing tells), if their dates, give or take a term of office of five years, or their
    term of office meet; or 'untold'. Pairs whose dates or terms exclude each other are no rows,
    nor are two whose only post in the body is one that one person holds at a time. ``last`` of
    a post that another had on a day is that day. ``members`` is how many have been in the body:
    two of 122 share less than two of five. ``basis`` and ``support`` are as in `as_of`, the
    support that of the one of whom fewer articles tell.

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
                pair.first,
                pair.last,
                "; ".join(pair.one_titles),
                "; ".join(pair.other_titles),
                pair.members,
                pair.level,
                pair.basis,
                pair.support,
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
    found = _asked(store, person, organization, overlap)
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
    given: dict[str, str] = {"weakest": overlap}
    if person is not None:
        given["person"] = the_one(store, person, "person")
    body = None if organization is None else the_one(store, organization, "organization")
    if body is not None:
        given["organization"] = body
    held = {thing.iri: found for thing, found in by_body(tenures(store, body=body)).items()}
    return [
        Pair(
            one=Thing(row["one"], row["holder"]),
            other=Thing(row["other"], row["colleague"]),
            body=Thing(row["organization"], row["sharedOrganization"]),
            overlap=_RANKS[_RANKS.index(row["overlap"])],
            first=_day(row["from"]),
            last=_day(row["until"]),
            one_titles=_titles(held[row["organization"]], row["one"]),
            other_titles=_titles(held[row["organization"]], row["other"]),
            members=len(by_person(held[row["organization"]])),
            level=held[row["organization"]][0].level,
            basis=row["basis"],
            support=int(row["support"]),
        )
        for row in rows_named(store, "co-membership", **given)
    ]


def _titles(held: tuple[TenureRecord, ...], person: str) -> tuple[str, ...]:
    return tuple(sorted({record.title for record in held if record.person.iri == person}))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
