"""What is listed under one word: bodies, 'các Bộ: Công Thương, Tài chính và Y tế', 'các Sở Nội vụ, Y tế';
communes, 'các xã Hòa Tiến, Hòa Xuân'."""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.gazetteer.units import COMMUNE_KINDS
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.places import kind_at, place_at
from cadregraph.graph.mentions.spans import OrganizationSpan, PlaceSpan
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.tokens import Tokens, tokenize

_HEADS = word_class("listed_heads")
_SEVERAL = word_class("before_listed_heads")
_LONGEST_COMMUNE = 3


def coordinated_at(tokens: Tokens, start: int) -> tuple[OrganizationSpan, ...]:
    """The bodies of the list whose head word stands at ``start``; empty where fewer than two follow.

    Each begins with its own field of work, the first with the head. A place behind the last is the
    place of all.
    """
    if tokens.folds[start] not in _HEADS:
        return ()
    least = 2 if start and tokens.folds[start - 1] in _SEVERAL else 3  # 'Sở Nội vụ, Xây dựng, Y tế'
    head = lexicon().heads.match((tokens.folds[start],), 0)
    assert head is not None
    at = Cursor(tokens, start + 1)
    at.take(":")
    found: list[OrganizationSpan] = []
    while at.capital and (field := lexicon().fields.match(tokens.folds, at.at)):
        begins = at.at if found else start
        found.append(OrganizationSpan(head[0], field[0], None, None, begins, field[1]))
        at.at = field[1]
        if at.take_any((",", ";", "và")) in (",", ";"):
            at.take("và")
    if len(found) < least:
        return ()
    place = place_at(tokens, found[-1].end, bare=True)
    if place is None or not place.named or head[0].level == "central":
        return tuple(found)
    last = replace(found[-1], end=place.end)
    return tuple(replace(body, place=place) for body in (*found[:-1], last))


def listed_communes_at(tokens: Tokens, start: int) -> tuple[PlaceSpan, ...]:
    """The communes of the list whose kind stands at ``start``, behind 'các'; empty where fewer than two of
    two or three syllables follow. The first begins with the kind."""
    several = start > 0 and tokens.folds[start - 1] in _SEVERAL
    kind = kind_at(tokens, start) if several else None
    if kind is None or kind[0] not in COMMUNE_KINDS:
        return ()
    at = Cursor(tokens, kind[1])
    at.take(":")
    found: list[PlaceSpan] = []
    while at.capital:
        end = at.at
        while end < len(tokens) and tokens.capital[end] and tokens.texts[end].isalpha():
            end += 1
        if not 2 <= end - at.at <= _LONGEST_COMMUNE:
            break
        name = " ".join(tokens.texts[at.at : end])
        place = place_at(tokenize(f"{kind[0]} {name}"), 0)
        if place is None or place.name != name:
            break
        found.append(replace(place, start=at.at if found else start, end=end))
        at.at = end
        if not at.take_any((",", "và")):
            break
    return tuple(found) if len(found) > 1 else ()
