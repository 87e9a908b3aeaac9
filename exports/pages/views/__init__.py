"""The views of a store, by name, and the set of pages that ties them together."""

from __future__ import annotations

from cadregraph.exports.pages.views.catalogue import (
    ALL,
    VIEWS,
    Choice,
    View,
    misuse,
    render_view,
)
from cadregraph.exports.pages.views.page_set import write_all

__all__ = ["ALL", "VIEWS", "Choice", "View", "misuse", "render_view", "write_all"]
