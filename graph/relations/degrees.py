"""The degrees and academic titles that a sentence of a biography gives: 'luận án Tiến sĩ Luật', 'Học hàm:
PGS.TS', 'GS.TS Đỗ Văn An sinh năm …'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadregraph.graph.lexicon.word_classes import words_pattern

_FIELD = rf"(?P<field>(?:\s(?!{words_pattern('ends_of_degrees')}\b)\w+){{0,5}})"
_DEGREES = rf"(?P<degree>{words_pattern('degrees')}){_FIELD}"
_DEGREE = re.compile(
    rf"(?<!hội đồng )\b(?:{words_pattern('leads_to_a_degree')}(?:\s?:)?|,|\b\d{{4}}\)? và)\s{_DEGREES}",
    re.I,
)
_STUDIES_IN_FORM = re.compile(
    rf"(?:[-+•*] ?)?{words_pattern('keys_of_studies')}[^:]{{0,25}}:", re.I
)
_DEGREE_IN_FORM = re.compile(rf"[:,;]\s{_DEGREES}", re.I)
_DEGREE_IN_LIST = re.compile(rf"^[-+•*] {_DEGREES}(?=[,;.]|$)", re.I)
_SHORT = re.compile(
    r"(?:(?P<title>P?GS)\b(?:\s?\.\s?|\s?,\s?|\s)?)?(?:(?P<degree>TSKH|TS|ThS)\b\.?)?"
)
_SHORT_IN_FORM = re.compile(rf"[:,;]\s{_SHORT.pattern}{_FIELD}")
_IN_FULL = {
    "GS": "Giáo sư",
    "PGS": "Phó giáo sư",
    "TSKH": "Tiến sĩ khoa học",
    "TS": "Tiến sĩ",
    "ThS": "Thạc sĩ",
}


def degrees(text: str) -> Iterator[str]:
    """The degrees of a sentence, or of a line of a form: 'Trình độ chuyên môn: Cử nhân Luật, …'."""
    form = _STUDIES_IN_FORM.match(text) is not None
    for match in (
        *_DEGREE_IN_LIST.finditer(text),
        *(_DEGREE_IN_FORM if form else _DEGREE).finditer(text),
    ):
        degree = match["degree"]
        yield f"{degree[:1].upper()}{degree[1:].lower()} {match['field'].strip()}".strip()
    for match in _SHORT_IN_FORM.finditer(text) if form else ():
        yield from _in_full(match, match["field"].strip())


def titles_at(text: str, name: int) -> Iterator[str]:
    """The titles in short at the head of a sentence about a person: '| GS.TS Đỗ Văn An sinh năm …'."""
    match = _SHORT.match(text) if name == 0 else None
    if match is not None:
        yield from _in_full(match, "")


def _in_full(match: re.Match[str], field: str) -> Iterator[str]:
    if match["title"]:
        yield _IN_FULL[match["title"]]
    if match["degree"]:
        yield f"{_IN_FULL[match['degree']]} {field}".strip()
