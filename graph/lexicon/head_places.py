"""The kinds of place that head words say their bodies are of, after ``head_places.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import HEAD_PLACES


@cache
def kinds_of_heads() -> Mapping[str, tuple[str, ...]]:
    """The kinds of place by the label of the head: 'huyện' of 'Huyện ủy'."""
    return MappingProxyType({row.head: row.kinds for row in rows(HEAD_PLACES)})
