"""The district and province that a text names right behind a place: 'xã A, huyện B, tỉnh C'."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from cadregraph.graph.gazetteer.tables import PROVINCE_CHANGES
from cadregraph.graph.gazetteer.units import COMMUNE_KINDS, Unit, gazetteer, split_kind
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.mentions.spans import PlaceSpan
from cadregraph.graph.text.normal import fold
from cadregraph.graph.text.tokens import Tokens

_OF = frozenset({",", "(", "-", "–", "thuộc", "của"})
_AND = frozenset({",", ";", "/", "và"})
_BREAKS = _AND - _OF  # what stands behind these holds what is before them no more
_SEVERAL = word_class("before_several")
_LISTED = 12  # communes that are read past in 'xã A, xã B và xã C, huyện D'


@dataclass(frozen=True, slots=True)
class Container:
    """What a place lies in, by what stands right behind it: districts (all of the name) and the province.

    ``kinded`` says that the kind of the first is stated, so that it is no mere list of names, and
    ``clash`` that no such district is in the province: 'huyện Mê Linh, tỉnh Vĩnh Phúc', until 2008.
    """

    districts: tuple[Unit, ...] = ()
    province: Unit | None = None
    kinded: bool = False
    clash: bool = False


def container_behind(tokens: Tokens, span: PlaceSpan, *, directly: bool) -> Container:
    """What stands behind a commune; ``directly`` where it lies in its province without a district
    between, as since July 2025: then a bare name behind a comma is that of another commune."""
    if not _is_here(tokens, span):
        return Container()
    at = span.end
    directly = directly or (span.start > 0 and tokens.folds[span.start - 1] in _SEVERAL)
    districts: tuple[Unit, ...] = ()
    kinded = False
    for _ in range(_LISTED):
        word = tokens.folds[at] if at < len(tokens) else ""
        after = at + (word in _OF or word in _AND)
        found = place_at(tokens, after, bare=word in _OF)
        if (
            found is None
            or not found.named
            or (found.kind not in COMMUNE_KINDS and word in _BREAKS)
        ):
            break
        if found.kind in COMMUNE_KINDS:
            if districts:
                break
            at = found.end
            continue
        units = [unit for unit in found.units if not found.kind or unit.may_be(found.kind)]
        upper = [unit for unit in units if unit.level == "province"]
        lower = tuple(unit for unit in units if unit.level == "district")
        if upper:
            kept = tuple(one for one in districts if province_code(one) == _became(upper[0]))
            clash = bool(districts) and not kept
            return Container(kept, upper[0], kinded or bool(found.kind), clash)
        if districts or not lower or (directly and not found.kind):
            break  # 'các phường Ba Đình, Hoàn Kiếm'
        districts, at, kinded = lower, found.end, bool(found.kind)
    return Container(districts, None, kinded)


def province_behind(tokens: Tokens, span: PlaceSpan) -> Unit | None:
    """The province in 'huyện Châu Thành, tỉnh Bến Tre', 'huyện Châu Thành (Bến Tre)'."""
    if not _is_here(tokens, span) or span.end == len(tokens):
        return None
    after = span.end + (tokens.folds[span.end] in _OF)
    found = place_at(tokens, after, bare=after > span.end)
    if found is None or not found.named:
        return None
    return next((unit for unit in found.units if unit.level == "province"), None)


def province_code(unit: Unit) -> str:
    """The code of its province: Thừa Thiên Huế and the city that it became have one."""
    label = unit.label if unit.level == "province" else unit.province
    province = gazetteer().provinces.get(label or "")
    return province.code or "" if province is not None else ""


def _is_here(tokens: Tokens, span: PlaceSpan) -> bool:
    """Whether the name stands at its span, and is not what an abbreviation stands for."""
    name = fold(span.name).split()
    return 0 < span.end <= len(tokens) and bool(name) and tokens.folds[span.end - 1] == name[-1]


def _became(province: Unit) -> str:
    """Its code, or that of the province which it was in by January 2025: Hà Tây in Hà Nội."""
    after = _before_2025().get(province.label)
    return province_code(after or province)


@cache
def _before_2025() -> Mapping[str, Unit]:
    provinces = gazetteer().provinces
    return {
        " ".join(split_kind(row.from_)): provinces[" ".join(split_kind(row.to))]
        for row in rows(PROVINCE_CHANGES)
        if row.day < "2025"
    }
