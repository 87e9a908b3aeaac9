"""Communes with their codes, those since July 2025 and those before, looked up by name or code.

``communes.tsv`` is sorted by the folded name, so that a name costs a few comparisons; codes and
districts have an index once they are asked for. The register is held as lines, never as objects.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from cadregraph.graph.gazetteer.tables import PROVINCES_2025
from cadregraph.graph.gazetteer.units import Unit, gazetteer, split_kind
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.text.normal import fold

NEW = "2025-07-01"
"""The day since which communes lie directly in their provinces, and districts are no more."""


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune under one name, with what the register tells of it by codes.

    ``districts`` are those in which it lay one after the other, ``moved`` the days since which (''
    for the first); since July 2025 there are none. ``to`` are those that it became in July 2025,
    the first with most of it, or that which took over its name before; '=' is the next name of its
    own code.

    Provinces go by their codes of before July 2025, which the gazetteer has.
    """

    unit: Unit
    province: str
    districts: tuple[str, ...]
    moved: tuple[str, ...]
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


@lru_cache(maxsize=4096)
def communes_coded(code: str) -> Sequence[Commune]:
    """The communes that a code stands for, or stood for, under their official names."""
    return tuple(_commune(line) for line in _lines_by_code().get(code, ()))


def communes_of(district: str) -> Sequence[Commune]:
    """The communes that a district (its code) had at its end, in June 2025."""
    found = (_commune(line) for line in _last_lines_by_district().get(district, ()))
    return tuple(one for one in found if one.districts[-1:] == (district,))


def _lines_named(folded: str) -> Iterator[str]:
    lines = _lines()
    at = bisect_left(lines, folded, key=_folded_name)
    while at < len(lines) and _folded_name(lines[at]) == folded:
        yield lines[at]
        at += 1


def _folded_name(line: str) -> str:
    return fold(line.partition("\t")[0])


def _commune(line: str) -> Commune:
    cells = [*line.split("\t"), "", "", "", ""]
    name, kind, code, within, since, until, to, official, also, *_ = cells
    places = [] if since == NEW else [place.partition("@") for place in within.split("|")]
    districts = tuple(code for code, _, _ in places)
    label = _provinces()[within] if since == NEW else gazetteer().districts[districts[-1]].province
    assert label is not None
    spellings = tuple(f"{kind} {spelling}" for spelling in also.split("|") if spelling)
    unit = Unit(kind, official or name, "commune", code, label, spellings, (), since, until)
    province = gazetteer().provinces[label].code or ""
    return Commune(
        unit,
        province,
        districts,
        tuple(day for _, _, day in places),
        tuple(to.split("|")) if to else (),
    )


@cache
def _text() -> str:
    text = (
        files("cadregraph.graph.gazetteer")
        .joinpath("data", "communes.tsv")
        .read_text(encoding="utf-8")
    )
    return text[text.index("\n", text.index("\nname\t") + 1) + 1 :]


@cache
def _lines() -> Sequence[str]:
    return _text().splitlines()


@cache
def _lines_by_code() -> Mapping[str, Sequence[str]]:
    """The lines under official names by the code of the commune."""
    found = defaultdict[str, list[str]](list)
    for line in _lines():
        cells = line.split("\t")
        if not any(cells[7:8]):
            found[cells[2]].append(line)
    return found


@cache
def _last_lines_by_district() -> Mapping[str, Sequence[str]]:
    """The lines under official names of what ended in June 2025, by the district that it lay in last."""
    found = defaultdict[str, list[str]](list)
    for lines in _lines_by_code().values():
        for line in lines:
            cells = line.split("\t")
            if cells[5:6] == [NEW]:
                found[cells[3].rpartition("|")[2].partition("@")[0]].append(line)
    return found


@cache
def _provinces() -> Mapping[str, str]:
    """The labels of the provinces since July 2025 by their codes of since then."""
    return {row.code: " ".join(split_kind(row.name)) for row in rows(PROVINCES_2025)}
