"""The confidence of what is read about persons: how often facts read in that way were found right.

``confidences.tsv`` counts, for each rule and basis, how many facts somebody judged and how many were
right. Few judged facts say little, so a rate is drawn towards that of its group (the kind of fact, and
whether a post is held or was), and that towards the rate of all, each worth `_WEIGHT` judged facts.
What a rule fills in or guesses is never surer than what it reads in full.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TypeAlias

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables import CONFIDENCES, JudgedKind
from cadregraph.graph.model import (
    Basis,
    DisciplineFact,
    Fact,
    LegalFact,
    PersonnelFact,
    Status,
    TenureFact,
)

_WEIGHT = 20
_BASES: tuple[Basis, ...] = ("stated", "filled", "guessed")

Group: TypeAlias = tuple[JudgedKind, Status | None]
_Cell: TypeAlias = tuple[JudgedKind | None, Status | None, str | None, Basis | None]
_CHANGE: Group = ("change", None)
_SANCTION: Group = ("discipline", None)
_LEGAL: Group = ("legal", None)
_ALL: _Cell = (None, None, None, None)


def with_confidence(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, those about persons with the confidence that their kind, rule and basis have."""
    for fact in facts:
        match fact:
            case TenureFact(status=status):
                sure = confidence(("post", status), fact.rule, fact.basis)
                yield replace(fact, confidence=sure)
            case PersonnelFact():
                yield replace(fact, confidence=confidence(_CHANGE, fact.rule, fact.basis))
            case DisciplineFact():
                yield replace(fact, confidence=confidence(_SANCTION, fact.rule, fact.basis))
            case LegalFact():
                yield replace(fact, confidence=confidence(_LEGAL, fact.rule, fact.basis))
            case _:
                yield fact


@cache
def confidence(group: Group, rule: str, basis: Basis) -> float:
    """The confidence, to two places, of a fact of a group that a rule reads on a basis.

    Raises:
        LexiconError: ``confidences.tsv`` is malformed.
    """
    surer = _BASES[: _BASES.index(basis) + 1]
    return round(min(_rate(group, rule, one) for one in surer), 2)


def _rate(group: Group, rule: str, basis: Basis) -> float:
    judged, right = _counts()
    rate = right[_ALL] / judged[_ALL]
    cells: tuple[_Cell, ...] = ((*group, None, None), (*group, rule, basis))
    for cell in cells:
        rate = (right[cell] + _WEIGHT * rate) / (judged[cell] + _WEIGHT)
    return rate


@cache
def _counts() -> tuple[Counter[_Cell], Counter[_Cell]]:
    """How many were judged and right: of all, of each group, and of each rule and basis in it."""
    judged, right = Counter[_Cell](), Counter[_Cell]()
    for row in rows(CONFIDENCES):
        cell: _Cell = (row.kind, row.status, row.rule, row.basis)
        for counted in (_ALL, (row.kind, row.status, None, None), cell):
            judged[counted] += row.judged
            right[counted] += row.right
    return judged, right
