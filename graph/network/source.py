"""Rows of text from whatever answers SPARQL, and the sentences behind a triple."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol, TypeAlias

from pyoxigraph import Literal, NamedNode, QuerySolutions

from cadregraph.graph.network.elements import Evidence
from cadregraph.graph.network.sparql import EVIDENCE, INFERENCES, ORIGINS
from cadregraph.graph.store import Answer
from cadregraph.ontology import CADRE, RDF

Row: TypeAlias = Mapping[str, str]
_Triple: TypeAlias = tuple[str, str, str]


class Source(Protocol):
    """What is projected: anything that answers SPARQL, such as a `cadregraph.graph.store.Store`."""

    def query(self, text: str, /) -> Answer:
        """Answer a SPARQL query."""
        ...


def rows(source: Source, query: str) -> Iterator[Row]:
    """The solutions of a SELECT, without the variables that are unbound."""
    solutions = source.query(query)
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        yield {name: _text(solution[name]) for name in names if solution[name] is not None}


def _text(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def evidence_of(row: Row) -> Evidence:
    """The sentence of a row that describes a passage, as `cadregraph.graph.network.sparql.EVIDENCE` does."""
    return Evidence(
        row["exact"],
        row["article"],
        row["title"],
        row.get("issued", ""),
        row.get("url", ""),
        row["passage"],
        int(row["start"]),
        int(row["end"]),
    )


class Origins:
    """The sentences by the triple that they give, and how sure the triples are that none states."""

    def __init__(self, source: Source) -> None:
        self._evidence = {row["passage"]: evidence_of(row) for row in rows(source, EVIDENCE)}
        self._passages: dict[_Triple, set[str]] = {}
        origins = source.query(ORIGINS)
        assert isinstance(origins, QuerySolutions)
        for s, p, o, g in origins:  # by far the most rows: no dictionary is made of each
            self._passages.setdefault((_text(s), _text(p), _text(o)), set()).add(_text(g))
        self._inferences = {
            (row["from"], row["relation"], row["to"]): row for row in rows(source, INFERENCES)
        }

    def evidence(self, row: Row) -> tuple[Evidence, ...]:
        """The sentences behind the triple that a row names by ``es``, ``ep``, ``eo``, by date."""
        passages = self._passages.get(_named(row), set())
        found = [self._evidence[passage] for passage in passages if passage in self._evidence]
        return tuple(sorted(found, key=lambda e: (e.published, e.article, e.start, e.passage)))

    def confidence(self, row: Row) -> float | None:
        """That of the row's fact; of a link that is only concluded, that of the inference."""
        if "confidence" in row:
            return float(row["confidence"])
        triple = _named(row)
        inference = self._inferences.get(triple)
        if inference is None:
            return None
        noted = (inference["note"], str(RDF.type), str(CADRE.Inference))
        stated = self._passages.get(triple, set()) - self._passages.get(noted, set())
        return None if stated else float(inference["confidence"])


def _named(row: Row) -> _Triple:
    return row["es"], row["ep"], row["eo"]
