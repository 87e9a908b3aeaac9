"""Articles into the graph and out of it again, each whole.

The content hash of an article is what is written last of it and removed first: an article without
its hash is one that was cut off on its way in or out.
"""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from cadregraph.graph.store.layers import passages_of, triples_of
from cadregraph.graph.triples import Given
from cadregraph.graph.triples.literals import node
from cadregraph.graph.triples.statements import END
from cadregraph.ontology import CADRE, DCTERMS, RDF

_DEFAULT = DefaultGraph()
_TYPE = node(RDF.type)
_ARTICLE = node(CADRE.Article)
_HASH = node(CADRE.contentHash)
_PART_OF = node(DCTERMS.isPartOf)
_MENTIONED = node(CADRE.mentionedAt)
"""Where a thing is mentioned, which stands in passages alone."""


def seals(store: pyoxigraph.Store) -> dict[str, str]:
    """The content hash of every article that the graph describes by its IRI; '' of one cut off."""
    found = dict.fromkeys((article.value for article in articles(store)), "")
    for quad in store.quads_for_pattern(None, _HASH, None, _DEFAULT):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            found[quad.subject.value] = quad.object.value
    return found


def articles(store: pyoxigraph.Store) -> list[NamedNode]:
    """The articles that the graph describes, whole or not."""
    found = store.quads_for_pattern(None, _TYPE, _ARTICLE, _DEFAULT)
    return [quad.subject for quad in found if isinstance(quad.subject, NamedNode)]


def stated(store: pyoxigraph.Store, article: NamedNode) -> set[str]:
    """What the passages of an article state, as lines of N-Triples without their stops."""
    found = triples_of(store, passages_of(store, article))
    return {str(triple) for triple in found if triple.predicate != _MENTIONED}


def quads(article: Given) -> list[Quad]:
    """The passages and the description of an article."""
    described = (line for line, *_ in article.article.values())
    lines = END.join([*described, *article.passage_lines(), b""])
    return list(parse(lines, format=RdfFormat.N_QUADS))


def put(store: pyoxigraph.Store, arriving: Iterable[Iterable[Quad]]) -> list[tuple[str, str]]:
    """Write the `quads` of articles that are not there, or were withdrawn.

    Returns:
        The IRI and the content hash of each.
    """
    before: list[Quad] = []
    seals: list[Quad] = []
    for article in arriving:
        for quad in article:
            (seals if quad.predicate == _HASH else before).append(quad)
    store.extend(before)
    store.extend(seals)
    return [
        (quad.subject.value, quad.object.value)
        for quad in seals
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    ]


def withdraw(store: pyoxigraph.Store, article: NamedNode) -> None:
    """Take the passages and the description of an article out; each step can be done again if the one
    after it was cut off."""
    for quad in list(store.quads_for_pattern(article, _HASH, None, _DEFAULT)):
        store.remove(quad)
    for passage in passages_of(store, article):
        store.remove_graph(passage)
        _forget(store, passage, last=_PART_OF)
    _forget(store, article, last=_TYPE)


def apply(store: pyoxigraph.Store, added: Iterable[Quad], removed: Iterable[Quad]) -> None:
    """Bring triples into the merged graph, then take others out."""
    store.extend(added)
    for quad in removed:
        store.remove(quad)


def _forget(store: pyoxigraph.Store, subject: NamedNode, *, last: NamedNode) -> None:
    """Remove what describes a thing; by its ``last`` property a cut-off removal finds it again."""
    quads = store.quads_for_pattern(subject, None, None, _DEFAULT)
    for quad in sorted(quads, key=lambda quad: quad.predicate == last):
        store.remove(quad)
