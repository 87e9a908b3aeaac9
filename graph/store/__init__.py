"""The store: an Oxigraph database on disk or in memory that holds both layers.

Articles come and go whole. What was read from each is kept in the records beside the graph; from
them follows who is who (`cadregraph.graph.identity`), and with that each article is written into the graph.
What is cut off is taken up again when the store is next opened for writing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
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

from cadregraph.graph.errors import QueryError, StoreError
from cadregraph.graph.identity import Decisions, Profile, parse_decisions, renamed
from cadregraph.graph.model import Document, Extraction
from cadregraph.graph.store import whole, writing
from cadregraph.graph.store.articles import Outcome, Records
from cadregraph.graph.store.failures import FAILURES, guarded, readable, sound, warn_of, writable
from cadregraph.graph.store.findings import Contradiction, stored_contradictions
from cadregraph.graph.store.folder import RECORDS, SCRATCH, drop_left_over, locked, opened, prepare
from cadregraph.graph.store.layers import changes, passages_of
from cadregraph.graph.store.lookup import value
from cadregraph.graph.store.naming import Value, named
from cadregraph.graph.store.pending import BATCH, Progress, pending, recover
from cadregraph.graph.store.query_text import check, in_words
from cadregraph.graph.store.readings import reading_of
from cadregraph.graph.store.reconciliation import (
    drop_reports,
    entity_profiles,
    put_reports,
    reconcile_identities,
    reconcile_tenures,
    reconcile_things,
    things_named,
)
from cadregraph.graph.store.reviewing import Candidate, Quote, candidates
from cadregraph.graph.store.verification import Verification, verification
from cadregraph.graph.triples import BASE, given
from cadregraph.graph.triples.iris import Iris
from cadregraph.graph.triples.literals import node
from cadregraph.graph.triples.serialize import Format, write_graphs
from cadregraph.ontology import DCTERMS, PREFIXES, SCHEMA, model_triples

__all__ = [
    "AddReport",
    "Answer",
    "ArticleInfo",
    "Candidate",
    "Contradiction",
    "Quote",
    "Store",
    "Verification",
]

Answer = QuerySolutions | QueryBoolean | QueryTriples
"""What SPARQL gives for SELECT, for ASK, and for CONSTRUCT or DESCRIBE."""

_DEFAULT = DefaultGraph()
_PREFIXES = {name: str(iri) for name, iri in PREFIXES.items()}
_MANY = 100
"""Articles from which on the graph is made as a whole, if the store holds no more."""
_TASKS = 50
"""Articles that go to a process at once where the graph is made as a whole."""
_AHEAD = 6
"""So often at most; what was made waits in memory."""
_LOOSE = 30_000
"""Triples that the graph has in its log alone, at most, before they are written out."""
_LINES = 100_000
"""Inferred lines that are sorted at once."""
_DECISIONS = "decisions"


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
        records: Records,
        resources: ExitStack,
        *,
        read_only: bool = False,
        folder: Path | None = None,
    ) -> None:
        self._folder = folder
        self._executor: Executor | None = None
        self._loose = 0
        self._database = database
        self._records = records
        self._decisions = parse_decisions(records.note(_DECISIONS))
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
        wait: float = 0,
        progress: Progress | None = None,
    ) -> Self:
        """Open the store in folder ``path``, or a new one in memory.

        Args:
            path: the folder; None keeps everything in memory.
            create: make an empty store where there is none.
            read_only: for queries; several processes may read at once, while nobody writes.
            base: what the IRIs of instances begin with; None for what the store has, or
                `cadregraph.graph.triples.BASE` in a new one.
            wait: for how many seconds to wait for other processes that hold it.
            progress: as for `add`, of what an earlier build left to be written.

        Warns:
            PendingWarning: it is opened for reading, and a build of it was cut off.

        Raises:
            StoreError: not a store, none there, of another version, in use, damaged.
        """
        if path is None:
            return cls(pyoxigraph.Store(), base or BASE, Records(None), ExitStack())
        folder = Path(path)
        base = prepare(folder, create=create and not read_only, base=base)
        with ExitStack() as stack:
            stack.enter_context(locked(folder, shared=read_only, wait=wait))
            with sound(folder):
                database = opened(folder, read_only=read_only)
                records = Records(folder / RECORDS, read_only=read_only)
                stack.callback(records.close)
                store = cls(database, base, records, stack, read_only=read_only, folder=folder)
                store._resources = stack.pop_all()
        try:
            with sound(folder):
                if read_only:
                    if waiting := pending(database, records, store._iris):
                        warn_of(folder, waiting.articles)
                else:
                    drop_left_over(folder)
                    recover(database, records, store._iris)
                    store._reconcile(progress)
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Write out what is pending and let go of the folder. A closed store answers no more."""
        try:
            with suppress(AttributeError, *FAILURES):  # closed before, or the disk refuses
                if self._loose:
                    self._write_out()
        finally:
            with suppress(AttributeError):
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

    def add(
        self,
        extractions: Iterable[Extraction],
        *,
        progress: Progress | None = None,
        executor: Executor | None = None,
        reader: str = "",
    ) -> AddReport:
        """Add what articles give. An article that is there unchanged changes nothing; one whose
        text or reading has changed takes the place of the old.

        Args:
            extractions: what the articles give; consumed one by one.
            progress: called with what is still to be written into the graph (ids of articles) and
                gives it back while it tells how far it is.
            executor: processes that make the triples where there is much to add; None for this one.
            reader: what read the articles (`cadregraph.graph.article.reader`), so that `has_read` knows
                of them; '' if that is not to be kept.

        Raises:
            StoreError: the disk refuses; articles added before the failing one stay. Or the store
                was opened for reading only.
        """
        self._check_writable()
        self._executor = executor
        counts: dict[Outcome, int] = {"added": 0, "replaced": 0, "unchanged": 0}
        try:
            for number, extraction in enumerate(extractions):
                with writable():
                    outcome = self._records.put(
                        extraction, entity_profiles(extraction, self._decisions)
                    )
                    document = extraction.document
                    reading = reading_of(document, reader) if reader else ""
                    self._records.readings.put(document.id, reading)
                    counts[outcome] += 1
                    if number % BATCH == BATCH - 1:
                        self._records.commit()
        except Exception:
            with writable():
                self._reconcile(progress)
            raise
        with writable():
            self._reconcile(progress)
        return AddReport(**counts)

    def has_read(self, document: Document, reader: str) -> bool:
        """Whether this reader has read the document, as it is, for this store."""
        with readable():
            return (document.id, reading_of(document, reader)) in self._records.readings

    def remove(self, article_id: str) -> bool:
        """Withdraw an article: its passages, and whatever no other passage gives.

        Returns:
            Whether the article was there.

        Raises:
            StoreError: the disk refuses, or the store was opened for reading only.
        """
        self._check_writable()
        with writable():
            if not self._records.drop(article_id):
                return False
            self._reconcile()
        return True

    def decide(self, decisions: Decisions, *, progress: Progress | None = None) -> None:
        """Hold to a curator's decisions on who is who, in place of those held to so far.

        Raises:
            StoreError: the disk refuses, or the store was opened for reading only.
        """
        self._check_writable()
        before, self._decisions = self._decisions, decisions
        if before == decisions:
            return
        with writable():
            self._records.set_note(_DECISIONS, decisions.text)
            names = {name for known in (before, decisions) for name in known.all_names()}
            self._records.profiles.make_due(Profile.kind, names)
            for _, article in sorted(before.carved() ^ decisions.carved()):
                if article in self._records:
                    extraction = self._records.extraction(article)
                    self._records.profile_again(
                        article, entity_profiles(extraction, self._decisions)
                    )
            self._reconcile(progress)

    def candidates(self, name: str | None = None) -> Iterator[Candidate]:
        """Pairs of people of whom it is not settled whether they are one, for a curator to decide.

        Args:
            name: only people of this name.
        """
        return guarded(candidates(self._records, self._decisions, name))

    def contradictions(self) -> Iterator[Contradiction]:
        """Where articles contradict each other about who held a post when, with the sentences."""
        return guarded(stored_contradictions(self._database))

    def _reconcile(self, progress: Progress | None = None) -> None:
        """Bring the graph to what the records hold; each step is there to be done again."""
        records, database = self._records, self._database
        if records.is_anew or self._is_much_due():
            self._make_whole(progress)
            return
        reconcile_identities(records, self._decisions, self._iris)
        self._withdraw()
        due = records.due()
        coming = iter(progress(due) if progress is not None else due)
        while batch := list(islice(coming, BATCH)):
            self._put(batch)
        reconcile_tenures(records, self._iris)
        reconcile_things(records, self._iris)
        stale = records.stale()
        found = changes(database, stale, records)
        for place, lines in found.rivals.items():
            records.descriptions.set_rivals(place, lines)
        records.commit()
        writing.apply(database, found.added, found.removed)
        records.applied()
        records.commit()
        self._loose += len(stale)
        if self._loose > _LOOSE:
            self._write_out()

    def _write_out(self) -> None:
        """Make lasting what the graph has in its log, in files of their own; small ones cost as much as
        large ones, so that it is not done for every article."""
        self._database.flush()
        self._records.refreshed()
        self._records.commit()
        self._loose = 0

    def _is_much_due(self) -> bool:
        """Whether so many articles are due that to make all anew costs less."""
        due, held = len(self._records.under_way()), self._records.held()
        return due >= max(_MANY, held)

    def _make_whole(self, progress: Progress | None) -> None:
        """Make graph and records anew of the articles as they were read."""
        records, database = self._records, self._database
        records.start_anew()
        records.commit()
        if len(database):
            database.clear()
        reconcile_identities(records, self._decisions, self._iris)
        due = records.due()
        with TemporaryDirectory(dir=self._folder, prefix=SCRATCH) as scratch:
            runs = whole.Runs(Path(scratch))
            passages, merged = Path(scratch) / "passages.nq", Path(scratch) / "merged.nq"
            with passages.open("wb") as out:
                sealed = self._make(progress(due) if progress is not None else due, runs, out)
            for article in records.copies.settle_all():
                records.claims.mark_copy(article)
            records.claims.count_all()
            records.things.all_due()
            reconcile_tenures(records, self._iris)
            reconcile_things(records, self._iris)
            lines: list[str] = []
            for owned in records.all_inferred():
                lines += owned
                if len(lines) > _LINES:
                    runs.add_inferred(lines)
                    lines = []
            runs.add_inferred(lines)
            whole.settle(runs.lines(), merged, records.descriptions)
            whole.load(database, passages, merged)
        records.finish_anew(sealed)
        records.commit()

    def _make(self, due: Iterable[str], runs: whole.Runs, out: BinaryIO) -> list[tuple[str, str]]:
        """Make the triples of articles, and take into the records what each alone gives."""
        records, sealed = self._records, list[tuple[str, str]]()
        for made in self._made(due):
            out.write(made.graph)
            runs.add(made.run)
            sealed += made.sealed
            records.descriptions.keep(made.descriptions)
            records.claims.fill(made.claims, made.sources)
            records.things.fill(made.things)
            records.copies.fill(made.bands)
        return sealed

    def _made(self, due: Iterable[str]) -> Iterator[whole.Made]:
        records, coming = self._records, iter(due)
        waiting: deque[tuple[list[whole.Task], Future[whole.Made]]] = deque()
        while batch := list(islice(coming, _TASKS)):
            tasks = [
                (number, record, records.profiles.identity_rows(article))
                for number, article, record in records.kept(batch)
            ]
            if self._executor is None:
                yield whole.make(tasks, self._base)
                continue
            waiting.append((tasks, self._executor.submit(whole.make, tasks, self._base)))
            if len(waiting) > _AHEAD:
                yield self._result(*waiting.popleft())
        while waiting:
            yield self._result(*waiting.popleft())

    def _result(self, tasks: list[whole.Task], future: Future[whole.Made]) -> whole.Made:
        """What a process made; where it ended before, the same is made here."""
        try:
            return future.result()
        except BrokenExecutor:
            self._executor = None
            return whole.make(tasks, self._base)

    def _withdraw(self) -> None:
        """Take out what is to be taken out; what it gave is then stale."""
        records, database = self._records, self._database
        leaving = records.withdrawn()
        if not leaving:
            return
        for article in leaving:
            records.make_stale(writing.stated(database, self._iris.article(article)))
            records.describe(article, set())
            drop_reports(records, article)
            records.things.put(article, ())
        records.commit()
        for article in leaving:
            writing.withdraw(database, self._iris.article(article))
            records.seals.drop(self._iris.article(article).value)
            records.removed(article)

    def _put(self, articles: Sequence[str]) -> None:
        """Write articles that are due; what they give, or gave before, is then stale."""
        records, database = self._records, self._database
        arriving = []
        for article in articles:
            extraction = renamed(records.extraction(article), records.profiles.identities(article))
            found = given(extraction, base=self._base)
            lines = {
                line.decode() for layer in found.stated.values() for line, *_ in layer.values()
            }
            before = writing.stated(database, self._iris.article(article))
            records.make_stale(lines | before)
            records.describe(article, {line.decode() for line, *_ in found.described.values()})
            put_reports(records, extraction, self._iris)
            records.things.put(article, things_named(extraction))
            arriving.append(found)
        records.commit()
        for article in articles:
            writing.withdraw(database, self._iris.article(article))
        for article, seal in writing.put(database, arriving):
            records.seals.put(article, seal)
        for article in articles:
            records.done(article)
        if len(articles) == BATCH:
            database.flush()

    def _check_writable(self) -> None:
        if self._read_only:
            raise StoreError("the store is open for reading only; open it without read_only")

    def verify(self) -> Verification:
        """Whether graph and records are whole and of one piece; reads all of both.

        Raises:
            StoreError: they cannot be read at all.
        """
        with readable():
            return verification(self._database, self._records, self._base)

    def compact(self) -> None:
        """Make graph and records as small on disk as they can be.

        Raises:
            StoreError: the disk refuses, or the store was opened for reading only.
        """
        self._check_writable()
        with writable():
            self._database.optimize()
            self._records.compact()

    def articles(self) -> tuple[ArticleInfo, ...]:
        """The articles, by id."""
        found = []
        for article in writing.articles(self._database):
            found.append(
                ArticleInfo(
                    id=value(self._database, article, node(DCTERMS.identifier)) or "",
                    title=value(self._database, article, node(DCTERMS.title)) or "",
                    published=value(self._database, article, node(DCTERMS.issued)),
                    url=value(self._database, article, node(SCHEMA.url)),
                    passages=len(passages_of(self._database, article)),
                )
            )
        return tuple(sorted(found, key=lambda info: info.id))

    def texts(self) -> Iterator[tuple[str, str]]:
        """The articles by id, with the text in which the offsets of their passages count.

        Raises:
            StoreError: a record is damaged.
        """
        return ((document.id, document.text) for document in self.documents())

    def documents(self) -> Iterator[Document]:
        """The articles as they are stored, by id.

        Raises:
            StoreError: a record is damaged.
        """
        here = writing.articles(self._database)
        names = {value(self._database, article, node(DCTERMS.identifier)) for article in here}
        return guarded(
            self._records.extraction(name).document
            for name in sorted(name for name in names if name is not None)
            if name in self._records
        )

    # --- asking ---------------------------------------------------------------------------------

    def query(self, text: str, bindings: Mapping[str, Literal | NamedNode] | None = None) -> Answer:
        """Answer a SPARQL 1.1 query; ``bindings`` fix variables before it runs.

        The default graph is the merged knowledge, ``GRAPH ?passage`` the evidence. The prefixes of
        the ontology need not be declared.

        Raises:
            QueryError: the text is no query (an update is none), asks another service, or is nested
                too deeply.
        """
        check(text)
        try:
            fixed: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {
                Variable(name): value for name, value in (bindings or {}).items()
            }
            return self._database.query(text, prefixes=_PREFIXES, substitutions=fixed or None)
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

    # --- out ------------------------------------------------------------------------------------

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
        default = self.default_graph()
        if with_ontology:
            triples = model_triples()
            model = (Quad(t.subject, t.predicate, t.object, _DEFAULT) for t in triples)
            default = chain(default, (quad for quad in model if quad not in self._database))
        with readable():
            names = sorted(self._database.named_graphs(), key=str)
        graphs = (
            guarded(self._database.quads_for_pattern(None, None, None, name)) for name in names
        )
        write_graphs(default, graphs, format, out)

    def __len__(self) -> int:
        return len(self._database)
