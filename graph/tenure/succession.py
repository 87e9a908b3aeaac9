"""Who followed whom in a post that one holds at a time, and where articles contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from cadregraph.graph.tenure.assembly import Assembled

_STATED, _BOUNDED = 0.9, 0.7
"""How sure a succession is if the successor's beginning is stated, and if articles only bound it."""


@dataclass(frozen=True, slots=True)
class Held:
    """A tenure of a post: its key, who holds it, and what is known of its time."""

    tenure: str
    holder: str
    known: Assembled


@dataclass(frozen=True, slots=True)
class Succession:
    """That one tenure followed another, how sure, and from when at the latest the first was over."""

    before: str
    after: str
    confidence: float
    day: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Tenures that cannot all be as stated, and why not, in Vietnamese."""

    tenures: tuple[str, ...]
    reason: str


def successions(held: Sequence[Held]) -> Iterator[Succession]:
    """Who followed whom among the tenures of a post for one person at a time, as far as dates say it.

    Of tenures that overlap nothing is said, nor of those without a date.
    """
    dated = sorted((_begin(one), one.tenure, one) for one in held if _begin(one))
    for (_, _, before), (day, _, after) in pairwise(dated):
        if before.holder == after.holder or _overlap(before, after):
            continue
        known = bool(after.known.start)
        yield Succession(before.tenure, after.tenure, _STATED if known else _BOUNDED, day)


def contradictions(held: Sequence[Held]) -> Iterator[Contradiction]:
    """Two holders at once of a post that one person at a time holds."""
    for one, other in combinations(sorted(held, key=lambda h: h.tenure), 2):
        if one.holder != other.holder and _overlap(one, other):
            yield Contradiction((one.tenure, other.tenure), "hai người cùng giữ một chức vụ")


def _begin(one: Held) -> str:
    return one.known.start or one.known.seen_from


def _last(one: Held) -> str:
    """The last day on which it is known to have been held."""
    return max(one.known.seen_until, one.known.seen_from, one.known.end, one.known.start)


def _overlap(one: Held, other: Held) -> bool:
    """Whether both were held on some day, as far as dates of their precision tell."""
    first, second = sorted((one, other), key=lambda h: (_begin(h), h.tenure))
    if not _begin(first) or not _begin(second):
        return False
    width = min(len(_last(first)), len(_begin(second)))
    return _last(first)[:width] > _begin(second)[:width]
