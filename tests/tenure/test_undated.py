"""Articles without a date: what they report as held stays reported as held."""

from __future__ import annotations

import pytest
from facts import numbered
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
