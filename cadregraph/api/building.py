"""Articles into a store, and out of it again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cadregraph.api.deciding import decide
from cadregraph.api.extracting import documents_of
from cadregraph.api.stores import DEFAULT_STORE, Sources, opened
from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document

if TYPE_CHECKING:
    from cadregraph.api.stores import Where
    from cadregraph.graph.reading import Format as InputFormat
    from cadregraph.graph.store import AddReport, Entry, Store
    from cadregraph.graph.store.pending import Progress


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: articles that were new, changed or known, and inputs that failed."""

    added: int
    replaced: int
    unchanged: int
    errors: tuple[InputError, ...]


def build(
    sources: Sources,
    store: Where = DEFAULT_STORE,
    *,
    on_error: Callable[[InputError], None] | None = None,
    processes: int | None = 1,
    input_format: InputFormat = "auto",
    place: str | None = None,
    decisions: str | os.PathLike[str] | None = None,
    wait: float = 0,
) -> BuildReport:
    """Add articles to a store, which is made where there is none.

    An article that is there already changes nothing, and is not read again; one whose text has changed
    takes the place of the old. What is cut off goes on where it was when it is done again. For the
    arguments see `extract_all`, but that inputs that fail are by default only reported.

    Args:
        decisions: a curator's file of who is who, to which the store then holds; None for the one
            that it was given last.
        wait: for how many seconds to wait for other processes that hold the store.

    Raises:
        StoreError: the store cannot be opened or written; what was added before stays.
        DecisionsError: the decisions cannot be read, or contradict one another.
    """
    errors: list[InputError] = []

    def note(error: InputError) -> None:
        errors.append(error)
        if on_error is not None:
            on_error(error)

    with opened(store, create=True, wait=wait) as graph:
        if decisions is not None:
            decide(decisions, graph)
        done = add(
            sources,
            graph,
            on_error=note,
            processes=processes,
            input_format=input_format,
            place=place,
        )
    return BuildReport(done.added, done.replaced, done.unchanged, tuple(errors))


def add(
    sources: Sources,
    store: Store,
    *,
    on_error: Callable[[InputError], None],
    processes: int | None = 1,
    input_format: InputFormat = "auto",
    place: str | None = None,
    reading: Callable[[Iterator[Entry]], Iterator[Entry]] = iter,
    progress: Progress | None = None,
) -> AddReport:
    """Add articles to an open store; those that were read for it before are not read again.

    Args:
        reading: passes articles on as they are read, while it tells how far that is.
        progress: the same for the ids of those that are written into the graph.

    Raises:
        StoreError: the store cannot be written; what was added before stays.
    """
    from cadregraph.api.pipeline import made, makers
    from cadregraph.graph.article.reader import reader

    by, known = reader(), 0

    def is_known(document: Document) -> bool:
        nonlocal known
        found = store.has_read(document, by)
        known += found
        return found

    documents = documents_of(
        sources, on_error=on_error, input_format=input_format, place=place, skip=is_known
    )
    found = made(documents, store.entry_maker(by), processes, on_error=on_error)
    done = store.add(reading(found), progress=progress, processes=makers(processes))
    for failure in done.failed:
        on_error(failure)
    return replace(done, unchanged=done.unchanged + known)


def remove(
    articles: Iterable[str], store: Where = DEFAULT_STORE, *, wait: float = 0
) -> tuple[str, ...]:
    """Withdraw articles and whatever no other article says.

    Args:
        articles: their ids, as `Store.articles` lists them.
        wait: for how many seconds to wait for other processes that hold the store.

    Returns:
        The ids that the store does not hold.

    Raises:
        StoreError: the store cannot be opened or written.
    """
    with opened(store, wait=wait) as graph:
        return tuple(article for article in articles if not graph.remove(article))
