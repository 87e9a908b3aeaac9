"""Communes with their codes, those since July 2025 and those before, looked up by name or code.

``communes.tsv`` is sorted by the folded name and searched line by line, so that a name costs a few
comparisons and the register is never held as objects.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from graph.gazetteer import Unit, gazetteer, split_kind
from graph.lexicon.table import rows
from graph.normal import fold

NEW = "2025-07-01"
"""The day since which communes lie directly in their provinces, and districts are no more."""


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune under one name: the unit, the code of its province, the codes of its districts one
    after the other (none since July 2025), and the codes of those that it became in July 2025, or
    of that which took over its name before ('=': the next name of its own code).

    Provinces go by their codes of before July 2025, which the gazetteer has.
    """

    unit: Unit
    province: str
    districts: tuple[str, ...]
    to: tuple[str, ...]

    def held_on(self, day: str) -> bool:
        """Whether it was on a day, a month or a year (ISO 8601)."""
        since, until = self.unit.since[: len(day)], self.unit.until[: len(day)] or "9"
        return since <= day <= until

    @property
    def current(self) -> bool:
        """Whether it is one of those since July 2025."""
        return self.unit.since == NEW


@lru_cache(maxsize=4096)
def communes_named(name: str) -> tuple[Commune, ...]:
    """All communes that bear, or bore, a bare name ('Tân Tiến')."""
    return tuple(_commune(line) for line in _lines_named(fold(name)))


def communes_coded(code: str) -> Sequence[Commune]:
    """The communes that a code stands for, or stood for."""
    return tuple(
        commune
        for name in dict.fromkeys(_names().get(code, ()))
        for commune in communes_named(name)
        if commune.unit.code == code
    )


def communes_of(district: str) -> Sequence[Commune]:
    """The communes that a district (its code) had at its end, in June 2025."""
    return tuple(
        commune
        for code in _codes_of().get(district, ())
        for commune in communes_coded(code)
        if commune.unit.until == NEW
    )


def _lines_named(folded: str) -> Iterator[str]:
    lines = _lines()
    at = bisect_left(lines, folded, key=_folded_name)
    while at < len(lines) and _folded_name(lines[at]) == folded:
        yield lines[at]
        at += 1


def _folded_name(line: str) -> str:
    return fold(line.partition("\t")[0])


def _commune(line: str) -> Commune:
    name, kind, code, within, since, until, to, official, *_ = [*line.split("\t"), "", "", ""]
    districts = () if since == NEW else tuple(within.split("|"))
    label = _provinces()[within] if since == NEW else gazetteer().districts[districts[-1]].province
    assert label is not None
    unit = Unit(kind, official or name, "commune", code, label, since=since, until=until)
    province = gazetteer().provinces[label].code or ""
    return Commune(unit, province, districts, tuple(to.split("|")) if to else ())


@cache
def _lines() -> Sequence[str]:
    text = files("graph.lexicon").joinpath("data", "communes.tsv").read_text(encoding="utf-8")
    lines = text.splitlines()
    return lines[next(at for at, line in enumerate(lines) if not line.startswith("#")) + 1 :]


@cache
def _provinces() -> Mapping[str, str]:
    """The labels of the provinces since July 2025 by their codes of since then."""
    return {row["code"]: " ".join(split_kind(row["name"])) for row in rows("provinces_2025.tsv")}


@cache
def _names() -> Mapping[str, Sequence[str]]:
    """The names that each code stands for, for the store alone: it asks by code."""
    found: dict[str, list[str]] = {}
    for line in _lines():
        name, _, code, *_ = line.split("\t")
        found.setdefault(code, []).append(name)
    return found


@cache
def _codes_of() -> Mapping[str, Sequence[str]]:
    """The codes of the communes of each district in June 2025."""
    found: dict[str, dict[str, None]] = {}
    for line in _lines():
        _, _, code, within, since, until, *_ = [*line.split("\t"), ""]
        if until == NEW and since != NEW:
            found.setdefault(within.split("|")[-1], {})[code] = None
    return {district: tuple(codes) for district, codes in found.items()}
