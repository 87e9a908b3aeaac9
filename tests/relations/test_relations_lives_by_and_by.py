"""Dates of a life that stand beside the post: of 'chức vụ này', 'hai năm sau', 'rồi năm …', retirement."""

from __future__ import annotations

import pytest
from facts import Held, posts_held, read

from cadregraph.graph.model import PersonnelFact, TenureFact

LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm (sinh năm 1936) là một chính khách Việt Nam.\n\n{}"
HEALTH = "Sở Y tế tỉnh Long An"
BA_VI = "Huyện ủy Ba Vì"


def held(text: str) -> set[Held]:
    """The posts that a biography of Trần Văn Lâm tells."""
    return posts_held(LIFE.format(text))


@pytest.mark.parametrize(
    ("behind", "row"),
    [
        (" Ông giữ chức vụ này từ năm 1981 đến năm 1985.", ("1981", "1985")),
        (" Ông đảm nhiệm cương vị này từ tháng 3/1981.", ("1981-03", None)),
        (" Đến năm 1985, ông thôi giữ chức vụ này.", ("1981", "1985")),
        (" Tháng 5/1985, ông bàn giao chức vụ này cho ông Võ Đình Khoa.", ("1981", "1985-05")),
        (" Ông rời cương vị này năm 1985.", ("1981", "1985")),
        # of another day, of another, asked and not done, before it began
        (" Ông giữ chức vụ này từ năm 1982.", ("1981", None)),
        (" Đến năm 1985, ông Võ Đình Khoa thôi giữ chức vụ này.", ("1981", None)),
        (" Đến năm 1985, ông xin thôi giữ chức vụ này.", ("1981", None)),
        (" Đến năm 1975, ông thôi giữ chức vụ này.", ("1981", None)),
    ],
)
def test_what_the_next_sentence_tells_of_the_same_post(
    behind: str, row: tuple[str | None, str | None]
) -> None:
    text = f"Năm 1981, ông được bầu làm Bí thư {BA_VI}.{behind}"
    assert ("Bí thư", BA_VI, *row) in held(text)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông được điều động làm Bí thư Huyện ủy Ba Vì và chính thức nhận chức vụ này từ ngày 28 tháng 10 "
         "năm 2015.", {("Bí thư", BA_VI, "2015-10-28", None)}),
        ("Ông được bầu làm Bí thư Huyện ủy Ba Vì và giữ chức vụ này từ tháng 5/2010 đến khi nghỉ hưu năm "
         "2015.",
         {("Bí thư", BA_VI, "2010-05", "2015")}),
        # what somebody did in between
        ("Ông được bầu làm Bí thư Huyện ủy Ba Vì và đi học từ tháng 5/2010 đến năm 2015.",
         {("Bí thư", BA_VI, None, None)}),
    ],
)  # fmt: skip
def test_since_when_the_same_post_was_held(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("between", "start"),
    [
        ("Một năm sau", "1996"),
        ("Hai năm sau đó", "1997"),
        ("Chỉ 3 năm sau", "1998"),
        ("Năm sau", "1996"),
        # nobody counts exactly, or a month of a year without months
        ("Khoảng hai năm sau", None),
        ("Nhiều năm sau", None),
        ("Năm tháng sau", None),
        ("Sau đó", None),
    ],
)
def test_how_long_after_the_step_before(between: str, start: str | None) -> None:
    text = f"Năm 1995, ông làm Phó Giám đốc {HEALTH}. {between}, ông làm Giám đốc {HEALTH}."
    assert ("Giám đốc", HEALTH, start, None) in held(text)


def test_months_after_a_month_and_not_after_two_days() -> None:
    text = (
        f"Tháng 9 năm 2018, ông được bổ nhiệm làm Phó Giám đốc {HEALTH}{{}}. Chỉ 5 tháng sau, ông làm Giám "
        f"đốc {HEALTH}."
    )
    assert ("Giám đốc", HEALTH, "2019-02", None) in held(text.format(""))
    several = text.format(" và tháng 12 năm 2018 được bầu vào Ban Chấp hành Đảng bộ tỉnh Long An")
    assert ("Giám đốc", HEALTH, None, None) in held(several)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a year behind 'rồi' is that of what follows, and the end that of the stretch
        (f"Từ năm 1958 đến năm 1965, ông là Phó Giám đốc rồi năm 1959 là Giám đốc {HEALTH}.",
         {("Phó Giám đốc", HEALTH, "1958", None), ("Giám đốc", HEALTH, "1959", "1965")}),
        (f"Năm 1995, ông làm Phó Giám đốc {HEALTH}, sau đó năm 1997 làm Giám đốc {HEALTH}.",
         {("Phó Giám đốc", HEALTH, "1995", None), ("Giám đốc", HEALTH, "1997", None)}),
        (f"Năm 2005, ông làm Phó Giám đốc {HEALTH}, rồi năm 2006 đi học ở Hà Nội, sau đó làm Giám đốc "
         f"{HEALTH}.",
         {("Phó Giám đốc", HEALTH, "2005", None), ("Giám đốc", HEALTH, None, None)}),
        # who retires leaves both posts, but a seat of a term may have ended before
        (f"Năm 1994, ông là Giám đốc {HEALTH}, Bí thư {BA_VI} cho tới khi nghỉ hưu năm 1999.",
         {("Giám đốc", HEALTH, "1994", "1999"), ("Bí thư", BA_VI, "1994", "1999")}),
        (f"Năm 1994, ông là Ủy viên Ban Thường vụ Tỉnh ủy Long An, Giám đốc {HEALTH} cho tới khi nghỉ hưu "
         "năm 1999.",
         {("Ủy viên", "Ban Thường vụ Tỉnh ủy Long An", "1994", None), ("Giám đốc", HEALTH, "1994", "1999")}),
        (f"Năm 1994, ông là Giám đốc {HEALTH}, Bí thư {BA_VI} cho tới năm 1999.",
         {("Giám đốc", HEALTH, "1994", None), ("Bí thư", BA_VI, "1994", "1999")}),
        # an end behind a comma, where somebody goes then
        (f"Năm 1995, ông làm Giám đốc {HEALTH}, đến năm 2000 thì nghỉ hưu.",
         {("Giám đốc", HEALTH, "1995", "2000")}),
        (f"Năm 1995, ông làm Giám đốc {HEALTH}, đến năm 2000 thì đi học ở Hà Nội.",
         {("Giám đốc", HEALTH, "1995", None)}),
        # after a day is not on it
        (f"Sau năm 1975, ông làm Giám đốc {HEALTH} cho tới ngày mất (24 tháng 9 năm 1987).",
         {("Giám đốc", HEALTH, None, "1987-09-24")}),
        # what came later than what the day is of
        (f"Năm 2005, trước khi được bổ nhiệm làm Bí thư {BA_VI}, ông là Phó Giám đốc {HEALTH}.",
         {("Bí thư", BA_VI, None, None), ("Phó Giám đốc", HEALTH, "2005", None)}),
        (f"Trước khi được bổ nhiệm làm Bí thư {BA_VI} vào năm 2010, ông là Phó Giám đốc {HEALTH}.",
         {("Bí thư", BA_VI, "2010", None), ("Phó Giám đốc", HEALTH, None, None)}),
        # who leaves and retires from a day on
        ("Ông thôi giữ chức Phó Tư lệnh Quân khu 1, nghỉ công tác kể từ ngày 1/3/2025.",
         {("Phó Tư lệnh", "Quân khu 1", None, "2025-03-01")}),
        ("Ông thôi giữ chức Phó Tư lệnh Quân khu 1, nghỉ hưu theo chế độ từ ngày 1/3/2025.",
         {("Phó Tư lệnh", "Quân khu 1", None, "2025-03-01")}),
        ("Ông thôi giữ chức Phó Tư lệnh Quân khu 1, tham gia Hội Cựu chiến binh từ ngày 1/3/2025.",
         {("Phó Tư lệnh", "Quân khu 1", None, None)}),
    ],
)  # fmt: skip
def test_days_beside_the_post(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Năm 2016, Đại hội đã bầu bổ sung ông vào Ban Chấp hành Trung ương Đảng.",
         {("Ủy viên", "Ban Chấp hành Trung ương Đảng", "2016", None)}),
        ("Năm 2016, Hội nghị đề nghị bầu ông vào Ban Chấp hành Trung ương Đảng.", set()),
        ("Năm 2016, Hội nghị giới thiệu ông vào Ban Chấp hành Trung ương Đảng.", set()),
        ("Năm 2016, Đại hội đã bầu ông Võ Đình Khoa vào Ban Chấp hành Trung ương Đảng.", set()),
        ("Tháng 3/2010, ông được bầu làm Ủy viên Ban Chấp hành, Ủy viên Ban Thường vụ Đảng ủy Khối Doanh "
         "nghiệp Trung ương.",
         {("Ủy viên", "Ban Chấp hành Đảng bộ Khối Doanh nghiệp Trung ương", "2010-03", None),
          ("Ủy viên", "Ban Thường vụ Đảng ủy Khối Doanh nghiệp Trung ương", "2010-03", None)}),
        # of which party
        ("Từ năm 1947, ông là Ủy viên Trung ương Đảng Xã hội.",
         {("Ủy viên", "Đảng Xã hội Việt Nam", "1947", None)}),
        ("Từ năm 1947, ông là Ủy viên Trung ương Đảng Dân chủ. Năm 1956, ông là Phó Tổng Thư ký Trung "
         "ương Đảng.",
         {("Ủy viên", "Đảng Dân chủ Việt Nam", "1947", None)}),
        ("Từ năm 1947, ông là Ủy viên Trung ương Đảng. Năm 1956, ông là Bí thư Trung ương Đảng.",
         {("Ủy viên", "Ban Chấp hành Trung ương Đảng", "1947", None),
          ("Bí thư", "Ban Chấp hành Trung ương Đảng", "1956", None)}),
    ],
)  # fmt: skip
def test_seats_and_whose_they_are(text: str, rows: set[Held]) -> None:
    mine = read(LIFE.format(text))
    (subject,) = (key for key, one in mine.entities.items() if one.label == "Trần Văn Lâm")
    found = {
        (f.title, mine.entities[f.organization].label, f.start, f.end)
        for f in mine.facts
        if isinstance(f, TenureFact) and f.holder == subject
    }
    assert found == rows


def test_once_in_capitals_is_no_name() -> None:
    life = (
        "Trần Văn Lâm\n\nTrần Văn Lâm (sinh năm 1936 tại Thái Nguyên) là một chính khách Việt Nam. {}Ông "
        "Nguyên là Tư lệnh Quân khu 3, Nguyên Thứ trưởng Bộ Quốc phòng."
    )

    def holders(text: str) -> set[tuple[str, str, str]]:
        found = read(text)
        return {
            (found.entities[f.holder].label, f.title, f.status)
            for f in found.facts
            if isinstance(f, TenureFact)
        }

    assert holders(life.format("")) == {
        ("Trần Văn Lâm", "Tư lệnh", "former"),
        ("Trần Văn Lâm", "Thứ trưởng", "former"),
    }
    assert ("Võ Đình Nguyên", "Tư lệnh", "current") in holders(
        life.format("Bạn ông là Võ Đình Nguyên. ")
    )


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the time behind an item is that of all its posts, where semicolons part the items
        (f"Ông từng giữ các chức vụ Phó Giám đốc {HEALTH} (1994-2000); Phó Trưởng ban Tuyên giáo Tỉnh ủy "
         f"Long An, Bí thư {BA_VI} (2000-2003).",
         {("Phó Giám đốc", HEALTH, "1994", "2000"),
          ("Phó Trưởng ban", "Ban Tuyên giáo Tỉnh ủy Long An", "2000", "2003"),
          ("Bí thư", BA_VI, "2000", "2003")}),
        # but not of commas alone, nor of a post and its deputy, nor of the years of a term
        (f"Ông từng là Phó Trưởng ban Tuyên giáo Tỉnh ủy Long An, Bí thư {BA_VI} (2000-2003).",
         {("Phó Trưởng ban", "Ban Tuyên giáo Tỉnh ủy Long An", None, None),
          ("Bí thư", BA_VI, "2000", "2003")}),
        (f"Ông từng giữ các chức vụ Phó Giám đốc {HEALTH}, Giám đốc {HEALTH} (1994-2000); Bí thư {BA_VI} "
         "(2000-2003).",
         {("Phó Giám đốc", HEALTH, None, None), ("Giám đốc", HEALTH, "1994", "2000"),
          ("Bí thư", BA_VI, "2000", "2003")}),
        # one body after the other
        ("Từ tháng 6 năm 1968 đến tháng 5 năm 1971, ông là Chính ủy Trung đoàn 108, rồi Trung đoàn 803.",
         {("Chính ủy", "Trung đoàn 108", "1968-06", None),
          ("Chính ủy", "Trung đoàn 803", None, "1971-05")}),
        ("Từ năm 1968 đến năm 1971, ông là Xứ uỷ viên rồi Thường vụ Xứ uỷ Nam Bộ.",
         {("Ủy viên", "Xứ ủy Nam Bộ", "1968", None),
          ("Ủy viên", "Ban Thường vụ Xứ ủy Nam Bộ", None, "1971")}),
        ("Từ tháng 6 năm 1968 đến tháng 5 năm 1971, ông là Chính ủy Trung đoàn 108, rồi Sư đoàn 3 điều về "
         "học.",
         {("Chính ủy", "Trung đoàn 108", "1968-06", None)}),
        # what is listed behind the later of two steps began when nothing tells; a seat goes with both
        (f"Năm 1951, ông làm Phó Giám đốc {HEALTH}, sau đó làm Giám đốc {HEALTH}, Bí thư {BA_VI}.",
         {("Phó Giám đốc", HEALTH, "1951", None), ("Giám đốc", HEALTH, None, None),
          ("Bí thư", BA_VI, None, None)}),
        (f"1991 - 1993: Phó Giám đốc rồi Giám đốc {HEALTH}, Ủy viên Ban Thường vụ Tỉnh ủy Long An.",
         {("Phó Giám đốc", HEALTH, "1991", None), ("Giám đốc", HEALTH, None, "1993"),
          ("Ủy viên", "Ban Thường vụ Tỉnh ủy Long An", "1991", "1993")}),
        # by how long after, behind the post
        (f"Tháng 9 năm 1992, ông làm Phó Giám đốc {HEALTH} và được thăng làm Giám đốc {HEALTH} 3 năm "
         "sau đó.",
         {("Phó Giám đốc", HEALTH, "1992-09", None), ("Giám đốc", HEALTH, "1995", None)}),
        # a meeting that one attended
        (f"Ông là Bí thư {BA_VI}, tham dự Hội nghị Trung ương 15 khóa II ngày 13 tháng 1 năm 1959 tại Hà "
         f"Nội, Giám đốc {HEALTH}.",
         {("Bí thư", BA_VI, None, None), ("Giám đốc", HEALTH, None, None)}),
        # a province of some years, no name of a person
        ("Từ năm 1951 đến năm 1954, ông là Phó Bí thư Tỉnh uỷ Vĩnh Trà.",
         {("Phó Bí thư", "Tỉnh ủy Vĩnh Trà", "1951", "1954")}),
        ("Từ năm 1975, ông là Phó Trưởng ban Tổ chức Trung ương, Trưởng Tiểu ban Bảo vệ Đảng.",
         {("Phó Trưởng ban", "Ban Tổ chức Trung ương", "1975", None),
          ("Trưởng tiểu ban", "Tiểu ban Bảo vệ Đảng", "1975", None)}),
    ],
)  # fmt: skip
def test_lists_and_steps(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Năm 1975, ông là Chính ủy kiêm Bí thư Đảng ủy Quân khu 5.",
         {("Chính ủy", "Quân khu 5"), ("Bí thư", "Đảng ủy Quân khu 5")}),
        ("Năm 1975, ông là Phó Chính ủy, Chính ủy, Phó Bí thư Quân khu ủy Quân khu 3.",
         {("Phó Chính ủy", "Quân khu 3"), ("Chính ủy", "Quân khu 3"),
          ("Phó Bí thư", "Quân khu ủy Quân khu 3")}),
        ("Năm 1975, ông là Chính ủy Quân khu Tả Ngạn, rồi về Học viện Quân sự giữ chức Chính ủy.",
         {("Chính ủy", "Quân khu Tả Ngạn"), ("Chính ủy", "Học viện Quân sự")}),
        ("Ông nguyên là Tổng Thư ký, Phó Chủ tịch Hội đồng Lý luận Trung ương.",
         {("Tổng Thư ký", "Hội đồng Lý luận Trung ương"), ("Phó Chủ tịch", "Hội đồng Lý luận Trung ương")}),
        ("Năm 1951, ông làm Phó Chính ủy, sau đó làm Chính ủy Đại đoàn 316.",
         {("Phó Chính ủy", "Đại đoàn 316"), ("Chính ủy", "Đại đoàn 316")}),
        # the committee of the zone named beside, of the body moved to, and of none named before
        ("Ông là Phó Bí thư Quân khu ủy Quân khu 5. Từ năm 1955, ông là Chính ủy Quân khu Tả Ngạn, Bí thư "
         "Quân khu ủy.",
         {("Phó Bí thư", "Quân khu ủy Quân khu 5"), ("Chính ủy", "Quân khu Tả Ngạn"),
          ("Bí thư", "Quân khu ủy Quân khu Tả Ngạn")}),
        ("Ông là Phó Bí thư Quân khu ủy Quân khu 5. Từ năm 1955, ông là Bí thư Quân khu ủy.",
         {("Phó Bí thư", "Quân khu ủy Quân khu 5")}),
        ("Ông là Bí thư Đảng ủy Sư đoàn 8. Năm 1976, ông về Học viện Quân sự giữ chức Chính ủy kiêm Bí thư "
         "Đảng ủy.", {("Bí thư", "Đảng ủy Sư đoàn 8"), ("Chính ủy", "Học viện Quân sự")}),
        # a committee that the text spells out is no committee of a committee
        ("Năm 1985, ông là Đảng ủy viên Đảng ủy Quân sự tỉnh Cao Bằng, Đảng ủy viên Bộ Tham mưu Quân khu 5.",
         {("Ủy viên", "Đảng ủy Quân sự tỉnh Cao Bằng"), ("Ủy viên", "Đảng ủy Bộ Tham mưu Quân khu 5")}),
        ("Năm 1999, ông là Trưởng phòng Đầu tư và Phát triển Công ty Điện lực Long An, Giám đốc Bảo tàng Mỹ "
         "thuật Việt Nam.",
         {("Trưởng phòng", "Phòng Đầu tư và Phát triển Công ty Điện lực Long An"),
          ("Giám đốc", "Bảo tàng Mỹ thuật Việt Nam")}),
        # whose board it is stands right behind
        ("Ông là Bí thư Xứ ủy Bắc Kỳ. Năm 1945, ông được cử làm Ủy viên Thường vụ Ủy ban Quân sự Cách mạng "
         "Bắc Kỳ.", {("Bí thư", "Xứ ủy Bắc Kỳ"), ("Ủy viên", "Ủy ban Quân sự Cách mạng Bắc Kỳ")}),
        ("Năm 1955, ông là Ủy viên Thường vụ Ban Chấp hành Đảng bộ thành phố Hà Nội.",
         {("Ủy viên", "Ban Thường vụ Thành ủy Hà Nội")}),
        # of several provinces, and not of the one named before
        ("Ông làm Phó Bí thư Tỉnh ủy Quảng Nam. Sau đó, ông làm Chủ tịch Ủy ban Quân chính 4 tỉnh.",
         {("Phó Bí thư", "Tỉnh ủy Quảng Nam")}),
        # what is told of whom the person replaces is not the person's
        (f"Năm 2020, ông được bổ nhiệm làm Giám đốc {HEALTH} thay ông Võ Đình Khoa làm Bí thư {BA_VI}.",
         {("Giám đốc", HEALTH)}),
        (f"Năm 2020, ông được điều về tỉnh, thay ông Võ Đình Khoa làm Giám đốc {HEALTH}.",
         {("Giám đốc", HEALTH)}),
        # a commune has no head of its committee
        ("Năm 1975, ông là Giám đốc kiêm Bí thư Đảng ủy xã Mỹ Lộc.", {("Bí thư", "Đảng ủy xã Mỹ Lộc")}),
    ],
)  # fmt: skip
def test_bodies_beside(text: str, rows: set[tuple[str, str]]) -> None:
    found = read(LIFE.format(text))
    assert {
        (f.title, found.entities[f.organization].label)
        for f in found.facts
        if isinstance(f, TenureFact) and found.entities[f.holder].label == "Trần Văn Lâm"
    } == rows


def test_a_change_after_a_year_has_no_day() -> None:
    found = read(LIFE.format(f"Sau năm 1954, ông được bổ nhiệm làm Giám đốc {HEALTH}."))
    assert {f.date for f in found.facts if isinstance(f, PersonnelFact)} == {None}
