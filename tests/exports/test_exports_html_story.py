"""A story on the network page: pictures in an order, with words, in the address and in a saved page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import Opened, Opener
from networks import district
from playwright.sync_api import expect

from cadregraph.exports.pages.network.html import render

HOSTILE = "</script><img src=x onerror=alert(1)> & lời"


@pytest.fixture(scope="module")
def html() -> str:
    return render(district())


def told(show: Opener, html: str, last: str = "Kết thúc.") -> Opened:
    """A page with a story of two steps: a person alone, then all with places left out."""
    opened = show(html)
    page = opened.page
    opened.press("s")
    expect(page.locator("#story-save")).to_be_hidden()
    opened.find("khoi")
    opened.press("1")
    page.locator("#story-add").click()
    page.locator("#story-words").fill("Bắt đầu từ ông Khôi.")
    page.locator("#everything").click()
    page.locator("#classes input[data-cls=Place]").uncheck()
    page.locator("#story-add").click()
    page.locator("#story-words").fill(last)
    opened.rest()
    return opened


def test_steps_show_their_pictures_and_words(show: Opener, html: str) -> None:
    opened = told(show, html)
    page = opened.page
    page.locator("#story-edit").click()
    assert page.locator("#story-said").inner_text() == "Kết thúc."
    page.locator("#story-before").click()
    opened.rest()
    assert opened.heading() == "Trần Minh Khôi"
    assert page.locator("#story-said").inner_text() == "Bắt đầu từ ông Khôi."
    assert page.locator("#classes input[data-cls=Place]").is_checked()
    page.locator("#network").focus()
    opened.press(">")
    assert not page.locator("#classes input[data-cls=Place]").is_checked()
    assert "2 / 2" in page.locator("#story-at").inner_text()


def test_the_story_stands_in_the_address(show: Opener, html: str) -> None:
    opened = told(show, html)
    again = show(html, fragment="#" + opened.page.url.partition("#")[2])
    assert again.page.locator("#story-said").inner_text() == "Kết thúc."
    again.page.locator("#story-before").click()
    again.rest()
    assert again.heading() == "Trần Minh Khôi"


def test_a_saved_page_opens_with_its_first_step(show: Opener, html: str, tmp_path: Path) -> None:
    opened = told(show, html, HOSTILE)
    with opened.page.expect_download() as coming:
        opened.page.locator("#story-save").click()
    saved = tmp_path / "truyen.html"
    coming.value.save_as(saved)
    text = saved.read_text(encoding="utf-8")
    kept = re.search(r'id="kept-story">(.*?)</script>', text)
    assert kept is not None
    assert [step["said"] for step in json.loads(kept[1])] == ["Bắt đầu từ ông Khôi.", HOSTILE]

    again = show(text)
    assert again.heading() == "Trần Minh Khôi"
    assert again.page.locator("#story-said").inner_text() == "Bắt đầu từ ông Khôi."
    again.press(">")
    assert again.page.locator("#story-said").inner_text() == HOSTILE


def test_steps_are_changed_and_taken_out(show: Opener, html: str) -> None:
    opened = told(show, html)
    page = opened.page
    opened.page.locator("#story-before").click()
    page.locator("#story-drop").click()
    assert "1 / 1" in page.locator("#story-at").inner_text()
    assert not page.locator("#classes input[data-cls=Place]").is_checked()  # that of what is left
    page.locator("#story-drop").click()
    expect(page.locator("#story-before")).to_be_hidden()
    opened.rest()
    assert "&z=" not in page.url


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844)])
def test_the_story_fits_and_can_be_used_by_all(
    show: Opener, html: str, size: tuple[int, int]
) -> None:
    opened = told(show, html)
    opened.page.set_viewport_size({"width": size[0], "height": size[1]})
    opened.rest()
    box = opened.page.locator("#story").bounding_box()
    assert box is not None
    assert box["x"] >= 0 and box["x"] + box["width"] <= size[0]
    assert box["y"] >= 0 and box["y"] + box["height"] <= size[1]
    assert [one["id"] for one in Axe().run(opened.page).response["violations"]] == []


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844)])
def test_who_receives_a_story_reads_it_and_edits_behind_one_choice(
    show: Opener, html: str, size: tuple[int, int]
) -> None:
    opened = told(show, html, "Một lời dài để hộp cao lên. " * 8)
    again = show(
        html, fragment="#" + opened.page.url.partition("#")[2], width=size[0], height=size[1]
    )
    page = again.page
    page.locator("#story-before").click()
    again.rest()
    assert again.heading() == "Trần Minh Khôi"
    shown = page.locator("#story-acts button:visible")
    assert shown.all_inner_texts() == ["Sửa các bước"]

    box, last = page.locator("#story").bounding_box(), shown.last.bounding_box()
    panel = page.locator("#panel").bounding_box()
    assert box is not None and last is not None and panel is not None
    assert last["y"] + last["height"] <= box["y"] + box["height"]
    assert box["y"] + box["height"] <= panel["y"] or box["x"] + box["width"] <= panel["x"]
    page.locator("#close").click()
    again.rest()
    box, legend = page.locator("#story").bounding_box(), page.locator("#legend").bounding_box()
    assert box is not None and legend is not None
    assert (
        legend["x"] + legend["width"] <= box["x"] or legend["y"] + legend["height"] <= box["y"]
    )  # the one covers nothing of the other

    page.locator("#story-make").click()
    assert "Bỏ bước này" in shown.all_inner_texts()
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []


@pytest.mark.parametrize("size", [(390, 844), (1024, 768)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_smaller_screen_a_step_brings_what_it_is_about_into_sight(
    show: Opener, html: str, size: tuple[int, int], scheme: Literal["light", "dark"]
) -> None:
    opened = show(html, width=1440, height=900)
    opened.press("s")
    opened.find("song lam")
    opened.press("+", "+", "ArrowLeft")
    opened.find("khoi")
    opened.page.locator("#story-add").click()
    opened.rest()
    wide = opened.texts()
    neighbours = {"Trần Minh Khôi", "Huyện ủy Sông Lam"}
    assert neighbours <= wide
    again = show(
        html,
        fragment="#" + opened.page.url.partition("#")[2],
        width=size[0],
        height=size[1],
        scheme=scheme,
        touch=size[0] < 700,
    )
    again.press("<", ">")
    panel = again.page.locator("#panel").bounding_box()
    assert panel is not None
    for name in neighbours:
        x, y = again.label(name).middle
        assert 0 < x < size[0] and 0 < y < size[1]
        assert x < panel["x"] or y < panel["y"]  # nothing stands over it
    assert again.messages == []
