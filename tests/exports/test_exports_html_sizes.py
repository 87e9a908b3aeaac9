"""A reader's way through the network page at each size, light and dark; on a phone by finger."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import Opened, Opener
from networks import network, node, said

from cadregraph.exports.pages.network.html import render
from cadregraph.graph.network import Edge

SIZES = [(390, 844), (1024, 768), (1440, 900)]


@pytest.fixture(scope="module")
def html() -> str:
    """Two who led a committee one after the other, one who was disciplined with another, a directive."""
    sentence = "Ngày 1/6/2015, ông Trần Minh Khôi được bầu làm Bí thư Huyện ủy Sông Lam."
    later = "Bí thư Huyện ủy Sông Lam Phạm Gia Lộc phát biểu; ông Trần Minh Khôi thôi giữ chức năm 2020."
    told = (said(sentence, day="2015-06-02"),)
    after = (said(later, day="2020-07-01"), said(sentence, day="2020-07-01"))
    warned = (said("Cảnh cáo ông Trần Minh Khôi và bà Ngô Thị Hằng.", day="2021-02-03"),)
    nodes = [
        node("khoi", "Official", "Trần Minh Khôi", "Trần Khôi"),
        node("khoi2", "Official", "Trần Minh Khôi"),
        node("loc", "Official", "Phạm Gia Lộc"),
        node("hang", "Official", "Ngô Thị Hằng"),
        node("bi-thu", "Post", "Bí thư Huyện ủy Sông Lam"),
        node("chu-tich", "Post", "Chủ tịch Hội Nông dân huyện Sông Lam"),
        node("huyen-uy", "PartyCommittee", "Huyện ủy Sông Lam"),
        node("hoi", "MassOrganization", "Hội Nông dân huyện Sông Lam"),
        node("ubkt", "PartyBody", "Ủy ban Kiểm tra Huyện ủy Sông Lam"),
        node("nq", "Directive", "Nghị quyết 05-NQ/HU"),
    ]
    held = {"evidence": told, "confidence": 0.9}
    edges = [
        Edge("holds", "khoi", "bi-thu", "former", start="2015-06-01", end="2020-05", fact="a", **held),
        Edge("holds", "loc", "bi-thu", "current", start="2020-06", evidence=after, fact="b"),
        Edge("holds", "khoi2", "chu-tich", "current", seen_from="2019-05-01", fact="c", **held),
        Edge("of", "bi-thu", "huyen-uy"),
        Edge("of", "chu-tich", "hoi"),
        Edge("sanctions", "ubkt", "khoi", decision="decided", evidence=warned, start="2021-02", fact="d"),
        Edge("sanctions", "ubkt", "hang", decision="decided", evidence=warned, start="2021-02", fact="e"),
        Edge("issued", "huyen-uy", "nq", evidence=told, start="2016-03-01"),
        Edge("organ-of", "ubkt", "huyen-uy"),
    ]  # fmt: skip
    return render(network(nodes, edges))


def pressed(opened: Opened, selector: str, phone: bool) -> None:
    at = opened.page.locator(selector)
    (at.tap if phone else at.click)()
    opened.rest()


def faults(opened: Opened) -> list[tuple[str, str]]:
    """What axe finds, also of targets that are too small or too near to one another."""
    options = {"rules": {"target-size": {"enabled": True}}}
    found = Axe().run(opened.page, options=options).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
def test_a_readers_way(
    show: Opener, html: str, size: tuple[int, int], scheme: Literal["light", "dark"]
) -> None:
    phone = size[0] < 700
    opened = show(html, width=size[0], height=size[1], scheme=scheme, touch=phone, bypass=True)
    page, details = opened.page, opened.page.locator("#details")
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= size[0]
    said_of_all = page.locator("#counts").inner_text()
    assert "từ 2/6/2015 đến 3/2/2021" in said_of_all

    # Namesakes come with their posts; the chosen one with how much tells of him, what is sure first.
    opened.search("tran minh khoi")
    found = page.get_by_role("option").all_inner_texts()
    assert sum("Sông Lam" in one for one in found[:2]) == 2
    first = page.get_by_role("option", name="Huyện ủy").first
    (first.tap if phone else first.click)()
    opened.rest()
    told = details.inner_text()
    assert opened.heading() == "Trần Minh Khôi"
    assert "từ 1/6/2015, đến 5/2020" in told and "heo 1 bài của bao.example" in told
    assert details.locator("mark").count() > 0
    # He and who is joined to him are named and in sight, and nothing stands over him.
    named = opened.texts()
    assert {"Trần Minh Khôi", "Huyện ủy Sông Lam"} <= named
    x, y = opened.label("Trần Minh Khôi").middle
    for over in ("#legend", "#panel", "#tools", "#minimap"):
        box = page.locator(over).bounding_box() if page.locator(over).is_visible() else None
        if box is not None:
            across = box["x"] < x < box["x"] + box["width"]
            assert not (across and box["y"] < y < box["y"] + box["height"]), over
    # Who was disciplined with him.
    assert "Ngô Thị Hằng" in told
    assert faults(opened) == []

    # How two are joined, each step with its sentence; then out of it again, step by step.
    opened.press("w")
    opened.find("pham gia loc")
    assert "Trần Minh Khôi → Phạm Gia Lộc" in opened.heading()
    assert details.locator("blockquote").count() >= 2
    page.go_back()
    opened.rest()
    opened.press("Escape", "Escape")

    # Who led the committee on a day, and who came and went until another.
    opened.find("huyen uy song lam")
    pressed(opened, "#day-toggle", phone)
    page.locator("#day").fill("2018-01-01")
    opened.rest()
    on_the_day = details.locator(".glance").first.inner_text()
    assert "Trần Minh Khôi" in on_the_day and "Phạm Gia Lộc" not in on_the_day
    page.locator("#since").fill("2021-01-01")
    opened.rest()
    compared = details.inner_text()
    assert "Nhận chức (1)" in compared and "Thôi chức (1)" in compared
    assert faults(opened) == []
    pressed(opened, "#day-off", phone)

    # What it issued; all relations as a table; out again.
    assert "Nghị quyết 05-NQ/HU" in details.inner_text()
    pressed(opened, "#list-toggle", phone)
    rows = page.locator("#list tbody tr")
    assert rows.count() >= 2
    assert faults(opened) == []
    pressed(opened, "#list-toggle", phone)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]

    # Saved with its sources, in the colours of the page.
    pressed(opened, "#menu > summary", phone)
    with page.expect_download() as coming:
        pressed(opened, "#save-svg", phone)
    drawn = coming.value.path().read_text(encoding="utf-8")
    assert "bao.example" in drawn and "Huyện ủy Sông Lam" in drawn
    assert (opened.dialogs, opened.messages) == ([], [])
