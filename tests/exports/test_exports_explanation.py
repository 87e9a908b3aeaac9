"""The page that shows how a text was read, in a real browser."""

from __future__ import annotations

import dataclasses
import html
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from browsing import Opened, Opener

from cadregraph.exports.pages import explanation_page
from cadregraph.exports.pages.explanation_page import render_explanation
from cadregraph.graph import model
from cadregraph.graph.article import explanation
from cadregraph.graph.article.explanation import (
    ExplainedSentence,
    Explanation,
    explain,
    explain_fact,
)
from cadregraph.graph.model import (
    DisciplineFact,
    Document,
    Fact,
    InspectionFact,
    LegalFact,
    LinkFact,
    LinkProperty,
    MeasurementFact,
    Official,
    Organization,
    Particular,
    ParticularFact,
    PersonnelFact,
    RankFact,
    StatementFact,
    TenureFact,
)
from cadregraph.graph.reading import read_text

TEXT = """Quảng Ngãi có tân Giám đốc Sở Y tế

Ngày 5/6/2020, Ủy ban nhân dân tỉnh Quảng Ngãi bổ nhiệm ông Lê Văn Tám giữ chức Giám đốc Sở Y tế \
theo Quyết định số 88/QĐ-UBND. Đại hội Đảng bộ tỉnh Quảng Ngãi lần thứ XX có 412 đại biểu.
"""
MARKUP = "</p><script>alert(1)</script><img src=x onerror=alert(2)>"
QUOTES = "\"' onmouseover='alert(3)"
TURNED = "\u202egnort ueiht\u2066"
HOSTILE = f"Ông Lê {MARKUP} An {QUOTES} nói: Bí thư Huyện ủy Mộ Đức {TURNED} Võ Đình Khoa vắng."

KINDS = ("person", "post", "organization", "place", "document", "event", "date", "figure")
FACT = ".facts > li"


def page_of(text: str) -> str:
    return render_explanation(explain(read_text(text, id="bai-viet")))


def shown(opened: Opened, selector: str) -> list[str]:
    return [text for text in opened.page.locator(selector).all_inner_texts() if text]


def looks(opened: Opened, property: str) -> dict[str, str]:
    """A property of CSS as it holds for each kind of mention in the legend."""
    chunks = {kind: opened.page.locator(f"#legend .chunk.{kind}") for kind in KINDS}
    script = f"chunk => getComputedStyle(chunk).{property}"
    return {kind: str(chunk.evaluate(script)) for kind, chunk in chunks.items()}


# --- the text of the page -----------------------------------------------------------------------


def test_the_same_text_gives_the_same_bytes() -> None:
    assert page_of(TEXT) == page_of(TEXT)


def test_text_from_outside_is_escaped_and_cannot_turn_the_line() -> None:
    document = Document(id="x", text=HOSTILE)  # not cleaned by cadregraph.graph.reading
    page = render_explanation(explain(document))
    assert "<script" not in page
    assert "<img" not in page
    assert html.escape(MARKUP) in page
    assert not {"\u202e", "\u2066"} & set(page)


def test_every_kind_of_fact_has_its_words() -> None:
    """What an extraction may hold, with every field filled, is shown in both languages."""
    facts: list[Fact] = [
        TenureFact(0, 0.5, "a", "Bí thư", "b", "acting", "2015", "2020", "2015-2020"),
        PersonnelFact(0, 0.5, "died", "a", "proposed", "Bí thư", "b", "b", "2020", "2015-2020"),
        DisciplineFact(0, 0.5, "a", "decided", "warning", "b", "2020", "vi phạm", "b"),
        StatementFact(0, 0.5, "a", "rất tốt", ("b",)),
        MeasurementFact(
            0, 0.5, 0, Decimal(4), "chi bộ", "họp", Decimal(5), Decimal(80), "b", "2020", "quý I"
        ),
        InspectionFact(0, 0.5, "a", "signs", "b", "2020", "quý I", "vi phạm"),
        LegalFact(0, 0.5, "a", "convicted", "b", "2020", "tham ô", "6 năm tù"),
        RankFact(0, 0.5, "a", "Đại tá", "2020"),
        *(ParticularFact(0, 0.5, "a", one, "1960") for one in get_args(Particular)),
        *(LinkFact(0, 0.5, "a", link, "b", inferred=True) for link in get_args(LinkProperty)),
    ]
    entities = {"a": Official("a", "Lê Văn Tám"), "b": Organization("b", "Sở Y tế", "StateBody")}
    rows = tuple(explain_fact(fact, "Một câu.", entities) for fact in facts)
    sentence = ExplainedSentence(0, 0, "body", "Một câu.", (), rows)
    page = render_explanation(Explanation(Document("x", "Một câu."), (sentence,)))
    assert page.count('class="confidence"') == len(facts)
    assert "Từ trần" in page
    assert "Lê Văn Tám ban hành" not in page  # the issuer is the object of the link
    assert "Sở Y tế ban hành Lê Văn Tám" in page


# --- in the browser -----------------------------------------------------------------------------


def test_the_page_asks_for_nothing_and_keeps_its_policy(show: Opener) -> None:
    opened = show(page_of(TEXT))
    opened.page.locator("label[for=en]").click()
    assert opened.requests == [opened.page.url]
    assert opened.messages == []


def test_the_policy_stops_any_script_and_any_other_style(show: Opener) -> None:
    bad = "<script>window.bad = 1</script><p id=odd style='color: red'>x</p></body>"
    opened = show(page_of(TEXT).replace("</body>", bad))
    assert opened.page.evaluate("window.bad") is None
    red = "document.querySelector('#odd').style.length"
    assert opened.page.evaluate(red) == 0
    assert any("Content Security Policy" in message for message in opened.messages)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_kind_of_mention_has_its_colour_and_its_line(show: Opener, scheme: str) -> None:
    opened = show(page_of(TEXT), scheme="dark" if scheme == "dark" else "light")
    tints = looks(opened, "backgroundColor")
    assert len(set(tints.values())) == len(KINDS)
    assert "rgba(0, 0, 0, 0)" not in tints.values()
    widths, lines, marks = (
        looks(opened, name)
        for name in ("borderBottomWidth", "borderBottomStyle", "textDecorationStyle")
    )
    assert len({(widths[kind], lines[kind], marks[kind]) for kind in KINDS}) == len(KINDS)


def test_mentions_stand_in_their_sentence_with_class_tag_and_reading(show: Opener) -> None:
    opened = show(page_of(TEXT))
    person = opened.page.locator("#s2 .text .person")
    assert person.inner_text() == "ông Lê Văn Tám"
    assert person.get_attribute("title") == "người · person: Lê Văn Tám"
    tag = person.evaluate("chunk => getComputedStyle(chunk, '::after').content")
    assert tag == '"person"'
    sentence = opened.page.locator("#s2 .text").inner_text()
    assert sentence == TEXT.split("\n\n")[1].split(". Đại hội")[0] + "."
    assert shown(opened, "#s3 .text .event") == ["Đại hội Đảng bộ tỉnh Quảng Ngãi lần thứ XX"]


def test_below_a_sentence_stand_its_facts_with_rule_and_confidence(show: Opener) -> None:
    opened = show(page_of(TEXT))
    fact = opened.page.locator(f"#s2 {FACT}", has_text="Biến động nhân sự")
    said = " ".join(fact.locator("dl").inner_text().split())
    assert "người Lê Văn Tám" in said
    assert "loại Bổ nhiệm" in said
    assert "nơi quyết định Ủy ban nhân dân tỉnh Quảng Ngãi" in said
    sentence = explain(read_text(TEXT)).sentences[1]
    (change,) = (row for row in sentence.facts if row.kind == "PersonnelChange")
    assert change.rule
    assert fact.locator(".rule b").inner_text() == change.rule
    assert fact.locator(".confidence b").inner_text() == f"{change.confidence:.2f}"
    assert fact.locator("meter").evaluate("meter => meter.value") == change.confidence


def test_links_are_sentences(show: Opener) -> None:
    opened = show(page_of(TEXT))
    opened.page.locator("#s2 .links summary").click()
    assert "Sở Y tế tỉnh Quảng Ngãi hoạt động trên địa bàn tỉnh Quảng Ngãi" in shown(
        opened, "#s2 .links li > p"
    )


def test_the_language_switches_by_mouse_and_by_keyboard(show: Opener) -> None:
    opened = show(page_of(TEXT))
    assert opened.page.locator("h1").inner_text() == "Văn bản được đọc như thế nào"
    opened.page.locator("label[for=en]").click()
    assert opened.page.locator("h1").inner_text() == "How the text was read"
    assert "Change of post" in shown(opened, f"{FACT} h3")
    opened.page.keyboard.press("ArrowLeft")
    assert opened.page.locator("h1").inner_text() == "Văn bản được đọc như thế nào"


def test_hostile_text_stays_text(show: Opener) -> None:
    opened = show(page_of(HOSTILE))
    for summary in opened.page.locator(".mentions summary").all():
        summary.click()
    text = "".join(shown(opened, ".text"))
    assert MARKUP in text
    assert QUOTES in text
    assert opened.page.locator("script, img, [onmouseover]").count() == 0
    for chunk in opened.page.locator(".text .chunk").all():
        chunk.hover()
    assert (opened.dialogs, opened.messages) == ([], [])
    assert opened.requests == [opened.page.url]


def test_a_sentence_without_facts_says_so(show: Opener) -> None:
    opened = show(page_of("Trời hôm nay mưa."))
    assert shown(opened, ".nothing") == ["Câu này không cho dữ kiện nào."]


def test_it_can_be_read_on_a_phone(show: Opener, samples: Path) -> None:
    text = (samples / "bo-nhiem-quang-ngai.txt").read_text(encoding="utf-8")
    opened = show(page_of(text), width=360, height=740)
    for summary in opened.page.locator("section summary").all():
        summary.click()
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 360
    size = "text => parseFloat(getComputedStyle(text).fontSize)"
    assert opened.page.locator(".text").first.evaluate(size) >= 16


def test_every_field_and_kind_of_fact_has_words() -> None:
    """A field that is added to the model is not left without words on the page."""
    kinds = [kind for name, kind in vars(model).items() if name.endswith("Fact") and name != "Fact"]
    named = {field.name for kind in (*kinds, model.Assertion) for field in dataclasses.fields(kind)}

    assert named - explanation.NOT_ARGUMENTS - explanation_page.ARGUMENTS.keys() == set()
