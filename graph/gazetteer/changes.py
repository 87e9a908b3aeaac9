"""What provinces and districts became, and from when until when each was.

After ``province_changes.tsv`` and ``district_changes.tsv``; for communes see
`cadregraph.graph.gazetteer.communes`. Provinces and districts go by their labels here, a district
with the label of its province.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cadregraph.graph.gazetteer.communes import NEW
from cadregraph.graph.gazetteer.tables import (
    ABOLISHED_PROVINCES,
    DISTRICT_CHANGES,
    PROVINCE_CHANGES,
)
from cadregraph.graph.gazetteer.units import split_kind
from cadregraph.graph.lexicon.table import rows


@dataclass(frozen=True, slots=True)
class Change:
    """A province or district that became another on a day, as a whole; ``within`` is the label of
    the province of a district, '' for a province. ``joined`` says that the other had been there
    before, as Hạ Long, which Hoành Bồ joined, but not Thủ Đức, which three quarters made."""

    before: str
    after: str
    within: str
    day: str
    joined: bool


@cache
def changes() -> Sequence[Change]:
    """All changes, provinces first."""
    provinces = [
        Change(_label(row.from_), _label(row.to), "", row.day, row.joined)
        for row in rows(PROVINCE_CHANGES)
    ]
    districts = [
        Change(_label(row.from_), _label(row.to), _label(row.within), row.day, row.joined)
        for row in rows(DISTRICT_CHANGES)
    ]
    return (*provinces, *districts)


def period(label: str, within: str) -> tuple[str, str]:
    """From which day until which a province (``within`` is '') or district was, '' where the files
    do not say, or it still is. All districts were until July 2025; of provinces that are no more
    often the year alone is certain."""
    since, until = _periods().get((label, within), ("", ""))
    return since, until or (NEW if within else "")


@cache
def _periods() -> Mapping[tuple[str, str], tuple[str, str]]:
    begun: dict[tuple[str, str], str] = {}
    ended: dict[tuple[str, str], str] = {}
    for change in changes():
        ended[change.before, change.within] = change.day
        if not change.joined:
            begun.setdefault((change.after, change.within), change.day)
    for row in rows(
        ABOLISHED_PROVINCES
    ):  # of two times the beginning of the first, the end of the last
        at = _label(row.name), ""
        begun.setdefault(at, row.since or "")
        ended[at] = row.until or ""
    return {at: (begun.get(at, ""), ended.get(at, "")) for at in {*begun, *ended}}


@cache
def former_grounds(label: str) -> frozenset[str]:
    """The provinces that are no more whose ground, or part of it, a province has: of 'tỉnh Lào Cai' 'tỉnh
    Hoàng Liên Sơn'."""
    return frozenset(
        _label(row.name)
        for row in rows(ABOLISHED_PROVINCES)
        if label in map(_label, row.became) and _label(row.name) != label
    )


def _label(full: str) -> str:
    return " ".join(split_kind(full))
