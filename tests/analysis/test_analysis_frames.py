"""Articles in, frames out: careers, who held what on a day, pairs, paths, centralities, counts."""

from __future__ import annotations

import random
import sys
from io import BytesIO

import pandas as pd
import pytest
from articles import AN_2015, CHI, EVERYTHING
from facts import dated
from stores import store_of

from cadregraph.graph.analysis import (
    as_of,
    careers,
    centralities,
    co_membership,
    co_membership_network,
    discipline,
    paths,
    sanctions,
    turnover,
)
from cadregraph.graph.errors import AmbiguousNameError, AnalysisError, QueryError
from cadregraph.graph.store import Store

HU = "Tỉnh ủy Hà Tĩnh"
SYT = "Sở Y tế tỉnh Hà Tĩnh"
AN, BAO, CHI_, CUC, DUY, KHANG, LAM = (
    "Lê Thế An",
    "Đỗ Gia Bảo",
    "Ngô Thị Lan Chi",
    "Mai Thu Cúc",
    "Trần Khải Duy",
    "Vũ Bá Khang",
    "Hồ Tố Lam",
)


def rows(found: pd.DataFrame, *columns: str) -> list[tuple[object, ...]]:
    """The rows of some columns; '' where there is nothing."""
    return [
        tuple("" if pd.isna(cell) else cell for cell in row)
        for row in found[list(columns)].itertuples(index=False)
    ]


# --- careers --------------------------------------------------------------------------------------


def test_careers_are_as_precise_as_the_articles(store: Store) -> None:
    found = careers(store)
    assert rows(found, "person", "title", "start", "end", "term", "known", "articles") == [
        (LAM, "Chánh Văn phòng", "--06-21", "", "", "unknown", 1),
        (AN, "Chủ tịch", "", "", "", "bounded", 1),
        (AN, "Bí thư", "", "", "", "bounded", 2),
        (CUC, "Giám đốc", "2010-06", "2013-03-20", "", "stated", 2),
        (CHI_, "Phó Bí thư", "", "", "", "unknown", 1),
        ("Phan Đức Toại", "Ủy viên", "", "2016-01", "2010-2015", "bounded", 1),
        (DUY, "Bí thư", "", "", "", "bounded", 1),
        (KHANG, "Giám đốc", "2013-06", "", "", "bounded", 2),
        (BAO, "Phó Bí thư", "", "", "", "bounded", 4),
    ]
    assert found["start_first"].dtype == "datetime64[ms]"
    assert found["articles"].dtype == "Int64"
    assert (found.select_dtypes("string") != "").all(axis=None)


def test_a_date_without_a_year_has_no_days(store: Store) -> None:
    (lam,) = careers(store, LAM).to_dict("records")
    assert pd.isna(lam["start_first"]) and pd.isna(lam["start_last"])
    (cuc,) = careers(store, CUC).to_dict("records")
    assert (str(cuc["start_first"]), str(cuc["start_last"])) == (
        "2010-06-01 00:00:00",
        "2010-06-30 00:00:00",
    )


def test_who_came_before_and_after(store: Store) -> None:
    assert rows(careers(store, DUY), "predecessor", "successor", "begin_known") == [
        (AN, "", "bounded")
    ]
    assert rows(careers(store, CUC), "predecessor", "successor", "end_known") == [
        ("", KHANG, "stated")
    ]


@pytest.mark.parametrize(
    "called", [BAO, "do gia bao", "ĐỖ GIA BẢO", "Đỗ Gia Bảo | Phó Bí thư Tỉnh ủy Hà Tĩnh"]
)
def test_a_person_is_found_by_name(store: Store, called: str) -> None:
    found = careers(store, called)
    assert set(found["person"]) == {BAO}
    assert rows(careers(store, found["person_iri"][0]), "person") == [(BAO,)]


def test_of_namesakes_each_is_told_with_posts(store: Store) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        careers(store, "le the an")
    assert "the name of 2" in str(caught.value)
    assert sorted(who for _, who in caught.value.candidates) == [
        f"{AN}: Chủ tịch Ủy ban nhân dân huyện Thới Bình",
        f"{AN}: nguyên Bí thư {HU}",
    ]
    for iri, who in caught.value.candidates:
        assert len(careers(store, iri)) == 1
        post = who.partition(": ")[2]
        assert rows(careers(store, f"{AN} | {post}"), "person_iri") == [(iri,)]


@pytest.mark.parametrize("called", ["Đố Gia Bảo", "Lê Thế Ân", "Đỗ Gia Bảo | Bí thư", "", "?x"])
def test_nobody_is_called_so(store: Store, called: str) -> None:
    """Diacritics that are given are meant: they tell people apart."""
    with pytest.raises(QueryError, match="called"):
        careers(store, called)


# --- on a day -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2010-01-01", []),
        ("2016-01-01", [(AN, "bounded")]),
        ("2017-12-31", [(AN, "open")]),
        ("2018-01-15", [(DUY, "bounded")]),
        ("2021-01-01", [(DUY, "open")]),
        ("2018-01", [(DUY, "bounded"), (AN, "open")]),
        ("2024-06-01", []),
    ],
)
def test_who_led_on_a_day(store: Store, day: str, expected: list[tuple[str, str]]) -> None:
    found = as_of(store, day, organization="tinh uy ha tinh", title="bí thư")
    assert rows(found, "person", "basis") == expected


def test_a_former_is_never_shown_as_holding_on(store: Store) -> None:
    assert rows(as_of(store, "2016-01-01", organization=SYT), "person") == []
    found = as_of(store, "2016-01-01", organization=SYT, possible=True)
    assert rows(found, "person", "basis", "status_now") == [(KHANG, "possible", "former")]


def test_who_may_have_held_a_post_for_one_gives_way_to_who_did(store: Store) -> None:
    found = as_of(store, "2016-09-01", organization=HU, possible=True)
    assert rows(found, "person", "basis") == [(AN, "bounded"), (BAO, "bounded")]


# --- together -------------------------------------------------------------------------------------


def test_who_sat_together_when(store: Store) -> None:
    found = co_membership(store, organization=HU)
    assert rows(found, "person", "other", "overlap", "members") == [
        (AN, BAO, "known", 4),
        (DUY, BAO, "known", 4),
    ]
    assert [str(day)[:10] for day in (found["first"][0], found["last"][0])] == [
        "2016-08-01",
        "2017-03-20",
    ]


def test_of_whom_nothing_tells_only_if_asked_for(store: Store) -> None:
    found = co_membership(store, person=CHI_, overlap="untold")
    assert rows(found, "person", "other", "overlap") == [
        (CHI_, AN, "untold"),
        (CHI_, DUY, "untold"),
        (CHI_, BAO, "untold"),
    ]
    assert len(co_membership(store, person=CHI_)) == 0


def test_who_follow_each_other_in_one_post_never_sat_together(store: Store) -> None:
    found = co_membership(store, organization=SYT, overlap="untold")
    assert len(found) == 0


def test_terms_that_differ_in_number_exclude_each_other() -> None:
    article = "Ông {}, Ủy viên Ban Chấp hành Trung ương Đảng khóa {}, phát biểu."
    told = [("Lê Thế An", "XI"), ("Đỗ Gia Bảo", "XII"), ("Trần Khải Duy", "XII")]
    store = store_of(dated(*(("", article.format(name, number)) for name, number in told)))
    assert rows(co_membership(store, overlap="untold"), "person", "other", "overlap") == [
        (DUY, BAO, "possible")
    ]


def test_the_network_of_pairs_weighs_large_bodies_less(store: Store) -> None:
    network = co_membership_network(store)
    labels = {network.nodes[node]["label"] for node in network}
    assert labels == {AN, BAO, DUY}
    for _, _, data in network.edges(data=True):
        assert data == {
            "organizations": HU,
            "bodies": 1,
            "overlap": "known",
            "weight": pytest.approx(1 / 3),
        }


# --- paths and centralities -----------------------------------------------------------------------


def test_paths_have_a_sentence_for_every_step(store: Store) -> None:
    found = paths(store, f"{AN} | Bí thư {HU}", BAO, limit=1)
    assert rows(found, "step", "source", "relation", "target", "forward") == [
        (1, AN, "holds", f"Bí thư {HU}", True),
        (2, f"Bí thư {HU}", "of", HU, True),
        (3, HU, "of", f"Phó Bí thư {HU}", False),
        (4, f"Phó Bí thư {HU}", "holds", BAO, False),
    ]
    assert found["evidence"][0] == AN_2015[1]
    assert found["evidence"].notna().all()


def test_a_shared_post_is_the_shortest_path(store: Store) -> None:
    found = paths(store, CUC, KHANG, limit=1)
    assert rows(found, "relation", "target", "status") == [
        ("holds", f"Giám đốc {SYT}", "former"),
        ("holds", KHANG, "former"),
    ]


def test_what_is_only_proposed_joins_nobody_unless_asked_for(store: Store) -> None:
    assert len(paths(store, KHANG, BAO)) == 0
    found = paths(store, KHANG, BAO, proposed=True, limit=1)
    assert rows(found, "source", "relation", "target", "status")[0] == (
        KHANG, "removal", f"Ủy ban Kiểm tra {HU}", "proposed",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "limit", "message"),
    [
        (BAO, "do gia bao", 5, "are one person"),
        (BAO, "Ai Đó", 5, "no person is called"),
        (BAO, CHI_, 0, "ask for 1 or more"),
    ],
)
def test_paths_that_make_no_sense(
    store: Store, one: str, other: str, limit: int, message: str
) -> None:
    with pytest.raises(QueryError, match=message):
        paths(store, one, other, limit=limit)


def test_centralities_of_what_is_known_of_a_year(store: Store) -> None:
    found = centralities(store, [2017])
    assert rows(found, "kind", "label", "degree", "betweenness", "closeness", "nodes", "edges") == [
        ("organization", HU, 2, 1.0, 1.0, 3, 2),
        ("person", AN, 1, 0.0, pytest.approx(2 / 3), 3, 2),
        ("person", BAO, 1, 0.0, pytest.approx(2 / 3), 3, 2),
    ]


def test_centralities_among_people_and_with_open_ends(store: Store) -> None:
    found = centralities(store, ["2017"], ties="people", open_ended=True)
    assert rows(found, "label", "degree") == [(AN, 1), (BAO, 1), (AN, 0)]


def test_the_years_are_those_of_which_something_is_known(store: Store) -> None:
    assert list(dict.fromkeys(centralities(store)["year"])) == [
        "2010", "2011", "2012", "2013", "2015", "2016", "2017", "2018", "2019",
    ]  # fmt: skip


# --- turnover and discipline ----------------------------------------------------------------------


def test_turnover_counts_what_is_known_and_what_is_not_apart(store: Store) -> None:
    columns = ("year", "holders", "entries", "exits", "rate", "completed")
    assert rows(turnover(store, SYT), *columns) == [
        (2010, 1, 1, 0, 0.0, 0),
        (2011, 1, 0, 0, 0.0, 0),
        (2012, 1, 0, 0, 0.0, 0),
        (2013, 2, 1, 1, 0.5, 1),
        ("", 0, 0, 1, "", 0),
    ]
    assert rows(turnover(store, "Văn phòng Tỉnh ủy Hà Tĩnh"), *columns) == [("", 1, 1, 0, "", 0)]


def test_a_mean_time_is_as_precise_as_the_dates(store: Store) -> None:
    left = turnover(store, SYT).set_index("year").loc[2013]
    assert (left["years_low"], left["years_high"]) == (2.72, 2.8)


def test_what_is_proposed_is_no_turnover(store: Store) -> None:
    assert "Sở Nội vụ tỉnh Hà Tĩnh" not in set(turnover(store)["organization"])


def test_decided_and_proposed_sanctions_are_counted_apart(store: Store) -> None:
    columns = ("decision", "sanction", "level", "year", "cases", "subjects")
    assert rows(discipline(store), *columns) == [
        ("decided", "reprimand", "province", 2019, 1, 1),
        ("proposed", "removal", "province", "", 1, 1),
    ]
    by = ("decided_by", "target")
    assert rows(discipline(store, by), "decision", *by, "cases") == [
        ("decided", f"Ủy ban Kiểm tra {HU}", "person", 1),
        ("proposed", f"Ủy ban Kiểm tra {HU}", "person", 1),
    ]


def test_a_sanction_that_two_articles_tell_is_one_row(store: Store) -> None:
    columns = ("subject", "date", "reported", "level_from", "retold")
    assert rows(sanctions(store), *columns) == [
        (KHANG, "", "", "graph", False),
        (BAO, "2019-05", "2019-06-02", "sentence", False),
    ]


def test_what_cannot_be_counted_by_is_told(store: Store) -> None:
    with pytest.raises(QueryError, match="cannot count by 'month'; there are decision, target"):
        discipline(store, ["month"])


# --- all of them ----------------------------------------------------------------------------------

FRAMES = {
    "careers": careers,
    "as_of": lambda store: as_of(store, "2016", possible=True),
    "co_membership": lambda store: co_membership(store, overlap="untold"),
    "paths": lambda store: paths(store, BAO, DUY),
    "centralities": lambda store: centralities(store, open_ended=True),
    "turnover": turnover,
    "discipline": discipline,
    "sanctions": sanctions,
}


@pytest.mark.parametrize("name", FRAMES)
def test_the_order_of_articles_does_not_matter(store: Store, name: str) -> None:
    shuffled = random.Random(name).sample(EVERYTHING, len(EVERYTHING))
    pd.testing.assert_frame_equal(FRAMES[name](store), FRAMES[name](store_of(dated(*shuffled))))


@pytest.mark.parametrize("name", FRAMES)
def test_frames_come_back_from_parquet_as_they_were(store: Store, name: str) -> None:
    found, page = FRAMES[name](store), BytesIO()
    found.to_parquet(page, index=False)
    back = pd.read_parquet(page)
    pd.testing.assert_frame_equal(found, back)


@pytest.mark.parametrize("name", sorted(FRAMES.keys() - {"paths"}))
def test_of_a_graph_without_posts_frames_are_empty(name: str) -> None:
    empty = FRAMES[name](store_of(dated(("", "Trời mưa."))))
    assert len(empty) == 0
    assert len(empty.columns) > 4


def test_without_pandas_it_is_told_what_to_install(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(AnalysisError, match=r"pip install 'cadregraph\[analysis\]'"):
        careers(store, CHI[1][3:18])
