"""The network as one HTML page that works offline: vis-network by way of pyvis, in our template.

The page asks for nothing: script and style are in-lined and named by hash in its Content Security
Policy (W3C CSP 3), everything from the texts is JSON in a data block and reaches the page as text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from cadregraph.exports.pages.network.interface import INTERFACE
from cadregraph.exports.pages.network.payload import payload
from cadregraph.exports.pages.network.picture import draw
from cadregraph.exports.pages.templating import (
    HOME,
    Language,
    embedded,
    environment,
    joined_script,
    line_feeds,
    policy,
    template_file,
)
from cadregraph.graph.network import Network

__all__ = ["page_policy", "render"]

_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
MODULES = """data words state time scope paths shown shapes labels scene bitmap stage hover view minimap
    glance panel compared several lasso legend search tools days drawn saving list story keys start"""
_SOURCE_MAP = re.compile(r"^\s*//# sourceMappingURL=.*$", re.MULTILINE)


def render(
    network: Network,
    *,
    title: str = "Mạng lưới tri thức",
    lang: Language = "vi",
    overview: bool | None = None,
    home: bool = False,
    pages: Mapping[str, str] | None = None,
    front: str = "",
    more: Mapping[str, tuple[int, str]] | None = None,
) -> str:
    """The network as one self-contained HTML page; the same network gives the same text.

    Args:
        network: what `cadregraph.graph.network.project` gives.
        title: the heading of the page.
        lang: the language it opens in; the reader can switch.
        overview: whether it opens with its parts folded, each one node; left out, a network of
            more than 1,500 nodes does. The reader can open and fold.
        home: whether the page belongs to a set and leads back to its index.
        pages: where else, beside this page, a node has an address of its own, by IRI.
        front: the address to which the page leads back, where it belongs to no set.
        more: by IRI how many neighbours of a node are not in the network, and where they are shown.
    """
    style, script, library = _inlined()
    # vis-network sets styles through the CSSOM alone, which no policy forbids.
    # Marked as safe are files of the packages alone, and JSON in which no '<', '>' or '&' is left.
    return (
        environment()
        .get_template("network.html.j2")
        .render(
            title=title,
            lang=lang,
            empty=INTERFACE["empty"][lang == "en"] if not len(network) else "",
            policy=page_policy(),
            data=embedded(
                payload(network, draw(network), overview=overview, pages=pages, more=more)
            ),
            home=HOME if home else front,
            style=Markup(style),
            library=Markup(library),
            script=Markup(script),
        )
    )


@cache
def page_policy() -> str:
    """The Content Security Policy of the page: for who serves it, to say in a header, too."""
    style, script, library = _inlined()
    return policy((library, script), (style,), "img-src data: blob:")


# --- what is in-lined ---------------------------------------------------------------------------


@cache
def _inlined() -> tuple[str, str, str]:
    """The style, the script and the library."""
    return template_file("network.css"), joined_script("network", MODULES), _library()


@cache
def _library() -> str:
    """vis-network as pyvis bundles it, without the pointer to its source map. Its style sheet, of
    which the page needs nothing, is left out."""
    text = files("pyvis").joinpath(_VIS).read_text(encoding="utf-8")
    return line_feeds(_SOURCE_MAP.sub("", text))
