"""An arrest, a prison sentence and a removal end the posts of the person; what is only asked for does not."""

from __future__ import annotations

import pytest
from facts import dated
from stores import rows, store_of, values

HELD = ("2024-01-10", "Ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, thăm trường học.")
AGAIN = ("2024-02-11", "Bí thư Huyện ủy Tân Trụ Trần Văn Lâm họp bàn giá lúa.")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Cơ quan Cảnh sát điều tra Công an tỉnh Long An bắt tạm giam ông Trần Văn Lâm, Bí thư Huyện ủy Tân "
         "Trụ, về tội nhận hối lộ.", "bị bắt"),
        ("Bí thư Huyện ủy Tân Trụ Trần Văn Lâm bị bắt.", "bị bắt"),
        ("Tòa án nhân dân tỉnh Long An tuyên phạt ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, 7 năm tù.",
         "bị tuyên án tù"),
        ("Bí thư Huyện ủy Tân Trụ Trần Văn Lâm là cán bộ cấp cao nhất bị truy tố trong vụ án.", "bị truy tố"),
        ("Ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, bị đưa ra xét xử về tội nhận hối lộ.",
         "bị truy tố, xét xử"),
        ("Tỉnh ủy Long An quyết định cách chức Bí thư Huyện ủy Tân Trụ đối với ông Trần Văn Lâm.",
         "quyết định thôi giữ chức"),
    ],
)  # fmt: skip
def test_what_ends_a_post(text: str, reason: str) -> None:
    store = store_of(dated(HELD, AGAIN, ("2024-05-20", text)))
    asked = {"title": "Bí thư", "organization": "Huyện ủy Tân Trụ"}
    assert rows(store.ask_named("post-holders", asked)) == []
    why = values(store, "?i a cadre:Inference ; cadre:reason ?v FILTER(LANG(?v) = 'vi')")
    assert any(reason in one for one in why), why


@pytest.mark.parametrize(
    "text",
    [
        "Viện kiểm sát nhân dân tỉnh Long An đề nghị truy tố ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ.",
        "Công an bác bỏ thông tin ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, bị bắt.",
        "Ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ, bị khởi tố.",
        "Ủy ban Kiểm tra Tỉnh ủy đề nghị cách chức Bí thư Huyện ủy Tân Trụ đối với ông Trần Văn Lâm.",
    ],
)
def test_what_ends_none(text: str) -> None:
    store = store_of(dated(HELD, AGAIN, ("2024-05-20", text)))
    asked = {"title": "Bí thư", "organization": "Huyện ủy Tân Trụ"}
    found = rows(store.ask_named("post-holders", asked))
    assert [row[0] for row in found] == ["Trần Văn Lâm"]


REMOVED = "Tỉnh ủy Long An quyết định cách tất cả chức vụ trong Đảng đối với ông Trần Văn Lâm."
OFFICE = "Ông Trần Văn Lâm, Hiệu trưởng Trường Tiểu học Tân Trụ, {}."


def held(*articles: str) -> set[str]:
    """The titles that he has by articles without a date."""
    store = store_of(dated(*(("", text) for text in articles)))
    return {row[1] for row in rows(store.ask_named("post-holders", {}))}


def test_who_is_removed_as_a_member_leads_the_committee_no_more() -> None:
    member = (
        "Huyện ủy Tân Trụ cách chức Ủy viên Ban Thường vụ Đảng ủy xã Tân Bình{} đối với"
        " ông Trần Văn Lâm."
    )
    led = "Ông Trần Văn Lâm, Bí thư Đảng ủy xã Tân Bình, Bí thư Đảng ủy Trường Tiểu học Tân Trụ, {}"
    assert "Bí thư" in held(led.format("họp."))
    now = store_of(dated(("", led.format("họp. ") + member.format(""))))
    found = rows(now.ask_named("post-holders", {"title": "Bí thư"}))
    assert [row[2] for row in found] == ["Đảng ủy Trường Tiểu học Tân Trụ"]
    earlier = member.format(" nhiệm kỳ 2005-2010")
    assert "Bí thư" in held(led.format("họp. ") + earlier)


def test_who_has_died_by_the_years_behind_the_name_is_in_no_office() -> None:
    life = "Trần Văn Lâm (2 tháng 3 năm 1930 – 5 tháng 6 năm 1999) là Bí thư Huyện ủy Tân Trụ."
    assert held(life) == set()


def test_a_removal_from_all_posts_ends_the_seats_in_the_party() -> None:
    told = f"{HELD[1]} Ông Lâm còn là Đại biểu Quốc hội. {REMOVED}"
    assert held(told) == {"Đại biểu"}
    assert held(told, AGAIN[1]) == {"Đại biểu"}


def test_many_articles_outweigh_one_removal() -> None:
    did = (
        "dự lễ khai giảng năm học mới cùng thầy cô",
        "kiểm tra tiến độ xây cầu qua sông Vàm Cỏ",
        "tiếp đoàn doanh nghiệp đến tìm hiểu đầu tư",
        "nghe báo cáo về giá lúa vụ đông xuân",
        "chúc thọ các cụ cao tuổi nhân dịp đầu xuân",
    )
    again = [f"Bí thư Huyện ủy Tân Trụ Trần Văn Lâm {what}." for what in did]
    assert "Bí thư" in held(f"{HELD[1]} {REMOVED}", *again)
    assert "Bí thư" not in held(f"{HELD[1]} {REMOVED}", *again[:2])


@pytest.mark.parametrize(
    ("told", "goes_on"),
    [("bị cách chức", False), ("bị cách chức về mặt Đảng", True), ("bị cảnh cáo", True)],
)
def test_a_mere_removal_is_of_the_one_office_of_its_sentence(told: str, goes_on: bool) -> None:
    assert held(OFFICE.format(told)) == ({"Hiệu trưởng"} if goes_on else set())


def test_a_mere_removal_is_of_an_office_that_the_article_names_again() -> None:
    again = "Ủy ban nhân dân huyện xem xét trách nhiệm của Hiệu trưởng Trường Tiểu học Tân Trụ Trần Văn Lâm."
    assert held(f"{OFFICE.format('bị cách chức')} {again}") == set()


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("Quốc hội cho ông Mạc Văn Khuê thôi làm đại biểu Quốc hội khóa XIV.", set()),
        ("Quốc hội bãi nhiệm đại biểu Quốc hội đối với ông Mạc Văn Khuê.", set()),
        ("Quốc hội đề nghị ông Mạc Văn Khuê thôi làm đại biểu Quốc hội.", {"Trưởng đoàn", "Ủy viên"}),
        ("Ông Mạc Văn Khuê thôi làm đại biểu HĐND tỉnh Long An.", {"Trưởng đoàn", "Ủy viên"}),
    ],
)  # fmt: skip
def test_who_is_no_deputy_any_more_has_no_post_of_deputies(told: str, left: set[str]) -> None:
    """… in an article that does not name it, too."""
    leads = (
        "Ông Mạc Văn Khuê, Trưởng đoàn đại biểu Quốc hội tỉnh Long An, Ủy viên Ủy ban Tư pháp của Quốc hội,"
        " Chủ tịch Hội Luật gia tỉnh Long An, tiếp xúc cử tri."
    )
    assert held(leads, told) & {"Trưởng đoàn", "Ủy viên", "Chủ tịch"} == left | {"Chủ tịch"}


def test_who_is_removed_as_standing_deputy_is_no_deputy() -> None:
    before = "Ông Trần Văn Lâm, Phó Bí thư Huyện ủy Tân Trụ, họp."
    told = "Tỉnh ủy Long An {} Phó Bí thư Thường trực Huyện ủy Tân Trụ đối với ông Trần Văn Lâm."
    assert held(before, told.format("quyết định cách chức")) == set()
    assert "Phó Bí thư" in held(before, told.format("đề nghị cách chức"))
    relieved = "Ông Trần Văn Lâm thôi giữ chức Phó Bí thư Thường trực Huyện ủy Tân Trụ."
    assert "Phó Bí thư" in held(before, before.replace("họp", "đi chợ"), relieved)


def test_a_removal_as_member_without_a_body_is_of_the_one_committee_that_has_him() -> None:
    told = "Huyện ủy kỷ luật cách chức Đảng ủy viên đối với ông Trần Văn Lâm, Bí thư Đảng ủy xã Tân Bình{}."
    assert held(told.format("")) == set()
    assert "Chủ tịch" in held(told.format(", Chủ tịch Hội Khuyến học xã Tân Bình"))
    assert "Bí thư" in held(told.format(" và Bí thư Đảng ủy Công ty Cổ phần Vàm Cỏ"))


def test_who_retires_leaves_the_office_though_no_article_has_a_date() -> None:
    office = (
        "Ông Mạc Văn Khuê, Bí thư Huyện ủy Tân Trụ, Chủ tịch Hội Cựu giáo chức tỉnh Long An, họp."
    )
    assert held(office, "Ông Mạc Văn Khuê nghỉ hưu theo chế độ.") == {"Chủ tịch"}
    assert "Bí thư" in held(office, "Ông Mạc Văn Khuê sẽ nghỉ hưu vào năm tới.")


def test_an_arrest_before_a_career_in_office_ends_none_of_it() -> None:
    life = (
        "Ông Trần Văn Lâm bị bắt ngày 14/5/1930. Năm 1946, ông Lâm được bổ nhiệm giữ chức Chủ tịch UBND tỉnh"
        " Long An. Ông Lâm là Chủ tịch Hội Nông dân tỉnh Long An."
    )
    store = store_of(dated(("2024-05-20", life)))
    ended = {(row[1], row[2], row[6]) for row in rows(store.ask_named("former-holders", {}))}
    assert not [one for one in ended if one[2].startswith("1930")], ended


def test_who_was_appointed_last_ends_who_was_appointed_before_though_no_article_has_a_date() -> (
    None
):
    store = store_of(
        dated(
            ("", "Tháng 8/2013, ông Lê Thế An được bổ nhiệm giữ chức Chánh Văn phòng Huyện ủy Tân Trụ."),
            ("", "Chánh Văn phòng Huyện ủy Tân Trụ Vũ Đình Cát họp. Ông Cát giữ chức này từ tháng 11/2015."),
            ("", "Chánh Văn phòng Huyện ủy Tân Trụ Lê Thế An đi thăm trường học."),
        )
    )  # fmt: skip
    found = rows(store.ask_named("post-holders", {"title": "Chánh Văn phòng"}))
    assert len(found) <= 1, found


def test_the_end_of_an_earlier_seat_ends_no_post_that_began_behind_it() -> None:
    told = (
        "Ngày 24/12/2020, Quốc hội cho ông Mạc Văn Khuê thôi làm đại biểu Quốc hội khóa XIV. Tháng 7/2021,"
        " ông Khuê được bầu làm Ủy viên Ủy ban Tư pháp của Quốc hội khóa XV."
    )
    with store_of(dated(("2022-05-20", told))) as store:
        found = rows(store.ask_named("as-of", {"date": "2021-09-01", "title": "Ủy viên"}))
    assert [row[0] for row in found] == ["Mạc Văn Khuê"]
