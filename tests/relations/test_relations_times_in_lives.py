"""Since when and until when, as lives tell it: years within a sentence, what kept its post until, turns."""

from __future__ import annotations

import pytest
from facts import Held, posts_held, read

from cadregraph.graph.model import LinkFact, ParticularFact, TenureFact

LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm (sinh năm 1931) là một chính khách Việt Nam.\n\n{}"


def tenures(text: str) -> list[TenureFact]:
    """The tenures that a biography of Trần Văn Lâm tells."""
    return [f for f in read(LIFE.format(text)).facts if isinstance(f, TenureFact)]


def held(text: str) -> set[Held]:
    """The posts that a biography of Trần Văn Lâm tells."""
    return posts_held(LIFE.format(text))


FINANCE, HEALTH = "Sở Tài chính tỉnh Long An", "Sở Y tế tỉnh Long An"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"Ông là Giám đốc {HEALTH} từ ngày 5 tháng 9 năm 1987 đến khi từ chức vào ngày 2 tháng 6 năm 1996.",
         {("Giám đốc", HEALTH, "1987-09-05", "1996-06-02")}),
        (f"Ông làm Giám đốc {HEALTH} từ năm 1987 đến khi chức vụ này bị bãi bỏ vào năm 1991.",
         {("Giám đốc", HEALTH, "1987", "1991")}),
        # two years alone, right behind a post
        (f"Ông từng là Giám đốc {HEALTH} 1985-1990, Giám đốc {FINANCE} 1990-1995.",
         {("Giám đốc", HEALTH, "1985", "1990"), ("Giám đốc", FINANCE, "1990", "1995")}),
        (f"Từ tháng 11 năm 1976 đến đến tháng 2 năm 1987 ông làm Giám đốc {HEALTH}.",
         {("Giám đốc", HEALTH, "1976-11", "1987-02")}),
        # a new clause, and no end
        ("Ông là Bí thư Huyện ủy Cần Giuộc và đến năm 1980 là Bí thư Tỉnh ủy Long An.",
         {("Bí thư", "Huyện ủy Cần Giuộc", None, None), ("Bí thư", "Tỉnh ủy Long An", "1980", None)}),
        (f"Tháng 12 năm 1979, ông làm Giám đốc {HEALTH} và đến năm 1980 thì được bầu vào Ban Thường vụ Tỉnh "
         "ủy Long An.",
         {("Giám đốc", HEALTH, "1979-12", None),
          ("Ủy viên", "Ban Thường vụ Tỉnh ủy Long An", "1980", None)}),
        ("Ông từng giữ các chức vụ cao cấp trong chính phủ Việt Nam Dân chủ Cộng hòa như Bộ trưởng Bộ Nội "
         "vụ từ tháng 2 năm 1961 đến tháng 4 năm 1963.",
         {("Bộ trưởng", "Bộ Nội vụ", "1961-02", "1963-04")}),
        # all posts of a list
        ("Từ tháng 1 năm 1955 đến tháng 3 năm 1960, ông lần lượt là Trung đoàn trưởng Trung đoàn 188, Sư "
         "đoàn 305; Tham mưu phó Sư đoàn 305; học viên Trường Quân sự.",
         {("Trung đoàn trưởng", "Trung đoàn 188", "1955-01", "1960-03"),
          ("Phó Tham mưu trưởng", "Sư đoàn 305", "1955-01", "1960-03")}),
        ("Ông là Chủ tịch Ủy ban nhân dân đầu tiên của Long An (1954–1977).",
         {("Chủ tịch", "Ủy ban nhân dân tỉnh Long An", "1954", "1977")}),
        # years that a later part of the sentence opens with
        (f"Từ 1981-1984: Phó Giám đốc {FINANCE}; 1984-1989: Giám đốc {FINANCE}.",
         {("Phó Giám đốc", FINANCE, "1981", "1984"), ("Giám đốc", FINANCE, "1984", "1989")}),
        (f"1981-1984 ông làm Giám đốc {FINANCE}; 1984-1989 làm Giám đốc {HEALTH}.",
         {("Giám đốc", FINANCE, "1981", "1984"), ("Giám đốc", HEALTH, "1984", "1989")}),
        # the second year in short
        (f"Từ 1978-83, ông là Giám đốc {FINANCE}.", {("Giám đốc", FINANCE, "1978", "1983")}),
        (f"Ông là Phó Giám đốc {HEALTH} (1978-83), Giám đốc {HEALTH} (1983–88).",
         {("Phó Giám đốc", HEALTH, "1978", "1983"), ("Giám đốc", HEALTH, "1983", "1988")}),
        # terms that follow one another are no times of a post
        (f"Ông giữ chức Giám đốc {HEALTH} các nhiệm kỳ 1984 - 1989, 1989 - 1994.",
         {("Giám đốc", HEALTH, None, None)}),
        # two days, of two posts
        ("Ông tham gia Ban Thường vụ Tỉnh ủy Long An từ năm 1968, đến năm 1973, ông giữ chức Bí thư Tỉnh "
         "ủy Long An.",
         {("Ủy viên", "Ban Thường vụ Tỉnh ủy Long An", "1968", None),
          ("Bí thư", "Tỉnh ủy Long An", "1973", None)}),
        ("Từ năm 1968, đến năm 1973, ông giữ chức Bí thư Tỉnh ủy Long An.",
         {("Bí thư", "Tỉnh ủy Long An", "1968", "1973")}),
        # a season, and how long it was
        (f"Mùa thu 1978, ông được bổ nhiệm làm Giám đốc {HEALTH}.",
         {("Giám đốc", HEALTH, "1978", None)}),
        (f"Ông làm Giám đốc {HEALTH} trong gần 6 năm, từ 1978 đến 1984.",
         {("Giám đốc", HEALTH, "1978", "1984")}),
    ],
)  # fmt: skip
def test_years_in_a_sentence(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("behind", "end"),
    [
        (" và giữ chức vụ này cho đến khi nghỉ hưu năm 1989.", "1989"),
        (", giữ cương vị này đến tháng 5/1989.", "1989-05"),
        (". Ông giữ chức vụ này đến tháng 5/1989.", "1989-05"),
        (". Ông tiếp tục đảm nhiệm cương vị đó cho đến năm 1989.", "1989"),
        (" cho tới năm 1989 thì nghỉ hưu.", "1989"),
        (" cho đến khi hai tỉnh hợp nhất vào năm 1989.", "1989"),
        (" (nay là Sở Y tế thành phố Long An) cho đến khi về hưu năm 1989.", "1989"),
        # of somebody else, or no end
        (". Bà giữ chức vụ này đến tháng 5/1989.", None),
        (". Ông nhận nhiệm vụ này trước năm 1989.", None),
    ],
)
def test_until_when_a_post_was_kept(behind: str, end: str | None) -> None:
    text = f"Tháng 3/1981, ông được bổ nhiệm làm Giám đốc {HEALTH}{behind}"
    assert held(text) == {("Giám đốc", HEALTH, "1981-03", end)}


def test_all_posts_were_kept_until() -> None:
    text = (
        "Năm 1985, ông được bầu làm Bí thư Huyện ủy Cần Giuộc, Chủ tịch Hội đồng nhân dân huyện Cần "
        "Giuộc. Ông giữ {} này cho đến năm 1990."
    )
    assert {end for *_, end in held(text.format("các chức vụ"))} == {"1990"}
    assert {end for *_, end in held(text.format("chức vụ"))} == {None, "1990"}
    found = held(
        f"Năm 1985, ông làm Giám đốc {HEALTH} rồi được bầu làm Ủy viên Ban Chấp hành Đảng bộ tỉnh Long An. "
        "Ông giữ chức vụ này cho đến năm 1990."
    )
    assert {(title, end) for title, _, _, end in found} == {("Giám đốc", "1990"), ("Ủy viên", None)}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # who left it had it until then
        (f"Sau khi thôi chức Giám đốc {HEALTH} năm 1987, ông sang Lào.",
         {("Giám đốc", HEALTH, None, "1987")}),
        # two posts that a dash joins have the time behind the second
        ("Ông giữ các cương vị tại tỉnh Long An: Phó Bí thư Tỉnh ủy - Chủ tịch Ủy ban nhân dân tỉnh "
         "(1983 – 1985).",
         {("Phó Bí thư", "Tỉnh ủy Long An", "1983", "1985"),
          ("Chủ tịch", "Ủy ban nhân dân tỉnh Long An", "1983", "1985")}),
        # a meeting with its year is the time of the post before it
        ("Năm 1976, ông được bầu làm Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng và trở thành Ủy viên "
         "chính thức Ban Chấp hành Trung ương Đảng tại Đại hội Đảng V (1982).",
         {("Ủy viên dự khuyết", "Ban Chấp hành Trung ương Đảng", "1976", None),
          ("Ủy viên", "Ban Chấp hành Trung ương Đảng", "1982", None)}),
        # what came last in a line ended with it
        (f"10/1976 - 10/1978: Cán bộ, sau đó là Trưởng phòng Kế hoạch {HEALTH}.",
         {("Trưởng phòng", f"Phòng Kế hoạch {HEALTH}", None, "1978-10")}),
        # the first of two posts with their times is of the body of the second, if it is of its kind
        (f"Ông lần lượt làm Phó Giám đốc (1970-1973), Giám đốc {HEALTH} (1973-1979).",
         {("Phó Giám đốc", HEALTH, "1970", "1973"), ("Giám đốc", HEALTH, "1973", "1979")}),
        (f"Năm 1997 - 2001: Phó Giám đốc, năm 2001 - 2005: Giám đốc {HEALTH}.",
         {("Phó Giám đốc", HEALTH, "1997", "2001"), ("Giám đốc", HEALTH, "2001", "2005")}),
        (f"Ông là Trưởng phòng (1970-1973), Giám đốc {HEALTH} (1973-1979).",
         {("Giám đốc", HEALTH, "1973", "1979")}),
        # of which only the end is told
        (f"Từ khi thành lập đến năm 1985, ông là Giám đốc {HEALTH}.",
         {("Giám đốc", HEALTH, None, "1985")}),
        (f"Đến năm 1985, ông là Giám đốc {HEALTH}.", {("Giám đốc", HEALTH, "1985", None)}),
        (f"Tháng 5-1986: Giám đốc {HEALTH} đến khi nghỉ hưu (1993).",
         {("Giám đốc", HEALTH, "1986-05", "1993")}),
        # a day behind the name of a body is no part of it
        ("Ông nhậm chức Tổng cục trưởng Tổng cục Du lịch ngày 5 tháng 6 năm 1992.",
         {("Tổng cục trưởng", "Tổng cục Du lịch", "1992-06-05", None)}),
    ],
)  # fmt: skip
def test_when_it_began_and_ended(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


def test_what_was_held_once_and_what_is_held_still() -> None:
    (once, still) = tenures(
        f"Ông từng giữ các chức vụ: Giám đốc {FINANCE} (2001 - 2005), Giám đốc {HEALTH} (từ 2009 đến nay)."
    )
    assert (once.status, still.status) == ("former", "current")


def test_a_seat_of_a_term_has_not_the_time_of_the_line_before() -> None:
    lines = (
        "- 6/2009 - 7/2011: Chủ tịch Ủy ban nhân dân tỉnh Long An. Đại biểu Quốc hội {}\n\n"
        f"- 8/2011 - 2/2015: Giám đốc {HEALTH}."
    )
    (seat,) = (f for f in tenures(lines.format("khóa XIII")) if f.title == "Đại biểu")
    assert (seat.start, seat.end, seat.status) == (None, None, "former")


def test_the_stretch_before_a_post_was_taken_up_once_more() -> None:
    found = held(
        "- 8/2011 - 2/2015: Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Long An.\n\n- Ngày 30 tháng 1 năm 2021, "
        "ông được bầu làm Ủy viên Ban Chấp hành Trung ương Đảng khóa XIII."
    )
    committee = "Ban Chấp hành Trung ương Đảng"
    assert ("Ủy viên", committee, "2011-08", "2015-02") in found
    assert ("Ủy viên", committee, "2021-01-30", None) in found


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the committee of a commission that is like a ministry
        ("Từ 2015 đến 2016: Ủy viên Ban Cán sự Đảng, Phó Chủ nhiệm Ủy ban Dân tộc.",
         {("Ủy viên", "Ban cán sự đảng Ủy ban Dân tộc", "2015", "2016"),
          ("Phó Chủ nhiệm", "Ủy ban Dân tộc", "2015", "2016")}),
        # the arm in the name of a unit
        ("Năm 2016, ông giữ chức Sư đoàn trưởng Sư đoàn Phòng không 399.",
         {("Sư đoàn trưởng", "Sư đoàn Phòng không 399", "2016", None)}),
        # a province of earlier times behind a department
        ("Năm 1965, ông trở thành Trưởng phòng Trồng trọt Ty Nông nghiệp Hà Bắc.",
         {("Trưởng phòng", "Phòng Trồng trọt Ty Nông nghiệp tỉnh Hà Bắc", "1965", None)}),
        # an office of a body of the army
        ("Năm 2004, ông giữ chức Phó trưởng phòng Tác chiến của Bộ Tham mưu Quân khu 2.",
         {("Phó Trưởng phòng", "Phòng Tác chiến Bộ Tham mưu Quân khu 2", "2004", None)}),
        # another firm whose name begins like that of one in the text, or goes on in small letters
        ("Ông là Giám đốc Công ty Cổ phần Xây lắp Sao Kim (Saki). Năm 2014, ông làm Tổng Giám đốc Saki "
         "Global.",
         {("Giám đốc", "Công ty Cổ phần Xây lắp Sao Kim", None, None)}),
        ("Năm 2008, ông là Phó Giám đốc Tổng công ty Viễn thông Sakitel. Năm 2010, ông là Giám đốc Tổng "
         "công ty mạng lưới Saki.",
         {("Phó Giám đốc", "Tổng Công ty Viễn thông Sakitel", "2008", None)}),
    ],
)  # fmt: skip
def test_of_which_body(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        ("Sau khi tốt nghiệp, năm 1984, ông công tác tại Viện Khoa học Long An.", set()),
        ("Ông tốt nghiệp Trường Đại học Long An và công tác tại Viện Khoa học Long An.",
         {"Trường Đại học Long An"}),
    ],
)  # fmt: skip
def test_where_somebody_works_he_did_not_study(text: str, schools: set[str]) -> None:
    found = read(LIFE.format(text))
    links = [f for f in found.facts if isinstance(f, LinkFact) and f.property == "alumniOf"]
    assert {found.entities[f.object].label for f in links} == schools


def test_what_a_degree_is_in_is_nobody() -> None:
    text = (
        "Trần Văn Lâm là đảng viên, học vị Thạc sĩ Luật, nguyên là Ủy viên Bộ Chính trị khóa XII, Bí thư "
        "Tỉnh ủy Long An."
    )
    found = read(LIFE.format(text)).facts
    assert [f.value for f in found if isinstance(f, ParticularFact) and "Luật" in f.value] == [
        "Thạc sĩ Luật"
    ]
    assert {(f.title, f.status) for f in found if isinstance(f, TenureFact)} == {
        ("Ủy viên", "former"),
        ("Bí thư", "former"),
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # 'ông' is whoever was named right before
        ("Năm 1955, ông giúp việc cho Lê Bính khi ông là Bí thư Tỉnh ủy Long An.", set()),
        ("Năm 1955, ông bị thương tại Long An khi ông là Trung đoàn trưởng Trung đoàn 24.",
         {("Trung đoàn trưởng", "Trung đoàn 24", None, None)}),
        # whose mother is told of by 'bà' is a man
        ("Mẹ ông là Lê Thị Nho. Năm 1955, bà được phân công làm Bí thư Huyện ủy Cần Giuộc.", set()),
    ],
)  # fmt: skip
def test_another_is_meant(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # two posts in one body, told with a dash between them, have one time
        ("Ông từng là Phó Tư lệnh - Tham mưu trưởng Quân khu 5 (1970-1975), Tư lệnh Quân khu 7.",
         {("Phó Tư lệnh", "Quân khu 5", "1970", "1975"),
          ("Tham mưu trưởng", "Quân khu 5", "1970", "1975"),
          ("Tư lệnh", "Quân khu 7", None, None)}),
        ("Năm 1960, ông giữ chức Trưởng ban Nông thôn Trung ương đến năm 1968.",
         {("Trưởng ban", "Ban Nông thôn Trung ương", "1960", "1968")}),
        ("Ông là Trưởng đoàn đại biểu HĐND huyện Ba Vì.",
         {("Trưởng đoàn", "Đoàn đại biểu Hội đồng nhân dân huyện Ba Vì", None, None)}),
        # what came to another is not the subject's
        (f"Năm 1975, chức Giám đốc {HEALTH} về tay ông Đỗ Văn Sáu.", set()),
    ],
)  # fmt: skip
def test_posts_with_a_dash_and_posts_that_came_to_another(text: str, rows: set[Held]) -> None:
    assert held(text) == rows


def test_a_seat_of_the_assembly_of_the_country_has_its_terms() -> None:
    (seat,) = tenures("Ông từng là đại biểu Quốc hội Việt Nam khóa X, XI.")
    assert (seat.term, seat.status) == ("khóa XI", "former")
