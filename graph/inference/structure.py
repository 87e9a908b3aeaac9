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

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, TypeAlias

from cadregraph.graph.gazetteer.communes import NEW, communes_named
from cadregraph.graph.gazetteer.units import Unit, gazetteer
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.model import Organization
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.composition import body_from, head_of
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace
from cadregraph.graph.resolution.one_name import ministries
from cadregraph.graph.text.tokens import tokenize

BodyRelation: TypeAlias = Literal["governs", "organOf", "subOrganizationOf"]

CERTAIN, LIKELY = 0.95, 0.9

_LEADS = "cấp ủy lãnh đạo đảng bộ cùng cấp (Điều lệ Đảng, điều 9 và 10)"
_PARTY = "đảng bộ trực thuộc Trung ương là bộ phận của Đảng (Điều lệ Đảng, điều 10)"
_CENTRAL = "do Ban Chấp hành Trung ương bầu (Điều lệ Đảng, điều 17)"
_ASSISTS = "cơ quan tham mưu, giúp việc của Trung ương Đảng"
_GROUP = "tổ chức đảng lập trong cơ quan, tổ chức ấy (Điều lệ Đảng, điều 42 và 43)"
_PART = "đơn vị thuộc cơ quan mang tên sau nó (Luật Tổ chức Chính phủ 2015 và nghị định)"
_ONE = "tổng cục, cục, vụ của bộ theo nghị định về cơ cấu tổ chức của bộ"
_INSPECTS = "thanh tra là cơ quan của bộ, sở, ủy ban nhân dân (Luật Thanh tra 2010)"
_PROVINCIAL = "cơ quan chuyên môn thuộc ủy ban nhân dân cấp tỉnh (Nghị định 24/2014/NĐ-CP)"
_DISTRICT = "cơ quan chuyên môn thuộc ủy ban nhân dân cấp huyện (Nghị định 37/2014/NĐ-CP)"
_SERVES = (
    "văn phòng giúp việc cho cơ quan mang tên sau nó (Luật Tổ chức chính quyền địa phương 2015)"
)
_EXECUTES = "ủy ban nhân dân là cơ quan chấp hành của hội đồng nhân dân cùng cấp" \
    " (Luật Tổ chức chính quyền địa phương 2015, điều 8)"  # fmt: skip
_STANDING = "thường trực của hội đồng nhân dân (Luật Tổ chức chính quyền địa phương 2015, điều 6)"
_POLICE = "hệ thống tổ chức công an nhân dân (Luật Công an nhân dân 2018, điều 17)"
_MILITARY = "cơ quan quân sự địa phương (Luật Quốc phòng 2018)"
_PROCURACY = "hệ thống viện kiểm sát nhân dân (Luật Tổ chức Viện kiểm sát nhân dân 2014, điều 40)"
_UNION = "tổ chức của đoàn thể theo cấp hành chính (điều lệ của đoàn thể)"

_ELECTED = frozenset({"Bộ Chính trị", "Ban Bí thư", "Ủy ban Kiểm tra Trung ương"})
_ASSISTING = frozenset(
    {"Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Ban Nội chính", "Ban Kinh tế", "Ban Đối ngoại",
     "Ban Tuyên giáo và Dân vận", "Ban Chính sách, chiến lược"}
)  # fmt: skip
_ASSISTING_ALONE = frozenset({"Văn phòng Trung ương Đảng", "Hội đồng Lý luận Trung ương"})
_CENTRAL_DEPARTMENTS = frozenset({"Vụ", "Cục", "Tổng cục"})
_UNDER_CENTRE = frozenset(
    {"Đảng bộ Khối các cơ quan Trung ương", "Đảng bộ Khối Doanh nghiệp Trung ương",
     "Đảng bộ Công an Trung ương", "Đảng bộ các cơ quan Đảng Trung ương",
     "Đảng bộ Mặt trận Tổ quốc, các đoàn thể Trung ương"}
)  # fmt: skip
_OFFICES = {
    "Văn phòng Ủy ban nhân dân": ("ủy ban nhân dân",),
    "Văn phòng Hội đồng nhân dân": ("hội đồng nhân dân",),
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân": ("hội đồng nhân dân", "ủy ban nhân dân"),
    "Văn phòng Đoàn đại biểu Quốc hội": ("đoàn đại biểu quốc hội",),
    "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân": (
        "đoàn đại biểu quốc hội",
        "hội đồng nhân dân",
    ),
}
_NATIONAL = {
    "Liên đoàn Lao động": "tổng liên đoàn lao động việt nam",
    "Hội Nông dân": "hội nông dân việt nam",
    "Hội Liên hiệp Phụ nữ": "hội liên hiệp phụ nữ việt nam",
    "Hội Cựu chiến binh": "hội cựu chiến binh việt nam",
    "Hội Luật gia": "hội luật gia việt nam",
    "Liên minh Hợp tác xã": "liên minh hợp tác xã việt nam",
    "Tỉnh đoàn": "đoàn thanh niên cộng sản hồ chí minh",
    "Thành đoàn": "đoàn thanh niên cộng sản hồ chí minh",
}
_OF_YOUTH = frozenset({"Huyện đoàn", "Quận đoàn", "Thị đoàn", "Thành đoàn"})


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
    return tuple(dict.fromkeys((*_of_party(body), *_of_state(body), *_of_levels(body))))


# --- the Party ----------------------------------------------------------------------------------


def _of_party(body: ResolvedOrganization) -> Iterator[Part]:
    label, parent = body.head.label, body.parent
    if label in _ELECTED and not body.name:
        yield _part("organOf", body_from("ban chấp hành trung ương đảng"), _CENTRAL)
    if (label in _ASSISTING and body.name == "Trung ương") or label in _ASSISTING_ALONE:
        yield _part("organOf", body_from("ban chấp hành trung ương đảng"), _ASSISTS)
    own = parent is not None or body.place is not None or bool(body.name)
    if label == "Đảng ủy" and own:
        yield _part("governs", replace(body, head=head_of("đảng bộ")), _LEADS)
    if label == "Chi ủy" and own:
        yield _part("governs", replace(body, head=head_of("chi bộ")), _LEADS)
    if label.startswith("Đảng ủy Khối") or label == "Đảng ủy Công an Trung ương":
        found = lexicon().heads.match(tokenize(f"đảng bộ{label[7:].lower()}").folds, 0)
        if found is not None and found[0].label == f"Đảng bộ{label[7:]}":
            yield _part("governs", replace(body, head=found[0]), _LEADS)
    if label in _UNDER_CENTRE or (label == "Đảng bộ" and _is_province(body.place)):
        yield _part("organOf", body_from("đảng cộng sản việt nam"), _PARTY)
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
    committee = body_from("ủy ban nhân dân", place)
    if label == "Thanh tra":
        yield _part("organOf", committee, _INSPECTS)
    if label in ("Ban Dân tộc", "Ban Thi đua - Khen thưởng") and _is_province(place):
        yield _part("organOf", committee, _PROVINCIAL)
    office = label == "Phòng Giáo dục và Đào tạo" or body.name in lexicon().offices
    if kind == "division" and office and not _is_province(place) and place.kind != "tỉnh":
        yield _part("organOf", committee, _DISTRICT)
    for form in _OFFICES.get(label, ()):
        yield _part("organOf", body_from(form, place), _SERVES)
    if label == "Ủy ban nhân dân":
        yield _part("organOf", body_from("hội đồng nhân dân", place), _EXECUTES)
    if label == "Thường trực Hội đồng nhân dân":
        yield _part("organOf", body_from("hội đồng nhân dân", place), _STANDING)


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


# --- levels -------------------------------------------------------------------------------------


def _of_levels(body: ResolvedOrganization) -> Iterator[Part]:
    """Bodies that are part of that of the level above."""
    label, place = body.head.label, body.place
    if place is None or place.unit is None or body.name:
        return
    above = _above(place)
    if label == "Công an":
        higher = body_from("Công an", above) if above is not None else body_from("Bộ Công an")
        if above is not None or _is_province(place):
            yield _part("organOf", higher, _POLICE)
    if label == "Ban Chỉ huy Quân sự" and above is not None:
        yield _part("organOf", body_from("bộ chỉ huy quân sự", above), _MILITARY)
    if label == "Viện kiểm sát nhân dân":
        form = "viện kiểm sát nhân dân" if above is not None else "viện kiểm sát nhân dân tối cao"
        yield _part("organOf", body_from(form, above), _PROCURACY)
    if label in _OF_YOUTH and above is not None:
        form = "tỉnh đoàn" if above.kind == "tỉnh" else "thành đoàn"
        yield _part("organOf", body_from(form, above), _UNION)
    elif label in _NATIONAL:
        head = label.lower() if above is not None else _NATIONAL[label]
        yield _part("organOf", body_from(head, above), _UNION)


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
