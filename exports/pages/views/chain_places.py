"""Where the steps of a chain stand from left to right: in their order, by time as far as days are known.

Steps of one day stand in one column, unless two of them are in one lane; what stands beside another step
has the column behind it. What has no place in time stands behind all others, apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cadregraph.exports.pages.date_words import begins
from cadregraph.exports.pages.views.chain_order import Place

WIDTH = 720
RADIUS = 11
_LEFT, _RIGHT = 112, 24
_APART = 2 * RADIUS + 5
_GAP = 40
"""Between the last day and what has none."""
_MOST_APART = 270
"""The room of what has no day, however much that is."""


@dataclass(frozen=True, slots=True)
class Across:
    """The middle of each step; the first and last day, None where these are one or none is known, with the
    place of the last; where what has no day begins, 0 where nothing is there."""

    places: tuple[float, ...]
    days: tuple[str, str] | None
    last: float
    apart: float


def spread(steps: Sequence[tuple[str, Place]]) -> Across:
    """The places of steps, each with its stage, in order."""
    columns = _columns(steps)
    placed = [place for _, place in steps if place.how != "apart"]
    aside = columns[-1] - columns[len(placed) - 1] if 0 < len(placed) < len(steps) else 0
    days = sorted((place.day for place in placed), key=lambda day: (begins(day) or 0.0, day))
    moments = [begins(day) or 0.0 for day in days]
    right = WIDTH - _RIGHT - RADIUS
    if not days or moments[0] == moments[-1]:
        apart = min((right - _LEFT) / max(columns[-1] + 1, 2), 2 * _GAP if aside else WIDTH)
        found = [_LEFT + apart * (column + 0.5) for column in columns]
        begun = found[len(placed)] - apart / 2 if aside else 0.0
        return Across(tuple(round(x, 1) for x in found), None, 0.0, round(begun, 1))
    step = min(_APART, _MOST_APART / aside) if aside else 0.0
    room = aside * step + _GAP if aside else 0.0
    last = right - room
    left = _LEFT + RADIUS
    share = (last - left) / (moments[-1] - moments[0])
    along: list[float] = []
    for (_, place), column in zip(steps[: len(placed)], columns, strict=False):
        x = left + share * ((begins(place.day) or 0.0) - moments[0])
        if along:
            x = max(x, along[-1] + _APART * (column - columns[len(along) - 1]))
        along.append(x)
    if along[-1] > last:  # many on the last days: all are drawn nearer to one another
        nearer = (last - left) / (along[-1] - left)
        along = [left + (x - left) * nearer for x in along]
    behind = [last + _GAP + step * (c - columns[len(placed)]) for c in columns[len(placed) :]]
    found = [*along, *behind]
    begun = last + _GAP - RADIUS - 8 if aside else 0.0
    ends = (days[0], days[-1])
    return Across(tuple(round(x, 1) for x in found), ends, round(along[-1], 1), round(begun, 1))


def _columns(steps: Sequence[tuple[str, Place]]) -> list[int]:
    """The column of each step: one after another, those of one stated day in one."""
    found: list[int] = []
    taken: Counter[str] = Counter()
    for at, (stage, place) in enumerate(steps):
        same = at > 0 and place == steps[at - 1][1] and place.how in ("stated", "by")
        if at > 0 and not (same and not taken[stage]):
            taken.clear()
            found.append(found[-1] + 1)
        else:
            found.append(found[-1] if found else 0)
        taken[stage] += 1
    return found
