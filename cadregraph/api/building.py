"""Articles into a store, and out of it again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cadregraph.api.deciding import decide
from cadregraph.api.extracting import extract_all
from cadregraph.api.pipeline import executor
from cadregraph.api.stores import DEFAULT_STORE, Sources, opened
from cadregraph.graph.errors import InputError

if TYPE_CHECKING:
    from cadregraph.api.stores import Where
    from cadregraph.graph.reading import Format as InputFormat


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
    decisions: str | os.PathLike[str] | None = None,
    wait: float = 0,
) -> BuildReport:
    """Add articles to a store, which is made where there is none.

    An article that is there already changes nothing; one whose text has changed takes the place of
    the old. For the arguments see `extract_all`, but that inputs that fail are by default only
    reported.

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

    found = extract_all(sources, on_error=note, processes=processes, input_format=input_format)
    with opened(store, create=True, wait=wait) as graph, executor(processes) as makers:
        if decisions is not None:
            decide(decisions, graph)
        done = graph.add(found, executor=makers)
    return BuildReport(done.added, done.replaced, done.unchanged, tuple(errors))


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
