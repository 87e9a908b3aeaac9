"""What was done about people and bodies step by step, in the explorer, in a real browser."""

from __future__ import annotations

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect


def test_what_was_done_about_a_person_leads_on_and_back(browser: Browser, address: str) -> None:
    name = "Đậu Xuân Toản"
    (found, *_) = httpx.get(f"{address}/api/find", params={"q": name}).json()
    page = browser.new_page(base_url=address)
    page.goto(f"/thing?iri={found['iri']}&lang=vi")
    page.get_by_role("link", name="Từng bước theo thời gian").click()
    expect(page.locator("h1")).to_contain_text("Kiểm tra, kỷ luật, tố tụng")
    page.locator(".all > summary").click()
    expect(page.locator(".steps")).to_contain_text("cảnh cáo")
    page.get_by_role("link", name=name).click()
    expect(page.locator("h1")).to_have_text(name)
    page.close()


def test_whom_nothing_was_done_about_has_no_case(address: str) -> None:
    page = httpx.get(f"{address}/cases", params={"iri": "urn:none", "lang": "vi"})
    assert page.status_code == 200
    assert "Chưa bài nào nêu kiểm tra, kỷ luật hay tố tụng." in page.text


@pytest.mark.parametrize("width", [390, 1024, 1440])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_cases_are_found_by_words_and_by_stage(
    browser: Browser, address: str, width: int, lang: str
) -> None:
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": 800},
        has_touch=width == 390,
        color_scheme="dark" if lang == "en" else "light",
        java_script_enabled=False,
    )
    page = context.new_page()
    page.goto(f"/cases?lang={lang}")
    page.locator("#tools input[name=q]").fill("canh cao toa")
    page.locator("#tools input[name=q]").press("Enter")
    page.wait_for_url("**/cases?q=canh+cao+toa&stage=")
    told = page.locator("main")
    expect(told).to_contain_text("Đậu Xuân Toản")
    expect(told).not_to_contain_text("Cù Huy Phát")
    page.locator("#tools select").select_option("prosecution")
    page.locator("#tools button").click()
    expect(page.locator(".empty")).to_be_visible()
    page.locator("#shown a").click()
    expect(page.locator("#tools input[name=q]")).to_have_value("")
    expect(told).to_contain_text("Cù Huy Phát")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_what_is_asked_of_cases_stays_text_and_a_stage_that_is_none_is_refused(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(base_url=address)
    hostile = '"><img src=x onerror=alert(1)>'
    page.goto(f"/cases?q={hostile}&iri={hostile}")
    assert page.locator("main img").count() == 0
    page.goto(f"/cases?q={hostile}")
    assert page.locator("#tools input[name=q]").input_value() == hostile
    assert not Axe().run(page).response["violations"]
    page.close()
    refused = httpx.get(f"{address}/cases", params={"stage": "khác"})
    assert (refused.status_code, refused.text) == (
        400,
        "stage is one of inspection, discipline, prosecution\n",
    )
