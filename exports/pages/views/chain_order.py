"""The order of the steps of a chain, by what is known of their days.

An article that names no day for a step was written after it, perhaps years: its day bounds that of the
step, and is not it. Such a step stands beside the one that a text links it to; before all others where
the article is older than any stated day; else apart, as it may have been before or after each of them.
Where no step has a stated day, the articles' days are all that is known, and give the order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from cadregraph.exports.pages.date_words import begins, ends

if TYPE_CHECKING:
    from cadregraph.exports.pages.views.chain_facts import Step

STAGES = ("inspection", "discipline", "prosecution")
_NEVER = 9999.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step stands: on its stated ``day``, on that of an article ('by'), 'beside' the step of that
    day, or 'apart', without one."""

    how: Literal["stated", "by", "beside", "apart"]
    day: str = ""


def in_order(steps: Iterable[Step]) -> list[tuple[Step, Place]]:
    """The steps in order, each with its place; the result does not depend on the order given."""
    own = {step.done.iri: step for step in steps}
    by = _known_by(own)
    stated = _behind([step for step in own.values() if step.stated], by)
    loose = _behind([step for step in own.values() if not step.stated], by)
    if not stated:
        return [(step, _by(by[step.done.iri])) for step in loose]
    found = [(step, Place("stated", step.stated)) for step in stated]
    while len(left := [step for step in loose if not _beside(step, found)]) < len(loose):
        loose = left
    earliest = begins(stated[0].stated)
    early: list[tuple[Step, Place]] = []
    apart: list[tuple[Step, Place]] = []
    for step in loose:
        bound = ends(by[step.done.iri])
        if bound is not None and earliest is not None and bound <= earliest:
            early.append((step, _by(by[step.done.iri])))
        else:
            apart.append((step, Place("apart")))
    return [*early, *found, *apart]


def _by(day: str) -> Place:
    return Place("by", day) if begins(day) is not None else Place("apart")


def _known_by(own: Mapping[str, Step]) -> dict[str, str]:
    """By which day each step was done: what a step follows was done no later than it."""
    by = {iri: step.stated or step.day for iri, step in own.items()}
    changed = True
    while changed:
        changed = False
        for iri, step in own.items():
            for before in step.follows & own.keys():
                if by[iri] and not own[before].stated and (by[before] > by[iri] or not by[before]):
                    by[before] = by[iri]
                    changed = True
    return by


def _behind(steps: Iterable[Step], by: Mapping[str, str]) -> list[Step]:
    """By day, then by what comes first in law; each behind those that it follows, unless days say else."""

    def key(step: Step) -> tuple[float, int, str]:
        first = begins(step.stated or by[step.done.iri])
        return (_NEVER if first is None else first), STAGES.index(step.stage), step.done.iri

    left = sorted(steps, key=key)
    within = {step.done.iri: step for step in left}
    ordered: list[Step] = []
    placed: set[str] = set()
    while left:
        # Where texts make a circle, the first of what is left opens it.
        ready = (
            step
            for step in left
            if all(
                iri in placed or _later(within[iri], step) for iri in step.follows & within.keys()
            )
        )
        step = next(ready, left[0])
        left.remove(step)
        placed.add(step.done.iri)
        ordered.append(step)
    return ordered


def _later(one: Step, other: Step) -> bool:
    """Whether by stated days one was done after the other."""
    first, last = begins(one.stated), ends(other.stated)
    return first is not None and last is not None and first >= last


def _beside(step: Step, found: list[tuple[Step, Place]]) -> bool:
    """Puts a step next to the one that it follows, or that follows it; False where no such one is placed."""
    iri = step.done.iri
    before = [at for at, (other, _) in enumerate(found) if other.done.iri in step.follows]
    after = [at for at, (other, _) in enumerate(found) if iri in other.follows]
    if not before and not after:
        return False
    day = found[before[-1] if before else after[0]][1].day
    at = before[-1] + 1 if before else after[0]
    while before and at < len(found) and found[at][1] == Place("beside", day):
        at += 1
    found.insert(at, (step, Place("beside", day)))
    return True
