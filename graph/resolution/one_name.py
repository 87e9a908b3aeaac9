"""One name for a body that goes by several: what its own words, and the registers, tell.

'Tổng công ty Xây lắp Dầu khí - PVC' is the 'Tổng Công ty Cổ phần Xây lắp Dầu khí Việt Nam', 'Ban
Chấp hành Tỉnh ủy X' the 'Ban Chấp hành Đảng bộ tỉnh X', 'Tổng cục IV' the Tổng cục Hậu cần - Kỹ thuật.
What only other articles tell ('Công ty Cổ phần X' for 'Công ty X') is left to `cadregraph.graph.identity`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from cadregraph.graph.gazetteer.units import gazetteer
from cadregraph.graph.lexicon import Head, lexicon
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import (
    AGENCIES,
    KNOWN_BODIES,
    NAME_WORDS,
    SHORT_FIELDS,
)
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.name_parts import LEGAL_FORM
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.resolution.composition import body_from, head_of
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace
from cadregraph.graph.text.normal import fold
from cadregraph.graph.text.tokens import tokenize

_BOARDS = frozenset({"executive", "standing"})
_PLACED_NAMES = frozenset(
    {"school", "hospital", "centre", "press", "institute", "military", "body"}
)
_OF_PLACES = {
    "Trường Chính trị": ("province",),
    "Bệnh viện Đa khoa": ("province", "district"),
}
"""Heads of which each province, or district, has one: its name alone, without its kind, tells which."""
_FORM_BEHIND = re.compile(
    r"(\s*[-–]?\s*\b(TNHH|MTV|CTCP|một thành viên|trách nhiệm hữu hạn|công ty cổ phần))+$",
    re.IGNORECASE,
)
_BANKS_FORM = word_class("forms_of_banks")


@dataclass(frozen=True, slots=True)
class _Known:
    """A body that goes by several names: its head and name, and the forms behind its head word."""

    head: Head
    name: str
    forms: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Agency:
    """A department of which there is one in the country, and the ministry of which it is."""

    body: ResolvedOrganization
    ministry: ResolvedOrganization


@lru_cache(maxsize=8192)
def one_name(body: ResolvedOrganization) -> ResolvedOrganization:
    """The body under the one name that it has in the graph; itself where nothing else is known."""
    if body.parent is not None:
        body = replace(body, parent=one_name(body.parent))
    for rule in (
        _told_once,
        _in_one_way,
        _of_centre,
        _of_party,
        _of_union,
        _of_government,
        _of_police,
        _of_ministry,
        _of_city,
        _of_firm,
    ):
        body = rule(body)
    if body.parent is None and body.place is None and body.head.takes in ("name", "-"):
        body = _registered(_placed(_without_form(body)))
    return body


def _in_one_way(body: ResolvedOrganization) -> ResolvedOrganization:
    """'Ban Quản lý KKT X' as 'Ban Quản lý Khu kinh tế X', 'Đại sứ quán … tại Liên bang Nga' as '… tại
    Nga'."""
    name = body.name
    for form, full in _name_words():
        name = form.sub(full, name)
    return body if name == body.name else replace(body, name=name)


@cache
def _name_words() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The forms of words of names, the longest first, and how a name has them."""
    found = sorted(rows(NAME_WORDS), key=lambda row: (-len(row.form), row.form))
    return tuple(
        (
            re.compile(
                rf"(?<!\w)(?P<behind>{'' if row.behind == '-' else row.behind + ' '}){row.form}(?!\w)"
            ),
            rf"\g<behind>{row.full}",
        )
        for row in found
    )


def _told_once(body: ResolvedOrganization) -> ResolvedOrganization:
    """'Sư đoàn Sư đoàn 308', 'Bộ trưởng Bộ Y tế của Bộ Y tế': what the text says twice."""
    whole = body.parent
    if whole is not None and body.head == whole.head and body.name in ("", whole.name):
        return whole
    head = body.head.label.split()
    words = [*head, *body.name.split()]
    folded = fold(" ".join(words)).split()
    for count in range(len(words) // 2, max(1, len(head) - 1), -1):
        if folded[:count] == folded[count : 2 * count]:
            return replace(body, name=" ".join(words[count + len(head) :]))
    return body


# --- bodies in whose name another stands --------------------------------------------------------


def _of_centre(body: ResolvedOrganization) -> ResolvedOrganization:
    """'Ủy ban Kiểm tra' of 'Trung ương' is the head word 'Ủy ban Kiểm tra Trung ương'; a 'Ban Kinh tế' of
    its executive committee is the 'Ban Kinh tế Trung ương'."""
    organ = body.head.takes == "committee" and body.head.kind not in _BOARDS
    if organ and not body.name and body.parent == _central_committee():
        body = replace(body, name="Trung ương", parent=None)
    if body.name != "Trung ương" or body.parent is not None or body.place is not None:
        return body
    label = f"{body.head.label} Trung ương"
    found = lexicon().heads.match(tokenize(label).folds, 0)
    whole = found is not None and found[0].label == label and found[0].takes == "-"
    return ResolvedOrganization(found[0], "", None, None) if found and whole else body


def _of_party(body: ResolvedOrganization) -> ResolvedOrganization:
    """'Ban Chấp hành Tỉnh ủy X', '… Đảng ủy xã X', 'Đảng bộ Tỉnh ủy X': of the Party organisation."""
    above = body.parent
    if body.head.label == "Đảng bộ" and above is not None and _leads_place(above) and not body.name:
        return replace(body, parent=None, place=above.place)
    if body.head.kind != "executive":
        return body
    if body.parent is None:
        central = body.name == "Trung ương" and body.place is None
        return _central_committee() if central else body
    served = body.parent
    if served.head.label != "Đảng ủy" and not _leads_place(served):
        return body
    party = ResolvedOrganization(head_of("đảng bộ"), served.name, served.parent, served.place)
    return replace(body, parent=party)


@cache
def _central_committee() -> ResolvedOrganization:
    return body_from("ban chấp hành trung ương đảng")


def _leads_place(body: ResolvedOrganization) -> bool:
    return body.place is not None and body.head.takes == "place" and body.head.kind == "committee"


def _of_union(body: ResolvedOrganization) -> ResolvedOrganization:
    """'Ban Chấp hành Hội X Việt Nam' of a union of the whole country is its central one."""
    served = body.parent
    whole = served is not None and served.head.kind in ("union", "association")
    if body.name == "Trung ương" and served and served.head.label.startswith("Trung ương"):
        return replace(body, name="")  # 'Ban Thường vụ Trung ương | Trung ương Đoàn'
    if body.head.kind not in _BOARDS or body.name or not whole or served is None:
        return body
    national = served.place is None and f"{served.head.label} {served.name}".strip().endswith(
        "Việt Nam"
    )
    return replace(body, name="Trung ương") if national else body


def _of_government(body: ResolvedOrganization) -> ResolvedOrganization:
    """'Ban cán sự đảng thành phố X': that of its people's committee."""
    if body.head.label != "Ban cán sự đảng" or body.name or body.place is None:
        return body
    committee = body_from("ủy ban nhân dân", body.place)
    return replace(body, parent=committee, place=None)


def _of_police(body: ResolvedOrganization) -> ResolvedOrganization:
    """'Phòng Cảnh sát giao thông tỉnh X': of the police there."""
    force = body.name.startswith(("Cảnh sát", "An ninh"))
    if body.head.kind != "division" or body.place is None or not force:
        return body
    police = body_from("Công an", body.place)
    return replace(body, parent=police, place=None)


def _of_ministry(body: ResolvedOrganization) -> ResolvedOrganization:
    """'Sở Kế hoạch' in full; 'Tổng cục Cảnh sát Bộ Công an' without the ministry, as there is one."""
    if body.head.takes != "field":
        return body
    full = _short_fields().get((body.head.label, fold(body.name)))
    if full is not None:
        body = replace(body, name=full)
    if body.place is None:
        found = _agencies().get(fold(f"{body.head.label} {body.name}"))
        if found is not None and (body.parent is None or body.parent == found.ministry):
            return found.body
    return body


def _of_city(body: ResolvedOrganization) -> ResolvedOrganization:
    """'Thành ủy tỉnh Kon Tum': of the city that the province is named after."""
    province = body.place.unit if body.place is not None else None
    if body.head.label != "Thành ủy" or province is None or province.kind != "tỉnh":
        return body
    for unit in gazetteer().units:
        if unit.kind == "thành phố" and unit.name == province.name:
            return replace(body, place=ResolvedPlace(unit.kind, unit.name, unit))
    return body


def _of_firm(body: ResolvedOrganization) -> ResolvedOrganization:
    """'Đảng ủy PVN', 'Đảng ủy Tập đoàn Dầu khí': of the body that goes by that name."""
    if body.head.takes != "any" or not body.name or body.parent or body.place:
        return body
    tokens = tokenize(body.name)
    found = lexicon().heads.match(tokens.folds, 0)
    head = found[0].label if found else "-"
    known = _known_bodies().get((head, fold(tokens.text(found[1] if found else 0, len(tokens)))))
    if known is None:
        return body
    return replace(body, name="", parent=ResolvedOrganization(known.head, known.name, None, None))


# --- bodies with a name of their own ------------------------------------------------------------


def _without_form(body: ResolvedOrganization) -> ResolvedOrganization:
    """'Tổng công ty X - TNHH Một thành viên' without what nobody says of it."""
    if body.head.kind != "company" or not body.name:
        return body
    found = _FORM_BEHIND.search(body.name)
    return replace(body, name=body.name[: found.start()]) if found and found.start() else body


def _placed(body: ResolvedOrganization) -> ResolvedOrganization:
    """'Trường Chính trị TP Đà Nẵng', 'Báo Pháp luật TP. HCM': of the place that ends the name."""
    if body.head.kind not in _PLACED_NAMES or not body.name:
        return body
    tokens = tokenize(body.name)
    whole = body.head.label in _OF_PLACES
    for at in range(max(0, len(tokens) - 6), len(tokens)):
        place = place_at(tokens, at, bare=whole and at == 0)
        if place is None or place.end != len(tokens) or len(place.units) != 1:
            continue
        unit = place.units[0]
        spelt = tokens.folds[at].startswith("tp") or tokens.folds[at : at + 2] == ("thành", "phố")
        city = spelt and unit.kind == "thành phố"
        if city or (whole and at == 0 and unit.level in _OF_PLACES[body.head.label]):
            return replace(
                body, name=tokens.text(0, at), place=ResolvedPlace(unit.kind, unit.name, unit)
            )
    return body


def _registered(body: ResolvedOrganization) -> ResolvedOrganization:
    """The body of the register that the name is one of."""
    words = [word for word in fold(body.name).replace("–", "-").split() if word]
    while words and (words[0] in LEGAL_FORM or words[0] in _BANKS_FORM):
        words.pop(0)
    head = _general(body.head.label)
    name = " ".join(words)
    known = _known_bodies().get((head, name)) or _behind_another(head, words)
    if known is None:
        return body
    return ResolvedOrganization(known.head, known.name, None, None)


def _behind_another(head: str, words: list[str]) -> _Known | None:
    """'Nông nghiệp Sài Gòn - Sagri': a full name with the short one behind it."""
    for width in range(1, len(words)):
        first = " ".join(words[:width]).removesuffix(" -")
        known = _known_bodies().get((head, first))
        if known is not None and " ".join(words[width:]).removeprefix("- ") in known.forms:
            return known
    return None


def _general(label: str) -> str:
    """The head word without its legal form: 'Tổng Công ty Cổ phần' is a 'Tổng Công ty'."""
    for head in ("Tổng Công ty", "Công ty", "Ngân hàng"):
        if label.startswith(f"{head} "):
            return head
    return label or "-"


# --- data ---------------------------------------------------------------------------------------


@cache
def _known_bodies() -> Mapping[tuple[str, str], _Known]:
    """Bodies of known_bodies.tsv by head word and folded form."""
    found: dict[tuple[str, str], _Known] = {}
    for row in rows(KNOWN_BODIES):
        tokens = tokenize(row.name)
        match = lexicon().heads.match(tokens.folds, 0)
        if match is None:
            continue
        head, end = match
        spellings = frozenset(fold(form) for form in row.forms)
        known = _Known(head, tokens.text(end, len(tokens)), spellings)
        for label in row.heads:
            for spelling in spellings:
                found.setdefault((label, spelling), known)
    return found


@cache
def _agencies() -> Mapping[str, _Agency]:
    """Departments of which there is one in the country, by their folded names without the ministry."""
    found: dict[str, _Agency] = {}
    for row in rows(AGENCIES):
        agency = _Agency(body_from(row.name), body_from(row.of))
        for name in (f"{agency.body.head.label} {agency.body.name}", *row.also):
            found.setdefault(fold(name), agency)
    return found


def ministries() -> Mapping[ResolvedOrganization, ResolvedOrganization]:
    """The ministry or central agency of each department of which there is one in the country."""
    return {agency.body: agency.ministry for agency in _agencies().values()}


@cache
def _short_fields() -> Mapping[tuple[str, str], str]:
    """The full field of work by the label of the head and the short field, folded."""
    return {(row.head, fold(row.short)): row.full for row in rows(SHORT_FIELDS) if row.full != "-"}
