"""Where the proper name of a body ends: capitals, fields of work, joints, and what stops it."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.dates import opens_day
from cadregraph.graph.mentions.heads import field_at, is_science
from cadregraph.graph.mentions.names_behind import LONG_NAMED, ends_a_body, names_a_person
from cadregraph.graph.mentions.places import foreign_at, place_at
from cadregraph.graph.mentions.trades import trade_at, trades_end
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.normal import unaccented
from cadregraph.graph.text.tokens import Tokens, tight

_NAME_JOINTS = word_class("joints_of_names")
NOT_IN_NAME = word_class("not_in_names")
"""The words (folded) that steer a sentence and end any name."""
_ADVERBS = phrase_class("adverbs_behind_names")
_QUOTED = re.compile(r'[“”"]\s*([^“”"]*?)\s*[“”"]')
_MORE = word_class("behind_and_another")
_BEFORE_COUNTRIES = word_class("words_before_countries")
_QUOTES = frozenset('“”"')
_TELLS_WHICH = word_class("ends_of_names_read_on")
_OPENS = re.compile(r"thực|triển|xây|tổ")  # '… thực hiện', 'triển khai', 'xây dựng', 'tổ chức'
_UNITS_BY_NUMBER = phrase_class("units_by_number")
PAIRS = phrase_class("two_syllables")
"""Words of two syllables that a name holds whole."""
ARMS = sorted(phrase_class("branches_of_the_army"), key=len, reverse=True)
_FIELDED = frozenset({"ministry", "department", "division", "agency", "body"})
_OFFICES = frozenset({"division", "agency"})
_ABOVE_DIVISIONS = frozenset({"agency", "department", "ministry"})
_LONG_ARM = 5  # letters of no short form of an arm
_UNIT_OF_FOUR = re.compile(r"(?!19|20)\d{4}")
_LONGEST = 16  # tokens of a name: 'TNHH Một thành viên Khai thác công trình thủy lợi X - Y'
_OF_TWO = frozenset({"press", "institute"})
"""Kinds of bodies whose names are hardly ever of one syllable: 'Báo Nhân dân', 'Viện Vi trùng học'."""
_PLURALS = frozenset({"các", "những"})
_HANGING = frozenset({"-", "và"})
"""What no name ends with: 'Công ty X | và Nguyễn Văn A, …'."""
_CONSONANTS = frozenset("bcdđghklmnpqrstvx")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?"
    r"(?:oai|oay|oao|oeo|uai|uay|uao|uoi|uou|uya|uye|uyu|ieu|yeu"
    r"|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
    r"(?:ch|ng|nh|[cmnpt])?"
)
"""The sounds of a Vietnamese syllable (Đoàn Thiện Thuật, Ngữ âm tiếng Việt), without marks: onset,
nucleus with its glides, coda. 'pyong', 'hae' and 'park' are none."""


def spelled(tokens: Tokens, start: int, end: int, *, firm: bool = False) -> str:
    """A proper name as written; a field of work in it in its canonical spelling, and in that of a ``firm``
    each trade with a capital."""
    parts: list[str] = []
    at = start
    while at < end:
        field = lexicon().fields.match(tokens.folds, at)
        if field and field[1] <= end and field[1] - at > 1:
            parts.append(field[0])
            at = field[1]
        elif firm and (length := trade_at(tokens, at)) and at + length <= end:
            parts.append(" ".join(tokens.texts[at : at + length]).capitalize())
            at += length
        else:
            text = "Việt Nam" if at > start and tokens.texts[at] == "VN" else tokens.texts[at]
            glued = bool(parts) and tokens.starts[at] == tokens.ends[at - 1]
            if glued and (parts[-1].isdigit() or text.isdigit()):
                parts[-1] += text  # 'Vụ 1A', 'Ban B68'
            elif glued and (_transcribed(tokens, at) or _transcribed(tokens, at - 1)):
                parts[-1] += text  # 'Mát-xcơ-va'
            else:
                parts.append(text)
            at += 1
    return tight(" ".join(parts))


def name_end(tokens: Tokens, start: int, kind: str) -> int:
    """Where a proper name ends that begins at ``start``; ``start`` itself if there is none.

    Capitals, fields of work, one small syllable between capitals ('Hóa chất Việt Nam'), joints
    before a capital; it stops before a title and before a person's name.
    """
    words = lexicon()
    if kind == "mission":
        return _host_end(tokens, start)
    at = start
    fielded = False
    while at < len(tokens) and at - start < _LONGEST:
        trades = trades_end(tokens, at) if kind == "company" and not tokens.capital[at] else at
        if trades > at and not ends_a_body(tokens, start, trades, kind):
            at = trades
            continue
        field = field_at(tokens, at, acts=kind == "committee")
        if field and (at == start or tokens.capital[at] or (fielded and kind == "company")):
            at = field[1]
            fielded = True
            continue
        fielded = False
        if tokens.folds[at : at + 2] == ("việt", "nam"):
            at += 2
        elif at > start and tokens.folds[at] == "tp" and (city := place_at(tokens, at)):
            at = city.end  # 'Đại học Quốc gia TP.HCM'
        elif tokens.capital[at]:
            if at > start and (
                opens_day(tokens, at)
                or ((kind in _OFFICES or kind == "body") and _opens_body(tokens, at, kind))
            ):
                break
            inside = at > start or kind in _FIELDED
            if inside and (
                words.titles.match(tokens.folds, at) or ends_a_body(tokens, start, at, kind)
            ):
                break
            if kind == "military" and (arm := Cursor(tokens, at).phrase(ARMS)):
                at += len(arm)  # 'Sư đoàn Phòng không | 365'
                continue
            at += (
                2
                if tokens.folds[at : at + 2] in PAIRS or _second_syllable(tokens, start, at, kind)
                else 1
            )
        elif (at > start and tokens.folds[at : at + 2] == ("trung", "ương")) or (
            at > start and _transcribed(tokens, at)
        ):
            at += 2
        elif (kind in LONG_NAMED and at > start and _lists_trades(tokens, at)) or (
            _numbered(tokens, start, at)
            or (kind == "school" and _school_number(tokens, start, at))
            or (
                kind == "military" and at > start and _counts_unit(tokens, at)
            )  # 'Lữ đoàn Công binh 414'
            or (at > start and _bridges(tokens, at))
        ):
            at += 1
        else:
            break
    return at - (at > start and tokens.folds[at - 1] in _HANGING)


def _host_end(tokens: Tokens, start: int) -> int:
    """Where the country ends in which an embassy is: 'Đại sứ quán Việt Nam | tại Cộng hòa Liên bang Đức'."""
    if tokens.folds[start : start + 1] != ("tại",):
        return start
    for at in range(start + 1, min(start + _LONGEST, len(tokens))):
        if (found := lexicon().foreign.match(tokens.folds, at)) is not None:
            return found[1]
        if tokens.folds[at] not in _BEFORE_COUNTRIES:
            break
    return start


def _counts_unit(tokens: Tokens, at: int) -> bool:
    """'Lữ đoàn Công binh | 414', 'Lữ đoàn PK | 77', but not 'Quân đoàn 34 Sáng | 15'."""
    arm = tokens.texts[at - 1]
    return tokens.texts[at].isdigit() and (
        not tokens.capital[at - 1] or (1 < len(arm) < _LONG_ARM and arm.isupper())
    )


def _opens_body(tokens: Tokens, at: int, kind: str) -> bool:
    """'Phòng Kế toán | Công ty Cổ phần X', 'Phòng Thanh tra | Cục Hàng không Việt Nam', of which the office
    is one."""
    head = lexicon().heads.match(tokens.folds, at)
    if head is None:
        return False
    return head[0].kind == "company" or (kind == "division" and head[0].kind in _ABOVE_DIVISIONS)


def read_on(tokens: Tokens, start: int, reach: int = 9) -> int:
    """Where a name goes on to in small letters: up to a sign, a steering word, a place, a person.

    'Cục trưởng Cục Kiểm soát | hoạt động bảo vệ môi trường, …', 'Ban Chỉ đạo | công trình “Lịch sử
    tỉnh X”'. ``start`` itself where nothing of the kind comes within reach.
    """
    at = start
    if foreign_at(tokens, start):
        return start  # 'Hội đồng | châu Âu'
    while at < len(tokens) and at - start < reach:
        if tokens.texts[at] in _CONSONANTS:
            return start  # the text breaks off in a word
        if tokens.texts[at] in _QUOTES:
            closing = next((i for i in range(at + 1, min(at + 12, len(tokens)))
                            if tokens.texts[i] in _QUOTES), None)  # fmt: skip
            return closing + 1 if closing else at
        word = lexicon().words.match(tokens.folds, at)
        if word:
            at = word[1]
            continue
        if tokens.folds[at : at + 3] == ("-", "xã", "hội") and at > start:
            at += 3  # '… kinh tế - xã hội'
            continue
        if tokens.folds[at - 2 : at] == ("trung", "ương") or tokens.folds[at] in _TELLS_WHICH:
            break
        if tokens.folds[at : at + 2] == ("nhiệm", "kỳ") or tokens.folds[at + 1 : at + 2] == (
            "tuổi",
        ):
            break
        steers = is_not_in_name(tokens, at) and not (at == start and _OPENS.match(tokens.folds[at]))
        if not tokens.folds[at][0].isalnum() or (steers and tokens.folds[at] != "và"):
            break
        if place_at(tokens, at, bare=at > start) is not None or names_a_person(tokens, at):
            break
        if at > start and tokens.capital[at] and lexicon().titles.match(tokens.folds, at):
            break
        opens = at > start and tokens.capital[at] and lexicon().heads.match(tokens.folds, at)
        if opens and place_at(tokens, at - 1) is None:
            break  # 'Vụ Quản lý doanh nghiệp | Bộ Công Thương'
        at += 1
    else:
        return start if at < len(tokens) else at
    while at > start and tokens.folds[at - 1] == "và":
        at -= 1
    return at


def as_printed(tokens: Tokens, start: int, end: int) -> str:
    """The words as written, signs and quotation marks set as in print."""
    return _QUOTED.sub(r'"\1"', tight(" ".join(tokens.texts[start:end])))


def is_coined(tokens: Tokens, at: int) -> bool:
    """Whether a word is none of the language: 'Global', 'Telecom'."""
    return tokens.texts[at].isalpha() and not is_syllable(tokens.folds[at])


def _numbered(tokens: Tokens, start: int, at: int) -> bool:
    """'Quân khu 7', 'Trường … số 3', 'Vụ Trung ương 1'."""
    unit = at == start and _UNIT_OF_FOUR.fullmatch(tokens.texts[at])  # 'Đại đội 3568'
    if not (unit or (tokens.texts[at].isdigit() and len(tokens.texts[at]) < 4)):
        return False
    if tokens.folds[at + 1 : at + 2] == ("tuổi",):
        return False  # 'Vụ phó 26 tuổi'
    if at == start or tokens.folds[at - 1] in ("số", "ương", "khu", "vực"):
        return True
    if tokens.folds[at - 2 : at] in _UNITS_BY_NUMBER and tokens.capital[at - 2]:
        return True
    behind = tokens.folds[at + 1] if at + 1 < len(tokens) else "."  # 'Bệnh viện Quân đội 108 đã …'
    counts = behind[0].isdigit() or (behind.isalpha() and behind not in NOT_IN_NAME)
    return (
        tokens.capital[at - 1] and len(tokens.texts[at]) > 1 and not counts and behind not in "/-%"
    )


def _lists_trades(tokens: Tokens, at: int) -> bool:
    """'Công ty Cổ phần Sản xuất | , Chế biến và Phân phối …': what a firm does, up to an 'và'."""
    if tokens.folds[at] != "," or tokens.capital[at - 1] or not tokens.folds[at - 1].isalpha():
        return False
    words = tokens.folds[at + 1 : at + 4]
    capitals = tokens.capital[at + 1 : at + 5]
    joined = len(words) == 3 and words[2] in ("và", ",") and words[0].isalpha()
    return joined and capitals[:2] == (True, False) and capitals[3:] == (True,)


def _school_number(tokens: Tokens, start: int, at: int) -> bool:
    """'Trường Tiểu học Hàm Thạnh 1', where nothing is counted."""
    behind = tokens.folds[at + 1] if at + 1 < len(tokens) else "."
    return (
        at > start
        and (tokens.capital[at - 1] or field_at(tokens, at - 2, acts=False) is not None)
        and tokens.texts[at].isdigit()
        and len(tokens.texts[at]) == 1
        and (behind in NOT_IN_NAME or behind in ("và", *",.;)-"))
    )


def _second_syllable(tokens: Tokens, start: int, at: int, kind: str) -> bool:
    """A field of work that the lexicon lacks is a word of two syllables: 'Tổng cục Cảnh sát'."""
    joined = at and tokens.capital[at - 1] and tokens.texts[at - 1].isalpha()
    alone = not joined or (at == start and kind in _OF_TWO)
    if at + 1 >= len(tokens) or not (kind in _FIELDED or (alone and is_syllable(tokens.folds[at]))):
        return False
    word = tokens.folds[at + 1]
    return (
        word.isalpha()
        and not tokens.capital[at + 1]
        and word not in NOT_IN_NAME
        and is_syllable(word)  # 'Viện Kiểm | s.', cut off
        and lexicon().triggers.match(tokens.folds, at + 1) is None
    )


def is_syllable(word: str) -> bool:
    """Whether a word can be a Vietnamese syllable: 'hải' can, 'vingroup' cannot."""
    return _SYLLABLE.fullmatch(unaccented(word)) is not None


def is_not_in_name(tokens: Tokens, at: int) -> bool:
    """Whether a word steers the sentence and so cannot be part of a name."""
    if lexicon().words.match(tokens.folds, at):
        return False  # 'sắp xếp', not 'sắp'
    if tokens.folds[at] in NOT_IN_NAME or tokens.folds[at : at + 2] in _ADVERBS:
        return True
    return lexicon().triggers.match(tokens.folds, at) is not None


def breaks_off(tokens: Tokens, start: int, end: int) -> bool:
    """'Ủy viên Đảng ủy Công | ...': whether the text ends in a name that is no field of work."""
    dots = "".join(tokens.folds[end:])
    if not dots or dots.strip(".…") or (dots[0] == "." and len(dots) < 3):
        return False
    field = lexicon().fields.match(tokens.folds, start)
    apart = tokens.starts[end] > tokens.ends[end - 1]  # 'Công ty Xuyên Á...': and others
    return apart and (field is None or field[1] != end)


def cut_short(tokens: Tokens, start: int, end: int, *, proper: bool = False) -> bool:
    """Whether a name seems to go on in small letters that no lexicon knows ('Báo Người đưa | tin'), or
    the text breaks off in a word ('Viện Kiểm | s.').

    A field of work ends a name ('Sở Y tế | khẩn trương …'), unless the name must be ``proper``
    ('Trung tâm Hành chính | công').

    Half a name is worse than none. A name that ends in capitals may be followed by any verb.
    """
    if end < len(tokens) and tokens.texts[end] in _CONSONANTS:
        return True
    if end >= len(tokens) or tokens.capital[end - 1] or not tokens.folds[end].isalpha():
        return False
    if tokens.texts[end - 1].isdigit() and tokens.folds[end - 2] in ("khu", "đoàn"):
        return False  # 'Quân khu 3 | mở lớp'
    if place_at(tokens, end) is not None:
        return False
    word = tokens.folds[end]
    if word in _PLURALS and lexicon().fields.match(tokens.folds, start) is None:
        return True  # 'Vụ Theo dõi xử lý | các vụ án'
    known = lexicon().fields.match(tokens.folds, end - 2) if end - 2 >= start else None
    field = lexicon().fields.match(tokens.folds, start)
    if proper and field and field[1] == end and word == "và":
        return True  # 'Tổng công ty Đầu tư | và kinh doanh vốn nhà nước'
    if proper and word == "và" and end + 1 < len(tokens) and tokens.folds[end + 1].isalpha():
        goes_on = not (tokens.capital[end + 1] or is_not_in_name(tokens, end + 1))
        another = lexicon().heads.match(tokens.folds, end + 1) or tokens.folds[end + 1] in _MORE
        if goes_on and not another:
            return True  # 'Công ty Cổ phần Hóa dầu | và nhiên liệu sinh học dầu khí'
    if proper:
        known = None
    return not (
        tokens.capital[end]
        or known
        or word in NOT_IN_NAME
        or tokens.folds[end : end + 2] in _ADVERBS
        or lexicon().triggers.match(tokens.folds, end)
        or lexicon().words.match(tokens.folds, end)
    )


def _transcribed(tokens: Tokens, at: int) -> bool:
    """'Đại học Tổng hợp Mát | -xcơ-va': a foreign name goes on behind a hyphen in small letters."""
    if tokens.folds[at] != "-" or at + 1 >= len(tokens) or tokens.capital[at + 1]:
        return False
    glued = tokens.starts[at] == tokens.ends[at - 1] and tokens.starts[at + 1] == tokens.ends[at]
    return glued and tokens.folds[at + 1].isalpha()


def _bridges(tokens: Tokens, at: int) -> bool:
    if at + 1 >= len(tokens) or not tokens.capital[at + 1]:
        return False
    if tokens.texts[at + 1].isdigit() and tokens.texts[at].isalpha():
        return False  # 'Tổng công ty Mobifone | mua 95% cổ phần'
    if tokens.texts[at] in "–—":
        return False  # 'Tập đoàn An Phú – doanh nghiệp …'
    if tokens.folds[at] in _NAME_JOINTS:
        return (
            tokens.folds[at + 1] != "ảnh"
            and not lexicon().titles.match(tokens.folds, at + 1)
            and (not lexicon().heads.match(tokens.folds, at + 1) or is_science(tokens, at + 1))
            and not lexicon().honorifics.match(tokens.folds, at + 1)  # '… và | Thiếu tướng A'
        )
    if tokens.folds[at] == "khóa":
        return False  # 'Hội Doanh nhân X | khóa VII'
    if tokens.folds[at] == "miền":  # 'Tổng Công ty Lương thực miền Bắc'
        return True
    if tokens.folds[at] == "khoa" and at and tokens.folds[at - 1] not in ("đa", "bách", "nha"):
        return False  # 'Đại học Tổng hợp Hà Nội | khoa Lịch sử'
    words = lexicon()
    head = words.heads.match(tokens.folds, at + 1)
    return (
        tokens.folds[at].isalpha()
        and tokens.folds[at] not in NOT_IN_NAME
        and tokens.capital[at - 1]
        and words.triggers.match(tokens.folds, at) is None  # '… thuộc Đảng bộ X'
        and (head is None or head[1] < at + 3)
    )
