"""How long after the step before another was: 'Năm 1995, ông làm T. Hai năm sau, ông làm T.'"""

from __future__ import annotations

import re

from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.relations.career_dates import NEVER, Moment
from cadregraph.graph.resolution.sentence import ResolvedSentence
from cadregraph.graph.text.numerals import numerals

_NUMBERS = "|".join((*sorted(numerals("tens"), key=lambda word: (-len(word), word)), r"\d{1,2}"))
_LATER = re.compile(
    rf"\W*(?:tuy nhiên,? |nhưng )?(?:(?:chỉ |đúng )?(?P<number>{_NUMBERS}) )?(?P<unit>năm|tháng) sau"
    r"(?: đó)?(?=,? )",
    re.I,
)
"""'Hai năm sau, …', 'Chỉ 5 tháng sau, …', 'Năm sau, …'; not 'khoảng hai năm sau'."""
_BEHIND = re.compile(rf"(?P<number>{_NUMBERS}) (?P<unit>năm|tháng) sau(?: đó)?(?!\w)", re.I)
"""'được thăng làm T | 3 năm sau đó'."""
_MONTH = len("2019-05")
_MONTHS = 12


def later_by(sentence: ResolvedSentence, before: ResolvedSentence | None) -> tuple[Moment, int]:
    """When the sentence tells of, by how long it was after the one day that the sentence before names, and
    at which chunk it says so; `NEVER` where it does not say so, or that sentence names no day or several."""
    match = _LATER.match(sentence.chunked.text) if before is not None else None
    day = _named(before) if match is not None and before is not None else ""
    if match is None or not day:
        return NEVER, -1
    end = sentence.chunked.origin + match.end()
    starts = sentence.chunked.tokens.starts
    at = max(n for n, chunk in enumerate(sentence.chunked.chunks) if starts[chunk.start] < end)
    moment = _shifted(day, match)
    return (moment, at) if moment != NEVER else (NEVER, -1)


def later_behind(sentence: ResolvedSentence, post: int, told: Moment) -> Moment | None:
    """When a post was taken up, by how long after the day ``told`` before it: '| T 3 năm sau đó'; None where
    nothing behind it says so."""
    if post + 1 >= len(sentence.chunked.chunks):
        return None
    start = sentence.chunked.tokens.starts[sentence.chunked.chunks[post + 1].start]
    match = _BEHIND.match(sentence.chunked.text, start - sentence.chunked.origin)
    if match is None:
        return None
    return _shifted(told.start, match) if told.start and told.end is None else NEVER


def _shifted(day: str, match: re.Match[str]) -> Moment:
    number = match["number"] or "một"
    many = int(number) if number.isdigit() else numerals("tens")[number.lower()]
    if match["unit"].lower() == "năm":
        return Moment(str(int(day[:4]) + many))
    if len(day) < _MONTH:
        return NEVER
    months = int(day[:4]) * _MONTHS + int(day[5:7]) - 1 + many
    return Moment(f"{months // _MONTHS}-{months % _MONTHS + 1:02}")


def _named(sentence: ResolvedSentence) -> str:
    """The one day, month or year that a sentence names; '' where it names none, or several."""
    spans = [
        chunk.content
        for _, chunk in sentence.chunked.marked
        if isinstance(chunk.content, DateSpan) and not chunk.content.period
    ]
    if len(spans) != 1 or spans[0].until is not None or not spans[0].date[:4].isdigit():
        return ""
    return spans[0].date
