"""The calls behind the command line, for Python.

What is heavy is imported where it is used, so that ``import cadregraph`` costs little.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple

from cadregraph.graph.errors import ExportError, InputError, QueryError
from cadregraph.graph.model import Document, Extraction
from cadregraph.shown import Rows

if TYPE_CHECKING:
    from cadregraph.exports.pages import Language
    from cadregraph.graph.article.explanation import Explanation
    from cadregraph.graph.reading import Format as InputFormat
    from cadregraph.graph.store import Answer, Candidate, Contradiction, Store
    from cadregraph.graph.store.validation import ValidationReport

    Where: TypeAlias = "Store | str | os.PathLike[str]"

Sources: TypeAlias = Iterable[str | os.PathLike[str]]

DEFAULT_STORE = "cadregraph.db"
"""The folder of the graph where none is named."""

_SPARQL = re.compile(r"[\s{?]")  # is in every query and in no name


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: articles that were new, changed or known, and inputs that failed."""

    added: int
    replaced: int
    unchanged: int
    errors: tuple[InputError, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """What a graph holds: the triples of the merged graph, and how many things of each class.

    ``classes`` goes by the local names of the ontology: 'Official', 'Tenure', 'Article' ...
    """

    triples: int
    classes: Mapping[str, int]


def extract(source: str | os.PathLike[str] | Document) -> Extraction:
    """What one article says.

    Args:
        source: the text itself (a ``str``), a file that holds one article (a ``Path``), or a
            `Document`.

    Raises:
        InputError: it cannot be read as text, or the file holds more than one article.
    """
    from cadregraph.graph.article.extraction import extract as extract_document

    return extract_document(_document(source, "use extract_all"))


def explain(source: str | os.PathLike[str] | Document) -> Explanation:
    """How one article was read: each sentence, its mentions with their letters, its facts and rules.

    Args:
        source: as for `extract`; ``Path("-")`` is standard input.

    Raises:
        InputError: as for `extract`.
    """
    from cadregraph.graph.article.explanation import explain as explain_document

    return explain_document(_document(source, "explain one at a time"))


def export_explanation(explanation: Explanation, target: str | os.PathLike[str] | BinaryIO) -> None:
    """Write an explanation as an HTML page that needs no network connection.

    Args:
        target: the file, which is replaced whole, or a stream of bytes.

    Raises:
        ExportError: the file cannot be written.
    """
    from cadregraph.exports.files import replacing
    from cadregraph.exports.pages.explanation import render_explanation

    page = render_explanation(explanation).encode()
    if isinstance(target, str | os.PathLike):
        with replacing(Path(target)) as out:
            out.write(page)
    else:
        target.write(page)


def _document(source: str | os.PathLike[str] | Document, if_more: str) -> Document:
    from cadregraph.graph.reading import read_text

    if isinstance(source, str):
        return read_text(source)
    return source if isinstance(source, Document) else _only(source, if_more)


def _only(path: os.PathLike[str], if_more: str) -> Document:
    from cadregraph.graph.reading import read

    found = read([path], on_error=_raise)
    document = next(found)
    if next(found, None) is not None:
        raise InputError(os.fspath(path), f"holds more than one article; {if_more}")
    return document


def extract_all(
    sources: Sources,
    *,
    on_error: Callable[[InputError], None] | None = None,
    processes: int | None = 1,
    input_format: InputFormat = "auto",
) -> Iterator[Extraction]:
    """What each article of files and folders says, in their order, one at a time.

    Args:
        sources: files, folders, and ``-`` for standard input.
        on_error: called with each input that cannot be read, which is then passed over; by
            default it is raised.
        processes: how many extract; the result is the same. More than one, and None for as many
            as there are cores, need the ``if __name__ == "__main__"`` guard of `multiprocessing`.
        input_format: what the sources are; by default suffix and content tell.

    Raises:
        InputError: an input cannot be read and there is no ``on_error``.
    """
    from cadregraph.graph.reading import read
    from cadregraph.pipeline import extractions

    documents = read(sources, on_error=on_error or _raise, format=input_format)
    return extractions(documents, processes)


def open_store(
    path: str | os.PathLike[str] | None = DEFAULT_STORE,
    *,
    create: bool = False,
    read_only: bool = False,
    base: str | None = None,
) -> Store:
    """The store in a folder, or in memory where ``path`` is None. Use it in a ``with`` block.

    Args:
        create: make an empty one where there is none.
        read_only: several processes may read one store, while nobody writes.
        base: what the IRIs of things begin with, where it is not this project's own.

    Raises:
        StoreError: no store, another version, in use, or damaged.
    """
    from cadregraph.graph.store import Store

    folder = None if path is None else os.fspath(path)
    return Store.open(folder, create=create, read_only=read_only, base=base)


def build(
    sources: Sources,
    store: Where = DEFAULT_STORE,
    *,
    on_error: Callable[[InputError], None] | None = None,
    processes: int | None = 1,
    input_format: InputFormat = "auto",
    decisions: str | os.PathLike[str] | None = None,
) -> BuildReport:
    """Add articles to a store, which is made where there is none.

    An article that is there already changes nothing; one whose text has changed takes the place of
    the old. For the arguments see `extract_all`, but that inputs that fail are by default only
    reported.

    Args:
        decisions: a curator's file of who is who, to which the store then holds; None for the one
            that it was given last.

    Raises:
        StoreError: the store cannot be opened or written; what was added before stays.
        DecisionsError: the decisions cannot be read, or contradict one another.
    """
    errors: list[InputError] = []

    def note(error: InputError) -> None:
        errors.append(error)
        if on_error is not None:
            on_error(error)

    found = extract_all(sources, on_error=note, processes=processes, input_format=input_format)
    with _opened(store, create=True) as opened:
        if decisions is not None:
            decide(decisions, opened)
        done = opened.add(found)
    return BuildReport(done.added, done.replaced, done.unchanged, tuple(errors))


def decide(decisions: str | os.PathLike[str], store: Where = DEFAULT_STORE) -> None:
    """Hold to a curator's file of decisions on who is who, in place of those held to so far.

    Raises:
        DecisionsError: it cannot be read, or its lines contradict one another; nothing is changed.
        StoreError: the store cannot be opened or written.
    """
    from cadregraph.graph.identity import read_decisions

    found = read_decisions(decisions)
    with _opened(store) as opened:
        opened.decide(found)


def candidates(store: Where = DEFAULT_STORE, name: str | None = None) -> list[Candidate]:
    """Pairs of people of whom it is not settled whether they are one, with the evidence.

    Args:
        name: only people of this name.

    Raises:
        StoreError: the store cannot be opened.
    """
    with _opened(store, read_only=True) as opened:
        return list(opened.candidates(name))


def remove(articles: Iterable[str], store: Where = DEFAULT_STORE) -> tuple[str, ...]:
    """Withdraw articles and whatever no other article says.

    Args:
        articles: their ids, as `Store.articles` lists them.

    Returns:
        The ids that the store does not hold.

    Raises:
        StoreError: the store cannot be opened or written.
    """
    with _opened(store) as opened:
        return tuple(article for article in articles if not opened.remove(article))


def query(
    text: str, store: Where = DEFAULT_STORE, parameters: Mapping[str, str] | None = None
) -> Rows:
    """The rows that answer a question, each from column to value: an IRI, or a literal's text.

    For ASK, CONSTRUCT and typed values use `open_store` and then `ask`.

    Args:
        text: the name of a named query, or SPARQL 1.1.
        parameters: what a named query asks for, by name.

    Raises:
        QueryError: as `ask` does, and if the query gives no rows.
        StoreError: the store cannot be opened.
    """
    with _opened(store, read_only=True) as opened:
        answer = ask(opened, text, parameters)
        if not isinstance(answer, QuerySolutions):
            raise QueryError("the query gives no rows: use open_store and ask")
        return _rows(answer)


def ask(store: Store, text: str, parameters: Mapping[str, str] | None = None) -> Answer:
    """The answer of an open store to a named query or to SPARQL 1.1, as pyoxigraph gives it.

    Raises:
        QueryError: no such query, a parameter that is missing, unknown or not of its type, or
            SPARQL that is malformed or cannot be answered.
    """
    from cadregraph.ontology import named_queries

    if text in named_queries() or not _SPARQL.search(text):
        return store.ask_named(text, parameters)
    if parameters:
        raise QueryError("only named queries take parameters; write the values into the SPARQL")
    return store.query(text)


def export(
    format: str,
    target: str | os.PathLike[str] | BinaryIO,
    store: Where = DEFAULT_STORE,
    *,
    view: str | None = None,
    about: str | None = None,
    depth: int | None = None,
    lang: Language = "vi",
    title: str | None = None,
    progress: Callable[[Iterable[str]], Iterable[str]] | None = None,
) -> None:
    """Write the graph, or a view of it, to a file.

    Args:
        format: a name of `exports.FORMATS`, which docs/exports.md describes: html, gexf, csv ...
        target: the file, which is replaced whole, or a stream of bytes; for neo4j, and for the view
            ``all``, the folder, which is made where there is none.
        view: of html alone: network (the default), organisation, career, ego, directives, or all
            for the set of pages with an index.
        about: whom or what the view is about, any name or the IRI: the person of a career, the node
            of ego, the organisation below which to look.
        depth: of ego alone: how many steps around; 1 by default.
        lang: the language that a page opens in.
        title: the heading of a page.
        progress: called with the names of the pages of a set; gives them back while they are
            written.

    Raises:
        ExportError: no such format or view, a choice that it does not take, a package that it needs
            is not installed, or the file cannot be written.
        QueryError: nothing, or more than one thing, is called ``about``.
        StoreError: the store cannot be opened.
    """
    from cadregraph.exports import export as write
    from cadregraph.exports.files import replacing
    from cadregraph.exports.pages.views import ALL, Choice, misuse, render_view, write_all

    choice = Choice(about, depth, lang, title)
    out = Path(target) if isinstance(target, str | os.PathLike) else target
    if format != "html":
        if view is not None or choice != Choice():
            raise ExportError(
                f"only html has views, names, depths, languages and titles; not {format}"
            )
        with _opened(store, read_only=True) as opened:
            write(opened, format, out)
        return
    wrong = misuse(view or "network", choice)
    if not wrong and view == ALL and not isinstance(out, Path):
        wrong = "the set of all views is a folder, not a stream"
    if wrong:
        raise ExportError(wrong)
    with _opened(store, read_only=True) as opened:
        if view == ALL and isinstance(out, Path):
            write_all(opened, out, choice, progress=progress)
            return
        page = render_view(opened, view or "network", choice).encode()
    with replacing(out) if isinstance(out, Path) else nullcontext(out) as stream:
        stream.write(page)


def table(name: str, store: Where = DEFAULT_STORE) -> Rows:
    """A table of the graph, as the CSV and Parquet files have it; a notebook shows it.

    Args:
        name: facts, people, organisations or directives.

    Returns:
        The rows, each from column to text; several texts are joined by '; ', and what is not
        known is None.

    Raises:
        ExportError: no such table.
        StoreError: the store cannot be opened.
    """
    from cadregraph.exports.tables.kinds import TABLES

    if name not in TABLES:
        raise ExportError(f"no table {name!r}; there are {', '.join(TABLES)}")
    chosen = TABLES[name]
    columns = [column.name for column in chosen.columns]
    with _opened(store, read_only=True) as opened:
        rows = [[c if isinstance(c, str) else "; ".join(c) for c in r] for r in chosen.rows(opened)]
    return Rows(columns, ({n: c or None for n, c in zip(columns, r, strict=True)} for r in rows))


def validate(store: Where = DEFAULT_STORE) -> ValidationReport:
    """Whether the merged graph keeps to the shapes of the ontology (W3C SHACL), and where not.

    Raises:
        StoreError: the store cannot be opened.
    """
    from cadregraph.graph.store.validation import validate as check

    with _opened(store, read_only=True) as opened:
        return check(opened.default_graph())


def contradictions(store: Where = DEFAULT_STORE) -> list[Contradiction]:
    """Where articles contradict each other about who held a post when, with the sentences.

    Raises:
        StoreError: the store cannot be opened.
    """
    with _opened(store, read_only=True) as opened:
        return list(opened.contradictions())


def stats(store: Where = DEFAULT_STORE) -> Stats:
    """What the graph holds.

    Raises:
        StoreError: the store cannot be opened.
    """
    from cadregraph.ontology import CADRE

    with _opened(store, read_only=True) as opened:
        triples = _rows(opened.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"))
        typed = _rows(opened.query("SELECT ?c (COUNT(?s) AS ?n) WHERE { ?s a ?c } GROUP BY ?c"))
    classes = {str(row["c"]): int(row["n"] or 0) for row in typed}
    own = str(CADRE)
    return Stats(
        triples=int(triples[0]["n"] or 0),
        classes={
            name.removeprefix(own): number
            for name, number in sorted(classes.items())
            if name.startswith(own)
        },
    )


def _rows(answer: Answer) -> Rows:
    assert isinstance(answer, QuerySolutions)
    names = [variable.value for variable in answer.variables]
    return Rows(names, ({name: _text(row[name]) for name in names} for row in answer))


def _text(term: NamedNode | BlankNode | Literal | Triple | None) -> str | None:
    if isinstance(term, NamedNode | Literal):
        return term.value
    return None if term is None else str(term)


def _opened(
    store: Where, *, create: bool = False, read_only: bool = False
) -> AbstractContextManager[Store]:
    """The store, opened for the while if it is named, left open if it was."""
    if isinstance(store, str | os.PathLike):
        return open_store(store, create=create, read_only=read_only)
    return nullcontext(store)


def _raise(error: InputError) -> None:
    raise error
