"""A `pyvis.network.Network` whose page makes no request, and in which every text stays text.

What pyvis's own template does (0.3.2, ``pyvis/templates/template.html``), whatever the setting of
``cdn_resources``: it loads Bootstrap from jsdelivr, writes the heading into the page as markup,
twice, and where the title of a node has the word 'href' it makes markup of the titles. We take that
template and mend these places, so that menus, filters and buttons of pyvis work as they do.
"""

from __future__ import annotations

import re
import webbrowser
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeAlias

import jinja2
from markupsafe import Markup
from pyvis.edge import Edge as PyvisEdge
from pyvis.network import Network as PyvisNetwork
from pyvis.node import Node as PyvisNode

from cadregraph.exports.pages.templating import Json
from cadregraph.graph.errors import ExportError

__all__ = ["Attributes", "OfflineNetwork"]

Attributes: TypeAlias = dict[str, Json]
"""Of a node or an edge: what vis-network takes, and what else is known of it."""

_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data: blob:; base-uri 'none'; form-action 'none'"
)
_REMOTE = re.compile(
    r"<link\b[^>]*\bhref=\"https?:[^>]*>|<script\b[^>]*\bsrc=\"https?:[^>]*>\s*</script>"
)
_HEADING = "<center>\n<h1>{{heading}}</h1>\n</center>\n"
_MENDED: tuple[tuple[str, str], ...] = (
    (
        '<meta charset="utf-8">',
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
    ),
    (_HEADING, ""),
    ("<h1>{{heading}}</h1>", "{% if heading %}<h1>{{heading}}</h1>{% endif %}"),
    ("popup.innerHTML = ", "popup.innerText = "),
    ("{{options|safe}}", "{{in_script(options)}}"),
)


class OfflineNetwork(PyvisNetwork):  # type: ignore[misc]  # pyvis publishes no types
    """A directed pyvis network that a notebook shows in place, without a network connection.

    All that `pyvis.network.Network` can do, it can: ``add_node``, ``add_edge``, ``from_nx``,
    ``toggle_physics``, ``show_buttons``, ``set_options``, ``show`` ... Addresses in it, such as
    those of images, are not asked for.

    Args:
        heading: a line above the picture.
        height, width: of the picture, as CSS has them.
    """

    nodes: list[Attributes]
    edges: list[Attributes]
    node_ids: list[str | int]
    node_map: dict[str | int, Attributes]

    def __init__(self, *, heading: str = "", height: str = "600px", width: str = "100%") -> None:
        super().__init__(
            height,
            width,
            directed=True,
            heading=heading,
            bgcolor="#f7f6f2",
            cdn_resources="in_line",
        )
        self.templateEnv = _templates()
        self.prep_notebook()

    def add_all(
        self,
        nodes: Mapping[str, Attributes],
        edges: Iterable[tuple[str, str, Attributes]],
    ) -> None:
        """Add many nodes and edges between them; ``add_node`` and ``add_edge`` search a list each.

        Args:
            nodes: by id, each with ``label`` and ``shape``; none is there yet.
            edges: from, to and what else is known; both ends are there.
        """
        for iri, attributes in nodes.items():
            options: Attributes = PyvisNode(iri, **attributes).options
            self.nodes.append(options)
            self.node_ids.append(iri)
            self.node_map[iri] = options
        self.edges += [PyvisEdge(a, b, True, **more).options for a, b, more in edges]

    def write_html(
        self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False
    ) -> None:
        """Write the page to a file in UTF-8; the arguments are pyvis's."""
        Path(name).write_text(self.generate_html(name, notebook=notebook), encoding="utf-8")
        if open_browser:
            webbrowser.open(Path(name).resolve().as_uri())

    def _repr_html_(self) -> str:
        return str(
            Markup(
                '<iframe srcdoc="{}" sandbox="allow-scripts" title="{}" width="100%" '
                'style="border: 0; height: calc({} + {}px)"></iframe>'
            ).format(self.generate_html(), self.heading, self.height, 110 if self.heading else 24)
        )


# --- the template -------------------------------------------------------------------------------


@cache
def _templates() -> jinja2.Environment:
    """Pyvis's templates, mended; what is not marked safe in them is escaped."""
    made = jinja2.Environment(loader=jinja2.FunctionLoader(_source), autoescape=True)
    made.globals["in_script"] = _in_script
    return made


def _source(name: str) -> str:
    """A file of pyvis's folder of templates.

    Raises:
        ExportError: it is not the template that we know how to mend.
    """
    text = files("pyvis").joinpath("templates", name).read_text(encoding="utf-8")
    if not name.endswith(".html"):
        return text
    text = _REMOTE.sub("", text)
    for old, new in _MENDED:
        if old not in text:
            raise ExportError(f"pyvis: its template {name} has changed; 0.3.2 is known to work")
        text = text.replace(old, new, 1)
    return text


def _in_script(text: str) -> Markup:
    """JSON that stands in a script: no text in it can end the script."""
    return Markup(text.replace("<", "\\u003c"))
