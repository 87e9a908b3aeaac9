"""When and where congresses and meetings were held, who chaired and who attended.

Only what the sentence says as done: one with 'sẽ', 'dự kiến' or 'chưa' tells nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.mentions.spans import DateSpan, EventSpan
from graph.model import LinkFact, LinkProperty
from graph.relations.reading import Outline, Reading

_HELD_BEFORE = re.compile(
    r"(?:^|\s)(?:tổ chức|khai mạc|bế mạc|phiên bế mạc|tiến hành|triệu tập|dự|tham dự|đến dự|tại|họp)$"
)
_HELD_AFTER = re.compile(
    r"(?:(?:đã|chính thức|được|long trọng|vừa|trọng thể|phiên) )*"
    r"(?:khai mạc|diễn ra|tổ chức|tiến hành|bế mạc|họp)(?: |$)"
)
_FIRST_DAY = re.compile(r"(\d{1,2})(?:\s?[/-]\s?(\d{1,2}))? (?:đến|và|-|–) (?:ngày )?$", re.I)
_ATTENDS = re.compile(r"(?:^|\s)(?:dự|tham dự|đến dự|cùng dự|dự khai mạc|dự bế mạc|dự và chỉ đạo)$")
_ATTEND_LIST = re.compile(
    r"(?:(?:đến|tới|cùng|tham) )?dự(?: và (?:chỉ đạo|phát biểu|chủ trì))*(?: tại)?(?: phiên)?"
    r"(?: (?:khai|bế) mạc)? (?P<event>đại hội|hội nghị|kỳ họp|phiên họp)?,?"
    r" ?(?:còn |cũng )?(?:có|về phía)"
)
_CHAIRED = re.compile(r"(?P<event>đại hội|hội nghị|kỳ họp|phiên họp)(?:$| [^\w\s]| và)")
_NOUN = {"congress": "đại hội", "conference": "hội nghị"}
_DENIED = frozenset("UN")


@dataclass(frozen=True, slots=True)
class Held:
    """When an event was held, as dates of `graph.model.Event`; where, as the key of a place."""

    event: str
    start: str | None
    end: str | None
    place: str | None


def held(reading: Reading) -> Iterator[Held]:
    """Time and place of the events of a sentence, where it says that they were held."""
    if len(reading.events) != 1:
        return
    ((index, event),) = reading.events.items()
    verb = _verb(reading, index)
    if verb is None:
        return
    start, end = _days(reading, index)
    if start and not end and "bế mạc" in verb:
        start, end = None, start
    place = _place(reading, index)
    if start or end or place:
        yield Held(event, start, end, place)


def _verb(reading: Reading, event: int) -> str | None:
    """The words before or behind an event by which it takes place here; None without such."""
    if _DENIED & set(reading.codes) or reading.codes[event - 1 : event] == "D":
        return None
    tokens, chunk = reading.scan.tokens, reading.scan.chunks[event]
    before = " ".join(tokens.folds[max(0, chunk.start - 3) : chunk.start])
    after = " ".join(tokens.folds[chunk.end : chunk.end + 8])
    found = _HELD_AFTER.match(after) or _HELD_BEFORE.search(before)
    return found[0] if found else None


def _days(reading: Reading, event: int) -> tuple[str | None, str | None]:
    """The first and the last day: the date that opens the sentence, or the one behind the verb."""
    for index, chunk in reading.scan.marked:
        date = chunk.content
        if not isinstance(date, DateSpan) or len(date.date) != 10 or date.period:
            continue
        opens = index < event and not set(reading.codes[:index]) - set("w,Lce(")
        follows = event < index <= event + 8 and "V" not in reading.codes[event:index]
        if not (opens or follows) or reading.codes[index - 1 : index] == "D":
            continue
        start, _ = reading.scan.offsets(chunk)
        first = _FIRST_DAY.search(reading.scan.text[: _digit(reading, start)])
        if first is None:
            return date.date, None
        month = f"{int(first[2]):02}" if first[2] else date.date[5:7]
        return f"{date.date[:4]}-{month}-{int(first[1]):02}", date.date
    return None, None


def _digit(reading: Reading, offset: int) -> int:
    """Where in the sentence the first digit of a date that begins at ``offset`` stands."""
    start = offset - reading.scan.origin
    found = re.search(r"\d", reading.scan.text[start:])
    return start + found.start() if found else start


def _place(reading: Reading, event: int) -> str | None:
    for index, key in reading.places.items():
        start = reading.scan.chunks[index].start
        if reading.scan.tokens.folds[max(0, start - 1) : start] == ("tại",) and (
            abs(index - event) <= 10
        ):
            return key
    return None


def attendance(readings: Sequence[Reading], shapes: Sequence[Outline]) -> Iterator[LinkFact]:
    """Who chaired and who attended the events of the article.

    'Dự hội nghị có các đồng chí …', 'chủ trì hội nghị': the only event of that kind so far.
    """
    known: dict[str, dict[str, None]] = {}
    for reading, shape in zip(readings, shapes, strict=True):
        for index, event in reading.events.items():
            if _verb(reading, index) is not None:
                known.setdefault(_noun(reading, index), {})[event] = None
        if _DENIED & set(reading.codes) or not reading.persons:
            continue
        yield from _attending(reading, shape)
        yield from _listed(reading, known)
        yield from _chairs(reading, shape, known)


def _noun(reading: Reading, index: int) -> str:
    span = reading.scan.chunks[index].content
    if isinstance(span, EventSpan) and span.kind in _NOUN:
        return _NOUN[span.kind]
    return " ".join(reading.scan.tokens.folds[reading.scan.chunks[index].start :][:2])


def _attending(reading: Reading, shape: Outline) -> Iterator[LinkFact]:
    """'Đồng chí A, đồng chí B dự Đại hội XVII Đảng bộ tỉnh'."""
    for index, event in reading.events.items():
        chunk = reading.scan.chunks[index]
        before = " ".join(reading.scan.tokens.folds[max(0, chunk.start - 4) : chunk.start])
        if not _ATTENDS.search(before):
            continue
        where = shape.chunks.index(index) if index in shape.chunks else 0
        run = re.search(r"P(?:(?:,|,?c)P)*[w,k]{0,4}$", shape.codes[:where])
        if run is None:
            continue
        for at in range(run.start(), run.end()):
            person = reading.persons.get(shape.chunks[at]) if shape.codes[at] == "P" else None
            if person is not None:
                yield _link(reading, event, "participant", person, "… dự Đại hội …")


def _listed(reading: Reading, known: Mapping[str, Mapping[str, None]]) -> Iterator[LinkFact]:
    """'Dự Đại hội có các đồng chí: A, chức vụ; B, chức vụ'."""
    folded = " ".join(reading.scan.tokens.folds[:14])
    match = _ATTEND_LIST.match(folded)
    if match is None:
        return
    event = _only(reading, known, match["event"])
    if event is None:
        return
    for person in dict.fromkeys(reading.persons.values()):
        yield _link(reading, event, "participant", person, "dự hội nghị có …")


def _chairs(
    reading: Reading, shape: Outline, known: Mapping[str, Mapping[str, None]]
) -> Iterator[LinkFact]:
    """'Đồng chí A chủ trì hội nghị', of an event that the sentence itself does not name in full."""
    for match in re.finditer(r"P(?:(?:,|,?c)P)*w{0,2}q", shape.codes):
        verb = reading.scan.chunks[shape.chunks[match.end() - 1]]
        behind = " ".join(reading.scan.tokens.folds[verb.end : verb.end + 3])
        noun = _CHAIRED.match(behind)
        if noun is None or reading.events:
            continue
        event = _only(reading, known, noun["event"])
        for at in range(match.start(), match.end()):
            person = reading.persons.get(shape.chunks[at]) if shape.codes[at] == "P" else None
            if event is not None and person is not None:
                yield _link(reading, event, "chair", person, "chủ trì hội nghị")


def _only(
    reading: Reading, known: Mapping[str, Mapping[str, None]], noun: str | None
) -> str | None:
    """The event that 'hội nghị' stands for: the one in the sentence, else the only one so far."""
    here = list(dict.fromkeys(reading.events.values()))
    events = here or list(known.get(noun or "", ()))
    return events[0] if len(events) == 1 else None


def _link(reading: Reading, event: str, kind: LinkProperty, person: str, rule: str) -> LinkFact:
    return LinkFact(reading.sentence, 0.85, event, kind, person, rule=rule)
