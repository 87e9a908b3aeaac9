"""What the views work out before anything is drawn: trees, bars, dates, marked words, surroundings."""

from __future__ import annotations

import random

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadregraph.exports.pages.date_words import begins, ends, in_words, term_years
from cadregraph.exports.pages.views.page import file_name, found_in
from cadregraph.exports.pages.views.shown import (
    Area,
    Body,
    Known,
    Link,
    Organisations,
    Person,
    Post,
    Tenure,
)
from cadregraph.exports.pages.views.timeline import Row, Stretch, over_by, stretches, timeline, when
from cadregraph.exports.pages.views.tree import Branch, tree
from cadregraph.graph.network import Edge, Network, Node, surroundings


def body(iri: str, label: str, cls: str = "PartyCommittee", **more: str) -> Body:
    return Body(iri, cls, label, more.get("level", ""), place=more.get("place", ""))


def organisations(*bodies: Body, links: tuple[Link, ...] = (), areas: tuple[Area, ...] = ()):
    return Organisations(bodies, areas, links, (), ())


def outline(branches: list[Branch], depth: int = 0) -> list[str]:
    """The tree as lines, two spaces a step."""
    lines = []
    for branch in branches:
        lines += [f"{'  ' * depth}{branch.label[0]}", *outline(branch.children, depth + 1)]
    return lines


HANOI = Area("p:1", "thành phố Hà Nội", "1")
TAY_HO = Area("p:2", "quận Tây Hồ", "3", "p:1")


def test_sections_stand_in_order_and_places_contain_places() -> None:
    found = organisations(
        body("o:1", "Bộ Chính trị", level="central"),
        body("o:2", "Chính phủ", "StateBody", level="central"),
        body("o:3", "Thành ủy Hà Nội", place="p:1"),
        body("o:4", "Quận ủy Tây Hồ", place="p:2"),
        body("o:5", "Ủy ban nhân dân thành phố Hà Nội", "StateBody", place="p:1"),
        body("o:6", "Báo Sông Hồng", "Institution"),
        areas=(HANOI, TAY_HO, Area("p:3", "tỉnh không có cơ quan nào")),
    )
    assert outline(tree(found)) == [
        "Trung ương",
        "  Đảng",
        "    Bộ Chính trị",
        "  Nhà nước",
        "    Chính phủ",
        "Tỉnh, thành phố",
        "  thành phố Hà Nội",
        "    Thành ủy Hà Nội",
        "    Ủy ban nhân dân thành phố Hà Nội",
        "    quận Tây Hồ",
        "      Quận ủy Tây Hồ",
        "Chưa rõ địa bàn",
        "  Đơn vị, tổ chức khác",
        "    Báo Sông Hồng",
    ]


def test_a_committee_comes_with_the_organisation_that_it_governs() -> None:
    found = organisations(
        body("o:1", "Tỉnh ủy Lam Sơn"),
        body("o:2", "Đảng bộ tỉnh Lam Sơn", "PartyOrganization"),
        body("o:3", "Huyện ủy Sông Lam"),
        body("o:4", "Đảng bộ huyện Sông Lam", "PartyOrganization"),
        body("o:5", "Ban Tổ chức Huyện ủy Sông Lam", "PartyBody"),
        links=(
            Link("governs", "o:1", "o:2"),
            Link("governs", "o:3", "o:4"),
            Link("part-of", "o:4", "o:2"),
            Link("organ-of", "o:5", "o:3"),
        ),
    )
    assert outline(tree(found, "o:1")) == [
        "Tỉnh ủy Lam Sơn",
        "  Đảng bộ tỉnh Lam Sơn",
        "    Huyện ủy Sông Lam",
        "      Đảng bộ huyện Sông Lam",
        "      Ban Tổ chức Huyện ủy Sông Lam",
    ]


def test_a_body_of_two_wholes_stands_once_and_refers_to_the_other() -> None:
    found = organisations(
        body("o:1", "Bộ Xây dựng", "StateBody", level="central"),
        body("o:2", "Chính phủ", "StateBody", level="central"),
        body("o:3", "Cục Quản lý nhà", "StateBody"),
        links=(Link("organ-of", "o:3", "o:2"), Link("part-of", "o:3", "o:1")),
    )
    (central,) = tree(found)
    assert outline([central]).count("      Cục Quản lý nhà") == 1
    under = {branch.label[0]: branch for branch in central.children[0].children}
    (stands,) = under["Bộ Xây dựng"].children  # what is stated goes before what a name shows
    assert [link.target for link in stands.references] == ["o:2"]


def test_a_circle_is_opened_and_nothing_is_lost() -> None:
    bodies = [body(f"o:{n}", f"Tổ {n}") for n in range(3)]
    links = tuple(Link("part-of", f"o:{n}", f"o:{(n + 1) % 3}") for n in range(3))
    lines = outline(tree(organisations(*bodies, links=links)))
    assert sorted(line.strip() for line in lines if "Tổ" in line) == ["Tổ 0", "Tổ 1", "Tổ 2"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["part-of", "organ-of", "governs"]),
            st.integers(0, 6),
            st.integers(0, 6),
        ),
        max_size=25,
    ),
    st.randoms(use_true_random=False),
)
def test_every_body_stands_once_whatever_the_links(
    drawn: list[tuple[str, int, int]], shuffle: random.Random
) -> None:
    bodies = [body(f"o:{n}", f"Tổ {n}") for n in range(7)]
    links = [Link(kind, f"o:{a}", f"o:{b}") for kind, a, b in drawn]
    lines = outline(tree(organisations(*bodies, links=tuple(links))))
    assert sorted(line.strip() for line in lines if "Tổ" in line) == [f"Tổ {n}" for n in range(7)]
    shuffle.shuffle(links)
    assert outline(tree(organisations(*bodies, links=tuple(links)))) == lines


def test_people_are_counted_once_for_all_that_is_below() -> None:
    an, binh = Person("x:an", "Lê Thế An"), Person("x:binh", "Đỗ Gia Bình")
    posts = [Post(f"t:{n}", "Bí thư", "Bí thư", f"o:{n}", "") for n in (1, 2)]
    held = [(an, posts[0]), (an, posts[1]), (binh, posts[1])]
    tenures = tuple(
        Tenure(f"x:{n}", person, post, "current", Known(), 1.0)
        for n, (person, post) in enumerate(held)
    )
    bodies = (body("o:1", "Thành ủy"), body("o:2", "Ban Tổ chức Thành ủy", "PartyBody"))
    links = (Link("organ-of", "o:2", "o:1"),)
    (top,) = tree(Organisations(bodies, (), links, tuple(posts), tenures), "o:1")
    assert (len(top.people), top.bodies) == (2, 2)


# --- time -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("date", "vi", "en"),
    [
        ("2019-06-05", "5/6/2019", "5 June 2019"),
        ("2019-06", "6/2019", "June 2019"),
        ("2019", "2019", "2019"),
        ("--06-05", "5/6 (không rõ năm)", "5 June (year unknown)"),
        ("--06", "6 (không rõ năm)", "June (year unknown)"),
        ("", "", ""),
        ("</p>", "</p>", "</p>"),
    ],
)
def test_dates_are_told_as_precisely_as_they_are_known(date: str, vi: str, en: str) -> None:
    assert in_words(date) == (vi, en)


def test_a_date_begins_and_ends_with_its_year_month_or_day() -> None:
    assert (begins("2016"), ends("2016")) == (2016.0, 2017.0)
    assert begins("2016-02") == pytest.approx(2016 + 31 / 366)
    assert begins("--05-10") is None
    assert term_years("nhiệm kỳ 2015-2020") == (2015.0, 2021.0)
    assert term_years("khóa XII") is None


BARS = [
    pytest.param(Known(start="2014", end="2015"), "former", ["stated 2014 2016"], id="stated"),
    pytest.param(
        Known(start="2014", seen_until="2015"),
        "current",
        ["bounded 2014 2016", "open 2016 + right"],
        id="begun on a day, seen later, end open",
    ),
    pytest.param(
        Known(seen_from="2014", seen_until="2015", ended_by="2018"),
        "former",
        ["open - 2014 left", "bounded 2014 2016", "open 2016 + right"],
        id="bounded by articles and over by a day",
    ),
    pytest.param(Known(ended_by="2024-05-08"), "former", [], id="only over by a day"),
    pytest.param(
        Known(start="2006", ended_by="2024-05-08"),
        "former",
        ["open 2006 + right"],
        id="begun long before it was over",
    ),
    pytest.param(
        Known(term="2016-2021", ended_by="2024-04-30"),
        "former",
        ["term 2016 2022"],
        id="over by a day long after its term",
    ),
    pytest.param(
        Known(term="2021-2026", ended_by="2024-05-01"),
        "former",
        ["term 2021 2024.33"],
        id="over by a day within its term",
    ),
    pytest.param(
        Known(start="2016", term="2016-2021", ended_by="2024-04-30"),
        "former",
        ["term 2016 2022"],
        id="begun with its term",
    ),
    pytest.param(Known(end="2015"), "former", ["open - 2016 left"], id="only the end is told"),
    pytest.param(Known(term="2015-2020"), "current", ["term 2015 2021"], id="only the term"),
    pytest.param(Known(term="khóa XII"), "current", [], id="a term without years"),
    pytest.param(Known(start="--05-10"), "former", [], id="a day without its year"),
]


@pytest.mark.parametrize(("known", "status", "expected"), BARS)
def test_what_is_stated_bounded_and_unknown_is_kept_apart(
    known: Known, status: str, expected: list[str]
) -> None:
    def told(part: Stretch) -> str:
        start = "-" if part.fades == "left" else f"{part.start:g}"
        end = "+" if part.fades == "right" else f"{part.end:g}"
        return " ".join(filter(None, (part.kind, start, end, part.fades)))

    assert [told(part) for part in stretches(known, status)] == expected


OVER = [
    (Known(ended_by="2024-05-08"), True),
    (Known(start="2006", ended_by="2024-05-08"), True),
    (Known(seen_from="2022", term="2016-2021", ended_by="2024-05-08"), True),
    (Known(term="2016-2021", ended_by="2024-04-30"), False),  # its years tell more
    (Known(end="2015", ended_by="2018"), False),
    (Known(start="2014"), False),
]


@pytest.mark.parametrize(("known", "marked"), OVER)
def test_over_by_a_day_is_a_mark_and_no_bar_leads_to_it(known: Known, marked: bool) -> None:
    over = over_by(known, "former")
    assert (over is not None) == marked
    assert over is None or all(part.end < over for part in stretches(known, "former"))


def test_a_seat_that_ends_by_one_report_has_no_bar_behind_it_by_another() -> None:
    who, post = (
        Person("x:an", "Lê Thế An"),
        Post("x:p", "Ủy viên dự khuyết", "Ủy viên", "x:b", "Đảng"),
    )
    known = (
        Known(start="2011-01", end="2014-02"),
        Known(start="2011-01", term="khóa XI", ended_by="2025"),
    )
    tenures = tuple(
        (Tenure(f"x:{n}", who, post, "former", one, 0.9), f"f{n}") for n, one in enumerate(known)
    )
    picture = timeline([Row(("", ""), ("", ""), "f0", (2011, ""), tenures)])
    assert [[shape.kind for shape in bar.shapes] for bar in picture.lanes[0].bars] == [["stated"]]
    alone = timeline([Row(("", ""), ("", ""), "f1", (2011, ""), tenures[1:])])
    assert [bar.over != () for bar in alone.lanes[0].bars] == [True]
    assert "over" in alone.kinds


def test_the_time_in_words_names_its_grounds() -> None:
    known = Known(seen_from="2015-11-02", seen_until="2017-03-20", ended_by="2018-01-15")
    assert when(known)[0] == "thấy giữ 2/11/2015 – 20/3/2017, đã thôi trước 15/1/2018"
    assert when(Known(start="2015", end="2016"))[1] == "from 2015, until 2016"
    assert when(Known()) == ("", "")


# --- words and names ------------------------------------------------------------------------------


def test_words_are_marked_in_any_case_and_tone_placement() -> None:
    sentence = "Bí thư Tỉnh uỷ Hà Tĩnh Lê Thế An dự; BÍ THƯ TỈNH ỦY HÀ TĨNH, Lê Thế Anh vắng."
    marked = [sentence[a:b] for a, b in found_in(sentence, ["Lê Thế An", "Bí thư Tỉnh ủy Hà Tĩnh"])]
    assert marked == ["Bí thư Tỉnh uỷ Hà Tĩnh", "Lê Thế An", "BÍ THƯ TỈNH ỦY HÀ TĨNH"]


@given(st.text(max_size=90), st.text(max_size=40))
def test_a_file_name_is_never_a_path(label: str, iri: str) -> None:
    name = file_name("career", label, iri)
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert name.count(".") == 1
    assert len(name) < 100


def test_two_people_of_one_name_have_two_files() -> None:
    assert file_name("career", "Lê An", "x:1") != file_name("career", "Lê An", "x:2")


# --- surroundings ---------------------------------------------------------------------------------


def network() -> Network:
    """Two people who held one post after another, its body, an organ of that body with its head."""
    edges = [
        Edge("holds", "x:an", "t:head"),
        Edge("holds", "x:bao", "t:head"),
        Edge("of", "t:head", "o:committee"),
        Edge("organ-of", "o:office", "o:committee"),
        Edge("of", "t:chief", "o:office"),
        Edge("holds", "x:chi", "t:chief"),
    ]
    found: Network = nx.MultiDiGraph()
    for iri in ("x:an", "x:bao", "x:chi", "t:head", "t:chief", "o:committee", "o:office"):
        found.add_node(iri, data=Node(iri, "Official", iri, ()))
    for edge in edges:
        found.add_edge(edge.source, edge.target, data=edge)
    return found


@pytest.mark.parametrize(
    ("centre", "depth", "others"),
    [
        ("x:an", 1, "o:committee t:head"),
        ("x:an", 2, "o:committee o:office t:head x:bao"),
        ("o:committee", 1, "o:office t:head x:an x:bao"),
        ("o:office", 2, "o:committee t:chief t:head x:an x:bao x:chi"),
    ],
)
def test_posts_are_no_steps_of_their_own(centre: str, depth: int, others: str) -> None:
    near = surroundings(network(), centre, depth)
    assert sorted(set(near) - {centre}) == others.split()
    assert list(near) == sorted(near)
