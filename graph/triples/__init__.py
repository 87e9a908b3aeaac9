"""Facts as RDF in two layers: a named graph for each passage, and the merged default graph.

A passage graph holds what its sentence states, and what it mentions where. The default graph holds
each stated triple once, single values chosen by `cadregraph.graph.triples.merge`; it describes things,
passages and articles. Mentions stand in passages alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

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

__all__ = [
    "BASE",
    "Given",
    "article_triples",
    "described",
    "given",
    "merged",
    "nquads",
    "passages",
    "quads",
    "serialize",
    "write",
]

_ARTICLE = str(node(CADRE.Article))
_PASSAGE = str(node(CADRE.Passage))


@dataclass(frozen=True, slots=True)
class Given:
    """What one article gives, as statements.

    Attributes:
        stated: what each passage states, by the passage's IRI in angle brackets, in the order of the
            text; every passage that gives anything is there.
        mentioned: what each of the same passages mentions where; it stands in passages alone.
        described: what describes the things that are named.
        article: the description of the article and of its passages, for the default graph.
    """

    stated: Mapping[str, Statements]
    mentioned: Mapping[str, Statements]
    described: Statements
    article: Statements

    def passage_lines(self) -> list[bytes]:
        """The passage graphs as lines of N-Quads, in their order, but for the `END` of each."""
        return [
            line
            for passage in sorted(self.stated)
            for line in ordered({**self.stated[passage], **self.mentioned[passage]}, passage)
        ]


def given(extraction: Extraction, *, base: str = BASE) -> Given:
    """What an article gives."""
    iris = Iris(base)
    describer = Describer(iris, extraction.entities, extraction.document)
    stated: dict[int, Statements] = {}
    mentioned: dict[int, Statements] = {}
    for mention in extraction.mentions:
        place = f'"{mention.start},{mention.end}"'
        rank, statement = state(describer.entity(mention.entity), cadre.mentionedAt, place)
        mentioned.setdefault(mention.sentence, {})[rank] = statement
    for fact in extraction.facts:
        found = describer.fact(fact, extraction.sentences[fact.sentence])
        stated.setdefault(fact.sentence, {}).update(found)
    for later, earlier in followed(extraction.facts):
        stated[later.sentence].update(describer.follows(later, earlier))
    numbers = sorted(stated.keys() | mentioned.keys())
    names = {n: str(iris.passage(extraction.document, extraction.sentences[n])) for n in numbers}
    by_passage = {names[n]: stated.get(n, {}) for n in numbers}
    mentions = {names[n]: mentioned.get(n, {}) for n in numbers}
    article = dict(_article(extraction, iris, {names[n]: n for n in numbers}))
    whole = Given(by_passage, mentions, describer.described, article)
    seal = state(
        str(iris.article(extraction.document.id)),
        cadre.contentHash,
        str(plain(_fingerprint(extraction.document, whole))),
    )
    article.update((seal,))
    return whole


def passages(extraction: Extraction, *, base: str = BASE) -> dict[NamedNode, frozenset[Triple]]:
    """The triples of each passage that gives any, by the passage's IRI, in the order of the text."""
    found = given(extraction, base=base)
    return {
        NamedNode(passage[1:-1]): frozenset(
            triples(
                line for layer in (stated, found.mentioned[passage]) for line, *_ in layer.values()
            )
        )
        for passage, stated in found.stated.items()
    }


def described(extraction: Extraction, *, base: str = BASE) -> tuple[Triple, ...]:
    """What describes the things that an article names."""
    return triples(line for line, *_ in given(extraction, base=base).described.values())


def article_triples(extraction: Extraction, *, base: str = BASE) -> tuple[Triple, ...]:
    """The description of the article and of its passages, for the default graph."""
    return triples(line for line, *_ in given(extraction, base=base).article.values())


def nquads(extraction: Extraction, *, base: str = BASE) -> bytes:
    """Both layers of one article as N-Quads, the same bytes as ``serialize(quads(…), "nquads")``.

    Nothing is kept but the text itself, so that a stream of articles takes no more memory than
    the largest of them.
    """
    found = given(extraction, base=base)
    default = merged_statements([*found.stated.values(), found.described])
    default.update(found.article)
    return END.join([*ordered(default), *found.passage_lines(), b""])


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


def _article(extraction: Extraction, iris: Iris, here: Mapping[str, int]) -> Iterator[Ranked]:
    """The description of an article and its passages, by the numbers of their sentences."""
    document = extraction.document
    article = str(iris.article(document.id))
    yield state(article, rdf.type, _ARTICLE)
    yield state(article, dcterms.identifier, str(plain(document.id)))
    yield state(article, dcterms.title, vietnamese_line(_title(extraction)))
    issued = date(document.published) if document.published else None
    if issued is not None:
        yield state(article, dcterms.issued, str(issued))
    if document.url:
        url = Literal(document.url, datatype=node(XSD.anyURI))
        yield state(article, schema.url, str(url))
    if document.outlet:
        yield state(article, dcterms.publisher, str(plain(document.outlet)))
    for passage, number in here.items():
        yield from _passage(passage, article, document, extraction.sentences[number])


def _passage(
    passage: str, article: str, document: Document, sentence: Sentence
) -> Iterator[Ranked]:
    text = document.text[sentence.start : sentence.end]
    yield state(passage, rdf.type, _PASSAGE)
    yield state(passage, dcterms.isPartOf, article)
    yield state(passage, oa.exact, vietnamese_line(text))
    yield state(passage, oa.start, _offset(sentence.start))
    yield state(passage, oa.end, _offset(sentence.end))


@lru_cache(maxsize=4096)
def _offset(value: int) -> str:
    return str(offset(value))


def _title(extraction: Extraction) -> str:
    """The title, else the first sentence, shortened to a line."""
    document = extraction.document
    if document.title:
        return document.title
    first = extraction.sentences[0] if extraction.sentences else None
    text = document.text[first.start : first.end] if first else document.id
    return text if len(text) <= 160 else f"{text[:159].rstrip()}…"


def _fingerprint(document: Document, found: Given) -> str:
    """A hash of the article and of all that was read from it: equal only if nothing has changed."""
    parts = (document.text, document.title, document.url, document.published, document.outlet)
    stated = found.passage_lines()
    return digest(*(part or "" for part in parts), *stated, *sorted(found.described), size=16)
