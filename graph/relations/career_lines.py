"""How a line of a biography begins: with a date, an item of a list, or posts and nothing else."""

from __future__ import annotations

from cadregraph.graph.lexicon.tags import ASIDE, DATE, POST
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.relations.career_dates import Moment, has_a_time
from cadregraph.graph.resolution.sentence import ResolvedSentence

LINE = pattern("^(dash | word){0,2} word? (open date close | date) (colon | comma | dash)?")
"""The date with which a line begins: '- Từ 1968 đến 1975: …', '(1968-1975): …'."""
ITEM = pattern("(dash | word)? post")
"""A post, also as an item of a list: '- Trưởng phòng X', '• Trưởng phòng X'."""
EVENT_LINE = pattern("^(dash | word){0,2} event (aside | word)* colon")
_POSTS = "post {0} ((comma | semicolon | and | also){{1,2}} post {0})*".format(
    "(aside | organization | place | (comma | and) aside)*"
)
_POSTS_ALONE = pattern(_POSTS, "stop?")
"""A sentence of posts and nothing else, which goes on with the list of the one before."""
_DATED_ALONE = pattern("dash? post (organization | place)* aside (semicolon | stop)?")
"""A line of one post with its time and nothing else: 'Chủ tịch Quốc hội (2011-2016)'."""
_LISTED = pattern("dash?", _POSTS, "(stop | semicolon)")
"""A line of posts with a sign at its end, which no heading has: '- Thứ trưởng Bộ Y tế; Bí thư Đảng ủy;'."""
_HEADING = pattern("(dash | word)? (date | aside) colon")
_BULLETS = ("-", "–", "•", "+", "*")


def is_posts_alone(sentence: ResolvedSentence, *, goes_on: bool, gone: bool) -> bool:
    """Whether a line is a list of posts that are the person's: it ``goes_on`` with the one before, tells the
    time of its post, or is of somebody who is ``gone``, so that none is held."""
    tags = sentence.tags
    if goes_on and _POSTS_ALONE.fullmatch(tags) is not None:
        return True
    if gone and _LISTED.fullmatch(tags) is not None:
        return True
    return _DATED_ALONE.fullmatch(tags) is not None and has_a_time(sentence, tags.index(POST))


def span_of_heading(sentence: ResolvedSentence) -> Moment | None:
    """The interval that a line gives to the items of the list below it: 'Từ tháng 8/1954 đến 6/1964:';
    None for any other line."""
    if _HEADING.fullmatch(sentence.tags) is None:
        return None
    at = next(index for index, tag in enumerate(sentence.tags) if tag in (DATE, ASIDE))
    content = sentence.chunked.chunks[at].content
    if not isinstance(content, DateSpan) or not content.until:
        return None
    return Moment(content.date, content.until)


def opens_item(sentence: ResolvedSentence) -> bool:
    """Whether a line is an item of a list."""
    return sentence.chunked.text.lstrip().startswith(_BULLETS)
