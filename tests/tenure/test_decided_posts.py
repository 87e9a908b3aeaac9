"""What a curator decides of posts: not so, so since or until a day. It goes before what articles report."""

from __future__ import annotations

from pathlib import Path

import pytest
from facts import dated
from stores import asked, dumped, grown_store, rows

from cadregraph.graph.errors import DecisionsError
from cadregraph.graph.identity import parse_decisions
from cadregraph.graph.store import Store

BODY = "Tỉnh ủy Quảng Trị"
ARTICLES = dated(
    ("2023-01-10", "Bí thư Tỉnh ủy Quảng Trị Lê Thế An thăm bệnh viện."),
    ("2023-03-12", "Ông Lê Thế An, Bí thư Tỉnh ủy Quảng Trị, tiếp công dân."),
    ("2023-05-02", "Bí thư Tỉnh ủy Quảng Trị Vũ Đình Cát dự lễ khai giảng."),
    ("2023-05-20", "Ông Vũ Đình Cát, Bí thư Tỉnh ủy Quảng Trị, làm việc với huyện."),
    ("2023-07-01", "Bí thư Tỉnh ủy Quảng Trị Lê Thế An dâng hương."),
    ("2023-09-09", "Chủ tịch UBND tỉnh Quảng Trị Trần Khải Duy họp."),
)
NOT_CAT = "not so\tVũ Đình Cát | Bí thư Tỉnh ủy Quảng Trị\tnhầm người; L. T., 24/11/2026\n"
AN_SINCE = "so since\tLê Thế An | Bí thư Tỉnh ủy Quảng Trị\t2022-06\tquyết định số 7\n"
CAT_SINCE = "so since\tVũ Đình Cát | Bí thư Tỉnh ủy Quảng Trị\t2023-04-01\tquyết định số 9\n"
AN_UNTIL = "so until\tLê Thế An | Bí thư Tỉnh ủy Quảng Trị\t2023-06-01\tquyết định số 12\n"


def decided(text: str) -> Store:
    store = grown_store(ARTICLES)
    store.decide(parse_decisions(text))
    return store


def secretary(store: Store, day: str) -> list[tuple[str, str]]:
    asked_for = {"date": day, "title": "Bí thư", "organization": BODY}
    return [(row[0], row[3]) for row in rows(store.ask_named("as-of", asked_for))]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        pytest.param("", "2023-05-10", [("Vũ Đình Cát", "bounded")], id="as reported"),
        pytest.param(NOT_CAT, "2023-05-10", [("Lê Thế An", "bounded")], id="never"),
        pytest.param(NOT_CAT + AN_UNTIL, "2023-05-10", [("Lê Thế An", "curated")], id="until then"),
        pytest.param(AN_UNTIL, "2023-05-10", [("Lê Thế An", "curated")], id="he alone until then"),
        pytest.param(NOT_CAT + AN_UNTIL, "2023-06-01", [], id="the first day without it"),
        pytest.param(AN_UNTIL, "2023-07-02", [], id="whatever an article says later"),
        pytest.param(
            "so until\tlê thế an | bí thư TỈNH UỶ quảng trị\t2023-02\n",
            "2023-03-13",
            [],
            id="by month, in another spelling",
        ),
        pytest.param(
            NOT_CAT + AN_SINCE, "2022-06-15", [("Lê Thế An", "curated")], id="since a month"
        ),
        pytest.param(NOT_CAT + AN_SINCE, "2022-05-31", [], id="the last day before it"),
        pytest.param(
            AN_SINCE + AN_UNTIL, "2022-07-01", [("Lê Thế An", "curated")], id="from and to"
        ),
        pytest.param(AN_SINCE + AN_UNTIL, "2023-06-01", [], id="no longer than that"),
        pytest.param(CAT_SINCE, "2023-03-31", [("Lê Thế An", "open")], id="the one before him"),
        pytest.param(CAT_SINCE, "2023-04-01", [("Vũ Đình Cát", "curated")], id="from that day he"),
    ],
)
def test_it_goes_before_the_articles(text: str, day: str, expected: list[tuple[str, str]]) -> None:
    assert secretary(decided(text), day) == expected


def test_it_is_shown_as_such() -> None:
    both = decided(AN_SINCE + AN_UNTIL)
    assert [row[3] for row in rows(both.ask_named("decisions", {}))] == [
        "so since 2022-06, so until 2023-06-01: quyết định số 7; quyết định số 12"
    ]
    store = decided(NOT_CAT + AN_UNTIL)

    assert [(row[0], row[3], row[4]) for row in rows(store.ask_named("decisions", {}))] == [
        ("Lê Thế An", "so until 2023-06-01: quyết định số 12", "former"),
        ("Vũ Đình Cát", "not so: nhầm người; L. T., 24/11/2026", "reported"),
    ]
    former = rows(store.ask_named("former-holders", {"organization": BODY}))
    assert [(row[0], row[5], row[7]) for row in former] == [
        ("Lê Thế An", "2023-06-01", "người biên tập xác định: quyết định số 12")
    ]


@pytest.mark.parametrize(
    ("until", "day"),
    [("2015", "2014-12-31"), ("2015-07", "2015-06-30"), ("2015-07-01", "2015-06-30")],
)
def test_one_of_whom_no_article_knows_a_day_held_it_until_then(until: str, day: str) -> None:
    store = grown_store(
        dated(
            ("", "Ông Vũ Đình Cát, nguyên Bí thư Tỉnh ủy Quảng Trị, dâng hương."),
            ("2016-03-01", "Bí thư Tỉnh ủy Quảng Trị Lê Thế An dâng hương."),
        )
    )
    store.decide(parse_decisions(f"so until\tVũ Đình Cát | Bí thư Tỉnh ủy Quảng Trị\t{until}\n"))

    assert secretary(store, day) == [("Vũ Đình Cát", "curated")]
    former = rows(store.ask_named("former-holders", {"organization": BODY}))
    assert [(row[0], row[5]) for row in former] == [("Vũ Đình Cát", until)]


def test_a_wrong_appointment_ends_no_other_post() -> None:
    moved = dated(("2023-10-01", "Bầu ông Trần Khải Duy giữ chức Bí thư Tỉnh ủy Quảng Trị."))
    store = grown_store([*ARTICLES, *moved])
    chair = {"title": "Chủ tịch", "organization": "UBND tỉnh Quảng Trị", "date": "2023-11-01"}
    assert rows(store.ask_named("as-of", chair)) == []

    store.decide(parse_decisions("not so\tTrần Khải Duy | Bí thư Tỉnh ủy Quảng Trị"))
    assert [row[0] for row in rows(store.ask_named("as-of", chair))] == ["Trần Khải Duy"]


def test_who_decided_first_or_last_gives_the_same_and_taken_back_leaves_no_trace() -> None:
    first = Store.open()
    first.decide(parse_decisions(NOT_CAT + AN_UNTIL))
    for article in reversed(ARTICLES):
        first.add([article])
    last = decided(NOT_CAT + AN_UNTIL)
    assert dumped(first) == dumped(last)

    last.decide(parse_decisions(""))
    assert dumped(last) == dumped(grown_store(ARTICLES))


def test_a_store_holds_to_it_when_it_is_opened_again(tmp_path: Path) -> None:
    with Store.open(tmp_path / "kho") as store:
        store.decide(parse_decisions(NOT_CAT))
        store.add(ARTICLES[:3])
    with Store.open(tmp_path / "kho") as store:
        store.add(ARTICLES[3:])
        assert secretary(store, "2023-05-10") == [("Lê Thế An", "bounded")]
        assert asked(store, "SELECT ?t { ?t cadre:curated ?w }") != []


WRONG = [
    ("so until\tA @ 7\t2024", "tep.tsv:1: 'so until' is of a person with '| post'"),
    ("so until\tA | B", "tep.tsv:1: 'so until' has a person with '| post', a day and a note"),
    ("so until\tA | B\t31/5/2024", "tep.tsv:1: '31/5/2024' is no day as 2024-05-10"),
    ("so until\tA | B\t2024-13", "tep.tsv:1: '2024-13' is no day"),
    ("so since\tA | B\t2023-02-30", "tep.tsv:1: '2023-02-30' is no day"),
    ("so since\tA @ 7\t2023", "tep.tsv:1: 'so since' is of a person with '| post'"),
    (
        "so since\tA | B\t2024\nso until\ta | b\t2023-12",
        "tep.tsv:2: says something else of the post than line 1",
    ),
    (
        "so since\tA | B\t2022\nso until\tA | B\t2023\nnot so\tA | B",
        "tep.tsv:3: says something else of the post than line 1",
    ),
    (
        "not so\tA | B\nso until\ta | b\t2024",
        "tep.tsv:2: says something else of the post than line 1",
    ),
    (
        "so until\tA | B\t2023\n\nso until\tA | B\t2024",
        "tep.tsv:3: says something else of the post than line 1",
    ),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_a_line_that_says_nothing_clear_is_refused(text: str, message: str) -> None:
    with pytest.raises(DecisionsError) as caught:
        parse_decisions(text, "tep.tsv")
    assert str(caught.value).startswith(message)
