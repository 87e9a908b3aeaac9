"""The whole name of a body behind a title in a biography, where the name goes on in small letters.

'Giám đốc Trung tâm Bảo vệ | quyền tác giả âm nhạc Việt Nam, …', 'Viện Quy hoạch Bộ Cơ | khí luyện kim',
'Hội hữu nghị Việt | – Hoa', 'Mặt trận B | 3'. In news a verb may stand there; what a biography lists ends
at a sign or at a word that steers. Half a name is worse than none: where no such end comes, the post is
left without a body.
"""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.names import (
    NOT_IN_NAME,
    PAIRS,
    as_printed,
    is_not_in_name,
)
from cadregraph.graph.mentions.names_behind import names_a_person
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.mentions.spans import OrganizationSpan, PostSpan
from cadregraph.graph.text.tokens import Tokens

_NAMED = frozenset({"name", "field", "any"})
_ENDS = word_class("ends_of_names_in_careers")
_STEERS_IN_NAMES = word_class("steering_words_in_names")
_BEHIND_NAMES = phrase_class("phrases_behind_names_in_careers")
_OF_FIELDS = frozenset({"ministry", "agency", "department", "division", "body", "institute"})
_SURE_ENDS = _ENDS | NOT_IN_NAME | {"và"}
_ONE_WORD_HEADS = frozenset({"ban"})
_REACH = 12


def in_full(tokens: Tokens, post: PostSpan) -> PostSpan:
    """The post with the whole name of its body, as far as its end can be told."""
    body = post.organization
    if body is None or post.term is not None or post.end != body.end:
        return post
    whole = _whole(tokens, body)
    return post if whole is None else replace(post, organization=whole, end=whole.end)


def joined_in_full(tokens: Tokens, body: OrganizationSpan) -> OrganizationSpan:
    """A body that no title leads, with what a dash or a number adds to its name, and nothing else:
    a verb may stand behind it."""
    at = body.end
    if at >= len(tokens) or not (_joins(tokens, at) or _glued_number(tokens, at)):
        return body
    return _whole(tokens, body) or body


def _whole(tokens: Tokens, body: OrganizationSpan) -> OrganizationSpan | None:
    """The body with its whole name; None where it has that already, or its end cannot be told."""
    last = _innermost(body)
    if body.generic or last.head.takes not in _NAMED or last.place is not None or not last.name:
        return None
    if not _goes_on(tokens, body.end, last):
        return None
    end = _end_of_name(tokens, body.end)
    if end == body.end:
        return None
    gap = "" if _glued(tokens, body.end) else " "
    name = f"{last.name}{gap}{as_printed(tokens, body.end, end)}"
    return _renamed(body, name, end)


def _innermost(body: OrganizationSpan) -> OrganizationSpan:
    while body.parent is not None:
        body = body.parent
    return body


def _renamed(body: OrganizationSpan, name: str, end: int) -> OrganizationSpan:
    """The body with another name for the innermost of those that it is of."""
    if body.parent is None:
        return replace(body, name=name, end=end)
    return replace(body, parent=_renamed(body.parent, name, end), end=end)


def _glued(tokens: Tokens, at: int) -> bool:
    """Whether a token is printed together with the one before: 'B3'."""
    return tokens.starts[at] == tokens.ends[at - 1]


def _glued_number(tokens: Tokens, at: int) -> bool:
    return tokens.texts[at].isdigit() and _glued(tokens, at)


def _goes_on(tokens: Tokens, at: int, body: OrganizationSpan) -> bool:
    """Whether a name that was read up to a token is not yet at its end."""
    if at >= len(tokens):
        return False
    if tokens.texts[at].isdigit():
        return _glued_number(tokens, at) or tokens.folds[at - 1] == "khu"
    if _joins(tokens, at):
        return True
    if tokens.folds[at] == "và" and tokens.capital[at + 1 : at + 2] == (True,):
        return body.head.kind in _OF_FIELDS and not _ends_at(tokens, at)
    if body.head.kind == "ministry" or tokens.texts[at - 1].isdigit():
        return False  # 'Bộ Xây dựng | chính thức …', 'Quân khu 7 | bàn giao'
    small = tokens.folds[at].isalpha() and not tokens.capital[at]
    return small and not _ends_at(tokens, at) and place_at(tokens, at) is None


def _joins(tokens: Tokens, at: int) -> bool:
    """'Việt | – Hoa', 'Lương thực | – Thực phẩm': a dash between two parts of a name."""
    if tokens.folds[at] != "-" or at + 1 >= len(tokens) or not tokens.capital[at + 1]:
        return False
    return not _opens_another(tokens, at + 1) and not names_a_person(tokens, at + 1)


def _opens_another(tokens: Tokens, at: int) -> bool:
    """Whether what stands behind 'và' is no part of the name before it."""
    words = lexicon()
    return bool(
        is_not_in_name(tokens, at)
        or words.titles.match(tokens.folds, at)
        or words.heads.match(tokens.folds, at)
        or words.honorifics.match(tokens.folds, at)
        or tokens.folds[at] in _ENDS
        or tokens.folds[at] in _ONE_WORD_HEADS
        or not tokens.folds[at].isalpha()
    )


def _ends_at(tokens: Tokens, at: int) -> bool:
    """Whether a name ends before a word or a sign, for certain."""
    word = tokens.folds[at]
    if word in _STEERS_IN_NAMES:
        return False
    if word == "và":
        return at + 1 >= len(tokens) or _opens_another(tokens, at + 1)
    if not word[0].isalnum() or word in _ENDS or is_not_in_name(tokens, at):
        return True
    return tokens.folds[at : at + 2] in _BEHIND_NAMES


def _end_of_name(tokens: Tokens, start: int) -> int:
    """Where a name ends that goes on at ``start``; ``start`` where that cannot be told.

    It cannot where a title, a person or a verb follows upon the small letters: they may be a verb.
    """
    at = start
    while at < len(tokens) and at - start < _REACH:
        opens = tokens.capital[at] and lexicon().titles.match(tokens.folds, at)
        named = tokens.capital[at] and names_a_person(tokens, at)
        if opens or (named and place_at(tokens, at) is None):
            return start
        if _joins(tokens, at) or tokens.folds[at : at + 2] in PAIRS:
            at += 2
        elif tokens.folds[at] == "-" and at > start and _glued(tokens, at):
            at += 1  # 'Mác - Lê-nin'
        elif not tokens.capital[at] and _ends_at(tokens, at):
            sure = tokens.folds[at] in _SURE_ENDS or not tokens.folds[at][0].isalpha()
            return at if sure else start
        else:
            at += 1
    return at if at == len(tokens) else start
