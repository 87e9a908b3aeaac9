"""The committee that leads a place, after ``place_committees.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import PLACE_COMMITTEES


@cache
def committees() -> Mapping[str, str]:
    """The form of the leading committee ('huyện ủy') by the kind of place ('huyện')."""
    return MappingProxyType({row.kind: row.committee for row in rows(PLACE_COMMITTEES)})
