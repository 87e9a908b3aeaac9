"""Persons by less than their name: a given name behind a title, a pronoun, a name among names."""

from __future__ import annotations

from collections.abc import Sequence

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import (
    COLON,
    COMMA,
    DATE,
    GIVES_POST,
    NOW,
    PERSON,
    POST,
    PRONOUN,
)
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern, tag_string
from cadregraph.graph.mentions.persons import person_at
from cadregraph.graph.mentions.spans import Chunk, PersonSpan, PostSpan, WordSpan
from cadregraph.graph.mentions.things_named import bears_a_name
from cadregraph.graph.text.tokens import Tokens

_OPEN_NAMES = (("là",), ("gồm",), ("bao",))
_NEW = (("nhiệm", "kỳ", "mới"), ("khóa", "mới"), ("mới",))
"""'2 Phó Chủ tịch UBND huyện | khóa mới | gồm các ông: A, B'."""
_ADDRESSES = frozenset({"các", "ông", "bà", "đồng", "chí", "vị", "là", "có", "gồm"})
_OTHERS = (("khác",), ("nữa",))
_SECOND_SYLLABLES = tuple(
    (word,)
    for word in (
        "ban đồng viện tâm nghiệp đạo quan đoàn đội môn hát tàng dịch trận sát sự chủ dự vệ hiểm".split()
    )
)
_NAME_THEM = ("gồm", "là", ":")
_KIN = word_class("behind_pronouns_for_kin")
_ADVERBS_END = word_class("ends_of_adverbs")
_PREDICATES = word_class("behind_pronouns")
_KINDS = word_class("not_given_names")
_ROSTER = pattern("post (word | aside | once){0,4} colon word{0,2} person (joint person)* joint$")
_LIST_GOES_ON = (
    tag_string("person comma post semicolon"),
    tag_string("post comma post semicolon"),
    tag_string("pronoun colon"),
    tag_string("open post close and"),
    tag_string("open post close comma"),
)
_NAME_GOES_ON = (
    tag_string("person comma"),
    tag_string("person and"),
    tag_string("person comma and"),
)


def opens_roster(tokens: Tokens, before: Sequence[Chunk]) -> bool:
    """'(nguyên) các Phó Chủ tịch UBND tỉnh X: | Pinăng Hoa, …': the first of a list."""
    if len(before) < 3 or before[-1].tag != COLON or before[-2].tag != POST:
        return False
    words = tokens.folds[max(0, before[-2].start - 3) : before[-2].start]
    return "các" in words and _ADDRESSES.issuperset(words[words.index("các") :])


def in_a_roster(before: Sequence[Chunk]) -> bool:
    """'các Phó Bí thư Tỉnh ủy X: Vũ Xuân Cường, | Hoàng Giang': in a list behind a colon."""
    return _ROSTER.search("".join([chunk.tag for chunk in before[-20:]])) is not None


def given_name(tokens: Tokens, found: Chunk) -> Chunk | None:
    """'Bí thư Nhân', 'Thứ trưởng Thăng': a given name right behind a title without a body."""
    at, post = found.end, found.content
    if not isinstance(post, PostSpan) or post.organization is not None or at >= len(tokens):
        return None
    alone = at + 1 >= len(tokens) or not tokens.capital[at + 1]
    if not (
        alone and tokens.capital[at] and tokens.texts[at].isalpha() and len(tokens.texts[at]) > 1
    ):
        return None
    if tokens.texts[at].isupper() or lexicon().heads.match(tokens.folds, at):
        return None
    if lexicon().titles.match(tokens.folds, at):
        return None  # 'Trợ lý | Thủ tướng'
    if tokens.folds[at] in _KINDS:
        return None  # 'Chỉ huy trưởng | Tỉnh đội', of a kind that the lexicon does not know
    behind = tokens.folds[at + 1 : at + 2]
    if behind in _SECOND_SYLLABLES and not tokens.capital[at + 1]:
        return None  # 'Chủ tịch | Ủy ban …', 'Thủ trưởng | Cơ quan …', of unknown kinds
    return Chunk(PERSON, at, at + 1, PersonSpan(tokens.texts[at], "", False, at, at + 1))


def subjects_at(tokens: Tokens, names: Sequence[tuple[str, ...]]) -> dict[int, Chunk]:
    """Where the person is named that the document is about, but not what bears the name: 'đường X'."""
    found: dict[int, Chunk] = {}
    for words in names:
        for at in range(len(tokens) - len(words) + 1):
            end = at + len(words)
            if tokens.folds[at:end] != words or not all(tokens.capital[at:end]):
                continue
            before = tokens.folds[at - 1] if at else ""
            longer = end < len(tokens) and tokens.capital[end] and tokens.texts[end][0].isalpha()
            addressed = lexicon().honorifics.match((before,), 0) is not None
            if bears_a_name(tokens, at) or longer or addressed:
                continue
            name = " ".join(tokens.texts[at:end])
            name = name.title() if name.isupper() else name
            found.setdefault(at, Chunk(PERSON, at, end, PersonSpan(name, "", True, at, end)))
    return found


def lists_people(before: list[Chunk]) -> bool:
    """'các ông A, B và | C': two capitals with a surname are a name among names."""
    last = "".join([chunk.tag for chunk in before[-4:]])
    if last.endswith(_LIST_GOES_ON):
        return True  # 'ông A, Bí thư …; | Bạch Công B, Phó Bí thư …'
    return last.endswith(_NAME_GOES_ON) and last[0] in (PERSON, COMMA)


def pronoun(tokens: Tokens, at: int, last: str) -> Chunk:
    """'Bà từng là …', '…, ông này giữ chức …': whom the text named before; else only a pronoun."""
    opens = at == 0 and tokens.capital[at]
    points = tokens.folds[at + 1 : at + 2] in (("này",), ("ấy",))
    plural = at > 0 and tokens.folds[at - 1] in ("hai", "ba", "các", "những", "nhiều")
    subject = at > 0 and tokens.folds[at - 1] in (",", ";") and not _address(tokens, at)
    subject = subject or (
        at > 0
        and tokens.folds[at - 1] in _ADVERBS_END
        and tokens.folds[at + 1 : at + 2] != ()
        and tokens.folds[at + 1] in _PREDICATES
    )
    subject = subject or _is_still(tokens, at) or _behind_quotation(tokens, at)
    dated = at > 0 and tokens.texts[at - 1].isdigit()  # 'Từ 1/2016 đến 8/2016 | bà là …'
    predicated = (last in (GIVES_POST, DATE, NOW) or dated) and tokens.folds[at + 1 : at + 2] != ()
    predicated = predicated and tokens.folds[at + 1] in _PREDICATES  # 'Quốc hội bầu ông giữ chức …'
    undergoes = _undergoes(tokens, at)
    if (opens or points or subject or predicated or undergoes) and not plural:
        return Chunk(
            PERSON,
            at,
            at + 1 + points,
            PersonSpan("", tokens.folds[at], False, at, at + 1 + points),
        )
    return Chunk(PRONOUN, at, at + 1, WordSpan(at, at + 1))


def _behind_quotation(tokens: Tokens, at: int) -> bool:
    """'"Phải làm ngay" - | ông | nhấn mạnh'."""
    return tokens.folds[max(0, at - 2) : at] == ('"', "-")


def _is_still(tokens: Tokens, at: int) -> bool:
    """'Đến nay | ông | vẫn là T'."""
    return tokens.folds[max(0, at - 1) : at] == ("nay",) and tokens.folds[at + 1 : at + 2] == (
        "vẫn",
    )


def _undergoes(tokens: Tokens, at: int) -> bool:
    """'cách chức … đối với | ông.', 'tuyên phạt | bà | 7 năm tù': the object of a sanction or a verdict."""
    behind = tokens.folds[at + 1] if at + 1 < len(tokens) else ""
    if tokens.folds[max(0, at - 2) : at] == ("đối", "với"):
        return not behind.isalpha()
    number = behind.isdigit() or behind in ("mức", "tổng")
    return at > 0 and tokens.folds[at - 1] in ("phạt", "tuyên") and number


def _address(tokens: Tokens, at: int) -> bool:
    """Whether more of a name or an address follows: 'ông nội', 'bà con'."""
    return (
        at + 1 >= len(tokens) or tokens.folds[at + 1] in _KIN or not tokens.folds[at + 1].isalpha()
    )


def others_end(tokens: Tokens, at: int) -> int:
    """How many tokens say that more follow: 'ba thứ trưởng | khác, | gồm A, B và C'."""
    if tokens.folds[at : at + 1] not in _OTHERS or tokens.folds[at + 1 : at + 3] == ():
        return 0
    closed = tokens.folds[at + 1] == ","
    named = tokens.folds[at + 1 + closed] if at + 1 + closed < len(tokens) else ""
    return 1 + closed if named in _NAME_THEM else 0


def names_follow(tokens: Tokens, at: int, whole: bool) -> bool:
    """Whether names follow: '4 Phó Chủ tịch | là A, B, C và D', 'hai Phó Bí thư | A và B'."""
    at += others_end(tokens, at)
    at += next((len(words) for words in _NEW if tokens.folds[at : at + len(words)] == words), 0)
    at += tokens.folds[at : at + 1] == (",",) and tokens.folds[at + 1 : at + 2] in _OPEN_NAMES
    opens = tokens.folds[at : at + 1] in _OPEN_NAMES
    first = at + opens
    if opens and tokens.folds[first : first + 1] == ("các",):
        first += person_at(tokens, first + 1, expected=True) is not None  # 'gồm các | ông A, B'
    colon = next((i for i in range(first, first + 6) if tokens.folds[i : i + 1] == (":",)), None)
    at_once = colon == first  # '4 Thứ trưởng | : A, B'
    if (
        colon is not None
        and (opens or whole or at_once)
        and _ADDRESSES.issuperset(word for word in tokens.folds[first:colon] if word != ",")
    ):
        first, opens = colon + 1, True  # '| gồm các ông: A, B', '| : ông A, ông B'
    if opens and lexicon().titles.match(tokens.folds, first):
        return True  # '9 Ủy viên Bộ Chính trị | gồm: Trưởng ban X A; …'
    return person_at(tokens, first, expected=True) is not None
