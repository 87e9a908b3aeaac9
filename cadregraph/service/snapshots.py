"""What the service answers from: a copy of the store, made anew when a build has changed it.

So articles can be added while it serves, and every reader sees the last whole state. A graph on a server of
its own is not copied: that server answers.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from cadregraph import api
from cadregraph.graph.errors import StoreError

State: TypeAlias = tuple[tuple[str, int, int], ...]
"""Files of a store with their size and time."""
_ARTICLES = "SELECT (COUNT(?article) AS ?n) WHERE { ?article a cadre:Article }"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy of a store as it was at one moment, or the address of a server that has the graph."""

    store: Path | str
    state: State

    def drop(self) -> None:
        if isinstance(self.store, Path):
            shutil.rmtree(self.store, ignore_errors=True)


class Snapshots:
    """Copies of one store, in a folder of their own that `close` removes.

    Args:
        store: the folder of the store.

    Raises:
        StoreError: the disk refuses.
    """

    def __init__(self, store: Path) -> None:
        self._store = store
        self._number = 0
        try:
            self._scratch = Path(tempfile.mkdtemp(prefix="cadregraph-"))
        except OSError as error:
            raise StoreError(f"no room for a copy of {store}: {error.strerror}") from error

    def take(self) -> Snapshot:
        """A copy of the store as it is.

        Raises:
            StoreError: there is no store, it is being written, or the disk refuses.
        """
        self._number += 1
        folder, state = self._scratch / str(self._number), self.state()
        api.backup(
            folder, self._store, verify=False
        )  # reading all of it takes long in a large store
        return Snapshot(folder, state)

    def state(self) -> State:
        """What tells one state of the store from the next; reading it changes nothing."""
        found = []
        for path in sorted(self._store.rglob("*")):
            try:
                status = path.stat()
            except OSError:  # it has just gone
                continue
            if path.is_file() and not path.name.startswith(("LOG", "LOCK")):
                found.append((str(path), status.st_size, status.st_mtime_ns))
        return tuple(found)

    def close(self) -> None:
        shutil.rmtree(self._scratch, ignore_errors=True)


class OnServer:
    """A graph on a server, which others fill; what it has is told by how many articles there are.

    Args:
        address: of its endpoint for queries.
    """

    def __init__(self, address: str) -> None:
        self._address = address

    def take(self) -> Snapshot:
        """The server as it is.

        Raises:
            StoreError: it does not answer.
        """
        return Snapshot(self._address, self.state())

    def state(self) -> State:
        """What tells one state of the graph from the next.

        Raises:
            StoreError: the server does not answer.
        """
        (row,) = api.query(_ARTICLES, self._address)
        return ((self._address, int(row["n"] or 0), 0),)

    def close(self) -> None:
        """Nothing was made."""
