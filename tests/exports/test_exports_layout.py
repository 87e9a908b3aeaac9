"""Where nodes stand on the network page, and what is written there."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest

from exports.layout import Box, place
from exports.picture import draw
from graph.network import Edge, Network, Node

NODES = [f"n{number:02}" for number in range(24)]
PAIRS = [("n00", f"n{number:02}") for number in range(1, 12)] + [("n12", "n13"), ("n13", "n14")]
BOXES = {node: Box(120.0, 50.0, 12.0) for node in NODES}


def test_places_do_not_hang_on_the_order_of_nodes_and_edges() -> None:
    turned = place(NODES[::-1], [(b, a) for a, b in PAIRS[::-1]], BOXES)
    assert turned == place(NODES, PAIRS, BOXES)


def test_no_two_boxes_overlap() -> None:
    places = place(NODES, PAIRS, BOXES)
    for one, other in combinations(NODES, 2):
        (x, y), (u, v) = places[one], places[other]
        assert abs(x - u) >= 120 or abs(y - v) >= 50, (one, other)


def test_components_are_packed_side_by_side() -> None:
    lone = [f"n{number:03}" for number in range(200)]
    places = place(lone, [], {node: Box(100.0, 40.0) for node in lone})
    width = max(x for x, _ in places.values()) - min(x for x, _ in places.values())
    height = max(y for _, y in places.values()) - min(y for _, y in places.values())
    assert 1 < width / height < 2.2


@pytest.mark.parametrize(
    ("post", "body", "shown"),
    [
        ("Giám đốc Sở Nội vụ tỉnh Quảng Ngãi", "Sở Nội vụ tỉnh Quảng Ngãi", "Giám đốc"),
        ("Trưởng ban Dân vận Tỉnh ủy Bắc Kạn", "Ban Dân vận Tỉnh ủy Bắc Kạn", "Trưởng ban"),
        ("Chánh Văn phòng Tỉnh ủy Bắc Kạn", "Văn phòng Tỉnh ủy Bắc Kạn", "Chánh Văn phòng"),
        ("Ủy viên Bộ Chính trị", "Ban Chấp hành Trung ương Đảng", "Ủy viên Bộ Chính trị"),
    ],
)
def test_a_post_is_shown_by_its_title_alone(post: str, body: str, shown: str) -> None:
    network: Network = nx.MultiDiGraph()
    network.add_node("x:body", data=Node("x:body", "StateBody", body, ()))
    network.add_node("x:post", data=Node("x:post", "Post", post, ()))
    network.add_edge("x:post", "x:body", data=Edge("of", "x:post", "x:body"))
    labels = [str(node["label"]) for node in draw(network).nodes]
    assert labels[1] == shown
    assert all(len(line) <= 22 for label in labels for line in label.splitlines())


def test_edges_are_dashed_when_proposed_or_former_and_part_when_parallel() -> None:
    network: Network = nx.MultiDiGraph()
    network.add_node("x:a", data=Node("x:a", "Official", "Lê Thị Bình", ()))
    network.add_node("x:b", data=Node("x:b", "Post", "Bí thư Huyện ủy", ()))
    for kind, status, decision in (
        ("holds", "current", ""),
        ("holds", "former", ""),
        ("nominated", "", "proposed"),
    ):
        network.add_edge("x:a", "x:b", data=Edge(kind, "x:a", "x:b", status, decision))
    edges = draw(network).edges
    assert [edge["dashes"] for edge in edges] == [False, True, True]
    bends = [edge["smooth"] for edge in edges if "smooth" in edge]
    assert len(bends) == 2
    assert bends[0] != bends[1]
