"""A part of the graph as a pyvis network: which part, what it holds, what a browser makes of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import networkx as nx
import pytest
from networks import HOSTILE, district, hostile, network, node
from playwright.sync_api import Browser, Page
from pyvis.network import Network as PyvisNetwork
from stores import store_of
from worlds import four_articles, whole_world

import cadregraph
from cadregraph import NetworkView, QueryError
from cadregraph.exports.pages.network.offline_pyvis import OfflineNetwork
from cadregraph.exports.pages.words import MARKS
from cadregraph.graph.network import Edge, Network, selection
from cadregraph.graph.store import Store


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of([whole_world(), *four_articles()])


def read_back(drawn: OfflineNetwork) -> nx.MultiDiGraph[str]:
    """What a pyvis network holds, as a graph of networkx."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for one in drawn.nodes:
        graph.add_node(str(one["id"]), cls=one["cls"])
    for line in drawn.edges:
        graph.add_edge(str(line["from"]), str(line["to"]), kind=line["kind"])
    return graph


def kinds(graph: nx.MultiDiGraph[str]) -> list[tuple[str, str, str]]:
    return sorted((a, b, str(data["kind"])) for a, b, data in graph.edges(data=True))


# --- what it holds ------------------------------------------------------------------------------


def test_nothing_is_lost_from_the_store_to_pyvis_and_back(store: Store) -> None:
    whole = cadregraph.network(store).graph
    graph = read_back(cadregraph.pyvis_network(store))
    assert dict(graph.nodes(data="cls")) == {i: n.cls for i, n in whole.nodes(data="data")}
    assert kinds(graph) == sorted((a, b, e.kind) for a, b, e in whole.edges(data="data"))


def test_nodes_are_coloured_and_labelled_as_on_our_pages() -> None:
    drawn = NetworkView(district()).pyvis()
    secretary = drawn.get_node("https://example.org/bi-thu")
    assert secretary["label"] == "Bí thư"
    assert secretary["color"] == MARKS["Post"].color
    assert secretary["title"] == "Bí thư Huyện ủy Sông Lam\nChức vụ"
    looks = [(drawn_as(cls, drawn)) for cls in ("Official", "PartyCommittee", "StateBody")]
    assert looks == [("dot", "#0072B2"), ("square", "#D55E00"), ("hexagon", "#009E73")]


def drawn_as(cls: str, drawn: OfflineNetwork) -> tuple[str, str]:
    found = next(one for one in drawn.nodes if one["cls"] == cls)
    return str(found["shape"]), str(found["color"])


def test_no_two_classes_look_alike() -> None:
    graph = network([node(cls, cls, cls) for cls in MARKS], [])
    drawn = NetworkView(graph).pyvis()
    assert len({(one["shape"], one["color"]) for one in drawn.nodes}) == len(MARKS)


def test_an_edge_says_the_relation_its_time_and_its_sentence() -> None:
    drawn = NetworkView(district()).pyvis()
    (holds,) = (line for line in drawn.edges if line.get("fact") == "x:1")
    assert str(holds["title"]).splitlines() == [
        "Trần Minh Khôi giữ chức Bí thư Huyện ủy Sông Lam",
        "từ 1/6/2015, đến 30/5/2020",
        "Theo 1 bài của bao.example, ngày 1/5/2019",
        "“Sáng nay, ông Trần Minh Khôi, Bí thư Huyện uỷ Sông Lam, được bầu tại đại hội.”",
        "Bài về công tác cán bộ, 2019-05-01",
    ]
    english = NetworkView(district()).pyvis(lang="en")
    (former,) = (line for line in english.edges if line.get("fact") == "x:2")
    assert str(former["title"]) == ("Phạm Gia Lộc formerly held the post Bí thư Huyện ủy Sông Lam")
    assert former["dashes"] is True


def test_two_edges_between_the_same_nodes_do_not_cover_each_other() -> None:
    edges = [Edge("holds", "a", "p", fact="x:1"), Edge("elected", "a", "p", fact="x:2")]
    graph = network([node("a", "Official", "Lê An"), node("p", "Post", "Bí thư")], edges)
    first, second = NetworkView(graph).pyvis().edges
    assert "smooth" not in first
    assert second["smooth"] == {"enabled": True, "type": "curvedCW", "roundness": 0.12}


# --- which part ---------------------------------------------------------------------------------


def test_the_surroundings_of_a_node(store: Store) -> None:
    person = next(n for _, n in cadregraph.network(store).graph.nodes(data="data"))
    near = cadregraph.pyvis_network(store, about=person.iri)
    far = cadregraph.pyvis_network(store, about=person.iri, depth=2)
    assert person.iri in near.get_nodes()
    assert 1 <= near.num_nodes() <= far.num_nodes() < len(cadregraph.network(store))


def test_classes_and_relations(store: Store) -> None:
    people = cadregraph.pyvis_network(store, classes=["Official", "Post"])
    assert {one["cls"] for one in people.nodes} == {"Official", "Post"}
    held = cadregraph.pyvis_network(store, relations=["holds"])
    assert {line["kind"] for line in held.edges} == {"holds"}
    ends = {end for line in held.edges for end in (line["from"], line["to"])}
    assert set(held.get_nodes()) == ends


@pytest.mark.parametrize(
    ("year", "holders"),
    [
        (2015, {"khoi"}),  # from 2015 to 2020, as stated
        (2017, {"khoi", "hang"}),  # hers by articles of 2016 and 2018
        (2019, {"khoi"}),  # nothing tells that she held it after 2018
        (2024, set()),
    ],
)
def test_a_year_leaves_the_posts_known_to_be_held_in_it(year: int, holders: set[str]) -> None:
    part = selection(district(), year=year)
    held = {a.rpartition("/")[2] for a, _, edge in part.edges(data="data") if edge.kind == "holds"}
    assert held == holders
    assert "https://example.org/huyen-uy" in part  # a body is there in every year


def test_an_act_is_of_its_own_year_and_without_a_date_of_none() -> None:
    edges = [
        Edge("elected", "a", "p", decision="decided", start="2015-08-20", fact="x:1"),
        Edge("elected", "b", "p", decision="decided", fact="x:2"),
    ]
    nodes = [node("a", "Official", "An"), node("b", "Official", "Ba"), node("p", "Post", "P")]
    part = selection(network(nodes, edges), year=2015)
    assert sorted(iri.rpartition("/")[2] for iri in part) == ["a", "p"]


def test_a_part_cut_with_networkx_is_drawn_in_one_order() -> None:
    whole = district()
    cut = whole.subgraph([iri for iri in whole if "huyen" in iri or "ubnd" in iri])
    drawn = NetworkView(cut).pyvis()
    assert drawn.get_nodes() == sorted(cut)


def test_what_there_is_not_is_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="no class 'Officer'; there are Congress, "):
        cadregraph.pyvis_network(store, classes=["Officer"])
    with pytest.raises(QueryError, match="no relation 'held'; there are amends, appointed, "):
        cadregraph.pyvis_network(store, relations=["held"])
    with pytest.raises(QueryError, match="the depth is 1 or more"):
        cadregraph.pyvis_network(store, about="x", depth=0)
    with pytest.raises(QueryError, match="nothing is called 'không có ai'"):
        cadregraph.pyvis_network(store, about="không có ai")


# --- going on with it, in a browser -----------------------------------------------------------


@contextmanager
def opened(browser: Browser, file: Path, requests: list[str]) -> Iterator[Page]:
    """The page in a browser without a network connection, once it is drawn."""
    context = browser.new_context(offline=True, viewport={"width": 1000, "height": 700})
    page = context.new_page()
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: requests.append(message.text))
    page.on("pageerror", lambda error: requests.append(str(error)))
    page.on("dialog", lambda dialog: requests.append(dialog.message))
    page.goto(file.as_uri())
    yield page
    context.close()


HELD = "() => [nodes.length, edges.length]"
COLOURS = """() => {
  const canvas = document.querySelector("canvas");
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const found = new Set();
  for (let at = 0; at < data.length; at += 4)
    found.add("#" + [0, 1, 2].map((n) => data[at + n].toString(16).padStart(2, "0")).join(""));
  return [...found];
}"""


def test_a_notebook_goes_on_with_it_and_the_page_asks_for_nothing(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    drawn = NetworkView(district()).pyvis(heading="Huyện Sông Lam")
    assert isinstance(drawn, PyvisNetwork)
    drawn.add_node("mới", label="Người mới", color="#ff0000", size=30, x=0, y=0)
    drawn.add_edge("mới", "https://example.org/huyen-uy", title="tự thêm")
    more: nx.Graph[str] = nx.Graph([("p", "q")])
    drawn.from_nx(more)
    drawn.toggle_physics(True)
    frame = drawn.show("network.html")
    assert frame.src == "network.html"
    assert [file.name for file in tmp_path.iterdir()] == ["network.html"]
    requests: list[str] = []
    with opened(browser, tmp_path / "network.html", requests) as page:
        assert page.evaluate(HELD) == [9 + 1 + 2, 8 + 1 + 1]
        assert page.evaluate("() => network.physics.options.enabled")
        assert page.locator("h1").all_inner_texts() == ["Huyện Sông Lam"]
        page.wait_for_timeout(300)
        found = set(page.evaluate(COLOURS))
        assert {"#ff0000", MARKS["Official"].color.lower()} <= found
    assert requests == [(tmp_path / "network.html").as_uri()]


@pytest.mark.parametrize("menu", ["plain", "buttons", "menus"])
def test_hostile_texts_stay_texts(browser: Browser, tmp_path: Path, menu: str) -> None:
    """Also where pyvis makes markup of titles: one that has the word 'href' is enough for that."""
    drawn = NetworkView(hostile()).pyvis(heading=HOSTILE)
    link = "<a href='https://bad.example/'>x</a><img src=https://bad.example/ onerror=alert(1)>"
    drawn.add_node("<b>", label=link, title=link, x=0, y=-200, size=60)
    if menu == "buttons":
        drawn.show_buttons()
    if menu == "menus":
        drawn.select_menu = drawn.filter_menu = drawn.neighborhood_highlight = True
    file = tmp_path / "hostile.html"
    drawn.write_html(str(file))
    requests: list[str] = []
    with opened(browser, file, requests) as page:
        page.wait_for_timeout(300)
        assert page.evaluate(HELD) == [6, 3]
        assert page.locator("h1").inner_text() == HOSTILE
        assert page.locator("a, img:not([src^=data])").count() == 0
        place = page.evaluate("network.canvasToDOM(network.getPosition('<b>'))")
        box = page.locator("canvas").first.bounding_box()
        assert box
        page.mouse.move(box["x"] + place["x"], box["y"] + place["y"])
        page.locator(".popup", has_text="bad.example").wait_for()
        assert page.locator(".popup").inner_text() == link
        assert page.locator(".popup *").count() == 0
    assert requests == [file.as_uri()]


def test_an_address_in_it_is_not_asked_for(browser: Browser, tmp_path: Path) -> None:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    drawn = NetworkView(district()).pyvis()
    drawn.add_node("ảnh", shape="image", image=f"{address}/picture.png")
    drawn.write_html(str(tmp_path / "network.html"))
    page = browser.new_page()
    page.goto((tmp_path / "network.html").as_uri())
    page.wait_for_timeout(500)
    assert asked == []
    page.goto(f"{address}/asked")  # the server does answer
    page.close()
    server.shutdown()
    server.server_close()
    assert "/asked" in asked


def test_a_notebook_shows_it_in_place(browser: Browser, tmp_path: Path) -> None:
    drawn = NetworkView(district()).pyvis()
    file = tmp_path / "cell.html"
    file.write_text(f"<!DOCTYPE html><meta charset=utf-8>{drawn._repr_html_()}", encoding="utf-8")
    requests: list[str] = []
    with opened(browser, file, requests) as page:
        (frame,) = page.frames[1:]
        assert frame.evaluate(HELD) == [9, 8]
        assert frame.evaluate("() => window.origin") == "null"  # it reaches nothing of the notebook
    assert requests == [file.as_uri()]


def test_the_same_network_gives_the_same_page() -> None:
    one, other = (NetworkView(district()).pyvis().generate_html() for _ in range(2))
    assert one == other
    assert "https://cdn" not in one


def test_options_are_those_of_pyvis_and_can_be_changed() -> None:
    drawn = NetworkView(district()).pyvis()
    drawn.barnes_hut(gravity=-2000)
    drawn.set_edge_smooth("dynamic")
    *_, text = drawn.get_network_data()
    options = json.loads(text)
    assert options["physics"]["barnesHut"]["gravitationalConstant"] == -2000
    assert options["edges"]["smooth"] == {"enabled": True, "type": "dynamic"}
    drawn.set_options('{"physics": {"enabled": false}}')
    assert "mynetwork" in drawn.generate_html()


def test_an_empty_network_is_drawn_too() -> None:
    empty: Network = nx.MultiDiGraph()
    assert NetworkView(empty).pyvis().num_nodes() == 0
    assert cadregraph.NetworkView(empty).pyvis().generate_html()
