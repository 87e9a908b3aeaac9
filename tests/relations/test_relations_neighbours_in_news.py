"""Whose post, sanction or place it is beside others in the news: subjects behind phrases, pairs of people
and posts, rosters, round-ups of several provinces, guests, deaths and reliefs."""

from __future__ import annotations

import pytest
from facts import facts, people

LAM, HOA, MINH = "Trần Văn Lâm", "Lê Thị Hoa", "Vũ Quang Minh"


@pytest.mark.parametrize(
    "text",
    [
        "Cùng với ông Trần Văn Lâm, Thủ tướng Chính phủ cũng yêu cầu kiểm điểm tập thể lãnh đạo.",
        "Trước đó, tại buổi làm việc với ông Trần Văn Lâm, Bí thư Tỉnh ủy Phú Yên chỉ đạo làm rõ.",
        "Có mặt ở khu đô thị Trần Văn Lâm, Bí thư Huyện ủy Sơn Hòa cho rằng còn chậm.",
    ],
)
def test_a_title_behind_the_name_of_another_clause_is_not_his(text: str) -> None:
    assert not [row for row in facts(text, "post") if row[1] == LAM]


def test_a_field_is_no_thing_that_bears_a_name() -> None:
    text = "Trưởng phòng Quản lý đô thị huyện Sơn Hòa Trần Văn Lâm dự."
    assert LAM in people(text)


def test_a_title_in_apposition_is_his() -> None:
    text = "Cùng với ông Trần Văn Lâm, Bí thư Huyện ủy Sơn Hòa, đoàn đã thăm bà con."
    assert facts(text, "post") == {("post", LAM, "Bí thư", "Huyện ủy Sơn Hòa", "current")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dự có các Phó Chủ tịch UBND tỉnh Phú Yên: Trần Văn Lâm, Bế Đăng Ninh.", {LAM, "Bế Đăng Ninh"}),
        ("Bí thư Tỉnh ủy Lâm Đồng K'Mát phát biểu.", {"K'Mát"}),
        ("H'Lan Kbin, Bí thư Đảng ủy xã Ea Tu, phát biểu.", {"H'Lan Kbin"}),
        ("Bí thư Huyện ủy Đăk Glei A Lương dự họp.", {"A Lương"}),
        ("Ông Trần Văn Lâm, Phàn Tòng và nhiều người dự họp.", {LAM}),
    ],
)  # fmt: skip
def test_names_of_other_peoples(text: str, names: set[str]) -> None:
    assert people(text) == names


def test_districts_by_either_spelling_are_one() -> None:
    texts = (f"Ông Trần Văn Lâm, Bí thư Huyện ủy {name}, dự." for name in ("Đăk Tô", "Đắk Tô"))
    assert {row[3] for text in texts for row in facts(text, "post")} == {"Huyện ủy Đắk Tô"}


def test_two_people_and_two_posts_of_one_title_are_one_each() -> None:
    text = (
        "Thành ủy Huế điều động hai đồng chí Trần Văn Lâm và Lê Thị Hoa giữ các chức vụ Bí thư Đảng ủy "
        "phường "
        "Thuận Hóa, Bí thư Đảng ủy phường Kim Long."
    )
    assert {row[2:5] for row in facts(text, "change")} == {
        (LAM, "Bí thư", "Đảng ủy phường Thuận Hóa"),
        (HOA, "Bí thư", "Đảng ủy phường Kim Long"),
    }


def test_a_cell_is_sanctioned_and_not_what_it_is_in() -> None:
    text = "Ủy ban Kiểm tra Tỉnh ủy Phú Yên khiển trách Chi bộ Thanh tra, Đảng bộ Sở Xây dựng."
    assert {row[1] for row in facts(text, "discipline")} == {"Chi bộ Thanh tra tỉnh Phú Yên"}


def test_whom_the_first_sanction_hits_does_not_decide_the_second() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Phú Yên cảnh cáo Ban Thường vụ Huyện ủy Sơn Hòa và khiển trách Đảng ủy "
        "xã Suối "
        "Bạc."
    )
    assert {row[3] for row in facts(text, "discipline")} == {"Ủy ban Kiểm tra Tỉnh ủy Phú Yên"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        # what is said of one province goes on to the next sentence
        ("Đảng bộ tỉnh Phú Yên bầu ông Trần Văn Lâm giữ chức Bí thư Tỉnh ủy.\n\nTại Kiên Giang, ông Vũ Quang "
         "Minh tái đắc cử Bí thư Tỉnh ủy. Bà Lê Thị Hoa được bầu làm Phó Bí thư Tỉnh ủy.", "Kiên Giang"),
        ("Đảng bộ tỉnh Phú Yên bầu ông Trần Văn Lâm giữ chức Bí thư Tỉnh ủy.\n\nĐối với Kiên Giang, đại "
         "hội bầu "
         "51 ủy viên. Bà Lê Thị Hoa được bầu làm Phó Bí thư Tỉnh ủy.", "Kiên Giang"),
        # but not from where somebody only comes, or goes
        ("Đảng bộ tỉnh Phú Yên bầu ông Trần Văn Lâm làm Bí thư Tỉnh ủy. Bà Lê Thị Hoa, đến từ Kiên Giang, "
         "được "
         "bầu làm Phó Bí thư Tỉnh ủy.", "Phú Yên"),
        ("Đoàn của Tỉnh ủy Phú Yên đi học tập.\n\nTại Kiên Giang, đoàn thăm nhà máy. Phó Bí thư Tỉnh ủy "
         "Lê Thị "
         "Hoa cảm ơn.", "Phú Yên"),
    ],
)  # fmt: skip
def test_the_province_of_which_a_round_up_tells(text: str, body: str) -> None:
    assert ("post", HOA, "Phó Bí thư", f"Tỉnh ủy {body}", "current") in facts(text, "post")


def test_the_host_and_who_leads_the_guests() -> None:
    text = (
        "UBND tỉnh Hà Tĩnh làm việc với đoàn tỉnh Phú Yên do ông Trần Văn Lâm, Phó Chủ tịch UBND tỉnh Phú "
        "Yên, dẫn "
        "đầu. Phó Chủ tịch UBND tỉnh Lê Thị Hoa tiếp đoàn."
    )
    assert ("post", HOA, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Tĩnh", "current") in facts(
        text, "post"
    )


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm, do tuổi cao sức yếu, sau một thời gian điều trị, đã từ trần ngày 4/5/2018.",
         {("died", LAM, "-")}),
        ("Ông Trần Văn Lâm đã tử vong vào tối 2/6/2023.", {("died", LAM, "-")}),
        ("Ông Trần Văn Lâm lái xe gây tai nạn làm hai người tử vong.", set()),
        ("Tỉnh ủy Phú Yên buộc thôi việc ông Trần Văn Lâm, Trưởng phòng Nội vụ huyện Sơn Hòa.",
         {("dismissed", LAM, "Trưởng phòng")}),
        ("Ông Trần Văn Lâm, Phó Chủ tịch UBND tỉnh Phú Yên, có đơn xin thôi việc và đã được HĐND tỉnh miễn "
         "nhiệm tại kỳ họp sáng 9/7.", {("relieved", LAM, "Phó Chủ tịch")}),
        ("HĐND tỉnh Phú Yên miễn nhiệm ông Trần Văn Lâm và bầu bà Lê Thị Hoa giữ chức Phó Chủ tịch UBND "
         "tỉnh.",
         {("relieved", LAM, "-"), ("elected", HOA, "Phó Chủ tịch")}),
    ],
)  # fmt: skip
def test_deaths_and_reliefs(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert {row[1:4] for row in facts(text, "change")} == rows


def test_an_interval_at_the_end_of_a_bracket() -> None:
    text = "Dự có bà Lê Thị Hoa (Bí thư Huyện ủy Sơn Hòa, 2010 - 2015)."
    assert facts(text, "post") == {("post", HOA, "Bí thư", "Huyện ủy Sơn Hòa", "former")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # what a list gives to everybody in it
        ("Bộ Xây dựng hiện có 4 thứ trưởng, gồm các ông Trần Văn Lâm, Vũ Quang Minh.",
         {(LAM, "Thứ trưởng", "Bộ Xây dựng", "current"), (MINH, "Thứ trưởng", "Bộ Xây dựng", "current")}),
        ("UBND huyện Sơn Hòa có hai Phó Chủ tịch là: ông Trần Văn Lâm, bà Lê Thị Hoa.",
         {(LAM, "Phó Chủ tịch", "Ủy ban nhân dân huyện Sơn Hòa", "current"),
          (HOA, "Phó Chủ tịch", "Ủy ban nhân dân huyện Sơn Hòa", "current")}),
        ("Lãnh đạo Bộ Xây dựng còn có các Thứ trưởng: Trần Văn Lâm, Vũ Quang Minh.",
         {(LAM, "Thứ trưởng", "Bộ Xây dựng", "current"), (MINH, "Thứ trưởng", "Bộ Xây dựng", "current")}),
        ("Đến dự có các đồng chí nguyên Bí thư Huyện ủy Sơn Hòa qua các thời kỳ: Trần Văn Lâm, Vũ Quang "
         "Minh.",
         {(LAM, "Bí thư", "Huyện ủy Sơn Hòa", "former"), (MINH, "Bí thư", "Huyện ủy Sơn Hòa", "former")}),
        ("Bộ Xây dựng hiện có 4 thứ trưởng. Ông Trần Văn Lâm và bà Lê Thị Hoa dự họp.", set()),
        # 'nguyên' covers whom the heading names
        ("Nguyên lãnh đạo tỉnh Phú Yên các thời kỳ gồm: ông Trần Văn Lâm - Bí thư Tỉnh ủy khóa VIII.",
         {(LAM, "Bí thư", "Tỉnh ủy Phú Yên", "former")}),
        ("Dự có nguyên Chủ tịch UBND tỉnh Phú Yên Trần Văn Lâm và Phó Bí thư Tỉnh ủy Lê Thị Hoa.",
         {(LAM, "Chủ tịch", "Ủy ban nhân dân tỉnh Phú Yên", "former"),
          (HOA, "Phó Bí thư", "Tỉnh ủy Phú Yên", "current")}),
        # an extension
        ("Thủ tướng quyết định kéo dài thời gian giữ chức vụ Thứ trưởng Bộ Y tế đến khi đủ tuổi nghỉ hưu đối "
         "với ông Trần Văn Lâm.", {(LAM, "Thứ trưởng", "Bộ Y tế", "current")}),
        # bodies
        ("Ông Trần Văn Lâm, Thủ trưởng Cơ quan Điều tra hình sự Bộ Quốc phòng, dự.",
         {(LAM, "Thủ trưởng", "Cơ quan Điều tra hình sự Bộ Quốc phòng", "current")}),
        ("Bà Lê Thị Hoa, Thành viên Hội đồng trường Trường Đại học Phú Yên, dự.",
         {(HOA, "Thành viên", "Hội đồng trường Trường Đại học Phú Yên", "current")}),
    ],
)  # fmt: skip
def test_rosters_extensions_and_bodies(text: str, rows: set[tuple[str, str, str, str]]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm không bị khai trừ mà chỉ bị Huyện ủy Sơn Hòa khiển trách.",
         {(LAM, "reprimand", "Huyện ủy Sơn Hòa", "decided"), (LAM, "expulsion", "-", "proposed")}),
        ("Chưa đầy một năm sau, ông Trần Văn Lâm bị Huyện ủy Sơn Hòa cách chức.",
         {(LAM, "removal", "Huyện ủy Sơn Hòa", "decided")}),
        ("Ông Trần Văn Lâm chưa bị Huyện ủy Sơn Hòa cách chức.", set()),
        ("Ban Bí thư, sau khi xem xét tờ trình của Ủy ban Kiểm tra Trung ương đề nghị kỷ luật, quyết định "
         "cảnh "
         "cáo ông Trần Văn Lâm.", {(LAM, "warning", "Ban Bí thư", "decided")}),
        ("Ủy ban Kiểm tra Trung ương đề nghị Ban Bí thư kỷ luật ông Trần Văn Lâm; quyết định khiển trách "
         "bà Lê "
         "Thị Hoa.", {(LAM, "-", "Ban Bí thư", "proposed"),
                      (HOA, "reprimand", "Ủy ban Kiểm tra Trung ương", "decided")}),
    ],
)  # fmt: skip
def test_sanctions_beside_others(text: str, rows: set[tuple[str, str, str, str]]) -> None:
    assert {row[1:] for row in facts(text, "discipline")} == rows
