"""Congresses, conferences and sessions: by ordinal, written Roman, Arabic or spelt, and host."""

from __future__ import annotations

import pytest
from facts import events, facts


@pytest.mark.parametrize(
    ("text", "label", "host"),
    [
        ("Đại hội XVII Đảng bộ tỉnh Phú Yên", "Đại hội lần thứ XVII Đảng bộ tỉnh Phú Yên",
         "Đảng bộ tỉnh Phú Yên"),
        ("Đại hội Đảng bộ tỉnh Phú Yên lần thứ XVII", "Đại hội lần thứ XVII Đảng bộ tỉnh Phú Yên",
         "Đảng bộ tỉnh Phú Yên"),
        ("Đại hội đại biểu Đảng bộ huyện Ba Vì lần thứ 23",
         "Đại hội lần thứ XXIII Đảng bộ huyện Ba Vì", "Đảng bộ huyện Ba Vì"),
        ("Đại hội lần thứ hai Đảng bộ huyện Ba Vì", "Đại hội lần thứ II Đảng bộ huyện Ba Vì",
         "Đảng bộ huyện Ba Vì"),
        ("Đại hội Hội Nông dân tỉnh Long An lần thứ IX",
         "Đại hội lần thứ IX Hội Nông dân tỉnh Long An", "Hội Nông dân tỉnh Long An"),
        ("Đại hội Đảng bộ tỉnh Phú Yên khóa XVII", "Đại hội lần thứ XVII Đảng bộ tỉnh Phú Yên",
         "Đảng bộ tỉnh Phú Yên"),
        ("Đại hội đại biểu Đoàn TP Hà Nội lần thứ X",
         "Đại hội lần thứ X Đoàn Thanh niên Cộng sản Hồ Chí Minh thành phố Hà Nội",
         "Đoàn Thanh niên Cộng sản Hồ Chí Minh thành phố Hà Nội"),
        ("Hội nghị lần thứ bảy Ban Chấp hành Đảng bộ tỉnh Lào Cai",
         "Hội nghị lần thứ 7 Ban Chấp hành Đảng bộ tỉnh Lào Cai",
         "Ban Chấp hành Đảng bộ tỉnh Lào Cai"),
        ("Hội nghị Trung ương 6 khóa XII",
         "Hội nghị lần thứ 6 Ban Chấp hành Trung ương Đảng khóa XII",
         "Ban Chấp hành Trung ương Đảng"),
        ("Kỳ họp thứ 9 HĐND tỉnh Bình Thuận", "Kỳ họp thứ 9 Hội đồng nhân dân tỉnh Bình Thuận",
         "Hội đồng nhân dân tỉnh Bình Thuận"),
        ("Kỳ họp thứ chín HĐND tỉnh Bình Thuận", "Kỳ họp thứ 9 Hội đồng nhân dân tỉnh Bình Thuận",
         "Hội đồng nhân dân tỉnh Bình Thuận"),
        ("Kỳ họp thứ mười một HĐND tỉnh Bình Thuận", "Kỳ họp thứ 11 Hội đồng nhân dân tỉnh Bình Thuận",
         "Hội đồng nhân dân tỉnh Bình Thuận"),
        ("Kỳ họp thứ tám, Quốc hội khóa XIV", "Kỳ họp thứ 8 Quốc hội", "Quốc hội"),
        ("Đại hội đại biểu toàn quốc lần thứ V (nhiệm kỳ 2016-2020) của Liên minh Hợp tác xã Việt Nam",
         "Đại hội lần thứ V Liên minh Hợp tác xã Việt Nam", "Liên minh Hợp tác xã Việt Nam"),
        ("Kỳ họp thứ 8 (28 đến 30/11) của Ủy ban Kiểm tra Trung ương",
         "Kỳ họp thứ 8 Ủy ban Kiểm tra Trung ương", "Ủy ban Kiểm tra Trung ương"),
        ("Kỳ họp thứ 36 của Ủy ban Kiểm tra Trung ương",
         "Kỳ họp thứ 36 Ủy ban Kiểm tra Trung ương", "Ủy ban Kiểm tra Trung ương"),
    ],
)  # fmt: skip
def test_an_event_has_ordinal_and_host(text: str, label: str, host: str) -> None:
    sentence = f"Sáng 5/6, {text} đã bế mạc."
    assert [e.label for e in events(sentence)] == [label]
    assert facts(sentence, "organizer") == {("organizer", label, host)}


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội XIII của Đảng",
        "Đại hội 13 của Đảng",
        "Đại hội lần thứ XIII của Đảng",
        "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
        "Đại hội Đảng toàn quốc lần thứ 13",
        "Đại hội Đảng lần thứ XIII",
        "Đại hội Đảng XIII",
    ],
)
def test_the_congress_of_the_party_is_one(text: str) -> None:
    (found,) = events(f"Toàn dân hướng tới {text} với nhiều kỳ vọng.")
    assert found.label == "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"
    assert (found.cls, found.ordinal) == ("Congress", 13)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Đại hội Đảng bộ huyện Ba Vì lần thứ XXIII, nhiệm kỳ 2020-2025", "2020-2025"),
        ("Đại hội Đảng bộ huyện Ba Vì lần thứ XXIII (nhiệm kỳ 2020 - 2025)", "2020-2025"),
        ("Hội nghị Trung ương 6 khóa XII", "khóa XII"),
        ("Đại hội Đảng bộ huyện Ba Vì lần thứ XXIII", None),
    ],
)
def test_the_term_of_an_event(text: str, term: str | None) -> None:
    (found,) = events(f"Sáng 5/6, {text} đã bế mạc.")
    assert found.term == term


def test_a_session_without_a_body_is_that_of_the_council_named_before() -> None:
    text = "HĐND tỉnh Bình Thuận đã họp. Kỳ họp thứ 9 kéo dài ba ngày."
    assert [e.label for e in events(text)] == ["Kỳ họp thứ 9 Hội đồng nhân dân tỉnh Bình Thuận"]


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội đảng bộ các cấp đã thành công.",
        "Mọi công việc phục vụ Đại hội đã xong.",
        "Hội nghị trực tuyến có 1.200 người dự.",
        "Đại hội thể dục thể thao lần thứ 8 khai mạc.",
    ],
)
def test_meetings_without_ordinal_or_host_are_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Đại hội XIII sẽ họp vào đầu năm.", "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"),
        ("Đại hội Đảng bộ tỉnh Phú Yên lần thứ XVII đã xong. Đại hội XVII bầu 50 ủy viên.",
         "Đại hội lần thứ XVII Đảng bộ tỉnh Phú Yên"),
        ("Hội Luật gia tỉnh Yên Bái đã tổ chức Đại hội đại biểu lần thứ IV.",
         "Đại hội lần thứ IV Hội Luật gia tỉnh Yên Bái"),
        ("Đại hội đại biểu toàn quốc Hội Nông dân Việt Nam lần thứ VII đã xong.",
         "Đại hội lần thứ VII Hội Nông dân Việt Nam"),
        ("Đoàn đại biểu dự ĐH Đoàn toàn quốc lần thứ XI.",
         "Đại hội lần thứ XI Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Năm nay Hội Luật gia Việt Nam sẽ tổ chức Đại hội đại biểu toàn quốc lần thứ 13.",
         "Đại hội lần thứ XIII Hội Luật gia Việt Nam"),
        ("Phiên họp thứ 15 Ban Chỉ đạo Trung ương về phòng, chống tham nhũng đã xong.",
         "Phiên họp thứ 15 Ban Chỉ đạo Trung ương về phòng, chống tham nhũng"),
    ],
)  # fmt: skip
def test_the_host_from_around(text: str, label: str) -> None:
    assert {e.label for e in events(text)} == {label}


@pytest.mark.parametrize(
    "text",
    ["Huyện đã tổ chức đại hội 12 chi bộ.", "Xã tổ chức Đại hội đại biểu lần thứ IV."],
)
def test_no_national_congress(text: str) -> None:
    assert events(text) == []


OPENED = "Đại hội lần thứ XVII Đảng bộ tỉnh Phú Yên"


@pytest.mark.parametrize(
    ("text", "start", "end", "place"),
    [
        ("Sáng 14/10/2020, tại thành phố Tuy Hòa, Đại hội XVII Đảng bộ tỉnh Phú Yên đã khai mạc.",
         "2020-10-14", None, "thành phố Tuy Hòa"),
        ("Đại hội XVII Đảng bộ tỉnh Phú Yên diễn ra từ ngày 14 đến 16/10/2020.",
         "2020-10-14", "2020-10-16", None),
        ("Trong hai ngày 14 và 15/10/2020, tỉnh tổ chức Đại hội XVII Đảng bộ tỉnh Phú Yên.",
         "2020-10-14", "2020-10-15", None),
        ("Ngày 16/10/2020, Đại hội XVII Đảng bộ tỉnh Phú Yên bế mạc.", None, "2020-10-16", None),
        ("Đại hội XVII Đảng bộ tỉnh Phú Yên dự kiến diễn ra ngày 14/10/2020.", None, None, None),
        ("Ngày 1/9/2020, tỉnh họp báo về Đại hội XVII Đảng bộ tỉnh Phú Yên.", None, None, None),
    ],
)  # fmt: skip
def test_when_and_where(text: str, start: str | None, end: str | None, place: str | None) -> None:
    (event,) = events(text)
    assert (event.start, event.end) == (start, end)
    located = {("location", OPENED, place)} if place else set()
    assert facts(text, "location") == located


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ông Trần Văn Lâm, Bí thư Tỉnh ủy Phú Yên dự Đại hội XVII Đảng bộ tỉnh Phú Yên.",
         {("participant", OPENED, "Trần Văn Lâm")}),
        ("Sáng nay khai mạc Đại hội XVII Đảng bộ tỉnh Phú Yên. Dự Đại hội có ông Trần Văn Lâm, Bí "
         "thư Tỉnh ủy Phú Yên; bà Lê Thị Hoa, Phó Bí thư Tỉnh ủy Phú Yên.",
         {("participant", OPENED, "Trần Văn Lâm"), ("participant", OPENED, "Lê Thị Hoa")}),
        ("Sáng nay khai mạc Đại hội XVII Đảng bộ tỉnh Phú Yên. Bí thư Tỉnh ủy Phú Yên Trần Văn Lâm "
         "chủ trì đại hội.", {("chair", OPENED, "Trần Văn Lâm")}),
        ("Ông Trần Văn Lâm chủ trì họp báo về Đại hội XVII Đảng bộ tỉnh Phú Yên.", set()),
        ("Xã học Nghị quyết Đại hội XVII Đảng bộ tỉnh Phú Yên. Dự đại hội có ông Trần Văn Lâm, Bí "
         "thư Tỉnh ủy Phú Yên.", set()),
        ("Ông Trần Văn Lâm, Bí thư Tỉnh ủy Phú Yên sẽ dự Đại hội XVII Đảng bộ tỉnh Phú Yên.",
         set()),
    ],
)  # fmt: skip
def test_who_chaired_and_attended(text: str, rows: set[tuple[str, ...]]) -> None:
    assert facts(text, "chair", "participant") == rows
