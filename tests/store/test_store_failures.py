"""What goes wrong with a store is one line of `StoreError` or `QueryError`; cost stays bounded."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode
from stores import dumped, store_of
from worlds import ENTITIES, KHOI, LINK_LINES, STATEMENT_LINE, TENURE_LINE, article, four_articles

from cadregraph.graph.errors import QueryError, StoreError
from cadregraph.graph.model import Extraction
from cadregraph.graph.store import Store
from cadregraph.graph.store.validation import validate

FOUR = four_articles()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store on disk whose data are in table files, as after a second opening."""
    for _ in range(2):
        with Store.open(tmp_path / "kho") as store:
            store.add(FOUR)
    return tmp_path / "kho"


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("pattern", ["*.sst", "CURRENT", "MANIFEST-*"])
@pytest.mark.parametrize("damage", ["cut", "overwritten", "missing"])
def test_damaged_files_are_refused_in_one_line(
    folder: Path, pattern: str, damage: str, read_only: bool
) -> None:
    victims = sorted((folder / "data").glob(pattern))
    assert victims
    for victim in victims:
        content = victim.read_bytes()
        third = len(content) // 3
        if damage == "cut":
            victim.write_bytes(content[:third])
        elif damage == "overwritten":
            victim.write_bytes(content[:third] + b"\xaa" * (len(content) - third))
        else:
            victim.unlink()

    with pytest.raises(StoreError) as caught:
        Store.open(folder, read_only=read_only)
    assert str(caught.value).startswith(f"{folder}: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("damage", ["cut", "overwritten", "missing"])
def test_damaged_records_are_refused_in_one_line(folder: Path, damage: str) -> None:
    victim = folder / "records.sqlite"
    content = victim.read_bytes()
    third = len(content) // 3
    if damage == "missing":
        victim.unlink()
    else:
        victim.write_bytes(content[:third] + b"\xaa" * (0 if damage == "cut" else len(content)))

    with pytest.raises(StoreError) as caught:
        Store.open(folder)
    assert str(caught.value).startswith(f"{folder}")
    assert "\n" not in str(caught.value)


def test_who_only_reads_is_told_of_damaged_records(folder: Path) -> None:
    (folder / "records.sqlite").write_bytes(b"SQLite format 3\0" + b"\xaa" * 5000)

    with pytest.raises(StoreError), Store.open(folder, read_only=True) as store:
        list(store.candidates())


def test_a_store_may_be_closed_twice(folder: Path) -> None:
    with Store.open(folder) as store:
        store.close()
    with Store.open(folder) as store:
        assert len(store.articles()) == 4


def test_who_reads_does_not_write(folder: Path) -> None:
    with Store.open(folder, read_only=True) as store:
        with pytest.raises(StoreError, match="reading only"):
            store.add([article("mới", TENURE_LINE)])
        with pytest.raises(StoreError, match="reading only"):
            store.remove("tin-1")
        assert len(store.articles()) == 4


def test_a_parameter_that_is_no_text_is_refused() -> None:
    """A shell hands stray bytes on as lone surrogates."""
    with pytest.raises(QueryError, match="not Unicode text"):
        store_of(FOUR).ask_named("person-posts", {"person": "Kh\udcf4i"})


def test_a_name_that_no_variable_can_have_is_refused() -> None:
    with pytest.raises(QueryError, match="variable name"):
        store_of(FOUR).query("ASK {}", {"hai từ": Literal("x")})


def test_a_spelling_of_the_name_is_no_other_name() -> None:
    small = replace(KHOI, label="trần minh khôi", alt_labels=(KHOI.label, "Minh Khôi"))
    store = store_of(
        [
            article("a", STATEMENT_LINE),
            article("b", STATEMENT_LINE, entities={**ENTITIES, KHOI.key: small}),
        ]
    )

    assert validate(store.default_graph()).findings == ()


class Counting:
    """A database that counts the quads that are read from it."""

    def __init__(self, database: pyoxigraph.Store) -> None:
        self._database = database
        self.read = 0

    def quads_for_pattern(
        self,
        subject: NamedNode | None,
        predicate: NamedNode | None,
        value: NamedNode | Literal | None,
        graph: NamedNode | DefaultGraph | None,
    ) -> Iterator[pyoxigraph.Quad]:
        for quad in self._database.quads_for_pattern(subject, predicate, value, graph):
            self.read += 1
            yield quad

    def __getattr__(self, name: str) -> object:
        return getattr(self._database, name)

    def __contains__(self, quad: pyoxigraph.Quad) -> bool:
        self.read += 1
        return quad in self._database


def quads_read(others: int) -> tuple[int, int]:
    """What adding an article reads, and removing it, beside others that name the same people."""
    lines = (TENURE_LINE, STATEMENT_LINE, LINK_LINES["chair"])
    store = store_of(article(f"bài {number}", *lines) for number in range(others))
    counting = Counting(store._database)
    store._database = counting  # type: ignore[assignment]
    store.add([article("mới", *lines)])
    added = counting.read
    store.remove("mới")
    return added, counting.read - added


def test_coming_and_going_cost_the_same_however_many_name_the_same_people() -> None:
    few_added, few_removed = quads_read(5)
    many_added, many_removed = quads_read(60)

    assert many_added == few_added
    # a going passage may stand before a staying one in the index, no more than that
    assert many_removed < 2 * few_removed


def test_what_goes_wrong_before_the_store_is_not_laid_to_it(folder: Path) -> None:
    """The reading of an article fails: it is told as it is, and what came before stays."""

    def broken() -> Iterator[Extraction]:
        yield article("mới", TENURE_LINE)
        raise RuntimeError("a process was ended")

    with Store.open(folder) as store:
        with pytest.raises(RuntimeError, match="a process was ended"):
            store.add(broken())
        assert "mới" in [info.id for info in store.articles()]


# --- a disk without room ------------------------------------------------------------------------


FILLED = """
import resource, sys
sys.path.insert(0, sys.argv[2])
from worlds import four_articles
from cadregraph.graph.errors import StoreError
from cadregraph.graph.store import Store

most = int(sys.argv[3])
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
try:
    with Store.open(sys.argv[1]) as store:
        store.add(four_articles())
except StoreError as error:
    sys.exit(str(error))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limit")
@pytest.mark.parametrize("most", [20, 2_000, 30_000, 100_000])
def test_what_finds_no_room_ends_in_one_line_and_goes_on_where_there_is(
    tmp_path: Path, root: Path, most: int
) -> None:
    kho = tmp_path / "kho"
    command = [sys.executable, "-c", FILLED, str(kho), str(root / "tests"), str(most)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    (line,) = done.stderr.splitlines()
    assert done.returncode == 1
    assert "damaged" not in line
    with Store.open(kho) as store:
        store.add(FOUR)
        assert dumped(store) == dumped(store_of(FOUR))
        assert store.verify().problems == ()
