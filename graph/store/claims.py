"""The claims of articles about tenures, kept so that what is known of a tenure is found at once.

However many articles tell of a tenure, its first and last date are found in an index.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from cadregraph.graph.model import Status
from cadregraph.graph.tenure import Claim, Summary

SCHEMA = """
CREATE TABLE IF NOT EXISTS claims (
  tenure TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL, article TEXT NOT NULL,
  start TEXT NOT NULL, until TEXT NOT NULL, post TEXT NOT NULL, holder TEXT NOT NULL,
  single_holder INTEGER NOT NULL,
  PRIMARY KEY (tenure, kind, day, article, start, until)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS claims_by_article ON claims (article);
CREATE INDEX IF NOT EXISTS claims_by_post ON claims (post, tenure);
CREATE INDEX IF NOT EXISTS claims_by_start ON claims (tenure, start) WHERE start <> '';
CREATE INDEX IF NOT EXISTS claims_by_until ON claims (tenure, until) WHERE until <> '';
CREATE TABLE IF NOT EXISTS due_tenures (tenure TEXT PRIMARY KEY, post TEXT NOT NULL) WITHOUT ROWID;
"""
_STATUSES: tuple[Status, ...] = ("current", "acting", "former")


@dataclass(frozen=True, slots=True)
class TenureClaim:
    """A claim with the IRIs of its tenure and post, and whether one alone holds that post."""

    tenure: str
    post: str
    single_holder: bool
    claim: Claim


class Claims:
    """The claims in the database of a store's records."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    def put(self, article: str, day: str, claims: Iterable[TenureClaim]) -> None:
        """The claims of an article in place of those that it made before.

        Args:
            article: its id.
            day: the article's date, '' unknown.
            claims: what it says of tenures.
        """
        self._db.execute(
            "INSERT OR IGNORE INTO due_tenures SELECT tenure, post FROM claims WHERE article = ?",
            (article,),
        )
        self._db.execute("DELETE FROM claims WHERE article = ?", (article,))
        for one in claims:
            of, claim = (one.tenure, one.post), one.claim
            self._db.execute(
                "INSERT OR IGNORE INTO claims VALUES (?1, ?3, ?4, ?5, ?6, ?7, ?2, ?8, ?9)",
                (
                    *of,
                    claim.kind,
                    day,
                    article,
                    claim.start,
                    claim.end,
                    claim.holder,
                    one.single_holder,
                ),
            )
            self._db.execute("INSERT OR IGNORE INTO due_tenures VALUES (?, ?)", of)

    def due(self) -> list[tuple[str, str]]:
        """The tenures, each with its post, of which articles tell something else than before."""
        rows = self._db.execute("SELECT tenure, post FROM due_tenures ORDER BY tenure")
        return [(str(tenure), str(post)) for tenure, post in rows]

    def clear_due(self) -> None:
        """No tenure is due any more."""
        self._db.execute("DELETE FROM due_tenures")

    def summary(self, tenure: str) -> Summary | None:
        """What the claims about a tenure come down to; None if no article gives its status."""
        last = tuple(
            (status, found)
            for status in _STATUSES
            if (found := self._value("MAX(day)", tenure, status)) is not None
        )
        if not last:
            return None
        held = [
            (first, self._value("MAX(day)", tenure, status, "day <> ''") or "")
            for status in ("current", "acting")
            if (first := self._value("MIN(day)", tenure, status, "day <> ''"))
        ]
        last_held = max((day for _, day in held), default="")
        past = self._value("MIN(day)", tenure, "former", "day > ?", last_held)
        return Summary(
            last=last,
            first_held=min((day for day, _ in held), default=""),
            last_held=last_held,
            first_past=past or "",
            starts=self._dates("start", tenure, _STATUSES),
            ends=self._dates("until", tenure, _STATUSES),
            began=self._dates("start", tenure, ("began",)),
            ended=self._dates("until", tenure, ("ended",)),
        )

    def holder(self, tenure: str) -> str:
        """The key of the official who holds it, '' if no article tells of it."""
        row = self._db.execute(
            "SELECT holder FROM claims WHERE tenure = ? LIMIT 1", (tenure,)
        ).fetchone()
        return str(row[0]) if row is not None else ""

    def tenures(self, post: str) -> list[str]:
        """The tenures of a post."""
        rows = self._db.execute(
            "SELECT DISTINCT tenure FROM claims WHERE post = ? ORDER BY tenure", (post,)
        )
        return [str(tenure) for (tenure,) in rows]

    def has_single_holder(self, post: str) -> bool:
        """Whether one person at a time holds the post."""
        row = self._db.execute(
            "SELECT single_holder FROM claims WHERE post = ? LIMIT 1", (post,)
        ).fetchone()
        return row is not None and bool(row[0])

    def shared_posts(self) -> list[str]:
        """The posts that one holds at a time and of which articles name several holders."""
        rows = self._db.execute(
            "SELECT post FROM claims WHERE single_holder GROUP BY post"
            " HAVING COUNT(DISTINCT holder) > 1 ORDER BY post"
        )
        return [str(post) for (post,) in rows]

    def returns(self) -> list[str]:
        """Tenures that an article tells of as past, and a later one as held."""
        rows = self._db.execute(
            "SELECT DISTINCT p.tenure FROM claims p JOIN claims h ON h.tenure = p.tenure"
            " WHERE p.kind = 'former' AND p.day <> '' AND h.kind = 'current' AND h.day > p.day"
            " ORDER BY p.tenure"
        )
        return [str(tenure) for (tenure,) in rows]

    def _value(self, what: str, tenure: str, kind: str, where: str = "1", *more: str) -> str | None:
        text = f"SELECT {what} FROM claims WHERE tenure = ? AND kind = ? AND {where}"
        found = self._db.execute(text, (tenure, kind, *more)).fetchone()[0]
        return None if found is None else str(found)

    def _dates(self, column: str, tenure: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
        marks = ", ".join("?" * len(kinds))
        text = (
            f"SELECT DISTINCT {column} FROM claims WHERE tenure = ? AND {column} <> ''"
            f" AND kind IN ({marks}) ORDER BY {column}"
        )
        return tuple(str(day) for (day,) in self._db.execute(text, (tenure, *kinds)))
