"""What lives tell of who took over from whom, and of posts that only seem to be the subject's."""

from __future__ import annotations

import pytest
from facts import Held, posts_held

LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm (1931 – 2011) là một chính khách Việt Nam.\n\n{}"


def held(text: str) -> set[Held]:
    """The posts that a biography of Trần Văn Lâm tells."""
    return posts_held(LIFE.format(text))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông làm Giám đốc Sở Y tế tỉnh Long An từ năm 1945 đến năm 1946 rồi thay bác sĩ Đỗ Văn Sáu làm"
         " Chủ tịch Ủy ban nhân dân tỉnh Long An.",
         {("Giám đốc", "Sở Y tế tỉnh Long An", "1945", "1946"),
          ("Chủ tịch", "Ủy ban nhân dân tỉnh Long An", None, None)}),
        ("Cuối năm 1959, thay đồng chí Đỗ Văn Sáu làm Bí thư Tỉnh ủy Long An.",
         {("Bí thư", "Tỉnh ủy Long An", "1959", None)}),
        ("Tháng 3 năm 1985, ông thôi giữ chức Bí thư Tỉnh ủy Long An và đảm nhiệm chức vụ Phó Chánh Văn phòng"
         " Trung ương Đảng.",
         {("Bí thư", "Tỉnh ủy Long An", None, "1985-03"),
          ("Phó Chánh Văn phòng", "Văn phòng Trung ương Đảng", "1985-03", None)}),
        # the other takes over, or has the post
        ("Năm 1950, Đỗ Văn Sáu thay ông làm Bí thư Tỉnh ủy Long An.", set()),
        ("Ông làm Phó Hội trưởng Hội Truyền bá Quốc ngữ mà Hội trưởng là Đỗ Văn Sáu.",
         {("Phó Hội trưởng", "Hội Truyền bá Quốc ngữ", None, None)}),
        # the committee of another party
        ("Ông là thành viên sáng lập của Đảng Dân chủ Việt Nam và giữ chức Ủy viên Trung ương Đảng.",
         set()),
        # a cell that the text only places
        ("Năm 1940, với tư cách Xứ ủy viên Xứ ủy Bắc Kỳ, ông thành lập chi bộ cộng sản ở tổng Phú Vân do bản"
         " thân trực tiếp làm Bí thư.",
         {("Ủy viên", "Xứ ủy Bắc Kỳ", None, None)}),
    ],
)  # fmt: skip
def test_who_takes_over_and_whose_a_post_is(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


def test_what_is_left_with_another_post_is_no_gain() -> None:
    rows = held(
        "Năm 1990, ông thôi chức Bí thư Tỉnh ủy Long An và chức Chủ tịch HĐND tỉnh Long An."
    )
    assert all(start is None for _, _, start, _ in rows)
