"""Whether a store is whole: every record, every seal, and every triple of the merged graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Triple

from cadregraph.graph.relations.renaming import renamed
from cadregraph.graph.store import writing
from cadregraph.graph.store.articles import Records
from cadregraph.graph.store.failures import FAILURES, line
from cadregraph.graph.store.layers import changes, parsed, passages_of, triples_of
from cadregraph.graph.triples import article_triples, passages
from cadregraph.graph.triples.iris import Iris
from cadregraph.graph.triples.literals import node
from cadregraph.ontology import CADRE

_DEFAULT = DefaultGraph()
_HASH = node(CADRE.contentHash)
_BATCH = 10_000
"""Triples that are looked at together."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What was counted in a store, and what is wrong with it, a line each.

    ``articles`` and ``passages`` are those of the graph, ``records`` the articles of the records,
    ``triples`` those of the merged graph.
    """

    records: int
    articles: int
    passages: int
    triples: int
    problems: tuple[str, ...]


def verification(database: pyoxigraph.Store, records: Records, base: str) -> Verification:
    """Compare a graph with its records, article by article and triple by triple.

    Args:
        database: the graph.
        records: what it is made of.
        base: what the IRIs of instances begin with.
    """
    iris = Iris(base)
    problems = list(records.damage())
    under_way = records.under_way()
    if under_way or not records.is_settled():
        what = f"{len(under_way)} articles" if under_way else "what follows from articles"
        problems.append(f"{what}: still to be written; run 'cadregraph build' once")
    ids = {iris.article(article).value: article for article in records.ids()}
    stored = writing.seals(database)
    skipped = {iris.article(article).value for article in under_way}
    for article in sorted(stored.keys() - ids.keys() - skipped):
        problems.append(f"{article}: is in the graph and not in the records")
    number = 0
    for article, known in sorted(ids.items()):
        if article in skipped:
            continue
        if article not in stored:
            problems.append(f"{known}: is in the records and not in the graph")
            continue
        found = passages_of(database, NamedNode(article))
        number += len(found)
        problems += _wrong(database, records, base, NamedNode(article), known)
    if not under_way and records.is_settled():
        problems += _merged(database, records)
    triples = sum(1 for _ in database.quads_for_pattern(None, None, None, _DEFAULT))
    return Verification(len(ids), len(stored), number, triples, tuple(problems))


def _wrong(
    database: pyoxigraph.Store, records: Records, base: str, article: NamedNode, known: str
) -> Iterator[str]:
    """What is wrong with an article: its record, its passages, its description, its seal."""
    try:
        extraction = renamed(records.extraction(known), records.profiles.identities(known))
    except FAILURES as error:
        yield f"{known}: {line(error)}"
        return
    expected = passages(extraction, base=base)
    here = passages_of(database, article)
    if {passage: frozenset(triples_of(database, [passage])) for passage in here} != expected:
        yield f"{known}: its passages are not what was read from it"
    for triple in article_triples(extraction, base=base):
        if triple.predicate == _HASH and triple.object != Literal(records.seals.of(article.value)):
            yield f"{known}: its seal in the records is another"
        if not _stands(database, triple):
            yield f"{known}: is not described as it should be ({triple.predicate.value})"


def _merged(database: pyoxigraph.Store, records: Records) -> Iterator[str]:
    """What should stand in the merged graph and does not, and what does and should not."""
    absent = (
        (known, True)
        for known in _given_lines(database, records)
        if not all(_stands(database, triple) for triple in parsed([known]))
    )
    missing = surplus = 0
    while batch := dict(islice(absent, _BATCH)):  # most have a better value in their place
        found = changes(database, batch.items(), records)
        missing += len(found.added)
        surplus += len(found.removed)
    described = set(writing.seals(database))
    for article in list(described):
        described.update(p.value for p in passages_of(database, NamedNode(article)))
    for quad in database.quads_for_pattern(None, None, None, _DEFAULT):
        about = quad.subject.value if isinstance(quad.subject, NamedNode) else ""
        if about not in described and not _given(database, records, quad.triple):
            surplus += 1
    if missing:
        yield f"{missing} triples that articles give or that follow are not in the merged graph"
    if surplus:
        yield f"{surplus} triples of the merged graph are given by nothing"


def _given_lines(database: pyoxigraph.Store, records: Records) -> Iterator[str]:
    """What articles state and describe, and what follows."""
    for article in writing.articles(database):
        yield from writing.stated(database, article)
    for known in records.ids():
        yield from records.described(known)
    for lines in records.all_inferred():
        yield from lines


def _stands(database: pyoxigraph.Store, triple: Triple) -> bool:
    return Quad(triple.subject, triple.predicate, triple.object, _DEFAULT) in database


def _given(database: pyoxigraph.Store, records: Records, triple: Triple) -> bool:
    known = str(triple)
    if records.is_described(known) or records.is_inferred(known):
        return True
    found = database.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return any(quad.graph_name != _DEFAULT for quad in found)
