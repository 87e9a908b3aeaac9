"""Tables and networks as the small piece of HTML that a notebook shows.

JupyterLab takes scripts, frames and SVG elements out of what it does not trust, such as a notebook
that somebody else ran; tables, styles and images in data URIs stay. So the network is an image, in
which nothing can run, and the interactive page is `cadregraph.export`.
"""

from __future__ import annotations

import base64
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice

import networkx as nx
from markupsafe import Markup, escape

from cadregraph.exports.pages.words import MARKS, OTHER
from cadregraph.graph.network import Network, Node, contracted, degree

_ROWS = 20
_CELL = 160
_NODES = 36
_LABEL = 32
_WIDTH, _HEIGHT = 860, 520


def rows_html(
    columns: Sequence[str], rows: Sequence[Mapping[str, str | None]], shown: int = _ROWS
) -> str:
    """The first rows as a table that says how many there are; everything in it is escaped."""
    head = Markup("").join(Markup("<th>{}</th>").format(_line(name)) for name in columns)
    body = Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(
                Markup("<td>{}</td>").format(_clipped(row.get(name) or "", _CELL))
                for name in columns
            )
        )
        for row in islice(rows, shown)
    )
    summary = f"{len(rows)} × {len(columns)}"
    if len(rows) > shown:
        summary = f"{shown} / {summary}"
    return str(
        Markup(
            '<div style="overflow-x: auto"><table><thead><tr>{}</tr></thead>'
            "<tbody>{}</tbody></table></div><p><small>{}</small></p>"
        ).format(head, body, summary)
    )


def network_html(network: Network) -> str:
    """How many nodes of each class there are, and a picture of those joined to most others."""
    classes = Counter(data["data"].cls for _, data in network.nodes(data=True))
    order = {cls: number for number, cls in enumerate(MARKS)}
    counts = Markup(" · ").join(
        Markup('<span style="color: {}">■</span> {} {}').format(
            MARKS.get(cls, OTHER).color, MARKS.get(cls, OTHER).name[1], number
        )
        for cls, number in sorted(classes.items(), key=lambda c: (order.get(c[0], 99), c[0]))
    )
    summary = f"{len(network)} nodes, {network.number_of_edges()} edges"
    drawing = base64.b64encode(preview_svg(network).encode()).decode()
    image = Markup('<img alt="{}" width="{}" height="{}" src="data:image/svg+xml;base64,{}">')
    return str(
        Markup("<p><strong>{}</strong> {}</p>{}").format(
            summary,
            counts,
            image.format(summary, _WIDTH, _HEIGHT, Markup(drawing)) if len(network) else "",
        )
    )


def preview_svg(network: Network) -> str:
    """A still picture of the nodes joined to most others, without posts, as a document of SVG.

    The nodes stand round an oval at even heights, so that no two labels meet.
    """
    drawn = contracted(network)
    chosen = _middle(drawn)
    pairs = sorted({(min(a, b), max(a, b)) for a, b in drawn.subgraph(chosen).edges() if a != b})
    points = _places(sorted(chosen, key=lambda iri: (_class_order(drawn, iri), iri)))
    curve = Markup('<path d="M{} {}Q{} {} {} {}"/>')
    lines = Markup("").join(
        curve.format(*points[a], _WIDTH // 2, _HEIGHT // 2, *points[b]) for a, b in pairs
    )
    nodes = Markup("").join(_node(drawn.nodes[iri]["data"], *points[iri]) for iri in points)
    return str(
        Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" font-family="sans-serif" '
            'font-size="12"><rect width="100%" height="100%" fill="#fff"/>'
            '<g fill="none" stroke="#767676" stroke-opacity=".4">{}</g>{}</svg>'
        ).format(_WIDTH, _HEIGHT, lines, nodes)
    )


def _middle(network: Network) -> list[str]:
    """The nodes joined to most others, each joined to one before it."""
    degrees = degree(network)
    order = sorted(network, key=lambda iri: (-degrees[iri], iri))
    chosen = dict.fromkeys(order[:1])
    neighbours = {iri for one in chosen for iri in nx.all_neighbors(network, one)} - chosen.keys()
    while neighbours and len(chosen) < _NODES:
        best = min(neighbours, key=lambda iri: (-degrees[iri], iri))
        chosen[best] = None
        neighbours = (neighbours | set(nx.all_neighbors(network, best))) - chosen.keys()
    return list(chosen)


def _class_order(network: Network, iri: str) -> int:
    order = list(MARKS)
    cls = network.nodes[iri]["data"].cls
    return order.index(cls) if cls in order else len(order)


def _places(nodes: Sequence[str]) -> dict[str, tuple[int, int]]:
    """The first half down the right side of an oval, the second up the left."""
    half = (len(nodes) + 1) // 2
    middle, radius = _HEIGHT / 2, _HEIGHT / 2 - 20
    places: dict[str, tuple[int, int]] = {}
    for n, iri in enumerate(nodes):
        row = n if n < half else 2 * half - 1 - n
        away = (2 * row + 1) / (2 * half) * 2 - 1  # -1 at the top, 1 at the bottom
        across = 30 + 160 * math.sqrt(1 - away * away)
        x = _WIDTH / 2 + (across if n < half else -across)
        places[iri] = (round(x), round(middle + away * radius))
    return places


def _node(node: Node, x: int, y: int) -> Markup:
    right = x > _WIDTH / 2
    return Markup(
        '<circle cx="{}" cy="{}" r="6" fill="{}"/><text x="{}" y="{}" text-anchor="{}">{}</text>'
    ).format(
        *(x, y, MARKS.get(node.cls, OTHER).color, x + 11 if right else x - 11, y + 4),
        *("start" if right else "end", _clipped(node.label, _LABEL)),
    )


def _clipped(text: str, length: int) -> Markup:
    line = _line(text)
    return escape(line if len(line) <= length else f"{line[: length - 1]}…")


def _line(text: str) -> str:
    """The text in one line without characters that act instead of showing."""
    return "".join(char if char.isprintable() else " " for char in text)
