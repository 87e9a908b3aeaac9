"""The places and bodies that articles name, kept to know which there are, and what follows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

import msgspec

from cadregraph.graph.model import Organization, Place

SCHEMA = """
CREATE TABLE IF NOT EXISTS things (key TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS named (
  key TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (key, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS named_by_article ON named (article);
CREATE TABLE IF NOT EXISTS wanted (
  target TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (target, source)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS wanted_by_source ON wanted (source);
CREATE TABLE IF NOT EXISTS due_things (key TEXT PRIMARY KEY) WITHOUT ROWID;
"""


class Things:
    """The places and bodies in the database of a store's records."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    def put(self, article: str, things: Iterable[Place | Organization]) -> None:
        """The places and bodies of an article in place of those that it named before.

        Those that come or go with it become due.
        """
        before = set(self._column("SELECT key FROM named WHERE article = ?", article))
        coming = {thing.key: thing for thing in things}
        for key in before - coming.keys():
            self._db.execute("DELETE FROM named WHERE key = ? AND article = ?", (key, article))
            if key not in self:
                self._db.execute("INSERT OR IGNORE INTO due_things VALUES (?)", (key,))
        for key in coming.keys() - before:
            if key not in self:
                content = (key, msgspec.json.encode(coming[key]))
                self._db.execute("INSERT OR REPLACE INTO things VALUES (?, ?)", content)
                self._db.execute("INSERT OR IGNORE INTO due_things VALUES (?)", (key,))
            self._db.execute("INSERT OR IGNORE INTO named VALUES (?, ?)", (key, article))

    def __contains__(self, key: str) -> bool:
        """Whether an article names the thing."""
        return bool(self._column("SELECT 1 FROM named WHERE key = ? LIMIT 1", key))

    def due(self) -> list[str]:
        """The keys of things that came or went, and of those from which something leads to them."""
        return self._column(
            "SELECT key FROM due_things UNION SELECT source FROM wanted"
            " WHERE target IN (SELECT key FROM due_things) ORDER BY 1"
        )

    def settled(self) -> None:
        """No thing is due any more."""
        self._db.execute("DELETE FROM due_things")

    def thing(self, key: str) -> Place | Organization:
        """A thing as the first article that named it did; all name it alike but for other names."""
        (content,) = self._db.execute("SELECT content FROM things WHERE key = ?", (key,)).fetchone()
        if key.startswith("place/"):
            return msgspec.json.decode(content, type=Place)
        return msgspec.json.decode(content, type=Organization)

    def want(self, source: str, targets: Iterable[str]) -> None:
        """To what links lead that follow from a thing, in place of what was noted before."""
        self._db.execute("DELETE FROM wanted WHERE source = ?", (source,))
        pairs = ((target, source) for target in targets)
        self._db.executemany("INSERT OR IGNORE INTO wanted VALUES (?, ?)", pairs)

    def _column(self, text: str, *values: str) -> list[str]:
        return [str(row[0]) for row in self._db.execute(text, values)]
