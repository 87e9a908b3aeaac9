"""The places and bodies that articles name, kept to know which there are, and what follows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b

import msgspec

from cadregraph.graph.model import Organization, Place
from cadregraph.graph.store.compression import compressed, decompressed

SCHEMA = """
CREATE TABLE IF NOT EXISTS things (
  number INTEGER PRIMARY KEY, key TEXT NOT NULL, mark INTEGER NOT NULL, content BLOB NOT NULL,
  UNIQUE (key, mark));
CREATE TABLE IF NOT EXISTS named (
  key TEXT NOT NULL, article TEXT NOT NULL, thing INTEGER NOT NULL,
  PRIMARY KEY (key, article)) WITHOUT ROWID;
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

    def put(self, article: str, things: Mapping[str, bytes]) -> None:
        """The places and bodies of an article, with their `contents`, in place of those that it named
        before.

        Those that come or go with it, or are known otherwise by it, become due.
        """
        before: dict[str, bytes] = dict(
            self._db.execute(
                "SELECT n.key, t.content FROM named n JOIN things t ON t.number = n.thing"
                " WHERE n.article = ?",
                (article,),
            )
        )
        for key in sorted(before.keys() | things.keys()):
            if before.get(key) == things.get(key):
                continue
            known = self._content(key)
            if key in before:
                self._withdraw(key, article)
            if key in things:
                self._name(key, article, things[key])
            if self._content(key) != known:
                self._db.execute("INSERT OR IGNORE INTO due_things VALUES (?)", (key,))

    def fill(self, rows: Iterable[tuple[str, str, bytes]]) -> None:
        """What articles name that named nothing before: the id of each with a key and what `contents`
        gives."""
        listed = [(*row, _mark(row[2])) for row in rows]
        self._db.executemany(
            "INSERT OR IGNORE INTO things (key, mark, content) VALUES (?2, ?4, ?3)", listed
        )
        self._db.executemany(
            "INSERT INTO named SELECT ?2, ?1, number FROM things WHERE key = ?2 AND mark = ?4",
            listed,
        )

    def clear(self) -> None:
        """No article names anything."""
        for table in ("things", "named", "wanted", "due_things"):
            self._db.execute(f"DELETE FROM {table}")

    def all_due(self) -> None:
        """Everything that articles name is due."""
        self._db.execute("INSERT OR IGNORE INTO due_things SELECT DISTINCT key FROM named")

    def __contains__(self, key: object) -> bool:
        """Whether an article names the thing of a key."""
        return bool(self._column("SELECT 1 FROM named WHERE key = ? LIMIT 1", str(key)))

    def due(self) -> list[str]:
        """The keys of things that came or went, and of those from which something leads to them."""
        return self._column(
            "SELECT key FROM due_things UNION SELECT source FROM wanted"
            " WHERE target IN (SELECT key FROM due_things) ORDER BY 1"
        )

    def clear_due(self) -> None:
        """No thing is due any more."""
        self._db.execute("DELETE FROM due_things")

    def thing(self, key: str) -> Place | Organization:
        """A thing that an article names, without its other names; the same in whatever order articles
        came."""
        content = self._content(key)
        assert content is not None
        return thing_of(key, content)

    def want(self, source: str, targets: Iterable[str]) -> None:
        """To what links lead that follow from a thing, in place of what was noted before."""
        self._db.execute("DELETE FROM wanted WHERE source = ?", (source,))
        pairs = ((target, source) for target in targets)
        self._db.executemany("INSERT OR IGNORE INTO wanted VALUES (?, ?)", pairs)

    def _name(self, key: str, article: str, content: bytes) -> None:
        self.fill([(article, key, content)])

    def _withdraw(self, key: str, article: str) -> None:
        self._db.execute("DELETE FROM named WHERE key = ? AND article = ?", (key, article))
        self._db.execute(
            "DELETE FROM things WHERE key = ?1 AND NOT EXISTS"
            " (SELECT 1 FROM named WHERE named.key = ?1 AND named.thing = things.number)",
            (key,),
        )

    def _content(self, key: str) -> bytes | None:
        """A thing as articles know it."""
        rows = self._db.execute("SELECT content FROM things WHERE key = ?", (key,))
        found = [decompressed(content) for (content,) in rows]
        return simplest(found) if found else None

    def _column(self, text: str, *values: str) -> list[str]:
        return [str(row[0]) for row in self._db.execute(text, values)]


def contents(things: Iterable[Place | Organization]) -> Iterator[tuple[str, bytes]]:
    """What is kept of each thing, by its key."""
    return ((thing.key, compressed(_content(thing))) for thing in things)


def simplest(found: Iterable[bytes]) -> bytes:
    """What is kept of a thing, of all that articles give of it: of several structures of one name that
    with the fewest parts."""
    return min(found, key=lambda content: (len(content), content))


def thing_of(key: str, content: bytes) -> Place | Organization:
    """A thing, of its key and what `simplest` gave."""
    if key.startswith("place/"):
        return msgspec.json.decode(content, type=Place)
    return msgspec.json.decode(content, type=Organization)


def _mark(content: bytes) -> int:
    """A number by which a content is known; two of one key share none."""
    return int.from_bytes(blake2b(content, digest_size=8).digest(), "big", signed=True)


def _content(thing: Place | Organization) -> bytes:
    """What follows from a thing follows from this; articles give it other names each."""
    if isinstance(thing, Organization):
        return msgspec.json.encode(replace(thing, alt_labels=(), short_names=()))
    return msgspec.json.encode(replace(thing, alt_labels=()))
