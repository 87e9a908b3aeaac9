"""Answers with their sentences: who held what, careers, evidence, paths, and what a name may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from pyoxigraph import QuerySolutions

from cadregraph.graph.errors import QueryError
from cadregraph.graph.store.finding import Kind, find, the_one
from cadregraph.service.things import Sentence, sentences_of, thing

if TYPE_CHECKING:
    from cadregraph.graph.store import Store

MOST = 50
"""Rows of one answer."""
_CITED = 3
"""Sentences of one row."""
_IRI = re.compile(r"https?://[^\s<>\"{}|\\^`]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that a text may mean; ``details`` tell it from others of its name."""

    iri: str
    name: str
    kind: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds, or held, a post. What is not known is ''.

    ``basis`` is how that is known: the basis of the named query `as-of`, or the status in a career;
    ``since`` and ``until`` are dates of ISO 8601, as precise as the articles; ``articles`` how many
    report it.
    """

    person: str
    title: str
    organization: str
    basis: str
    since: str
    until: str
    articles: int
    iri: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)  # with slots the protocol's library makes no schema of it
class Holdings:
    """The holdings that an answer has, and how many more there are. None is no answer: the articles
    of the graph do not tell."""

    holdings: tuple[Holding, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Said:
    """A statement about a thing, and the sentences that make it."""

    statement: str
    kind: str
    status: str
    articles: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)  # with slots the protocol's library makes no schema of it
class Evidence:
    """A thing or statement, the sentences that state it, what is said of it, and how many statements
    more there are."""

    iri: str
    name: str
    kind: str
    sentences: tuple[Sentence, ...]
    statements: tuple[Said, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a path; ``sentence`` is '' where it follows from others without one."""

    source: str
    relation: str
    target: str
    status: str
    sentence: str
    article: str


@dataclass(frozen=True, slots=True)
class Path:
    """How two people are joined, from the first to the second."""

    steps: tuple[Step, ...]


def search(store: Store, text: str, kind: Kind = "thing", limit: int = 10) -> tuple[Found, ...]:
    """What a text may mean, the likeliest first; diacritics and slips do not matter."""
    return tuple(
        Found(match.iri, match.label, match.cls, match.details)
        for match in find(store, text, kind, min(limit, MOST))
    )


def as_of(store: Store, day: str, organization: str, title: str = "") -> Holdings:
    """Who held the posts of a body on a day, by the named query `as-of`.

    Raises:
        QueryError: no such body, or several; ``day`` is no date.
    """
    asked = {"date": day, "organization": organization} | ({"title": title} if title else {})
    found = [
        {**row, "since": row["from"], "articles": row["support"]}
        for row in _asked(store, "as-of", asked)
    ]
    return _holdings(store, found)


def career(store: Store, person: str) -> Holdings:
    """The posts of a person in order of time, by the named query `careers`.

    Raises:
        QueryError: nobody is called so, or several are, whom the error tells.
    """
    found = [
        {
            **row,
            "basis": row["status"],
            "since": row["start"] or row["seenFrom"] or row["term"],
            "until": row["end"] or row["endedBy"],
        }
        for row in _asked(store, "careers", {"person": the_one(store, person, "person")})
    ]
    return _holdings(store, found)


def evidence(store: Store, called: str) -> Evidence:
    """What is said of a thing, the best supported first, with the sentences that say it.

    Args:
        called: its IRI, or that of a statement; its name, or 'name | post' where several bear it.

    Raises:
        QueryError: nothing is called so, or several things are; or that is no IRI.
    """
    iri = called if _IRI.fullmatch(called) else the_one(store, called, "thing")
    try:
        found = thing(store, iri)
    except ValueError as error:
        raise QueryError(f"{called!r} is no IRI") from error
    if found is None:
        raise QueryError(f"nothing in this graph is {called!r}")
    said = [one for one in found.statements if one.sentences]
    shown = said[:MOST]
    return Evidence(
        found.iri,
        found.label,
        found.kind,
        found.sentences[:_CITED],
        tuple(
            Said(one.label, one.kind, one.status, one.support, one.sentences[:_CITED])
            for one in shown
        ),
        len(said) - len(shown) + found.more,
    )


def paths(store: Store, one: str, other: str, limit: int = 3) -> tuple[Path, ...]:
    """The shortest ways from a person to another, by `cadregraph.graph.analysis.paths`.

    Raises:
        QueryError: a name that nobody bears or several do; the two are one; no limit of 1 or more.
        AnalysisError: pandas is not installed.
    """
    from cadregraph.graph import analysis

    rows = analysis.paths(store, one, other, limit=limit).to_dict("records")
    return tuple(
        Path(tuple(_step(row) for row in steps))
        for _, steps in groupby(rows, lambda row: row["path"])
    )


def _step(row: Mapping[object, object]) -> Step:
    ends = str(row["source"]), str(row["target"])
    source, target = ends if row["forward"] else ends[::-1]
    said, article = (str(row[name] or "") for name in ("evidence", "article"))
    return Step(source, str(row["relation"]), target, str(row["status"] or ""), said, article)


def _asked(store: Store, query: str, asked: Mapping[str, str]) -> Iterable[dict[str, str]]:
    """The rows of a named query as texts, '' for what is open."""
    answer = store.ask_named(query, asked)
    assert isinstance(answer, QuerySolutions)
    for row in answer:
        terms = {name.value: row[name] for name in answer.variables}
        yield {name: getattr(term, "value", "") for name, term in terms.items()}


def _holdings(store: Store, rows: list[dict[str, str]]) -> Holdings:
    shown = rows[:MOST]
    said = sentences_of(store, [row["tenure"] for row in shown])
    return Holdings(
        tuple(
            Holding(
                person=row["holder"],
                title=row["postTitle"],
                organization=row["postOrganization"],
                basis=row["basis"],
                since=row["since"],
                until=row["until"],
                articles=int(row["articles"] or 0),
                iri=row["tenure"],
                sentences=tuple(said.get(row["tenure"], ())[:_CITED]),
            )
            for row in shown
        ),
        len(rows) - len(shown),
    )
