"""Several nodes at once, and the relations as a table, on the network page."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import networkx as nx
import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import Opened, Opener
from networks import country, network, node, said
from playwright.sync_api import Browser, expect

from cadregraph.exports.pages.network.html import render
from cadregraph.graph.network import Edge


@pytest.fixture(scope="module")
def opened(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    opener = Opener(browser, Path(tmp_path_factory.mktemp("several")))
    yield opener(render(country()))
    for page in opener.pages:
        page.close()


def at(opened: Opened, address: str) -> Opened:
    opened.page.evaluate("address => { location.hash = address; }", "#l=vi&o=all")
    opened.page.evaluate("address => { location.hash = address; }", address)
    opened.rest()
    return opened


def cells(opened: Opened, column: str) -> list[str]:
    return opened.page.locator(f"#list-rows .of-{column}").all_inner_texts()


# --- the table ----------------------------------------------------------------------------------


def test_what_is_chosen_is_listed_and_sorted(opened: Opened) -> None:
    at(opened, "#l=vi&n=tu-4&tb=1")
    assert "Lê E 01" in cells(opened, "source")
    assert "nguyên Ủy viên 3" in cells(opened, "relation")
    head = opened.page.locator("#list-head")
    head.get_by_role("button", name="Từ").click()
    names = cells(opened, "source")
    assert [name for name in names if name.startswith("Lê")] == sorted(
        name for name in names if name.startswith("Lê")
    )
    assert head.locator("th").first.get_attribute("aria-sort") == "ascending"
    head.get_by_role("button", name="Từ").click()
    assert cells(opened, "source") != names
    opened.page.get_by_label("Lọc bảng").fill("le e 05")
    assert cells(opened, "source") == ["Lê E 05"]
    opened.page.locator("#list-rows .of-relation button").click()
    assert opened.page.locator("#details .line").count() == 1
    opened.page.get_by_label("Lọc bảng").fill("")


def test_all_relations_are_listed_and_the_key_closes_the_table(opened: Opened) -> None:
    at(opened, "#l=vi")
    opened.press("t")
    assert "tb=1" in opened.page.url
    assert opened.page.locator("#list-count").inner_text() == "160 quan hệ"
    opened.press("t")
    expect(opened.page.locator("#list")).to_be_hidden()


def test_the_table_is_saved_and_no_cell_is_a_formula(show: Opener) -> None:
    drawn = network(
        [node("an", "Official", "=HYPERLINK(1)"), node("hu", "PartyCommittee", 'Huyện ủy "A", B')],
        [Edge("chairs", "an", "hu", evidence=(said("Câu."),))],
    )
    shown = show(render(drawn), fragment="#l=vi&tb=1")
    with shown.page.expect_download() as download:
        shown.page.get_by_role("button", name="Lưu CSV").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    _, row = csv.reader(text.splitlines())
    assert row[:3] == ["'=HYPERLINK(1)", "chủ trì", 'Huyện ủy "A", B']


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_the_table(opened: Opened, width: int, scheme: str) -> None:
    opened.page.set_viewport_size({"width": width, "height": 844})
    at(opened, f"#l=vi&tb=1&t={scheme}&y=p-4-01,p-4-03")
    found = Axe().run(opened.page)
    assert found.response["violations"] == []


# --- several nodes ------------------------------------------------------------------------------


def test_several_are_chosen_kept_and_left_again(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 1440, "height": 900})
    at(opened, "#l=vi")
    opened.find("le e 01")
    opened.page.get_by_role("button", name="Chọn cùng").click()
    opened.find("le e 03")
    opened.press("a")
    assert opened.heading() == "Đã chọn 2 nút"
    at(opened, "#l=vi&y=p-4-01,p-4-03,p-4-05")
    assert opened.heading() == "Đã chọn 3 nút"
    assert "Tỉnh ủy Sông E" in opened.page.locator("#details").inner_text()
    opened.page.get_by_role("button", name="Chỉ giữ các nút này").click()
    opened.rest()
    assert {"Lê E 01", "Lê E 03", "Lê E 05"} <= opened.texts()
    assert "Tỉnh ủy Sông E" not in opened.texts()
    # That they have a neighbour in common is not denied: it is hidden.
    details = opened.page.locator("#details")
    assert "1 nút nối với tất cả đang bị ẩn." in details.inner_text()
    assert "không có nút nào nối với tất cả" not in details.inner_text()
    opened.page.get_by_role("button", name="Hiện chúng").click()
    opened.rest()
    assert {"Lê E 01", "Tỉnh ủy Sông E"} <= opened.texts()
    assert "đang bị ẩn" not in details.inner_text()
    opened.press("Escape")
    opened.page.get_by_role("button", name="Bỏ mọi bộ lọc").click()
    opened.rest()
    assert "k=" not in opened.page.url


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844)])
def test_what_is_kept_of_folded_groups_is_seen_with_its_names(
    show: Opener, size: tuple[int, int]
) -> None:
    page = render(country(), overview=True)
    shown = show(page, width=size[0], height=size[1], fragment="#y=p-4-01,p-2-03,p-7-05")
    shown.rest()
    shown.page.get_by_role("button", name="Chỉ giữ các nút này").click()
    shown.rest()
    stage = shown.page.locator("#stage").bounding_box()
    assert stage is not None
    right = stage["x"] + stage["width"]
    for name in ("Lê E 01", "Lê C 03", "Lê H 05"):
        label = shown.label(name)
        assert stage["x"] <= label.left and label.right <= right
        assert stage["y"] <= label.top and label.bottom <= stage["y"] + stage["height"]


def test_a_frame_drawn_with_shift_chooses_what_is_in_it(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 1440, "height": 900})
    at(opened, "#l=vi&n=tu-4&a=tu-4:1")
    opened.press("Escape", "0")
    at(opened, "#l=vi&a=tu-4:1")
    opened.press("0")
    mouse = opened.page.mouse
    opened.page.keyboard.down("Shift")
    mouse.move(300, 80)
    mouse.down()
    mouse.move(900, 500)
    mouse.move(1300, 880)
    mouse.up()
    opened.page.keyboard.up("Shift")
    opened.rest()
    assert "Đã chọn" in opened.heading()
    assert opened.page.locator("#details .links li").count() >= 8


# --- an outline drawn by hand ---------------------------------------------------------------------

AROUND = ((500, 200), (1000, 180), (1150, 450), (900, 700), (520, 640), (480, 300))


def outlined(opened: Opened, points: Sequence[tuple[float, float]]) -> None:
    mouse = opened.page.mouse
    mouse.move(*points[0])
    mouse.down()
    for point in (*points[1:], points[0]):
        mouse.move(*point, steps=4)
    mouse.up()
    opened.rest()


def test_an_outline_chooses_what_lies_in_it_while_the_switch_is_on(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 1440, "height": 900})
    at(opened, "#l=vi&a=tu-4:1")
    opened.press("0")
    switch = opened.page.get_by_role("button", name="Khoanh để chọn")
    switch.click()
    assert switch.get_attribute("aria-pressed") == "true"
    expect(opened.page.locator("#hint")).to_contain_text("Kéo một vòng")
    before = opened.page.url.split(",")[-1:]
    outlined(opened, AROUND)
    assert "Đã chọn" in opened.heading()
    assert opened.page.locator("#details .links li").count() >= 3
    assert opened.page.url.split(",")[-1:] == before  # the scale: nothing has come nearer
    expect(opened.page.locator("#outline")).to_be_hidden()
    chosen = opened.heading()
    outlined(opened, ((20, 860), (60, 860), (60, 890), (20, 890)))
    assert opened.heading() == chosen  # nothing lies there
    opened.press("Escape")
    assert switch.get_attribute("aria-pressed") == "false"


def test_what_is_outside_of_a_bay_is_not_chosen(opened: Opened) -> None:
    assert opened.page.evaluate("typeof isInside") == "undefined"  # nothing of the page is global
    opened.page.set_viewport_size({"width": 1440, "height": 900})
    at(opened, "#l=vi&a=tu-4:1")
    opened.press("0", "l")
    box = opened.page.locator("#stage").bounding_box()
    assert box is not None
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    x, y = opened.label("Tỉnh ủy Sông E").middle
    # around all of the stage, but for a bay in which the body lies
    bay = ((x - 90, 895), (x - 90, y - 90), (x + 90, y - 90), (x + 90, 895))
    outlined(opened, ((270, 75), (270, 895), *bay, (1435, 895), (1435, 75)))
    names = opened.page.locator("#details .links").first.inner_text()
    assert "Lê E 01" in names
    assert "Tỉnh ủy Sông E" not in names, middle
    opened.press("Escape")


def test_a_finger_draws_the_outline_and_taps_single_nodes(show: Opener) -> None:
    shown = show(render(country()), width=390, height=844, touch=True, fragment="#l=vi&a=tu-4:1")
    shown.page.locator("#lasso").tap()
    client = shown.page.context.new_cdp_session(shown.page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        given = [{"x": x, "y": y} for x, y in points]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": given})

    touch("touchStart", (30, 180))
    for point in ((320, 190), (380, 480), (300, 760), (40, 740), (20, 300)):
        touch("touchMove", point)
    touch("touchEnd")
    shown.rest()
    assert "Đã chọn" in shown.heading()
    before = int(re.sub(r"\D", "", shown.heading()))
    x, y = shown.label("Tỉnh ủy Sông E").middle
    shown.page.touchscreen.tap(x, y)
    shown.rest()
    assert abs(int(re.sub(r"\D", "", shown.heading())) - before) == 1


def test_a_group_is_kept_hidden_and_chosen_along(show: Opener) -> None:
    shown = show(render(country(), overview=True), width=1440, height=900)
    shown.press("Enter")
    group = shown.heading()
    assert group.startswith("Nhóm")
    shown.page.get_by_role("button", name="Chỉ giữ nhóm này").click()
    shown.rest()
    assert "gấp thành 1 nhóm" in shown.page.locator("#counts").inner_text()
    shown.page.reload()
    shown.rest()
    assert "gấp thành 1 nhóm" in shown.page.locator("#counts").inner_text()
    shown.page.get_by_role("button", name="Bỏ mọi bộ lọc").click()
    shown.press("Escape", "Enter")
    shown.page.get_by_role("button", name="Ẩn nhóm").click()
    shown.rest()
    assert not any(group.removeprefix("Nhóm ") in text for text in shown.texts())
    shown.find("le e 01")  # a search shows what is hidden again
    assert shown.heading() == "Lê E 01"
    shown.press("Escape", "Enter")
    shown.page.get_by_role("button", name="Chọn cùng").click()
    assert "Đã chọn" in shown.heading()


def test_own_colours_are_kept_in_the_address_and_told_in_the_legend(show: Opener) -> None:
    shown = show(render(country()), fragment="#l=vi&o=all&y=p-4-01,p-4-03")
    shown.page.get_by_role("button", name="tím").click()
    shown.rest()
    assert "cl=p-4-01:1,p-4-03:1" in shown.page.url
    expect(shown.page.locator("#own")).to_have_text("Tự tô: tím (2)")
    shown.page.reload()
    shown.rest()
    expect(shown.page.locator("#own")).to_have_text("Tự tô: tím (2)")
    with shown.page.expect_download() as download:
        shown.page.locator("#menu summary").click()
        shown.page.get_by_role("button", name="Lưu hình SVG").click()
    picture = download.value.path().read_text(encoding="utf-8")
    assert "Tự tô: tím (2)" in picture
    assert "#6a3d9a" in picture
    shown.page.get_by_role("button", name="Bỏ màu").click()
    expect(shown.page.locator("#own")).to_be_hidden()
    shown.page.evaluate("location.hash = '#l=vi&o=all&cl=p-4-01:9,nobody:1'")
    shown.rest()
    expect(shown.page.locator("#own")).to_be_hidden()


def test_what_is_chosen_is_saved_as_a_list_and_as_gexf(show: Opener) -> None:
    drawn = network(
        [node("an", "Official", "=A <b>&"), node("hu", "PartyCommittee", "Huyện ủy B")],
        [Edge("chairs", "an", "hu", evidence=(said("Câu."),))],
    )
    shown = show(render(drawn), fragment="#l=vi&y=an,hu")
    with shown.page.expect_download() as download:
        shown.page.get_by_role("button", name="Lưu danh sách CSV").click()
    head, one, _ = csv.reader(download.value.path().read_text("utf-8-sig").splitlines())
    assert head == ["Tên", "Loại", "Chức vụ chính", "Số liên kết", "IRI"]
    assert one[:2] == ["'=A <b>&", "Cán bộ"]
    with shown.page.expect_download() as download:
        shown.page.get_by_role("button", name="Lưu GEXF").click()
    graph = nx.read_gexf(download.value.path(), version="1.2draft")
    assert {label for _, label in graph.nodes(data="label")} == {"=A <b>&", "Huyện ủy B"}
    assert [label for *_, label in graph.edges(data="label")] == ["chủ trì"]
