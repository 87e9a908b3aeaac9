"""Who is presented by whom he works for: 'ông A, trợ lý của Bộ trưởng B, bị bắt'.

B is named there to say who A is, as a relative is, and does and suffers nothing: what presents A so has
the tag of a relative.
"""

from __future__ import annotations

from cadregraph.graph.lexicon.tags import KIN, PERSON, POST, WORD
from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.text.cursor import Cursor, Phrases

_BESIDE = phrase_class("present_by_another")
_IMPERSONATE = phrase_class("impersonate")
_BEHIND_A_NAME = pattern("person aside? (comma post aside?)* (comma | dash | open) word{0,6}$")
_OF_SOMEBODY = pattern("word{0,2} of? word? post? person")


def tags_with_presented(found: ChunkedSentence) -> str:
    """The tags of a sentence, with that of a relative where one person is presented by another, and before
    whom somebody pretends to be."""
    tags = found.tags
    if PERSON not in tags and POST not in tags:
        return tags
    changed = [*tags]
    several = tags.count(PERSON) > 1
    for at, tag in enumerate(tags):
        behind = tags[at + 1 : at + 2]
        if tag == WORD and behind in (POST, PERSON) and ends_in(found, at, _IMPERSONATE):
            changed[at] = KIN  # 'Kẻ mạo danh | Giám đốc Sở X A bị bắt': A is not
        if not several or not _presents(found, at, tag):
            continue
        while tags[at + 1] == WORD:  # 'thư ký riêng | của'
            at += 1
        changed[at] = KIN
    return "".join(changed)


def _presents(found: ChunkedSentence, at: int, tag: str) -> bool:
    """Whether a word or a post behind a name tells by whom it is presented: 'ông A, | trợ lý của B'."""
    if tag == POST and found.tags[at + 1 : at + 2] == PERSON:
        here = Cursor(found.tokens, found.chunks[at].start)
        beside = here.peeks(_BESIDE)
    elif tag == WORD and _OF_SOMEBODY.match(found.tags, at + 1):
        beside = ends_in(found, at, _BESIDE)
    else:
        return False
    return beside and _BEHIND_A_NAME.search(found.tags, 0, at) is not None


def ends_in(found: ChunkedSentence, chunk: int, phrases: Phrases) -> bool:
    """Whether one of the phrases ends where a chunk does."""
    return Cursor(found.tokens, found.chunks[chunk].end).follows_one(phrases)
