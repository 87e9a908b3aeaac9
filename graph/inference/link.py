"""A link that follows from an entity alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from cadregraph.graph.model import Organization, Place

Relation: TypeAlias = Literal[
    "containedInPlace", "governs", "organOf", "subOrganizationOf", "isReplacedBy"
]


@dataclass(frozen=True, slots=True)
class Implied:
    """A link that follows from an entity: the relation, and to what it leads.

    It counts only where an article names the other, too: nothing comes into the graph that no
    article names. ``day`` is that from which it holds, ISO 8601, '' where there is none.
    ``unless`` are the keys of things that make it needless where an article names one: a commune
    lies in its province by way of its district.
    """

    relation: Relation
    target: Place | Organization
    confidence: float
    reason: str
    day: str = ""
    unless: tuple[str, ...] = ()
