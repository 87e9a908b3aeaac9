"""One person in one post at two times: each is a holding of its own."""

from __future__ import annotations

import pytest
from facts import dated
from stores import dumped, grown_store, rows, store_of

from cadregraph.graph.store import Store
from cadregraph.graph.store.validation import validate

AN, BAO = "Lê Thế An", "Đỗ Gia Bảo"
BODY = "UBND tỉnh Hà Tĩnh"
OF_SEVERAL = (
    ("2010-05-02", f"Ngày 1/5/2010, ông {AN} được bổ nhiệm giữ chức Phó Chủ tịch {BODY}."),
    ("2012-06-01", f"Ông {AN}, Phó Chủ tịch {BODY}, tiếp công dân."),
    ("2014-06-02", f"Ngày 1/6/2014, ông {AN} thôi giữ chức Phó Chủ tịch {BODY}."),
    ("2019-03-02", f"Ngày 1/3/2019, ông {AN} được bổ nhiệm giữ chức Phó Chủ tịch {BODY}."),
    ("2020-03-02", f"Phó Chủ tịch {BODY} {AN} dự lễ."),
)
OF_ONE = (
    ("2010-05-02", f"Ngày 1/5/2010, ông {AN} được bầu giữ chức Chủ tịch {BODY}."),
    ("2012-06-01", f"Ông {AN}, Chủ tịch {BODY}, tiếp công dân."),
    ("2014-06-02", f"Ngày 1/6/2014, ông {AN} thôi giữ chức Chủ tịch {BODY}."),
    ("2014-06-05", f"Ngày 5/6/2014, ông {BAO} được bầu giữ chức Chủ tịch {BODY}."),
    ("2016-06-05", f"Chủ tịch {BODY} {BAO} dự lễ."),
    ("2019-03-01", f"Ngày 1/3/2019, ông {BAO} thôi giữ chức Chủ tịch {BODY}."),
    ("2019-03-02", f"Ngày 2/3/2019, ông {AN} được bầu giữ chức Chủ tịch {BODY}."),
    ("2020-03-02", f"Chủ tịch {BODY} {AN} dự lễ."),
)


def held_on(store: Store, day: str, title: str) -> list[str]:
    return [row[0] for row in rows(store.ask_named("as-of", {"date": day, "title": title}))]


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2012-07-01", [AN]), ("2016-07-01", []), ("2019-07-01", [AN]), ("2020-04-01", [AN])],
)
def test_a_post_of_several(day: str, expected: list[str]) -> None:
    with store_of(dated(*OF_SEVERAL)) as store:
        assert held_on(store, day, "Phó Chủ tịch") == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2012-07-01", [AN]), ("2016-07-01", [BAO]), ("2019-07-01", [AN]), ("2020-04-01", [AN])],
)
def test_a_post_of_one(day: str, expected: list[str]) -> None:
    with store_of(dated(*OF_ONE)) as store:
        assert held_on(store, day, "Chủ tịch") == expected
        assert [row[:2] for row in rows(store.ask_named("succession", {}))] == [
            (AN, BAO),
            (BAO, AN),
        ]


def test_a_term_that_ends_and_is_followed_by_the_next_is_no_second_holding() -> None:
    """Relieved and elected again within weeks, somebody goes on."""
    news = (
        ("2016-06-02", f"Ngày 1/6/2016, ông {AN} được bầu giữ chức Chủ tịch {BODY}."),
        ("2021-05-21", f"Ngày 20/5/2021, ông {AN} thôi giữ chức Chủ tịch {BODY}."),
        ("2021-06-26", f"Ngày 25/6/2021, ông {AN} được bầu giữ chức Chủ tịch {BODY}."),
    )
    with store_of(dated(*news)) as store:
        tenures = [row for row in rows(store.ask_named("careers", {})) if row[0] == AN]
        assert len(tenures) == 1


@pytest.mark.parametrize("news", [OF_SEVERAL, OF_ONE])
def test_in_any_order_and_one_by_one_it_is_the_same(news: tuple[tuple[str, str], ...]) -> None:
    with grown_store(dated(*news)) as grown, store_of(dated(*news)) as whole:
        assert dumped(grown) == dumped(whole)


def test_the_earlier_holding_goes_with_the_article_that_parts_the_two() -> None:
    """Without the news that the post was left there is one holding."""
    articles = dated(*OF_SEVERAL)
    with store_of(articles) as store, store_of([*articles[:2], *articles[3:]]) as without:
        assert store.remove(articles[2].document.id)
        assert dumped(store) == dumped(without)


def test_by_the_years_of_a_career() -> None:
    """A post that a career lists twice with other years was held twice."""
    career = (
        f"Từ năm 2004 đến năm 2008 ông {AN} là Phó Chủ tịch {BODY}. "
        f"Từ năm 2015 đến năm 2019 ông là Phó Chủ tịch {BODY}."
    )
    with store_of(dated(("2022-03-01", career))) as store:
        held = [
            held_on(store, day, "Phó Chủ tịch")
            for day in ("2006-05-01", "2011-05-01", "2017-05-01")
        ]
        assert held == [[AN], [], [AN]]


def test_the_graph_conforms() -> None:
    with store_of(dated(*OF_SEVERAL, *OF_ONE)) as store:
        assert validate(store.default_graph()).conforms
        assert store.verify().problems == ()
