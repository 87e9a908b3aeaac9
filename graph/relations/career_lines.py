"""How a line of a biography begins: with a date, an item of a list, or posts and nothing else."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon.tags import ASIDE, DATE, PERSON, POST
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.relations.career_dates import Moment, has_a_time
from cadregraph.graph.relations.career_same_post import A_POST
from cadregraph.graph.resolution.sentence import ResolvedSentence

LINE = pattern("^(dash | word){0,2} word? (open date close | date) (colon | comma | dash)?")
"""The date with which a line begins: '- Từ 1968 đến 1975: …', '(1968-1975): …'."""
ITEM = pattern("(dash | word)? post")
"""A post, also as an item of a list: '- Trưởng phòng X', '• Trưởng phòng X'."""
EVENT_LINE = pattern("^(dash | word){0,2} event (aside | word)* colon")
_BEHIND = (
    "(aside | organization | place | (comma | and) aside | open not(open | close | post | person){1,8} close"
    " | comma word open (word | dash | date){1,4} close)*"
)
"""Behind a post: 'Ủy viên X | (tại Đại hội II, tháng 2/1951)', '… khóa I | (1996-2001), II (2001-2006)'."""
_POSTS = f"post {_BEHIND} ((comma | semicolon | and | also){{1,2}} post {_BEHIND})*"
_POSTS_ALONE = pattern(_POSTS, "stop?")
"""A sentence of posts and nothing else, which goes on with the list of the one before."""
_DATED_ALONE = pattern("dash? post (organization | place)* aside (semicolon | stop)?")
"""A line of one post with its time and nothing else: 'Chủ tịch Quốc hội (2011-2016)'."""
_LISTED = pattern("dash?", _POSTS, "(stop | semicolon)")
"""A line of posts with a sign at its end, which no heading has: '- Thứ trưởng Bộ Y tế; Bí thư Đảng ủy;'."""
_LEADS_TO_A_LIST = pattern(
    "^(word | date | comma | aside | event)* (person | pronoun)? once? marker (word | marker){0,6} colon$"
)
"""'Sau đó ông từng giữ nhiều chức vụ như:', 'Các chức vụ cao cấp:', above the lines of a list."""
_BELOW = pattern("(dash | word)?", _POSTS, "(stop | semicolon | comma)?")
_HEADING = pattern("(dash | word)? (date | aside) colon")
_SEVERAL = re.compile(rf"\b(?:các|nhiều|những) {A_POST}\b", re.I)
_BULLETS = ("-", "–", "•", "+", "*")


def leads_to_a_list(sentence: ResolvedSentence, key: str | None) -> str | None:
    """Whose posts are told in the lines below, as a line says: his key, ``key`` where it names nobody; None
    where it says no such thing."""
    leads = _LEADS_TO_A_LIST.fullmatch(sentence.tags) is not None
    if not leads or _SEVERAL.search(sentence.chunked.text) is None:
        return None
    who = sentence.tags.find(PERSON)
    return sentence.person(who) if who >= 0 else key


def is_below(sentence: ResolvedSentence) -> bool:
    """Whether a line is an item of such a list: posts and nothing else."""
    return _BELOW.fullmatch(sentence.tags) is not None


def is_posts_alone(
    sentence: ResolvedSentence, *, goes_on: bool, gone: bool, below: bool = False
) -> bool:
    """Whether a line is a list of posts that are the person's: it ``goes_on`` with the one before, stands
    ``below`` one that leads to it, tells the time of its post, or is of somebody who is ``gone``, so that
    none is held."""
    tags = sentence.tags
    if below and is_below(sentence):
        return True
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
