"""The concepts of the ontology's schemes as statements of the data: type, scheme, notation, labels."""

from __future__ import annotations

from functools import cache

import rdflib
from pyoxigraph import Literal, NamedNode

from cadregraph.graph.triples.literals import node
from cadregraph.graph.triples.statements import Statements, state, term
from cadregraph.ontology import RDF, SKOS, concept, schemes_graph


@cache
def concept_statements(scheme: str, notation: str) -> Statements:
    """What the ontology says of a concept, as far as answers need it."""
    subject = concept(scheme, notation)
    described = _schemes()
    found: Statements = {}
    for predicate in (RDF.type, SKOS.inScheme, SKOS.notation, SKOS.prefLabel):
        for value in described.objects(subject, predicate):
            if isinstance(value, rdflib.Literal):
                written: Literal | NamedNode = (
                    Literal(str(value), language=value.language)
                    if value.language
                    else Literal(str(value))
                )
            elif isinstance(value, rdflib.URIRef):
                written = node(value)
            else:
                continue
            rank, statement = state(str(node(subject)), term(predicate), str(written))
            found[rank] = statement
    return found


@cache
def _schemes() -> rdflib.Graph:
    return schemes_graph()
