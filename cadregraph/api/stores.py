"""The store that a call works on: a folder that is named, or a store that is open."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from cadregraph.graph.store import Store
    from cadregraph.graph.store.pending import Progress

    Where: TypeAlias = "Store | str | os.PathLike[str]"

Sources: TypeAlias = Iterable[str | os.PathLike[str]]

DEFAULT_STORE = "cadregraph.db"
"""The folder of the graph where none is named."""


def open_store(
    path: str | os.PathLike[str] | None = DEFAULT_STORE,
    *,
    create: bool = False,
    read_only: bool = False,
    base: str | None = None,
    wait: float = 0,
    progress: Progress | None = None,
) -> Store:
    """The store in a folder, or in memory where ``path`` is None. Use it in a ``with`` block.

    Args:
        path: the folder; or, to read, the address of the endpoint for queries of a server that speaks the
            SPARQL 1.1 Protocol.
        create: make an empty one where there is none.
        read_only: several processes may read one store, while nobody writes.
        base: what the IRIs of things begin with, where it is not this project's own.
        wait: for how many seconds to wait for other processes that hold it.
        progress: called with the ids of articles that an earlier build left to be written, and gives
            them back while they are.

    Warns:
        PendingWarning: it is opened for reading, and a build of it was cut off.

    Raises:
        StoreError: no store, another version, in use, or damaged.
    """
    from cadregraph.graph.store import Store
    from cadregraph.graph.store.server import is_address

    if is_address(path):
        return _on_server(str(path), read_only=read_only)
    folder = None if path is None else os.fspath(path)
    return Store.open(
        folder, create=create, read_only=read_only, base=base, wait=wait, progress=progress
    )


def _on_server(address: str, *, read_only: bool) -> Store:
    """A store on a server.

    Raises:
        StoreError: it is to be written; credentials would go where anybody can read them.
    """
    from cadregraph.graph.errors import StoreError
    from cadregraph.graph.store.served import ServedStore

    if not read_only:
        raise StoreError(
            f"{address}: a graph on a server is read only; build one here and send it with 'cadregraph push'"
        )
    return ServedStore(address)


def opened(
    store: Where, *, create: bool = False, read_only: bool = False, wait: float = 0
) -> AbstractContextManager[Store]:
    """The store, opened for the while if it is named, left open if it was."""
    if isinstance(store, str | os.PathLike):
        return open_store(store, create=create, read_only=read_only, wait=wait)
    return nullcontext(store)
