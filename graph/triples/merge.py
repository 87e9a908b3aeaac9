"""Values that a thing has once, where passages differ: which of them the merged graph takes.

Passage graphs keep what each sentence stated. What the default graph takes of it is stated with each
property in the ontology (``cadre:merge``); how each policy chooses is written here. A choice looks
at the values alone, so that no order of articles can change the outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from cadregraph.graph.triples.literals import node
from cadregraph.ontology import CADRE, CONCEPT, SCHEMA, SCHEMES, Merge, properties

Subject: TypeAlias = NamedNode | BlankNode | Triple
Term: TypeAlias = NamedNode | BlankNode | Literal | Triple

_GENERAL = node(CADRE.Organization)
"""The class of a body of which nothing closer is known; any other class says more."""
_POLICIES = {NamedNode(iri): term.merge for iri, term in properties().items()}
SINGLE = frozenset(term for term, policy in _POLICIES.items() if policy not in ("many", "fixed"))
"""The properties of which the default graph takes one value, text one in each language.

Names are among them: those that differ in case or in the place of the tone mark are one entity's.
So is the class: one name may be read as that of a State body here and of an organisation there.
A ``fixed`` property has one value by what it is, so that there is nothing to choose.
"""
_PLACES = {
    f"{CONCEPT}{scheme}/{notation}": place
    for scheme, notations in SCHEMES.items()
    for place, notation in enumerate(notations)
}
"""The place of each concept in its scheme."""

_DATES = frozenset(f"<{SCHEMA}{name}>" for name in ("startDate", "endDate"))

Slot: TypeAlias = tuple[NamedNode, NamedNode, str]
"""A subject, a property in `SINGLE` and a language: what holds one value in the default graph."""


def slot(subject: Subject, predicate: NamedNode, value: Term) -> Slot | None:
    """The slot that the parts of a triple fill; None if the property may have many values."""
    if predicate not in SINGLE or not isinstance(subject, NamedNode):
        return None
    language = value.language if isinstance(value, Literal) else None
    return subject, predicate, language or ""


def is_only_reported(subject: str, predicate: str, value: str) -> bool:
    """Whether a triple that passages state stands in the merged graph only where it is concluded.

    These are the days of a tenure: what no conclusion takes, as other reports speak against it, is not so
    for want of another. A day without a year speaks against nothing.

    Args:
        subject, predicate, value: as N-Triples write them.
    """
    return predicate in _DATES and "/tenure/" in subject and not value.startswith('"--')


def chosen(predicate: NamedNode, values: Iterable[Term]) -> Term:
    """The one value of a property in `SINGLE` among all that the passages give (at least one)."""
    found = sorted(set(values), key=str)
    return _CHOICES[_POLICIES[predicate]](found)


def _least(values: Sequence[Term]) -> Term:
    return values[0]


def _greatest(values: Sequence[Term]) -> Term:
    return max(values, key=_number)


def _precise(values: Sequence[Term]) -> Term:
    return max(values, key=lambda value: (_length(value), _inverse(value)))


def _first_in_scheme(values: Sequence[Term]) -> Term:
    return min(values, key=lambda value: _PLACES.get(_text(value), len(_PLACES)))


def _specific(values: Sequence[Term]) -> Term:
    return min(values, key=lambda value: value == _GENERAL)


_CHOICES: Mapping[Merge, Callable[[Sequence[Term]], Term]] = {
    "least": _least,
    "greatest": _greatest,
    "precise": _precise,
    "scheme": _first_in_scheme,
    "specific": _specific,
}
"""What chooses among values in the order of their spelling."""


def _number(value: Term) -> Decimal:
    return Decimal(value.value) if isinstance(value, Literal) else Decimal(0)


def _length(value: Term) -> int:
    """Precision of a date: a year counts more than the day of an unknown year."""
    if not isinstance(value, Literal):
        return 0
    return len(value.value) + (0 if value.value.startswith("--") else 10)


def _inverse(value: Term) -> tuple[int, ...]:
    """Orders equal precision so that the least spelling is the greatest."""
    return tuple(-ord(char) for char in _text(value))


def _text(value: Term) -> str:
    return value.value if isinstance(value, Literal | NamedNode) else str(value)
