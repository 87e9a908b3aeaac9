"""Sanctions that an article tells more than once.

Each function is a pass over the facts of an article (`cadregraph.graph.article.passes`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from cadregraph.graph.article.context import ArticleContext
from cadregraph.graph.model import DisciplineFact, Fact
from cadregraph.graph.text.normal import fold

_SITTING = re.compile(
    r"\W*(?:(?:sáng|trưa|chiều|tối|hôm nay|sáng nay|chiều nay)(?: nay)?,? )?(?:\(|,? )?ngày "
    r"(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})(?:\s?[/.-]\s?(?P<year>\d{4}))?(?![\d/.-]*\d)"
    r"(?=.*\b(?:họp|xem xét)\b)(?=.*\bkỷ luật\b)",
    re.I | re.S,
)
"""'Ngày 13/12/2024, tại …, Bộ Chính trị đã xem xét, thi hành kỷ luật đảng viên có vi phạm'."""
_SITTINGS = 4
"""Of so many before a sanction it may be of one."""
_TELLS = re.compile(r"\b(?:cho biết|thông tin|thông báo|công bố|phát biểu|báo cáo|ký)\b", re.I)
"""On the day of the sentence something is told or signed, which was decided on another."""
_OF_ANOTHER_DAY = re.compile(
    r"\b(?:trước đó|trước đây|sau đó|từng|năm \d{4}|tháng \d)\b|\d\s?[/.-]\s?\d", re.I
)


def without_undecided_twins(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Without those sanctions that name no deciding body where another sentence does.

    'Kỷ luật ông A' (a headline), 'Ủy ban Kiểm tra Trung ương quyết định cảnh cáo ông A'; not one from
    another post: 'bị cách chức Trưởng phòng; Huyện ủy cách chức Bí thư Chi bộ'.
    """
    known = {
        (fact.sanctioned, fact.sanction, title)
        for fact in facts
        if isinstance(fact, DisciplineFact) and fact.decided_by
        for title in (fact.title, "")  # '' is from any post
    }

    return [
        fact
        for fact in facts
        if not isinstance(fact, DisciplineFact)
        or fact.decided_by
        or known.isdisjoint(
            (fact.sanctioned, fact.sanction, title)
            for title in ((None, fact.title) if fact.title else ("",))
        )
    ]


def without_unnamed_twins(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Without sanctions whose form a sentence leaves open where another tells which it was.

    'Ban Bí thư quyết định kỷ luật ông A' (a headline), 'Ban Bí thư quyết định cảnh cáo ông A'.
    """
    named = {
        fact.sanctioned
        for fact in facts
        if isinstance(fact, DisciplineFact) and fact.sanction and fact.decision == "decided"
    }
    return [
        fact
        for fact in facts
        if not isinstance(fact, DisciplineFact)
        or fact.sanction is not None
        or fact.decision != "decided"
        or fact.sanctioned not in named
    ]


def on_the_day_of_the_sitting(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Sanctions without a day are of that of the sitting of which the article tells before: 'Ngày 13/12, Bộ
    Chính trị đã xem xét, thi hành kỷ luật đảng viên có vi phạm. … Bộ Chính trị quyết định cảnh cáo ông A'."""
    sittings = [*_sittings(context)]
    places = [at for at, _, _ in sittings]

    def day_of(fact: DisciplineFact) -> str | None:
        body = context.organizations.get(fact.decided_by or "")
        if body is None or _OF_ANOTHER_DAY.search(context.sentences[fact.sentence]):
            return None
        label, until = fold(body.label), bisect_left(places, fact.sentence)
        before = reversed(sittings[max(0, until - _SITTINGS) : until])
        return next((day for _, day, text in before if label in text), None)

    return [
        replace(fact, date=day)
        if isinstance(fact, DisciplineFact)
        and fact.decision == "decided"
        and fact.date is None
        and (day := day_of(fact)) is not None
        else fact
        for fact in facts
    ]


def _sittings(context: ArticleContext) -> Iterator[tuple[int, str, str]]:
    """The sentences that tell of a sitting about sanctions, each with its day and its folded text."""
    published = context.document.published or ""
    for at, text in enumerate(context.sentences):
        found = _SITTING.match(text)
        if found is None or not published or _TELLS.search(text):
            continue
        day = f"-{int(found['month']):02}-{int(found['day']):02}"
        year = int(found["year"] or published[:4])
        if not found["year"] and f"{year}{day}" > published:
            year -= 1  # in January of what was in December
        try:
            date.fromisoformat(f"{year}{day}")
        except ValueError:
            continue
        yield at, f"{year}{day}", fold(text)
