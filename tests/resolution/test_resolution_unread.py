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
        ("Ông Trần Văn Lâm là Chủ tịch Ủy ban hành chính liên tỉnh Đông - Tây.",
         {"Ủy ban hành chính Liên tỉnh Đông - Tây"}),
        ("Ông Trần Văn Lâm là Chủ tịch Ủy ban hành chính và Tiếp quản thành phố Mới.", set()),
    ],
)  # fmt: skip
def test_the_body_of_a_post(text: str, bodies: set[str]) -> None:
    assert {row[3] for row in facts(BEFORE + text, "post")} == bodies


@pytest.mark.parametrize(
    ("title", "bodies"),
    [
        ("Tỉnh ủy Bến Tre chỉ định ông Trần Văn Lâm làm Phó Bí thư ...", set()),
        ("Điều động bí thư Bến Tre Trần Văn Lâm làm phó Ban Kinh tế …", {"Tỉnh ủy Bến Tre"}),
        ("Tỉnh ủy Bến Tre chỉ định ông Trần Văn Lâm làm Phó Bí thư Tỉnh ủy ...", {"Tỉnh ủy Bến Tre"}),
        ("Tỉnh ủy Bến Tre chỉ định ông Trần Văn Lâm làm Phó Bí thư Huyện ủy Ba Tri ...",
         {"Huyện ủy Ba Tri"}),
        ("Tỉnh ủy Bến Tre chỉ định ông Trần Văn Lâm làm Phó Bí thư.", {"Tỉnh ủy Bến Tre"}),
    ],
)  # fmt: skip
def test_a_title_that_was_shortened_names_no_body(title: str, bodies: set[str]) -> None:
    assert {row[3] for row in facts(title, "post")} == bodies


@pytest.mark.parametrize(
    ("opening", "body"),
    [
        ("Các tỉnh ủy viên, phó chủ tịch UBND tỉnh: Lê Ngọc Bình, Phạm Lân", "Sở Xây dựng tỉnh Bến Tre"),
        ("Các phó chủ tịch UBND tỉnh: Lê Ngọc Bình, Phạm Lân", "Sở Xây dựng tỉnh Bến Tre"),
    ],
)  # fmt: skip
def test_members_of_a_committee_are_no_several_provinces(opening: str, body: str) -> None:
    text = (
        f"Ông Lê Thế An, nguyên Chủ tịch UBND tỉnh Bến Tre.\n\n{opening}; các ông Trần Văn Lâm, giám đốc "
        "Sở Xây dựng; Hồ Đức Cường, cục trưởng Cục Thuế tỉnh Bến Tre.\n\nÔng Đỗ Gia Bảo, giám đốc Sở Xây "
        "dựng tỉnh Cà Mau."
    )
    found = {row[3] for row in facts(text, "post") if row[1] == "Trần Văn Lâm"}
    assert found == {body}
