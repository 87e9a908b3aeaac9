"""What is listed under one word: bodies, 'các Bộ: Công Thương, Tài chính và Y tế', 'các Sở Nội vụ, Y tế';
communes, 'các xã Hòa Tiến, Hòa Xuân'; the committees of such, 'Đảng ủy các Sở: Tài chính, Y tế'."""

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
_COMMITTEES = frozenset({"committee", "party", "group", "cell"})
_SERVE_THEM = frozenset({"standing", "executive"})


def listed_at(
    tokens: Tokens, start: int, *, bodies: bool
) -> tuple[OrganizationSpan, ...] | tuple[PlaceSpan, ...]:
    """What is listed under the word at ``start``; empty where nothing is.

    Args:
        bodies: whether a body may begin there, and not only a place.
    """
    found = (_bodies_at(tokens, start) or _committees_at(tokens, start)) if bodies else ()
    return found or _communes_at(tokens, start)


def _bodies_at(tokens: Tokens, start: int) -> tuple[OrganizationSpan, ...]:
    """The bodies of the list whose head word stands at ``start``; empty where fewer than two follow.

    Each begins with its own field of work, the first with the head. A place behind the last is the
    place of all.
    """
    if start >= len(tokens) or tokens.folds[start] not in _HEADS:
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


def _communes_at(tokens: Tokens, start: int) -> tuple[PlaceSpan, ...]:
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


def _committees_at(tokens: Tokens, start: int) -> tuple[OrganizationSpan, ...]:
    """The committees of listed bodies or communes that begin at ``start``: 'Đảng ủy các sở: Tài chính, Y tế',
    'Ban Thường vụ Đảng ủy các xã An Bình, Hòa Lợi'; empty where none are listed."""
    found = lexicon().heads.match(tokens.folds, start)
    if found is None:
        return ()
    head, end = found
    if head.kind in _SERVE_THEM:
        listed = _committees_at(tokens, end)
        made = [OrganizationSpan(head, "", one, None, one.start, one.end) for one in listed]
    elif (
        head.kind in _COMMITTEES and head.takes == "any" and tokens.folds[end : end + 1] == ("các",)
    ):
        bodies = _bodies_at(tokens, end + 1)
        places = () if bodies else _communes_at(tokens, end + 1)
        made = [OrganizationSpan(head, "", one, None, one.start, one.end) for one in bodies]
        made += [OrganizationSpan(head, "", None, one, one.start, one.end) for one in places]
    else:
        return ()
    return (replace(made[0], start=start), *made[1:]) if made else ()
