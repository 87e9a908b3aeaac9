"""Stores: what is built stays, and what is no store, or somebody else's just now, is refused."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import Run

HOLD = "import sys, cadregraph; s = cadregraph.open_store(sys.argv[1]); print(flush=True); input()"


def test_an_article_comes_changes_and_goes(tmp_path: Path, run: Run) -> None:
    article = tmp_path / "tin.txt"
    article.write_text("Bí thư Huyện ủy Mộ Đức Võ Đình Khoa dự hội nghị.", encoding="utf-8")
    assert run("build", "tin.txt").out == "1 articles: 1 added, 0 replaced, 0 unchanged\n"
    assert run("build", "tin.txt").out == "1 articles: 0 added, 0 replaced, 1 unchanged\n"
    article.write_text("Bí thư Huyện ủy Mộ Đức Lê Chí Công dự hội nghị.", encoding="utf-8")
    assert run("build", "tin.txt").out == "1 articles: 0 added, 1 replaced, 0 unchanged\n"
    holders = run("query", "post-holders", "--format", "csv").out
    assert "Lê Chí Công" in holders
    assert "Võ Đình Khoa" not in holders
    assert run("remove", "tin.txt").code == 0
    assert "Lê Chí Công" not in run("query", "post-holders", "--format", "csv").out


def test_an_article_that_is_not_there_cannot_be_removed(run: Run, samples: Path) -> None:
    run("build", samples / "bo-xay-dung.txt")
    done = run("remove", "bo-xay-dung.txt", "nothing.txt")
    assert done.code == 1
    assert done.complaints == ["nothing.txt: no such article in cadregraph.db"]
    assert done.out == "1 articles removed\n"


@pytest.mark.parametrize(
    "command", [["query", "articles"], ["stats"], ["validate"], ["export", "trig", "out.trig"]]
)
def test_only_build_makes_a_store(tmp_path: Path, run: Run, command: list[str]) -> None:
    done = run(*command)
    assert done.code == 3
    assert done.complaints == ["cadregraph.db: no store there; make one with 'cadregraph build'"]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_other_things_is_no_store_and_stays_as_it_is(
    tmp_path: Path, run: Run, samples: Path
) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    (letters / "letter.txt").write_text("Kính gửi", encoding="utf-8")
    done = run("build", samples / "bo-xay-dung.txt", "--store", "letters")
    assert done.code == 3
    (line,) = done.complaints
    assert line.startswith("letters: is not a cadregraph store")
    assert [path.name for path in letters.iterdir()] == ["letter.txt"]


def test_a_file_is_no_store(tmp_path: Path, run: Run) -> None:
    (tmp_path / "file").touch()
    done = run("stats", CADREGRAPH_STORE="file")
    assert done.code == 3
    assert done.complaints[0].startswith("file: is a file")


def test_a_store_that_another_process_writes_is_refused(
    tmp_path: Path, run: Run, samples: Path, environment: dict[str, str]
) -> None:
    run("build", samples / "bo-xay-dung.txt")
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, "cadregraph.db"],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        refused = [run("build", samples), run("query", "articles"), run("stats")]
        holder.communicate(b"\n")
    for done in refused:
        assert done.code == 3
        (line,) = done.complaints
        assert line.startswith("cadregraph.db: is in use by another process")
    assert run("query", "articles").code == 0


@pytest.mark.parametrize(
    "command",
    [
        ["query", "SELECT * { GRAPH ?g { ?s ?p ?o } }", "--format", "csv"],
        ["export", "trig", "out.trig"],
        ["export", "turtle", "-"],
    ],
)
def test_a_damaged_block_is_one_line_wherever_it_is_met(
    tmp_path: Path, run: Run, samples: Path, command: list[str]
) -> None:
    for _ in range(2):  # the second opening writes the data into their files
        run("build", samples)
    codes = set()
    for victim in sorted((tmp_path / "cadregraph.db" / "data").glob("*.sst")):
        content = victim.read_bytes()
        damaged = bytearray(content)
        damaged[len(content) // 3] ^= 0xFF
        victim.write_bytes(damaged)
        done = run(*command)
        assert (done.code, len(done.complaints)) in ((0, 0), (3, 1)), done.err
        codes.add((done.code, done.err[:35]))
        victim.write_bytes(content)
    assert (3, "cadregraph: the store is damaged, '") in codes


def test_who_asks_a_store_that_is_not_finished_is_told(
    tmp_path: Path, run: Run, samples: Path
) -> None:
    run("build", samples)
    whole = run("query", "articles").out
    shutil.rmtree(tmp_path / "cadregraph.db" / "data")
    line = (
        "cadregraph.db: a build of it was cut off: 9 articles are still to be written;"
        " run 'cadregraph build' once"
    )
    for command in (["query", "articles"], ["stats"], ["export", "csv", "x.csv"], ["validate"]):
        assert run(*command).complaints == [line]
    assert run("build", samples).out == "9 articles: 0 added, 0 replaced, 9 unchanged\n"
    done = run("query", "articles")
    assert (done.out, done.complaints) == (whole, [])


def test_several_processes_give_the_same_graph_as_one(
    tmp_path: Path, spawn: Run, samples: Path
) -> None:
    for number in ("1", "2"):
        spawn("build", samples, "--processes", number, "--store", f"{number}.db")
        spawn("export", "nquads", f"{number}.nq", "--store", f"{number}.db")
    spawn("extract", samples, "--output", "none.nq")
    one, two, none = (tmp_path / name for name in ("1.nq", "2.nq", "none.nq"))
    assert one.stat().st_size > 100_000
    assert one.read_bytes() == two.read_bytes() == none.read_bytes()


def test_the_graph_of_the_samples_conforms_to_the_shapes(run: Run, samples: Path) -> None:
    run("build", samples)
    done = run("validate")
    assert done.out == "the graph conforms\n"
    assert done.code == 0
