"""The provinces of January 2025 as a tile grid map: a square for each, all of one size.

A tile grid keeps small provinces as visible as large ones, which a map by outlines does not; after
the maps of newsrooms (NPR, 'Let's tesselate', 2015).
"""

from __future__ import annotations

from dataclasses import dataclass

from cadregraph.graph.gazetteer.tables import PROVINCE_TILES, PROVINCES
from cadregraph.graph.gazetteer.units import split_kind
from cadregraph.graph.lexicon.table import rows


@dataclass(frozen=True, slots=True)
class Tile:
    """A province: its code, its name without and with its kind, its letters, and its square."""

    code: str
    name: str
    label: str
    short: str
    column: int
    row: int


def tiles() -> tuple[Tile, ...]:
    """All squares, in the order of their codes."""
    codes = {row.name: row.code for row in rows(PROVINCES)}
    found = []
    for row in rows(PROVINCE_TILES):
        kind, name = split_kind(row.name)
        found.append(Tile(codes[row.name], name, f"{kind} {name}", row.short, row.column, row.row))
    return tuple(sorted(found, key=lambda tile: tile.code))
