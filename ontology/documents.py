"""The ontology, its shapes, its concept schemes and its JSON-LD context as Python values.

Each call reads the packaged file afresh, so that a caller may add to what it gets.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TypeAlias, cast

from rdflib import Graph

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


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


def shapes_graph() -> Graph:
    """The SHACL shapes (shapes.ttl) of the merged knowledge, the default graph of a store."""
    return _graph("shapes.ttl")


def context() -> dict[str, Json]:
    """The JSON-LD 1.1 context as a document: ``{"@context": {...}}``."""
    text = (files("cadregraph.ontology") / "context.jsonld").read_text(encoding="utf-8")
    return cast("dict[str, Json]", json.loads(text))
