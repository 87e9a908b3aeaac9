"""Times of the posts of a biography's person: brackets that open a line, 'thời kỳ (…)', headings, bodies
behind a comma; and whose a post is that stands beside other names there."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import TenureFact

LAM = "Trần Văn Lâm"
LIFE = "Trần Văn Lâm (sinh năm 1950) là một chính khách Việt Nam.\n\n"


def careers(text: str, life: str = LIFE) -> set[tuple[str, str, str, str, str]]:
    """Holder, title, body, start and end of the posts that a biography's text tells."""
    found = read(life + text)
    label = {key: entity.label for key, entity in found.entities.items()}
    return {
        (label[f.holder], f.title, label[f.organization], f.start or "", f.end or "")
        for f in found.facts
        if isinstance(f, TenureFact)
    }


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("- (1982-1986): Trung tướng, Tư lệnh Quân khu 4.", ("Tư lệnh", "Quân khu 4", "1982", "1986")),
        ("Từ 10/2015 - 7/2016, Phó Tham mưu trưởng, Quân khu 9, Ủy viên Đảng ủy Quân khu.",
         ("Phó Tham mưu trưởng", "Quân khu 9", "2015-10", "2016-07")),
        ("Từ 9/2010 - 12/2013, Trung đoàn trưởng, Trung đoàn 20.",
         ("Trung đoàn trưởng", "Trung đoàn 20", "2010-09", "2013-12")),
        ("- 7/1947-2/1948 Bí thư Tỉnh ủy Thái Bình.",
         ("Bí thư", "Tỉnh ủy Thái Bình", "1947-07", "1948-02")),
        ("Chủ tịch Quốc hội (2011-2016)", ("Chủ tịch", "Quốc hội", "2011", "2016")),
        ("Ông nguyên là Phó Thủ tướng Chính phủ thời kỳ (2006-2011).",
         ("Phó Thủ tướng", "Chính phủ", "2006", "2011")),
        ("Ông là Bộ trưởng Bộ Y tế trong những năm 1946 - 1958.",
         ("Bộ trưởng", "Bộ Y tế", "1946", "1958")),
    ],
)  # fmt: skip
def test_both_ends(text: str, row: tuple[str, ...]) -> None:
    assert (LAM, *row) in careers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Các Phó Chủ tịch Quốc hội (2011-2016)",
        "Chủ tịch Quốc hội",
    ],
)
def test_a_heading_without_both_ends_or_of_several_is_not_his(text: str) -> None:
    assert careers(text) == set()


def test_what_follows_in_a_closed_interval_is_over() -> None:
    text = "Tháng 9/1994 - 10/2000: Bí thư Huyện ủy Tuy An rồi Giám đốc Sở Y tế tỉnh Phú Yên."
    found = read(LIFE + text)
    assert {f.status for f in found.facts if isinstance(f, TenureFact)} == {"former"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the name of a cabinet, of a school; nobody is his own deputy; who is moved is 'ông'
        ("Ông là Bộ trưởng Bộ Công an trong Chính phủ Phạm Văn Kiên, Ủy viên Bộ Chính trị.",
         {("Bộ trưởng", LAM), ("Ủy viên", LAM)}),
        ("Năm 1946, ông là Chủ tịch UBND tỉnh Quảng Ngãi, Phó Chủ tịch Hồ Văn Thiết.",
         {("Phó Chủ tịch", "Hồ Văn Thiết")}),
        ("Trưởng Ban Tổ chức Trung ương Tô Văn Rứa trao quyết định điều động, phân công ông vào Ban Chấp "
         "hành Đảng bộ tỉnh Thái Bình.", {("Trưởng ban", "Tô Văn Rứa"), ("Ủy viên", LAM)}),
        ("Ông học Trường Võ bị Trần Quốc Toán (1946), Phó Bí thư Quân ủy Trung ương.", set()),
    ],
)  # fmt: skip
def test_whose_post_it_is(text: str, rows: set[tuple[str, str]]) -> None:
    assert {(title, holder) for holder, title, *_ in careers(text)} == rows


def test_an_assumed_name_is_the_persons_own() -> None:
    life = (
        "Trần Văn Lâm (1 tháng 12 năm 1920 – 22 tháng 4 năm 2009), tên khai sinh là Trần Văn Giác, bí danh "
        "là Nguyễn Phú Hòa, là Bí thư Tỉnh ủy Phú Yên từ năm 1976 đến năm 1980.\n\n"
    )
    assert {row[0] for row in careers("", life)} == {LAM}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # of posts held one after the other in an interval the first has its beginning, the last its end
        ("Từ năm 1958 đến năm 1989, ông là Phó Cục trưởng, rồi Cục trưởng Cục Cảnh vệ.",
         {("Phó Cục trưởng", "1958", ""), ("Cục trưởng", "", "1989")}),
        ("Từ năm 1990 đến năm 1992, ông làm Phó Tư lệnh kiêm Tham mưu trưởng rồi Tư lệnh Quân khu 2.",
         {("Phó Tư lệnh", "1990", ""), ("Tham mưu trưởng", "1990", ""), ("Tư lệnh", "", "1992")}),
        ("Từ năm 1963 đến năm 1969, ông lần lượt là Phó Tư lệnh Quân khu 2 rồi Tư lệnh Quân khu 3.",
         {("Phó Tư lệnh", "1963", ""), ("Tư lệnh", "", "1969")}),
        # posts held together have both
        ("Từ năm 1990 đến năm 1992, ông làm Phó Tư lệnh kiêm Tham mưu trưởng Quân khu 2.",
         {("Phó Tư lệnh", "1990", "1992"), ("Tham mưu trưởng", "1990", "1992")}),
        # the year that leads is not of what stands behind a post with its own time
        ("Năm 1976, ông làm Giám đốc Sở Y tế tỉnh Phú Yên (1976 - 1987), Bí thư Huyện ủy Tuy An.",
         {("Giám đốc", "1976", "1987"), ("Bí thư", "", "")}),
        # a year right behind the second of two posts is its own
        ("Năm 1981, ông giữ chức Giám đốc Sở Y tế tỉnh Phú Yên, và Bí thư Huyện ủy Tuy An năm 1989.",
         {("Giám đốc", "1981", ""), ("Bí thư", "1989", "")}),
        ("Năm 1981, ông giữ chức Giám đốc Sở Y tế tỉnh Phú Yên, lo việc chống dịch năm 1989.",
         {("Giám đốc", "1981", "")}),
    ],
)  # fmt: skip
def test_one_after_the_other(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert {(row[1], *row[3:]) for row in careers(text)} == rows


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # a later step ends what has no time of its own
        (
            "Năm 1993 ông làm Giám đốc Sở Y tế tỉnh Phú Yên, sau đó là Bí thư Huyện ủy Tuy An.\n\n"
            "Năm 1996, ông làm Chủ tịch Ủy ban nhân dân tỉnh Phú Yên.",
            "former",
        ),
        (
            "Năm 1993 ông làm Giám đốc Sở Y tế tỉnh Phú Yên, sau đó là Bí thư Huyện ủy Tuy An.",
            "current",
        ),
        (
            "Ông hiện là Bí thư Huyện ủy Tuy An. Năm 1996, ông làm Giám đốc Sở Y tế tỉnh Phú Yên.",
            "current",
        ),
        (
            "Ông hiện là Bí thư Huyện ủy Tuy An. Ông nguyên là Bí thư Huyện ủy Tuy An khóa VIII, IX.",
            "current",
        ),
        # of a seat that was held for some terms no other sentence says that it is held
        (
            "Ông nguyên là Bí thư Huyện ủy Tuy An khóa VIII, IX.\n\nÔng là Bí thư Huyện ủy Tuy An.",
            "former",
        ),
    ],
)
def test_what_is_over(text: str, status: str) -> None:
    found = read(LIFE + text)
    assert {
        f.status
        for f in found.facts
        if isinstance(f, TenureFact) and f.title == "Bí thư" and f.term is None
    } == {status}
