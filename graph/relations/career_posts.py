"""Which of the posts that a sentence of a biography names are not those of its person."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import Literal

from cadregraph.graph.lexicon.tags import (
    ACCORDING,
    ALSO,
    BELONGS,
    COMMA,
    FOR,
    GIVES_POST,
    INTO,
    IS,
    JOINS,
    KIN,
    OF,
    ON_BEHALF,
    PASSIVE,
    PERSON,
    POST,
    REPLACES,
    TOWARDS,
    WORD,
)
from cadregraph.graph.lexicon.word_classes import (
    phrase_class,
    word_class,
    words_pattern,
)
from cadregraph.graph.mentions.names import NOT_IN_NAME
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import OrganizationSpan, PostSpan
from cadregraph.graph.relations.career_dates import CLOSES
from cadregraph.graph.relations.post_clause import HEADS
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence
from cadregraph.graph.resolution.unread import NO_PART

_ANOTHERS = frozenset({OF, FOR, TOWARDS, ACCORDING, ON_BEHALF, PASSIVE, KIN, BELONGS})
"""Right before the post of somebody else: 'thư ký của | Bí thư', 'được | Thủ tướng bổ nhiệm'."""
_ACTS_AS_AGENT = pattern(
    "post ((comma | and) post)* word{0,3} (gives_post | ends_post | decides | says)"
)
"""'| Thủ tướng Chính phủ và Bộ trưởng Bộ X đã có Quyết định …': who acts upon others."""
_OPENS_CLAUSES = frozenset({",", ";", ".", ":", "-", "–", "và", "khi", "do", "ông", "bà"})
_SERVES = frozenset({"thư ký", "trợ lý"})
_CONFERS = word_class("confers")
HANDS_OVER = word_class("hands_over")
_HAS_OWNER = word_class("nouns_with_an_owner")
_SEVERAL = word_class("several_people")
_OF_OTHERS = phrase_class("before_posts_of_others")
_PARTS = phrase_class("parts_of_longer_titles")
_GOES_BEYOND = word_class("behind_posts_in_careers") | NOT_IN_NAME
_NAMES_ITS_HOLDER = pattern("post ((once | word){1,3} is)? word word")
_COUNTRY = "việt"
_LONGEST = max(len(words) for words in (*_OF_OTHERS, *_PARTS))
LISTS_POSTS = re.compile(
    r"(?:Các|Những) (?:cương vị|chức vụ|chức danh|vị trí)\b[^.:;]*\b(?:ông|bà)\b"
)
"""'Các cương vị ông đã đảm nhận trước khi giữ chức T là: …'."""
ALSO_HOLDS = frozenset({"kiêm nhiệm", "kiêm giữ"})
"""Of the words that join a post to another, those that are verbs by themselves."""
_SEATS = tuple(word_class("committees_with_seats"))
_BODIES_WITH_SEATS = ("ban ", "bộ chính trị", "bch ", *_SEATS)
_BOARDS = ("thường vụ", "ban thường vụ")
_THEN_A_BODY = pattern("post comma? also")
_BODIES = pattern("(comma? (organization | place | aside)){0,3}")
_SEAT_BEFORE = pattern("into organization (and | comma)")


_COMES_TO_ANOTHER = pattern("post moves_to word person")
_HAND = "tay"
_OF_THE_PARTY = ("trung ương đảng", "trung ương")
_OTHER_PARTY = re.compile(rf"\b{words_pattern('other_parties')}\b", re.I)
_FOUNDED = re.compile(
    r"\b(?:thành lập|lập ra|lập nên) (?P<what>[^.;,]{3,80}) do [^.;,]{2,40} làm $", re.I
)
_SOMEWHERE = re.compile(r" (?:ở|tại) ")


def is_of_another(sentence: ResolvedSentence, index: int, post: ResolvedPost) -> bool:
    """Whether the words around the post at a chunk make it somebody else's than him who is told of."""
    tags = sentence.tags
    if index > 0 and (tags[index - 1] in _ANOTHERS or _is_anothers(sentence, index)):
        return True
    if index > 0 and tags[index - 1] == POST and sentence.words(index - 1).lower() in _SERVES:
        return True  # 'ông là Thư ký | Thủ tướng A'
    if _ACTS_AS_AGENT.match(tags, index) or tags[index + 1 : index + 2] == PERSON:
        return True
    if _COMES_TO_ANOTHER.match(tags, index) and sentence.cursor(index + 2).word() == _HAND:
        return True  # 'chức T | về tay ông B'
    if _of_another_party(sentence, index) or _of_what_is_founded(sentence, index, post):
        return True
    if post.title.lower() in HEADS and _is_named_otherwise(sentence, index):
        return True
    behind = index + 1  # 'đồng thời | Chủ tịch nước thăng quân hàm Thiếu tướng'
    if behind >= len(tags) or tags[behind] == ALSO:
        return False  # 'bổ nhiệm giữ chức T | đồng thời thăng quân hàm Thiếu tướng'
    return sentence.cursor(behind).word() in _CONFERS


def is_held_by_another(sentence: ResolvedSentence, post: int, person: str) -> bool:
    """'Phó Hội trưởng Hội X mà | Hội trưởng là ông B': whether a name behind the post is another's."""
    if not sentence.tags.startswith(f"{IS}{PERSON}", post + 1):
        return False
    return sentence.person(post + 2) not in (person, None)


def is_of_the_party(sentence: ResolvedSentence, post: int) -> bool:
    """Whether a post is of the Central Committee by its words: 'Phó Tổng Thư ký | Trung ương Đảng'."""
    return sentence.words(post).lower().endswith(_OF_THE_PARTY)


def names_another_party(sentence: ResolvedSentence, end: int | None = None) -> bool:
    """Whether a sentence names, before a chunk, another party, of which 'Trung ương Đảng' then is the
    committee."""
    text = sentence.chunked.text
    until = len(text) if end is None else _start(sentence, end)
    return _OTHER_PARTY.search(text, 0, until) is not None


def _of_another_party(sentence: ResolvedSentence, post: int) -> bool:
    """'thành viên sáng lập Đảng Dân chủ Việt Nam, giữ chức | Ủy viên Trung ương Đảng'."""
    return is_of_the_party(sentence, post) and names_another_party(sentence, post)


def _of_what_is_founded(sentence: ResolvedSentence, index: int, post: ResolvedPost) -> bool:
    """Whether a post is of what is founded right before it, and not of the body that it was given: 'thay mặt
    Chi bộ X thành lập chi bộ ở Y do ông làm | Bí thư'."""
    span = sentence.chunked.chunks[index].content
    if isinstance(span, PostSpan) and span.organization is not None:
        return False
    founded = _FOUNDED.search(sentence.chunked.text, 0, _start(sentence, index))
    if founded is None:
        return False
    named = {
        key
        for at, key in sentence.organizations.items()
        if founded.start("what") <= _start(sentence, at) < founded.end("what")
    }
    return post.organization not in named or _SOMEWHERE.search(founded["what"]) is not None


def _start(sentence: ResolvedSentence, chunk: int) -> int:
    return sentence.chunked.offsets(sentence.chunked.chunks[chunk])[0] - sentence.chunked.origin


def seat(sentence: ResolvedSentence, index: int, last: int, *, gains: bool) -> ResolvedPost | None:
    """The post of a member of the body at a chunk: 'được bầu vào | Ban Chấp hành Trung ương Đảng', 'bầu vào
    Bộ Chính trị và | Ban Bí thư', 'tham gia | Thường vụ Xứ ủy X'; None where nobody joins it. ``last`` is
    the chunk of the post before, ``gains`` whether somebody is said to take up or to hold something."""
    tags, words = sentence.tags, sentence.words(index)
    into = gains and tags[index - 1 : index] == INTO
    joins = tags[index - 1 : index] == JOINS and words.startswith(_SEATS)
    another = _SEAT_BEFORE.fullmatch(tags, max(0, index - 3), index) is not None
    more = gains and another and last == index - 2 and tags[index + 1 : index + 2] in CLOSES
    risen = (
        gains and words.startswith(_BOARDS) and _THEN_A_BODY.fullmatch(tags, max(0, last), index)
    )
    if not (into or joins or more or risen) or not words.startswith(_BODIES_WITH_SEATS):
        return None
    member = sentence.membership("Ủy viên", index)
    return replace(member, follows=True) if risen and member is not None else member


def moved_on(sentence: ResolvedSentence, index: int, last: int) -> ResolvedPost | None:
    """The post that somebody has in the body at a chunk after one of that kind: 'Chính ủy Trung đoàn 108,
    rồi | Trung đoàn 803'; None for any other body."""
    if last < 0 or _THEN_A_BODY.fullmatch(sentence.tags, last, index) is None:
        return None
    post, body = (sentence.chunked.chunks[at].content for at in (last, index))
    if not isinstance(post, PostSpan) or not isinstance(body, OrganizationSpan):
        return None
    if post.organization is None or post.organization.head != body.head:
        return None
    held = sentence.membership(post.title, index)
    return (
        replace(held, follows=True)
        if held is not None and sentence.words(index - 1) == "rồi"
        else None
    )


def given_a_seat(sentence: ResolvedSentence, index: int) -> Literal["", "gain"]:
    """'Đại hội bầu bổ sung | ông | vào Ban Chấp hành': what is said of whom a verb names right behind."""
    tags = sentence.tags
    given = tags[index - 1 : index] == GIVES_POST and tags[index + 1 : index + 2] == INTO
    return "gain" if given and sentence.value(index - 1) != "nominated" else ""


def is_replaced(sentence: ResolvedSentence, post: int, index: int) -> bool:
    """Whether who is replaced is named right behind the post that the person gets, so that what is told of
    him next is not the person's: 'được bổ nhiệm làm T | thay ông B làm T'."""
    return post >= 0 and _BODIES.fullmatch(sentence.tags, post + 1, index) is not None


def is_owned(sentence: ResolvedSentence, pronoun: int) -> bool:
    """'cha | ông', 'của | ông', 'Đơn vị | ông', 'Kế nhiệm | ông': whether a pronoun tells whose it is."""
    before = sentence.tags[pronoun - 1 : pronoun]
    if before == WORD:
        return sentence.cursor(pronoun).word(-1) in _HAS_OWNER
    return before in (KIN, OF, REPLACES) and pronoun > 0


def is_then(sentence: ResolvedSentence, person: int) -> bool:
    """'bị thương khi | ông là T': what happened then; but 'khi | ông lên làm T năm 1988'."""
    told = sentence.tags[person + 1 : person + 2] == IS
    return told and sentence.cursor(person).word(-1) == "khi"


def of_others(sentence: ResolvedSentence, index: int) -> bool:
    """'những người | đảm nhiệm chức T': whoever holds it."""
    before = sentence.cursor(index).last(2)
    return before[-1:] == ("người",) and before[0] in _SEVERAL


def names_another(sentence: ResolvedSentence, verb: int) -> bool:
    """Whether a name that is not read as a person's is the subject of a verb: 'Sau đó, KSor Ní | làm T'."""
    if verb < 2 or sentence.tags[verb - 2 : verb] != WORD + WORD:
        return False
    tokens, chunks = sentence.chunked.tokens, sentence.chunked.chunks
    first, last = chunks[verb - 2].start, chunks[verb - 1].end
    if last - first != 2 or (first > 0 and tokens.folds[first - 1] not in _OPENS_CLAUSES):
        return False
    words = tokens.texts[first:last]
    return all(tokens.capital[first:last]) and all(word.isalpha() for word in words)


def hands_over(sentence: ResolvedSentence, post: int) -> bool:
    """Whether words before a post say that it is left to somebody: 'bàn giao nhiệm vụ | T'."""
    words = sentence.cursor(post).last(8)
    return not HANDS_OVER.isdisjoint(" ".join(pair) for pair in itertools.pairwise(words))


def _is_named_otherwise(sentence: ResolvedSentence, post: int) -> bool:
    """'Tổng Bí thư | Trường Chinh', 'Chủ tịch nước lúc đó là | Trường Chinh': whether a name that is not
    read as a person's stands behind the post."""
    match = _NAMES_ITS_HOLDER.match(sentence.tags, post)
    if match is None:
        return False
    first, tokens = match.end() - 2, sentence.chunked.tokens
    chunks = sentence.chunked.chunks[first : first + 2]
    named = all(tokens.capital[chunk.start] for chunk in chunks)
    return named and not sentence.words(first).startswith(_COUNTRY)


def _is_anothers(sentence: ResolvedSentence, post: int) -> bool:
    """Whether the words right before a post make it another's, or a part of a longer title.

    'ông làm Bộ trưởng, giúp | Chủ tịch Hội đồng Bộ trưởng', 'Phó | kế toán trưởng'.
    """
    if sentence.tags[post - 1 : post] != WORD:
        return False
    before = sentence.cursor(post).last(_LONGEST)
    return any(
        before[len(before) - width :] in _OF_OTHERS or before[len(before) - width :] in _PARTS
        for width in range(1, len(before) + 1)
    )


def is_unread(sentence: ResolvedSentence, post: int, *, by_comma: bool = False) -> bool:
    """Whether a body follows a post that was not read, so that what the context fills in is another.

    'Chủ tịch | Liên hiệp các hội …', 'Chủ tịch Ủy ban nhân dân cách mạng | lâm thời Khu 9'; ``by_comma``
    also 'Phó Bí thư, | Đoàn chuyên gia X'.
    """
    tags, tokens = sentence.tags, sentence.chunked.tokens
    at = post + 1
    if by_comma and tags[at : at + 2] == COMMA + WORD:
        start = sentence.chunked.chunks[at + 1].start
        return tokens.capital[start]
    if tags[at : at + 2] == ALSO + POST and sentence.words(at).startswith("kiêm"):
        return is_unread(
            sentence, at + 1
        )  # 'Bí thư kiêm Chủ tịch Ủy ban kháng chiến | liên tỉnh X'
    if tags[at : at + 1] != WORD:
        return False
    start = sentence.chunked.chunks[at].start
    word = tokens.folds[start]
    known = NO_PART if tokens.capital[start] else _GOES_BEYOND
    return word.isalpha() and word not in known
