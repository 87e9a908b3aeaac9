"""Where the nodes of the network page stand: the same places on every run and every machine.

The layouts of networkx need numpy, whose sums differ between processors; repeated some hundred
times, a difference in the last bit moves nodes. Here everything is sums, products and square roots
of IEEE 754 doubles, which are exact to the bit everywhere.

Each component is first drawn as a tree around its middle (sectors by size, Eades 1992), then
relaxed by springs with repulsion of near neighbours (Fruchterman and Reingold 1991), then boxes
that overlap are pushed apart. Components are packed side by side, the highest first.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import networkx as nx

_RING = 130.0
_SPRING = 105.0
_REACH = 2.5
_STEPS = 120
_STEPS_LEAST = 30
_SPREADS = 80
_LARGE = 400
_PUSH = 0.4
_GAP = 14.0
_GAP_BELOW = 28.0
_ASPECT = 1.45
_WIDTHS = 5


@dataclass(frozen=True, slots=True)
class Box:
    """The room of a node with its label; its middle is ``drop`` below that of the node.

    In the page's units, which are pixels at full size.
    """

    width: float
    height: float
    drop: float = 0.0


@dataclass(slots=True, eq=False)
class _Point:
    """Where a node is, and where it is being pushed."""

    x: float
    y: float
    dx: float = 0.0
    dy: float = 0.0


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
            sectors[child] = (start, start + width, depth + 1)
            angle = 2 * math.pi * (start + width / 2)
            start += width
            radius = _RING * (depth + 1)
            # Rounded, for sine and cosine are the only steps that may differ in the last bit.
            points[child] = _Point(
                radius * round(math.cos(angle), 9), radius * round(math.sin(angle), 9)
            )
    return points


def _relax(graph: nx.Graph[str], part: list[str], points: dict[str, _Point]) -> None:
    steps = max(_STEPS_LEAST, min(_STEPS, _STEPS * _STEPS_LEAST * 5 // len(part)))
    reach = _SPRING * _REACH
    edges = [(points[a], points[b]) for a in part for b in sorted(graph[a]) if a < b]
    bodies = [points[node] for node in part]
    for step in range(steps):
        limit = _SPRING * 0.5 * (1 - step / steps)
        for one, other in _near(bodies, reach):
            dx, dy = one.x - other.x, one.y - other.y
            square = dx * dx + dy * dy
            if square > reach * reach:
                continue
            if square == 0.0:
                dx = square = 1.0
            force = _SPRING * _SPRING / square
            _push(one, other, dx * force, dy * force)
        for one, other in edges:
            dx, dy = one.x - other.x, one.y - other.y
            force = -math.sqrt(dx * dx + dy * dy) / _SPRING
            _push(one, other, dx * force, dy * force)
        for body in bodies:
            length = math.sqrt(body.dx * body.dx + body.dy * body.dy)
            scale = min(length, limit) / length if length else 0.0
            body.x, body.y = body.x + body.dx * scale, body.y + body.dy * scale
            body.dx = body.dy = 0.0


def _push(one: _Point, other: _Point, dx: float, dy: float) -> None:
    one.dx += dx
    one.dy += dy
    other.dx -= dx
    other.dy -= dy


def _near(bodies: Sequence[_Point], reach: float) -> Iterator[tuple[_Point, _Point]]:
    """The pairs in one cell of a grid or in cells that touch, each once."""
    cells: dict[tuple[int, int], list[_Point]] = {}
    for body in bodies:
        cell = math.floor(body.x / reach), math.floor(body.y / reach)
        cells.setdefault(cell, []).append(body)
    for (column, row), here in cells.items():
        yield from combinations(here, 2)
        for beside in ((column + 1, row), *((column + d, row + 1) for d in (-1, 0, 1))):
            if beside in cells:
                yield from product(here, cells[beside])


def _spread(part: list[str], points: dict[str, _Point], boxes: Mapping[str, Box]) -> None:
    """Push boxes that overlap apart, along the axis on which they overlap less."""
    reach = max(max(boxes[n].width, boxes[n].height) for n in part) + _GAP_BELOW
    bodies = [points[node] for node in part]
    rooms = {points[node]: boxes[node] for node in part}
    for _ in range(_SPREADS if len(part) < _LARGE else _SPREADS // 2):
        moved = False
        for one, other in _near(bodies, reach):
            room, beside = rooms[one], rooms[other]
            dx = one.x - other.x
            over_x = (room.width + beside.width) / 2 + _GAP - abs(dx)
            if over_x <= 0.5:
                continue
            dy = one.y + room.drop - other.y - beside.drop
            over_y = (room.height + beside.height) / 2 + _GAP_BELOW - abs(dy)
            if over_y <= 0.5:
                continue
            moved = True
            if over_x < over_y:
                _push(one, other, math.copysign(over_x * _PUSH, dx), 0.0)
            else:
                _push(one, other, 0.0, math.copysign(over_y * _PUSH, dy))
        if not moved:
            return
        for body in bodies:
            body.x, body.y = body.x + body.dx, body.y + body.dy
            body.dx = body.dy = 0.0


def _packed(
    drawn: Sequence[dict[str, _Point]], boxes: Mapping[str, Box]
) -> dict[str, tuple[int, int]]:
    """Components side by side, in the width at which the whole is best seen on a wide screen."""
    frames = [_frame(points, boxes) for points in drawn]
    sizes = [(right - left + 3 * _GAP, low - top + 3 * _GAP) for left, top, right, low in frames]
    widest = max((width for width, _ in sizes), default=0.0)
    ideal = math.sqrt(_ASPECT * sum(width * height for width, height in sizes))
    tried = [
        _skyline(sizes, max(widest, ideal * (1 + step / _WIDTHS))) for step in range(_WIDTHS + 1)
    ]
    corners = min(tried, key=lambda found: _seen_from(found, sizes))
    return {
        node: (round(point.x - frame[0] + x), round(point.y - frame[1] + y))
        for points, frame, (x, y) in zip(drawn, frames, corners, strict=True)
        for node, point in points.items()
    }


def _seen_from(
    corners: Sequence[tuple[float, float]], sizes: Sequence[tuple[float, float]]
) -> float:
    """How far off one has to stand to see all: the height, or the width if that asks for more."""
    ends = list(zip(corners, sizes, strict=True))
    width = max((x + w for (x, _), (w, _) in ends), default=0.0)
    return max(width / _ASPECT, max((y + h for (_, y), (_, h) in ends), default=0.0))


def _skyline(sizes: Sequence[tuple[float, float]], width: float) -> list[tuple[float, float]]:
    """The corners of rectangles laid one by one, the highest first, as far up as there is room."""
    corners = [(0.0, 0.0)] * len(sizes)
    line = [(0.0, width, 0.0)]  # from, to, how far down it is taken
    for index in sorted(range(len(sizes)), key=lambda i: (-sizes[i][1], -sizes[i][0], i)):
        w, h = sizes[index]
        y, x = math.inf, 0.0
        for low, left in sorted((low, start) for start, _, low in line):
            if low >= y:
                break
            if left == 0.0 or left + w <= width:
                under = max(lo for start, end, lo in line if start < left + w and end > left)
                y, x = min((y, x), (under, left))
        corners[index] = (x, y)
        rest = [(start, min(end, x), low) for start, end, low in line if start < x]
        rest += [(max(start, x + w), end, low) for start, end, low in line if end > x + w]
        line = sorted([*rest, (x, x + w, y + h)])
    return corners


def _frame(
    points: Mapping[str, _Point], boxes: Mapping[str, Box]
) -> tuple[float, float, float, float]:
    return (
        min(p.x - boxes[n].width / 2 for n, p in points.items()),
        min(p.y + boxes[n].drop - boxes[n].height / 2 for n, p in points.items()),
        max(p.x + boxes[n].width / 2 for n, p in points.items()),
        max(p.y + boxes[n].drop + boxes[n].height / 2 for n, p in points.items()),
    )
