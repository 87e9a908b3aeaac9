"""Streets, ships, prizes and schools that bear the name of a person, which is nobody here."""

from __future__ import annotations

from collections.abc import Sequence

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import AND, COMMA, DASH, WORD
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.spans import Chunk, WordSpan
from cadregraph.graph.text.tokens import Tokens

_THINGS = word_class("things_named_after_people")
_NO_THINGS = phrase_class("end_like_things_named")
_LONGER = phrase_class("things_named_by_two_words")
_ADDRESSES = word_class("before_house_numbers")
_LONGEST_NAME = 5


def thing_end(tokens: Tokens, at: int, before: Sequence[Chunk]) -> int:
    """Where the name at ``at`` ends if it is that of a thing: 'đường | Lê Văn Hưu', 'tàu 016 - Quang
    Trung', 'các phố Lê Lợi, | Trần Phú'. ``at`` itself where it may be a person's."""
    if (
        at == 0
        or not tokens.capital[at]
        or not (bears_a_name(tokens, at) or _listed(tokens, before))
    ):
        return at
    end = at
    while end < len(tokens) and end - at < _LONGEST_NAME and tokens.capital[end]:
        if not tokens.texts[end].isalpha() or (
            end - at > 1 and lexicon().titles.match(tokens.folds, end)
        ):
            break
        end += 1
    return end if end - at > 1 else at


def behind_two_words(tokens: Tokens, at: int) -> bool:
    """'Hội trường | Thống Nhất', 'khu đô thị | Ba Đình': a name of a thing, be it that of a place."""
    return any(tokens.folds[max(0, at - length) : at] in _LONGER for length in (2, 3))


def bears_a_name(tokens: Tokens, at: int) -> bool:
    """Whether a thing stands before a name, its number between them passed over: 'Trường | Trần Phú',
    'tàu 016 - | Quang Trung', but not 'thành phố | Trần Văn A'."""
    folds = tokens.folds
    if at > 1 and folds[at - 1].isdigit() and folds[at - 2] in _ADDRESSES:
        return True  # 'căn nhà ở 43 | Lê Văn Hưu'
    while at > 1 and (folds[at - 1].isdigit() or folds[at - 1] in ("-", "–", "“", '"', "hq")):
        at -= 1
    pair = folds[max(0, at - 2) : at]
    if behind_two_words(tokens, at):
        return True
    if not pair or pair[-1] not in _THINGS or pair in _NO_THINGS:
        return False
    within = at > 2 and folds[at - 2].isalpha() and tokens.capital[at - 2]  # 'Sông Cầu'
    short = len(pair[-1]) > 1 and tokens.texts[at - 1].isupper()  # 'PTDTNT THCS Lê Lợi'
    return short or not (within and tokens.capital[at - 1])


def _listed(tokens: Tokens, before: Sequence[Chunk]) -> bool:
    """Whether the name before in a list is that of a thing: 'đường Lê Lợi, …'; a title is no such name."""
    title = lexicon().titles.match(tokens.folds, before[-1].end) if before else None
    if title is not None and title[1] > before[-1].end + 1:
        return False
    if len(before) < 2 or before[-1].tag not in (COMMA, AND, DASH) or before[-2].tag != WORD:
        return False
    span = before[-2].content
    named = isinstance(span, WordSpan) and span.end - span.start > 1 and tokens.capital[span.start]
    return named and tokens.folds[before[-2].start] in lexicon().surnames
