"""What the graph says of one thing, for a page: its statements with support, days and sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple

from cadregraph.graph.store import Store

STATEMENTS = 200
"""Statements of one thing that a page shows."""
SENTENCES = 3
"""Sentences of one statement that a page shows."""

_PREFIXES = """
PREFIX cadre: <https://w3id.org/cadregraph/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_KIND = (
    _PREFIXES
    + """
SELECT ?label ?class { %(thing)s a ?class . FILTER(STRSTARTS(STR(?class), STR(cadre:)))
  OPTIONAL { %(thing)s skos:prefLabel ?preferred } OPTIONAL { %(thing)s dcterms:title ?title }
  OPTIONAL { %(thing)s rdfs:label ?plain } OPTIONAL { %(thing)s oa:exact ?words }
  BIND(COALESCE(?preferred, ?title, ?plain, ?words, STR(%(thing)s)) AS ?label)
} ORDER BY ?class ?label LIMIT 1"""
)
_OWN = (
    _PREFIXES
    + """
SELECT DISTINCT ?property ?value ?label { %(thing)s ?property ?value
  FILTER(?property NOT IN (rdf:type, rdfs:label, skos:prefLabel, oa:start, oa:end, org:holds))
  OPTIONAL { ?value skos:prefLabel ?label . FILTER(LANG(?label) IN ("vi", "")) }
} ORDER BY ?property ?value LIMIT 500"""
)
_STATEMENTS = (
    _PREFIXES
    + """
SELECT ?node ?link (SAMPLE(?name) AS ?label) (SAMPLE(?kind) AS ?class) (SAMPLE(?stand) AS ?status)
  (MAX(?number) AS ?support) (SAMPLE(?papers) AS ?outlets) (SAMPLE(?begin) AS ?start)
  (SAMPLE(?stop) AS ?end) (SAMPLE(?first) AS ?from) (SAMPLE(?last) AS ?until) {
  ?node ?link %(thing)s .
  FILTER(?link NOT IN (cadre:endedThrough, dcterms:isPartOf))
  ?node a ?kind . FILTER(STRSTARTS(STR(?kind), STR(cadre:)))
  OPTIONAL { ?node skos:prefLabel ?name }
  OPTIONAL { ?node cadre:status/skos:notation ?stand }
  OPTIONAL { ?node cadre:support ?number }
  OPTIONAL { ?node cadre:outlets ?papers }
  OPTIONAL { ?node schema:startDate ?begin }
  OPTIONAL { ?node schema:endDate ?stop }
  OPTIONAL { ?node cadre:seenFrom ?first }
  OPTIONAL { ?node cadre:seenUntil ?last }
} GROUP BY ?node ?link ORDER BY DESC(?support) ?link ?node"""
)
_EVIDENCE = (
    _PREFIXES
    + """
SELECT DISTINCT ?node ?sentence ?article ?title ?issued {
  VALUES ?node { %(nodes)s }
  GRAPH ?passage { ?node ?property ?value }
  ?passage oa:exact ?sentence ; dcterms:isPartOf ?article .
  OPTIONAL { ?article dcterms:title ?title } OPTIONAL { ?article dcterms:issued ?issued }
} ORDER BY ?node ?issued ?article ?sentence"""
)
DESCRIPTION = (
    "CONSTRUCT { <%(iri)s> ?p ?o . ?s ?q <%(iri)s> . ?s ?r ?v } WHERE { { <%(iri)s> ?p ?o } UNION "
    "{ ?s ?q <%(iri)s> . ?s ?r ?v } }"
)
"""SPARQL for what is said of a thing and of the statements that speak of it, for a program."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What an article says, and which it is; ``issued`` is '' where that is not known."""

    text: str
    article: str
    title: str
    issued: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement node that speaks of a thing. What is not known is ''.

    ``link`` is by what it does so and ``kind`` its class, by their local names in the ontology;
    ``support`` and ``outlets`` are numbers of articles and of those who published them, ``seen`` the
    first and last day on which it was reported.
    """

    iri: str
    link: str
    kind: str
    label: str
    status: str
    support: str
    outlets: str
    start: str
    end: str
    seen: tuple[str, str]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """What a thing has: the local name of the property, the text, and the IRI if it is a thing."""

    property: str
    text: str
    iri: str


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of the graph, with the local name of its class."""

    iri: str
    label: str
    kind: str
    values: tuple[Value, ...]
    statements: tuple[Statement, ...]
    more: int
    """Statements beside those that are given."""


def thing(store: Store, iri: str) -> Thing | None:
    """What the graph says of a thing; None where it knows none of this IRI.

    Raises:
        ValueError: that is no IRI.
    """
    node = NamedNode(iri)
    known = next(_rows(store, _KIND, thing=node), None)
    if known is None:
        return None
    rows = list(_rows(store, _STATEMENTS, thing=node))
    sentences = _sentences(store, [row[0] for row in rows[:STATEMENTS]])
    return Thing(
        iri,
        known[0],
        local_name(known[1]),
        tuple(
            Value(local_name(name), label or value, value if _is_iri(value) else "")
            for name, value, label in _rows(store, _OWN, thing=node)
        ),
        tuple(
            Statement(
                iri=row[0],
                link=local_name(row[1]),
                label=row[2] or local_name(row[3]),
                kind=local_name(row[3]),
                status=row[4],
                support=row[5],
                outlets=row[6],
                start=row[7],
                end=row[8],
                seen=(row[9], row[10]),
                sentences=tuple(sentences[row[0]][:SENTENCES]),
            )
            for row in rows[:STATEMENTS]
        ),
        max(len(rows) - STATEMENTS, 0),
    )


def local_name(iri: str) -> str:
    """The last part of an IRI of the ontology: 'holder'."""
    return iri.rpartition("#")[2].rpartition("/")[2]


def _is_iri(value: str) -> bool:
    return value.startswith(("http://", "https://", "urn:"))


def _sentences(store: Store, nodes: Sequence[str]) -> dict[str, list[Sentence]]:
    found: defaultdict[str, list[Sentence]] = defaultdict(list)
    if nodes:
        values = " ".join(str(NamedNode(node)) for node in nodes)
        for node, *said in _rows(store, _EVIDENCE, nodes=values):
            found[node].append(Sentence(*said))
    return found


def _rows(store: Store, text: str, **terms: object) -> Iterator[tuple[str, ...]]:
    """The rows of a query into which terms are put as SPARQL writes them."""
    answer = store.query(text % terms)
    assert isinstance(answer, QuerySolutions)
    for row in answer:
        yield tuple(_text(row[name]) for name in answer.variables)


def _text(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
    if isinstance(term, NamedNode | Literal):
        return term.value
    return "" if term is None else str(term)
