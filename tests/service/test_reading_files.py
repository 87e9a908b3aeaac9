"""Files that are brought to be read: several, a folder, JSON Lines, text for fonts of before Unicode."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect
from served import served

PLAIN = "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu tại hội nghị của Tỉnh ủy và nhân dân."
TCVN3 = (
    "¤ng Lª ThÕ An, BÝ th\u00ad TØnh ñy Hµ TÜnh, ph¸t biÓu t¹i héi nghÞ cña TØnh ñy vµ nh©n d©n."
)
VNI = "OÂng Leâ Theá An, Bí thö Tænh uûy Haø Tónh, phaùt bieåu taïi hoäi nghò cuûa Tænh uûy vaø nhaân daân."
RECORDS = "".join(
    json.dumps({"text": f"{PLAIN} {n}", "title": f"Tin {n}", "published": "2024-05-0" + str(n)})
    + "\n"
    for n in (1, 2)
)
JSON = {"Accept": "application/json"}


@pytest.fixture(scope="module")
def address(store: Path) -> Iterator[str]:
    """Reading loads what it needs with the first text, which takes a slow machine some seconds."""
    with served(store, "--processes", "2", "--timeout", "60") as opened:
        yield opened


@pytest.mark.parametrize(
    ("data", "font"),
    [
        (PLAIN.encode(), ""),
        (TCVN3.encode("cp1252"), "TCVN3"),
        (TCVN3.encode(), "TCVN3"),
        (VNI.encode("cp1252"), "VNI"),
    ],
    ids=["Unicode", "TCVN3 in bytes", "TCVN3 copied", "VNI in bytes"],
)
def test_a_text_comes_in_unicode_and_says_what_it_was(
    client: httpx.Client, data: bytes, font: str
) -> None:
    (found,) = client.post("/api/text", content=data, headers=JSON).json()
    assert (found["text"], found["font"], found["refused"]) == (PLAIN, font, "")


def test_what_is_pasted_is_read_as_its_font_shows_it(client: httpx.Client) -> None:
    page = client.post("/read", data={"text": TCVN3}, params={"lang": "vi"})
    assert page.status_code == 200 and "Hà Tĩnh" in page.text


def test_all_records_come_with_their_titles_and_days(client: httpx.Client) -> None:
    data = RECORDS + '{"title": "không có gì"}\n'
    found = client.post("/api/text", content=data.encode(), headers=JSON).json()
    assert [(one["title"], one["published"]) for one in found] == [
        ("Tin 1", "2024-05-01"),
        ("Tin 2", "2024-05-02"),
        ("", ""),
    ]
    assert 'has no "text"' in found[2]["refused"]


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7 ", b"\xff\xd8\xff\xe0"])
def test_what_holds_no_text_is_told_in_a_line(client: httpx.Client, data: bytes) -> None:
    response = client.post("/api/text", content=data, headers=JSON)
    assert response.status_code == 400 and response.text.count("\n") == 1


@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_one_of_several_is_chosen_and_read(
    browser: Browser, address: str, tmp_path: Path, width: int
) -> None:
    folder = tmp_path / "bài"
    (folder / "cũ").mkdir(parents=True)
    (folder / "a.txt").write_text(PLAIN, encoding="utf-8")
    (folder / "cũ" / "b.txt").write_bytes(TCVN3.encode("cp1252"))
    (folder / "tin.jsonl").write_text(RECORDS, encoding="utf-8")
    (folder / "hình.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    page = browser.new_page(base_url=address, viewport={"width": width, "height": 800})
    page.goto("/read?lang=vi")
    page.locator("#folder").set_input_files(folder)
    expect(page.locator("#number")).to_have_text("4")
    expect(page.locator("#refused")).to_contain_text("hình.png")
    which = page.locator("#which")
    texts = which.locator("option").all_inner_texts()
    which.select_option(index=next(n for n, text in enumerate(texts) if "b.txt" in text))
    expect(page.locator("#text")).to_have_value(PLAIN)
    expect(page.locator("#converted")).to_be_visible()
    which.select_option(index=next(n for n, text in enumerate(texts) if "Tin 2" in text))
    expect(page.locator("#converted")).to_be_hidden()
    expect(page.locator("[name=published]")).to_have_value("2024-05-02")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not Axe().run(page).response["violations"]
    page.locator("#given button").click()
    expect(page.locator("main")).to_contain_text("Tỉnh ủy Hà Tĩnh")
    page.close()


def test_a_folder_is_dropped(browser: Browser, address: str) -> None:
    """What the page makes of a drop, of which a test can only give the files."""
    page = browser.new_page(base_url=address)
    page.goto("/read?lang=vi")
    page.evaluate(
        """(texts) => {
          const transfer = new DataTransfer();
          texts.forEach((text, n) => transfer.items.add(new File([text], `${n}.txt`)));
          const event = new DragEvent("drop", { dataTransfer: transfer, cancelable: true, bubbles: true });
          document.getElementById("text").dispatchEvent(event);
        }""",
        [PLAIN, f"{PLAIN} Thêm."],
    )
    expect(page.locator("#number")).to_have_text("2")
    expect(page.locator("#text")).to_have_value(PLAIN)
    page.close()
