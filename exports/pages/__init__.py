"""The way out as a page for a browser: the network of the whole store.

The other views are chosen by name (`cadregraph.exports.pages.views`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from cadregraph.exports.formats import ExportFormat

if TYPE_CHECKING:
    from cadregraph.graph.store import Store


def _html(store: Store, out: BinaryIO) -> None:
    from cadregraph.exports.pages.network.html import render  # pyvis loads slowly
    from cadregraph.graph.network import project

    out.write(render(project(store)).encode())


FORMATS: Mapping[str, ExportFormat] = MappingProxyType(
    {"html": ExportFormat("an interactive network in one page, offline", ".html", _html)}
)
"""By name."""
