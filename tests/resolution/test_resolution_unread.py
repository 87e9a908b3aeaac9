"""The name of a body that goes on unread is not filled from the context."""

from __future__ import annotations

import pytest
from facts import facts

BEFORE = "Ủy ban hành chính tỉnh Bến Tre họp. "


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ông Trần Văn Lâm là Chủ tịch Ủy ban hành chính.", {"Ủy ban hành chính tỉnh Bến Tre"}),
        ("Ông Trần Văn Lâm là Chủ tịch Ủy ban hành chính và Bí thư Tỉnh ủy Bến Tre.",
         {"Ủy ban hành chính tỉnh Bến Tre", "Tỉnh ủy Bến Tre"}),
        ("Ông Trần Văn Lâm là Chủ tịch Ủy ban hành chính Miền Đông.", set()),
        ("Ông Trần Văn Lâm là Chủ tịch Ủy ban hành chính liên tỉnh Đông - Tây.", set()),
        ("Ông Trần Văn Lâm là Chủ tịch Ủy ban hành chính và Tiếp quản thành phố Mới.", set()),
    ],
)  # fmt: skip
def test_the_body_of_a_post(text: str, bodies: set[str]) -> None:
    assert {row[3] for row in facts(BEFORE + text, "post")} == bodies
