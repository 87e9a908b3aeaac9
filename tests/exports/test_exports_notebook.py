"""What a notebook shows of rows and networks: small, still, escaped, as JupyterLab lets it through."""

from __future__ import annotations

import base64
import re
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser
from stores import store_of
from worlds import Line, article, four_articles, whole_world

import cadregraph
from cadregraph import NetworkView, Rows
from cadregraph.graph.model import Official
from cadregraph.graph.store import Store
from cadregraph.graph.text.normal import key

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202e"

# What JupyterLab's sanitizer lets through (packages/apputils/src/sanitizer.ts), of what is used.
ALLOWED = {
    "div": {"style"},
    "table": set(),
    "thead": set(),
    "tbody": set(),
    "tr": set(),
    "th": set(),
    "td": set(),
    "p": set(),
    "small": set(),
    "strong": set(),
    "span": {"style"},
    "img": {"alt", "src", "width", "height"},
}


class Checked(HTMLParser):
    """Refuses what would not be shown, and keeps the text and the images."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.images: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert {name for name, _ in attrs} <= ALLOWED[tag]
        if tag == "img":
            self.images.append(dict(attrs)["src"] or "")
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def picture(network: NetworkView) -> ElementTree.Element:
    (source,) = Checked(network._repr_html_()).images
    head, _, data = source.partition(",")
    assert head == "data:image/svg+xml;base64"
    return ElementTree.fromstring(base64.b64decode(data, validate=True))


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of([whole_world(), *four_articles()])


@pytest.fixture(scope="module")
def hostile() -> Store:
    person = Official(key("official", HOSTILE), HOSTILE)
    return store_of([article("bai", Line("x", (), (person,)))])


def test_an_answer_is_a_list_that_is_shown_as_a_table(store: Store) -> None:
    rows = cadregraph.query("person-posts", store, {"person": "Trần Minh Khôi"})

    assert isinstance(rows, list) and rows == list(rows)
    shown = Checked(rows._repr_html_())
    assert "Bí thư" in shown.said
    assert rows.columns[0] in shown.said
    assert f"{len(rows)} × {len(rows.columns)}" in shown.said


def test_an_answer_without_rows_still_has_its_columns(store: Store) -> None:
    rows = cadregraph.query("as-of", store, {"date": "1950"})

    assert rows == []
    assert set(rows.columns) <= set(Checked(rows._repr_html_()).said)


@pytest.mark.parametrize("name", ["facts", "people", "organisations", "directives"])
def test_a_table_of_the_graph_is_rows(store: Store, name: str) -> None:
    rows = cadregraph.table(name, store)

    assert rows and all(tuple(row) == rows.columns for row in rows)
    assert all(value is None or value for row in rows for value in row.values())
    assert Checked(rows._repr_html_()).images == []


def test_a_table_that_there_is_not_says_which_there_are(store: Store) -> None:
    with pytest.raises(cadregraph.ExportError, match="no table 'places'; there are facts, people"):
        cadregraph.table("places", store)


def test_long_tables_and_long_texts_are_cut() -> None:
    rows = Rows(["a"], ({"a": "dài " * 1000} for _ in range(500)))
    shown = rows._repr_html_()

    assert len(shown) < 10_000
    assert "20 / 500 × 1" in Checked(shown).said


def test_a_network_is_counts_and_a_picture(store: Store) -> None:
    network = cadregraph.network(store)
    shown = Checked(network._repr_html_())

    assert (
        repr(network)
        == f"NetworkView({len(network)} nodes, {network.graph.number_of_edges()} edges)"
    )
    assert any("Official" in text for text in shown.said)
    labels = [element.text for element in picture(network).iter("{http://www.w3.org/2000/svg}text")]
    assert "Trần Minh Khôi" in labels
    assert "Huyện ủy Sông Lam" in labels


def test_no_two_labels_of_the_picture_meet(store: Store) -> None:
    texts = list(picture(cadregraph.network(store)).iter("{http://www.w3.org/2000/svg}text"))

    for side in ("start", "end"):
        heights = sorted(int(t.attrib["y"]) for t in texts if t.get("text-anchor") == side)
        assert all(below - above >= 12 for above, below in pairwise(heights))


def test_a_network_without_nodes_has_no_picture() -> None:
    shown = Checked(cadregraph.network(store_of([]))._repr_html_())

    assert shown.images == []
    assert "0 nodes, 0 edges" in shown.said


def test_a_name_is_text_in_tables_and_pictures(hostile: Store) -> None:
    rows = cadregraph.query(
        "SELECT ?label WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label }", hostile
    )
    assert any("<script>" in text for text in Checked(rows._repr_html_()).said)
    svg = picture(cadregraph.network(hostile))
    assert {element.tag.rpartition("}")[2] for element in svg.iter()} <= {
        "svg", "rect", "g", "path", "circle", "text",
    }  # fmt: skip
    assert not any(re.match("on|href", name) for element in svg.iter() for name in element.attrib)


def test_a_browser_draws_the_picture_and_asks_for_nothing(browser: Browser, store: Store) -> None:
    page, requests = browser.new_page(), list[str]()
    page.on("request", lambda request: requests.append(request.url))
    page.set_content(cadregraph.network(store)._repr_html_())
    width = page.eval_on_selector("img", "image => image.decode().then(() => image.naturalWidth)")
    page.close()

    assert width > 0
    assert all(url.startswith("data:image/svg+xml;base64,") for url in requests)


def test_it_is_the_same_every_time(store: Store) -> None:
    first, second = cadregraph.network(store), cadregraph.network(store)

    assert first._repr_html_() == second._repr_html_()
    assert "http" not in re.sub('base64,[^"]*', "", first._repr_html_())
