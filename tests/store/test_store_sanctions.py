"""A sanction of which several articles tell is one node, and two are two, in whatever order they come."""

from __future__ import annotations

from itertools import permutations

import pytest
from facts import dated
from stores import dumped, grown_store, rows, store_of, values

WHO = "ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ"
FULL = (
    "2024-05-20",
    f"Ngày 18/5/2024, Ban Thường vụ Tỉnh ủy Long An quyết định kỷ luật cảnh cáo {WHO}.",
)
BARE = ("2024-06-02", "Bí thư Huyện ủy Tân Trụ Trần Văn Lâm bị kỷ luật cảnh cáo.")
SANCTIONS = "?v a cadre:DisciplinaryAction"


def nodes(*articles: tuple[str, str]) -> list[str]:
    return values(store_of(dated(*articles)), SANCTIONS)


@pytest.mark.parametrize(
    "other",
    [
        BARE,
        ("2024-05-21", f"Tỉnh ủy Long An kỷ luật cảnh cáo {WHO}."),
        ("2024-05-21", f"Ban Chấp hành Đảng bộ tỉnh Long An kỷ luật cảnh cáo {WHO}."),
        ("2024-06-02", f"Ngày 20/5/2024, {WHO}, bị kỷ luật cảnh cáo."),
        ("2024-06-02", f"Tháng 5/2024, Tỉnh ủy Long An kỷ luật cảnh cáo {WHO}."),
    ],
)
def test_what_tells_less_is_told_of_the_one_sanction_that_fits(other: tuple[str, str]) -> None:
    assert len(nodes(FULL, other)) == 1


@pytest.mark.parametrize(
    "other",
    [
        ("2024-06-02", f"Tỉnh ủy Long An kỷ luật khiển trách {WHO}."),
        ("2024-06-02", f"Ủy ban nhân dân tỉnh Long An kỷ luật cảnh cáo {WHO}."),
        ("2024-06-02", f"Ủy ban Kiểm tra Tỉnh ủy Long An kỷ luật cảnh cáo {WHO}."),
        ("2024-06-02", f"Tháng 9/2019, Tỉnh ủy Long An kỷ luật cảnh cáo {WHO}."),
        ("2023-06-02", f"Tỉnh ủy Long An kỷ luật cảnh cáo {WHO}."),  # before the day of the other
        ("2024-06-02", f"Ủy ban Kiểm tra Tỉnh ủy đề nghị Tỉnh ủy Long An kỷ luật cảnh cáo {WHO}."),
        ("2024-06-02", "Bí thư Huyện ủy Tân Trụ Trần Văn Lân bị kỷ luật cảnh cáo."),
    ],
)
def test_what_sets_two_sanctions_apart(other: tuple[str, str]) -> None:
    assert len(nodes(FULL, other)) == 2


def test_what_fits_two_sanctions_stays_apart() -> None:
    state = ("2024-06-20", f"Ủy ban nhân dân tỉnh Long An kỷ luật cảnh cáo {WHO}.")
    assert len(nodes(FULL, state, ("2024-07-02", BARE[1]))) == 3


def test_one_node_has_the_decider_of_one_article_and_what_the_other_says() -> None:
    store = store_of(dated(FULL, ("2024-06-02", f"Ngày 20/5/2024, {WHO}, bị kỷ luật cảnh cáo.")))
    decider = values(store, f"{SANCTIONS.replace('?v', '?s')} ; cadre:decidedBy/skos:prefLabel ?v")
    assert decider == ["Ban Thường vụ Tỉnh ủy Long An"]
    days = values(store, f"{SANCTIONS.replace('?v', '?s')} GRAPH ?p {{ ?s dcterms:date ?v }}")
    assert sorted(days) == ["2024-05-18", "2024-05-20"]


def test_differing_dates_stand_side_by_side_with_the_articles_that_give_them() -> None:
    again = [(f"2024-06-0{day}", f"Ngày 20/5/2024, {WHO}, bị kỷ luật cảnh cáo.") for day in (2, 3)]
    asked = store_of(dated(FULL, *again)).ask_named("discipline-dates", {"sanctioned": WHO[4:16]})
    assert [row[3:5] for row in rows(asked)] == [("2024-05-20", "2"), ("2024-05-18", "1")]


def test_a_removal_that_names_no_post_is_told_of_the_one_that_takes_two() -> None:
    posts = "Bí thư Huyện ủy Tân Trụ, Ủy viên Ban Thường vụ Huyện ủy Tân Trụ"
    full = ("2024-05-20", f"Tỉnh ủy Long An quyết định cách chức {posts} đối với ông Trần Văn Lâm.")
    bare = ("2024-06-02", f"Trước đó, {WHO}, bị kỷ luật cách chức.")
    assert len(nodes(full)) == 2
    assert len(nodes(full, bare)) == 2


def test_the_order_of_articles_does_not_matter() -> None:
    state = ("2024-06-20", f"Ủy ban nhân dân tỉnh Long An kỷ luật cảnh cáo {WHO}.")
    articles = dated(FULL, BARE, state)
    graphs = {dumped(grown_store(order)) for order in permutations(articles)}
    assert graphs == {dumped(store_of(articles))}


def test_a_removal_is_of_one_post_though_two_communes_bear_the_name() -> None:
    told = (
        "Chiều nay, Huyện ủy họp. Ông Mạc Văn Khuê bị cách chức Chủ tịch UBND xã Tân Tiến{}. Cùng bị xử lý là"
        " ông Giáp Văn Chẩn, ông Tống Đình Mão."
    )
    articles = [("", told.format("")), ("", told.format(" vì để mất rừng"))]
    of_two = f"{SANCTIONS} ; cadre:post ?one, ?other FILTER(?one != ?other)"
    assert values(store_of(dated(*articles)), of_two) == []
    assert len(nodes(*articles)) == len(values(store_of(dated(*articles)), "?v a cadre:Post"))
