"""What was counted over time: which figures make a series, what is drawn of it, what is only listed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from stores import store_of

from cadregraph.exports.pages.views.figure_facts import Figure, by_body, figure_facts, series_of
from cadregraph.exports.pages.views.figures import render_figures, scale
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import the_one

HELD = "Đảng bộ huyện Sông Trà có {}/48 tổ chức cơ sở đảng tổ chức Đại hội."
ARTICLES = (
    ("2020-05-02", f"Đến ngày 30/4/2020, {HELD.format(9)}"),
    ("2020-06-02", f"Đến ngày 31/5/2020, {HELD.format(27)}"),
    ("2020-06-20", f"Đến nay, {HELD.format(40)}"),
    ("2020-07-02", f"Đến ngày 30/6/2020, {HELD.format(48)}"),
    ("2020-07-03", "Tỉnh ủy Hà Tĩnh kỷ luật 120 đảng viên."),
    ("2021-07-03", "Tỉnh ủy Hà Tĩnh kỷ luật 98 đảng viên."),
    ("2021-08-01", "Mưa lũ làm 3 người chết."),
    ("2021-09-01", "Mưa lũ làm 7 người chết."),
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(
        extract(Document(f"{day} {text}", text, title=text[:20], published=day))
        for day, text in ARTICLES
    ) as made:
        yield made


@pytest.fixture(scope="module")
def figures(store: Store) -> tuple[Figure, ...]:
    return figure_facts(store)


def test_a_figure_has_its_day_and_its_sentence(figures: tuple[Figure, ...]) -> None:
    days = {
        (int(figure.value), figure.stated, figure.day)
        for figure in figures
        if figure.name == "Đảng bộ huyện Sông Trà"
    }
    assert days == {
        (9, "2020-04-30", "2020-04-30"),
        (27, "2020-05-31", "2020-05-31"),
        (40, "", "2020-06-20"),
        (48, "2020-06-30", "2020-06-30"),
    }
    assert all(len(figure.evidence) == 1 for figure in figures)


def test_figures_of_one_body_and_matter_make_a_series(figures: tuple[Figure, ...]) -> None:
    drawn = {name: [*series_of(own)] for (_, name), own in by_body(figures).items()}
    (held,) = drawn["Đảng bộ huyện Sông Trà"]
    assert [int(figure.value) for figure in held.figures] == [9, 27, 40, 48]
    (sanctioned,) = drawn["Tỉnh ủy Hà Tĩnh"]
    assert [int(figure.value) for figure in sanctioned.figures] == [120, 98]


def test_only_what_is_stated_is_joined(figures: tuple[Figure, ...]) -> None:
    page = render_figures(figures)
    assert page.count('class="hollow"') == 3  # 'đến nay', and the sanctions, which tell no day
    (line,) = re.findall(r'<polyline points="([^"]*)"', page)
    assert len(line.split()) == 3
    assert "Thi hành kỷ luật: đảng viên" in page


def test_what_is_of_nobody_is_not_drawn(figures: tuple[Figure, ...]) -> None:
    page = render_figures(figures)
    assert page.count("<figure>") == 2
    drawn, _, listed = page.partition('id="m-none"')
    assert "người chết" not in drawn
    assert listed.count("<blockquote") == 2  # with their sentences, on the days of their articles
    assert listed.count("ngày đăng bài") == 2


def test_the_figures_of_one_body_alone(store: Store, figures: tuple[Figure, ...]) -> None:
    body = the_one(store, "dang bo huyen song tra", "thing")
    page = render_figures(figures, about=body)
    assert "<title>Đảng bộ huyện Sông Trà</title>" in page
    assert "Tỉnh ủy Hà Tĩnh" not in page
    assert "48/48" in page


def test_two_numbers_of_one_day_are_not_joined() -> None:
    said = [Document(str(n), f"Đến ngày 30/4/2020, {HELD.format(n)}") for n in (9, 11)]
    later = Document("later", f"Đến ngày 31/5/2020, {HELD.format(20)}")
    with store_of(extract(document) for document in (*said, later)) as made:
        page = render_figures(figure_facts(made))
    assert page.count('class="sure"') == 3
    assert "<polyline" not in page


@pytest.mark.parametrize(
    ("most", "top", "step"),
    [
        (53, 60, 20),
        (4, 4, 1),
        (0.3, 0.3, 0.1),
        (120, 150, 50),
        (98_000, 100_000, 50_000),
        (0, 1, 1),
    ],
)
def test_an_axis_goes_from_nothing_in_round_steps(most: float, top: float, step: float) -> None:
    assert scale(most) == pytest.approx((top, step))


def test_nothing_counted_says_so() -> None:
    assert "Chưa bài nào nêu một con số." in render_figures(())
