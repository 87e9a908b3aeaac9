"""The people of a body, and the provinces: what is counted, who is beside whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from facts import numbered
from stores import store_of

from cadregraph.exports.pages.views.members import render_members
from cadregraph.exports.pages.views.membership import membership
from cadregraph.exports.pages.views.province_facts import ProvinceFacts, province_facts
from cadregraph.exports.pages.views.provinces import render_provinces, shades
from cadregraph.graph.analysis.members import co_membership
from cadregraph.graph.gazetteer.outlines import MADE_BY, outlines
from cadregraph.graph.gazetteer.tiles import tiles
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import the_one

SENTENCES = (
    "Từ tháng 3/2010 đến tháng 6/2016, ông Lưu Bá Thành giữ chức Giám đốc Sở Y tế tỉnh Cà Mau.",
    "Từ tháng 5/2012 đến tháng 8/2018, bà Mai Thị Khuê giữ chức Phó Giám đốc Sở Y tế tỉnh Cà Mau.",
    "Từ tháng 1/2019 đến tháng 2/2021, ông Tạ Đình Sung giữ chức Giám đốc Sở Y tế tỉnh Cà Mau.",
    "Ngày 3/4/2021, Ban Thường vụ Tỉnh ủy Cà Mau quyết định cảnh cáo ông Tạ Đình Sung.",
    "Ngày 3/5/2021, Ban Thường vụ Tỉnh ủy Cà Mau đề nghị khai trừ ông Lưu Bá Thành.",
    "Ông Tạ Đình Sung bị khởi tố ngày 5/6/2021.",
    "Chủ tịch Ủy ban nhân dân huyện Quế Võ, tỉnh Bắc Ninh Hồ Văn Nhã phát biểu.",
    "Ngày 1/2/2021, Ủy ban nhân dân tỉnh Cà Mau ban hành Kế hoạch 15/KH-UBND.",
    "Bộ trưởng Bộ Y tế Đào Thanh Lịch phát biểu.",
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(numbered(*SENTENCES)) as made:
        yield made


@pytest.fixture(scope="module")
def provinces(store: Store) -> dict[str, ProvinceFacts]:
    return {facts.code: facts for facts in province_facts(store)}


def test_pairs_are_those_of_the_analysis(store: Store) -> None:
    body = membership(store, the_one(store, "Sở Y tế tỉnh Cà Mau", "organization"))
    frame = co_membership(store, organization="Sở Y tế tỉnh Cà Mau")
    assert {(p.one, p.other) for p in body.together} == {
        (row.person_iri, row.other_iri) for row in frame.itertuples()
    }
    names = {tenure.person.iri: tenure.person.label for tenure in body.tenures}
    assert [(names[p.one], names[p.other], p.known) for p in body.together] == [
        ("Lưu Bá Thành", "Mai Thị Khuê", True)
    ]


def test_who_came_and_left_is_told_by_years(store: Store) -> None:
    body = membership(store, the_one(store, "Sở Y tế tỉnh Cà Mau", "organization"))
    years = {year.year: (year.held, year.came, year.left) for year in body.years}
    assert years["2012"] == (2, 1, 0)
    assert years["2016"] == (2, 0, 1)


def test_a_body_of_one_has_no_matrix(store: Store) -> None:
    alone = membership(store, the_one(store, "Ủy ban nhân dân huyện Quế Võ", "organization"))
    page = render_members(alone)
    assert "Hồ Văn Nhã" in page
    assert 'id="matrix"' not in page


def test_a_fact_is_of_the_province_of_its_body(provinces: dict[str, ProvinceFacts]) -> None:
    ca_mau, bac_ninh = provinces["96"], provinces["27"]
    assert (ca_mau.counts["posts"], bac_ninh.counts["posts"]) == (3, 1)
    assert ca_mau.counts["documents"] == 1
    assert {*provinces} == {"96", "27"}  # a ministry is of no province


def test_of_sanctions_the_people_count_and_only_what_is_decided(
    provinces: dict[str, ProvinceFacts],
) -> None:
    ca_mau = provinces["96"]
    told = {(fact.name, fact.kind) for fact in ca_mau.told["accountability"]}
    assert told == {("Tạ Đình Sung", "warning"), ("Tạ Đình Sung", "prosecuted")}
    assert (ca_mau.counts["accountability"], ca_mau.facts["accountability"]) == (1, 2)


def test_the_latest_comes_first_with_its_sentence(provinces: dict[str, ProvinceFacts]) -> None:
    first = provinces["96"].told["accountability"][0]
    assert first.date == "2021-06-05"
    assert first.evidence[0].sentence == "Ông Tạ Đình Sung bị khởi tố ngày 5/6/2021."


@pytest.mark.parametrize(
    ("most", "bounds"),
    [(0, ()), (1, (1,)), (2, (1, 2)), (16, (1, 2, 4, 8)), (10_000, (1, 10, 100, 1000))],
)
def test_shades_go_by_one_ratio(most: int, bounds: tuple[int, ...]) -> None:
    assert shades(most) == bounds


def test_every_province_has_one_square_with_its_own_letters() -> None:
    squares = tiles()
    assert len({tile.code for tile in squares}) == len(squares) == 63
    assert len({tile.short for tile in squares}) == 63


def test_every_province_has_its_outlines_and_two_have_islands_apart() -> None:
    shapes = outlines()
    assert {shape.code for shape in shapes} == {tile.code for tile in tiles()}
    apart = [shape.label for shape in shapes if "," in shape.label]
    assert apart == [
        "quần đảo Hoàng Sa, thành phố Đà Nẵng",
        "quần đảo Trường Sa, tỉnh Khánh Hòa",
    ]


def test_what_is_not_listed_is_said_to_stand_elsewhere_or_not_to_be_listed(
    provinces: dict[str, ProvinceFacts],
) -> None:
    facts = {**provinces["96"].facts, "posts": 99, "documents": 99}
    more = replace(provinces["96"], facts=facts)
    alone, of_set = (render_provinces([more], home=home) for home in (False, True))
    assert "trang này chỉ liệt kê những mục mới nhất" in alone
    assert "network.html#pl=" not in alone and "network.html#pl=http" in of_set
    assert '<a href="directives.html">' in of_set
    assert "trang này chỉ liệt kê những mục mới nhất" not in of_set


def test_the_map_names_who_drew_it_and_tells_all_counts_of_a_province(
    provinces: dict[str, ProvinceFacts],
) -> None:
    page = render_provinces([*provinces.values()])
    assert MADE_BY in page
    assert "tỉnh Cà Mau – người giữ chức: 3; " in page
    assert "tỉnh Nghệ An – không có gì" in page
