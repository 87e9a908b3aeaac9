"""A graph that is made as a whole is the one to which articles come one by one."""

from __future__ import annotations

from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stores import dumped, grown_store
from worlds import article, four_articles, whole_world

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document, Extraction
from cadregraph.graph.store import Store, whole
from cadregraph.graph.store.bulk import __name__ as room

NAMES = ("Lê Văn Tám", "Đỗ Thị Na", "Phạm Gia Lộc")
TEXTS = [
    f"Ngày {day}/3/2019, ông {name}, {title} Huyện ủy {district}, dự hội nghị của Huyện ủy {district}. "
    f"{body} bổ nhiệm bà {other} giữ chức {title} {body}."
    for day, name, title, district, body, other in (
        (1, NAMES[0], "Bí thư", "Vĩnh Bảo", "Sở Nội vụ Hải Phòng", NAMES[1]),
        (2, NAMES[0], "Phó Bí thư", "Vĩnh Bảo", "Sở Y tế Hải Phòng", NAMES[2]),
        (3, NAMES[1].upper(), "Bí thư", "Tiên Lãng", "Sở Nội vụ Hải Phòng", NAMES[0]),
        (4, NAMES[2], "nguyên Bí thư", "Tiên Lãng", "UBND TP Hải Phòng", NAMES[1]),
    )
]
ARTICLES: list[Extraction] = [
    whole_world(),
    *four_articles(),
    *(extract(Document(f"bài {n}", text, published="2019-03-05")) for n, text in enumerate(TEXTS)),
    extract(Document("bài 0 đăng lại", TEXTS[0], published="2019-03-06", outlet="Báo khác")),
]


@pytest.fixture(autouse=True)
def as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{room}._MANY", 1)
    monkeypatch.setattr(f"{room}._TASKS", 3)


def records(store: Store) -> dict[str, list[str]]:
    """What the records hold, but for the numbers of things, and lines that are not written out yet."""
    database = store._records._db
    tables = [
        name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    return {
        table: sorted(map(repr, database.execute(f"SELECT * FROM {table}")))
        for table in tables
        if table not in ("things", "named", "stale", "applied")
    }


def by_ones(articles: list[Extraction], monkeypatch: pytest.MonkeyPatch) -> Store:
    with monkeypatch.context() as patched:
        patched.setattr(f"{room}._MANY", 10**9)
        return grown_store(articles)


def test_graph_and_records_are_those_of_articles_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = Store.open()
    store.add(ARTICLES)
    grown = by_ones(ARTICLES, monkeypatch)

    assert dumped(store) == dumped(grown)
    assert records(store) == records(grown)


@settings(max_examples=6, deadline=None)
@given(st.permutations(range(len(ARTICLES))), st.integers(0, len(ARTICLES)))
def test_what_comes_as_a_whole_and_then_goes_leaves_what_others_give(
    order: list[int], gone: int
) -> None:
    store = Store.open()
    store.add(ARTICLES[number] for number in order)
    for number in order[:gone]:
        store.remove(ARTICLES[number].document.id)
    rest = Store.open()
    rest.add(ARTICLES[number] for number in order[gone:])

    assert dumped(store) == dumped(rest)


def test_a_store_to_which_more_comes_than_it_holds_is_made_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with Store.open(tmp_path / "kho") as store:
        store.add(ARTICLES[:2])
        store.add([article("tin-1", *()), *ARTICLES[2:]])
        store.remove(whole_world().document.id)
        store.add(ARTICLES)
        assert dumped(store) == dumped(by_ones(ARTICLES, monkeypatch))
    assert sorted(path.name for path in (tmp_path / "kho").iterdir()) == [
        "cadregraph.json",
        "data",
        "records.sqlite",
    ]


def processes() -> Executor:
    return ProcessPoolExecutor(2, get_context("spawn"))


def test_other_processes_make_the_same() -> None:
    alone, together = Store.open(), Store.open()
    alone.add(ARTICLES)
    together.add(ARTICLES, processes=processes)

    assert dumped(alone) == dumped(together)
    assert records(alone) == records(together)


class PowerCut(Exception):
    """The machine has stopped."""


@pytest.mark.parametrize("step", ["make", "settle", "load"])
def test_what_is_cut_off_is_made_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, step: str
) -> None:
    def cut_off(*arguments: object) -> None:
        if step == "load":
            kept(*arguments)  # type: ignore[operator]
        raise PowerCut

    kept: object = getattr(whole, step)
    with Store.open(tmp_path / "kho") as store:
        store.add(ARTICLES[:2])
        with monkeypatch.context() as patched:
            patched.setattr(whole, step, cut_off)
            with pytest.raises(PowerCut):
                store.add(ARTICLES)
    monkeypatch.setattr(f"{room}._MANY", 10**9)
    with Store.open(tmp_path / "kho") as store:
        assert dumped(store) == dumped(grown_store(ARTICLES))


def test_many_runs_are_merged_before_there_are_too_many(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(whole, "_RUNS", 2)
    runs = whole.Runs(tmp_path)
    for run in (b"<a> <b> <c>\t1\tS\n", b"<a> <b> <c>\t2\t\n", b"<a> <b> <a>\t0\tS\n"):
        runs.add(run)
    runs.add_inferred(["<a> <b> <c>"])

    assert [*runs.lines()] == [(b"<a> <b> <a>", 0, True, False), (b"<a> <b> <c>", 3, True, True)]
    assert len([*tmp_path.iterdir()]) == 2
