"""What follows from a place or a body alone: bodies as articles name them in, links out."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.gazetteer.tables import PROVINCE_CHANGES
from cadregraph.graph.inference import implied
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.model import Organization, Place

Link = tuple[str, str, str]


def links(text: str) -> set[Link]:
    """The links that follow from the places and bodies of a text."""
    extraction = read(text)
    return {
        (entity.label, found.relation, found.target.label)
        for entity in extraction.entities.values()
        if isinstance(entity, Organization | Place)
        for found in implied(entity)
    }


CASES: list[tuple[str, Link]] = [
    (
        "Quận ủy Tây Hồ, TP Hà Nội họp.",
        ("Quận ủy Tây Hồ", "governs", "Đảng bộ quận Tây Hồ"),
    ),
    (
        "Quận ủy Tây Hồ, TP Hà Nội họp.",
        ("quận Tây Hồ", "containedInPlace", "thành phố Hà Nội"),
    ),
    (
        "Đảng bộ huyện Hương Khê, tỉnh Hà Tĩnh họp.",
        ("Đảng bộ huyện Hương Khê", "subOrganizationOf", "Đảng bộ tỉnh Hà Tĩnh"),
    ),
    (
        "Giám đốc Sở Nội vụ tỉnh Hà Tĩnh phát biểu.",
        ("Sở Nội vụ tỉnh Hà Tĩnh", "organOf", "Ủy ban nhân dân tỉnh Hà Tĩnh"),
    ),
    ("Bộ Giao thông Vận tải báo cáo.", ("Bộ Giao thông Vận tải", "organOf", "Chính phủ")),
    (
        "Bộ Giao thông Vận tải báo cáo.",
        ("Bộ Giao thông Vận tải", "isReplacedBy", "Bộ Xây dựng"),
    ),
    (
        "Tỉnh ủy Bình Dương họp.",
        ("Tỉnh ủy Bình Dương", "isReplacedBy", "Thành ủy Thành phố Hồ Chí Minh"),
    ),
    ("UBND tỉnh Hà Giang họp.", ("tỉnh Hà Giang", "isReplacedBy", "tỉnh Tuyên Quang")),
    (
        "UBND tỉnh Hà Giang họp.",
        (
            "Ủy ban nhân dân tỉnh Hà Giang",
            "isReplacedBy",
            "Ủy ban nhân dân tỉnh Tuyên Quang",
        ),
    ),
]


@pytest.mark.parametrize(("text", "link"), CASES)
def test_what_follows(text: str, link: Link) -> None:
    assert link in links(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tòa án nhân dân tối cao họp.",  # an organ of the Party
        "Ban Tổ chức Tỉnh ủy Hà Tĩnh họp.",  # its name says whose organ it is
        "UBND xã Tân Tiến họp.",  # there are many
    ],
)
def test_nothing_follows(text: str) -> None:
    assert {link for link in links(text) if not link[0].startswith("tỉnh")} <= {
        ("Tỉnh ủy Hà Tĩnh", "governs", "Đảng bộ tỉnh Hà Tĩnh")
    }


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Quận ủy Tây Hồ, TP Hà Nội họp.", "Đảng bộ quận Tây Hồ, TP Hà Nội họp."),
        ("Bộ Giao thông Vận tải báo cáo.", "Bộ Xây dựng báo cáo."),
        ("Tỉnh ủy Bình Dương họp.", "Thành ủy TP HCM họp."),
        ("UBND tỉnh Hà Giang họp.", "UBND tỉnh Tuyên Quang họp."),
        ("Sở Nội vụ Hà Tĩnh báo cáo.", "UBND tỉnh Hà Tĩnh họp."),
        ("Bộ Y tế báo cáo.", "Chính phủ họp."),
    ],
)
def test_a_link_leads_to_the_node_that_articles_name(source: str, target: str) -> None:
    led = {
        found.target.key
        for entity in read(source).entities.values()
        if isinstance(entity, Organization | Place)
        for found in implied(entity)
    }
    named = read(target).entities.values()

    assert led & {entity.key for entity in named if isinstance(entity, Organization)}


def test_there_are_thirty_four_provinces_since_july_2025() -> None:
    merged = [row for row in rows(PROVINCE_CHANGES) if row.day == "2025-07-01"]
    assert len(merged) == 63 - 34
    assert not {row.from_ for row in merged} & {row.to for row in merged}
