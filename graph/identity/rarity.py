"""How many officials may bear a name: what a shared name is worth."""

from __future__ import annotations

from functools import cache

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.words import NAME_SHARES
from cadregraph.graph.text.normal import fold

_OFFICIALS = 100_000
"""People whom the press of some ten years names with a post, roughly."""
_NO_MIDDLE = 0.1
"""Few names have two syllables alone."""


@cache
def bearers(name: str) -> float:
    """How many different officials with this (folded) name to expect in the press."""
    shares = _shares()
    syllables = name.split()
    found = _OFFICIALS * _share(shares["surname"], syllables[0])
    found *= _share(shares["given"], syllables[-1])
    for syllable in syllables[1:-1]:
        found *= _share(shares["middle"], syllable)
    return found * _NO_MIDDLE if len(syllables) <= 2 else found


def _share(known: dict[str, float], syllable: str) -> float:
    return known.get(syllable, known[""])


@cache
def _shares() -> dict[str, dict[str, float]]:
    """Part of the name to folded syllable to share; '' for all that are not listed."""
    found: dict[str, dict[str, float]] = {}
    for row in rows(NAME_SHARES):
        found.setdefault(row.part, {})[fold(row.syllable)] = row.share
    return found
