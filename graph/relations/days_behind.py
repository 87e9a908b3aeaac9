"""The day right behind a sanction or a step of prosecution, 'bị bắt | hồi tháng 9/2023', and that from
which a decision takes effect, 'giữ chức T, thời hạn 5 năm, | kể từ ngày 16/12/2024'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cadregraph.graph.lexicon.tags import DATE
from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.model import Fact, PersonnelFact, TenureFact
from cadregraph.graph.relations.facts import ENDING
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

_BEFORE_DAY = word_class("between_a_sanction_and_its_day")
_CLOSES = re.compile(r"\s*(?:[,.;:)]|$|(?:để|vì|do|về|khi|sau khi|và|rồi)\b)", re.I)

_POSTS = pattern("post aside? ((comma | and | comma and | also) post aside?)*")
_REACH = 14  # chunks from a post to the day
_TAKES_EFFECT = re.compile(
    r"\s*[,;]?\s*(?:(?:với )?(?:thời hạn|thời gian|nhiệm kỳ)[^,;.:]{0,50}\d+ (?:năm|tháng)\s*[,;]?\s*)?"
    r"\(?(?:(?:được )?(?:tính |kể )+|(?:quyết định )?có hiệu lực (?:thi hành )?(?:kể )?)từ\s*(?:ngày\s*)?",
    re.I,
)
_DAY = len("2024-12-16")
_EFFECT = re.compile(
    rf"(?:[-–+•] )?(?:{words_pattern('names_of_a_decision_told')} {words_pattern('verbs_of_taking_effect')}"
    rf"|{words_pattern('terms_of_a_decision_told')}[^.;:]{{0,40}}?)"
    r"(?: ?[,:]? ?(?:được )?(?:tính |kể )?từ)(?: ngày)? ",
    re.I,
)
"""'Quyết định này có hiệu lực kể từ (ngày) | 16/12/2024'."""


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


def in_effect(facts: Iterable[Fact], behind: ResolvedSentence | None) -> Iterator[Fact]:
    """The changes of a sentence, and the posts that they begin or end, from the day on which the sentence
    behind it has their decision take effect."""
    told = list(facts)
    day = _effect_told(behind) if behind is not None else None
    made = {
        (f.person, f.title, f.organization): f.change
        for f in told
        if isinstance(f, PersonnelFact) and f.assertion.status in ("asserted", "decided")
    }
    if day is None or not made:
        yield from told
        return
    for fact in told:
        if isinstance(fact, PersonnelFact) and (fact.person, fact.title, fact.organization) in made:
            yield replace(fact, date=day) if fact.change != "nominated" else fact
        elif isinstance(fact, TenureFact) and fact.construction != "apposition":
            change = made.get((fact.holder, fact.title, fact.organization))
            if change in ENDING and fact.start is None:
                fact = replace(fact, end=day)
            elif change is not None and change not in ENDING and fact.status != "former":
                fact = replace(fact, start=day)
            yield fact
        else:
            yield fact


def _effect_told(sentence: ResolvedSentence) -> str | None:
    """The day of 'Quyết định này có hiệu lực từ ngày …', 'Thời hạn bổ nhiệm 5 năm, kể từ ngày …'."""
    at = sentence.tags.find(DATE)
    if at < 0 or at > _REACH:
        return None
    chunked = sentence.chunked
    first = chunked.offsets(chunked.chunks[at])[0] - chunked.origin
    content = chunked.chunks[at].content
    whole = isinstance(content, DateSpan) and not content.period and not content.until
    whole = whole and len(content.date) == _DAY if isinstance(content, DateSpan) else False
    before = " ".join([*chunked.text[:first].split(), ""])
    return (
        content.date
        if isinstance(content, DateSpan) and whole and _EFFECT.fullmatch(before)
        else None
    )


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
