"""Posts that one person at a time holds, after ``single_holder_titles.tsv``."""

from __future__ import annotations

from functools import cache

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.titles import SINGLE_HOLDER_TITLES, SingleHolderTitle


@cache
def _titles() -> dict[str, SingleHolderTitle]:
    return {row.title: row for row in rows(SINGLE_HOLDER_TITLES)}


def has_single_holder(title: str, body: str) -> bool:
    """Whether one person at a time holds this title in the body of this name."""
    known = _titles().get(title)
    if known is None or (known.not_in and body.startswith(known.not_in)):
        return False
    return not known.only_in or body.startswith(known.only_in)
