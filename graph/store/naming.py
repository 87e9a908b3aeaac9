"""Named queries of the ontology with the values that a user gives for their parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from cadregraph.graph.errors import QueryError
from cadregraph.graph.store.finding import Names, all_called, did_you_mean, matching, unknown
from cadregraph.graph.store.rows import PREFIX_LINES, Queryable, rows
from cadregraph.graph.text.normal import old_tone
from cadregraph.graph.triples.literals import node
from cadregraph.ontology import CADRE, RDFS, XSD, Parameter, named_queries, ontology_graph
from cadregraph.ontology.vocabulary import direct_classes

Value: TypeAlias = str | int | float | Decimal | date
"""What a user may give for a parameter; text is read as the parameter's type wants it."""

Term: TypeAlias = Literal | NamedNode

OVERLAPS = ("known", "possible", "untold")
"""How far two people's times in a body overlap, the surest first (query ``co-membership``)."""

_DECIMAL = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)

_TITLES = f"""{PREFIX_LINES} SELECT DISTINCT ?thing ?name WHERE {{
  ?post org:role ?thing . ?thing skos:prefLabel ?name }}"""
_TYPES = f"""{PREFIX_LINES} SELECT DISTINCT ?thing ?name WHERE {{
  ?document cadre:documentType ?thing . ?thing skos:notation|skos:prefLabel|skos:altLabel ?name }}"""


def named(
    store: Queryable, name: str, parameters: Mapping[str, Value]
) -> tuple[str, dict[str, Term]]:
    """The text of a named query, and the terms that its parameters are bound to.

    A name that several things bear is answered for each of them: where their column shows the IRI,
    they stand apart.

    Raises:
        QueryError: no such query, an unknown parameter, one missing or not of its type, or a name
            that nothing in the graph bears.
    """
    queries = named_queries()
    if name not in queries:
        near = did_you_mean({known: (known,) for known in queries}, name)
        raise QueryError(f"no named query {name!r}{near}; 'cadregraph query --list' shows them")
    query, given = queries[name], dict(parameters)
    known = {parameter.name: parameter for parameter in query.parameters}
    for stray in sorted(given.keys() - known.keys()):
        names = ", ".join(known) or "none"
        raise QueryError(f"query {name} has no parameter {stray!r}; it has {names}")
    text, bindings = query.text, dict[str, Term]()
    for parameter in query.parameters:
        if parameter.name in given:
            terms = _terms(store, parameter, given[parameter.name])
            if len(terms) == 1:
                bindings[parameter.name] = terms[0]
            else:
                text = _with_values(text, parameter.name, terms)
        elif parameter.required:
            raise QueryError(
                f"query {name} needs {parameter.name}; give it with -p {parameter.name}=…"
            )
    return text, bindings


def _with_values(text: str, name: str, terms: Sequence[Term]) -> str:
    """The query where a variable is one of several things of the graph itself, by their IRIs."""
    head, where, rest = text.partition("\nWHERE {\n")
    return f"{head}{where}  VALUES ?{name} {{ {' '.join(map(str, terms))} }}\n{rest}"


def _terms(store: Queryable, parameter: Parameter, value: Value) -> Sequence[Term]:
    """What a parameter may be bound to: one value, or each thing that is called so.

    Raises:
        QueryError: the value is not of the type, or nothing is called so.
    """
    text = _text(parameter.name, value)
    match parameter.type:
        case "decimal":
            return (_decimal(parameter.name, text),)
        case "date":
            return (_date(parameter.name, text),)
        case "year":
            if not _YEAR.fullmatch(text):
                raise QueryError(
                    f"parameter {parameter.name} must be a year such as 2018, not {text!r}"
                )
            return (Literal(text),)
        case "string":
            return (Literal(old_tone(text)),)  # as labels are spelled
        case "title":
            return _among(_labelled(store, _TITLES), text, "title")
        case "type":
            return _among(_labelled(store, _TYPES), text, "type of document")
        case "class":
            return _among(_classes(), text, "class of organisation")
        case "overlap":
            if text not in OVERLAPS:
                raise QueryError(f"no overlap {text!r}; there are {', '.join(OVERLAPS)}")
            return (Literal(text),)
        case kind:
            return tuple(map(NamedNode, all_called(store, text, kind)))


def _text(name: str, value: Value) -> str:
    text = value.isoformat() if isinstance(value, date) else str(value)
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair, such as the shell gives for stray bytes
        raise QueryError(f"parameter {name} is not Unicode text: {text!r}") from None
    return text


def _decimal(name: str, text: str) -> Literal:
    if not _DECIMAL.fullmatch(text):
        raise QueryError(f"parameter {name} must be a number such as 51 or 0.6, not {text!r}")
    return Literal(text, datatype=node(XSD.decimal))


def _date(name: str, text: str) -> Literal:
    """A day, month or year as plain text, which queries compare as far as both are precise."""
    match = _DATE.fullmatch(text)
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else 1 for part in match.groups())
        date(year, month, day)
    except ValueError:
        raise QueryError(
            f"parameter {name} must be a date such as 2016-06-15, 2016-06 or 2016, not {text!r}"
        ) from None
    return Literal(text)


def _among(known: Names, text: str, what: str) -> Sequence[Term]:
    found = matching(known, text.strip())
    if not found:
        raise QueryError(unknown(known, text.strip(), what))
    return tuple(map(NamedNode, found))


def _labelled(store: Queryable, query: str) -> Names:
    found: dict[str, set[str]] = {}
    for row in rows(store, query):
        found.setdefault(row["thing"], set()).add(row["name"])
    return {thing: tuple(sorted(names)) for thing, names in sorted(found.items())}


@cache
def _classes() -> Names:
    """The classes of organisations by their local names and labels."""
    graph = ontology_graph()
    found: dict[str, tuple[str, ...]] = {}
    for iri in sorted(direct_classes(str(CADRE.Organization))):
        labels = sorted(
            str(label) for s, label in graph.subject_objects(RDFS.label) if str(s) == iri
        )
        found[iri] = (iri.removeprefix(str(CADRE)), *labels)
    return found
