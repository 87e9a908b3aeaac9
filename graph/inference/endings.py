"""On which day a body ended, as far as a register tells: its place or ministry became another, or it
was merged."""

from __future__ import annotations

from cadregraph.graph.inference.implied import implied
from cadregraph.graph.inference.places import changed
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import ENDED_BODIES
from cadregraph.graph.model import Organization


def ended(body: Organization) -> str:
    """The first day without a body, ISO 8601; '' if no register knows that it ended.

    With a province or district that became another ended the bodies that it had.
    """
    days = [link.day for link in implied(body) if link.relation == "isReplacedBy" and link.day]
    moved = changed().get(body.place or "")
    if moved is not None:
        days.append(moved[2])
    days += [row.day for row in rows(ENDED_BODIES) if row.body == body.label]
    return min(days, default="")
