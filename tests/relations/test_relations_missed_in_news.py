"""Facts of persons that news tells in other words: reliefs by title and name, successions, abbreviations."""

from __future__ import annotations

import pytest
from facts import facts

PHU_YEN = "Ủy ban nhân dân tỉnh Phú Yên"
LAM, NAM = "Trần Văn Lâm", "Lê Văn Nam"
Rows = set[tuple[str, ...]]


def changes(text: str) -> Rows:
    """Change, person, title and decision of the changes of a text."""
    return {(row[1], row[2], row[3], row[5]) for row in facts(text, "change")}


def posts(text: str) -> Rows:
    """Person, title, body and status of the posts of a text."""
    return {row[1:] for row in facts(text, "post")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("HĐND tỉnh Phú Yên đã miễn nhiệm Chủ tịch UBND tỉnh Trần Văn Lâm.",
         {("relieved", LAM, "Chủ tịch", "decided")}),
        ("Tỉnh ủy Phú Yên miễn nhiệm chức danh Bí thư Huyện ủy Tuy An Trần Văn Lâm.",
         {("relieved", LAM, "Bí thư", "decided")}),
        ("Quốc hội đã đồng ý miễn nhiệm Phó Thủ tướng Trần Văn Lâm và Bộ trưởng Bộ Y tế Lê Văn Nam.",
         {("relieved", LAM, "Phó Thủ tướng", "decided"), ("relieved", NAM, "Bộ trưởng", "decided")}),
        ("Sau khi miễn nhiệm Phó Thủ tướng Trần Văn Lâm, Quốc hội nghỉ.",
         {("relieved", LAM, "Phó Thủ tướng", "decided")}),
        # not yet, or by somebody
        ("Ủy ban Thường vụ Quốc hội trình Quốc hội miễn nhiệm Phó Thủ tướng Trần Văn Lâm.",
         {("relieved", LAM, "Phó Thủ tướng", "proposed")}),
        ("Quốc hội sẽ miễn nhiệm Phó Thủ tướng Trần Văn Lâm.",
         {("relieved", LAM, "Phó Thủ tướng", "proposed")}),
        ("Trước khi miễn nhiệm Phó Thủ tướng Trần Văn Lâm, Quốc hội họp kín.", set()),
        ("Quốc hội nghe tờ trình miễn nhiệm của Thủ tướng Trần Văn Lâm.", set()),
    ],
)  # fmt: skip
def test_who_is_relieved_by_title_and_name(text: str, rows: Rows) -> None:
    assert changes(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm được bầu thay ông Lê Văn Nam làm Chủ tịch UBND tỉnh Phú Yên.",
         {("elected", LAM, "Chủ tịch", "decided")}),
        ("Ông Trần Văn Lâm được giới thiệu kế nhiệm ông Lê Văn Nam làm Chủ tịch UBND tỉnh Phú Yên.",
         {("nominated", LAM, "Chủ tịch", "proposed")}),
        ("Ông Trần Văn Lâm thay ông Lê Văn Nam làm Chủ tịch UBND tỉnh Phú Yên.",
         {("assigned", LAM, "Chủ tịch", "decided")}),
        # a committee elects its own secretary
        ("Ban Chấp hành Đảng bộ tỉnh Phú Yên đã bầu ông Trần Văn Lâm, nguyên Phó Bí thư Tỉnh ủy, giữ chức "
         "Bí thư.",
         {("elected", LAM, "Bí thư", "decided")}),
        # the day and the body that decided stand at the paper
        ("Ông Trần Văn Lâm nhận quyết định của Bộ Chính trị về việc giữ chức Bí thư Tỉnh ủy Cao Bằng.",
         {("assigned", LAM, "Bí thư", "decided")}),
        ("Ông Trần Văn Lâm chờ quyết định của Bộ Chính trị về việc giữ chức Bí thư Tỉnh ủy Cao Bằng.", set()),
    ],
)  # fmt: skip
def test_who_comes_in_for_another(text: str, rows: Rows) -> None:
    assert changes(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm, PCT UBND tỉnh Phú Yên, đã dự.", {(LAM, "Phó Chủ tịch", PHU_YEN, "current")}),
        ("Ông Trần Văn Lâm, P.Bí thư Tỉnh ủy Phú Yên, đã dự.",
         {(LAM, "Phó Bí thư", "Tỉnh ủy Phú Yên", "current")}),
        ("GĐ Sở Y tế tỉnh Phú Yên Trần Văn Lâm cho biết.",
         {(LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "current")}),
        ("PGĐ Sở Y tế tỉnh Phú Yên Trần Văn Lâm cho biết.",
         {(LAM, "Phó Giám đốc", "Sở Y tế tỉnh Phú Yên", "current")}),
        ("Vụ việc xảy ra ở P.Bình Kiến, ông Trần Văn Lâm cho biết.", set()),
        # what came after
        ("Ông Trần Văn Lâm, quyền Giám đốc, sau đó là Giám đốc Sở Y tế tỉnh Phú Yên, đã ký.",
         {(LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "current")}),
        ("Ông Trần Văn Lâm, Phó Giám đốc, sau đó là Giám đốc Sở Y tế tỉnh Phú Yên, đã ký.",
         {(LAM, "Phó Giám đốc", "Sở Y tế tỉnh Phú Yên", "former"),
          (LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "current")}),
        # in which years somebody acted in an office
        ("Từ tháng 10/2010 đến 11/2015, với cương vị Giám đốc Sở Y tế tỉnh Phú Yên, ông Trần Văn "
         "Lâm đã vi phạm.",
         {(LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "former")}),
        ("Sáng nay, với cương vị Giám đốc Sở Y tế tỉnh Phú Yên, ông Trần Văn Lâm đã xin lỗi.",
         {(LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "current")}),
    ],
)  # fmt: skip
def test_short_titles_and_offices_of_a_time(text: str, rows: Rows) -> None:
    assert posts(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a number and a colon, a deputy behind the head
        ("Lãnh đạo Bộ Y tế hiện có 3 người, gồm Bộ trưởng Trần Văn Lâm và 2 Thứ trưởng: Trung tướng Lê Văn "
         "Nam, bà Lê Thị Mai.",
         {(LAM, "Bộ trưởng", "Bộ Y tế", "current"), (NAM, "Thứ trưởng", "Bộ Y tế", "current"),
          ("Lê Thị Mai", "Thứ trưởng", "Bộ Y tế", "current")}),
        ("UBND tỉnh Phú Yên còn 3 lãnh đạo gồm Chủ tịch UBND tỉnh Trần Văn Lâm và 2 Phó Chủ tịch là các ông "
         "Lê Văn Nam, Đỗ Gia Hải.",
         {(LAM, "Chủ tịch", PHU_YEN, "current"), (NAM, "Phó Chủ tịch", PHU_YEN, "current"),
          ("Đỗ Gia Hải", "Phó Chủ tịch", PHU_YEN, "current")}),
        ("Giám đốc Công ty Bình Minh Trần Văn Lâm và Phó Giám đốc Lê Văn Nam đã dự.",
         {(LAM, "Giám đốc", "Công ty Bình Minh", "current"),
          (NAM, "Phó Giám đốc", "Công ty Bình Minh", "current")}),
        ("Sở Y tế tỉnh Phú Yên có 4 Phó Giám đốc: 2 người vừa nghỉ.", set()),
        # the Party organisation of the commune that the next post names
        ("Ông Trần Văn Lâm, Bí thư Đảng bộ, Chủ tịch HĐND xã Bình Kiến, phát biểu.",
         {(LAM, "Bí thư", "Đảng bộ xã Bình Kiến", "current"),
          (LAM, "Chủ tịch", "Hội đồng nhân dân xã Bình Kiến", "current")}),
        # whoever heads a body is its deputy no more
        ("Chiều 6/6, Quốc hội phê chuẩn bổ nhiệm Bộ trưởng Bộ Y tế với ông Lê Văn Nam. Cho đến khi được bổ "
         "nhiệm, ông Lê Văn Nam là Thứ trưởng Bộ Y tế. Ông Lê Văn Nam, Thứ trưởng Bộ Y tế, sinh năm 1970.",
         {(NAM, "Bộ trưởng", "Bộ Y tế", "current"), (NAM, "Thứ trưởng", "Bộ Y tế", "former")}),
    ],
)  # fmt: skip
def test_deputies_and_whose_they_are(text: str, rows: Rows) -> None:
    assert posts(text) == rows


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        # of two provinces in a list nothing tells which is meant; of one it is clear
        ("Dự hội nghị có ông Trần Văn Lâm, Chủ tịch UBND tỉnh Nghệ An; ông Lê Văn Nam, Bí thư Tỉnh ủy Hà "
         "Tĩnh; bà Lê Thị Mai, Giám đốc Sở Y tế.", set()),
        ("Dự hội nghị có ông Trần Văn Lâm, Chủ tịch UBND tỉnh Nghệ An; ông Lê Văn Nam, Phó Bí thư Tỉnh ủy; "
         "bà Lê Thị Mai, Giám đốc Sở Y tế.", {"Sở Y tế tỉnh Nghệ An"}),
        ("Dự hội nghị có ông Trần Văn Lâm, Chủ tịch UBND tỉnh Nghệ An; bà Lê Thị Mai, Tỉnh ủy viên Hà Tĩnh, "
         "Giám đốc Sở Y tế; ông Lê Văn Nam.", {"Sở Y tế tỉnh Hà Tĩnh"}),
    ],
)  # fmt: skip
def test_no_province_of_a_neighbour_in_a_list(text: str, bodies: set[str]) -> None:
    assert {row[2] for row in posts(text) if row[1] == "Giám đốc"} == bodies
