"""Several people and several posts: who has which, and where a roster goes on to another heading."""

from __future__ import annotations

import pytest
from facts import Row, facts

LAM, HOA, MINH = "Trần Văn Lâm", "Lê Thị Hoa", "Vũ Văn Minh"
COUNCIL, GOVERNMENT = "Hội đồng nhân dân tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"
STATE = "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm và bà Lê Thị Hoa được bầu giữ chức Chủ tịch HĐND tỉnh Nghệ An và Chủ tịch "
         "UBND tỉnh.",
         {("elected", LAM, "Chủ tịch", COUNCIL, "decided"),
          ("elected", HOA, "Chủ tịch", GOVERNMENT, "decided")}),
        ("Quốc hội đã bầu ông Trần Văn Lâm và bà Lê Thị Hoa lần lượt làm Chủ tịch nước và Phó Chủ "
         "tịch nước.",
         {("elected", LAM, "Chủ tịch nước", STATE, "decided"),
          ("elected", HOA, "Phó Chủ tịch nước", STATE, "decided")}),
        ("Ban Thường vụ Tỉnh ủy bổ nhiệm hai đồng chí Trần Văn Lâm, Vũ Văn Minh lần lượt giữ chức Giám "
         "đốc Sở Tài chính và Giám đốc Sở Nội vụ tỉnh Nghệ An.",
         {("appointed", LAM, "Giám đốc", "Sở Tài chính tỉnh Nghệ An", "decided"),
          ("appointed", MINH, "Giám đốc", "Sở Nội vụ tỉnh Nghệ An", "decided")}),
        ("Các ông Trần Văn Lâm, Vũ Văn Minh và bà Lê Thị Hoa được bầu lần lượt giữ chức Bí thư Huyện "
         "ủy Nam Đàn, Chủ tịch HĐND huyện và Chủ tịch UBND huyện.",
         {("elected", LAM, "Bí thư", "Huyện ủy Nam Đàn", "decided"),
          ("elected", MINH, "Chủ tịch", "Hội đồng nhân dân huyện Nam Đàn", "decided"),
          ("elected", HOA, "Chủ tịch", "Ủy ban nhân dân huyện Nam Đàn", "decided")}),
        ("HĐND tỉnh Nghệ An miễn nhiệm chức vụ Chủ tịch HĐND tỉnh Nghệ An và Chủ tịch UBND tỉnh Nghệ "
         "An đối với ông Trần Văn Lâm và bà Lê Thị Hoa.",
         {("relieved", LAM, "Chủ tịch", COUNCIL, "decided"),
          ("relieved", HOA, "Chủ tịch", GOVERNMENT, "decided")}),
        # joined by a comma; 'tương ứng', 'theo thứ tự'
        ("Hai ông Trần Văn Lâm, Vũ Văn Minh được điều động giữ chức Bí thư Huyện ủy Nam Đàn và Bí thư "
         "Huyện ủy Yên Thành.",
         {("transferred", LAM, "Bí thư", "Huyện ủy Nam Đàn", "decided"),
          ("transferred", MINH, "Bí thư", "Huyện ủy Yên Thành", "decided")}),
        ("Quyết định bổ nhiệm ông Trần Văn Lâm, bà Lê Thị Hoa giữ các chức vụ tương ứng Giám đốc Sở Tài "
         "chính và Giám đốc Sở Nội vụ tỉnh Nghệ An đã được công bố.",
         {("appointed", LAM, "Giám đốc", "Sở Tài chính tỉnh Nghệ An", "decided"),
          ("appointed", HOA, "Giám đốc", "Sở Nội vụ tỉnh Nghệ An", "decided")}),
        ("Ông Trần Văn Lâm và bà Lê Thị Hoa được bầu giữ các chức vụ lần lượt là Chủ tịch HĐND tỉnh Nghệ "
         "An, Chủ tịch UBND tỉnh Nghệ An.",
         {("elected", LAM, "Chủ tịch", COUNCIL, "decided"),
          ("elected", HOA, "Chủ tịch", GOVERNMENT, "decided")}),
        # one post of two, two posts of one, seats that both have
        ("Ông Trần Văn Lâm và bà Lê Thị Hoa được bầu giữ chức Phó Chủ tịch HĐND tỉnh Nghệ An.",
         {("elected", LAM, "Phó Chủ tịch", COUNCIL, "decided"),
          ("elected", HOA, "Phó Chủ tịch", COUNCIL, "decided")}),
        ("Bà Lê Thị Hoa được bầu giữ chức Chủ tịch HĐND tỉnh Nghệ An và Chủ tịch UBND tỉnh Nghệ An.",
         {("elected", HOA, "Chủ tịch", COUNCIL, "decided"),
          ("elected", HOA, "Chủ tịch", GOVERNMENT, "decided")}),
        ("Ông Trần Văn Lâm lần lượt giữ chức Chủ tịch HĐND tỉnh Nghệ An và Chủ tịch UBND tỉnh.", set()),
    ],
)  # fmt: skip
def test_who_of_several_has_which_post(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "change")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Dự lễ có các Phó Chủ tịch Quốc hội: Trần Văn Lâm, Vũ Văn Minh; Phó Chủ tịch nước: Lê Thị "
         "Hoa.",
         {(LAM, "Phó Chủ tịch", "Quốc hội", "current"), (MINH, "Phó Chủ tịch", "Quốc hội", "current"),
          (HOA, "Phó Chủ tịch nước", STATE, "current")}),
        ("Dự có các Phó Chủ tịch UBND tỉnh Nghệ An: Trần Văn Lâm, Vũ Văn Minh; Giám đốc Sở Y tế: bà Lê "
         "Thị Hoa.",
         {(LAM, "Phó Chủ tịch", GOVERNMENT, "current"), (MINH, "Phó Chủ tịch", GOVERNMENT, "current"),
          (HOA, "Giám đốc", "Sở Y tế tỉnh Nghệ An", "current")}),
        ("Các đồng chí Bí thư Trung ương Đảng: Trần Văn Lâm, Vũ Văn Minh; Phó Chủ tịch nước Lê Thị "
         "Hoa.",
         {(LAM, "Bí thư", "Ban Chấp hành Trung ương Đảng", "current"),
          (MINH, "Bí thư", "Ban Chấp hành Trung ương Đảng", "current"),
          (HOA, "Phó Chủ tịch nước", STATE, "current")}),
        ("Dự lễ có các nguyên Bí thư Tỉnh ủy Nghệ An: Trần Văn Lâm, Vũ Văn Minh; Chủ tịch UBND tỉnh Lê "
         "Thị Hoa.",
         {(LAM, "Bí thư", "Tỉnh ủy Nghệ An", "former"), (MINH, "Bí thư", "Tỉnh ủy Nghệ An", "former"),
          (HOA, "Chủ tịch", GOVERNMENT, "current")}),
    ],
)  # fmt: skip
def test_headings_of_a_roster(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Lãnh đạo Sở Y tế tỉnh Nghệ An bị khiển trách.", set()),
        ("Hai cán bộ của Sở Y tế tỉnh Nghệ An bị cảnh cáo.", set()),
        ("Ông Trần Văn Lâm, phó chánh tòa dân sự Tòa án nhân dân tỉnh Nghệ An, bị khiển trách.", {LAM}),
        ("Ông Trần Văn Lâm, nhân viên Công ty Cấp nước Nghệ An, bị khai trừ đảng.", {LAM}),
        ("UBKT Trung ương cảnh cáo Ban Thường vụ Đảng ủy Cục Hàng hải, Bộ Giao thông Vận tải.",
         {"Ban Thường vụ Đảng ủy Cục Hàng hải"}),
        ("Khiển trách Đảng ủy Trường Đại học Y khoa Vinh, Bộ Y tế.",
         {"Đảng ủy Trường Đại học Y khoa Vinh"}),
        ("Cảnh cáo Đảng ủy Sở Xây dựng, Đảng ủy Sở Tài chính tỉnh Nghệ An.",
         {"Đảng ủy Sở Xây dựng tỉnh Nghệ An", "Đảng ủy Sở Tài chính tỉnh Nghệ An"}),
        ("Ban Thường vụ Huyện ủy Nam Đàn bị cảnh cáo.", {"Ban Thường vụ Huyện ủy Nam Đàn"}),
    ],
)  # fmt: skip
def test_people_of_a_body_and_the_body_that_one_is_in_are_not_hit(
    text: str, whom: set[str]
) -> None:
    assert {row[1] for row in facts(text, "discipline")} == whom
