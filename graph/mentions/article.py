"""All sentences of an article scanned, with the short names that it defines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count

from graph.gazetteer import gazetteer
from graph.lexicon import lexicon
from graph.mentions.places import foreign_at
from graph.mentions.scan import Scan, scan, short_names
from graph.mentions.times import dated
from graph.model import Document, Sentence
from graph.tokens import Tokens

_READ = frozenset({"title", "heading", "body", "caption"})


def scan_article(document: Document, sentences: Sequence[Sentence]) -> tuple[Scan, ...]:
    """All sentences scanned; those with a short name that the article defines, once more by it."""
    texts = [document.text[s.start : s.end] if s.kind in _READ else "" for s in sentences]
    scans = [scan(text, s.start) for text, s in zip(texts, sentences, strict=True)]
    names: dict[str, str] = {}
    for found in scans:
        for name, full in short_names(found).items():
            names.setdefault(name, full)
    if names:
        for number, found in enumerate(scans):
            if not names.keys().isdisjoint(found.tokens.folds):
                scans[number] = scan(texts[number], sentences[number].start, names)
    if _abroad(scans):
        return tuple(scan("", s.start) for s in sentences)
    return dated(scans, document.published)


def _abroad(scans: Sequence[Scan]) -> bool:
    """Whether the article is about the Party and State of another country, whose bodies bear the
    same names: another country is named more often than Viet Nam and its provinces."""
    units = gazetteer()
    countries, provinces = lexicon().foreign.openers(), units.names.openers()
    foreign = native = 0
    for found in scans:
        tokens = found.tokens
        for at in compress(count(), tokens.capital):
            word = tokens.folds[at]
            if word in countries and _country(tokens, at):
                foreign += 1
            elif (word == "việt" and tokens.folds[at + 1 : at + 2] == ("nam",)) or (
                word in provinces
                and (name := units.names.match(tokens.folds, at))
                and name[1] > at + 1
            ):
                native += 1
    return foreign >= 4 and foreign > 2 * native


def _country(tokens: Tokens, at: int) -> bool:
    """Whether another country stands here; one syllable must not be part of a longer name ('Đức')."""
    found = lexicon().foreign.match(tokens.folds, at) if foreign_at(tokens, at) else None
    if found is None:
        return False
    within = tokens.capital[max(0, at - 1) : at] + tokens.capital[at + 1 : at + 2]
    return found[1] > at + 1 or (at > 0 and not any(within))
