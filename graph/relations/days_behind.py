"""The day right behind a sanction or a step of prosecution, 'bị bắt | hồi tháng 9/2023', and that from
which a decision takes effect, 'giữ chức T, thời hạn 5 năm, | kể từ ngày 16/12/2024'."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon.tags import DATE
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

_BEFORE_DAY = word_class("between_a_sanction_and_its_day")
_CLOSES = re.compile(r"\s*(?:[,.;:)]|$|(?:để|vì|do|về|khi|sau khi|và|rồi)\b)", re.I)

_POSTS = pattern("post aside? ((comma | and | comma and | also) post aside?)*")
_REACH = 14  # chunks from a post to the day
_TAKES_EFFECT = re.compile(
    r"\s*[,;]?\s*(?:(?:với )?(?:thời hạn|thời gian|nhiệm kỳ)[^,;.:]{0,50}\d+ (?:năm|tháng)\s*[,;]?\s*)?"
    r"\(?(?:được )?(?:tính |kể )+từ\s*(?:ngày\s*)?",
    re.I,
)


def day_of_effect(sentence: ResolvedSentence, post: ResolvedPost) -> str | None:
    """The day from which somebody holds a post, or holds it no more: '…, kể từ ngày 16/12/2024'.

    Args:
        sentence: the sentence.
        post: one of its posts; others may be listed between it and the day.
    """
    at = next((i for i, known in sentence.posts.items() if known.mention == post.mention), None)
    listed = _POSTS.match(sentence.tags, at) if at is not None else None
    day = sentence.tags.find(DATE, listed.end(), listed.end() + _REACH) if listed else -1
    if listed is None or day < 0:
        return None
    chunked = sentence.chunked
    (_, end), (first, _) = (
        chunked.offsets(chunked.chunks[chunk]) for chunk in (listed.end() - 1, day)
    )
    between = chunked.text[end - chunked.origin : first - chunked.origin]
    content = chunked.chunks[day].content
    dated = isinstance(content, DateSpan) and not content.period and content.date
    return dated or None if dated and _TAKES_EFFECT.fullmatch(between) else None


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
        if not isinstance(content, DateSpan) or content.period or content.until:
            return None
        if not _BEFORE_DAY.issuperset(words):
            return None
        return (content.date or None) if _CLOSES.match(chunked.text, last) else None
    return None
