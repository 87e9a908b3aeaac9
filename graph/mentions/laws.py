"""Laws, codes, ordinances and the Constitution, which go by name: 'Luật Đất đai năm 2013'."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon import DocumentType, lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.mentions.dates import after
from cadregraph.graph.mentions.spans import DirectiveSpan
from cadregraph.graph.text.tokens import Tokens

_NUMBER = re.compile(
    r"số:? ?(?P<number>\d{1,3})\s?/\s?(?P<year>(?:19|20)\d\d)\s?/\s?(?P<house>[A-ZĐ]{2,6}\s?\d{1,2})"
)
_YEAR = re.compile(r"(?:\(?sửa đổi\)?,? ?)?\(?(?:năm )?(?P<year>(?:19|20)\d\d)\)?(?![\d/]|[.-]\d)")
_AMENDED = re.compile(r"\(\s?sửa đổi[^)]{0,20}\)|sửa đổi(?! ,| điều| bổ)")
_DRAFTS = phrase_class("drafts")
"""Words before a law that is not yet one: 'dự án Luật …'."""


def law_at(
    tokens: Tokens, text: str, origin: int, start: int, kind: DocumentType, at: int
) -> DirectiveSpan | None:
    """The law at ``start``, its kind word ending at ``at``; None for drafts and for the word alone.

    Either the word or the name must have its capital: 'vi phạm luật đất đai' names no document.
    """
    before = tokens.folds[max(0, start - 2) : start]
    if before in _DRAFTS or tokens.folds[max(0, start - 3) : start - 1] in _DRAFTS:
        return None
    named = lexicon().laws.match(tokens.folds, start)
    if named is None and kind.notation != "constitution":
        return _numbered(tokens, text, origin, start, kind, at)
    name, end = named or (kind.label, at)
    if not (tokens.capital[start] or (at < end and tokens.capital[at])):
        return None
    if end < len(tokens) and tokens.capital[end] and not tokens.texts[end][0].isdigit():
        return None  # 'Luật Xây dựng Nghị Sơn', the name of something else
    number, year = "", ""
    where = tokens.starts[end] - origin if end < len(tokens) else len(text)
    if match := _NUMBER.match(text, where):
        number, year = match["number"], match["year"]
        symbol = f"/{year}/{match['house'].replace(' ', '')}"
    else:
        symbol = ""
        if match := _YEAR.match(text, where):
            year = match["year"]
        elif match := _AMENDED.match(text, where):
            name = f"{name} (sửa đổi)"
    if kind.notation == "constitution" and not year:
        return None
    if match:
        end = after(tokens, end, match.end() + origin)
    return DirectiveSpan(kind, number, symbol, None, False, None, start, end, name, year)


def _numbered(
    tokens: Tokens, text: str, origin: int, start: int, kind: DocumentType, at: int
) -> DirectiveSpan | None:
    """'Luật số 45/2013/QH13'."""
    if at >= len(tokens):
        return None
    match = _NUMBER.match(text, tokens.starts[at] - origin)
    if match is None:
        return None
    end = after(tokens, at, match.end() + origin)
    symbol = f"/{match['year']}/{match['house'].replace(' ', '')}"
    return DirectiveSpan(
        kind, match["number"], symbol, None, False, None, start, end, "", match["year"]
    )
