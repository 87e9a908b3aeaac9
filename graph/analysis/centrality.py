"""Centralities over time: the network of who is known to have held a post where, year by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import networkx as nx

from cadregraph.graph.analysis.day_spans import KNOWN, Basis, asked_days
from cadregraph.graph.analysis.pandas_frames import Cell, Kind, frame
from cadregraph.graph.analysis.tenures import TenureRecord, tenures
from cadregraph.graph.errors import QueryError
from cadregraph.graph.network import betweenness, degree
from cadregraph.graph.store import Store

if TYPE_CHECKING:
    import pandas as pd

Ties: TypeAlias = Literal["posts", "people"]
"""People and the bodies in which they have posts, or people who are in one body."""

_CENTRALITY: dict[str, Kind] = {
    "year": "text",
    "kind": "text",
    "label": "text",
    "degree": "whole",
    "betweenness": "number",
    "closeness": "number",
    "nodes": "whole",
    "edges": "whole",
    "iri": "text",
}
_OPEN: frozenset[Basis] = frozenset({"open"})


def centralities(
    store: Store,
    years: Iterable[str | int] | None = None,
    *,
    ties: Ties = "posts",
    open_ended: bool = False,
) -> pd.DataFrame:
    """Degree, betweenness and closeness of everybody in the network of each year.

    The network of a year is made of the tenures that are known ('stated' or 'bounded') to have been
    held at some time of it. ``nodes`` and ``edges`` are its size: compare years with care, as a
    year of which more is known has a larger network. Betweenness is the share of shortest paths
    through a node (Brandes 2001; exact below 2,000 nodes, else from 400 sources drawn with a fixed
    seed); closeness is that of Wasserman and Faust (1994), for networks in several pieces.

    Args:
        years: years, months or days; None for all years in which a stated date lies.
        ties: 'posts' joins people to the bodies of their posts; 'people' joins people who are in
            one body.
        open_ended: with those, too, who had taken up a post less than five years before, and of whom
            nothing tells that they had left it.

    Raises:
        QueryError: a year that is no date, or no such ties.
        AnalysisError: pandas is not installed.
    """
    if ties not in get_args(Ties):
        raise QueryError(f"no ties {ties!r}; there are {', '.join(get_args(Ties))}")
    records = tenures(store)
    wanted = _years(records) if years is None else sorted({str(year) for year in years})
    counted = KNOWN | _OPEN if open_ended else KNOWN
    return frame(
        _CENTRALITY,
        (row for year in wanted for row in _of_year(records, year, ties, counted)),
    )


def _of_year(
    records: tuple[TenureRecord, ...], year: str, ties: Ties, counted: frozenset[Basis]
) -> Iterator[tuple[Cell, ...]]:
    first, last = asked_days(year)
    held = [record for record in records if record.span.basis(first, last) in counted]
    network = _network(held, ties)
    if not network:
        return
    degrees, between = degree(network), betweenness(network)
    close: dict[str, float] = nx.closeness_centrality(network)
    people = {record.person.iri for record in held}
    labels = {t.iri: t.label for record in held for t in (record.person, record.body)}
    for iri in sorted(network, key=lambda iri: (-degrees[iri], -between[iri], labels[iri], iri)):
        yield (
            year,
            "person" if iri in people else "organization",
            labels[iri],
            degrees[iri],
            between[iri],
            round(close[iri], 9),
            network.number_of_nodes(),
            network.number_of_edges(),
            iri,
        )


def _network(held: list[TenureRecord], ties: Ties) -> nx.Graph[str]:
    pairs = sorted({(record.person.iri, record.body.iri) for record in held})
    network: nx.Graph[str] = nx.Graph()
    if ties == "posts":
        network.add_edges_from(pairs)
        return network
    members: dict[str, list[str]] = {}
    for person, body in pairs:
        members.setdefault(body, []).append(person)
    network.add_nodes_from(sorted({person for person, _ in pairs}))
    network.add_edges_from(
        sorted({pair for people in members.values() for pair in combinations(people, 2)})
    )
    return network


def _years(records: tuple[TenureRecord, ...]) -> list[str]:
    """The years in which something that is known of a tenure lies."""
    found: set[int] = set()
    for record in records:
        span = record.span
        for known in (span.start, span.end, span.seen_from, span.seen_until, span.surely):
            if known is not None and known[1] != date.max:
                found.update(range(known[0].year, known[1].year + 1))
    return [str(year) for year in sorted(found)]
