"""Posts that are over by what stands beside them: 'cũ', 'trước sáp nhập', 'nay là', 'hiện là T, nguyên U'."""

from __future__ import annotations

import pytest
from facts import Row, facts

TEO, CAO_BANG = "Lục Văn Tèo", "Ủy ban nhân dân tỉnh Cao Bằng"
SECRETARY = (TEO, "Bí thư", "Huyện ủy Nguyên Bình")
DEPUTY = (TEO, "Phó Chủ tịch", CAO_BANG)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the body is no more
        ("Ông Lục Văn Tèo, Bí thư Huyện ủy Nguyên Bình (cũ), đã dự.", {(*SECRETARY, "former")}),
        ("Bí thư Huyện ủy Nguyên Bình cũ Lục Văn Tèo đã dự.", {(*SECRETARY, "former")}),
        ("Ông Lục Văn Tèo, Bí thư Huyện ủy Nguyên Bình (trước sáp nhập), đã dự.", {(*SECRETARY, "former")}),
        ("Ông Lục Văn Tèo, Bí thư Huyện ủy Nguyên Bình (nay là xã Nguyên Bình), đã dự.",
         {(*SECRETARY, "former")}),
        # what he is now stands behind
        ("Ông Lục Văn Tèo, Bí thư Huyện ủy Nguyên Bình, nay là Phó Chủ tịch UBND tỉnh Cao Bằng.",
         {(*SECRETARY, "former"), (*DEPUTY, "current")}),
        # in brackets it may be what the post is called now: 'Trưởng ty Công an (nay là Giám đốc Công an)'
        ("Ông Lục Văn Tèo, Bí thư Huyện ủy Nguyên Bình (nay là Phó Chủ tịch UBND tỉnh Cao Bằng), đã dự.",
         {(*SECRETARY, "former")}),
        ("Ông Lục Văn Tèo, Ủy viên Trung ương Đảng, nay là Phó Chủ tịch UBND tỉnh Cao Bằng.",
         {(TEO, "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"), (*DEPUTY, "current")}),
        # what he was stands behind
        ("Ông Lục Văn Tèo hiện là Phó Chủ tịch UBND tỉnh Cao Bằng, nguyên Bí thư Huyện ủy Nguyên Bình.",
         {(*SECRETARY, "former"), (*DEPUTY, "current")}),
        ("Ông Lục Văn Tèo hiện là Phó Chủ tịch UBND tỉnh Cao Bằng, Bí thư Huyện ủy Nguyên Bình (cũ).",
         {(*SECRETARY, "former"), (*DEPUTY, "current")}),
        # of the place alone, or nothing of the kind
        ("Ông Lục Văn Tèo, Bí thư Huyện ủy Nguyên Bình, đã dự.", {(*SECRETARY, "current")}),
        ("Ông Lục Văn Tèo hiện là Phó Chủ tịch UBND tỉnh Cao Bằng, Bí thư Huyện ủy Nguyên Bình.",
         {(*SECRETARY, "current"), (*DEPUTY, "current")}),
        ("Ông Lục Văn Tèo, Bí thư Đảng ủy xã Minh Tâm (huyện Nguyên Bình cũ), đã dự.",
         {(TEO, "Bí thư", "Đảng ủy xã Minh Tâm", "current")}),
    ],
)  # fmt: skip
def test_posts_of_bodies_that_are_no_more(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows


MOVED = "Thủ tướng điều động ông Lục Văn Tèo, Phó Chủ tịch UBND tỉnh Cao Bằng, giữ chức Thứ trưởng"


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        # what the news tells as left was taken up before, whatever the day
        (
            "Tháng 4/2016, ông Tèo được HĐND tỉnh bầu giữ chức Phó Chủ tịch UBND tỉnh Cao Bằng.",
            "former",
        ),
        ("Ông Tèo 50 tuổi.", "former"),
    ],
)
def test_what_is_left_in_the_news_was_taken_up_before(behind: str, status: str) -> None:
    rows = facts(f"{MOVED} Bộ Nội vụ.\n{behind}", "post")
    assert {row[4] for row in rows if row[1:4] == DEPUTY} == {status}


def test_what_is_taken_up_once_more_goes_on() -> None:
    text = (
        "Ông Lục Văn Tèo, nguyên Phó Chủ tịch UBND tỉnh Cao Bằng, đã dự. Ngày 3/5/2019, ông Tèo được bầu giữ "
        "chức Phó Chủ tịch UBND tỉnh Cao Bằng."
    )
    assert {row[4] for row in facts(text, "post")} == {"current"}


@pytest.mark.parametrize(
    ("term", "status"), [("2015-2020", "current"), ("2010-2015", "former"), ("2011-2016", "former")]
)
def test_a_term_of_the_party_goes_on_in_one_of_the_state(term: str, status: str) -> None:
    text = (
        "Thủ tướng phê chuẩn kết quả bầu Chủ tịch UBND tỉnh Cao Bằng nhiệm kỳ 2016-2021 đối với ông Lục Văn "
        f"Tèo, Phó Bí thư Tỉnh ủy nhiệm kỳ {term}."
    )
    assert {row[4] for row in facts(text, "post") if row[2] == "Phó Bí thư"} == {status}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Lục Văn Tèo, Bộ trưởng Bộ Xây dựng, thôi giữ chức Bí thư Ban cán sự đảng.",
         {("Bí thư", "Ban cán sự đảng Bộ Xây dựng", "former")}),
        ("Ông Lục Văn Tèo, Chủ tịch UBND tỉnh Cao Bằng, thôi giữ chức Bí thư Ban cán sự đảng.",
         {("Bí thư", f"Ban cán sự đảng {CAO_BANG}", "former")}),
        # of somebody else's body it is not
        ("Ông Lê Văn Nam, Bộ trưởng Bộ Xây dựng, tiễn ông Lục Văn Tèo thôi giữ chức Bí thư Ban cán sự đảng.",
         set()),
        ("Ban Bí thư cảnh cáo Ban cán sự đảng Bộ Xây dựng; cách chức Bí thư Ban cán sự đảng đối với ông Lục "
         "Văn Tèo.", {("Bí thư", "Ban cán sự đảng Bộ Xây dựng", "former")}),
    ],
)  # fmt: skip
def test_the_group_of_the_body_that_somebody_leads(text: str, rows: set[Row]) -> None:
    assert {row[2:] for row in facts(text, "post") if row[2] == "Bí thư"} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Lục Văn Tèo từng trải qua nhiều chức vụ ở địa phương và trung ương: Bí thư Huyện ủy Nguyên "
         "Bình; Phó Chủ tịch UBND tỉnh Cao Bằng.", {(*SECRETARY, "former"), (*DEPUTY, "former")}),
        ("Bà Lê Thị Na giữ chức Giám đốc Sở Y tế tỉnh Cao Bằng; ông Lục Văn Tèo giữ chức Bí thư Huyện ủy "
         "Nguyên Bình.",
         {("Lê Thị Na", "Giám đốc", "Sở Y tế tỉnh Cao Bằng", "current"), (*SECRETARY, "current")}),
        ("Chức Bí thư Huyện ủy Nguyên Bình hiện do ông Lục Văn Tèo đảm nhận.", {(*SECRETARY, "current")}),
        ("Chức Bí thư Huyện ủy Nguyên Bình hiện bỏ trống, ông Lục Văn Tèo cho biết.", set()),
    ],
)  # fmt: skip
def test_posts_held_here_and_there_and_by_each(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "post")} == rows
