"""A small world of forty reports: who held which post on a day, whatever single articles say."""

from __future__ import annotations

import random

import pytest
from facts import dated
from news import BAC_GIANG, HA_TINH, TRUE, read
from stores import asked, dumped, grown_store, rows, store_of

from cadregraph.graph.store import Store


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of(read())


def test_there_are_forty_reports_of_several_outlets_over_three_years() -> None:
    documents = [extraction.document for extraction in read()]
    assert len(documents) == 40
    assert len({document.outlet for document in documents}) == 5
    days = [document.published or "" for document in documents]
    assert (days[0][:4], days[-1][:4]) == ("2022", "2025")


@pytest.mark.parametrize(("day", "title", "body", "expected"), TRUE)
def test_who_held_a_post_on_a_day(
    store: Store, day: str, title: str, body: str, expected: list[str]
) -> None:
    found = rows(store.ask_named("as-of", {"date": day, "title": title, "organization": body}))
    assert [row[0] for row in found] == expected


def test_who_holds_it_now(store: Store) -> None:
    def now(body: str) -> list[tuple[str, str]]:
        found = rows(store.ask_named("post-holders", {"title": "Bí thư", "organization": body}))
        return [(row[0], row[9]) for row in found]

    assert now(HA_TINH) == [("Trần Khải Duy", "2025-08-20")]
    assert now(BAC_GIANG) == []


def test_who_followed_whom(store: Store) -> None:
    found = rows(store.ask_named("succession", {}))
    assert [(row[0], row[1], row[3]) for row in found] == [
        ("Nguyễn Hữu Kha", "Lý Thu Lan", "Sở Y tế tỉnh Hà Tĩnh"),
        ("Lê Thế An", "Đỗ Gia Bảo", HA_TINH),
        ("Đỗ Gia Bảo", "Trần Khải Duy", HA_TINH),
        ("Trần Khải Duy", "Phạm Thị Hạnh", "Ủy ban nhân dân tỉnh Hà Tĩnh"),
    ]


def test_why_it_ended(store: Store) -> None:
    found = asked(
        store,
        "SELECT ?name ?vi { ?n cadre:relation cadre:endedThrough ; cadre:fromEntity ?t ; cadre:reason ?vi ."
        " ?t cadre:holder/rdfs:label ?name FILTER(LANG(?vi) = 'vi') } ORDER BY ?name ?vi",
    )
    assert found == [
        ("Lê Thế An", "giữ chức vụ khác, không kiêm nhiệm được"),
        ("Nguyễn Hữu Kha", "đã qua đời"),
        ("Nguyễn Văn Hòa", "bài viết nêu là nguyên chức"),
        ("Trần Khải Duy", "giữ chức vụ khác, không kiêm nhiệm được"),
        ("Đào Trọng Hiếu", "tổ chức đã kết thúc hoạt động"),
        ("Đỗ Gia Bảo", "bị khai trừ khỏi Đảng"),
    ]


def test_what_others_outweigh_stays_a_report_with_its_support(store: Store) -> None:
    """Two papers took over the report of an agency: it counts once."""
    found = asked(
        store,
        "SELECT ?name ?status ?n ?outlets { ?t cadre:holder/rdfs:label ?name ; cadre:support ?n ;"
        " cadre:outlets ?outlets ; cadre:status/skos:notation ?status ."
        " FILTER(?status = 'reported') }",
    )
    assert found == [("Vũ Đình Cát", "reported", "1", "1")]


def test_nobody_is_disputed(store: Store) -> None:
    assert list(store.contradictions()) == []


def test_neither_order_nor_steps_matter(store: Store) -> None:
    news = read()
    shuffled = random.Random(3).sample(news, len(news))
    assert dumped(grown_store(shuffled)) == dumped(store)


def test_what_is_taken_out_again_leaves_nothing_behind(store: Store) -> None:
    news = read()
    whole = store_of(news)
    for gone in news[18:20]:  # the agency and its first copy
        whole.remove(gone.document.id)
    assert dumped(whole) == dumped(store_of([*news[:18], *news[20:]]))


LOOKED_BACK = "Ngày 19/12/2021, Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An trồng cây ở xã này."


@pytest.mark.parametrize(
    ("published", "day", "expected"),
    [
        pytest.param("2024-08-27", "2021-12-19", ["Lê Thế An"], id="of that time"),
        pytest.param("2024-08-27", "2024-07-15", [], id="of the article's time it tells nothing"),
        pytest.param("2022-08-27", "2022-08-27", ["Lê Thế An"], id="not long before the article"),
    ],
)
def test_a_report_of_a_day_long_ago_tells_of_that_day_alone(
    published: str, day: str, expected: list[str]
) -> None:
    store = store_of(dated((published, LOOKED_BACK)))
    asked_for = {"date": day, "title": "Bí thư", "organization": HA_TINH}
    assert [row[0] for row in rows(store.ask_named("as-of", asked_for))] == expected


def test_whom_one_report_only_looks_back_at_nobody_follows_years_later() -> None:
    said = [("2024-08-27", LOOKED_BACK), ("2022-12-01", "Bí thư Tỉnh ủy Hà Tĩnh Đỗ Gia Bảo họp.")]
    assert rows(store_of(dated(*said)).ask_named("succession", {})) == []
