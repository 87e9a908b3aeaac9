"""The profiles that articles give of what they name, and what each of them turned out to be.

One set of tables serves all kinds of entities (`cadregraph.graph.identity.kinds`). A name that is due has
profiles that are not yet settled.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TypeAlias, TypeVar

import msgspec

from cadregraph.graph.identity.kinds import EntityProfile
from cadregraph.graph.model import BodyStructure
from cadregraph.graph.relations.renaming import Identity
from cadregraph.graph.store.compression import decompressed
from cadregraph.graph.store.entries import ProfileRow

SCHEMA = """
CREATE TABLE IF NOT EXISTS appearances (
  article INTEGER NOT NULL, local TEXT NOT NULL, profile TEXT NOT NULL,
  PRIMARY KEY (article, local)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS appearances_by_profile ON appearances (profile);
CREATE TABLE IF NOT EXISTS profiles (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, content BLOB NOT NULL,
  entity TEXT, label TEXT, structure BLOB) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS profiles_by_name ON profiles (kind, name);
CREATE TABLE IF NOT EXISTS namesakes (
  kind TEXT NOT NULL, name TEXT NOT NULL, article INTEGER NOT NULL, one TEXT NOT NULL,
  other TEXT NOT NULL, PRIMARY KEY (kind, name, article, one, other)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS due_names (
  kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (kind, name)) WITHOUT ROWID;
"""

IdentityRow: TypeAlias = tuple[str, str, str, bytes | None]
"""The key that the article gave, that of the entity, its label, and its structure."""

P = TypeVar("P", bound=EntityProfile)


class Profiles:
    """The profiles in the database of a store's records; articles go by their numbers there."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    # --- articles -------------------------------------------------------------------------------

    def keep(self, article: int, profiles: Sequence[ProfileRow]) -> None:
        """Keep what an article that has no profiles yet tells; the names are then due."""
        here: dict[tuple[str, str], list[str]] = {}
        for profile in profiles:
            here.setdefault((profile.kind, profile.name), []).append(profile.id)
        self._db.executemany(
            "INSERT OR IGNORE INTO namesakes VALUES (?, ?, ?, ?, ?)",
            [
                (*whose, article, one, other)
                for whose, found in here.items()
                for one, other in combinations(found, 2)
            ],
        )
        self._db.executemany(
            "INSERT OR IGNORE INTO profiles (id, kind, name, content) VALUES (?, ?, ?, ?)",
            [profile[:4] for profile in profiles],
        )
        self._db.executemany(
            "INSERT INTO appearances VALUES (?, ?, ?)",
            [(article, profile.local, profile.id) for profile in profiles],
        )
        self._db.executemany("INSERT OR IGNORE INTO due_names VALUES (?, ?)", here)

    def forget(self, article: int) -> None:
        """Names of the article become due, and profiles that no article gives any more go."""
        found = self._db.execute(
            "SELECT id, kind, name FROM profiles WHERE id IN"
            " (SELECT profile FROM appearances WHERE article = ?)",
            (article,),
        ).fetchall()
        self._db.execute("DELETE FROM appearances WHERE article = ?", (article,))
        for kind, name in {(kind, name) for _, kind, name in found}:
            self._db.execute(
                "DELETE FROM namesakes WHERE kind = ? AND name = ? AND article = ?",
                (kind, name, article),
            )
            self._db.execute("INSERT OR IGNORE INTO due_names VALUES (?, ?)", (kind, name))
        for profile, _, _ in found:
            self._db.execute(
                "DELETE FROM profiles WHERE id = ?1 AND NOT EXISTS"
                " (SELECT 1 FROM appearances WHERE profile = ?1)",
                (profile,),
            )

    def identities(self, article: str) -> dict[str, Identity]:
        """What each entity of an article (by id) is, by the key that the article alone gave."""
        return identities_of(self.identity_rows(article))

    def identity_rows(self, article: str) -> list[IdentityRow]:
        """The same as it is kept, for `identities_of`."""
        rows = self._db.execute(
            "SELECT a.local, p.entity, p.label, p.structure FROM articles r"
            " JOIN appearances a ON a.article = r.number"
            " JOIN profiles p ON p.id = a.profile WHERE r.id = ? AND p.entity IS NOT NULL",
            (article,),
        )
        return rows.fetchall()

    def articles_of(self, profile: str) -> list[str]:
        """The ids of the articles that give a profile."""
        rows = self._db.execute(
            "SELECT r.id FROM appearances a JOIN articles r ON r.number = a.article"
            " WHERE a.profile = ? ORDER BY r.id",
            (profile,),
        )
        return [str(article) for (article,) in rows]

    # --- names ----------------------------------------------------------------------------------

    def due(self, kind: str) -> list[str]:
        """The names of a kind whose profiles are to be settled."""
        rows = self._db.execute("SELECT name FROM due_names WHERE kind = ? ORDER BY name", (kind,))
        return [str(name) for (name,) in rows]

    def make_due(self, kind: str, names: Iterable[str]) -> None:
        """Settle these names anew."""
        self._db.executemany(
            "INSERT OR IGNORE INTO due_names VALUES (?, ?)", ((kind, name) for name in names)
        )

    def all_due(self) -> None:
        """All names are to be settled anew."""
        self._db.execute("INSERT OR IGNORE INTO due_names SELECT DISTINCT kind, name FROM profiles")

    def clear_due(self, kind: str) -> None:
        """No name of a kind is due any more."""
        self._db.execute("DELETE FROM due_names WHERE kind = ?", (kind,))

    def shared_names(self, kind: str) -> list[str]:
        """The names with several profiles."""
        rows = self._db.execute(
            "SELECT name FROM profiles WHERE kind = ? GROUP BY name HAVING COUNT(*) > 1"
            " ORDER BY name",
            (kind,),
        )
        return [str(name) for (name,) in rows]

    def of(self, kind: type[P], names: Iterable[str]) -> list[P]:
        """All profiles of a kind, given as their class, with these names."""
        rows: list[bytes] = [
            content
            for name in sorted(names)
            for (content,) in self._db.execute(
                "SELECT content FROM profiles WHERE kind = ? AND name = ? ORDER BY id",
                (kind.kind, name),
            )
        ]
        return [msgspec.json.decode(decompressed(content), type=kind) for content in rows]

    def namesakes(self, kind: str, names: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Profiles, by their ids, that one article gives of two entities with one of these names."""
        return frozenset(
            (str(one), str(other))
            for name in names
            for one, other in self._db.execute(
                "SELECT one, other FROM namesakes WHERE kind = ? AND name = ?", (kind, name)
            )
        )

    def entities(self, profiles: Iterable[str]) -> dict[str, str]:
        """The keys of what profiles (by id) turned out to be, as far as that is settled."""
        rows = self._db.execute(
            "SELECT id, entity FROM profiles WHERE entity IS NOT NULL"
            " AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(profiles)),),
        )
        return {str(profile): str(entity) for profile, entity in rows}

    def make_due_beside(self, kind: str, profiles: Iterable[str]) -> None:
        """Settle anew the names of a kind that stand in articles which give one of these profiles (by
        id)."""
        self._db.execute(
            "INSERT OR IGNORE INTO due_names SELECT DISTINCT p.kind, p.name FROM appearances b"
            " JOIN profiles p ON p.id = b.profile AND p.kind = ?"
            " WHERE b.article IN (SELECT a.article FROM appearances a"
            " WHERE a.profile IN (SELECT value FROM json_each(?)))",
            (kind, json.dumps(sorted(profiles))),
        )

    def assign(self, identities: Mapping[str, Identity]) -> set[str]:
        """What each profile (by id) is; those that change. Articles that give these become due."""
        new = set()
        for profile, identity in identities.items():
            changed = self._db.execute(
                "UPDATE profiles SET entity = ?1, label = ?2, structure = ?3 WHERE id = ?4"
                " AND (entity IS NOT ?1 OR label IS NOT ?2 OR structure IS NOT ?3)",
                (identity.key, identity.label, _encoded(identity.structure), profile),
            )
            if changed.rowcount:
                new.add(profile)
                self._db.execute(
                    "UPDATE articles SET state = 'due' WHERE state = 'held' AND number IN"
                    " (SELECT article FROM appearances WHERE profile = ?)",
                    (profile,),
                )
        return new


def identities_of(rows: Iterable[IdentityRow]) -> dict[str, Identity]:
    """What each entity of an article is, of rows as they are kept."""
    return {
        local: Identity(key, label, _structure(structure)) for local, key, label, structure in rows
    }


def identity_row(local: str, identity: Identity) -> IdentityRow:
    """What an entity of an article is, as it is kept."""
    return local, identity.key, identity.label, _encoded(identity.structure)


def _encoded(structure: BodyStructure | None) -> bytes | None:
    return msgspec.json.encode(structure) if structure is not None else None


def _structure(content: bytes | None) -> BodyStructure | None:
    return msgspec.json.decode(content, type=BodyStructure) if content is not None else None
