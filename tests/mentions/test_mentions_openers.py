"""The table of openers lets through every word with which a recogniser finds something.

A recogniser that learns to begin with another word must be told of in `cadregraph.graph.mentions.openers`:
these tests ask all of them at every word of the sample articles, whatever the table says.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.mentions import openers
from cadregraph.graph.mentions.dates import date_at, term_at
from cadregraph.graph.mentions.directives import directives_at
from cadregraph.graph.mentions.events import event_at
from cadregraph.graph.mentions.organizations import organization_at
from cadregraph.graph.mentions.persons import honorific_at, person_at
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.mentions.posts import post_at
from cadregraph.graph.text.tokens import Tokens, tokenize

TESTS = Path(__file__).parent.parent
TEXTS = [
    path.read_text(encoding="utf-8")
    for folder in ("samples", "gold")
    for path in sorted((TESTS / folder).rglob("*"))
    if path.suffix in (".txt", ".gold")
]
LINES = [
    "Ngày 29/6/2020, tại kỳ họp thứ 8, HĐND tỉnh khóa XVI bầu ông Trần Văn Lâm làm Chủ tịch.",
    "Nguyên Phó Bí thư Thường trực Huyện ủy Sông Lam, bà Hương, nhiệm kỳ 2015 - 2020, nghỉ hưu.",
    "Quý I năm 2019, Trung ương ban hành Nghị quyết số 18; TP.HCM và TX Sơn Tây sơ kết.",
    *(line for text in TEXTS for line in text.splitlines()),
]

Recogniser = Callable[[Tokens, str, int], object]
RECOGNISERS: dict[str, Recogniser] = {
    openers.WORD: lambda tokens, _, at: lexicon().words.match(tokens.folds, at),
    openers.TRIGGER: lambda tokens, _, at: lexicon().triggers.match(tokens.folds, at),
    openers.HONORIFIC: lambda tokens, _, at: honorific_at(tokens, at) > at,
    openers.PERSON: lambda tokens, _, at: (
        tokens.capital[at] and person_at(tokens, at, expected=True)
    ),
    openers.POST: lambda tokens, text, at: post_at(tokens, text, 0, at),
    openers.ORGANIZATION: lambda tokens, _, at: organization_at(tokens, at),
    openers.PLACE: lambda tokens, _, at: place_at(tokens, at),
    openers.DIRECTIVE: lambda tokens, text, at: directives_at(tokens, text, 0, at),
    openers.DATE: lambda tokens, text, at: date_at(tokens, text, 0, at),
    openers.TERM: lambda tokens, text, at: term_at(tokens, text, 0, at),
    openers.EVENT: lambda tokens, text, at: event_at(tokens, text, 0, at),
}


def may_begin(tokens: Tokens, at: int) -> str:
    """The letters that the table gives for a word."""
    alone, pairs = openers.opening(tokens.texts[at]) or ("", {})
    behind = tokens.folds[at + 1] if at + 1 < len(tokens) else ""
    return pairs.get(behind, alone)


@pytest.mark.parametrize("letter", RECOGNISERS)
def test_whatever_is_recognised_may_begin_there(letter: str) -> None:
    found = 0
    for line in LINES:
        tokens = tokenize(line)
        for at, word in enumerate(tokens.folds):
            if word.isalpha() and RECOGNISERS[letter](tokens, line, at):
                assert letter in may_begin(tokens, at), (tokens.text(at, at + 3), line)
                found += 1
    assert found


def test_a_plain_word_begins_nothing() -> None:
    assert openers.opening("trời") is None
    assert openers.opening("Vingroup") is None


def test_a_word_begins_more_with_a_capital() -> None:
    assert openers.PERSON in (openers.opening("Nguyễn") or "")[0]
    small = openers.opening("nguyễn")
    assert small is None or openers.PERSON not in small[0]


def test_a_form_of_several_words_needs_the_second() -> None:
    opening = openers.opening("bí")
    assert opening is not None
    alone, pairs = opening
    assert openers.POST in pairs["thư"] and openers.POST not in alone
