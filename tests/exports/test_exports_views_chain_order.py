"""The order and the places of the steps of a chain: by what is known of their days, and by nothing else."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest

from cadregraph.exports.pages.views.chain_facts import Chain, Step, Subject
from cadregraph.exports.pages.views.chain_order import Place, in_order
from cadregraph.exports.pages.views.chain_places import RADIUS, WIDTH, spread
from cadregraph.exports.pages.views.chains import drawn, render_chains
from cadregraph.exports.pages.views.shown import Sanction
from cadregraph.graph.network import Evidence

WHO = (Subject("x:tam", "Lê Văn Tám", "person"),)


def step(name: str, kind: str, day: str, article: str, *after: str) -> Step:
    said = Evidence("Ông Lê Văn Tám.", "x:a", f"Bài {article}", article, "")
    done = Sanction(f"x:{name}", kind, "decided", "", (), day, 0.9, (said,))
    return Step(done, WHO, frozenset(f"x:{one}" for one in after))


CASES = [
    pytest.param(
        # 'Một năm sau …' without a day, in an article long after, that follows the first.
        [
            step("canh-cao", "warning", "2020-03", "2024-05-08"),
            step("khai-tru", "expulsion", "", "2024-05-08", "canh-cao"),
            step("khoi-to", "prosecuted", "2023-05-02", "2024-05-08"),
        ],
        [("canh-cao", "stated"), ("khai-tru", "beside"), ("khoi-to", "stated")],
        id="beside the one that it follows",
    ),
    pytest.param(
        [
            step("de-nghi", "discipline", "", "2024-05-08"),
            step("cach-chuc", "removal", "2020-03", "2024-05-08", "de-nghi"),
            step("khoi-to", "prosecuted", "2023-05-02", "2024-05-08"),
        ],
        [("de-nghi", "beside"), ("cach-chuc", "stated"), ("khoi-to", "stated")],
        id="before the one that follows it",
    ),
    pytest.param(
        [
            step("khoi-to", "prosecuted", "2024-04-30", "2024-05-02"),
            step("khien-trach", "reprimand", "", "2024-05-02"),
            step("canh-cao", "warning", "2023-01", "2024-05-04"),
        ],
        [("canh-cao", "stated"), ("khoi-to", "stated"), ("khien-trach", "apart")],
        id="in an article after a stated day: before or after it, who knows",
    ),
    pytest.param(
        [
            step("kiem-tra", "inspection", "", "2024-03-02"),
            step("canh-cao", "warning", "2024-05-18", "2024-05-20"),
        ],
        [("kiem-tra", "by"), ("canh-cao", "stated")],
        id="in an article before every stated day",
    ),
    pytest.param(
        [
            step("khoi-to", "prosecuted", "", "2024-05-04"),
            step("bat", "arrested", "", "2024-05-02", "khoi-to"),
            step("khai-tru", "expulsion", "", "2024-05-03"),
        ],
        [("khoi-to", "by"), ("bat", "by"), ("khai-tru", "by")],
        id="what is followed by the 2nd was no later",
    ),
    pytest.param(
        [
            step("khoi-to", "prosecuted", "2024-05-02", "2024-05-04"),
            step("bat", "arrested", "2024-04-30", "2024-05-04", "khoi-to"),
        ],
        [("bat", "stated"), ("khoi-to", "stated")],
        id="stated days before what a text links",
    ),
]


@pytest.mark.parametrize(("steps", "expected"), CASES)
def test_steps_stand_by_what_is_known(steps: list[Step], expected: list[tuple[str, str]]) -> None:
    for given in permutations(steps):
        found = [(one.done.iri[2:], place.how) for one, place in in_order(given)]
        assert found == expected
    chain = Chain(WHO, tuple(one for one, _ in in_order(steps)))
    (case,) = drawn([chain]).cases
    assert case.picture is not None
    marks = [mark.x for mark in case.picture.marks]
    assert marks == sorted(marks)
    assert bool(case.picture.apart) == any(how == "apart" for _, how in expected)


def test_a_step_apart_says_that_its_day_is_not_known() -> None:
    steps = (
        step("khoi-to", "prosecuted", "2024-04-30", "2024-05-02"),
        step("khien-trach", "reprimand", "", "2024-05-02"),
    )
    page = render_chains([Chain(WHO, steps)])
    assert "không rõ ngày, theo bài đăng 2/5/2024" in page
    assert "day unknown, by an article of 2 May 2024" in page


def test_days_that_are_near_keep_their_order_whatever_their_lane() -> None:
    days = ["2011-05-02", "2024-04-29", "2024-04-30", "2024-04-30", "2024-04-30", "2024-05-02"]
    stages = ["discipline", "prosecution", "prosecution", "prosecution", "discipline", "inspection"]
    across = spread([(s, Place("stated", d)) for s, d in zip(stages, days, strict=True)])
    assert list(across.places) == sorted(across.places)
    assert across.places[3] == across.places[4]  # one day, two lanes
    assert all(b - a >= 2 * RADIUS for (a, b) in pairwise(across.places) if a != b)
    assert across.places[-1] <= WIDTH - RADIUS


@pytest.mark.parametrize("many", [1, 40])
def test_what_is_apart_has_its_room(many: int) -> None:
    steps = [("discipline", Place("stated", "2020")), ("discipline", Place("stated", "2024-05"))]
    across = spread([*steps, *([("discipline", Place("apart"))] * many)])
    assert across.places[1] < across.apart < across.places[2]
    assert across.places[-1] <= WIDTH - RADIUS
    assert list(across.places) == sorted(across.places)


def test_nothing_of_any_day_stands_in_order() -> None:
    across = spread([("discipline", Place("apart")), ("prosecution", Place("apart"))])
    assert across.days is None and across.apart == 0
    assert list(across.places) == sorted(set(across.places))
