"""Posts whose title names the body by its head word alone: 'giám đốc sở', 'phó giám đốc Trung tâm'."""

from __future__ import annotations

import pytest
from facts import Row, facts

HEALTH = "Sở Y tế tỉnh Long An"


def posts(text: str) -> set[Row]:
    """Title, body and status of the posts of ông Trần Văn Lâm."""
    return {row[2:] for row in facts(text, "post") if row[1] == "Trần Văn Lâm"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the one body of its kind
        (f"{HEALTH} có sai phạm. Ông Trần Văn Lâm (nguyên giám đốc sở) bị khởi tố.",
         {("Giám đốc", HEALTH, "former")}),
        ("Bệnh viện Đa khoa tỉnh Long An có sai phạm. Ông Trần Văn Lâm, giám đốc bệnh viện, bị khởi tố.",
         {("Giám đốc", "Bệnh viện Đa khoa tỉnh Long An", "current")}),
        (f"{HEALTH} có vi phạm. Ông Trần Văn Lâm, phó chánh thanh tra sở, bị khiển trách.",
         {("Phó Chánh Thanh tra", HEALTH, "current")}),
        # that of its clause
        ("Bà Lê Thị Na, Giám đốc Sở Nội vụ tỉnh Long An, dự; ông Trần Văn Lâm, Trưởng phòng Tổ chức cán bộ "
         f"{HEALTH}, được bổ nhiệm làm Phó Giám đốc Sở.",
         {("Trưởng phòng", f"Phòng Tổ chức cán bộ {HEALTH}", "former"),
          ("Phó Giám đốc", HEALTH, "current")}),
        # of several, none
        (f"{HEALTH} và Sở Tài chính tỉnh Long An họp. Ông Trần Văn Lâm, giám đốc sở, phát biểu.", set()),
        ("Ông Trần Văn Lâm, giám đốc sở, phát biểu.", set()),
        (f"{HEALTH} họp. Ông Trần Văn Lâm từng là giám đốc bệnh viện.", set()),
        ("Cụ là tri huyện Cẩm Giàng, gọi là Huyện Giám.\n\n- Trần Văn Lâm, tổng giám đốc bưu điện", set()),
    ],
)  # fmt: skip
def test_which_body_a_head_word_means(text: str, rows: set[Row]) -> None:
    assert posts(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm, bí thư chi bộ, trưởng Phòng Nội vụ huyện Tân Trụ, dự.",
         {("Bí thư", "Chi bộ Phòng Nội vụ huyện Tân Trụ", "current"),
          ("Trưởng phòng", "Phòng Nội vụ huyện Tân Trụ", "current")}),
        ("Ông Trần Văn Lâm, Trưởng phòng Nội vụ huyện Tân Trụ, Bí thư Chi bộ thôn Bình An, dự.",
         {("Bí thư", "Chi bộ thôn Bình An", "current"),
          ("Trưởng phòng", "Phòng Nội vụ huyện Tân Trụ", "current")}),
    ],
)  # fmt: skip
def test_the_cell_of_a_division(text: str, rows: set[Row]) -> None:
    assert posts(text) == rows
