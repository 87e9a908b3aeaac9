"""Meetings without a number: what a body held, who chaired it, who came, where and when.

'Bí thư Huyện ủy X A chủ trì hội nghị sơ kết công tác quý I của Huyện ủy. Dự hội nghị có …'
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import CHAIRS, DENIED, EVENT, PERSON, PROPOSED
from cadregraph.graph.lexicon.word_classes import forms_of, words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.model import Event, LinkFact, LinkProperty, Mention, TextSpan
from cadregraph.graph.relations.attendance import IS_HELD, Held, came, guests, takes_place
from cadregraph.graph.relations.chairing import chairs, chairs_under, speakers
from cadregraph.graph.relations.outline_places import place_of
from cadregraph.graph.resolution.sentence import ResolvedSentence
from cadregraph.graph.text.normal import key

_KINDS = words_pattern("kinds_of_named_meetings")
_MAY_MEET = forms_of("kinds_of_named_meetings")
_WORD = rf"(?!(?:{words_pattern('end_names_of_meetings')})\b|[-–|])[^\s,.;:()“”\"]+"
_MEETING = re.compile(
    rf"\b{_KINDS}"
    rf"(?:(?: {_WORD}){{1,2}} và(?= [a-zđà-ỹ]))?(?: kiểm tra, giám sát| phòng, chống| {_WORD}){{3,16}}",
    re.I,
)
_OF = re.compile(r" của (?=[A-ZĐÀ-Ỹ])")
_OF_PAPER = re.compile(rf"\b{words_pattern('papers_in_names_of_meetings')}\b", re.I)
"""'hội nghị triển khai quyết định của Bộ Chính trị' is not held by the Politburo."""
_HOLDS = re.compile(rf"(?:^|\s){words_pattern('before_meetings_convened')}\s*$", re.I)
_CHAIRS = pattern("people (word | also | comma? and | says){0,5} chairs $")
_CHAIRED_BEHIND = pattern(
    "not(person | semicolon | stop){0,24}?",
    "(word word chairs of pronoun? people=people | by=word pronoun? people2=people word{0,2} chairs)",
)
"""'hội nghị … dưới sự chủ trì của bà A', 'hội nghị … do bà A chủ trì'."""
_CHAIRED_BEFORE = pattern(
    "word word verb=chairs of pronoun? people=people comma? (word | date){0,3}$"
)
"""'Dưới sự chủ trì của bà A, | hội nghị …'."""
_ROSTER = pattern("^(word | date | comma){0,2} chairs $")
_LISTS = pattern(
    "not(person | semicolon | stop | comma){0,24}? (colon word? | word{1,2} pronoun?) first=person"
)
"""'Chủ trì | hội nghị … có các ông: A, T; B, T'."""
_ACTS = pattern(
    "not(person | semicolon | stop | denied | proposed){0,24}? comma people=people (says | asks=proposed)"
)
_UNDER, _AGENT = ("dưới", "sự"), "do"
_CONVENES = pattern("body=organization (word | comma | date | aside){0,6}$")
_HELD = re.compile(rf"[^.;:]{{0,60}}? {IS_HELD}\b", re.I)
_SPEAKS_OF_NOW = frozenset({DENIED, PROPOSED})
_WITH = " với"
_KIND = re.compile(_KINDS)


@dataclass(frozen=True, slots=True)
class NamedMeetings:
    """The meetings of an article that are named without a number.

    Attributes:
        events: the meetings.
        mentions: where each is named.
        held: when and where they were held.
        links: who held, chaired and attended them.
    """

    events: tuple[Event, ...] = ()
    mentions: tuple[Mention, ...] = ()
    held: tuple[Held, ...] = ()
    links: tuple[LinkFact, ...] = ()


def meetings_by_name(sentences: Sequence[ResolvedSentence], article: str) -> NamedMeetings:
    """The one meeting that an article tells of with its chair or guests, and what it says of it.

    An article that tells of several meetings is left alone; one that is chaired where it is named goes
    before those that are only convened. Of one that also tells of a numbered event as held, only who
    chairs a meeting of another kind where it is named is told.
    """
    beside = any(takes_place(one) for one in sentences)
    found = [named for one in sentences if (named := _named(one, article)) is not None]
    found = [named for named in found if named.chairs] or (found if not beside else [])
    if len({named.event.key for named in found}) != 1:
        return NamedMeetings()
    event = found[0].event
    links = [link for named in found for link in named.links]
    noun = _KIND.match(event.label.lower())
    assert noun is not None
    if beside and _numbered(sentences, noun[0].removesuffix(_WITH)):
        return NamedMeetings()
    known = {noun[0].removesuffix(_WITH): {event.key: None}}
    people: list[LinkFact] = []
    for one in sentences[found[0].mention.sentence :] if not beside else ():
        people += (
            *guests(one, known),
            *came(one, known),
            *chairs(one, known),
            *chairs_under(one, known),
            *speakers(one, known),
        )
    if not people and not any(named.chairs for named in found):
        return NamedMeetings()
    return NamedMeetings(
        (event,),
        tuple(named.mention for named in found),
        tuple(named.held for named in found if named.held is not None),
        tuple(dict.fromkeys((*links, *people))),
    )


def _numbered(sentences: Sequence[ResolvedSentence], noun: str) -> bool:
    """Whether the article names a numbered event by the same noun, which may be the same meeting."""
    return any(one.words(at).startswith(noun) for one in sentences for at in one.events)


@dataclass(frozen=True, slots=True)
class _Named:
    """A meeting that a sentence names, with its links, time and place there."""

    event: Event
    mention: Mention
    links: tuple[LinkFact, ...]
    held: Held | None
    chairs: bool


def _named(sentence: ResolvedSentence, article: str) -> _Named | None:
    """A meeting that somebody chairs, or a body convenes, in the sentence."""
    if not _MAY_MEET.may_stand_in(sentence.chunked.words):
        return None
    text, outline = sentence.chunked.text, sentence.clauses.outline
    match = _MEETING.search(text)
    position = place_of(sentence, outline, match.start()) if match is not None else -1
    if match is None or position < 0 or sentence.tags[outline.chunks[position]] == EVENT:
        return None  # a numbered one
    opens = _chairs_and_acts(sentence, outline, position)  # 'Chủ trì cuộc họp …, ông A | yêu cầu …'
    if opens is None and _SPEAKS_OF_NOW & set(_tags_around(sentence, match)):
        return None
    people = _chairs(sentence, outline, position)
    convenes = _convenes(sentence, outline, position) if not people else None
    host = convenes or _host(sentence, match)
    if not people and (host is None or not (convenes or _takes_place(sentence, match))):
        return None
    label = " ".join(match.group().split())
    label = label[0].upper() + label[1:]
    date = next(
        (
            chunk.content.date
            for _, chunk in sentence.chunked.marked
            if isinstance(chunk.content, DateSpan) and len(chunk.content.date) == 10
        ),
        None,
    )
    held_by = (host, date) if host and date else (host or "", article)
    event = Event(key("event", label, *held_by), label, "Meeting", start=date)
    origin = sentence.chunked.origin
    mention = Mention(event.key, origin + match.start(), origin + match.end(), sentence.index)
    span = TextSpan(mention.start, mention.end)
    links = [_link(sentence, span, event.key, "organizer", host)] if host is not None else []
    links += [
        _link(sentence, span, event.key, "chair", person.key, person.mention)
        for chunk in people
        if (person := sentence.persons.get(chunk)) is not None
    ]
    place = _place(sentence)
    held = Held(sentence.index, event.key, date, None, place, ()) if date or place else None
    return _Named(event, mention, tuple(links), held, bool(people))


def _tags_around(sentence: ResolvedSentence, match: re.Match[str]) -> str:
    """The tags of a sentence without those in the name of the meeting: 'hội nghị cho ý kiến về …'."""
    origin = sentence.chunked.origin
    return "".join(
        tag
        for tag, chunk in zip(sentence.tags, sentence.chunked.chunks, strict=True)
        if not match.start() <= sentence.chunked.offsets(chunk)[0] - origin < match.end()
    )


def _convenes(sentence: ResolvedSentence, outline: Outline, position: int) -> str | None:
    """The body that convenes what stands at a position: 'Huyện ủy X tổ chức | hội nghị …'."""
    before = sentence.chunked.chunks[outline.chunks[position]].start
    words = " ".join(sentence.chunked.tokens.folds[max(0, before - 4) : before])
    verb = _HOLDS.search(words)
    subject = _CONVENES.search(outline.tags[:position]) if verb is not None else None
    if subject is None:
        return None
    return sentence.organizations.get(outline.chunks[subject.start("body")])


def _chairs(sentence: ResolvedSentence, outline: Outline, position: int) -> tuple[int, ...]:
    """The chunks of those who chair what stands at a position of the outline."""
    match = _CHAIRS.search(outline.tags[:position])
    span = match.span() if match is not None else _behind(sentence, outline, position)
    if _ROSTER.search(outline.tags[:position]) and (
        listed := _LISTS.match(outline.tags, position + 1)
    ):
        span = (listed.start("first"), len(outline.tags))
    elif acts := _chairs_and_acts(sentence, outline, position):
        span = acts.span("people")
    return tuple(outline.chunks[at] for at in range(*span) if outline.tags[at] == PERSON)


def _chairs_and_acts(
    sentence: ResolvedSentence, outline: Outline, position: int
) -> re.Match[str] | None:
    """'Chủ trì | hội nghị …, ông A nhấn mạnh …': who chairs and speaks there."""
    opens = _ROSTER.search(outline.tags[:position]) is not None
    acts = _ACTS.match(outline.tags, position + 1) if opens else None
    asks = acts is not None and acts["asks"] is not None
    if acts is None or not asks or sentence.value(outline.chunks[acts.start("asks")]) == "proposed":
        return acts
    return None  # 'sẽ …'


def _behind(sentence: ResolvedSentence, outline: Outline, position: int) -> tuple[int, int]:
    """Where those stand who chair a meeting that is named before them, or behind 'dưới sự chủ trì của'."""
    match = _CHAIRED_BEHIND.match(outline.tags, position + 1)
    if match is None:
        under = _CHAIRED_BEFORE.search(outline.tags[: position + 1])
        verb = outline.chunks[under.start("verb")] if under is not None else 0
        led = under is not None and sentence.cursor(verb).last(2) == _UNDER
        return under.span("people") if under is not None and led else (0, 0)
    if match["people"] is not None:
        verb = outline.chunks[outline.tags.rindex(CHAIRS, 0, match.start("people"))]
        return match.span("people") if sentence.cursor(verb).last(2) == _UNDER else (0, 0)
    by = sentence.words(outline.chunks[match.start("by")])
    return match.span("people2") if by.split()[-1:] == [_AGENT] else (0, 0)


def _host(sentence: ResolvedSentence, match: re.Match[str]) -> str | None:
    """The body whose meeting it is: behind 'của' in its name, or right behind the noun."""
    text, origin = sentence.chunked.text, sentence.chunked.origin
    starts = {sentence.mention(at).start - origin: b for at, b in sentence.organizations.items()}
    noun = _KIND.match(match.group().lower())
    whose = starts.get(match.start() + noun.end() + 1) if noun is not None else None
    if whose is not None:
        return whose  # 'cuộc họp Ban Chỉ đạo X'
    of = _OF.search(text, match.start(), match.end() + 60)
    if noun is not None and noun[0].endswith(_WITH):
        return None  # 'buổi làm việc với Đoàn công tác của Bộ X'
    if of is None or _OF_PAPER.search(text, match.start(), of.start()):
        return None
    return starts.get(of.end())


def _takes_place(sentence: ResolvedSentence, match: re.Match[str]) -> bool:
    """'Hội nghị … của O | diễn ra sáng nay'."""
    return _HELD.match(sentence.chunked.text, match.end()) is not None


def _place(sentence: ResolvedSentence) -> str | None:
    """Where it is held: 'tại …'."""
    for index, place in sentence.places.items():
        if sentence.cursor(index).follows("tại"):
            return place
    return None


def _link(
    sentence: ResolvedSentence,
    span: TextSpan,
    event: str,
    kind: LinkProperty,
    target: str,
    *named: TextSpan,
) -> LinkFact:
    """The link of a meeting that a stretch of the text names, with where else it names what."""
    rule, mentions = "A chủ trì hội nghị … của O", tuple(sorted((span, *named)))
    return LinkFact(sentence.index, 0.8, event, kind, target, rule=rule, mentions=mentions)
