"""Several nodes at once, and the relations as a table, on the network page."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

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
    opened.press("Escape")
    opened.page.get_by_role("button", name="Bỏ mọi bộ lọc").click()
    opened.rest()
    assert "k=" not in opened.page.url


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
