"""What the graph is made of, kept beside it: each article as it was read, and who is who.

An SQLite database in the folder of the store. An article that is ``due`` is still to be written
into the graph, one that is ``withdrawn`` to be taken out; a line that is stale may or may not stand in
the graph as it should. So whatever is cut off is taken up again when the store is next opened for
writing.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from cadregraph.graph.errors import StoreError
from cadregraph.graph.model import Extraction
from cadregraph.graph.store import (
    claims,
    copies,
    descriptions,
    inferences,
    profiles,
    readings,
    seals,
    stale,
    things,
)
from cadregraph.graph.store.codec import decoded
from cadregraph.graph.store.entries import Entry, ProfileRow

Outcome: TypeAlias = Literal["added", "replaced", "unchanged"]

_UNDER_WAY = "state <> 'held'"
"""The condition of the index by state, in its words: only so does SQLite take the index."""

_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS articles (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record BLOB NOT NULL, state TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS articles_by_state ON articles (state) WHERE {_UNDER_WAY};
CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
"""


_ANEW = "anew"
_BEGUN = "begun"
_FREE, _SHARE = 256, 5
"""Pages that may be free, and what part of all that are may be."""


@dataclass(frozen=True, slots=True)
class _Article:
    number: int
    record: bytes
    state: str


class Records:
    """The records of a store; `commit` makes what was done since the last one lasting."""

    def __init__(self, path: Path | None, *, read_only: bool = False) -> None:
        """Open the database at ``path``, or one in memory.

        Raises:
            StoreError: it cannot be opened, or is none.
        """
        try:
            if path is None or (read_only and not path.exists()):
                self._db = sqlite3.connect(":memory:", isolation_level="DEFERRED")
            elif read_only:
                self._db = _for_reading(path)
            else:
                self._db = sqlite3.connect(path)
            if path is None or not read_only or not path.exists():
                self._db.executescript(
                    "".join(
                        room.SCHEMA
                        for room in (
                            profiles,
                            claims,
                            copies,
                            things,
                            seals,
                            descriptions,
                            inferences,
                            readings,
                            stale,
                        )
                    )
                    + _SCHEMA
                )
        except sqlite3.Error as error:
            raise StoreError(f"{path}: cannot be opened: {error}") from error

        self.profiles = profiles.Profiles(self._db)
        self.claims = claims.Claims(self._db)
        self.copies = copies.Copies(self._db)
        self.things = things.Things(self._db)
        self.seals = seals.Seals(self._db)
        self.descriptions = descriptions.Descriptions(self._db)
        self.inferences = inferences.Inferences(self._db)
        self.readings = readings.Readings(self._db)
        self.stale = stale.Stale(self._db)
        self._anew = bool(self.note(_ANEW))

    def close(self) -> None:
        """Let go of the database; what was not committed is as if it had never been."""
        self._db.close()

    def commit(self) -> None:
        """Make lasting what was done."""
        self._db.commit()

    def compact(self) -> None:
        """Make the database as small as it can be."""
        self.commit()
        self._db.execute("VACUUM")

    def tidy(self) -> None:
        """Give back what was used on the way and is free now, where it is much."""
        self.commit()
        (free,), (pages,) = (
            self._db.execute(f"PRAGMA {what}").fetchone()
            for what in ("freelist_count", "page_count")
        )
        if free > _FREE and _SHARE * free > pages:
            self._db.execute("VACUUM")

    def damage(self) -> list[str]:
        """What SQLite says is wrong with the database, a line each."""
        try:
            found = self._column("PRAGMA integrity_check(20)")
        except sqlite3.Error as error:
            found = [str(error)]
        return [f"records: {line}" for line in found if line != "ok"]

    # --- articles -------------------------------------------------------------------------------

    def put(self, entry: Entry) -> Outcome:
        """Keep an article with the profiles of what it names; it and their names are then due."""
        known = self._article(entry.article)
        self.readings.put(entry.article, entry.reading)
        if known is not None and known.record == entry.record and known.state != "withdrawn":
            return "unchanged"
        if known is not None:
            number = known.number
            self._db.execute(
                "UPDATE articles SET record = ?, state = 'due' WHERE number = ?",
                (entry.record, number),
            )
            self.profiles.forget(number)
        else:
            ((number,),) = self._db.execute(
                "INSERT INTO articles (id, record, state) VALUES (?, ?, 'due') RETURNING number",
                (entry.article, entry.record),
            ).fetchall()
        self.profiles.keep(number, entry.profiles)
        return "added" if known is None or known.state == "withdrawn" else "replaced"

    def profile_again(self, article: str, profiles: Sequence[ProfileRow]) -> None:
        """Take other profiles for an article that is kept, as a curator's decisions ask."""
        found = self._article(article)
        if found is not None and found.state != "withdrawn":
            self.profiles.forget(found.number)
            self.profiles.keep(found.number, profiles)
            self.make_due(article)

    def drop(self, article: str) -> bool:
        """Give an article up; whether it was there. It is withdrawn until `removed` says that it is out."""
        found = self._article(article)
        if found is None or found.state == "withdrawn":
            return False
        self.readings.put(article, "")
        self.profiles.forget(found.number)
        self._db.execute(
            "UPDATE articles SET state = 'withdrawn' WHERE number = ?", (found.number,)
        )
        return True

    def withdrawn(self) -> list[str]:
        """The ids of articles that are to be taken out of the graph."""
        return self._column(
            f"SELECT id FROM articles WHERE state = 'withdrawn' AND {_UNDER_WAY} ORDER BY id"
        )

    def removed(self, article: str) -> None:
        """An article is out of the graph."""
        self._db.execute("DELETE FROM articles WHERE id = ? AND state = 'withdrawn'", (article,))

    def due(self) -> list[str]:
        """The ids of articles that are to be written into the graph."""
        return self._column(
            f"SELECT id FROM articles WHERE state = 'due' AND {_UNDER_WAY} ORDER BY id"
        )

    def done(self, article: str) -> None:
        """An article is in the graph as it should be."""
        self._db.execute("UPDATE articles SET state = 'held' WHERE id = ?", (article,))

    def ids(self) -> list[str]:
        """The ids of the articles that are kept."""
        return self._column("SELECT id FROM articles WHERE state <> 'withdrawn' ORDER BY id")

    def is_settled(self) -> bool:
        """Whether the graph has all that follows from the articles, and nothing else."""
        waiting = (
            "stale",
            "due_names",
            "due_things",
            "due_holders",
            "due_holdings",
        )
        found = any(self._column(f"SELECT 1 FROM {table} LIMIT 1") for table in waiting)
        return not found and not (self.note(_BEGUN) and self.is_empty())

    def begin(self) -> None:
        """Note that the first articles are coming: until one is kept, or `end` says that none came, a store
        without any is not finished."""
        if self.is_empty():
            self.set_note(_BEGUN, "yes")
            self.commit()

    def end(self) -> None:
        """All articles that were coming are kept."""
        if self.note(_BEGUN):
            self._db.execute("DELETE FROM notes WHERE name = ?", (_BEGUN,))
            self.commit()

    def under_way(self) -> list[str]:
        """The ids of articles that are to be written into the graph or taken out of it."""
        # by id alone SQLite would walk the index of ids, and read every article for its state
        return self._column(f"SELECT id FROM articles WHERE {_UNDER_WAY} ORDER BY +id")

    def waiting(self) -> int:
        """How many articles are to be written into the graph or taken out of it."""
        (number,) = self._db.execute(f"SELECT COUNT(*) FROM articles WHERE {_UNDER_WAY}").fetchone()
        return int(number)

    def held(self) -> int:
        """How many articles are in the graph as they should be."""
        (number,) = self._db.execute("SELECT COUNT(*) FROM articles").fetchone()
        return int(number) - self.waiting()

    def start_anew(self) -> None:
        """Nothing is known but the articles as they were read and the profiles that they give; until
        `finish_anew` all is to be made of them as a whole."""
        self._db.execute("DELETE FROM articles WHERE state = 'withdrawn'")
        self._db.execute("UPDATE articles SET state = 'due'")
        self._db.execute("DELETE FROM seals")
        rooms = (
            self.claims,
            self.copies,
            self.things,
            self.descriptions,
            self.inferences,
            self.stale,
        )
        for room in rooms:
            room.clear()
        self.profiles.all_due()
        self.set_note(_ANEW, "yes")
        self._anew = True

    def finish_anew(self, sealed: Iterable[tuple[str, str]]) -> None:
        """All articles that are due are in the graph as they should be: the IRI and the seal of each."""
        self._db.executemany("INSERT INTO seals VALUES (?, ?)", sealed)
        self._db.execute("UPDATE articles SET state = 'held' WHERE state = 'due'")
        self._db.execute("DELETE FROM notes WHERE name = ?", (_ANEW,))
        self._anew = False

    @property
    def is_anew(self) -> bool:
        """Whether all is to be made as a whole, as `start_anew` began and nothing has finished it."""
        return self._anew

    def kept(self, articles: Iterable[str]) -> list[tuple[int, str, bytes]]:
        """Articles with their numbers and records."""
        text = "SELECT number, id, record FROM articles WHERE id = ?"
        return [self._db.execute(text, (article,)).fetchone() for article in articles]

    def all_due(self) -> None:
        """Nothing is in the graph as it should be: all that it holds is to be written anew."""
        self._db.execute("UPDATE articles SET state = 'due' WHERE state = 'held'")
        self._db.execute("DELETE FROM seals")
        self.descriptions.clear()
        for lines in self.inferences.all():
            self.make_stale(lines, anew=True)

    def make_due(self, article: str) -> bool:
        """An article is to be written anew; whether it is kept at all."""
        done = self._db.execute(
            "UPDATE articles SET state = 'due' WHERE id = ? AND state <> 'withdrawn'", (article,)
        )
        return done.rowcount > 0

    def extraction(self, article: str) -> Extraction:
        """An article as it was read.

        Raises:
            KeyError: no such article.
            ValueError: the record is damaged.
        """
        found = self._article(article)
        if found is None:
            raise KeyError(article)
        return decoded(found.record)

    def is_empty(self) -> bool:
        """Whether no article is kept, nor on its way."""
        return not self._column("SELECT 1 FROM articles LIMIT 1")

    def __contains__(self, article: str) -> bool:
        return self._article(article) is not None

    # --- what is inferred -----------------------------------------------------------------------

    def infer(self, owner: str, lines: Iterable[str]) -> None:
        """What is inferred of one thing (triples in N-Triples), in place of what was before."""
        self.make_stale(self.inferences.put(owner, set(lines)), anew=True)

    # --- what articles describe -----------------------------------------------------------------

    def describe(self, article: str, lines: set[str]) -> None:
        """What an article describes, in place of what it described before."""
        found = self._article(article)
        if found is not None:
            self.make_stale(self.descriptions.put(found.number, lines))

    def described(self, article: str) -> set[str]:
        """What an article describes."""
        found = self._article(article)
        return self.descriptions.of(found.number) if found is not None else set()

    # --- what is to be compared -----------------------------------------------------------------

    def make_stale(self, lines: Iterable[str], *, anew: bool = False) -> None:
        """These triples may or may not stand in the graph as they should; ``anew`` if what is
        inferred is other than before."""
        if self._anew:  # all is compared
            return
        self.stale.put(lines, anew=anew)

    # --- notes ----------------------------------------------------------------------------------

    def note(self, name: str) -> str:
        """What was noted under a name, '' if nothing was."""
        return "".join(self._column("SELECT content FROM notes WHERE name = ?", name))

    def set_note(self, name: str, content: str) -> None:
        """Note something under a name."""
        self._db.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, content))

    def _article(self, article: str) -> _Article | None:
        text = "SELECT number, record, state FROM articles WHERE id = ?"
        found = self._db.execute(text, (article,)).fetchone()
        return _Article(*found) if found is not None else None

    def _column(self, text: str, *values: str) -> list[str]:
        return [str(row[0]) for row in self._db.execute(text, values)]


def _for_reading(path: Path) -> sqlite3.Connection:
    """A connection that writes nothing, but for what a cut-off writer left to be undone."""
    mode = "ro"
    if path.with_name(f"{path.name}-journal").exists():
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            raise StoreError(
                f"{path.parent}: a build of it was cut off; run 'cadregraph build' once"
            )
        mode = "rw"
    database = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)
    database.execute("PRAGMA query_only = ON")
    return database
