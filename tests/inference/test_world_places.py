"""What the register says of a place: where it lies, what it became, and so of its bodies."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.inference import Implied, implied
from cadregraph.graph.model import Organization, Place

OLD, NEW = "2019-03-14", "2025-09-02"


def links(text: str, published: str | None, label: str) -> list[Implied]:
    """What follows from the entity with a label."""
    (entity,) = (e for e in read(text, "bai", published).entities.values() if e.label == label)
    assert isinstance(entity, Place | Organization)
    return list(implied(entity))


def reached(found: list[Implied], relation: str) -> list[tuple[str, str | None, str]]:
    """Label, code and day of what links of a relation lead to."""
    return [
        (link.target.label, link.target.code if isinstance(link.target, Place) else None, link.day)
        for link in found
        if link.relation == relation
    ]


@pytest.mark.parametrize(
    ("text", "published", "label", "successors"),
    [
        ("Xã Đan Phượng, huyện Đan Phượng, họp.", OLD, "xã Đan Phượng",
         [("xã Đan Phượng", "09784", "2025-07-01")]),
        ("Phường Yên Phụ, quận Tây Hồ, họp.", OLD, "phường Yên Phụ",  # parted
         [("phường Hồng Hà", "00097", "2025-07-01"), ("phường Tây Hồ", "00103", "2025-07-01")]),
        ("Xã Hoài Thanh, huyện Hoài Nhơn, họp.", OLD, "xã Hoài Thanh",
         [("phường Hoài Thanh", "21667", "2020-06-01")]),
        ("Thị trấn Lam Sơn, huyện Thọ Xuân, họp.", OLD, "thị trấn Lam Sơn",  # merged
         [("thị trấn Lam Sơn", "15556", "2019-12-01")]),
        ("Huyện Hoài Nhơn, Bình Định, họp.", OLD, "huyện Hoài Nhơn",
         [("thị xã Hoài Nhơn", "543", "2020-06-01")]),
        ("Quận 9, TP.HCM, họp.", OLD, "quận 9", [("thành phố Thủ Đức", "769", "2021-01-01")]),
        ("Thị xã Gò Công, Tiền Giang, họp.", OLD, "thị xã Gò Công",
         [("thành phố Gò Công", "816", "2024-05-01")]),
        ("Huyện Côn Đảo họp.", OLD, "huyện Côn Đảo",
         [("đặc khu Côn Đảo", "26732", "2025-07-01")]),
        ("Tỉnh Hà Tây họp.", OLD, "tỉnh Hà Tây", [("thành phố Hà Nội", "01", "2008-08-01")]),
        ("Xã Đan Phượng, Hà Nội, họp.", NEW, "xã Đan Phượng", []),
    ],
)  # fmt: skip
def test_what_a_place_became(
    text: str, published: str, label: str, successors: list[tuple[str, str, str]]
) -> None:
    assert reached(links(text, published, label), "isReplacedBy") == successors


def test_a_district_became_the_communes_on_its_ground() -> None:
    found = links("Quận Hoàn Kiếm, Hà Nội, họp.", OLD, "quận Hoàn Kiếm")
    parts = {label for label, _, day in reached(found, "isReplacedBy") if day == "2025-07-01"}
    assert {"phường Hoàn Kiếm", "phường Cửa Nam"} <= parts
    assert all(link.confidence < 1 for link in found if link.relation == "isReplacedBy")


@pytest.mark.parametrize(
    ("text", "published", "label", "places"),
    [
        ("Xã Hoài Thanh, huyện Hoài Nhơn, họp.", OLD, "xã Hoài Thanh",
         ["huyện Hoài Nhơn", "tỉnh Bình Định"]),
        ("Phường Long Bình, quận 9, họp.", OLD, "phường Long Bình",
         ["quận 9", "thành phố Thủ Đức", "thành phố Hồ Chí Minh"]),
        ("Xã Đan Phượng, Hà Nội, họp.", NEW, "xã Đan Phượng", ["thành phố Hà Nội"]),
        ("Xã Tân Tiến họp.", OLD, "xã Tân Tiến", []),  # which one, nothing tells
    ],
)  # fmt: skip
def test_where_a_commune_lies(text: str, published: str, label: str, places: list[str]) -> None:
    found = reached(links(text, published, label), "containedInPlace")
    assert [name for name, _, _ in found] == places


def test_it_lies_in_its_province_by_way_of_its_district() -> None:
    district, province = (
        link
        for link in links("Xã Hoài Thanh, huyện Hoài Nhơn, họp.", OLD, "xã Hoài Thanh")
        if link.relation == "containedInPlace"
    )
    assert not district.unless
    assert province.unless == (district.target.key,)


@pytest.mark.parametrize(
    ("text", "label", "link"),
    [
        ("Đảng ủy xã Hoài Thanh, huyện Hoài Nhơn, họp.", "Đảng ủy xã Hoài Thanh",
         ("isReplacedBy", "Đảng ủy phường Hoài Thanh")),
        ("UBND xã Đan Phượng, huyện Đan Phượng, họp.", "Ủy ban nhân dân xã Đan Phượng",
         ("isReplacedBy", "Ủy ban nhân dân xã Đan Phượng")),
        ("Huyện ủy Hoài Nhơn, Bình Định, họp.", "Huyện ủy Hoài Nhơn",
         ("isReplacedBy", "Thị ủy Hoài Nhơn")),
        ("Quận ủy Thủ Đức, TP.HCM, họp.", "Quận ủy Thủ Đức",
         ("isReplacedBy", "Thành ủy Thủ Đức")),
        ("Đảng ủy xã Hoài Thanh, huyện Hoài Nhơn, họp.", "Đảng ủy xã Hoài Thanh",
         ("governs", "Đảng bộ xã Hoài Thanh")),
        ("Đảng bộ xã Hoài Thanh, huyện Hoài Nhơn, họp.", "Đảng bộ xã Hoài Thanh",
         ("subOrganizationOf", "Đảng bộ huyện Hoài Nhơn")),
    ],
)  # fmt: skip
def test_its_bodies_go_with_it(text: str, label: str, link: tuple[str, str]) -> None:
    found = {(one.relation, one.target.label) for one in links(text, OLD, label)}
    assert link in found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Quận ủy Tây Hồ, TP Hà Nội, họp.", "Quận ủy Tây Hồ"),  # several came after
        ("UBND phường Yên Phụ, quận Tây Hồ, họp.", "Ủy ban nhân dân phường Yên Phụ"),
        ("Đảng ủy xã Tân Tiến họp.", "Đảng ủy xã Tân Tiến"),
    ],
)
def test_a_body_without_a_single_heir_has_none(text: str, label: str) -> None:
    assert not reached(links(text, OLD, label), "isReplacedBy")


def test_a_link_leads_to_the_node_that_articles_of_after_name() -> None:
    before = links("Đảng ủy xã Đan Phượng, huyện Đan Phượng, họp.", OLD, "Đảng ủy xã Đan Phượng")
    after = read("Đảng ủy xã Đan Phượng, TP Hà Nội, họp.", "sau", NEW).entities
    assert {one.target.key for one in before if one.relation == "isReplacedBy"} <= set(after)


def test_a_place_tells_from_when_until_when_it_was() -> None:
    def days(text: str, published: str, label: str) -> tuple[str | None, str | None]:
        entities = read(text, "bai", published).entities.values()
        (place,) = (e for e in entities if isinstance(e, Place) and e.label == label)
        return place.since, place.until

    assert days("Huyện Phú Quốc họp.", OLD, "huyện Phú Quốc") == (None, "2021-03-01")
    assert days("Xã Đan Phượng, Hà Nội, họp.", NEW, "xã Đan Phượng") == ("2025-07-01", None)
    assert days("Tỉnh Bình Dương họp.", OLD, "tỉnh Bình Dương") == (None, "2025-07-01")
