"""The pages of the service in Chromium: search, a thing with its sentences, SPARQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from served import served

import cadregraph

HOSTILE = """Ngày 3/3/2021, Ban Thường vụ Tỉnh ủy Hà Tĩnh bổ nhiệm ông Trần Minh Khôi giữ chức Giám đốc
Sở <script>alert(1)</script> Y tế tỉnh Hà Tĩnh.

Ngày 4/3/2021, ông Trần Minh Khôi, Giám đốc Sở Y tế tỉnh Hà Tĩnh, nói: “<img src=x onerror=alert(1)>”."""
VIEWPORTS = {"desktop": (1440, 900), "tablet": (1024, 768), "phone": (390, 844)}


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page whose errors fail the test."""
    context = browser.new_context(base_url=address)
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    opened.on("dialog", lambda dialog: errors.append(dialog.message))
    yield opened
    context.close()
    assert errors == []


def test_one_searches_without_marks_and_reads_the_sentences(page: Page) -> None:
    page.goto("/")
    page.get_by_role("searchbox").fill("tran ba khue")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Trần Bá Khuê").first.click()

    assert page.locator("h1").inner_text() == "Trần Bá Khuê"
    first = page.locator(".statements li").first
    assert "theo 1 bài" in first.inner_text()
    first.locator("summary").click()
    assert "Khuê" in first.locator("blockquote").first.inner_text()
    first.locator(".source a").first.click()
    assert page.locator(".pill").first.inner_text() == "Bài viết"


def test_nothing_found_is_said(page: Page) -> None:
    page.goto("/?q=zzzzzz+qqqq")

    assert "Không có gì" in page.locator("main").inner_text()


def test_a_query_is_answered_in_place_and_kept(page: Page) -> None:
    page.goto("/sparql")
    page.get_by_label("Câu hỏi SPARQL").fill("SELECT ?o { ?o a cadre:Official } LIMIT 3")
    page.get_by_role("button", name="Hỏi").click()
    page.locator("#answer tbody tr").nth(2).wait_for()

    assert page.locator("#state").inner_text() == "3 dòng"
    page.locator("#answer tbody a").first.click()
    assert page.locator(".pill").first.inner_text() == "Cán bộ"
    page.goto("/sparql")
    assert "LIMIT 3" in page.get_by_label("Câu hỏi SPARQL").input_value()


def test_a_named_query_is_an_example(page: Page) -> None:
    page.goto("/sparql")
    page.locator("#named").select_option("discipline")
    page.get_by_role("button", name="Hỏi").click()
    page.locator("#answer tbody tr").first.wait_for()

    assert page.locator("#answer th").count() > 3


def test_what_is_wrong_is_said_beside_the_query(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("/sparql")
    page.get_by_label("Câu hỏi SPARQL").fill("SELECT * { ?s foo:x ?o }")
    page.get_by_role("button", name="Hỏi").click()
    page.wait_for_function("document.getElementById('state').textContent.includes('foo:')")
    context.close()


@pytest.mark.parametrize("size", VIEWPORTS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_fits_and_axe_finds_no_violation(
    browser: Browser, address: str, size: str, scheme: str
) -> None:
    width, height = VIEWPORTS[size]
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    iri = httpx.get(f"{address}/api/find", params={"q": "tran ba khue"}).json()[0]["iri"]
    for path in ("/", "/?q=tran", f"/thing?iri={iri}", "/sparql", "/thing?iri=urn:none"):
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        if size != "tablet":
            violations = Axe().run(page).response["violations"]
            assert [(path, one["id"], one["nodes"][0]["html"]) for one in violations] == []
    context.close()


def test_text_of_articles_never_becomes_markup(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "bai.txt").write_text(HOSTILE, encoding="utf-8")
    cadregraph.build([tmp_path / "bai.txt"], tmp_path / "kho")
    with served(tmp_path / "kho", "--processes", "1") as address:
        context = browser.new_context(base_url=address)
        page = context.new_page()
        alerts: list[str] = []
        page.on("dialog", lambda dialog: alerts.append(dialog.message))
        page.goto("/?q=<img src=x onerror=alert(1)>")
        assert "<img src=x" in page.locator("h1").inner_text()
        page.goto("/?q=tran minh khoi")
        page.get_by_role("link", name="Trần Minh Khôi").first.click()
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        assert page.locator("main img, main script").count() == 0
        assert "onerror=alert(1)" in page.locator("main").inner_text()
        assert alerts == []
        context.close()
