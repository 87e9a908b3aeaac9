"""Posts that take a person's whole time, and which of them go together.

After ``full_time_posts.tsv`` and ``posts_held_together.tsv``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.titles import (
    FULL_TIME_POSTS,
    POSTS_HELD_TOGETHER,
    FullTimePosts,
)
from cadregraph.graph.lexicon.word_classes import is_membership, word_class
from cadregraph.graph.model import Organization

_BESIDE_OTHERS = ("Đại biểu", "Trưởng đoàn", "Phó Trưởng đoàn")
"""Titles of deputies and of who leads them, which go with any post."""
_SEATS_OF_A_TERM = frozenset({"Ban Chấp hành Trung ương Đảng", "Bộ Chính trị"})
"""Bodies whose members go on until their term is over, whatever post they are given."""
_OF_THE_PARTY = word_class("party_within_a_body")


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """A full-time post: its kind, and where it is (a place, else the body itself); of a kind of which
    there are many in one place ``unit`` is the body, as nobody leads two of them."""

    kind: str
    seat: str
    unit: str = ""


def office(title: str, body: Organization) -> Office | None:
    """The office that a title in a body is; None if it goes with any other post."""
    for kind in _kinds().get(title, ()):
        if (
            (not kind.levels or body.level in kind.levels)
            and (not kind.classes or body.cls in kind.classes)
            and (not kind.bodies or body.label.startswith(kind.bodies))
        ):
            return Office(kind.kind, body.place or body.key, body.key if kind.several else "")
    return None


def together(one: Office, other: Office) -> bool:
    """Whether one person may hold both offices at a time."""
    where = _together().get(frozenset({one.kind, other.kind}))
    if where is None and one.kind == other.kind:
        return (one.seat, one.unit) == (other.seat, other.unit)
    return where == "any" or (where == "same" and one.seat == other.seat)


_STEPS_UP = frozenset({("agency", "deputy_minister")})


def steps_up(held: Office, taken: Office) -> bool:
    """Whether of offices that go together the first is left by whoever is given the second without 'kiêm':
    'bổ nhiệm ông A, Cục trưởng Cục X, giữ chức Thứ trưởng'."""
    return (held.kind, taken.kind) in _STEPS_UP


def is_deputy_of(one: Office, other: Office) -> bool:
    """Whether an office is that of a deputy where another is that of who may be its head."""
    return one.seat == other.seat and _is_deputy(one) and not _is_deputy(other)


def _is_deputy(office: Office) -> bool:
    return "deputy" in office.kind or "vice" in office.kind


def kept_beside(
    title: str, body: str, other: str, other_body: str, entities: Mapping[str, object]
) -> bool:
    """Whether nobody leaves a post for the other, by the keys of their bodies: the seat of a deputy, 'Phó
    Giám đốc Công an tỉnh X' for 'Thủ trưởng Cơ quan Cảnh sát điều tra'."""
    if title.startswith(_BESIDE_OTHERS):
        return True
    bodies = entities.get(body), entities.get(other_body)
    if not (isinstance(bodies[0], Organization) and isinstance(bodies[1], Organization)):
        return False
    if is_membership(title) and bodies[0].label in _SEATS_OF_A_TERM:
        return True  # 'bổ nhiệm ông A, Ủy viên Trung ương Đảng, T, giữ chức U'
    if bodies[1].label.lower() in (f"{party} {bodies[0].label.lower()}" for party in _OF_THE_PARTY):
        return True  # 'Chính ủy Quân khu X' for 'Bí thư Đảng ủy Quân khu X'
    held, taken = office(title, bodies[0]), office(other, bodies[1])
    if held is None or taken is None or steps_up(held, taken):
        return False
    return together(held, taken)


def given_up_for(
    title: str, body: str, other: str, other_body: str, entities: Mapping[str, object]
) -> bool:
    """Whether nobody has a post beside the other, by the keys of their bodies."""
    bodies = entities.get(body), entities.get(other_body)
    if not (isinstance(bodies[0], Organization) and isinstance(bodies[1], Organization)):
        return False
    mine, theirs = office(title, bodies[0]), office(other, bodies[1])
    return mine is not None and theirs is not None and not together(mine, theirs)


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
