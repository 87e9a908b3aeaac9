"""Seats that one has for a term: of members of committees and deputies, after ``member_titles.tsv``."""

from __future__ import annotations

from functools import cache

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables import MEMBER_TITLES


@cache
def _titles() -> frozenset[str]:
    return frozenset(row.title for row in rows(MEMBER_TITLES))


def is_mandate(title: str) -> bool:
    """Whether a title is a seat of one term, so that the next term is another holding of it."""
    return title in _titles()
