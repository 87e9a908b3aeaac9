"""The graph as files for other programs, as pages, and as tables."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from cadregraph.api.results import Rows
from cadregraph.api.stores import DEFAULT_STORE, opened
from cadregraph.graph.errors import ExportError

if TYPE_CHECKING:
    from cadregraph.api.stores import Where
    from cadregraph.exports.pages.templating import Language


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
    with_ontology: bool = False,
    matches: str | os.PathLike[str] | None = None,
    progress: Callable[[Iterable[str]], Iterable[str]] | None = None,
) -> None:
    """Write the graph, or a view of it, to a file.

    Args:
        format: a name of `exports.FORMATS`, which docs/exports.md describes: html, gexf, csv ...
        target: the file, where an earlier export is replaced whole, or a stream of bytes; for neo4j,
            and for the view ``all``, the folder, which is made where there is none.
        view: of html alone: network (the default), organisation, career, ego, directives, or all
            for the set of pages with an index.
        about: whom or what the view is about, any name or the IRI: the person of a career, the node
            of ego, the organisation below which to look.
        depth: of ego alone: how many steps around; 1 by default.
        lang: the language that a page opens in.
        title: the heading of a page.
        with_ontology: of RDF alone: the graph carries the ontology, with its version and licence,
            and the concept schemes.
        matches: of ftm alone: a file of lines 'name or IRI, tab, item of Wikidata'.
        progress: called with the names of the pages of a set; gives them back while they are
            written.

    Raises:
        ExportError: no such format or view, a choice that it does not take, a package that it needs
            is not installed, or the file cannot be written or is no export.
        QueryError: nothing, or more than one thing, is called ``about``.
        StoreError: the store cannot be opened.
    """
    from cadregraph.exports import export as write
    from cadregraph.exports.files import replacing
    from cadregraph.exports.networks.followthemoney import write_followthemoney
    from cadregraph.exports.networks.matches import read_matches
    from cadregraph.exports.pages.views import ALL, Choice, misuse, render_view, write_all

    choice = Choice(about, depth, lang, title)
    if matches is not None and format != "ftm":
        raise ExportError(f"only ftm takes a file of matches, not {format}")
    out = Path(target) if isinstance(target, str | os.PathLike) else target
    if format != "html":
        if view is not None or choice != Choice():
            raise ExportError(
                f"only html has views, names, depths, languages and titles; not {format}"
            )
        with opened(store, read_only=True) as graph:
            if matches is not None and not with_ontology:
                items = read_matches(graph, matches)
                with (
                    replacing(out, ours=True)
                    if isinstance(out, Path)
                    else nullcontext(out) as stream
                ):
                    write_followthemoney(graph, stream, items)
                return
            write(graph, format, out, with_ontology=with_ontology)
        return
    wrong = misuse(view or "network", choice)
    if with_ontology:
        wrong = "html has no place for an ontology"
    if not wrong and view == ALL and not isinstance(out, Path):
        wrong = "the set of all views is a folder, not a stream"
    if wrong:
        raise ExportError(wrong)
    with opened(store, read_only=True) as graph:
        if view == ALL and isinstance(out, Path):
            write_all(graph, out, choice, progress=progress)
            return
        page = render_view(graph, view or "network", choice).encode()
    with replacing(out, ours=True) if isinstance(out, Path) else nullcontext(out) as stream:
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
    from cadregraph.exports.tables.table_kinds import TABLES

    if name not in TABLES:
        raise ExportError(f"no table {name!r}; there are {', '.join(TABLES)}")
    chosen = TABLES[name]
    columns = [column.name for column in chosen.columns]
    with opened(store, read_only=True) as graph:
        rows = [[c if isinstance(c, str) else "; ".join(c) for c in r] for r in chosen.rows(graph)]
    return Rows(columns, ({n: c or None for n, c in zip(columns, r, strict=True)} for r in rows))
