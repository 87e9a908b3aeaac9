"""Until when a post of a life was held, as the words behind it tell: 'T cho đến khi nghỉ hưu năm 1980'."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon.tags import ASIDE, ORGANIZATION, WORD
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.intervals import A_DATE, date_of
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.relations.career_dates import then
from cadregraph.graph.relations.career_same_post import THE_SAME_POST, UP_TO, WITH_ITS_BODY
from cadregraph.graph.resolution.periods import SINCE
from cadregraph.graph.resolution.sentence import ResolvedSentence

_UNTIL_IN_BRACKETS = re.compile(rf"\((?:nhiệm kỳ )?(?:cho )?(?:đến|tới)(?: hết)? {A_DATE}\)", re.I)
_UNTIL_THEN = r",? (?:và )?(?:cho )?(?:đến|tới) (?:khi|lúc|ngày) [^,;.()]{2,40}?(?: (?:vào|hồi))?"
"""'… cho đến khi hai tỉnh hợp nhất vào | năm 1976'."""
_FOR_HOW_LONG = r", (?:nhiệm kỳ|thời gian (?:làm|giữ chức)) [^,;.\d]{2,40}?"
"""'…, | nhiệm kỳ bộ trưởng | đến năm 1981'."""
_UNTIL = re.compile(
    rf"(?: (?:kể )?từ {A_DATE})?(?:,? (?:và )?(?:ông |bà )?{THE_SAME_POST}|{_FOR_HOW_LONG}"
    r"|,? (?:và )?kéo dài)?"
    rf"(?:{UP_TO}|{_UNTIL_THEN})",
    re.I,
)
_BESIDES = pattern(
    "word?",
    "((comma now organization) | (open not(open | close | date){1,8} close)",
    "| (comma? replaces word? person)){0,2}",
)
"""Behind a post and before its end: 'T | , nay là X, | đến năm 1980', 'T | thay ông B | đến năm 1980'."""
_TAKEN_OVER = pattern("word person word? replaces")
_RETIRES = re.compile(
    rf"(?:[^.;:]{{0,40}} )?(?:, )?(?:và |để )?(?:được )?(?:{words_pattern('ways_to_retire')})(?: hưởng)?"
    r"(?: (?:theo )?(?:chế độ|chính sách|quy định|nguyện vọng|công tác)){0,3}(?: kể)? từ"
)
_SPACES = re.compile(r"\s+")
_BEHIND = tag_set("comma semicolon stop close and also open") | {""}


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
    behind = _behind_what_is_said_besides(sentence, behind, date)
    first, last = chunks[behind - 1].end, chunks[date].start
    closed = sentence.tags[date + 1 : date + 2] in _BEHIND or then(sentence, date)
    closed = closed or _tells_why(sentence, date + 1)
    if last <= first or not closed:
        return False
    origin = sentence.chunked.origin
    between = sentence.chunked.text[tokens.ends[first - 1] - origin : tokens.starts[last] - origin]
    return _UNTIL.fullmatch(_SPACES.sub(" ", between.rstrip())) is not None


def _behind_what_is_said_besides(sentence: ResolvedSentence, behind: int, date: int) -> int:
    """The chunk behind what stands between a post and its end: of what the body is now, in whose place."""
    match = _BESIDES.match(sentence.tags, behind)
    if match is None or match.end() > date:
        return behind
    if sentence.tags[behind : behind + 1] == WORD and sentence.words(behind).lower() != "đảng":
        return behind  # 'Trưởng ban Dân tộc Trung ương | Đảng | cho đến năm 1982'
    return match.end()


def _tells_why(sentence: ResolvedSentence, index: int) -> bool:
    """Whether what stands behind a date tells why something ended then: '… đến năm 1981 | khi bộ này
    giải thể', '… đến năm 1965 | thì ông B kế nhiệm'."""
    if sentence.tags[index : index + 1] != WORD:
        return False
    word = sentence.words(index)
    if word == "khi":
        return sentence.tags[index + 1 : index + 2] == ORGANIZATION
    return word == "thì" and _TAKEN_OVER.match(sentence.tags, index) is not None


def retired_since(sentence: ResolvedSentence, post: int, date: int) -> bool:
    """Whether a date behind a post that is left is that of the retirement told with it: 'thôi giữ chức T,
    nghỉ hưu theo chế độ từ | ngày 1/3/2025'."""
    if sentence.cursor(date).word(-1) not in SINCE:
        return False
    between = sentence.chunked.tokens.folds[
        sentence.chunked.chunks[post].end : sentence.chunked.chunks[date].start
    ]
    return _RETIRES.fullmatch(" ".join(between)) is not None
