"""The pages of the service in Chromium: search, a thing with its sentences, SPARQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from served import served

import cadregraph

HOSTILE = """Ngày 3/3/2021, Ban Thường vụ Tỉnh ủy Hà Tĩnh bổ nhiệm ông Trần Minh Khôi giữ chức Giám đốc
Sở <script>alert(1)</script> Y tế tỉnh Hà Tĩnh.

Ngày 4/3/2021, ông Trần Minh Khôi, Giám đốc Sở Y tế tỉnh Hà Tĩnh, nói: “<img src=x onerror=alert(1)>”."""
SAMPLES = Path(__file__).parents[1] / "samples"
WITH_TARGETS = {"rules": {"target-size": {"enabled": True}}}
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


def found(address: str, name: str) -> str:
    """The IRI of the first thing that is called so."""
    return str(httpx.get(f"{address}/api/find", params={"q": name}).json()[0]["iri"])


def looked_at(page: Page, address: str, name: str) -> None:
    page.goto(f"/thing?iri={found(address, name)}")


# --- searching ----------------------------------------------------------------------------------


def test_one_searches_without_marks_and_reads_the_sentences(page: Page) -> None:
    page.goto("/")
    page.get_by_role("combobox").fill("tran ba khue")
    page.get_by_role("button", name="Tìm").click()
    page.get_by_role("link", name="Trần Bá Khuê").first.click()

    assert page.locator("h1").inner_text() == "Trần Bá Khuê"
    first = page.locator(".statements li").first
    assert "theo 1 bài" in first.inner_text()
    first.locator("summary").click()
    assert "Khuê" in first.locator("blockquote").first.inner_text()
    first.locator(".source a").first.click()
    assert page.locator(".pill").first.inner_text() == "Bài viết"


def test_what_is_found_shows_as_one_types_with_posts_beside_it(page: Page) -> None:
    page.goto("/ask")
    field = page.locator("#search input")
    field.press_sequentially("mac quang")
    option = page.get_by_role("option", name="Mạc Quang Trí").first
    option.wait_for()

    assert "Vụ trưởng" in option.inner_text()
    field.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == option.get_attribute("id")
    field.press("Enter")
    page.wait_for_url("**/thing?iri=*")
    assert page.locator("h1").inner_text() == "Mạc Quang Trí"


def test_the_slash_leads_to_the_search_and_escape_closes_it(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("zzzzzz")
    page.get_by_text("Không có gì").wait_for()
    page.keyboard.press("Escape")

    expect(page.locator("#found")).to_be_hidden()
    assert page.get_by_role("combobox").get_attribute("aria-expanded") == "false"


def test_initials_find_a_body(address: str) -> None:
    (first, *_) = httpx.get(f"{address}/api/find", params={"q": "ubkttuna"}).json()

    assert first["label"] == "Ủy ban Kiểm tra Tỉnh ủy Nghệ An"


def test_nothing_found_is_said(page: Page) -> None:
    page.goto("/?q=zzzzzz+qqqq")

    assert "Không có gì" in page.locator("main").inner_text()


# --- the page of a thing ------------------------------------------------------------------------


def test_a_person_has_posts_a_timeline_and_those_disciplined_with(page: Page, address: str) -> None:
    looked_at(page, address, "Mạc Quang Trí")

    assert "Vụ trưởng" in page.locator("#lead, #heading ~ *").first.inner_text()
    bar = page.locator("#picture a").first
    bar.focus()
    page.keyboard.press("Enter")
    target = page.locator(".statements li:target")
    expect(target.locator("details").first).to_have_attribute("open", "")  # by a script, soon
    assert "Khuất Duy Hoàn" in page.locator("main").inner_text()  # whom he follows
    looked_at(page, address, "Cù Huy Phát")
    discipline = page.locator("section", has=page.locator("#disciplineOf"))
    assert "thiếu kiểm tra, giám sát" in discipline.inner_text()


def test_a_body_tells_who_held_its_posts_on_a_day(page: Page, address: str) -> None:
    looked_at(page, address, "Vụ Pháp chế")
    page.locator("#day-field").fill("2018-06-20")
    page.get_by_role("button", name="Xem").click()

    assert "Ninh Thị Thu Cúc" in page.locator("#day + * tbody").inner_text()
    looked_at(page, address, "Vụ trưởng Vụ Pháp chế")
    page.locator("#day-field").fill("2018-06-20")
    page.get_by_role("button", name="Xem").click()
    assert page.locator("#day + * tbody tr").count() == 1
    page.locator("#day-field").fill("1950-01-01")
    page.get_by_role("button", name="Xem").click()
    assert "Không bài nào" in page.locator("main").inner_text()


def test_a_body_leads_up_and_down_and_to_its_documents(page: Page, address: str) -> None:
    looked_at(page, address, "Tỉnh ủy Nghệ An")
    page.locator("section", has=page.locator("#below")).get_by_role(
        "link", name="Ủy ban Kiểm tra Tỉnh ủy Nghệ An"
    ).first.click()

    assert page.locator("h1").inner_text() == "Ủy ban Kiểm tra Tỉnh ủy Nghệ An"
    assert page.locator("#heading").get_by_role("link", name="Tỉnh ủy Nghệ An").count()


def test_a_document_shows_its_sentences(page: Page, address: str) -> None:
    looked_at(page, address, "415/QĐ-BXD")

    own = page.locator("section", has=page.locator("#own"))
    assert "bổ nhiệm bà Ninh Thị Thu Cúc" in own.inner_text()


def test_an_article_has_its_names_and_facts_marked(page: Page, address: str) -> None:
    looked_at(page, address, "Ninh Thị Thu Cúc")
    page.locator("#mentions ~ ul a").first.click()

    article = page.locator("article")
    assert article.locator("a.name.Official", has_text="Ninh Thị Thu Cúc").count()
    stated = article.locator(".stated").first
    number = page.locator("article a.ref").first
    number.click()
    beside = page.locator(".stating:target")
    assert beside.get_by_role("link", name="Ninh Thị Thu Cúc").count()
    beside.get_by_role("link").first.click()
    assert page.url.endswith(f"#{stated.get_attribute('id')}")
    text = (SAMPLES / "bo-xay-dung.txt").read_text(encoding="utf-8")
    told = "".join(article.locator("p").all_inner_texts())
    assert "Ban cán sự đảng Bộ Xây dựng thống nhất trong Nghị quyết" in told
    assert len(told) > 0.9 * len(text.replace("\n", ""))


def test_a_sentence_leads_to_its_place_in_the_article(page: Page, address: str) -> None:
    looked_at(page, address, "Ninh Thị Thu Cúc")
    page.locator(".statements details summary").first.click()
    page.locator(".statements .source a").first.click()

    expect(page.locator("article span:target")).to_have_count(1)


def test_an_article_says_what_its_own_sentences_say(browser: Browser, tmp_path: Path) -> None:
    lines = (
        '{"id": "a", "published": "2024-02-20", "outlet": "nld.com.vn",'
        ' "text": "Bí thư Huyện ủy Mộ Đức Võ Đình Khoa dự hội nghị."}',
        '{"id": "b", "published": "2024-02-21", "outlet": "nld.com.vn",'
        ' "text": "Bí thư Huyện ủy Mộ Đức Võ Đình Khoa phát biểu."}',
        '{"id": "c", "published": "2025-02-20", "outlet": "nld.com.vn",'
        ' "text": "Ông Võ Đình Khoa, nguyên Bí thư Huyện ủy Mộ Đức, dự hội nghị."}',
        '{"id": "d", "published": "2025-02-21", "text": "Trời hôm nay đẹp, nắng nhẹ."}',
    )
    articles = tmp_path / "tin.jsonl"
    articles.write_text("\n".join(lines), encoding="utf-8")
    cadregraph.build([articles], tmp_path / "kho")
    with served(tmp_path / "kho") as address:
        context = browser.new_context(base_url=address)
        page = context.new_page()
        facts = {}
        for row in cadregraph.query(
            "SELECT ?id ?a WHERE { ?a a cadre:Article ; dcterms:identifier ?id }", tmp_path / "kho"
        ):
            page.goto(f"/thing?iri={row['a']}")
            facts[row["id"]] = page.locator("#facts").inner_text()
            if row["id"] == "c":
                assert "20/2/2025 nld.com.vn" in page.locator("#heading").inner_text()
        context.close()
    assert "Võ Đình Khoa: Bí thư Huyện ủy Mộ Đức" in facts["a"]
    assert "Võ Đình Khoa: nguyên Bí thư Huyện ủy Mộ Đức" in facts["c"]
    assert "Chưa đọc được điều gì" in facts["d"]


# --- language -----------------------------------------------------------------------------------


def test_the_language_is_kept(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("/?q=tran")
    page.get_by_role("link", name="EN – English").click()
    assert page.locator("h1").inner_text().startswith("Results for")
    page.goto("/")
    assert page.locator("html").get_attribute("lang") == "en"
    assert "each fact with its sentence" in page.locator("h1").inner_text()
    page.get_by_role("link", name="VI – Tiếng Việt").click()
    assert "mỗi điều kèm câu dẫn" in page.locator("h1").inner_text()
    context.close()


# --- the network --------------------------------------------------------------------------------


def test_the_network_begins_with_a_thing_and_grows(page: Page, address: str) -> None:
    looked_at(page, address, "Cù Huy Phát")
    page.get_by_role("link", name="Mạng lưới quanh đây").click()
    page.wait_for_selector("#counts:not(:empty)")

    assert page.locator("#details h2").inner_text() == "Cù Huy Phát"
    before = page.evaluate("JSON.parse(document.getElementById('data').textContent).label.length")
    page.keyboard.press("/")
    page.keyboard.type("uy ban kiem tra tinh uy")
    page.keyboard.press("Enter")
    page.locator("#details").get_by_role("link", name="lân cận từ kho").click()
    page.wait_for_selector("#counts:not(:empty)")
    after = page.evaluate("JSON.parse(document.getElementById('data').textContent).label.length")
    assert after > before
    page.locator("#details").get_by_role("link", name="Trang riêng").click()
    assert page.locator("h1").inner_text() == "Ủy ban Kiểm tra Tỉnh ủy Nghệ An"


def test_two_are_joined_by_paths(page: Page, address: str) -> None:
    looked_at(page, address, "Cù Huy Phát")
    page.get_by_label("Nối với ai").fill("dau xuan toan")
    page.get_by_role("button", name="Tìm đường nối").click()
    page.wait_for_selector("#counts:not(:empty)")

    assert page.locator("#details h2").inner_text() == "Cù Huy Phát → Đậu Xuân Toản"
    assert "Ủy ban Kiểm tra Tỉnh ủy Nghệ An" in page.locator("#details").inner_text()


def test_whom_several_are_called_is_asked_before_the_paths(page: Page, address: str) -> None:
    looked_at(page, address, "Ninh Thị Thu Cúc")
    page.get_by_label("Nối với ai").fill("huyen uy")
    page.get_by_role("button", name="Tìm đường nối").click()

    page.locator("#matches a").first.click()
    page.wait_for_selector("#counts:not(:empty)")


# --- SPARQL -------------------------------------------------------------------------------------


def test_a_query_is_answered_in_place_and_kept(page: Page) -> None:
    page.goto("/sparql")
    page.get_by_label("Câu hỏi SPARQL").fill("SELECT ?o { ?o a cadre:Official } LIMIT 3")
    page.keyboard.press("Control+Enter")
    page.locator("#answer tbody tr").nth(2).wait_for()

    assert page.locator("#state").inner_text() == "3 dòng"
    page.locator("#answer tbody a").first.click()
    assert page.locator(".pill").first.inner_text() == "Cán bộ"
    page.goto("/sparql")
    assert "LIMIT 3" in page.get_by_label("Câu hỏi SPARQL").input_value()


def test_a_named_query_has_fields_and_an_address(page: Page) -> None:
    page.goto("/ask")
    page.locator("#named").select_option("person-posts")
    page.locator("#asked input").fill("mac quang tri")
    page.locator("#ask button[type=submit]").click()
    page.locator("#answer tbody tr").nth(1).wait_for()
    assert "Vụ trưởng" in page.locator("#answer tbody").inner_text()

    page.goto(page.url)
    page.locator("#answer tbody tr").nth(1).wait_for()
    page.get_by_role("button", name="postTitle").click()
    assert page.locator("#answer th[aria-sort=ascending]").inner_text() == "postTitle"
    with page.expect_download() as download:
        page.locator("#as-csv").click()
    assert "Vụ trưởng" in download.value.path().read_text(encoding="utf-8")


def test_a_named_query_is_an_example(page: Page) -> None:
    page.goto("/ask?name=discipline")
    page.locator("#ask button[type=submit]").click()
    page.locator("#answer tbody tr").first.wait_for()

    assert page.locator("#answer th").count() > 3


def test_prefixed_names_variables_and_keywords_are_completed(page: Page) -> None:
    page.goto("/sparql")
    field = page.get_by_label("Câu hỏi SPARQL")
    field.fill("SELECT ?holder { ?tenure ")
    field.press("End")
    field.press_sequentially("hold")
    expect(page.get_by_role("option", name="cadre:holder")).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    field.press_sequentially(" ?ho")
    field.press("ArrowDown")
    field.press("Tab")
    field.press_sequentially(" } LIM")
    field.press("ArrowDown")
    field.press("Enter")
    field.press_sequentially(' 1 # "cadre:ho')
    expect(page.locator("#completions")).to_be_hidden()  # in a remark
    assert field.input_value() == (
        'SELECT ?holder { ?tenure cadre:holder ?holder } LIMIT 1 # "cadre:ho'
    )
    field.press_sequentially("\ncadre:hol")
    expect(page.locator("#completions")).to_be_visible()
    field.press("Escape")
    expect(page.locator("#completions")).to_be_hidden()
    field.press("Tab")  # nothing chosen: on to the next field
    assert page.evaluate("document.activeElement.type") == "submit"


def test_an_answer_is_a_table_a_chart_and_a_network(page: Page) -> None:
    page.goto("/sparql")
    page.get_by_label("Câu hỏi SPARQL").fill(
        """SELECT ?body ?name (COUNT(*) AS ?posts) { ?p org:postIn ?body . ?body skos:prefLabel ?name }
        GROUP BY ?body ?name ORDER BY DESC(?posts) LIMIT 5"""
    )
    page.keyboard.press("Control+Enter")
    page.locator("#answer tbody tr").nth(4).wait_for()
    page.locator("#chart summary").click()
    assert page.locator("#bars li").count() == 5
    assert page.locator("#bars rect").first.get_attribute("width") == "100%"
    name = page.locator("#answer tbody td:nth-child(2)").first.inner_text()
    assert page.locator("#bars li").first.inner_text().startswith(name)
    page.locator("#chart-by").select_option("body")
    assert not page.locator("#bars li").first.inner_text().startswith(name)
    page.locator("#as-network").click()
    page.wait_for_url("**/network?iri=*")
    assert page.title()

    page.goto("/sparql")
    page.get_by_label("Câu hỏi SPARQL").fill(
        "SELECT ?n { ?o a cadre:Official ; skos:prefLabel ?n }"
    )
    page.keyboard.press("Control+Enter")
    page.locator("#answer tbody tr").first.wait_for()
    expect(page.locator("#chart")).to_be_hidden()  # no numbers
    expect(page.locator("#as-network")).to_be_hidden()  # no things


def test_a_chart_draws_counts_by_what_they_are_of_and_no_years(page: Page) -> None:
    page.goto("/sparql")
    page.get_by_label("Câu hỏi SPARQL").fill(
        """SELECT ?what ?when ?code ?count { VALUES (?what ?when ?code ?count) {
          ("một" "2021" "001" "2") ("hai" "2020" "002" "5") ("một" "" "003" "4") ("" "2020" "004" "1") } }"""
    )
    page.keyboard.press("Control+Enter")
    page.locator("#answer tbody tr").nth(3).wait_for()
    expect(page.locator("#answer > p")).to_have_text(
        "Tải về: CSV · TSV · JSON", use_inner_text=True
    )
    page.locator("#chart summary").click()
    assert page.locator("#chart-of option").all_inner_texts() == ["count"]
    assert page.locator("#chart-by option").all_inner_texts() == ["what", "when", "code"]
    rows = [row.split() for row in page.locator("#bars li").all_inner_texts()]
    assert rows == [["một", "6"], ["hai", "5"], ["(không", "rõ)", "1"]]
    assert page.locator("#bars rect").first.get_attribute("width") == "100%"
    assert "được cộng lại" in page.locator("#chart-how").inner_text()
    page.locator("#chart-by").select_option("when")  # in the order of time
    rows = [row.split() for row in page.locator("#bars li").all_inner_texts()]
    assert rows == [["2020", "6"], ["2021", "2"], ["(không", "rõ)", "4"]]
    page.locator("#chart-by").select_option("code")
    assert page.locator("#chart-how").inner_text() == ""

    # Measures that are not counts are not added, and years alone are no measure.
    page.get_by_label("Câu hỏi SPARQL").fill(
        'SELECT ?who ?share { VALUES (?who ?share) { ("a" 0.5) ("a" 0.9) ("b" 0.2) } }'
    )
    page.keyboard.press("Control+Enter")
    expect(page.locator("#answer thead")).to_have_text("whoshare")
    expect(page.locator("#bars li").first).to_have_text("a0.7")
    assert "trung bình" in page.locator("#chart-how").inner_text()
    page.get_by_label("Câu hỏi SPARQL").fill(
        'SELECT ?who ?when { VALUES (?who ?when) { ("a" "2021") ("b" "2020") } }'
    )
    page.keyboard.press("Control+Enter")
    expect(page.locator("#answer thead")).to_have_text("whowhen")
    expect(page.locator("#chart")).to_be_hidden()


def test_what_is_wrong_is_said_beside_the_query(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("/sparql")
    page.get_by_label("Câu hỏi SPARQL").fill("SELECT * { ?s foo:x ?o }")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#state")).to_contain_text("foo:")
    context.close()


PAGES = {
    "front": "/",
    "search": "/?q=tran",
    "search without a find": "/?q=zzzz+qqqq",
    "person": "Trần Bá Khuê",
    "person who was disciplined": "Đậu Xuân Toản",
    "organisation": "Tỉnh ủy Nghệ An",
    "organisation with a day": "Tỉnh ủy Nghệ An&day=2017-12-01",
    "post": "Vụ trưởng Vụ Tổ chức cán bộ",
    "directive": "Kế hoạch 142-KH/TU",
    "event": "Đại hội đại biểu Đảng bộ huyện Hòa Vang",
    "article": "",
    "cases": "/cases",
    "cases that are sought": "/cases?q=canh+cao&stage=discipline",
    "sparql": "/ask?name=as-of",
    "answer": "/ask?name=discipline",
    "read": "/read",
    "nothing": "/thing?iri=urn:none",
    "refused": "/cases?stage=x",
    "desk": "/desk",
    "network": "/network",
}


@pytest.fixture(scope="module")
def with_desk(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The service with a desk, so that every kind of page is there."""
    decisions = tmp_path_factory.mktemp("desk") / "who.tsv"
    with served(store, "--processes", "1", "--decisions", str(decisions)) as opened:
        yield opened


def path_of(address: str, kind: str) -> str:
    where = PAGES[kind]
    if where.startswith("/"):
        return where
    if kind == "article":
        person = {"iri": found(address, "tran ba khue")}
        told = httpx.get(f"{address}/api/thing", params=person).json()
        return f"/thing?iri={told['statements'][0]['sentences'][0]['article']}"
    name, *day = where.split("&")
    return "&".join((f"/thing?iri={found(address, name)}", *day))


@pytest.mark.parametrize("size", VIEWPORTS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_fits_and_axe_finds_no_violation(
    browser: Browser, with_desk: str, size: str, scheme: str
) -> None:
    """Light in Vietnamese, dark in English; fingers have room enough on every screen."""
    width, height = VIEWPORTS[size]
    context = browser.new_context(
        base_url=with_desk,
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        has_touch=size == "phone",
    )
    page = context.new_page()
    page.goto(f"/?lang={'en' if scheme == 'dark' else 'vi'}")
    wrong = []
    for kind in PAGES:
        page.goto(path_of(with_desk, kind))
        if kind == "answer":
            page.locator("#ask button[type=submit]").click()
            page.locator("#answer tbody tr").first.wait_for()
        if kind == "network":
            page.wait_for_selector("#counts:not(:empty)")
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, kind
        assert page.locator("html").get_attribute("lang") == ("en" if scheme == "dark" else "vi")
        violations = Axe().run(page, options=WITH_TARGETS).response["violations"]
        wrong += [(kind, one["id"], one["nodes"][0]["html"]) for one in violations]
    assert wrong == []
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
        page.locator("#mentions ~ ul a").first.click()
        assert page.locator("main img, main script").count() == 0
        assert "<script>alert(1)</script>" in page.locator("article").inner_text()
        page.goto(f"/network?iri={found(address, 'tran minh khoi')}")
        page.wait_for_selector("#counts:not(:empty)")
        assert alerts == []
        context.close()


# --- reading a text -----------------------------------------------------------------------------


def test_a_text_is_pasted_or_chosen_and_seen(page: Page, tmp_path: Path) -> None:
    text = "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu. <script>alert(2)</script>"
    page.goto("/read?lang=vi")
    assert not Axe().run(page).response["violations"]
    file = tmp_path / "bai.txt"
    file.write_text(text, encoding="utf-8")
    page.locator("#file").set_input_files(file)
    expect(page.locator("#text")).to_have_value(text)
    page.locator("#given button").click()

    expect(page.locator("main")).to_contain_text("Tỉnh ủy Hà Tĩnh")
    expect(page.locator("main")).to_contain_text("chức danh sau tên")


def test_a_word_document_is_read_and_what_is_none_is_told(page: Page, tmp_path: Path) -> None:
    text = "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu."
    paper = docx.Document()
    paper.add_paragraph(text)
    paper.save(str(tmp_path / "bài.docx"))
    (tmp_path / "hỏng.pdf").write_bytes(b"%PDF-1.7 <b>")
    tab = page.context.new_page()  # whose console tells of the request that is refused
    tab.goto("/read?lang=vi")
    tab.locator("#file").set_input_files(tmp_path / "bài.docx")
    expect(tab.locator("#text")).to_have_value(text)
    expect(tab.locator("#refused")).to_be_empty()

    tab.locator("#file").set_input_files(tmp_path / "hỏng.pdf")
    expect(tab.locator("#refused")).to_contain_text("the file cannot be read: a damaged PDF file")
    expect(tab.locator("#text")).to_have_value(text)
    tab.close()


def test_a_document_says_what_another_does_with_it(tmp_path: Path) -> None:
    news = tmp_path / "bai.txt"
    news.write_text("Quy định 377-QĐ/TW của Bộ Chính trị thay thế Quy định 80-QĐ/TW.", "utf-8")
    cadregraph.build([news], tmp_path / "g.db")
    with served(tmp_path / "g.db", "--processes", "1") as address:
        iri = found(address, "Quy định 80-QĐ/TW")
        html = httpx.get(
            f"{address}/thing", params={"iri": iri}, headers={"Accept": "text/html"}
        ).text
    assert "được thay thế bởi" in html and "Quy định 377-QĐ/TW" in html
