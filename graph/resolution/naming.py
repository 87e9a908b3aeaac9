"""Resolved places and organisations, and how they are called: one label, the other names.

The label is the full name with its place ('Sở Nội vụ thành phố Đà Nẵng'); other names leave out
the kind of place or abbreviate ('Sở Nội vụ Đà Nẵng', 'Sở Nội vụ TP Đà Nẵng').
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from cadregraph.graph.gazetteer.changes import period
from cadregraph.graph.gazetteer.communes import NEW
from cadregraph.graph.gazetteer.units import Unit
from cadregraph.graph.lexicon import Head
from cadregraph.graph.model import Place
from cadregraph.graph.text.normal import key, old_tone

_SHORT_PLACE = frozenset({"place"})


@dataclass(frozen=True, slots=True)
class ResolvedPlace:
    """A place known by name: a unit of the gazetteer, or kind and name alone.

    Of a commune that the gazetteer does not know, or of which it knows several, ``within`` is the
    district or province that the text names for it, and ``article`` the one article to which it is
    held where nothing tells which of several it is. ``by_source`` says that no text names it, but
    the source of the article tells it.
    """

    kind: str
    name: str
    unit: Unit | None
    within: Unit | None = None
    article: str = ""
    by_source: bool = field(default=False, compare=False)

    @property
    def label(self) -> str:
        """'quận Tây Hồ', 'thành phố Hà Nội'."""
        return old_tone(f"{self.kind} {self.name}".strip())

    @property
    def province(self) -> str:
        """The province's label, its own for a province, '' if unknown."""
        unit = self.unit or self.within
        if unit is None:
            return ""
        return unit.label if unit.level == "province" else unit.province or ""

    @property
    def period(self) -> tuple[str, str]:
        """From which day until which the unit was, under this kind; '' where that is open."""
        if self.unit is None:
            return "", ""
        if self.unit.level == "commune":
            return self.unit.since, self.unit.until
        return period(self.label, "" if self.unit.level == "province" else self.province)

    @property
    def identity(self) -> tuple[str, ...]:
        """What tells it from others of its name: its province, of a commune its own code."""
        if self.unit is None:
            within = (self.province, self.within.label) if self.within is not None else ()
            return (*within, self.article) if self.article else within
        if self.unit.level == "commune":
            era = (self.unit.since,) if self.unit.since == NEW else ()
            return (self.unit.code or "", *era)
        return (self.province,) if self.unit.level != "province" else ()


@dataclass(frozen=True, slots=True)
class ResolvedOrganization:
    """An organisation with nothing left open."""

    head: Head
    name: str
    parent: ResolvedOrganization | None
    place: ResolvedPlace | None

    def label(self, style: str = "full") -> str:
        """The name; 'bare' drops the kind of place, 'short' writes TP for a city, 'kind'
        always gives the kind; an alias of the place stands for it."""
        parts = [self.head.label, self.name]
        if self.parent is not None:
            if self.head.takes == "assembly":
                parts.append("của")
            parts.append(self.parent.label(style))
        elif self.place is not None:
            parts.append(self._place_label(style))
        return " ".join(part for part in parts if part)

    def _place_label(self, style: str) -> str:
        assert self.place is not None
        if self.place.unit is not None and style in self.place.unit.aliases:
            return style
        if style == "kind":
            return self.place.label
        bare = self.head.takes in _SHORT_PLACE and not (
            self.place.name.isdigit()
            or (
                self.place.kind in ("", "xã", "phường", "thị trấn") and self.head.level != "commune"
            )
            or (
                self.place.unit is not None
                and any(a.startswith("TP") for a in self.place.unit.aliases)
            )
        )
        if self.head.takes == "place" and self.place.name.isdigit():
            return f"{self.place.kind.capitalize()} {self.place.name}"
        if self.head.takes == "place" and not bare and style == "full" and self.place.kind:
            return f"{self.place.kind[0].upper()}{self.place.kind[1:]} {self.place.name}"
        if bare or (style == "bare" and not self.place.name.isdigit()):
            return self.place.name
        if style == "short" and self.place.kind == "thành phố":
            return f"TP {self.place.name}"
        return self.place.label

    @property
    def seat(self) -> ResolvedPlace | None:
        """The place that it leads or works for."""
        return self.parent.seat if self.parent is not None else self.place


@lru_cache(maxsize=4096)
def place_entity(place: ResolvedPlace) -> Place:
    """The entity: key from kind, name and what tells it from others of the name."""
    unit = place.unit
    alternatives = {place.name} if place.kind and not place.name.isdigit() else set()
    if place.kind == "thành phố":
        alternatives.add(f"TP {place.name}")
    if unit is not None:
        alternatives |= set(unit.aliases)
    alternatives.discard(place.label)
    since, until = place.period
    return Place(
        key=key("place", place.label, *place.identity),
        label=place.label,
        alt_labels=tuple(sorted(alternatives)),
        code=unit.code if unit is not None else None,
        province=place.province or None,
        since=since or None,
        until=until or None,
    )
