"""Whether a query has a SERVICE clause, by rdflib's grammar of SPARQL."""

from __future__ import annotations

from collections.abc import Iterator

from pyparsing import ParseBaseException, ParseResults
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue


def has_service(query: str) -> bool:
    """Whether a query has a SERVICE clause; so is taken what the grammar does not know as a query."""
    try:
        # a carriage return ends a comment in SPARQL, but not for rdflib
        return "ServiceGraphPattern" in _clauses(parseQuery(query.replace("\r", "\n")))
    except (ParseBaseException, RecursionError):
        return True


def _clauses(tree: object) -> Iterator[str]:
    if isinstance(tree, CompValue):
        yield tree.name
        for value in tree.values():
            yield from _clauses(value)
    elif isinstance(tree, list | ParseResults):
        for value in tree:
            yield from _clauses(value)
