"""What articles say of things alone (classes, names, levels, codes), counted in the records.

A line of N-Triples stands in the merged graph while an article gives it; of each only a fingerprint and
the number of its articles are kept, and with each article what it gives, compressed. Of a property with
a single value the lines are kept as well where not all of them stand, so that the next best is at hand
when the one that stands is withdrawn.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
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
        changed = {line for line in lines - before if self._counted(line, 1) == 1}
        return changed | {line for line in before - lines if self._counted(line, -1) == 0}

    def clear(self) -> None:
        """No article gives anything any more."""
        for table in ("descriptions", "described", "rivals"):
            self._db.execute(f"DELETE FROM {table}")

    def _counted(self, line: str, by: int) -> int:
        """The number of articles of a line, so many more."""
        known = fingerprint(line)
        ((number,),) = self._db.execute(
            "INSERT INTO described VALUES (?1, ?2) ON CONFLICT DO UPDATE SET"
            " articles = articles + ?2 RETURNING articles",
            (known, by),
        ).fetchall()
        if not number:
            self._db.execute("DELETE FROM described WHERE line = ?", (known,))
        return int(number)

    def counts(self) -> Iterator[tuple[int, int]]:
        """All lines that articles give, by their fingerprints, each with the number of articles."""
        return iter(self._db.execute("SELECT line, articles FROM described"))

    def all_rivals(self) -> Iterator[tuple[int, str]]:
        """All rivals, by the fingerprints of their slots."""
        return iter(self._db.execute("SELECT slot, line FROM rivals"))

    def __contains__(self, line: str) -> bool:
        """Whether an article gives a line."""
        text = "SELECT 1 FROM described WHERE line = ?"
        return self._db.execute(text, (fingerprint(line),)).fetchone() is not None

    def rivals(self, slot: str) -> set[str]:
        """The lines that articles give of a property with a single value, if not all of them stand."""
        rows = self._db.execute("SELECT line FROM rivals WHERE slot = ?", (fingerprint(slot),))
        return {str(line) for (line,) in rows}

    def set_rivals(self, slot: str, lines: set[str]) -> None:
        """Keep the lines that articles give of a property with a single value."""
        before, known = self.rivals(slot), fingerprint(slot)
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
