"""What a text says around a figure: what was done to that which is counted, about how many, by whom, and
whether it is aimed at."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon.tags import ORGANIZATION
from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import ASSERTED, Assertion, Counted, Qualifier
from cadregraph.graph.relations.doubts import text_before
from cadregraph.graph.resolution.sentence import ResolvedSentence

_QUALIFIERS: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    ("under", re.compile(rf"\b{words_pattern('words_of_under')}\s*$", re.I)),
    ("over", re.compile(rf"\b{words_pattern('words_of_over')}\s*$", re.I)),
    ("about", re.compile(rf"\b{words_pattern('words_of_about')}\s*$", re.I)),
)
_BETWEEN = rf"(?:\s*{words_pattern('between_act_and_count')})*\s*$"
_WORDS: tuple[tuple[Counted, str], ...] = (
    ("inspected", words_pattern("counts_inspected")),
    ("supervised", words_pattern("counts_supervised")),
    ("sanctioned", words_pattern("counts_sanctioned")),
    ("prosecuted", words_pattern("counts_prosecuted")),
    ("admitted", words_pattern("counts_admitted")),
    ("elected", words_pattern("counts_elected")),
)
_PASSIVE = r"^[^,;.]{0,40}\b(?:bị|được)\b[^,;.]{0,30}\b"
_ACTS = tuple(
    (act, re.compile(rf"\b{words}{_BETWEEN}", re.I), re.compile(rf"{_PASSIVE}{words}\b", re.I))
    for act, words in _WORDS
)
_GOES_ON = re.compile(
    r"^[^;:.()]{0,60}?(?:,| và| cùng| với)(?:\s+(?:gần|hơn|trên|khoảng|tổng số))*\s*$", re.I
)
_VERB_BETWEEN = re.compile(r"\b(?:bị|được|đã|phát hiện|có|yêu cầu|đề nghị|chuyển|gồm)\b", re.I)
_SUBJECT = pattern(
    "body=organization aside? (word | now | date | aside | disciplines | sanction | gives_post | decides",
    "| carries_out){0,10} (towards word?)? $",
)
_NOT_SUBJECT = word_class("before_no_subject")
_AIM = Assertion("planned")
_AIMED_AT = re.compile(
    rf"(?<!vượt )(?<!so với )\b{words_pattern('aims')}\b(?P<what>[^;:.]*)$", re.I
)
_REACHED = re.compile(rf"\b{words_pattern('words_of_reaching')}\b", re.I)


def qualifier_of(before: str) -> Qualifier | None:
    """How the words before a figure limit it, the longest of them: 'gần', 'hơn', 'không quá', 'khoảng'."""
    found = [
        (match.start(), kind) for kind, words in _QUALIFIERS if (match := words.search(before))
    ]
    return min(found)[1] if found else None


def action_of(before: str, behind: str) -> Counted | None:
    """What was done to that which is counted, by the words right before the figure or behind it."""
    for act, active, passive in _ACTS:
        if active.search(before) or passive.search(behind):
            return act
    return None


def carried_on(between: str) -> bool:
    """Whether a figure goes on behind another: '954 tổ chức đảng | và | 240 đảng viên'."""
    return _GOES_ON.match(between) is not None and _VERB_BETWEEN.search(between) is None


def subject_of(sentence: ResolvedSentence, index: int) -> str | None:
    """The body that is the subject of the clause of a figure: nothing but words stands between."""
    if ORGANIZATION not in sentence.tags[:index]:
        return None
    match = _SUBJECT.search(sentence.tags[:index])
    if match is None:
        return None
    chunk = match.start("body")
    if sentence.cursor(chunk).word(-1) in _NOT_SUBJECT:
        return None
    return sentence.organizations.get(chunk)


def figure_assertion(sentence: ResolvedSentence, chunk: int) -> Assertion:
    """How the text has a figure: as counted, or as aimed at ('phấn đấu kết nạp 1.500 đảng viên')."""
    aim = _AIMED_AT.search(text_before(sentence, chunk))
    return ASSERTED if aim is None or _REACHED.search(aim["what"]) else _AIM
