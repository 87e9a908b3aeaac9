"""The small made-up world (world.trig) that the shapes and the queries are tried on."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, RdfFormat, Store, serialize
from rdflib import Graph

from cadregraph.ontology import schemes_graph

WORLD = Path(__file__).parent / "world.trig"


@pytest.fixture(scope="session")
def world_store() -> Store:
    """The world with its passages, and the concept schemes, as a store holds them."""
    store = Store()
    store.load(path=WORLD, format=RdfFormat.TRIG)
    schemes = schemes_graph().serialize(format="turtle")
    store.load(schemes, format=RdfFormat.TURTLE)
    return store


@pytest.fixture
def world_graph() -> Graph:
    """The default graph of the world: the merged knowledge, which the shapes describe."""
    store = Store()
    store.load(path=WORLD, format=RdfFormat.TRIG)
    triples = (quad.triple for quad in store.quads_for_pattern(None, None, None, DefaultGraph()))
    return Graph().parse(serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")
