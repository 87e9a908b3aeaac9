"""The state or party that a title is of: 'Thủ tướng | nước CHDCND Lào', 'Thủ tướng | Việt Nam'."""

from __future__ import annotations

from dataclasses import dataclass

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.names import is_syllable
from cadregraph.graph.mentions.places import foreign_at
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.tokens import Tokens

_LEADS_TO_STATE = word_class("lead_to_a_state")
_FORMS = phrase_class("forms_of_states")
OTHER_SIDE = phrase_class("names_of_the_other_side")
"""What the other country of a meeting is called without its name."""
_REGIMES = phrase_class("regimes_of_before")
_FARTHEST = 14  # syllables: 'Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào'


@dataclass(frozen=True, slots=True)
class StateBehind:
    """The name of a state or of a party behind a title: where it ends, and whether it is another's."""

    end: int
    foreign: bool


def country_end(tokens: Tokens, at: int) -> int:
    """Where the name of another country ends that stands at ``at``; ``at`` itself where none does.

    One of a syllable is none before a Vietnamese name: 'Bí thư Đức Hùng'.
    """
    found = lexicon().foreign.match(tokens.folds, at) if foreign_at(tokens, at) else None
    if found is None:
        return at
    end = found[1]
    named = end < len(tokens) and tokens.capital[end] and is_syllable(tokens.folds[end])
    given = end == at + 1 and named and tokens.folds[at] != "lào"
    return at if given else end


def state_behind(tokens: Tokens, start: int) -> StateBehind | None:
    """The state or party that a title which ends at ``start`` is of; None where none is named.

    Over the words of such names alone: 'nước Cộng hòa …', 'Đảng Cộng sản …', 'Chính phủ Hoàng gia …'.
    """
    folds = tokens.folds
    formed = False
    if regime := Cursor(tokens, start).phrase(_REGIMES):  # 'Thủ tướng | chính quyền Sài Gòn'
        return StateBehind(start + len(regime), foreign=True)
    for at in range(start, min(start + _FARTHEST, len(tokens))):
        end = country_end(tokens, at)
        if end > at:
            return StateBehind(end, foreign=True)
        if folds[at : at + 2] == ("việt", "nam"):
            return StateBehind(at + 2, foreign=False)
        if folds[at : at + 2] in OTHER_SIDE:  # 'Chủ tịch Quốc hội nước bạn'
            return StateBehind(country_end(tokens, at + 2), foreign=True)
        if folds[at] not in _LEADS_TO_STATE:  # 'nước Cộng hòa X', which the lexicon does not have
            unknown = formed and tokens.capital[at] and tokens.texts[at].isalpha()
            return StateBehind(at + 1, foreign=True) if unknown else None
        formed = formed or folds[at : at + 2] in _FORMS
    return None
