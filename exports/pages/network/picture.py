"""The picture of a network: what is written at each node, where it stands, and how it looks.

It is a pyvis network, which a notebook goes on with; the network page is made from the same.
"""

from __future__ import annotations

import math
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cadregraph.exports.pages.network import captions
from cadregraph.exports.pages.network.grouping import Part, parts
from cadregraph.exports.pages.network.layout import Disc, place
from cadregraph.exports.pages.network.offline_pyvis import Attributes, OfflineNetwork
from cadregraph.exports.pages.network.prominence import Centrality, centrality
from cadregraph.exports.pages.network.springs import Box
from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.words import MARKS, OTHER
from cadregraph.graph.network import Edge, Network, Node

_WRAP = 22
_LINES = 3
_FONT = 14
_LINE = 1.25
_LETTER = 0.54
_BEND = 0.12
_BEND_MOST = 0.8
_STILL_FROM = 1_500

_TEXT, _PAPER, _EDGE = "#1d2433", "#f7f6f2", "#a9aeb8"

# The shapes of vis-network for those that the network page draws itself; with its colour each class
# still differs from all others.
_VIS_SHAPES: Mapping[str, str] = MappingProxyType(
    {
        "pentagon": "hexagon",
        "plus": "triangle",
        "house": "triangle",
        "bar": "square",
        "sheet": "square",
        "spark": "star",
        "pin": "triangleDown",
    }
)


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, nodes and edges in the network's order; ``discs`` are the grounds of the parts."""

    drawn: OfflineNetwork
    parts: tuple[Part, ...]
    discs: tuple[Disc, ...]
    centrality: Centrality


def draw(
    network: Network, *, lang: Language = "vi", heading: str = "", height: str = "600px"
) -> Picture:
    """Draw the network: place by a fixed layout, in parts; leave room for labels and sizes.

    Args:
        network: what `cadregraph.graph.network.project` gives, or a part of it.
        lang: the language of what is said where the pointer rests.
        heading, height: of the pyvis network.
    """
    data: dict[str, Node] = dict(network.nodes(data="data"))
    edges: list[Edge] = [edge for _, _, edge in network.edges(data="data")]
    measures = centrality(network)
    degrees = dict(zip(data, measures.degree, strict=True))
    bodies = {e.source: data[e.target].label for e in edges if e.kind == "of"}
    labels = {iri: _wrapped(_short(node, bodies.get(iri, ""))) for iri, node in data.items()}
    sizes = {iri: _size(node, degrees[iri]) for iri, node in data.items()}
    found = parts(network)
    places = place(
        [part.members for part in found],
        [(edge.source, edge.target) for edge in edges],
        {iri: _box(labels[iri], sizes[iri]) for iri in data},
    )
    drawn = _offline(len(edges), heading, height)
    drawn.add_all(
        {
            iri: _node(node, labels[iri], sizes[iri], places.nodes[iri], lang)
            for iri, node in data.items()
        },
        _edges(edges, data, lang),
    )
    return Picture(drawn, found, places.discs, measures)


# --- the pyvis network ----------------------------------------------------------------------------


def _offline(edges: int, heading: str, height: str) -> OfflineNetwork:
    """A pyvis network that looks as our pages do; no springs, as the places are known."""
    drawn = OfflineNetwork(heading=heading, height=height)
    drawn.toggle_physics(False)
    drawn.toggle_stabilization(False)
    drawn.toggle_hide_edges_on_drag(edges > _STILL_FROM)
    drawn.inherit_edge_colors(False)
    options = drawn.options
    options.interaction.hover = True
    options.layout = {"improvedLayout": False, "randomSeed": 1}
    options.nodes = {
        "borderWidth": 1,
        "font": {"color": _TEXT, "size": _FONT, "strokeColor": _PAPER, "strokeWidth": 3},
    }
    options.edges.color.color = _EDGE
    options.edges.color.hover = options.edges.color.highlight = _TEXT
    options.edges.smooth.enabled = False
    options.edges.arrows = {"to": {"scaleFactor": 0.5}}
    return drawn


def _node(
    node: Node, label: str, size: float, place: tuple[int, int], lang: Language
) -> Attributes:
    mark = MARKS.get(node.cls, OTHER)
    return {
        "label": label,
        "title": captions.of_node(node, lang),
        "shape": _VIS_SHAPES.get(mark.shape, mark.shape),
        "color": mark.color,
        "size": round(size, 1),
        "x": place[0],
        "y": place[1],
        "cls": node.cls,
    }


def _edges(
    edges: list[Edge], data: Mapping[str, Node], lang: Language
) -> Iterator[tuple[str, str, Attributes]]:
    """Further edges between the same two nodes are bent, so that each can be seen."""
    before: Counter[frozenset[str]] = Counter()
    for edge in edges:
        ends = frozenset((edge.source, edge.target))
        caption = captions.of_edge(edge, data[edge.source].label, data[edge.target].label, lang)
        more: Attributes = {"title": caption, "kind": edge.kind}
        if edge.decision == "proposed" or captions.told_status(edge) in ("former", "acted"):
            more["dashes"] = True
        if before[ends] and len(ends) == 2:
            bend = round(min(_BEND * before[ends], _BEND_MOST), 2)
            more["smooth"] = {"enabled": True, "type": "curvedCW", "roundness": bend}
        fields = {
            "status": captions.told_status(edge),
            "decision": edge.decision,
            "fact": edge.fact,
        }
        fields |= {"start": edge.start, "end": edge.end}
        more |= {name: text for name, text in fields.items() if text}
        before[ends] += 1
        yield edge.source, edge.target, more


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
