"""One component of a network on the plane: drawn as a tree, relaxed, and its boxes pushed apart.

The layouts of networkx need numpy, whose sums differ between processors; repeated some hundred
times, a difference in the last bit moves nodes. Here everything is sums, products and square roots
of IEEE 754 doubles in a fixed order, which are exact to the bit everywhere.

Nodes are numbers; ``ties`` has for each the numbers of those that it is joined to.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_RING = 130.0
_ROOM = 96.0
_SPRING = 105.0
_REACH = 2.2
_STEPS = 50
_WORK = 6_000
_STEPS_LEAST = 24
_SPREADS = 60
_PUSH = 0.35
_FARTHEST = 50.0
_SKIN = 40.0
STRETCH = 1.4
"""By how much what is across is drawn wider."""
_GAP = 14.0
_GAP_BELOW = 28.0


@dataclass(frozen=True, slots=True)
class Box:
    """The room of a node with its label; its middle is ``drop`` below that of the node.

    In the page's units, which are pixels at full size.
    """

    width: float
    height: float
    drop: float = 0.0


def rings(ties: Sequence[Sequence[int]]) -> tuple[list[float], list[float]]:
    """Places on a tree of shortest paths around the best joined node, each branch in its own sector."""
    root = min(range(len(ties)), key=lambda n: (-len(ties[n]), n))
    order, parent, depth = [root], {root: root}, {root: 0}
    children: dict[int, list[int]] = {root: []}
    for node in order:
        for other in ties[node]:
            if other not in parent:
                parent[other], depth[other], children[other] = node, depth[node] + 1, []
                children[node].append(other)
                order.append(other)
    leaves: dict[int, int] = {}
    for node in reversed(order):
        leaves[node] = sum(leaves[child] for child in children[node]) or 1
    counts: dict[int, int] = {}
    for node in order:
        counts[depth[node]] = counts.get(depth[node], 0) + 1
    radii, layers, outer = {0: 0.0}, {0: 1}, 0.0
    for ring in range(1, len(counts)):
        # Many nodes on one ring stand in several layers, or the ring would be wide and hollow.
        layers[ring] = max(1, round(math.sqrt(counts[ring] / 14)))
        around = counts[ring] * _ROOM / (2 * math.pi * layers[ring])
        radii[ring] = max(outer + _RING, around)
        outer = radii[ring] + (layers[ring] - 1) * _RING * 0.8
    xs, ys = [0.0] * len(ties), [0.0] * len(ties)
    sectors = {root: (0.0, 1.0)}
    passed: dict[int, int] = {}
    for node in order:
        start, end = sectors[node]
        for child in children[node]:
            width = (end - start) * leaves[child] / leaves[node]
            sectors[child] = (start, start + width)
            angle = 2 * math.pi * (start + width / 2)
            start += width
            ring = depth[child]
            nth = passed[ring] = passed.get(ring, -1) + 1
            radius = radii[ring] + nth % layers[ring] * _RING * 0.8
            # Rounded, for sine and cosine are the only steps that may differ in the last bit.
            xs[child] = radius * round(math.cos(angle), 9)
            ys[child] = radius * round(math.sin(angle), 9)
    return xs, ys


def relax(ties: Sequence[Sequence[int]], xs: list[float], ys: list[float]) -> None:
    """Move the places: joined nodes pull, near ones push, by less with each step."""
    count = len(xs)
    steps = max(_STEPS_LEAST, min(_STEPS, _WORK // count))
    reach = _SPRING * _REACH
    near, push = reach * reach, _SPRING * _SPRING
    edges = [(i, j) for i, others in enumerate(ties) for j in others if i < j]
    pairs: list[tuple[int, int]] = []
    for step in range(steps):
        if step % 4 == 0:
            pairs = _near(xs, ys, reach + _SKIN)
        limit = _SPRING * 0.5 * (1 - step / steps)
        fx, fy = [0.0] * count, [0.0] * count
        for i, j in pairs:
            dx, dy = xs[i] - xs[j], ys[i] - ys[j]
            square = dx * dx + dy * dy
            if square > near:
                continue
            if square == 0.0:
                dx = square = 1.0
            force = push / square
            dx, dy = dx * force, dy * force
            fx[i] += dx
            fy[i] += dy
            fx[j] -= dx
            fy[j] -= dy
        for i, j in edges:
            dx, dy = xs[i] - xs[j], ys[i] - ys[j]
            force = math.sqrt(dx * dx + dy * dy) / _SPRING
            dx, dy = dx * force, dy * force
            fx[i] -= dx
            fy[i] -= dy
            fx[j] += dx
            fy[j] += dy
        for i in range(count):
            length = math.sqrt(fx[i] * fx[i] + fy[i] * fy[i])
            if length:
                scale = min(length, limit) / length
                xs[i] += fx[i] * scale
                ys[i] += fy[i] * scale


def _near(xs: Sequence[float], ys: Sequence[float], reach: float) -> list[tuple[int, int]]:
    """The pairs in one cell of a grid or in cells that touch, each once, that are within reach."""
    cells: dict[tuple[int, int], list[int]] = {}
    for i in range(len(xs)):
        cell = math.floor(xs[i] / reach), math.floor(ys[i] / reach)
        cells.setdefault(cell, []).append(i)
    square = reach * reach
    found: list[tuple[int, int]] = []
    for (column, row), here in cells.items():
        beside = [(column + 1, row), *((column + d, row + 1) for d in (-1, 0, 1))]
        others = [j for cell in beside if cell in cells for j in cells[cell]]
        for at, i in enumerate(here):
            x, y = xs[i], ys[i]
            for j in here[at + 1 :] + others:
                dx, dy = x - xs[j], y - ys[j]
                if dx * dx + dy * dy <= square:
                    found.append((i, j))
    return found


def spread(xs: list[float], ys: list[float], boxes: Sequence[Box]) -> None:
    """Push boxes that overlap apart, along the axis on which they overlap less for their size."""
    count = len(xs)
    for i in range(count):  # labels are wider than high
        xs[i] *= STRETCH
    halves = [box.width / 2 + _GAP / 2 for box in boxes]
    heights = [box.height / 2 + _GAP_BELOW / 2 for box in boxes]
    drops = [box.drop for box in boxes]
    widest, highest = 2 * max(halves), 2 * max(heights)
    reach = math.sqrt(widest * widest + highest * highest)
    pairs: list[tuple[int, int]] = []
    for step in range(_SPREADS):
        if step % 5 == 0:
            pairs = _near(xs, ys, reach + _SKIN)
        fx, fy = [0.0] * count, [0.0] * count
        moved = False
        for i, j in pairs:
            dx = xs[i] - xs[j]
            over_x = halves[i] + halves[j] - abs(dx)
            if over_x <= 0.5:
                continue
            dy = ys[i] + drops[i] - ys[j] - drops[j]
            over_y = heights[i] + heights[j] - abs(dy)
            if over_y <= 0.5:
                continue
            moved = True
            if over_x * (heights[i] + heights[j]) < over_y * (halves[i] + halves[j]):
                push = math.copysign(over_x * _PUSH, dx)
                fx[i] += push
                fx[j] -= push
            else:
                push = math.copysign(over_y * _PUSH, dy)
                fy[i] += push
                fy[j] -= push
        if not moved:
            return
        for i in range(count):
            xs[i] += max(-_FARTHEST, min(fx[i], _FARTHEST))
            ys[i] += max(-_FARTHEST, min(fy[i], _FARTHEST))
