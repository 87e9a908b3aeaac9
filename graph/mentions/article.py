"""All sentences of an article in chunks, with the short names that it defines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress, count, pairwise

from cadregraph.graph.gazetteer.units import gazetteer
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import POST
from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.mentions.chunker import ChunkedSentence, chunk_sentence
from cadregraph.graph.mentions.organizations import innermost_place
from cadregraph.graph.mentions.papers import apart, numbered
from cadregraph.graph.mentions.places import foreign_at
from cadregraph.graph.mentions.short_names import short_names
from cadregraph.graph.mentions.spans import Chunk, PostSpan
from cadregraph.graph.mentions.subject import subject_of
from cadregraph.graph.mentions.times import dated
from cadregraph.graph.model import Document, Sentence
from cadregraph.graph.text.papers import as_read, paper_of
from cadregraph.graph.text.tokens import Tokens

_VISITS = phrase_class("words_of_visits")
_OUR_VISITS = phrase_class("words_of_our_visits")
_VIETNAM = ("việt", "nam")
_OFTEN = 4
"""So often an article that is about another country names one at least."""
_ONCE_IN_CAPITALS = re.compile(r"(?<=^Ông )Nguyên(?= là )|(?<=^Bà )Nguyên(?= là )")
"""'Ông | Nguyên | là T': no name, where the article names nobody so."""
_NAMED_NGUYEN = re.compile(r"[^\W\d_]\w* (?!Thái |Tây |Cao |Ông |Bà )(?=[^\W\d_a-zđ])\w+ Nguyên\b")
_READ = frozenset({"title", "heading", "body", "caption"})


def chunk_article(document: Document, sentences: Sequence[Sentence]) -> tuple[ChunkedSentence, ...]:
    """All sentences in chunks; those with a short name that the article defines, once more by it."""
    subject = subject_of(document, sentences)
    persons = subject.words if subject is not None else ()
    texts = [document.text[s.start : s.end] if s.kind in _READ else "" for s in sentences]
    if subject is not None and not _NAMED_NGUYEN.search(document.text):
        texts = [_ONCE_IN_CAPITALS.sub(lambda found: found[0].lower(), text) for text in texts]
    paper = paper_of(document.text)
    if paper is not None:
        texts = [
            apart(as_read(document.text, paper, s), s.start, paper) if text else ""
            for s, text in zip(sentences, texts, strict=True)
        ]
    chunked = [
        chunk_sentence(text, s.start, persons=persons)
        for text, s in zip(texts, sentences, strict=True)
    ]
    names: dict[str, str] = {}
    for found in chunked:
        for name, full in short_names(found).items():
            names.setdefault(name, full)
    if names:
        for number, found in enumerate(chunked):
            if not names.keys().isdisjoint(found.tokens.folds):
                start = sentences[number].start
                chunked[number] = chunk_sentence(texts[number], start, names, persons)
    if _abroad(chunked) and not _of_our_side(chunked):
        return tuple(chunk_sentence("", s.start) for s in sentences)
    if paper is not None:
        chunked = numbered(chunked, document.text, paper)
    return dated(chunked, document.published)


def _abroad(article: Sequence[ChunkedSentence]) -> bool:
    """Whether the article is about the Party and State of another country, whose bodies bear the
    same names: another country is named more often than Viet Nam and its provinces."""
    countries = lexicon().foreign.openers()
    foreign = {
        (number, at)
        for number, found in enumerate(article)
        if not countries.isdisjoint(found.words)
        for at in compress(count(), found.tokens.capital)
        if found.tokens.folds[at] in countries and _country(found.tokens, at)
    }
    if len(foreign) < _OFTEN:
        return False
    native = sum(
        (number, at) not in foreign and _names_us(found.tokens.folds, at)
        for number, found in enumerate(article)
        for at in compress(count(), found.tokens.capital)
    )
    return len(foreign) > 2 * native


def _names_us(folds: Sequence[str], at: int) -> bool:
    """Whether Viet Nam is named at a token, or one of its places by two syllables."""
    if folds[at : at + 2] == _VIETNAM:
        return True
    name = gazetteer().names.match(folds, at)
    return name is not None and name[1] > at + 1


def _of_our_side(article: Sequence[ChunkedSentence]) -> bool:
    """Whether an article that names another country so often tells of a visit there, or of guests
    from there: by a post of one of our places, or by the words of visits where Viet Nam is named."""
    visit = native = False
    for found in article:
        folds = found.tokens.folds
        if any(chunk.tag == POST and _of_our_place(found, chunk) for _, chunk in found.marked):
            return True
        pairs = frozenset(pairwise(folds))
        if not _OUR_VISITS.isdisjoint(pairs):
            return True
        visit = visit or not _VISITS.isdisjoint(pairs)
        native = native or _VIETNAM in pairs
    return visit and native


def _of_our_place(sentence: ChunkedSentence, chunk: Chunk) -> bool:
    """'Bí thư Thành ủy Hà Nội', but not 'Bí thư Thành ủy Trùng Khánh', of which there are two."""
    span = chunk.content.organization if isinstance(chunk.content, PostSpan) else None
    place = innermost_place(span) if span is not None else None
    if place is None or not place.units:
        return False
    found = lexicon().foreign.match(sentence.tokens.folds, place.end - len(place.name.split()))
    return found is None or found[1] != place.end


def _country(tokens: Tokens, at: int) -> bool:
    """Whether another country stands here; one syllable must not be part of a longer name ('Đức')."""
    found = lexicon().foreign.match(tokens.folds, at) if foreign_at(tokens, at) else None
    if found is None:
        return False
    within = tokens.capital[max(0, at - 1) : at] + tokens.capital[at + 1 : at + 2]
    return found[1] > at + 1 or (at > 0 and not any(within))
