"""The folder of a store: what is opened, what is refused, and who may hold it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeAlias

import pytest
from stores import dumped, store_of
from worlds import four_articles

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.errors import StoreError
from cadregraph.graph.identity import parse_decisions
from cadregraph.graph.model import Document
from cadregraph.graph.store import Store
from cadregraph.graph.store.folder import VERSION


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def refused(path: Path, *, create: bool = True, read_only: bool = False) -> str:
    """The one line with which a path is refused."""
    with pytest.raises(StoreError) as caught:
        Store.open(path, create=create, read_only=read_only)
    message = str(caught.value)
    assert message.startswith(f"{path}: ") and "\n" not in message
    return message


def test_what_was_closed_is_there_when_opened_again(tmp_path: Path) -> None:
    folder = tmp_path / "một kho" / "mới"
    with Store.open(folder) as store:
        store.add(four_articles())
        before, articles = dumped(store), store.articles()

    with Store.open(str(folder), create=False) as store:
        assert (dumped(store), store.articles()) == (before, articles)
    with Store.open(folder, read_only=True) as store:
        assert dumped(store) == before == dumped(store_of(four_articles()))


def test_what_changes_no_triple_is_kept_too(tmp_path: Path) -> None:
    with Store.open(tmp_path / "kho") as store:
        store.add([extract(Document("bài", "Trời mưa."))])
        assert store.remove("bài")
        store.decide(parse_decisions("different\tLê Tám @ bài-1\tLê Tám @ bài-2"))
    with Store.open(tmp_path / "kho") as store:
        assert not store.remove("bài")
        assert store._decisions.text


def test_an_empty_folder_becomes_a_store(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert len(store) == 0
    with Store.open(tmp_path, read_only=True) as store:
        assert len(store) == 0


def test_a_folder_with_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thư.txt").write_text("của tôi", encoding="utf-8")
    before = tree(tmp_path)

    assert "not a cadregraph store" in refused(tmp_path)
    assert "not a cadregraph store" in refused(tmp_path, read_only=True)
    assert tree(tmp_path) == before


def test_a_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bai.txt"
    path.write_text("Một bài viết.", encoding="utf-8")

    assert "is a file" in refused(path)
    assert path.read_text(encoding="utf-8") == "Một bài viết."


@pytest.mark.parametrize("read_only", [False, True])
def test_a_missing_store_is_not_made_unasked(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "không có"

    assert "cadregraph build" in refused(path, create=False, read_only=read_only)
    assert "cadregraph build" in refused(path, read_only=True)
    assert not path.exists()


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("")

    assert "cannot be made" in refused(tmp_path / "tệp" / "kho")


def test_a_link_to_nowhere_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "kho"
    path.symlink_to(tmp_path / "không có")

    refused(path)
    assert not (tmp_path / "không có").exists()


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        (b'{"cadregraph": 1}', f"is a store of version 1, this is version {VERSION}"),
        (b'{"cadregraph": "1"}', "version"),
        (b"{}", "version"),
        (b"[1]", "version"),
        (b"{", "damaged"),
        (b"\xff\xfe\x00", "damaged"),
        (b"", "damaged"),
    ],
)
def test_another_version_or_a_damaged_marker_is_refused(
    tmp_path: Path, marker: bytes, expected: str
) -> None:
    with Store.open(tmp_path) as store:
        store.add(four_articles()[:1])
    (tmp_path / "cadregraph.json").write_bytes(marker)
    before = tree(tmp_path)

    for read_only in (False, True):
        assert expected in refused(tmp_path, read_only=read_only)
    assert tree(tmp_path) == before


def test_damaged_data_is_one_line_of_error(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.add(four_articles()[:1])
    (tmp_path / "data" / "CURRENT").write_bytes(b"MANIFEST-999999\n")

    assert "cannot be opened" in refused(tmp_path)
    assert "cannot be opened" in refused(tmp_path, read_only=True)


def test_the_marker_says_what_the_folder_is(tmp_path: Path) -> None:
    with Store.open(tmp_path):
        pass

    assert json.loads((tmp_path / "cadregraph.json").read_text(encoding="utf-8")) == {
        "cadregraph": VERSION,
        "base": "https://w3id.org/cadregraph/id/",
    }


# --- several processes --------------------------------------------------------------------------

Holding: TypeAlias = Callable[[Path, str], AbstractContextManager[int]]

HOLDER = """
import sys
from cadregraph.graph.store import Store
with Store.open(sys.argv[1], read_only=sys.argv[2] == "reader") as store:
    print(len(store), flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def held(root: Path) -> Holding:
    """Another process that holds a store open as 'reader' or 'writer' while the block runs."""

    @contextmanager
    def hold(folder: Path, role: str) -> Iterator[int]:
        with subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(folder), role],
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdout is not None and process.stdin is not None
            yield int(process.stdout.readline())
            process.stdin.close()
            assert process.wait(timeout=30) == 0

    return hold


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "kho") as store:
        store.add(four_articles())
    return tmp_path / "kho"


@pytest.mark.parametrize(
    ("holder", "read_only"), [("writer", False), ("writer", True), ("reader", False)]
)
def test_a_writer_is_alone(folder: Path, held: Holding, holder: str, read_only: bool) -> None:
    with held(folder, holder):
        assert "in use by another process" in refused(folder, read_only=read_only)
    with Store.open(folder, read_only=read_only) as store:
        assert len(store.articles()) == 4


def test_many_may_read_at_once(folder: Path, held: Holding) -> None:
    with (
        held(folder, "reader") as size,
        Store.open(folder, read_only=True) as one,
        Store.open(folder, read_only=True) as another,
    ):
        assert len(one) == len(another) == size > 0


def test_a_refused_writer_leaves_the_store_free(folder: Path) -> None:
    with Store.open(folder), pytest.raises(StoreError):
        Store.open(folder)
    with Store.open(folder) as store:
        assert len(store.articles()) == 4


def test_a_store_keeps_the_base_of_its_iris(tmp_path: Path) -> None:
    folder, base = tmp_path / "kho", "https://example.org/id/"
    with Store.open(folder, base=base) as store:
        store.add(four_articles())
        before = dumped(store)

    with Store.open(folder) as store:  # the base need not be said again
        store.add(four_articles())
        assert dumped(store) == before
    with pytest.raises(StoreError, match=r"begin with https://example\.org/id/, not https://other"):
        Store.open(folder, base="https://other.example/")
