"""Which articles have been read, and by what reader, so that a build reads none of them again."""

from __future__ import annotations

import sqlite3

from cadregraph.graph.model import Document
from cadregraph.graph.text.normal import digest

SCHEMA = """
CREATE TABLE IF NOT EXISTS readings (
  article TEXT PRIMARY KEY, reading TEXT NOT NULL) WITHOUT ROWID;
"""


def reading_of(document: Document, reader: str) -> str:
    """A hash of all that what is read of a document depends on.

    Args:
        document: the document.
        reader: what reads it (`cadregraph.graph.article.reader`).
    """
    parts = (document.text, document.title, document.url, document.published, document.outlet)
    place = () if document.place is None else (document.place,)
    given = (part if part is not None else "\0" for part in (*parts, *place))
    return digest(reader, *given, size=16)


class Readings:
    """The readings of articles, by their ids, in the database of the records."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    def put(self, article: str, reading: str) -> None:
        """What an article was last read as; '' where that is not known."""
        if reading:
            self._db.execute("INSERT OR REPLACE INTO readings VALUES (?, ?)", (article, reading))
        else:
            self._db.execute("DELETE FROM readings WHERE article = ?", (article,))

    def __contains__(self, known: tuple[str, str]) -> bool:
        """Whether an article, by its id, has this reading."""
        text = "SELECT 1 FROM readings WHERE article = ? AND reading = ?"
        return self._db.execute(text, known).fetchone() is not None
