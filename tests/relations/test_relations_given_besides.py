"""Posts that somebody holds besides another ('kiêm'), or that a body gives him in the next clause."""

from __future__ import annotations

import pytest
from facts import Row, facts

LAM, LAM_TRAN, HOA = "Trần Văn Lâm", "Trần Lâm", "Lê Thị Hoa"
UNION = "Hội Nông dân huyện Tuy An"
COUNCIL = "Hội đồng nhân dân xã Hòa Sơn"
PHU_YEN = "Ủy ban nhân dân tỉnh Phú Yên"


def posts(text: str) -> set[Row]:
    """Person, title, body and status of the posts of a text."""
    return {row[1:] for row in facts(text, "post")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Bí thư Đảng ủy xã Hòa Sơn Trần Văn Lâm kiêm Chủ tịch HĐND xã.",
         {(LAM, "Bí thư", "Đảng ủy xã Hòa Sơn", "current"), (LAM, "Chủ tịch", COUNCIL, "current")}),
        ("Ông Trần Văn Lâm kiêm nhiệm Chủ tịch Hội Nông dân huyện Tuy An.",
         {(LAM, "Chủ tịch", UNION, "current")}),
        ("Ông Trần Văn Lâm kiêm Chủ tịch Hội Nông dân huyện Tuy An từ năm 2018 đến năm 2020.",
         {(LAM, "Chủ tịch", UNION, "former")}),
        ("Trước đây, ông Trần Văn Lâm kiêm Chủ tịch Hội Nông dân huyện Tuy An.",
         {(LAM, "Chủ tịch", UNION, "former")}),
        ("Ông Trần Văn Lâm đảm nhận thêm vai trò Chủ tịch Hội Nông dân huyện Tuy An.",
         {(LAM, "Chủ tịch", UNION, "current")}),
        # of no day that is told, asked for, only supposed, denied
        ("Năm 2015, ông Trần Văn Lâm kiêm Chủ tịch Hội Nông dân huyện Tuy An.", set()),
        ("Cử tri đề nghị ông Trần Văn Lâm kiêm Chủ tịch Hội Nông dân huyện Tuy An.", set()),
        ("Nếu ông Trần Văn Lâm kiêm Chủ tịch Hội Nông dân huyện Tuy An thì tốt hơn.", set()),
        ("Ông Trần Văn Lâm không kiêm Chủ tịch Hội Nông dân huyện Tuy An.", set()),
    ],
)  # fmt: skip
def test_posts_held_besides(text: str, rows: set[Row]) -> None:
    assert posts(text) == rows


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ông Trần Lâm được chỉ định giữ chức Phó Bí thư Tỉnh ủy Phú Yên; ngày 7/11/2025, HĐND tỉnh "
         "bầu ông làm Chủ tịch UBND tỉnh Phú Yên.", True),
        ("Ông Trần Lâm được chỉ định giữ chức Phó Bí thư Tỉnh ủy Phú Yên, sau đó HĐND tỉnh bầu ông "
         "giữ chức Chủ tịch UBND tỉnh Phú Yên.", True),
        # who of two, who chairs
        ("Ông Trần Lâm trao quyết định cho ông Vũ Quang Minh; HĐND tỉnh Phú Yên bầu ông làm Chủ tịch "
         "UBND tỉnh Phú Yên.", False),
        ("Ông Trần Lâm chủ trì kỳ họp, HĐND tỉnh Phú Yên bầu ông làm Chủ tịch UBND tỉnh Phú Yên.", False),
        ("Bà Lê Thị Hoa chủ trì kỳ họp; HĐND tỉnh Phú Yên bầu ông làm Chủ tịch UBND tỉnh Phú Yên.", False),
    ],
)  # fmt: skip
def test_whom_a_body_elects_in_the_next_clause(text: str, named: bool) -> None:
    held = (LAM_TRAN, "Chủ tịch", PHU_YEN, "current") in posts(text)
    assert held == named
    assert not {row for row in posts(text) if row[0] == HOA}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm ngồi ghế Chủ tịch Hội Nông dân huyện Tuy An.",
         {(LAM, "Chủ tịch", UNION, "current")}),
        ("Người thay thế ông Trần Văn Lâm ở ghế Chủ tịch Hội Nông dân huyện Tuy An là bà Lê Thị Hoa.",
         {(LAM, "Chủ tịch", UNION, "former"), (HOA, "Chủ tịch", UNION, "current")}),
        ("Ông Trần Văn Lâm từng ngồi ghế Chủ tịch Hội Nông dân huyện Tuy An.",
         {(LAM, "Chủ tịch", UNION, "former")}),
        ("Ông Trần Văn Lâm muốn ngồi ghế Chủ tịch Hội Nông dân huyện Tuy An.", set()),
        ("Ông Trần Văn Lâm tranh ghế Chủ tịch Hội Nông dân huyện Tuy An.", set()),
        ("Ông Trần Văn Lâm trượt ghế Chủ tịch Hội Nông dân huyện Tuy An.", set()),
    ],
)  # fmt: skip
def test_seats(text: str, rows: set[Row]) -> None:
    assert posts(text) == rows
