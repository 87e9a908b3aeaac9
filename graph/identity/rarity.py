"""How many officials may bear a name, and how few hold a post: what a shared name is worth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from graph.identity.profiles import HeldPost
from graph.lexicon.table import forms, rows
from graph.normal import fold

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
    for row in rows("name_shares.tsv"):
        for form in forms(row["forms"]) or ("",):
            found.setdefault(row["part"], {})[fold(form)] = float(row["share"])
    return found


@dataclass(frozen=True, slots=True)
class _Leaders:
    level: str
    classes: frozenset[str]
    bodies: tuple[str, ...]
    titles: frozenset[str]


@cache
def is_top(post: HeldPost) -> bool:
    """Whether the post is one of the few that lead a central body or a province."""
    body = post.label.removeprefix(post.title).lstrip()
    return any(
        post.level == group.level
        and post.cls in group.classes
        and post.title in group.titles
        and (not group.bodies or body.startswith(group.bodies))
        for group in _leaders()
    )


@cache
def _leaders() -> tuple[_Leaders, ...]:
    return tuple(
        _Leaders(
            row["level"],
            frozenset(forms(row["classes"])),
            forms(row["bodies"]),
            frozenset(forms(row["titles"])),
        )
        for row in rows("leaders.tsv")
    )
