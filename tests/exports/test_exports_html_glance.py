"""What the network page shows at a glance: names, posts as lines, hover, groups, ways, a trail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from browsing import Opened, Opener
from networks import country, network, node, said
from playwright.sync_api import Browser

from cadregraph.exports.pages.network.html import render
from cadregraph.graph.network import Edge, Network, contracted, degree
from cadregraph.graph.network.elements import network_of

SIZES = ((1440, 900), (1024, 768), (390, 844))


@pytest.fixture(scope="module")
def opened(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """One page of a country for the tests of this module; `at` brings it to an address."""
    opener = Opener(browser, Path(tmp_path_factory.mktemp("country")))
    yield opener(render(country()))
    for page in opener.pages:
        page.close()


def at(opened: Opened, address: str = "#l=vi") -> Opened:
    opened.page.evaluate("address => { location.hash = address; }", "#l=vi&o=all")
    opened.page.evaluate("address => { location.hash = address; }", address)
    opened.rest()
    return opened


def best_joined(drawn: Network, count: int = 20) -> list[str]:
    short = contracted(drawn)
    degrees = degree(short)
    order = sorted(short, key=lambda iri: (-degrees[iri], iri))
    return [str(short.nodes[iri]["data"].label) for iri in order[:count]]


def written(opened: Opened) -> str:
    return " ".join(label.text for label in opened.labels())


# --- names --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_best_joined_are_named(opened: Opened, width: int, height: int, scheme: str) -> None:
    opened.page.set_viewport_size({"width": width, "height": height})
    at(opened, f"#l=vi&t={scheme}")
    opened.press("0")
    texts = written(opened)
    bodies = [label for label in best_joined(country()) if not label.startswith("Lê")]
    assert sum(label in texts for label in bodies) >= min(18, len(bodies))


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_chosen_and_its_neighbours_are_named(opened: Opened, width: int, height: int) -> None:
    opened.page.set_viewport_size({"width": width, "height": height})
    at(opened, "#l=vi&n=tu-4")
    opened.page.locator("#fit").click()
    opened.rest()
    texts = written(opened)
    assert "Tỉnh ủy Sông E" in texts
    neighbours = [f"Lê E {one:02}" for one in range(1, 14, 2)]
    assert [name for name in neighbours if name not in texts] == []


@pytest.mark.parametrize(
    ("width", "height"), [(390, 844), (844, 390), (720, 450), (1024, 768), (1440, 900)]
)
def test_the_bar_of_days_never_covers_what_is_chosen(show: Opener, width: int, height: int) -> None:
    drawn = country()
    held = [edge for _, _, edge in drawn.edges(data="data") if edge.kind == "holds"]
    dated = network_of(
        dict(drawn.nodes(data="data")),
        [
            replace(edge, start="2015-06-01") if edge in held else edge
            for _, _, edge in drawn.edges(data="data")
        ],
    )
    opened = show(render(dated), width=width, height=height, touch=width < 700)
    opened.find("tinh uy song e")
    opened.press("+", "Shift+ArrowUp", "d")
    bar = opened.page.locator("#days").bounding_box()
    assert bar is not None
    assert opened.heading() == "Tỉnh ủy Sông E"
    name = opened.label("Tỉnh ủy Sông E")
    assert name.bottom <= bar["y"] or name.left >= bar["x"] + bar["width"]
    assert opened.messages == []


def test_the_pointer_brings_name_post_and_ties(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 1280, "height": 800})
    at(opened, "#l=vi&n=p-4-01")
    x, y = opened.label("Lê E 01").middle
    opened.page.mouse.move(x, y)
    tip = opened.page.locator("#tip")
    tip.wait_for(state="visible")
    assert tip.inner_text().splitlines() == [
        "Lê E 01",
        "Ủy viên 1 Tỉnh ủy Sông E",
        "Cán bộ · 1 liên kết",
    ]
    opened.page.mouse.move(5, 5)
    tip.wait_for(state="hidden")


# --- posts as lines -----------------------------------------------------------------------------


def svg_of(opened: Opened) -> str:
    opened.page.locator("#menu summary").click()
    with opened.page.expect_download() as download:
        opened.page.locator("#save-svg").click()
    return download.value.path().read_text(encoding="utf-8")


def test_a_post_is_a_line_from_person_to_body_with_its_title(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 1280, "height": 800})
    at(opened, "#l=vi&n=tu-4&a=tu-4:1")
    opened.press("0")
    texts = opened.texts()
    assert {"Ủy viên 1", "nguyên Ủy viên 3"} <= texts
    # solid now, dashed past
    assert 'stroke-dasharray="7 5"' in svg_of(opened)
    at(opened, "#l=vi&n=p-4-02&a=p-4-02:1")
    assert "Bí thư" not in opened.texts()


def test_proposed_is_dotted(show: Opener) -> None:
    drawn = network(
        [
            node("an", "Official", "Lê An"),
            node("bt", "Post", "Bí thư Huyện ủy Sông Lam"),
            node("hu", "PartyCommittee", "Huyện ủy Sông Lam"),
        ],
        [Edge("of", "bt", "hu"), Edge("appointed", "an", "bt", decision="proposed", fact="x:1")],
    )
    shown = show(render(drawn))
    shown.rest()
    assert 'stroke-dasharray="1.5 4"' in svg_of(shown)
    assert {"Lê An", "Huyện ủy Sông Lam"} <= shown.texts()


def test_posts_become_nodes_and_lines_and_cut_nobody_off(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 1280, "height": 800})
    at(opened, "#l=vi&n=tu-4&a=tu-4:1")
    assert "Lê E 01" in opened.texts()
    opened.page.locator("#legend").evaluate("legend => { legend.open = true; }")
    opened.page.locator("#posts").select_option("nodes")
    opened.rest()
    assert "p=nodes" in opened.page.url
    assert "Lê E 01" not in opened.texts()  # two steps away now
    opened.page.locator("#classes input[data-cls=Post]").uncheck()
    opened.rest()
    assert "Lê E 01" in opened.texts()
    assert opened.page.locator("#posts").input_value() == "lines"


def test_a_post_that_is_a_line_can_be_searched_and_read(opened: Opened) -> None:
    at(opened)
    opened.find("uy vien 5 tinh uy song e")
    assert opened.heading() == "Ủy viên 5 Tỉnh ủy Sông E"
    lines = opened.page.locator("#details .line").all_inner_texts()
    assert any(line.startswith("Lê E 05 đang giữ chức") for line in lines)
    assert "Lê E 05" in opened.texts()


# --- groups and what is shown -------------------------------------------------------------------


def test_groups_say_so_and_name_people_and_the_loose_stand_aside(show: Opener) -> None:
    drawn = country(12, 20)
    shown = show(render(drawn, overview=True), width=1440, height=900)
    shown.rest()
    texts = written(shown)
    assert texts.count("Nhóm") >= 10
    assert re.search(r"Lê \w \d\d, Lê", texts)
    radii = shown.page.evaluate("""() => document.querySelector('#counts').textContent""")
    assert "180" not in radii
    loose = shown.label("Nút không có liên kết")
    assert all(label.top <= loose.top for label in shown.labels() if label.text.startswith("Lê"))


def test_one_sentence_says_what_is_shown(opened: Opened) -> None:
    at(opened)
    counts = opened.page.locator("#counts").inner_text()
    assert "đọc từ 14 bài, từ 1/1/2020 đến 14/1/2020" in counts


# --- search -------------------------------------------------------------------------------------


def results(opened: Opened, text: str) -> list[str]:
    opened.search(text)
    return opened.page.locator("#results li").all_inner_texts()


@pytest.fixture(scope="module")
def names(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    nodes = [
        node("t1", "Official", "Nguyễn Văn Thắng"),
        node("t2", "Official", "Nguyễn Văn Thắng"),
        node("t3", "Official", "Nguyễn Văn Thăng"),
        node("bt", "Post", "Bộ trưởng Bộ Sông Núi"),
        node("ct", "Post", "Chủ tịch xã Nhỏ"),
        node("eth", "Official", "\u00d0ỗ Đức Hạnh"),
        node("kt", "PartyBody", "Ủy ban Kiểm tra Trung ương"),
        node("ub", "StateBody", "Ủy ban nhân dân tỉnh Sông Lam"),
    ]
    nodes += [node(f"x{n}", "Place", f"thôn Dài {n}") for n in range(70)]
    evidence = tuple(said(f"Câu {day}.", day=f"2020-01-{day:02}") for day in range(1, 4))
    edges = [
        Edge("holds", "t1", "bt", "current", evidence=evidence, fact="x:1"),
        Edge("holds", "t2", "ct", "former", evidence=evidence[:1], fact="x:2"),
    ]
    opener = Opener(browser, Path(tmp_path_factory.mktemp("names")))
    yield opener(render(network(nodes, edges)))
    for page in opener.pages:
        page.close()


def test_namesakes_have_their_main_posts(names: Opened) -> None:
    found = results(names, "nguyễn văn thắng")
    assert "Bộ trưởng Bộ Sông Núi" in " ".join(found[:2])
    assert "nguyên Chủ tịch xã Nhỏ" in " ".join(found[:2])
    # what is typed with its marks goes before what is only spelt alike
    assert found[2].startswith("Nguyễn Văn Thăng")
    assert results(names, "nguyễn văn thăng")[0].startswith("Nguyễn Văn Thăng")


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("do duc", "\u00d0ỗ Đức Hạnh"),
        ("đỗ đức", "\u00d0ỗ Đức Hạnh"),
        ("ubkttw", "Ủy ban Kiểm tra Trung ương"),
        ("UBKT TW", "Ủy ban Kiểm tra Trung ương"),
        ("ubnd song lam", "Ủy ban nhân dân tỉnh Sông Lam"),
    ],
)
def test_search_knows_letters_that_look_alike_and_abbreviations(
    names: Opened, typed: str, label: str
) -> None:
    assert results(names, typed)[0].startswith(label)


def test_all_hits_can_be_seen(names: Opened) -> None:
    found = results(names, "thon dai")
    assert len(found) == 51
    assert found[-1] == "Xem thêm 20 kết quả"
    names.page.locator("#results li").last.click()
    assert names.page.locator("#results li").count() == 70


def test_a_result_is_taken_by_a_finger(show: Opener) -> None:
    shown = show(render(country()), width=390, height=844, touch=True)
    shown.page.locator("#search").tap()
    shown.page.keyboard.type("le e 05")
    shown.page.locator("#results li").first.tap()
    shown.rest()
    assert shown.heading() == "Lê E 05"


# --- ways ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def joined(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """Two who sat on one committee at one time, spoke about one resolution and of one place."""
    nodes = [
        node("an", "Official", "Lê An"),
        node("binh", "Official", "Võ Bình"),
        node("c1", "Post", "Bí thư Huyện ủy Sông Lam"),
        node("c2", "Post", "Phó Bí thư Huyện ủy Sông Lam"),
        node("c3", "Post", "Ủy viên Tỉnh ủy Sông Cả"),
        node("c4", "Post", "Chánh Văn phòng Tỉnh ủy Sông Cả"),
        node("hu", "PartyCommittee", "Huyện ủy Sông Lam"),
        node("tu", "PartyCommittee", "Tỉnh ủy Sông Cả"),
        node("nq", "Directive", "Nghị quyết 05-NQ/HU"),
    ]
    edges = [
        Edge("of", "c1", "hu"),
        Edge("of", "c2", "hu"),
        Edge("of", "c3", "tu"),
        Edge("of", "c4", "tu"),
        Edge("speaks-about", "an", "nq", evidence=(said("Lê An nói về nghị quyết."),), fact="x:1"),
        Edge("speaks-about", "binh", "nq", evidence=(said("Võ Bình nói."),), fact="x:2"),
        Edge("holds", "an", "c3", "former", start="1990", end="1995", fact="x:3"),
        Edge("holds", "binh", "c4", "former", start="2001", end="2005", fact="x:4"),
        Edge(
            "holds", "an", "c1", "former", start="2015", end="2020", fact="x:5",
            evidence=(said("Lê An là Bí thư Huyện ủy Sông Lam."),),
        ),
        Edge("holds", "binh", "c2", "former", start="2016", end="2019", fact="x:6"),
    ]  # fmt: skip
    opener = Opener(browser, Path(tmp_path_factory.mktemp("joined")))
    yield opener(render(network(nodes, edges)))
    for page in opener.pages:
        page.close()


def test_ways_are_ranked_by_what_joins(joined: Opened) -> None:
    at(joined, "#l=vi&w=an,binh")
    ways = joined.page.locator(".ways li").all_inner_texts()
    assert ways == ["Huyện ủy Sông Lam", "Tỉnh ủy Sông Cả", "Nghị quyết 05-NQ/HU"]
    details = joined.page.locator("#details")
    assert "Đường 1 trong 3" in details.inner_text()
    assert "Cùng thời" in details.inner_text()
    first = details.locator("blockquote").first.inner_text()
    assert first == "Lê An là Bí thư Huyện ủy Sông Lam."
    details.get_by_role("button", name="Đường sau").click()
    assert "Đường 2 trong 3" in details.inner_text()
    assert "Không cùng thời" in details.inner_text()
    joined.press("n")
    assert "Nghị quyết" in " ".join(details.locator(".line").all_inner_texts())
    assert "wn=3" in joined.page.url


def test_a_way_leads_to_a_group(show: Opener) -> None:
    shown = show(render(country(12, 20), overview=True), fragment="#l=vi&w=p-0-00,(tu-5")
    shown.rest()
    assert "Nhóm" in shown.heading()
    assert shown.page.locator("#details .line").count() >= 1


# --- a trail ------------------------------------------------------------------------------------


def test_back_and_undo_lead_to_what_was_chosen_before(opened: Opened) -> None:
    at(opened)
    opened.find("le e 01")
    opened.find("le e 05")
    assert opened.heading() == "Lê E 05"
    opened.page.go_back()
    opened.rest()
    assert opened.heading() == "Lê E 01"
    opened.page.go_forward()
    opened.rest()
    assert opened.heading() == "Lê E 05"
    opened.find("le e 07")
    opened.press("ControlOrMeta+z")
    assert opened.heading() == "Lê E 05"


def test_only_what_several_articles_say(names: Opened) -> None:
    at(names, "#l=vi&b=2&n=bt")
    assert names.page.locator("#least").input_value() == "2"
    assert names.messages == []


def test_an_appointment_does_not_make_the_line_of_a_post_that_is_over_solid(show: Opener) -> None:
    told = (
        said("Ông Lê An, nguyên Bí thư Tỉnh ủy Sông Lam, và ông Võ Dũng, nguyên Chủ tịch, dự."),
    )
    opened = show(
        render(
            network(
                [
                    node("an", "Official", "Lê An"),
                    node("bt", "Post", "Bí thư Tỉnh ủy Sông Lam"),
                    node("tu", "PartyCommittee", "Tỉnh ủy Sông Lam"),
                ],
                [
                    Edge("holds", "an", "bt", "former", confidence=0.9, evidence=told),
                    Edge("elected", "an", "bt", decision="decided", confidence=0.9, evidence=told),
                    Edge("of", "bt", "tu"),
                ],
            )
        )
    )
    opened.find("bi thu")

    results = opened.page.locator("#results")
    opened.search("bi thu")
    assert "Lê An (nguyên)" in results.inner_text()
    opened.page.keyboard.press("Escape")
    opened.find("le an")
    marks = opened.page.locator("#details blockquote").first.locator("mark").all_inner_texts()
    assert [mark for mark in marks if "nguyên" in mark] == ["nguyên"]
    # The one line is dashed: so it is drawn in the picture that is saved.
    with opened.page.expect_download() as download:
        opened.page.locator("#menu summary").click()
        opened.page.locator("#save-svg").click()
    assert "stroke-dasharray" in download.value.path().read_text(encoding="utf-8")
