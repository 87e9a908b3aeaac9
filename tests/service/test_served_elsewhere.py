"""A graph on a server of its own, served: every page is that of the store which the graph was sent from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import httpx
import pytest
from endpoints import oxigraph
from served import served

from cadregraph.cli import run
from cadregraph.graph.store import Store

_PAGES = 120


@pytest.fixture(scope="module")
def server(store: Path) -> Iterator[str]:
    with oxigraph(store) as opened:
        yield opened


@pytest.fixture(scope="module")
def elsewhere(server: str) -> Iterator[httpx.Client]:
    """A service of the server's graph."""
    with (
        served(f"{server}/query", "--processes", "2", "--refresh", "1") as address,
        httpx.Client(base_url=address, timeout=60) as opened,
    ):
        yield opened


def _pages(client: httpx.Client) -> Iterator[tuple[str, httpx.Response]]:
    """Pages and those to which they lead, with their paths."""
    paths = ["/", "/cases", "/?q=bi+thu"]
    for path in paths:
        page = client.get(path)
        yield path, page
        here = (
            re.findall(r'href="([^"#]+)', page.text)
            if "html" in page.headers["content-type"]
            else ()
        )
        for link in map(unescape, here):
            leads_on = (
                link.startswith("/") and not link.startswith("/assets") and "format" not in link
            )
            if leads_on and link not in paths and len(paths) < _PAGES:
                paths.append(link)


def _compared(path: str, page: httpx.Response) -> object:
    """What is the same of a page, wherever the graph is: of an article the facts of its sentences, as a
    server has not its text."""
    if "%2Farticle%2F" in path or "/article/" in path:
        return re.findall(r'class="ref"[^>]*>(\d+)<', page.text)
    return page.text.replace(str(page.url.copy_with(path="/", query=None)), "/")


def test_every_page_is_the_same(client: httpx.Client, elsewhere: httpx.Client) -> None:
    seen = []
    for path, page in _pages(client):
        other = elsewhere.get(path)
        assert other.status_code == page.status_code, path
        assert _compared(path, other) == _compared(path, page), path
        seen.append(path)
        if "%2Farticle%2F" in path:
            assert "chỉ giữ những câu có nêu điều gì" in other.text
    assert any("%2Farticle%2F" in path for path in seen)


def test_queries_are_answered_there(client: httpx.Client, elsewhere: httpx.Client) -> None:
    for text in (
        "succession",
        "SELECT ?a WHERE { GRAPH ?g { ?a cadre:mentionedAt ?m } } ORDER BY ?a",
    ):
        here, there = (
            one.get("/sparql", params={"query": text}, headers={"Accept": "text/csv"})
            for one in (client, elsewhere)
        )
        assert here.status_code == there.status_code == 200
        assert sorted(here.text.splitlines()) == sorted(there.text.splitlines())


def test_there_is_no_desk_without_records(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CADREGRAPH_TOKEN", "mot-ma")
    options = ["--decisions", str(tmp_path / "who.tsv"), "--port", "0"]
    assert run(["serve", "--store", f"{server}/query", *options]) == 2
    assert "--decisions" in capsys.readouterr().err


def test_a_server_that_does_not_answer_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--store", "http://127.0.0.1:9/query", "--port", "0"]) == 3
    assert "no answer" in capsys.readouterr().err


def test_articles_that_come_later_are_served(
    server: str, elsewhere: httpx.Client, tmp_path: Path
) -> None:
    article = tmp_path / "tin.txt"
    article.write_text("Bí thư Huyện ủy Mộ Đức Võ Đình Khoa dự hội nghị.", encoding="utf-8")
    store = tmp_path / "sau.db"
    assert run(["build", str(article), "--store", str(store)]) == 0
    assert run(["push", f"{server}/store", "--store", str(store)]) == 0
    with Store.open(store, read_only=True) as opened:
        assert len(opened.articles()) == 1
    for _ in range(60):
        if "Võ Đình Khoa" in elsewhere.get("/api/find", params={"q": "vo dinh khoa"}).text:
            return
        elsewhere.get("/sparql", params={"query": "ASK { ?s ?p ?o }"})
    pytest.fail("the new article is not served")
