"""What is lost, old or cut off is written again from the records, and who reads is warned of it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from stores import dumped, store_of
from worlds import TENURE_LINE, article, four_articles

from cadregraph.graph.errors import StoreError
from cadregraph.graph.model import Extraction
from cadregraph.graph.store import Store, articles, folder, writing

FOUR = four_articles()


@pytest.fixture
def kho(tmp_path: Path) -> Path:
    """A store with four articles."""
    with Store.open(tmp_path / "kho") as store:
        store.add(FOUR)
    return tmp_path / "kho"


@pytest.fixture
def whole() -> bytes:
    """What a store with four articles holds."""
    return dumped(store_of(FOUR))


def warned(path: Path) -> list[str]:
    """What who opens a store for reading is warned of."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        Store.open(path, read_only=True).close()
    return [str(warning.message) for warning in caught]


def reopened(path: Path) -> bytes:
    """What a store holds when a writer has opened it; then who reads is warned of nothing."""
    with Store.open(path) as store:
        found = dumped(store)
    assert warned(path) == []
    return found


def test_a_finished_store_warns_of_nothing(kho: Path) -> None:
    assert warned(kho) == []


def test_who_reads_what_was_cut_off_before_its_first_article_was_kept_is_told(
    tmp_path: Path, whole: bytes
) -> None:
    def cut_off() -> Iterator[Extraction]:
        yield from ()
        raise KeyboardInterrupt

    kho = tmp_path / "kho"
    with pytest.raises(KeyboardInterrupt), Store.open(kho) as store:
        store.add(cut_off())
    line = f"{kho}: a build of it was cut off; run 'cadregraph build' once"
    assert warned(kho) == [line]
    (kho / "records.sqlite").unlink()
    assert warned(kho) == [line]
    with Store.open(kho) as store:
        store.add(FOUR)
        assert dumped(store) == whole
    assert warned(kho) == []


def test_an_empty_store_that_is_whole_warns_of_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path / "kho") as store:
        store.add([])
    assert warned(tmp_path / "kho") == []


def test_a_lost_graph_is_written_again(kho: Path, whole: bytes) -> None:
    shutil.rmtree(kho / "data")
    assert warned(kho) == [
        f"{kho}: a build of it was cut off: 4 articles are still to be written;"
        " run 'cadregraph build' once"
    ]
    assert reopened(kho) == whole


@pytest.mark.parametrize("changed", ["new", "replaced", "removed"])
def test_a_graph_from_before_is_written_again(kho: Path, changed: str) -> None:
    """A copy that failed brings an older graph to the records."""
    shutil.copytree(kho / "data", kho.parent / "cũ")
    with Store.open(kho) as store:
        if changed == "removed":
            store.remove("tin-1")
        else:
            store.add([article("mới" if changed == "new" else "tin-1", TENURE_LINE)])
        now = dumped(store)
    shutil.rmtree(kho / "data")
    (kho.parent / "cũ").rename(kho / "data")

    assert len(warned(kho)) == 1
    assert reopened(kho) == now


def test_a_graph_newer_than_its_records_is_written_again(kho: Path, whole: bytes) -> None:
    shutil.copy(kho / "records.sqlite", kho.parent)
    with Store.open(kho) as store:
        store.add([article("mới", TENURE_LINE)])
    shutil.copy(kho.parent / "records.sqlite", kho)

    assert len(warned(kho)) == 1
    assert reopened(kho) == whole


def test_a_build_that_is_cut_off_is_told_of_and_taken_up(
    kho: Path, monkeypatch: pytest.MonkeyPatch, whole: bytes
) -> None:
    put, written = writing.put, list[str]()

    def cut_off(*arguments: object) -> list[tuple[str, str]]:
        if len(written) == 2:
            raise KeyboardInterrupt
        written.append("")
        return put(*arguments)  # type: ignore[arg-type]

    with Store.open(kho) as store:
        for known in FOUR:
            store.remove(known.document.id)
        monkeypatch.setattr(writing, "put", cut_off)
        monkeypatch.setattr("cadregraph.graph.store.updating.BATCH", 1)
        with pytest.raises(KeyboardInterrupt):
            store.add(FOUR)
    assert ["2 articles are still to be written" in line for line in warned(kho)] == [True]
    monkeypatch.undo()
    assert reopened(kho) == whole


CUT_OFF = """
import os, sqlite3, sys
records = sqlite3.connect(sys.argv[1])
records.execute("PRAGMA cache_size = 2")
records.execute("UPDATE articles SET record = randomblob(100000)")
records.execute("INSERT INTO notes VALUES ('x', randomblob(3000000))")
os._exit(9)
"""


def leave_hot_journal(kho: Path) -> None:
    """Kill a process in the middle of writing the records."""
    subprocess.run([sys.executable, "-c", CUT_OFF, str(kho / "records.sqlite")], check=False)
    assert (kho / "records.sqlite-journal").stat().st_size > 0


def test_who_reads_undoes_what_a_killed_writer_left_in_the_records(kho: Path, whole: bytes) -> None:
    leave_hot_journal(kho)
    assert warned(kho) == []
    with Store.open(kho, read_only=True) as store:
        assert dumped(store) == whole
        assert dict(store.texts()) == {a.document.id: a.document.text for a in FOUR}


def test_who_may_not_undo_it_is_told_what_to_do(kho: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leave_hot_journal(kho)
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(StoreError, match="a build of it was cut off; run 'cadregraph build' once"):
        Store.open(kho, read_only=True)


def test_an_empty_marker_of_a_full_disk_is_no_damage(tmp_path: Path, whole: bytes) -> None:
    (tmp_path / "cadregraph.json").touch()
    with Store.open(tmp_path) as store:
        store.add(FOUR)
        assert dumped(store) == whole


def test_a_full_disk_leaves_no_marker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr(os, "fsync", full)
        with pytest.raises(StoreError, match="cannot be made: No space left on device"):
            Store.open(tmp_path / "kho")
    assert list((tmp_path / "kho").iterdir()) == []
    Store.open(tmp_path / "kho").close()


def test_what_a_killed_creation_leaves_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / ".cadregraph.json.4711").write_text('{"cadre')
    Store.open(tmp_path).close()


def test_a_store_without_links_can_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(source: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    Store.open(tmp_path).close()
    assert [path.name for path in tmp_path.glob("*.json")] == ["cadregraph.json"]


def test_what_was_logged_and_written_out_does_not_stay(
    kho: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "_LOGS", 1_000)
    with Store.open(kho) as store:
        store.add([article(f"mới {number}", TENURE_LINE) for number in range(3)])
        held = dumped(store)
    assert sum(path.stat().st_size for path in (kho / "data").glob("*.log")) < 1_000
    with Store.open(kho, read_only=True) as store:
        assert dumped(store) == held


def test_records_give_back_what_was_used_on_the_way(
    kho: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "_FREE", 0)
    with closing(sqlite3.connect(kho / "records.sqlite")) as records:
        records.execute("CREATE TABLE way (content)")
        records.execute("INSERT INTO way VALUES (randomblob(1000000))")
        records.commit()
        records.execute("DROP TABLE way")
        records.commit()
    before = (kho / "records.sqlite").stat().st_size
    with Store.open(kho) as store:
        store.add([article("mới", TENURE_LINE)])
    assert (kho / "records.sqlite").stat().st_size < before - 900_000


def test_logs_of_openings_do_not_pile_up(kho: Path) -> None:
    for _ in range(3):
        Store.open(kho).close()
    assert len(list((kho / "data").glob("LOG*"))) <= 2


HOLDER = """
import sys
from cadregraph.graph.store import Store
with Store.open(sys.argv[1], read_only=True):
    print(flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def reader(kho: Path, root: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that reads the store until it is sent a line."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(kho)],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process


@pytest.mark.skipif(folder.fcntl is None, reason="the system has no locks to be shared")
def test_a_writer_waits_for_readers(kho: Path, reader: subprocess.Popen[str]) -> None:
    with pytest.raises(StoreError, match="in use"):
        Store.open(kho, wait=0.2)
    asked: list[float] = []

    def leave() -> None:
        assert reader.stdin is not None
        asked.append(time.monotonic())
        print(file=reader.stdin, flush=True)

    later = threading.Timer(0.5, leave)
    later.start()
    with Store.open(kho, wait=60):
        assert asked and time.monotonic() > asked[0]
    later.join()


def test_records_are_never_written_by_who_reads(kho: Path) -> None:
    leave_hot_journal(kho)
    with Store.open(kho, read_only=True) as store, pytest.raises(sqlite3.OperationalError):
        store._records.set_note("x", "y")
