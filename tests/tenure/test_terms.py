"""Seats of several terms of one body are several holdings, each with the days of its own term."""

from __future__ import annotations

import pytest
from facts import dated
from stores import rows, store_of

ELECTED = (
    "2024-05-20",
    "Tháng 1/2016, ông Trần Văn Lâm được bầu làm Ủy viên Ban Chấp hành Trung ương Đảng khóa XII.",
)
AGAIN = (
    "2024-06-11",
    "Ông Trần Văn Lâm, Ủy viên Ban Chấp hành Trung ương Đảng khóa XIII, Bí thư Tỉnh ủy Long An, dự lễ.",
)
WITHOUT = ("2024-07-01", "Ông Trần Văn Lâm, Ủy viên Ban Chấp hành Trung ương Đảng, phát biểu.")


def seats(*articles: tuple[str, str]) -> dict[str, tuple[str, str, str, str]]:
    """Of each term ('' none is named) status, start, first and last day seen of the seat."""
    store = store_of(dated(*articles))
    found = rows(
        store.query(
            "SELECT ?term ?status ?start ?from ?until {"
            " ?t a cadre:Tenure ; cadre:post/org:role/skos:prefLabel 'Ủy viên'@vi ;"
            "  cadre:status/skos:notation ?status ."
            " OPTIONAL { ?t cadre:term ?term } OPTIONAL { ?t schema:startDate ?start }"
            " OPTIONAL { ?t cadre:seenFrom ?from } OPTIONAL { ?t cadre:seenUntil ?until } }"
        )
    )
    return {str(row[0]): (str(row[1]), str(row[2]), str(row[3]), str(row[4])) for row in found}


@pytest.mark.parametrize("order", [1, -1])
def test_each_term_has_its_own_days(order: int) -> None:
    found = seats(*(ELECTED, AGAIN)[::order])
    assert found["khóa XII"][:2] == ("former", "2016-01")
    assert found["khóa XIII"] == ("current", "", "2024-06-11", "2024-06-11")


def test_what_is_told_without_a_term_speaks_for_that_of_its_day() -> None:
    found = seats(ELECTED, AGAIN, WITHOUT)
    assert found["khóa XIII"] == ("current", "", "2024-06-11", "2024-07-01")
    assert found["khóa XII"][:2] == ("former", "2016-01")


def test_a_seat_left_in_one_term_is_left_without_its_term() -> None:
    left = (
        "2024-08-03",
        "Ban Chấp hành Trung ương Đảng đồng ý để ông Trần Văn Lâm thôi giữ chức Ủy viên Ban Chấp hành Trung "
        "ương Đảng khóa XIII.",
    )
    found = seats(AGAIN, WITHOUT, left)
    assert {term: told[0] for term, told in found.items()} == {"": "former", "khóa XIII": "former"}


def test_a_term_of_a_union_is_none_of_the_party() -> None:
    union = (
        "2024-06-11",
        "Ông Trần Văn Lâm, Ủy viên Ban Chấp hành Trung ương Đoàn khóa XII, Bí thư Tỉnh đoàn Long An, dự lễ.",
    )
    assert seats(union)["khóa XII"][0] == "current"


@pytest.mark.parametrize(
    ("query", "asked"), [("post-holders", {}), ("as-of", {"date": "2024-07-01"})]
)
def test_a_seat_named_with_and_without_its_term_is_one_row(
    query: str, asked: dict[str, str]
) -> None:
    store = store_of(dated(AGAIN, WITHOUT))
    found = rows(store.ask_named(query, {**asked, "title": "Ủy viên"}))
    assert [row[0] for row in found] == ["Trần Văn Lâm"]


def test_a_seat_that_is_held_on_after_its_term_is_answered_without_it() -> None:
    store = store_of(dated(ELECTED, ("2023-05-05", WITHOUT[1])))
    asked = {"title": "Ủy viên", "date": "2023-05-05"}
    assert [row[0] for row in rows(store.ask_named("as-of", asked))] == ["Trần Văn Lâm"]


def test_a_term_of_which_no_register_tells_has_its_own_days_as_well() -> None:
    seat = "Ủy viên Ban Chấp hành Trung ương Hội Nông dân Việt Nam"
    told = (
        ("2018-12-13", f"Ông Trần Văn Lâm, {seat} khóa VII, dự lễ."),
        ("2024-06-11", f"Ông Trần Văn Lâm, {seat} khóa VIII, dự lễ."),
    )
    found = seats(*told)
    assert found["khóa VII"][2:] == ("2018-12-13", "2018-12-13")
    assert found["khóa VIII"][2:] == ("2024-06-11", "2024-06-11")


@pytest.mark.parametrize(
    ("term", "status"), [("XI", "former"), ("XII", "former"), ("XIII", "current")]
)
def test_an_undated_seat_of_a_term_long_over_is_over(term: str, status: str) -> None:
    told = f"Ông Trần Văn Lâm, Ủy viên Ban Chấp hành Trung ương Đảng khóa {term}, dự lễ."
    assert seats(("", told))[f"khóa {term}"][0] == status
