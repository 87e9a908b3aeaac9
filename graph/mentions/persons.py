"""Names of persons: after an honorific, after a post, or by surname and shape alone."""

from __future__ import annotations

from cadregraph.graph.gazetteer.units import gazetteer
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.dates import opens_day
from cadregraph.graph.mentions.names import is_syllable
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.mentions.spans import PersonSpan
from cadregraph.graph.text.normal import fold
from cadregraph.graph.text.tokens import Tokens

_LONGEST_NAME = 5
_VERBS = word_class("behind_given_names")
_RARELY_GIVEN = word_class("rarely_in_names")
_NOUNS_BEHIND = phrase_class("nouns_behind_names")
_BEFORE_A_DEGREE = phrase_class("before_a_degree")
_MIDDLE_NAMES = word_class("middle_names")
_SURELY_MIDDLE = frozenset({"văn", "thị", "đình"})
_KINDS_OF_TOWN = frozenset({"xã", "trấn"})
_HEADLINE_PAIRS = phrase_class("verbs_of_two_words_in_headlines")
_HEADLINE_VERBS = word_class("verbs_of_headlines")


def honorific_at(tokens: Tokens, start: int) -> int:
    """The position after honorifics and ranks at ``start``; ``start`` if there are none."""
    at = start
    addressed = False
    words = lexicon().honorifics
    while found := words.match(tokens.folds, at):
        if found[0] == "address":
            if addressed or (at > start and _surname_ong(tokens, at)):
                break  # 'ông Ông Văn Thuận': the second is a surname
            addressed = True
        at = found[1]
    return at


def _surname_ong(tokens: Tokens, at: int) -> bool:
    """'PGS.TS | Ông Thế Vinh': behind a rank the capital is that of a name."""
    capitals = tokens.capital[at : at + 3]
    return tokens.folds[at] == "ông" and len(capitals) == 3 and all(capitals)


_TAKES_POST = (("giữ", "chức"), ("làm", "phó"), ("làm", "giám"), ("làm", "trưởng"), ("làm", "chủ"))
"""Behind a name in a list: '…; Vi Thị Mai | giữ chức …'."""
ACCUSED = phrase_class("names_of_the_accused")
_DELEGATION = frozenset({"đoàn"})


def person_at(tokens: Tokens, start: int, *, expected: bool = False) -> PersonSpan | None:
    """The person at ``start``: honorific and name, or a name alone.

    A bare name needs a common surname and three syllables (two if ``expected``, as after a post)
    and must not be a place.  After an honorific a single capital is a given name ('bà Hương').
    """
    at = honorific_at(tokens, start)
    titled = at > start
    expected = expected or tokens.folds[max(0, start - 2) : start] in ACCUSED
    if at >= len(tokens) or not tokens.capital[at] or not tokens.texts[at][0].isalpha():
        return None
    title = lexicon().titles.match(tokens.folds, at)
    if title is not None and title[1] > at + 1 and (titled or title[1] > at + 2):
        return None  # 'đồng chí Bí thư Tỉnh ủy …', '… | Phó Chủ tịch Hội …'
    head = lexicon().heads.match(tokens.folds, at) if titled else None
    if head is not None and head[1] > at + 2:
        return None  # 'các đồng chí Bộ Chính trị'
    place = place_at(tokens, at) if titled else None
    if place is not None and place.kind and place.named and place.end > at + 1:
        return None  # 'Đoàn Luật sư | TP Hà Nội'
    if not titled and (_former_province(tokens, at - 1) > at or _former_province(tokens, at)):
        return None  # 'Sở Y tế | Hà Bắc', 'Chủ tịch UBND Nam | Hà Trần Văn A'
    if not titled and (_behind_place(tokens, at) or _behind_place_abroad(tokens, at)):
        return None  # '… (KH & ĐT) | Hà Nội Nguyễn Văn A'
    end = _run_end(tokens, at, titled or expected)
    if end - at > 1 and _initials(tokens, end):
        return PersonSpan(f"{_name(tokens, at, end)} …", "", False, start, end) if titled else None
    if _glued(tokens.texts[end - 1]) or (not titled and _of_committee(tokens, end)):
        return None
    length = end - at
    if length == 2 and _breaks_off(tokens, end):
        # 'Phó Thủ tướng Lê Minh …', 'ông Lê Minh …': cut off, it may be anybody's; so is the post before it
        whose = titled or expected
        return PersonSpan(f"{_name(tokens, at, end)} …", "", False, start, end) if whose else None
    surname = tokens.folds[at]
    words = lexicon()
    known = surname in (words.surnames if titled or expected else words.common_surnames)
    in_list = at > 0 and tokens.folds[at - 1] in (";", ":")
    in_list = in_list or (at == 0 and surname not in words.common_surnames)
    in_list = in_list or tokens.folds[max(0, at - 2) : at] == (",", "và")
    behind = end + (tokens.folds[end : end + 1] == (",",))
    given = in_list and tokens.folds[behind : behind + 2] in _TAKES_POST
    if not known and length >= 2 + (not in_list) and (_post_follows(tokens, end) or given):
        known, expected = surname in words.surnames, True  # 'Y Thông Niê, Phó Chủ tịch …'
    if not known and _has_middle_name(tokens, at, end):
        known = expected = True  # '…: | Khiếu Đình Thắng, …'
    honorific = tokens.folds[start] if titled else ""
    if surname in _DELEGATION and length >= 2 and not titled and _is_place(tokens, at + 1, end):
        return None  # 'đại biểu thuộc | Đoàn Hà Nội'
    if length >= 2 and known and not (not titled and _is_place(tokens, at, end)):
        if titled or expected or length >= 3:
            return PersonSpan(_name(tokens, at, end), honorific, True, start, end)
        return None
    if titled and length == 1 and _subject_of_study(tokens, start, end):
        return None
    if titled and length == 1:
        return PersonSpan(_name(tokens, at, end), honorific, False, start, end)
    if titled and length in (2, 3, 4, 5):
        full = length > 2 and not _is_place(tokens, at, end)
        return PersonSpan(_name(tokens, at, end), honorific, full, start, end)
    return None


def _has_middle_name(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a rare surname stands before 'Văn', 'Thị' or 'Đình' and a given name, but not 'Thị xã'."""
    if end - at not in (3, 4) or tokens.folds[at] not in lexicon().surnames:
        return False
    return tokens.folds[at + 1] in _SURELY_MIDDLE and tokens.folds[at + 2] not in _KINDS_OF_TOWN


def _glued(word: str) -> bool:
    """Whether the space behind a name is missing: 'Lê BaNguyên Bí thư …'."""
    humps = [at for at in range(2, len(word)) if word[at].isupper() and word[at - 1].islower()]
    return any(is_syllable(fold(word[:at])) and is_syllable(fold(word[at:])) for at in humps)


def _of_committee(tokens: Tokens, end: int) -> bool:
    """'Bí thư | Công vận Xứ ủy', 'Đoàn ĐB | Ủy ban …': what looks like a name runs into one of a body."""
    if tokens.folds[end : end + 1] == ("ủy",):
        return lexicon().heads.match(tokens.folds, end - 1) is not None
    return tokens.folds[end - 1 : end + 1] == ("ủy", "ban")


def _initials(tokens: Tokens, end: int) -> bool:
    """'Lê Đ.T.': two letters with stops for the rest of a name."""
    letters = (tokens.texts[end - 1], *tokens.texts[end + 1 : end + 2])
    stop = tokens.folds[end : end + 1] == (".",)
    glued = stop and tokens.starts[end + 1 : end + 2] == (tokens.ends[end],)
    return glued and all(len(letter) == 1 and letter.isupper() for letter in letters)


def _breaks_off(tokens: Tokens, end: int) -> bool:
    """Whether dots stand for what was cut off."""
    dots = "".join(tokens.folds[end : end + 3])
    return dots.startswith(("...", "…"))


def _post_follows(tokens: Tokens, end: int) -> bool:
    """Whether a post stands in apposition behind a name: 'Ksor Hlim, Bí thư …', '… (nguyên Bí thư …)'."""
    if tokens.folds[end : end + 1] not in ((",",), ("-",), ("–",), ("(",)):
        return False
    at = end + 1 + (tokens.folds[end + 1 : end + 2] in (("nguyên",), ("cựu",)))
    return lexicon().titles.match(tokens.folds, at) is not None


def _subject_of_study(tokens: Tokens, start: int, end: int) -> bool:
    """'có bằng thạc sĩ | Quản trị kinh doanh', 'kỹ sư | Xây dựng': a degree and what it is in."""
    degree = lexicon().honorifics.match(tokens.folds, start)
    if degree is None or degree[0] != "rank" or degree[1] != end - 1:
        return False
    if tokens.folds[max(0, start - 2) : start] in _BEFORE_A_DEGREE:
        return True
    if end >= len(tokens):
        return False
    word = tokens.folds[end]
    return word.isalpha() and word not in _VERBS and not lexicon().triggers.match(tokens.folds, end)


def _run_end(tokens: Tokens, start: int, expected: bool) -> int:
    words = lexicon()
    at = start
    while at < len(tokens) and tokens.capital[at] and tokens.texts[at].isalpha():
        if at > start and tokens.ends[at - 1] == tokens.starts[at]:
            break
        if (
            at > start
            and tokens.texts[at].isascii()
            and tokens.texts[at].isupper()
            and len(tokens.texts[at]) > 1
            and not tokens.texts[at - 1].isupper()
        ):
            break  # '… Trần Đại Quang | TTO'
        if (
            at - start >= 2
            and (words.titles.match(tokens.folds, at) or words.heads.match(tokens.folds, at))
            and not _name_goes_on(tokens, at)
        ):
            break
        marks = tokens.folds[start:at].count("'")  # 'Rơ Mah H'Bé Nét'
        if at - start - 2 * marks >= _LONGEST_NAME or (
            at - start >= 2 and _goes_on_without(tokens, start, at)
        ):
            break
        at += 1
        # minority names written with an apostrophe: H'Lan, K'Bông
        if _apostrophe(tokens, at):
            at += 2
    return at


def _apostrophe(tokens: Tokens, at: int) -> bool:
    """The apostrophe of "H'Lan", "K'Bông", also as a tokenizer leaves it: "K ' ré"."""
    if at + 1 >= len(tokens) or tokens.folds[at] != "'" or not tokens.texts[at + 1].isalpha():
        return False
    before = tokens.starts[at] - tokens.ends[at - 1]
    behind = tokens.starts[at + 1] - tokens.ends[at]
    if before == behind == 0:
        return tokens.capital[at + 1] or len(tokens.texts[at - 1]) == 1
    return before == behind == 1 and len(tokens.texts[at - 1]) == 1


def _goes_on_without(tokens: Tokens, start: int, at: int) -> bool:
    """Whether what stands at ``at`` is no more of the name that began at ``start``."""
    word, pair = tokens.folds[at], tokens.folds[at : at + 2]
    if pair in _NOUNS_BEHIND:
        return True  # 'Đinh Công Sứ | Huân chương'
    if at - start > 2 and opens_day(tokens, at):
        return True  # 'Trần Văn Lâm | Sáng 15/12'
    whole = at - start > 2 or tokens.folds[start + 1] not in _MIDDLE_NAMES
    followed = len(pair) == 2 and pair[1].isalpha()
    fourth = tokens.folds[start + 1] == "thị" and at - start == 3
    if word in _RARELY_GIVEN and whole and followed and (tokens.capital[at + 1] or not fourth):
        return True  # 'Tô Văn Lâm | Tại Buổi Gặp …', but 'Nguyễn Văn Tại', 'bà Lê Thị Ngọc Ảnh từ'
    return _shouted(tokens, at) or _in_headline(tokens, start, at)


def _in_headline(tokens: Tokens, start: int, at: int) -> bool:
    """'… LÊ VĂN THÍNH | DỰ NGÀY HỘI': in a run of capitals a name has three syllables, but 'LÊ THỊ
    THU HÀ', and a verb behind two ends it, but 'LÊ VĂN TIẾP'."""
    if not (tokens.texts[at].isupper() and tokens.texts[start].isupper()):
        return False
    if at - start > 1 and tokens.folds[at : at + 2] in _HEADLINE_PAIRS:
        return True  # 'LÊ NGỌC | ĐỐI THOẠI VỚI DOANH NGHIỆP'
    one_letter = len(tokens.folds[start]) == 1  # 'Y NGỌC | THĂM CÁC XÃ'
    middle = tokens.folds[start + 1] in _MIDDLE_NAMES and not one_letter
    goes_on = at + 1 < len(tokens) and tokens.texts[at + 1].isupper()
    if tokens.folds[at] in _HEADLINE_VERBS and (at - start > 2 or (goes_on and not middle)):
        return True
    second = tokens.folds[start + 1]
    double = second in lexicon().common_surnames and not middle  # 'LƯƠNG NGUYỄN MINH TRIẾT | LÀM'
    fourth = double and tokens.folds[at + 1 : at + 2] and tokens.folds[at + 1] in _HEADLINE_VERBS
    longest = 4 if second == "thị" or fourth else 3
    return goes_on and at - start >= longest


def _shouted(tokens: Tokens, at: int) -> bool:
    """A verb in a headline of capitals ('ÔNG TRẦN VĂN LÂM BỊ CÁCH CHỨC')."""
    if not (tokens.texts[at].isupper() and tokens.texts[at - 1].isupper()):
        return False
    trigger = lexicon().triggers.match(tokens.folds, at)
    return trigger is not None and (trigger[1] > at + 1 or tokens.folds[at] in _VERBS)


def _name_goes_on(tokens: Tokens, at: int) -> bool:
    """A one-syllable head such as 'Viện' or 'Trường' is a given name unless a name follows it."""
    head = lexicon().heads.match(tokens.folds, at)
    title = lexicon().titles.match(tokens.folds, at)
    one = (head is None or head[1] == at + 1) and (title is None or title[1] == at + 1)
    return one and not (at + 1 < len(tokens) and (tokens.capital[at + 1]))


def _former_province(tokens: Tokens, start: int) -> int:
    """Where the name of a province that is no more ends, if one begins at ``start`` and nothing but a
    person's name goes on behind it; else 0."""
    found = gazetteer().kinded.match(tokens.folds, start) if start >= 0 else None
    if found is None or found[1] < start + 2 or not all(tokens.capital[start : found[1]]):
        return 0
    end = found[1]
    goes_on = end < len(tokens) and tokens.capital[end]
    return 0 if goes_on and tokens.folds[end] not in lexicon().common_surnames else end


def _behind_place(tokens: Tokens, start: int) -> bool:
    """Whether the name of a province, and behind it a person's, begins here."""
    found = gazetteer().names.match(tokens.folds, start)
    if found is None or found[1] < start + 2 or found[1] + 1 >= len(tokens):
        return False
    behind = found[1]
    named = tokens.folds[behind] in lexicon().common_surnames and tokens.capital[behind]
    return named and tokens.capital[behind + 1] and found[0][0].level == "province"


def _behind_place_abroad(tokens: Tokens, start: int) -> bool:
    """'Tỉnh trưởng | Hồ Nam Lưu Chí Cương': whether the name of a place abroad, and behind it the whole
    name of a person, begins here."""
    found = lexicon().foreign.match(tokens.folds, start)
    if found is None or found[1] < start + 2:
        return False
    behind = found[1]
    name = tokens.capital[behind : behind + 2]
    named = tokens.folds[behind : behind + 1] and tokens.folds[behind] in lexicon().surnames
    return bool(named) and len(name) == 2 and all(name) and all(tokens.capital[start:behind])


def _is_place(tokens: Tokens, start: int, end: int) -> bool:
    found = gazetteer().names.match(tokens.folds, start)
    return bool(found and found[1] >= end)


def _name(tokens: Tokens, start: int, end: int) -> str:
    """The name as a label: capitals as in print, also where the text is all capitals."""
    name = ""
    for position in range(start, end):
        text = tokens.texts[position]
        joined = "'" in (text, name[-1:])
        if position > start and tokens.starts[position] > tokens.ends[position - 1] and not joined:
            name += " "
        name += text.capitalize() if len(text) > 1 and text.isupper() else text
    return name
