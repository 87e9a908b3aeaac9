"""Which unit of the army a post leads, as far as its title tells: a platoon is no company."""

from __future__ import annotations

from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.spans import OrganizationSpan

_UNITS = tuple(sorted(word_class("units_of_the_army")))
MILITARY = "military"
"""The kind of head of a unit of the army."""


def same_unit(title: str, body: OrganizationSpan) -> bool:
    """Whether a title may be that of a neighbour's unit: of 'Trung đội trưởng, Đại đội phó Đại đội 12'
    the first is not of Đại đội 12."""
    return body.head.kind != MILITARY or unit_fits(title, body.head.label)


def unit_fits(title: str, label: str) -> bool:
    """Whether a title may be that of a unit with this head word: a company commander leads no regiment."""
    unit = next((name for name in _UNITS if name in title.lower()), "")
    return unit in ("", label.lower())
