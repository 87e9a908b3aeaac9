"""Posts that are nobody's where they are named: counted, sought, a board's, of who is helped."""

from __future__ import annotations

from cadregraph.graph.lexicon import Title, lexicon
from cadregraph.graph.lexicon.tags import COLON, PERSON, PRONOUN
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.organizations import innermost_place
from cadregraph.graph.mentions.persons import honorific_at, person_at
from cadregraph.graph.mentions.spans import Chunk, OrganizationSpan, PostSpan
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.normal import fold
from cadregraph.graph.text.tokens import Tokens

_BOARDS = word_class("titles_of_boards")
_CANDIDATES = phrase_class("candidates")
_HELPERS = phrase_class("helpers")
_HELPING = word_class("verbs_of_help")
_ONCE, _AND = "từng", "và"
_OF_THE_STATE = phrase_class("bodies_of_the_state")
_COUNCIL, _OF_COUNCILS = ("hội", "đồng"), frozenset({"commission"})
_IN_COUNCILS = word_class("titles_in_councils")
_COUNTS, _BEFORE_VI = word_class("counts_of_posts"), word_class("before_vi")


def plural(tokens: Tokens, at: int, post: PostSpan) -> bool:
    """'các bí thư tỉnh, thành đoàn': many posts, of no place in particular."""
    if at == 0 or tokens.folds[at - 1] != "các" or post.organization is None:
        return False
    place = innermost_place(post.organization)
    open_place = post.organization.head.takes in ("place", "unit") and (
        place is None or not place.named
    )
    return open_place and not Cursor(tokens, post.end).peek(COLON)


def _board_of(tokens: Tokens, at: int, post: PostSpan) -> bool:
    """'Ban Giám đốc Sở Y tế': a board, and no post of one person."""
    return Cursor(tokens, at).follows("ban") and post.title.casefold() in _BOARDS


def counted(tokens: Tokens, at: int) -> bool:
    """'476 đại biểu Quốc hội', 'những Phó Chủ tịch': posts of nobody in particular."""
    if at == 0:
        return False
    word = tokens.folds[at - 1]
    if word == "vị" and at > 1 and tokens.folds[at - 2] in _BEFORE_VI:
        return False
    if word == _ONCE and at > 1 and tokens.capital[at - 2]:
        return False  # 'Ông A từng | Cục trưởng Cục X', but 'giao từng | Cục trưởng'
    return word[0].isdigit() or word in _COUNTS


def of_none_here(tokens: Tokens, at: int, post: PostSpan, before: list[Chunk]) -> bool:
    """A post that is not held where it is named: sought, served by another, or a board's."""
    return sought(tokens, at) or _board_of(tokens, at, post) or _served(tokens, at, post, before)


def _served(tokens: Tokens, at: int, post: PostSpan, before: list[Chunk]) -> bool:
    """'giữ chức Trợ lý | Tổng Bí thư': the post of him who is helped, unless his name follows, and that
    of the helper stands before."""
    if (
        at > 0 and tokens.folds[at - 1] in _HELPING
    ):  # 'được phân công giúp | Bộ trưởng Bộ X quản lý …'
        return person_at(tokens, post.end, expected=True) is None
    if tuple(fold(post.title).split()) in _HELPERS:
        return lexicon().titles.match(tokens.folds, post.end) is not None
    if tokens.folds[max(0, at - 2) : at] not in _HELPERS:
        return False
    named = person_at(tokens, post.end, expected=True)
    joined = at > 2 and tokens.folds[at - 3] == _AND  # 'A và | Trợ lý Thủ tướng B'
    helper = not joined and any(chunk.tag in (PERSON, PRONOUN) for chunk in before)
    return named is None or honorific_at(tokens, post.end) > post.end or not helper


def sought(tokens: Tokens, at: int) -> bool:
    """'Ứng viên Bộ trưởng Bộ Y tế A': a post that somebody is a candidate for."""
    return Cursor(tokens, at).follows_one(_CANDIDATES)


def of_another_body(tokens: Tokens, after: int) -> bool:
    """'Tổng Thanh tra | Quân đội', '… | tại Bộ Tư lệnh X': a body that is not that of the State, no name."""
    folds = tokens.folds[after : after + 2]
    if not folds or folds in _OF_THE_STATE or folds[0] == "tại":
        return folds[:1] == ("tại",)
    named = tokens.capital[after] and tokens.texts[after].isalpha()
    return named and person_at(tokens, after, expected=True) is None


def of_bare_council(
    tokens: Tokens, title: Title, body: OrganizationSpan | None, start: int, after: int
) -> PostSpan | None:
    """'phó chủ tịch | hội đồng;', of a council of which the text speaks, by its kind alone; None for what
    is no post, or of which the name goes on."""
    bare = body is not None and body.generic and not body.name and body.place is None
    if body is None or not bare or tokens.folds[after : body.end] != _COUNCIL:
        return None
    behind = tokens.folds[body.end : body.end + 1]
    if title.label.removesuffix(" Thường trực") not in _IN_COUNCILS or (
        behind and behind[0].isalpha()
    ):
        return None
    return PostSpan(title.label, _OF_COUNCILS, None, "", None, start, after)
