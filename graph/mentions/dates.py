"""Dates, terms and ordinals: 'ngày 29/6/2020', 'sáng 15-1', 'tháng 6/2013', 'nhiệm kỳ 2015-2020'."""

from __future__ import annotations

import re
from typing import Literal

from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.text.numerals import ordinal, roman
from cadregraph.graph.text.tokens import Tokens

_DAY_WORDS = word_class("day_words")
_BEFORE_DAY = _DAY_WORDS | {"nay", "qua", "("}
_DAYS_LATER = {
    ("một", "ngày", "sau"): 1,
    ("hai", "ngày", "sau"): 2,
    ("ba", "ngày", "sau"): 3,
    ("ngày", "hôm", "sau"): 1,
    ("hôm", "sau"): 1,
}
_COUNTS_OF_DAYS = frozenset({"một", "hai", "ba"})
DATE_OPENERS = _DAY_WORDS | _COUNTS_OF_DAYS | {"nay", "qua", "quý", "tháng", "năm", "cùng"}
"""The words (folded) with which `date_at` can read a date; others begin with a digit."""
_THAT_YEAR_OPENERS = frozenset({"cùng", "năm"})
TERM_OPENERS = word_class("term_openers")
"""The words (folded) with which a term begins, but for the sign before it."""
_A_YEAR = r"((?:1[89]|20)\d\d)"
"""Of what news and documents date: 'tháng 2/1015' is a slip, and no date."""
_FULL = re.compile(rf"(\d{{1,2}})\s?[/.-]\s?(\d{{1,2}})\s?[/.-]\s?{_A_YEAR}(?!\d)")
_DAY_MONTH = re.compile(r"(\d{1,2})\s?[/-]\s?(\d{1,2})(?![\d/.,-]*\d)")
_DAY_DOT_MONTH = re.compile(
    r"(\d{1,2})\.(\d{1,2})(?![\d/.-]|\s?(?:triệu|tỷ|tỉ|nghìn|ngàn|%|km|ha|kg|tấn|mét|m|giờ|độ)\b)"
)
"""'sáng 11.12', 'chiều nay 5.6'; but 'đêm 1.5 triệu người'."""
_WORDS = re.compile(rf"(\d{{1,2}}) tháng (\d{{1,2}})(?: năm {_A_YEAR})?", re.I)
_MONTH = re.compile(rf"tháng (\d{{1,2}})(?:\s?[/.,-]\s?|,? năm | ){_A_YEAR}(?!\d)", re.I)
_MONTH_ALONE = re.compile(rf"(\d{{1,2}})\s?[/.-]\s?{_A_YEAR}(?!\d|\s?[/-]\s?\w)", re.I)
"""'3/1985', '12.2011': a month without the word for it; not '12/2011/TT-BTC'."""
_OF_THAT_YEAR = re.compile(
    r"(?:tháng |(?P<day>\d{1,2})(?:\s?[/.-]\s?| tháng ))(?P<month>\d{1,2})"
    r" (?:cùng năm|năm đó|năm ấy|(?P<next>năm sau))(?!\w)",
    re.I,
)
"""'tháng 9 cùng năm', 'ngày 16 tháng 10 năm đó', 'ngày 8/11 cùng năm'."""
_THAT_YEAR = re.compile(r"(?:cùng năm|năm đó|năm ấy)(?: đó| này)?(?!\w)", re.I)
_YEAR_ALONE = re.compile(r"(?:1[89]\d|20[0-3])\d(?!\d|[/.,-]\d)")
_BEFORE_YEAR, _BEHIND_YEAR = word_class("before_bare_years"), word_class("behind_bare_years")
_BEHIND_FIRST_YEAR = frozenset({":", ",", "-", "–"})
_NUMBERED = word_class("before_numbers_of_things")
_MONTH_ONLY = re.compile(r"tháng (\d{1,2})(?![\d/])", re.I)
_YEAR = re.compile(rf"năm {_A_YEAR}", re.I)
_PERIOD = re.compile(
    rf"(\d{{1,2}} tháng (?:đầu|cuối) năm(?: {_A_YEAR})?|quý (?:[IVX]+|\d)(?:/| năm ){_A_YEAR})",
    re.I,
)
_TERM_YEARS = re.compile(
    r"(?:nhiệm kỳ|nhiệm kì|giai đoạn) (?:\((?=[^()]{4,12}\)))?(\d{4})\s?[-–]\s?(\d{4})\)?", re.I
)
_SOME = frozenset({"hai", "ba"})
_MORE_TERMS = re.compile(r"(?:\s*(?:,|và)\s*\d{4}\s?[-–]\s?\d{4}(?![\d/]))+")
_TERM_ROMAN = re.compile(r"(?:khóa|khoá|nhiệm kỳ) (?:thứ )?([IVXL]+|\d{1,2})(?![\w/])", re.I)

_MORE_ROMAN = re.compile(
    r"(?:\s?\([^()\d]{1,20}\))?(?:\s?(?:,|-|–|và|\.(?=\d))\s?(?:[Kk]hóa |[Kk]hoá )?"
    r"([IVXL]+(?![\w/])|\d{1,2}(?![\w/]|\.\d{3}|\s(?!(?:và|là|kiêm|đồng thời)\b)\w)))+"
)
"""'khóa X (dự khuyết), XI, XII', 'khóa 14.15', 'khóa 9-11'; but 'khóa XV, 13 đại biểu'."""
_COUNTED_TERMS = re.compile(
    r"(?:các|hai|ba|bốn|năm|sáu|bảy|[2-9])\s(?=(?:khóa|khoá|nhiệm kỳ) (?:[IVXL]+|\d{1,2})(?![\w/]))",
    re.I,
)
_TERMS_IN_BRACKETS = re.compile(
    r"(?:(?:các|hai|ba|bốn|năm|sáu|bảy|[2-9])\s)?(?:khóa|khoá|nhiệm kỳ)\s?[(:]\s?"
    r"(?:(?:khóa |khoá )?[IVXL]+(?:\s?(?:,|-|–|và)\s?(?:khóa |khoá )?))*([IVXL]+)(?![\w/])\s?\)?",
    re.I,
)
"""'2 khóa (XI, XII)', 'hai khóa: XI và XII'."""


def term_at(tokens: Tokens, text: str, origin: int, start: int) -> tuple[str, int] | None:
    """A term at token ``start`` ('khóa XII', '(nhiệm kỳ 2010 - 2015)') and the position after it.

    ``text`` is the sentence, ``origin`` its offset in the document.
    """
    found = _term(tokens, text, origin, start)
    if found is None:
        return None
    term, match = found
    end = after(tokens, start, match.end() + origin)
    if end < len(tokens) and tokens.folds[start] == "(" and tokens.folds[end] == ")":
        end += 1
    return term, end


def _term(tokens: Tokens, text: str, origin: int, start: int) -> tuple[str, re.Match[str]] | None:
    position = start
    if position < len(tokens) and tokens.folds[position] in {",", "("}:
        position += 1
    if position >= len(tokens) or tokens.folds[position] not in {"khóa", "nhiệm"}:
        return None
    at = tokens.starts[position] - origin
    match = _TERM_YEARS.match(text, at)
    if match and position > 0 and tokens.folds[position - 1] in _SOME:
        return None  # 'hai | nhiệm kỳ (2004-2014)': the years of both
    if match:
        return f"{match.group(1)}-{match.group(2)}", match
    match = _TERM_ROMAN.match(text, at)
    value = ordinal(match.group(1).lower()) if match else None
    return (f"khóa {roman(value)}", match) if match and value is not None else None


def last_term_at(tokens: Tokens, text: str, origin: int, start: int) -> tuple[str, int] | None:
    """The last of the terms that begin at token ``start`` ('các khóa XI, XII, XIII') and the position
    after them."""
    at = tokens.starts[start] - origin if start < len(tokens) else len(text)
    bracketed = _TERMS_IN_BRACKETS.match(text, at)
    value = ordinal(bracketed.group(1).lower()) if bracketed else None
    if bracketed is not None and value is not None:
        return f"khóa {roman(value)}", after(tokens, start, bracketed.end() + origin)
    opens = _COUNTED_TERMS.match(text, at)
    first = after(tokens, start, opens.end() + origin) if opens else start
    found = _term(tokens, text, origin, first)
    more = _MORE_ROMAN.match(text, found[1].end()) if found and found[0][0] == "k" else None
    value = ordinal(more.group(1).lower()) if more else None
    if more is None or value is None:
        return term_at(tokens, text, origin, first)
    return f"khóa {roman(value)}", after(tokens, first, more.end() + origin)


def terms_end(tokens: Tokens, text: str, origin: int, end: int) -> int:
    """Where a list of terms ends whose first one ends at ``end``: '…, 2016-2021 và 2021-2026'."""
    more = _MORE_TERMS.match(text, tokens.ends[end - 1] - origin)
    return after(tokens, end, more.end() + origin) if more else end


def after(tokens: Tokens, start: int, offset: int) -> int:
    """The first token at or after ``start`` that begins at or behind document offset ``offset``."""
    position = start
    while position < len(tokens) and tokens.starts[position] < offset:
        position += 1
    return position


def opens_day(tokens: Tokens, at: int) -> bool:
    """Whether a day written in figures begins there: 'Sáng 15/12', 'Chiều ngày 3-4', 'Ngày 3 tháng 4'."""
    if tokens.folds[at] not in _DAY_WORDS:
        return False
    at += 2 if tokens.folds[at + 1 : at + 2] == ("ngày",) else 1
    if at >= len(tokens) or not tokens.texts[at][0].isdigit():
        return False
    return "." in tokens.texts[at] or tokens.folds[at + 1 : at + 2] in (("/",), ("-",), ("tháng",))


def date_at(tokens: Tokens, text: str, origin: int, start: int) -> DateSpan | None:
    """The date or period at token ``start``, the word before it included."""
    at = tokens.starts[start] - origin
    period = _PERIOD.match(text, at)
    if period:
        year = period.group(2) or period.group(3)
        return DateSpan(
            year or "", start, after(tokens, start, period.end() + origin), period.group()
        )
    word = tokens.folds[start]
    position = start
    while position < len(tokens) and tokens.folds[position] in _BEFORE_DAY:
        if tokens.folds[position] == "(" and position == start:
            return None
        position += 1
    if position >= len(tokens):
        return _relative(tokens, start)
    at = tokens.starts[position] - origin
    digits = tokens.texts[position][0].isdigit()
    that_year = _THAT_YEAR.match(text, at) if word in _THAT_YEAR_OPENERS else None
    if that_year:
        end = after(tokens, position, that_year.end() + origin)
        return DateSpan("", start, end, relative="year")
    if (word == "tháng" or (digits and position > start)) and (
        match := _OF_THAT_YEAR.match(text, at)
    ):
        date = _iso(None, match["month"], match["day"])
        end = after(tokens, position, match.end() + origin)
        relative: Literal["next", "year"] = "next" if match["next"] else "year"
        return DateSpan(date, start, end, relative=relative) if date else None
    if (digits and (match := _FULL.match(text, at))) or (
        digits and (match := _WORDS.match(text, at))
    ):
        date = _iso(match.group(3), match.group(2), match.group(1))
    elif (
        digits
        and position > start
        and (match := _DAY_MONTH.match(text, at) or _DAY_DOT_MONTH.match(text, at))
    ):
        date = _iso(None, match.group(2), match.group(1))
    elif word == "tháng" and (match := _MONTH.match(text, at)):
        date = _iso(match.group(2), match.group(1), None)
    elif word == "tháng" and (match := _MONTH_ONLY.match(text, at)):
        date = _iso(None, match.group(1), None)
    elif word == "năm" and (match := _YEAR.match(text, at)):
        date = match.group(1)
    elif digits and not _named(tokens, start) and (match := _MONTH_ALONE.match(text, at)):
        date = _iso(match.group(2), match.group(1), None)
    elif digits and (match := _YEAR_ALONE.match(text, at)) and _dates_by_year(tokens, position):
        date = match.group()
    else:
        return _relative(tokens, start)
    return DateSpan(date, start, after(tokens, position, match.end() + origin)) if date else None


def _named(tokens: Tokens, at: int) -> bool:
    """Whether a number at ``at`` names something or is part of one: 'số 12/2011', '45/ | 6/2020'."""
    before = tokens.folds[at - 1] if at > 0 else ""
    part = before in ("/", ".", "-") and at > 1 and tokens.folds[at - 2][0].isdigit()
    return part or before in _NUMBERED


def _dates_by_year(tokens: Tokens, at: int) -> bool:
    """Whether four digits are a year by what stands around them: 'từ 2016 |,', 'cuối 1947 | ông'."""
    before = tokens.folds[at - 1] if at > 0 else ""
    behind = tokens.folds[at + 1] if at + 1 < len(tokens) else ""
    opens = not any(word[0].isalnum() for word in tokens.folds[:at])
    if opens and behind in _BEHIND_FIRST_YEAR:
        return True  # '- 1954: …'
    if before not in _BEFORE_YEAR:
        return False
    return not behind.isalnum() or behind in _BEHIND_YEAR


def _relative(tokens: Tokens, start: int) -> DateSpan | None:
    """'hôm nay', 'sáng nay', 'chiều qua', 'cùng ngày'."""
    later = _days_later(tokens) if start == 0 else None
    if later is not None:
        return later
    first, second = tokens.folds[start], tokens.folds[start + 1 : start + 2]
    if (first, *second) == ("cùng", "ngày"):
        return DateSpan("", start, start + 2, relative="same")
    if first in _DAY_WORDS and first != "ngày" and second in (("nay",), ("qua",)):
        return DateSpan("", start, start + 2, "", "today" if second == ("nay",) else "yesterday")
    return None


def _days_later(tokens: Tokens) -> DateSpan | None:
    """'Một ngày sau, …', 'Hôm sau, …' at the head of a sentence; not 'Hai ngày sau khi …'."""
    for words, days in _DAYS_LATER.items():
        if tokens.folds[: len(words)] == words:
            end = len(words) + (tokens.folds[len(words) : len(words) + 1] == ("đó",))
            if tokens.folds[end : end + 1] == (",",):
                return DateSpan(str(days), 0, end, relative="later")
    return None


def _iso(year: str | None, month: str, day: str | None) -> str:
    """An ISO 8601 date, with '--' for a year that is not said; '' where month or day is none."""
    if not 1 <= int(month) <= 12 or (day is not None and not 1 <= int(day) <= 31):
        return ""
    head = year if year else "-"
    return f"{head}-{int(month):02}" + (f"-{int(day):02}" if day is not None else "")
