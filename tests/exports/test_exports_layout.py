"""Where nodes stand on the network page, and what is written there."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
from networks import provinces

from cadregraph.exports.pages.network.grouping import parts
from cadregraph.exports.pages.network.layout import place
from cadregraph.exports.pages.network.picture import draw
from cadregraph.exports.pages.network.prominence import centrality
from cadregraph.exports.pages.network.springs import Box
from cadregraph.graph.network import Edge, Network, Node, betweenness, degree

NODES = [f"n{number:02}" for number in range(24)]
PAIRS = [("n00", f"n{number:02}") for number in range(1, 12)] + [("n12", "n13"), ("n13", "n14")]
BOXES = {node: Box(120.0, 50.0, 12.0) for node in NODES}


def test_places_do_not_hang_on_the_order_of_pairs_or_their_direction() -> None:
    turned = place([NODES], [(b, a) for a, b in PAIRS[::-1]], BOXES)
    assert turned == place([NODES], PAIRS, BOXES)


def test_no_two_boxes_overlap() -> None:
    places = place([NODES], PAIRS, BOXES).nodes
    for one, other in combinations(NODES, 2):
        (x, y), (u, v) = places[one], places[other]
        assert abs(x - u) >= 120 or abs(y - v) >= 50, (one, other)


def test_what_is_not_joined_is_packed_side_by_side() -> None:
    lone = [f"n{number:03}" for number in range(200)]
    places = place([lone], [], {node: Box(100.0, 40.0) for node in lone}).nodes
    width = max(x for x, _ in places.values()) - min(x for x, _ in places.values())
    height = max(y for _, y in places.values()) - min(y for _, y in places.values())
    assert 1 < width / height < 2.2


def test_each_part_has_its_own_ground() -> None:
    network = provinces()
    picture = draw(network)
    places = [(int(str(node["x"])), int(str(node["y"]))) for node in picture.drawn.nodes]
    where = dict(zip(network, places, strict=True))
    frames = []
    for part in picture.parts:
        xs, ys = zip(*(where[node] for node in part.members), strict=True)
        frames.append((min(xs), min(ys), max(xs), max(ys)))
    for (a, b, c, d), (e, f, g, h) in combinations(frames, 2):
        across, down = min(c, g) - max(a, e), min(d, h) - max(b, f)
        assert across < 0 or down < 0 or across * down < 0.1 * (c - a) * (d - b)


def test_the_same_places_whatever_seeds_the_hashes_of_python() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from networks import provinces, tangled\n"
        "from cadregraph.exports.pages.network.picture import draw\n"
        "for network in (provinces(4, 90), tangled()):\n"
        "    picture = draw(network)\n"
        "    print(picture.drawn.nodes, picture.parts, picture.centrality)\n"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code, str(Path(__file__).parent)],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[2],
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


def test_a_part_is_named_after_the_body_that_is_joined_best() -> None:
    network = provinces()
    found = parts(network)
    heads = [network.nodes[part.head]["data"].label for part in found if part.head]
    assert heads == ["Tỉnh ủy Số 0", "Tỉnh ủy Số 1", "Tỉnh ủy Số 2"]
    assert [part.kind for part in found] == ["community"] * 3 + ["lone"]
    assert sorted(node for part in found for node in part.members) == sorted(network)


def test_the_measures_are_those_of_the_analysis() -> None:
    network = provinces(2, 8)
    found = centrality(network)
    assert dict(zip(network, found.degree, strict=True)) == degree(network)
    others = len(network) - 1  # ours are the share of paths from the nodes that have edges
    expected = betweenness(network)
    for node, share in zip(network, found.betweenness, strict=True):
        assert share * found.sources / others == pytest.approx(expected[node], abs=1e-5)
    assert sum(found.rank) / len(network) == pytest.approx(1, abs=0.01)
    assert max(found.rank) == found.rank[list(network).index("https://example.org/tinh-0")]


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
    labels = [str(node["label"]) for node in draw(network).drawn.nodes]
    assert labels[1] == shown
    assert all(len(line) <= 22 for label in labels for line in label.splitlines())


def test_a_very_long_name_is_cut_after_three_lines() -> None:
    network: Network = nx.MultiDiGraph()
    network.add_node("x:a", data=Node("x:a", "Institution", "Trung tâm " + "rất dài " * 40, ()))
    lines = str(draw(network).drawn.nodes[0]["label"]).split("\n")
    assert len(lines) == 3
    assert lines[-1].endswith("…")
