"""Posts that take a person's whole time, and which of them go together.

After ``full_time_posts.tsv`` and ``posts_held_together.tsv``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables import FULL_TIME_POSTS, POSTS_HELD_TOGETHER, FullTimePosts
from cadregraph.graph.model import Organization


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """A full-time post: its kind, and where it is (a place, else the body itself)."""

    kind: str
    seat: str


def office(title: str, body: Organization) -> Office | None:
    """The office that a title in a body is; None if it goes with any other post."""
    for kind in _kinds().get(title, ()):
        if (
            (not kind.levels or body.level in kind.levels)
            and (not kind.classes or body.cls in kind.classes)
            and (not kind.bodies or body.label.startswith(kind.bodies))
        ):
            return Office(kind.kind, body.place or body.key)
    return None


def together(one: Office, other: Office) -> bool:
    """Whether one person may hold both offices at a time."""
    if one.kind == other.kind:
        return one.seat == other.seat
    where = _together().get(frozenset({one.kind, other.kind}))
    return where == "any" or (where == "same" and one.seat == other.seat)


@cache
def _kinds() -> dict[str, tuple[FullTimePosts, ...]]:
    """The kinds of posts by title."""
    found: dict[str, tuple[FullTimePosts, ...]] = {}
    for row in rows(FULL_TIME_POSTS):
        for title in row.titles:
            found[title] = (*found.get(title, ()), row)
    return found


@cache
def _together() -> dict[frozenset[str], str]:
    return {frozenset({row.one, row.other}): row.where for row in rows(POSTS_HELD_TOGETHER)}
