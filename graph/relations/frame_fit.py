"""Which frame says what a chain of posts is to somebody: by what stands before it, its days and words."""

from __future__ import annotations

import re
from functools import lru_cache

from cadregraph.graph.lexicon.tags import DATE, ENDS_POST, LEAVES_POST
from cadregraph.graph.mentions.patterns import may_match, pattern
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.relations.frame import LATER_STEP, Frame
from cadregraph.graph.relations.frames import FRAMES
from cadregraph.graph.relations.post_clause import PostClause
from cadregraph.graph.relations.post_times import A_DAY, day_of_end, told_at_once, until_more
from cadregraph.graph.resolution.sentence import ResolvedSentence

_SHARED = pattern(  # 'miễn nhiệm T với ông A và T với ông B'
    "(post (towards | for) person joint)+ before(marker? word?$)"
)
_LISTED_BEFORE = pattern(  # 'từng trải qua các chức vụ T; T, T; T'
    "(after(once) (word | of | organization | place){1,9} comma",
    "| after(colon) ((word | organization | place){1,8} (comma | semicolon)){1,3}",
    "| after(colon) (word | organization){1,6} (comma | semicolon)",
    "(word | organization | comma){0,12}",
    "| post (word | organization | place | and | comma | post | aside){0,14} semicolon) and?",
    "(post (word | organization | place | and | comma | post | aside){0,14} semicolon and?)*$",
)
_UNREAD_BEFORE = pattern("(post (word | organization | place){1,8} comma and?)+$")
"""'từng giữ chức Hiệu trưởng một trường ở X, | T, T.': an item of the list of which the body is not read."""
_CLOSED = pattern("aside* (stop | semicolon | $)")
_THEN = pattern("aside? (into date | date comma? and? also)")
_TO_NOW = "đến nay"
_SEQUEL = re.compile(rf"^(?:\S+ ){{0,4}}{LATER_STEP}\b", re.I)
"""'Sau đó, ông A làm T', 'Ông A sau đó làm T'."""
_HELD = ("former", "current")
_LONG = 200
"""Tags before a post of which no set is made: a text made of titles costs what its length is."""


def fitting_frame(clause: PostClause) -> Frame | None:
    """The frame that fits what stands before a chain, or before the list that it goes on."""
    before = clause.before
    shared = _SHARED.sub("", before)
    led = [post.period for post in clause.posts if post.period is not None and post.period.led]
    since = bool(led) and all(period.end is None and not period.lasts for period in led)
    timely = {
        "range": bool(led) and not since,
        "since": since,
        "year": _of_a_year(clause),
        "dated": all(post.period is not None for post in clause.posts),
        "then": _THEN.match(clause.behind) is not None,
        "sequel": _SEQUEL.search(clause.sentence.chunked.text) is not None,
    }
    possible = _frames(frozenset(before)) if len(before) < _LONG else FRAMES
    frames = [frame for frame in possible if timely.get(frame.period, True)]
    for frame in frames:
        stands = frame.behind is None or frame.behind.match(clause.behind) is not None
        stands = stands and _told(clause, frame)
        if stands and frame.fits(shared) and not _left(clause, frame):
            return frame
    listed = _LISTED_BEFORE.search(before)
    if listed is not None:
        earlier = before[: listed.start()]
        return next((f for f in frames if f.role in _HELD and f.fits(earlier)), None)
    unread = _UNREAD_BEFORE.search(before) if _CLOSED.match(clause.behind) else None
    if unread is not None:
        earlier = before[: unread.start()]
        return next((f for f in frames if f.role == "former" and f.fits(earlier)), None)
    return None


@lru_cache(maxsize=1 << 12)
def _frames(tags: frozenset[str]) -> tuple[Frame, ...]:
    """The frames that have what they need where these tags stand before a chain."""
    return tuple(frame for frame in FRAMES if may_match(frame.before, tags))


def _told(clause: PostClause, frame: Frame) -> bool:
    """Whether the first post has the modifier (quyền), the decision the word that the frame asks for."""
    if frame.word is not None and frame.of_a_decision:
        return clause.has_word(frame.word)
    return not frame.modifier or any(p.modifier == frame.modifier for p in clause.posts[:1])


def _of_a_year(clause: PostClause) -> bool:
    """Whether the clause opens with a year or a month: 'Năm 2012, ông A là T'."""
    at = clause.before.find(DATE)
    if clause.cursor(clause.position).word(-1) != "là":
        return False  # 'Năm 2012, ông A trở thành T'
    date = clause.sentence.chunked.chunks[clause.outline.chunks[at]].content if at >= 0 else None
    dated = isinstance(date, DateSpan) and not date.period and date.date[:4].isdigit()
    return isinstance(date, DateSpan) and dated and len(date.date) < A_DAY


def _left(clause: PostClause, frame: Frame) -> bool:
    """'thôi giữ chức vụ này để làm T', 'được miễn nhiệm để giữ chức T': T is not the post that is left."""
    if frame.role not in ("loss", "removal"):
        return False
    verb = max(clause.before.rfind(LEAVES_POST), clause.before.rfind(ENDS_POST))
    return "để" in [clause.words(at) for at in range(verb + 1, len(clause.before))]


def applies(clause: PostClause, frame: Frame) -> bool:
    """Whether what else the frame asks for holds: a word before, the time."""
    if frame.word is not None and not clause.has_word(frame.word):
        return False
    text = clause.sentence.chunked.text.lower()
    lasts = any(
        post.period is not None and (post.period.end is None or not post.period.led)
        for post in clause.posts
    )
    if frame.period != "lasting" or until_more(clause) or _until_a_day(clause):
        return True
    return lasts or _lasting(clause.sentence, text)


def _until_a_day(clause: PostClause) -> bool:
    """'Ông A giữ chức T đến năm 2019', not '…, thay ông B, thời gian làm | T đến năm 2019'."""
    return told_at_once(clause) and day_of_end(clause) is not None


def _lasting(sentence: ResolvedSentence, text: str) -> bool:
    """Whether a sentence speaks of now: up to now, or with no day in it."""
    return _TO_NOW in text or DATE not in sentence.tags
