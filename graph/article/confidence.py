"""The confidence of what is read about persons: how often facts read in that way were found right.

``confidences.tsv`` counts how many facts somebody judged and how many were right: of each kind and status,
with a day of their own or without, of each rule and basis. Few judged facts say little, so a rate is drawn
towards that of the group above it. What asserts a day besides can be wrong in that, too, and what a rule
fills in or guesses in more than what it reads in full: the first is never surer, the other less sure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TypeAlias

from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.judged import CONFIDENCES, JudgedKind
from cadregraph.graph.model import (
    Basis,
    DisciplineFact,
    Fact,
    LegalFact,
    LinkFact,
    ParticularFact,
    PersonnelFact,
    StatementFact,
    Status,
    TenureFact,
)

_FEW, _MANY = 10, 200
"""So many judged facts the rate of the group above is worth: for groups, and for rules in them, which
differ so little that without the pull of their group what few facts show of them is chance."""
_LEAST, _MOST = 0.5, 0.99
"""What is less sure is left out; surer than so many judged facts can show is nothing."""
_STEP = 0.01
"""By so much what is filled in is less sure than what is stated, and what is guessed than that: how much it
is beyond that, so few judged facts of these do not show."""
_BASES: tuple[Basis, ...] = ("stated", "filled", "guessed")
_OF_A_LIFE = frozenset({"birthPlace", "homePlace", "alumniOf", "spouse", "parent", "sibling"})

Group: TypeAlias = tuple[JudgedKind, Status | None]
_Cell: TypeAlias = tuple[JudgedKind | Status | bool | str | None, ...]


def with_confidence(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, those about persons with the confidence of what is read so, if it is not too small."""
    for fact in facts:
        match fact:
            case TenureFact():
                dated = fact.start is not None or fact.end is not None
                sure = confidence(("post", fact.status), fact.rule, fact.basis, dated=dated)
            case PersonnelFact():
                sure = _undergone("change", fact)
            case DisciplineFact():
                sure = _undergone("discipline", fact)
            case LegalFact():
                sure = _undergone("legal", fact)
            case StatementFact():
                sure = confidence(("said", None), fact.rule, fact.basis)
            case ParticularFact():
                sure = confidence(("particular", None), fact.rule, fact.basis)
            case LinkFact() if fact.property in _OF_A_LIFE:
                sure = confidence(("particular", None), fact.rule, "stated")
            case _:
                yield fact
                continue
        if sure >= _LEAST:
            yield replace(fact, confidence=sure)


def _undergone(kind: JudgedKind, fact: PersonnelFact | DisciplineFact | LegalFact) -> float:
    return confidence((kind, None), fact.rule, fact.basis, dated=fact.date is not None)


@cache
def confidence(group: Group, rule: str, basis: Basis, *, dated: bool = False) -> float:
    """The confidence, to two places, of a fact of a group that a rule reads on a basis.

    Args:
        group: its kind, and of a post its status.
        rule: the construction.
        basis: how much of it stands there.
        dated: whether it has a day of its own.

    Raises:
        LexiconError: ``confidences.tsv`` is malformed.
    """
    surer = _BASES[: _BASES.index(basis) + 1]
    days = (False, True) if dated else (False,)
    least = min(_rate(group, day, rule, one) for one in surer for day in days)
    return min(round(least - _STEP * _BASES.index(basis), 2), _MOST)


def _rate(group: Group, dated: bool, rule: str, basis: Basis) -> float:
    judged, right = _counts()
    rate = right[()] / judged[()]
    cells = _cells(group, dated, rule, basis)
    for cell, weight in zip(cells[1:], (_FEW, _FEW, _MANY), strict=True):
        rate = (right[cell] + weight * rate) / (judged[cell] + weight)
    return rate


@cache
def _counts() -> tuple[Counter[_Cell], Counter[_Cell]]:
    """How many were judged and right: of all, and of each cell."""
    judged, right = Counter[_Cell](), Counter[_Cell]()
    for row in rows(CONFIDENCES):
        for cell in _cells((row.kind, row.status), row.dated, row.rule, row.basis):
            judged[cell] += row.judged
            right[cell] += row.right
    return judged, right


def _cells(group: Group, dated: bool, rule: str, basis: Basis) -> tuple[_Cell, ...]:
    """All, the group, what of it is dated or not, and what a rule reads of that on a basis."""
    return (), group, (*group, dated), (*group, dated, rule, basis)
