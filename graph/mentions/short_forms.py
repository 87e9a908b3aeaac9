"""Names of bodies that go on behind their short form: 'Viện Hàn lâm Khoa học xã hội (KHXH) Việt Nam'."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cadregraph.graph.mentions.name_parts import short_form_end
from cadregraph.graph.mentions.spans import OrganizationSpan, PlaceSpan
from cadregraph.graph.text.tokens import Tokens

_NEAR = 3  # words that what has been read may leave out in front of the bracket


def beyond_short_form(
    tokens: Tokens,
    found: OrganizationSpan | None,
    read: Callable[[Tokens], OrganizationSpan | None],
) -> OrganizationSpan | None:
    """What was read, or all of the name where it goes on behind a short form in brackets.

    Args:
        found: what was read up to the bracket, or some words short of it.
        read: reads the body at the same place in tokens that lack the bracket.
    """
    if found is None or _is_of_the_nation(tokens, found.end):
        return found
    opens, behind = _bracket_from(tokens, found.end)
    if behind == opens or behind >= len(tokens) or not tokens.texts[behind][0].isalpha():
        return found
    whole = read(_without(tokens, opens, behind))
    if whole is None or whole.end <= opens:
        return found
    return _moved(whole, opens, behind - opens)


def _is_of_the_nation(tokens: Tokens, end: int) -> bool:
    """'Tập đoàn Điện lực Việt Nam | (EVN) Hà Nội': nothing goes on behind the name of the country."""
    return tokens.folds[end - 2 : end] == ("việt", "nam")


def _bracket_from(tokens: Tokens, at: int) -> tuple[int, int]:
    """Where a short form in brackets begins and ends that stands here or some words on; the same
    position twice where there is none."""
    for opens in range(at, min(at + _NEAR + 1, len(tokens))):
        if tokens.folds[opens] == "(":
            return opens, short_form_end(tokens, opens)
        if not tokens.texts[opens][0].isalpha():
            break
    return at, at


def _without(tokens: Tokens, start: int, end: int) -> Tokens:
    return replace(
        tokens,
        texts=tokens.texts[:start] + tokens.texts[end:],
        folds=tokens.folds[:start] + tokens.folds[end:],
        starts=tokens.starts[:start] + tokens.starts[end:],
        ends=tokens.ends[:start] + tokens.ends[end:],
        capital=tokens.capital[:start] + tokens.capital[end:],
    )


def _moved(span: OrganizationSpan, at: int, by: int) -> OrganizationSpan:
    """The span in the tokens with the bracket, which begins ``at`` and is ``by`` tokens long."""
    start = span.start + by if span.start >= at else span.start
    end = span.end + by if span.end > at else span.end
    parent = None if span.parent is None else _moved(span.parent, at, by)
    place = None if span.place is None else _moved_place(span.place, at, by)
    return replace(span, start=start, end=end, parent=parent, place=place)


def _moved_place(place: PlaceSpan, at: int, by: int) -> PlaceSpan:
    start = place.start + by if place.start >= at else place.start
    return replace(place, start=start, end=place.end + by if place.end > at else place.end)
