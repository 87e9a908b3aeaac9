"""A graph on a server that keeps no graph without a name: a real Virtuoso 7, on loopback."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from stores import dumped

import cadregraph
from cadregraph.cli import run
from cadregraph.graph.errors import StoreError
from cadregraph.graph.store import Store
from cadregraph.graph.store.server import PASSWORD, USER
from cadregraph.ontology import named_queries

_MERGED = "urn:cadregraph:merged"
_NOT_THERE = {
    "as-of": "its compiler fails over a variable within EXISTS",
    "co-membership": "its memory is not enough for the ways within a union",
    "low-confidence": "a parameter that is not given is no number to it, and CONCAT breaks UTF-8",
    "organisation-tree": "a path of any length leaves out where it begins",
    "place-history": "the same",
    "post-holders": "its own SQL for the query has an error",
    "turnover": "the same",
}
"""The named queries that Virtuoso 7.2 does not answer, or not rightly."""
_CONFIGURATION = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
CaseMode = 2
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 5
Charset = UTF-8
"""


@pytest.fixture(scope="module")
def server(store: Path) -> Iterator[str]:
    """A Virtuoso server with nothing but what it makes itself."""
    binary = shutil.which("virtuoso-t")
    if binary is None:
        pytest.skip("Debian's virtuoso-opensource-7-bin is not installed")
    folder = store.with_name("virtuoso")
    folder.mkdir()
    with (
        closing(socket.create_server(("127.0.0.1", 0))) as one,
        closing(socket.create_server(("127.0.0.1", 0))) as other,
    ):
        sql, http = one.getsockname()[1], other.getsockname()[1]
    file = folder / "virtuoso.ini"
    file.write_text(_CONFIGURATION.format(folder=folder, sql=sql, http=http))
    running = subprocess.Popen(
        [binary, "+configfile", file, "+foreground"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(http, running)
        yield f"http://127.0.0.1:{http}"
    finally:
        running.kill()
        running.wait()


def _wait_for(port: int, running: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 120
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=10).close()
            return
        except OSError:
            assert running.poll() is None and time.monotonic() < until, "the server does not start"
            time.sleep(0.1)


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name and the password that a new Virtuoso has; it asks for them by digest."""
    monkeypatch.setenv(USER, "dba")
    monkeypatch.setenv(PASSWORD, "dba")


@pytest.fixture
def address(server: str, store: Path, known: None) -> str:
    """The endpoint for queries, to which the graph of the store was sent."""
    cadregraph.push(
        f"{server}/sparql-auth",
        store,
        replace=True,
        by_update=True,
        most=300,
        default_graph=_MERGED,
    )
    return f"{server}/sparql?default-graph-uri={_MERGED}"


def test_named_queries_give_the_same_rows(store: Path, address: str) -> None:
    for name, query in named_queries().items():
        if name in _NOT_THERE:
            continue
        here, there = (
            sorted(map(str, cadregraph.query(name, where, query.example)))
            for where in (store, address)
        )
        assert here == there, name


def test_both_layers_are_read_back_and_nothing_else(store: Path, address: str) -> None:
    with (
        Store.open(store, read_only=True) as here,
        cadregraph.open_store(address, read_only=True) as there,
    ):
        assert len(there) == len(here)
        assert dumped(there) == dumped(here)


def test_what_is_sent_takes_the_place_of_what_was_sent_before(
    server: str, store: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--store", str(store), "--update", "--replace", "--most", "300"]
    code = run(["push", f"{server}/sparql-auth", *where, "--default-graph", _MERGED])

    assert code == 0
    with Store.open(store, read_only=True) as here:
        assert capsys.readouterr().out == f"{len(here)} quads sent\n"
    with cadregraph.open_store(address, read_only=True) as there:
        assert len(there.articles()) == 8


def test_who_is_not_known_is_refused(
    server: str, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(USER, "dba")
    monkeypatch.setenv(PASSWORD, "guessed")
    with pytest.raises(StoreError, match="401"):
        cadregraph.push(
            f"{server}/sparql-auth", store, by_update=True, default_graph=_MERGED, most=300
        )


def test_a_graph_has_an_iri(server: str, capsys: pytest.CaptureFixture[str], store: Path) -> None:
    options = ["--store", str(store), "--update", "--default-graph", "no iri"]
    assert run(["push", f"{server}/sparql-auth", *options]) == 2
    assert "--default-graph" in capsys.readouterr().err
