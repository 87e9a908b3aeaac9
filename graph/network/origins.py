"""The sentences behind a triple, and how sure it is where none states it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from pyoxigraph import QuerySolutions

from cadregraph.graph.network.elements import Evidence
from cadregraph.graph.network.projection_sparql import ARTICLES, EVIDENCE, INFERENCES, ORIGINS
from cadregraph.graph.store.rows import Queryable, Row, rows, text_of
from cadregraph.ontology import CADRE

_Triple: TypeAlias = tuple[str, str, str]


def evidence_of(row: Row) -> Evidence:
    """The sentence of a row that describes a passage, as `projection_sparql.EVIDENCE` does."""
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


def passages(source: Queryable) -> Iterator[Evidence]:
    """Every passage of every article, by IRI."""
    yield from sorted((evidence_of(row) for row in rows(source, EVIDENCE)), key=lambda e: e.passage)


def articles(source: Queryable) -> Iterator[Evidence]:
    """Every article, by IRI, as evidence without a passage."""
    for row in sorted(rows(source, ARTICLES), key=lambda row: row["article"]):
        issued, url = row.get("issued", ""), row.get("url", "")
        yield Evidence("", row["article"], row["title"], issued, url)


class Origins:
    """The sentences by the triple that they give, and how sure the triples are that none states."""

    def __init__(self, source: Queryable) -> None:
        self._evidence = {row["passage"]: evidence_of(row) for row in rows(source, EVIDENCE)}
        self._passages: dict[_Triple, set[str]] = {}
        origins = source.query(ORIGINS)
        assert isinstance(origins, QuerySolutions)
        for s, p, o, g in origins:  # by far the most rows: no dictionary is made of each
            self._passages.setdefault((text_of(s), text_of(p), text_of(o)), set()).add(text_of(g))
        self._inferences: dict[_Triple, list[Row]] = {}
        for row in rows(source, INFERENCES):
            triple = row["from"], row["relation"], row["to"]
            self._inferences.setdefault(triple, []).append(row)

    def evidence(self, row: Row) -> tuple[Evidence, ...]:
        """The sentences behind the triple that a row names by ``es``, ``ep``, ``eo``, by date."""
        passages = self._passages.get(_named(row), set())
        found = [self._evidence[passage] for passage in passages if passage in self._evidence]
        return tuple(sorted(found, key=lambda e: (e.published, e.article, e.start, e.passage)))

    def confidence(self, row: Row) -> float | None:
        """That of the row's fact; of a link that is only concluded, that of the surest inference."""
        if "confidence" in row:
            return float(row["confidence"])
        triple = _named(row)
        stated = self._passages.get(triple, set())
        concluded = [
            (float(one["confidence"]), one["note"]) for one in self._inferences.get(triple, ())
        ]
        for _, note in concluded:
            stated = stated - self._passages.get((note, str(CADRE.relation), triple[1]), set())
        return None if stated or not concluded else max(concluded)[0]


def _named(row: Row) -> _Triple:
    return row["es"], row["ep"], row["eo"]
