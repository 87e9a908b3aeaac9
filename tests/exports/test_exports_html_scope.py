"""Filters of the network page by level, place, confidence and status."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import Opened, Opener
from networks import network, node, said
from playwright.sync_api import Browser

from cadregraph.exports.pages.network.html import render
from cadregraph.graph.network import Edge, Network


def country() -> Network:
    """Two provinces with a committee each, a district of one, holders now, past and proposed."""
    told = (said("Một câu."),)
    return network(
        [
            node("an", "Official", "Lê An"),
            node("binh", "Official", "Phạm Bình"),
            node("chi", "Official", "Đỗ Chi"),
            node("dung", "Official", "Võ Dung"),
            node("bt1", "Post", "Bí thư Tỉnh ủy Sông Lam"),
            node("bt2", "Post", "Bí thư Tỉnh ủy Núi Hồng"),
            node("bt3", "Post", "Bí thư Huyện ủy Bến Thủy"),
            replace(node("tu1", "PartyCommittee", "Tỉnh ủy Sông Lam"), level="province"),
            replace(node("tu2", "PartyCommittee", "Tỉnh ủy Núi Hồng"), level="province"),
            replace(node("hu", "PartyCommittee", "Huyện ủy Bến Thủy"), level="district"),
            node("p1", "Place", "tỉnh Sông Lam"),
            node("p2", "Place", "tỉnh Núi Hồng"),
            node("p3", "Place", "huyện Bến Thủy"),
        ],
        [
            Edge("holds", "an", "bt1", "current", confidence=0.95, evidence=told),
            Edge("holds", "binh", "bt1", "former", confidence=0.9, evidence=told),
            Edge("holds", "chi", "bt2", "current", confidence=0.75, evidence=told),
            Edge("holds", "dung", "bt3", "reported", confidence=0.85, evidence=told),
            *(
                Edge("of", post, body)
                for post, body in (("bt1", "tu1"), ("bt2", "tu2"), ("bt3", "hu"))
            ),
            Edge("jurisdiction", "tu1", "p1"),
            Edge("jurisdiction", "tu2", "p2"),
            Edge("jurisdiction", "hu", "p3"),
            Edge("contained-in", "p3", "p1"),
        ],
    )


@pytest.fixture(scope="module")
def opened(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    opener = Opener(browser, Path(tmp_path_factory.mktemp("scope")))
    page = opener(render(country()))
    page.page.locator("#scope-more summary").click()
    yield page
    for one in opener.pages:
        one.close()


def shown(opened: Opened) -> set[str]:
    opened.rest()
    texts = {" ".join(text.split()) for text in opened.texts()}
    names = {"Lê An", "Phạm Bình", "Đỗ Chi", "Võ Dung", "Huyện ủy Bến Thủy", "Tỉnh ủy Núi Hồng"}
    return texts & names


def rows(opened: Opened) -> set[str]:
    """Who stands in the table of relations of posts."""
    people = opened.page.locator("#list-rows .of-source").all_inner_texts()
    return {name for name in people if name in {"Lê An", "Phạm Bình", "Đỗ Chi", "Võ Dung"}}


def everything(opened: Opened) -> None:
    opened.page.evaluate("location.hash = '#l=vi'")
    opened.rest()


def test_a_level_keeps_its_bodies_and_their_people(opened: Opened) -> None:
    everything(opened)
    opened.page.locator("#level").select_option("district")

    assert shown(opened) == {"Võ Dung", "Huyện ủy Bến Thủy"}
    assert "lv=district" in opened.page.url


def test_a_place_keeps_what_lies_in_it(opened: Opened) -> None:
    everything(opened)
    opened.page.locator("#ground").select_option(label="tỉnh Sông Lam")

    assert shown(opened) == {"Lê An", "Phạm Bình", "Võ Dung", "Huyện ủy Bến Thủy"}
    opened.find("do chi")  # what is sought is shown, whatever hides it
    assert opened.heading() == "Đỗ Chi" and "Đỗ Chi" in shown(opened)


@pytest.mark.parametrize(
    ("field", "value", "people"),
    [
        ("sure", "0.8", {"Lê An", "Phạm Bình", "Võ Dung"}),
        ("standing", "now", {"Lê An", "Đỗ Chi"}),
        ("standing", "past", {"Phạm Bình"}),
        ("standing", "settled", {"Lê An", "Phạm Bình", "Đỗ Chi"}),
    ],
)
def test_confidence_and_status_leave_relations_out(
    opened: Opened, field: str, value: str, people: set[str]
) -> None:
    everything(opened)
    opened.press("t")
    opened.page.locator(f"#{field}").select_option(value)
    opened.rest()

    assert rows(opened) == people


def test_an_address_with_what_there_is_not_is_harmless(opened: Opened) -> None:
    opened.page.evaluate("location.hash = '#l=vi&lv=nowhere&pl=urn%3Ax&c=7&st=%3Cb%3E'")

    assert len(shown(opened)) == 6


def test_axe_finds_nothing(opened: Opened) -> None:
    everything(opened)
    assert Axe().run(opened.page).response["violations"] == []
