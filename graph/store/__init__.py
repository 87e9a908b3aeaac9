"""The store: an Oxigraph database on disk or in memory that holds both layers.

Articles come and go whole. The content hash of an article is what is written last of it and removed
first: an article without its hash is one that was cut off in coming or going, and is withdrawn when
the store is next opened for writing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

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

from graph.errors import QueryError, StoreError
from graph.model import Extraction
from graph.normal import old_tone
from graph.store.folder import locked, prepare
from graph.store.layers import changes, passages_of, triples_of
from graph.store.remote import asks_elsewhere
from graph.triples import BASE, article_triples, passages
from graph.triples.iris import Iris
from graph.triples.literals import node
from graph.triples.serialize import Format, write
from ontology import CADRE, DCTERMS, RDF, SCHEMA, XSD, named_queries

__all__ = ["AddReport", "Answer", "ArticleInfo", "Store"]

Answer = QuerySolutions | QueryBoolean | QueryTriples
"""What SPARQL gives for SELECT, for ASK, and for CONSTRUCT or DESCRIBE."""

_DECIMAL = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)
_DEFAULT = DefaultGraph()
_FAILURES = (OSError, RuntimeError, ValueError)
"""What pyoxigraph raises where RocksDB fails; damaged data are a RuntimeError."""

_TYPE = node(RDF.type)
_ARTICLE = node(CADRE.Article)
_HASH = node(CADRE.contentHash)
_PART_OF = node(DCTERMS.isPartOf)


@dataclass(frozen=True, slots=True)
class AddReport:
    """How many articles were new, took the place of an older text, or were there already."""

    added: int
    replaced: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class ArticleInfo:
    """An article in the store."""

    id: str
    title: str
    published: str | None
    url: str | None
    passages: int


class Store:
    """Holds the graph. Open it with `Store.open`, close it with `close` or a ``with`` block."""

    def __init__(
        self,
        database: pyoxigraph.Store,
        base: str,
        resources: ExitStack,
        *,
        read_only: bool = False,
    ) -> None:
        self._database = database
        self._read_only = read_only
        self._iris = Iris(base)
        self._base = base
        self._resources = resources

    @classmethod
    def open(
        cls,
        path: str | Path | None = None,
        *,
        create: bool = True,
        read_only: bool = False,
        base: str | None = None,
    ) -> Self:
        """Open the store in folder ``path``, or a new one in memory.

        Args:
            path: the folder; None keeps everything in memory.
            create: make an empty store where there is none.
            read_only: for queries; several processes may read at once, while nobody writes.
            base: what the IRIs of instances begin with; None for what the store has, or
                `graph.triples.BASE` in a new one.

        Raises:
            StoreError: not a store, none there, of another version, in use, damaged.
        """
        if path is None:
            return cls(pyoxigraph.Store(), base or BASE, ExitStack())
        folder = Path(path)
        base = prepare(folder, create=create and not read_only, base=base)
        with ExitStack() as stack:
            stack.enter_context(locked(folder, shared=read_only))
            data = folder / "data"
            try:
                if read_only and data.exists():
                    database = pyoxigraph.Store.read_only(str(data))
                elif read_only:
                    database = pyoxigraph.Store()
                else:
                    database = pyoxigraph.Store(str(data))
            except _FAILURES as error:
                raise StoreError(f"{folder}: cannot be opened: {_line(error)}") from error
            store = cls(database, base, stack.pop_all(), read_only=read_only)
        if not read_only:
            try:
                store._mend()
            except _FAILURES as error:
                store.close()
                raise StoreError(f"{folder}: is damaged: {_line(error)}") from error
        return store

    def close(self) -> None:
        """Write out what is pending and let go of the folder. A closed store answers no more."""
        with suppress(AttributeError):  # closed before
            del self._database  # before the lock: who gets the lock finds the data free
        self._resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # --- articles -------------------------------------------------------------------------------

    def add(self, extractions: Iterable[Extraction]) -> AddReport:
        """Add what articles give. An article that is there unchanged changes nothing; one whose
        text or reading has changed takes the place of the old.

        Raises:
            StoreError: the disk refuses; articles added before the failing one stay. Or the store
                was opened for reading only.
        """
        self._check_writable()
        counts = [0, 0, 0]
        try:
            for extraction in extractions:
                counts[self._add(extraction)] += 1
            self._database.flush()
        except (OSError, RuntimeError) as error:
            raise StoreError(f"the store cannot be written: {_line(error)}") from error
        return AddReport(*counts)

    def _add(self, extraction: Extraction) -> int:
        """0 for a new article, 1 for one replaced, 2 for one unchanged."""
        article = self._iris.article(extraction.document.id)
        coming = passages(extraction, base=self._base)
        described = article_triples(extraction, coming, base=self._base)
        hash_ = next(t.object for t in described if t.predicate == _HASH)
        known = self._hash(article)
        if known == hash_:
            return 2
        if known is not None:
            self._withdraw(article)
        touched = {t for triples in coming.values() for t in triples}
        added, removed = changes(self._database, touched, coming, frozenset())
        new = [Quad(t.subject, t.predicate, t.object, g) for g, ts in coming.items() for t in ts]
        new += [Quad(t.subject, t.predicate, t.object, _DEFAULT) for t in described]
        sealed = Quad(article, _HASH, hash_, _DEFAULT)
        self._database.extend(quad for quad in (*added, *new) if quad != sealed)
        for quad in removed:  # a single value that a better one displaces
            self._database.remove(quad)
        self._database.add(sealed)
        return 1 if known is not None else 0

    def remove(self, article_id: str) -> bool:
        """Withdraw an article: its passages, and whatever no other passage gives.

        Returns:
            Whether the article was there.

        Raises:
            StoreError: the disk refuses, or the store was opened for reading only.
        """
        self._check_writable()
        article = self._iris.article(article_id)
        if self._hash(article) is None:
            return False
        try:
            self._withdraw(article)
            self._database.flush()
        except (OSError, RuntimeError) as error:
            raise StoreError(f"the store cannot be written: {_line(error)}") from error
        return True

    def _check_writable(self) -> None:
        if self._read_only:
            raise StoreError("the store is open for reading only; open it without read_only")

    def _withdraw(self, article: NamedNode) -> None:
        """Take an article out; each step can be done again if the one after it was cut off."""
        for quad in list(self._database.quads_for_pattern(article, _HASH, None, _DEFAULT)):
            self._database.remove(quad)
        going = passages_of(self._database, article)
        touched = triples_of(self._database, going)
        added, removed = changes(self._database, touched, {}, frozenset(going))
        self._database.extend(added)
        for quad in removed:
            self._database.remove(quad)
        for passage in going:
            self._database.remove_graph(passage)
            self._forget(passage, last=_PART_OF)
        self._forget(article, last=_TYPE)

    def _forget(self, subject: NamedNode, *, last: NamedNode) -> None:
        """Remove what describes a thing; by its ``last`` property a cut-off removal finds it again."""
        quads = self._database.quads_for_pattern(subject, None, None, _DEFAULT)
        for quad in sorted(quads, key=lambda quad: quad.predicate == last):
            self._database.remove(quad)

    def _mend(self) -> None:
        """Withdraw the article, at most one, whose coming or going was cut off."""
        for quad in list(self._database.quads_for_pattern(None, _TYPE, _ARTICLE, _DEFAULT)):
            article = quad.subject
            if isinstance(article, NamedNode) and self._hash(article) is None:
                self._withdraw(article)

    def _hash(self, article: NamedNode) -> Literal | None:
        found = next(self._database.quads_for_pattern(article, _HASH, None, _DEFAULT), None)
        return found.object if found is not None and isinstance(found.object, Literal) else None

    def articles(self) -> tuple[ArticleInfo, ...]:
        """The articles, by id."""
        found = []
        for quad in self._database.quads_for_pattern(None, _TYPE, _ARTICLE, _DEFAULT):
            article = quad.subject
            assert isinstance(article, NamedNode)
            found.append(
                ArticleInfo(
                    id=self._value(article, node(DCTERMS.identifier)) or "",
                    title=self._value(article, node(DCTERMS.title)) or "",
                    published=self._value(article, node(DCTERMS.issued)),
                    url=self._value(article, node(SCHEMA.url)),
                    passages=len(passages_of(self._database, article)),
                )
            )
        return tuple(sorted(found, key=lambda info: info.id))

    def _value(self, subject: NamedNode, predicate: NamedNode) -> str | None:
        found = next(self._database.quads_for_pattern(subject, predicate, None, _DEFAULT), None)
        return found.object.value if found and isinstance(found.object, Literal) else None

    # --- asking ---------------------------------------------------------------------------------

    def query(self, text: str, bindings: Mapping[str, Literal | NamedNode] | None = None) -> Answer:
        """Answer a SPARQL 1.1 query; ``bindings`` fix variables before it runs.

        The default graph is the merged knowledge, ``GRAPH ?passage`` the evidence.

        Raises:
            QueryError: the text is no query (an update is none), or asks another service.
        """
        if asks_elsewhere(text):
            raise QueryError(
                "the query asks another service (SERVICE), which is never done; drop it"
            )
        try:
            fixed: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {
                Variable(name): value for name, value in (bindings or {}).items()
            }
            return self._database.query(text, substitutions=fixed or None)
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            raise QueryError(f"the query cannot be answered: {_line(error)}") from error

    def ask_named(self, name: str, parameters: Mapping[str, str] | None = None) -> Answer:
        """Answer a named query of the ontology, with its parameters as text.

        Raises:
            QueryError: no such query, an unknown parameter, one missing or not of its type.
        """
        queries = named_queries()
        if name not in queries:
            raise QueryError(f"no named query {name!r}; 'cadregraph query --list' shows them")
        query, given = queries[name], dict(parameters or {})
        known = {parameter.name: parameter for parameter in query.parameters}
        for unknown in sorted(given.keys() - known.keys()):
            names = ", ".join(known) or "none"
            raise QueryError(f"query {name} has no parameter {unknown!r}; it has {names}")
        bindings: dict[str, Literal | NamedNode] = {}
        for parameter in query.parameters:
            if parameter.name in given:
                bindings[parameter.name] = _typed(
                    parameter.type, parameter.name, given[parameter.name]
                )
            elif parameter.required:
                raise QueryError(
                    f"query {name} needs {parameter.name}; give it with -p {parameter.name}=…"
                )
        return self.query(query.text, bindings)

    # --- out ------------------------------------------------------------------------------------

    def quads(self) -> Iterator[Quad]:
        """All quads of both layers, in no certain order."""
        return self._database.quads_for_pattern(None, None, None, None)

    def default_graph(self) -> Iterator[Quad]:
        """The quads of the merged knowledge."""
        return self._database.quads_for_pattern(None, None, None, _DEFAULT)

    def dump(self, format: Format, out: BinaryIO) -> None:
        """Write the store, sorted: equal stores give equal bytes.

        Turtle and N-Triples hold the default graph alone.
        """
        write(self.quads(), format, out)

    def __len__(self) -> int:
        return len(self._database)


def _typed(kind: str, name: str, value: str) -> Literal:
    if kind != "decimal":
        try:
            return Literal(old_tone(value))  # as labels are spelled
        except ValueError:  # half of a surrogate pair, such as the shell gives for stray bytes
            raise QueryError(f"parameter {name} is not Unicode text: {value!r}") from None
    if not _DECIMAL.fullmatch(value):
        raise QueryError(f"parameter {name} must be a number such as 51 or 0.6, not {value!r}")
    return Literal(value, datatype=node(XSD.decimal))


def _line(error: BaseException) -> str:
    return " ".join(str(error).split()) or type(error).__name__
