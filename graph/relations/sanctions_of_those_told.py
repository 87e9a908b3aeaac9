"""Whom a sanction hits that names nobody: of whom the sentence tells before, by his faults or by turning to
him. 'Vi phạm của ông A là nghiêm trọng, X quyết định | cảnh cáo', 'Riêng ông A, X quyết định | khai trừ'.
"""

from __future__ import annotations

import re

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import WORD
from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.relations.doubts import span_of
from cadregraph.graph.resolution.sentence import ResolvedSentence

TURNS = word_class("turn_to_somebody")

_TURNED_TO = pattern(
    "^opens=word target=person aside? (into? date)? comma organization not(person | semicolon){0,12}$"
)
"""'Riêng ông A, Ủy ban Kiểm tra quyết định | khai trừ khỏi Đảng'."""
_FAULT = pattern(
    "of target=person not(person | organization | semicolon){1,8} disciplines word? in_form",
    "not(person | semicolon | sanction){0,3}$",
)
"""'vi phạm của ông A … nên kỷ luật'."""
_FAULT_THEN = pattern(
    "of target=person aside? is not(person | semicolon | sanction | disciplines){1,20} decides disciplines",
    "in_form?$",
)
"""'vi phạm của ông A là nghiêm trọng, … nên quyết định thi hành kỷ luật | cảnh cáo'."""
_FAULTS_TOLD = pattern(
    "of target=person aside?",
    "(not(person | sanction | suffers | semicolon | of) | of word | semicolon before(decides)){0,40}",
    "does=(decides | word | examines comma?) disciplines (in_form colon?)?$",
)
"""'kết luận về những vi phạm của ông A và đưa ra kỷ luật | cảnh cáo'."""
_NOBODY_ELSE = pattern(
    "(moves_to word{1,2})? (stop | comma | semicolon | close | quote | and (for | proposed) | $)"
)
"""Behind a sanction that names nobody: 'kỷ luật cảnh cáo | và cho ông A thôi chức'."""
_DOES = word_class("before_a_sanction_that_is_decided")
_OF_THE_FAULTS = re.compile(rf"\b{words_pattern('faults')}(?: \w+){{0,3}}(?:, \w+ \w+)? $", re.I)
"""'những | vi phạm, khuyết điểm | của ông A', 'làm rõ trách nhiệm | của ông A'."""


def told_before(
    sentence: ResolvedSentence, outline: Outline, position: int
) -> tuple[int | None, str]:
    """The target of the sanction at a position in an outline, and the construction that names it."""
    turned = _TURNED_TO.search(outline.tags, 0, position)
    if turned is not None and sentence.words(outline.chunks[0]) in TURNS:
        return turned.start("target"), "đối với A, …"
    faults = _FAULT.search(outline.tags, 0, position) or _FAULT_THEN.search(
        outline.tags, 0, position
    )
    if faults is None and _NOBODY_ELSE.match(outline.tags, position + 1):
        told = _FAULTS_TOLD.search(outline.tags, 0, position)
        if told and _acts(sentence, outline, told.start("does")):
            faults = told if _tells_of_faults(sentence, outline, told.start()) else None
    return (faults.start("target"), "vi phạm của A … nên kỷ luật") if faults else (None, "")


def _acts(sentence: ResolvedSentence, outline: Outline, position: int) -> bool:
    """Whether the word there says that it is given: '| đưa ra kỷ luật', not 'đến mức | phải kỷ luật'."""
    return outline.tags[position] != WORD or sentence.words(outline.chunks[position]) in _DOES


def _tells_of_faults(sentence: ResolvedSentence, outline: Outline, of: int) -> bool:
    """Whether the word for faults stands before the 'của' at a position in an outline."""
    start, _ = span_of(sentence, outline.chunks[of])
    return _OF_THE_FAULTS.search(sentence.chunked.text[:start]) is not None
