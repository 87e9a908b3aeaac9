"""Units of the register as plain references, to be kept with a body and looked up again."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cadregraph.graph.gazetteer.communes import communes_named
from cadregraph.graph.gazetteer.units import Unit, gazetteer, split_kind
from cadregraph.graph.model import UnitReference


def reference(unit: Unit) -> UnitReference:
    """What tells a unit from all others."""
    return UnitReference(unit.level, unit.label, unit.province or "", unit.code or "", unit.since)


def referenced(of: UnitReference) -> Unit | None:
    """The unit of a reference; None if the register has it no more."""
    if of.level != "commune":
        return _units().get(of)
    named = communes_named(split_kind(of.label)[1])
    return next((c.unit for c in named if reference(c.unit) == of), None)


@cache
def _units() -> Mapping[UnitReference, Unit]:
    """The provinces and districts."""
    return {reference(unit): unit for unit in gazetteer().units}
