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
        # who gives it holds nothing by that
        ("Ông Trần Văn Lâm được Quốc hội phê chuẩn và Chủ tịch nước bổ nhiệm chức vụ Bộ trưởng Bộ Y tế.",
         {("appointed", LAM, "Bộ trưởng", "decided")}),
        ("Ông Trần Văn Lâm được Quốc hội bầu giữ chức Chủ tịch nước.",
         {("elected", LAM, "Chủ tịch nước", "decided")}),
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
        ("Từ năm 2011 đến năm 2015, ông Trần Văn Lâm với vai trò là Giám đốc Sở Y tế tỉnh Phú Yên đã vi "
         "phạm.",
         {(LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "former")}),
        ("Ông Trần Văn Lâm với vai trò là Giám đốc Sở Y tế tỉnh Phú Yên đã dự.",
         {(LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "current")}),
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


CAN_THO, THANH_HOA = "Ủy ban nhân dân thành phố Cần Thơ", "Văn phòng Tỉnh ủy Thanh Hóa"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # lists of which an item is not read
        ("Ông Trần Văn Lâm từng giữ chức Giám đốc một nhà máy ở quận 5, Bí thư Quận ủy Bình Thủy, Phó Chủ "
         "tịch "
         "UBND TP Cần Thơ.",
         {(LAM, "Bí thư", "Quận ủy Bình Thủy", "former"), (LAM, "Phó Chủ tịch", CAN_THO, "former")}),
        ("Ông Trần Văn Lâm là giám đốc một nhà máy ở quận 5, Phó Chủ tịch UBND TP Cần Thơ nói.", set()),
        ("Ông Trần Văn Lâm từng kinh qua các vị trí: Cán bộ Ngân hàng Kiến thiết Trung ương, Bộ Tài "
         "chính; Chánh "
         "Văn phòng Bộ Tài chính; Thứ trưởng Bộ Tài chính.",
         {(LAM, "Chánh Văn phòng", "Văn phòng Bộ Tài chính", "former"),
          (LAM, "Thứ trưởng", "Bộ Tài chính", "former")}),
        ("Ông Trần Văn Lâm từng là cán bộ đoàn chuyên trách thanh niên công nhân, Trưởng Ban Dân vận "
         "Huyện ủy "
         "Tuy An.", {(LAM, "Trưởng ban", "Ban Dân vận Huyện ủy Tuy An", "former")}),
        ("Ông Trần Văn Lâm 58 tuổi, quê tỉnh Tây Ninh; thạc sĩ quản lý công, kỹ sư cơ khí; Bí thư Tỉnh ủy "
         "Tây Ninh.", {(LAM, "Bí thư", "Tỉnh ủy Tây Ninh", "current")}),
        # until another post
        ("Từ tháng 7/2006 đến trước khi làm Bí thư Huyện ủy Tuy An, ông Trần Văn Lâm giữ chức Chánh Văn "
         "phòng "
         "Tỉnh ủy Thanh Hóa.", {(LAM, "Chánh Văn phòng", THANH_HOA, "former")}),
        ("Là Bí thư Huyện ủy, Chủ tịch UBND huyện Tuy An hai nhiệm kỳ từ 2008 đến 2015, ông Trần Văn Lâm "
         "thiếu "
         "trách nhiệm.",
         {(LAM, "Bí thư", "Huyện ủy Tuy An", "former"),
          (LAM, "Chủ tịch", "Ủy ban nhân dân huyện Tuy An", "former")}),
        ("Từ năm 1987 đến năm 1991, ông Lê Văn Nam làm Phó Thủ tướng, sau người tiền nhiệm là Phó Thủ tướng "
         "Trần Văn Lâm.",
         {(NAM, "Phó Thủ tướng", "Chính phủ", "former"), (LAM, "Phó Thủ tướng", "Chính phủ", "current")}),
        # who holds a post together
        ("6 nhân sự đang giữ chức Phó Trưởng ban Tổ chức Trung ương là các ông, bà: Trần Văn Lâm; Lê Văn "
         "Nam.",
         {(LAM, "Phó Trưởng ban", "Ban Tổ chức Trung ương", "current"),
          (NAM, "Phó Trưởng ban", "Ban Tổ chức Trung ương", "current")}),
        ("Bổ nhiệm ông Trần Văn Lâm, Phó Giám đốc Sở Y tế tỉnh Phú Yên kiêm chức vụ Giám đốc Công ty Bình "
         "Minh.",
         {(LAM, "Phó Giám đốc", "Sở Y tế tỉnh Phú Yên", "current"),
          (LAM, "Giám đốc", "Công ty Bình Minh", "current")}),
        # what a deputy is in charge of stands between his title and his name
        ("Thường trực UBND tỉnh Phú Yên có Chủ tịch Trần Văn Lâm, Phó Chủ tịch Thường trực kiêm phụ trách "
         "lĩnh "
         "vực văn hóa - xã hội Lê Văn Nam, Phó Chủ tịch phụ trách nông nghiệp Đỗ Gia Hải.",
         {(LAM, "Chủ tịch", PHU_YEN, "current"), (NAM, "Phó Chủ tịch Thường trực", PHU_YEN, "current"),
          ("Đỗ Gia Hải", "Phó Chủ tịch", PHU_YEN, "current")}),
        # the committee of a ministry has no director of a department
        ("Ông Trần Văn Lâm giữ chức Vụ trưởng - Phó Bí thư Đảng ủy Bộ Y tế.",
         {(LAM, "Phó Bí thư", "Đảng ủy Bộ Y tế", "current")}),
        # behind the name its clause went on
        ("Ông Trần Văn Lâm, Phó Trưởng ban Tổ chức Thành ủy Hà Nội cho biết, đại hội bầu Ban Chấp hành "
         "Thành ủy; "
         "Ban Thường vụ; ủy viên Ủy ban Kiểm tra; đại biểu đi dự đại hội.",
         {(LAM, "Phó Trưởng ban", "Ban Tổ chức Thành ủy Hà Nội", "current")}),
        # where another was sent is no place of his office
        ("HĐND tỉnh Hà Tĩnh miễn nhiệm ông Trần Văn Lâm, nguyên Chủ tịch UBND tỉnh Hà Tĩnh vừa được chỉ "
         "định giữ "
         "chức Bí thư Tỉnh ủy Hà Giang và Đại tá Lê Văn Nam, nguyên Giám đốc Công an tỉnh chuyển công tác.",
         {(LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Tĩnh", "former"),
          (LAM, "Bí thư", "Tỉnh ủy Hà Giang", "current"),
          (NAM, "Giám đốc", "Công an tỉnh Hà Tĩnh", "former")}),
    ],
)  # fmt: skip
def test_careers_in_lists_and_whose_body_it_is(text: str, rows: Rows) -> None:
    assert posts(text) == rows


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bộ Công an khởi tố ông Trần Văn Lâm, Chủ tịch UBND tỉnh Phú Yên; ông Lê Văn Nam, cựu Bí thư "
         "Tỉnh ủy "
         "Quảng Ngãi; bà Lê Thị Mai.", {LAM, NAM, "Lê Thị Mai"}),
        ("Bộ Công an khởi tố ông Trần Văn Lâm, Chủ tịch UBND tỉnh Phú Yên; ông Lê Văn Nam cho biết.", {LAM}),
    ],
)  # fmt: skip
def test_who_is_prosecuted_one_after_another(text: str, people: set[str]) -> None:
    assert {row[1] for row in facts(text, "legal")} == people


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a place and how many deputies it has
        ("Tỉnh Phú Yên hiện có năm phó chủ tịch, gồm các ông: Trần Văn Lâm và Lê Văn Nam.",
         {(LAM, "Phó Chủ tịch", PHU_YEN, "current"), (NAM, "Phó Chủ tịch", PHU_YEN, "current")}),
        ("Tỉnh Phú Yên có hai Phó Bí thư là ông Trần Văn Lâm và ông Lê Văn Nam.",
         {(LAM, "Phó Bí thư", "Tỉnh ủy Phú Yên", "current"),
          (NAM, "Phó Bí thư", "Tỉnh ủy Phú Yên", "current")}),
        ("Tỉnh Phú Yên sẽ có năm phó chủ tịch, gồm hai người được bầu mới.", set()),
        # the office that the next post names
        ("Ông Trần Văn Lâm từng kinh qua các chức vụ Phó Chánh Văn phòng rồi Chánh Văn phòng Tỉnh ủy "
         "Thanh Hóa.",
         {(LAM, "Phó Chánh Văn phòng", THANH_HOA, "former"), (LAM, "Chánh Văn phòng", THANH_HOA, "former")}),
        ("Trước đó, ông Trần Văn Lâm đảm nhiệm nhiều chức vụ quan trọng ở tỉnh Phú Yên như: Giám đốc Sở Y "
         "tế tỉnh "
         "Phú Yên, Bí thư Huyện ủy Tuy An.",
         {(LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "former"), (LAM, "Bí thư", "Huyện ủy Tuy An", "former")}),
        # what a verdict or a removal ends
        ("Ông Trần Văn Lâm (Ủy viên Ban Chấp hành Trung ương Đảng, cựu Bộ trưởng Bộ Y tế) bị phạt 14 năm tù.",
         {(LAM, "Ủy viên", "Ban Chấp hành Trung ương Đảng", "former"),
          (LAM, "Bộ trưởng", "Bộ Y tế", "former")}),
        ("Viện kiểm sát đề nghị phạt ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Phú Yên, 14 năm tù.",
         {(LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "current")}),
        ("Ông Trần Văn Lâm, Phó Giám đốc Công ty Bình Minh, bị cách chức vì để xảy ra sai phạm.",
         {(LAM, "Phó Giám đốc", "Công ty Bình Minh", "former")}),
        ("Ông Trần Văn Lâm, Giám đốc Công ty Bình Minh, Chủ tịch Hội Nông dân tỉnh Phú Yên, bị cách chức.",
         {(LAM, "Giám đốc", "Công ty Bình Minh", "current"),
          (LAM, "Chủ tịch", "Hội Nông dân tỉnh Phú Yên", "current")}),
        ("Ông Trần Văn Lâm, Phó Giám đốc Công ty Bình Minh, bị cảnh cáo.",
         {(LAM, "Phó Giám đốc", "Công ty Bình Minh", "current")}),
        # of a faculty
        ("TS Trần Văn Lâm, Trưởng khoa Luật Trường Đại học Phú Yên, trình bày.",
         {(LAM, "Trưởng khoa", "Khoa Luật Trường Đại học Phú Yên", "current")}),
        ("TS Trần Văn Lâm học khoa Luật, Trường Đại học Phú Yên.", set()),
    ],
)  # fmt: skip
def test_places_offices_and_what_is_lost(text: str, rows: Rows) -> None:
    assert posts(text) == rows


def test_the_year_is_no_part_of_a_charge() -> None:
    found = facts("Bà Lê Thị Mai bị tuyên 3 năm tù với tội danh trốn thuế năm 2023.", "legal")
    assert {row[4] for row in found} == {"trốn thuế"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # whose place it is
        ("Bộ Chính trị điều động ông Trần Văn Lâm, Chủ tịch HĐND tỉnh Bạc Liêu, thôi giữ chức Bí thư "
         "Tỉnh ủy và ông Lê Văn Nam, thôi giữ chức Bí thư Tỉnh ủy Hưng Yên.",
         {(LAM, "Chủ tịch", "Hội đồng nhân dân tỉnh Bạc Liêu", "current"),
          (LAM, "Bí thư", "Tỉnh ủy Bạc Liêu", "former"), (NAM, "Bí thư", "Tỉnh ủy Hưng Yên", "former")}),
        ("Thành ủy Đà Nẵng phân công ông Trần Văn Lâm (Bí thư Quận ủy Ngũ Hành Sơn) làm Phó Chủ tịch UBND.",
         {(LAM, "Bí thư", "Quận ủy Ngũ Hành Sơn", "former"),
          (LAM, "Phó Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng", "current")}),
        # a step behind one with a day; an office of a school
        ("Năm 2014, ông Trần Văn Lâm làm Giám đốc Sở Y tế tỉnh Phú Yên, rồi Bí thư Huyện ủy Tuy An. Ông "
         "hiện đã nghỉ hưu năm 2024.",
         {(LAM, "Giám đốc", "Sở Y tế tỉnh Phú Yên", "former"), (LAM, "Bí thư", "Huyện ủy Tuy An", "former")}),
        ("Bà Lê Thị Mai là Trưởng phòng Đào tạo tại Trường Đại học Phú Yên.",
         {("Lê Thị Mai", "Trưởng phòng", "Phòng Đào tạo Trường Đại học Phú Yên", "current")}),
        ("Công ty Bình Minh quyết định cách chức ông Trần Văn Lâm, Phó Giám đốc Công ty Bình Minh.",
         {(LAM, "Phó Giám đốc", "Công ty Bình Minh", "former")}),
    ],
)  # fmt: skip
def test_whose_place_it_is_and_which_step_came_last(text: str, rows: Rows) -> None:
    assert posts(text) == rows
