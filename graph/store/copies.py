"""Which articles are copies of others, so that what an agency reports once counts once.

An article is a copy if another shares a band of its text (`cadregraph.graph.text.likeness`), appeared
up to a week before it, and stands before it by day and id. That depends on the set of articles, not on
the order in which they come. Of articles without a date the first by id is none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

SCHEMA = """
CREATE TABLE IF NOT EXISTS bands (
  band TEXT NOT NULL, day TEXT NOT NULL, article TEXT NOT NULL, copy INTEGER NOT NULL,
  PRIMARY KEY (band, day, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS bands_by_article ON bands (article);
CREATE INDEX IF NOT EXISTS originals ON bands (band, day, article) WHERE NOT copy;
"""
_WINDOW = timedelta(days=7)
"""For so long the report of an agency goes through the papers."""


class Copies:
    """The bands of articles in the database of a store's records."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    def put(self, article: str, day: str, bands: Collection[str]) -> set[str]:
        """The bands of an article (`cadregraph.graph.text.likeness`), each once, in place of those before;
        none where there is no text any more.

        Returns:
            The articles that became copies, or are copies no more; perhaps the article itself.
        """
        before = self.is_copy(article)
        changed = set(self._forget(article))
        copy = any(self._has_earlier(band, day, article) for band in bands)
        self._db.executemany(
            "INSERT INTO bands VALUES (?, ?, ?, ?)",
            ((band, day, article, copy) for band in bands),
        )
        for band in bands:
            changed |= set(self._later(band, day, article, copies=False))
        flipped = {other for other in changed - {article} if self._settle(other)}
        if before != self.is_copy(article):
            flipped.add(article)
        return flipped

    def fill(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """The bands of articles that have none yet: band, day and id; `settle_all` says which are
        copies."""
        self._db.executemany("INSERT INTO bands VALUES (?, ?, ?, 0)", rows)

    def settle_all(self) -> list[str]:
        """Find which articles are copies, where none is settled."""
        rows = self._db.execute(
            "SELECT DISTINCT article FROM bands WHERE band IN"
            " (SELECT band FROM bands GROUP BY band HAVING COUNT(*) > 1) ORDER BY article"
        ).fetchall()
        return [str(article) for (article,) in rows if self._settle(article)]

    def clear(self) -> None:
        """No article has any text."""
        self._db.execute("DELETE FROM bands")

    def is_copy(self, article: str) -> bool:
        """Whether the article is a copy of another."""
        row = self._db.execute(
            "SELECT copy FROM bands WHERE article = ? LIMIT 1", (article,)
        ).fetchone()
        return row is not None and bool(row[0])

    def _forget(self, article: str) -> Iterator[str]:
        """Take an article out; those that may have been its copies."""
        rows = self._db.execute(
            "SELECT band, day FROM bands WHERE article = ?", (article,)
        ).fetchall()
        self._db.execute("DELETE FROM bands WHERE article = ?", (article,))
        for band, day in rows:
            yield from self._later(band, day, article, copies=True)

    def _settle(self, article: str) -> bool:
        """Whether an article is a copy, found anew; whether that changed."""
        rows = self._db.execute(
            "SELECT band, day, copy FROM bands WHERE article = ?", (article,)
        ).fetchall()
        copy = any(self._has_earlier(band, day, article) for band, day, _ in rows)
        self._db.execute("UPDATE bands SET copy = ? WHERE article = ?", (copy, article))
        return bool(rows) and copy != bool(rows[0][2])

    def _has_earlier(self, band: str, day: str, article: str) -> bool:
        row = self._db.execute(
            "SELECT 1 FROM bands WHERE band = ?1 AND day >= ?2 AND (day, article) < (?3, ?4) LIMIT 1",
            (band, _shifted(day, -_WINDOW), day, article),
        ).fetchone()
        return row is not None

    def _later(self, band: str, day: str, article: str, *, copies: bool) -> list[str]:
        """The articles after one that share a band, those that are copies or those that are none."""
        rows = self._db.execute(
            f"SELECT article FROM bands WHERE band = ?1 AND {'copy' if copies else 'NOT copy'}"
            " AND (day, article) > (?2, ?3) AND day <= ?4",
            (band, day, article, _shifted(day, _WINDOW)),
        )
        return [str(other) for (other,) in rows]


def copies_among(articles: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The copies among articles, each with its day and id, whose texts share a band."""
    for (earlier, _), (day, article) in pairwise(sorted(articles)):
        if earlier >= _shifted(day, -_WINDOW):
            yield article


def _shifted(day: str, by: timedelta) -> str:
    """The day so much before or after; '' of a day that is not known in full."""
    try:
        return (date.fromisoformat(day) + by).isoformat()
    except ValueError:
        return day
