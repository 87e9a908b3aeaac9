"""Nobody holds a post by a neighbour's title, a place, or two lines that ran into each other."""

from __future__ import annotations

import pytest
from facts import Row, facts

LAM, HOA, DUNG = "Trần Văn Lâm", "Lê Thị Hoa", "Trần Khánh Dũng"
STATE = "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # of whom something is decided, then who decides the next thing
        ("Thủ tướng quyết định cách chức Thứ trưởng Bộ Y tế đối với ông Trần Văn Lâm, Chủ tịch nước quyết "
         "định giáng cấp bậc hàm đối với ông Lâm.", {(LAM, "Thứ trưởng", "Bộ Y tế", "former")}),
        ("Đây là bài học không chỉ đối với ông Trần Văn Lâm, Tổng Bí thư đề nghị mỗi cán bộ tự soi.", set()),
        ("Kỷ luật khiển trách đối với ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Nghệ An, do vi phạm.",
         {(LAM, "Giám đốc", "Sở Y tế tỉnh Nghệ An", "current")}),
        # lines that ran into each other
        ("Tóm tắt tiểu sử nguyên Bộ trưởng Bộ Y tế Trần Văn LâmNguyên Bộ trưởng Bộ Y tế sinh năm 1940.",
         set()),
        ("NGUYÊN BỘ TRƯỞNG BỘ Y TẾ LÊ THỊ HOA QUA ĐỜI.", {(HOA, "Bộ trưởng", "Bộ Y tế", "former")}),
        # the youth of a firm is not that of the country
        ("Anh Trần Văn Lâm, Bí thư Đoàn thanh niên Công ty Điện lực Hưng Yên, cho biết như vậy.",
         {(LAM, "Bí thư", "Đoàn Thanh niên Cộng sản Hồ Chí Minh Công ty Điện lực Hưng Yên", "current")}),
        # whom an actor plays
        ("Trong phim, nghệ sĩ Trần Khánh Dũng vào vai Bí thư Tỉnh ủy Nghệ An Trần Văn Lâm.", set()),
        ("Báo chí đóng vai trò lớn, Bí thư Tỉnh ủy Nghệ An Trần Văn Lâm cho biết.",
         {(LAM, "Bí thư", "Tỉnh ủy Nghệ An", "current")}),
        # who leaves
        ("Các cuộc điều tra dẫn đến sự ra đi của các lãnh đạo cấp cao như Chủ tịch nước Trần Khánh Dũng, "
         "Chủ tịch Quốc hội Trần Văn Lâm và Thường trực Ban Bí thư Lê Thị Hoa.",
         {(DUNG, "Chủ tịch nước", STATE, "former"), (LAM, "Chủ tịch", "Quốc hội", "former"),
          (HOA, "Thường trực", "Ban Bí thư", "former")}),
        ("Thường trực Ban Bí thư Lê Thị Hoa (trái), một đồng minh thân cận của ông Dũng, cũng đã mất chức "
         "gần đây.", {(HOA, "Thường trực", "Ban Bí thư", "former")}),
        ("Thường trực Ban Bí thư Lê Thị Hoa cho biết một số cán bộ đã mất chức.",
         {(HOA, "Thường trực", "Ban Bí thư", "current")}),
    ],
)  # fmt: skip
def test_who_holds_what(text: str, rows: set[Row]) -> None:
    assert facts(text, "post") == {("post", *row) for row in rows}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bà Lê Thị Hoa dự hội nghị do Bí thư Tỉnh ủy Nghệ An Trần Văn Lâm chủ trì và được bầu làm Bí thư "
         "Huyện ủy Mộ Đức.", HOA),
        ("Bà Lê Thị Hoa theo học lớp do ông Trần Văn Lâm giảng dạy rồi được bổ nhiệm làm Bí thư Huyện ủy Mộ "
         "Đức.", HOA),
        ("Đầu năm, ông dự hội nghị do Bí thư Tỉnh ủy Nghệ An Trần Văn Lâm triệu tập và được cử làm Bí thư "
         "Huyện ủy Mộ Đức.", None),
        # why, not by whom
        ("Bà Lê Thị Hoa nghỉ hưu, do ông Trần Văn Lâm có nhiều thành tích và được bổ nhiệm làm Bí thư Huyện "
         "ủy Mộ Đức.", LAM),
        ("Bà Lê Thị Hoa đến, ông Trần Văn Lâm chủ trì và được bầu làm Bí thư Huyện ủy Mộ Đức.", LAM),
    ],
)  # fmt: skip
def test_who_chairs_is_not_who_is_elected(text: str, who: str | None) -> None:
    elected = {row[1] for row in facts(text, "post") if row[3] == "Huyện ủy Mộ Đức"}
    assert elected == ({who} if who else set())


def test_who_stands_in_for_another_does_not_hold_the_post_in_that_ones_place() -> None:
    text = (
        "Ông Trần Văn Lâm được cử làm Phó Bí thư Huyện ủy Mộ Đức, {}thay bà Lê Thị Hoa điều hành."
    )
    assert HOA in {row[1] for row in facts(text.format(""), "post")}
    assert HOA not in {row[1] for row in facts(text.format("tạm "), "post")}


def test_what_ends_a_time_does_not_begin_with_it() -> None:
    text = (
        "Từ năm 2011 đến năm 2021, ông Trần Khánh Dũng kiêm Bộ trưởng Bộ Y tế, cho tới khi ông Trần Văn Lâm"
        " được bầu giữ chức Bộ trưởng Bộ Y tế."
    )
    assert ("post", LAM, "Bộ trưởng", "Bộ Y tế", "current") in facts(text, "post")
