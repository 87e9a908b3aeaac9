"""What follows from places and bodies stands in the graph while articles name both ends."""

from __future__ import annotations

from facts import read
from stores import asked, grown_store

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
