"""The store that a call works on: a folder that is named, or a store that is open."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from cadregraph.graph.store import Store

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


def opened(
    store: Where, *, create: bool = False, read_only: bool = False
) -> AbstractContextManager[Store]:
    """The store, opened for the while if it is named, left open if it was."""
    if isinstance(store, str | os.PathLike):
        return open_store(store, create=create, read_only=read_only)
    return nullcontext(store)
