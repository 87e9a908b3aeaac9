"""Official documents by kind and number: 'Kế hoạch 177-KH/TU', 'Nghị quyết số 18, 19'.

Laws, which go by name, are in `cadregraph.graph.mentions.laws`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from cadregraph.graph.lexicon import DocumentType, lexicon
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.dates import after, date_at
from cadregraph.graph.mentions.events import event_at
from cadregraph.graph.mentions.laws import law_at
from cadregraph.graph.mentions.organizations import organization_at
from cadregraph.graph.mentions.spans import DirectiveSpan
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.numerals import ordinal, roman
from cadregraph.graph.text.tokens import Tokens

_NUMBER = re.compile(
    r"(?P<number>\d{1,5}[a-zđ]?)(?![\d.,]*\d)"
    r"(?:\s?/\s?(?P<year>(?:19|20)\d\d)(?=\s?/\s?[A-ZĐ]))?"
    r"(?:\s?/\s?(?P<alone>(?:19|20)\d\d)(?!\s?[\d/-]))?"
    r"(?P<symbol>\s?[-–/]\s?[A-ZĐ][A-Za-zĐđ]{0,7}\d{0,2}(?:\s?[-–/]\s?[A-ZĐ](?:[\wĐđ.]{0,12}[\wĐđ])?){0,3}"
    r"(?:(?<=QH) 1\d(?!\s?(?:tháng|năm|ngày)\b|[\d/.,-]))?)?"  # 'NQ - UBTVQH 14'
)
_MORE = re.compile(r"\s?(?:,|và)\s?(?:số )?(\d{1,4})(?![\d.,]*\d)(?!\s?[-–/%])")
_BARE = frozenset({"resolution", "directive", "conclusion", "regulation", "decree", "circular"})
_VERBS = frozenset({"conclusion", "decision", "regulation", "notice", "report", "plan"})
"""Kinds whose words are verbs or common nouns as well: 'kết luận 4 vi phạm', 'quyết định 3 việc'."""
_COUNTED = word_class("counted_behind_documents")


def directives_at(tokens: Tokens, text: str, origin: int, start: int) -> tuple[DirectiveSpan, ...]:
    """The documents named at ``start``; several for one kind and a list of numbers."""
    found = lexicon().documents.match(tokens.folds, start)
    if not found:
        return ()
    kind, at = found
    if kind.notation in ("law", "ordinance", "constitution"):
        law = law_at(tokens, text, origin, start, kind, at)
        return (law,) if law else ()
    if kind.notation == "resolution":
        if tokens.folds[at : at + 2] == ("trung", "ương"):
            return _plenum(tokens, start, at + 2, kind)
        behind = at + (tokens.folds[at : at + 1] == ("của",))
        if event_at(tokens, text, origin, behind) if behind < len(tokens) else None:
            return (DirectiveSpan(kind, "", "", None, False, None, start, behind, of_event=True),)
    return _numbered(tokens, text, origin, start, kind, at)


def number_at(
    tokens: Tokens, text: str, origin: int, start: int, kind: DocumentType
) -> DirectiveSpan | None:
    """The document of a kind known otherwise whose number stands at ``start``: 'Số: 12-QĐ/TU'."""
    return next(iter(_numbered(tokens, text, origin, start, kind, start)), None)


def _numbered(
    tokens: Tokens, text: str, origin: int, start: int, kind: DocumentType, at: int
) -> tuple[DirectiveSpan, ...]:
    numbered = tokens.folds[at : at + 1] == ("số",)
    at += numbered
    if tokens.folds[at : at + 1] == (":",):
        at += 1
    if at >= len(tokens) or not tokens.texts[at][0].isdigit():
        return ()
    match = _NUMBER.match(text, tokens.starts[at] - origin)
    if not match:
        return ()
    year = match["year"] or match["alone"] or ""
    if not (
        numbered or match["symbol"] or match["alone"] or _stands_alone(tokens, start, at, kind)
    ):
        return ()
    symbol = (
        re.sub(r"\s", "", match["symbol"] or "").replace("–", "-").replace("TƯ", "TW").rstrip(".")
    )
    if match["year"]:
        symbol = f"/{year}{symbol}"
    end = after(tokens, at, match.end() + origin)
    issued, stop = _dated(tokens, text, origin, end)
    first = DirectiveSpan(
        kind, match["number"], symbol, issued, False, None, start, stop, year=year
    )
    if symbol or year:
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


def _dated(tokens: Tokens, text: str, origin: int, end: int) -> tuple[str | None, int]:
    """The day behind a number ('ngày 15/11/2017', ', ban hành ngày …') and where it ends."""
    at = Cursor(tokens, end)
    at.take(",")
    at.take("ban", "hành")
    at.take("ký")
    if not at.peek("ngày"):
        return None, end
    date = date_at(tokens, text, origin, at.at)
    return (date.date, date.end) if date and date.date else (None, end)


def _stands_alone(tokens: Tokens, start: int, at: int, kind: DocumentType) -> bool:
    """'Nghị quyết 39' names a document; 'báo cáo 3 nội dung', 'kế hoạch 5 năm' do not."""
    following = at + 1
    word = tokens.folds[following] if following < len(tokens) else ""
    number = tokens.texts[at]
    if len(number) > 4 or not number.isdigit() or (number.startswith("0") and len(number) > 2):
        return False
    if lexicon().units.match(tokens.folds, following) or word in _COUNTED:
        return False
    if word == "(" and ")" in tokens.folds[following : following + 8]:
        following = tokens.folds.index(")", following) + 1  # '1374 (tháng 12-2017) của …'
    owned = tokens.folds[following : following + 1] == ("của",) and _body(tokens, following + 1)
    if kind.notation in _VERBS or len(number) == 4:
        titled = word == "về" and tokens.capital[start]
        bare = kind.notation in _BARE and not word.isalpha()
        return owned or (len(number) > 1 and (titled or bare))
    return kind.notation in _BARE


def _body(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and organization_at(tokens, at) is not None


def _plenum(tokens: Tokens, start: int, at: int, kind: DocumentType) -> tuple[DirectiveSpan, ...]:
    """'Nghị quyết Trung ương 4, 6 (khóa XII)': the resolutions of the fourth and sixth plenums."""
    numbers: list[tuple[str, int]] = []
    end = at
    while end < len(tokens) and tokens.texts[end].isdigit() and len(tokens.texts[end]) <= 2:
        numbers.append((tokens.texts[end].lstrip("0") or "0", end + 1))
        end += 1
        more = tokens.folds[end : end + 1] in ((",",), ("và",))
        if not (more and tokens.texts[end + 1 : end + 2] and tokens.texts[end + 1].isdigit()):
            break
        end += 1
    if not numbers:
        return ()
    terms, end = _terms(tokens, end)
    if lexicon().units.match(tokens.folds, end) and not terms:
        return ()
    spans: list[DirectiveSpan] = []
    begin = start
    for number, stop in numbers:
        spans.append(DirectiveSpan(kind, number, "", None, True, None, begin, stop))
        begin = stop
    if not terms:
        return tuple(spans)
    spans = [replace(span, term=terms[0][0]) for span in spans]
    spans[-1] = replace(spans[-1], end=terms[0][1])
    for term, stop in terms[1:]:
        spans.append(replace(spans[-1], term=term, start=spans[-1].end, end=stop))
    spans[-1] = replace(spans[-1], end=end)
    return tuple(spans)


def _terms(tokens: Tokens, at: int) -> tuple[list[tuple[str, int]], int]:
    """The terms of the Central Committee at ``at`` with where each ends: '(khóa XI, XII)'."""
    here = Cursor(tokens, at)
    here.take_any(("(", ","))
    found: list[tuple[str, int]] = []
    while (here.take("khóa") or found) and (term := ordinal(here.word())) is not None:
        here.at += 1
        found.append((f"khóa {roman(term)}", here.at))
        if not (here.peek_any((",", "và")) and _goes_on(here)):
            break
        here.at += 1
    here.take(")")
    return found, here.at if found else at


def _goes_on(here: Cursor) -> bool:
    """Whether another term stands behind the joint: ', XII', 'và khóa XII'."""
    return ordinal(here.word(2 if here.word(1) == "khóa" else 1)) is not None
