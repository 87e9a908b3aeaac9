"""What can begin with a word, so that a word with which nothing begins costs one look-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from graph.gazetteer import gazetteer
from graph.lexicon import lexicon
from graph.mentions.dates import DATE_OPENERS, TERM_OPENERS
from graph.mentions.events import EVENT_OPENERS
from graph.mentions.places import KIND_OPENERS
from graph.mentions.posts import MODIFIERS

WORD, CENTRAL, HONORIFIC, DIRECTIVE, DATE, EVENT = "w", "c", "h", "D", "t", "E"
PERSON, POST, ORGANIZATION, PLACE, TERM, TRIGGER = "P", "T", "O", "L", "e", "V"


@dataclass(frozen=True, slots=True)
class Openers:
    """For folded words the letters of what can begin there; a word that is not in it begins nothing.

    ``capital`` is for words with a capital, where names of persons and of places begin as well.
    """

    small: Mapping[str, str]
    capital: Mapping[str, str]


@cache
def openers() -> Openers:
    """The openers of all that the lexicon, the gazetteer and the grammar of mentions know."""
    words, places = lexicon(), gazetteer()
    anywhere: list[tuple[str, Iterable[str]]] = [
        (WORD, words.words.openers()),
        (CENTRAL, ("trung",)),
        (HONORIFIC, words.honorifics.openers()),
        (DIRECTIVE, words.documents.openers()),
        (DATE, DATE_OPENERS),
        (EVENT, EVENT_OPENERS),
        (POST, words.titles.openers()),
        (POST, MODIFIERS),
        (ORGANIZATION, words.heads.openers()),
        (PLACE, KIND_OPENERS),
        (TERM, TERM_OPENERS),
        (TRIGGER, words.triggers.openers()),
    ]
    names: list[tuple[str, Iterable[str]]] = [
        (PERSON, words.surnames),
        (PERSON, words.honorifics.openers()),
        (PLACE, places.names.openers()),
        (PLACE, places.aliases.openers()),
    ]
    return Openers(_table(anywhere), _table([*anywhere, *names]))


def _table(groups: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for letter, openers_of_it in groups:
        for word in openers_of_it:
            known = found.get(word, "")
            found[word] = known if letter in known else known + letter
    return found
