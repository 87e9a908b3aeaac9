"""Data file of judged facts, by which facts are trusted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from cadregraph.graph.lexicon.table import Table
from cadregraph.graph.lexicon.tables.cells import Text
from cadregraph.graph.model import Basis, Status

JudgedKind: TypeAlias = Literal["post", "change", "discipline", "legal", "said", "particular"]


@dataclass(frozen=True, slots=True)
class Judged:
    """Facts of a kind, a status, a rule and a basis, with a day of their own or without: how many were
    judged, how many were right."""

    kind: JudgedKind
    status: Status | None
    dated: bool
    rule: Text
    basis: Basis
    judged: Annotated[int, Meta(ge=1)]
    right: Annotated[int, Meta(ge=0)]


CONFIDENCES = Table("confidences.tsv", Judged, unique=("kind", "status", "dated", "rule", "basis"))
