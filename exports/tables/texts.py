"""The articles as they are stored, one JSON object a line.

Offsets of passages and mentions count the code points of ``text``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import msgspec

if TYPE_CHECKING:
    from cadregraph.graph.store import Store

_KEPT = ("id", "title", "text", "url", "published", "outlet")


def write_texts(store: Store, out: BinaryIO) -> None:
    """Write the articles by id; what is not known of one is left out."""
    encoder = msgspec.json.Encoder()
    for document in store.documents():
        values = {name: getattr(document, name) for name in _KEPT}
        known = {name: value for name, value in values.items() if value is not None}
        out.write(encoder.encode(known) + b"\n")
