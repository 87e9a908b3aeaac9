"""Stores in memory: made of articles, asked in SPARQL, written out."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from pyoxigraph import QuerySolutions

from cadregraph.graph.model import Extraction
from cadregraph.graph.store import Answer, Store
from cadregraph.ontology import PREFIXES

PREFIX = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
"""The prefixes of the ontology, for the head of a query."""


def store_of(extractions: Iterable[Extraction]) -> Store:
    """A store with these articles, added at once."""
    store = Store.open()
    store.add(extractions)
    return store


def grown_store(extractions: Iterable[Extraction]) -> Store:
    """A store with these articles, added one by one."""
    store = Store.open()
    for extraction in extractions:
        store.add([extraction])
    return store


def dumped(store: Store) -> bytes:
    """The N-Quads of a store."""
    out = BytesIO()
    store.dump("nquads", out)
    return out.getvalue()


def rows(answer: Answer) -> list[tuple[str, ...]]:
    """The solutions of a SELECT as texts, in their order; '' for what is open."""
    assert isinstance(answer, QuerySolutions)
    return [
        tuple("" if term is None else getattr(term, "value", "") for term in row) for row in answer
    ]


def asked(store: Store, query: str) -> list[tuple[str, ...]]:
    """The solutions of a query that has the prefixes of the ontology."""
    return rows(store.query(PREFIX + query))


def values(store: Store, pattern: str) -> list[str]:
    """The values of ``?v`` in the solutions of a pattern, sorted."""
    return sorted(value for (value,) in asked(store, f"SELECT ?v WHERE {{ {pattern} }}"))
