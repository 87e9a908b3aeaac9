"""What is inferred of each thing, kept in the records: all of one thing together, and where each line is.

A thing's lines stand compressed under its fingerprint; by the fingerprint of a line, of the slot that it
fills and of the status that it states, those of whom it is inferred are found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from cadregraph.graph.store.descriptions import among, fingerprint, packed, unpacked
from cadregraph.graph.triples.literals import node
from cadregraph.graph.triples.merge import SINGLE
from cadregraph.ontology import CADRE, concept

SCHEMA = """
CREATE TABLE IF NOT EXISTS owners (owner INTEGER PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS inferred (
  line INTEGER NOT NULL, owner INTEGER NOT NULL, PRIMARY KEY (line, owner)) WITHOUT ROWID;
"""

_STATUS = str(node(CADRE.status))
_SINGLE = frozenset(str(term) for term in SINGLE)


class Inferences:
    """The inferred triples in the database of a store's records; lines are N-Triples without stops."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    def put(self, owner: str, wanted: set[str]) -> set[str]:
        """What is inferred of one thing, in place of what was before.

        Returns:
            The lines that came or went with it.
        """
        known = fingerprint(owner)
        before = self._owned(known)
        if wanted == before:
            return set()
        if wanted:
            self._db.execute("INSERT OR REPLACE INTO owners VALUES (?, ?)", (known, packed(wanted)))
        else:
            self._db.execute("DELETE FROM owners WHERE owner = ?", (known,))
        left, come = _places(before), _places(wanted)
        self._db.executemany(
            "DELETE FROM inferred WHERE line = ? AND owner = ?",
            ((line, known) for line in left - come),
        )
        self._db.executemany(
            "INSERT INTO inferred VALUES (?, ?)", ((line, known) for line in come - left)
        )
        return before ^ wanted

    def clear(self) -> None:
        """Nothing is inferred of anything."""
        for table in ("owners", "inferred"):
            self._db.execute(f"DELETE FROM {table}")

    def among(self, lines: Iterable[str]) -> set[str]:
        """Those of some lines that are inferred of anything."""
        return among(
            self._db,
            "SELECT DISTINCT line FROM inferred WHERE line IN (SELECT value FROM json_each(?))",
            lines,
        )

    def concludes(self, status: str) -> bool:
        """Whether it is inferred of any tenure that it has this status."""
        return bool(self.among({f"{_STATUS} {node(concept('status', status))}"}))

    def filling(self, places: Iterable[str]) -> Mapping[str, set[str]]:
        """The inferred lines of properties with a single value, by the beginning of their lines
        ('subject predicate '), where there are any."""
        found: dict[str, set[str]] = {}
        owned: dict[int, Mapping[str, set[str]]] = {}
        for start in self.among(places):
            rows = self._db.execute(
                "SELECT owner FROM inferred WHERE line = ?", (fingerprint(start),)
            )
            for (owner,) in rows.fetchall():
                if owner not in owned:
                    owned[owner] = _by_start(self._owned(owner))
                found.setdefault(start, set()).update(owned[owner].get(start, ()))
        return found

    def all(self) -> Iterator[set[str]]:
        """All that is inferred, thing by thing."""
        for (content,) in self._db.execute("SELECT content FROM owners ORDER BY owner"):
            yield unpacked(content)

    def is_misfiled(self) -> bool:
        """Whether what is looked up of inferred triples is not what is inferred; reads all of both."""
        filed = sum(_mixed(*row) for row in self._db.execute("SELECT line, owner FROM inferred"))
        rows = self._db.execute("SELECT owner, content FROM owners")
        return filed != sum(_mixed(at, owner) for owner, c in rows for at in _places(unpacked(c)))

    def _owned(self, owner: int) -> set[str]:
        text = "SELECT content FROM owners WHERE owner = ?"
        row = self._db.execute(text, (owner,)).fetchone()
        return unpacked(row[0]) if row is not None else set()


def _by_start(lines: Iterable[str]) -> Mapping[str, set[str]]:
    """Lines by their beginnings, 'subject predicate '."""
    found: dict[str, set[str]] = {}
    for line in lines:
        subject, predicate, _ = line.split(" ", 2)
        found.setdefault(f"{subject} {predicate} ", set()).add(line)
    return found


def _mixed(line: int, owner: int) -> int:
    """A number of a pair; sums of such numbers are equal where the pairs are, in whatever order."""
    return hash((line, owner))


def _places(lines: Iterable[str]) -> set[int]:
    """By what inferred lines are looked up: each as a whole, where the property has a single value
    by subject and property, and where it is a status by that."""
    found = set()
    for line in lines:
        subject, predicate, value = line.split(" ", 2)
        found.add(fingerprint(line))
        if predicate in _SINGLE:
            found.add(fingerprint(f"{subject} {predicate} "))
        if predicate == _STATUS:
            found.add(fingerprint(f"{predicate} {value}"))
    return found
