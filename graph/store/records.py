"""What the graph is made of, kept beside it: each article as it was read, and who is who.

An SQLite database in the folder of the store. An article that is ``due`` is still to be written
into the graph, one that is ``going`` to be taken out; a name that is due has profiles that are not
yet settled; a line that is stale may or may not stand in the graph as it should. So whatever is cut
off is taken up again when the store is next opened for writing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from graph.errors import StoreError
from graph.identity import Profile
from graph.model import Extraction
from graph.store import claims, things
from graph.store.codec import decoded, encoded

Outcome: TypeAlias = Literal["added", "replaced", "unchanged"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS articles (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record BLOB NOT NULL, state TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS articles_by_state ON articles (state) WHERE state <> 'held';
CREATE TABLE IF NOT EXISTS appearances (
  article INTEGER NOT NULL, local TEXT NOT NULL, profile TEXT NOT NULL,
  PRIMARY KEY (article, local)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS appearances_by_profile ON appearances (profile);
CREATE TABLE IF NOT EXISTS profiles (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, content BLOB NOT NULL, official TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS profiles_by_name ON profiles (name);
CREATE TABLE IF NOT EXISTS namesakes (
  name TEXT NOT NULL, article INTEGER NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL,
  PRIMARY KEY (name, article, one, other)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS due_names (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS inferred (
  line TEXT NOT NULL, owner TEXT NOT NULL, PRIMARY KEY (line, owner)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS inferred_by_owner ON inferred (owner);
CREATE TABLE IF NOT EXISTS stale (line TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
"""


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
                self._db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
            else:
                self._db = sqlite3.connect(path)
            if path is None or not read_only or not path.exists():
                self._db.executescript(_SCHEMA + claims.SCHEMA + things.SCHEMA)
        except sqlite3.Error as error:
            raise StoreError(f"{path}: cannot be opened: {error}") from error

        self.claims = claims.Claims(self._db)
        self.things = things.Things(self._db)

    def close(self) -> None:
        """Let go of the database; what was not committed is as if it had never been."""
        self._db.close()

    def commit(self) -> None:
        """Make lasting what was done."""
        self._db.commit()

    # --- articles -------------------------------------------------------------------------------

    def put(self, extraction: Extraction, profiles: Iterable[Profile]) -> Outcome:
        """Keep an article with the profiles of its officials; it and their names are then due."""
        record, identity = encoded(extraction), extraction.document.id
        known = self._article(identity)
        if known is not None and known.record == record and known.state != "going":
            return "unchanged"
        if known is not None:
            self._db.execute(
                "UPDATE articles SET record = ?, state = 'due' WHERE number = ?",
                (record, known.number),
            )
            self._forget_appearances(known.number)
        else:
            self._db.execute(
                "INSERT INTO articles (id, record, state) VALUES (?, ?, 'due')", (identity, record)
            )
        (number,) = self._db.execute(
            "SELECT number FROM articles WHERE id = ?", (identity,)
        ).fetchone()
        self._keep_appearances(number, profiles)
        return "added" if known is None or known.state == "going" else "replaced"

    def _keep_appearances(self, article: int, profiles: Iterable[Profile]) -> None:
        here: dict[str, list[str]] = {}
        for profile in profiles:
            found = profile.id
            for other in here.setdefault(profile.name, []):
                self._db.execute(
                    "INSERT INTO namesakes VALUES (?, ?, ?, ?)",
                    (profile.name, article, other, found),
                )
            here[profile.name].append(found)
            self._db.execute(
                "INSERT OR IGNORE INTO profiles (id, name, content) VALUES (?, ?, ?)",
                (found, profile.name, msgspec.json.encode(profile)),
            )
            self._db.execute(
                "INSERT INTO appearances VALUES (?, ?, ?)", (article, profile.local, found)
            )
            self._db.execute("INSERT OR IGNORE INTO due_names VALUES (?)", (profile.name,))

    def _forget_appearances(self, article: int) -> None:
        """Names of the article become due, and profiles that no article gives any more go."""
        found = self._db.execute(
            "SELECT id, name FROM profiles WHERE id IN"
            " (SELECT profile FROM appearances WHERE article = ?)",
            (article,),
        ).fetchall()
        self._db.execute("DELETE FROM appearances WHERE article = ?", (article,))
        for name in {name for _, name in found}:
            self._db.execute(
                "DELETE FROM namesakes WHERE name = ? AND article = ?", (name, article)
            )
        for profile, name in found:
            self._db.execute("INSERT OR IGNORE INTO due_names VALUES (?)", (name,))
            self._db.execute(
                "DELETE FROM profiles WHERE id = ?1 AND NOT EXISTS"
                " (SELECT 1 FROM appearances WHERE profile = ?1)",
                (profile,),
            )

    def profile_again(self, article: str, profiles: Iterable[Profile]) -> None:
        """Take other profiles for an article that is kept, as a curator's decisions ask."""
        found = self._article(article)
        if found is not None and found.state != "going":
            self._forget_appearances(found.number)
            self._keep_appearances(found.number, profiles)
            self.make_due(article)

    def drop(self, article: str) -> bool:
        """Give an article up; whether it was there. It is going until `gone` says that it is out."""
        found = self._article(article)
        if found is None or found.state == "going":
            return False
        self._forget_appearances(found.number)
        self._db.execute("UPDATE articles SET state = 'going' WHERE number = ?", (found.number,))
        return True

    def going(self) -> list[str]:
        """The ids of articles that are to be taken out of the graph."""
        return self._column("SELECT id FROM articles WHERE state = 'going' ORDER BY id")

    def gone(self, article: str) -> None:
        """An article is out of the graph."""
        self._db.execute("DELETE FROM articles WHERE id = ? AND state = 'going'", (article,))

    def due(self) -> list[str]:
        """The ids of articles that are to be written into the graph."""
        return self._column("SELECT id FROM articles WHERE state = 'due' ORDER BY id")

    def done(self, article: str) -> None:
        """An article is in the graph as it should be."""
        self._db.execute("UPDATE articles SET state = 'held' WHERE id = ?", (article,))

    def make_due(self, article: str) -> bool:
        """An article is to be written anew; whether it is kept at all."""
        done = self._db.execute(
            "UPDATE articles SET state = 'due' WHERE id = ? AND state <> 'going'", (article,)
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

    # --- who is who -----------------------------------------------------------------------------

    def due_names(self) -> list[str]:
        """The folded names whose profiles are to be settled."""
        return self._column("SELECT name FROM due_names ORDER BY name")

    def make_names_due(self, names: Iterable[str]) -> None:
        """Settle these names (folded) anew."""
        self._db.executemany("INSERT OR IGNORE INTO due_names VALUES (?)", ((n,) for n in names))

    def names_settled(self) -> None:
        """No name is due any more."""
        self._db.execute("DELETE FROM due_names")

    def profiles(self, names: Iterable[str]) -> list[Profile]:
        """All profiles of people with these folded names."""
        rows: list[bytes] = [
            content
            for name in sorted(names)
            for (content,) in self._db.execute(
                "SELECT content FROM profiles WHERE name = ? ORDER BY id", (name,)
            )
        ]
        return [msgspec.json.decode(content, type=Profile) for content in rows]

    def namesakes(self, names: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Profiles, by their ids, that one article gives of two people with one of these names."""
        return frozenset(
            (str(one), str(other))
            for name in names
            for one, other in self._db.execute(
                "SELECT one, other FROM namesakes WHERE name = ?", (name,)
            )
        )

    def assign(self, officials: Mapping[str, str]) -> None:
        """Whose each profile is (keys of officials by the ids of profiles).

        Articles that give a profile whose official changes become due.
        """
        for profile, official in officials.items():
            changed = self._db.execute(
                "UPDATE profiles SET official = ?1 WHERE id = ?2 AND official IS NOT ?1",
                (official, profile),
            )
            if changed.rowcount:
                self._db.execute(
                    "UPDATE articles SET state = 'due' WHERE state = 'held' AND number IN"
                    " (SELECT article FROM appearances WHERE profile = ?)",
                    (profile,),
                )

    def officials(self, article: str) -> dict[str, str]:
        """The key of each official of an article by the one that the article alone gave."""
        rows = self._db.execute(
            "SELECT a.local, p.official FROM articles r JOIN appearances a ON a.article = r.number"
            " JOIN profiles p ON p.id = a.profile WHERE r.id = ?",
            (article,),
        )
        return {local: official for local, official in rows if official is not None}

    def articles_of(self, profile: str) -> list[str]:
        """The ids of the articles that give a profile."""
        return self._column(
            "SELECT r.id FROM appearances a JOIN articles r ON r.number = a.article"
            " WHERE a.profile = ? ORDER BY r.id",
            profile,
        )

    def shared_names(self) -> list[str]:
        """The names with several profiles."""
        return self._column(
            "SELECT name FROM profiles GROUP BY name HAVING COUNT(*) > 1 ORDER BY name"
        )

    # --- what is inferred -----------------------------------------------------------------------

    def infer(self, owner: str, lines: Iterable[str]) -> None:
        """What is inferred of one thing (triples in N-Triples), in place of what was before."""
        wanted = set(lines)
        before = set(self._column("SELECT line FROM inferred WHERE owner = ?", owner))
        for line in before - wanted:
            self._db.execute("DELETE FROM inferred WHERE line = ? AND owner = ?", (line, owner))
        for line in wanted - before:
            self._db.execute("INSERT INTO inferred VALUES (?, ?)", (line, owner))
        changed = ((line,) for line in before ^ wanted)
        self._db.executemany("INSERT OR IGNORE INTO stale VALUES (?)", changed)

    def is_inferred(self, line: str) -> bool:
        """Whether a triple is inferred of anything."""
        return bool(self._column("SELECT 1 FROM inferred WHERE line = ? LIMIT 1", line))

    def inferred_from(self, start: str) -> list[str]:
        """The inferred triples whose line begins so ('subject predicate ')."""
        return self._column(
            "SELECT DISTINCT line FROM inferred WHERE line >= ?1 AND line < ?1 || char(1114111)",
            start,
        )

    def stale(self) -> list[str]:
        """The lines that are to be compared with the graph."""
        return self._column("SELECT line FROM stale ORDER BY line")

    def refreshed(self, lines: Iterable[str]) -> None:
        """These lines stand, or do not stand, in the graph as they should."""
        self._db.executemany("DELETE FROM stale WHERE line = ?", ((line,) for line in lines))

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
