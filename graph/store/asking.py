"""What is asked of an open store, changing nothing in it: queries, articles and texts, what is in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

import pyoxigraph
from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Triple,
    Variable,
)

from cadregraph.graph.errors import QueryError
from cadregraph.graph.identity import Decisions
from cadregraph.graph.model import Document
from cadregraph.graph.store.articles import Records
from cadregraph.graph.store.contradictions import Contradiction, stored_contradictions
from cadregraph.graph.store.dumping import dump
from cadregraph.graph.store.failures import guarded, readable
from cadregraph.graph.store.listing import ArticleInfo, documents, listed, text_of
from cadregraph.graph.store.naming import Value, named
from cadregraph.graph.store.query_text import check, in_words
from cadregraph.graph.store.readings import reading_of
from cadregraph.graph.store.reviewing import Candidate, candidates
from cadregraph.graph.store.verification import Verification, verification
from cadregraph.graph.triples.serialize import Format
from cadregraph.ontology import PREFIXES

Answer = QuerySolutions | QueryBoolean | QueryTriples
"""What SPARQL gives for SELECT, for ASK, and for CONSTRUCT or DESCRIBE."""

_DEFAULT = DefaultGraph()
_PREFIXES = {name: str(iri) for name, iri in PREFIXES.items()}


class Asked:
    """An open store as far as it is read; `cadregraph.graph.store.Store` also changes it."""

    _database: pyoxigraph.Store
    _records: Records
    _decisions: Decisions
    _base: str

    def query(
        self,
        text: str,
        bindings: Mapping[str, Literal | NamedNode] | None = None,
        *,
        dataset: tuple[Sequence[str], Sequence[str]] | None = None,
    ) -> Answer:
        """Answer a SPARQL 1.1 query; ``bindings`` fix variables before it runs.

        The default graph is the merged knowledge, ``GRAPH ?passage`` the evidence. The prefixes of
        the ontology need not be declared.

        Args:
            dataset: the graphs that are merged to the default graph, and those that are named, by
                their IRIs, in the place of all (SPARQL 1.1 Protocol, 2.1.4).

        Raises:
            QueryError: the text is no query (an update is none), asks another service, or is nested
                too deeply.
        """
        check(text)
        try:
            fixed: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {
                Variable(name): value for name, value in (bindings or {}).items()
            }
            default, named_graphs = dataset if dataset is not None else (None, None)
            return self._database.query(
                text,
                prefixes=_PREFIXES,
                substitutions=fixed or None,
                default_graph=None if default is None else [NamedNode(iri) for iri in default],
                named_graphs=None if named_graphs is None else [*map(NamedNode, named_graphs)],
            )
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            reason = in_words(text, str(error)) or type(error).__name__
            raise QueryError(f"the query cannot be answered: {reason}") from error

    def ask_named(self, name: str, parameters: Mapping[str, Value] | None = None) -> Answer:
        """Answer a named query of the ontology; a thing is given by any of its names, or its IRI.

        Raises:
            QueryError: no such query, an unknown parameter, one missing or not of its type, a name
                that nothing bears.
        """
        text, bindings = named(self, name, parameters or {})
        return self.query(text, bindings)

    def articles(self) -> tuple[ArticleInfo, ...]:
        """The articles, by id."""
        return listed(self._database)

    def texts(self) -> Iterator[tuple[str, str]]:
        """The articles by id, with the text in which the offsets of their passages count.

        Raises:
            StoreError: a record is damaged.
        """
        return ((document.id, document.text) for document in self.documents())

    def text(self, article_id: str) -> str | None:
        """The text of one article, in which the offsets of its passages count; None where there is none.

        Raises:
            StoreError: a record is damaged.
        """
        return text_of(self._records, article_id)

    def documents(self) -> Iterator[Document]:
        """The articles as they are stored, by id.

        Raises:
            StoreError: a record is damaged.
        """
        return documents(self._database, self._records)

    def has_read(self, document: Document, reader: str) -> bool:
        """Whether this reader has read the document, as it is, for this store."""
        with readable():
            return (document.id, reading_of(document, reader)) in self._records.readings

    def candidates(self, name: str | None = None) -> Iterator[Candidate]:
        """Pairs of people of whom it is not settled whether they are one, for a curator to decide.

        Args:
            name: only people of this name.
        """
        return guarded(candidates(self._records, self._decisions, name))

    def contradictions(self) -> Iterator[Contradiction]:
        """Where articles contradict each other, or what may be, with the sentences; what a curator
        settled is left out."""
        return guarded(stored_contradictions(self._database, self._decisions.settled()))

    def verify(self) -> Verification:
        """Whether graph and records are whole and of one piece; reads all of both.

        Raises:
            StoreError: they cannot be read at all.
        """
        with readable():
            return verification(self._database, self._records, self._base)

    def quads(self) -> Iterator[Quad]:
        """All quads of both layers, in no certain order."""
        return guarded(self._database.quads_for_pattern(None, None, None, None))

    def default_graph(self) -> Iterator[Quad]:
        """The quads of the merged knowledge."""
        return guarded(self._database.quads_for_pattern(None, None, None, _DEFAULT))

    def dump(self, format: Format, out: BinaryIO, *, with_ontology: bool = False) -> None:
        """Write the store, sorted: equal stores give equal bytes.

        Turtle and N-Triples hold the default graph alone.

        Args:
            with_ontology: add to the default graph the ontology, with its version and licence, and
                the concept schemes.
        """
        dump(self._database, format, out, with_ontology=with_ontology)

    def __len__(self) -> int:
        return len(self._database)
