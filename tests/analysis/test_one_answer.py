"""One question has one answer: frames and named queries give the same rows, over a world of news."""

from __future__ import annotations

import pandas as pd
import pytest
from articles import EVERYTHING, REMOVAL_PROPOSED, WARNED, WARNED_AGAIN, Article
from facts import dated
from news import read
from pyoxigraph import Literal, NamedNode, QuerySolutions
from stores import store_of

from cadregraph.graph.analysis import Overlap, as_of, careers, co_membership, discipline, turnover
from cadregraph.graph.store import Store
from cadregraph.graph.store.naming import OVERLAPS


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


def text_of(frame: pd.DataFrame, *columns: str) -> list[tuple[str, ...]]:
    cells = frame[list(columns)].astype("string").fillna("")
    return sorted(cells.itertuples(index=False, name=None))


def test_who_came_and_left(store: Store) -> None:
    counted = ("holders", "entries", "exits", "support", "basis")
    assert text_of(turnover(store), "organization_iri", "year", *counted) == asked(
        store, "turnover", {}, "organization", "when", *counted
    )


@pytest.mark.parametrize("weakest", OVERLAPS)
def test_who_sat_together(weakest: Overlap) -> None:
    world = store_of(dated(*EVERYTHING))
    frame = co_membership(world, overlap=weakest)
    columns = ("overlap", "support", "basis")
    found = text_of(frame, "person_iri", "other_iri", "organization_iri", *columns)
    assert found == asked(
        world, "co-membership", {"weakest": weakest}, "one", "other", "organization", *columns
    )
    assert found


FORMER = (
    ("2024-05-08", "Nguyên Ủy viên Bộ Chính trị Phan Hữu Chỉ dự lễ."),
    ("2024-05-14", "Ông Lê Thế An, Ủy viên Bộ Chính trị, phát biểu."),
    ("2024-05-15", "Bà Đỗ Thị Năm, Ủy viên Bộ Chính trị, phát biểu."),
)


def test_who_was_once_in_a_body_sat_with_nobody_by_that() -> None:
    world = store_of(dated(*FORMER))
    columns = ("holder", "colleague", "overlap")
    told = asked(world, "co-membership", {}, *columns)
    assert [row[2] for row in told] == ["possible"] and "Phan Hữu Chỉ" not in told[0]
    assert len(asked(world, "co-membership", {"weakest": "untold"}, *columns)) == 3
    for weakest in OVERLAPS:
        frame = co_membership(world, overlap=weakest)
        assert text_of(frame, "person", "other", "overlap") == asked(
            world, "co-membership", {"weakest": weakest}, *columns
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
