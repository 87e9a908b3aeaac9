"""Figures with their unit of counting: '2.309/2.310 tổ chức cơ sở đảng', '34%', '53 nhân sự'."""

from __future__ import annotations

import re
from decimal import Decimal

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.dates import after
from cadregraph.graph.mentions.spans import FigureSpan
from cadregraph.graph.text.numerals import numerals
from cadregraph.graph.text.tokens import Tokens

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_OUT_OF = r"(?:\s?/\s?|\s(?:trên|trong)\s(?:tổng số\s|số\s))"
"""'612/1.300', '1.032 trên tổng số 1.110'."""
_FIGURE = re.compile(rf"({_NUMBER})(?:{_OUT_OF}({_NUMBER}))?(\s?%)?(?![\d/])")
_PARENTHESIS = re.compile(r"\s?\([^()]{0,40}%\s?\)")
_SCALES = numerals("scale")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED_ACTS = phrase_class("sanctions_counted")
_CASES = "trường hợp"
_NOT_BEFORE = word_class("before_numbers_that_name")


def plain_number(text: str) -> str:
    """'2.309' to '2309', '99,96' to '99.96': Vietnamese thousands and decimals in plain digits."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        text = text.replace(".", "")
    return text.replace(",", ".")


def figure_at(tokens: Tokens, text: str, origin: int, start: int) -> FigureSpan | None:
    """The figure at ``start``: with a unit of counting, or a percentage; else None."""
    if start and tokens.folds[start - 1] in _NOT_BEFORE and not _in_all(tokens, start):
        return None
    match = _FIGURE.match(text, tokens.starts[start] - origin)
    if not match:
        return None
    value, total, percent = plain_number(match[1]), match[2], bool(match[3])
    end = after(tokens, start, match.end() + origin)
    if percent:
        return None if total else FigureSpan(value, None, True, "%", start, end)
    at = end
    aside = _PARENTHESIS.match(text, match.end())
    if aside and total:
        at = after(tokens, end, aside.end() + origin)
    scale = _SCALES.get(tokens.folds[at]) if at < len(tokens) and total is None else None
    if scale:
        value = f"{Decimal(value) * scale:f}".removesuffix(".0")
        at = end = at + 1
    if tokens.folds[at : at + 1] in (("lượt",),):
        at += 1
    unit = lexicon().units.match(tokens.folds, at) or _short_unit(tokens, at)
    if unit is None:
        case = _counts_cases(tokens, start, end) and total is None
        return FigureSpan(value, None, False, _CASES, start, end) if case else None
    if total is not None and float(value) > float(plain_number(total)):
        return None
    if _YEAR.fullmatch(match[1]) and any(tokens.capital[unit[1] : unit[1] + 1]):
        return None  # 'kỳ thi quốc gia 2018 tỉnh Sơn La'
    return FigureSpan(value, plain_number(total) if total else None, False, unit[0], start, end)


def _short_unit(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """The unit whose short form, which the article defines, stands at a token: 'hồ sơ (HS)', '412 HS'."""
    full = tokens.aliases.get(tokens.folds[at]) if at < len(tokens) else None
    unit = lexicon().units.match(tuple(full.split()), 0) if full is not None else None
    return (unit[0], at + 1) if unit is not None else None


def _in_all(tokens: Tokens, start: int) -> bool:
    """'tổng số | 51 đại biểu', 'trong số | 245 dự án': a count after all."""
    return tokens.folds[max(0, start - 2) : start] in (("tổng", "số"), ("trong", "số"))


def _counts_cases(tokens: Tokens, start: int, end: int) -> bool:
    """'khiển trách | 28 (45%), cảnh cáo 17 và …': a count of cases right behind a sanction."""
    before = any(tokens.folds[start - len(one) : start] == one for one in _COUNTED_ACTS if start)
    return before and tokens.folds[end : end + 1] in ((",",), ("(",), (";",), ("và",), (".",))
