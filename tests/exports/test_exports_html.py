"""The network page in a real browser: what it shows, what it asks for, what it lets pass."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import pytest
from browsing import Opener
from facts import read
from networks import HOSTILE, hostile
from playwright.sync_api import expect
from stores import store_of

from cadregraph.exports.pages.network.html import render
from cadregraph.graph.network import Edge, Evidence, Network, Node, NodeFact, contracted, project

SENTENCE = "Bí thư Tỉnh ủy Quảng Nam Ngô Thị Thanh Hằng chủ trì buổi làm việc."
TEXT = f"""Quảng Nam làm việc với huyện Núi Thành

{SENTENCE}

Tại hội nghị, Chủ tịch UBND tỉnh Quảng Nam Lê Đức Phú báo cáo kết quả sáu tháng đầu năm.
"""


def network_of(text: str) -> Network:
    return project(store_of([read(text, "bai-viet")]))


@pytest.fixture(scope="module")
def network() -> Network:
    return network_of(TEXT)


# --- the text of the page -----------------------------------------------------------------------


def test_the_same_network_gives_the_same_bytes() -> None:
    assert render(network_of(TEXT)) == render(network_of(TEXT))


def test_the_title_is_escaped_and_the_language_stands_on_the_page(network: Network) -> None:
    page = render(network, title="A < B & C", lang="en")
    assert "<title>A &lt; B &amp; C</title>" in page
    assert '<html lang="en">' in page


def test_no_text_from_outside_becomes_markup() -> None:
    page = render(hostile(), title=HOSTILE)
    assert HOSTILE not in page
    assert "<img" not in page
    assert "javascript:alert" not in page


# --- in the browser -----------------------------------------------------------------------------


def test_the_page_asks_for_nothing_and_keeps_its_policy(show: Opener, network: Network) -> None:
    opened = show(render(network))
    opened.search("hang")
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_selector("blockquote")
    assert opened.requests == [opened.page.url.partition("#")[0]]
    assert opened.messages == []


def test_the_policy_stops_a_script_that_is_not_of_the_page(show: Opener, network: Network) -> None:
    opened = show(render(network).replace("</body>", "<script>window.bad = 1</script></body>"))
    assert opened.page.evaluate("window.bad") is None
    assert any("Content Security Policy" in message for message in opened.messages)


def test_search_finds_without_diacritics_and_shows_the_sentence(
    show: Opener, network: Network
) -> None:
    opened = show(render(network))
    opened.search("ngo thi thanh hang")
    first = opened.page.locator("#results li").first
    assert first.inner_text().splitlines()[0] == "Ngô Thị Thanh Hằng"
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#details h2").inner_text() == "Ngô Thị Thanh Hằng"
    assert SENTENCE in opened.page.locator("blockquote").all_inner_texts()
    relations = opened.page.locator(".fact .line").all_inner_texts()
    assert any("giữ chức Bí thư Tỉnh ủy Quảng Nam, theo bài" in text for text in relations)


def test_search_takes_d_with_stroke_for_d(show: Opener, network: Network) -> None:
    opened = show(render(network))
    opened.search("le duc phu")
    assert "Lê Đức Phú" in opened.page.locator("#results li").first.inner_text()


def test_search_says_when_nothing_is_found(show: Opener, network: Network) -> None:
    opened = show(render(network))
    opened.search("zzz")
    assert opened.page.locator("#nothing").inner_text() == "Không tìm thấy"


def test_a_click_on_a_node_opens_its_panel_and_escape_closes_it(
    show: Opener, network: Network
) -> None:
    opened = show(render(network))
    opened.page.mouse.click(*opened.label("Lê Đức Phú").middle)
    assert opened.heading() == "Lê Đức Phú"
    opened.page.keyboard.press("Escape")
    expect(opened.page.locator("#panel")).to_be_hidden()


def test_a_click_on_an_edge_shows_the_relation_and_its_sentence(show: Opener) -> None:
    evidence = Evidence("Một câu về hai bên.", "x:a", "Một bài", "2019-05-01", "")
    again = replace(evidence, passage="x:p", start=90, end=109)
    network: Network = nx.MultiDiGraph()
    for iri, label in (("x:1", "Chi bộ 1"), ("x:2", "Đảng bộ xã")):
        network.add_node(iri, data=Node(iri, "PartyOrganization", label, ()))
    edge = Edge("part-of", "x:1", "x:2", evidence=(evidence, again))
    network.add_edge("x:1", "x:2", data=edge)
    opened = show(render(network))
    page = opened.page
    (x, y), (u, v) = (opened.label(text).middle for text in ("Chi bộ 1", "Đảng bộ xã"))
    page.mouse.click((x + u) / 2, (y + v) / 2 - 27)  # labels stand below their nodes
    page.wait_for_selector("#details h2")
    assert opened.heading() == "Thuộc"
    assert page.locator("#details .line").inner_text() == "Chi bộ 1 thuộc Đảng bộ xã"
    assert page.locator("blockquote").all_inner_texts() == ["Một câu về hai bên."]


def test_at_the_opening_no_label_is_cut_off(show: Opener) -> None:
    """Labels keep their size when the picture is small; so must the margins around it."""
    network: Network = nx.MultiDiGraph()
    label = "Bộ Chỉ huy Quân sự thành phố Hải Phòng"
    for number in range(200):
        iri = f"x:{number:03}"
        network.add_node(iri, data=Node(iri, "Institution", f"{label} {number}", ()))
        if number:
            network.add_edge("x:000", iri, data=Edge("part-of", "x:000", iri))
    page = show(render(network)).page
    page.wait_for_timeout(300)
    inked = page.evaluate(
        """() => {
          const canvas = document.querySelector("#network canvas");
          const { width, height } = canvas;
          const pixels = canvas.getContext("2d").getImageData(0, 0, width, height).data;
          const inked = (x, y) => pixels[(y * width + x) * 4 + 3] > 0;
          const border = [];
          for (let x = 0; x < width; x += 1) border.push(inked(x, 1), inked(x, height - 2));
          for (let y = 0; y < height; y += 1) border.push(inked(1, y), inked(width - 2, y));
          let all = 0;
          for (let at = 3; at < pixels.length; at += 4) all += pixels[at] > 0;
          return { border: border.filter(Boolean).length, all };
        }"""
    )
    assert inked["border"] == 0
    assert inked["all"] > 1000


def test_facts_without_another_end_stand_in_the_panel(show: Opener) -> None:
    evidence = Evidence("Ông nghỉ hưu.", "x:a", "Một bài", "2019-05-01", "")
    facts = (NodeFact("change", "nghỉ hưu Lê Văn An", (evidence,), "2019-09"),)
    network: Network = nx.MultiDiGraph()
    network.add_node("x:1", data=Node("x:1", "Official", "Lê Văn An", (), facts))
    opened = show(render(network))
    opened.search("le van an")
    opened.page.keyboard.press("Enter")
    headings = opened.page.locator("#details h3").all_text_contents()
    assert headings == ["Biến động nhân sự", "Vị trí trong mạng lưới"]
    line = opened.page.locator(".fact .line").inner_text()
    assert line == "nghỉ hưu Lê Văn An, tháng 9/2019"


def test_without_posts_the_relation_names_the_title(show: Opener, network: Network) -> None:
    opened = show(render(contracted(network)))
    opened.search("ngo thi thanh hang")
    opened.page.keyboard.press("Enter")
    opened.page.locator(".line a", has_text="Bí thư Tỉnh ủy Quảng Nam").first.click()
    assert opened.page.locator("#details h2").inner_text() == "Tỉnh ủy Quảng Nam"


def test_a_click_on_a_relation_leads_on_to_the_other_node(show: Opener, network: Network) -> None:
    opened = show(render(network))
    opened.search("ngo thi thanh hang")
    opened.page.keyboard.press("Enter")
    opened.page.locator(".line a", has_text="Bí thư Tỉnh ủy Quảng Nam").first.click()
    assert opened.page.locator("#details h2").inner_text() == "Bí thư Tỉnh ủy Quảng Nam"


def test_hostile_texts_stay_texts(show: Opener) -> None:
    opened = show(render(hostile(), title=HOSTILE))
    page = opened.page
    assert page.locator("h1").inner_text() == HOSTILE
    opened.find("ong </script>")
    assert opened.heading() == f"Ông {HOSTILE}"
    assert HOSTILE in page.locator("blockquote").first.inner_text()
    assert HOSTILE in page.locator(".source").first.inner_text()
    assert page.locator("#details a[target]").count() == 0  # no link to a 'javascript:' address
    for number in range(3):  # every panel, the surroundings, a day, the help
        opened.find(("dao chieu", "uy vien", "dam")[number])
        opened.press("1", "2", "Escape", "0")
    opened.press("d")
    opened.press("?")
    page.keyboard.press("Escape")
    opened.find("bi thu")
    assert page.locator("img, iframe").count() == 0
    assert page.locator("script").count() == 4  # data, story, library, ours
    assert (opened.dialogs, opened.messages) == ([], [])
    assert opened.requests == [page.url.partition("#")[0]]


@pytest.mark.parametrize(
    "fragment",
    [
        "#n=%3Cimg%20src=x%3E&m=x%3A1:NaN:1e999,y:1:2&v=a,b,c&o=,,&d=2020-99-99x&hc=%3Cb%3E",
        # cut off in the middle of a letter, as mail programs do
        "#n=%E0%A4&a=%C3:1&m=%C3:1:2&cl=%C3:1&lv=%C3&z=%C3:%C3&w=%&k=%E1%BB&v=1,2,3,-4,5",
    ],
)
def test_a_hostile_address_is_read_as_nothing(show: Opener, fragment: str) -> None:
    opened = show(render(hostile()), fragment=fragment)
    opened.rest()
    assert (opened.dialogs, opened.messages) == ([], [])
    expect(opened.page.locator("#panel")).to_be_hidden()


def test_a_web_address_is_a_link_that_gives_nothing_away(show: Opener) -> None:
    network: Network = nx.MultiDiGraph()
    evidence = Evidence("Một câu.", "x:a", "Một bài", "2019-05-01", "https://bao.example/bai")
    fact = NodeFact("figure", "12 đảng viên", (evidence,))
    network.add_node("x:1", data=Node("x:1", "PartyOrganization", "Chi bộ 1", (), (fact,)))
    opened = show(render(network))
    opened.search("chi bo")
    opened.page.keyboard.press("Enter")
    link = opened.page.locator("#details a")
    assert link.get_attribute("href") == "https://bao.example/bai"
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert "1/5/2019" in opened.page.locator(".source").inner_text()
    assert opened.page.locator(".fact .line").inner_text() == "12 đảng viên"


def test_a_network_without_nodes_says_so(show: Opener) -> None:
    empty: Network = nx.MultiDiGraph()
    opened = show(render(empty))
    assert "Mạng lưới chưa có nút nào" in opened.page.locator("#empty").inner_text()
    assert opened.messages == []
