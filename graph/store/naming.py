"""Named queries of the ontology with the values that a user gives for their parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from cadregraph.graph.errors import QueryError
from cadregraph.graph.text.normal import old_tone
from cadregraph.graph.triples.literals import node
from cadregraph.ontology import XSD, named_queries

_DECIMAL = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)


def named(name: str, parameters: Mapping[str, str]) -> tuple[str, dict[str, Literal | NamedNode]]:
    """The text of a named query, and the terms that its parameters are bound to.

    Raises:
        QueryError: no such query, an unknown parameter, one missing or not of its type.
    """
    queries = named_queries()
    if name not in queries:
        raise QueryError(f"no named query {name!r}; 'cadregraph query --list' shows them")
    query, given = queries[name], dict(parameters)
    known = {parameter.name: parameter for parameter in query.parameters}
    for unknown in sorted(given.keys() - known.keys()):
        names = ", ".join(known) or "none"
        raise QueryError(f"query {name} has no parameter {unknown!r}; it has {names}")
    bindings: dict[str, Literal | NamedNode] = {}
    for parameter in query.parameters:
        if parameter.name in given:
            bindings[parameter.name] = _typed(parameter.type, parameter.name, given[parameter.name])
        elif parameter.required:
            raise QueryError(
                f"query {name} needs {parameter.name}; give it with -p {parameter.name}=…"
            )
    return query.text, bindings


def _typed(kind: str, name: str, value: str) -> Literal:
    if kind != "decimal":
        try:
            return Literal(old_tone(value))  # as labels are spelled
        except ValueError:  # half of a surrogate pair, such as the shell gives for stray bytes
            raise QueryError(f"parameter {name} is not Unicode text: {value!r}") from None
    if not _DECIMAL.fullmatch(value):
        raise QueryError(f"parameter {name} must be a number such as 51 or 0.6, not {value!r}")
    return Literal(value, datatype=node(XSD.decimal))
