"""Inspections and supervision by the Party: whom, by which body, on what signs, and what it found.

'Ủy ban Kiểm tra X kiểm tra khi có dấu hiệu vi phạm đối với Đảng ủy Y', in communiqués of inspection
commissions also below a lead-in line, with what was found in the sentence behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import SEMICOLON, WORD
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import DateSpan, OrganizationSpan
from cadregraph.graph.model import InspectionFact, InspectionKind
from cadregraph.graph.relations.assertions import sanction_status
from cadregraph.graph.relations.outline_places import place_of
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.relations.sanction_deciders import of_the_party
from cadregraph.graph.relations.sanction_targets import of_its_staff
from cadregraph.graph.resolution.sentence import ResolvedSentence
from cadregraph.graph.text.cursor import Phrases

_INSPECTS = re.compile(
    r"\b(?:(?P<signs>kiểm tra (?:đảng viên |tổ chức đảng )?(?:khi )?(?:có |các )?dấu hiệu vi phạm)"
    r"|(?P<supervision>giám sát(?: chuyên đề| thường xuyên)?)"
    r"|(?P<inspection>kiểm tra))\b",
    re.I,
)
_MAY_INSPECT = Phrases({("kiểm", "tra"), ("giám", "sát")})
_LONGEST = 600
_TARGET = pattern(
    "(word | aside | date | comma | and | examines | carries_out | moves_to | of | proposed",
    "| disciplines){0,18}? towards",
    "(word | figure){0,4} (comma? namely)? colon? word{0,2} target=(organization | person)",
    "| (word | pronoun | colon){0,1} direct=(organization | person)",
)
_OPENS_LINE = pattern("(dash | word | figure | stop | says | examines){0,5}")
"""Before the verb in an item of a communiqué: '- Giám sát chuyên đề đối với …'."""
_SUFFERS = pattern("target=(organization | person) aside? word{0,2} (suffers | passive) word{0,2}$")
_MORE = pattern(
    "(aside? ((comma | semicolon) place){0,2}",
    "(comma | semicolon | (comma | semicolon)? and) word{0,3} pronoun? colon?",
    "(organization | person) aside? not_before(word (says | word)))*",
)
_SUBJECT = pattern(
    "not_after(of) body=organization not(organization | person | semicolon | suffers | passive){0,12}$"
)
_HEARS = re.compile(rf"\b{words_pattern('words_of_hearing')}\b", re.I)
_FINDING = words_pattern("words_of_findings")
_FOUND = re.compile(rf"\b{_FINDING}(?: rằng)?\b\s*[:,]?\s*(?P<what>[^:]*)$", re.I)
_FINDS = re.compile(rf"[^,;:.]{{3,60}}? (?:đã )?(?P<verb>{_FINDING})\b", re.I)
_FAULT = re.compile(rf"\b{words_pattern('words_of_faults')}\b", re.I)
_OF_CADRES = frozenset({"thuộc", "diện", "do"})
_COMMISSION = "Ủy ban Kiểm tra"


def inspections(sentences: Sequence[ResolvedSentence]) -> Iterator[InspectionFact]:
    """All inspections of an article; the commission of a lead-in line goes for what stands below."""
    commission: str | None = None
    for number, one in enumerate(sentences):
        here = _commission(one)
        yield from _within(one, here or commission, sentences[number + 1 : number + 3])
        commission = here or commission


def _within(
    sentence: ResolvedSentence, commission: str | None, following: Sequence[ResolvedSentence]
) -> Iterator[InspectionFact]:
    text, outline = sentence.chunked.text, sentence.clauses.outline
    if not (sentence.organizations or sentence.persons):
        return
    if not _MAY_INSPECT.may_stand_in(sentence.chunked.words):
        return
    for match in _INSPECTS.finditer(text):
        position = place_of(sentence, outline, match.start())
        last = place_of(sentence, outline, match.end() - 1)
        if position < 0 or last < 0 or outline.tags[position] != WORD:
            continue
        kind = cast(InspectionKind, match.lastgroup)
        start = outline.tags.rfind(SEMICOLON, 0, position) + 1
        subject = _party_body(sentence, outline, start, position)
        hit = _hit(sentence, outline, position, last)
        listed = commission is not None and _OPENS_LINE.fullmatch(outline.tags[:position])
        if not hit or (kind != "signs" and subject is None and not listed):
            continue
        status = sanction_status(sentence, outline, start, position)
        if status is None:
            continue
        by = subject or _named_later(sentence, outline, last) or commission
        by = by or _finder(following)
        finding = _finding(text[match.end() :], following) or _found_below(following, by)
        strict = kind != "signs" or of_the_party(sentence, hit[0][0])
        for chunk, key in hit:
            if key == by or (strict and not _inspectable(sentence, chunk)):
                continue  # 'Đảng ủy Cục X, | Bộ Y': of which the office is
            yield InspectionFact(
                sentence=sentence.index,
                confidence=0.85 if subject else 0.8,
                inspected=key,
                kind=kind,
                inspected_by=by,
                date=sentence.date_before(outline.chunks[position]),
                period=_period(sentence),
                finding=finding,
                assertion=parties(sentence, outline, start, position, status),
                rule="kiểm tra, giám sát A",
                mentions=sentence.mentions(chunk, outline.chunks[position]),
                basis="stated" if subject else "filled",
            )


def _hit(
    sentence: ResolvedSentence, outline: Outline, position: int, last: int
) -> list[tuple[int, str]]:
    """Who is inspected: behind 'đối với' or the verb, or the subject of a passive; by chunk."""
    tags = outline.tags
    found = _TARGET.match(tags, last + 1)
    passive = _SUFFERS.search(tags[:position]) if found is None else None
    if found is None and passive is None:
        return []
    if passive is not None:
        first = passive.start("target")
        end = first + 1
    else:
        assert found is not None
        first = found.start("target" if found["target"] else "direct")
        if _OF_CADRES & set(sentence.cursor(outline.chunks[first]).last(3)):
            return []  # 'đối với cán bộ thuộc diện Ban Thường vụ quản lý'
        more = _MORE.match(tags, first + 1)
        end = more.end() if more else first + 1
    chunks = [outline.chunks[i] for i in range(first, end)]
    chunks = [chunk for chunk in chunks if not of_its_staff(sentence, chunk)]
    named = [(c, sentence.person(c) or sentence.organizations.get(c)) for c in chunks]
    return [(chunk, key) for chunk, key in named if key is not None]


def _inspectable(sentence: ResolvedSentence, chunk: int) -> bool:
    """Whether the Party inspects it as such: a person, or a body of the Party."""
    return chunk in sentence.persons or of_the_party(sentence, chunk)


def _party_body(
    sentence: ResolvedSentence, outline: Outline, start: int, position: int
) -> str | None:
    """The body of the Party that is the subject of the verb."""
    match = _SUBJECT.search(outline.tags[start:position])
    if match is None:
        return None
    chunk = outline.chunks[start + match.start("body")]
    chunks = sentence.chunked.chunks
    between = chunks[chunk].end, chunks[outline.chunks[position]].start
    hears = _HEARS.search(sentence.chunked.tokens.text(*between)) is not None
    if hears or not of_the_party(sentence, chunk):
        return None  # 'Ban Bí thư nghe báo cáo về kết quả kiểm tra đối với A'
    return sentence.organizations.get(chunk)


def _named_later(sentence: ResolvedSentence, outline: Outline, last: int) -> str | None:
    """'Xem xét kết quả kiểm tra … đối với Y, Ủy ban Kiểm tra X nhận thấy': the commission behind."""
    for index in range(last + 1, len(outline.chunks)):
        chunk = outline.chunks[index]
        content = sentence.chunked.chunks[chunk].content
        if isinstance(content, OrganizationSpan) and content.head.label.startswith(_COMMISSION):
            return sentence.organizations.get(chunk)
    return None


def _commission(sentence: ResolvedSentence) -> str | None:
    """The inspection commission that the sentence names first."""
    for chunk, key in sentence.organizations.items():
        content = sentence.chunked.chunks[chunk].content
        if isinstance(content, OrganizationSpan) and content.head.label.startswith(_COMMISSION):
            return key
    return None


def _finding(behind: str, following: Sequence[ResolvedSentence]) -> str | None:
    """What was found, in the words of the text: behind 'nhận thấy', or in the sentence below it."""
    found = _FOUND.search(behind.rstrip(" ."))
    if found is None:
        return None
    words = found["what"].strip()
    if not words and following:
        words = following[0].chunked.text.strip(" -.")
    return " ".join(words.split())[:_LONGEST] if _FAULT.search(words) else None


def _finder(following: Sequence[ResolvedSentence]) -> str | None:
    """The commission that tells in the sentence below what it found."""
    finds = following and _FINDS.match(following[0].chunked.text)
    return _commission(following[0]) if finds else None


def _found_below(following: Sequence[ResolvedSentence], commission: str | None) -> str | None:
    """'Ủy ban Kiểm tra nhận thấy: …' in the sentence below, of the commission that inspected."""
    if not following or commission is None or _commission(following[0]) != commission:
        return None
    text = following[0].chunked.text
    found = _FINDS.match(text)
    return _finding(text[found.start("verb") :], following[1:]) if found is not None else None


def _period(sentence: ResolvedSentence) -> str | None:
    """'trong 6 tháng đầu năm 2020': the time that the inspection covers."""
    for _, chunk in sentence.chunked.marked:
        if isinstance(chunk.content, DateSpan) and chunk.content.period:
            return " ".join(chunk.content.period.split())
    return None
