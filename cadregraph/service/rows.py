"""Rows of text from SPARQL into which terms are put, for what the service shows."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import QuerySolutions

from cadregraph.graph.store.rows import PREFIX_LINES, Queryable, text_of

PREFIXES = PREFIX_LINES
"""For the head of a query."""


def rows(store: Queryable, text: str, **terms: object) -> Iterator[tuple[str, ...]]:
    """The rows of a query into which terms are put as SPARQL writes them; '' for what is unbound."""
    answer = store.query(text % terms)
    assert isinstance(answer, QuerySolutions)
    for row in answer:
        found = (row[name] for name in answer.variables)
        yield tuple("" if term is None else text_of(term) for term in found)


def local_name(iri: str) -> str:
    """The last part of an IRI of the ontology: 'holder'."""
    return iri.rpartition("#")[2].rpartition("/")[2]
