"""Who held a post shortly before articles first report it, or by the news that it was left."""

from __future__ import annotations

import pytest
from facts import dated, read
from stores import rows, store_of

CHAIR = {"title": "Chủ tịch", "organization": "UBND tỉnh Hà Tĩnh"}


def on(day: str, *told: tuple[str, str]) -> list[tuple[str, str]]:
    """Holder and basis on a day, by dated articles."""
    with store_of(dated(*told)) as store:
        found = rows(store.ask_named("as-of", {"date": day, **CHAIR}))
    return [(row[0], row[3]) for row in found]


SEEN = ("2024-08-22", "Chủ tịch UBND tỉnh Hà Tĩnh Lê Thế An kiểm tra đê điều.")
BEFORE = ("2024-03-01", "Chủ tịch UBND tỉnh Hà Tĩnh Đỗ Gia Bảo kiểm tra đê điều.")
NEW = ("2024-08-22", "Ông Lê Thế An được bầu giữ chức Chủ tịch UBND tỉnh Hà Tĩnh.")


def test_likely_for_three_months() -> None:
    assert on("2024-07-01", SEEN) == [("Lê Thế An", "likely")]
    assert on("2024-05-22", SEEN) == [("Lê Thế An", "likely")]
    assert on("2024-05-01", SEEN) == []


def test_not_before_it_was_taken_up() -> None:
    assert on("2024-08-01", NEW) == []


def test_not_where_another_is_known_before() -> None:
    assert on("2024-08-01", BEFORE, SEEN) == [("Đỗ Gia Bảo", "open")]


LONG_BEFORE = ("2020-11-02", "Chủ tịch UBND tỉnh Hà Tĩnh Đỗ Gia Bảo kiểm tra đê điều.")


def test_the_nearer_of_two_reports_tells() -> None:
    assert on("2024-07-15", LONG_BEFORE, SEEN) == [("Lê Thế An", "likely")]
    assert on("2024-03-15", LONG_BEFORE, SEEN) == [("Đỗ Gia Bảo", "open")]
    assert on("2020-12-15", LONG_BEFORE, SEEN) == [("Đỗ Gia Bảo", "open")]
    assert on("2024-07-15", LONG_BEFORE, NEW) == [("Đỗ Gia Bảo", "open")]


def test_nobody_is_held_to_stay_long_after_his_term() -> None:
    told = "Chủ tịch UBND tỉnh Hà Tĩnh nhiệm kỳ 2016-2021 Đỗ Gia Bảo kiểm tra đê điều."
    assert on("2022-06-01", (LONG_BEFORE[0], told)) == [("Đỗ Gia Bảo", "open")]
    assert on("2023-06-01", (LONG_BEFORE[0], told)) == []
    assert on("2023-06-01", LONG_BEFORE) == [("Đỗ Gia Bảo", "open")]


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng bổ nhiệm ông Lê Thế An, Chủ tịch UBND tỉnh Hà Tĩnh, giữ chức Thứ trưởng Bộ Y tế.",
        "Trung ương khai trừ ra khỏi Đảng ông Lê Thế An, Chủ tịch UBND tỉnh Hà Tĩnh.",
        "Trời nắng. " * 9 + "Vừa qua, Thủ tướng bổ nhiệm ông Lê Thế An, Chủ tịch UBND tỉnh Hà Tĩnh, giữ chức "
        "Thứ trưởng Bộ Y tế.",
    ],
)  # fmt: skip
def test_the_news_that_a_post_was_left_tells_that_it_was_held(text: str) -> None:
    assert on("2024-08-21", ("2024-08-22", text)) == [("Lê Thế An", "bounded")]
    assert on("2024-08-01", ("2024-08-22", text)) == [("Lê Thế An", "likely")]
    assert on("2024-08-25", ("2024-08-22", text)) == []


def test_the_day_of_the_decision_is_that_on_which_the_post_was_left() -> None:
    text = (
        "Theo Quyết định số 12 ngày 20/8/2024, Thủ tướng bổ nhiệm ông Lê Thế An, Chủ tịch UBND tỉnh Hà "
        "Tĩnh, giữ chức Thứ trưởng Bộ Y tế."
    )
    for told in (text, "Trời nắng. " * 9 + text):
        assert on("2024-08-19", ("2024-08-22", told)) == [("Lê Thế An", "bounded")]
        assert on("2024-08-01", ("2024-08-22", told)) == [("Lê Thế An", "likely")]
        assert on("2024-08-21", ("2024-08-22", told)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Thế An, nguyên Chủ tịch UBND tỉnh Hà Tĩnh, được bầu giữ chức Chủ tịch Hội Khuyến học tỉnh.",
        "Năm 2019, ông Lê Thế An, Chủ tịch UBND tỉnh Hà Tĩnh, được bổ nhiệm làm Thứ trưởng Bộ Y tế.",
    ],
)
def test_what_was_left_long_ago_is_not(text: str) -> None:
    assert on("2024-08-21", ("2024-08-22", text)) == []


def test_what_is_told_of_one_day_long_ago_is_not_held_until_the_next_holder() -> None:
    told = "Ngày 5/1/2023, Chủ tịch UBND tỉnh Hà Tĩnh Đỗ Gia Bảo khánh thành cầu."
    assert on("2024-06-01", ("2024-08-21", told), NEW) == []


def test_of_two_posts_that_are_taken_up_together_neither_ends_the_other() -> None:
    life = (
        "Trần Văn Lâm\n\nTrần Văn Lâm (sinh năm 1945) là một tướng lĩnh Việt Nam, nguyên Chủ nhiệm Tổng cục "
        "Chính trị.\n\nTháng 9 năm 1998, ông được bổ nhiệm làm Thứ trưởng Bộ Quốc phòng kiêm Tổng Tham mưu "
        "trưởng Quân đội nhân dân Việt Nam."
    )
    with store_of([read(life)]) as store:
        found = rows(
            store.query(
                "SELECT ?start ?end { ?t schema:startDate ?start OPTIONAL { ?t schema:endDate ?end } }"
            )
        )
    assert sorted(found) == [("1998-09", ""), ("1998-09", "")]
