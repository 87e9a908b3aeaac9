"""Until when a post of a life was held, as the words behind it tell: 'T cho đến khi nghỉ hưu năm 1980'."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon.tags import ASIDE, ORGANIZATION
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.intervals import A_DATE, date_of
from cadregraph.graph.mentions.patterns import tag_set
from cadregraph.graph.relations.career_dates import then
from cadregraph.graph.relations.career_same_post import THE_SAME_POST, UP_TO, WITH_ITS_BODY
from cadregraph.graph.resolution.periods import SINCE
from cadregraph.graph.resolution.sentence import ResolvedSentence

_DATED = re.compile(rf"\(\s?{A_DATE}\s?\)", re.I)
_UNTIL_IN_BRACKETS = re.compile(rf"\((?:cho )?(?:đến|tới)(?: hết)? {A_DATE}\)", re.I)
_UNTIL_THEN = r",? (?:và )?(?:cho )?(?:đến|tới) (?:khi|lúc|ngày) [^,;.()]{2,40}?(?: (?:vào|hồi))?"
"""'… cho đến khi hai tỉnh hợp nhất vào | năm 1976'."""
_UNTIL = re.compile(
    rf"(?: (?:kể )?từ {A_DATE})?(?:,? (?:và )?(?:ông |bà )?{THE_SAME_POST})?"
    rf"(?:{UP_TO}|{_UNTIL_THEN})",
    re.I,
)
_RETIRES = re.compile(
    rf"(?:[^.;:]{{0,40}} )?(?:, )?(?:và |để )?(?:được )?(?:{words_pattern('ways_to_retire')})(?: hưởng)?"
    r"(?: (?:theo )?(?:chế độ|chính sách|quy định|nguyện vọng|công tác)){0,3}(?: kể)? từ"
)
_BEHIND = tag_set("comma semicolon stop close and also open") | {""}


def date_in_brackets(sentence: ResolvedSentence, aside: int) -> str:
    """The date that stands alone in an aside, '(năm 1980)'; '' for any other."""
    match = _DATED.fullmatch(sentence.text(sentence.chunked.chunks[aside]))
    return date_of(match) if match else ""


def end_in_brackets(sentence: ResolvedSentence, post: int, aside: int) -> str:
    """The end of the post at a chunk that an aside right behind it or its body tells: 'Bí thư Tỉnh ủy X
    | (đến năm 2000)'; '' for any other."""
    body = WITH_ITS_BODY.match(sentence.tags, post) if post >= 0 else None
    if body is None and sentence.tags[post : post + 1] == ORGANIZATION:
        behind = post + 1  # 'được bầu vào | Bộ Chính trị (đến năm 2001)'
    else:
        behind = body.end() if body is not None else -1
    if behind != aside:
        return ""
    match = _UNTIL_IN_BRACKETS.fullmatch(sentence.text(sentence.chunked.chunks[aside]))
    return date_of(match) if match else ""


def until(sentence: ResolvedSentence, post: int, date: int) -> bool:
    """Whether a date is said to be the end of the post before it: 'T cho đến | tháng 7/2013', 'T đến khi
    nghỉ hưu | (năm 1980)'."""
    tokens, chunks = sentence.chunked.tokens, sentence.chunked.chunks
    body = WITH_ITS_BODY.match(sentence.tags, post)  # 'T | thuộc Bộ X cho đến …'
    behind = body.end() if body is not None and body.end() <= date else post + 1
    behind += sentence.tags[behind : behind + 1] == ASIDE  # '(nay là …)'
    first, last = chunks[behind - 1].end, chunks[date].start
    closed = sentence.tags[date + 1 : date + 2] in _BEHIND or then(sentence, date)
    if last <= first or not closed:
        return False
    origin = sentence.chunked.origin
    between = sentence.chunked.text[tokens.ends[first - 1] - origin : tokens.starts[last] - origin]
    return _UNTIL.fullmatch(between.rstrip()) is not None


def retired_since(sentence: ResolvedSentence, post: int, date: int) -> bool:
    """Whether a date behind a post that is left is that of the retirement told with it: 'thôi giữ chức T,
    nghỉ hưu theo chế độ từ | ngày 1/3/2025'."""
    if sentence.cursor(date).word(-1) not in SINCE:
        return False
    between = sentence.chunked.tokens.folds[
        sentence.chunked.chunks[post].end : sentence.chunked.chunks[date].start
    ]
    return _RETIRES.fullmatch(" ".join(between)) is not None
