"""What leaves a store, as bytes."""

from __future__ import annotations

import io

from cadregraph.exports import FORMATS, FolderFormat, export
from cadregraph.graph.store import Store

STREAMS = [
    name for name, f in FORMATS.items() if name != "html" and not isinstance(f, FolderFormat)
]
"""The formats of one file; the page has tests of its own."""


def written(store: Store, format: str) -> bytes:
    """What the store writes in a format of one file."""
    out = io.BytesIO()
    export(store, format, out)
    return out.getvalue()
