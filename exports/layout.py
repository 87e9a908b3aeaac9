"""Where the nodes of the network page stand: the same places on every run and every machine.

The layouts of networkx need numpy, whose sums differ between processors; repeated some hundred
times, a difference in the last bit moves nodes. Here everything is sums, products and square roots
of IEEE 754 doubles, which are exact to the bit everywhere.

Each component is first drawn as a tree around its middle (sectors by size, Eades 1992), then
relaxed by springs with repulsion of near neighbours (Fruchterman and Reingold 1991), then boxes
that overlap are pushed apart. Components are packed in rows, the largest first.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

_RING = 190.0
_SPRING = 150.0
_REACH = 3.0
_STEPS = 120
_STEPS_LARGE = 40
_LARGE = 1_500
_SPREADS = 80
_GAP = 26.0
_ASPECT = 1.5


@dataclass(frozen=True, slots=True)
class Box:
    """How much room a node takes with its label, in the page's units."""

    width: float
    height: float


@dataclass(slots=True)
class _Point:
    x: float
    y: float


def place(
    nodes: Sequence[str], pairs: Sequence[tuple[str, str]], boxes: Mapping[str, Box]
) -> dict[str, tuple[int, int]]:
    """Place the nodes so that no two boxes overlap badly; units are those of the boxes."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(nodes))
    graph.add_edges_from(sorted({(min(a, b), max(a, b)) for a, b in pairs if a != b}))
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=_largest_first)
    drawn = [_component(graph, part, boxes) for part in parts]
    return _packed(drawn, boxes)


def _largest_first(part: list[str]) -> tuple[int, str]:
    return (-len(part), part[0])


def _component(
    graph: nx.Graph[str], part: list[str], boxes: Mapping[str, Box]
) -> dict[str, _Point]:
    points = _rings(graph, part)
    if len(part) > 2:
        _relax(graph, part, points)
    _spread(part, points, boxes)
    return points


def _rings(graph: nx.Graph[str], part: list[str]) -> dict[str, _Point]:
    """A tree of shortest paths around the best joined node, each branch in its own sector."""
    root = min(part, key=lambda n: (-len(graph[n]), n))
    order, children = [root], {root: list[str]()}
    for node in order:
        for other in sorted(graph[node]):
            if other not in children:
                children[other] = []
                children[node].append(other)
                order.append(other)
    leaves: dict[str, int] = {}
    for node in reversed(order):
        leaves[node] = sum(leaves[child] for child in children[node]) or 1
    points = {root: _Point(0.0, 0.0)}
    sectors = {root: (0.0, 1.0, 0)}
    for node in order:
        start, end, depth = sectors[node]
        for child in children[node]:
            width = (end - start) * leaves[child] / leaves[node]
            sectors[child] = (start_of := start, start_of + width, depth + 1)
            start += width
            angle = 2 * math.pi * (start_of + width / 2)
            radius = _RING * (depth + 1)
            # Rounded, for sine and cosine are the only steps that may differ in the last bit.
            points[child] = _Point(
                radius * round(math.cos(angle), 9), radius * round(math.sin(angle), 9)
            )
    return points


def _relax(graph: nx.Graph[str], part: list[str], points: dict[str, _Point]) -> None:
    steps = _STEPS if len(part) < _LARGE else _STEPS_LARGE
    reach = _SPRING * _REACH
    edges = [(a, b) for a in part for b in sorted(graph[a]) if a < b]
    for step in range(steps):
        limit = _SPRING * 0.5 * (1 - step / steps)
        moves = {node: _Point(0.0, 0.0) for node in part}
        for a, b in _near(part, points, reach):
            dx, dy = points[a].x - points[b].x, points[a].y - points[b].y
            distance = math.sqrt(dx * dx + dy * dy)
            if distance == 0.0:
                dx, distance = 1.0, 1.0
            if distance > reach:
                continue
            force = _SPRING * _SPRING / (distance * distance)
            _push(moves[a], moves[b], dx * force, dy * force)
        for a, b in edges:
            dx, dy = points[a].x - points[b].x, points[a].y - points[b].y
            force = -math.sqrt(dx * dx + dy * dy) / _SPRING
            _push(moves[a], moves[b], dx * force, dy * force)
        for node in part:
            move = moves[node]
            length = math.sqrt(move.x * move.x + move.y * move.y)
            scale = min(length, limit) / length if length else 0.0
            points[node].x += move.x * scale
            points[node].y += move.y * scale


def _push(one: _Point, other: _Point, dx: float, dy: float) -> None:
    one.x += dx
    one.y += dy
    other.x -= dx
    other.y -= dy


def _near(
    part: Sequence[str], points: Mapping[str, _Point], reach: float
) -> Iterator[tuple[str, str]]:
    """The pairs whose nodes are in one cell of a grid or in cells that touch, each once."""
    cells: dict[tuple[int, int], list[str]] = {}
    for node in part:
        point = points[node]
        cells.setdefault((math.floor(point.x / reach), math.floor(point.y / reach)), []).append(
            node
        )
    for (column, row), here in cells.items():
        for index, a in enumerate(here):
            for b in here[index + 1 :]:
                yield a, b
        for next_cell in ((column + 1, row), *((column + d, row + 1) for d in (-1, 0, 1))):
            for a in here:
                for b in cells.get(next_cell, ()):
                    yield a, b


def _spread(part: list[str], points: dict[str, _Point], boxes: Mapping[str, Box]) -> None:
    """Push boxes that overlap apart, along the axis on which they overlap less."""
    reach = max(max(boxes[n].width, boxes[n].height) for n in part) + _GAP
    for _ in range(_SPREADS):
        moved = False
        for a, b in list(_near(part, points, reach)):
            dx, dy = points[a].x - points[b].x, points[a].y - points[b].y
            over_x = (boxes[a].width + boxes[b].width) / 2 + _GAP - abs(dx)
            over_y = (boxes[a].height + boxes[b].height) / 2 + _GAP - abs(dy)
            if over_x <= 0.5 or over_y <= 0.5:
                continue
            moved = True
            if over_x < over_y:
                _push(points[a], points[b], math.copysign(over_x / 2, dx), 0.0)
            else:
                _push(points[a], points[b], 0.0, math.copysign(over_y / 2, dy))
        if not moved:
            return


def _packed(
    drawn: Sequence[dict[str, _Point]], boxes: Mapping[str, Box]
) -> dict[str, tuple[int, int]]:
    """Components side by side in rows about one and a half times as wide as high."""
    frames = [_frame(points, boxes) for points in drawn]
    sizes = [(right - left + 2 * _GAP, low - top + 2 * _GAP) for left, top, right, low in frames]
    row_width = max(
        [width for width, _ in sizes] + [math.sqrt(_ASPECT * sum(w * h for w, h in sizes))],
        default=0.0,
    )
    found: dict[str, tuple[int, int]] = {}
    x = y = row_height = 0.0
    order = sorted(range(len(drawn)), key=lambda i: (-sizes[i][1], -sizes[i][0], i))
    for index in order:
        width, height = sizes[index]
        if x and x + width > row_width + 1:
            x, y, row_height = 0.0, y + row_height, 0.0
        left, top, _, _ = frames[index]
        for node, point in drawn[index].items():
            found[node] = (
                round(point.x - left + x + _GAP),
                round(point.y - top + y + _GAP),
            )
        x, row_height = x + width, max(row_height, height)
    return found


def _frame(
    points: Mapping[str, _Point], boxes: Mapping[str, Box]
) -> tuple[float, float, float, float]:
    return (
        min(p.x - boxes[n].width / 2 for n, p in points.items()),
        min(p.y - boxes[n].height / 2 for n, p in points.items()),
        max(p.x + boxes[n].width / 2 for n, p in points.items()),
        max(p.y + boxes[n].height / 2 for n, p in points.items()),
    )
