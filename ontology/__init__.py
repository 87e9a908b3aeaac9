"""The vocabulary of the graph: terms, concept schemes, shapes, JSON-LD context, named queries.

It knows nothing of how the graph is made; everything else in the project may import it.
"""

from __future__ import annotations

from cadregraph.ontology.context import context
from cadregraph.ontology.documents import (
    model_triples,
    ontology_graph,
    schemes_graph,
    written_shapes,
)
from cadregraph.ontology.named import NamedQuery, Parameter, named_queries
from cadregraph.ontology.shapes import domain_message, range_message, shapes_graph
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
from cadregraph.ontology.vocabulary import Merge, Property, own_classes, own_properties, properties

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
    "Merge",
    "NamedQuery",
    "Parameter",
    "Property",
    "concept",
    "concept_scheme",
    "context",
    "domain_message",
    "model_triples",
    "named_queries",
    "ontology_graph",
    "own_classes",
    "own_properties",
    "properties",
    "range_message",
    "schemes_graph",
    "shapes_graph",
    "written_shapes",
]
