"""Articles without a date: what they report as held stays reported as held."""

from __future__ import annotations

import pytest
from facts import dated, numbered
from stores import rows, store_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a body that a merger of July 2025 ended: nobody knows of what day the article speaks
        (
            "Bí thư Tỉnh ủy Bạc Liêu Mạc Thị Lan dự hội nghị.",
            [("Mạc Thị Lan", "Bí thư", "current")],
        ),
        (
            "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Yên Bái Hà Văn Sáng cho biết như vậy.",
            [("Hà Văn Sáng", "Chủ tịch", "current"), ("Hà Văn Sáng", "Phó Bí thư", "current")],
        ),
        # what the text says of the past it says all the same
        (
            "Nguyên Bí thư Tỉnh ủy Bạc Liêu Mạc Thị Lan dự hội nghị.",
            [("Mạc Thị Lan", "Bí thư", "former")],
        ),
    ],
)
def test_a_post_is_held_as_the_article_has_it(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    with store_of(numbered(text)) as store:
        found = rows(store.ask_named("posts-evidence", {}))
    assert sorted((row[0], row[1], row[3]) for row in found) == expected


def test_an_undated_beginning_ends_with_the_next_who_is_known_to_hold_the_post() -> None:
    """One page that names no day, rightly or wrongly read, takes the post from nobody."""
    days = ("2023-12-08", "2024-05-01", "2025-02-24")
    told = [(day, "Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An dự hội nghị.") for day in days]
    page = "Tháng 2/2019, ông Vũ Đình Cát được bổ nhiệm giữ chức Bí thư Tỉnh ủy Hà Tĩnh."
    with store_of(dated(*told, ("", page))) as store:
        now = rows(store.ask_named("post-holders", {"title": "Bí thư"}))
        former = rows(store.ask_named("former-holders", {}))

    assert [row[0] for row in now] == ["Lê Thế An"]
    assert [(row[0], row[4], row[6]) for row in former] == [
        ("Vũ Đình Cát", "2019-02", "2023-12-08")
    ]


def test_one_arrest_that_may_be_misread_outweighs_no_news_of_office() -> None:
    days = ("2024-05-01", "2024-09-01", "2024-12-01", "2025-02-24")
    told = [(day, "Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An dự hội nghị.") for day in days]
    for day in ("", "2024-06-01"):
        arrest = (day, "Ông Lê Thế An bị bắt tạm giam.")
        with store_of(dated(*told, arrest)) as store:
            assert [row[0] for row in rows(store.ask_named("post-holders", {}))] == ["Lê Thế An"]


def test_what_befell_somebody_before_a_post_ends_it_not() -> None:
    """Who was in the prisons of the colonial power led provinces after it."""
    told = (
        ("", "Tháng 5/1939, ông Lê Thế An bị bắt."),
        ("", "Năm 1946, ông Lê Thế An được bổ nhiệm làm Bí thư Tỉnh ủy Hà Tĩnh."),
    )
    with store_of(dated(*told)) as store:
        found = rows(store.ask_named("person-posts", {"person": "Lê Thế An"}))
        former = rows(store.ask_named("former-holders", {}))
    assert [(row[1], row[4]) for row in found] == [("Bí thư", "1946")]
    assert all(row[6] == "" for row in former)
