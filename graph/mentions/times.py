"""Dates made as full as the article allows: a year from its own date, 'cùng ngày', 'hôm qua'.

A day without a year ('chiều 28/10') is the one nearest to the day of publication, or, behind 'Trước đó',
the last one before a dated sentence; of an article without a date it is in the year of a date just
before it, or of that with which its sentence or the one before opens ('Năm 2022, …'), or stays '--10-28'.
'Cùng ngày' is the day named last before it, 'cùng năm' the year; 'Một ngày sau' is a day behind that of the
sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from cadregraph.graph.lexicon.terms import last_month
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.spans import Chunk, DateSpan

_OPENING = 3  # words of a sentence
_LEADS = 8  # words within which a date is that of what the sentence tells
_RECENT = 3  # years
_YEAR, _MONTH, _DAY = map(re.compile, (r"\d{4}", r"\d{4}-\d\d", r"--\d\d-\d\d"))
_TOLD = re.compile(r"\d{4}-\d\d")
_AT_A_MEETING = re.compile(
    r"[\s,)]*(?:diễn ra )?tại (?:kỳ họp|phiên họp|hội nghị|đại hội)\b[^.;]{0,40}?\b"
    r"(?:(?P<host>quốc hội|trung ương)\b[^.;,]{0,20},? \(?khóa (?P<term>[IVXL]+)"
    r"|nhiệm k[ỳì] \(?\d{4}\s?[-–]\s?(?P<years>\d{4}))\b",
    re.I,
)
_HOSTS = {"quốc hội": "qh", "trung ương": "tw"}
"""Whose meeting it is, with the kind of host in the list of terms."""
_LATE, _EARLY = "11", "02"
"""Months: behind a date of the first a month up to the second is of the next year."""
_EARLIER = ("trước", "đó")
_GOES_ON = frozenset({"đến", "tới", "sang"})
_FEW = 2  # months
_REMEMBERED = 3
"""Sentences behind a date with its year that 'Trước đó' may go back to."""
_YESTERDAY = timedelta(days=1)


def dated(article: Sequence[ChunkedSentence], published: str | None) -> tuple[ChunkedSentence, ...]:
    """The sentences with their dates completed; ``published`` is the article's ISO date, if known."""
    day = _day(published)
    named, year, near, opened, month, told, last = "", "", "", "", "", "", ""
    spelled, since_spelled = "", 0
    result: list[ChunkedSentence] = []
    for chunked in article:
        before, near = near, ""
        month_before, month = month, ""
        led, opened = opened, ""
        earlier = chunked.tokens.folds[:2] == _EARLIER
        until, told = told if earlier and day is not None else "", ""
        since_spelled += 1
        if earlier and not until and since_spelled <= _REMEMBERED:
            until = spelled
        last_before, last = last if day is None else "", ""
        changed: dict[int, Chunk] = {}
        for index, chunk in chunked.marked:
            content = chunk.content
            if not isinstance(content, DateSpan) or content.period:
                continue
            if chunk.start < _OPENING and _YEAR.fullmatch(content.date):
                opened = content.date
            just = near or before or (month_before if _soon(content.date, month_before) else "")
            full = _completed(content, day, named, year, just, earlier and not near)
            if until and content.date.startswith("--"):
                full = _last_before(content.date, until)
            if content.date.startswith("--") and _of_a_term_before(chunked, chunk, full):
                full = content.date
            since = last or last_before
            if since and content.date.startswith("--") and _goes_on(chunked, chunk):
                full = _first_behind(content.date, since)
            of_year = opened or (led if not (near or before) else "")
            if day is None and full.startswith("--") and of_year:
                full = f"{of_year}{full[1:]}"  # 'Đầu năm 2021, X kiện toàn nhân sự. Ngày 12/1, …'
            if len(full) in (7, 10) and full.count("-") > 1:
                named = near = full
            elif chunk.start < _OPENING and _MONTH.fullmatch(full):
                month = full  # 'Tháng 11/2022, …. Một tháng sau, ngày 20/12, …'
            year = full[:4] if full[:4].isdigit() else year
            last = full if _TOLD.match(full) else last
            if day is not None and chunk.start < _LEADS and _is_recent(full, day):
                told = full
                if full == content.date:
                    spelled, since_spelled = full, 0
            if full != content.date:
                changed[index] = chunk._replace(content=replace(content, date=full))
        result.append(_with(chunked, changed) if changed else chunked)
    return tuple(result)


def _of_a_term_before(chunked: ChunkedSentence, chunk: Chunk, full: str) -> bool:
    """'Ngày 1/4, | tại Kỳ họp thứ 11 Quốc hội khóa XIV, …': a day of a term that was over on that date."""
    met = _AT_A_MEETING.match(chunked.text, chunked.tokens.ends[chunk.end - 1] - chunked.origin)
    if met is None or full.startswith("--"):
        return False  # in an article whose year nothing tells
    if met["years"]:
        return int(met["years"]) < int(full[:4])
    over = last_month(_HOSTS[met["host"].lower()], f"khóa {met['term'].upper()}")
    return bool(over) and over < full[:7]


def _is_recent(full: str, published: date) -> bool:
    """Whether a date, with its month at least, is one of the last years; not that of a birth."""
    told = _TOLD.match(full) is not None and full <= published.isoformat()
    return told and published.year - int(full[:4]) <= _RECENT


def _last_before(day: str, until: str) -> str:
    """The last day (or month) of this name up to a date: 'Tháng 3/2023, …. Trước đó, giữa tháng 1, …'."""
    here = until[:4] + day[1:]
    return here if here[: len(until)] <= until[: len(here)] else f"{int(until[:4]) - 1}{day[1:]}"


def _goes_on(chunked: ChunkedSentence, chunk: Chunk) -> bool:
    """'… tháng 3/2017 …; | đến | tháng 9': a time of the same story."""
    return chunk.start > 0 and chunked.tokens.folds[chunk.start - 1] in _GOES_ON


def _first_behind(day: str, since: str) -> str:
    """The first day (or month) of this name from a date on."""
    here = since[:4] + day[1:]
    return here if here[:7] >= since[:7] else f"{int(since[:4]) + 1}{day[1:]}"


def _soon(day: str, month: str) -> bool:
    """Whether a day without its year is of that month or of one of the two behind it in the year."""
    return bool(month and _DAY.fullmatch(day)) and 0 <= int(day[2:4]) - int(month[5:7]) <= _FEW


def _with(chunked: ChunkedSentence, changed: dict[int, Chunk]) -> ChunkedSentence:
    chunks = tuple(changed.get(index, chunk) for index, chunk in enumerate(chunked.chunks))
    return replace(
        chunked, chunks=chunks, marked=tuple((i, changed.get(i, c)) for i, c in chunked.marked)
    )


def _day(published: str | None) -> date | None:
    """The day of an ISO date; None where there is none or it is less precise."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _completed(
    span: DateSpan, published: date | None, named: str, year: str, near: str, earlier: bool
) -> str:
    if span.relative == "same":
        return named
    if span.relative == "year":
        return (year + span.date[1:] if span.date else year) if year else span.date
    if span.relative == "next":  # 'tháng 5 năm sau'
        return f"{int(year) + 1}{span.date[1:]}" if year else ""
    if span.relative == "later":
        return _later(near, int(span.date))
    if published is None:
        if not near[:4].isdigit() or not span.date.startswith("--"):
            return span.date
        here = near[:4] + span.date[1:]  # in the year of a date just before, if it is later
        if earlier and here > near:  # 'Ngày 4/1/2018 …. Trước đó, ngày 30/12, …'
            return f"{int(near[:4]) - 1}{span.date[1:]}"
        if not earlier and near[5:7] >= _LATE and here[5:7] <= _EARLY:
            return f"{int(near[:4]) + 1}{span.date[1:]}"  # 'Ngày 28/12/2021, …. Ngày 12/1, …'
        return here if earlier or here >= near else span.date
    if span.relative:
        return (
            published - (_YESTERDAY if span.relative == "yesterday" else timedelta())
        ).isoformat()
    if span.date.startswith("--"):
        return min(
            _candidates(span.date[2:], published), key=lambda c: c[0], default=(0, span.date)
        )[1]
    return span.date


def _later(day: str, days: int) -> str:
    """The day so many days behind one, with its year or without; '' where no day is told."""
    head, known = ("-", f"2024{day[1:]}") if day.startswith("--") else ("", day)
    try:
        there = (date.fromisoformat(known) + timedelta(days=days)).isoformat()
    except ValueError:
        return ""
    return there if not head else (f"-{there[4:]}" if there[:4] == "2024" else "")


def _candidates(month_day: str, published: date) -> Iterator[tuple[int, str]]:
    """The day (or the month) in the years around, with how many days away it is."""
    month, _, day = month_day.partition("-")
    for year in (published.year, published.year - 1, published.year + 1):
        try:
            there = date(year, int(month), int(day or 15))
        except ValueError:
            continue  # 29 February
        yield abs((there - published).days), f"{year}-{month_day}"


__all__ = ["dated"]
