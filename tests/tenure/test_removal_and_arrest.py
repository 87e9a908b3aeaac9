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
