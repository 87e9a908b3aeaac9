"""Places of Viet Nam with their codes: provinces and districts, those of January 2025 and before.

The data files say where they are from; ``district_changes.tsv`` says what districts were before.
For communes see `cadregraph.graph.gazetteer.communes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cadregraph.graph.gazetteer.tables import (
    ABOLISHED_DISTRICTS,
    ABOLISHED_PROVINCES,
    DISTRICT_CHANGES,
    DISTRICTS,
    PLACE_KINDS,
    PROVINCES,
    DistrictRow,
)
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.trie import Trie
from cadregraph.graph.model import Level
from cadregraph.graph.text.normal import fold, old_tone

KINDS = tuple(row.kind for row in rows(PLACE_KINDS))
COMMUNE_KINDS = frozenset(row.kind for row in rows(PLACE_KINDS) if row.commune)
"""The kinds of the lowest level."""

_I_OR_Y = re.compile(r"\b(h|k|l|m|s|t|qu)([iíìỉĩịyýỳỷỹỵ])\b")
"""Syllables that are written either way: Mỹ and Mĩ, Quý and Quí."""
_OTHER_LETTER = str.maketrans("iíìỉĩịyýỳỷỹỵ", "yýỳỷỹỵiíìỉĩị")


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit: its kind ('quận'), bare name ('Tây Hồ'), code and province.

    ``former`` are the kinds that a district was of before under this name, each with the day until
    which ('huyện' of a thị xã). ``since`` and ``until`` are the days of a commune, '' where it was
    before the register begins, or still is. Days are ISO 8601.
    """

    kind: str
    name: str
    level: Level
    code: str | None
    province: str | None
    aliases: tuple[str, ...] = ()
    former: tuple[tuple[str, str], ...] = ()
    since: str = ""
    until: str = ""

    def __hash__(self) -> int:
        """By name and code, which tell all but a few apart: places are looked up often."""
        return hash((self.name, self.code))

    def may_be(self, kind: str) -> bool:
        """Whether it is, or was, of a kind."""
        return self.kind == kind or any(kind == was for was, _ in self.former)

    def kind_on(self, day: str) -> str:
        """Of which kind it was on a day, a month or a year."""
        return next((kind for kind, until in self.former if day < until[: len(day)]), self.kind)

    @property
    def label(self) -> str:
        """Kind and name: 'quận Tây Hồ', 'tỉnh Phú Yên'."""
        return f"{self.kind} {self.name}" if self.kind else self.name


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Units by bare name and by alias (one name may stand for several), and all of them.

    ``kinded`` are provinces that are no more and whose names, which others bear as well, mean them
    only behind a word for a province. ``provinces`` by label, ``districts`` by code.
    """

    names: Trie[tuple[Unit, ...]]
    kinded: Trie[tuple[Unit, ...]]
    aliases: Trie[tuple[Unit, ...]]
    provinces: dict[str, Unit]
    districts: dict[str, Unit]
    units: tuple[Unit, ...]


def split_kind(full: str) -> tuple[str, str]:
    """'Quận Tây Hồ' to ('quận', 'Tây Hồ'); a number stays a number: ('quận', '5')."""
    spelled = old_tone(full)
    lowered = spelled.lower()
    for kind in KINDS:
        if lowered.startswith(kind + " "):
            return kind, spelled[len(kind) + 1 :]
    return "", spelled


def spellings(folded: str) -> tuple[str, ...]:
    """A folded name, and as it is written with i for y or y for i: 'phú quí' and 'phú quý'."""
    other = _I_OR_Y.sub(lambda found: found[1] + found[2].translate(_OTHER_LETTER), folded)
    return (folded,) if other == folded else (folded, other)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read on first use."""
    units = list(_units())
    kinded = list(_abolished_provinces(alone=False))
    by_name: dict[str, list[Unit]] = {}
    by_alias: dict[str, list[Unit]] = {}
    for unit in units:
        for spelled in spellings(fold(unit.name)):
            by_name.setdefault(spelled, []).append(unit)
        for alias in unit.aliases:
            by_alias.setdefault(fold(alias), []).append(unit)
    names: Trie[tuple[Unit, ...]] = Trie()
    for name, found in by_name.items():
        names.add(name, tuple(found))
    aliases: Trie[tuple[Unit, ...]] = Trie()
    for name, found in by_alias.items():
        aliases.add(name, tuple(found))
    behind: Trie[tuple[Unit, ...]] = Trie()
    for unit in kinded:
        behind.add(unit.name, (unit,))
    units += kinded
    provinces = {unit.label: unit for unit in units if unit.level == "province"}
    districts: dict[str, Unit] = {}
    for unit in units:
        if unit.level == "district" and unit.code is not None:
            districts.setdefault(unit.code, unit)  # of two with one code that of January 2025
    return Gazetteer(names, behind, aliases, provinces, districts, tuple(units))


def _units() -> Iterator[Unit]:
    """The provinces of January 2025, each with its districts, and then those that are no more."""
    former = _former_kinds()
    districts: dict[str, list[DistrictRow]] = {}
    for district in rows(DISTRICTS):
        districts.setdefault(district.within, []).append(district)
    for province in rows(PROVINCES):
        kind, name = split_kind(province.name)
        top = Unit(kind, name, "province", province.code, None, province.aliases)
        yield top
        for row in districts[province.name]:
            kind, name = split_kind(row.name)
            was = former.get((name, top.label), ())
            yield Unit(kind, name, "district", row.code, top.label, row.aliases, was)
    for old in rows(ABOLISHED_DISTRICTS):
        kind, name = split_kind(old.name)
        yield Unit(kind, name, "district", old.code, " ".join(split_kind(old.within)))
    yield from _abolished_provinces(alone=True)


def _abolished_provinces(*, alone: bool) -> Iterator[Unit]:
    """The provinces that are no more, once each: those whose names alone mean them, or the others."""
    found = {row.name: row for row in rows(ABOLISHED_PROVINCES) if row.alone is alone}
    for row in found.values():
        kind, name = split_kind(row.name)
        yield Unit(kind, name, "province", row.code, None, row.aliases)


def _former_kinds() -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    """The kinds that a district was of before, by its bare name and the label of its province."""
    found: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    apart = {(row.name, row.within) for row in rows(ABOLISHED_DISTRICTS)}  # Quận Thủ Đức
    for row in rows(DISTRICT_CHANGES):
        kind, name = split_kind(row.from_)
        if split_kind(row.to)[1] == name and (row.from_, row.within) not in apart:
            at = name, " ".join(split_kind(row.within))
            found[at] = tuple(sorted((*found.get(at, ()), (kind, row.day)), key=lambda was: was[1]))
    return found
