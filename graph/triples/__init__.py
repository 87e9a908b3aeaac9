"""Facts as RDF in two layers: a named graph for each passage, and the merged default graph.

A passage graph holds exactly what its sentence gave. The default graph holds each of these triples
once, single values chosen by `graph.triples.merge`, and describes passages and articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Triple

from graph.model import Document, Extraction, Sentence
from graph.normal import digest
from graph.triples.describe import Describer
from graph.triples.iris import BASE, Iris
from graph.triples.literals import date, node, offset, plain, vietnamese
from graph.triples.merge import Slot, Term, chosen, slot
from graph.triples.serialize import serialize, write
from ontology import CADRE, DCTERMS, OA, RDF, SCHEMA, XSD

__all__ = ["BASE", "article_triples", "merged", "passages", "quads", "serialize", "write"]


def passages(extraction: Extraction, *, base: str = BASE) -> dict[NamedNode, frozenset[Triple]]:
    """The triples of each passage that gives any, by the passage's IRI, in the order of the text."""
    iris = Iris(base)
    describer = Describer(iris, extraction.entities, extraction.document)
    found: dict[int, set[Triple]] = {}
    for mention in extraction.mentions:
        found.setdefault(mention.sentence, set()).update(describer.entity(mention.entity))
    for fact in extraction.facts:
        sentence = extraction.sentences[fact.sentence]
        found.setdefault(fact.sentence, set()).update(describer.fact(fact, sentence))
    return {
        iris.passage(extraction.document, extraction.sentences[number]): frozenset(found[number])
        for number in sorted(found)
    }


def article_triples(
    extraction: Extraction, given: Mapping[NamedNode, frozenset[Triple]], *, base: str = BASE
) -> tuple[Triple, ...]:
    """The description of the article and of its passages, for the default graph.

    ``given`` is what `passages` gives for the same extraction and base.
    """
    iris, document = Iris(base), extraction.document
    article = iris.article(document.id)
    result = [
        Triple(article, node(RDF.type), node(CADRE.Article)),
        Triple(article, node(DCTERMS.identifier), plain(document.id)),
        Triple(article, node(CADRE.contentHash), plain(_fingerprint(document, given))),
        Triple(article, node(DCTERMS.title), vietnamese(_title(extraction))),
    ]
    issued = date(document.published) if document.published else None
    if issued is not None:
        result.append(Triple(article, node(DCTERMS.issued), issued))
    if document.url:
        url = Literal(document.url, datatype=node(XSD.anyURI))
        result.append(Triple(article, node(SCHEMA.url), url))
    if document.outlet:
        result.append(Triple(article, node(DCTERMS.publisher), plain(document.outlet)))
    for sentence in extraction.sentences:
        passage = iris.passage(document, sentence)
        if passage in given:
            result += _passage(passage, article, document, sentence)
    return tuple(result)


def quads(extraction: Extraction, *, base: str = BASE) -> tuple[Quad, ...]:
    """Both layers of one article, sorted; what a store that holds this article alone contains."""
    given = passages(extraction, base=base)
    result = {
        Quad(t.subject, t.predicate, t.object, passage)
        for passage, triples in given.items()
        for t in triples
    }
    for triple in merged(t for triples in given.values() for t in triples):
        result.add(Quad(triple.subject, triple.predicate, triple.object, DefaultGraph()))
    for triple in article_triples(extraction, given, base=base):
        result.add(Quad(triple.subject, triple.predicate, triple.object, DefaultGraph()))
    return tuple(sorted(result, key=str))


def merged(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Each triple once; for properties with a single value the one chosen."""
    single: dict[Slot, set[Term]] = {}
    seen: set[Triple] = set()
    for triple in triples:
        place = slot(triple.subject, triple.predicate, triple.object)
        if place is not None:
            single.setdefault(place, set()).add(triple.object)
        elif triple not in seen:
            seen.add(triple)
            yield triple
    for (subject, predicate, _), values in single.items():
        yield Triple(subject, predicate, chosen(predicate, values))


def _passage(
    passage: NamedNode, article: NamedNode, document: Document, sentence: Sentence
) -> tuple[Triple, ...]:
    text = document.text[sentence.start : sentence.end]
    return (
        Triple(passage, node(RDF.type), node(CADRE.Passage)),
        Triple(passage, node(DCTERMS.isPartOf), article),
        Triple(passage, node(OA.exact), vietnamese(text)),
        Triple(passage, node(OA.start), offset(sentence.start)),
        Triple(passage, node(OA.end), offset(sentence.end)),
    )


def _title(extraction: Extraction) -> str:
    """The title, else the first sentence, shortened to a line."""
    document = extraction.document
    if document.title:
        return document.title
    first = extraction.sentences[0] if extraction.sentences else None
    text = document.text[first.start : first.end] if first else document.id
    return text if len(text) <= 160 else f"{text[:159].rstrip()}…"


def _fingerprint(document: Document, given: Mapping[NamedNode, frozenset[Triple]]) -> str:
    """A hash of the article and of all that was read from it: equal only if nothing has changed."""
    described = (document.text, document.title, document.url, document.published, document.outlet)
    lines = sorted(f"{t} {passage}" for passage, triples in given.items() for t in triples)
    return digest(*(part or "" for part in described), *lines, size=16)
