"""Asking the network page: search, panel, surroundings, paths, days, undo."""

from __future__ import annotations

import pytest
from browsing import Opened, Opener
from networks import district, network, node, provinces, said
from playwright.sync_api import expect

from cadregraph.exports.pages.network.html import render
from cadregraph.graph.network import Edge, contracted

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def html() -> str:
    return render(district())


def lines(opened: Opened) -> list[str]:
    return opened.page.locator("#details .line").all_inner_texts()


# --- search -------------------------------------------------------------------------------------


def test_search_is_a_combobox_that_the_keyboard_drives(show: Opener, html: str) -> None:
    opened = show(html)
    box = opened.page.get_by_role("combobox", name="Tìm trong mạng lưới")
    assert box.get_attribute("aria-expanded") == "false"
    opened.search("song lam")
    assert box.get_attribute("aria-expanded") == "true"
    assert box.get_attribute("aria-activedescendant") == "result-0"
    opened.page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == "result-1"
    chosen = opened.page.locator('#results [aria-selected="true"]')
    assert chosen.count() == 1
    name = chosen.locator(".found > span").inner_text()
    opened.page.keyboard.press("Enter")
    assert opened.heading() == name
    assert box.get_attribute("aria-expanded") == "false"


def test_words_that_begin_as_typed_go_before_letters_within_words(show: Opener) -> None:
    bodies = [node(f"so-{n}", "StateBody", f"Sở {n}") for n in range(3)]
    drawn = network(
        [
            node("bt", "StateBody", "Ủy ban nhân dân tỉnh Bình Thuận"),
            node("ht", "PartyCommittee", "Ban Bí thư Tỉnh đoàn Hà Tĩnh"),
            *bodies,
        ],
        [Edge("organ-of", f"so-{n}", "bt") for n in range(3)],
    )
    shown = show(render(drawn))
    shown.find("bi thu ha tinh")
    assert shown.heading() == "Ban Bí thư Tỉnh đoàn Hà Tĩnh"


def test_search_finds_by_another_name_and_without_marks(show: Opener, html: str) -> None:
    opened = show(html)
    opened.search("tran khoi")
    first = opened.page.locator("#results li").first.inner_text().splitlines()
    assert first == ["Trần Minh Khôi", "Cán bộ · Trần Khôi · Bí thư Huyện ủy Sông Lam"]
    opened.find("NGO THI thanh hang")
    assert opened.heading() == "Ngô Thị Thanh Hằng"


# --- the panel ----------------------------------------------------------------------------------


def test_the_panel_marks_what_a_sentence_is_quoted_for(show: Opener, html: str) -> None:
    opened = show(html)
    opened.find("khoi")
    quote = opened.page.locator("blockquote").first
    assert quote.inner_text().startswith("Sáng nay, ông Trần Minh Khôi, Bí thư Huyện uỷ Sông Lam")
    # 'Huyện uỷ' is found though the label has 'Huyện ủy'
    marks = quote.locator("mark").all_inner_texts()
    assert marks == ["Trần Minh Khôi", "Bí thư Huyện uỷ Sông Lam"]
    source = opened.page.locator(".source").first
    assert source.inner_text() == "Bài về công tác cán bộ · 1/5/2019 · Mở bài gốc"
    assert source.locator("a").get_attribute("href") == "https://bao.example/bai"


def test_the_panel_tells_dates_as_far_as_they_are_known(show: Opener, html: str) -> None:
    opened = show(html)
    opened.find("khoi")
    assert "từ 1/6/2015, đến 30/5/2020" in lines(opened)[0]
    grounds = opened.page.locator(".grounds").first.inner_text()
    assert grounds == ("Theo 1 bài của bao.example, ngày 1/5/2019 · độ tin cậy của cách đọc 0,90")
    opened.find("hang")
    known = opened.page.locator(".known").inner_text()
    assert known == "các bài nói là đang giữ: 1/3/2016 – 9/9/2018"
    opened.find("gia loc")
    assert opened.page.locator(".known").inner_text() == "đã thôi trước 1/2/2014"


def test_all_sentences_of_a_fact_can_be_read(show: Opener) -> None:
    evidence = tuple(said(f"Câu thứ {number} nói về Chi bộ Một.") for number in range(9))
    drawn = network(
        [
            node("a", "PartyOrganization", "Chi bộ Một"),
            node("b", "PartyOrganization", "Đảng bộ xã"),
        ],
        [Edge("part-of", "a", "b", evidence=evidence)],
    )
    opened = show(render(drawn))
    opened.find("chi bo mot")
    quotes = opened.page.locator("blockquote")
    assert quotes.count() == 3
    opened.page.get_by_text("6 câu nữa").click()
    quotes.nth(8).wait_for()  # a <details> tells of its toggle in a task of its own (HTML 4.11.1)
    assert quotes.all_inner_texts() == [e.sentence for e in evidence]


def test_without_posts_the_relation_names_the_title(show: Opener) -> None:
    opened = show(render(contracted(district())))
    opened.find("khoi")
    opened.page.locator(".line a", has_text="Bí thư Huyện ủy Sông Lam").click()
    assert opened.heading() == "Huyện ủy Sông Lam"


def test_a_relation_leads_on_to_the_other_node(show: Opener, html: str) -> None:
    opened = show(html)
    opened.find("khoi")
    opened.page.locator(".line a", has_text="Bí thư Huyện ủy Sông Lam").click()
    assert opened.heading() == "Bí thư Huyện ủy Sông Lam"


# --- surroundings, folding, hiding, pinning -----------------------------------------------------


def test_only_neighbours_then_two_steps_then_all_again(show: Opener, html: str) -> None:
    opened = show(html, fragment="#p=nodes")
    opened.find("huyen uy song lam")
    opened.page.get_by_role("button", name="Chỉ lân cận").click()
    opened.rest()
    assert {"Huyện ủy Sông Lam", "Bí thư", "huyện Sông Lam"} <= opened.texts()
    assert not {"Trần Minh Khôi", "Ngô Thị Thanh Hằng"} & opened.texts()
    opened.page.get_by_role("button", name="Lân cận 2 bước").click()
    opened.rest()
    assert "Trần Minh Khôi" in opened.texts()
    assert "Ngô Thị Thanh Hằng" not in opened.texts()
    opened.press("Escape", "Escape", "0")
    assert "Ngô Thị Thanh Hằng" in opened.texts()


def test_a_neighbour_is_expanded_and_folded_again(show: Opener, html: str) -> None:
    opened = show(html, fragment="#p=nodes")
    opened.find("huyen uy song lam")
    opened.press("1")
    opened.find("bi thu huyen uy")
    opened.page.get_by_role("button", name="Mở rộng").click()
    opened.rest()
    assert {"Trần Minh Khôi", "Phạm Gia Lộc"} <= opened.texts()
    opened.page.get_by_role("button", name="Mở rộng").click()
    opened.rest()
    assert "Phạm Gia Lộc" not in opened.texts()


def test_leaves_fold_into_their_node_with_their_number(show: Opener, html: str) -> None:
    opened = show(html, fragment="#p=nodes")
    opened.find("bi thu huyen uy")
    opened.page.get_by_role("button", name="Gấp nút con").click()
    opened.rest()
    assert "Phạm Gia Lộc" not in opened.texts()
    assert any(text.endswith("+2") for text in opened.texts())


def test_hide_and_undo_and_redo(show: Opener, html: str) -> None:
    opened = show(html)
    opened.find("gia loc")
    opened.page.get_by_role("button", name="Ẩn", exact=True).click()
    opened.rest()
    assert "Phạm Gia Lộc" not in opened.texts()
    opened.press("ControlOrMeta+z")
    assert "Phạm Gia Lộc" in opened.texts()
    opened.press("ControlOrMeta+y")
    assert "Phạm Gia Lộc" not in opened.texts()
    opened.page.get_by_role("button", name="Bỏ mọi bộ lọc").click()
    opened.rest()
    assert "Phạm Gia Lộc" in opened.texts()


def test_a_dragged_node_is_pinned_where_it_is_let_go(show: Opener, html: str) -> None:
    opened = show(html)
    opened.rest()
    label = opened.label("Phạm Gia Lộc")
    x, y = label.middle
    mouse = opened.page.mouse
    mouse.move(x, y - 27)  # the label stands below the node
    mouse.down()
    for step in range(1, 6):
        mouse.move(x + 10 * step, y - 27 + 8 * step)
    mouse.up()
    opened.rest()
    u, v = opened.label("Phạm Gia Lộc").middle
    assert (u - x, v - y) == pytest.approx((50, 40), abs=12)
    assert "m=loc" in opened.page.url
    opened.press("ControlOrMeta+z")
    assert opened.label("Phạm Gia Lộc").middle == pytest.approx((x, y), abs=2)


def test_springs_move_only_when_asked_for(show: Opener, html: str) -> None:
    opened = show(html)
    opened.rest()
    before = {label.text: label.middle for label in opened.labels()}
    opened.page.wait_for_timeout(500)
    assert {label.text: label.middle for label in opened.labels()} == before
    springs = opened.page.get_by_role("button", name="Sắp xếp động")
    springs.click()
    opened.page.wait_for_timeout(600)
    springs.click()
    opened.rest()
    assert {label.text: label.middle for label in opened.labels()} != before
    assert opened.messages == []


# --- paths and days -----------------------------------------------------------------------------


def test_the_shortest_path_between_two(show: Opener, html: str) -> None:
    opened = show(html)
    opened.find("khoi")
    opened.page.get_by_role("button", name="Đường đi từ đây").click()
    assert "Trần Minh Khôi" in opened.page.locator("#hint").inner_text()
    opened.find("nghi quyet")
    assert "2 bước" in opened.page.locator("#details .class").inner_text()
    said = lines(opened)
    assert len(said) == 2
    assert said[0].startswith("Trần Minh Khôi giữ chức Bí thư Huyện ủy Sông Lam")
    assert said[1] == "Huyện ủy Sông Lam ban hành Nghị quyết 05-NQ/HU"
    assert opened.page.locator("#details mark").first.inner_text() == "Trần Minh Khôi"
    opened.press("Escape")
    assert opened.page.locator("#details h2").inner_text() == "Nghị quyết 05-NQ/HU"


def test_where_there_is_no_path_it_is_said(show: Opener) -> None:
    opened = show(render(provinces(1, 3)))
    opened.find("le loi")
    opened.press("w")
    opened.find("tinh uy so 0")
    assert "Không có đường đi" in opened.page.locator("#details").inner_text()


@pytest.mark.parametrize(
    ("day", "khoi", "loc", "hang"),
    [
        ("2013-01-01", "không", "không rõ", "không rõ"),
        ("2014-06-01", "không", "không", "không rõ"),
        ("2016-06-01", "đang giữ (nêu rõ)", "không", "đang giữ (theo bài trước và sau)"),
        ("2019-01-01", "đang giữ (nêu rõ)", "không", "có thể đang giữ (chưa thấy nói thôi)"),
        ("2021-01-01", "không", "không", "có thể đang giữ (chưa thấy nói thôi)"),
    ],
)
def test_who_held_what_on_a_day(
    show: Opener, html: str, day: str, khoi: str, loc: str, hang: str
) -> None:
    opened = show(html, fragment=f"#d={day}")
    for name, told in (("khoi", khoi), ("gia loc", loc), ("hang", hang)):
        opened.find(name)
        assert opened.page.locator(".day").inner_text().endswith(f": {told}")


def test_the_day_is_set_by_slider_and_by_date(show: Opener, html: str) -> None:
    opened = show(html)
    opened.press("d")
    assert opened.page.locator("#day").input_value() == "2019-05-01"
    counts = opened.page.locator("#day-counts")
    assert "1 có căn cứ · 1 đã nhận, chưa thấy thôi · 0 không rõ · 1 không" in counts.inner_text()
    opened.page.locator("#month").focus()
    opened.page.keyboard.press("ArrowLeft")
    assert opened.page.locator("#day").input_value() == "2019-04-01"
    opened.page.locator("#day").fill("2016-06-01")
    assert "2 có căn cứ" in counts.inner_text()
    opened.page.get_by_label("ẩn việc ngoài ngày này").check()
    opened.find("bi thu huyen uy")
    assert "nguyên" not in opened.texts()
    opened.page.get_by_role("button", name="Thôi xem theo ngày").click()
    expect(opened.page.locator("#days")).to_be_hidden()


def test_two_days_are_compared(show: Opener, html: str) -> None:
    opened = show(html, fragment="#l=vi&d=2016-06-01&dc=2021-01-01")
    details = opened.page.locator("#details").inner_text()
    assert opened.heading() == "Từ 1/6/2016 đến 1/1/2021"
    came, went = details.split("Thôi chức")
    assert "Không thấy ai" in came
    assert "Trần Minh Khôi – Bí thư Huyện ủy Sông Lam" in went
    assert "đang giữ" not in went
    opened.page.locator("#since").fill("2013-01-01")
    opened.page.locator("#details h2", has_text="Từ 1/1/2013 đến 1/6/2016").wait_for()
    came, went = opened.page.locator("#details").inner_text().split("Thôi chức")
    assert "Trần Minh Khôi" in came
    assert "Không thấy ai" in went


def test_the_slider_has_a_histogram_and_plays(show: Opener, html: str) -> None:
    opened = show(html, fragment="#l=vi&d=2015-02-01")
    assert opened.page.get_by_role("img", name="2 việc có ngày theo thời gian").count() == 1
    bars = opened.page.locator("#histogram path").get_attribute("d") or ""
    assert bars.count("M") == 2
    before = opened.page.locator("#day").input_value()
    play = opened.page.get_by_role("button", name="Chạy theo thời gian")
    play.click()
    opened.page.locator('#play[aria-pressed="true"]').wait_for()
    expect(opened.page.locator("#month")).not_to_have_attribute(
        "aria-valuetext", "1/2/2015", timeout=30_000
    )
    play.click()
    assert opened.page.locator("#day").input_value() > before


@pytest.mark.parametrize(("width", "height"), [(1280, 420), (1024, 600), (390, 460)])
def test_the_bar_of_days_takes_its_room_from_the_picture(
    show: Opener, html: str, width: int, height: int
) -> None:
    opened = show(html, width=width, height=height)
    opened.page.locator("#day-toggle").click()
    opened.rest()
    bar = opened.page.locator("#days").bounding_box()
    legend = opened.page.locator("#legend").bounding_box()
    assert bar is not None
    assert legend is not None
    assert legend["x"] + legend["width"] <= bar["x"] or legend["y"] + legend["height"] <= bar["y"]
    assert max(label.bottom for label in opened.labels()) <= bar["y"]


def test_without_dates_the_day_is_off_and_says_why(show: Opener) -> None:
    people = [node(f"p{n}", "Official", f"Lê Số {n}") for n in range(30)]
    edges = [Edge("holds", f"p{n}", "bt", "current", fact=f"x:{n}") for n in range(30)]
    dated = Edge("holds", "p0", "bt", "former", start="2015-01-01", fact="x:dated")
    opened = show(render(network([*people, node("bt", "Post", "Ủy viên")], [*edges, dated])))
    toggle = opened.page.locator("#day-toggle")
    assert toggle.is_disabled()
    assert "chỉ 1 trong 31 việc có ngày" in (toggle.get_attribute("title") or "")


def test_relations_stand_in_groups_and_who_was_disciplined_with_whom_is_told(show: Opener) -> None:
    sentence = (said("Ủy ban Kiểm tra cảnh cáo Lê An và Võ Bình."),)
    drawn = network(
        [
            node("an", "Official", "Lê An"),
            node("binh", "Official", "Võ Bình"),
            node("chi", "Official", "Đỗ Chi"),
            node("ub", "PartyBody", "Ủy ban Kiểm tra Tỉnh ủy Sông Cả"),
            node("kl", "Directive", "Kết luận 5-KL/TU"),
        ],
        [
            Edge("warning", "ub", "an", evidence=sentence, fact="x:1"),
            Edge("warning", "ub", "binh", evidence=sentence, fact="x:2"),
            Edge("warning", "ub", "chi", evidence=(said("Cảnh cáo Đỗ Chi."),), fact="x:3"),
            Edge("issued", "ub", "kl"),
        ],
    )
    opened = show(render(drawn))
    opened.find("kiem tra tinh uy")
    headings = opened.page.locator("#details h3").all_inner_texts()
    assert headings[:2] == ["Kỷ luật (3)", "Văn bản (1)"]
    opened.find("le an")
    known = opened.page.locator("#details .known")
    assert known.inner_text() == "Cùng bị kỷ luật trong các câu này: Võ Bình"
    opened.find("do chi")
    assert opened.page.locator("#details .known").count() == 0
