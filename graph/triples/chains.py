"""Which action of an article follows from which: inspection, proposal, sanction, prosecution, verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cadregraph.graph.model import DisciplineFact, Fact, InspectionFact, LegalFact, Stage
from cadregraph.graph.triples.actions import Action

_REACH = 4
"""Sentences behind which an action is no more told as following from another."""
_STAGES: Sequence[Stage] = (
    "suspended", "prosecuted", "arrested", "indicted", "tried", "convicted", "acquitted",
)  # fmt: skip
_TOLD = frozenset({"asserted", "decided", "proposed"})


def followed(facts: Sequence[Fact]) -> Iterator[tuple[Action, Action]]:
    """Each action about somebody with the one from which it follows, by the order of procedure.

    Both are told within a few sentences of one another; of several earlier ones it is the last in
    procedure, then in the text. An action dated later than another cannot have led to it.
    """
    about: dict[str, list[Action]] = {}
    for fact in facts:
        match fact:
            case DisciplineFact() | InspectionFact() | LegalFact():
                if fact.assertion.status in _TOLD:
                    about.setdefault(_whom(fact), []).append(fact)
            case _:
                pass
    for actions in about.values():
        for later in actions:
            before = [one for one in actions if _leads(one, later)]
            if before:
                yield later, max(before, key=lambda one: (_step(one), one.sentence))


def _leads(earlier: Action, later: Action) -> bool:
    near = abs(later.sentence - earlier.sentence) <= _REACH
    if not near or _step(earlier) >= _step(later):
        return False
    first, then = earlier.date or "", later.date or ""
    dated = first[:4].isdigit() and then[:4].isdigit()
    width = min(len(first), len(then))
    return not dated or first[:width] <= then[:width]


def _whom(fact: Action) -> str:
    match fact:
        case DisciplineFact():
            return fact.sanctioned
        case InspectionFact():
            return fact.inspected
        case LegalFact():
            return fact.person


def _step(fact: Action) -> int:
    match fact:
        case InspectionFact():
            return 0
        case DisciplineFact():
            return 2 if fact.decision == "decided" else 1
        case LegalFact():
            return 3 + _STAGES.index(fact.stage)
