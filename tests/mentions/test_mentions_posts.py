"""Posts: a title, and the organisation that the text names with it, in front of an invented name."""

from __future__ import annotations

import pytest
from facts import Row, facts, organizations, read

from cadregraph.graph.model import TenureFact


def posts(text: str) -> set[Row]:
    """Title, body and status of the posts in a text about one person."""
    return {row[2:] for row in facts(text, "post")}


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Bí thư Trung ương Đoàn", "Bí thư", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        # the body follows the title
        ("Bí thư Tỉnh ủy Phú Yên", "Bí thư", "Tỉnh ủy Phú Yên"),
        ("Phó Bí thư Thường trực Thành ủy Cần Thơ", "Phó Bí thư Thường trực", "Thành ủy Cần Thơ"),
        ("Chủ tịch UBND tỉnh Long An", "Chủ tịch", "Ủy ban nhân dân tỉnh Long An"),
        ("Phó Chủ tịch Thường trực HĐND tỉnh Gia Lai", "Phó Chủ tịch Thường trực",
         "Hội đồng nhân dân tỉnh Gia Lai"),
        ("Giám đốc Sở Nội vụ tỉnh Bến Tre", "Giám đốc", "Sở Nội vụ tỉnh Bến Tre"),
        ("Phó Giám đốc Công an tỉnh Nghệ An", "Phó Giám đốc", "Công an tỉnh Nghệ An"),
        ("Chủ nhiệm UBKT Tỉnh ủy Hòa Bình", "Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Hòa Bình"),
        ("Chủ nhiệm Ủy ban Tư pháp của Quốc hội", "Chủ nhiệm", "Ủy ban Tư pháp của Quốc hội"),
        ("Tổng Giám đốc Tập đoàn Dầu khí Việt Nam", "Tổng Giám đốc", "Tập đoàn Dầu khí Việt Nam"),
        ("Hiệu trưởng Trường Đại học Tây Nguyên", "Hiệu trưởng", "Trường Đại học Tây Nguyên"),
        ("Chánh án TAND tỉnh Nghệ An", "Chánh án", "Tòa án nhân dân tỉnh Nghệ An"),
        ("Chính ủy Quân khu 5", "Chính ủy", "Quân khu 5"),
        ("Chủ tịch Hội Nông dân tỉnh Thái Bình", "Chủ tịch", "Hội Nông dân tỉnh Thái Bình"),
        # the title holds the head word of the body
        ("Chánh Thanh tra Ngân hàng Nhà nước", "Chánh Thanh tra",
         "Thanh tra Ngân hàng Nhà nước Việt Nam"),
        ("Chánh Thanh tra Tổng cục Hải quan", "Chánh Thanh tra", "Thanh tra Tổng cục Hải quan"),
        ("Vụ trưởng Vụ Tổ chức cán bộ Ngân hàng Nhà nước", "Vụ trưởng",
         "Vụ Tổ chức cán bộ Ngân hàng Nhà nước Việt Nam"),
        ("Trưởng Thuế tỉnh Ninh Bình", "Trưởng Thuế", "Thuế tỉnh Ninh Bình"),
        ("Phó Trưởng Thuế TP Đà Nẵng", "Phó Trưởng Thuế", "Thuế thành phố Đà Nẵng"),
        ("Trưởng Thuế cơ sở 3 tỉnh Ninh Bình", "Trưởng Thuế", "Thuế cơ sở 3 tỉnh Ninh Bình"),
        ("Trưởng Thống kê tỉnh Lào Cai", "Trưởng Thống kê", "Thống kê tỉnh Lào Cai"),
        ("Trưởng THADS tỉnh Lào Cai", "Trưởng Thi hành án dân sự", "Thi hành án dân sự tỉnh Lào Cai"),
        ("Trưởng ban Dân vận Tỉnh ủy Phú Yên", "Trưởng ban", "Ban Dân vận Tỉnh ủy Phú Yên"),
        ("Trưởng Ban Tổ chức Thành ủy Cần Thơ", "Trưởng ban", "Ban Tổ chức Thành ủy Cần Thơ"),
        ("Phó Trưởng ban Tuyên giáo Trung ương", "Phó Trưởng ban", "Ban Tuyên giáo Trung ương"),
        ("Chánh Văn phòng Huyện ủy Ba Vì", "Chánh Văn phòng", "Văn phòng Huyện ủy Ba Vì"),
        ("Phó Chánh Văn phòng UBND tỉnh Kon Tum", "Phó Chánh Văn phòng",
         "Văn phòng Ủy ban nhân dân tỉnh Kon Tum"),
        ("Chánh Thanh tra tỉnh Kon Tum", "Chánh Thanh tra", "Thanh tra tỉnh Kon Tum"),
        ("Bộ trưởng Công Thương", "Bộ trưởng", "Bộ Công Thương"),
        ("Bộ trưởng Bộ Nội vụ", "Bộ trưởng", "Bộ Nội vụ"),
        ("Thứ trưởng Giao thông Vận tải", "Thứ trưởng", "Bộ Giao thông Vận tải"),
        ("Trưởng phòng Nội vụ huyện Ba Vì", "Trưởng phòng", "Phòng Nội vụ huyện Ba Vì"),
        ("Chi cục trưởng Chi cục Kiểm lâm tỉnh Kon Tum", "Chi cục trưởng",
         "Chi cục Kiểm lâm tỉnh Kon Tum"),
        ("Viện trưởng VKSND tỉnh Kon Tum", "Viện trưởng", "Viện kiểm sát nhân dân tỉnh Kon Tum"),
        # the place stands for the body that leads it
        ("Bí thư tỉnh Sóc Trăng", "Bí thư", "Tỉnh ủy Sóc Trăng"),
        ("Bí thư huyện Ba Vì", "Bí thư", "Huyện ủy Ba Vì"),
        ("Chủ tịch tỉnh Long An", "Chủ tịch", "Ủy ban nhân dân tỉnh Long An"),
        ("Phó Chủ tịch huyện Ba Vì", "Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Vì"),
        # the title says the body
        ("Thủ tướng Chính phủ", "Thủ tướng", "Chính phủ"),
        ("Chủ tịch nước", "Chủ tịch nước", "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Tổng Bí thư", "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng"),
        ("Ủy viên Trung ương Đảng", "Ủy viên", "Ban Chấp hành Trung ương Đảng"),
        ("Ủy viên Bộ Chính trị", "Ủy viên", "Bộ Chính trị"),
        ("Ủy viên Ban Thường vụ Tỉnh ủy Long An", "Ủy viên", "Ban Thường vụ Tỉnh ủy Long An"),
        ("Thường trực Ban Bí thư", "Thường trực", "Ban Bí thư"),
    ],
)  # fmt: skip
def test_a_title_has_its_body(text: str, title: str, body: str) -> None:
    assert posts(f"{text} Trần Văn Lâm đã đến dự.") == {(title, body, "current")}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Thành ủy viên, Chủ tịch UBND quận Hải Châu, thành phố Đà Nẵng",
            "Ban Chấp hành Đảng bộ thành phố Đà Nẵng",
        ),
        (
            "Tỉnh ủy viên, Bí thư Huyện ủy Tuy An, tỉnh Phú Yên",
            "Ban Chấp hành Đảng bộ tỉnh Phú Yên",
        ),
        (
            "Ủy viên Ban Thường vụ, Trưởng ban Dân vận Tỉnh ủy Long An",
            "Ban Thường vụ Tỉnh ủy Long An",
        ),
    ],
)
def test_a_member_belongs_to_the_committee(text: str, body: str) -> None:
    assert ("Ủy viên", body, "current") in posts(f"Ông Trần Văn Lâm, {text}, đã đến dự.")


@pytest.mark.parametrize(
    ("word", "status"),
    [("", "current"), ("nguyên ", "former"), ("cựu ", "former"), ("quyền ", "acting")],
)
def test_a_word_before_the_title_tells_whether_it_is_held(word: str, status: str) -> None:
    text = f"Hôm qua, {word}Giám đốc Sở Y tế tỉnh Bến Tre Trần Văn Lâm đã đến dự."
    assert posts(text) == {("Giám đốc", "Sở Y tế tỉnh Bến Tre", status)}


@pytest.mark.parametrize(
    ("text", "term", "body"),
    [
        ("Ủy viên Trung ương Đảng khóa XI", "khóa XI", "Ban Chấp hành Trung ương Đảng"),
        ("Bí thư Tỉnh ủy Lào Cai khóa XV", "khóa XV", "Tỉnh ủy Lào Cai"),
        ("Bí thư Huyện ủy Ba Vì nhiệm kỳ 2015 - 2020", "2015-2020", "Huyện ủy Ba Vì"),
        ("Bí thư Huyện ủy Ba Vì (nhiệm kỳ 2015-2020)", "2015-2020", "Huyện ủy Ba Vì"),
        ("Phó Bí thư Tỉnh ủy khóa XV tỉnh Hải Dương", "khóa XV", "Tỉnh ủy Hải Dương"),
    ],
)
def test_a_term_stands_behind_the_title(text: str, term: str, body: str) -> None:
    extraction = read(f"Ông Trần Văn Lâm, {text}, đã đến dự.")
    (held,) = (f for f in extraction.facts if isinstance(f, TenureFact))
    assert (held.term, extraction.entities[held.organization].label) == (term, body)


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("bí thư tỉnh ủy Phú Yên", "Bí thư", "Tỉnh ủy Phú Yên"),
        ("bí thư Tỉnh uỷ Hoà Bình", "Bí thư", "Tỉnh ủy Hòa Bình"),
        ("chủ tịch UBND huyện Ba Vì", "Chủ tịch", "Ủy ban nhân dân huyện Ba Vì"),
        ("giám đốc Sở Y tế Bến Tre", "Giám đốc", "Sở Y tế tỉnh Bến Tre"),
        ("trưởng Ban tổ chức Huyện uỷ Ba Vì", "Trưởng ban", "Ban Tổ chức Huyện ủy Ba Vì"),
        ("uỷ viên Trung ương Đảng", "Ủy viên", "Ban Chấp hành Trung ương Đảng"),
        ("phó chủ tịch thường trực UBND tỉnh Gia Lai", "Phó Chủ tịch Thường trực",
         "Ủy ban nhân dân tỉnh Gia Lai"),
        ("BÍ THƯ TỈNH ỦY PHÚ YÊN", "Bí thư", "Tỉnh ủy Phú Yên"),
    ],
)  # fmt: skip
def test_capitals_and_tone_marks_do_not_matter(text: str, title: str, body: str) -> None:
    assert posts(f"Ông Trần Văn Lâm, {text}, đã đến dự.") == {(title, body, "current")}


@pytest.mark.parametrize(
    "text",
    [
        "Toàn huyện có 24 bí thư chi bộ là nữ.",
        "Nhiều chủ tịch UBND xã chưa nắm chắc địa bàn.",
        "Các bí thư chi bộ dự tập huấn.",
        "Chủ tịch nước Lào đã đến thăm.",
        "Thủ tướng Nhật Bản đã đến thăm.",
    ],
)
def test_posts_of_nobody_in_particular_or_abroad_name_no_body(text: str) -> None:
    assert facts(text) == set()
    assert organizations(text) == set()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the press need not say whose Centre
        ("Ông Trần Văn Lâm, Bí thư Trung ương, Trưởng Ban Dân vận Trung ương, đã dự.",
         {("Bí thư", "Ban Chấp hành Trung ương Đảng", "current"),
          ("Trưởng ban", "Ban Dân vận Trung ương", "current")}),
        ("Ông Trần Văn Lâm, nguyên trưởng phòng tổ chức cán bộ, Ban Quản lý dự án y tế tỉnh Kon Tum thuộc Sở"
         " Y tế tỉnh Kon Tum, đã dự.",
         {("Trưởng phòng", "Phòng Tổ chức cán bộ Ban Quản lý dự án y tế tỉnh Kon Tum", "former")}),
    ],
)  # fmt: skip
def test_posts_behind_a_name(text: str, rows: set[Row]) -> None:
    assert posts(text) == rows
