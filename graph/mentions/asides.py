"""Asides in brackets: '(sinh năm 1960)', '(bên trái)', '(nhiệm kỳ 2015-2020)', '(Vinachem)'."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import CLOSE
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.dates import term_at
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.tokens import Tokens

_BORN = words_pattern("says_when_born")
_ASIDE = re.compile(
    rf"\((?!\d+ tuổi ?[,;-]|{_BORN} \d+ ?[,;-])"  # but '(40 tuổi, Bí thư …)': a post follows
    rf"(?:[^()]{{0,30}}\b(?:{_BORN}|{words_pattern('about_a_person')})[^()]{{0,60}}"
    rf"|(?:{words_pattern('opens_a_time')}|khoá) [^()]{{0,40}}"
    rf"|(?:{words_pattern('opens_a_place_in_a_picture')}|thứ \w+ từ) [^()]{{0,30}}"
    rf"|{words_pattern('place_in_a_picture')}|bìa[^()]{{0,10}}|đứng[^()]{{0,20}})\)",
    re.I,
)
_PARTICULARS = re.compile(
    rf"\((?:{words_pattern('opens_particulars')}\b[^()]{{0,160}}"
    rf"|\d+ tuổi\b[^()]{{0,160}}|{words_pattern('opens_particulars_of_names')}[^()]{{0,80}}"
    r"|[^()\w]{0,2}(?:(?:ngày|tháng|năm|khoảng)\s)?[\d][^()]{3,50}(?:1[89]|20)\d\d)\s?\)",
    re.I,
)


def aside_at(tokens: Tokens, text: str, origin: int, at: int) -> int:
    """The position behind the bracket that opens at a token if it holds an aside or a term; else 0."""
    aside = _ASIDE.match(text, tokens.starts[at] - origin)
    if aside:
        end = at
        while end < len(tokens) and tokens.starts[end] < aside.end() + origin:
            end += 1
        return end
    term = term_at(tokens, text, origin, at)
    return term[1] if term else 0


def particulars_at(tokens: Tokens, text: str, origin: int, at: int) -> int:
    """The position behind a bracket behind a name that tells of the person and of no post:
    '(SN 1972, quê xã Ia Ko, huyện Chư Sê)', '(3/2/1926 - 12/5/1999)'; else 0."""
    aside = _PARTICULARS.match(text, tokens.starts[at] - origin)
    if aside is None:
        return 0
    end = at
    titles = lexicon().titles
    while end < len(tokens) and tokens.starts[end] < aside.end() + origin:
        found = titles.match(tokens.folds, end)
        if found and found[1] > end + 1:
            return 0  # '(sinh năm 1972, | Bí thư Huyện ủy …)'
        end += 1
    return end


def short_name_at(tokens: Tokens, at: int) -> int:
    """The position behind '(UBKTTW)', '(Vinachem)': one to three tokens that begin with a capital."""
    for width in (1, 2, 3):
        end = at + 1 + width
        if Cursor(tokens, end).peek(CLOSE):
            inside = tokens.texts[at + 1 : end]
            return end + 1 if inside[0][0].isupper() and not inside[0].isdigit() else 0
    return 0
