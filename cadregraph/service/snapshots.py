"""What the service answers from: a copy of the store, made anew when a build has changed it.

So articles can be added while it serves, and every reader sees the last whole state.
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


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy of a store as it was at one moment."""

    folder: Path
    state: State

    def drop(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


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
