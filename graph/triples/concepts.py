"""The concepts of the ontology's schemes as triples of the data: type, scheme, notation, labels."""

from __future__ import annotations

from functools import cache

import rdflib
from pyoxigraph import Literal, Triple

from graph.triples.literals import node
from ontology import RDF, SKOS, concept, schemes_graph


@cache
def concept_triples(scheme: str, notation: str) -> tuple[Triple, ...]:
    """What the ontology says of a concept, as far as answers need it."""
    subject = concept(scheme, notation)
    described = _schemes()
    found = []
    for predicate in (RDF.type, SKOS.inScheme, SKOS.notation, SKOS.prefLabel):
        for value in described.objects(subject, predicate):
            if isinstance(value, rdflib.Literal):
                term = (
                    Literal(str(value), language=value.language)
                    if value.language
                    else Literal(str(value))
                )
                found.append(Triple(node(subject), node(predicate), term))
            elif isinstance(value, rdflib.URIRef):
                found.append(Triple(node(subject), node(predicate), node(value)))
    return tuple(sorted(found, key=str))


@cache
def _schemes() -> rdflib.Graph:
    return schemes_graph()
