"""Seats that one has for a term: of members of committees and deputies, after ``member_titles.tsv``."""

from __future__ import annotations

from functools import cache
from typing import Literal

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.titles import MEMBER_TITLES
from cadregraph.graph.lexicon.word_classes import word_class

_ASSEMBLY = "Quốc hội"


@cache
def _titles() -> frozenset[str]:
    return frozenset(row.title for row in rows(MEMBER_TITLES))


def is_mandate(title: str) -> bool:
    """Whether a title is a seat of one term, so that the next term is another holding of it."""
    return title in _titles()


def in_assembly(title: str, body: str) -> Literal["", "deputy", "of deputies"]:
    """Of the seat of a deputy of the National Assembly that it is that, and of the posts in it that only
    deputies have; '' of all else."""
    if body == _ASSEMBLY and is_mandate(title):
        return "deputy"
    bodies, titles = _of_deputies()
    organ = body.startswith(bodies) or body.endswith(f" của {_ASSEMBLY}")
    return "of deputies" if organ and title.startswith(titles) else ""


@cache
def _of_deputies() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How the names of the bodies begin, and the titles."""
    bodies, titles = word_class("bodies_of_deputies"), word_class("titles_of_deputies")
    return tuple(sorted(bodies)), tuple(sorted(titles))
