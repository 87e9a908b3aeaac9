"""Bodies listed under one head word: 'các Bộ: Công Thương, Tài chính và Y tế', 'các Sở Nội vụ, Y tế'."""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.tokens import Tokens

_HEADS = word_class("listed_heads")
_SEVERAL = word_class("before_listed_heads")


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
