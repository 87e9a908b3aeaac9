"""What the graph says of one thing, for a page: its statements with support, days and sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from cadregraph.exports.pages.support import Support, foremost, support
from cadregraph.exports.pages.templating import web_address
from cadregraph.graph.network import Evidence
from cadregraph.graph.store import Store
from cadregraph.service.rows import PREFIXES as _PREFIXES
from cadregraph.service.rows import local_name
from cadregraph.service.rows import rows as _rows

STATEMENTS = 400
"""Statements of one thing that a page shows."""
SENTENCES = 6
"""Sentences of one statement that a page shows."""
_OWN_SENTENCES = 30
"""Sentences of a thing that is itself a statement, a document or an event."""
_SPEAKING = frozenset(
    """Tenure PersonnelChange DisciplinaryAction LegalAction Inspection Statement Measurement
    OrganizationChange Inference Directive Congress Meeting""".split()
)
"""Classes of things with sentences of their own; people and bodies have statements about them."""

_NAMED = """  OPTIONAL { ?value skos:prefLabel ?label . FILTER(LANG(?label) IN ("vi", "")) }
  OPTIONAL { ?value skos:prefLabel ?english . FILTER(LANG(?english) = "en") }
  OPTIONAL { ?value cadre:holder ?whose . ?whose skos:prefLabel ?whoseName }"""
"""What the value of a property is called; of a tenure who holds it."""
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
SELECT DISTINCT ?property ?value ?label ?english ?whose ?whoseName {
  %(thing)s ?property ?value
  FILTER(?property NOT IN (rdf:type, rdfs:label, skos:prefLabel, oa:start, oa:end, org:holds))
"""
    + _NAMED
    + """
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
_PARTS = (
    _PREFIXES
    + """
SELECT DISTINCT ?node ?property ?value ?label ?english ?whose ?whoseName {
  VALUES ?node { %(nodes)s } ?node ?property ?value
  FILTER(?property NOT IN (rdf:type, rdfs:label, skos:prefLabel))
"""
    + _NAMED
    + """
} ORDER BY ?node ?property ?value"""
)
_EVIDENCE = (
    _PREFIXES
    + """
SELECT ?node ?sentence ?article ?title ?issued ?url ?passage ?start ?end {
  { SELECT DISTINCT ?node ?passage {
    VALUES ?node { %(nodes)s } GRAPH ?passage { ?node ?property ?value } } }
  ?passage oa:exact ?sentence ; dcterms:isPartOf ?article ; oa:start ?start ; oa:end ?end .
  OPTIONAL { ?article dcterms:title ?title } OPTIONAL { ?article dcterms:issued ?issued }
  OPTIONAL { ?article schema:url ?url }
} ORDER BY ?node ?issued ?article ?start"""
)
DESCRIPTION = (
    "CONSTRUCT { <%(iri)s> ?p ?o . ?s ?q <%(iri)s> . ?s ?r ?v } WHERE { { <%(iri)s> ?p ?o } UNION "
    "{ ?s ?q <%(iri)s> . ?s ?r ?v } }"
)
"""SPARQL for what is said of a thing and of the statements that speak of it, for a program."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What an article says, and which it is.

    ``article`` is its IRI, ``start`` where the sentence begins in its text, in code points; ``issued``
    and ``url`` are '' where they are not known, or no address of the Web.
    """

    text: str
    article: str
    title: str
    issued: str
    url: str
    start: int


@dataclass(frozen=True, slots=True)
class Value:
    """What a thing or statement has: the local name of the property, the text, the IRI if it is a
    thing, and of a concept its name in English, else ''."""

    property: str
    text: str
    iri: str
    english: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement node that speaks of a thing. What is not known is ''.

    ``link`` is by what it does so and ``kind`` its class, by their local names in the ontology;
    ``support`` and ``outlets`` are numbers of articles and of those who published them, ``seen`` the
    first and last day on which it was reported. ``grounds`` counts the articles of all its sentences,
    of which ``sentences`` are the first: those that carry its day or status.
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
    values: tuple[Value, ...]
    grounds: Support
    sentences: tuple[Sentence, ...]
    hidden: int
    """Sentences beside those that are given."""

    def has(self, property: str) -> str:
        """The first value of a property as text; '' where it has none."""
        return next((value.text for value in self.values if value.property == property), "")

    def all(self, *properties: str) -> tuple[Value, ...]:
        """The values of some properties."""
        return tuple(value for value in self.values if value.property in properties)


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of the graph, with the local name of its class.

    ``sentences`` are those of a thing that is itself a statement, a document or an event.
    """

    iri: str
    label: str
    kind: str
    values: tuple[Value, ...]
    sentences: tuple[Sentence, ...]
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
    kind = local_name(known[1])
    rows = list(_rows(store, _STATEMENTS, thing=node))
    shown = rows[:STATEMENTS]
    nodes = [row[0] for row in shown]
    found = _evidence(store, [*nodes, *([iri] if kind in _SPEAKING else [])])
    parts = _parts(store, nodes)
    return Thing(
        iri,
        known[0],
        kind,
        tuple(_value(*row) for row in _rows(store, _OWN, thing=node)),
        tuple(map(_sentence, found[iri][:_OWN_SENTENCES])),
        tuple(_statement(row, parts[row[0]], found[row[0]]) for row in shown),
        max(len(rows) - STATEMENTS, 0),
    )


def _statement(
    row: Sequence[str], values: Sequence[Value], evidence: Sequence[Evidence]
) -> Statement:
    days = {value.text for value in values if value.property in ("startDate", "endDate", "date")}
    ordered = foremost(tuple(evidence), sorted(days), row[4])
    return Statement(
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
        values=tuple(values),
        grounds=support(evidence),
        sentences=tuple(map(_sentence, ordered[:SENTENCES])),
        hidden=max(len(ordered) - SENTENCES, 0),
    )


def _value(name: str, value: str, label: str, english: str, whose: str, holder: str) -> Value:
    """A tenure stands for who holds it, so 'predecessor' leads to a person; but not as what ended another,
    which may be the same person's."""
    if holder and local_name(name) != "endedThrough":
        return Value(local_name(name), holder, whose)
    return Value(local_name(name), label or value, value if _is_iri(value) else "", english)


def _is_iri(value: str) -> bool:
    return value.startswith(("http://", "https://", "urn:"))


def _parts(store: Store, nodes: Sequence[str]) -> defaultdict[str, list[Value]]:
    """What each of some statements has."""
    found: defaultdict[str, list[Value]] = defaultdict(list)
    if nodes:
        for node, *row in _rows(store, _PARTS, nodes=_listed(nodes)):
            value = _value(*row)
            if value not in found[node]:
                found[node].append(value)
    return found


def sentences_of(store: Store, nodes: Sequence[str]) -> Mapping[str, Sequence[Sentence]]:
    """The sentences that state each of some nodes, by its IRI, by day and place in the article."""
    return {node: tuple(map(_sentence, said)) for node, said in _evidence(store, nodes).items()}


def _evidence(store: Store, nodes: Sequence[str]) -> defaultdict[str, list[Evidence]]:
    """The sentences of each of some nodes, by day and place in the article."""
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    if nodes:
        for row in _rows(store, _EVIDENCE, nodes=_listed(nodes)):
            node, sentence, article, title, issued, url, passage, start, end = row
            found[node].append(
                Evidence(sentence, article, title, issued, url, passage, int(start), int(end))
            )
    return found


def _sentence(evidence: Evidence) -> Sentence:
    return Sentence(
        *(evidence.sentence, evidence.article, evidence.title, evidence.published),
        *(web_address(evidence.url), evidence.start),
    )


def _listed(nodes: Sequence[str]) -> str:
    return " ".join(str(NamedNode(node)) for node in dict.fromkeys(nodes))
