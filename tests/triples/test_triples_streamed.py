"""A store is written graph by graph to the bytes that its quads as a whole are written to."""

from __future__ import annotations

from io import BytesIO

import pytest
from stores import store_of
from worlds import four_articles, whole_world

from cadregraph.graph.store import Store
from cadregraph.graph.triples import sorting
from cadregraph.graph.triples.serialize import Format, write, write_graphs

FORMATS: tuple[Format, ...] = ("nquads", "trig", "turtle", "ntriples", "jsonld")


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of([whole_world(), *four_articles()])


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("run", [7, 100_000])
def test_graph_by_graph_gives_the_same_bytes(
    store: Store, format: Format, run: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "_RUN", run)
    streamed, whole = BytesIO(), BytesIO()
    store.dump(format, streamed)
    write(store.quads(), format, whole)
    assert streamed.getvalue() == whole.getvalue()
    assert len(whole.getvalue()) > 1000


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_is_written_as_nothing(format: Format) -> None:
    streamed, whole = BytesIO(), BytesIO()
    write_graphs([], [], format, streamed)
    write([], format, whole)
    assert streamed.getvalue() == whole.getvalue()
