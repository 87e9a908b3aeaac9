"""The ontology, its written shapes and its concept schemes as graphs of rdflib.

Each call reads the packaged file afresh, so that a caller may add to what it gets.
"""

from __future__ import annotations

from importlib.resources import files

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
