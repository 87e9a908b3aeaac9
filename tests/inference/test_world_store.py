"""What follows from places and bodies stands in the graph while articles name both ends."""

from __future__ import annotations

from dataclasses import replace

from facts import organization, read
from stores import asked, dumped, grown_store

from cadregraph.graph.model import BodyStructure
from cadregraph.graph.store import Store

DISTRICT = read("Quận ủy Tây Hồ, TP Hà Nội họp.", "quận")
PARTY = read("Đảng bộ quận Tây Hồ, TP Hà Nội họp.", "đảng bộ")
CITY = read("UBND TP Hà Nội họp.", "thành phố")
MERGED = read("Tỉnh ủy Bình Dương họp.", "cũ")
AFTER = read("Thành ủy TP HCM họp.", "mới")


def inferred(store: Store) -> set[tuple[str, ...]]:
    """From, relation, to and date of each inference."""
    found = asked(
        store,
        "SELECT ?from ?relation ?to ?day { ?n a cadre:Inference ; cadre:relation ?relation ;"
        " cadre:fromEntity ?s ; cadre:toEntity ?o . ?s ?relation ?o . ?s rdfs:label ?from ."
        " ?o rdfs:label ?to . OPTIONAL { ?n dcterms:date ?day } }",
    )
    return {tuple(cell.split("/")[-1] for cell in row) for row in found}


GOVERNS = ("Quận ủy Tây Hồ", "ontology#governs", "Đảng bộ quận Tây Hồ", "")
INSIDE = ("quận Tây Hồ", "containedInPlace", "thành phố Hà Nội", "")


def test_links_come_with_the_second_of_two_articles_and_go_with_either() -> None:
    store = grown_store([DISTRICT])
    assert GOVERNS not in inferred(store)

    store.add([PARTY, CITY])
    assert {GOVERNS, INSIDE} <= inferred(store)

    store.remove("đảng bộ")
    assert GOVERNS not in inferred(store)
    assert set(store.quads()) == set(grown_store([CITY, DISTRICT]).quads())


def test_what_a_province_became_has_its_day() -> None:
    assert (
        "Tỉnh ủy Bình Dương",
        "isReplacedBy",
        "Thành ủy Thành phố Hồ Chí Minh",
        "2025-07-01",
    ) in inferred(grown_store([MERGED, AFTER]))
    assert inferred(grown_store([MERGED])) == set()


def test_a_body_under_the_full_name_of_another_article_has_its_structure() -> None:
    """'Sở Nông nghiệp' is the department whose field begins so, and an organ as that one is."""
    office = read("Sở Nông nghiệp tỉnh Hà Nam báo cáo.", "tắt")
    full = read("Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam báo cáo.", "đủ")
    committee = read("UBND tỉnh Hà Nam báo cáo.", "tỉnh")
    organ = (
        "Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam",
        "ontology#organOf",
        "Ủy ban nhân dân tỉnh Hà Nam",
        "",
    )

    for order in ([office, full, committee], [committee, full, office], [full, office, committee]):
        assert {row for row in inferred(grown_store(order)) if row[1] == organ[1]} == {organ}


def test_of_two_structures_of_one_name_the_order_of_articles_does_not_choose() -> None:
    plain = read("Ủy ban Kiểm tra Trung ương họp.", "một")
    body = organization("Ủy ban Kiểm tra Trung ương họp.")
    composed = replace(
        body, structure=BodyStructure("Ủy ban Kiểm tra", "body", "committee", "Trung ương")
    )
    other = replace(read("Ủy ban Kiểm tra Trung ương họp.", "hai"), entities={body.key: composed})
    centre = read("Ban Chấp hành Trung ương Đảng họp.", "ba")
    both = [grown_store([plain, other, centre]), grown_store([centre, other, plain])]

    assert dumped(both[0]) == dumped(both[1])
    assert len(inferred(both[0])) == 1

    for store in both:
        store.remove("một")
    assert dumped(both[0]) == dumped(both[1]) == dumped(grown_store([other, centre]))
