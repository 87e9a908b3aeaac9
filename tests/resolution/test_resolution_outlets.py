"""The province that a local paper or portal leaves out comes from its source: its field, name, address."""

from __future__ import annotations

import pytest

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.gazetteer.outlets import province_named, province_of
from cadregraph.graph.gazetteer.tables import OUTLETS, PROVINCES
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.model import Document, Official, Organization, TenureFact

SON_LA = "tỉnh Sơn La"


def document(
    text: str = "",
    outlet: str | None = None,
    url: str | None = None,
    place: str | None = None,
    published: str | None = None,
) -> Document:
    return Document("bai", text, outlet=outlet, url=url, place=place, published=published)


def posts(read: Document) -> set[str]:
    """Who holds what where, as 'name: title, body'."""
    found = extract(read)
    held: set[str] = set()
    for fact in found.facts:
        if isinstance(fact, TenureFact):
            holder, body = found.entities[fact.holder], found.entities[fact.organization]
            assert isinstance(holder, Official)
            held.add(f"{holder.label}: {fact.title}, {body.label}")
    return held


@pytest.mark.parametrize(
    ("outlet", "label"),
    [
        ("Báo Sơn La", SON_LA),
        ("Báo Sơn La điện tử", SON_LA),
        ("Báo và Phát thanh, truyền hình Lào Cai", "tỉnh Lào Cai"),
        ("Đài PT-TH Bình Phước", "tỉnh Bình Phước"),
        ("Đài Phát thanh - Truyền hình tỉnh Phú Yên", "tỉnh Phú Yên"),
        ("Báo Bà Rịa - Vũng Tàu", "tỉnh Bà Rịa - Vũng Tàu"),
        ("Báo Đà Nẵng", "thành phố Đà Nẵng"),
        ("Báo Cần Thơ", "thành phố Cần Thơ"),
        ("Cổng thông tin điện tử tỉnh Hậu Giang", "tỉnh Hậu Giang"),
        ("Cổng TTĐT TP Hải Phòng", "thành phố Hải Phòng"),
        ("Trang thông tin điện tử Sở Y tế tỉnh Sơn La", SON_LA),
        ("Báo Ấp Bắc", "tỉnh Tiền Giang"),
        ("Báo Điện Biên Phủ", "tỉnh Điện Biên"),
        ("Hà Nội Mới", "thành phố Hà Nội"),
        ("baosonla.vn", SON_LA),
        # papers of the country, of a town, of nowhere
        ("Báo Tuổi Trẻ TP Hồ Chí Minh", None),
        ("Báo Thanh Niên", None),
        ("Báo Nhân Dân", None),
        ("Cổng thông tin điện tử thành phố Sơn La", None),
        ("Cổng thông tin điện tử Chính phủ", None),
        ("Cổng thông tin điện tử Viện Sơn La", None),
        ("Báo", None),
        ("", None),
    ],
)
def test_the_name_of_an_outlet_tells_its_province(outlet: str, label: str | None) -> None:
    found = province_of(document(outlet=outlet))
    assert (found.label if found is not None else None) == label


@pytest.mark.parametrize(
    ("url", "label"),
    [
        ("https://baosonla.vn/thoi-su/1.html", SON_LA),
        ("https://www.baodongkhoi.vn/a", "tỉnh Bến Tre"),
        ("http://sonla.gov.vn/1", SON_LA),
        ("https://soyte.sonla.gov.vn/1", SON_LA),
        ("https://baria-vungtau.gov.vn:443/1", "tỉnh Bà Rịa - Vũng Tàu"),
        ("https://bao.example/sonla.gov.vn", None),
        ("https://xsonla.gov.vn/1", None),
        ("https://sonla.gov.vn.example/1", None),
        ("https://chinhphu.vn/1", None),
        ("https://[sonla.gov.vn/1", None),
    ],
)
def test_the_address_tells_its_province(url: str, label: str | None) -> None:
    found = province_of(document(url=url))
    assert (found.label if found is not None else None) == label


@pytest.mark.parametrize(
    ("given", "label"),
    [
        (document(outlet="Báo Sơn La", url="https://baosonla.vn/1"), SON_LA),
        (document(outlet="Báo Sơn La", url="https://baohatinh.vn/1"), None),
        (document(outlet="Báo Sơn La", place="Hà Tĩnh"), "tỉnh Hà Tĩnh"),
        (document(outlet="Báo Sơn La", place="đâu đó"), None),
        # what the province had become by the day
        (document(outlet="Báo Yên Bái", published="2025-06-30"), "tỉnh Yên Bái"),
        (document(outlet="Báo Yên Bái", published="2025-07-01"), "tỉnh Lào Cai"),
        (document(url="https://haugiang.gov.vn/1", published="2026-01-05"), "thành phố Cần Thơ"),
        (document(outlet="Báo Thừa Thiên Huế", published="2019-04-05"), "tỉnh Thừa Thiên Huế"),
        (document(outlet="Báo Thừa Thiên Huế", published="2025-02-01"), "thành phố Huế"),
        (document(outlet="Báo Huế", published="2019-04-05"), None),
    ],
)
def test_what_is_given_goes_first_and_two_that_differ_tell_nothing(
    given: Document, label: str | None
) -> None:
    found = province_of(given)
    assert (found.label if found is not None else None) == label


@pytest.mark.parametrize("name", ["Sơn La", "tỉnh Sơn La", "Tỉnh Sơn La", "SƠN LA"])
def test_a_province_is_named_with_and_without_its_kind(name: str) -> None:
    found = province_named(name)
    assert found is not None
    assert found.label == SON_LA


@pytest.mark.parametrize("name", ["", "Mộ Đức", "thành phố Sơn La", "Sơn"])
def test_what_is_no_province(name: str) -> None:
    assert province_named(name) is None


@pytest.mark.parametrize(
    ("outlet", "text", "held"),
    [
        ("Báo Sơn La", "Bà Cầm Thị Yến, Phó Giám đốc Sở Tư pháp, tặng quà các cháu.",
         {"Cầm Thị Yến: Phó Giám đốc, Sở Tư pháp tỉnh Sơn La"}),
        ("Báo Sơn La", "Dự buổi gặp mặt có Phó Chủ tịch HĐND tỉnh Lường Văn Bảy.",
         {"Lường Văn Bảy: Phó Chủ tịch, Hội đồng nhân dân tỉnh Sơn La"}),
        ("Báo Sơn La", "Phó Bí thư Thường trực Tỉnh ủy Lường Văn Bảy kết luận cuộc họp.",
         {"Lường Văn Bảy: Phó Bí thư Thường trực, Tỉnh ủy Sơn La"}),
        ("Báo Sơn La", "Ông Lường Văn Bảy, Trưởng Ban Tổ chức Tỉnh ủy, trao quyết định.",
         {"Lường Văn Bảy: Trưởng ban, Ban Tổ chức Tỉnh ủy Sơn La"}),
        ("Báo Đà Nẵng", "Ông Mai Bá Khoa, Phó Bí thư Thành ủy, chủ trì cuộc họp.",
         {"Mai Bá Khoa: Phó Bí thư, Thành ủy Đà Nẵng"}),
        ("Báo Đà Nẵng", "Ông Mai Bá Khoa, Phó Chủ tịch UBND thành phố, chủ trì cuộc họp.",
         {"Mai Bá Khoa: Phó Chủ tịch, Ủy ban nhân dân thành phố Đà Nẵng"}),
        # a place that the text names goes first
        ("Báo Sơn La", "Ông Mai Bá Khoa, Giám đốc Sở Tư pháp tỉnh Lạng Sơn, đến thăm.",
         {"Mai Bá Khoa: Giám đốc, Sở Tư pháp tỉnh Lạng Sơn"}),
        ("Báo Sơn La", "Ông Mai Bá Khoa, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lạng Sơn, đến thăm.",
         {"Mai Bá Khoa: Phó Bí thư, Tỉnh ủy Lạng Sơn",
          "Mai Bá Khoa: Chủ tịch, Ủy ban nhân dân tỉnh Lạng Sơn"}),
        # not of what towns have as well, what is of the centre, what is of another kind of place
        ("Báo Sơn La", "Ông Mai Bá Khoa, Phó Bí thư Thành ủy, chủ trì cuộc họp.",
         {"Mai Bá Khoa: Phó Bí thư, Thành ủy"}),
        ("Báo Sơn La", "Ông Mai Bá Khoa, Phó Bí thư Huyện ủy, chủ trì cuộc họp.",
         {"Mai Bá Khoa: Phó Bí thư, Huyện ủy"}),
        ("Báo Sơn La", "Ông Mai Bá Khoa, Chánh án Tòa án nhân dân, chủ trì cuộc họp.", set()),
        ("Báo Đà Nẵng", "Ông Mai Bá Khoa, Phó Bí thư Tỉnh ủy, đến thăm.",
         {"Mai Bá Khoa: Phó Bí thư, Tỉnh ủy"}),
        ("Báo Sơn La", "Ông Mai Bá Khoa, Thứ trưởng Bộ Tư pháp, đến thăm.",
         {"Mai Bá Khoa: Thứ trưởng, Bộ Tư pháp"}),
        # nothing tells
        ("Báo Thanh Niên", "Ông Mai Bá Khoa, Giám đốc Sở Tư pháp, đến thăm.",
         {"Mai Bá Khoa: Giám đốc, Sở Tư pháp"}),
        ("Báo Sơn La", "Ông Mai Bá Khoa từng là Giám đốc Sở Tư pháp ở các tỉnh.", set()),
    ],
)  # fmt: skip
def test_the_source_fills_what_only_provinces_have(outlet: str, text: str, held: set[str]) -> None:
    assert posts(document(text, outlet=outlet)) == held


def test_what_the_source_tells_is_marked_as_filled_and_less_sure() -> None:
    text = "Bà Cầm Thị Yến, Phó Giám đốc Sở Tư pháp{}, tặng quà các cháu."
    found = {
        fact.basis: fact.confidence
        for where in (
            document(text.format(""), place="Sơn La"),
            document(text.format(" tỉnh Sơn La")),
        )
        for fact in extract(where).facts
        if isinstance(fact, TenureFact)
    }
    assert found.keys() == {"filled", "stated"}
    assert found["filled"] < found["stated"]


def test_a_body_is_held_to_no_place_without_a_source() -> None:
    found = extract(document("Tỉnh ủy đã họp."))
    assert not any(isinstance(entity, Organization) for entity in found.entities.values())


def test_no_address_and_no_name_is_that_of_two_provinces() -> None:
    for column in ([row.domains for row in rows(OUTLETS)], [row.names for row in rows(OUTLETS)]):
        given = [one for several in column for one in several]
        assert len(given) == len(set(given))
    assert {row.province for row in rows(OUTLETS)} >= {row.name for row in rows(PROVINCES)}


def test_every_province_has_an_address_under_gov_vn() -> None:
    without = {
        row.province
        for row in rows(OUTLETS)
        if not any(one.endswith(".gov.vn") for one in row.domains)
    }
    assert without == set()
