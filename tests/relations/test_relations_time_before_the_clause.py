"""Times before the clause of a post, names that another clause begins with, lists behind a colon."""

from __future__ import annotations

import pytest
from facts import Row, facts, read

from cadregraph.graph.model import PersonnelFact, TenureFact

LAM, HOA, BINH = "Trần Văn Lâm", "Lê Thị Hoa", "Tạ Quốc Bình"
HEALTH, BA_TRI = "Sở Y tế tỉnh Bến Tre", "Huyện ủy Ba Tri"
GOVERNMENT = "Ủy ban nhân dân huyện Ba Tri"


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Từ tháng 3/2012 đến tháng 9/2017, Giám đốc Sở Y tế tỉnh Bến Tre là bà Lê Thị Hoa.",
         ("former", "2012-03", "2017-09")),
        ("Từ tháng 3/2012 đến nay, Giám đốc Sở Y tế tỉnh Bến Tre là bà Lê Thị Hoa.",
         ("current", "2012-03", None)),
        ("Giữ chức Giám đốc Sở Y tế tỉnh Bến Tre từ năm 2010 đến năm 2014, bà Lê Thị Hoa đã đổi mới nhiều "
         "việc.",
         ("former", "2010", "2014")),
        ("Giữ chức Giám đốc Sở Y tế tỉnh Bến Tre từ năm 2010 đến nay, bà Lê Thị Hoa đã đổi mới nhiều việc.",
         ("current", "2010", None)),
        ("Bà Lê Thị Hoa: Phó Giám đốc Sở Nội vụ (2001-2006); Giám đốc Sở Y tế tỉnh Bến Tre (2006-2012).",
         ("former", "2006", "2012")),
    ],
)  # fmt: skip
def test_since_when(text: str, time: tuple[str, str | None, str | None]) -> None:
    found = read(text)
    label = {key: entity.label for key, entity in found.entities.items()}
    (post,) = [
        fact
        for fact in found.facts
        if isinstance(fact, TenureFact) and label[fact.organization] == HEALTH
    ]
    assert (label[post.holder], post.status, post.start, post.end) == (HOA, *time)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # from whom somebody differs
        ("Khác với ông Trần Văn Lâm, Bí thư Huyện ủy Ba Tri cho rằng phải dừng.", set()),
        ("Khác với ông Trần Văn Lâm, Bí thư Huyện ủy Ba Tri, bà Lê Thị Hoa cho rằng phải dừng.",
         {("post", LAM, "Bí thư", BA_TRI, "current")}),
        # whose kin
        ("Bà nội của Trần Văn Lâm từng là Bí thư Huyện ủy Ba Tri.", set()),
        ("Bà Nội Thị Hoa từng là Bí thư Huyện ủy Ba Tri.",
         {("post", "Nội Thị Hoa", "Bí thư", BA_TRI, "former")}),
        ("Bà Rơ Mah H'Bé Nét là Bí thư Huyện ủy Ba Tri.",
         {("post", "Rơ Mah H'Bé Nét", "Bí thư", BA_TRI, "current")}),
        # of whom the relief is
        ("Trước khi HĐND bãi nhiệm chức vụ Chủ tịch UBND huyện Ba Tri của ông Trần Văn Lâm, Bí thư Huyện ủy "
         "Ba Tri Tạ "
         "Quốc Bình đã gặp riêng ông.",
         {("post", LAM, "Chủ tịch", GOVERNMENT, "former"), ("post", BINH, "Bí thư", BA_TRI, "current")}),
        ("HĐND miễn nhiệm hai chức danh đối với ông Trần Văn Lâm: Chủ tịch UBND huyện Ba Tri, Bí thư Huyện "
         "ủy Ba "
         "Tri.",
         {("post", LAM, "Chủ tịch", GOVERNMENT, "former"), ("post", LAM, "Bí thư", BA_TRI, "former")}),
        # heads and deputies of before
        ("Dự lễ có các nguyên Bí thư, Phó Bí thư Huyện ủy Ba Tri: Trần Văn Lâm, Lê Thị Hoa.",
         {("post", LAM, "Phó Bí thư", BA_TRI, "former"), ("post", HOA, "Phó Bí thư", BA_TRI, "former")}),
    ],
)  # fmt: skip
def test_whose_post(text: str, rows: set[Row]) -> None:
    assert facts(text, "post") == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Hai người bị Huyện ủy Ba Tri khiển trách là các ông, bà: Trần Văn Lâm và Lê Thị Hoa.",
         {(LAM, "reprimand", BA_TRI, "decided"), (HOA, "reprimand", BA_TRI, "decided")}),
        ("Huyện ủy Ba Tri khai trừ ra khỏi Đảng, đề nghị bãi nhiệm chức vụ về chính quyền đối với ông Trần "
         "Văn Lâm.",
         {(LAM, "expulsion", BA_TRI, "decided")}),
    ],
)  # fmt: skip
def test_sanctions(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "discipline")} == rows


def test_what_replaces_one_and_carries_out_another() -> None:
    text = (
        "Tỉnh ủy Bến Tre ra Nghị quyết số 08-NQ/TU, thay thế Nghị quyết số 10-NQ/TU, nhằm thực hiện Nghị "
        "quyết số "
        "45-NQ/TW của Bộ Chính trị."
    )
    assert facts(text, "implements") == {
        ("implements", "Nghị quyết 08-NQ/TU", "Nghị quyết 45-NQ/TW")
    }


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Bà Lê Thị Hoa, sinh năm 1970, được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Bến Tre.", None),
        ("Bà Lê Thị Hoa, SN 1970, quê Ba Tri, được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Bến Tre.", None),
        ("Bà Lê Thị Hoa sinh ngày 2/3/1970 được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Bến Tre.", None),
        ("Ngày 5/6/2016, bà Lê Thị Hoa, sinh năm 1970, được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Bến "
         "Tre.", "2016-06-05"),
    ],
)  # fmt: skip
def test_the_year_of_a_birth_is_no_day_of_an_appointment(text: str, date: str | None) -> None:
    found = read(text).facts
    assert {(fact.change, fact.date) for fact in found if isinstance(fact, PersonnelFact)} == {
        ("appointed", date)
    }
    assert {(f.status, f.start) for f in found if isinstance(f, TenureFact)} == {("current", date)}
