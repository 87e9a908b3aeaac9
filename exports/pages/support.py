"""How well a fact is supported: by how many articles, of which outlets, from when to when.

Also which of its sentences to show first: the one that carries the date or the status.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.words import Text
from cadregraph.graph.network import Evidence
from cadregraph.graph.text.normal import fold, nfc

_OUTLETS = 3
_ISO = re.compile(r"(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?")
# Not 'nguyên thủ', 'cố vấn', 'chính quyền': words of which the word of a status is a part.
_FORMER = (
    r"nguyên(?! (?:thủ|tắc|nhân|liệu|vẹn|trạng|tử|lý|vật|đán|khí))"
    r"|cố(?! (?:vấn|gắng|đô|ý|định|tình|thủ))"
)
_ACTING = (
    r"(?<!chính )(?<!thẩm )(?<!ủy )(?<!có )(?<!phân )(?<!dân )"
    r"quyền(?! (?:lực|lợi|hạn|của|và|sử|sở|con|được))"
)
_STATUS = {
    "former": re.compile(rf"\b(?:{_FORMER}|cựu|từng|thôi|rời|nghỉ hưu|miễn nhiệm|cách chức)\b"),
    "acting": re.compile(rf"\b(?:{_ACTING}|phụ trách|tạm quyền|điều hành)\b"),
    "proposed": re.compile(r"\b(?:đề nghị|giới thiệu|kiến nghị|dự kiến|xem xét)\b"),
}
# Of the day of the article itself: 'sáng nay', 'hôm nay', 'hôm qua'.
_TODAY = re.compile(r"\b(?:sáng|trưa|chiều|tối|hôm) (?:nay|qua)\b")


@dataclass(frozen=True, slots=True)
class Support:
    """The articles behind a fact.

    ``outlets`` are the hosts of their addresses, that of most articles first; ``first`` and
    ``last`` are the days of the first and last dated article, '' where none is dated. ``unsourced``
    and ``undated`` count the articles without an outlet and without a day.
    """

    articles: int
    outlets: tuple[str, ...]
    first: str
    last: str
    unsourced: int = 0
    undated: int = 0


def support(evidence: Iterable[Evidence]) -> Support:
    """Count the articles of the sentences."""
    articles = {e.article: (e.published, outlet(e.url)) for e in evidence}
    days = sorted(published for published, _ in articles.values() if published)
    hosts = Counter(host for _, host in articles.values() if host)
    return Support(
        articles=len(articles),
        outlets=tuple(sorted(hosts, key=lambda host: (-hosts[host], host))),
        first=days[0] if days else "",
        last=days[-1] if days else "",
        unsourced=len(articles) - hosts.total(),
        undated=len(articles) - len(days),
    )


def outlet(url: str) -> str:
    """The host of an address of the web, without its 'www.'; '' of what is none."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def support_words(found: Support) -> Text:
    """'theo 3 bài của a.vn, b.vn, từ 1/2/2024 đến 3/4/2024', and in English."""
    if not found.articles:
        return "", ""
    named, more = found.outlets[:_OUTLETS], len(found.outlets) - _OUTLETS
    vi, en = f"theo {found.articles} bài", f"by {found.articles} article"
    en += "s" if found.articles > 1 else ""
    if named:
        of_vi = f"của {', '.join(named)}" + (f" và {more} nguồn khác" if more > 0 else "")
        of_en = f"of {', '.join(named)}" + (f" and {more} other outlets" if more > 0 else "")
        if found.unsourced:
            sourced = found.articles - found.unsourced
            vi += f" ({sourced} {of_vi}; {found.unsourced} không rõ nguồn)"
            en += f" ({sourced} {of_en}; {found.unsourced} of unknown outlet)"
        else:
            vi, en = f"{vi} {of_vi}", f"{en} {of_en}"
    first, last = in_words(found.first), in_words(found.last)
    if not found.first:
        return f"{vi}, không ghi ngày", f"{en}, undated"
    rest = (f"; {found.undated} không ghi ngày", f"; {found.undated} undated")
    tail = rest if found.undated else ("", "")
    if found.first == found.last:
        return f"{vi}, ngày {first[0]}{tail[0]}", f"{en}, {first[1]}{tail[1]}"
    return (
        f"{vi}, từ {first[0]} đến {last[0]}{tail[0]}",
        f"{en}, {first[1]} to {last[1]}{tail[1]}",
    )


# --- which sentence first -------------------------------------------------------------------------


def foremost(
    evidence: Sequence[Evidence], dates: Iterable[str] = (), status: str = ""
) -> tuple[Evidence, ...]:
    """The sentences in their order, but those that carry a date or the status of the fact first.

    Args:
        dates: the dates of the fact (ISO 8601, as precise as the text gives them).
        status: of a tenure or decision: ``former``, ``acting``, ``proposed``; others have no words.
    """
    stated = tuple(date for date in dates if date)
    if len(evidence) < 2 or not (stated or status in _STATUS):
        return tuple(evidence)
    words = _STATUS.get(status)

    def weight(sentence: Evidence) -> int:
        text = nfc(sentence.sentence)
        carried = sum(1 for date in stated if date_spans(text, date, sentence.published))
        return -2 * carried - (1 if words is not None and words.search(fold(text)) else 0)

    return tuple(sorted(evidence, key=weight))


def status_spans(text: str, status: str) -> tuple[tuple[int, int], ...]:
    """Where a sentence has the words of a status, such as 'nguyên'; not 'nguyên thủ' or 'chính quyền'."""
    words = _STATUS.get(status)
    return tuple(match.span() for match in words.finditer(fold(text))) if words is not None else ()


def date_spans(text: str, date: str, published: str = "") -> tuple[tuple[int, int], ...]:
    """Where a sentence names a date as precisely as it is known; also 'sáng nay' of the article's day."""
    spans = [match.span() for pattern in _patterns(date) for match in pattern.finditer(text)]
    if not spans and date and published[:10] == date[:10]:
        spans = [match.span() for match in _TODAY.finditer(text.lower())]
    return tuple(spans[:2])


@lru_cache(maxsize=4096)
def _patterns(date: str) -> tuple[re.Pattern[str], ...]:
    """How a text writes a date: '30/5/2020', 'ngày 30 tháng 5 năm 2020'; first with its year."""
    return tuple(re.compile(written, re.IGNORECASE) for written in _written(date))


def _written(date: str) -> Iterator[str]:
    match = _ISO.match(date)
    if match is None:
        return
    year, month, day = (
        match.group(1).lstrip("-"),
        int(match.group(2) or 0),
        int(match.group(3) or 0),
    )
    if day:
        numbers, words = rf"0?{day}\s*[/.-]\s*0?{month}", rf"0?{day} tháng 0?{month}"
        of = year or r"\d{4}"
        with_year = rf"(?:{numbers}\s*[/.-]\s*{of}|{words}[ ,]+năm {of})(?!\d)"
        yield rf"(?<![\d/])(?:{with_year}|(?:{numbers}|{words})(?!\s*[/.-]?\d|[ ,]+năm \d))"
    elif month:
        yield rf"(?<!\d)(?:tháng )?0?{month}(?:\s*[/.-]\s*| năm ){year}(?!\d)"
    elif year:
        yield rf"(?<!\d)(?:năm )?{year}(?!\d)"
