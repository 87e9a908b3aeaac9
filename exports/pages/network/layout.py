"""Where the nodes of the network page stand: the same places on every run and every machine.

Each component of a part is drawn by itself (`cadregraph.exports.pages.network.springs`). Parts
that are joined stand as discs around one another, each where its ties are shortest; what is not
joined is packed side by side, the
highest first.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx

from cadregraph.exports.pages.network.springs import STRETCH, Box, relax, rings, spread

_GAP = 14.0
_ASPECT = 1.3
_WIDTHS = 5
_DISC_GAP = 60.0
_TURNS = 24
_TIES = 5

_Frame: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Disc:
    """The ground on which a part stands: its middle and radius."""

    x: int
    y: int
    radius: int


@dataclass(frozen=True, slots=True)
class Places:
    """Where each node stands, and the ground of each part."""

    nodes: dict[str, tuple[int, int]]
    discs: tuple[Disc, ...]


@dataclass(slots=True, eq=False)
class _Drawing:
    """Nodes that are placed with respect to one another."""

    xs: dict[str, float]
    ys: dict[str, float]

    def moved(self, dx: float, dy: float) -> None:
        for node in self.xs:
            self.xs[node] += dx
            self.ys[node] += dy

    def frame(self, boxes: Mapping[str, Box]) -> _Frame:
        """Left, top, right and bottom of the boxes."""
        return (
            min(x - boxes[n].width / 2 for n, x in self.xs.items()),
            min(y + boxes[n].drop - boxes[n].height / 2 for n, y in self.ys.items()),
            max(x + boxes[n].width / 2 for n, x in self.xs.items()),
            max(y + boxes[n].drop + boxes[n].height / 2 for n, y in self.ys.items()),
        )


def place(
    parts: Sequence[Sequence[str]],
    pairs: Iterable[tuple[str, str]],
    boxes: Mapping[str, Box],
) -> Places:
    """Place the nodes so that no two boxes of a part overlap badly; units are those of the boxes.

    Args:
        parts: the nodes, each in one part; a part stands together.
        pairs: the nodes that are joined.
        boxes: the room that each node needs.
    """
    joined: nx.Graph[str] = nx.Graph()
    joined.add_nodes_from(sorted(node for part in parts for node in part))
    joined.add_edges_from(sorted({(min(a, b), max(a, b)) for a, b in pairs if a != b}))
    drawn = [_part(joined, part, boxes) for part in parts]
    grounds = [_around(drawing.frame(boxes)) for drawing in drawn]
    clusters = _clusters(joined, parts)
    placed: list[_Drawing] = []
    for cluster in clusters:
        _gather(cluster, [drawn[i] for i in cluster.parts], [grounds[i] for i in cluster.parts])
        whole = _Drawing({}, {})
        for i in cluster.parts:
            whole.xs |= drawn[i].xs
            whole.ys |= drawn[i].ys
        placed.append(whole)
    corners = _side_by_side([whole.frame(boxes) for whole in placed])
    for cluster, (x, y) in zip(clusters, corners, strict=True):
        for i in cluster.parts:
            drawn[i].moved(x, y)
    nodes = {n: (round(d.xs[n]), round(d.ys[n])) for d in drawn for n in d.xs}
    discs = (_around(d.frame(boxes)) for d in drawn)
    return Places(nodes, tuple(Disc(round(x), round(y), round(r)) for x, y, r in discs))


def _around(frame: _Frame) -> tuple[float, float, float]:
    """The middle of a frame, and the radius of a disc that holds it but for the corners, where what
    is across is drawn narrower, for labels are wider than high."""
    left, top, right, low = frame
    width, height = (right - left) / STRETCH, low - top
    reach = max(max(width, height) * 0.5, math.sqrt(width * width + height * height) * 0.45)
    return (left + right) / 2, (top + low) / 2, reach


# --- one part -----------------------------------------------------------------------------------


def _part(joined: nx.Graph[str], part: Sequence[str], boxes: Mapping[str, Box]) -> _Drawing:
    """The components of a part, each drawn by itself, side by side."""
    inside = joined.subgraph(part)
    components = sorted(map(sorted, nx.connected_components(inside)), key=_largest_first)
    drawn = [_component(inside, component, boxes) for component in components]
    whole = _Drawing({}, {})
    corners = _side_by_side([drawing.frame(boxes) for drawing in drawn])
    for drawing, (x, y) in zip(drawn, corners, strict=True):
        drawing.moved(x, y)
        whole.xs |= drawing.xs
        whole.ys |= drawing.ys
    return whole


def _largest_first(part: list[str]) -> tuple[int, str]:
    return (-len(part), part[0])


def _component(joined: nx.Graph[str], part: list[str], boxes: Mapping[str, Box]) -> _Drawing:
    if len(part) == 1:
        return _Drawing({part[0]: 0.0}, {part[0]: 0.0})
    number = {node: i for i, node in enumerate(part)}
    ties = [sorted(number[other] for other in joined[node]) for node in part]
    xs, ys = rings(ties)
    if len(part) > 2:
        relax(ties, xs, ys)
    spread(xs, ys, [boxes[node] for node in part])
    return _Drawing(dict(zip(part, xs, strict=True)), dict(zip(part, ys, strict=True)))


# --- parts that are joined ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Parts that are joined, by their numbers, with how often each two are, by place in `parts`."""

    parts: list[int]
    ties: dict[tuple[int, int], int]


def _clusters(joined: nx.Graph[str], parts: Sequence[Sequence[str]]) -> list[_Cluster]:
    home = {node: number for number, part in enumerate(parts) for node in part}
    between: nx.Graph[int] = nx.Graph()
    between.add_nodes_from(range(len(parts)))
    for one, other in joined.edges():
        a, b = sorted((home[one], home[other]))
        if a != b:
            weight = between[a][b]["weight"] + 1 if between.has_edge(a, b) else 1
            between.add_edge(a, b, weight=weight)
    found = sorted(map(sorted, nx.connected_components(between)))
    clusters = []
    for numbers in found:
        at = {number: i for i, number in enumerate(numbers)}
        ties: dict[tuple[int, int], int] = {}
        for a, b, weight in between.subgraph(numbers).edges(data="weight"):
            ties[at[a], at[b]] = ties[at[b], at[a]] = weight
        clusters.append(_Cluster(numbers, ties))
    return clusters


def _gather(
    cluster: _Cluster, drawn: Sequence[_Drawing], grounds: Sequence[tuple[float, float, float]]
) -> None:
    """Discs around one another: the largest in the middle, then always the one that is tied most
    to those that stand, touching one of them, where its ties are shortest."""
    if len(drawn) == 1:
        return
    radii = [radius + _DISC_GAP / 2 for _, _, radius in grounds]
    turns = [2 * math.pi * turn / _TURNS for turn in range(_TURNS)]
    circle = [(round(math.cos(angle), 9), round(math.sin(angle), 9)) for angle in turns]
    first = min(range(len(drawn)), key=lambda i: (-radii[i], i))
    standing: dict[int, tuple[float, float]] = {first: (0.0, 0.0)}
    pull = {i: cluster.ties.get((first, i), 0) for i in range(len(drawn)) if i != first}
    while pull:
        coming = min(pull, key=lambda i: (-pull[i], -radii[i], i))
        del pull[coming]
        standing[coming] = _beside(coming, standing, radii, circle, cluster.ties)
        for i in pull:
            pull[i] += cluster.ties.get((coming, i), 0)
    for i, (x, y) in standing.items():
        drawn[i].moved(x * STRETCH - grounds[i][0], y - grounds[i][1])


def _beside(
    coming: int,
    standing: Mapping[int, tuple[float, float]],
    radii: Sequence[float],
    circle: Sequence[tuple[float, float]],
    ties: Mapping[tuple[int, int], int],
) -> tuple[float, float]:
    tied = sorted(
        ((ties[coming, i], i) for i in standing if (coming, i) in ties), key=lambda t: (-t[0], t[1])
    )
    taken = [(x, y, radii[i] + radii[coming]) for i, (x, y) in standing.items()]
    ends = [(*standing[i], weight) for weight, i in tied]
    best: tuple[float, float, float] | None = None
    for nth, i in enumerate(
        [i for _, i in tied] + [i for i in standing if (coming, i) not in ties]
    ):
        if nth >= _TIES and best is not None:
            break
        (x, y), away = standing[i], (radii[i] + radii[coming]) * 1.001
        for cos, sin in circle:
            u, v = x + away * cos, y + away * sin
            if any((u - a) * (u - a) + (v - b) * (v - b) < r * r for a, b, r in taken):
                continue
            cost = 0.15 * _far(u, v)
            for a, b, weight in ends:
                cost += weight * _far(u - a, v - b)
            if best is None or cost < best[0]:
                best = (cost, u, v)
    if best is None:  # cannot be: around the disc that stands farthest out there is room
        return max(x for x, _, _ in taken) + 2 * max(r for _, _, r in taken), 0.0
    return best[1], best[2]


def _far(x: float, y: float) -> float:
    return math.sqrt(x * x + y * y)


# --- side by side -------------------------------------------------------------------------------


def _side_by_side(frames: Sequence[_Frame]) -> list[tuple[float, float]]:
    """By how much to move each frame, in the width at which the whole is best seen on a screen."""
    sizes = [(right - left + 3 * _GAP, low - top + 3 * _GAP) for left, top, right, low in frames]
    widest = max((width for width, _ in sizes), default=0.0)
    ideal = math.sqrt(_ASPECT * sum(width * height for width, height in sizes))
    tried = [
        _skyline(sizes, max(widest, ideal * (1 + step / _WIDTHS))) for step in range(_WIDTHS + 1)
    ]
    corners = min(tried, key=lambda found: _seen_from(found, sizes))
    return [(x - left, y - top) for (left, top, *_), (x, y) in zip(frames, corners, strict=True)]


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
