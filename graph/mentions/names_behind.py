"""Whether a person's name stands behind a title or behind the name of a body, which it then ends."""

from __future__ import annotations

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.text.tokens import Tokens

LONG_NAMED = frozenset({"body", "centre", "company", "institute", "hospital"})
"""The kinds of bodies whose names are long, and may end like a person's: '… Chu Lai'."""
_NAMESAKES = phrase_class("those_whose_names_works_bear")


def names_a_person(tokens: Tokens, at: int) -> bool:
    """Any surname and one to four more capitals to the end of the run."""
    return 2 <= _run_end(tokens, at) - at <= 5 and tokens.folds[at] in lexicon().surnames


def names_in_full(tokens: Tokens, at: int) -> bool:
    """Any surname and two or more capitals behind it, to the end of the run."""
    return names_a_person(tokens, at) and all(tokens.capital[at : at + 3]) and at + 3 <= len(tokens)


def ends_a_body(tokens: Tokens, start: int, at: int, kind: str) -> bool:
    """A common surname and one to three more capitals to the end of the run: behind the name of a body of a
    kind, which begins at ``start``, a person follows.

    Not the second syllable of a body's name: 'Bệnh viện Bạch | Mai Lê Văn Tám', as four syllables behind one
    alone would be a long name behind a short one.
    """
    surnames = lexicon().common_surnames
    if tokens.folds[at] not in surnames or kind == "school":
        return False
    if place_at(tokens, at) or (kind == "company" and tokens.folds[at : at + 3] in _NAMESAKES):
        return False
    length = _run_end(tokens, at) - at
    word = tokens.texts[start]
    alone = at == start + 1 and word.isalpha() and not word.isupper()
    if alone and length == 4 and tokens.folds[at + 1] in surnames:
        return False
    return (3 if kind in LONG_NAMED else 2) <= length <= 4


def _run_end(tokens: Tokens, at: int) -> int:
    while at < len(tokens) and tokens.capital[at]:
        at += 1
    return at
