"""Bodies that the lexicon does not have, as titles lead them: boards, firms, campaigns and movements by a
name alone."""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.lexicon import Title, lexicon
from cadregraph.graph.lexicon.coined import coined_company, led_body, other_board
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.words import POST_MODIFIERS
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.names import (
    cut_short,
    is_not_in_name,
    is_syllable,
    name_end,
    spelled,
)
from cadregraph.graph.mentions.names_behind import names_a_person
from cadregraph.graph.mentions.organizations import organization_at
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.text.tokens import Tokens

_MODIFIERS = frozenset(row.word for row in rows(POST_MODIFIERS))
_NO_FIRMS = word_class("short_bodies_that_are_no_firms")
_NO_BOARDS = phrase_class("boards_that_need_more_than_capitals")
_LED_IN_WAR = sorted(phrase_class("led_in_war"))
_LED_BY_CHAIRS = sorted(phrase_class("led_by_chairs"))
_LED_BY_DIRECTORS = sorted(phrase_class("led_by_directors"), key=len, reverse=True)
_FREES = ("giải", "phóng")
_UNCLE_HO = ("hồ", "chí", "minh")


def other_board_at(
    tokens: Tokens, after: int, *, spelt: bool = False, sub: bool = False
) -> OrganizationSpan | None:
    """'Trưởng ban Quản lý dự án X': a board that the lexicon does not know, by its capitals.

    ``spelt`` where the word for it must stand there: 'Ủy viên | Ban Công vận Xứ ủy X'; ``sub`` where it is
    a part of one: 'Trưởng tiểu ban Công vận Trung ương'.
    """
    if after >= len(tokens) or not (tokens.capital[after] or tokens.capital[after - 1]):
        return None
    field = lexicon().fields.match(tokens.folds, after)
    if not tokens.capital[after] and field is None:
        return None
    if tokens.folds[after : after + 2] in (("chỉ", "đạo"), ("quản", "lý")):
        return None  # 'Trưởng ban Chỉ đạo', and of what its name does not tell
    if tokens.folds[after] == "ban" and tokens.capital[after : after + 2] == (True, True):
        if spelt and (
            tokens.folds[after + 1 : after + 3] in _NO_BOARDS or names_a_person(tokens, after)
        ):
            return None
        after += 1  # 'Trưởng ban | Ban Khoa giáo Trung ương'
    elif spelt:
        return None
    end = name_end(tokens, after, "body")  # 'phó trưởng Ban đổi mới doanh nghiệp' as well
    if end - after < 2 or tokens.folds[after] == "ban" or listed_on(tokens, end):
        return None
    name = spelled(tokens, after, end)
    if not sub:
        name = name.removesuffix(" Đảng")  # 'Ban Công nghiệp Trung ương Đảng'
    span = OrganizationSpan(other_board(sub=sub), name, None, None, after, end)
    firm = organization_at(tokens, end)
    if firm is not None and firm.head.kind == "company" and firm.name and not firm.generic:
        return replace(span, parent=firm, end=firm.end)  # 'Trưởng ban Kỹ thuật | Tổng công ty X'
    place = place_at(tokens, end, bare=False)
    return replace(span, place=place, end=place.end) if place else span


def listed_on(tokens: Tokens, at: int) -> bool:
    """'Trưởng ban Nghiên cứu | , xây dựng và phổ biến pháp luật': the name goes on behind a comma."""
    if at + 1 >= len(tokens) or tokens.folds[at] != "," or not tokens.folds[at + 1].isalpha():
        return False
    title = lexicon().titles.match(tokens.folds, at + 1)
    steers = is_not_in_name(tokens, at + 1) or lexicon().honorifics.match(tokens.folds, at + 1)
    return not (tokens.capital[at + 1] or title or steers or _MODIFIERS & {tokens.folds[at + 1]})


def coined_company_at(tokens: Tokens, at: int) -> OrganizationSpan | None:
    """'Tổng Giám đốc MobiFone', 'Chủ tịch THACO': a firm by a name that is no Vietnamese word."""
    if at >= len(tokens) or not tokens.texts[at].isalpha() or len(tokens.texts[at]) < 3:
        return None
    word = tokens.texts[at]
    inner = any(letter.isupper() for letter in word[1:])
    if (
        not tokens.capital[at]
        or not word.isascii()
        or (not inner and is_syllable(tokens.folds[at]))
    ):
        return None
    if tokens.folds[at] in _NO_FIRMS:
        return None  # 'Phó Giám đốc CATP'
    if word.isupper() and at + 1 < len(tokens) and tokens.texts[at + 1].isupper():
        return None  # a headline of capitals
    following = at + 1 < len(tokens) and tokens.capital[at + 1]
    if place_at(tokens, at + 1) is not None or (following and not names_a_person(tokens, at + 1)):
        return None  # 'Phó Chủ tịch UBD tỉnh', misspelt; 'Saigon | Co.op'
    return OrganizationSpan(coined_company(), word, None, None, at, at + 1)


def coined_body_at(tokens: Tokens, at: int, title: Title) -> OrganizationSpan | None:
    """'Tư lệnh | Chiến dịch Sông Hinh', 'Chủ tịch | Câu lạc bộ X': what no word of the lexicon heads, since
    the text speaks of it where nobody leads it, too."""
    chairs = "association" in title.heads or title.label.endswith("Chủ nhiệm")
    in_war = _LED_IN_WAR if "military" in title.heads else []
    directs = _LED_BY_DIRECTORS if title.label.endswith("Giám đốc") else []
    for words in (*in_war, *(_LED_BY_CHAIRS if chairs else directs)):
        name = at + len(words)
        if tokens.folds[at:name] != words:
            continue
        place = place_at(tokens, name) if words in _LED_BY_DIRECTORS else None
        end = place.end if place is not None else _end_of_led(tokens, name)
        if end == name:
            return None
        label = " ".join(words).capitalize()
        return OrganizationSpan(
            led_body(label, war=words in _LED_IN_WAR),
            spelled(tokens, name, end),
            None,
            None,
            at,
            end,
        )
    return None


def _end_of_led(tokens: Tokens, start: int) -> int:
    """Where the name ends, over a dash between two capitals; ``start`` where there is none, or where it goes
    on in small letters."""
    if tokens.folds[start : start + 3] == _UNCLE_HO:
        return start + 3
    first = start + (2 if tokens.folds[start : start + 2] == _FREES else 0)
    if first >= len(tokens) or not tokens.capital[first] or names_a_person(tokens, first):
        return start
    end = name_end(tokens, first, "body")
    while tokens.folds[end : end + 1] == ("-",) and tokens.capital[end + 1 : end + 2] == (True,):
        end = name_end(tokens, end + 1, "body")
    goes_on = tokens.capital[end : end + 1] == (True,)  # 'Câu lạc bộ Cựu | Đại biểu Quốc hội'
    return start if end == first or goes_on or cut_short(tokens, first, end) else end
