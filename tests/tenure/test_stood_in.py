"""Who only stood in for the holder of a post keeps the status 'acting'; its end tells that it is over."""

from __future__ import annotations

from facts import dated, read
from stores import asked, rows, store_of

POST = {"title": "Bí thư", "organization": "Tỉnh ủy Hà Tĩnh"}
STANDS_IN = ("2024-05-02", "Ông Lê Thế An, quyền Bí thư Tỉnh ủy Hà Tĩnh, tiếp khách.")
FOLLOWS = ("2024-08-22", "Ông Đỗ Gia Bảo được bầu giữ chức Bí thư Tỉnh ủy Hà Tĩnh.")
STATUS = (
    "SELECT ?name ?code { ?t cadre:holder/rdfs:label ?name ; cadre:status/skos:notation ?code ;"
    ' cadre:post/org:role/skos:prefLabel "Bí thư"@vi } ORDER BY ?name'
)


def test_the_status_stays() -> None:
    with store_of(dated(STANDS_IN, FOLLOWS)) as store:
        assert asked(store, STATUS) == [("Lê Thế An", "acting"), ("Đỗ Gia Bảo", "current")]
        now = rows(store.ask_named("post-holders", POST))
        assert [(row[0], row[3]) for row in now] == [("Đỗ Gia Bảo", "current")]
        then = rows(store.ask_named("as-of", {"date": "2024-06-01", **POST}))
        assert [row[0] for row in then] == ["Lê Thế An"]
        (before,) = rows(store.ask_named("former-holders", {"organization": "Tỉnh ủy Hà Tĩnh"}))
        assert (before[0], before[3]) == ("Lê Thế An", "acting")


def test_who_stands_in_and_goes_on_is_in_office() -> None:
    with store_of(dated(STANDS_IN)) as store:
        now = rows(store.ask_named("post-holders", POST))
        assert [(row[0], row[3]) for row in now] == [("Lê Thế An", "acting")]


def test_who_stands_in_without_a_date_stands_in() -> None:
    with store_of([read(STANDS_IN[1])]) as store:
        assert asked(store, STATUS) == [("Lê Thế An", "acting")]
    undated = "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, tiếp khách."
    with store_of([read(undated)]) as store:
        assert asked(store, STATUS) == [("Lê Thế An", "current")]
