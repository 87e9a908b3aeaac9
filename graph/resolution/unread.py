"""Bodies whose names go on in words that were not read: what the context would fill in is another body."""

from __future__ import annotations

from collections.abc import Set

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import AND, FIGURE, PLACE, POST, WORD
from cadregraph.graph.lexicon.word_classes import is_membership, word_class
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.spans import PostSpan
from cadregraph.graph.text.tokens import Tokens

_COMMISSION, _COUNCIL = ("ủy", "ban"), ("hội", "đồng")
JOINTS = word_class("joints_of_unread_names")
"""Words that join two parts of a name, or two names."""
_REACH = 4
"""Words of a name in small letters, at most."""
_OPEN = frozenset({"any", "unit", "place", "committee", "council"})
_ZONE = "Khu "
_SEVERAL = word_class("open_several_places")
NO_PART = word_class("behind_names_of_our_bodies")
"""What stands behind the name of a body of ours and is no part of it: 'Quốc hội | Việt Nam'."""


def name_goes_on(sentence: ChunkedSentence, post: int) -> bool:
    """Whether the name of the body of the post at a chunk goes on behind it.

    'Ủy viên Ủy ban X | Liên khu III', 'Chủ tịch Ủy ban Quân quản | và Tiếp quản thành phố Y'; not 'Chủ
    tịch Quốc hội | Việt Nam'.
    """
    tags, tokens = sentence.tags, sentence.tokens
    if tags[post + 1 : post + 2] not in (WORD, AND) or tags[post + 2 : post + 3] == POST:
        return False
    at = sentence.chunks[post].end
    if tokens.folds[at] in _SEVERAL:
        return True
    if tokens.folds[at] in JOINTS:
        at += 1
        if tokens.capital[at + 1 : at + 2] == (True,) or at + 1 >= len(tokens):
            return False  # '… và | Bạch Công Tiến'
    if _bare_commission(tokens, at):
        return False
    named = at < len(tokens) and tokens.capital[at] and tokens.texts[at][0].isalpha()
    return named and tokens.folds[at] not in NO_PART


def body_goes_on(sentence: ChunkedSentence, post: int) -> bool:
    """Whether the body that a post names by its kind alone goes on in words that were not read, so that it
    is another: 'Đảng ủy viên | Mặt trận', 'Chủ nhiệm Ủy ban Thanh tra | Quân đội', 'Bí thư khu II | Hòa
    Vang'."""
    span, tags = sentence.chunks[post].content, sentence.tags
    body = span.organization if isinstance(span, PostSpan) else None
    if body is None or post + 1 >= len(tags):
        return False
    if tags[post + 1] == PLACE:
        return body.head.label.startswith(_ZONE)
    while body.parent is not None:
        body = body.parent
    placed = body.place is not None and body.place.named
    if body.head.kind == "company" and not body.name and not placed:
        return _names_a_firm(sentence, post + 1)
    several = tags[post + 1] == FIGURE  # 'Chủ tịch Ủy ban Quân chính | 4 tỉnh X'
    if several and body.head.takes in _OPEN and not body.name and not placed:
        return True
    if tags[post + 1] != WORD or body.head.takes not in _OPEN or body.name or placed:
        return False
    tokens, at = sentence.tokens, sentence.chunks[post + 1].start
    return tokens.capital[at] and tokens.texts[at].isalpha() and tokens.folds[at] not in NO_PART


def _names_a_firm(sentence: ChunkedSentence, at: int) -> bool:
    """'Giám đốc Tổng công ty | mạng lưới Xaco': small letters and behind them a name."""
    tokens = sentence.tokens
    for chunk in sentence.chunks[at : at + _REACH]:
        if chunk.tag != WORD or not tokens.texts[chunk.start].isalpha():
            return False
        if tokens.capital[chunk.start]:
            return True
    return False


def seat_goes_on(sentence: ChunkedSentence, post: int) -> bool:
    """Whether it is that of a seat's committee, or a firm: 'Tỉnh ủy viên | Quảng Đà'."""
    span = sentence.chunks[post].content
    if not isinstance(span, PostSpan):
        return False
    firm = span.organization is not None and span.organization.head.kind == "company"
    return (firm or is_membership(span.title)) and body_goes_on(sentence, post)


def is_unread(sentence: ChunkedSentence, post: int) -> bool:
    """'Tư lệnh | Vùng X', 'Chủ tịch | Hiệp hội Y', 'Giám đốc | ban Quản lý (BQL) các dự án …': a body follows
    that the grammar does not know; that of a neighbour is not meant."""
    if sentence.tags[post + 1 : post + 2] != WORD:
        return False
    tokens, behind = sentence.tokens, sentence.chunks[post].end
    if tokens.capital[behind]:
        return True
    head = lexicon().heads.match(tokens.folds, behind)
    return head is not None and any(tokens.capital[behind : head[1]])


def commission_called(
    sentence: ChunkedSentence, span: PostSpan, post: int, closes: Set[str]
) -> str | None:
    """How the name of the commission begins of which the text speaks where a post names it by its kind alone
    ('Chủ nhiệm Ủy ban, chủ trì', 'ủy viên hội đồng;'); None where it does not.

    ``closes`` are the tags that close a post.
    """
    if "commission" not in span.heads:
        return None
    tokens, at = sentence.tokens, sentence.chunks[post].end
    behind = tokens.folds[at + 2 : at + 3]
    if tokens.folds[at : at + 2] == _COUNCIL and not (behind and behind[0].isalpha()):
        return "Hội đồng"
    bare = _bare_commission(tokens, at)
    return "" if bare and sentence.tags[post + 3 : post + 4] in closes else None


def _bare_commission(tokens: Tokens, at: int) -> bool:
    """'Chủ nhiệm | Ủy ban, chủ trì': by its kind alone."""
    return tokens.folds[at : at + 2] == _COMMISSION and tokens.capital[at + 2 : at + 3] != (True,)
