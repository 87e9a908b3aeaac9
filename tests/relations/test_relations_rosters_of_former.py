"""Rosters of those who are no more in office, guests at ceremonies, and what a transfer ends."""

from __future__ import annotations

import pytest
from facts import Row, facts, organizations, people

LAM, HOA, MINH = "Trần Văn Lâm", "Lê Thị Hoa", "Vũ Văn Minh"
SECRETARY, GOVERNMENT = "Tỉnh ủy Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"
STATE = "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Nguyên các Bí thư Tỉnh ủy Nghệ An: Trần Văn Lâm, Vũ Văn Minh đã dự.",
         {(LAM, "Bí thư", SECRETARY, "former"), (MINH, "Bí thư", SECRETARY, "former")}),
        ("Dự có nguyên các Phó Chủ tịch UBND tỉnh Nghệ An Trần Văn Lâm và Vũ Văn Minh.",
         {(LAM, "Phó Chủ tịch", GOVERNMENT, "former"), (MINH, "Phó Chủ tịch", GOVERNMENT, "former")}),
        ("Các vị nguyên lãnh đạo tỉnh: Trần Văn Lâm (Bí thư Tỉnh ủy Nghệ An), Vũ Văn Minh (Chủ tịch "
         "UBND tỉnh).",
         {(LAM, "Bí thư", SECRETARY, "former"), (MINH, "Chủ tịch", GOVERNMENT, "former")}),
        ("Dự có các đồng chí nguyên lãnh đạo tỉnh Nghệ An: Trần Văn Lâm, Bí thư Tỉnh ủy; Vũ Văn Minh, "
         "Chủ tịch UBND tỉnh.",
         {(LAM, "Bí thư", SECRETARY, "former"), (MINH, "Chủ tịch", GOVERNMENT, "former")}),
        ("Các đồng chí nguyên là lãnh đạo Nhà nước: Lê Thị Hoa, Phó Chủ tịch nước.",
         {(HOA, "Phó Chủ tịch nước", STATE, "former")}),
        ("Dự có các đồng chí lãnh đạo tỉnh Nghệ An: Trần Văn Lâm, Bí thư Tỉnh ủy; Vũ Văn Minh, Chủ tịch "
         "UBND tỉnh.",
         {(LAM, "Bí thư", SECRETARY, "current"), (MINH, "Chủ tịch", GOVERNMENT, "current")}),
        # more of one post, of the body that the sentence names
        ("Bộ Quốc phòng hiện có ba thứ trưởng khác, gồm thượng tướng Trần Văn Lâm, trung tướng Vũ Văn "
         "Minh và bà Lê Thị Hoa.",
         {(LAM, "Thứ trưởng", "Bộ Quốc phòng", "current"),
          (MINH, "Thứ trưởng", "Bộ Quốc phòng", "current"),
          (HOA, "Thứ trưởng", "Bộ Quốc phòng", "current")}),
    ],
)  # fmt: skip
def test_who_is_no_more_in_office(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Dự lễ bổ nhiệm Phó Giám đốc Công an tỉnh Nghệ An có các ông: Trần Văn Lâm, Bí thư Tỉnh ủy "
         "Nghệ An; Vũ Văn Minh, Chủ tịch UBND tỉnh.", set()),
        ("Tham dự lễ công bố quyết định bổ nhiệm Giám đốc Sở Y tế tỉnh Nghệ An có: ông Trần Văn Lâm, "
         "ông Vũ Văn Minh.", set()),
        ("Bổ nhiệm hai Phó Giám đốc Sở Y tế tỉnh Nghệ An, gồm: ông Trần Văn Lâm, bà Lê Thị Hoa.",
         {("appointed", LAM, "Phó Giám đốc", "Sở Y tế tỉnh Nghệ An", "decided"),
          ("appointed", HOA, "Phó Giám đốc", "Sở Y tế tỉnh Nghệ An", "decided")}),
    ],
)  # fmt: skip
def test_guests_are_not_appointed(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "change")} == rows


@pytest.mark.parametrize(
    ("held", "status"),
    [
        ("Ủy viên Ban cán sự đảng, Thứ trưởng Bộ Xây dựng", "former"),
        ("Đảng ủy viên Đảng ủy Sở Y tế tỉnh Nghệ An, Phó Giám đốc Sở Y tế tỉnh Nghệ An", "former"),
        ("Ủy viên Ban Chấp hành Trung ương Đảng, Thứ trưởng Bộ Xây dựng", "current"),
        ("Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An, Giám đốc Sở Y tế tỉnh Nghệ An", "current"),
    ],
)
def test_a_seat_in_the_party_body_of_an_office_ends_with_the_office(held: str, status: str) -> None:
    text = f"Ông Trần Văn Lâm, {held}, được điều động giữ chức Phó Trưởng Ban Dân vận Trung ương."
    (seat,) = (row for row in facts(text, "post") if row[2].startswith("Ủy viên"))
    assert seat[4] == status


@pytest.mark.parametrize(
    "name",
    ["Chử Văn Lâm", "Đèo Văn Long", "Liêu Văn Minh", "Khiếu Hữu Bình", "Ngạc Văn Bình", "Lỗ Đức Toàn",
     "Lều Văn Minh", "Thi Văn Tám", "Cồ Như Dương", "Ứng Sơn Hùng", "Sái Công Hồng", "Thiệu Văn An",
     "Lai Thế Thông", "Lăng Thị Mai", "Quản Minh Cường", "Kiên Sóc Kha", "Ngân Văn Tuấn"],
)  # fmt: skip
def test_rare_surnames(name: str) -> None:
    assert people(f"Chủ tịch UBND huyện Nam Đàn {name} dự.") == {name}
    assert people(f"Tham dự có bà {name}, Chủ tịch UBND huyện Nam Đàn.") == {name}


@pytest.mark.parametrize("body", ["Đảng ủy CATW", "Đảng ủy CATƯ", "Đảng ủy Công an TW"])
def test_short_names_of_the_party_committee_of_the_police(body: str) -> None:
    text = f"Ông Trần Văn Lâm, Phó Bí thư {body}, dự. Đảng ủy Công an Trung ương họp."
    assert organizations(text) == {"Đảng ủy Công an Trung ương"}
