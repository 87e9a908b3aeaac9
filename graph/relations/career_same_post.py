"""What a life tells of a post that it does not name again: 'Ông giữ chức vụ này đến năm 1990'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from cadregraph.graph.lexicon.tags import ASIDE
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.intervals import (
    A_DATE,
    PART_OF_TIME,
    UNTIL_THE_END,
    between,
    date_of,
)
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import TenureFact
from cadregraph.graph.resolution.sentence import ResolvedSentence

WITH_ITS_BODY = pattern("post ((belongs | of | comma)? (organization | place)){0,3}")
A_POST = words_pattern("names_of_posts")
"""'chức vụ', 'cương vị', as a pattern of text."""
_NOT_NAMED = rf"(?P<all>các |những )?{A_POST} (?:này|đó|ấy|trên)"
_HOLD = words_pattern("verbs_of_holding")
THE_SAME_POST = rf"(?:(?:được )?tín nhiệm )?(?:(?:tiếp tục|vẫn) )?{_HOLD} {_NOT_NAMED}"
"""'… và | giữ chức vụ này | cho đến năm 1990'."""
UP_TO = (
    r"(?:(?: (?:đến|tới)|,? (?:và )?cho (?:đến|tới))"
    rf"(?: hết| tận| {PART_OF_TIME})?|"
    rf",? (?:cho )?(?:đến|tới) (?:khi|lúc|ngày) (?:ông |bà )?{UNTIL_THE_END}(?: (?:vào|hồi)|,)?(?: ?\()?)"
)
_UNTIL_A_MEETING = r" (?:cho )?(?:đến|tới) (?:Đại hội|Hội nghị|kỳ họp)\b[^,;.()]{0,60} \("
"""'… đến Hội nghị ở xã Tân Lập (| tháng 7 năm 1946)'."""
_WHO = r"(?:(?P<who>ông|bà|đồng chí) )?"
_KEPT = re.compile(rf"\W*{_WHO}{THE_SAME_POST}(?:{UP_TO} ?|{_UNTIL_A_MEETING}){A_DATE}(?!\d)", re.I)
_TAKEN = rf"(?:(?:tiếp tục|vẫn|chính thức) )?(?:{_HOLD}|nhận) {_NOT_NAMED}"
_HELD_SINCE = re.compile(rf"\W*{_WHO}{_TAKEN}(?: liên tục)? (?=(?:kể )?từ )", re.I)
_SINCE = re.compile(rf"(?:kể )?từ {A_DATE}(?!\d)", re.I)
_LEAVES = (
    rf"(?:(?:đã|được|chính thức) ){{0,2}}{words_pattern('verbs_of_leaving_the_same')} {_NOT_NAMED}"
)
_LEFT_ON = re.compile(
    rf"\W*(?:(?:đến|tới|vào) )?{A_DATE},? (?P<who>ông|bà|đồng chí) {_LEAVES}", re.I
)
_LEFT = re.compile(
    rf"\W*(?P<who>ông|bà|đồng chí) {_LEAVES}(?: (?:vào|từ|kể từ))? {A_DATE}(?!\d)", re.I
)
_AND_HELD = re.compile(
    rf",? (?:và |rồi )?(?:ông |bà )?{_TAKEN}(?: liên tục)?(?: (?:kể )?từ)?", re.I
)


@dataclass(frozen=True, slots=True)
class SamePost:
    """Since when and until when the post of the sentence before was held, '' where it is not told;
    ``of_all`` its posts where it names several."""

    start: str = ""
    end: str = ""
    of_all: bool = False

    def told_of(self, fact: TenureFact) -> TenureFact:
        """The post with what is told of it, where nothing else was."""
        if self.start and (fact.start is None or self.start.startswith(fact.start)):
            fact = replace(fact, start=self.start)
        if self.end and fact.end is None and (fact.start or "")[:4] <= self.end[:4]:
            fact = replace(fact, end=self.end, status="former")
        return fact


UNTOLD = SamePost()


def same_post(sentence: ResolvedSentence, pronoun: str) -> SamePost:
    """What a sentence tells of the post of the one before: 'Ông giữ chức vụ này từ năm 1985 đến | năm 1990',
    'Bà giữ các chức vụ này đến …', 'Đến năm 1990, ông thôi giữ chức vụ này'."""
    text = sentence.chunked.text
    if (kept := _KEPT.match(text)) is not None:
        return (
            SamePost("", date_of(kept), kept["all"] is not None)
            if _is_he(kept, pronoun)
            else UNTOLD
        )
    if (since := _HELD_SINCE.match(text)) is not None and _is_he(since, pronoun):
        ends = between(text, since.end())
        first = _SINCE.match(text, since.end())
        start = ends[0] if ends is not None else date_of(first) if first is not None else ""
        return SamePost(start, ends[1] if ends is not None else "", since["all"] is not None)
    left = _LEFT_ON.match(text) or _LEFT.match(text)
    if left is not None and _is_he(left, pronoun):
        return SamePost("", date_of(left), left["all"] is not None)
    return UNTOLD


def _is_he(match: re.Match[str], pronoun: str) -> bool:
    return (match["who"] or pronoun).lower() in (pronoun, "đồng chí")


def held_since(sentence: ResolvedSentence, post: int, date: int) -> bool:
    """Whether a date or an interval is that of the post before it: 'được điều động làm T và nhận chức vụ này
    từ | ngày 28/10/2015'."""
    tokens, chunks = sentence.chunked.tokens, sentence.chunked.chunks
    body = WITH_ITS_BODY.match(sentence.tags, post)
    behind = body.end() if body is not None and body.end() <= date else post + 1
    behind += sentence.tags[behind : behind + 1] == ASIDE and behind < date
    first, last = chunks[behind - 1].end, chunks[date].start
    if last <= first:
        return False
    origin = sentence.chunked.origin
    text = sentence.chunked.text[tokens.ends[first - 1] - origin : tokens.starts[last] - origin]
    return _AND_HELD.fullmatch(text.rstrip()) is not None
