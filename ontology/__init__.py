"""The vocabulary of the graph: terms, concept schemes, shapes, JSON-LD context, named queries.

It knows nothing of how the graph is made; everything else in the project may import it.
"""

from __future__ import annotations

from cadregraph.ontology.documents import context, ontology_graph, schemes_graph, shapes_graph
from cadregraph.ontology.named import NamedQuery, Parameter, named_queries
from cadregraph.ontology.terms import (
    CADRE,
    CONCEPT,
    DCTERMS,
    FOAF,
    OA,
    ORG,
    OWL,
    PREFIXES,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SCHEMES,
    SKOS,
    SOSA,
    XSD,
    concept,
    concept_scheme,
)

__all__ = [
    "CADRE",
    "CONCEPT",
    "DCTERMS",
    "FOAF",
    "OA",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SCHEMES",
    "SKOS",
    "SOSA",
    "XSD",
    "NamedQuery",
    "Parameter",
    "concept",
    "concept_scheme",
    "context",
    "named_queries",
    "ontology_graph",
    "schemes_graph",
    "shapes_graph",
]
