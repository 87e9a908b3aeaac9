"""The map in the corner, the limits of zooming, what is said where nothing is in view, ties as a filter,
the code that embeds the page, paper: in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import Opened, Opener
from networks import provinces
from playwright.sync_api import Browser, expect

from cadregraph.exports.pages.network.html import render

SIZES = [(390, 844), (1024, 768), (1440, 900)]


@pytest.fixture(scope="module")
def html() -> str:
    return render(provinces(), overview=False)


@pytest.fixture(params=SIZES, ids=lambda size: str(size[0]))
def opened(
    browser: Browser, tmp_path: Path, html: str, request: pytest.FixtureRequest
) -> Iterator[Opened]:
    width, height = request.param
    page = Opener(browser, tmp_path)(html, width=width, height=height, bypass=True)
    page.rest()
    yield page
    assert page.messages == []
    page.page.close()


def scale(opened: Opened) -> float:
    found = re.search(r"[#&]v=[^,]*,[^,]*,([\d.e-]+)", opened.page.url)
    assert found is not None
    return float(found[1])


def middle(opened: Opened) -> tuple[float, float]:
    found = re.search(r"[#&]v=([^,]*),([^,]*),", opened.page.url)
    assert found is not None
    return float(found[1]), float(found[2])


def test_a_map_shows_where_one_is_and_leads_elsewhere(opened: Opened) -> None:
    small = opened.page.locator("#minimap")
    expect(small).to_be_hidden()  # all is in view
    opened.press("+", "+", "+", "+", "+", "+")
    expect(small).to_be_visible()
    box = small.bounding_box()
    assert box is not None
    opened.page.mouse.click(box["x"] + 4, box["y"] + 4)
    opened.rest()
    before = middle(opened)
    opened.page.mouse.click(box["x"] + box["width"] - 4, box["y"] + box["height"] - 4)
    opened.rest()
    assert middle(opened)[0] > before[0] and middle(opened)[1] > before[1]


def test_who_zooms_out_still_sees_a_picture(opened: Opened) -> None:
    opened.press("0")
    whole = scale(opened)
    opened.press(*["-"] * 30)
    assert whole / 5 < scale(opened) < whole


def test_where_nothing_is_in_view_a_button_leads_back(opened: Opened) -> None:
    astray = opened.page.locator("#astray")
    expect(astray).to_be_hidden()
    opened.press("0", *["Shift+ArrowLeft"] * 30)
    expect(astray).to_be_visible()
    assert not Axe().run(opened.page).response["violations"]
    astray.click()
    opened.rest()
    expect(astray).to_be_hidden()
    assert opened.labels()


def test_only_nodes_with_so_many_ties(show: Opener, html: str) -> None:
    opened = show(html)
    opened.rest()
    opened.page.locator("#scope-more summary").click()
    opened.page.locator("#least-ties").select_option("5")
    opened.rest()
    assert "tn=5" in opened.page.url
    count = opened.page.locator("#counts").inner_text()
    shown = re.search(r"đang hiện ([\d.]+) nút", count)
    assert shown is not None
    again = show(html, fragment="#l=vi&tn=5")
    again.rest()
    assert again.page.locator("#counts").inner_text() == count
    again.page.locator("#everything").click()
    again.rest()
    assert "đang hiện" not in again.page.locator("#counts").inner_text()


def test_the_code_shows_the_same_picture_in_another_page(show: Opener) -> None:
    opened = show(render(provinces(), title="\"<b>'", overview=False), fragment="#l=en&s=rank")
    opened.rest()
    opened.page.locator("#menu summary").click()
    opened.page.locator("#embed-show").click()
    code = opened.page.locator("#embed-code").input_value()
    assert not re.search(r"<b>", code)
    folder = Path(opened.page.url.removeprefix("file://").partition("#")[0]).parent
    other = folder / "other.html"
    other.write_text(f"<!doctype html><title>x</title>{code}", encoding="utf-8")
    opened.page.goto(other.as_uri())
    frame = opened.page.frame_locator("iframe")
    expect(frame.locator("#counts")).to_contain_text("nodes")
    expect(frame.locator("#measure")).to_have_value("rank")


def test_paper_has_all_of_it_where_all_is_asked_for(show: Opener, html: str) -> None:
    opened = show(html)
    opened.press("+", "+", "+", "+")
    sizes = []
    for extent in ("view", "whole"):
        opened.page.evaluate(f"document.getElementById('extent').value = '{extent}'")
        opened.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        sizes.append(
            opened.page.evaluate(
                "[paper.width / paper.height, document.getElementById('paper').width]"
            )
        )
        opened.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert sizes[0] != sizes[1]
    assert len(opened.page.pdf()) > 20_000


def test_who_comes_back_to_the_search_replaces_what_was_typed(opened: Opened) -> None:
    field = opened.page.locator("#search")
    field.click()
    opened.page.keyboard.type("tinh")
    opened.page.keyboard.press("Enter")
    opened.rest()
    field.click()
    opened.page.keyboard.type("huyen")
    expect(field).to_have_value("huyen")
    field.click()  # within the word that is being typed
    opened.page.keyboard.press("End")
    opened.page.keyboard.type(" a")
    expect(field).to_have_value("huyen a")
