"""What articles say of things alone (classes, names, levels, codes), counted in the records.

A line of N-Triples stands in the merged graph while an article gives it; of each only a fingerprint and
the number of its articles are kept, and with each article what it gives, compressed. Of a property with
a single value the lines are kept as well where not all of them stand, so that the next best is at hand
when the one that stands is withdrawn.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from cadregraph.graph.store.compression import compressed, decompressed

SCHEMA = """
CREATE TABLE IF NOT EXISTS descriptions (article INTEGER PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS described (line INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS rivals (
  slot INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (slot, line)) WITHOUT ROWID;
"""


def fingerprint(text: str) -> int:
    """A number of 64 bits by which a line is known; two of a national archive's share none."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


def packed(lines: Iterable[str]) -> bytes:
    """Lines as they are kept with their article."""
    return compressed("\n".join(sorted(lines)).encode())


def unpacked(content: bytes) -> set[str]:
    """The lines that `packed` gave these bytes.

    Raises:
        ValueError: the bytes are damaged.
    """
    return set(decompressed(content).decode().split("\n")) - {""}


def among(database: sqlite3.Connection, text: str, lines: Iterable[str]) -> set[str]:
    """Those of some lines whose fingerprints a query finds.

    Args:
        database: that of a store's records.
        text: a query for fingerprints, whose parameter is all that are asked for, as JSON.
        lines: what is asked for.
    """
    known = {fingerprint(line): line for line in lines}
    return {known[at] for (at,) in database.execute(text, (json.dumps([*known]),))}


class Descriptions:
    """The descriptions in the database of a store's records; articles go by their numbers there."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    def of(self, article: int) -> set[str]:
        """What an article gives, as it is counted."""
        row = self._db.execute(
            "SELECT content FROM descriptions WHERE article = ?", (article,)
        ).fetchone()
        return unpacked(row[0]) if row is not None else set()

    def put(self, article: int, lines: set[str]) -> set[str]:
        """What an article gives, in place of what it gave before.

        Returns:
            The lines that no article gave before, or none gives any more.
        """
        before = self.of(article)
        if lines:
            self._db.execute(
                "INSERT OR REPLACE INTO descriptions VALUES (?, ?)", (article, packed(lines))
            )
        else:
            self._db.execute("DELETE FROM descriptions WHERE article = ?", (article,))
        come, left = lines - before, before - lines
        known = self.among(come)
        self._db.executemany(
            "INSERT INTO described VALUES (?, 1) ON CONFLICT DO UPDATE SET articles = articles + 1",
            ((fingerprint(line),) for line in come),
        )
        gone = ((fingerprint(line),) for line in left)
        self._db.executemany("UPDATE described SET articles = articles - 1 WHERE line = ?", gone)
        still = among(
            self._db,
            "SELECT line FROM described WHERE articles > 0"
            " AND line IN (SELECT value FROM json_each(?))",
            left,
        )
        self._db.executemany(
            "DELETE FROM described WHERE line = ?", ((fingerprint(line),) for line in left - still)
        )
        return (come - known) | (left - still)

    def clear(self) -> None:
        """No article gives anything any more."""
        for table in ("descriptions", "described", "rivals"):
            self._db.execute(f"DELETE FROM {table}")

    def counts(self) -> Iterator[tuple[int, int]]:
        """All lines that articles give, by their fingerprints, each with the number of articles."""
        return iter(self._db.execute("SELECT line, articles FROM described"))

    def all_rivals(self) -> Iterator[tuple[int, str]]:
        """All rivals, by the fingerprints of their slots."""
        return iter(self._db.execute("SELECT slot, line FROM rivals"))

    def among(self, lines: Iterable[str]) -> set[str]:
        """Those of some lines that an article gives."""
        return among(
            self._db,
            "SELECT line FROM described WHERE line IN (SELECT value FROM json_each(?))",
            lines,
        )

    def rivals(self, slots: Iterable[str]) -> Mapping[str, set[str]]:
        """The lines that articles give of properties with a single value, by slot, where not all of
        them stand."""
        known = {fingerprint(slot): slot for slot in slots}
        rows = self._db.execute(
            "SELECT slot, line FROM rivals WHERE slot IN (SELECT value FROM json_each(?))",
            (json.dumps([*known]),),
        )
        found: dict[str, set[str]] = {}
        for slot, line in rows:
            found.setdefault(known[slot], set()).add(str(line))
        return found

    def add_rivals(self, slot: str, lines: set[str]) -> None:
        """Keep these lines that articles give of a property with a single value, too."""
        self._db.executemany(
            "INSERT OR IGNORE INTO rivals VALUES (?, ?)",
            ((fingerprint(slot), line) for line in lines),
        )

    def set_rivals(self, slot: str, lines: set[str]) -> None:
        """Keep the lines that articles give of a property with a single value, and no others."""
        before, known = self.rivals([slot]).get(slot, set()), fingerprint(slot)
        for line in before - lines:
            self._db.execute("DELETE FROM rivals WHERE slot = ? AND line = ?", (known, line))
        for line in lines - before:
            self._db.execute("INSERT INTO rivals VALUES (?, ?)", (known, line))

    def fill(self, counted: Iterable[tuple[int, int]], rivals: Iterable[tuple[str, str]]) -> None:
        """Numbers of lines that are not counted yet, and rivals.

        Args:
            counted: the fingerprint of each line with the number of its articles.
            rivals: slots with their lines.
        """
        self._db.executemany("INSERT INTO described VALUES (?, ?)", counted)
        self._db.executemany(
            "INSERT INTO rivals VALUES (?, ?)",
            ((fingerprint(slot), line) for slot, line in rivals),
        )

    def keep(self, contents: Iterable[tuple[int, bytes]]) -> None:
        """What articles give (`packed`), without counting it; `fill` brings the numbers."""
        self._db.executemany("INSERT OR REPLACE INTO descriptions VALUES (?, ?)", contents)
