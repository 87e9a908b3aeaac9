"""Whether words before a title say that its holder is dead: 'khu lưu niệm | Tổng Bí thư …'."""

from __future__ import annotations

from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.tokens import Tokens

_OF_THE_DEAD = phrase_class("what_is_of_the_dead")
_BETWEEN = phrase_class("between_what_is_of_somebody_and_the_title")


def is_remembered(tokens: Tokens, title: int) -> bool:
    """Whether what stands before a title is of somebody who is dead: his tomb, house, funeral."""
    folds = tokens.folds
    end = title
    while end and folds[end - 1] in _BETWEEN.lasts:
        between = next((w for w in _BETWEEN if folds[max(0, end - len(w)) : end] == w), None)
        if between is None:
            break
        end -= len(between)
    return Cursor(tokens, end).follows_one(_OF_THE_DEAD)
