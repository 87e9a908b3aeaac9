"""The triples that may or may not stand in the merged graph as they should, until they were compared.

They are noted before the graph is written. What was compared is kept, as one lot and compressed, until the
graph is written out for good: from its log it may lose what it was told last.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from cadregraph.graph.store.compression import compressed, decompressed

SCHEMA = """
CREATE TABLE IF NOT EXISTS stale (line TEXT PRIMARY KEY, anew INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS applied (number INTEGER PRIMARY KEY, content BLOB NOT NULL);
"""


class Stale:
    """The stale lines (N-Triples without stops) in the database of a store's records."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    def put(self, lines: Iterable[str], *, anew: bool) -> None:
        """These are to be compared; ``anew`` if a single value is to be chosen anew."""
        self._db.executemany(
            "INSERT INTO stale VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET anew = MAX(anew, excluded.anew)",
            ((line, anew) for line in lines),
        )

    def first(self, most: int) -> list[tuple[str, bool]]:
        """The first lines that are to be compared with the graph, with whether to choose anew.

        Args:
            most: so many, and all others of the last one's subject and property.
        """
        text = "SELECT line, anew FROM stale"
        found = self._db.execute(f"{text} ORDER BY line LIMIT ?", (most,)).fetchall()
        if len(found) == most:
            last = str(found[-1][0])
            start = " ".join(last.split(" ", 2)[:2])
            found += self._db.execute(
                f"{text} WHERE line > ? AND line < ? ORDER BY line", (last, f"{start}!")
            ).fetchall()
        return [(str(line), bool(anew)) for line, anew in found]

    def applied(self, found: Sequence[tuple[str, bool]]) -> None:
        """What `first` gave stands, or does not stand, in the graph as it should, if that loses nothing
        more."""
        text = "\n".join(f"{anew:d}{line}" for line, anew in found)
        self._db.execute("INSERT INTO applied (content) VALUES (?)", (compressed(text.encode()),))
        self._db.execute("DELETE FROM stale WHERE line <= ?", (found[-1][0],))

    def unsure(self) -> None:
        """The graph may have lost what was applied to it since it was last written out."""
        for (content,) in self._db.execute("SELECT content FROM applied").fetchall():
            lines = decompressed(content).decode().split("\n")
            for anew in (False, True):
                self.put((line[1:] for line in lines if line[0] == f"{anew:d}"), anew=anew)
        self.refreshed()

    def refreshed(self) -> None:
        """What was applied to the graph is written out for good."""
        self._db.execute("DELETE FROM applied")

    def clear(self) -> None:
        """Nothing is stale."""
        self._db.execute("DELETE FROM stale")
        self.refreshed()
