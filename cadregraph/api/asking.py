"""Questions to the graph: named queries, SPARQL, and what it holds."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    Triple,
    parse_query_results,
)

from cadregraph.api.results import Rows
from cadregraph.api.stores import DEFAULT_STORE, opened
from cadregraph.graph.errors import QueryError, StoreError

if TYPE_CHECKING:
    from cadregraph.api.stores import Where
    from cadregraph.graph.store import Answer, Store
    from cadregraph.graph.store.finding import Kind, Match
    from cadregraph.graph.store.naming import Value

_WRONG_USE = 2  # what the command line leaves with where a query is refused
_SPARQL = re.compile(r"[\s{?]")  # is in every query and in no name


@dataclass(frozen=True, slots=True)
class Stats:
    """What a graph holds: the triples of the merged graph, and how many things of each class.

    ``classes`` goes by the local names of the ontology: 'Official', 'Tenure', 'Article' ...
    """

    triples: int
    classes: Mapping[str, int]


def query(
    text: str,
    store: Where = DEFAULT_STORE,
    parameters: Mapping[str, Value] | None = None,
    *,
    timeout: float | None = None,
    memory: int | None = None,
) -> Rows:
    """The rows that answer a question, each from column to value: an IRI, or a literal's text.

    For ASK, CONSTRUCT and typed values use `open_store` and then `ask`.

    Args:
        text: the name of a named query, or SPARQL 1.1.
        parameters: what a named query asks for, by name: names of things in any spelling, or their
            IRIs; dates and numbers also as those of Python.
        timeout: seconds after which the query is ended; it then runs in a process of its own, as an
            engine in machine code heeds nothing else, and needs the folder of the store.
        memory: megabytes that it may need, likewise.

    Raises:
        QueryError: as `ask` does, if the query gives no rows, and if it goes over a bound.
        StoreError: the store cannot be opened.
    """
    if timeout is not None or memory is not None:
        return _bounded(text, store, parameters or {}, timeout, memory)
    with opened(store, read_only=True) as graph:
        answer = ask(graph, text, parameters)
        if not isinstance(answer, QuerySolutions):
            raise QueryError("the query gives no rows: use open_store and ask")
        return _rows(answer)


def _bounded(
    text: str,
    store: Where,
    parameters: Mapping[str, Value],
    timeout: float | None,
    memory: int | None,
) -> Rows:
    """The rows as the command line gives them, whose process can be ended."""
    if not isinstance(store, str | os.PathLike):
        raise QueryError("a query with bounds needs the folder of the store, not an open one")
    sparql = _SPARQL.search(text) is not None
    command = [sys.executable, "-m", "cadregraph", "query", "-" if sparql else text]
    command += ["--store", os.fspath(store), "--format", "json"]
    for name, value in parameters.items():
        command += ["-p", f"{name}={value.isoformat() if isinstance(value, date) else value}"]
    command += [] if timeout is None else ["--timeout", str(timeout)]
    command += [] if memory is None else ["--memory", str(memory)]
    done = subprocess.run(
        command, input=text if sparql else "", capture_output=True, encoding="utf-8"
    )
    if done.returncode:
        reason = done.stderr.strip().removeprefix("cadregraph: ")
        raise QueryError(reason) if done.returncode == _WRONG_USE else StoreError(reason)
    answer = parse_query_results(done.stdout, QueryResultsFormat.JSON)
    if not isinstance(answer, QuerySolutions):
        raise QueryError("the query gives no rows: use open_store and ask")
    return _rows(answer)


def ask(store: Store, text: str, parameters: Mapping[str, Value] | None = None) -> Answer:
    """The answer of an open store to a named query or to SPARQL 1.1, as pyoxigraph gives it.

    Raises:
        QueryError: no such query, a parameter that is missing, unknown or not of its type, or
            SPARQL that is malformed or cannot be answered.
    """
    from cadregraph.ontology import named_queries

    if text in named_queries() or not _SPARQL.search(text):
        return store.ask_named(text, parameters)
    if parameters:
        raise QueryError("only named queries take parameters; write the values into the SPARQL")
    return store.query(text)


def find(
    text: str, store: Where = DEFAULT_STORE, *, kind: Kind = "thing", limit: int = 20
) -> list[Match]:
    """What a text may mean, the likeliest first; diacritics and case do not matter, nor slips.

    Args:
        kind: person, organization, agent (either), place, directive, event, post, or thing for all.
        limit: how many at most.

    Raises:
        StoreError: the store cannot be opened.
    """
    from cadregraph.graph.store.finding import find as look_up

    with opened(store, read_only=True) as graph:
        return list(look_up(graph, text, kind, limit))


def stats(store: Where = DEFAULT_STORE) -> Stats:
    """What the graph holds.

    Raises:
        StoreError: the store cannot be opened.
    """
    from cadregraph.ontology import CADRE

    with opened(store, read_only=True) as graph:
        triples = _rows(graph.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"))
        typed = _rows(graph.query("SELECT ?c (COUNT(?s) AS ?n) WHERE { ?s a ?c } GROUP BY ?c"))
    classes = {str(row["c"]): int(row["n"] or 0) for row in typed}
    own = str(CADRE)
    return Stats(
        triples=int(triples[0]["n"] or 0),
        classes={
            name.removeprefix(own): number
            for name, number in sorted(classes.items())
            if name.startswith(own)
        },
    )


def _rows(answer: Answer) -> Rows:
    assert isinstance(answer, QuerySolutions)
    names = [variable.value for variable in answer.variables]
    return Rows(names, ({name: _text(row[name]) for name in names} for row in answer))


def _text(term: NamedNode | BlankNode | Literal | Triple | None) -> str | None:
    if isinstance(term, NamedNode | Literal):
        return term.value
    return None if term is None else str(term)
