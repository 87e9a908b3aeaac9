"""What somebody studied, and where, and the degrees: 'theo học Trường X, tốt nghiệp Cử nhân Luật'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadregraph.graph.lexicon.tags import ORGANIZATION
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.model import Fact
from cadregraph.graph.relations.degrees import degrees, titles_at
from cadregraph.graph.relations.told import Told

_STUDY = re.compile(
    rf"(?:\b{words_pattern('verbs_of_study')}"
    rf"|(?:^|\d |, |{words_pattern('before_studying')} )học)\b(?:[^.;()]|\([^()]*\)){{0,80}}$",
    re.I,
)
_IN_ANOTHER = re.compile(r"\s+(?:tại|ở)\s+(?:trường|đại học|học viện)\b", re.I)
_OF_STUDENTS = re.compile(r"(?:thanh niên|học sinh,?|hội|đoàn|phong trào) sinh viên$", re.I)
"""'Tổ chức Thanh niên sinh viên Dân chủ | Trường X': of students, and not who was one."""
_NEAR = len("phong trào ")


def studies(told: Told) -> Iterator[Fact]:
    named = told.person.mention.start - told.sentence.chunked.origin - told.start
    for words in (*degrees(told.text), *titles_at(told.text, named)):
        yield told.fact("degree", words)
    for index, key in told.sentence.organizations.items():
        offset = told.offset(index)
        body = told.text[offset:].lower()
        school = body.startswith(("trường", "đại học", "học viện", "viện"))
        own = told.text[offset : told.end_of(index)].lower()
        faculty = own.startswith("khoa ") and " trường " in own
        study = _STUDY.search(told.text[:offset]) if offset >= 0 and (school or faculty) else None
        weak = study is not None and study.group().lower().startswith("trường")
        led = weak and any(at < index for at in told.sentence.posts)
        if study is not None and _is_no_study(told.text[:offset], study, weak=weak):
            continue
        if study is not None and _IN_ANOTHER.match(told.text, told.end_of(index)):
            continue  # 'học | Đại học Kế toán tại Trường Y': what was studied
        if study is not None and told.works_between(study.start(), index):
            continue  # 'Sau khi tốt nghiệp, năm 1984 ông công tác tại | Viện X'
        if study is not None and not led and not (weak and faculty):
            yield told.link("alumniOf", key)  # not 'Hiệu trưởng Trường X, | Đại học Y'
    if told.sentence.tags.startswith(f"-{ORGANIZATION}") and told.sentence.organizations:
        index, key = next(iter(told.sentence.organizations.items()))
        if index == 1 and told.text[1:].strip().lower().startswith(
            ("đại học", "học viện", "trường")
        ):
            yield told.link("alumniOf", key)


def _is_no_study(before: str, study: re.Match[str], *, weak: bool) -> bool:
    """Whether the word of study is that of a body of students, or 'trường' of another school that stands
    before a bracket: 'trường (Bến Lức) … ở quận 7 | Trường X'."""
    around = before[max(0, study.start() - _NEAR) : study.start() + len("sinh viên")]
    return _OF_STUDENTS.search(around) is not None or (weak and "(" in study.group())
