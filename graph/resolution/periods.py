"""When a post was held, as its sentence says: the interval behind it, or that which leads its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cadregraph.graph.lexicon.tags import (
    ASIDE,
    CLOSE,
    DASH,
    DATE,
    DENIED,
    OPEN,
    POST,
    SEMICOLON,
    STOP,
    WORD,
)
from cadregraph.graph.lexicon.word_classes import forms_of, word_class
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.dates import term_at
from cadregraph.graph.mentions.intervals import LEADS_TO_AN_INTERVAL, between
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import DateSpan, PostSpan

_OWN = pattern(
    "post (organization | place | word | aside | belongs | of | comma (place | organization)){0,8}?",
    "(comma before(aside close))? time=aside",
)
_APART = pattern(
    "post (organization | place | word | aside){0,4} comma time=date (stop | semicolon | $)"
)
"""'giữ chức T (hai nhiệm kỳ), | từ 2004 đến 2014.'"""
_OF_HOLDER = pattern("post person time=aside")
_CHAIN = pattern(
    "post (organization | place | word | aside){0,6}",
    "((and | also | dash | (comma | dash) (and | also)) post (organization | place | word | aside){0,6})*",
)
_WITH_BODY = "post (organization | place | belongs | of | word | comma place){0,6}?"
_ITEM = pattern(
    _WITH_BODY,
    f"((comma | and | also | dash){{1,2}} {_WITH_BODY}){{1,5}}",
    "time=aside before(semicolon | stop)",
)
_FAR = 20
"""Chunks before a post in which its item of a list begins."""
_OPENS = pattern("(^ | semicolon | stop) (word | dash | comma | quote){0,2}$ | (comma | and)$")
_LATER = word_class("words_of_sequence")
_SEQUENCE = forms_of("words_of_sequence")
SINCE = word_class("since_a_day")
"""Before a day from which on something lasts."""
EARLIER = word_class("before_a_later_day")
"""Before a day before which something was: 'trước năm 2015'."""
AFTER = word_class("after_an_earlier_day")
"""Before a day after which, nobody says how long, something was: 'sau năm 1954'."""
BORN = word_class("before_a_birthday")
"""Before the day of a birth: 'sinh năm 1970'."""
_IN_OFFICE = re.compile(rf"\(\s?{LEADS_TO_AN_INTERVAL}\b", re.I)
_SPOKEN_BEFORE = frozenset({SEMICOLON, STOP})


@dataclass(frozen=True, slots=True)
class Period:
    """From when until when: dates as in `DateSpan`; ``end`` is None where it is not said.

    ``lasts`` where the text says so ('đến nay'); ``led`` where the interval stands before the clause.
    """

    start: str
    end: str | None
    lasts: bool
    led: bool = False


def later(sentence: ChunkedSentence, start: int, end: int) -> bool:
    """Whether words between two chunks say that what follows came later: 'rồi', 'sau đó'."""
    if not _SEQUENCE.may_stand_in(sentence.words):
        return False
    first, last = (
        sentence.chunks[start].end,
        sentence.chunks[end].start if end < len(sentence.chunks) else len(sentence.tokens),
    )
    words = f" {' '.join(sentence.tokens.folds[first:last])} "
    return any(f" {phrase} " in words for phrase in _LATER)


def follows(sentence: ChunkedSentence, post: int) -> bool:
    """Whether the post at a chunk came after the one before it: 'T, sau đó là T', 'T rồi T'."""
    before = sentence.tags.rfind(POST, 0, post)
    return before >= 0 and later(sentence, before, post)


def period_of(sentence: ChunkedSentence, post: int) -> Period | None:
    """The interval of the post at a chunk: its own, that behind its list, or that before its clause."""
    if ASIDE not in sentence.tags and DATE not in sentence.tags:
        return None
    own = _behind(sentence, post)
    if own is not None or follows(sentence, post):
        return own
    return (
        _of_list(sentence, post)
        or _of_item(sentence, post)
        or _of_holder(sentence, post)
        or _leading(sentence, post)
    )


def _behind(sentence: ChunkedSentence, post: int) -> Period | None:
    """'T (2011 - 2016)', 'T, tỉnh X từ năm 2011 đến năm 2016'."""
    match = _OWN.match(sentence.tags, post)
    span = sentence.chunks[post].content
    if isinstance(span, PostSpan) and span.term is not None:
        return None  # 'đại biểu khóa IX (2016-2021)': the years of the term
    apart = _APART.match(sentence.tags, post) if match is None else None
    if apart is not None:
        return _interval(sentence, apart.start("time"))
    if match is None:
        return None
    at = match.start("time")
    while sentence.tags[at : at + 1] == ASIDE:  # 'khóa X (2011-2016)'
        found = _interval(sentence, at)
        if found is not None:
            return found
        at += 1
    return None


def _of_list(sentence: ChunkedSentence, post: int) -> Period | None:
    """'A kiêm B từ năm 2011 đến năm 2016': of all, where no other has a time of its own."""
    match = _CHAIN.match(sentence.tags, post)
    if match is None:
        return None
    times = [
        (index, found)
        for index in range(*match.span())
        if sentence.tags[index] == ASIDE and (found := _interval(sentence, index)) is not None
    ]
    if len(times) != 1 or times[0][0] < sentence.tags.rfind(POST, 0, match.end()):
        return None
    bracketed = sentence.tokens.folds[sentence.chunks[times[0][0]].start] == OPEN
    if bracketed and not _held_at_once(sentence, post, times[0][0]):
        return None
    return times[0][1]


def _of_item(sentence: ChunkedSentence, post: int) -> Period | None:
    """'T (1994-2000); T, T kiêm T (2000-2003); …': of all posts of an item of a list that semicolons part."""
    if SEMICOLON not in sentence.tags or (match := _ITEM.match(sentence.tags, post)) is None:
        return None
    at, last = match.start("time"), sentence.tags.rfind(POST, post, match.end())
    span = sentence.chunks[last].content
    first = sentence.tags.rfind(SEMICOLON, max(0, post - _FAR), post)
    parted = sentence.tags[first - 1 : first] == ASIDE if first > 0 else False
    parted = parted or sentence.tags[at + 1 : at + 2] == SEMICOLON
    if not parted or last == post or (isinstance(span, PostSpan) and span.term is not None):
        return None
    titles = {c.content.title for c in sentence.chunks[post:at] if isinstance(c.content, PostSpan)}
    if any(f"Phó {title}" in titles for title in titles):
        return None  # 'Phó Chủ tịch X, Chủ tịch X (1977 - 1982)': one after the other
    bracketed = sentence.tokens.folds[sentence.chunks[at].start] == OPEN
    return _interval(sentence, at) if bracketed else None


def _of_holder(sentence: ChunkedSentence, post: int) -> Period | None:
    """'nguyên T A (giai đoạn 2011-2016)': behind the name; but '(1945-2011)' are the years of a life."""
    match = _OF_HOLDER.match(sentence.tags, post)
    if match is None:
        return None
    at = match.start("time")
    opens = sentence.tokens.starts[sentence.chunks[at].start] - sentence.origin
    if not _IN_OFFICE.match(sentence.text, opens):
        return None
    ends = between(sentence.text, opens + len(OPEN))
    return Period(ends[0], ends[1] or None, not ends[1]) if ends is not None else None


def term_of(sentence: ChunkedSentence, post: int) -> str | None:
    """The term of the post at a chunk: its own, or 'nguyên T A (nhiệm kỳ 2011-2016)', behind the name."""
    span = sentence.chunks[post].content
    if isinstance(span, PostSpan) and span.term is not None:
        return span.term
    match = _OF_HOLDER.match(sentence.tags, post)
    if match is None:
        return None
    opens = sentence.chunks[match.start("time")].start
    found = term_at(sentence.tokens, sentence.text, sentence.origin, opens)
    return found[0] if found is not None else None


def _held_at_once(sentence: ChunkedSentence, first: int, end: int) -> bool:
    """Whether all posts from ``first`` to ``end`` are held by one person at one time: 'T kiêm T kiêm T',
    'T - T'."""
    words = sentence.tokens.folds[sentence.chunks[first].end : sentence.chunks[end].start]
    dashes = sum(
        sentence.tags.startswith(f"{DASH}{POST}", at + 1) and _shares_body(sentence, at)
        for at in range(first, end)
        if sentence.tags[at] == POST
    )
    return 0 < words.count("kiêm") + dashes == sentence.tags.count(POST, first + 1, end)


def _shares_body(sentence: ChunkedSentence, post: int) -> bool:
    """Whether a post leaves its body to the next: 'Phó Tư lệnh | - Tham mưu trưởng Quân khu X'."""
    span = sentence.chunks[post].content
    return isinstance(span, PostSpan) and span.organization is None


def _leading(sentence: ChunkedSentence, post: int) -> Period | None:
    """'Từ năm 2011 đến năm 2016, ông A là T': the nearest date before, if it is an interval."""
    depth = 0
    for index in range(post - 1, -1, -1):
        tag = sentence.tags[index]
        if tag in _SPOKEN_BEFORE or _until_then(sentence, index):
            return None
        depth += (tag == CLOSE) - (tag == OPEN)
        if tag == DATE and depth == 0:
            since = _since(sentence, index)
            found = _interval(sentence, index) or since
            opens = index - 1 if found is since and sentence.tags[index - 1] == WORD else index
            if found is None or not _OPENS.search(sentence.tags, 0, opens):
                return None
            return Period(found.start, found.end, found.lasts, led=True)
    return None


def _until_then(sentence: ChunkedSentence, index: int) -> bool:
    """'…, cho tới khi ông B được bầu …': what ends the time that the sentence tells of is not of it."""
    chunk = sentence.chunks[index]
    return sentence.tags[index] == DENIED and sentence.tokens.folds[chunk.end - 1] == "khi"


def _since(sentence: ChunkedSentence, index: int) -> Period | None:
    """'Từ tháng 5/2016, ông A làm T': from a day on; of the end it does not tell."""
    content, start = sentence.chunks[index].content, sentence.chunks[index].start
    opens = start > 0 and sentence.tokens.folds[start - 1] in SINCE
    if not opens or not isinstance(content, DateSpan) or content.period or not content.date:
        return None
    return Period(content.date, None, False)


def _interval(sentence: ChunkedSentence, index: int) -> Period | None:
    content = sentence.chunks[index].content
    if not isinstance(content, DateSpan) or content.until is None:
        return None
    folds = sentence.tokens.folds[sentence.chunks[index].start : content.end]
    return Period(content.date, content.until or None, not content.until and "nay" in folds)
