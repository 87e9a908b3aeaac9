"""The bodies of the posts that a biography lists: whole names, zones, units, and no neighbour's body."""

from __future__ import annotations

import pytest
from facts import Held, posts_held, read

from cadregraph.graph.model import PersonnelFact

LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm (sinh năm 1931) là một chính khách Việt Nam.\n\n{}"


def held(text: str) -> set[Held]:
    """The posts that a biography of Trần Văn Lâm tells."""
    return posts_held(LIFE.format(text))


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
        ("Năm 1946, ông ra Hà Nội giữ chức Phó Giám đốc Sở Công an Bắc Bộ.",
         {("Phó Giám đốc", "Sở Công an Bắc Bộ", "1946", None)}),
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
        ("- Năm 1996 ông nghỉ hưu tại Hà Nội.", ["1996"]),
        ("Năm 1996, ông chưa nghỉ hưu.", []),
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


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # units, offices of units, committees of them
        ("Năm 1979, ông làm Phó Tiểu đoàn trưởng Tiểu đoàn 5, năm 1981 làm Đại đoàn trưởng Đại đoàn 12.",
         {("Phó Tiểu đoàn trưởng", "Tiểu đoàn 5", "1979", None),
          ("Đại đoàn trưởng", "Đại đoàn 12", "1981", None)}),
        ("Từ 12/1996 đến 11/2002: Phó phòng, Trưởng phòng Tác chiến Bộ Tham mưu Quân khu 9; Đảng ủy viên "
         "Bộ Tham mưu.",
         {("Phó Trưởng phòng", "Phòng Tác chiến Bộ Tham mưu Quân khu 9", "1996-12", "2002-11"),
          ("Trưởng phòng", "Phòng Tác chiến Bộ Tham mưu Quân khu 9", "1996-12", "2002-11"),
          ("Ủy viên", "Đảng ủy Bộ Tham mưu Quân khu 9", "1996-12", "2002-11")}),
        ("Ông từng là Ủy viên Thường vụ Đảng ủy Quân khu 5.",
         {("Ủy viên", "Ban Thường vụ Đảng ủy Quân khu 5", None, None)}),
        ("Năm 2005, ông là Phó Bí thư Đảng ủy Quân sự tỉnh Tiền Giang.",
         {("Phó Bí thư", "Đảng ủy Quân sự tỉnh Tiền Giang", "2005", None)}),
        # bodies of the wars and after them
        ("Ông được cử giữ các chức vụ Xứ ủy viên Bắc Kỳ; Thường vụ Khu ủy Liên khu I.",
         {("Ủy viên", "Xứ ủy Bắc Kỳ", None, None),
          ("Ủy viên", "Ban Thường vụ Khu ủy Liên khu I", None, None)}),
        ("Năm 1947, ông làm Khu trưởng Chiến khu III, năm 1948 làm Giám đốc Nha Tuyên truyền.",
         {("Khu trưởng", "Chiến khu III", "1947", None), ("Giám đốc", "Nha Tuyên truyền", "1948", None)}),
        ("Năm 1945, ông làm Ủy viên dự khuyết Tỉnh ủy lâm thời Lạng Sơn.",
         {("Ủy viên dự khuyết", "Tỉnh ủy Lạng Sơn", "1945", None)}),
        ("Năm 1980, ông làm Chủ tịch Ủy ban Đoàn kết Nhân dân Á-Phi của Việt Nam.",
         {("Chủ tịch", "Ủy ban Đoàn kết Nhân dân Á - Phi của Việt Nam", "1980", None)}),
        ("Năm 1990, ông làm Viện trưởng Học viện Lục quân, năm 1992 làm Viện trưởng Viện Chiến lược.",
         {("Viện trưởng", "Học viện Lục quân", "1990", None),
          ("Viện trưởng", "Viện Chiến lược", "1992", None)}),
        # what follows a name and is no part of it
        ("Ông giữ chức Hiệu trưởng Học viện Lục quân liên tục từ 1954 đến 1966.",
         {("Hiệu trưởng", "Học viện Lục quân", "1954", "1966")}),
        # the Party as a whole has no 'đảng ủy'
        ("Năm 1954, ông được cử tham gia Đảng ủy Đảng Cộng sản Việt Nam tiếp quản Hà Nội.", set()),
        # a congress and a society are no bodies called 'Hội'
        ("Năm 1990, ông dự Đại hội Đảng bộ tỉnh. Ông là Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", "Huyện ủy Ba Vì", None, None)}),
    ],
)  # fmt: skip
def test_bodies_of_the_army_and_of_the_wars(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # over a dash, over a date
        ("Từ 4/1984 đến 9/1986: Phó Tham mưu trưởng, Phó Trung đoàn trưởng - Tham mưu trưởng Trung đoàn 20.",
         {("Phó Tham mưu trưởng", "Trung đoàn 20", "1984-04", "1986-09"),
          ("Phó Trung đoàn trưởng", "Trung đoàn 20", "1984-04", "1986-09"),
          ("Tham mưu trưởng", "Trung đoàn 20", "1984-04", "1986-09")}),
        ("Ông là Bí thư Thành ủy Hà Nội. Tháng 2 năm 1982 đến tháng 11 năm 1983, là Ủy viên dự khuyết và từ "
         "tháng 12 năm 1983 là Ủy viên Ban Chấp hành Trung ương Đảng.",
         {("Bí thư", "Thành ủy Hà Nội", None, None),
          ("Ủy viên dự khuyết", "Ban Chấp hành Trung ương Đảng", "1982-02", "1983-11"),
          ("Ủy viên", "Ban Chấp hành Trung ương Đảng", "1983-12", None)}),
        # a seat whose committee the text names by its kind is not of the next body
        ("Tháng 5/1993, ông là Bí thư Tỉnh ủy Long An. Năm 1995, ông là Ủy viên Ban Thường vụ, Chủ nhiệm Ủy "
         "ban Kiểm tra Tỉnh ủy.",
         {("Bí thư", "Tỉnh ủy Long An", "1993-05", None),
          ("Ủy viên", "Ban Thường vụ Tỉnh ủy Long An", "1995", None),
          ("Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Long An", "1995", None)}),
    ],
)  # fmt: skip
def test_a_list_tells_the_body_of_its_posts(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # two posts at one time, with one time in brackets
        ("Ông là Phó Bí thư Khu ủy V - kiêm Chính ủy Khu V (1945-1948); Bí thư Huyện ủy Ba Vì (1951).",
         {("Phó Bí thư", "Khu ủy V", "1945", "1948"), ("Chính ủy", "Khu V", "1945", "1948"),
          ("Bí thư", "Huyện ủy Ba Vì", "1951", None)}),
        ("Ông giữ các chức Phó Bí thư Huyện ủy Ba Vì, Bí thư Huyện ủy Tuy An (1951-1954).",
         {("Phó Bí thư", "Huyện ủy Ba Vì", None, None), ("Bí thư", "Huyện ủy Tuy An", "1951", "1954")}),
        # what is added in the brackets
        ("Ông là Viện trưởng Học viện Quân sự (1977-1989, nay là Học viện Quốc phòng).",
         {("Viện trưởng", "Học viện Quân sự", "1977", "1989")}),
        # held before a day, until death
        ("Trước năm 2015, ông là Bí thư Huyện ủy Ba Vì.", {("Bí thư", "Huyện ủy Ba Vì", None, None)}),
        ("Năm 1954, ông làm Cục trưởng Cục Cán bộ thuộc Bộ Quốc phòng cho tới ngày mất (24-9-1957).",
         {("Cục trưởng", "Cục Cán bộ Bộ Quốc phòng", "1954", "1957-09-24")}),
        # a sentence of posts alone goes on with the one before
        ("Ông là đại biểu Quốc hội. Ủy viên Ủy ban Thường vụ Quốc hội, Chủ nhiệm Ủy ban Pháp luật.",
         {("Đại biểu", "Quốc hội", None, None), ("Ủy viên", "Ủy ban Thường vụ Quốc hội", None, None),
          ("Chủ nhiệm", "Ủy ban Pháp luật của Quốc hội", None, None)}),
        # who is helped is another
        ("Ông được phân công giúp Bộ trưởng Bộ Xây dựng quản lý nhà nước.", set()),
    ],
)  # fmt: skip
def test_times_of_posts(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


def test_a_post_is_taken_up_on_its_own_day() -> None:
    text = "Từ 1976 đến 1989, ông trở lại giữ chức Bí thư Huyện ủy Ba Vì (1978-1980)."
    changes = [f for f in read(LIFE.format(text)).facts if isinstance(f, PersonnelFact)]
    assert [(fact.title, fact.date) for fact in changes] == [("Bí thư", "1978")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # whoever leads by 'do ông A làm' is another
        ("Tháng 7 năm 1940, Chi bộ ghép được lập ra do Phạm Bá Tín (Kỳ Lâm) làm Bí thư. Năm 1948, ông làm "
         "Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", "Huyện ủy Ba Vì", "1948", None)}),
        # a person behind the title is no institute
        ("Ông là Phó Viện trưởng Viện Mỏ, đứng đầu là Viện trưởng Phạm Bá Tín.",
         {("Phó Viện trưởng", "Viện Mỏ", None, None), ("Viện trưởng", "Viện Mỏ", None, None)}),
        # a post that is left without its body
        ("Năm 1975, ông làm Bộ trưởng Bộ Điện và Than. Ngày 22 tháng 1 năm 1981, ông thôi chức vụ Bộ trưởng.",
         {("Bộ trưởng", "Bộ Điện và Than", "1975", None),
          ("Bộ trưởng", "Bộ Điện và Than", None, "1981-01-22")}),
        # in which capacity somebody did something on a day
        ("Ngày 3 tháng 3 năm 1972, trên cương vị Tổng cục trưởng Tổng cục Hóa chất, ông ra thăm mỏ.",
         {("Tổng cục trưởng", "Tổng cục Hóa chất", None, None)}),
    ],
)  # fmt: skip
def test_whose_post_and_since_when(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # what a deputy is for is no part of the name of the body
        ("Năm 1984 ông là Phó Tư lệnh Chính trị Quân khu 5.",
         {("Phó Tư lệnh", "Quân khu 5", "1984", None)}),
        ("Năm 1985 ông là Phó Tư lệnh về Chính trị, Quân khu 7.",
         {("Phó Tư lệnh", "Quân khu 7", "1985", None)}),
        ("Năm 1976 ông là Phó Tham mưu trưởng Tác chiến Quân đoàn 3.",
         {("Phó Tham mưu trưởng", "Quân đoàn 3", "1976", None)}),
        ("Năm 1974 ông là Phó Tổng Giám đốc Kinh doanh Tổng công ty Cơ khí.",
         {("Phó Tổng Giám đốc", "Tổng Công ty Cơ khí", "1974", None)}),
        # a field of work is the body's
        ("Năm 1990 ông là Phó Giám đốc Công an tỉnh Hà Nam.",
         {("Phó Giám đốc", "Công an tỉnh Hà Nam", "1990", None)}),
        ("Năm 1990 ông là Phó Tư lệnh Hải quân.",
         {("Phó Tư lệnh", "Quân chủng Hải quân", "1990", None)}),
    ],
)  # fmt: skip
def test_what_a_deputy_is_for(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Năm 1952, ông làm Ủy viên Trung ương Cục Miền Nam.",
         {("Ủy viên", "Trung ương Cục miền Nam", "1952", None)}),
        ("Năm 1952, ông làm Ủy viên Trung ương Đảng.",
         {("Ủy viên", "Ban Chấp hành Trung ương Đảng", "1952", None)}),
        ("Năm 1972, ông là Tỉnh ủy viên dự khuyết tỉnh Nam Hà.",
         {("Ủy viên dự khuyết", "Ban Chấp hành Đảng bộ tỉnh Nam Hà", "1972", None)}),
        ("Năm 1976, ông làm Trưởng ban Ban Dân tộc Trung ương.",
         {("Trưởng ban", "Ban Dân tộc Trung ương", "1976", None)}),
        ("Năm 1990, ông làm Thứ trưởng Bộ Văn hóa – Thông tin – Thể thao và Du lịch.",
         {("Thứ trưởng", "Bộ Văn hóa - Thông tin - Thể thao và Du lịch", "1990", None)}),
        ("Năm 1960, ông là Bí thư Đảng ủy Sở Y tế. Ông là nguyên Ủy viên, Ủy ban Kinh tế - Kế hoạch và Ngân "
         "sách Quốc hội khóa VII (1981-1987).",
         {("Bí thư", "Đảng ủy Sở Y tế", "1960", None),
          ("Ủy viên", "Ủy ban Kinh tế, Kế hoạch và Ngân sách của Quốc hội", "1981", "1987")}),
        # a leader's name in that of a body
        ("Năm 2018, ông làm Tư lệnh Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh.",
         {("Tư lệnh", "Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh", "2018", None)}),
        # the body in which the title was told last
        ("Năm 1952, ông là Bí thư Huyện ủy Ba Vì, Ủy viên Ban Thường vụ Tỉnh ủy Sơn Tây. Với cương vị "
         "Bí thư, ông lo việc thủy lợi.",
         {("Bí thư", "Huyện ủy Ba Vì", "1952", None),
          ("Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn Tây", "1952", None)}),
        # several provinces of the war
        ("Năm 1947, ông được cử làm Chủ tịch Ủy ban Kháng chiến hành chính Liên tỉnh Quảng Hồng.",
         {("Chủ tịch", "Ủy ban kháng chiến hành chính Liên tỉnh Quảng Hồng", "1947", None)}),
        ("Từ năm 1946 đến năm 1947, ông là Chủ tịch Ủy ban kháng chiến liên tỉnh Hải Phòng - Kiến An.",
         {("Chủ tịch", "Ủy ban kháng chiến Liên tỉnh Hải Phòng - Kiến An", "1946", "1947")}),
        # where the posts of a list were held
        ("Tại Quân khu 7, ông giữ các chức vụ: Phó Tham mưu trưởng, Tham mưu trưởng.",
         {("Phó Tham mưu trưởng", "Quân khu 7", None, None),
          ("Tham mưu trưởng", "Quân khu 7", None, None)}),
        ("Ông từng giữ nhiều vị trí tại Ngân hàng Nhà nước Việt Nam: Vụ trưởng Vụ Tín dụng, Phó Thống đốc.",
         {("Vụ trưởng", "Vụ Tín dụng", None, None),
          ("Phó Thống đốc", "Ngân hàng Nhà nước Việt Nam", None, None)}),
        ("Ông từng giữ nhiều chức vụ tại Quân khu 7: Tư lệnh Quân khu 9, Phó Tham mưu trưởng.",
         {("Tư lệnh", "Quân khu 9", None, None)}),
        # from deputy to head
        ("Năm 2021, ông làm Phó Cục trưởng Cục Trinh sát. Năm 2022, ông được bổ nhiệm làm Cục trưởng.",
         {("Phó Cục trưởng", "Cục Trinh sát", "2021", None), ("Cục trưởng", "Cục Trinh sát", "2022", None)}),
        ("Năm 2021, ông làm Phó Cục trưởng Cục Trinh sát, Bí thư Huyện ủy Ba Vì. Năm 2022, ông được bổ nhiệm "
         "làm Cục trưởng.",
         {("Phó Cục trưởng", "Cục Trinh sát", "2021", None), ("Bí thư", "Huyện ủy Ba Vì", "2021", None)}),
        ("Năm 1991, ông làm Vụ trưởng Vụ Đào tạo. Năm 1995, ông làm Phó Vụ trưởng Vụ các Tổ chức Quốc tế.",
         {("Vụ trưởng", "Vụ Đào tạo", "1991", None),
          ("Phó Vụ trưởng", "Vụ Các Tổ chức Quốc tế", "1995", None)}),
        # the number of a region is part of a name
        ("Năm 1989, ông là Phó Tổng Giám đốc Xí nghiệp Liên hợp Vận tải Đường sắt Khu vực 1.",
         {("Phó Tổng Giám đốc", "Xí nghiệp Liên hợp Vận tải Đường sắt Khu vực 1", "1989", None)}),
        # elected into two bodies at once
        ("Tháng 4/2001, ông được bầu vào Bộ Chính trị và Ban Bí thư Trung ương Đảng.",
         {("Ủy viên", "Bộ Chính trị", "2001-04", None), ("Ủy viên", "Ban Bí thư", "2001-04", None)}),
    ],
)  # fmt: skip
def test_bodies_of_the_centre(text: str, rows: set[Held]) -> None:
    assert held(text) == rows
