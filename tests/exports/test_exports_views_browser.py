"""The views in a real browser: what they ask for, what they let pass, how they are used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import Opened, Opener
from playwright.sync_api import Browser, Page, expect
from viewing import (
    HOSTILE,
    figures_of_a_district,
    hostile_career,
    hostile_figures,
    hostile_members,
    hostile_organisations,
    hostile_provinces,
    hostile_register,
    store_of_articles,
)

from cadregraph.exports.pages.views import Choice, render_view, write_all
from cadregraph.exports.pages.views.career import render_career
from cadregraph.exports.pages.views.counting import documented, figures, peopled
from cadregraph.exports.pages.views.directives import render_directives
from cadregraph.exports.pages.views.figures import render_figures
from cadregraph.exports.pages.views.index import render_index
from cadregraph.exports.pages.views.members import render_members
from cadregraph.exports.pages.views.organisation import render_organisations
from cadregraph.exports.pages.views.provinces import render_provinces
from cadregraph.graph.store import Store

CAREER = Choice(about="Lê Thế An")
HOSTILE_PAGES: dict[str, Callable[[], str]] = {
    "career": lambda: render_career(hostile_career(), title=HOSTILE),
    "organisation": lambda: render_organisations(hostile_organisations(), title=HOSTILE),
    "directives": lambda: render_directives(hostile_register(), title=HOSTILE),
    "members": lambda: render_members(hostile_members(), title=HOSTILE),
    "provinces": lambda: render_provinces(hostile_provinces(), title=HOSTILE),
    "figures": lambda: render_figures(hostile_figures(), title=HOSTILE),
}


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of_articles() as made:
        yield made


@pytest.fixture(scope="module")
def pages(store: Store) -> dict[str, str]:
    """Each page of ours with real data in it."""
    return {
        "career": render_view(store, "career", CAREER),
        "organisation": render_view(store, "organisation", Choice()),
        "directives": render_view(store, "directives", Choice()),
        "members": render_view(store, "members", Choice(about="Tỉnh ủy Hà Tĩnh")),
        "provinces": render_view(store, "provinces", Choice()),
        "chains": render_view(store, "accountability", Choice()),
        "figures": render_figures(figures_of_a_district()),
        "index": render_index(
            figures(store),
            [(person, "career.html") for person in documented(store, 3)],
            [(body, "members.html") for body in peopled(store, 3)],
        ),
    }


NAMES = "career organisation directives members provinces chains figures index".split()
SIZES = [(390, 844), (1024, 768), (1440, 900)]
# What has the focus, if it is in sight and shows that: a ring, or what stands for one in a picture.
FOCUSED = """() => {
  const at = document.activeElement;
  if (at === document.body) return ""; // behind the last
  const box = at.getBoundingClientRect();
  const marks = [...at.querySelectorAll(".part, .mark, .catch, circle, path, rect")].map(getComputedStyle);
  const thick = marks.some((style) => parseFloat(style.strokeWidth) > 2);
  const around = [at, at.closest(".card"), at.querySelector(".row")].filter(Boolean);
  const ringed = thick || around.some((one) => getComputedStyle(one).outlineStyle !== "none");
  const inSight = box.bottom >= 0 && box.top <= innerHeight;
  return ringed && inSight ? at.outerHTML : `unseen: ${at.outerHTML.slice(0, 200)}`;
}"""


def touch_all(opened: Opened) -> None:
    """Unfold and choose whatever there is."""
    opened.page.evaluate(
        """() => {
          const click = (selector) => document.querySelectorAll(selector).forEach((e) => e.click());
          click("#expand"); click("#tree .row"); click("[data-sort]"); click("[data-lang=en]");
          document.querySelectorAll("details").forEach((d) => { d.open = true; });
          const search = document.getElementById("search");
          if (search) { search.value = "i"; search.dispatchEvent(new Event("input")); }
        }"""
    )
    opened.page.wait_for_timeout(150)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_asks_for_nothing_and_keeps_its_policy(
    show: Opener, pages: dict[str, str], name: str
) -> None:
    opened = show(pages[name], fragment="#%E0%A4%")  # of a link that was cut off
    touch_all(opened)
    assert opened.requests == [opened.page.url.partition("#")[0]]
    assert opened.messages == []


@pytest.mark.parametrize("name", NAMES)
def test_the_policy_stops_what_is_not_of_the_page(
    show: Opener, pages: dict[str, str], name: str
) -> None:
    bad = "<script>window.bad = 1</script><p id=odd style='color: red'>x</p></body>"
    opened = show(pages[name].replace("</body>", bad))
    assert opened.page.evaluate("window.bad") is None
    assert opened.page.evaluate("document.querySelector('#odd').style.length") == 0
    assert any("Content Security Policy" in message for message in opened.messages)


@pytest.mark.parametrize("name", list(HOSTILE_PAGES))
def test_hostile_texts_stay_texts(show: Opener, name: str) -> None:
    page = HOSTILE_PAGES[name]()
    assert "<img" not in page
    assert "javascript:alert" not in page
    assert "\u202e" not in page
    opened = show(page)
    assert opened.page.locator("h1").inner_text() == HOSTILE
    touch_all(opened)
    assert opened.page.locator("img").count() == 0
    assert HOSTILE in opened.page.locator("main").inner_text()
    assert (opened.dialogs, opened.messages) == ([], [])
    assert opened.requests == [opened.page.url.partition("#")[0]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("name", NAMES)
def test_a_page_fits_its_screen_is_driven_by_keys_and_axe_finds_nothing(
    show: Opener,
    pages: dict[str, str],
    name: str,
    size: tuple[int, int],
    scheme: Literal["light", "dark"],
) -> None:
    # the browser itself puts axe into the page, past the policy
    phone = size[0] < 700
    page = show(pages[name], width=size[0], height=size[1], scheme=scheme, touch=phone).page
    if name == "organisation":
        touched = page.locator("#expand")
        (touched.tap if phone else touched.click)()
        page.locator(".row", has_text="Tỉnh ủy Hà Tĩnh").first.click()
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    before = page.locator("body").inner_text()
    english = page.locator("[data-lang=en]")
    if scheme == "dark":  # then in English
        (english.tap if phone else english.click)()
        assert page.locator("html").get_attribute("lang") == "en"
        assert page.locator("body").inner_text() != before
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
    assert [
        (violation["id"], violation["nodes"][0]["html"])
        for violation in found.response["violations"]
    ] == []
    # Each step of Tab leads on, to something that is in sight and says that it is chosen.
    page.evaluate("document.activeElement.blur()")
    reached = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.add(page.evaluate(FOCUSED))
    assert [one for one in reached if one.startswith("unseen")] == []
    assert len(reached) >= 5


# --- the career -----------------------------------------------------------------------------------


def test_the_timeline_keeps_stated_bounded_and_unknown_apart(
    show: Opener, pages: dict[str, str]
) -> None:
    page = show(pages["career"]).page
    lanes = page.locator("#picture .lane")
    party = lanes.filter(has_text="Bí thư Tỉnh ủy Hà Tĩnh")
    assert party.locator(".part.bounded").count() == 1
    assert party.locator(".over").count() == 1  # over by the day on which the successor held it
    # Its arrow stands below the bar and covers nothing of it.
    arrow = party.locator(".over").evaluate(
        "(at) => Math.min(...[...at.getAttribute('d').matchAll(/M\\S+ (\\S+?)[lH]/g)].map((m) => +m[1]))"
    )
    below = party.locator(".part").last.evaluate(
        "(at) => +at.getAttribute('y') + +at.getAttribute('height')"
    )
    assert arrow > below
    past = lanes.filter(has_text="huyện Kỳ Anh")
    assert past.locator(".part").count() == 0
    assert past.locator(".dotted").count() == 1


def test_what_is_only_proposed_is_never_shown_as_done(show: Opener, pages: dict[str, str]) -> None:
    page = show(pages["career"]).page
    texts = page.locator(".what").all_inner_texts()
    assert "đề nghị khai trừ" in texts
    assert "khai trừ" not in texts
    assert page.locator("tr.proposed").count() == 1


def test_a_bar_leads_to_its_fact_and_unfolds_the_sentences(
    show: Opener, pages: dict[str, str]
) -> None:
    page = show(pages["career"]).page
    page.locator("#picture a:has(.bounded)").last.focus()
    page.keyboard.press("Enter")
    fact = page.locator("tr:target")
    assert "Bí thư Tỉnh ủy Hà Tĩnh" in fact.inner_text()
    expect(fact.locator("blockquote").first).to_be_visible()
    marks = fact.locator("mark").all_inner_texts()
    assert "Lê Thế An" in marks
    assert "Bí thư Tỉnh ủy Hà Tĩnh" in marks
    link = fact.locator("a[target=_blank]").first
    assert link.get_attribute("href") == "https://bao.example/2019-06-01"  # it says 'nguyên'
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert "người kế nhiệm: Đỗ Gia Bảo" in fact.inner_text()


def test_the_names_of_bars_follow_the_language(show: Opener, pages: dict[str, str]) -> None:
    page = show(pages["career"]).page
    bar = page.locator("#picture a:has(.bounded)").last
    assert "nguyên, thấy giữ" in (bar.get_attribute("aria-label") or "")
    page.locator("[data-lang=en]").click()
    assert "former, seen held" in (bar.get_attribute("aria-label") or "")
    assert "former, seen held" in (bar.locator("title").text_content() or "")


def test_namesakes_are_told_with_score_and_reason(show: Opener) -> None:
    page = show(HOSTILE_PAGES["career"]()).page
    text = page.locator(".namesakes").inner_text()
    assert "0.70" in text
    assert HOSTILE in text


# --- the tree -------------------------------------------------------------------------------------


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.querySelector('.name').textContent"))


def test_the_tree_is_walked_with_the_keyboard(show: Opener, pages: dict[str, str]) -> None:
    page = show(pages["organisation"]).page
    page.locator("#tree li[tabindex='0']").focus()
    page.keyboard.press("Home")
    assert focused(page) == "Trung ương"
    page.keyboard.press("ArrowDown")
    assert focused(page) == "Đảng"
    page.keyboard.press("ArrowLeft")  # folds what is unfolded
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "false"
    page.keyboard.press("ArrowLeft")
    assert focused(page) == "Trung ương"
    page.keyboard.press("End")
    page.keyboard.press("*")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.getAttribute('aria-level')") == "2"
    page.keyboard.press("t")  # by the first letter
    assert focused(page).startswith(("T", "t"))


def test_search_finds_a_holder_without_diacritics_and_shows_the_body(
    show: Opener, pages: dict[str, str]
) -> None:
    opened = show(pages["organisation"])
    opened.search("do gia bao")
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#details h2").inner_text() == "Tỉnh ủy Hà Tĩnh"
    chosen = opened.page.locator("li[aria-selected=true] > .row")
    expect(chosen).to_be_visible()
    holders = opened.page.locator(".holder").all_inner_texts()
    assert [text.split("\n")[0].split(" ", 3)[:3] for text in holders] == [
        ["Đỗ", "Gia", "Bảo"],  # who holds the post comes before who once held it
        ["Lê", "Thế", "An"],
    ]
    opened.page.locator(".holder summary").first.click()
    opened.page.wait_for_selector(".holder blockquote")
    marks = opened.page.locator(".holder mark").all_inner_texts()
    assert "Đỗ Gia Bảo" in marks


def test_all_is_unfolded_and_folded(show: Opener, pages: dict[str, str]) -> None:
    page = show(pages["organisation"]).page
    page.locator("#expand").click()
    organ = page.locator(".row", has_text="Ban Tổ chức Tỉnh ủy Hà Tĩnh")
    expect(organ).to_be_visible()
    page.locator("#collapse").click()
    expect(organ).to_be_hidden()


def test_why_a_body_stands_where_it_does_is_told(show: Opener, pages: dict[str, str]) -> None:
    opened = show(pages["organisation"])
    opened.search("ban to chuc tinh uy ha tinh")
    opened.page.keyboard.press("Enter")
    link = opened.page.locator(".link button").first
    assert link.inner_text() == "Ban Tổ chức Tỉnh ủy Hà Tĩnh là cơ quan của Tỉnh ủy Hà Tĩnh"
    link.click()
    assert opened.page.locator("#details h2").inner_text() == "Tỉnh ủy Hà Tĩnh"


def test_no_body_at_all_is_said(show: Opener) -> None:
    with Store.open() as empty:
        opened = show(render_view(empty, "organisation", Choice()))
    assert "Chưa có tổ chức nào" in opened.page.locator(".empty").first.inner_text()
    assert opened.messages == []


# --- the register ---------------------------------------------------------------------------------


def names(page: Page) -> list[str]:
    return page.locator("#register th .name").all_inner_texts()


def test_the_register_is_searched_sorted_and_grouped(show: Opener, pages: dict[str, str]) -> None:
    page = show(pages["directives"]).page
    assert names(page) == ["Chỉ thị 08-CT/TU", "Kế hoạch 45/KH-UBND"]
    groups = page.locator("tr.group")
    assert [text.split("\n")[0].rstrip("1") for text in groups.all_inner_texts()] == [
        "Chỉ thị",
        "Kế hoạch",
    ]
    page.locator("#group").select_option("")
    assert groups.count() == 0
    page.locator("[data-sort=label]").click()
    page.locator("[data-sort=label]").click()
    assert names(page) == ["Kế hoạch 45/KH-UBND", "Chỉ thị 08-CT/TU"]
    assert page.locator("th[aria-sort=descending]").count() == 1
    page.locator("#search").fill("ke hoach 45")
    assert names(page) == ["Kế hoạch 45/KH-UBND"]
    assert page.locator("#shown").inner_text().startswith("1")
    page.locator("#search").fill("zzz")
    expect(page.locator("#none")).to_be_visible()


def test_what_a_directive_carries_out_is_a_way_to_it(show: Opener, pages: dict[str, str]) -> None:
    page = show(pages["directives"]).page
    page.locator("#by-kind").select_option("Kế hoạch")
    link = page.locator(".relations a", has_text="Chỉ thị 08-CT/TU")
    assert link.count() == 1
    link.click()  # the row was hidden, and is shown again
    page.wait_for_selector("tr:has(.name:text('Chỉ thị 08-CT/TU'))")
    assert "được thực hiện bởi" in page.locator(".relations").first.inner_text()


# --- the people of a body, the provinces ----------------------------------------------------------


def test_who_served_with_whom_is_told_with_the_days(show: Opener, pages: dict[str, str]) -> None:
    page = show(pages["members"]).page
    lanes = page.locator("#picture .lane")
    assert lanes.filter(has_text="Đỗ Gia Bảo – Bí thư").count() == 1
    rows = page.locator("#matrix tbody tr")
    assert rows.count() == lanes.count()
    signs = page.locator("#matrix .cell .sign")
    assert {*signs.evaluate_all("all => all.map((sign) => sign.title !== '')")} <= {True}
    page.locator("#picture a").first.click()
    expect(page.locator("tr:target blockquote").first).to_be_visible()


def test_a_square_leads_to_what_is_told_of_the_province(
    show: Opener, pages: dict[str, str]
) -> None:
    page = show(pages["provinces"]).page
    assert page.locator(".maps svg").count() == 4
    assert page.locator(".posts rect").count() == 63
    square = page.locator(".accountability a", has_text="HT")
    assert square.get_attribute("aria-label") == "tỉnh Hà Tĩnh: 1"
    square.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h4:target")).to_contain_text(
        "bị kỷ luật, tố tụng – tỉnh Hà Tĩnh", use_inner_text=True
    )
    told = page.locator(".province:has(h4:target)")
    expect(told.locator("h4").first).to_be_visible()
    assert "Lê Thế An" in told.inner_text()
    told.locator("li details summary").first.click()
    expect(told.locator("blockquote").first).to_be_visible()


# --- the set --------------------------------------------------------------------------------------


def test_the_pages_of_a_set_lead_to_one_another(
    browser: Browser, store: Store, tmp_path: Path
) -> None:
    write_all(store, tmp_path / "set", Choice())
    page = browser.new_page()
    page.goto((tmp_path / "set" / "index.html").as_uri())
    page.locator(".careers a", has_text="Lê Thế An").click()
    assert page.locator("h1").inner_text() == "Lê Thế An"
    page.locator("a", has_text="Đỗ Gia Bảo").first.click()  # the successor has a page of the set
    assert page.locator("h1").inner_text() == "Đỗ Gia Bảo"
    page.locator("#home").click()
    for card in ("Cây tổ chức", "Sổ văn bản"):
        page.locator(".cards a", has_text=card).click()
        assert page.locator("h1").inner_text() == card
        page.locator("#home").click()
    page.locator(".cards a", has_text="Mạng lưới").click()
    assert page.url.partition("#")[0].endswith("/network.html")
    page.locator("#home").click()
    assert page.url.endswith("/index.html")
    # a person: career, network, career; a body: career, tree, network, tree
    page.locator(".careers a", has_text="Lê Thế An").click()
    page.locator("a", has_text="Xem trong mạng lưới").first.click()
    assert page.locator("#details h2").inner_text() == "Lê Thế An"
    page.locator(".elsewhere a", has_text="Quá trình công tác").click()
    assert page.locator("h1").inner_text() == "Lê Thế An"
    page.locator("tbody a", has_text="Tỉnh ủy Hà Tĩnh").first.click()
    assert page.locator("#details h2").inner_text() == "Tỉnh ủy Hà Tĩnh"
    body = page.url
    page.locator("#details a", has_text="Xem trong mạng lưới").click()
    assert page.locator("#details h2").inner_text() == "Tỉnh ủy Hà Tĩnh"
    page.locator(".elsewhere a", has_text="Trong cây tổ chức").click()
    assert page.url == body
    page.goto((tmp_path / "set" / "directives.html").as_uri())
    page.locator("#register a", has_text="Xem trong mạng lưới").first.click()
    directive = page.locator("#details h2").inner_text()
    page.locator(".elsewhere a", has_text="Trong sổ văn bản").click()
    assert directive in page.locator("tr:target").inner_text()
    page.close()


def test_the_tree_has_an_address_for_the_body_in_view(show: Opener, pages: dict[str, str]) -> None:
    page = show(pages["organisation"]).page
    headings = []
    for name in ("tinh uy ha tinh", "so y te"):
        page.keyboard.press("/")
        page.locator("#search").fill(name)
        page.keyboard.press("Enter")
        headings.append(page.locator("#details h2").inner_text())
    first, second = headings
    assert first != second
    page.go_back()
    page.locator("#details h2", has_text=first).wait_for()
    page.go_forward()
    page.locator("#details h2", has_text=second).wait_for()
    page.reload()
    page.locator("#details h2", has_text=second).wait_for()


def test_the_index_says_why_the_network_counts_fewer_articles(pages: dict[str, str]) -> None:
    assert "bài không nêu được dữ kiện nào chỉ được tính ở đây" in pages["index"]
    assert "articles that gave no fact are counted here alone" in pages["index"]


def test_the_map_by_outlines_is_coloured_by_what_is_chosen(
    show: Opener, pages: dict[str, str]
) -> None:
    page = show(pages["provinces"]).page
    path = page.locator('.outlines a[href^="#p-42"] path')
    shown = "path => getComputedStyle(path).fill"
    before = path.evaluate(shown)
    assert before != page.locator(".outlines g path").first.evaluate(shown)
    page.locator("#m-accountability").check()
    assert path.evaluate(shown) != before  # discipline has a colour of its own
    expect(page.locator(".outlines .legend.accountability")).to_be_visible()
    expect(page.locator(".outlines .legend.posts")).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator('.outlines a[href^="#p-42"]').focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#p-42-accountability")  # what is told by the measure that is chosen
    expect(page.locator("h4:target")).to_be_in_viewport()
