"""Posts as lines in time: dated articles in, tenures, bounds, successions and contradictions out."""

from __future__ import annotations

import random

import pytest
from facts import dated
from pyoxigraph import QuerySolutions
from stores import asked, dumped, grown_store, store_of, values

from cadregraph.graph.store import Store

AN_2015 = ("2015-11-02", "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu.")
AN_2017 = ("2017-03-20", "Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An dự hội nghị.")
AN_PAST = ("2019-06-01", "Ông Lê Thế An, nguyên Bí thư Tỉnh ủy Hà Tĩnh, bị khiển trách.")
BAO_2018 = ("2018-01-15", "Ông Đỗ Gia Bảo, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu.")
BAO_2016 = ("2016-08-01", "Ông Đỗ Gia Bảo, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu.")
DEPUTY_2016 = ("2016-08-01", "Ông Đỗ Gia Bảo, Phó Bí thư Tỉnh ủy Hà Tĩnh, phát biểu.")
DEPUTY_2017 = ("2017-08-01", "Ông Trần Khải Duy, Phó Bí thư Tỉnh ủy Hà Tĩnh, phát biểu.")
AN_UNDATED = ("", "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu.")
PAST_UNDATED = ("", "Ông Lê Thế An, nguyên Bí thư Tỉnh ủy Hà Tĩnh, phát biểu.")


def tenures(store: Store) -> list[tuple[str, ...]]:
    """Holder, status, start, seen from, seen until, ended by, end of each tenure."""
    return asked(
        store,
        "SELECT ?name ?code ?start ?from ?until ?by ?end { ?t cadre:holder/rdfs:label ?name ;"
        " cadre:status/skos:notation ?code . OPTIONAL { ?t schema:startDate ?start }"
        " OPTIONAL { ?t cadre:seenFrom ?from } OPTIONAL { ?t cadre:seenUntil ?until }"
        " OPTIONAL { ?t cadre:endedBy ?by } OPTIONAL { ?t schema:endDate ?end } }"
        " ORDER BY ?name ?code",
    )


TIMES = [
    pytest.param(
        [AN_2015, AN_2017],
        ("Lê Thế An", "current", "", "2015-11-02", "2017-03-20", "", ""),
        id="bounds from dated mentions",
    ),
    pytest.param(
        [AN_2015, AN_PAST],
        ("Lê Thế An", "former", "", "2015-11-02", "2015-11-02", "2019-06-01", ""),
        id="over by the first article that calls it past",
    ),
    pytest.param(
        [AN_UNDATED, PAST_UNDATED],
        ("Lê Thế An", "former", "", "", "", "", ""),
        id="undated: what is past somewhere is past",
    ),
    pytest.param(
        [AN_UNDATED, AN_2017],
        ("Lê Thế An", "current", "", "2017-03-20", "2017-03-20", "", ""),
        id="an undated article bounds nothing",
    ),
    pytest.param(
        [
            AN_2017,
            (
                "2015-10-20",
                "Ngày 20/10/2015, ông Lê Thế An được bầu giữ chức Bí thư Tỉnh ủy Hà Tĩnh.",
            ),
        ],
        ("Lê Thế An", "current", "2015-10-20", "2015-10-20", "2017-03-20", "", ""),
        id="the start from the election",
    ),
]


@pytest.mark.parametrize(("articles", "expected"), TIMES)
def test_one_tenure_out_of_many_articles(
    articles: list[tuple[str, str]], expected: tuple[str, ...]
) -> None:
    assert tenures(store_of(dated(*articles))) == [expected]


def test_the_order_of_articles_does_not_matter() -> None:
    articles = [AN_2015, AN_2017, AN_PAST, BAO_2018, DEPUTY_2016, AN_UNDATED]

    expected = dumped(store_of(dated(*articles)))
    for seed in range(6):
        order = dated(*random.Random(seed).sample(articles, len(articles)))
        assert dumped(store_of(order) if seed % 2 else grown_store(order)) == expected


def test_an_article_withdrawn_takes_its_bounds_with_it() -> None:
    store = store_of(dated(AN_2015, AN_2017, BAO_2018))
    store.remove(f"{BAO_2018[0]} {BAO_2018[1]}")
    store.remove(f"{AN_2017[0]} {AN_2017[1]}")

    assert tenures(store) == [("Lê Thế An", "current", "", "2015-11-02", "2015-11-02", "", "")]
    assert len(store) == len(store_of(dated(AN_2015)))


def successions(store: Store) -> list[tuple[str, ...]]:
    return asked(
        store,
        "SELECT ?a ?b ?c { ?x cadre:successor ?y . ?y cadre:predecessor ?x ."
        " ?x cadre:holder/rdfs:label ?a . ?y cadre:holder/rdfs:label ?b ."
        " ?n cadre:fromEntity ?x ; cadre:relation cadre:successor ; cadre:toEntity ?y ;"
        " cadre:confidence ?c }",
    )


def test_who_followed_whom() -> None:
    assert successions(store_of(dated(AN_2015, AN_2017, BAO_2018))) == [
        ("Lê Thế An", "Đỗ Gia Bảo", "0.7")
    ]


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param([AN_UNDATED, BAO_2018], id="without dates"),
        pytest.param([AN_2015, AN_2017, BAO_2016], id="of two at once"),
        pytest.param([DEPUTY_2016, DEPUTY_2017], id="in a post that several hold"),
    ],
)
def test_nobody_is_said_to_follow(articles: list[tuple[str, str]]) -> None:
    assert successions(store_of(dated(*articles))) == []


@pytest.mark.parametrize(
    ("articles", "holders"),
    [
        pytest.param([AN_2015, AN_2017], ["Lê Thế An"], id="who is called by it"),
        pytest.param([AN_UNDATED], ["Lê Thế An"], id="without dates"),
        pytest.param([AN_2015, AN_2017, BAO_2018], ["Đỗ Gia Bảo"], id="the one who followed"),
        pytest.param([AN_2015, AN_PAST], [], id="not who held it"),
        pytest.param([AN_2015, AN_2017, BAO_2016], [], id="neither of two at once"),
        pytest.param(
            [DEPUTY_2016, DEPUTY_2017],
            ["Trần Khải Duy", "Đỗ Gia Bảo"],
            id="each in a post that several hold",
        ),
    ],
)
def test_who_holds_a_post_for_readers_of_org(
    articles: list[tuple[str, str]], holders: list[str]
) -> None:
    """org:holds is concluded; org:organization of the tenure is that of its post."""
    store = store_of(dated(*articles))
    assert values(store, "?p org:holds ?post ; rdfs:label ?v . ?post a cadre:Post") == holders
    assert set(values(store, "?t org:organization/rdfs:label ?v")) == {"Tỉnh ủy Hà Tĩnh"}
    assert values(store, "GRAPH ?g { ?v org:holds ?post }") == []


def as_of(store: Store, day: str) -> list[tuple[str, str]]:
    """Who held the post of secretary on a day, with the basis."""
    answer = store.ask_named("as-of", {"date": day, "title": "Bí thư"})
    assert isinstance(answer, QuerySolutions)
    return [(getattr(r["holder"], "value", ""), getattr(r["basis"], "value", "")) for r in answer]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2015-07-01", []),
        ("2015-11-01", [("Lê Thế An", "likely")]),
        ("2015-11-02", [("Lê Thế An", "bounded")]),
        ("2016-08-01", [("Lê Thế An", "bounded")]),
        ("2017-12-31", [("Lê Thế An", "open")]),
        ("2018-01-15", [("Đỗ Gia Bảo", "bounded")]),
        ("2021-01-01", [("Đỗ Gia Bảo", "open")]),
    ],
)
def test_who_held_a_post_on_a_day(day: str, expected: list[tuple[str, str]]) -> None:
    assert as_of(store_of(dated(AN_2015, AN_2017, BAO_2018)), day) == expected


def test_an_office_is_held_on_when_its_term_is_named_or_renewed() -> None:
    told = (
        AN_2015,
        ("2015-12-01", "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh nhiệm kỳ 2015-2020, phát biểu."),
    )
    assert [row[:5] for row in tenures(store_of(dated(*told)))] == [
        ("Lê Thế An", "current", "", "2015-11-02", "2015-12-01")
    ]


def test_of_a_post_told_as_past_and_not_since_when_nothing_is_said() -> None:
    begun = ("", "Tháng 6/2013, ông Lê Thế An được bổ nhiệm làm Bí thư Tỉnh ủy Hà Tĩnh.")
    assert as_of(store_of(dated(begun)), "2016-01-01") == [("Lê Thế An", "open")]
    assert as_of(store_of(dated(begun, PAST_UNDATED)), "2016-01-01") == []
    assert as_of(store_of(dated(begun)), "2020-01-01") == []  # more than a term of office later


def test_of_who_died_or_was_expelled_nothing_goes_on_though_no_day_is_known() -> None:
    expelled = ("", "Ban Bí thư quyết định khai trừ ra khỏi Đảng ông Lê Thế An, Tỉnh ủy Hà Tĩnh.")
    read = tenures(store_of(dated(AN_UNDATED, expelled)))
    assert ("Lê Thế An", "former", "", "", "", "", "") in read


def test_contradictions_are_told_with_their_sentences() -> None:
    (two,) = store_of(dated(AN_2015, AN_2017, BAO_2016)).contradictions()
    assert two.reason == "hai người cùng giữ một chức vụ"
    assert [side.reference for side in two.sides] == [
        "Lê Thế An | Bí thư Tỉnh ủy Hà Tĩnh",
        "Đỗ Gia Bảo | Bí thư Tỉnh ủy Hà Tĩnh",
    ]
    assert {quote.text for quote in two.evidence} == {AN_2015[1], AN_2017[1], BAO_2016[1]}


def test_one_later_mention_does_not_take_an_end_back() -> None:
    later = ("2020-01-01", "Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An dự hội nghị.")
    store = store_of(dated(AN_2017, AN_PAST, later))
    assert tenures(store) == [
        ("Lê Thế An", "former", "", "2017-03-20", "2017-03-20", "2019-06-01", "")
    ]
    assert list(store.contradictions()) == []


def test_who_agree_give_no_contradiction() -> None:
    assert (
        list(store_of(dated(AN_2015, AN_2017, BAO_2018, AN_PAST, DEPUTY_2016)).contradictions())
        == []
    )
