"""What is inferred, as lines of N-Triples: the link, and the note that says how sure it is and why."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple
from rdflib import URIRef

from cadregraph.graph.triples.iris import Iris
from cadregraph.graph.triples.literals import date, decimal, node, vietnamese
from cadregraph.ontology import CADRE, DCTERMS, RDF


def inferred(
    iris: Iris,
    subject: NamedNode,
    term: URIRef,
    target: NamedNode,
    confidence: float,
    reason: str,
    day: str = "",
    english: str = "",
) -> Iterator[str]:
    """A link with the note that it is inferred: how sure, why, and from which day it holds."""
    relation = node(term)
    note = iris.inference(subject.value, relation.value, target.value)
    yield str(Triple(subject, relation, target))
    yield str(Triple(note, node(RDF.type), node(CADRE.Inference)))
    yield str(Triple(note, node(CADRE.fromEntity), subject))
    yield str(Triple(note, node(CADRE.relation), relation))
    yield str(Triple(note, node(CADRE.toEntity), target))
    yield str(Triple(note, node(CADRE.confidence), decimal(confidence)))
    yield str(Triple(note, node(CADRE.reason), vietnamese(reason)))
    value = date(day) if day else None
    if value is not None:
        yield str(Triple(note, node(DCTERMS.date), value))
    if english:
        yield str(Triple(note, node(CADRE.reason), Literal(english, language="en")))
