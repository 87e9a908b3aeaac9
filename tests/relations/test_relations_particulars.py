"""What is told of a person besides posts."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import LinkFact, Official, ParticularFact, RankFact

LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm là một chính khách Việt Nam.\n\n{}"
LINKS = ("birthPlace", "homePlace", "alumniOf", "spouse", "parent", "sibling")
Row = tuple[str, str]


def told(text: str, name: str = "Trần Văn Lâm") -> set[Row]:
    """Property and value of what a text tells of a person."""
    extraction = read(text)
    found: set[Row] = set()
    (key,) = (
        e.key for e in extraction.entities.values() if isinstance(e, Official) and e.label == name
    )
    for fact in extraction.facts:
        if isinstance(fact, ParticularFact) and fact.person == key:
            found.add((fact.property, fact.value))
        elif isinstance(fact, RankFact) and fact.person == key:
            found.add(("rank", f"{fact.rank} {fact.date or ''}".strip()))
        elif isinstance(fact, LinkFact) and fact.property in LINKS and fact.subject == key:
            found.add((fact.property, extraction.entities[fact.object].label))
    return found


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông sinh ngày 3 tháng 2 năm 1941 tại xã Phú Lễ, huyện Ba Tri, tỉnh Bến Tre.",
         {("birthDate", "1941-02-03"), ("birthPlace", "xã Phú Lễ")}),
        ("Ông sinh năm 1941, quê quán ở huyện Ba Tri, tỉnh Bến Tre, dân tộc Tày.",
         {("birthDate", "1941"), ("homePlace", "huyện Ba Tri"), ("ethnicity", "Tày")}),
        ("Ông mất ngày 5/6/1999 tại Hà Nội.", {("deathDate", "1999-06-05")}),
        ("Năm 1963, ông được kết nạp vào Đảng Cộng sản Việt Nam.", {("joinedParty", "1963")}),
        ("Ông gia nhập Đảng ngày 3/2/1963, chính thức ngày 3/2/1964.", {("joinedParty", "1963-02-03")}),
        ("Tháng 4 năm 1989, ông được thăng quân hàm Thiếu tướng.", {("rank", "Thiếu tướng 1989-04")}),
        ("Ông nhập ngũ năm 1960, được phong hàm Trung tướng năm 1994.", {("rank", "Trung tướng 1994")}),
        ("Thiếu tướng (1980), Trung tướng (1987).",
         {("rank", "Thiếu tướng 1980"), ("rank", "Trung tướng 1987")}),
        ("Ông tốt nghiệp Trường Đại học Kiến trúc Hà Nội, có học vị Tiến sĩ Kinh tế.",
         {("alumniOf", "Trường Đại học Kiến trúc Hà Nội"), ("degree", "Tiến sĩ Kinh tế")}),
        ("Vợ ông là bà Lê Thị Hoa.", {("spouse", "Lê Thị Hoa")}),
        ("Cha ông là Trần Văn Thành, sinh năm 1910, quê ở huyện Ba Tri.", {("parent", "Trần Văn Thành")}),
        # of others, of other things
        ("Con trai ông là Trần Văn Minh, sinh năm 1970.", set()),
        ("Năm 1999, ông sinh sống tại thành phố Đà Nẵng.", set()),
        ("Năm 1945, ông gia nhập Đảng Dân chủ Việt Nam.", set()),
        ("Ông là đại biểu Quốc hội (1981 - 1987).", set()),
        ("Năm 1970, ông gặp bà Lê Thị Hoa, sinh năm 1945, quê ở huyện Ba Tri.", set()),
    ],
)  # fmt: skip
def test_a_biography(text: str, rows: set[Row]) -> None:
    assert told(LIFE.format(text)) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm (SN 1972, dân tộc Tày, quê huyện Ba Tri), Bí thư Huyện ủy Ba Tri, phát biểu.",
         {("birthDate", "1972"), ("ethnicity", "Tày")}),
        ("Bổ nhiệm cán bộ\n\nHôm nay, Sở Y tế họp. Ông Trần Văn Lâm sinh năm 1972, quê huyện Ba Tri.",
         {("birthDate", "1972"), ("homePlace", "huyện Ba Tri")}),
        ("Ông Trần Văn Lâm (1917-2018) là Bí thư Huyện ủy Ba Tri từ năm 1951 đến năm 1957.",
         {("birthDate", "1917"), ("deathDate", "2018")}),
        ("Kỷ niệm 120 năm Ngày sinh ông Trần Văn Lâm (1/5/1904 - 1/5/2024), Bí thư Huyện ủy Ba Tri dự.",
         set()),
    ],
)  # fmt: skip
def test_news(text: str, rows: set[Row]) -> None:
    assert told(text) == rows


def test_another_name() -> None:
    text = (
        "Vũ Lộc\n\nVũ Lộc, tên khai sinh là Trần Văn Nới, là một chính khách. Ông là Bí thư Huyện ủy "
        "Ba Vì."
    )
    (person,) = (e for e in read(text).entities.values() if isinstance(e, Official))
    assert (person.label, person.alt_labels) == ("Vũ Lộc", ("Trần Văn Nới",))
