"""Offices of a ministry that are called by their numbers: 'Vụ Theo dõi công tác thanh tra … (Vụ I)'."""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.mentions.organizations import organization_at
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.text.tokens import Tokens

_TO_BRACKET = 30
"""Tokens to the bracket at most."""


def by_number(tokens: Tokens, body: OrganizationSpan) -> OrganizationSpan | None:
    """'Vụ trưởng Theo dõi | công tác thanh tra, giải quyết khiếu nại (Vụ I)': a name that goes on in small
    letters to a bracket with the short one of the body, by which it is called."""
    if body.head.kind != "agency" or body.parent is not None or body.place is not None:
        return None
    at = body.end
    while at < len(tokens) and at - body.end < _TO_BRACKET and tokens.folds[at] != "(":
        if tokens.capital[at] or not (tokens.folds[at].isalpha() or tokens.folds[at] == ","):
            return None
        at += 1
    if at == body.end or tokens.folds[at : at + 1] != ("(",):
        return None
    short = organization_at(tokens, at + 1)
    if short is None or short.head != body.head or not short.name:
        return None
    closed = tokens.folds[short.end : short.end + 1] == (")",)
    return replace(body, name=short.name, end=short.end + 1, generic=False) if closed else None
