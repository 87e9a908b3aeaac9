"""The register of administrative units: as many of each kind as the law of the time had."""

from __future__ import annotations

from collections import Counter

from cadregraph.graph.gazetteer.changes import changes, period
from cadregraph.graph.gazetteer.communes import NEW, communes_coded, communes_named, communes_of
from cadregraph.graph.gazetteer.tables import COMMUNES, PROVINCES_2025
from cadregraph.graph.gazetteer.units import gazetteer, split_kind
from cadregraph.graph.lexicon.table import rows

ROWS = [row for row in rows(COMMUNES) if not row.official]


def test_the_communes_since_july_2025() -> None:
    """Quyết định 19/2025/QĐ-TTg: 3,321, of them 2,621 xã, 687 phường and 13 đặc khu."""
    found = Counter(row.kind for row in ROWS if row.since == NEW)
    assert found == {"xã": 2621, "phường": 687, "đặc khu": 13}


def test_the_communes_until_july_2025() -> None:
    """10,035, every one of which became one or several of those since."""
    last = [row for row in ROWS if row.until == NEW]
    new = {row.code for row in ROWS if row.since == NEW}
    assert len(last) == 10035
    assert all(row.to and set(row.to.split("|")) <= new for row in last)
    islands = {"Hoàng Sa", "Cồn Cỏ", "Lý Sơn", "Bạch Long Vĩ", "Côn Đảo"}  # had no communes
    heirs = {code for row in last for code in row.to.split("|")}
    assert {row.name for row in ROWS if row.code in new - heirs} <= islands


def test_the_provinces() -> None:
    """63, and 34 since: 28 provinces and six cities (Nghị quyết 202/2025/QH15)."""
    since = [row.name.split()[0] for row in rows(PROVINCES_2025)]
    assert Counter(since) == {"Tỉnh": 28, "Thành": 6}
    merged = {change.before for change in changes() if not change.within and change.day == NEW}
    assert len(merged) == 63 - 34
    left = {unit.label for unit in gazetteer().units if unit.level == "province"} - merged
    kept = {" ".join(split_kind(row.name)) for row in rows(PROVINCES_2025)}
    assert kept <= left


def test_every_line_is_found_by_its_name_and_every_district_is_known() -> None:
    for row in ROWS[::50]:
        found = [commune for commune in communes_named(row.name) if commune.unit.code == row.code]
        assert found
        assert all({*commune.districts[-1:]} <= {*gazetteer().districts} for commune in found)
        assert all(commune.unit.province in gazetteer().provinces for commune in found)


def test_a_code_and_a_district_lead_to_their_communes() -> None:
    assert {commune.unit.label for commune in communes_coded("21667")} == {
        "xã Hoài Thanh",
        "phường Hoài Thanh",
    }
    assert len(communes_of("002")) == 18  # quận Hoàn Kiếm
    assert communes_named("Không Đâu Có") == ()


def test_what_changed_as_a_whole_is_a_unit_that_was() -> None:
    assert period("huyện Phú Quốc", "tỉnh Kiên Giang") == ("", "2021-03-01")
    assert period("thành phố Phú Quốc", "tỉnh Kiên Giang") == ("2021-03-01", NEW)
    assert period("thành phố Thủ Đức", "thành phố Hồ Chí Minh") == ("2021-01-01", NEW)
    assert period("thành phố Hạ Long", "tỉnh Quảng Ninh") == ("", NEW)
    assert period("tỉnh Hà Tây", "") == ("1965", "2008-08-01")
    assert period("tỉnh Sông Bé", "") == ("1976", "1997-01-01")
    assert period("tỉnh Tuyên Quang", "") == ("", "")
