"""Dates of a life that stand beside the post: of 'chức vụ này', 'hai năm sau', 'rồi năm …', retirement."""

from __future__ import annotations

import pytest
from facts import Held, posts_held, read

from cadregraph.graph.model import TenureFact

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
