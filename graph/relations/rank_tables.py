"""Ranks and their years from the table of a biography: a line of years, then a cell for each rank.

'| Năm thụ phong | 1987 | 1998 |', 'Cấp bậc', 'Thiếu tướng | Trung tướng |'. A table whose cells are not as
many as its years tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.model import RankFact
from cadregraph.graph.relations.particulars import RANKS
from cadregraph.graph.resolution.article import ResolvedArticle
from cadregraph.graph.resolution.sentence import ResolvedSentence

_RULE = "tiểu sử: bảng quân hàm"
_SURE = 0.9
_YEARS = re.compile(
    rf"\|?\s*{words_pattern('keys_of_years_of_ranks')}\s*\|(?P<years>[\s\d|]+)$", re.I
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_RANK = re.compile(RANKS, re.I)
_CAPTION = re.compile(words_pattern("captions_of_ranks"), re.I)
_REACH = 16
"""Lines below the years, at most."""


def ranks_of_tables(article: ResolvedArticle) -> Iterator[RankFact]:
    """The ranks of whom a biography is about that its tables tell, each with its year."""
    subject = article.subject
    if subject is None:
        return
    lines = article.sentences
    named = article.naming(subject)
    mentions = (named.mention,) if named is not None else ()
    for at, line in enumerate(lines):
        match = _YEARS.match(line.chunked.text)
        if match is None:
            continue
        years = _YEAR.findall(match["years"])
        cells = _cells(lines[at + 1 : at + 1 + _REACH], len(years))
        for year, (rank, where) in zip(years, cells, strict=False):
            yield RankFact(
                where.index,
                _SURE,
                subject,
                rank[:1].upper() + rank[1:].lower(),
                year,
                rule=_RULE,
                mentions=mentions,
            )


def _cells(
    lines: Sequence[ResolvedSentence], number: int
) -> tuple[tuple[str, ResolvedSentence], ...]:
    """The ranks below a line of so many years, with their lines; none where they are not as many."""
    cells: list[tuple[str, ResolvedSentence]] = []
    for line in lines:
        for cell in line.chunked.text.split("|"):
            text = cell.strip()
            if not text or _CAPTION.fullmatch(text):
                continue
            if _RANK.fullmatch(text) is None:
                return tuple(cells) if len(cells) == number else ()
            cells.append((text, line))
    return tuple(cells) if len(cells) == number else ()
