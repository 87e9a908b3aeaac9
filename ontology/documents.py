"""The ontology, its written shapes and its concept schemes as graphs, and as triples for exports.

Each call reads the packaged file afresh, so that a caller may add to what it gets.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

import pyoxigraph
from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple
from rdflib import Graph


def _graph(name: str) -> Graph:
    graph = Graph()
    graph.parse(
        data=(files("cadregraph.ontology") / name).read_text(encoding="utf-8"), format="turtle"
    )
    return graph


def ontology_graph() -> Graph:
    """The OWL 2 ontology (cadregraph.ttl): classes, properties, their labels and definitions."""
    return _graph("cadregraph.ttl")


def schemes_graph() -> Graph:
    """The SKOS concept schemes (schemes.ttl); the store needs them for the notations in queries."""
    return _graph("schemes.ttl")


def written_shapes() -> Graph:
    """The SHACL shapes that are written out (shapes.ttl): what the ontology alone does not say."""
    return _graph("shapes.ttl")


def model_triples() -> Iterator[Triple]:
    """The ontology, with its version and licence, and the concept schemes, for a graph that is to
    carry them; blank nodes are numbered as they come, so that the same files give the same triples."""
    numbers: dict[BlankNode, BlankNode] = {}

    def numbered(node: BlankNode) -> BlankNode:
        return numbers.setdefault(node, BlankNode(f"model{len(numbers)}"))

    for name in ("cadregraph.ttl", "schemes.ttl"):
        text = (files("cadregraph.ontology") / name).read_bytes()
        for quad in pyoxigraph.parse(text, format=RdfFormat.TURTLE):
            subject, value = quad.subject, quad.object
            if isinstance(subject, BlankNode):
                subject = numbered(subject)
            if isinstance(value, BlankNode):
                value = numbered(value)
            if isinstance(subject, NamedNode | BlankNode):
                yield Triple(subject, quad.predicate, value)
