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
        ("Kỳ họp thứ tám, Quốc hội khóa XIV", "Kỳ họp thứ 8 Quốc hội", "Quốc hội"),
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
