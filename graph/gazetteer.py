"""Places of Viet Nam with their codes: provinces and districts, from vietnam-provinces.

The package's release 0.6.0 holds the units of January 2025 (63 provinces, three levels), with the
codes of the General Statistics Office; ``places.tsv`` adds units abolished before and other names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.lexicon.table import forms, rows
from graph.lexicon.trie import Trie
from graph.model import Level
from graph.normal import fold, old_tone

KINDS = ("thành phố", "tỉnh", "quận", "huyện", "thị xã", "thị trấn", "phường", "xã")


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit: its kind ('quận'), bare name ('Tây Hồ'), code and province."""

    kind: str
    name: str
    level: Level
    code: str | None
    province: str | None
    aliases: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Kind and name: 'quận Tây Hồ', 'tỉnh Phú Yên'."""
        return f"{self.kind} {self.name}" if self.kind else self.name


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Units by bare name and by alias (one name may stand for several), and all of them."""

    names: Trie[tuple[Unit, ...]]
    aliases: Trie[tuple[Unit, ...]]
    provinces: dict[str, Unit]
    units: tuple[Unit, ...]


def split_kind(full: str) -> tuple[str, str]:
    """'Quận Tây Hồ' to ('quận', 'Tây Hồ'); a number stays a number: ('quận', '5')."""
    spelled = old_tone(full)
    lowered = spelled.lower()
    for kind in KINDS:
        if lowered.startswith(kind + " "):
            return kind, spelled[len(kind) + 1 :]
    return "", spelled


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read on first use."""
    units = list(_units())
    by_name: dict[str, list[Unit]] = {}
    by_alias: dict[str, list[Unit]] = {}
    for unit in units:
        if unit.level != "commune":
            by_name.setdefault(fold(unit.name), []).append(unit)
        for alias in unit.aliases:
            by_alias.setdefault(fold(alias), []).append(unit)
    names: Trie[tuple[Unit, ...]] = Trie()
    for name, found in by_name.items():
        names.add(name, tuple(found))
    aliases: Trie[tuple[Unit, ...]] = Trie()
    for name, found in by_alias.items():
        aliases.add(name, tuple(found))
    provinces = {unit.label: unit for unit in units if unit.level == "province"}
    return Gazetteer(names, aliases, provinces, tuple(units))


def _units() -> Iterator[Unit]:
    extra = {row["name"]: row for row in rows("places.tsv")}
    data = files("vietnam_provinces").joinpath("data", "nested-divisions.json")
    for province in json.loads(data.read_text(encoding="utf-8")):
        kind, name = split_kind(province["name"])
        aliases = forms(extra.pop(province["name"], {}).get("aliases", ""))
        top = Unit(kind, name, "province", str(province["code"]), None, aliases)
        yield top
        for district in province["districts"]:
            kind, name = split_kind(district["name"])
            aliases = forms(extra.pop(district["name"], {}).get("aliases", ""))
            code = str(district["code"])
            yield Unit(kind, name, "district", code, top.label, aliases)
    for full, row in extra.items():
        kind, name = split_kind(full)
        known = row["code"] if row["code"] != "-" else None
        if row["within"] == "-":  # 'Tỉnh Hà Tây', a province until 2008
            yield Unit(kind, name, "province", known, None, forms(row["aliases"]))
            continue
        within = " ".join(split_kind(row["within"]))
        yield Unit(kind, name, "district", known, within, forms(row["aliases"]))
