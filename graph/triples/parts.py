"""What many descriptions state: a type, labels, a concept, a confidence, a value that may be missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from pyoxigraph import Literal

from cadregraph.graph.triples.concepts import concept_statements
from cadregraph.graph.triples.literals import decimal, node, vietnamese_line
from cadregraph.graph.triples.statements import Property, Ranked, Statements, state
from cadregraph.graph.triples.terms import cadre, rdf, rdfs, skos
from cadregraph.ontology import CADRE, concept


def typed(subject: str, cls: str) -> Ranked:
    """Its class, by the name in the ontology."""
    return state(subject, rdf.type, _class(cls))


@cache
def _class(name: str) -> str:
    return str(node(CADRE[name]))


def labelled(subject: str, label: str) -> Iterator[Ranked]:
    """Its label, in Vietnamese."""
    name = vietnamese_line(label)
    yield state(subject, skos.prefLabel, name)
    yield state(subject, rdfs.label, name)


def coded(subject: str, predicate: Property, scheme: str, notation: str) -> Iterator[Ranked]:
    """A concept as value, described, so that a query finds its notation and labels in the data."""
    value, described = _described(scheme, notation)
    yield state(subject, predicate, value)
    yield from described.items()


@cache
def _described(scheme: str, notation: str) -> tuple[str, Statements]:
    return str(node(concept(scheme, notation))), concept_statements(scheme, notation)


def confidence(subject: str, value: float) -> Ranked:
    """How certain it is, from 0 to 1."""
    return state(subject, cadre.confidence, _decimal(value))


@lru_cache(maxsize=64)
def _decimal(value: float) -> str:
    return str(decimal(value))


def optional(
    subject: str, predicate: Property, value: str | None, make: Callable[[str], Literal | None]
) -> Iterator[Ranked]:
    """A value as the literal that ``make`` gives of it, where there is one."""
    if value:
        literal = make(value)
        if literal is not None:
            yield state(subject, predicate, str(literal))
