"""The picture: nodes, edges and options as vis-network takes them, built with pyvis."""

from __future__ import annotations

import json
import math
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pyvis.network import Network as PyvisNetwork

from exports.layout import Box, place
from exports.words import MARKS, OTHER
from graph.network import Edge, Network, Node, degree

_WRAP = 22
_LINE = 1.25
_LETTER = 0.54

_Options: TypeAlias = "dict[str, object]"

_OPTIONS: Mapping[str, object] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "nodes": {
        "borderWidth": 1,
        "borderWidthSelected": 3,
        "font": {"strokeWidth": 4, "vadjust": 0},
        "scaling": {"label": {"drawThreshold": 7}},
    },
    "edges": {
        "width": 1.2,
        "selectionWidth": 1.6,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
        "smooth": {"enabled": False, "type": "continuous", "roundness": 0},
        "font": {"size": 12, "strokeWidth": 4, "align": "horizontal"},
        "scaling": {"label": {"drawThreshold": 7}},
    },
    "interaction": {
        "hover": False,
        "tooltipDelay": 10**6,
        "hideEdgesOnDrag": False,
        "multiselect": False,
        "keyboard": {"enabled": False},
    },
}


@dataclass(frozen=True, slots=True)
class Picture:
    """What vis-network draws. Nodes and edges are in the network's order; ids are their numbers."""

    nodes: list[_Options]
    edges: list[_Options]
    options: _Options


def draw(network: Network) -> Picture:
    """Draw the network: place by a fixed layout, shape and colour by class, size by degree."""
    data: dict[str, Node] = dict(network.nodes(data="data"))
    edges: list[Edge] = [edge for _, _, edge in network.edges(data="data")]
    degrees = degree(network)
    bodies = {e.source: data[e.target].label for e in edges if e.kind == "of"}
    labels = {iri: _wrapped(_short(node, bodies.get(iri, ""))) for iri, node in data.items()}
    sizes = {iri: _size(node, degrees[iri]) for iri, node in data.items()}
    fonts = {iri: _font(node, degrees[iri]) for iri, node in data.items()}
    boxes = {iri: _box(labels[iri], sizes[iri], fonts[iri]) for iri in data}
    places = place(list(data), [(e.source, e.target) for e in edges], boxes)
    shown: list[_Options] = []
    for number, (iri, node) in enumerate(data.items()):
        mark = MARKS.get(node.cls, OTHER)
        x, y = places[iri]
        shown.append(
            {
                "n_id": number,
                "label": labels[iri],
                "shape": mark.shape,
                "color": mark.color,
                "size": sizes[iri],
                "font": {"size": fonts[iri]},
                "x": x,
                "y": y,
            }
        )
    return _by_pyvis(shown, _drawn_edges(edges, {iri: n for n, iri in enumerate(data)}))


def _drawn_edges(edges: list[Edge], order: Mapping[str, int]) -> list[_Options]:
    """The edges; those between the same two nodes bend away from one another."""
    drawn: list[_Options] = []
    before: dict[tuple[int, int], int] = {}
    for number, edge in enumerate(edges):
        source, target = order[edge.source], order[edge.target]
        pair = (min(source, target), max(source, target))
        nth = before[pair] = before.get(pair, -1) + 1
        options: _Options = {"id": f"e{number}", "source": source, "to": target}
        options["dashes"] = edge.decision == "proposed" or edge.status == "former"
        if nth:
            side = "curvedCW" if (nth % 2 == 1) == (source < target) else "curvedCCW"
            bend = round(0.18 * ((nth + 1) // 2), 2)
            options["smooth"] = {"enabled": True, "type": side, "roundness": bend}
        drawn.append(options)
    return drawn


def _by_pyvis(nodes: list[_Options], edges: list[_Options]) -> Picture:
    """The one place where pyvis, which publishes no types, is used."""
    built = PyvisNetwork(directed=True)
    for node in nodes:
        built.add_node(**node)
    for edge in edges:
        built.add_edge(**edge)
    built.set_options(json.dumps(_OPTIONS))
    return Picture(list(built.nodes), list(built.edges), dict(built.options))


# --- one node -----------------------------------------------------------------------------------


def _short(node: Node, body: str) -> str:
    """The label; of a post the title without its body, which stands beside it."""
    label = node.label.strip() or node.iri.rstrip("/").rpartition("/")[2]
    words, known = label.split(), body.split()
    if node.cls != "Post" or not known:
        return label
    tail = [w.casefold() for w in known]
    if [w.casefold() for w in words[-len(known) :]] != tail or len(words) <= len(known):
        return label
    rest = len(words) - len(known)
    # 'Trưởng ban Dân vận …' of 'Ban Dân vận …' keeps the word that the two share; a 'Chánh' is
    # nothing without what he heads: 'Chánh Văn phòng', 'Phó Chánh Thanh tra'.
    if words[rest] != known[0]:
        rest += 1
    elif words[rest - 1].casefold() == "chánh":
        rest += 2
    return " ".join(words[:rest])


def _wrapped(label: str) -> str:
    return textwrap.fill(label, _WRAP, break_on_hyphens=False) or label


def _size(node: Node, joined: int) -> int:
    """The radius: by the root of the degree, so that the area follows the degree."""
    return round(MARKS.get(node.cls, OTHER).size + 4 * math.sqrt(max(joined - 1, 0)))


def _font(node: Node, joined: int) -> int:
    base = 12 if node.cls == "Post" else 14
    return round(base + min(8, 2 * math.sqrt(max(joined - 2, 0))))


def _box(label: str, size: int, font: int) -> Box:
    lines = label.splitlines() or [""]
    width = max(2.0 * size, max(map(len, lines)) * font * _LETTER)
    below = len(lines) * font * _LINE
    return Box(round(width, 1), round(2 * size + below, 1), round(below / 2, 1))
