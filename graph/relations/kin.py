"""Relatives by name: 'Vợ ông là bà Lê Thị Hoa', 'Ông là con trai của ông A và bà B', 'kết hôn với bà C'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import replace

from cadregraph.graph.lexicon.tags import KIN, POST
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.subject import PARENT, SPOUSE
from cadregraph.graph.model import LinkFact, LinkProperty
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedSentence

_RULE = "tiểu sử: thông tin cá nhân"
_SURE = 0.9
_CALLED = rf"(?:{words_pattern('callings_before_names')}(?=\W)[.,]{{0,2}} ?)*"
"""'nhà cách mạng, liệt sĩ | Trần Văn Lâm'."""
_NAME = r"(?-i:[A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]\w*){1,4})"
_IS = (
    rf"(?P<to>(?: thứ \w+| đầu tiên| cả| trước| sau| quá cố)?"
    rf"(?: (?:của )?(?:(?:ông|bà)(?: {_NAME})?|{_NAME}))? (?:là|tên(?: là)?) "
    rf"| (?:ông|bà), |(?: (?:của )?(?:ông|bà))? ?: ?)(?i:{_CALLED})"
)
_SIBLING = words_pattern("kin_of_siblings")
_KIN_OF: tuple[tuple[LinkProperty, re.Pattern[str]], ...] = (
    ("spouse", re.compile(rf"{SPOUSE}\b(?! chồng){_IS}", re.I)),
    ("parent", re.compile(rf"{PARENT}\b(?: đẻ)?{_IS}", re.I)),
    ("sibling", re.compile(rf"{_SIBLING}\b{_IS}", re.I)),
)
_CHILD_OF = re.compile(
    r"(?P<to>(?:^(?P<who>Ông|Bà|[^,.;()]{5,30}) là (?:người )?con(?: trai| gái)?"
    r"(?: cả| út| trưởng| đầu| thứ \w+| duy nhất)?(?: của)?"
    r"|, (?:là )?con(?: trai| gái)?(?: cả| út| trưởng| đầu| thứ \w+| duy nhất)?(?: của)?"
    rf"|^(?:Cha mẹ|Bố mẹ|Song thân|Thân sinh)(?: của)? (?:(?:ông|bà)(?: {_NAME})?|{_NAME}) là"
    rf") (?:hai )?(?:vợ chồng )?)(?i:{_CALLED})"
)
_CHILDREN = re.compile(
    r"(?P<to>(?:^|, | và )(?:(?:ông|bà)(?: bà)? )?(?:có|sinh được) (?:\w+ )?(?:người )?con(?: trai| gái)?"
    r"(?: chung)?(?: là|,? gồm)?(?:(?<=là)|(?<=gồm)|:) "
    r"|^(?:(?:hai|ba|bốn|năm|các|những) )?(?:người )?con(?: trai| gái)?(?: cả| út| trưởng| đầu| duy nhất)?"
    rf"(?: của)? (?:ông|bà)(?: {_NAME})? (?:là|gồm):? )(?i:{_CALLED})",
    re.I,
)
"""'Hai con trai ông là | A và B', 'Ông có ba người con: | A, B và C'."""
_SIBLING_OF = re.compile(
    r"^(?P<to>(?:Ông|Bà|[^,.;()]{5,30}) (?:còn |cũng )?là (?:người )?"
    rf"{_SIBLING}(?: của)? (?:(?:ông|bà) )?)(?i:{_CALLED})"
)
"""'Ông là em trai của | A, nguyên Bí thư …'."""
_NEXT = re.compile(r"(?: \([^()]*\))?(?:,| và|, và) $")
_AND = re.compile(r"(?: \([^()]*\))? (?:và|với) $")
_WEDS = re.compile(r"\b(?:kết hôn|thành hôn|cưới|lập gia đình|xây dựng gia đình)(?: với)? $", re.I)


def relatives(sentence: ResolvedSentence, person: ResolvedPerson) -> Iterator[LinkFact]:
    """The relatives of a person whom a sentence about that person names."""
    if not sentence.persons:
        return
    linked: set[str] = {person.key}

    def link(name: LinkProperty, at: int) -> LinkFact:
        other = sentence.persons[at].key
        linked.add(other)
        return LinkFact(
            sentence.index,
            _SURE,
            person.key,
            name,
            other,
            rule=_RULE,
            mentions=(person.mention,),
        )

    named = sorted(sentence.persons)
    places = {_start(sentence, at): at for at in named}
    for at in named:
        if sentence.tags[at - 1 : at] == POST:  # 'Cha ông là | Bí thư Tỉnh ủy Lê Văn Sáu'
            places.setdefault(_start(sentence, at - 1), at)
    for at in _parents(sentence, named, places, person.key):
        yield link("parent", at)
    match = _SIBLING_OF.search(sentence.chunked.text)
    sibling = _behind(match, places) if match is not None else None
    if sibling is not None and all(sentence.person(at) in linked for at in named if at < sibling):
        yield link("sibling", sibling)
    for at in named:
        before = sentence.chunked.text[: _start(sentence, at)]
        alone = all(sentence.person(other) in linked for other in named if other < at)
        if alone and sentence.person(at) not in linked and _WEDS.search(before):
            yield link("spouse", at)
    for at in _children(sentence, named, places, linked):
        child = link("parent", at)
        yield replace(child, subject=child.object, object=child.subject)
    for index, tag in enumerate(sentence.tags):
        if tag != KIN:
            continue
        start = _start(sentence, index)
        for name, pattern in _KIN_OF:
            match = pattern.match(sentence.chunked.text, start)
            here = _behind(match, places) if match is not None else None
            if here is None or here < index or sentence.person(here) in linked:
                continue
            if all(sentence.person(other) in linked for other in named if other < index):
                yield link(name, here)


def _behind(match: re.Match[str], places: dict[int, int]) -> int | None:
    """The person named behind the words of kinship, with callings before the name or in it: 'vợ ông là |
    Giáo sư, Tiến sĩ A'."""
    found = (places.get(at) for at in range(match.end(), match.end("to") - 1, -1))
    return next((at for at in found if at is not None), None)


def _children(
    sentence: ResolvedSentence, named: list[int], places: dict[int, int], linked: Set[str]
) -> Iterator[int]:
    """'Hai con trai ông là A và B', where nobody else is named before them."""
    match = _CHILDREN.search(sentence.chunked.text)
    at = _behind(match, places) if match is not None else None
    if at is None or any(sentence.person(other) not in linked for other in named if other < at):
        return
    yield at
    end = _end(sentence, at)
    for other in (index for index in named if index > at):
        if _NEXT.fullmatch(sentence.chunked.text[end : _start(sentence, other)]) is None:
            return
        yield other
        end = _end(sentence, other)


def _end(sentence: ResolvedSentence, chunk: int) -> int:
    """Where a chunk ends in the text of its sentence."""
    return sentence.chunked.offsets(sentence.chunked.chunks[chunk])[1] - sentence.chunked.origin


def _start(sentence: ResolvedSentence, chunk: int) -> int:
    """Where a chunk begins in the text of its sentence."""
    return sentence.chunked.offsets(sentence.chunked.chunks[chunk])[0] - sentence.chunked.origin


def _parents(
    sentence: ResolvedSentence, named: list[int], places: dict[int, int], person: str
) -> Iterator[int]:
    """'Ông là con trai thứ hai của vợ chồng cụ A (1892-1946) và bà B'."""
    match = _CHILD_OF.search(sentence.chunked.text)
    first = _behind(match, places) if match is not None else None
    if match is None or first is None or sentence.person(first) == person:
        return
    if any(sentence.person(at) != person for at in named if at < first):
        return
    yield first
    end = _end(sentence, first)
    for at in named:
        if at > first and _AND.fullmatch(sentence.chunked.text[end : _start(sentence, at)]):
            yield at
