"""Whose organ a body is, what it leads and what it is part of, by the law alone.

The Party after its Statutes (Điều lệ Đảng 2011: articles 9, 10, 17, 42, 43); the State after Luật Tổ
chức Chính phủ 2015, Luật Tổ chức chính quyền địa phương 2015 (articles 6, 8, 9), Nghị định
24/2014/NĐ-CP and 37/2014/NĐ-CP (offices of provinces and districts), Luật Thanh tra 2010, Luật Công an
nhân dân 2018 (article 17), Luật Quốc phòng 2018, Luật Tổ chức Viện kiểm sát nhân dân 2014; unions after
their own statutes. Courts are not parts of higher courts, nor committees of the Front of higher ones.
What a composed name states ('Ban Tổ chức Tỉnh ủy X') is read from it and not concluded here. Parts of
a system ('Công an tỉnh X' of the Ministry) are its organs: org:subOrganizationOf is for what texts state.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from cadregraph.graph.gazetteer.communes import NEW, communes_named
from cadregraph.graph.gazetteer.units import Unit, gazetteer
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.head_places import kinds_of_heads
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import ORGANS, Organ
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.model import Organization
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.composition import body_from, head_of, is_told_apart, party_of
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace
from cadregraph.graph.resolution.one_name import ministries
from cadregraph.graph.text.tokens import tokenize

BodyRelation: TypeAlias = Literal["governs", "organOf", "subOrganizationOf"]

CERTAIN, LIKELY = 0.95, 0.9

_LEADS = "cấp ủy lãnh đạo đảng bộ cùng cấp (Điều lệ Đảng, điều 9 và 10)"
_GROUP = "tổ chức đảng lập trong cơ quan, tổ chức ấy (Điều lệ Đảng, điều 42 và 43)"
_PART = "đơn vị thuộc cơ quan mang tên sau nó (Luật Tổ chức Chính phủ 2015 và nghị định)"
_ONE = "tổng cục, cục, vụ của bộ theo nghị định về cơ cấu tổ chức của bộ"
_INSPECTS = "thanh tra là cơ quan của bộ, sở, ủy ban nhân dân (Luật Thanh tra 2010)"
_DISTRICT = "cơ quan chuyên môn thuộc ủy ban nhân dân cấp huyện (Nghị định 37/2014/NĐ-CP)"

_CENTRAL_DEPARTMENTS = word_class("bodies_of_the_centre")


@dataclass(frozen=True, slots=True)
class Part:
    """A link of a body to another: the relation, the other, how certain it is, and the law."""

    relation: BodyRelation
    target: Organization
    confidence: float
    reason: str


@lru_cache(maxsize=4096)
def structure(body: ResolvedOrganization) -> tuple[Part, ...]:
    """What the law says of a body alone, in a fixed order."""
    return tuple(dict.fromkeys((*_of_party(body), *_of_state(body), *_by_law(body))))


# --- the Party ----------------------------------------------------------------------------------


def _of_party(body: ResolvedOrganization) -> Iterator[Part]:
    label, parent = body.head.label, body.parent
    blocs = label.startswith("Đảng ủy Khối") or label == "Đảng ủy Công an Trung ương"
    if (blocs or label == "Đảng ủy") and (led := party_of(body)):
        yield _part("governs", led, _LEADS)
    if label == "Chi ủy" and is_told_apart(body):
        yield _part("governs", replace(body, head=head_of("chi bộ")), _LEADS)
    if label in ("Ban cán sự đảng", "Đảng đoàn") and parent is not None:
        yield _part("organOf", parent, _GROUP)


# --- the State ----------------------------------------------------------------------------------


def _of_state(body: ResolvedOrganization) -> Iterator[Part]:
    label, kind, place = body.head.label, body.head.kind, body.place
    ministry = ministries().get(body)
    if ministry is not None:
        yield _part("organOf", ministry, _ONE)
    if body.parent is not None and _is_department(body):
        yield _part("organOf", body.parent, _PART)
    if kind == "inspectorate" and label in ("Thanh tra Bộ", "Thanh tra Sở") and body.name:
        inspected = replace(body, head=head_of(f"{label.removeprefix('Thanh tra ')} Y tế"))
        yield _part("organOf", inspected, _INSPECTS)
    if place is None:
        return
    office = label == "Phòng Giáo dục và Đào tạo" or body.name in lexicon().offices
    if kind == "division" and office and not _is_province(place) and place.kind != "tỉnh":
        yield _part("organOf", body_from("ủy ban nhân dân", place), _DISTRICT)


def _is_department(body: ResolvedOrganization) -> bool:
    """Whether a body is a department of the one that is named behind it.

    Not what reads as a title ('Vụ trưởng Bộ X'), nor the department of something else that stands in
    its name ('Phòng Cán bộ Sư đoàn 465 Bộ Tư lệnh X'); and no central department is of a local body.
    """
    if body.head.takes != "field" or body.head.kind not in ("agency", "division"):
        return False
    if body.head.label in _CENTRAL_DEPARTMENTS and body.seat is not None:
        return False
    tokens = tokenize(f"{body.head.label} {body.name}")
    title = lexicon().titles.match(tokens.folds, 0)
    if title is not None and title[1] == len(tokens):
        return False
    first = len(tokenize(body.head.label)) + 1
    return not any(
        tokens.capital[at] and lexicon().heads.match(tokens.folds, at)
        for at in range(first, len(tokens))
    )


# --- by the table of organs ---------------------------------------------------------------------


def _by_law(body: ResolvedOrganization) -> Iterator[Part]:
    """What ``organs.tsv`` says of a body: whose organ it is, in its place or on the level above."""
    for organ in _organs().get((body.head.label, body.name), ()):
        if body.parent is not None or not _on_level(body.place, organ.level):
            continue
        whole = body_from(organ.of, _where(body.place, organ.where))
        kinds = kinds_of_heads().get(whole.head.label, ())
        if whole.place is None or not kinds or whole.place.kind in kinds:
            yield _part("organOf", whole, organ.law)


@cache
def _organs() -> Mapping[tuple[str, str], tuple[Organ, ...]]:
    """The lines of the table by head word and name."""
    found: dict[tuple[str, str], list[Organ]] = {}
    for row in rows(ORGANS):
        found.setdefault((row.head, row.name), []).append(row)
    return {key: tuple(organs) for key, organs in found.items()}


def _on_level(place: ResolvedPlace | None, level: str) -> bool:
    match level:
        case "central":
            return place is None
        case "province":
            return _is_province(place)
        case "below":
            return place is not None and _above(place) is not None
        case _:
            return place is not None


def _where(place: ResolvedPlace | None, where: str) -> ResolvedPlace | None:
    if place is None or where == "country":
        return None
    return place if where == "same" else _above(place)


def _above(place: ResolvedPlace) -> ResolvedPlace | None:
    """The place of the level above: of a district its province, of a commune the district in which
    it lay last, since July 2025 its province; None for a province."""
    unit = place.unit
    if unit is None or unit.level == "province":
        return None
    above: Unit | None = gazetteer().provinces.get(unit.province or "")
    if unit.level == "commune" and unit.since != NEW:
        lain = [c.districts for c in communes_named(unit.name) if c.unit == unit and c.districts]
        above = gazetteer().districts.get(lain[0][-1]) if len(lain) == 1 else None
    return ResolvedPlace(above.kind, above.name, above) if above is not None else None


def _is_province(place: ResolvedPlace | None) -> bool:
    return place is not None and place.unit is not None and place.unit.level == "province"


# --- making -------------------------------------------------------------------------------------


def _part(relation: BodyRelation, other: ResolvedOrganization, reason: str) -> Part:
    confidence = LIKELY if reason == _GROUP else CERTAIN
    return Part(relation, organization_entity(other), confidence, reason)
