"""Rows of text from whatever answers SPARQL: of each solution the variables that are bound."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias

from pyoxigraph import Literal, NamedNode, QuerySolutions

from cadregraph.ontology import PREFIXES, concept

if TYPE_CHECKING:
    from cadregraph.graph.store import Answer, Store

Row: TypeAlias = Mapping[str, str]
"""From variable to text: an IRI, or what a literal says."""

PREFIX_LINES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(PREFIXES.items()))
"""The prefixes of the ontology, for the head of a query."""


def put_forward(action: str) -> str:
    """The SPARQL filter that leaves out an action which the texts only deny, allege or make a condition.

    ``action`` is the name of its variable. What is proposed or planned stays, with its decision.
    """
    doubtful = ", ".join(
        f"<{concept('assertion', status)}>" for status in ("conditional", "denied", "alleged")
    )
    return (
        f"FILTER NOT EXISTS {{ ?{action} cadre:assertion ?told . FILTER(?told IN ({doubtful})) }}"
    )


class Queryable(Protocol):
    """Anything that answers SPARQL: a `cadregraph.graph.store.Store`, a `pyoxigraph.Store`."""

    def query(self, text: str, /) -> Answer:
        """Answer a SPARQL query."""
        ...


def rows(store: Queryable, query: str) -> Iterator[Row]:
    """The solutions of a SELECT, without the variables that are unbound."""
    return _rows(store.query(query))


def rows_named(store: Store, name: str, **parameters: str) -> Iterator[Row]:
    """The rows of a named query of the ontology."""
    return _rows(store.ask_named(name, parameters))


def rows_where(store: Store, query: str, **bound: str) -> Iterator[Row]:
    """The solutions in which some variables are these IRIs; they stand in the rows, too."""
    for row in _rows(store.query(query, {name: NamedNode(iri) for name, iri in bound.items()})):
        yield {**row, **bound}


def _rows(solutions: Answer) -> Iterator[Row]:
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        yield {name: text_of(solution[name]) for name in names if solution[name] is not None}


def text_of(term: object) -> str:
    """The text of an IRI or a literal; of anything else as SPARQL writes it."""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)
