"""Which document replaces or amends which: 'D thay thế D', 'D sửa đổi, bổ sung một số điều của D'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.model import LinkFact, LinkProperty
from cadregraph.graph.relations.doubts import text_between
from cadregraph.graph.resolution.sentence import ResolvedSentence

_BY = r"\s+(?:bởi|bằng|theo|tại)\s*$"
_REPLACES = rf"\b{words_pattern('verbs_of_replacing_papers')}"
_AMENDS = rf"\b{words_pattern('verbs_of_amending_papers')}"
_FORMS: Mapping[LinkProperty, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "replaces": (
        re.compile(rf"{_REPLACES}\s*$", re.I),
        re.compile(rf"{_REPLACES}{_BY}", re.I),
    ),
    "amends": (
        re.compile(
            rf"{_AMENDS}(?:[,\s]+(?:{words_pattern('words_of_what_is_amended')}|\d+))*\s*$",
            re.I,
        ),
        re.compile(rf"{_AMENDS}{_BY}", re.I),
    ),
}
"""What stands between the document that does it and the other; and between the other and the one by which
it is done."""
_RULES: Mapping[LinkProperty, str] = {"replaces": "D thay thế D", "amends": "D sửa đổi D"}
_ENDS = re.compile(r"[.;:]\s")
_NOT_YET = re.compile(rf"\b{words_pattern('papers_not_yet_changed')}\b", re.I)
"""'Chính phủ | đề nghị | ban hành Nghị quyết 5 thay thế Nghị quyết 3', 'không thay thế'."""
_ANOTHER = re.compile(
    rf"\b{words_pattern('kinds_of_papers_that_change')} (?:{_REPLACES}|{_AMENDS})", re.I
)
"""'Nghị quyết 19 và | Luật sửa đổi | Luật Giáo dục': the law without a name does it."""
_AND_MORE = re.compile(r"\s*(?:,|và|,? cùng)\s*", re.I)
"""'thay thế D | và | D'."""


def replacing(sentence: ResolvedSentence) -> Iterator[LinkFact]:
    """The links of a document to those that it replaces or amends, as the sentence states them."""
    papers = sorted(sentence.directives)
    if len(papers) < 2 or _NOT_YET.search(sentence.chunked.text):
        return
    told: tuple[int, LinkProperty, bool] | None = None
    for one, other in pairwise(papers):
        between = text_between(sentence, one, other)
        found = _told(between)
        if found is not None:
            told = (one, *found)
        elif told is None or not _AND_MORE.fullmatch(between):
            told = None
            continue
        first, property_, passive = told
        subject, target = (other, first) if passive else (first, other)
        paper, changed = sentence.directives[subject], sentence.directives[target]
        if paper != changed:
            yield LinkFact(
                sentence.index,
                0.8,
                paper,
                property_,
                changed,
                rule=_RULES[property_],
                mentions=sentence.mentions(subject, target),
            )


def _told(between: str) -> tuple[LinkProperty, bool] | None:
    """What the words between two documents say that the first does, or (True) the second does to it."""
    if _ENDS.search(between) or _ANOTHER.search(between):
        return None
    for property_, (active, passive) in _FORMS.items():
        if passive.search(between):
            return property_, True
        if active.search(between):
            return property_, False
    return None
