"""What leaves the network page: its address, files; and the keys that reach all of it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from browsing import Opened, Opener
from networks import country, district, hostile, network, node, provinces, said
from playwright.sync_api import expect

from cadregraph.exports.pages.network.html import render
from cadregraph.graph.network import Edge, contracted

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def html() -> str:
    return render(district())


# --- the address --------------------------------------------------------------------------------


def test_a_link_shows_the_same_picture(show: Opener, html: str) -> None:
    opened = show(html)
    page = opened.page
    page.locator("#classes input[data-cls=Place]").uncheck()
    page.locator("#measure").select_option("rank")
    opened.find("gia loc")
    opened.press("h", "d")
    opened.find("khoi")
    opened.press("2", "p", "+")
    page.locator("#menu > summary").click()
    page.locator("#theme").select_option("dark")
    page.locator("#language").select_option("en")
    page.locator("#menu > summary").click()
    opened.page.mouse.move(640, 500)
    opened.rest()
    fragment = "#" + page.url.partition("#")[2]
    first, second = (show(html, fragment=fragment) for _ in range(2))
    for again in (first, second):
        again.page.mouse.move(640, 500)
        again.rest()
        assert "#" + again.page.url.partition("#")[2] == fragment
        assert again.heading() == "Trần Minh Khôi"
        assert not again.page.locator("#classes input[data-cls=Place]").is_checked()
        assert again.page.locator("#measure").input_value() == "rank"
        assert again.page.evaluate("document.documentElement.dataset.theme") == "dark"
        assert again.texts() == opened.texts()
        for label in opened.labels():
            assert again.label(label.text).middle == pytest.approx(label.middle, abs=2)
    drawn = "document.querySelector('#network canvas').toDataURL()"
    assert first.page.evaluate(drawn) == second.page.evaluate(drawn)


def test_a_path_and_open_parts_stand_in_the_address(show: Opener) -> None:
    html = render(provinces(), overview=True)
    opened = show(html)
    opened.find("so 7 tinh so 2")
    opened.press("w")
    opened.find("so 3 tinh so 1")
    again = show(html, fragment="#" + opened.page.url.partition("#")[2])
    again.rest()
    assert "4 bước" in again.page.locator("#details .class").inner_text()
    assert again.texts() == opened.texts()


def test_the_address_names_things_and_not_numbers(show: Opener, html: str) -> None:
    opened = show(html)
    opened.find("khoi")
    assert "n=khoi" in opened.page.url
    other = show(render(contracted(district())), fragment="#n=khoi")
    assert other.heading() == "Trần Minh Khôi"


def test_another_address_in_the_same_window_is_followed(show: Opener, html: str) -> None:
    opened = show(html)
    opened.page.evaluate("location.hash = '#n=hang'")
    opened.page.wait_for_selector("#details h2")
    assert opened.heading() == "Ngô Thị Thanh Hằng"


# --- files --------------------------------------------------------------------------------------


def saved(opened: Opened, name: str) -> tuple[str, bytes]:
    opened.page.locator("#menu > summary").click()
    with opened.page.expect_download() as waiting:
        opened.page.get_by_role("button", name=name).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_a_png_is_saved_large_enough_for_print(show: Opener, html: str) -> None:
    opened = show(html)
    opened.rest()
    name, data = saved(opened, "Lưu hình PNG")
    assert name == "mang-luoi-tri-thuc.png"
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    box = opened.page.locator("#network").bounding_box()
    assert box is not None
    assert int.from_bytes(data[16:20], "big") == 3 * box["width"]
    assert opened.requests == [opened.page.url.partition("#")[0]] or all(
        url.startswith(("file:", "blob:")) for url in opened.requests
    )


def test_an_svg_is_saved_with_the_same_labels(show: Opener, html: str) -> None:
    opened = show(html)
    opened.rest()
    name, data = saved(opened, "Lưu hình SVG")
    assert name.endswith(".svg")
    root = ElementTree.parse(BytesIO(data)).getroot()
    picture = root.find(f"{SVG}svg")
    assert picture is not None
    assert {text.text for text in picture.iter(f"{SVG}text")} == opened.texts()
    around = [text.text or "" for text in root.findall(f"{SVG}text")]
    assert around[0] == "Mạng lưới tri thức"
    assert {"Cán bộ", "Cấp ủy", "chức vụ đã thôi"} <= set(around)
    assert any(text.startswith("Đọc từ 1 bài; bao.example; từ 1/5/2019") for text in around)
    assert len(list(root.iter(f"{SVG}path"))) > 3


def around(data: bytes) -> str:
    """What a saved picture says around itself."""
    root = ElementTree.parse(BytesIO(data)).getroot()
    return " ".join(text.text or "" for text in root.findall(f"{SVG}text"))


def test_a_picture_of_groups_says_what_their_colours_are(show: Opener) -> None:
    opened = show(render(country(), overview=True))
    opened.rest()
    _, data = saved(opened, "Lưu hình SVG")
    said = around(data)
    assert "Nhóm mang tên: Cấp ủy" in said
    assert "Giữa các nhóm: nhiều quan hệ thì đậm" in said
    assert "Cán bộ" not in said  # of which none is drawn


def test_a_picture_names_the_articles_of_what_is_drawn(show: Opener) -> None:
    people = [node(f"p{n}", "Official", f"Lê Văn {n}") for n in range(3)]
    body = node("b", "PartyCommittee", "Huyện ủy Bắc Lâm")
    told = [replace(said("Ông Lê Văn dự."), article=f"x:{n}") for n in range(3)]
    edges = [Edge("takes-part", f"p{n}", "b", evidence=(told[n],)) for n in range(3)]
    opened = show(render(network([*people, body], edges)))
    opened.rest()
    _, data = saved(opened, "Lưu hình SVG")
    assert "Đọc từ 3 bài" in around(data)
    opened.find("le van 1")
    opened.press("1")
    _, data = saved(opened, "Lưu hình SVG")
    assert "Những gì được vẽ dựa trên 1 trong 3 bài" in around(data)


def test_all_of_the_picture_is_saved_when_only_a_part_is_in_view(show: Opener, html: str) -> None:
    opened = show(html)
    opened.press("+", "+", "+", "+", "+")
    assert "Nghị quyết 05-NQ/HU" not in opened.texts() or len(opened.texts()) < 9
    opened.page.locator("#menu > summary").click()
    opened.page.locator("#extent").select_option("whole")
    opened.page.locator("#menu > summary").click()
    _, data = saved(opened, "Lưu hình SVG")
    texts = " ".join(text.text or "" for text in ElementTree.fromstring(data).iter(f"{SVG}text"))
    for name in ("Trần Minh Khôi", "Phạm Gia Lộc", "Ngô Thị Thanh Hằng", "Nghị quyết 05-NQ/HU"):
        assert name in texts


def test_hostile_texts_stay_texts_in_an_svg(show: Opener) -> None:
    opened = show(render(hostile()))
    opened.rest()
    _, data = saved(opened, "Lưu hình SVG")
    root = ElementTree.parse(BytesIO(data)).getroot()
    names = {found.tag.removeprefix(SVG) for found in root.iter()}
    assert names <= {"svg", "title", "rect", "path", "text"}
    assert any("</script>" in (text.text or "") for text in root.iter(f"{SVG}text"))


# --- keys ---------------------------------------------------------------------------------------


def test_arrows_move_to_neighbours_and_the_move_is_told(show: Opener, html: str) -> None:
    opened = show(html)
    opened.press("Enter")
    first = opened.heading()
    seen = set()
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        opened.press(key)
        seen.add(opened.heading())
    assert len(seen | {first}) >= 3
    assert opened.page.locator("#said").inner_text() != ""


def test_keys_zoom_and_show_all(show: Opener, html: str) -> None:
    opened = show(html)
    opened.rest()
    view = opened.page.url.partition("v=")[2]
    opened.press("+", "+")
    nearer = opened.page.url.partition("v=")[2]
    assert float(nearer.split(",")[2]) > 1.5 * float(view.split(",")[2])
    opened.press("-")
    opened.press("0")
    assert opened.page.url.partition("v=")[2] == view


def test_help_lists_the_keys_and_escape_closes_it(show: Opener, html: str) -> None:
    opened = show(html)
    opened.press("?")
    expect(opened.page.get_by_role("dialog")).to_be_visible()
    assert opened.page.locator("#help-keys kbd").count() > 12
    opened.page.keyboard.press("Escape")
    expect(opened.page.get_by_role("dialog")).to_be_hidden()


def test_all_can_be_reached_by_tab(show: Opener, html: str) -> None:
    opened = show(html)
    opened.find("khoi")
    reached = set()
    for _ in range(60):
        opened.page.keyboard.press("Tab")
        reached.add(
            opened.page.evaluate("document.activeElement.id || document.activeElement.className")
        )
    for name in ("search", "day-toggle", "vis-network", "nearer", "fit", "measure", "close"):
        assert name in reached, name
    assert "action" in reached


def test_the_picture_stays_where_it_is_when_the_panel_comes_and_goes(
    show: Opener, html: str
) -> None:
    opened = show(html)
    opened.rest()
    before = opened.label("Phạm Gia Lộc").middle
    opened.page.mouse.click(*opened.label("Huyện ủy Sông Lam").middle)
    opened.rest()
    assert opened.label("Phạm Gia Lộc").middle == pytest.approx(before, abs=2)
    opened.press("Escape")
    assert opened.label("Phạm Gia Lộc").middle == pytest.approx(before, abs=2)
