"""Bodies by a proper name behind their head word: 'Hội Nhà báo X', 'Công ty Y', 'Ủy ban Quốc gia về Z'."""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.gazetteer.communes import communes_named
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.name_parts import (
    LEGAL_FORM,
    has_capital,
    legal_form_end,
    only_zone,
    programme_follows,
    project_end,
)
from cadregraph.graph.mentions.names import (
    as_printed,
    cut_short,
    name_end,
    read_on,
    spelled,
)
from cadregraph.graph.mentions.places import foreign_at, place_at
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.mentions.steering_committees import LABEL as STEERING
from cadregraph.graph.mentions.steering_committees import steering_committee
from cadregraph.graph.text.tokens import Tokens

_OF_WHOM = frozenset({"gia", "ương", "nước", "về"})
"""Ends of names that do not tell of what a committee is: 'Ủy ban Quốc gia', 'Ủy ban Nhà nước'."""
_ONE_IN_EACH = frozenset({"Trường Chính trị"})
"""Bodies of which each province has one, so that the kind of place alone names it."""
_OF_ZONES = "Khu ủy"
_TASKS = word_class("tasks_of_councils")
_PLACED = frozenset({"school", "hospital", "centre", "association"})
_COMMISSION = "Ủy ban"
_BOARD = "Ban Quản lý"
_MANAGED = phrase_class("what_boards_of_places_manage")


def of_name(tokens: Tokens, span: OrganizationSpan) -> OrganizationSpan | None:
    """The body of a head that ends at the end of a span, with the proper name behind it; a generic one
    where the name is cut off, None where there is none."""
    before_a_name = span.head.kind == "cell" or span.head.label == _COMMISSION
    if before_a_name and whole_name(tokens, span.end):
        # 'Bí thư Chi bộ thôn | Lê Thị Hoa', 'Chủ nhiệm Ủy ban | Lê Văn A'
        return replace(span, generic=True)
    end = name_end(tokens, span.end, span.head.kind)
    if span.head.label == _BOARD and (local := _board_of_place(tokens, span)):
        return local
    if span.head.label == "Hội đồng":
        goes_on = tokens.folds[span.end : span.end + 1]
        end = read_on(tokens, span.end) if goes_on and goes_on[0] in _TASKS else span.end
        place = place_at(tokens, end, bare=False) if end > span.end else None
        if place is None or not place.named:
            return replace(span, end=max(end, span.end), generic=True)
        name = as_printed(tokens, span.end, end)
        return replace(span, name=name, place=place, end=place.end)
    if span.head.label == STEERING and (steering := steering_committee(tokens, span)):
        return steering
    if span.head.label == STEERING and programme_follows(tokens, span.end):
        end = read_on(tokens, span.end)
        place = place_at(tokens, end, bare=False)
        span = replace(span, name=as_printed(tokens, span.end, end), end=end)
        return replace(span, place=place, end=place.end) if place and place.named else span
    project = project_end(tokens, span.start, max(end, span.end + 2))
    if project > max(end, span.end + 2):
        place = place_at(tokens, project, bare=False)
        name = as_printed(tokens, span.end, project)
        return replace(span, name=name, place=place, end=place.end if place else project)
    if end == span.end and span.head.label == _OF_ZONES and (zone := only_zone(tokens)):
        return replace(span, name=zone)
    if end == span.end:
        place = place_at(tokens, end, bare=False) if span.head.kind in _PLACED else None
        one_each = span.head.label in _ONE_IN_EACH  # 'Trường Chính trị tỉnh'
        if place and (place.named or one_each):  # 'Trường THCS xã Nghi Trung'
            return replace(span, place=place, end=place.end)
        bare = span.head.kind in ("company", "committee", "party")
        return span if bare or span.head.label == STEERING else None
    if span.head.label == "Quỹ" and end == span.end + 1:
        return replace(span, end=end, generic=True)  # 'Quỹ Khuyến | học'
    if set(tokens.folds[span.end : end]) <= LEGAL_FORM:
        return replace(span, end=end, generic=True)  # 'Công ty TNHH MTV | xe khách Sài Gòn'
    field = lexicon().fields.match(tokens.folds, span.end)
    fielded = field is not None and field[1] == end and tokens.capital[span.start]
    place = place_at(tokens, end, bare=False)
    known = fielded and span.head.kind in _PLACED and place is not None
    if not known and (
        cut_short(tokens, span.end, end, proper=True) or not has_capital(tokens, span.end, end)
    ):
        return replace(span, end=end, generic=True)
    if span.head.kind in ("association", "commission"):
        if tokens.folds[end : end + 1] == ("về",):  # 'Ủy ban Quốc gia | về Thanh niên Việt Nam'
            end = name_end(tokens, end + 1, span.head.kind)
        bare = tokens.folds[end - 1] in _OF_WHOM
        if tokens.folds[end - 1] == "gia" and end - span.end > 2:
            bare = False  # 'Hiệp hội An ninh mạng Quốc gia', but not 'Ủy ban Quốc gia'
        if bare or _of_another_country(tokens, span.end, end):
            return replace(span, end=end, generic=True)
    name = as_printed(tokens, span.end, end) if "về" in tokens.folds[span.end : end] else ""
    name = name or spelled(tokens, span.end, end, firm=span.head.kind == "company")
    span = replace(span, name=name, end=legal_form_end(tokens, end, span.head.kind))
    if place and (place.named or known):  # 'Trung tâm Phát triển quỹ đất huyện'
        return replace(span, place=place, end=place.end)
    return span


def whole_name(tokens: Tokens, at: int) -> bool:
    """'Bí thư Đảng ủy | Trần Văn Lâm': a common surname with two or three more, and no commune's name."""
    end = at
    while end < len(tokens) and tokens.capital[end] and tokens.texts[end].isalpha():
        end += 1
    surname = 3 <= end - at <= 4 and tokens.folds[at] in lexicon().common_surnames
    return surname and not communes_named(" ".join(tokens.texts[at:end]))


def _of_another_country(tokens: Tokens, start: int, end: int) -> bool:
    """'Ủy ban Cải cách và Phát triển Trung Quốc', but not 'Hội Hữu nghị Việt Nam - Trung Quốc'."""
    if "việt" in tokens.folds[start:end]:
        return False
    return any(foreign_at(tokens, at) for at in range(start, end))


def _without_holder(tokens: Tokens, school: OrganizationSpan) -> OrganizationSpan:
    """Schools bear the names of persons, so a name takes in who leads it ('… Tây Nguyên Lê Thị Na'):
    cut off three or four syllables that begin with a surname, if two are left in front."""
    surnames = lexicon().common_surnames
    words = school.name.split()
    for width in (4, 3):
        at = school.end - width
        if (
            len(words) >= width + 2
            and all(tokens.capital[at : school.end])
            and tokens.folds[at] in surnames
            and place_at(tokens, at) is None
        ):
            return replace(school, name=" ".join(words[:-width]), end=at)
    return school


def school_without_holder(tokens: Tokens, body: OrganizationSpan) -> OrganizationSpan:
    """A school, or a body of one, without whoever leads it: 'Hội đồng trường Trường Đại học X | Lê Na'."""
    if body.head.kind == "school":
        return _without_holder(tokens, body)
    if body.parent is None or body.parent.head.kind != "school":
        return body
    school = _without_holder(tokens, body.parent)
    return replace(body, parent=school, end=school.end)


def _board_of_place(tokens: Tokens, span: OrganizationSpan) -> OrganizationSpan | None:
    """'Ban Quản lý | dự án huyện Tuy An', 'Ban quản lý | khu kinh tế tỉnh Phú Yên'."""
    for words in _MANAGED:
        end = span.end + len(words)
        if tokens.folds[span.end : end] != words:
            continue
        place = place_at(tokens, end, bare=False)
        if place is not None and place.named and place.kind:
            name = as_printed(tokens, span.end, end)
            return replace(span, name=name, place=place, end=place.end)
    return None
