"""A sentence with its mentions resolved: what the rules of relations read facts from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from cadregraph.graph.clauses import Clauses
from cadregraph.graph.lexicon import Trigger
from cadregraph.graph.lexicon.tags import (
    ASIDE,
    COMMA,
    DOCUMENT,
    ONCE,
    OPEN,
    ORGANIZATION,
    PASSIVE,
    PERSON,
    POST,
    REPLACES,
    SAYS,
    SEMICOLON,
    WORD,
)
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.dates import last_term_at
from cadregraph.graph.mentions.intervals import date_in_brackets
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.mentions.spans import Chunk, DateSpan, Modifier
from cadregraph.graph.model import Basis, TextSpan
from cadregraph.graph.resolution.periods import AFTER, BORN, EARLIER, Period, later
from cadregraph.graph.text.cursor import Cursor

_MENTION = pattern("person | post | organization")
_AFTER = ("sau", "khi")
_BOUNDS = EARLIER | AFTER
_UP_TO = frozenset({"đến", "tới"})
_HELD = (POST, ORGANIZATION, OPEN)
_DATE_BEHIND = pattern(
    "(replaces person)? aside? (word | into)? date not_before((slash | word | date | dash) date) | aside",
    "| aside? at=word event (of word{1,2})? word? (date | aside)",
)
"""The second of 'giữ chức T | (thay ông B) vào tháng 4/2021', 'bầu làm T | tại Đại hội lần thứ V (1982)'."""
_DATE_SOON_BEHIND = pattern("(word | into | aside | figure | comma | marker){0,6} date")
_WHO = "người"
_UNTIL = ("đến", "tới")
_OPENS_SENTENCE = tag_set("word dash comma into once")
_REPLACED_FIRST = pattern(
    "date comma? replaces not(comma | semicolon)* comma person not(person | semicolon | replaces)*"
)
_EVENT_OPENS = pattern("(word | dash | comma | into | once)* event=event (of word{1,2})? word?")
_AT_A_MEETING = tuple(("tại", *meeting.split()) for meeting in ("đại hội", "hội nghị", "kỳ họp"))
_THEN_WHO = frozenset({COMMA + PERSON, COMMA + PASSIVE})
_STATES = word_class("verbs_of_a_dated_statement")


@dataclass(frozen=True, slots=True)
class ResolvedPost:
    """A post: canonical title, key of the organisation (None where it stays unknown).

    ``mention`` is where it is named; ``basis`` says how much of its body the text gives there;
    ``period`` when the sentence says it was held, ``follows`` that it came after another, at a time
    that is not said ('T, sau đó là T').
    """

    title: str
    organization: str | None
    modifier: Modifier
    term: str | None
    mention: TextSpan
    basis: Basis
    period: Period | None = None
    follows: bool = False


@dataclass(frozen=True, slots=True)
class ResolvedPerson:
    """A person by his provisional key (the folded full name), and where he is named."""

    key: str
    mention: TextSpan


@dataclass(frozen=True, slots=True)
class ResolvedSentence:
    """A sentence in chunks, its clauses and, by chunk number, what its mentions stand for.

    The maps of organisations, places, directives and events hold entity keys.
    """

    index: int
    chunked: ChunkedSentence
    clauses: Clauses
    persons: Mapping[int, ResolvedPerson]
    posts: Mapping[int, ResolvedPost]
    organizations: Mapping[int, str]
    places: Mapping[int, str]
    directives: Mapping[int, str]
    events: Mapping[int, str]

    @property
    def tags(self) -> str:
        """The tags of the chunks."""
        return self.chunked.tags

    def mention(self, chunk: int) -> TextSpan:
        """Where a chunk stands in the document."""
        return TextSpan(*self.chunked.offsets(self.chunked.chunks[chunk]))

    def mentions(self, *chunks: int) -> tuple[TextSpan, ...]:
        """Where chunks stand in the document, in the order of the text."""
        return tuple([self.mention(chunk) for chunk in sorted(chunks)])

    def naming(self, person: str | None) -> ResolvedPerson | None:
        """Where a person, by his key, is named first; None where he is not."""
        return next((found for found in self.persons.values() if found.key == person), None)

    def person(self, chunk: int) -> str | None:
        """The provisional key of the person whom a chunk names."""
        person = self.persons.get(chunk)
        return person.key if person is not None else None

    def membership(self, title: str, chunk: int) -> ResolvedPost | None:
        """The post of a member of the body that a chunk names, with the term behind it: 'bầu vào Ban
        Thường vụ', 'bầu vào Ban Chấp hành Trung ương khóa XIII'."""
        body = self.organizations.get(chunk)
        if body is None:
            return None
        read = self.chunked
        term = last_term_at(read.tokens, read.text, read.origin, read.chunks[chunk].end)
        named = term[0] if term is not None else None
        return ResolvedPost(title, body, "", named, self.mention(chunk), "stated")

    def value(self, chunk: int) -> str:
        """What a trigger word says ('appointed', 'reprimand'); '' for any other chunk."""
        content = self.chunked.chunks[chunk].content
        return content.value if isinstance(content, Trigger) else ""

    def text(self, chunk: Chunk) -> str:
        """The chunk as written, single-spaced."""
        return self.chunked.tokens.text(chunk.start, chunk.end)

    def cursor(self, chunk: int) -> Cursor:
        """A cursor before the first token of a chunk."""
        return Cursor(self.chunked.tokens, self.chunked.chunks[chunk].start)

    def cursor_behind(self, chunk: int) -> Cursor:
        """A cursor behind the last token of a chunk."""
        return Cursor(self.chunked.tokens, self.chunked.chunks[chunk].end)

    def words(self, chunk: int) -> str:
        """The chunk as written, single-spaced, in small letters."""
        return self.text(self.chunked.chunks[chunk]).lower()

    def _states(self, start: int, end: int) -> bool:
        """Whether somebody says something between two chunks."""
        return any(
            self.tags[index] == SAYS and self.words(index) in _STATES for index in range(start, end)
        )

    def _tells_of_before(self, start: int, end: int) -> bool:
        """Whether what stands between two chunks was earlier: 'từng', but not in a clause of its own
        ('ông A, người từng làm T, được bầu giữ chức T')."""
        return any(
            self.tags[index] == ONCE
            and not (self.cursor(index).follows("người") and COMMA in self.tags[index:end])
            for index in range(start, end)
        )

    def _tells_how_long(self, index: int) -> bool:
        """Whether a date is the time from one day to another in which the post before it was held."""
        words = self.words(index).lstrip("(").split()
        content = self.chunked.chunks[index].content
        ranges = words[:1] == ["từ"] and not _UP_TO.isdisjoint(words)
        ranges = ranges or (isinstance(content, DateSpan) and bool(content.until))
        return ranges and self.tags[:index].endswith(_HELD)

    def _says_after(self, start: int, end: int) -> bool:
        """Whether 'sau khi' stands between two chunks and no comma behind it: what it opens was before."""
        chunks, folds = self.chunked.chunks, self.chunked.tokens.folds
        words = folds[chunks[start].end : chunks[end].start] if end < len(chunks) else ()
        opens = max((at for at, pair in enumerate(pairwise(words)) if pair == _AFTER), default=None)
        return opens is not None and "," not in words[opens:]

    def date_behind(self, chunk: int) -> str | None:
        """The date right behind a chunk: '… giữ chức Giám đốc Sở X | từ ngày 1/6'."""
        match = _DATE_BEHIND.match(self.tags, chunk)
        content = self.chunked.chunks[match.end() - 1].content if match else None
        if match is None or not isinstance(content, DateSpan) or content.period:
            return None
        if match["at"] and self.words(match.start("at")) != "tại":
            return None
        ends = self.cursor(match.end() - 1).word(-1) in _UNTIL  # '… giữ chức T | đến năm 2026'
        return content.date if not ends and not self._bounds(match.end() - 1) else None

    def _bounds(self, chunk: int) -> bool:
        """Whether a date is one before or after which something was, not that of it: 'trước | năm 2015',
        'sau | năm 1954'."""
        return self.cursor(chunk).word(-1) in _BOUNDS

    def date_soon_behind(self, chunk: int) -> str | None:
        """The date a few words behind a chunk: '… từ trần | hồi 5 giờ ngày 4/5/2018'."""
        match = _DATE_SOON_BEHIND.match(self.tags, chunk)
        content = self.chunked.chunks[match.end() - 1].content if match else None
        dated = isinstance(content, DateSpan) and not content.period
        return content.date or None if isinstance(content, DateSpan) and dated else None

    def _opens_clause(self, index: int, chunk: int) -> bool:
        """'Sau khi …, năm 2008 | ông A về làm T': a date at the head of the clause of one person."""
        behind = self.tags[index + 1 : chunk].lstrip(COMMA)
        before = self.tags[:index].rstrip(WORD)[-1:]  # '…; cuối năm 2014, bà chuyển về làm T'
        near = self.tags[max(0, index - 2) : index]  # '…, | đầu | năm 1959 ông được …'
        opens = near[-1:] == COMMA or near == COMMA + WORD or before == SEMICOLON
        return opens and behind[:1] == PERSON and behind.count(PERSON) == 1

    def _of_a_congress(self, index: int) -> bool:
        """'Tại Đại hội Đảng toàn quốc lần thứ V | (1982), ông A được bầu …': the year of the event with which
        the sentence opens; not 'Sau Đại hội …'."""
        opening = _EVENT_OPENS.fullmatch(self.tags, 0, index)
        return opening is not None and not self._bounds(opening.start("event"))

    def day_of_meeting(self, chunk: int) -> str:
        """The date in brackets at a chunk of the meeting of a body with which its clause opens: 'Tại Đại hội
        Hội X tỉnh Y | (năm 1993), ông được bầu làm T'; '' for any other."""
        if self.tags[chunk - 1 : chunk + 1] != ORGANIZATION + ASIDE or (
            self.tags[chunk + 1 : chunk + 3] not in _THEN_WHO
        ):
            return ""
        first = 1 + max(self.tags.rfind(sign, 0, chunk) for sign in (COMMA, SEMICOLON))
        start = self.chunked.chunks[first].start
        at_one = self.chunked.tokens.folds[start : start + 3] in _AT_A_MEETING
        return date_in_brackets(self.text(self.chunked.chunks[chunk])) if at_one else ""

    def _tells_who(self, index: int, chunk: int) -> bool:
        """Whether between a date and a chunk a clause opens that tells who somebody is, and is not closed."""
        opens = self.tags.rfind(COMMA, index, chunk)
        named = opens > 0 and self.tags[opens - 1] == PERSON
        return named and self.cursor(opens).word(1) == _WHO

    def _until_then(self, index: int, chunk: int) -> bool:
        """Whether between a date and a chunk something is told until which that of the date lasted."""
        chunked = self.chunked
        start, end = (
            chunked.chunks[index].start,
            chunked.chunks[min(chunk, len(chunked.chunks) - 1)].start,
        )
        return any(
            chunked.tokens.folds[at] == "khi" and chunked.tokens.folds[at - 1] in _UNTIL
            for at in range(start + 1, end)
        )

    def reaches(self, index: int, chunk: int) -> bool:
        """Whether what a day or a document at ``index`` dates goes on up to a chunk: no other clause begins
        between them, and nothing there was before or after it."""
        if SEMICOLON in self.tags[index:chunk] and _MENTION.search(self.tags[:index]):
            return False  # of the clause before
        replaces = REPLACES in self.tags[index:chunk]
        if replaces and _REPLACED_FIRST.fullmatch(self.tags[index:chunk]):
            replaces = False  # 'Ngày 2/8, thay ông B vừa được điều động, ông A được …'
        if self._until_then(index, chunk):
            return False  # 'Từ năm 2011, ông A kiêm T, cho tới khi ông B được bầu làm T'
        if replaces or later(self.chunked, index, chunk):
            return False  # '…, thay ông B đã được điều động làm T', '…, sau đó là T'
        if self._tells_who(index, chunk):
            return False  # 'Ngày 15/1, X miễn nhiệm ông A, người được | bầu làm T hồi tháng 7/2019'
        if self._says_after(index, chunk):
            return False  # 'Từ tháng 2/2018, sau khi ông A bị cách chức, …'
        # the day on which it was said: 'Ngày 14/6, ông A cho biết …'
        return not (self._tells_of_before(index, chunk) or self._states(index, chunk))

    def date_before(self, chunk: int) -> str | None:
        """The date that the sentence gives before this chunk, nearest first."""
        for index in range(min(chunk, len(self.chunked.chunks)) - 1, -1, -1):
            content = self.chunked.chunks[index].content
            if self.tags[index] == ASIDE and (day := self.day_of_meeting(index)):
                return day
            if isinstance(content, DateSpan) and content.date and not content.period:
                if self._bounds(index):
                    return None  # 'Trước năm 2015, …'
                if self.cursor(index).word(-1) in BORN:
                    continue  # 'ông A, sinh năm 1970, được bổ nhiệm …'
                if self.tags[max(0, index - 2) : index].rstrip(COMMA).endswith(DOCUMENT):
                    continue  # the date of a document: 'Quy định số 102-QĐ/TW, ngày …'
                if self._tells_how_long(index):
                    continue  # 'Giám đốc Sở X từ tháng 8/2015 đến nay, bị …'
                if not self.reaches(index, chunk):
                    return None
                year_alone = content.date.isdigit()
                opens = not set(self.tags[:index]) - _OPENS_SENTENCE or self._opens_clause(
                    index, chunk
                )
                opens = opens or self._of_a_congress(index)
                if not year_alone or opens or PERSON not in self.tags[index:chunk]:
                    return content.date
        return None
