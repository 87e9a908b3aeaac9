"""What was done about people and bodies step by step, in the explorer, in a real browser."""

from __future__ import annotations

import httpx
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
