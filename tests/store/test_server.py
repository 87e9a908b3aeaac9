"""A graph on a server gives the rows of the store that it was sent from: a real Oxigraph server, on
loopback."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from endpoints import oxigraph
from stores import dumped

import cadregraph
from cadregraph.cli import run
from cadregraph.graph.errors import QueryError, StoreError
from cadregraph.graph.store import Store
from cadregraph.graph.store.query_text import with_values
from cadregraph.graph.store.server import PASSWORD, TOKEN, USER
from cadregraph.ontology import named_queries


@pytest.fixture(scope="module")
def server(store: Path) -> Iterator[str]:
    """An Oxigraph server that has the graph of the store."""
    with oxigraph(store) as address:
        yield address


@pytest.mark.parametrize("name", named_queries())
def test_a_named_query_gives_the_same_rows(name: str, store: Path, server: str) -> None:
    query = named_queries()[name]
    asked = [query.example]
    if query.example and not any(one.required for one in query.parameters):
        asked.append({})
    for given in asked:
        here, there = (
            sorted(map(str, cadregraph.query(name, where, given)))
            for where in (store, f"{server}/query")
        )
        assert here == there


def test_the_graph_and_what_is_made_of_it_are_the_same(
    store: Path, server: str, tmp_path: Path
) -> None:
    address = f"{server}/query"
    with (
        Store.open(store, read_only=True) as here,
        cadregraph.open_store(address, read_only=True) as there,
    ):
        assert len(there) == len(here)
        assert dumped(there) == dumped(here)
        assert there.articles() == here.articles()
    for format in (
        "html",
        "csv",
        "csv-people",
        "csv-careers",
        "gexf",
        "cytoscape",
        "trig",
        "turtle",
    ):
        files = [tmp_path / f"{number}.{format}" for number in (0, 1)]
        for where, file in zip((store, address), files, strict=True):
            cadregraph.export(format, file, where)
        assert files[0].read_bytes() == files[1].read_bytes(), format
    assert cadregraph.stats(address) == cadregraph.stats(store)
    assert cadregraph.find("song lam", address) == cadregraph.find("song lam", store)


def test_the_network_of_the_samples_is_the_same_in_whatever_order_rows_come(
    samples: Path, tmp_path: Path
) -> None:
    here = tmp_path / "samples.db"
    cadregraph.build([samples], here)
    with oxigraph(here) as address:
        for number, where in enumerate((here, f"{address}/query")):
            cadregraph.export("html", tmp_path / f"{number}.html", where)
    pages = [(tmp_path / f"{number}.html").read_bytes() for number in (0, 1)]
    assert pages[0] == pages[1]


@pytest.mark.parametrize("by_update", [False, True])
def test_what_is_sent_takes_the_place_of_what_was_there(
    by_update: bool, store: Path, server: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = "update" if by_update else "store"
    options = ["--update"] if by_update else []
    code = run(["push", f"{server}/{path}", "--store", str(store), "--replace", *options])

    assert code == 0
    with Store.open(store, read_only=True) as here:
        assert capsys.readouterr().out == f"{len(here)} quads sent\n"
        with cadregraph.open_store(f"{server}/query", read_only=True) as there:
            assert dumped(there) == dumped(here)


def test_the_command_line_asks_a_server(
    server: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = "SELECT (COUNT(*) AS ?n) WHERE { ?s a cadre:Article }"
    assert run(["query", text, "--store", f"{server}/query", "--format", "csv"]) == 0
    assert capfdbinary.readouterr().out.split() == [b"n", b"8"]
    construct = "CONSTRUCT { ?s a cadre:Article } WHERE { ?s a cadre:Article }"
    assert run(["query", construct, "--store", f"{server}/query", "--format", "turtle"]) == 0
    assert capfdbinary.readouterr().out.count(b"a cadre:Article") == 8


def test_what_goes_wrong_is_said(server: str, store: Path) -> None:
    address = f"{server}/query"
    with pytest.raises(QueryError, match="cannot be answered"):
        cadregraph.query("SELECT ?s WHERE { ?s ?p }", address)
    with pytest.raises(StoreError, match="no answer"):
        cadregraph.query("articles", "http://127.0.0.1:9/query")
    with pytest.raises(StoreError, match="404"):
        cadregraph.query("articles", f"{server}/nowhere")
    with pytest.raises(StoreError, match="read only"):
        cadregraph.remove(["one"], address)
    with pytest.raises(StoreError, match="has not the texts"):
        cadregraph.export("texts", sys.stdout.buffer, address)
    with pytest.raises(StoreError, match="has not the records"):
        cadregraph.verify(address)
    with pytest.raises(StoreError, match="has not the records"):
        cadregraph.candidates(address)
    with pytest.raises(StoreError, match="refuses what is sent"):
        cadregraph.push(f"{server}/store?graph=no%20iri", store)


class _Guarded(BaseHTTPRequestHandler):
    """Answers who is known, and sends others elsewhere."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        known = self.headers["Authorization"] in ("Basic bGFuOm3huq10", "Bearer dấu".encode())
        if self.path == "/elsewhere":
            self.send_response(307)
            self.send_header("Location", "http://127.0.0.1:9/query")
        elif known or self.headers["Authorization"] == "Bearer token":
            self.send_response(200)
            self.send_header("Content-Type", "application/sparql-results+json")
        else:
            self.send_response(401)
        self.end_headers()
        self.wfile.write(b'{"head": {"vars": ["n"]}, "results": {"bindings": []}}')

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def guarded() -> Iterator[str]:
    """A server that asks for credentials."""
    with HTTPServer(("127.0.0.1", 0), _Guarded) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()


def test_credentials_are_those_of_the_environment(
    guarded: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "SELECT ?n WHERE { ?n ?p ?o }"
    with pytest.raises(StoreError, match=f"401.*{USER}"):
        cadregraph.query(text, guarded)
    monkeypatch.setenv(USER, "lan")
    monkeypatch.setenv(PASSWORD, "mật")
    assert list(cadregraph.query(text, guarded)) == []
    monkeypatch.setenv(TOKEN, "token")
    assert list(cadregraph.query(text, guarded)) == []
    with pytest.raises(StoreError, match="307"):  # with the credentials to nobody else
        cadregraph.query(text, f"{guarded}/elsewhere")
    with pytest.raises(StoreError, match="over https:// only"):
        cadregraph.query(text, "http://graphs.example/query")


@pytest.mark.parametrize(
    "query, expected",
    [
        ("SELECT ?a { ?a ?p ?o }", "SELECT ?a { VALUES ?a { 1 } ?a ?p ?o }"),
        ("SELECT ?a { ?b ?p ?o }", "SELECT ?a { VALUES ?a { 1 } ?b ?p ?o }"),
        (
            "SELECT * { ?x ?p ?o OPTIONAL { ?x ?q ?ab } { ?x ?q ?a } }",
            "SELECT * { VALUES ?a { 1 } ?x ?p ?o OPTIONAL { ?x ?q ?ab } { VALUES ?a { 1 } ?x ?q ?a } }",
        ),
        (
            'SELECT * { { SELECT ?a { ?a ?p "{ ?a" } } # { ?a\n }',
            'SELECT * { VALUES ?a { 1 } { SELECT ?a { VALUES ?a { 1 } ?a ?p "{ ?a" } } # { ?a\n }',
        ),
    ],
)
def test_values_stand_wherever_a_variable_is_asked_for(query: str, expected: str) -> None:
    assert with_values(query, {"a": "1"}) == expected
