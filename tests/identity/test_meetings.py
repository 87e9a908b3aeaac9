"""Which names mean one congress or meeting: articles of one sentence in, events out."""

from __future__ import annotations

import pytest
from facts import read
from hypothesis import given, settings
from hypothesis import strategies as st

from cadregraph.graph.identity import EventProfile, Reconciled, event_profiles, events


def profiled(*articles: tuple[str, str | None]) -> list[EventProfile]:
    """The profiles that articles give, each a text and its date."""
    return [
        profile
        for number, (text, published) in enumerate(articles)
        for profile in event_profiles(read(text, f"bài {number}", published))
    ]


def number(profiles: list[EventProfile]) -> int:
    names = {profile.name for profile in profiles}
    return len({i.key for n in names for i in shared(profiles, n).identities.values()})


def shared(profiles: list[EventProfile], name: str) -> Reconciled:
    return events(profile for profile in profiles if profile.name == name)


ONE = [
    pytest.param(
        ("Ông được bầu tại Đại hội XII của Đảng.", None),
        ("Ông được bầu tại Đại hội đại biểu toàn quốc lần thứ XII Đảng Cộng sản Việt Nam.", None),
        id="the congress of the Party",
    ),
    pytest.param(
        ("Sáng nay khai mạc kỳ họp thứ 4, Quốc hội khóa XIV.", None),
        ("Sáng nay khai mạc kỳ họp thứ 4 Quốc hội.", "2017-10-23"),
        id="a session, by the date of the article",
    ),
    pytest.param(
        ("Hội nghị Trung ương 6 khóa XII đã bế mạc.", None),
        ("Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng đã bế mạc.", "2017-10-11"),
        id="a plenum, by the date of the article",
    ),
    pytest.param(
        ("Hội nghị lần thứ 16 Ban Chấp hành Đảng bộ tỉnh Phú Yên khóa XVI đã họp.", "2018-05-02"),
        ("Hội nghị Tỉnh ủy Phú Yên lần thứ 16 khóa XVI đã họp.", "2018-05-02"),
        id="two names of a committee",
    ),
    pytest.param(
        (
            "Kỳ họp thứ 23 (diễn ra ngày 12 và 13/3) của Ủy ban Kiểm tra Trung ương đã kết luận.",
            None,
        ),
        ("Tại kỳ họp thứ 23 (từ 12 đến 13/3), Ủy ban Kiểm tra Trung ương kết luận.", None),
        id="the same days",
    ),
    pytest.param(
        ("Kỳ họp thứ 20 của Ủy ban Kiểm tra Trung ương kết luận ông Lê Kỳ Khôi vi phạm.", None),
        ("Ông Lê Kỳ Khôi bị xem xét tại kỳ họp thứ 20 của Ủy ban Kiểm tra Trung ương.", None),
        id="the same people beside it",
    ),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_event(one: tuple[str, str | None], other: tuple[str, str | None]) -> None:
    assert number(profiled(one, other)) == 1


TWO = [
    pytest.param(
        ("Hội nghị Trung ương 6 khóa XI đã bế mạc.", None),
        ("Hội nghị Trung ương 6 khóa XII đã bế mạc.", None),
        id="two terms",
    ),
    pytest.param(
        ("Đại hội XVII Đảng bộ tỉnh Phú Yên đã bế mạc.", None),
        ("Đại hội XVII Đảng bộ tỉnh Lào Cai đã bế mạc.", None),
        id="two provinces",
    ),
    pytest.param(
        ("Kỳ họp thứ 4 Quốc hội đã bế mạc.", "2017-11-24"),
        ("Kỳ họp thứ 4 Quốc hội đã bế mạc.", "2012-11-23"),
        id="articles of two terms",
    ),
    pytest.param(
        ("Hội nghị lần thứ 5 Tỉnh ủy Phú Yên khóa XVI đã họp.", None),
        ("Hội nghị lần thứ 5 Ban Thường vụ Tỉnh ủy Phú Yên khóa XVI đã họp.", None),
        id="a committee and its standing committee",
    ),
    pytest.param(
        ("Kỳ họp thứ 20 của Ủy ban Kiểm tra Trung ương kết luận ông Lê Kỳ Khôi vi phạm.", None),
        ("Kỳ họp thứ 20 của Ủy ban Kiểm tra Trung ương kết luận ông Tạ Gia Lộc vi phạm.", None),
        id="nothing tells the time",
    ),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_events(one: tuple[str, str | None], other: tuple[str, str | None]) -> None:
    assert number(profiled(one, other)) == 2


def test_what_is_not_settled_is_said_with_score_and_reason() -> None:
    first, second = profiled(
        ("Kỳ họp thứ 20 của Ủy ban Kiểm tra Trung ương kết luận ông Lê Kỳ Khôi vi phạm.", None),
        ("Kỳ họp thứ 20 của Ủy ban Kiểm tra Trung ương kết luận ông Tạ Gia Lộc vi phạm.", None),
    )
    (possible,) = events([first, second]).possible

    assert 0 < possible.match.score < 1
    assert "cùng thứ tự và tổ chức" in possible.match.reasons


def test_an_event_has_the_fullest_name_with_its_term() -> None:
    found = events(
        profiled(
            ("Sáng nay khai mạc kỳ họp thứ 4, Quốc hội khóa XIV.", None),
            ("Sáng nay khai mạc kỳ họp thứ 4 Quốc hội.", "2017-10-23"),
        )
    )

    assert {one.label for one in found.identities.values()} == {"Kỳ họp thứ 4 Quốc hội khóa XIV"}


HELD = profiled(
    ("Hội nghị Trung ương 6 khóa XI đã bế mạc.", None),
    ("Hội nghị Trung ương 6 khóa XII đã bế mạc.", "2017-10-11"),
    ("Hội nghị Trung ương 6 đã bế mạc.", "2017-10-11"),
    ("Hội nghị Trung ương 6 đã bế mạc.", "2012-10-15"),
    (
        "Hội nghị Trung ương 6 bàn về nhân sự; ông Lê Kỳ Khôi, Bí thư Tỉnh ủy Phú Yên phát biểu.",
        None,
    ),
    ("Ông Lê Kỳ Khôi, Bí thư Tỉnh ủy Phú Yên dự Hội nghị Trung ương 6 khóa XII.", None),
    ("Hội nghị Trung ương 6 bàn về nhân sự.", None),
)


@settings(max_examples=40, deadline=None)
@given(st.permutations(HELD))
def test_the_order_of_articles_does_not_matter(coming: list[EventProfile]) -> None:
    assert events([*coming, *coming[:2]]) == events(HELD)
