"""What has been read so far of a sentence of a biography, and what its dates say of the posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from cadregraph.graph.lexicon.tags import (
    ASIDE,
    COMMA,
    DATE,
    DOCUMENT,
    EVENT,
    MOVES_TO,
    ORGANIZATION,
    WORD,
)
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.intervals import date_in_brackets
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.model import TenureFact
from cadregraph.graph.relations.career_dates import (
    NEVER,
    Moment,
    begins_untold,
    ends_post,
    is_of_post,
    joined_before,
    of_open_year,
    takes,
    then,
)
from cadregraph.graph.relations.career_ends import (
    end_in_brackets,
    retired_since,
    until,
)
from cadregraph.graph.relations.career_same_post import SamePost, held_since
from cadregraph.graph.resolution.periods import AFTER, EARLIER
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedSentence

Said: TypeAlias = Literal["", "held", "gain", "loss", "former", "current", "later"]
"""What is said of the person: nothing, that a post is held, taken up, left, was held, is held now, is
held later than what is told."""

_BEFORE_A_STEP = pattern("once not(comma | person | pronoun)*")
"""'Trước khi chuyển sang Vụ X vào | tháng 6/2013, ông …'."""
_OF_A_LIFE = word_class("words_of_a_life")


@dataclass
class ReadSoFar:
    """Who acts in a sentence, what is said of him, which day was named last, and the posts found."""

    sentence: ResolvedSentence
    person: ResolvedPerson
    pronoun: str
    carried: Moment
    whole: bool
    goes_on: bool = False
    """Whether the sentence before, of the same paragraph, told of posts of the person."""
    gone: bool = False  # whether the text tells the person's death or retirement
    known: Sequence[TenureFact] = ()
    """The posts that the sentences before tell of."""
    later_by: tuple[Moment, int] = (NEVER, -1)
    """When it tells of, by how long after the sentence before, and the chunk that says so."""
    below: Said = ""
    """What a line above says of the posts that are told in the lines below it."""
    of_another_party: bool = False
    """Whether the sentence before, of the same paragraph, names another party."""
    acts: bool = True
    said: Said = ""
    moment: Moment = NEVER
    line_moment: Moment = NEVER
    turned: Moment = NEVER
    """The interval in which one post gave way to another."""
    words: int = 0
    depth: int = 0
    quoted: bool = False
    open: bool = False
    listed: Said = ""
    """What is said of the posts of a list behind a colon: 'đã giữ các chức vụ: T; T'."""
    states: bool = False
    of_then: bool = False
    """Whether it names the post that was held when something happened: 'Trong thời gian giữ chức T, …'."""
    capacity: int = -1  # where it says in what capacity the person acts
    last_post: int = -1
    replaced: int = -1  # who left the post that the person takes over
    lost: set[int] = field(default_factory=set)
    """The posts that are told to be left."""
    dated: int = -1
    earlier: bool = False
    named: bool = False
    """Whether the sentence has named the person so far, by the name or a pronoun."""
    found: list[tuple[int, TenureFact]] = field(default_factory=list)

    def _date(self, index: int) -> None:
        content = self.sentence.chunked.chunks[index].content
        tags = self.sentence.tags
        if tags[index] == ASIDE and not isinstance(content, DateSpan):
            ended = end_in_brackets(self.sentence, self.last_post, index)
            if ended:
                self._close(ended, index)
                return
            self._ends_at(index, self._bracketed(index))
        if tags[index] == ASIDE and (self._of_seat(index) or self._of_meeting(index)):
            return
        if not isinstance(content, DateSpan) or content.period or not content.date:
            return
        if not content.until and self._ends_at(index, content.date):
            return
        if self._holds_since(index, content):
            return
        if tags[index] == ASIDE and tags[index - 1 : index] != EVENT:
            return  # of its post
        if tags[index - 1 : index] == EVENT and self._only_attended(index - 1):
            return  # 'T, tham dự Hội nghị X ngày | 13/1/1959 tại Y, T'
        if self.depth > 0 or tags[max(0, index - 2) : index].rstrip(COMMA).endswith(DOCUMENT):
            return
        if self.sentence.cursor(index).word(-1) in _OF_A_LIFE or self._ends(index, content.date):
            return  # 'sinh năm 1955, là T'
        if self._retires(index, content) or self._trails(index, content):
            return
        till = tags[:index].lstrip(WORD) == DATE + MOVES_TO
        if of_open_year(self.sentence, index) or (till and of_open_year(self.sentence, index - 2)):
            self.moment = NEVER  # 'ngày 23 tháng 3', of a year that was not read
            return  # 'Từ ngày 21 tháng 9 đến | ngày 23 tháng 10 năm 2018, …': too short for a post
        self.earlier = self.sentence.cursor(index).word(-1) in EARLIER or (
            _BEFORE_A_STEP.fullmatch(tags[:index]) is not None
            and self.sentence.words(0) == "trước khi"
        )
        if self.sentence.cursor(index).word(-1) in AFTER:
            self.moment, self.dated = NEVER, index
            return  # 'Sau năm 1954, ông là T': since when, it does not tell
        if self.earlier or begins_untold(self.sentence, index):
            self.moment = Moment(None, None if self.earlier else content.date)
            self.dated = index
            return  # 'Trước năm 2015, ông là T'
        end = content.until or None
        folds = self.sentence.chunked.tokens.folds[content.start : content.end]
        lasts = content.until == "" and "nay" in folds
        if end is None and not lasts and self._in_turn(index, content.date):
            end = self.moment.end  # 'Từ 1958 đến 1965, ông là T rồi năm 1959 là | T'
        self.moment, self.dated = Moment(content.date, end, lasts), index

    def _bracketed(self, index: int) -> str:
        return date_in_brackets(self.sentence.text(self.sentence.chunked.chunks[index]))

    def _of_seat(self, index: int) -> bool:
        """'được bầu vào Bộ Chính trị | (tháng 4 năm 2001)': since when."""
        day = self._bracketed(index)
        seated = self.sentence.tags[index - 1 : index] == ORGANIZATION
        if not day or not seated or self.last_post != index - 1:
            return False
        self.found = [
            (at, replace(fact, start=day))
            if at == self.last_post and fact.start is None and fact.end is None
            else (at, fact)
            for at, fact in self.found
        ]
        return True

    def _of_meeting(self, index: int) -> bool:
        """'Tại Đại hội Hội X tỉnh Y | (năm 1993), ông được bầu làm T': the day of what follows."""
        day = self.sentence.day_of_meeting(index)
        if not day:
            return False
        self.moment, self.dated = Moment(day), index
        return True

    def _only_attended(self, event: int) -> bool:
        """Whether a meeting is one that was attended, behind a post: its day is not that of what follows."""
        return self.last_post >= 0 and self.sentence.cursor(event).word(-1) == "dự"

    def _in_turn(self, index: int, date: str) -> bool:
        """Whether a date behind 'rồi' is a day of the interval that was named last."""
        start, end = self.moment.start, self.moment.end
        within = start is not None and end is not None and start[:4] <= date[:4] <= end[:4]
        return within and self.sentence.cursor(index).word(-1) == "rồi"

    def _holds_since(self, index: int, content: DateSpan) -> bool:
        """'T và giữ chức vụ này từ | tháng 5/2010 đến năm 2015': of the post before it alone."""
        if self.last_post < 0 or not held_since(self.sentence, self.last_post, index):
            return False
        told = SamePost(content.date, content.until or "")
        self.found = [
            (at, told.told_of(fact) if at == self.last_post else fact) for at, fact in self.found
        ]
        return True

    def _retires(self, index: int, content: DateSpan) -> bool:
        """'thôi giữ chức T, T, nghỉ hưu từ | ngày 1/3/2025': of all that is left."""
        if not self.lost or content.until is not None:
            return False
        if not retired_since(self.sentence, self.last_post, index):
            return False
        self.found = [
            (at, replace(fact, end=content.date) if at in self.lost and fact.end is None else fact)
            for at, fact in self.found
        ]
        return True

    def _trails(self, index: int, content: DateSpan) -> bool:
        """'… Chủ nhiệm Văn phòng X và Y | từ năm 1987 đến năm 1992': of the post before it alone."""
        if self.last_post < 0 or not self.found:
            return False
        if not is_of_post(self.sentence, self.last_post, index):
            return False
        if self.states and not content.until:
            return True  # 'Trong thời gian giữ chức T năm 2015, ông …': what happened then
        time = Moment(content.date, content.until or None)
        if self.said == "loss" and time.end is None:
            time = Moment(None, time.start)  # 'Sau khi thôi chức T năm 1987, …'
        self.found = [
            (at, replace(fact, start=time.start, end=time.end or fact.end))
            if at == self.last_post and takes(self.sentence, at, index, fact, self.moment)
            else (at, fact)
            for at, fact in self.found
        ]
        return True

    def _ends_at(self, index: int, date: str) -> bool:
        """'T cho đến tháng 7/2013', 'T cho đến khi nghỉ hưu (năm 1980)': the end of the post before."""
        if self.last_post < 0 or not date or not until(self.sentence, self.last_post, index):
            return False
        return self._close(date, index)

    def _close(self, date: str, index: int) -> bool:
        """Set the end of the post named last, and of those that 'kiêm' joins to it; what comes next began
        then: '… đến năm 1950 | thì chuyển sang làm T'."""
        joined = joined_before(self.sentence, self.last_post, index)
        self.found = [
            (at, replace(fact, end=date, status="former"))
            if fact.end is None and at in joined
            else (at, fact)
            for at, fact in self.found
        ]
        if then(self.sentence, index):
            self.moment, self.dated = Moment(date), index
        return True

    def _ends(self, index: int, date: str) -> bool:
        """'… Bí thư Huyện ủy X | đến năm 1980': the end of the posts before."""
        if self.last_post < 0 or not self.found:
            return False
        return ends_post(self.sentence, self.last_post, index) and self._close(date, index)
