"""One question has one answer: frames and named queries give the same rows, over a world of news."""

from __future__ import annotations

import pytest
from articles import REMOVAL_PROPOSED, WARNED, WARNED_AGAIN, Article
from facts import dated
from news import read
from pyoxigraph import Literal, NamedNode, QuerySolutions
from stores import store_of

from cadregraph.graph.analysis import as_of, careers, discipline, turnover
from cadregraph.graph.store import Store


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of(read())


def asked(store: Store, name: str, given: dict[str, str], *columns: str) -> list[tuple[str, ...]]:
    answer = store.ask_named(name, given)
    assert isinstance(answer, QuerySolutions)
    found = []
    for row in answer:
        cells = (row[column] for column in columns)
        found.append(tuple(c.value if isinstance(c, Literal | NamedNode) else "" for c in cells))
    return sorted(found)


@pytest.mark.parametrize(
    "day", ["2021-06-01", "2022-06-30", "2023-02-01", "2024-03-15", "2025-08-20"]
)
def test_who_held_what_on_a_day(store: Store, day: str) -> None:
    frame = as_of(store, day)[["tenure_iri", "basis"]]
    assert sorted(frame.itertuples(index=False, name=None)) == asked(
        store, "as-of", {"date": day}, "tenure", "basis"
    )


def test_the_posts_of_people(store: Store) -> None:
    frame = careers(store)[["tenure_iri", "status"]]
    assert sorted(frame.itertuples(index=False, name=None)) == asked(
        store, "careers", {}, "tenure", "status"
    )


def test_who_came_and_left(store: Store) -> None:
    frame = turnover(store)[["organization_iri", "year", "entries", "exits"]].astype("string")
    counted = (row for row in frame.fillna("").itertuples(index=False, name=None))
    assert sorted(row for row in counted if row[2:] != ("0", "0")) == asked(
        store, "turnover", {}, "organization", "when", "entries", "exits"
    )


@pytest.mark.parametrize("articles", [[WARNED, WARNED_AGAIN, REMOVAL_PROPOSED], None])
def test_what_was_sanctioned_at_which_level(articles: list[Article] | None, store: Store) -> None:
    world = store_of(dated(*articles)) if articles else store
    frame = discipline(world)[["decision", "sanction", "level", "year", "subjects"]].astype(
        "string"
    )
    counted = sorted(frame.fillna("").itertuples(index=False, name=None))
    asked_for = ("decision", "sanction", "level", "when", "subjects")
    assert counted == asked(world, "discipline-by-level", {}, *asked_for)
    assert counted
