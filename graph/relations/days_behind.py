"""The day right behind a sanction or a step of prosecution: 'bị bắt | hồi tháng 9/2023'."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon.tags import DATE
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.resolution.sentence import ResolvedSentence

_BEFORE_DAY = word_class("between_a_sanction_and_its_day")
_CLOSES = re.compile(r"\s*(?:[,.;:)]|$|(?:để|vì|do|về|khi|sau khi)\b)", re.I)


def day_behind(
    sentence: ResolvedSentence, start: int, end: int, over: re.Pattern[str] | None = None
) -> str | None:
    """The day, month or year with which a clause goes on at ``start`` of the text of its sentence.

    Args:
        sentence: the sentence.
        start: where what is dated ends, an offset in the sentence.
        end: where the clause ends.
        over: what may stand between ('5 năm tù').
    """
    chunked = sentence.chunked
    for at, tag in enumerate(chunked.tags):
        if tag != DATE:
            continue
        first, last = (offset - chunked.origin for offset in chunked.offsets(chunked.chunks[at]))
        if not start <= first < end:
            continue
        between = chunked.text[start:first]
        words = (over.sub("", between) if over is not None else between).lower().split()
        content = chunked.chunks[at].content
        if not isinstance(content, DateSpan) or content.period or not _BEFORE_DAY.issuperset(words):
            return None
        return (content.date or None) if _CLOSES.match(chunked.text, last) else None
    return None
