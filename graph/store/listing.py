"""The articles of a store, and their texts as it keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph

from cadregraph.graph.model import Document
from cadregraph.graph.store import writing
from cadregraph.graph.store.articles import Records
from cadregraph.graph.store.failures import guarded
from cadregraph.graph.store.layers import passages_of
from cadregraph.graph.store.lookup import value
from cadregraph.graph.triples.literals import node
from cadregraph.ontology import DCTERMS, SCHEMA


@dataclass(frozen=True, slots=True)
class ArticleInfo:
    """An article in the store."""

    id: str
    title: str
    published: str | None
    url: str | None
    passages: int


def listed(database: pyoxigraph.Store) -> tuple[ArticleInfo, ...]:
    """The articles of a graph, by id."""
    found = (
        ArticleInfo(
            id=value(database, article, node(DCTERMS.identifier)) or "",
            title=value(database, article, node(DCTERMS.title)) or "",
            published=value(database, article, node(DCTERMS.issued)),
            url=value(database, article, node(SCHEMA.url)),
            passages=len(passages_of(database, article)),
        )
        for article in writing.articles(database)
    )
    return tuple(sorted(found, key=lambda info: info.id))


def documents(database: pyoxigraph.Store, records: Records) -> Iterator[Document]:
    """The articles of a graph as the records keep them, by id.

    Raises:
        StoreError: a record is damaged.
    """
    here = writing.articles(database)
    names = {value(database, article, node(DCTERMS.identifier)) for article in here}
    return guarded(
        records.extraction(name).document
        for name in sorted(name for name in names if name is not None)
        if name in records
    )


def text_of(records: Records, article_id: str) -> str | None:
    """The text of one article; None where there is no record of it.

    Raises:
        StoreError: a record is damaged.
    """
    found = guarded(
        records.extraction(name).document.text for name in (article_id,) if name in records
    )
    return next(found, None)
