"""Facts as RDF in two layers: a named graph for each passage, and the merged default graph.

A passage graph holds exactly what its sentence gave. The default graph holds each of these triples
once, single values chosen by `cadregraph.graph.triples.merge`, and describes passages and articles.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from cadregraph.graph.model import Document, Extraction, Sentence
from cadregraph.graph.text.normal import digest
from cadregraph.graph.triples.chains import followed
from cadregraph.graph.triples.describe import Describer
from cadregraph.graph.triples.iris import BASE, Iris
from cadregraph.graph.triples.literals import date, node, offset, plain, vietnamese_line
from cadregraph.graph.triples.merge import Slot, Term, chosen, slot
from cadregraph.graph.triples.serialize import serialize, write
from cadregraph.graph.triples.statements import (
    END,
    Ranked,
    Statements,
    merged_statements,
    ordered,
    state,
    triples,
)
from cadregraph.graph.triples.terms import cadre, dcterms, oa, rdf, schema
from cadregraph.ontology import CADRE, XSD

__all__ = ["BASE", "article_triples", "merged", "nquads", "passages", "quads", "serialize", "write"]

_ARTICLE = str(node(CADRE.Article))
_PASSAGE = str(node(CADRE.Passage))


def passages(extraction: Extraction, *, base: str = BASE) -> dict[NamedNode, frozenset[Triple]]:
    """The triples of each passage that gives any, by the passage's IRI, in the order of the text."""
    return {
        NamedNode(passage[1:-1]): frozenset(triples(line for line, _ in given.values()))
        for passage, given in _passages(extraction, Iris(base)).items()
    }


def article_triples(
    extraction: Extraction, given: Mapping[NamedNode, frozenset[Triple]], *, base: str = BASE
) -> tuple[Triple, ...]:
    """The description of the article and of its passages, for the default graph.

    ``given`` is what `passages` gives for the same extraction and base.
    """
    named = {str(passage): found for passage, found in given.items()}
    stated = [f"{t} {passage}".encode() for passage, found in named.items() for t in found]
    described = _article(extraction, Iris(base), named, stated)
    return triples(line for _, (line, _) in described)


def nquads(extraction: Extraction, *, base: str = BASE) -> bytes:
    """Both layers of one article as N-Quads, the same bytes as ``serialize(quads(…), "nquads")``.

    Nothing is kept but the text itself, so that a stream of articles takes no more memory than
    the largest of them.
    """
    iris = Iris(base)
    given = _passages(extraction, iris)
    stated = [line for passage in sorted(given) for line in ordered(given[passage], passage)]
    default = merged_statements(given.values())
    default.update(_article(extraction, iris, given, stated))
    return END.join([*ordered(default), *stated, b""])


def quads(extraction: Extraction, *, base: str = BASE) -> tuple[Quad, ...]:
    """Both layers of one article, in the order in which `write` writes them; what a store that
    holds this article alone contains."""
    return tuple(parse(nquads(extraction, base=base), format=RdfFormat.N_QUADS))


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


def _passages(extraction: Extraction, iris: Iris) -> dict[str, Statements]:
    """What each passage states, by the passage's IRI in angle brackets, in the order of the text."""
    describer = Describer(iris, extraction.entities, extraction.document)
    found: dict[int, Statements] = {}
    for mention in extraction.mentions:
        found.setdefault(mention.sentence, {}).update(describer.entity(mention.entity))
    for fact in extraction.facts:
        stated = describer.fact(fact, extraction.sentences[fact.sentence])
        found.setdefault(fact.sentence, {}).update(stated)
    for later, earlier in followed(extraction.facts):
        found[later.sentence].update(describer.follows(later, earlier))
    return {
        str(iris.passage(extraction.document, extraction.sentences[number])): found[number]
        for number in sorted(found)
    }


def _article(
    extraction: Extraction, iris: Iris, given: Container[str], stated: Iterable[bytes]
) -> Iterator[Ranked]:
    """The description of an article and its passages; ``stated`` are the lines that they state."""
    document = extraction.document
    article = str(iris.article(document.id))
    yield state(article, rdf.type, _ARTICLE)
    yield state(article, dcterms.identifier, str(plain(document.id)))
    yield state(article, cadre.contentHash, str(plain(_fingerprint(document, stated))))
    yield state(article, dcterms.title, vietnamese_line(_title(extraction)))
    issued = date(document.published) if document.published else None
    if issued is not None:
        yield state(article, dcterms.issued, str(issued))
    if document.url:
        url = Literal(document.url, datatype=node(XSD.anyURI))
        yield state(article, schema.url, str(url))
    if document.outlet:
        yield state(article, dcterms.publisher, str(plain(document.outlet)))
    for sentence in extraction.sentences:
        passage = str(iris.passage(document, sentence))
        if passage in given:
            yield from _passage(passage, article, document, sentence)


def _passage(
    passage: str, article: str, document: Document, sentence: Sentence
) -> Iterator[Ranked]:
    text = document.text[sentence.start : sentence.end]
    yield state(passage, rdf.type, _PASSAGE)
    yield state(passage, dcterms.isPartOf, article)
    yield state(passage, oa.exact, vietnamese_line(text))
    yield state(passage, oa.start, str(offset(sentence.start)))
    yield state(passage, oa.end, str(offset(sentence.end)))


def _title(extraction: Extraction) -> str:
    """The title, else the first sentence, shortened to a line."""
    document = extraction.document
    if document.title:
        return document.title
    first = extraction.sentences[0] if extraction.sentences else None
    text = document.text[first.start : first.end] if first else document.id
    return text if len(text) <= 160 else f"{text[:159].rstrip()}…"


def _fingerprint(document: Document, stated: Iterable[bytes]) -> str:
    """A hash of the article and of all that was read from it: equal only if nothing has changed."""
    described = (document.text, document.title, document.url, document.published, document.outlet)
    return digest(*(part or "" for part in described), *sorted(stated), size=16)
