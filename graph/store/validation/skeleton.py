"""What the ontology says of each property, checked in one pass over the merged graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from cadregraph.graph.store.validation.findings import Finding
from cadregraph.graph.store.validation.merged import Merged, Pair, Term, text
from cadregraph.ontology import (
    CADRE,
    CONCEPT,
    RDF,
    SCHEMES,
    SKOS,
    Property,
    concept_scheme,
    domain_message,
    properties,
    range_message,
)

_CONCEPT = str(SKOS.Concept)
_RELATION = str(CADRE.relation)
_SCHEME_OF = frozenset({str(SKOS.inScheme), str(SKOS.topConceptOf)})
_SCHEME_IRIS = frozenset(str(concept_scheme(name)) for name in SCHEMES)
_CONCEPTS = frozenset(
    f"{CONCEPT}{name}/{code}" for name, codes in SCHEMES.items() for code in codes
).union(_SCHEME_IRIS)
_TITLES = f"{concept_scheme('title')}/"


def against_ontology(graph: Merged) -> Iterator[Finding]:
    """Where the graph departs from domains, ranges, numbers of values and terms of the ontology."""
    for iri, pairs in graph.pairs.items():
        property_ = properties().get(iri)
        if property_ is None:
            yield from (
                Finding(subject, iri, text(value), "This is no property of the ontology.")
                for subject, value in pairs
            )
            continue
        yield from _outside_domain(graph, property_, pairs)
        yield from _outside_range(graph, property_, pairs)
        if property_.single:
            yield from _several(property_, pairs)
    yield from _unknown_concepts(graph)


def _outside_domain(graph: Merged, property_: Property, pairs: list[Pair]) -> Iterator[Finding]:
    if not property_.domain:
        return
    for subject, _ in pairs:
        classes = graph.of_class(subject)
        if not classes or not classes <= property_.domain:
            kinds = " ".join(sorted(classes))
            yield Finding(subject, property_.iri, kinds, domain_message(property_))


def _outside_range(graph: Merged, property_: Property, pairs: list[Pair]) -> Iterator[Finding]:
    for subject, value in pairs:
        if not _fits(graph, property_, value):
            yield Finding(subject, property_.iri, text(value), range_message(property_))


def _fits(graph: Merged, property_: Property, value: Term) -> bool:
    if isinstance(value, Literal):
        if property_.text:
            return value.language in property_.languages
        return value.datatype.value in property_.datatypes and value.language is None
    return (
        property_.leads and isinstance(value, NamedNode) and _leads(graph, property_, value.value)
    )


def _leads(graph: Merged, property_: Property, target: str) -> bool:
    """Whether the thing at the end is one that the property may lead to, and is there at all."""
    if property_.values:
        return target in property_.values
    if property_.classes:
        classes = graph.of_class(target)
        return bool(classes) and classes <= property_.classes
    if property_.iri == _RELATION:
        return target in properties() and properties()[target].leads
    if property_.iri in _SCHEME_OF:
        return target in _SCHEME_IRIS
    if property_.scheme == "title":
        return target.startswith(_TITLES) and _CONCEPT in graph.of_class(target)
    return target in graph.types


def _several(property_: Property, pairs: list[Pair]) -> Iterator[Finding]:
    """Two values where there is one, of text two in a language."""
    counted = Counter(
        (subject, value.language if isinstance(value, Literal) else None)
        for subject, value in set(pairs)
    )
    for (subject, _), number in counted.items():
        if number > 1:
            yield Finding(subject, property_.iri, str(number), range_message(property_))


def _unknown_concepts(graph: Merged) -> Iterator[Finding]:
    """Concepts of our schemes that are none: a misspelt notation."""
    for subject in graph.types:
        ours = subject.startswith(str(CONCEPT)) and not subject.startswith(_TITLES)
        if ours and subject not in _CONCEPTS:
            yield Finding(subject, str(RDF.type), _CONCEPT, "This is no concept of a scheme.")
