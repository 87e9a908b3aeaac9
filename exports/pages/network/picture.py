"""The picture: what is written at each node, where it stands, and vis-network's options."""

from __future__ import annotations

import json
import math
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pyvis.network import Network as PyvisNetwork

from cadregraph.exports.pages.network.centrality import Centrality, centrality
from cadregraph.exports.pages.network.grouping import Part, parts
from cadregraph.exports.pages.network.layout import Disc, place
from cadregraph.exports.pages.network.springs import Box
from cadregraph.exports.pages.words import MARKS, OTHER
from cadregraph.graph.network import Edge, Network, Node

_WRAP = 22
_LINES = 3
_FONT = 14
_LINE = 1.25
_LETTER = 0.54

_Options: TypeAlias = "dict[str, object]"

# The page draws by itself, from a bitmap while the picture moves; vis-network has the camera, the
# pointer and, when asked for, the springs.
_OPTIONS: Mapping[str, object] = {
    "autoResize": True,
    "physics": {
        "enabled": False,
        "stabilization": False,
        "solver": "forceAtlas2Based",
        "forceAtlas2Based": {"gravitationalConstant": -90, "springLength": 110, "damping": 0.6},
        "maxVelocity": 60,
    },
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "nodes": {"chosen": False, "shape": "custom"},
    "edges": {"chosen": False, "hidden": True, "smooth": False},
    "interaction": {
        "hover": False,
        "tooltipDelay": 10**6,
        "hideEdgesOnDrag": True,
        "hideNodesOnDrag": True,
        "multiselect": False,
        "selectConnectedEdges": False,
        "keyboard": {"enabled": False},
    },
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A node of the picture: its lines of text and its place, in pixels at full size."""

    label: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, in the network's order; ``discs`` are the grounds of the parts."""

    nodes: tuple[Drawn, ...]
    parts: tuple[Part, ...]
    discs: tuple[Disc, ...]
    centrality: Centrality
    options: _Options


def draw(network: Network) -> Picture:
    """Draw the network: place by a fixed layout, in parts; leave room for labels and sizes."""
    data: dict[str, Node] = dict(network.nodes(data="data"))
    edges: list[Edge] = [edge for _, _, edge in network.edges(data="data")]
    measures = centrality(network)
    degrees = dict(zip(data, measures.degree, strict=True))
    bodies = {e.source: data[e.target].label for e in edges if e.kind == "of"}
    labels = {iri: _wrapped(_short(node, bodies.get(iri, ""))) for iri, node in data.items()}
    boxes = {iri: _box(labels[iri], _size(node, degrees[iri])) for iri, node in data.items()}
    found = parts(network)
    pairs = [(edge.source, edge.target) for edge in edges]
    places = place([part.members for part in found], pairs, boxes)
    drawn = tuple(Drawn(labels[iri], *places.nodes[iri]) for iri in data)
    return Picture(drawn, found, places.discs, measures, _options())


def _options() -> _Options:
    """The options as pyvis takes and gives them; it publishes no types."""
    built = PyvisNetwork(directed=True)
    built.set_options(json.dumps(_OPTIONS))
    return dict(built.options)


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
    lines = textwrap.wrap(label, _WRAP, break_on_hyphens=False) or [label]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], lines[_LINES - 1].rstrip(" ,;") + "…"]
    return "\n".join(lines)


def _size(node: Node, joined: int) -> float:
    """The radius: by the root of the degree, so that the area follows the degree."""
    return MARKS.get(node.cls, OTHER).size + 4 * min(math.sqrt(max(joined - 1, 0)), 7.0)


def _box(label: str, size: float) -> Box:
    lines = label.split("\n")
    width = max(2.0 * size, max(map(len, lines)) * _FONT * _LETTER)
    below = len(lines) * _FONT * _LINE
    return Box(round(width, 1), round(2 * size + below, 1), round(below / 2, 1))
