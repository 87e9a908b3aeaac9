"""Which unit of the army a post leads, as far as its title tells: a platoon is no company."""

from __future__ import annotations

from collections.abc import Sequence

from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.spans import OrganizationSpan

_UNITS = tuple(sorted(word_class("units_of_the_army")))
_BY_SIZE = (
    "tiểu đội",
    "trung đội",
    "đại đội",
    "tiểu đoàn",
    "trung đoàn",
    "lữ đoàn",
    "sư đoàn",
    "quân đoàn",
)
MILITARY = "military"
"""The kind of head of a unit of the army."""
BORDER_GUARD_OF_ALL = "bộ tư lệnh bộ đội biên phòng"
_BORDER_GUARD = "Bộ đội Biên phòng"
_COMMANDED = ("tư", "lệnh", "bộ", "đội", "biên", "phòng")
_OF_THE_MINISTRY = (*_COMMANDED[2:], ",", "bộ", "quốc", "phòng")


def same_unit(title: str, body: OrganizationSpan) -> bool:
    """Whether a title may be that of a neighbour's unit: of 'Trung đội trưởng, Đại đội phó Đại đội 12'
    the first is not of Đại đội 12."""
    return body.head.kind != MILITARY or unit_fits(title, body.head.label)


def unit_fits(title: str, label: str) -> bool:
    """Whether a title may be that of a unit with this head word: a company commander leads no regiment."""
    unit = next((name for name in _UNITS if name in title.lower()), "")
    return unit in ("", label.lower())


def is_smaller(title: str, label: str) -> bool:
    """Whether the unit that a title leads is smaller than one with this head word: platoon and battalion."""
    led = next((name for name in _BY_SIZE if name in title.lower()), "")
    whole = label.lower()
    return led != "" and whole in _BY_SIZE and _BY_SIZE.index(led) < _BY_SIZE.index(whole)


def is_border_guard_of_all(body: OrganizationSpan, folds: Sequence[str]) -> bool:
    """'Phó Tham mưu trưởng | Bộ đội Biên phòng giữ chức Phó Tư lệnh Bộ đội Biên phòng, Bộ Quốc phòng': the
    border guard of the whole country, in whatever province a neighbour serves.

    Args:
        body: a body without a place.
        folds: the words of its sentence.
    """
    return body.head.label == _BORDER_GUARD and any(
        folds[at : at + len(words)] == words
        for words in (_COMMANDED, _OF_THE_MINISTRY)
        for at, word in enumerate(folds)
        if word == words[0]
    )
