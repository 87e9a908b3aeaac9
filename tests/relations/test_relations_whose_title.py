"""Whose a title is that stands near a name: a title belongs to it only where the syntax joins them."""

from __future__ import annotations

import pytest
from facts import Row, facts, organizations, people

LAM, HOA, DUNG = "Trần Văn Lâm", "Lê Thị Hoa", "Trần Khánh Dũng"
FINANCE = "Sở Tài chính tỉnh Nghệ An"
PARTY = "Ban Chấp hành Trung ương Đảng"
STATE = "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a helper of the title's holder
        ("Ông Trần Văn Lâm được bổ nhiệm giữ chức Trợ lý Tổng Bí thư.",
         {(LAM, "Trợ lý Tổng Bí thư", PARTY, "current"),
          ("appointed", LAM, "Trợ lý Tổng Bí thư", PARTY, "decided")}),
        ("Ban Bí thư bổ nhiệm ông Trần Văn Lâm, Chánh Văn phòng Bộ Công an, giữ chức vụ Trợ lý Chủ "
         "tịch nước.",
         {(LAM, "Chánh Văn phòng", "Văn phòng Bộ Công an", "current"),
          (LAM, "Trợ lý Chủ tịch nước", STATE, "current"),
          ("appointed", LAM, "Trợ lý Chủ tịch nước", STATE, "decided")}),
        ("Tham dự có ông Trần Văn Lâm, Trợ lý Tổng Bí thư, Chủ tịch nước.",
         {(LAM, "Trợ lý Tổng Bí thư", PARTY, "current")}),
        ("Bà Lê Thị Hoa được giao giữ chức thư ký Bộ trưởng Bộ Y tế.",
         {("Lê Thị Hoa", "Thư ký", "Bộ Y tế", "current"),
          ("assigned", "Lê Thị Hoa", "Thư ký", "Bộ Y tế", "decided")}),
        ("Bà Lê Thị Hoa, cố vấn Thủ tướng, cho biết đề án đã xong.", set()),
        ("Bà Lê Thị Hoa, Trợ lý Thủ tướng Trần Văn Lâm, dự họp.",
         {(LAM, "Thủ tướng", "Chính phủ", "current")}),
        ("Bà Lê Thị Hoa được phân công giữ chức Trợ lý đồng chí Trần Văn Lâm, Ủy viên Bộ Chính trị, Thủ "
         "tướng Chính phủ.",
         {(LAM, "Ủy viên", "Bộ Chính trị", "current"), (LAM, "Thủ tướng", "Chính phủ", "current")}),
        # who carries out a decision, each by his post or by his name
        ("Thủ tướng, Chủ tịch UBND tỉnh Nghệ An, ông Trần Văn Lâm và thủ trưởng các cơ quan liên quan "
         "chịu trách nhiệm thi hành quyết định này. Ông Trần Văn Lâm nhận quyết định hôm qua.", set()),
        ("Thủ tướng, Chủ tịch UBND tỉnh Nghệ An, ông Trần Văn Lâm và các cơ quan liên quan chịu trách nhiệm "
         "thi hành quyết định này.", {(LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "current")}),
        ("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Nghệ An, ông Trần Văn Lâm chủ trì.",
         {(LAM, "Phó Bí thư", "Tỉnh ủy Nghệ An", "current"),
          (LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "current")}),
        # to whom it is said, then who says it
        ("Báo cáo với Bí thư Tỉnh ủy, Giám đốc Công an tỉnh Nghệ An Trần Văn Lâm cho biết đã xong.",
         {(LAM, "Giám đốc", "Công an tỉnh Nghệ An", "current")}),
        ("Đối với Bí thư Huyện ủy, Chủ tịch UBND tỉnh Nghệ An Trần Văn Lâm đề nghị làm rõ.",
         {(LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "current")}),
        ("Sáng nay, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Nghệ An Trần Văn Lâm cho biết đã xong.",
         {(LAM, "Bí thư", "Tỉnh ủy Nghệ An", "current"),
          (LAM, "Chủ tịch", "Hội đồng nhân dân tỉnh Nghệ An", "current")}),
        # whom a matter is about, who asked: then the subject with its title
        ("Trong vụ án liên quan ông Trần Khánh Dũng, Bí thư Tỉnh ủy Nghệ An yêu cầu sớm kết luận.", set()),
        ("Liên quan đến bà Lê Thị Hoa, Bí thư Tỉnh ủy Nghệ An chỉ đạo làm rõ.", set()),
        ("Nói về sai phạm liên quan tới ông Trần Khánh Dũng, Bí thư Tỉnh ủy Nghệ An cho biết sẽ xử lý.",
         set()),
        ("Trả lời chất vấn của đại biểu Lê Thị Hoa, Bộ trưởng Bộ Y tế cho biết đã đủ thuốc.", set()),
        ("Sau câu hỏi của cử tri Trần Khánh Dũng, Bí thư Tỉnh ủy Nghệ An trả lời ngay.", set()),
        ("Trong vụ án liên quan ông Trần Khánh Dũng, Giám đốc Sở Tài chính tỉnh Nghệ An, nhiều người bị "
         "triệu tập.", {(DUNG, "Giám đốc", FINANCE, "current")}),
        ("Các cơ quan liên quan, ông Trần Khánh Dũng, Giám đốc Sở Tài chính tỉnh Nghệ An, cùng dự.",
         {(DUNG, "Giám đốc", FINANCE, "current")}),
        # an object, then the titles of the subject
        ("Tặng hoa bà Lê Thị Hoa, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Nghệ An Trần Văn Lâm đề nghị "
         "tiếp tục cố gắng.", {(LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "current")}),
        ("Thăm gia đình ông Trần Khánh Dũng, Tổng Bí thư, Chủ tịch nước Trần Văn Lâm ân cần hỏi han.",
         {(LAM, "Chủ tịch nước", STATE, "current")}),
        ("Ông Trần Khánh Dũng, Phó Bí thư Tỉnh ủy Nghệ An, Chủ tịch UBND tỉnh Trần Văn Lâm dự.",
         {(DUNG, "Phó Bí thư", "Tỉnh ủy Nghệ An", "current"),
          (LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "current")}),
    ],
)  # fmt: skip
def test_a_title_of_a_neighbour(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post", "change")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Bố của ca sĩ Trần Khánh Dũng là Giám đốc Sở Tài chính tỉnh Nghệ An.", set()),
        ("Mẹ ca sĩ Trần Khánh Dũng là Bí thư Huyện ủy Nam Đàn.", set()),
        ("Chồng bà Lê Thị Hoa hiện là Giám đốc Sở Tài chính tỉnh Nghệ An.", set()),
        ("Bố vợ của ông Trần Khánh Dũng từng giữ chức Giám đốc Sở Tài chính tỉnh Nghệ An.", set()),
        ("Con gái ông Trần Khánh Dũng được bổ nhiệm làm Giám đốc Sở Tài chính tỉnh Nghệ An.", set()),
        ("Thầy giáo của ông Trần Khánh Dũng là Giám đốc Sở Tài chính tỉnh Nghệ An.", set()),
        ("Bạn học của ông Trần Khánh Dũng là Giám đốc Sở Tài chính tỉnh Nghệ An.", set()),
        ("Cấp trên của ông Trần Khánh Dũng khi đó là Giám đốc Sở Tài chính tỉnh Nghệ An.", set()),
        ("Người kế nhiệm ông Trần Khánh Dũng là Giám đốc Sở Tài chính tỉnh Nghệ An.", set()),
        ("Vợ ông là bà Lê Thị Hoa, Giám đốc Sở Tài chính tỉnh Nghệ An.",
         {(HOA, "Giám đốc", FINANCE, "current")}),
        ("Ông Trần Khánh Dũng là chồng của bà Lê Thị Hoa, Giám đốc Sở Tài chính tỉnh Nghệ An.",
         {(HOA, "Giám đốc", FINANCE, "current")}),
        ("Ông Trần Khánh Dũng là Giám đốc Sở Tài chính tỉnh Nghệ An.",
         {(DUNG, "Giám đốc", FINANCE, "current")}),
    ],
)  # fmt: skip
def test_what_a_relative_or_a_friend_is(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    "text",
    [
        "Tại buổi kiểm tra đường Lê Văn Hưu (quận Cẩm Lệ), Bí thư Thành ủy Đà Nẵng cho biết sẽ xử lý.",
        "Thăm tàu Trần Khánh Dư, Chủ tịch UBND tỉnh Khánh Hòa đã tặng quà.",
        "Thăm tàu 016 - Trần Quang Khải, Bí thư Tỉnh ủy Khánh Hòa tặng quà.",
        "Kiểm tra các tuyến đường Lê Lợi, Trần Hưng Đạo và Nguyễn Văn Linh, Chủ tịch UBND quận Hải "
        "Châu yêu cầu sửa ngay.",
        "Trao giải thưởng Trần Văn Giàu, Bí thư Thành ủy TP.HCM phát biểu.",
        "Viếng nghĩa trang Trần Văn Khải, Bí thư Tỉnh ủy Nghệ An dâng hương.",
        "Tại Trường Trần Hưng Đạo, Chủ tịch UBND tỉnh Nghệ An phát biểu.",
        "Trao học bổng Lê Quý Đôn, Chủ tịch UBND tỉnh Thái Bình nói.",
        "Tại phố Bà Triệu, Bí thư Quận ủy Hai Bà Trưng kiểm tra.",
    ],
)
def test_streets_ships_and_prizes_are_nobody(text: str) -> None:
    assert people(text) == set()
    assert facts(text, "post") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Tỉnh ủy Bà Rịa - Vũng Tàu Trần Văn Lâm dự.",
        "Chủ tịch UBND thành phố Trần Văn Lâm, Phó Bí thư Thành ủy Hà Nội, dự.",
        "Thủ tướng yêu cầu Trần Văn Lâm, Giám đốc Sở Tài chính tỉnh Nghệ An, báo cáo.",
    ],
)
def test_what_only_ends_like_a_thing(text: str) -> None:
    assert people(text) == {LAM}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Dự lễ có Phó Chủ tịch HĐND tỉnh Bến Tre Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Bến Tre Lê Minh ...",
         {"Trần Văn Lâm": "Phó Chủ tịch"}),
        ("Dự lễ có Bí thư Huyện ủy Ba Vì Trần Văn Lâm, Chủ tịch UBND huyện Ba Vì Lê Văn… Ảnh: báo Ba Vì",
         {"Trần Văn Lâm": "Bí thư"}),
        ("Ủy ban Kiểm tra Trung ương đề nghị kỷ luật Giám đốc Sở Y tế tỉnh Bến Tre Lê Minh ...", {}),
        ("Dự lễ có Bí thư Huyện ủy Ba Vì Trần Văn Lâm...", {"Trần Văn Lâm": "Bí thư"}),
    ],
)  # fmt: skip
def test_the_title_of_a_name_that_is_cut_off_is_nobody_elses(
    text: str, named: dict[str, str]
) -> None:
    assert {row[1]: row[2] for row in facts(text, "post")} == named
    assert people(text) == set(named)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Bí thư Đảng ủy Trần Văn Lâm phát biểu.", set()),
        ("Bí thư Chi bộ Trần Văn Lâm phát biểu.", set()),
        ("Ông Trần Văn Lâm phát biểu. Bí thư Chi bộ thôn Lê Thị Hoa đã dự.", set()),
        (
            "Bí thư Chi bộ thôn Bình Hòa Trần Văn Lâm phát biểu.",
            {(LAM, "Bí thư", "Chi bộ thôn Bình Hòa", "current")},
        ),
        (
            "Ông Trần Văn Lâm, Bí thư Chi bộ khu phố 3, phát biểu.",
            {(LAM, "Bí thư", "Chi bộ khu phố 3", "current")},
        ),
        (
            "Bà Lê Thị Hoa, Bí thư Chi bộ bản Nà Tâm, phát biểu.",
            {(HOA, "Bí thư", "Chi bộ bản Nà Tâm", "current")},
        ),
        (
            "Đại tá Trần Văn Lâm, Chính ủy Vùng 3 Hải quân, phát biểu.",
            {(LAM, "Chính ủy", "Vùng 3 Hải quân", "current")},
        ),
        (
            "Đại tá Trần Văn Lâm, Phó Tư lệnh Bộ Tư lệnh Vùng 5 Hải quân, phát biểu.",
            {(LAM, "Phó Tư lệnh", "Vùng 5 Hải quân", "current")},
        ),
        (
            "Bí thư Đảng ủy phường Nguyễn Thị Minh Khai Trần Văn Lâm phát biểu.",
            {(LAM, "Bí thư", "Đảng ủy phường Nguyễn Thị Minh Khai", "current")},
        ),
    ],
)
def test_a_persons_name_is_no_name_of_a_body(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows
    assert not any(name.endswith(("Văn Lâm", "Thị Hoa")) for name in organizations(text))
