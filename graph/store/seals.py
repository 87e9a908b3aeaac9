"""Whether the graph is that of the records: the seal of every article, kept on both sides.

The seal is the content hash, a hash of the article and of all that its passages state
(`cadregraph.graph.triples`). A graph that was lost, or that a copy brought back from before, lacks seals that
the records have; then it is written anew from them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass

SCHEMA = """
CREATE TABLE IF NOT EXISTS seals (
  article TEXT PRIMARY KEY, seal TEXT NOT NULL) WITHOUT ROWID;
"""


class Seals:
    """The seals of the articles that the graph holds, by their IRIs, in the database of the records."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    def put(self, article: str, seal: str) -> None:
        """An article is in the graph with this seal."""
        self._db.execute("INSERT OR REPLACE INTO seals VALUES (?, ?)", (article, seal))

    def drop(self, article: str) -> None:
        """An article is out of the graph."""
        self._db.execute("DELETE FROM seals WHERE article = ?", (article,))

    def of(self, article: str) -> str:
        """The seal of an article, '' if it has none."""
        row = self._db.execute("SELECT seal FROM seals WHERE article = ?", (article,)).fetchone()
        return str(row[0]) if row is not None else ""

    def all(self) -> dict[str, str]:
        """The seal of every article by its IRI."""
        return dict(self._db.execute("SELECT article, seal FROM seals"))


@dataclass(frozen=True, slots=True)
class Difference:
    """Where graph and records are not of one piece, as numbers of articles.

    ``lost`` are those that the records have and the graph has not, or not as it should be;
    ``unknown`` those that the graph has and the records do not.
    """

    lost: int
    unknown: int

    def __bool__(self) -> bool:
        return bool(self.lost or self.unknown)


def difference(
    stored: Mapping[str, str], kept: Mapping[str, str], held: int, under_way: Collection[str]
) -> Difference:
    """What sets the graph apart from the records.

    Args:
        stored: the seals in the graph by article, '' of those without one.
        kept: the seals in the records.
        held: the number of articles that, by the records, are in the graph as they should be.
        under_way: articles that are still to be written or taken out; of them nothing is asked.
    """
    expected = {article: seal for article, seal in kept.items() if article not in under_way}
    lost = sum(stored.get(article) != seal for article, seal in expected.items())
    unknown = sum(article not in kept and article not in under_way for article in stored)
    return Difference(lost + held - len(expected), unknown)
