"""The bodies of the posts that a biography lists: whole names, zones, units, and no neighbour's body."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import PersonnelFact, TenureFact

Held = tuple[str, str, str | None, str | None]
LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm (sinh năm 1931) là một chính khách Việt Nam.\n\n{}"


def held(text: str) -> set[Held]:
    """Title, body, start and end of the posts that a biography of Trần Văn Lâm tells."""
    found = read(LIFE.format(text))
    return {
        (fact.title, found.entities[fact.organization].label, fact.start, fact.end)
        for fact in found.facts
        if isinstance(fact, TenureFact)
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a name that goes on in small letters, up to a sign or a word that steers
        ("Năm 1990, ông là Giám đốc Trung tâm Bảo vệ bản quyền âm nhạc Bến Tre, sau về nghỉ.",
         {("Giám đốc", "Trung tâm Bảo vệ bản quyền âm nhạc Bến Tre", "1990", None)}),
        ("Năm 1978, ông làm Viện trưởng Viện Vật lý ứng dụng kiêm Bí thư Đảng ủy Viện.",
         {("Viện trưởng", "Viện Vật lý ứng dụng", "1978", None)}),
        ("Ông từng là Trưởng ban Liên lạc Cựu cán bộ Đoàn, Bí thư Huyện ủy Ba Vì.",
         {("Trưởng ban", "Ban Liên lạc Cựu cán bộ Đoàn", None, None),
          ("Bí thư", "Huyện ủy Ba Vì", None, None)}),
        ("Tháng 8 năm 1954, ông là Bí thư Đảng ủy Đoàn chuyên gia quân sự Việt Nam tại Lào.",
         {("Bí thư", "Đảng ủy Đoàn chuyên gia quân sự Việt Nam", "1954-08", None)}),
        # a dash or a number in it
        ("Từ 1980 đến 1985, ông là Phó Chủ tịch Hội Hữu nghị Việt – Xô.",
         {("Phó Chủ tịch", "Hội Hữu nghị Việt – Xô", "1980", "1985")}),
        ("Năm 1976, ông được cử làm Thứ trưởng Bộ Lương thực – Thực phẩm.",
         {("Thứ trưởng", "Bộ Lương thực – Thực phẩm", "1976", None)}),
        ("Năm 1968, ông làm Bí thư Đảng ủy B8.", {("Bí thư", "Đảng ủy B8", "1968", None)}),
        # the full name of a ministry is full, whatever follows
        ("Năm 1990, ông là Thứ trưởng Bộ Xây dựng chính thức nghỉ hưu năm 1996.",
         {("Thứ trưởng", "Bộ Xây dựng", "1990", None)}),
        ("Năm 1990, ông là Tư lệnh Quân khu 7 bàn giao chức vụ năm 1995.",
         {("Tư lệnh", "Quân khu 7", "1990", None)}),
    ],
)  # fmt: skip
def test_names_are_read_to_their_end(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Từ năm 1949 đến năm 1954, ông là Ủy viên Ủy ban Kháng chiến hành chính Liên khu III.",
         {("Ủy viên", "Ủy ban kháng chiến hành chính Liên khu III", "1949", "1954")}),
        ("Năm 1948, ông được cử làm Giám đốc Công an khu 4.",
         {("Giám đốc", "Công an Khu 4", "1948", None)}),
        ("Năm 1949, ông là ủy viên Thường vụ Liên khu III.",
         {("Ủy viên", "Ban Thường vụ Liên khu ủy III", "1949", None)}),
        ("Năm 1968, ông làm Chủ tịch Ủy ban nhân dân cách mạng lâm thời Khu 9.",
         {("Chủ tịch", "Ủy ban nhân dân cách mạng Khu 9", "1968", None)}),
        ("Năm 1939, ông giữ chức Bí thư Tỉnh ủy lâm thời tỉnh Trà Vinh.",
         {("Bí thư", "Tỉnh ủy Trà Vinh", "1939", None)}),
        ("Năm 1945, ông làm Bí thư Tỉnh ủy lâm thời Tỉnh ủy Thái Bình, rồi về Tỉnh ủy Bến Tre.",
         {("Bí thư", "Tỉnh ủy Thái Bình", "1945", None)}),
        ("Ông được điều về Bến Tre. Năm 2004, ông là Phó Tổng Giám đốc Kho bạc Nhà nước Việt Nam.",
         {("Phó Tổng Giám đốc", "Kho bạc Nhà nước Việt Nam", "2004", None)}),
    ],
)  # fmt: skip
def test_zones_and_provisional_committees(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # several of one unit, which the last names
        ("Năm 1961, ông làm Tư lệnh kiêm Chính ủy, Bí thư Đảng ủy Quân khu 4.",
         {("Tư lệnh", "Quân khu 4", "1961", None), ("Chính ủy", "Quân khu 4", "1961", None),
          ("Bí thư", "Đảng ủy Quân khu 4", "1961", None)}),
        # in the unit that the text names
        ("Tháng 1 năm 1952, ông là Trung đội trưởng thuộc Đại đội 123, Trung đoàn 101.",
         {("Trung đội trưởng", "Đại đội 123", "1952-01", None)}),
        ("Tháng 5 năm 1953, ông là Đại đội phó Quân sự tại Trung đoàn 101.",
         {("Đại đội phó", "Trung đoàn 101", "1953-05", None)}),
        # what a deputy is for is no unit, and a platoon no company
        ("Năm 1953, ông là Trung đội trưởng, Đại đội phó Đại đội 12.",
         {("Đại đội phó", "Đại đội 12", "1953", None)}),
        ("Năm 1953, ông là Tiểu đoàn phó, Tiểu đoàn trưởng Tiểu đoàn 88.",
         {("Tiểu đoàn phó", "Tiểu đoàn 88", "1953", None),
          ("Tiểu đoàn trưởng", "Tiểu đoàn 88", "1953", None)}),
        ("Năm 1953, ông là Đại đội phó Quân sự, Đại đội trưởng.", set()),
    ],
)  # fmt: skip
def test_units_of_the_army(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a body that was not read is no neighbour's
        ("Năm 1985, ông là Phó Chủ tịch Hội Nhà báo Việt Nam, Chủ tịch Liên hiệp các hội Khoa học.",
         {("Phó Chủ tịch", "Hội Nhà báo Việt Nam", "1985", None)}),
        ("Năm 1985, ông là Bí thư Tỉnh ủy Bến Tre. Năm 1988, ông làm Trưởng đoàn kiêm Phó Bí thư, "
         "Đoàn chuyên viên tại Cuba.", {("Bí thư", "Tỉnh ủy Bến Tre", "1985", None)}),
        # the post of somebody else, or a longer title
        ("Từ năm 1990, ông làm Bộ trưởng Bộ Y tế, giúp Chủ tịch Hội đồng Bộ trưởng theo dõi các tỉnh.",
         {("Bộ trưởng", "Bộ Y tế", "1990", None)}),
        ("Năm 1947, ông là Phó Trưởng ban Tổ chức Tỉnh ủy Bến Tre, tương đương Giám đốc Sở Nội vụ "
         "tỉnh Bến Tre.", {("Phó Trưởng ban", "Ban Tổ chức Tỉnh ủy Bến Tre", "1947", None)}),
        # what came after a stretch that was spent elsewhere has not its dates
        ("Từ tháng 2/1977 đến tháng 2/1979, ông học tại Học viện Quân sự; sau đó giữ chức Phó Tư lệnh "
         "Quân khu 3.", {("Phó Tư lệnh", "Quân khu 3", None, None)}),
        ("Từ tháng 2/1977 đến tháng 2/1979, ông giữ chức Phó Tư lệnh Quân khu 3.",
         {("Phó Tư lệnh", "Quân khu 3", "1977-02", "1979-02")}),
    ],
)  # fmt: skip
def test_no_body_and_no_date_of_another(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Từ năm 2001, ông là Bí thư Huyện ủy Ba Vì, sau đó là Bí thư Tỉnh ủy Bến Tre cho đến tháng 7/2013.",
         {("Bí thư", "Huyện ủy Ba Vì", "2001", None),
          ("Bí thư", "Tỉnh ủy Bến Tre", None, "2013-07")}),
        ("Từ năm 2013 đến khi nghỉ hưu năm 2017, ông làm Trưởng Ban Nội chính Trung ương.",
         {("Trưởng ban", "Ban Nội chính Trung ương", "2013", "2017")}),
        ("Năm 1955, ông được bầu vào Ban Chấp hành Trung ương Đảng cho đến khi nghỉ hưu (năm 1980).",
         {("Ủy viên", "Ban Chấp hành Trung ương Đảng", "1955", "1980")}),
        ("Năm 1990, ông là Giám đốc Sở Y tế tỉnh Bến Tre đến khi về hưu năm 1996.",
         {("Giám đốc", "Sở Y tế tỉnh Bến Tre", "1990", "1996")}),
        ("Ông làm Giám đốc Sở Nội vụ tỉnh Bến Tre từ tháng 6/2016 đến khi nghỉ công tác hồi tháng 8/2022.",
         {("Giám đốc", "Sở Nội vụ tỉnh Bến Tre", "2016-06", "2022-08")}),
        ("Ông làm Giám đốc Sở Nội vụ tỉnh Bến Tre từ tháng 6/2006 cho đến lúc qua đời (tháng 8/2009).",
         {("Giám đốc", "Sở Nội vụ tỉnh Bến Tre", "2006-06", "2009-08")}),
        # 'đến' opens the next step
        ("Năm 1990, ông là Giám đốc Sở Y tế tỉnh Bến Tre, đến năm 1996 làm Bí thư Huyện ủy Ba Vì.",
         {("Giám đốc", "Sở Y tế tỉnh Bến Tre", "1990", None), ("Bí thư", "Huyện ủy Ba Vì", "1996", None)}),
    ],
)  # fmt: skip
def test_ends_of_posts(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Tháng 1 năm 1999, ông được nghỉ công tác.", ["1999-01"]),
        ("Ông thôi giữ chức Bí thư Huyện ủy Ba Vì và nghỉ hưu năm 1996.", ["1996"]),
        ("Năm 1990, ông là Bí thư Huyện ủy Ba Vì đến khi nghỉ hưu năm 1996.", ["1996"]),
        ("Ông được nghỉ công tác chờ đủ tuổi nghỉ hưu năm 1996.", []),
        ("Ông dự kiến nghỉ hưu năm 1996.", []),
        ("Khi ông Lê Văn Tám nghỉ hưu năm 1996, ông lên thay.", []),
    ],
)
def test_retirements(text: str, dates: list[str]) -> None:
    found = read(LIFE.format(text))
    retired = [
        fact.date
        for fact in found.facts
        if isinstance(fact, PersonnelFact)
        and (fact.change, fact.decision) == ("retired", "decided")
        and found.entities[fact.person].label == "Trần Văn Lâm"
    ]
    assert retired == dates
