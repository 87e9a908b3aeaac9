"""Promotions in rank that news tells: who was given which rank, when.

'ông A được Chủ tịch nước thăng quân hàm từ Đại tá lên Thiếu tướng', 'thăng cấp bậc hàm Đại tá cho ông B'.
What biographies say of their subject is read in `cadregraph.graph.relations.particulars`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadregraph.graph.lexicon.tags import AND, COMMA, DENIED, PERSON, POST, PROPOSED
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import RankFact
from cadregraph.graph.relations.outline_places import chunk_of, place_of
from cadregraph.graph.relations.particulars import RANKS
from cadregraph.graph.resolution.sentence import ResolvedSentence

_PROMOTION = re.compile(
    rf"\b{words_pattern('verbs_of_promotion_in_rank')}(?: từ {RANKS})?(?: lên)?(?: hàm)? (?P<rank>{RANKS})\b",
    re.I,
)
_PROMOTED = pattern(
    "not_after(of | kin) target=person aside?",
    "(comma (not(person | semicolon | stop | passive){1,14} comma)?)?",
    "(word | date | now | once){0,4} passive (post | person | organization | decides | word){0,6}$",
)
"""'ông A(, T,) được (Chủ tịch nước B) thăng quân hàm …'."""
_TO = re.compile(
    r"[^,.;:()]{0,40}?\b(?:cho|đối với|với)(?: các)?(?: (?:đồng chí|ông|bà))?\W*", re.I
)
_CEREMONY = re.compile(r"\b(?:lễ|trao|công bố)\b", re.I)
_TITLES = frozenset({POST, COMMA})
_DOUBTS = frozenset({DENIED, PROPOSED})
_RULE = "thăng quân hàm …"


def promotions(sentence: ResolvedSentence) -> Iterator[RankFact]:
    """The ranks that a sentence tells as given, each with who got it."""
    text = sentence.chunked.text
    match = _PROMOTION.search(text) if sentence.persons else None
    if match is None or not _DOUBTS.isdisjoint(sentence.tags):
        return
    outline = sentence.clauses.outline
    position = place_of(sentence, outline, match.start())
    people = _given_to(sentence, match.end())
    if not people and position >= 0:
        subject = _PROMOTED.search(outline.tags, 0, position)
        people = outline.group(subject.start("target")) if subject is not None else ()
    rank = match["rank"][:1].upper() + match["rank"][1:].lower()
    ceremony = _CEREMONY.search(text, 0, match.start()) is not None
    behind = sentence.date_behind(chunk_of(sentence, match.end() - 1) + 1)
    for chunk in people:
        person = sentence.persons.get(chunk)
        if person is not None:
            date = None if ceremony else sentence.date_before(chunk) or behind
            yield RankFact(
                sentence.index, 0.9, person.key, rank, date, rule=_RULE, mentions=(person.mention,)
            )


def _given_to(sentence: ResolvedSentence, end: int) -> tuple[int, ...]:
    """The chunks of those named behind: '… cho (Thứ trưởng Bộ X) A', '… đối với ông A và ông B'."""
    outline, origin = sentence.clauses.outline, sentence.chunked.origin
    for at, tag in enumerate(outline.tags):
        chunk = sentence.chunked.chunks[outline.chunks[at]]
        start = sentence.chunked.offsets(chunk)[0] - origin
        if tag == PERSON and start >= end:
            before = outline.chunks[at]
            while before and sentence.chunked.chunks[before - 1].tag in _TITLES:
                before -= 1
            named = sentence.chunked.offsets(sentence.chunked.chunks[before])[0] - origin
            to = _TO.fullmatch(sentence.chunked.text, end, max(named, end))
            also = outline.tags[at + 1 : at + 3] == AND + PERSON
            return tuple(outline.chunks[at : at + 1 + 2 * also : 2]) if to is not None else ()
    return ()
