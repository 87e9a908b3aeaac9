"""The calls for researchers: pandas frames of careers, networks, turnover and discipline.

Each is a thin twin of a call of `cadregraph.graph.analysis`, which tells what the columns mean; it takes the
folder of a store or an open `Store`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cadregraph.api.stores import DEFAULT_STORE, opened

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from cadregraph.api.stores import Where
    from cadregraph.graph.analysis import Overlap, Ties


def careers(store: Where = DEFAULT_STORE, person: str | None = None) -> pd.DataFrame:
    """The posts of a person, or of all, in order of time: see `cadregraph.graph.analysis.careers`.

    Args:
        person: an IRI, a name, or 'name | post'.

    Raises:
        QueryError: nobody is called so, or several are, whom the error tells (`AmbiguousNameError`).
        AnalysisError: pandas is not installed.
        StoreError: the store cannot be opened.
    """
    from cadregraph.graph import analysis

    with opened(store, read_only=True) as graph:
        return analysis.careers(graph, person)


def as_of(
    day: str,
    store: Where = DEFAULT_STORE,
    *,
    organization: str | None = None,
    title: str | None = None,
    person: str | None = None,
    possible: bool = False,
) -> pd.DataFrame:
    """Who held which post on a day, and how that is known: see `cadregraph.graph.analysis.as_of`.

    Args:
        day: 2016-01-01, or a month or a year.
        possible: with those, too, who may have held it.

    Raises:
        QueryError, AnalysisError, StoreError: as `careers`; QueryError if ``day`` is no date.
    """
    from cadregraph.graph import analysis

    with opened(store, read_only=True) as graph:
        return analysis.as_of(
            graph, day, organization=organization, title=title, person=person, possible=possible
        )


def co_membership(
    store: Where = DEFAULT_STORE,
    *,
    person: str | None = None,
    organization: str | None = None,
    overlap: Overlap = "possible",
) -> pd.DataFrame:
    """Pairs of people who were in one body at one time: see `cadregraph.graph.analysis.co_membership`.

    Args:
        overlap: the weakest that counts: known, possible or untold.

    Raises:
        QueryError, AnalysisError, StoreError: as `careers`.
    """
    from cadregraph.graph import analysis

    with opened(store, read_only=True) as graph:
        return analysis.co_membership(
            graph, person=person, organization=organization, overlap=overlap
        )


def co_membership_network(
    store: Where = DEFAULT_STORE,
    *,
    person: str | None = None,
    organization: str | None = None,
    overlap: Overlap = "possible",
) -> nx.Graph[str]:
    """The same as a network of people, weighted: see `cadregraph.graph.analysis.co_membership_network`.

    Raises:
        QueryError, StoreError: as `careers`; it needs no pandas.
    """
    from cadregraph.graph import analysis

    with opened(store, read_only=True) as graph:
        return analysis.co_membership_network(
            graph, person=person, organization=organization, overlap=overlap
        )


def paths(
    one: str,
    other: str,
    store: Where = DEFAULT_STORE,
    *,
    limit: int = 5,
    proposed: bool = False,
) -> pd.DataFrame:
    """The shortest paths between two people, a row a step: see `cadregraph.graph.analysis.paths`.

    Raises:
        QueryError, AnalysisError, StoreError: as `careers`.
    """
    from cadregraph.graph import analysis

    with opened(store, read_only=True) as graph:
        return analysis.paths(graph, one, other, limit=limit, proposed=proposed)


def centralities(
    store: Where = DEFAULT_STORE,
    years: Iterable[str | int] | None = None,
    *,
    ties: Ties = "posts",
    open_ended: bool = False,
) -> pd.DataFrame:
    """Degree, betweenness and closeness, year by year: see `cadregraph.graph.analysis.centralities`.

    Raises:
        QueryError, AnalysisError, StoreError: as `careers`; QueryError if a year is no date.
    """
    from cadregraph.graph import analysis

    with opened(store, read_only=True) as graph:
        return analysis.centralities(graph, years, ties=ties, open_ended=open_ended)


def turnover(store: Where = DEFAULT_STORE, organization: str | None = None) -> pd.DataFrame:
    """Who came to and left each body, year by year: see `cadregraph.graph.analysis.turnover`.

    Raises:
        QueryError, AnalysisError, StoreError: as `careers`.
    """
    from cadregraph.graph import analysis

    with opened(store, read_only=True) as graph:
        return analysis.turnover(graph, organization)


def compare(table: str | os.PathLike[str], store: Where = DEFAULT_STORE) -> pd.DataFrame:
    """The graph beside a table of who held which office: see `cadregraph.graph.analysis.compare`.

    Args:
        table: CSV or TSV with heads (holder, office, from, until), or entities of FollowTheMoney as
            JSON Lines.

    Raises:
        InputError: the table cannot be read; it names the line.
        AnalysisError, StoreError: as `careers`.
    """
    from cadregraph.graph import analysis

    known = analysis.read_holders(Path(table))
    with opened(store, read_only=True) as graph:
        return analysis.compare(graph, known)


def discipline(
    store: Where = DEFAULT_STORE, by: Sequence[str] = ("sanction", "level", "year")
) -> pd.DataFrame:
    """How many sanctions of each kind, level and year: see `cadregraph.graph.analysis.discipline`.

    Raises:
        QueryError, AnalysisError, StoreError: as `careers`; QueryError if ``by`` names no column.
    """
    from cadregraph.graph import analysis

    with opened(store, read_only=True) as graph:
        return analysis.discipline(graph, by)


def sanctions(store: Where = DEFAULT_STORE) -> pd.DataFrame:
    """The sanctions one by one: see `cadregraph.graph.analysis.sanctions`.

    Raises:
        AnalysisError, StoreError: as `careers`.
    """
    from cadregraph.graph import analysis

    with opened(store, read_only=True) as graph:
        return analysis.sanctions(graph)
