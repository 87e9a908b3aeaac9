"""Reads from a store the chains of accountability: what was done about people and bodies step by step,
from an inspection to a sanction and a prosecution, with the sentences and the documents named there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from cadregraph.exports.pages.date_words import begins
from cadregraph.exports.pages.views import view_sparql
from cadregraph.exports.pages.views.chain_order import in_order
from cadregraph.exports.pages.views.shown import Sanction
from cadregraph.exports.pages.views.typed_answers import sanctions_in
from cadregraph.exports.pages.views.typed_rows import passages_by_fact, quotes_of
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import rows, rows_where

_PROSECUTION = frozenset("prosecuted arrested indicted tried convicted acquitted".split())


@dataclass(frozen=True, slots=True)
class Subject:
    """A person or body about which something was done, or a document that is named with it."""

    iri: str
    label: str
    kind: Literal["person", "body", "document"]


@dataclass(frozen=True, slots=True)
class Step:
    """What was done, about whom, after which other steps, and the documents that its sentences name."""

    done: Sanction
    about: tuple[Subject, ...]
    follows: frozenset[str]
    documents: tuple[Subject, ...] = ()

    @property
    def stage(self) -> str:
        """One of `chain_order.STAGES`."""
        if self.done.kind == "inspection":
            return "inspection"
        return "prosecution" if self.done.kind in _PROSECUTION else "discipline"

    @property
    def stated(self) -> str:
        """The day, month or year that a text gives; '' where none gives a year."""
        return self.done.date if begins(self.done.date) is not None else ""

    @property
    def day(self) -> str:
        """As stated, else the day of the first article that is dated; '' where none is."""
        return self.stated or next((e.published for e in self.done.evidence if e.published), "")


@dataclass(frozen=True, slots=True)
class Chain:
    """Steps about the same people and bodies, or of which one follows another, in order."""

    about: tuple[Subject, ...]
    steps: tuple[Step, ...]


def chains(store: Store, about: str = "") -> tuple[Chain, ...]:
    """All chains, those of most stages and steps first; of one person or body where its IRI is given.

    What is only denied, alleged or a condition is no step.
    """
    found = sorted((_chain(own) for own in _joined(_steps(store))), key=_order)
    return about_whom(found, about)


def about_whom(found: Iterable[Chain], about: str) -> tuple[Chain, ...]:
    """Those about a person or body; all where no IRI is given."""
    return tuple(
        chain for chain in found if not about or any(one.iri == about for one in chain.about)
    )


def _steps(store: Store) -> dict[str, Step]:
    stated = passages_by_fact(rows(store, view_sparql.STEP_EVIDENCE))
    about: dict[str, set[Subject]] = {}
    for row in rows(store, view_sparql.STEPS_ABOUT):
        about.setdefault(row["step"], set()).add(
            Subject(row["subject"], row["name"], "person" if row["person"] == "true" else "body")
        )
    follows: dict[str, set[str]] = {}
    for row in rows(store, view_sparql.FOLLOWS):
        follows.setdefault(row["step"], set()).add(row["before"])
    stated = {step: passages for step, passages in stated.items() if step in about}
    quotes = quotes_of(store, stated)
    done = sanctions_in(rows_where(store, view_sparql.SANCTIONS), quotes)
    documents = _documents(store, stated)
    return {
        action.iri: Step(
            action,
            tuple(sorted(about[action.iri], key=lambda one: (one.label, one.iri))),
            frozenset(follows.get(action.iri, ())),
            documents.get(action.iri, ()),
        )
        for action in done
        if action.iri in about
    }


def _documents(store: Store, stated: Mapping[str, set[str]]) -> dict[str, tuple[Subject, ...]]:
    """The documents that the sentences of each step name."""
    named: dict[str, set[Subject]] = {}
    for row in rows(store, view_sparql.DOCUMENTS_NAMED):
        named.setdefault(row["passage"], set()).add(
            Subject(row["directive"], row["label"], "document")
        )
    found = {
        step: {one for passage in passages for one in named.get(passage, ())}
        for step, passages in stated.items()
    }
    return {
        step: tuple(sorted(own, key=lambda one: (one.label, one.iri)))
        for step, own in found.items()
        if own
    }


def _joined(steps: Mapping[str, Step]) -> Iterator[list[Step]]:
    """The steps that belong together."""
    over: dict[str, str] = {}

    def first(name: str) -> str:
        while over.setdefault(name, name) != name:
            over[name] = over[over[name]]
            name = over[name]
        return name

    for iri, step in steps.items():
        for other in (*(one.iri for one in step.about), *(step.follows & steps.keys())):
            over[first(other)] = first(iri)
    groups: dict[str, list[Step]] = {}
    for iri, step in steps.items():
        groups.setdefault(first(iri), []).append(step)
    yield from groups.values()


def _chain(steps: Iterable[Step]) -> Chain:
    """The steps in order, and whom they are about in the order in which they come."""
    ordered = tuple(step for step, _ in in_order(steps))
    about: dict[str, Subject] = {}
    for step in ordered:
        for one in step.about:
            about.setdefault(one.iri, one)
    return Chain(tuple(about.values()), ordered)


def _order(chain: Chain) -> tuple[int, int, str, str]:
    stages = {step.stage for step in chain.steps}
    return -len(stages), -len(chain.steps), chain.about[0].label, chain.about[0].iri
