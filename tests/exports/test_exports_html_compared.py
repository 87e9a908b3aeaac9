"""Two days compared on the network page: who came and who went by what is known, and nobody else."""

from __future__ import annotations

import pytest
from browsing import Opener
from networks import network, node

from cadregraph.exports.pages.network.html import render
from cadregraph.graph.network import Edge

# A body with people of whom the day of leaving is known, and of whom articles only say 'former'.
TOLD = (
    ("Lê Văn Tám", {"start": "2019-08", "end": "2024-06-03", "status": "former"}),
    (
        "Đỗ Thị Năm",
        {"seen_from": "2024-04-21", "seen_until": "2024-05-31", "ended_by": "2024-06-01"},
    ),
    ("Phan Hữu Chỉ", {"start": "2006-04", "ended_by": "2024-05-08", "status": "former"}),
    ("Ngô Gia Tự", {"ended_by": "2024-07-20", "status": "former"}),
    (
        "Trần Thị Sáu",
        {"start": "2016-01", "end": "2021-01", "term": "khóa XII", "status": "former"},
    ),
    ("Trần Thị Sáu", {"start": "2021-02", "seen_until": "2025-01-07", "term": "khóa XIII"}),
    ("Vũ Văn Bảy", {"start": "2024-08-26"}),
    ("Vũ Văn Bảy", {"start": "2024-08-26", "term": "khóa XIII"}),
    (
        "Hồ Thị Chín",
        {
            "seen_from": "2024-06-02",
            "ended_by": "2024-07-01",
            "status": "acting",
            "term": "khóa XIII",
        },
    ),
)


@pytest.fixture(scope="module")
def page() -> str:
    people = list(dict.fromkeys(name for name, _ in TOLD))
    nodes = [node(f"p{n}", "Official", name) for n, name in enumerate(people)]
    nodes += [
        node("post", "Post", "Ủy viên Thị ủy Cẩm Giang"),
        node("body", "PartyCommittee", "Thị ủy Cẩm Giang"),
    ]
    nodes += [
        node("chair", "Post", "Chủ tịch Hội Luật gia"),
        node("bar", "MassOrganization", "Hội Luật gia"),
    ]
    edges = [
        Edge(
            "holds",
            f"p{people.index(name)}",
            "post",
            **{"status": "current", **known},
            fact=f"f{n}",
        )
        for n, (name, known) in enumerate(TOLD)
    ]
    edges.append(Edge("holds", "p0", "chair", "former", start="2020", end="2024-09-09", fact="g"))
    edges += [Edge("of", "post", "body"), Edge("of", "chair", "bar")]
    return render(network(nodes, edges))


def both(text: str) -> tuple[str, str]:
    came, went = text.split("Nhận chức")[1].split("Thôi chức")
    return came, went


def test_who_is_told_of_as_former_has_not_left_that_day(show: Opener, page: str) -> None:
    opened = show(page, fragment="#l=vi&d=2024-05-01&dc=2025-02-20")
    details = opened.page.locator("#details").inner_text()
    assert "Mọi người và tổ chức đang hiện." in details
    came, went = both(details)
    assert came.startswith(" (1)") and came.count("Vũ Văn Bảy") == 1
    assert went.startswith(" (4)") and went.count("Lê Văn Tám") == 2
    # Where no day is told on which they left, it is said by when they had, and when they were still there.
    assert "Của 2 chức vụ, các bài không nêu ngày thôi" in went
    assert "21/4/2024 – 31/5/2024 · đã thôi trước 1/6/2024" in went.split("Đỗ Thị Năm")[1]
    acted = went.split("Hồ Thị Chín")[1].splitlines()[1]
    assert acted == (
        "từng quyền, phụ trách · nhiệm kỳ khóa XIII · các bài nói là đang giữ: 2/6/2024 · "
        "đã thôi trước 1/7/2024"
    )
    assert "Phan Hữu Chỉ" not in details and "Ngô Gia Tự" not in details
    assert opened.messages == []


def test_who_is_elected_again_neither_came_nor_went(show: Opener, page: str) -> None:
    opened = show(page, fragment="#l=vi&d=2020-05-01&dc=2022-02-20")
    assert "Trần Thị Sáu" not in opened.page.locator("#details").inner_text()


@pytest.mark.parametrize("posts", ["", "&p=nodes"])
def test_of_a_chosen_body_the_list_is_of_that_alone(show: Opener, page: str, posts: str) -> None:
    opened = show(page, fragment=f"#l=vi&n=bar&d=2024-05-01{posts}")
    opened.page.locator("#since").fill("2025-02-20")
    opened.page.locator("#details", has_text="Thôi chức").wait_for()
    assert opened.heading() == "Hội Luật gia"
    details = opened.page.locator("#details").inner_text()
    assert "Riêng Hội Luật gia." in details
    assert "Thôi chức (1)" in details and "Nhận chức (0)" in details
    assert "Đỗ Thị Năm" not in details


def test_days_are_typed(show: Opener, page: str) -> None:
    # A year that is being typed is 0002, 0020 and 0202 before it is 2024, and none of these is taken.
    opened = show(page, fragment="#l=vi&d=2024-06-01")
    for field, typed in (("day", "01012025"), ("since", "05012024")):
        opened.page.locator(f"#{field}").focus()
        opened.page.keyboard.type(typed, delay=40)
        opened.page.keyboard.press("Tab")
    assert opened.page.locator("#day").input_value() == "2025-01-01"
    assert opened.page.locator("#since").input_value() == "2024-05-01"
    assert opened.messages == []
