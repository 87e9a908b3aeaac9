"""What follows from a place alone, by the register of administrative units: where it lies, and what
it became by reforms, mergers and renamings, above all those of 1 July 2025."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from cadregraph.graph.gazetteer.changes import changes, period
from cadregraph.graph.gazetteer.communes import (
    NEW,
    Commune,
    communes_coded,
    communes_named,
    communes_of,
)
from cadregraph.graph.gazetteer.units import COMMUNE_KINDS, Unit, gazetteer, split_kind
from cadregraph.graph.inference.link import Implied
from cadregraph.graph.model import Place
from cadregraph.graph.resolution.naming import ResolvedPlace, place_entity

REGISTER = 1.0
MERGED = "sắp xếp đơn vị hành chính, tổ chức bộ máy"
_PARTED, _DISSOLVED = 0.9, 0.9
_IN = "danh mục đơn vị hành chính"
_PART = "sắp xếp đơn vị hành chính; địa bàn chia cho nhiều đơn vị"
_NO_DISTRICTS = "kết thúc hoạt động cấp huyện; địa bàn thuộc các xã, phường, đặc khu mới"
_RENAMED = "thành lập, đổi tên đơn vị hành chính"


def links_of_place(place: Place) -> Iterator[Implied]:
    """Where a place lies and what it became, as far as the register is certain."""
    commune = commune_of(place)
    if commune is not None:
        yield from _containing(commune)
        yield from _succeeding(commune)
        return
    if place.province is not None and place.province != place.label:
        for above in _provinces_like(place.province):
            yield Implied("containedInPlace", place_entity(above), REGISTER, _IN)
    change = changed().get(place.key)
    if change is not None:
        _, after, day = change
        yield Implied("isReplacedBy", place_entity(after), REGISTER, MERGED, day=day)
    elif place.until == NEW and place.code is not None:
        for part in _parts(place):
            entity = place_entity(resolved(part.unit))
            yield Implied("isReplacedBy", entity, _DISSOLVED, _NO_DISTRICTS, day=NEW)


def resolved(unit: Unit, kind: str = "") -> ResolvedPlace:
    """A unit as articles name it in full, under its own kind or one that it was of."""
    return ResolvedPlace(kind or unit.kind, unit.name, unit)


def commune_of(place: Place) -> Commune | None:
    """The commune of the register that a place is, if it is one with a code."""
    if place.code is None or split_kind(place.label)[0] not in COMMUNE_KINDS:
        return None
    for commune in communes_coded(place.code):
        if place_entity(resolved(commune.unit)).key == place.key:
            return commune
    return None


def commune_keyed(key: str, label: str) -> Commune | None:
    """The commune whose entity has a key, of those with a label ('xã Tân Tiến')."""
    kind, name = split_kind(label)
    for commune in communes_named(name) if kind in COMMUNE_KINDS else ():
        if place_entity(resolved(commune.unit)).key == key:
            return commune
    return None


def districts_over(commune: Commune) -> Iterator[ResolvedPlace]:
    """The districts in which a commune lay, each under the kinds that it was of at that time."""
    lasted = [commune.unit.since, *commune.moved[1:], commune.unit.until or "9"]
    for code, (since, until) in zip(commune.districts, pairwise(lasted), strict=False):
        for unit in _districts_coded().get(code, ()):
            for kind in dict.fromkeys((unit.kind, *(kind for kind, _ in unit.former))):
                begun, ended = period(f"{kind} {unit.name}", unit.province or "")
                if begun < until and since < ended:
                    yield resolved(unit, kind)


def province_over(commune: Commune) -> ResolvedPlace:
    """The province of a commune, as the register of January or of July 2025 has it."""
    return resolved(gazetteer().provinces[commune.unit.province or ""])


def successors(commune: Commune) -> tuple[tuple[Commune, ...], str]:
    """What a commune became, and on which day: one, or those to which its parts went."""
    unit = commune.unit
    if commune.to == ("=",):
        found = [
            other
            for other in communes_coded(unit.code or "")
            if other.unit.since == unit.until and not other.current
        ]
    elif unit.until == NEW:
        found = [one for code in commune.to for one in communes_coded(code) if one.current]
    else:
        found = [
            other
            for code in commune.to
            for other in communes_coded(code)
            if other.unit.since == unit.until and other.unit.name == unit.name
        ]
    return tuple(found), unit.until


def _containing(commune: Commune) -> Iterator[Implied]:
    districts = [place_entity(place) for place in districts_over(commune)]
    for district in districts:
        yield Implied("containedInPlace", district, REGISTER, _IN)
    keys = tuple(district.key for district in districts)
    for above in _provinces_like(commune.unit.province or ""):
        yield Implied("containedInPlace", place_entity(above), REGISTER, _IN, unless=keys)


def _succeeding(commune: Commune) -> Iterator[Implied]:
    found, day = successors(commune)
    single = len(found) == 1
    reason = (MERGED if day == NEW else _RENAMED) if single else _PART
    for after in found:
        entity = place_entity(resolved(after.unit))
        confidence = REGISTER if single else _PARTED
        yield Implied("isReplacedBy", entity, confidence, reason, day=day)


def _provinces_like(label: str) -> Iterator[ResolvedPlace]:
    """A province, and one that it took over as a whole with its code: Thừa Thiên Huế, now Huế."""
    provinces = gazetteer().provinces
    known = provinces.get(label)
    for unit in provinces.values():
        if known is not None and (unit is known or unit.code == known.code):
            yield resolved(unit)


def _parts(district: Place) -> Iterator[Commune]:
    """The communes that have the ground of a district since July 2025, or most of a commune of it."""
    found = {
        after.unit: after
        for commune in communes_of(district.code or "")
        for after in successors(commune)[0][:1]
    }
    for island in communes_named(split_kind(district.label)[1]):
        if island.current and island.unit.kind == "đặc khu" and not found:
            found[island.unit] = island  # such had no communes
    yield from sorted(found.values(), key=lambda commune: commune.unit.code or "")


@cache
def changed() -> Mapping[str, tuple[ResolvedPlace, ResolvedPlace, str]]:
    """Provinces and districts that became another as a whole, by the keys of their entities: what
    it was, what it became, and when."""
    found = {}
    for change in changes():
        before, after = (_place(end, change.within) for end in (change.before, change.after))
        if before is not None and after is not None:
            found[place_entity(before).key] = (before, after, change.day)
    return found


def _place(label: str, within: str) -> ResolvedPlace | None:
    if not within:
        unit = gazetteer().provinces.get(label)
        return resolved(unit) if unit is not None else None
    kind, name = split_kind(label)
    named = (unit for unit in gazetteer().units if (unit.name, unit.province) == (name, within))
    found = next((unit for unit in named if unit.may_be(kind)), None)
    return resolved(found, kind) if found is not None else None


@cache
def _districts_coded() -> Mapping[str, tuple[Unit, ...]]:
    """The districts that a code stands for, or stood for."""
    found: dict[str, list[Unit]] = {}
    for unit in gazetteer().units:
        if unit.level == "district" and unit.code is not None:
            found.setdefault(unit.code, []).append(unit)
    return {code: tuple(units) for code, units in found.items()}
