"""Names of steering committees: 'Ban Chỉ đạo liên ngành Trung ương về An toàn thực phẩm'.

There are dozens at the centre, and one of each in every province: what one steers tells it from
another, so a name is read to the end of that, and where the end cannot be told there is no name.
"""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.mentions.name_parts import central_at
from cadregraph.graph.mentions.names import as_printed, read_on
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.text.tokens import Tokens

LABEL = "Ban Chỉ đạo"
_SCOPES = phrase_class("scopes_of_steering_committees")
_STEERED = phrase_class("steered_behind_a_scope")
_ABOUT = "về"
_OF_THE_GOVERNMENT = ("của", "chính", "phủ")
_REVIEWS = (("tổng", "kết"), ("sơ", "kết"))
_CARRYING_OUT = (("việc",), ("triển", "khai"), ("thực", "hiện"))
_REACH = 24


def steering_committee(tokens: Tokens, span: OrganizationSpan) -> OrganizationSpan | None:
    """The committee whose head ends at the end of a span, with its scope and what it steers.

    A generic one where what it steers begins and its end cannot be told, or where another body's
    ('Ban Chỉ đạo của Chính phủ …'); None where neither a scope nor 'về' stands there.
    """
    at = span.end
    if (reviewing := _reviewing(tokens, span)) is not None:
        return reviewing
    if tokens.folds[at : at + 1] == ("của",):
        return replace(span, generic=True)
    scope, at = _scope(tokens, at)
    named = tokens.folds[at : at + 1] == (_ABOUT,)
    if not (scope or named):
        return None
    first = at + 1 if named else at
    opens = first < len(tokens) and (named or tokens.folds[first : first + 2] in _STEERED)
    begins = first + (tokens.folds[first : first + 1] == ("các",))
    end = read_on(tokens, begins, reach=_REACH) if opens else at
    while opens and end > begins and tokens.folds[end : end + 1] == ("các",):
        further = read_on(tokens, end + 1, reach=_REACH)  # 'về xây dựng | các đơn vị hành chính'
        if further == end + 1:
            break
        end = further
    if opens and end == begins:
        return replace(span, end=first, generic=True)
    steered = as_printed(tokens, at, end) if opens else ""
    place = place_at(tokens, end, bare=False)
    named_place = place if place is not None and place.named else None
    return replace(
        span,
        name=f"{scope} {steered}".strip(),
        place=named_place,
        end=named_place.end if named_place else end,
    )


def _reviewing(tokens: Tokens, span: OrganizationSpan) -> OrganizationSpan | None:
    """'Ban Chỉ đạo của Chính phủ tổng kết việc thực hiện Nghị quyết số 18-NQ/TW': the document belongs to the
    name, and is a mention of its own."""
    scope, at = _scope(tokens, span.end)
    if tokens.folds[at : at + 3] == _OF_THE_GOVERNMENT:
        scope, at = "của Chính phủ", at + 3
    first = at
    at += tokens.folds[at : at + 1] == (_ABOUT,)
    if not scope or tokens.folds[at : at + 2] not in _REVIEWS:
        return None
    at += 2
    for words in _CARRYING_OUT:
        at += len(words) * (tokens.folds[at : at + len(words)] == words)
    document = lexicon().documents.match(tokens.folds, at)
    if document is None:
        return None
    number = document[1] + (tokens.folds[document[1] : document[1] + 1] == ("số",))
    if number >= len(tokens) or not tokens.texts[number].isdigit():
        return None
    end = number + 1
    while (
        end < len(tokens) and tokens.starts[end] == tokens.ends[end - 1] and _is_symbol(tokens, end)
    ):
        end += 1
    named = f"{document[0].label} số {''.join(tokens.texts[number:end])}"
    return replace(span, name=f"{scope} {as_printed(tokens, first, at)} {named}".strip(), end=at)


def _is_symbol(tokens: Tokens, at: int) -> bool:
    """A part of '-NQ/TW'."""
    return tokens.texts[at] in "-–/" or (tokens.texts[at].isalnum() and tokens.capital[at])


def _scope(tokens: Tokens, start: int) -> tuple[str, int]:
    """'liên ngành Trung ương', 'quốc gia', 'cấp tỉnh', '389 quốc gia': whose committee it is, and where
    that ends."""
    at = start
    parts: list[str] = []
    while at < len(tokens):
        if tokens.folds[at : at + 2] in _SCOPES:
            parts.append(as_printed(tokens, at, at + 2).lower())
            at += 2
        elif width := central_at(tokens, at):
            parts.append("Trung ương")
            at += width
        elif tokens.texts[at].isdigit() and at + 1 < len(tokens) and at == start:
            parts.append(tokens.texts[at])
            at += 1
        else:
            break
    number_alone = len(parts) == 1 and parts[0].isdigit()
    return ("", start) if number_alone else (" ".join(parts), at)
