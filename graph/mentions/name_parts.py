"""Where the parts of a body's name end that follow no head word: regions, projects, legal forms."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from cadregraph.graph.lexicon import Head, lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.names import is_not_in_name, read_on
from cadregraph.graph.mentions.names_behind import names_a_person
from cadregraph.graph.mentions.places import kind_at, place_at
from cadregraph.graph.mentions.spans import OrganizationSpan, PlaceSpan
from cadregraph.graph.text.numerals import ordinal
from cadregraph.graph.text.tokens import Tokens, tokenize

_STEERED = word_class("steered")
_OF_CITIES = phrase_class("short_forms_of_bodies_of_cities")
_ROMAN = frozenset("I II III IV V VI VII VIII IX X".split())
LEGAL_FORM = word_class("legal_forms")
"""The words of the legal forms of companies, folded."""
_OPENS_FORM = phrase_class("openers_of_legal_forms")
_ENDS_IN_REGION = re.compile(r"(?:^| )(?:khu vực|vùng) (?:\d+|[IVX]+)(?: - \S.*)?$")


def region_end(tokens: Tokens, at: int, *, placed: bool = False) -> int:
    """Behind 'khu vực 1 - Hà Nội', 'khu vực X', 'vùng I': the offices for several provinces, and, if
    ``placed``, behind 'khu vực Mộc Châu': those of the districts that were."""
    if tokens.folds[at : at + 1] == ("vùng",):
        return at + 2 if _is_number(tokens, at + 1) else at
    if tokens.folds[at : at + 2] != ("khu", "vực") or at + 2 >= len(tokens):
        return at
    place = place_at(tokens, at + 2, bare=True) if placed and tokens.capital[at + 2] else None
    if place is not None and place.named:
        return place.end
    if not _is_number(tokens, at + 2):
        return at
    end = at + 3
    if tokens.texts[end : end + 1] in (("-",), ("–",), ("—",)):
        place = place_at(tokens, end + 1, bare=True)
        if place is not None and place.named:
            return place.end
    return end


def of_a_region(name: str) -> bool:
    """Whether a name ends in a region: 'Thi hành án dân sự khu vực 3 - Hà Nội' is one body without more."""
    return _ENDS_IN_REGION.search(name) is not None


def _is_number(tokens: Tokens, at: int) -> bool:
    """'II', '15', but not the 'năm' of 'khu vực năm 2025'."""
    number = tokens.texts[at] if at < len(tokens) else ""
    return number.isdigit() or (number.isupper() and ordinal(tokens.folds[at]) is not None)


_HOUSES_OF_OFFICES = ("Bệnh viện", "Học viện", "Trường ")
_REGIONS = sorted(phrase_class("regions_of_the_wars"), key=len, reverse=True)
_NO_ZONES = word_class("before_khu_in_longer_words")
_AUTONOMOUS = ("khu", "tự", "trị")
_SEVERAL_PROVINCES = ("liên", "tỉnh")


def zone_end(tokens: Tokens, at: int) -> int:
    """Behind 'Khu 9', 'Liên khu III', 'Nam Bộ', 'Khu Tây Nam Bộ': the zones of several provinces of the two
    wars."""
    for opens in (_AUTONOMOUS, _SEVERAL_PROVINCES):
        end = at + len(opens)
        if tokens.folds[at:end] == opens and tokens.capital[end : end + 1] == (True,):
            while end < len(tokens) and (tokens.capital[end] or tokens.folds[end] == "-"):
                end += 1
            return end - (tokens.folds[end - 1] == "-")  # 'Khu tự trị Thái - Mèo'
    width = 2 if tokens.folds[at : at + 2] == ("liên", "khu") else 1
    named = at + (width if tokens.folds[at + width - 1 : at + width] == ("khu",) else 0)
    for region in _REGIONS:
        end = named + len(region)
        if tokens.folds[named:end] == region and tokens.capital[named]:
            return at if tokens.capital[end : end + 1] == (True,) else end
    if tokens.folds[at + width - 1 : at + width] != ("khu",) or at + width >= len(tokens):
        return at
    number = tokens.texts[at + width]
    counts = number.isdigit() or number.isupper()
    return at + width + 1 if counts and ordinal(tokens.folds[at + width]) is not None else at


def only_zone(tokens: Tokens) -> str:
    """The zone that a sentence names, as it prints it: 'Chính ủy Khu VIII, Bí thư Khu ủy'; '' for none
    or several."""
    zones = {
        " ".join(tokens.texts[at:end])
        for at in range(len(tokens))
        if tokens.folds[at] == "khu" and (at == 0 or tokens.folds[at - 1] not in _NO_ZONES)
        if (end := zone_end(tokens, at)) == at + 2
    }
    return zones.pop() if len(zones) == 1 else ""


def of_only_unit(
    tokens: Tokens,
    body: OrganizationSpan,
    start: int,
    read: Callable[[Tokens, int], OrganizationSpan | None],
) -> OrganizationSpan:
    """'Bí thư Đảng ủy | Quân đoàn, Tư lệnh Quân đoàn 3': the body with the one unit of the army of that
    kind which the sentence names; a generic one where it names none or several."""
    found, words = {}, tokens.folds[start : body.end]
    for at in range(len(tokens) - len(words)):
        if tokens.folds[at : at + len(words)] == words:
            unit = read(tokens, at)
            if unit is not None and not unit.generic and unit.end > at + len(words):
                found[tokens.folds[at : unit.end]] = unit
    unit = next(iter(found.values())) if len(found) == 1 else None
    unit = unit if unit is not None and unit.head.kind == "military" else None
    return replace(body, parent=unit, generic=unit is None)


def provisional_end(tokens: Tokens, at: int) -> int:
    """Behind 'lâm thời', with which the first committees were set up: 'Tỉnh ủy lâm thời | tỉnh X'."""
    return at + 2 if tokens.folds[at : at + 2] == ("lâm", "thời") else at


def central_at(tokens: Tokens, at: int) -> int:
    """How many tokens spell 'Trung ương' here: 'Trung ương', 'TW', 'TƯ', 'T.Ư'; 0 for none."""
    if tokens.folds[at : at + 2] == ("trung", "ương"):
        return 2
    if tokens.texts[at : at + 1] in (("TW",), ("TƯ",), ("TƯ",)):
        return 1
    return 3 if tokens.texts[at : at + 3] == ("T", ".", "Ư") else 0


def short_form_end(tokens: Tokens, at: int) -> int:
    """Behind a short form in brackets: '(KH & ĐT)'; ``at`` itself where none stands."""
    if tokens.folds[at : at + 1] != ("(",):
        return at
    for end in range(at + 1, min(at + 6, len(tokens))):
        if tokens.texts[end] == ")":
            return end + 1
        if not (tokens.texts[end].isupper() or tokens.texts[end] in "&-"):
            return at
    return at


def joined_field(tokens: Tokens, at: int, kind: str) -> int:
    """Where 'Pháp chế | và Cải cách hành chính' ends: a second field behind 'và'; or 'An ninh | I'."""
    number = tokens.texts[at] if at < len(tokens) else ""
    if kind in ("agency", "division") and number in _ROMAN:
        return at + 1
    if kind == "division" and number.isdigit() and len(number) == 1:
        return at + 1  # 'Phòng Nghiệp vụ | 2'
    if tokens.folds[at : at + 1] != ("và",) or at + 1 >= len(tokens):
        return at
    field = lexicon().fields.match(tokens.folds, at + 1)
    return field[1] if field and tokens.capital[at + 1] and kind in ("agency", "department") else at


def has_capital(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a name has a capital or is a number: 'các tập đoàn kinh tế' names none."""
    return any(tokens.capital[at] or tokens.texts[at].isdigit() for at in range(start, end))


def programme_follows(tokens: Tokens, at: int) -> bool:
    """Whether what a steering committee steers follows: 'Ban Chỉ đạo | kỳ thi', '| Cải cách tư pháp'."""
    if at >= len(tokens):
        return False
    return tokens.folds[at] in _STEERED or (tokens.capital[at] and tokens.folds[at] != "trung")


def goes_on_in_small(tokens: Tokens, end: int) -> bool:
    """Whether behind a head word alone small letters follow that may be its name: 'Tổng công ty | bia'."""
    return (
        end < len(tokens)
        and tokens.folds[end].isalpha()
        and not is_not_in_name(tokens, end)
        and lexicon().words.match(tokens.folds, end) is None
    )


def project_end(tokens: Tokens, start: int, end: int) -> int:
    """'Ban Quản lý dự án | nhà máy lọc dầu Dung Quất': what the project is of, up to a steering word.

    The word 'dự án' must be part of the name, which begins at ``start``.
    """
    for back in range(end, max(end - 7, start + 1), -1):
        if tokens.folds[back - 2 : back] == ("dự", "án"):
            break
    else:
        return end
    return max(end, read_on(tokens, back, reach=16))


def legal_form_end(tokens: Tokens, at: int, kind: str) -> int:
    """Behind 'Tổng công ty X | trách nhiệm hữu hạn một thành viên', '| - CTCP': part of the name in
    law, which nobody says."""
    if kind != "company":
        return at
    end = at + (tokens.folds[at : at + 1] in (("-",), ("–",)))
    behind = end
    while behind < len(tokens) and tokens.folds[behind] in LEGAL_FORM:
        behind += 1
    return behind if tokens.folds[end : end + 1] in _OPENS_FORM and behind > end else at


_REGISTERED = frozenset({"tỉnh", "thành phố", "quận", "huyện", "thị xã"})
"""Kinds of places that the register has all."""
_AROUND = frozenset({"tỉnh", "thành phố"})
"""Kinds of what a district lies in."""


def named_after_nobody(tokens: Tokens, place: PlaceSpan) -> bool:
    """'Chủ tịch UBND huyện | Lê Tấn Tài': no place of that name, but the person who holds the post.

    Two syllables of which a province tells where they are are a place that the register lacks.
    """
    at = kind_end(tokens, place)
    unknown = place.named and not place.units and place.kind in _REGISTERED
    if not unknown or place.end - at < 2 or not names_a_person(tokens, at):
        return False
    return place.end - at > 2 or not _lies_in(tokens, place.end)


def _lies_in(tokens: Tokens, at: int) -> bool:
    """Whether a province follows: 'huyện Phú Quán | , tỉnh Bình Thuận'."""
    behind = at + (tokens.folds[at : at + 1] in ((",",), ("(",)))
    found = place_at(tokens, behind) if behind < len(tokens) else None
    return found is not None and found.named and found.kind in _AROUND


def kind_end(tokens: Tokens, place: PlaceSpan) -> int:
    """Behind the word for the kind of a place."""
    kind = kind_at(tokens, place.start)
    return kind[1] if kind is not None else place.start


def province_start(tokens: Tokens, start: int, end: int) -> int:
    """Where the province begins with which a field of work that the lexicon lacks seems to end.

    'Sở Văn hóa | TP Hải Phòng', 'Sở Thông tin | Phú Yên'; ``end`` where none is.
    """
    for at in range(start + 1, end):
        place = place_at(tokens, at)
        only = place.units[0] if place is not None and len(place.units) == 1 else None
        if place is not None and place.end == end and only and only.level == "province":
            return at
    return end


_KINDS = word_class("kinds_in_a_list")
_OCCASIONS = word_class("occasions")


def several_kinds(tokens: Tokens, place: PlaceSpan) -> bool:
    """'UBND tỉnh | , thành', 'HĐND huyện | , xã': of whatever places, none of which is named."""
    at = place.end
    if place.named or tokens.folds[at : at + 1] not in ((",",), ("/",), ("và",)):
        return False
    if tokens.folds[at + 1 : at + 2] == () or tokens.folds[at + 1] not in _KINDS:
        return False
    other = place_at(tokens, at + 1, bare=False)
    return not (other is not None and other.named) and tokens.folds[at + 2 : at + 3] != ("viên",)


def serves_otherwise(tokens: Tokens, at: int, head: Head) -> bool:
    """'Văn phòng | Đăng ký đất đai', 'Ban tổ chức | Đại hội': no organ of a committee, though it is
    called like one."""
    if head.label == "Ban Tổ chức":
        return tokens.folds[at : at + 1] != () and tokens.folds[at] in _OCCASIONS
    if head.kind != "office" or at >= len(tokens) or not tokens.folds[at].isalpha():
        return False
    words = lexicon()
    steers = is_not_in_name(tokens, at) or words.titles.match(tokens.folds, at)
    called = words.honorifics.match(tokens.folds, at) or names_a_person(tokens, at)
    return not (steers or called or words.heads.match(tokens.folds, at) or place_at(tokens, at))


def unit_start(tokens: Tokens, start: int, end: int) -> int:
    """Where the unit of the army, the hospital or the school begins whose office a name is: 'Phòng Tác
    chiến | Bộ Tham mưu Quân khu 9', 'Khoa Nội | Bệnh viện X'; ``end`` where none is."""
    for at in range(start + 1, end):
        head = lexicon().heads.match(tokens.folds, at) if tokens.capital[at] else None
        if head is not None and (
            head[0].kind == "military" or head[0].label.startswith(_HOUSES_OF_OFFICES)
        ):
            return at
    return end


def skip_term(tokens: Tokens, span: OrganizationSpan) -> OrganizationSpan:
    """'Đoàn đại biểu Quốc hội khóa XIV tỉnh Phú Yên': the term stands before the place."""
    at = span.end
    term = tokens.folds[at : at + 1] == ("khóa",) and at + 2 < len(tokens)
    if term and ordinal(tokens.folds[at + 1]) and place_at(tokens, at + 2, bare=False):
        return replace(span, end=at + 2)
    return span


def city_of_short_form(tokens: Tokens, span: OrganizationSpan) -> PlaceSpan | None:
    """'CATP | Hải Dương', 'CATP': the city of which the short form of a body speaks, by name or not; None
    for any other body."""
    if tokens.folds[span.start : span.end] not in _OF_CITIES:
        return None
    named = place_at(tokens, span.end, bare=True)
    end = named.end if named is not None and named.named and not named.kind else span.end
    words = " ".join(("thành phố", *tokens.texts[span.end : end]))
    city = place_at(tokenize(words), 0)
    return replace(city, start=span.end, end=end) if city is not None else None
