"""Intervals as one mention: 'từ tháng 3/1990 đến tháng 5/1995', '(2011 - 2016)', 'từ 2018 đến nay'."""

from __future__ import annotations

import re
from datetime import date as Day

from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.mentions.dates import after
from cadregraph.graph.mentions.spans import DateSpan
from cadregraph.graph.text.tokens import Tokens

INTERVAL_OPENERS = word_class("openers_of_intervals")
"""The words (folded) with which an interval may begin, besides those of dates."""
_YEAR = r"(?:1[89]\d|20[0-3])\d(?!\d)"
PART_OF_TIME = words_pattern("parts_of_time")
"""'đầu', 'giữa', 'cuối', as a pattern of text."""
_POINT = (
    rf"(?:(?:{PART_OF_TIME}|khoảng)\s+)?(?:"
    r"(?:ngày\s*)?(?P<d@>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?P<m@>\d{1,2})"
    rf"(?:\s?[/.-]\s?|,?\s+năm\s+|,?\s+)(?P<y@>{_YEAR})"
    r"|(?:tháng\s*)?(?P<n@>\d{1,2})(?:\s?[/.,-]\s?|,?\s+năm\s+|\s+tháng\s+|\s+)"
    rf"(?P<z@>{_YEAR})"
    rf"|(?:năm\s+)?(?P<w@>{_YEAR})"
    r"|tháng\s+(?P<o@>\d{1,2})(?=\s+(?:đến|tới|-|–))"
    ")"
)
_FIRST, _LAST = _POINT.replace("@", "1"), _POINT.replace("@", "2")
A_DATE = _FIRST
"""A day, month or year with its year, as a pattern of text; `date_of` reads its match."""
_ALONE = re.compile(rf"\(\s?{A_DATE}\s?\)", re.I)
UNTIL_THE_END = words_pattern("ends_of_working_lives")
"""What ends what somebody does, as a pattern of text: 'nghỉ hưu', 'qua đời'."""
_UNTIL = (
    rf"(?:(?:khi|lúc|ngày)\s+(?:ông\s+|bà\s+)?{UNTIL_THE_END}"
    r"(?:\s+(?:vào|hồi|từ))?\s+(?P<bracket>\()?)?"
)
"""'… đến | khi nghỉ hưu năm 2017', '… đến | lúc qua đời (tháng 8/2009)'."""
_TO = rf"(?:,?\s+(?:cho\s+)?(?:(?:đến|tới|dến)\s+){{1,2}}(?:hết\s+)?{_UNTIL}|\s*[-–—]\s*)"
_NOW = rf"(?P<now>{words_pattern('now_as_an_end')})(?!\w)"
LEADS_TO_AN_INTERVAL = words_pattern("leads_to_an_interval")
_LED = rf"(?:{LEADS_TO_AN_INTERVAL}\s+)"
_SHORT_YEAR = r"(?<=\d{4}[-–])(?P<s2>\d\d)(?!\d|\s?[/.-]\s?\d)"
_BETWEEN = re.compile(
    rf"(?:{_LED}(?P<opened>\()?)?{_FIRST}{_TO}(?:{_LAST}|{_NOW}|{_SHORT_YEAR})"
    r"(?(bracket)\))(?(opened)\))",
    re.I,
)
"""'từ năm 2011 đến năm 2016', 'thời kỳ (2006-2011)', 'từ 1979-81'."""
_SINCE = re.compile(rf"{_LED}{_FIRST}", re.I)
_INSIDE = re.compile(
    rf"\(\s?{_LED}?{_FIRST}(?:{_TO}(?:{_LAST}|{_NOW}|{_SHORT_YEAR})|(?P<open>\s?[-–]\s?)(?=\)))?"
    rf"(?:\s?[,;]\s?{words_pattern('opens_a_note_on_a_time')}\b[^()]{{0,80}})?\s?\)",
    re.I,
)
_IN_BRACKET = re.compile(r"\([^()]*[^\W\d][^()]*$")
_GOES_ON = re.compile(rf"\s?:|,? {words_pattern('behind_years_of_a_post')}\b", re.I)
_CLOSES = re.compile(r"\s?(?:[,;.)]|$)(?!\s?\d{4}\s?[-–]\s?\d{4})")
_SUBJECT = re.compile(r",\s+(?:ông|bà|đồng chí)\b", re.I)
_SHORT = 60
"""Days: what lasts no longer is a meeting or a journey, and dates no post."""


def interval_at(
    tokens: Tokens, text: str, origin: int, start: int, *, behind: bool = False
) -> DateSpan | None:
    """The interval that begins at token ``start``, the word that leads to it included.

    ``text`` is the sentence, ``origin`` its offset in the document; it may be two years alone at the
    head of a line or clause, and right ``behind`` a post. None where none begins, and for the few days
    of a meeting.
    """
    match = _BETWEEN.match(text, tokens.starts[start] - origin)
    if match is None or _is_number(text, match.end()):
        return None
    bare = match["w1"] and (match["w2"] or match["s2"]) and match.group().startswith(match["w1"])
    if bare and not (
        (_opens_line(tokens, start) and not match["s2"])
        or _ends_bracket(text, match)
        or _opens_clause(tokens, start, text, match.end())
        or (behind and _CLOSES.match(text, match.end()))
    ):
        return None  # 'các nhiệm kỳ 2011 - 2016, | 2016 - 2021'
    if start > 0 and "," in match.group() and _SUBJECT.match(text, match.end()):
        return None  # 'Ủy viên X | từ năm 1963, đến năm 1977, ông …': two days
    return _span(match, tokens, origin, start)


def _opens_line(tokens: Tokens, at: int) -> bool:
    """Whether only a sign stands before: '- 2011 - 2016: …'."""
    return not any(word[0].isalnum() for word in tokens.folds[:at])


def _opens_clause(tokens: Tokens, at: int, text: str, end: int) -> bool:
    """'…; | 1981 - 1986: T', '…, | 1991-1996 làm T': behind what was told of the years before."""
    parted = tokens.folds[at - 1 : at] in ((";",), (",",), (".",))
    return parted and _GOES_ON.match(text, end) is not None


def _ends_bracket(text: str, match: re.Match[str]) -> bool:
    """'(Bí thư Huyện ủy X, | 2010 - 2015)', '(T | 2006-2011, T 2011-2021)': behind a post in a bracket."""
    return (
        text[match.end() : match.end() + 1] in (")", ",", ";")
        and _IN_BRACKET.search(text, 0, match.start()) is not None
    )


def since_at(tokens: Tokens, text: str, origin: int, start: int) -> DateSpan | None:
    """'từ năm 2012', at token ``start``: an interval of which the end is not said."""
    match = _SINCE.match(text, tokens.starts[start] - origin)
    if match is None or _is_number(text, match.end()):
        return None
    first = _point(match, 1)
    end = after(tokens, start, match.end() + origin)
    return DateSpan(first, start, end, until="") if first else None


def bracketed_at(tokens: Tokens, text: str, origin: int, start: int) -> DateSpan | None:
    """'(2011 - 2016)', '(từ tháng 8/2011)', '(8/2011)' at token ``start``: dates and nothing else."""
    match = _INSIDE.match(text, tokens.starts[start] - origin)
    if match is None:
        return None
    if match["now"] or match["open"] or any(match[f"{name}2"] for name in "ymznws"):
        return _span(match, tokens, origin, start)
    first = _point(match, 1)
    end = after(tokens, start, match.end() + origin)
    return DateSpan(first, start, end, until="") if first else None


def _is_number(text: str, end: int) -> bool:
    """Whether what ends at ``end`` is a part of a longer number or symbol: '… 2011/TT-BTC'."""
    return re.match(r"\s?/\s?\w", text[end : end + 3]) is not None


def _span(match: re.Match[str], tokens: Tokens, origin: int, start: int) -> DateSpan | None:
    end = after(tokens, start, match.end() + origin)
    ends = _ends(match)
    if ends is None or (len(ends[0]) == len(ends[1]) == 10 and _days(*ends) <= _SHORT):
        return None
    return DateSpan(ends[0], start, end, until=ends[1])


def between(text: str, start: int) -> tuple[str, str] | None:
    """The ends of the interval at an offset of a text, ISO 8601; the second '' where it lasts. None where
    none begins there."""
    match = _BETWEEN.match(text, start)
    return _ends(match) if match is not None else None


def _ends(match: re.Match[str]) -> tuple[str, str] | None:
    """The ends of an interval, the second '' where it lasts; None where they are none, or out of order."""
    lasts = bool(match["now"] or match.groupdict().get("open"))
    first, last = _point(match, 1), "" if lasts else _point(match, 2)
    if match["s2"]:  # '1979-81'
        last = f"{first[:2]}{match['s2']}" if match["w1"] else ""
    if match["o1"]:  # 'từ tháng 3 đến tháng 9/1990'
        first = f"{last[:4]}-{int(match['o1']):02}" if len(last) >= 7 else ""
    if not first or not (last or lasts) or (last and last[: len(first)] < first[: len(last)]):
        return None
    return first, last


def _days(first: str, last: str) -> int:
    try:
        return (Day.fromisoformat(last) - Day.fromisoformat(first)).days
    except ValueError:
        return 0


def date_in_brackets(text: str) -> str:
    """The date that stands alone in a bracket, '(năm 1980)'; '' for any other text."""
    match = _ALONE.fullmatch(text)
    return date_of(match) if match else ""


def date_of(match: re.Match[str]) -> str:
    """The date that a match of `A_DATE` is, ISO 8601; '' for none there is."""
    return _point(match, 1)


def _point(match: re.Match[str], which: int) -> str:
    """The date of a point of an interval, ISO 8601; '' for a month or a day that there is not."""
    day, month, year, alone, of_year, bare = (match[f"{name}{which}"] for name in "dmynzw")
    if bare:
        return bare
    if alone:
        return f"{of_year}-{int(alone):02}" if 1 <= int(alone) <= 12 else ""
    if not day or not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return ""
    return f"{year}-{int(month):02}-{int(day):02}"
