"""Articles into the graph and out of it again, each whole.

The content hash of an article is what is written last of it and removed first: an article without
its hash is one that was cut off on its way in or out.
"""

from __future__ import annotations

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from cadregraph.graph.model import Extraction
from cadregraph.graph.store.layers import Inferred, changes, passages_of, triples_of
from cadregraph.graph.triples import article_triples, passages
from cadregraph.graph.triples.iris import Iris
from cadregraph.graph.triples.literals import node
from cadregraph.ontology import CADRE, DCTERMS, RDF

_DEFAULT = DefaultGraph()
_TYPE = node(RDF.type)
_ARTICLE = node(CADRE.Article)
_HASH = node(CADRE.contentHash)
_PART_OF = node(DCTERMS.isPartOf)


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


def put(store: pyoxigraph.Store, extraction: Extraction, iris: Iris, inferred: Inferred) -> str:
    """Write an article, in place of what is there of it.

    Returns:
        Its content hash.
    """
    article = iris.article(extraction.document.id)
    arriving = passages(extraction, base=iris.base)
    described = article_triples(extraction, arriving, base=iris.base)
    hash_ = next(t.object for t in described if t.predicate == _HASH)
    if next(store.quads_for_pattern(article, None, None, _DEFAULT), None) is not None:
        withdraw(store, article, inferred)
    touched = {t for triples in arriving.values() for t in triples}
    added, removed = changes(store, touched, arriving, frozenset(), inferred)
    new = [Quad(t.subject, t.predicate, t.object, g) for g, ts in arriving.items() for t in ts]
    new += [Quad(t.subject, t.predicate, t.object, _DEFAULT) for t in described]
    sealed = Quad(article, _HASH, hash_, _DEFAULT)
    store.extend(quad for quad in (*added, *new) if quad != sealed)
    for quad in removed:  # a single value that a better one displaces
        store.remove(quad)
    store.add(sealed)
    assert isinstance(hash_, Literal)
    return hash_.value


def withdraw(store: pyoxigraph.Store, article: NamedNode, inferred: Inferred) -> None:
    """Take an article out; each step can be done again if the one after it was cut off."""
    for quad in list(store.quads_for_pattern(article, _HASH, None, _DEFAULT)):
        store.remove(quad)
    leaving = passages_of(store, article)
    touched = triples_of(store, leaving)
    added, removed = changes(store, touched, {}, frozenset(leaving), inferred)
    store.extend(added)
    for quad in removed:
        store.remove(quad)
    for passage in leaving:
        store.remove_graph(passage)
        _forget(store, passage, last=_PART_OF)
    _forget(store, article, last=_TYPE)


def refresh(store: pyoxigraph.Store, lines: list[str], inferred: Inferred) -> None:
    """Bring triples (lines of N-Triples) to stand in the merged graph if they are inferred or some
    passage gives them, and not to stand there otherwise."""
    text = "".join(f"{line} .\n" for line in lines)
    touched = {quad.triple for quad in parse(text, format=RdfFormat.N_TRIPLES)}
    added, removed = changes(store, touched, {}, frozenset(), inferred, anew=True)
    store.extend(added)
    for quad in removed:
        store.remove(quad)


def _forget(store: pyoxigraph.Store, subject: NamedNode, *, last: NamedNode) -> None:
    """Remove what describes a thing; by its ``last`` property a cut-off removal finds it again."""
    quads = store.quads_for_pattern(subject, None, None, _DEFAULT)
    for quad in sorted(quads, key=lambda quad: quad.predicate == last):
        store.remove(quad)
