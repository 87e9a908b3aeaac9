"""Official documents by kind and number: 'Kế hoạch 177-KH/TU', 'Nghị quyết số 18, 19'."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.lexicon import lexicon
from graph.mentions.dates import after, date_at, ordinal, roman
from graph.mentions.spans import DirectiveSpan
from graph.tokens import Tokens

_NUMBER = re.compile(
    r"(?P<number>\d{1,5}[a-zđ]?)(?![\d.,]*\d)"
    r"(?:\s?/\s?(?P<year>(?:19|20)\d\d)(?=\s?/\s?[A-ZĐ]))?"
    r"(?P<symbol>\s?[-–/]\s?[A-ZĐ][A-Za-zĐđ]{0,7}\d{0,2}(?:\s?[-–/]\s?[A-ZĐ](?:[\wĐđ.]{0,12}[\wĐđ])?){0,3})?"
)
_MORE = re.compile(r"\s?(?:,|và)\s?(?:số )?(\d{1,4})(?![\d.,]*\d)(?!\s?[-–/%])")
_YEAR_LAW = re.compile(r"(?:19|20)\d\d(?!\d)")


def directives_at(tokens: Tokens, text: str, origin: int, start: int) -> tuple[DirectiveSpan, ...]:
    """The documents named at ``start``; several for one kind and a list of numbers."""
    found = lexicon().documents.match(tokens.folds, start)
    if not found:
        return ()
    kind, at = found
    if tokens.folds[at : at + 2] == ("trung", "ương") and kind.notation == "resolution":
        return _plenum(tokens, text, origin, start, at + 2)
    numbered = tokens.folds[at : at + 1] == ("số",)
    at += numbered
    if tokens.folds[at : at + 1] == (":",):
        at += 1
    if at >= len(tokens) or not tokens.texts[at][0].isdigit():
        return ()
    match = _NUMBER.match(text, tokens.starts[at] - origin)
    if not match or (kind.notation in ("law", "ordinance")):
        return ()
    if not numbered and not match["symbol"] and not _stands_alone(tokens, start, at, kind.notation):
        return ()
    symbol = (
        re.sub(r"\s", "", match["symbol"] or "").replace("–", "-").replace("TƯ", "TW").rstrip(".")
    )
    if match["year"]:
        symbol = f"/{match['year']}{symbol}"
    end = after(tokens, at, match.end() + origin)
    date = date_at(tokens, text, origin, end) if tokens.folds[end : end + 1] == ("ngày",) else None
    issued = date.date if date else None
    first = DirectiveSpan(
        kind, match["number"], symbol, issued, False, None, start, date.end if date else end
    )
    if symbol:
        return (first,)
    spans = [first]
    position = match.end()
    while (more := _MORE.match(text, position)) and len(more.group(1)) <= 3:
        stop = after(tokens, end, more.end() + origin)
        if lexicon().units.match(tokens.folds, stop):
            break
        spans.append(DirectiveSpan(kind, more.group(1), "", None, False, None, end, stop))
        position, end = more.end(), stop
    return tuple(spans)


def _stands_alone(tokens: Tokens, start: int, at: int, notation: str) -> bool:
    """'Nghị quyết 39' names a document; 'báo cáo 3 nội dung', 'kế hoạch 5 năm' do not."""
    if notation not in (
        "resolution",
        "directive",
        "conclusion",
        "regulation",
        "decree",
        "circular",
    ):
        return False
    following = at + 1
    return (
        len(tokens.texts[at]) <= 3
        and not lexicon().units.match(tokens.folds, following)
        and tokens.folds[following : following + 1]
        not in (("điểm",), ("nội",), ("năm",), ("điều",))
    )


def _plenum(
    tokens: Tokens, text: str, origin: int, start: int, at: int
) -> tuple[DirectiveSpan, ...]:
    """'Nghị quyết Trung ương 4 (khóa XII)': the resolution of the fourth plenum."""
    number = ordinal(tokens.folds[at]) if at < len(tokens) and tokens.texts[at].isdigit() else None
    if number is None:
        return ()
    end = at + 1
    bracket = tokens.folds[end : end + 1] in (("(",), (",",))
    at_term = end + bracket
    if tokens.folds[at_term : at_term + 1] != ("khóa",):
        return ()
    kind = lexicon().documents.match(tokens.folds, start)
    assert kind is not None
    spans: list[DirectiveSpan] = []
    end = at_term
    while end + 1 < len(tokens) and (term := ordinal(tokens.folds[end + 1])) is not None:
        begin, end = (end if spans else start), end + 2
        spans.append(
            DirectiveSpan(kind[0], str(number), "", None, True, f"khóa {roman(term)}", begin, end)
        )
        if tokens.folds[end : end + 1] not in ((",",), ("và",)):  # '(khóa XI, XII)'
            break
        if tokens.folds[end + 1 : end + 2] == ("khóa",):
            end += 1
    if spans and tokens.folds[end : end + 1] == (")",):
        spans[-1] = replace(spans[-1], end=end + 1)
    return tuple(spans)
