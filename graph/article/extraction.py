"""From a document to its entities and facts: a walk through the rooms, none of which looks back.

text (sentences) → mentions (chunks) → clauses → resolution (what they mean) → relations (what is
said) → the article as a whole.
"""

from __future__ import annotations

from cadregraph.graph.article.conclusion import conclude
from cadregraph.graph.clauses import clauses_of
from cadregraph.graph.clauses.governed import tags_with_governed
from cadregraph.graph.clauses.presented import tags_with_presented
from cadregraph.graph.mentions.article import chunk_article
from cadregraph.graph.model import Document, Extraction
from cadregraph.graph.relations.reading import read_facts
from cadregraph.graph.resolution.article import resolve
from cadregraph.graph.text import sentences as split


def extract(document: Document) -> Extraction:
    """Read one document. The result depends on the document alone."""
    sentences = split(document)
    chunked = chunk_article(document, sentences)
    clauses = [clauses_of(tags_with_governed(one, tags_with_presented(one))) for one in chunked]
    article = resolve(document, sentences, chunked, clauses)
    return conclude(tuple(sentences), article, read_facts(article))
