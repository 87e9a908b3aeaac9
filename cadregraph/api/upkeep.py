"""The care of a store: whether it is whole, copies of it, and making it anew."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cadregraph.api.stores import DEFAULT_STORE, opened

if TYPE_CHECKING:
    from cadregraph.api.stores import Where
    from cadregraph.graph.store import Verification
    from cadregraph.graph.store.pending import Progress
    from cadregraph.graph.store.upkeep import Rebuilt


def verify(store: Where = DEFAULT_STORE) -> Verification:
    """Whether graph and records of a store are whole and of one piece: counts, seals and triples.

    Raises:
        StoreError: the store cannot be opened or read at all.
    """
    with opened(store, read_only=True) as graph:
        return graph.verify()


def push(
    address: str,
    store: Where = DEFAULT_STORE,
    *,
    replace: bool = False,
    by_update: bool = False,
    most: int = 20_000,
    default_graph: str | None = None,
) -> int:
    """Send the graph to a server. Credentials are those of the environment, CADREGRAPH_STORE_USER and
    CADREGRAPH_STORE_PASSWORD, or CADREGRAPH_STORE_TOKEN.

    Args:
        address: of a Graph Store that takes N-Quads (SPARQL 1.1 Graph Store HTTP Protocol, as Oxigraph's
            ``/store``), or of an endpoint for updates.
        replace: what the server had before goes, all of it.
        by_update: the address is of an endpoint for updates (SPARQL 1.1 Update, ``/update``).
        most: how many quads are sent at once.
        default_graph: the IRI of a graph for what is stated without one, on a server that keeps no such
            triples (Virtuoso). Ask it then at ``…/sparql?default-graph-uri=`` and this IRI.

    Returns:
        How many quads were sent.

    Raises:
        StoreError: the store cannot be opened, the server cannot be reached or refuses what is sent; what
            it took before stays.
        ValueError: ``default_graph`` is no IRI.
    """
    from pyoxigraph import NamedNode

    from cadregraph.graph.store.server import push as send

    name = NamedNode(default_graph) if default_graph is not None else None
    with opened(store, read_only=True) as graph:
        return send(
            graph.quads(),
            address,
            replace=replace,
            by_update=by_update,
            most=most,
            default_graph=name,
        )


def backup(
    target: str | os.PathLike[str],
    store: str | os.PathLike[str] = DEFAULT_STORE,
    *,
    verify: bool = True,
) -> int:
    """Copy a store that is whole into a new folder, which is a store itself; others may read it meanwhile.

    Args:
        verify: prove first that the store is whole, as `verify` does; else what is damaged is copied as
            it is.

    Returns:
        The bytes that were copied.

    Raises:
        StoreError: there is no store, it is not whole or being written, something else is at the
            target, or the disk refuses.
    """
    from cadregraph.graph.store import upkeep

    return upkeep.backup(Path(store), Path(target), verify=verify)


def restore(
    source: str | os.PathLike[str],
    store: str | os.PathLike[str] = DEFAULT_STORE,
    *,
    replace: bool = False,
    wait: float = 0,
) -> int:
    """Make a store of a backup.

    Args:
        source: what `backup` made.
        store: a new or empty folder, or with ``replace`` the store that it takes the place of.
        wait: for how many seconds to wait for others that hold that one.

    Returns:
        The bytes that were copied.

    Raises:
        StoreError: the source is no backup of this version, something else is there, others hold the
            store, or the disk refuses.
    """
    from cadregraph.graph.store import upkeep

    return upkeep.restore(Path(source), Path(store), replace=replace, wait=wait)


def compact(store: str | os.PathLike[str] = DEFAULT_STORE, *, wait: float = 0) -> tuple[int, int]:
    """Make a store as small on disk as it can be.

    Returns:
        Its bytes before and after.

    Raises:
        StoreError: it cannot be opened or written.
    """
    from cadregraph.graph.store import upkeep

    return upkeep.compact(Path(store), wait=wait)


def rebuild(
    store: str | os.PathLike[str] = DEFAULT_STORE,
    *,
    wait: float = 0,
    progress: Progress | None = None,
) -> Rebuilt:
    """Write a store anew from its records, one of an older version or whose graph is damaged.

    Args:
        wait: for how many seconds to wait for others that hold it.
        progress: called with the ids of the articles and gives them back while they are written.

    Raises:
        StoreError: there is no store, its records cannot be read, others hold it, or the disk
            refuses.
    """
    from cadregraph.graph.store import upkeep

    return upkeep.rebuild(Path(store), wait=wait, progress=progress)
