"""What follows from places and bodies stands in the graph while articles name both ends."""

from __future__ import annotations

from pyoxigraph import QuerySolutions

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document
from cadregraph.graph.store import Store
from cadregraph.ontology import PREFIXES

DISTRICT = extract(Document("quận", "Quận ủy Tây Hồ, TP Hà Nội họp."))
PARTY = extract(Document("đảng bộ", "Đảng bộ quận Tây Hồ, TP Hà Nội họp."))
CITY = extract(Document("thành phố", "UBND TP Hà Nội họp."))
MERGED = extract(Document("cũ", "Tỉnh ủy Bình Dương họp."))
AFTER = extract(Document("mới", "Thành ủy TP HCM họp."))


def store_of(*extractions: object) -> Store:
    store = Store.open()
    for extraction in extractions:
        store.add([extraction])  # type: ignore[list-item]
    return store


def inferred(store: Store) -> set[tuple[str, ...]]:
    """From, relation, to and date of each inference."""
    answer = store.query(
        "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
        + "SELECT ?from ?relation ?to ?day { ?n a cadre:Inference ; cadre:relation ?relation ;"
        " cadre:fromEntity ?s ; cadre:toEntity ?o . ?s ?relation ?o . ?s rdfs:label ?from ."
        " ?o rdfs:label ?to . OPTIONAL { ?n dcterms:date ?day } }"
    )
    assert isinstance(answer, QuerySolutions)
    return {
        tuple("" if c is None else getattr(c, "value", "").split("/")[-1] for c in row)
        for row in answer
    }


GOVERNS = ("Quận ủy Tây Hồ", "ontology#governs", "Đảng bộ quận Tây Hồ", "")
INSIDE = ("quận Tây Hồ", "containedInPlace", "thành phố Hà Nội", "")


def test_links_come_with_the_second_of_two_articles_and_go_with_either() -> None:
    store = store_of(DISTRICT)
    assert GOVERNS not in inferred(store)

    store.add([PARTY, CITY])
    assert {GOVERNS, INSIDE} <= inferred(store)

    store.remove("đảng bộ")
    assert GOVERNS not in inferred(store)
    assert set(store.quads()) == set(store_of(CITY, DISTRICT).quads())


def test_what_a_province_became_has_its_day() -> None:
    assert (
        "Tỉnh ủy Bình Dương",
        "isReplacedBy",
        "Thành ủy Thành phố Hồ Chí Minh",
        "2025-07-01",
    ) in inferred(store_of(MERGED, AFTER))
    assert inferred(store_of(MERGED)) == set()
