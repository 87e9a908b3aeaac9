"""Chains of accountability: which steps belong together, in which order, how they are drawn and read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import Opener
from playwright.sync_api import expect
from stores import store_of
from viewing import HOSTILE, hostile_chains

from cadregraph.exports.pages.views.chain_facts import Chain, chains
from cadregraph.exports.pages.views.chains import drawn, render_chains
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import the_one

ARTICLES = (
    (
        "2023-03-02",
        "Ủy ban Kiểm tra Tỉnh ủy Hà Tĩnh kết luận kiểm tra khi có dấu hiệu vi phạm đối với ông Phan Hữu Chỉ, "
        "Giám đốc Sở Xây dựng tỉnh Hà Tĩnh.",
    ),
    (
        "2023-05-20",
        "Ngày 18/5/2023, Ban Thường vụ Tỉnh ủy Hà Tĩnh quyết định thi hành kỷ luật cảnh cáo ông "
        "Phan Hữu Chỉ, Giám đốc Sở Xây dựng tỉnh Hà Tĩnh, theo Quy định số 69-QĐ/TW.",
    ),
    (
        "2023-09-11",
        "Ngày 10/9/2023, Cơ quan Cảnh sát điều tra Công an tỉnh Hà Tĩnh khởi tố ông Phan Hữu Chỉ, nguyên "
        "Giám đốc Sở Xây dựng tỉnh Hà Tĩnh, về tội nhận hối lộ.",
    ),
    ("2023-10-02", "Huyện ủy Kỳ Anh khiển trách ông Lê Thế An, Bí thư Đảng ủy xã Kỳ Sơn."),
    (
        "2023-11-02",
        "Ủy ban Kiểm tra Trung ương không đề nghị khai trừ ông Đỗ Gia Bảo, Bí thư Tỉnh ủy Hà Tĩnh.",
    ),
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(
        extract(Document(f"{day} {text}", text, title=text[:30], published=day))
        for day, text in ARTICLES
    ) as made:
        yield made


@pytest.fixture(scope="module")
def found(store: Store) -> tuple[Chain, ...]:
    return chains(store)


def test_steps_about_one_person_stand_in_order(found: tuple[Chain, ...]) -> None:
    longest, *others = found
    assert [one.label for one in longest.about] == ["Phan Hữu Chỉ"]
    steps = [(step.stage, step.done.kind, step.day, bool(step.stated)) for step in longest.steps]
    assert steps == [
        ("inspection", "inspection", "2023-03-02", False),
        ("discipline", "warning", "2023-05-18", True),
        ("prosecution", "prosecuted", "2023-09-10", True),
    ]
    assert [one.label for one in longest.steps[1].documents] == ["Quy định 69-QĐ/TW"]
    assert [[step.done.kind for step in chain.steps] for chain in others] == [["reprimand"]]


def test_who_is_to_decide_what_is_proposed_is_not_said_to_have_decided() -> None:
    text = (
        "Ngày 2/5/2024, Bộ Chính trị đề nghị Ban Chấp hành Trung ương Đảng thi hành kỷ luật khai trừ ông "
        "Đỗ Gia Bảo, Bí thư Tỉnh ủy Hà Tĩnh. Ngày 18/5/2024, Ban Chấp hành Trung ương Đảng quyết định "
        "khai trừ ông Đỗ Gia Bảo."
    )
    with store_of([extract(Document("a", text, published="2024-05-20"))]) as store:
        page = render_chains(chains(store))
    assert page.count("nơi xem xét Ban Chấp hành Trung ương Đảng") == 1
    assert page.count("nơi quyết định Ban Chấp hành Trung ương Đảng") == 1


def test_what_is_denied_is_no_step(found: tuple[Chain, ...]) -> None:
    assert not [one for chain in found for one in chain.about if one.label == "Đỗ Gia Bảo"]


def test_the_chain_of_one_person_alone(store: Store) -> None:
    (chain,) = chains(store, the_one(store, "le the an", "agent"))
    assert [one.label for one in chain.about] == ["Lê Thế An"]


def test_steps_are_drawn_by_time_and_none_over_another(found: tuple[Chain, ...]) -> None:
    shown = drawn(found)
    (case,) = shown.cases
    assert case.picture is not None and case.picture.ends is not None
    assert case.picture.ends[0][0] == "2/3/2023"
    assert [mark.sure for mark in case.picture.marks] == [False, True, True]
    assert len({mark.y for mark in case.picture.marks}) == 3
    assert (shown.chains, shown.steps, len(shown.single)) == (1, 4, 1)


def test_of_very_many_some_are_drawn_and_all_are_counted(found: tuple[Chain, ...]) -> None:
    shown = drawn((found[0], found[0]), most=1)
    assert (len(shown.cases), shown.chains, shown.more) == (1, 2, 1)


def test_nothing_done_says_so() -> None:
    assert "Chưa bài nào nêu kiểm tra, kỷ luật hay tố tụng." in render_chains(())


@pytest.mark.parametrize("width", [390, 1024, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_mark_leads_to_its_step_and_its_sentence(
    show: Opener, found: tuple[Chain, ...], width: int, scheme: str
) -> None:
    opened = show(
        render_chains(found),
        width=width,
        scheme="dark" if scheme == "dark" else "light",
        bypass=True,
    )
    page = opened.page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not Axe().run(page).response["violations"]
    marks = page.locator(".picture a")
    expect(marks).to_have_count(3)
    marks.nth(2).focus()
    page.keyboard.press("Enter")
    step = page.locator("li:target")
    expect(step).to_contain_text("khởi tố")
    step.locator("summary").click()
    expect(step.locator("blockquote")).to_contain_text("nhận hối lộ")
    page.locator("[data-lang=en]").click()
    expect(step).to_contain_text("prosecuted")
    assert opened.messages == []


@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_chains_are_found_by_whom_they_are_about_and_by_their_steps(
    show: Opener, found: tuple[Chain, ...], width: int
) -> None:
    opened = show(render_chains(found), width=width)
    page = opened.page
    chain, single = page.locator("section.case"), page.locator("#single-steps > li")
    page.keyboard.press("/")
    page.keyboard.type("phan huu chi canh cao")
    expect(chain).to_be_visible()
    expect(page.locator("#single-steps")).to_be_hidden()
    expect(page.locator("#shown")).to_contain_text(
        "1 chuỗi nhiều bước; mới biết một việc: 0", use_inner_text=True
    )
    page.locator("#search").fill("LE THE AN")
    expect(chain).to_be_hidden()
    expect(single).to_be_visible()  # unfolded
    page.locator("#by-stage").select_option("prosecution")
    expect(page.locator("#none")).to_be_visible()
    # A link to what is hidden shows it.
    name = chain.get_attribute("id")
    page.evaluate("name => { location.hash = name; }", name)
    expect(chain).to_be_visible()
    page.locator("[data-lang=en]").click()
    assert "Search people" in (page.locator("#search").get_attribute("placeholder") or "")
    assert opened.messages == []


def test_hostile_texts_stay_texts(show: Opener) -> None:
    opened = show(render_chains(hostile_chains(), title=HOSTILE))
    page = opened.page
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.locator(".picture a").first.click()
    assert "onerror" in page.locator("main").inner_text()
    assert page.locator("img").count() == 0
    assert (opened.dialogs, opened.messages, len(opened.requests)) == ([], [], 1)
