"""Who is presented by whom he works for: 'ông A, trợ lý của Bộ trưởng B, bị bắt'.

B is named there to say who A is, as a relative is, and does and suffers nothing: what presents A so has
the tag of a relative.
"""

from __future__ import annotations

from cadregraph.graph.lexicon.tags import KIN, PERSON, POST, WORD
from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.patterns import pattern

_BESIDE = phrase_class("present_by_another")
_IMPERSONATE = phrase_class("impersonate")
_LONGEST = max(map(len, _BESIDE))
_BEHIND_A_NAME = pattern("person aside? (comma post aside?)* (comma | dash | open) word{0,6}$")
_OF_SOMEBODY = pattern("word{0,2} of? word? post? person")


def tags_with_presented(found: ChunkedSentence) -> str:
    """The tags of a sentence, with that of a relative where one person is presented by another."""
    tags = found.tags
    changed = [*tags]
    for at, tag in enumerate(tags):
        if tag == WORD and tags[at + 1 : at + 2] in (POST, PERSON) and _impersonates(found, at):
            changed[at] = KIN  # 'Kẻ mạo danh | Giám đốc Sở X A bị bắt': A is not
    if tags.count(PERSON) < 2:
        return "".join(changed)
    for at, tag in enumerate(tags):
        if tag == POST and tags[at + 1 : at + 2] == PERSON:
            words = found.tokens.folds[found.chunks[at].start :]
            beside = any(words[: len(one)] == one for one in _BESIDE)
        elif tag == WORD and _OF_SOMEBODY.match(tags, at + 1):
            end = found.chunks[at].end
            words = found.tokens.folds[max(0, end - _LONGEST) : end]
            beside = any(words[len(words) - len(one) :] == one for one in _BESIDE)
        else:
            continue
        if beside and _BEHIND_A_NAME.search(tags, 0, at):
            while tags[at + 1] == WORD:  # 'thư ký riêng | của'
                at += 1
            changed[at] = KIN
    return "".join(changed)


def _impersonates(found: ChunkedSentence, at: int) -> bool:
    end = found.chunks[at].end
    return found.tokens.folds[max(0, end - 2) : end] in _IMPERSONATE
