"""Posts that one person at a time holds, after ``single_holder_titles.tsv``."""

from __future__ import annotations

from functools import cache

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables import SINGLE_HOLDER_TITLES


@cache
def _exceptions() -> dict[str, tuple[str, ...]]:
    return {row.title: row.not_in for row in rows(SINGLE_HOLDER_TITLES)}


def has_single_holder(title: str, body: str) -> bool:
    """Whether one person at a time holds this title in the body of this name."""
    excepted = _exceptions().get(title)
    return excepted is not None and not (excepted and body.startswith(excepted))
