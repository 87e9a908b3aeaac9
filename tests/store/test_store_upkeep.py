"""A store is proved to be whole, copied, put back, made small, and written anew from its records."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec
import pyoxigraph
import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad
from stores import dumped, store_of
from worlds import TENURE_LINE, article, four_articles

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.errors import StoreError
from cadregraph.graph.model import Document
from cadregraph.graph.store import Store, codec, upkeep

FOUR = four_articles()
HOLDER = NamedNode("https://w3id.org/cadregraph/ontology#holder")
LABEL = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
SEAL = NamedNode("https://w3id.org/cadregraph/ontology#contentHash")


@pytest.fixture
def kho(tmp_path: Path) -> Path:
    """A store with four articles."""
    with Store.open(tmp_path / "kho") as store:
        store.add(FOUR)
    return tmp_path / "kho"


def problems(folder: Path) -> tuple[str, ...]:
    with Store.open(folder, read_only=True) as store:
        return store.verify().problems


def held(folder: Path) -> bytes:
    with Store.open(folder, read_only=True) as store:
        return dumped(store)


# --- verify -------------------------------------------------------------------------------------


def test_a_whole_store_is_counted(kho: Path) -> None:
    with Store.open(kho, read_only=True) as store:
        found = store.verify()
        merged = len(list(store.default_graph()))
    assert (found.records, found.articles, found.problems) == (4, 4, ())
    assert found.triples == merged > 100
    assert found.passages == len({quad.graph_name for quad in store_of(FOUR).quads()}) - 1


def without_a_passage_triple(data: pyoxigraph.Store) -> None:
    quad = next(
        q for q in data.quads_for_pattern(None, HOLDER, None) if q.graph_name != DefaultGraph()
    )
    data.remove(quad)


def without_a_merged_triple(data: pyoxigraph.Store) -> None:
    data.remove(next(data.quads_for_pattern(None, LABEL, None, DefaultGraph())))


def with_a_triple_of_nobody(data: pyoxigraph.Store) -> None:
    data.add(Quad(NamedNode("urn:x"), LABEL, Literal("không ai nói"), DefaultGraph()))


def with_a_passage_of_nobody(data: pyoxigraph.Store) -> None:
    data.add(Quad(NamedNode("urn:x"), LABEL, Literal("không ai nói"), NamedNode("urn:bài/1")))


def with_another_seal(data: pyoxigraph.Store) -> None:
    seal = next(data.quads_for_pattern(None, SEAL, None, DefaultGraph()))
    data.remove(seal)
    data.add(Quad(seal.subject, SEAL, Literal("0" * 32), DefaultGraph()))


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (with_a_passage_of_nobody, "1 passages are of no article"),
        (with_another_seal, ": its seal is not that of its record"),
        (without_a_passage_triple, "its passages are not what was read from it"),
        (without_a_merged_triple, "1 triples that articles give or that follow are not in"),
        (with_a_triple_of_nobody, "1 triples of the merged graph are given by nothing"),
    ],
)
@pytest.mark.filterwarnings("ignore::cadregraph.graph.errors.PendingWarning")
def test_a_triple_that_is_lost_or_strange_is_seen(
    kho: Path, damage: Callable[[pyoxigraph.Store], None], said: str
) -> None:
    data = pyoxigraph.Store(str(kho / "data"))
    damage(data)
    data.flush()
    del data
    assert any(said in problem for problem in problems(kho)), problems(kho)


def test_a_record_that_is_damaged_is_seen(kho: Path) -> None:
    with sqlite3.connect(kho / "records.sqlite") as records:
        records.execute("UPDATE articles SET record = x'00' WHERE id = 'tin-2'")
    assert [p for p in problems(kho) if p.startswith("tin-2: a record is damaged")]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE described SET articles = articles + 1 WHERE line = (SELECT MAX(line) FROM described)",
        "DELETE FROM inferred WHERE line = (SELECT MAX(line) FROM inferred)",
        "INSERT INTO rivals VALUES (1, 'không ai nói')",
    ],
)
def test_records_that_do_not_find_what_they_keep_are_seen(kho: Path, damage: str) -> None:
    with sqlite3.connect(kho / "records.sqlite") as records:
        assert records.execute(damage).rowcount == 1
    assert problems(kho) == ("records: what they look up is not what they keep",)


# --- backup and restore -------------------------------------------------------------------------


def test_a_backup_is_a_store_made_while_others_read(kho: Path, tmp_path: Path) -> None:
    with Store.open(kho, read_only=True):
        assert upkeep.backup(kho, tmp_path / "sao") > 10_000
    assert held(tmp_path / "sao") == held(kho)
    assert problems(tmp_path / "sao") == ()
    assert {path.name for path in tmp_path.iterdir()} == {"kho", "sao"}


def test_a_store_that_is_not_whole_is_not_copied_unless_asked(kho: Path, tmp_path: Path) -> None:
    with sqlite3.connect(kho / "records.sqlite") as records:
        records.execute("UPDATE descriptions SET content = x'00' WHERE article = 1")
    with pytest.raises(StoreError) as refused:
        upkeep.backup(kho, tmp_path / "sao")
    assert "kho: is not whole and is not copied: " in str(refused.value)
    assert "\n" not in str(refused.value)
    assert {path.name for path in tmp_path.iterdir()} == {"kho"}
    assert upkeep.backup(kho, tmp_path / "sao", verify=False) > 10_000


def test_a_backup_waits_for_nobody_who_writes(kho: Path, tmp_path: Path) -> None:
    with Store.open(kho), pytest.raises(StoreError, match="in use by another process"):
        upkeep.backup(kho, tmp_path / "sao")
    assert not (tmp_path / "sao").exists()


def test_a_backup_takes_nobodys_place(kho: Path, tmp_path: Path) -> None:
    (tmp_path / "của tôi").mkdir()
    (tmp_path / "của tôi" / "thư.txt").write_text("Kính gửi", encoding="utf-8")
    with pytest.raises(StoreError, match="holds other files"):
        upkeep.backup(kho, tmp_path / "của tôi")
    with pytest.raises(StoreError, match="is a store already"):
        upkeep.backup(kho, kho)
    with pytest.raises(StoreError, match="no store there"):
        upkeep.backup(tmp_path / "không có", tmp_path / "sao")


def test_a_backup_is_restored_to_a_new_folder_or_in_place_of_a_store(
    kho: Path, tmp_path: Path
) -> None:
    before = held(kho)
    upkeep.backup(kho, tmp_path / "sao")
    upkeep.restore(tmp_path / "sao", tmp_path / "mới")
    assert held(tmp_path / "mới") == before

    with Store.open(kho) as store:
        store.remove("tin-1")
    with pytest.raises(StoreError, match="is a store already"):
        upkeep.restore(tmp_path / "sao", kho)
    with Store.open(kho, read_only=True), pytest.raises(StoreError, match="in use"):
        upkeep.restore(tmp_path / "sao", kho, replace=True)
    upkeep.restore(tmp_path / "sao", kho, replace=True)
    assert held(kho) == before
    assert {path.name for path in tmp_path.iterdir()} == {"kho", "sao", "mới"}


def test_no_folder_is_restored_that_is_no_backup(kho: Path, tmp_path: Path) -> None:
    (tmp_path / "thư").mkdir()
    with pytest.raises(StoreError, match="no store there"):
        upkeep.restore(tmp_path / "thư", tmp_path / "mới")
    with pytest.raises(StoreError, match="is the backup itself"):
        upkeep.restore(kho, kho, replace=True)


def test_a_full_disk_leaves_no_half_of_a_backup(
    kho: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    with pytest.raises(StoreError, match="No space left"):
        upkeep.backup(kho, tmp_path / "sao")
    assert [path.name for path in tmp_path.iterdir()] == ["kho"]


# --- compact ------------------------------------------------------------------------------------


def test_a_compacted_store_holds_the_same_in_less(kho: Path) -> None:
    whole = held(kho)
    for _ in range(3):
        with Store.open(kho) as store:
            for extraction in FOUR:
                store.remove(extraction.document.id)
            store.add(FOUR)
    before, after = upkeep.compact(kho)
    assert after < before
    assert held(kho) == whole
    assert problems(kho) == ()


# --- rebuild ------------------------------------------------------------------------------------


def test_an_older_store_becomes_one_of_this_version_on_command(kho: Path) -> None:
    whole = held(kho)
    marker = kho / "cadregraph.json"
    marker.write_text(json.dumps({**json.loads(marker.read_text()), "cadregraph": 5}))
    with sqlite3.connect(kho / "records.sqlite") as records:
        records.execute("DROP TABLE seals")
    with pytest.raises(StoreError, match="'cadregraph rebuild' makes it one of this version"):
        Store.open(kho)

    assert upkeep.rebuild(kho) == upkeep.Rebuilt(4, ())
    assert held(kho) == whole
    assert problems(kho) == ()


def test_a_later_store_is_left_alone(kho: Path) -> None:
    (kho / "cadregraph.json").write_text('{"cadregraph": 99}')
    with pytest.raises(StoreError, match="version 99; update cadregraph"):
        upkeep.rebuild(kho)


def test_a_damaged_graph_is_written_anew(kho: Path) -> None:
    whole = held(kho)
    for table in (kho / "data").glob("MANIFEST*"):
        table.write_bytes(b"\xaa" * 99)
    with pytest.raises(StoreError, match="'cadregraph rebuild' makes the graph anew"):
        Store.open(kho)
    assert upkeep.rebuild(kho).errors == ()
    assert held(kho) == whole


def test_a_record_of_another_version_is_read_again_from_its_text(tmp_path: Path) -> None:
    document = Document("tin-9", "Bí thư Huyện ủy Mộ Đức Võ Đình Khoa dự hội nghị.")
    with Store.open(tmp_path / "kho") as store:
        store.add([extract(document), article("mới", TENURE_LINE)])
        whole = dumped(store)
    with sqlite3.connect(tmp_path / "kho" / "records.sqlite") as records:
        old = codec.zlib.compress(
            msgspec.json.encode({"document": document, "sentences": "of another form"})
        )
        records.execute("UPDATE articles SET record = ? WHERE id = 'tin-9'", (old,))
        records.execute("UPDATE articles SET record = x'00' WHERE id = 'mới'")
    rebuilt = upkeep.rebuild(tmp_path / "kho")
    assert rebuilt.articles == 1
    assert [error.split(": ")[0] for error in rebuilt.errors] == ["mới"]
    with Store.open(tmp_path / "kho") as store:
        store.add([article("mới", TENURE_LINE)])
        assert dumped(store) == whole


def test_decisions_go_with_a_store_that_is_written_anew(kho: Path) -> None:
    from cadregraph.graph.identity import parse_decisions

    decisions = parse_decisions("same\tTrần Minh Khôi @ tin-1\tTrần Minh Khôi @ tin-2\tmột người\n")
    with Store.open(kho) as store:
        store.decide(decisions)
        whole = dumped(store)
    upkeep.rebuild(kho)
    assert held(kho) == whole
    with sqlite3.connect(kho / "records.sqlite") as records:
        assert records.execute("SELECT content FROM notes WHERE name = 'decisions'").fetchone() == (
            decisions.text,
        )
