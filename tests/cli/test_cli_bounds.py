"""Queries can be ended, and are bounded in time, memory and nesting; what is wrong is said in words."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from command_line import COMMAND, Run

import cadregraph
from cadregraph.commands.bounded import bounded
from cadregraph.graph.errors import QueryError, StoreError

COUNTING = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
"""It needs time and no memory; what follows needs both."""
ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a ?d"


@pytest.fixture
def built(run: Run, samples: Path) -> Run:
    """The command line beside a store of one sample article."""
    assert run("build", samples / "dai-hoi-hoa-vang.txt").code == 0
    return run


@pytest.fixture
def folder(samples: Path, tmp_path: Path) -> Path:
    cadregraph.build([samples / "dai-hoi-hoa-vang.txt"], tmp_path / "kho")
    return tmp_path / "kho"


@pytest.mark.parametrize("format", ["table", "csv", "json"])
def test_a_query_is_ended_after_the_time_that_it_has(built: Run, format: str) -> None:
    done = built("query", COUNTING, "--timeout", "0.5", "--format", format)

    assert done.code == 2
    assert done.complaints == ["the query took longer than 0.5 seconds and was ended"]


def test_a_query_is_ended_where_it_needs_too_much_memory(built: Run) -> None:
    done = built("query", ENDLESS, "--memory", "200")

    assert done.code == 2
    (complaint,) = done.complaints
    assert complaint.startswith("asking the graph needs more than 200 MB")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * WHERE " + "{" * 3000 + "}" * 3000,
        "SELECT * WHERE {" + " UNION ".join(["{?s ?p ?o}"] * 10_000) + "}",
        "ASK { FILTER(" + "!" * 10_000 + "true) }",
    ],
)
def test_deep_nesting_is_a_complaint(built: Run, text: str) -> None:
    done = built("query", "-", stdin=text.encode())

    assert done.code == 2 and len(done.complaints) == 1


def has_child(parent: int) -> bool:
    """Whether a process has begun another one (proc(5), stat: the fourth field is the parent)."""
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # one that has ended meanwhile
            if status.read_text("utf-8", "replace").rpartition(")")[2].split()[1] == str(parent):
                return True
    return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the system has no /proc")
def test_an_interrupt_ends_a_query_at_once(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "rows.csv"
    process = subprocess.Popen(
        [*COMMAND, "query", COUNTING, "--store", folder, "--format", "csv", "--output", output],
        stderr=subprocess.PIPE,
        start_new_session=True,
        # What runs in the background of a script ignores the signal, and so would its children.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    try:
        while not has_child(process.pid):  # the query runs in a process of its own
            assert process.poll() is None
            time.sleep(0.05)
        time.sleep(0.5)
        sent = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)  # as the terminal does
        _, complaints = process.communicate(timeout=20)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

    assert time.monotonic() - sent < 15  # it would count for hours
    assert process.returncode == 130
    assert complaints == b"cadregraph: interrupted\n"
    assert list(tmp_path.iterdir()) == [folder]


def test_python_has_the_same_bounds(folder: Path) -> None:
    with pytest.raises(cadregraph.QueryError, match=r"longer than 0\.5 seconds"):
        cadregraph.query(COUNTING, folder, timeout=0.5)
    with pytest.raises(cadregraph.QueryError, match="more than 200 MB"):
        cadregraph.query(ENDLESS, folder, memory=200)
    with pytest.raises(cadregraph.StoreError, match="khong-co"):
        cadregraph.query(ENDLESS, folder.parent / "khong-co", timeout=60)
    with (
        cadregraph.open_store(folder, read_only=True) as opened,
        pytest.raises(cadregraph.QueryError, match="needs the folder"),
    ):
        cadregraph.query(ENDLESS, opened, timeout=60)


def test_what_the_process_holds_already_is_not_the_query_s(built: Run) -> None:
    held = bytearray(600 * 1024 * 1024)

    done = built("query", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c }", "--memory", "500")

    assert (done.code, done.err, len(held)) == (0, "", 600 * 1024 * 1024)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("SELECT (1 AS ?x) (?none AS ?y) {}", {}),
        ("person-posts", {"person": "tran ba khue"}),
        ("as-of", {"date": "2020-06-15"}),
    ],
)
def test_bounds_change_no_answer(folder: Path, text: str, given: dict[str, str]) -> None:
    assert cadregraph.query(text, folder, given, timeout=60) == cadregraph.query(
        text, folder, given
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("SELEC * {}", "line 1, column 1: a query begins with SELECT, ASK, CONSTRUCT, DESCRIBE"),
        ("SELECT * {\n ?s ?p ?o", "line 1, column 10: this { is never closed"),
        ("SELECT * { ?s ?p ?o )", "line 1, column 21: nothing is opened that this ) closes"),
        (
            'SELECT * {\n?s ?p "abc }',
            'line 2, column 7: the text that begins here has no closing "',
        ),
        ("SELECT * { ?s foo:x ?o }", "line 1, column 20: the prefix foo: is not declared"),
        ("SELECT ?y (COUNT(?x) AS ?n) { ?y ?p ?x }", "SELECT names a variable that is neither"),
        ("INSERT DATA { <urn:a> <urn:b> 1 }", "INSERT is an update; ask with SELECT"),
        ("PREFIX a: <urn:a> # {\nCLEAR ALL", "CLEAR is an update"),
        ("SELECT * { ?s ?o . }", "does not fit here; before it a triple lacks"),
        ("SELECT * { ?s ?p ?o } LIMIT x", "line 1, column 29: 'x' does not fit here"),
        ("SELECT * { ?s ?p ?o FILTER(?o >) }", "a part of a triple or of an expression is missing"),
    ],
)
def test_what_is_wrong_with_a_query_is_said_in_words(built: Run, text: str, complaint: str) -> None:
    done = built("query", text)

    assert done.code == 2
    (said,) = done.complaints
    assert said.startswith("the query cannot be answered: ") and complaint in said


def test_prefixes_of_the_ontology_need_not_be_declared(built: Run) -> None:
    done = built("query", "SELECT (COUNT(?o) AS ?n) { ?o a cadre:Official ; skos:prefLabel ?l }")

    assert (done.code, done.err) == (0, "")


def test_no_cell_of_csv_is_run_as_a_formula(built: Run) -> None:
    asked = 'SELECT ("=1+1" AS ?a) ("-5" AS ?b) (-5.5 AS ?c) ("a,b" AS ?d) (?none AS ?e) {}'

    assert built("query", asked, "--format", "csv").out == 'a,b,c,d,e\r\n\'=1+1,-5,-5.5,"a,b",\r\n'


def test_a_damaged_store_is_told_from_a_question_that_asks_too_much(
    folder: Path, tmp_path: Path
) -> None:
    def needs_too_much() -> None:
        raise MemoryError

    with pytest.raises(QueryError, match="more than 200 MB"):
        bounded(needs_too_much, "asking", str(folder), memory=200)
    damaged = shutil.copytree(folder, tmp_path / "damaged")
    for path in (damaged / "data").glob("*.sst"):
        path.write_bytes(bytes(255 - byte for byte in path.read_bytes()))
    with pytest.raises(StoreError, match="damaged"):
        bounded(needs_too_much, "asking", str(damaged), memory=200)


@pytest.mark.parametrize(
    ("command", "asked"),
    [
        (["validate"], "validate"),
        (["find", "Hòa Vang"], "find"),
        (["analyse", "careers"], "careers"),
        (["export", "csv", "out.csv"], "export"),
        (["export", "html", "pages", "--view", "all"], "export"),
        (["verify"], "verify"),
        (["backup", "copy"], "backup"),
    ],
)
def test_what_would_never_end_in_a_damaged_store_is_one_line(
    built: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], asked: str
) -> None:
    def endless(*_given: object, **_named: object) -> None:
        raise MemoryError  # the database goes on from a bad block to the same bad block

    monkeypatch.setattr(f"cadregraph.api.{asked}", endless)
    for path in (tmp_path / "cadregraph.db" / "data").glob("*.sst"):
        path.write_bytes(bytes(255 - byte for byte in path.read_bytes()))
    before = set(tmp_path.iterdir())
    done = built(*command)
    assert (done.code, len(done.complaints)) == (3, 1)
    assert "damaged" in done.err
    assert set(tmp_path.iterdir()) == before
