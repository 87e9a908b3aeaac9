"""What can begin with a word, so that a word with which nothing begins costs one look-up."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TypeAlias, TypeVar

from cadregraph.graph.gazetteer.units import gazetteer
from cadregraph.graph.lexicon import Trie, lexicon
from cadregraph.graph.lexicon.tags import (
    COMMA,
    DATE,
    EVENT,
    OPEN,
    ORGANIZATION,
    PERSON,
    PLACE,
    POST,
    SIGNS,
    WORD,
)
from cadregraph.graph.mentions.dates import DATE_OPENERS, TERM_OPENERS
from cadregraph.graph.mentions.events import EVENT_OPENERS
from cadregraph.graph.mentions.intervals import INTERVAL_OPENERS
from cadregraph.graph.mentions.places import KIND_OPENERS
from cadregraph.graph.mentions.posts import MODIFIERS
from cadregraph.graph.text.memo import Memo
from cadregraph.graph.text.tokens import comparable

Value = TypeVar("Value")
CENTRAL, HONORIFIC, DIRECTIVE, TERM, TRIGGER, SIGN, NUMBER = "c", "h", "D", "e", "V", "s", "n"
"""What may begin with a word besides what the tags of the lexicon name."""
COMMAS = SIGNS - {OPEN}
"""The signs that stand for themselves, and with which nothing begins."""

Opening: TypeAlias = tuple[str, dict[str, str]]
"""The letters of what can begin with a word, and with it and certain words behind it."""
Table: TypeAlias = dict[str, Opening]


def _opening(token: str) -> Opening | None:
    if token[0].isdigit():
        return NUMBER, {}
    word, upper = comparable(token)
    if not word[0].isalnum():
        return (COMMA if word in COMMAS else SIGN), {}
    small, capital = _openers()
    return (capital if upper else small).get(word)


opening = Memo(_opening, most=1 << 14).__getitem__
"""What can begin with a token as written; None for a plain word."""


def opening_alias(found: Opening | None) -> Opening:
    """What can begin with a token that the article has made the name of a body."""
    alone, pairs = found or ("", {})
    return _with(alone, ORGANIZATION), {w: _with(may, ORGANIZATION) for w, may in pairs.items()}


@cache
def _openers() -> tuple[Table, Table]:
    """The openers of all that the lexicon, the gazetteer and the grammar of mentions know.

    The second table is for words with a capital: with them names of persons and places begin too.
    """
    words, places = lexicon(), gazetteer()
    small: Table = {}
    _add_forms(small, WORD, words.words)
    _add(small, CENTRAL, ("trung",))
    _add_forms(small, HONORIFIC, words.honorifics)
    _add_forms(small, DIRECTIVE, words.documents)
    _add(small, DATE, DATE_OPENERS | INTERVAL_OPENERS)
    _add(small, EVENT, EVENT_OPENERS)
    _add_forms(small, POST, words.titles)
    _add(small, POST, MODIFIERS)
    _add_forms(small, ORGANIZATION, words.heads)
    _add(small, PLACE, KIND_OPENERS)
    _add(small, TERM, TERM_OPENERS)
    _add_forms(small, TRIGGER, words.triggers)
    capital = {word: (alone, dict(pairs)) for word, (alone, pairs) in small.items()}
    _add(capital, PERSON, words.surnames)
    _add_forms(capital, PERSON, words.honorifics)
    _add_forms(capital, PLACE, places.names)
    _add_forms(capital, PLACE, places.aliases)
    return small, capital


def _add(table: Table, letter: str, words: Iterable[str]) -> None:
    """Let what ``letter`` stands for begin with the words, whatever follows."""
    for word in words:
        alone, pairs = table.get(word, ("", {}))
        pairs = {second: _with(letters, letter) for second, letters in pairs.items()}
        table[word] = (_with(alone, letter), pairs)


def _add_forms(table: Table, letter: str, forms: Trie[Value]) -> None:
    """Let what ``letter`` stands for begin with the forms, as far as their second word."""
    for word in forms.openers():
        seconds = forms.pairs(word)
        if not seconds:
            _add(table, letter, (word,))
        else:
            alone, pairs = table.get(word, ("", {}))
            added = {second: _with(pairs.get(second, alone), letter) for second in seconds}
            table[word] = (alone, pairs | added)


def _with(letters: str, letter: str) -> str:
    return letters if letter in letters else letters + letter
