"""When and where congresses and meetings were held, who chaired and who attended.

Only what the sentence says as done: one with 'sẽ', 'dự kiến' or 'chưa' tells nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import (
    CHAIRS,
    DOCUMENT,
    EVENT,
    GIVES_POST,
    PERSON,
    SEMICOLON,
    WORKS_AT,
)
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.mentions.spans import DateSpan, EventSpan
from cadregraph.graph.model import LinkFact, TextSpan
from cadregraph.graph.relations.chairing import MEETING, chairs, chairs_under, link, only, speakers
from cadregraph.graph.resolution.antecedents import PRESENCE
from cadregraph.graph.resolution.sentence import ResolvedSentence

_HELD_BEFORE = re.compile(rf"(?:^|\s){words_pattern('before_meetings_held')}$")
IS_HELD = (
    rf"(?:{words_pattern('between_meeting_and_verb')} )*{words_pattern('verbs_of_meetings_held')}"
)
"""That a meeting takes place, right behind it, as a pattern of text: 'đã được tổ chức'."""
_HELD_AFTER = re.compile(rf"{IS_HELD}(?: |$)")
_FIRST_DAY = re.compile(
    rf"(\d{{1,2}})(?:\s?[/-]\s?(\d{{1,2}}))? (?:{words_pattern('between_days')}|-|–) (?:ngày )?$",
    re.I,
)
_ATTENDING, _AND_MORE = words_pattern("attends"), words_pattern("behind_attends")
_ATTENDS = re.compile(rf"(?:^|\s){_ATTENDING}$")
_ATTEND_LIST = re.compile(
    rf"(?:{words_pattern('before_attends')} ){{0,2}}dự(?: và {_AND_MORE})*"
    r"(?: tại)?(?: phiên| họp)?"
    rf"(?: (?:khai|bế) mạc)?(?: {MEETING})?,? ?(?:còn |cũng )?(?:có|gồm|về phía|:)"
)
_NOUN = {
    "congress": "đại hội",
    "conference": "hội nghị",
    "session": "kỳ họp",
    "sitting": "phiên họp",
}
_DENIED = tag_set("proposed denied")
_OPENS_SENTENCE = tag_set("word comma place and aside open")
_PEOPLE_COME = pattern("(^ | semicolon) (word | and | pronoun){0,2} people=people")
_PEOPLE_ELSEWHERE = pattern("^word{3} place comma people=people")
_ELSEWHERE = re.compile(r"tại (?:các )?(?:điểm|đầu) cầu\b")
"""'Tại điểm cầu X, ông A tham dự': of a meeting held in several places at once."""
_COME = re.compile(
    rf"(?:, [^;:.]*,)? ?(?:đã |cũng |đều )*{_ATTENDING}"
    rf"(?: và {_AND_MORE}[^,.;]*)*"
    rf"(?: {MEETING})?(?: này)?(?= [.;,]|$| và | cùng )"
)
_REACH = 80
"""Words behind a name, of his posts and of his coming."""
_IN_PRESENCE = pattern("of word{0,2} people=(people (semicolon and? word? people)*)")
_PEOPLE_BEFORE = pattern("people (word | comma | also){0,4}$")


@dataclass(frozen=True, slots=True)
class Held:
    """When an event was held, as dates of `cadregraph.graph.model.Event`; where, as the key of a place."""

    sentence: int
    event: str
    start: str | None
    end: str | None
    place: str | None
    mentions: tuple[TextSpan, ...]


def held(sentence: ResolvedSentence) -> Iterator[Held]:
    """Time and place of the events of a sentence, where it says that they were held."""
    if len(sentence.events) != 1:
        return
    ((index, event),) = sentence.events.items()
    verb = _verb(sentence, index)
    if verb is None:
        return
    start, end = _days(sentence, index)
    if start and not end and "bế mạc" in verb:
        start, end = None, start
    at = _place(sentence, index)
    place = sentence.places[at] if at is not None else None
    if start or end or place:
        mentions = sentence.mentions(index, *(() if at is None else (at,)))
        yield Held(sentence.index, event, start, end, place, mentions)


def _verb(sentence: ResolvedSentence, event: int) -> str | None:
    """The words before or behind an event by which it takes place here; None without such."""
    if _DENIED & set(sentence.tags) or sentence.tags[event - 1 : event] == DOCUMENT:
        return None
    before = " ".join(sentence.cursor(event).last(3))
    after = " ".join(sentence.cursor_behind(event).words(8))
    found = _HELD_AFTER.match(after) or _HELD_BEFORE.search(before)
    return found[0] if found else None


def _days(sentence: ResolvedSentence, event: int) -> tuple[str | None, str | None]:
    """The first and the last day: the date that opens the sentence, or the one behind the verb."""
    for index, chunk in sentence.chunked.marked:
        date = chunk.content
        if not isinstance(date, DateSpan) or len(date.date) != 10 or date.period:
            continue
        opens = index < event and not set(sentence.tags[:index]) - _OPENS_SENTENCE
        follows = event < index <= event + 8 and GIVES_POST not in sentence.tags[event:index]
        if not (opens or follows) or sentence.tags[index - 1 : index] == DOCUMENT:
            continue
        start, _ = sentence.chunked.offsets(chunk)
        first = _FIRST_DAY.search(sentence.chunked.text[: _digit(sentence, start)])
        if first is None:
            return date.date, None
        month = f"{int(first[2]):02}" if first[2] else date.date[5:7]
        return f"{date.date[:4]}-{month}-{int(first[1]):02}", date.date
    return None, None


def _digit(sentence: ResolvedSentence, offset: int) -> int:
    """Where in the sentence the first digit of a date that begins at ``offset`` stands."""
    start = offset - sentence.chunked.origin
    found = re.search(r"\d", sentence.chunked.text[start:])
    return start + found.start() if found else start


def _place(sentence: ResolvedSentence, event: int) -> int | None:
    """The chunk of the place at which the event is held: 'tại …', not far from it."""
    for index in sentence.places:
        start = sentence.chunked.chunks[index].start
        if sentence.tags[index - 1 : index] == WORKS_AT:
            continue  # 'vắng mặt vì bận công tác tại Hà Nội'
        if sentence.chunked.tokens.folds[max(0, start - 1) : start] == ("tại",) and (
            abs(index - event) <= 10
        ):
            return index
    return None


def attendance(sentences: Sequence[ResolvedSentence]) -> Iterator[LinkFact]:
    """Who chaired and who attended the events of the article.

    'Dự hội nghị có các đồng chí …', 'chủ trì hội nghị': the only event of that kind so far.
    """
    known: dict[str, dict[str, None]] = {}
    for sentence in sentences:
        outline = sentence.clauses.outline
        for index, event in sentence.events.items():
            if _verb(sentence, index) is not None:
                known.setdefault(_noun(sentence, index), {})[event] = None
        if sentence.persons:
            yield from chairs_under(sentence, known)
        if _DENIED & set(sentence.tags) or not sentence.persons:
            continue
        yield from _attending(sentence, outline)
        yield from guests(sentence, known)
        yield from came(sentence, known)
        yield from in_presence(sentence, known)
        yield from chairs(sentence, known)
        yield from speakers(sentence, known)


def takes_place(sentence: ResolvedSentence) -> bool:
    """Whether a sentence tells of a numbered event as one that is held."""
    return any(_verb(sentence, index) is not None for index in sentence.events)


def _noun(sentence: ResolvedSentence, index: int) -> str:
    span = sentence.chunked.chunks[index].content
    if isinstance(span, EventSpan) and span.kind in _NOUN:
        return _NOUN[span.kind]
    return " ".join(sentence.chunked.tokens.folds[sentence.chunked.chunks[index].start :][:2])


def _attending(sentence: ResolvedSentence, outline: Outline) -> Iterator[LinkFact]:
    """'Đồng chí A, đồng chí B dự Đại hội XVII Đảng bộ tỉnh'."""
    for index, event in sentence.events.items():
        chunk = sentence.chunked.chunks[index]
        before = " ".join(sentence.chunked.tokens.folds[max(0, chunk.start - 4) : chunk.start])
        if not _ATTENDS.search(before):
            continue
        where = outline.chunks.index(index) if index in outline.chunks else 0
        run = _PEOPLE_BEFORE.search(outline.tags[:where])
        if run is None:
            continue
        for at in range(run.start(), run.end()):
            person = (
                sentence.persons.get(outline.chunks[at]) if outline.tags[at] == PERSON else None
            )
            if person is not None:
                yield link(sentence, event, "participant", person, "… dự Đại hội …", index)


def guests(
    sentence: ResolvedSentence, known: Mapping[str, Mapping[str, None]]
) -> Iterator[LinkFact]:
    """Who attended: 'Dự Đại hội có các đồng chí: A, chức vụ; B, chức vụ', '…; tham dự có ông A'.

    ``known`` are the events of the article by their noun.
    """
    behind = (at + 1 for at, tag in enumerate(sentence.tags) if tag == SEMICOLON)
    for opens in (0, *behind):
        if opens >= len(sentence.tags):
            continue
        first = sentence.chunked.chunks[opens].start
        match = _ATTEND_LIST.match(" ".join(sentence.chunked.tokens.folds[first : first + 14]))
        if match is None:
            continue
        event = only(sentence, known, match["event"])
        if event is None and match["event"] is None:
            event = _of_all(known)  # 'Cùng dự có ông A'
        if event is None:
            return
        for chunk, person in sentence.persons.items():
            if chunk >= opens:
                yield link(sentence, event, "participant", person, "dự hội nghị có …")
        return


def came(sentence: ResolvedSentence, known: Mapping[str, Mapping[str, None]]) -> Iterator[LinkFact]:
    """Who attended, as subject: 'Phó Thủ tướng A tham dự', 'Ông A, ông B cùng dự hội nghị'."""
    outline = sentence.clauses.outline
    elsewhere = _PEOPLE_ELSEWHERE.match(outline.tags)
    if elsewhere and _ELSEWHERE.match(" ".join(sentence.chunked.tokens.folds[:4])):
        yield from _come(sentence, outline, elsewhere, known)
    for run in _PEOPLE_COME.finditer(outline.tags):
        clause = outline.tags[run.start() + 1 :].split(SEMICOLON, 1)[0]
        first = run.start() == 0 or EVENT in clause
        if sentence.events and first:
            continue  # 'Đồng chí A dự Đại hội XVII' names the event, which `_attending` reads
        if CHAIRS not in clause:
            yield from _come(sentence, outline, run, known)


def _come(
    sentence: ResolvedSentence,
    outline: Outline,
    run: re.Match[str],
    known: Mapping[str, Mapping[str, None]],
) -> Iterator[LinkFact]:
    """The links of those who come, whom a match names."""
    last = outline.chunks[run.end("people") - 1]
    come = _COME.match(_words_from(sentence, sentence.chunked.chunks[last].end))
    if come is None and run.end("people") < len(outline.chunks):  # 'ông A, T, U | dự và …'
        behind = outline.chunks[run.end("people")]
        come = _COME.match(_words_from(sentence, sentence.chunked.chunks[behind].start))
    if come is None:
        return
    named = come["event"] or sentence.events
    event = only(sentence, known, come["event"]) if named else _of_all(known)
    if event is None:
        return
    for at in range(*run.span("people")):
        person = sentence.persons.get(outline.chunks[at]) if outline.tags[at] == PERSON else None
        if person is not None:
            yield link(sentence, event, "participant", person, "A dự hội nghị")


def _words_from(sentence: ResolvedSentence, token: int) -> str:
    """The words that follow, as many as may tell that somebody comes."""
    return " ".join(sentence.chunked.tokens.folds[token : token + _REACH])


def in_presence(
    sentence: ResolvedSentence, known: Mapping[str, Mapping[str, None]]
) -> Iterator[LinkFact]:
    """'Đại hội … khai mạc với sự tham dự của ông A, ông B': of the event of the sentence."""
    outline = sentence.clauses.outline
    for match in _IN_PRESENCE.finditer(outline.tags):
        first = outline.chunks[match.start("people")]
        if sentence.cursor(first).last(4)[:1] != ("sự",) or not _present(sentence, first):
            continue
        event = only(sentence, known, None)
        for at in range(*match.span("people")) if event is not None else ():
            person = (
                sentence.persons.get(outline.chunks[at]) if outline.tags[at] == PERSON else None
            )
            if person is not None and event is not None:
                yield link(sentence, event, "participant", person, "với sự tham dự của A")


def _present(sentence: ResolvedSentence, chunk: int) -> bool:
    return sentence.cursor(chunk).follows_one(PRESENCE)


def _of_all(known: Mapping[str, Mapping[str, None]]) -> str | None:
    """The only meeting of the article, whichever its noun."""
    events = {event for found in known.values() for event in found}
    return events.pop() if len(events) == 1 else None
