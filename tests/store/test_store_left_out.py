"""An article that cannot be written costs itself alone, in bulk and one by one."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest
from stores import dumped

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.errors import LeftOutWarning
from cadregraph.graph.model import Document, Extraction
from cadregraph.graph.store import AddReport, Store
from cadregraph.graph.store.bulk import __name__ as bulk

PEOPLE = ("Lê Văn Tám", "Đỗ Thị Na", "Phạm Gia Lộc", "Vũ Quý Hợi", "Lê Văn Tám")
GOOD = [
    extract(
        Document(
            f"bài {number}",
            f"Ông {name}, Bí thư Huyện ủy Mộ Đức, dự hội nghị của Tỉnh ủy Quảng Ngãi.",
            published=f"2019-03-{10 + number}",
        )
    )
    for number, name in enumerate(PEOPLE)
]


def broken(extraction: Extraction) -> Extraction:
    """The article with a fact of a sentence that it does not have."""
    (fact, *facts) = extraction.facts
    return replace(extraction, facts=(replace(fact, sentence=99), *facts))


BAD = broken(
    extract(
        Document("bài hỏng", "Ông Lê Văn Tám, Bí thư Huyện ủy Mộ Đức, dự họp với bà Đỗ Thị Na.")
    )
)
UNSTORABLE = replace(GOOD[0], document=replace(GOOD[0].document, id="bài \ud800"))
LINE = (
    "article 'bài hỏng': is left out: cannot be written, which is a fault of cadregraph"
    " (IndexError: tuple index out of range)"
)


@pytest.fixture(params=["as a whole", "one by one"])
def store(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Store]:
    monkeypatch.setattr(f"{bulk}._MANY", 1 if request.param == "as a whole" else 10**9)
    with Store.open(tmp_path / "kho") as opened:
        yield opened


def rest(*articles: Extraction) -> bytes:
    store = Store.open()
    store.add(articles)
    return dumped(store)


def test_the_rest_goes_on_as_though_it_had_never_come(store: Store) -> None:
    done = store.add([*GOOD[:2], BAD, *GOOD[2:]], reader="r")

    assert (done.added, [str(error) for error in done.failed]) == (5, [LINE])
    assert dumped(store) == rest(*GOOD)
    assert store.verify().problems == ()
    assert not store.has_read(BAD.document, "r")  # it is read again when it is given again


def test_what_cannot_be_kept_at_all_is_such_a_line_too(store: Store) -> None:
    done = store.add([*GOOD, UNSTORABLE])

    assert (done.added, len(done.failed)) == (5, 1)
    assert dumped(store) == rest(*GOOD)


def test_it_takes_with_it_what_it_said_before(store: Store) -> None:
    store.add(GOOD)
    done = store.add([broken(GOOD[4])])

    assert (done.replaced, len(done.failed)) == (0, 1)
    assert dumped(store) == rest(*GOOD[:4])
    assert store.add([GOOD[4]]) == AddReport(1, 0, 0)
    assert dumped(store) == rest(*GOOD)


def test_an_article_cut_off_on_its_way_is_warned_of(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("cadregraph.graph.store.updating.BATCH", 1)

    class PowerCut(BaseException):
        """The machine has stopped."""

    def stop(due: Sequence[str]) -> Iterator[str]:
        yield due[0]
        raise PowerCut

    with Store.open(tmp_path / "kho") as store, pytest.raises(PowerCut):
        store.add([*GOOD, BAD], progress=stop)
    with pytest.warns(LeftOutWarning, match="bài hỏng"), Store.open(tmp_path / "kho") as store:
        assert dumped(store) == rest(*GOOD)


def test_a_process_that_is_ended_costs_no_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{bulk}._MANY", 1)
    monkeypatch.setattr(f"{bulk}._TASKS", 1)
    started: list[ProcessPoolExecutor] = []

    def start() -> Executor:
        started.append(ProcessPoolExecutor(1, get_context("spawn")))
        return started[-1]

    def ended(due: Sequence[str]) -> Iterator[str]:
        for number, article in enumerate(due):
            if number == 2:
                pid = started[0].submit(os.getpid).result()
                os.kill(pid, signal.SIGKILL)
            yield article

    store = Store.open()
    assert store.add([*GOOD, BAD], processes=start, progress=ended).added == 5
    assert dumped(store) == rest(*GOOD)
    assert len(started) == 2


def die() -> None:
    """What a process is given that ends with it."""
    os._exit(9)


def test_processes_that_end_before_they_have_anything_to_do_are_done_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(f"{bulk}._MANY", 1)
    store = Store.open()
    done = store.add(GOOD, processes=lambda: ProcessPoolExecutor(1, get_context("spawn"), die))

    assert done == AddReport(5, 0, 0)
    assert dumped(store) == rest(*GOOD)
