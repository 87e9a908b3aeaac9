"""Meetings without a number: what a body held, who chaired it, who came, where and when.

'Bí thư Huyện ủy X A chủ trì hội nghị sơ kết công tác quý I của Huyện ủy. Dự hội nghị có …'
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import DENIED, PERSON, PROPOSED
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.model import Event, LinkFact, LinkProperty, Mention
from cadregraph.graph.relations.attendance import Held, guests
from cadregraph.graph.relations.outline_places import place_of
from cadregraph.graph.resolution.sentence import ResolvedSentence
from cadregraph.graph.text.normal import key

_MEETING = re.compile(
    r"\b(?:hội nghị|cuộc họp|phiên họp)(?:(?: (?!do\b|dưới\b|và\b|[-–|])[^\s,.;:()“”\"]+){2,16})",
    re.I,
)
_OF = re.compile(r" của (?=[A-ZĐÀ-Ỹ])")
_CHAIRS = pattern("people word{0,2} chairs $")
_SPEAKS_OF_NOW = frozenset({DENIED, PROPOSED})


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
    """The one meeting that an article tells of with its chair, and what it says of it.

    An article with a numbered event, or with several meetings, is left alone.
    """
    if any(one.events for one in sentences):
        return NamedMeetings()
    found = [named for one in sentences if (named := _named(one, article)) is not None]
    if len({named[0].key for named in found}) != 1:
        return NamedMeetings()
    event = found[0][0]
    links = [link for named in found for link in named[2]]
    noun = " ".join(event.label.lower().split()[:2])
    first = found[0][1].sentence
    for one in sentences[first:]:
        links += guests(one, {noun: {event.key: None}})
    return NamedMeetings(
        (event,),
        tuple(named[1] for named in found),
        tuple(named[3] for named in found if named[3] is not None),
        tuple(dict.fromkeys(links)),
    )


def _named(
    sentence: ResolvedSentence, article: str
) -> tuple[Event, Mention, list[LinkFact], Held | None] | None:
    """A meeting that somebody chairs in the sentence, with its links, time and place."""
    text, outline = sentence.chunked.text, sentence.clauses.outline
    match = _MEETING.search(text)
    if match is None or _SPEAKS_OF_NOW & set(sentence.tags):
        return None
    position = place_of(sentence, outline, match.start())
    host = _host(sentence, match)
    chairs = _chairs(outline, position)
    if position < 0 or not chairs:
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
    links = [_link(sentence, event.key, "organizer", host)] if host is not None else []
    links += [
        _link(sentence, event.key, "chair", person.key)
        for chunk in chairs
        if (person := sentence.persons.get(chunk)) is not None
    ]
    place = _place(sentence)
    held = Held(sentence.index, event.key, date, None, place, ()) if date or place else None
    return event, mention, links, held


def _chairs(outline: Outline, position: int) -> tuple[int, ...]:
    """The chunks of those who chair what stands at a position of the outline."""
    match = _CHAIRS.search(outline.tags[: max(0, position)])
    if match is None:
        return ()
    return tuple(outline.chunks[at] for at in range(*match.span()) if outline.tags[at] == PERSON)


def _host(sentence: ResolvedSentence, match: re.Match[str]) -> str | None:
    """The body behind 'của' in the name of the meeting."""
    of = _OF.search(sentence.chunked.text, match.start(), match.end() + 60)
    if of is None:
        return None
    at = of.end() + sentence.chunked.origin
    for index, body in sentence.organizations.items():
        if sentence.mention(index).start == at:
            return body
    return None


def _place(sentence: ResolvedSentence) -> str | None:
    """Where it is held: 'tại …'."""
    for index, place in sentence.places.items():
        if sentence.cursor(index).follows("tại"):
            return place
    return None


def _link(sentence: ResolvedSentence, event: str, kind: LinkProperty, target: str) -> LinkFact:
    return LinkFact(sentence.index, 0.8, event, kind, target, rule="A chủ trì hội nghị … của O")
