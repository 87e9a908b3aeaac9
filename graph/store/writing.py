"""Articles into the graph and out of it again, each whole.

The content hash of an article is what is written last of it and removed first: an article without
its hash is one that was cut off on its way in or out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from cadregraph.graph.store.layers import passages_of
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


def stated(found: Iterable[Quad]) -> set[str]:
    """What the passages of an article state, of all that it holds, as lines of N-Triples without their
    stops."""
    return {
        str(quad.triple)
        for quad in found
        if quad.graph_name != _DEFAULT and quad.predicate != _MENTIONED
    }


def quads(article: Given) -> list[Quad]:
    """The passages and the description of an article."""
    described = (line for line, *_ in article.article.values())
    lines = END.join([*described, *article.passage_lines(), b""])
    return list(parse(lines, format=RdfFormat.N_QUADS))


class Coming(NamedTuple):
    """An article on its way into the graph: what it is to hold (`quads`), and what it holds so far
    (`standing`)."""

    quads: Sequence[Quad]
    standing: Set[Quad]


def standing(store: pyoxigraph.Store, article: NamedNode) -> set[Quad]:
    """The passages and the description of an article, as the graph has them."""
    here = passages_of(store, article)
    found = {quad for name in here for quad in store.quads_for_pattern(None, None, None, name)}
    for subject in (article, *here):
        found.update(store.quads_for_pattern(subject, None, None, _DEFAULT))
    return found


def put(store: pyoxigraph.Store, arriving: Iterable[Coming]) -> list[tuple[str, str]]:
    """Bring articles to hold what they are to hold; what stands already is not written again.

    Returns:
        The IRI and the content hash of each.
    """
    before: list[Quad] = []
    seals: list[Quad] = []
    for coming in arriving:
        seals += [quad for quad in coming.quads if quad.predicate == _HASH]
        wanted = set(coming.quads)
        if wanted == coming.standing:
            continue
        for quad in sorted((q for q in coming.standing if _is_in_the_way(q, wanted)), key=_turn):
            store.remove(quad)
        before += [
            quad for quad in coming.quads if quad not in coming.standing and quad.predicate != _HASH
        ]
    store.extend(before)
    store.extend(seals)
    return [
        (quad.subject.value, quad.object.value)
        for quad in seals
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    ]


def _is_in_the_way(quad: Quad, wanted: Set[Quad]) -> bool:
    return quad not in wanted or quad.predicate == _HASH


def _turn(quad: Quad) -> int:
    """When a quad is removed, so that what is cut off is found again: the seal first, last what leads
    to the others."""
    if quad.predicate == _HASH:
        return 0
    return 2 if quad.predicate == _PART_OF else 1


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
