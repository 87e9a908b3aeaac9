"""Values that a thing has once, where passages differ: which of them the merged graph takes.

Passage graphs keep what each sentence said. In the default graph the confidence is the highest;
of several dates the most precise counts, then the earliest in spelling; of classes a specific one
goes before the general organisation; of statuses the past one; of other values the least.
The rule looks at the values alone, so that no order of articles can change the outcome.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from cadregraph.graph.triples.literals import node
from cadregraph.ontology import CADRE, DCTERMS, RDF, RDFS, SCHEMA, SKOS

Subject: TypeAlias = NamedNode | BlankNode | Triple
Term: TypeAlias = NamedNode | BlankNode | Literal | Triple

_GENERAL = node(CADRE.Organization)
"""The class of a body of which nothing closer is known; any other class says more."""
_CONFIDENCE = node(CADRE.confidence)
_STATUS = node(CADRE.status)
_DATES = frozenset(
    map(
        node,
        (
            SCHEMA.startDate,
            SCHEMA.endDate,
            DCTERMS.date,
            DCTERMS.issued,
            CADRE.asOf,
            CADRE.seenFrom,
            CADRE.seenUntil,
            CADRE.endedBy,
        ),
    )
)
SINGLE = frozenset(
    {_CONFIDENCE, *_DATES}
    | set(map(node, (RDF.type, SKOS.prefLabel, RDFS.label, CADRE.decidedBy, CADRE.reason, CADRE.number,
                     CADRE.symbol, CADRE.term, CADRE.status, CADRE.level, CADRE.ordinal, SCHEMA.identifier,
                     DCTERMS.title)))
)  # fmt: skip
"""The properties that have one value in the default graph, text one in each language.

Names are among them: those that differ in case or in the place of the tone mark are one entity's.
So is the class: one name may be read as that of a State body here and of an organisation there.
"""

Slot: TypeAlias = tuple[NamedNode, NamedNode, str]
"""A subject, a property in `SINGLE` and a language: what holds one value in the default graph."""


def slot(subject: Subject, predicate: NamedNode, value: Term) -> Slot | None:
    """The slot that the parts of a triple fill; None if the property may have many values."""
    if predicate not in SINGLE or not isinstance(subject, NamedNode):
        return None
    language = value.language if isinstance(value, Literal) else None
    return subject, predicate, language or ""


def chosen(predicate: NamedNode, values: Iterable[Term]) -> Term:
    """The one value of a property in `SINGLE` among all that the passages give (at least one)."""
    found = sorted(set(values), key=lambda value: (value == _GENERAL, str(value)))
    if predicate == _CONFIDENCE:
        return max(found, key=_number)
    if predicate == _STATUS:  # 'former' before 'current' before 'acting'
        return found[-1]
    if predicate in _DATES:
        return max(found, key=lambda value: (_length(value), _inverse(value)))
    return found[0]


def _number(value: Term) -> Decimal:
    return Decimal(value.value) if isinstance(value, Literal) else Decimal(0)


def _length(value: Term) -> int:
    """Precision of a date: a year counts more than the day of an unknown year."""
    if not isinstance(value, Literal):
        return 0
    return len(value.value) + (0 if value.value.startswith("--") else 10)


def _inverse(value: Term) -> tuple[int, ...]:
    """Orders equal precision so that the least spelling is the greatest."""
    text = value.value if isinstance(value, Literal) else str(value)
    return tuple(-ord(char) for char in text)
