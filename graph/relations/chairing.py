"""Who chaired a meeting, and who spoke there: 'ông A chủ trì hội nghị', 'kỳ họp do ông A chủ trì',
'Chủ trì hội nghị có các đồng chí: A; B', 'dưới sự chủ trì của ông A', 'Phát biểu tại hội nghị, ông A …'.

Which meeting the noun means is asked of those that the article names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import CHAIRS, DENIED, PERSON, PROPOSED
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import LinkFact, LinkProperty
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedSentence

MEETING = f"(?P<event>{words_pattern('kinds_of_meetings')})"
"""A meeting by its kind alone."""
_KINDS = re.compile(rf"(?:^|\s){MEETING}(?=$|\s)")
_CHAIRED = re.compile(
    rf"(?:(?:,|và) )?(?:{words_pattern('chairs_and')} |, |và |tại ){{0,6}}{MEETING}"
    rf"(?:$| [^\w\s]| và| {words_pattern('behind_chaired')})"
)
_CHAIR = pattern(
    "(people semicolon and? word?)* people",
    "((word | also | comma? and | comma | says){0,5} | word* comma)? chairs",
)
_ROSTER = pattern("^(word | date | comma | and){0,2} chairs")
_OF_THE_EVENT = pattern("event not(person | semicolon | stop | comma){0,4} first=person")
_PART = re.compile(rf"{words_pattern('parts_of_meetings')}\b")
"""'điều hành | phiên bế mạc': of the meeting that the article tells of."""
_LISTED = re.compile(rf"{MEETING}(?: này)? (?:có|gồm|là|:)")
_UNDER = pattern("word word chairs of pronoun? people")
_SPOKE = re.compile(
    rf"^(?:{words_pattern('before_speaking')} )?phát biểu (?:[^\s,]+ ){{0,4}}?tại {MEETING},? "
)
_FIRST = pattern("not(person | post | organization | semicolon | stop){2,10} people")
_UNDER_WORDS = ("dưới", "sự")
_TO_COME = pattern("(word | date | event){0,4} doubt")
"""'dưới sự chủ trì của ông A | sẽ diễn ra'."""
_AGENT = "do"
_ENDS = ("", ".", ";")
"""Behind 'chủ trì' where nothing is said of what."""
_REACH = 12
"""Words before 'do ông A chủ trì' in which the meeting is named."""
_ELSEWHERE = frozenset({DENIED, PROPOSED})


def chairs(
    sentence: ResolvedSentence, known: Mapping[str, Mapping[str, None]]
) -> Iterator[LinkFact]:
    """Who chaired the meetings that a sentence speaks of.

    Args:
        sentence: the sentence.
        known: the meetings of the article by their nouns.
    """
    outline = sentence.clauses.outline
    if _ELSEWHERE & set(sentence.tags):
        return
    for match in _CHAIR.finditer(outline.tags):
        event = _chaired(sentence, outline, match, known)
        if event is not None:
            yield from _links(sentence, outline, match.span(), event, "chair", "chủ trì hội nghị")
    roster = _ROSTER.match(outline.tags)
    if roster is not None:
        listed = _LISTED.match(_behind(sentence, outline.chunks[roster.end() - 1]))
        event = only(sentence, known, listed["event"]) if listed is not None else None
        named = _OF_THE_EVENT.match(outline.tags, roster.end())
        if named is not None:  # 'Chủ trì Hội nghị lần thứ 23 … có ông A; bà B'
            event = sentence.events.get(outline.chunks[roster.end()])
        if event is not None:
            whole = (roster.end(), len(outline.tags))
            yield from _links(sentence, outline, whole, event, "chair", "chủ trì hội nghị có …")


def chairs_under(
    sentence: ResolvedSentence, known: Mapping[str, Mapping[str, None]]
) -> Iterator[LinkFact]:
    """'Phiên họp thứ 5 diễn ra dưới sự chủ trì của ông A', whatever the meeting is asked for behind it."""
    outline = sentence.clauses.outline
    for match in _UNDER.finditer(outline.tags) if CHAIRS in outline.tags else ():
        verb = outline.chunks[match.start() + len(_UNDER_WORDS)]
        if sentence.cursor(verb).last(2) == _UNDER_WORDS:
            noun = _KINDS.search(" ".join(sentence.chunked.tokens.folds))
            event = only(sentence, known, noun["event"] if noun is not None else None)
            doubted = _ELSEWHERE & set(outline.tags[: match.end()])
            if event is not None and not doubted and not _TO_COME.match(outline.tags, match.end()):
                rule = "dưới sự chủ trì của A"
                yield from _links(sentence, outline, match.span(), event, "chair", rule)


def speakers(
    sentence: ResolvedSentence, known: Mapping[str, Mapping[str, None]]
) -> Iterator[LinkFact]:
    """Who took part, as he spoke there: 'Phát biểu tại hội nghị, ông A …'."""
    outline = sentence.clauses.outline
    if not sentence.persons or _ELSEWHERE & set(sentence.tags):
        return
    spoke = _SPOKE.match(" ".join(sentence.chunked.tokens.folds[:16]))
    found = _FIRST.match(outline.tags) if spoke is not None else None
    if spoke is None or found is None:
        return
    event = only(sentence, known, spoke["event"])
    if event is not None:
        rule = "phát biểu tại hội nghị"
        yield from _links(sentence, outline, found.span(), event, "participant", rule)


def only(
    sentence: ResolvedSentence, known: Mapping[str, Mapping[str, None]], noun: str | None
) -> str | None:
    """The event that 'hội nghị' stands for: the one in the sentence, else the only one so far."""
    here = list(dict.fromkeys(sentence.events.values()))
    events = here or list(known.get(noun or "", ()))
    return events[0] if len(events) == 1 else None


def _chaired(
    sentence: ResolvedSentence,
    outline: Outline,
    match: re.Match[str],
    known: Mapping[str, Mapping[str, None]],
) -> str | None:
    """The meeting that the people of a match chair: behind the verb, or before 'do ông A chủ trì'."""
    first = next(at for at in range(*match.span()) if outline.tags[at] == PERSON)
    before = sentence.chunked.chunks[outline.chunks[first]].start
    folds = sentence.chunked.tokens.folds
    leads = first > 0 and sentence.words(outline.chunks[first - 1]) == _AGENT  # 'do T A chủ trì'
    if leads or _AGENT in folds[max(0, before - 3) : before + 1]:
        nouns = list(_KINDS.finditer(" ".join(folds[max(0, before - _REACH) : before])))
        return only(sentence, known, nouns[-1]["event"] if nouns else None)
    behind = _behind(sentence, outline.chunks[match.end() - 1])
    noun = _CHAIRED.match(behind)
    if sentence.events:
        return _named_before(sentence, outline.chunks[match.end() - 1], noun)
    if noun is None:  # 'Ông A chủ trì.', where the article tells of one meeting
        told = {event for events in known.values() for event in events}
        of_it = behind[:1] in _ENDS or _PART.match(behind) is not None
        return told.pop() if len(told) == 1 and of_it else None
    return only(sentence, known, noun["event"])


def _named_before(sentence: ResolvedSentence, verb: int, noun: re.Match[str] | None) -> str | None:
    """'X tổ chức Kỳ họp thứ 27; ông A chủ trì | (kỳ họp)': the one meeting of the sentence, named before."""
    (chunk, event), *others = sentence.events.items()
    if others or chunk > verb:
        return None
    if noun is None:
        return event if _behind(sentence, verb)[:1] in _ENDS else None
    return event if sentence.words(chunk).startswith(noun["event"]) else None


def _behind(sentence: ResolvedSentence, chunk: int) -> str:
    verb = sentence.chunked.chunks[chunk]
    return " ".join(sentence.chunked.tokens.folds[verb.end : verb.end + 12])


def _links(
    sentence: ResolvedSentence,
    outline: Outline,
    span: tuple[int, int],
    event: str,
    kind: LinkProperty,
    rule: str,
) -> Iterator[LinkFact]:
    """The links of an event to the people within a stretch of the outline."""
    for at in range(*span):
        person = sentence.persons.get(outline.chunks[at]) if outline.tags[at] == PERSON else None
        if person is not None:
            yield link(sentence, event, kind, person, rule)


def link(
    sentence: ResolvedSentence,
    event: str,
    kind: LinkProperty,
    person: ResolvedPerson,
    rule: str,
    *chunks: int,
) -> LinkFact:
    """The link of an event to a person, with where both are named."""
    mentions = tuple(sorted((person.mention, *sentence.mentions(*chunks))))
    return LinkFact(sentence.index, 0.85, event, kind, person.key, rule=rule, mentions=mentions)
