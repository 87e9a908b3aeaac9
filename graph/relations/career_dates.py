"""What a date in a sentence of a biography dates: its line, the post before it, or what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cadregraph.graph.lexicon.tags import (
    ALSO,
    AND,
    ASIDE,
    COMMA,
    DASH,
    INTO,
    OF,
    POST,
    RETIRES,
    WORD,
)
from cadregraph.graph.lexicon.word_classes import is_membership, word_class
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.model import TenureFact
from cadregraph.graph.resolution.periods import SINCE, Period, later
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

LEADS = pattern("person (open (word | person){1,4} close)? (marker | is) post")
"""'do ông A (bí danh B) làm T': the post of a leader, also behind a passive."""
CLOSES = tag_set("stop comma semicolon also and aside of organization place dash close") | {""}
"""Behind a post that somebody is, not that does something."""
_BEFORE_END = word_class("before_the_end")
_PARTED = tag_set("comma semicolon and colon dash")
_BEHIND_POST = pattern(
    "(and (word | organization))?",
    "(organization | place | aside | word | of | comma (place | organization)",
    "| open not(open | close | date){1,8} close){0,9} for?$",
)
_PARTED_BEHIND = pattern("comma (word | moves_to)$")
_JOINED_AT_MOST = 3
"""Posts of one person that 'kiêm' joins."""
_THEN_A_BODY = pattern("post comma? also organization")
_ONLY_BODIES = pattern("(comma? (organization | place) | aside)*")
_LEAVES = pattern("retires | leaves_post")
_GOES = pattern("retires | leaves_post | passive? (gives_post | moves_to | word moves_to)")
_FOR_YEARS = re.compile(r"(?:\s(?:trong|suốt))+(?:\s\w+)?\s\d{1,2}\snăm,\s*$")
"""'là T | trong 5 năm, | từ 1990 đến 1995'."""
_AT_EVENT = pattern("post word event aside?")
_SHORT = 40
"""Characters of such words, at most."""
_ON_A_DAY = pattern(
    "(organization | place | aside | word | of | comma (organization | place)){0,5} into"
)
"""'trở thành T thứ hai của X vào | ngày …'."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The day or the interval named last; ``lasts`` where the text says so ('đến nay')."""

    start: str | None = None
    end: str | None = None
    lasts: bool = False


NEVER = Moment()


def is_of_post(sentence: ResolvedSentence, post: int, date: int) -> bool:
    """Whether a date is that of the post before it alone: '… Chủ nhiệm Văn phòng X và Y | từ năm 1987 đến
    năm 1992', but not 'là T và từ | năm 1987 là T'."""
    between = sentence.tags[post + 1 : date]
    if between.endswith(COMMA) and _FOR_YEARS.search(_words_before(sentence, date)):
        return True
    if _ON_A_DAY.fullmatch(between) is not None:
        return "đã" not in sentence.cursor(date).last(8)
    if between[:2] == AND + WORD:
        named = sentence.chunked.chunks[post + 2].start
        if not sentence.chunked.tokens.capital[named]:
            return False  # 'được bầu làm T và đi học từ | tháng 5/2010 đến năm 2015'
    since = between[-2:-1] == AND and sentence.cursor(date).word(-1) in SINCE | _BEFORE_END
    return not since and between[-1:] not in _PARTED and _BEHIND_POST.fullmatch(between) is not None


def takes(sentence: ResolvedSentence, post: int, date: int, fact: TenureFact, led: Moment) -> bool:
    """Whether a post has the date right behind it as its own: none led to it, or that of an earlier post
    did: 'Năm 1981, ông làm T, và | T | năm 1989', 'Năm 1962, ông tham gia X và được bầu làm | T vào năm
    1963', 'Trong những năm 1989 - 1992, …, ông làm | T từ 1992 đến 1996'."""
    if fact.start is None and fact.end is None:
        return True
    content = sentence.chunked.chunks[date].content
    on = sentence.tags[date - 1] == INTO  # 'vào | năm 1963'
    second = on and fact.start is None and fact.end == led.end  # 'T rồi | T vào năm 1998'
    if not isinstance(content, DateSpan) or (fact.start != led.start and not second):
        return False
    within = on and _within(content.date, fact)
    if fact.end is not None and not content.until and not within:
        return False
    closed = sentence.tags[date + 1 : date + 2] in CLOSES - {OF}
    later = second or content.date[:7] > (fact.start or "9")[:7]
    end = date - on
    end -= sentence.tags[date - 1] == WORD and sentence.cursor(date).word(-1) in SINCE
    return later and closed and _ONLY_BODIES.fullmatch(sentence.tags, post + 1, end) is not None


def _within(date: str, fact: TenureFact) -> bool:
    """Whether a day falls into the stretch of a post."""
    return (fact.start or "")[:4] <= date[:4] <= (fact.end or "")[:4]


def _words_before(sentence: ResolvedSentence, date: int) -> str:
    end = sentence.chunked.tokens.starts[sentence.chunked.chunks[date].start]
    end -= sentence.chunked.origin
    return sentence.chunked.text[max(0, end - _SHORT) : end]


def closes_turn(sentence: ResolvedSentence, post: int, *, line: bool) -> bool:
    """Whether a post is the last of those held one after the other in an interval: 'T rồi | T', and in a
    ``line`` of its own 'D1 - D2: T, sau đó là | T'; not 'từ D1 đến D2 là T, sau đó là T'."""
    following = sentence.tags.find(POST, post + 1)
    goes_on = sentence.posts.get(following) if following > 0 else None
    before = sentence.tags.rfind(POST, 0, post)
    if goes_on is not None and goes_on.follows:
        return False
    if before < 0:
        return line  # '10/1986 - 10/1988: Cán bộ, sau đó là T'
    first, last = (sentence.chunked.chunks[at] for at in (before, post))
    return line or "rồi" in sentence.chunked.tokens.folds[first.end : last.start]


def gives_way(sentence: ResolvedSentence, post: int) -> bool:
    """Whether a post of an interval was left for another within it: 'Từ 1958 đến 1989 là | T, rồi T', '| T
    kiêm T rồi T'."""
    for _ in range(_JOINED_AT_MOST):
        if _THEN_A_BODY.match(sentence.tags, post) and _then_a_body(sentence, post):
            return True
        following = sentence.tags.find(POST, post + 1)
        other = sentence.posts.get(following) if following > 0 else None
        if other is None:
            return False
        first, last = (sentence.chunked.chunks[at] for at in (post, following))
        between = sentence.chunked.tokens.folds[first.end : last.start]
        if "rồi" in between:
            return other.follows
        if between != ("kiêm",):
            return False
        post = following
    return False


def _then_a_body(sentence: ResolvedSentence, post: int) -> bool:
    """'là | Chính ủy Trung đoàn 108, rồi Trung đoàn 803', 'Xứ ủy viên rồi Thường vụ Xứ ủy X'."""
    also = post + 1 + (sentence.tags[post + 1] == COMMA)
    return sentence.words(also) == "rồi"


def ends_post(sentence: ResolvedSentence, post: int, date: int) -> bool:
    """Whether a date is the end of the posts before it: '… Bí thư Huyện ủy X | đến năm 1980'."""
    tokens, chunks = sentence.chunked.tokens, sentence.chunked.chunks
    before = tokens.folds[max(0, chunks[date].start - 2) : chunks[date].start]
    between = sentence.tags[post + 1 : date]
    ends = bool(before) and before[-1] in _BEFORE_END
    goes = then(sentence, date)
    closed = ends and (sentence.tags[date + 1 : date + 2] in CLOSES or goes)
    if goes and (parted := _PARTED_BEHIND.search(between)) is not None:
        between = between[: parted.start()]  # 'là T, đến năm 2000 thì nghỉ hưu'
    return closed and _BEHIND_POST.fullmatch(between) is not None and not between.endswith(COMMA)


def then(sentence: ResolvedSentence, date: int) -> bool:
    """'… đến năm 1997 | thì nghỉ hưu', '… | thì được bầu làm T': whether a date is the end of what stands
    before it."""
    if sentence.tags[date + 1 : date + 2] != WORD or sentence.words(date + 1) != "thì":
        return False
    besides = sentence.tags[max(0, date - 2) : date - 1] in (
        AND,
        COMMA,
    )  # '… và đến | năm 1997 thì'
    return (_LEAVES if besides else _GOES).match(sentence.tags, date + 2) is not None


def begins_untold(sentence: ResolvedSentence, date: int) -> bool:
    """'Từ khi thành lập đến | năm 1985, ông là T': a time of which the text tells only the end."""
    before = sentence.cursor(date).word(-1)
    return before in _BEFORE_END and sentence.chunked.tokens.folds[:2] == ("từ", "khi")


def of_open_year(sentence: ResolvedSentence, chunk: int) -> bool:
    """Whether the date at a chunk has no year of its own."""
    content = sentence.chunked.chunks[chunk].content
    return isinstance(content, DateSpan) and content.date.startswith("--")


def joined_before(sentence: ResolvedSentence, post: int, date: int) -> frozenset[int]:
    """The posts that end with the one at a chunk: 'Sư đoàn trưởng kiêm Chính ủy Sư đoàn 324 đến | 1956',
    'T và T cho đến khi nghỉ hưu năm | 1999'."""
    found = {post}
    joins = {"kiêm", "và", ","} if RETIRES in sentence.tags[post:date] else {"kiêm"}
    while sentence.tags[max(0, post - 2) : post - 1] == POST and sentence.words(post - 1) in joins:
        other = sentence.posts.get(post - 2)
        if other is not None and is_membership(other.title):
            break  # a seat of a term may have ended before
        post -= 2
        found.add(post)
    return frozenset(found)


def until_joined(sentence: ResolvedSentence, post: int, moment: Moment) -> Moment:
    """'Năm 1992: Bí thư Đảng ủy | - Phó Hiệu trưởng Trường X (1992-1995)': of two posts that are joined the
    first, too, has the time behind the second, where that begins when the first does."""
    joint = sentence.tags[post + 1 : post + 3]
    other = sentence.posts.get(post + 2) if joint in (DASH + POST, ALSO + POST) else None
    period = other.period if other is not None and not other.follows else None
    if period is None or period.led or moment.end:
        return moment
    if period.start != moment.start and (moment.start or period.end is None):
        return moment
    return Moment(period.start, period.end, period.lasts)


def own_time(sentence: ResolvedSentence, post: int, period: Period) -> Moment:
    """The time behind a post; of 'T rồi | U (D1 - D2)' the second has its end alone."""
    before = sentence.posts.get(post - 2) if _in_turn(sentence, post - 2) else None
    if before is not None and (before.period is None or before.period.led):
        return Moment(None, period.end, period.lasts)
    return Moment(period.start, period.end, period.lasts)


def time_of_turns(sentence: ResolvedSentence, post: int) -> Moment | None:
    """The beginning of the first of two posts whose time stands behind both: '| T rồi U (D1 - D2)'."""
    second = sentence.posts.get(post + 2) if _in_turn(sentence, post) else None
    period = second.period if second is not None else None
    return Moment(period.start) if period is not None and not period.led and period.end else None


def _in_turn(sentence: ResolvedSentence, post: int) -> bool:
    """Whether a post and the next are held one after the other: 'T rồi T'."""
    joined = post >= 0 and sentence.tags[post : post + 3] == POST + ALSO + POST
    return joined and sentence.words(post + 1) == "rồi"


def has_a_time(sentence: ResolvedSentence, index: int) -> bool:
    """Whether the post has a time of its own, with both ends."""
    post = sentence.posts.get(index)
    period = post.period if post is not None and not post.modifier else None
    return period is not None and not period.led and period.end is not None


def is_listed(sentence: ResolvedSentence, post: int) -> bool:
    """Whether a post behind a date is what somebody was then, and no subject that does something."""
    return sentence.tags[post + 1 : post + 2] in CLOSES


def of_the_whole(sentence: ResolvedSentence, index: int, line: Moment) -> bool:
    """'1968 - 1972: A, | T, kiêm T (1971)': whether the time behind a list is not of this post."""
    behind = sentence.tags[index + 1 :].partition(ASIDE)[0]
    return line.end is not None and POST in behind


def came_after(sentence: ResolvedSentence, index: int, follows: bool, dated: int) -> bool:
    """Whether the post came after what is dated: also '…, ông học tại X; sau đó giữ chức | T', but not 'là T
    rồi năm 1959 là | T'."""
    if follows:
        before = sentence.tags.rfind(POST, 0, index)
        own = dated > before and later(sentence.chunked, before, dated)
        return not own or later(sentence.chunked, dated, index)
    behind = dated >= 0 and POST not in sentence.tags[dated:index]
    return behind and later(sentence.chunked, dated, index)


def moment_of(
    sentence: ResolvedSentence,
    index: int,
    post: ResolvedPost,
    *,
    moment: Moment,
    line: Moment,
    dated: int,
    former: bool,
) -> Moment | None:
    """When the post at a chunk was held: its own time, that of its list, or the ``moment`` named last at
    the chunk ``dated``; ``line`` is the time of the whole line. None where no date stands before it."""
    period = post.period
    if period is not None and not period.led and not of_the_whole(sentence, index, line):
        return own_time(sentence, index, period)
    if (shared := time_of_turns(sentence, index)) is not None:
        return shared
    at_event = _time_of_event(sentence, index, dated)
    if at_event is not None:
        return at_event
    if came_after(sentence, index, post.follows, dated):
        spans = moment.end is not None or moment.lasts
        if spans and closes_turn(sentence, index, line=line != NEVER):
            return Moment(None, moment.end)
        if not spans or not former:
            return NEVER
    if _in_turn_since(sentence, index, dated) and moment.end is None and not moment.lasts:
        return NEVER  # 'Năm 1995, ông lần lượt giữ các chức vụ …'
    joined = until_joined(sentence, index, moment)
    if joined == moment and moment.end is not None and gives_way(sentence, index):
        return Moment(moment.start)
    return joined if joined != NEVER else None


def _in_turn_since(sentence: ResolvedSentence, index: int, dated: int) -> bool:
    """Whether a post is one of several held one after the other since the day named last: 'Năm 1995, ông lần
    lượt giữ các chức vụ …', not 'ông lần lượt là T, T; năm 1995 làm | T'."""
    if dated < 0:
        return "lần lượt" in " ".join(sentence.cursor(index).last(40))
    chunks = sentence.chunked.chunks
    between = sentence.chunked.tokens.folds[chunks[dated].end : chunks[index].start]
    return "lần lượt" in " ".join(between[-40:])


def _time_of_event(sentence: ResolvedSentence, index: int, dated: int) -> Moment | None:
    """'trở thành T | tại Đại hội Đảng V (1982)': the year of the meeting behind the post; none where it
    has no year and another post stands between the day named last and this one."""
    match = _AT_EVENT.match(sentence.tags, index)
    if match is None:
        return None
    content = sentence.chunked.chunks[match.end() - 1].content
    if isinstance(content, DateSpan) and not content.until and content.date:
        return Moment(content.date)
    return NEVER if dated >= 0 and POST in sentence.tags[dated:index] else None
