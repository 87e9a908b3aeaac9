"""Which posts one person does not have together, and reports that do not end or hold a post."""

from __future__ import annotations

from facts import dated
from stores import rows, store_of

AN, BAO = "Lê Thế An", "Đỗ Gia Bảo"


def on(day: str, post: tuple[str, str], *told: tuple[str, str]) -> list[str]:
    """Who held a post (title, body) on a day, by dated articles."""
    with store_of(dated(*told)) as store:
        title, body = post
        found = rows(store.ask_named("as-of", {"date": day, "title": title, "organization": body}))
    return [row[0] for row in found]


def test_nobody_leads_two_departments_of_one_place() -> None:
    post = ("Trưởng phòng", "Phòng Hậu cần Công an tỉnh Hà Tĩnh")
    moved = (
        f"Đại tá {AN}, Trưởng phòng Hậu cần Công an tỉnh Hà Tĩnh, được điều động giữ chức Trưởng phòng Cảnh"
        " sát giao thông Công an tỉnh Hà Tĩnh."
    )
    assert on("2024-08-02", post, ("2024-08-03", moved)) == [AN]
    assert on("2024-08-04", post, ("2024-08-03", moved)) == []
    seen = ("2023-05-10", f"Giám đốc Sở Y tế tỉnh Hà Tĩnh {AN} dự họp.")
    later = ("2023-09-10", f"Giám đốc Sở Nội vụ tỉnh Hà Tĩnh {AN} dự họp.")
    assert on("2023-12-01", ("Giám đốc", "Sở Y tế tỉnh Hà Tĩnh"), seen) == [AN]
    assert on("2023-12-01", ("Giám đốc", "Sở Y tế tỉnh Hà Tĩnh"), seen, later) == []


def test_the_secretary_of_an_office_goes_with_the_office() -> None:
    post = ("Bí thư", "Đảng ủy Đài Truyền hình Việt Nam")
    chosen = f"Ngày 18/8/2020, ông {AN} được bầu giữ chức Bí thư Đảng ủy Đài Truyền hình Việt Nam."
    away = f"Ông {AN} được điều động giữ chức Bí thư Tỉnh ủy Hà Tĩnh. {chosen}"
    head = f"Ông {AN} được bổ nhiệm giữ chức Tổng Giám đốc Đài Truyền hình Việt Nam."
    assert on("2022-01-10", post, ("2020-08-19", chosen)) == [AN]
    assert on("2022-01-10", post, ("2020-08-19", chosen), ("2021-03-01", head)) == [AN]
    assert on("2022-01-10", post, ("2020-08-19", chosen), ("2021-03-01", away)) == []


DEPUTY = ("Phó Chủ tịch", "UBND tỉnh Hà Tĩnh")
SEEN = ("2024-05-10", f"Phó Chủ tịch UBND tỉnh Hà Tĩnh {AN} dự họp.")
CALLED = ("2024-08-08", f"Ông {AN}, nguyên Phó Chủ tịch UBND tỉnh Hà Tĩnh, bị đề nghị kỷ luật.")
AGAIN = ("2024-08-14", f"Phó Chủ tịch UBND tỉnh Hà Tĩnh {AN} bị kỷ luật cảnh cáo.")
RELIEVED = (
    "2024-08-27",
    f"HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh Hà Tĩnh đối với ông {AN}.",
)


def test_who_is_relieved_later_was_no_former_holder_before() -> None:
    assert on("2024-08-20", DEPUTY, SEEN, CALLED, AGAIN, RELIEVED) == [AN]
    assert on("2024-08-30", DEPUTY, SEEN, CALLED, AGAIN, RELIEVED) == []
    assert on("2024-08-20", DEPUTY, SEEN, CALLED, AGAIN) == []
    assert on("2024-08-20", DEPUTY, SEEN, CALLED, RELIEVED) == []


def test_who_came_into_the_body_later_was_not_in_it() -> None:
    came = (
        "2024-08-27",
        f"Ngày 26/8/2024, ông {AN} được bầu giữ chức Phó Chủ tịch UBND tỉnh Hà Tĩnh.",
    )
    first = ("2024-10-01", f"Phó Chủ tịch Thường trực UBND tỉnh Hà Tĩnh {AN} dự họp.")
    standing = ("Phó Chủ tịch Thường trực", "UBND tỉnh Hà Tĩnh")
    assert on("2024-08-20", standing, first) == [AN]
    assert on("2024-08-20", standing, came, first) == []
    assert on("2024-09-20", standing, came, first) == [AN]


CHAIR = ("Chủ tịch", "UBND tỉnh Hà Tĩnh")
OF_THEN = ("2024-07-20", f"Ngày 19-12-2019, Chủ tịch UBND tỉnh Hà Tĩnh {AN} thăm huyện Can Lộc.")
SLIP = ("2024-07-20", f"Chủ tịch UBND tỉnh Hà Tĩnh {AN} được nhắc nhiều.")
NEXT = (
    ("2024-03-19", f"Chủ tịch UBND tỉnh Hà Tĩnh {BAO} dự họp."),
    (
        "2024-07-19",
        f"Chủ tịch UBND tỉnh Hà Tĩnh {BAO} dự họp.",
    ),
)


def test_a_day_of_long_ago_tells_of_no_other_whatever_one_more_report_says() -> None:
    assert on("2019-12-19", CHAIR, OF_THEN, *NEXT) == [AN]
    assert on("2022-06-01", CHAIR, OF_THEN, *NEXT) == []
    assert on("2022-06-01", CHAIR, OF_THEN, SLIP, *NEXT) == []


def test_who_stands_before_a_court_leads_nothing_on_that_day() -> None:
    post = ("Tổng Giám đốc", "Công ty Thép Hà Tĩnh")
    head = ("2024-05-15", f"Tổng Giám đốc Công ty Thép Hà Tĩnh {AN} dự họp.")
    accused = ("2024-05-15", f"Bị cáo {AN} - Tổng Giám đốc Công ty Thép Hà Tĩnh - kháng cáo.")
    assert on("2024-05-15", post, head) == [AN]
    assert on("2024-05-15", post, accused) == []


def test_a_year_leaves_open_which_of_two_came_first_in_it() -> None:
    before = (
        "2020-03-01",
        f"Ông {AN} giữ chức Chủ tịch UBND tỉnh Hà Tĩnh từ ngày 25/9/1997 đến ngày 27/6/2006.",
    )
    after = ("2019-03-01", f"Ông {BAO}, Chủ tịch UBND tỉnh Hà Tĩnh từ năm 2006, dự họp.")
    assert on("2001-01-10", CHAIR, before, after) == [AN]
    assert on("2008-01-10", CHAIR, before, after) == [BAO]


def test_who_is_elected_again_in_the_year_of_a_relief_goes_on() -> None:
    life = (
        "2024-08-26",
        f"Ngày 8/4/2016, ông {AN} được bầu giữ chức Chủ tịch UBND tỉnh Hà Tĩnh. Năm 2021, HĐND tỉnh miễn"
        f" nhiệm chức vụ Chủ tịch UBND tỉnh Hà Tĩnh đối với ông {AN}. Ngày 26/7/2021, ông {AN} được bầu giữ"
        " chức Chủ tịch UBND tỉnh Hà Tĩnh.",
    )
    assert on("2020-01-10", CHAIR, life) == [AN]
    assert on("2022-01-10", CHAIR, life) == [AN]
