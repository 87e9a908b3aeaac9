"""ResolvedSentence the network page: labels, legend, sizes, colours, languages, folding, paper, a phone."""

from __future__ import annotations

from itertools import combinations

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import Label, Opened, Opener
from networks import district, provinces
from playwright.sync_api import expect

from cadregraph.exports.pages.network.html import render
from cadregraph.exports.pages.words import MARKS, RELATIONS


@pytest.fixture(scope="module")
def page_of_district() -> str:
    return render(district())


@pytest.fixture(scope="module")
def page_of_provinces() -> str:
    return render(provinces(), overview=True)


def colliding(labels: list[Label]) -> list[tuple[str, str]]:
    return [(a.text, b.text) for a, b in combinations(labels, 2) if a.overlaps(b)]


# --- labels -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (360, 640)])
@pytest.mark.parametrize("overview", [False, True])
def test_labels_do_not_collide_at_the_opening(
    show: Opener, width: int, height: int, overview: bool
) -> None:
    opened = show(render(provinces(), overview=overview), width=width, height=height)
    opened.rest()
    labels = opened.labels()
    assert len(labels) >= 4
    assert colliding(labels) == []
    assert all(label.left >= 0 and label.right <= width for label in labels)


def test_labels_do_not_collide_when_something_is_chosen(
    show: Opener, page_of_district: str
) -> None:
    opened = show(page_of_district)
    opened.find("huyen uy song lam")
    assert {"Huyện ủy Sông Lam", "địa bàn", "ban hành"} <= opened.texts()
    assert colliding(opened.labels()) == []


# --- the legend ---------------------------------------------------------------------------------


def test_the_legend_hides_a_class_and_shows_it_again_when_it_is_chosen(
    show: Opener, page_of_district: str
) -> None:
    opened = show(page_of_district)
    officials = opened.page.locator("#classes input[data-cls=Official]")
    officials.uncheck()
    opened.rest()
    assert "Trần Minh Khôi" not in opened.texts()
    assert "Huyện ủy Sông Lam" in opened.texts()
    opened.find("khoi")
    assert officials.is_checked()
    assert "Trần Minh Khôi" in opened.texts()


def test_the_legend_hides_a_relation(show: Opener, page_of_district: str) -> None:
    opened = show(page_of_district)
    opened.page.locator("#kinds-more summary").click()
    opened.page.locator("#kinds input[data-kind=issued]").uncheck()
    opened.find("huyen uy song lam")
    assert "ban hành" not in opened.texts()
    assert "địa bàn" in opened.texts()


def test_every_class_has_a_shape_of_its_own() -> None:
    shapes = [mark.shape for mark in MARKS.values()]
    assert len(set(shapes)) == len(shapes)


def test_size_follows_the_chosen_measure(show: Opener, page_of_district: str) -> None:
    opened = show(page_of_district)

    def picture() -> bytes:
        opened.rest()
        return opened.page.locator("#network canvas").screenshot()

    seen = {picture()}
    for measure in ("betweenness", "rank", "none"):
        opened.page.locator("#measure").select_option(measure)
        seen.add(picture())
    assert len(seen) == 4
    opened.find("huyen uy song lam")
    told = opened.page.locator(".measures").inner_text()
    assert "PageRank" in told
    assert "%" in told


# --- colours, languages, paper ------------------------------------------------------------------


def test_light_and_dark_follow_the_system_until_one_is_chosen(
    show: Opener, page_of_district: str
) -> None:
    opened = show(page_of_district, scheme="dark")
    color = "getComputedStyle(document.body).backgroundColor"
    assert opened.page.evaluate(color) == "rgb(20, 23, 29)"
    opened.page.locator("#menu summary").click()
    opened.page.locator("#theme").select_option("light")
    assert opened.page.evaluate(color) == "rgb(247, 246, 242)"
    opened.page.locator("#theme").select_option("auto")
    opened.page.emulate_media(color_scheme="light")
    opened.rest()
    assert opened.page.evaluate(color) == "rgb(247, 246, 242)"
    opened.page.emulate_media(color_scheme="dark")
    opened.rest()
    assert opened.page.evaluate(color) == "rgb(20, 23, 29)"


def test_the_language_switches(show: Opener, page_of_district: str) -> None:
    opened = show(page_of_district)
    assert "quan hệ" in opened.page.locator("#counts").inner_text()
    opened.page.locator("#menu summary").click()
    opened.page.locator("#language").select_option("en")
    assert "relations" in opened.page.locator("#counts").inner_text()
    expect(opened.page.get_by_role("combobox", name="Search the network")).to_be_visible()
    assert opened.page.locator("html").get_attribute("lang") == "en"
    opened.find("khoi")
    assert "Trần Minh Khôi holds the post" in opened.page.locator(".line").first.inner_text()


def test_on_paper_the_picture_the_legend_and_the_panel_stand(
    show: Opener, page_of_district: str
) -> None:
    opened = show(page_of_district, scheme="dark")
    opened.find("khoi")
    page = opened.page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator("#paper")).to_be_visible()
    expect(page.locator("#classes")).to_be_visible()
    expect(page.locator("#details blockquote").first).to_be_visible()
    expect(page.locator("#search")).to_be_hidden()
    expect(page.locator("#tools")).to_be_hidden()
    corner = page.evaluate(
        "[...document.getElementById('paper').getContext('2d').getImageData(0, 0, 1, 1).data]"
    )
    assert corner == [255, 255, 255, 255]  # light, though the screen is dark


# --- folding ------------------------------------------------------------------------------------


def test_a_large_network_opens_folded_with_counts(show: Opener, page_of_provinces: str) -> None:
    opened = show(page_of_provinces)
    opened.rest()
    assert {"Nhóm Tỉnh ủy Số 0", "Nhóm Tỉnh ủy Số 1", "Nhóm Tỉnh ủy Số 2", "61"} <= opened.texts()
    assert not any(text.startswith("Sở") for text in opened.texts())


def test_a_double_click_opens_a_part_and_it_folds_again(
    show: Opener, page_of_provinces: str
) -> None:
    opened = show(page_of_provinces)
    opened.rest()
    opened.page.mouse.dblclick(*opened.label("Nhóm Tỉnh ủy Số 1").middle)
    opened.rest()
    assert any(text.startswith("Sở") and "Số 1" in text for text in opened.texts())
    opened.find("tinh uy so 1")
    opened.page.get_by_role("button", name="Gấp nhóm").click()
    opened.rest()
    assert not any(text.startswith("Sở") for text in opened.texts())
    expect(opened.page.locator("#details").get_by_text("Nhóm 61 nút")).to_be_visible()


def test_enter_opens_a_part_and_its_panel_tells_what_it_folds(
    show: Opener, page_of_provinces: str
) -> None:
    opened = show(page_of_provinces)
    opened.press("Enter")
    details = opened.page.locator("#details").inner_text()
    assert "Nhóm 61 nút" in details
    assert "Cơ quan nhà nước" in details
    assert "Liên kết với" in details
    opened.press("Enter")
    assert any(text.startswith("Sở") for text in opened.texts())


def test_what_is_searched_for_is_shown_out_of_its_folded_part(
    show: Opener, page_of_provinces: str
) -> None:
    opened = show(page_of_provinces)
    opened.find("so 7 tinh so 2")
    assert opened.heading() == "Sở 7 tỉnh Số 2"
    assert "Sở 7 tỉnh Số 2" in opened.texts()


def test_all_parts_open_and_fold_by_a_button(show: Opener, page_of_provinces: str) -> None:
    opened = show(page_of_provinces)
    opened.page.get_by_role("button", name="Mở mọi nhóm").click()
    opened.rest()
    assert sum(text.startswith("Sở") for text in opened.texts()) > 10
    opened.page.get_by_role("button", name="Gấp thành nhóm").click()
    opened.rest()
    assert not any(text.startswith("Sở") for text in opened.texts())


def test_a_small_network_opens_whole_and_a_large_one_folded() -> None:
    assert '"overview":false' in render(provinces())
    assert '"overview":true' in render(provinces(26))


# --- for everybody ------------------------------------------------------------------------------


def open_everything(opened: Opened) -> None:
    opened.find("khoi")
    opened.press("d")
    opened.page.locator("#kinds-more summary").click()


@pytest.mark.parametrize(
    ("state", "scheme"),
    [
        ("menu", "light"),
        ("panel", "light"),
        ("panel", "dark"),
        ("results", "light"),
        ("help", "dark"),
        ("phone", "light"),
    ],
)
def test_axe_finds_no_violation(
    show: Opener, page_of_district: str, state: str, scheme: str
) -> None:
    size = {"width": 360, "height": 640} if state == "phone" else {}
    opened = show(page_of_district, bypass=True, scheme=scheme, **size)  # type: ignore[arg-type]
    if state in ("panel", "phone"):
        opened.find("khoi")
    if state == "panel":
        open_everything(opened)
    if state == "menu":
        opened.page.locator("#menu summary").click()
    if state == "results":
        opened.search("song lam")
    if state == "help":
        opened.press("?")
    found = Axe().run(opened.page)
    assert found.violations_count == 0, found.generate_report()


def test_on_a_phone_the_panel_is_a_sheet_and_all_can_be_touched(
    show: Opener, page_of_district: str
) -> None:
    opened = show(page_of_district, width=360, height=640, touch=True)
    page = opened.page
    opened.find("khoi")
    panel = page.locator("#panel").bounding_box()
    assert panel is not None
    assert panel["width"] == 360
    assert panel["y"] > 250
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.locator("#legend > summary").tap()
    page.locator("#menu > summary").tap()
    small = page.evaluate(
        """() => [...document.querySelectorAll(
             "button, summary, select, input:not([type=checkbox]), #legend label")]
           .filter((found) => found.checkVisibility() && found.offsetParent)
           .map((found) => [found.id || found.textContent, found.getBoundingClientRect()])
           .filter(([, box]) => box.height < 44 && box.width > 0)
           .map(([name, box]) => `${name} ${box.width} ${box.height}`)"""
    )
    assert small == []


def test_a_finger_chooses_a_node(show: Opener, page_of_district: str) -> None:
    opened = show(page_of_district, width=360, height=640, touch=True)
    opened.rest()
    opened.page.touchscreen.tap(*opened.label("Huyện ủy Sông Lam").middle)
    opened.page.wait_for_selector("#details h2")
    assert opened.heading() == "Huyện ủy Sông Lam"


def test_no_two_relations_are_called_alike() -> None:
    shorts = [relation.short for kind, relation in RELATIONS.items() if " " not in kind]
    for language in (0, 1):
        names = [short[language] for short in shorts]
        assert len(set(names)) == len(names)


def test_when_filters_leave_nothing_the_page_says_so(show: Opener, page_of_district: str) -> None:
    opened = show(page_of_district, fragment="#l=vi&k=none")
    assert "Các bộ lọc không để lại gì" in opened.page.locator("#stage").inner_text()
    opened.page.get_by_role("button", name="Bỏ mọi bộ lọc").click()
    opened.rest()
    assert "Trần Minh Khôi" in opened.texts()
