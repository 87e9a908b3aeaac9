"""The provinces of January 2025 as a map: the outlines of each, and of the islands that lie apart."""

from __future__ import annotations

from dataclasses import dataclass

from cadregraph.graph.gazetteer.tables import PROVINCE_OUTLINES, PROVINCES
from cadregraph.graph.gazetteer.units import split_kind
from cadregraph.graph.lexicon.table import rows

WIDTH, HEIGHT = 1624, 1746
"""Of the picture in which the paths are."""
MADE_BY = "Stephen Truong, @svg-maps/vietnam (CC BY 4.0)"
"""Whom to name beside the map."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A province or a part of it: the code of the province, the name with its kind, a path of SVG."""

    code: str
    label: str
    path: str


def outlines() -> tuple[Outline, ...]:
    """All of them, in the order of their codes; islands that lie apart behind the rest of the province."""
    codes = {row.name: row.code for row in rows(PROVINCES)}
    found = []
    for row in rows(PROVINCE_OUTLINES):
        label = " ".join(split_kind(row.name))
        name = f"{row.part}, {label}" if row.part else label
        found.append(Outline(codes[row.name], name, row.path))
    return tuple(sorted(found, key=lambda outline: (outline.code, "," in outline.label)))
