"""The time of which a sentence speaks, where it is another than that of its article.

'Ngày 19-12-2019, đồng chí …, Tổng Bí thư, trò chuyện …' reports the post for that day, whatever the
day of the article; 'Vào đầu nhiệm kỳ …' and 'khi đang giữ cương vị …' report it for a time that is
over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, TypeAlias

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.words import PAST_WORDS
from cadregraph.graph.model import SentenceKind
from cadregraph.graph.tenure.days import bounds

_YEAR = r"((?:19|20)\d\d)(?!\d)"
_FULL = re.compile(rf"(?<!\d)(\d{{1,2}})\s?[/.-]\s?(\d{{1,2}})\s?[/.-]\s?{_YEAR}")
_MONTH = re.compile(rf"(?<![\d/.-])(\d{{1,2}})(?:\s?[./-]\s?| năm ){_YEAR}")
_ONLY_YEAR = re.compile(rf"(?<!\d){_YEAR}")
_TERM = re.compile(rf"nhiệm k[ỳì]\s*\(?{_YEAR}\s?[-–]\s?{_YEAR}", re.IGNORECASE)
"""A term of office by its years, in which a decision lies."""
_OPENING = re.compile(
    r"^\W*(?:\([^)]{1,25}\)\W*)?(?:trước đó,? |sau đó,? |tương tự,? |cũng )*"
    r"(?:vào |trong |từ |đến |tới |hồi |giai đoạn |nhiệm kỳ |đầu |cuối |giữa |sáng |chiều |tối |ngày "
    r"|tháng |năm |khóa |thời gian |thời kỳ |\d{1,2}[/.-])+[^,;:]{0,60}",
    re.IGNORECASE,
)
"""What a sentence begins with to say when: 'Vào tháng 6/2019', 'Nhiệm kỳ 2006-2011'."""
Says: TypeAlias = Literal[
    "earlier", "once", "remembered", "present", "until_now", "announced", "taken"
]
"""What words say of the time (``past_words.tsv``)."""
_BEHIND = 120
"""Letters behind 'tưởng nhớ' within which those are named whom it concerns."""
_OPENING_WORDS = 3
"""So many words may stand before 'tưởng nhớ' where it opens its sentence: 'Trước anh linh …'."""
_LONG_AGO = 45
"""Days before the article from which on a date is one of the past, not of the news itself."""


def long_ago(date: str, published: str) -> bool:
    """Whether a date lies well before the day of the article; not if either is unknown."""
    then, now = bounds(date), bounds(published)
    return then is not None and now is not None and then[1] < now[0] - _LONG_AGO


def dates_in(text: str) -> tuple[str, ...]:
    """The dates with a year in a text, ISO 8601: full ones, else months, else years."""
    found = [f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}" for m in _FULL.finditer(text)]
    found = found or [f"{m[2]}-{int(m[1]):02}" for m in _MONTH.finditer(text)]
    found = found or [m[1] for m in _ONLY_YEAR.finditer(text)]
    return tuple(date for date in found if bounds(date) is not None)


def past_time(
    text: str, kind: SentenceKind, published: str, named: Sequence[tuple[int, int]] = ()
) -> str | None:
    """The past day of which a sentence speaks; '' where it is not known which, None for the present.

    Args:
        text: the sentence.
        kind: what it is in its article: a caption may end with the day of the picture.
        published: the day of the article.
        named: where, in the sentence, person and post are named: who stands before 'tưởng nhớ' is
            alive, who stands behind it is not.
    """
    if is_until_now(text):
        return None
    opening = _OPENING.match(text)
    for dates in _dates(opening.group() if opening else "", text if kind == "caption" else ""):
        if dates and all(long_ago(date, published) for date in dates):
            return max(dates, key=lambda date: (bounds(date) or (0, 0))[1])
    told = _words("present").sub(lambda found: " " * len(found.group()), text)
    return "" if _words("once").search(told) or _is_remembered(told, named) else None


def _is_remembered(text: str, named: Sequence[tuple[int, int]]) -> bool:
    """Whether who is named is one of those whom people remember by what the sentence tells.

    These stand close behind 'tưởng nhớ'; where it opens the sentence, up to the comma.
    """
    if not named:
        return False
    begin = min(named)[0]
    for found in _words("remembered").finditer(text):
        between = text[found.end() : begin]
        opens = len(text[: found.start()].split()) <= _OPENING_WORDS
        if found.end() <= begin <= found.end() + _BEHIND and not (opens and "," in between):
            return True
    return False


def is_until_now(text: str) -> bool:
    """Whether a sentence says that what began then goes on."""
    return _words("until_now").search(text) is not None


def is_recent(text: str, published: str) -> bool:
    """Whether nothing in a sentence says that what it tells was done long before the article."""
    return _words("earlier").search(text) is None and not any(
        long_ago(date, published) for date in dates_in(_TERM.sub("", text))
    )


def is_of_these_days(text: str, published: str) -> bool:
    """Whether a sentence says that what it tells was done shortly before the article: by a day of the
    last weeks ('theo Quyết định số 38 ngày 6/1/2025'), or in words ('vừa qua')."""
    dates = dates_in(_TERM.sub("", text))
    if any(long_ago(date, published) for date in dates):
        return False
    now = bounds(published)
    days = [day for date in dates if len(date) == len("2019-12-19") and (day := bounds(date))]
    if now is not None and any(now[0] - _LONG_AGO <= day[0] <= now[1] for day in days):
        return True
    return _words("recent").search(text) is not None and _words("earlier").search(text) is None


def is_announced(text: str) -> bool:
    """Whether a sentence tells of a decision that is announced, or voted on."""
    return _words("announced").search(text) is not None


def is_taken_up(title: str) -> bool:
    """Whether the title of an article says that somebody takes up a post."""
    return _words("taken").search(title) is not None


def _dates(opening: str, caption: str) -> Iterator[tuple[str, ...]]:
    yield dates_in(opening)
    yield tuple(date for date in dates_in(caption) if len(date) == len("2019-12-19"))


@cache
def _words(says: Says) -> re.Pattern[str]:
    found = [
        re.escape(form).replace(r"\#", r"\d")
        for row in rows(PAST_WORDS)
        if row.says == says
        for form in row.words
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)", re.IGNORECASE)
