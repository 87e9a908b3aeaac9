"""The care of a store on the command line, and the same calls from Python."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from command_line import Run

import cadregraph


@pytest.fixture
def built(run: Run, samples: Path) -> Run:
    """The command line beside a store of one sample article."""
    assert run("build", samples / "bo-nhiem-quang-ngai.txt").code == 0
    return run


def test_a_store_is_verified(built: Run, tmp_path: Path) -> None:
    done = built("verify")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("1 articles in the records, 1 in the graph, ")
    assert done.out.endswith(" triples: whole\n")
    assert cadregraph.verify(tmp_path / "cadregraph.db").problems == ()

    shutil.rmtree(tmp_path / "cadregraph.db" / "data")
    done = built("verify")
    assert done.code == 1
    assert "bo-nhiem-quang-ngai.txt: is in the records and not in the graph\n" in done.out


def test_a_store_is_copied_put_back_made_small_and_written_anew(built: Run, tmp_path: Path) -> None:
    whole = built("query", "articles").out
    assert built("backup", "copy").out.endswith(" MB copied\n")
    built("remove", "bo-nhiem-quang-ngai.txt")
    done = built("restore", "copy")
    assert done.code == 3
    assert done.complaints == [
        "cadregraph.db: is a store already; name a new folder, or replace it"
    ]
    assert built("restore", "copy", "--replace").code == 0
    assert built("query", "articles").out == whole
    assert " MB before, " in built("compact", "--wait", "1").out
    assert built("rebuild").out == "1 articles written anew\n"
    assert built("query", "articles").out == whole

    store = tmp_path / "cadregraph.db"
    assert cadregraph.backup(tmp_path / "again", store) > 0
    assert cadregraph.restore(tmp_path / "again", tmp_path / "third") > 0
    assert len(cadregraph.compact(tmp_path / "third")) == 2
    assert cadregraph.rebuild(tmp_path / "third").articles == 1


def test_a_builder_may_wait_for_who_reads(built: Run, tmp_path: Path, samples: Path) -> None:
    with cadregraph.open_store(tmp_path / "cadregraph.db", read_only=True):
        done = built("build", samples, "--wait", "0.2")
    assert done.complaints == ["cadregraph.db: is in use by another process; try again later"]
    assert built("build", samples, "--wait", "5").code == 0
