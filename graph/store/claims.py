"""The reports of articles about posts, counted so that what holds can be concluded from them at once.

However many articles report a post, their reports are kept as numbers of articles by day; what one
person's reports come down to is kept for each post, so that a further article touches the people
whom it names, and the other holders of a post for one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from cadregraph.graph.store.claimed import GIVEN, Row, Support, career_of, post_of, supports
from cadregraph.graph.store.compression import compressed, decompressed
from cadregraph.graph.tenure import Candidate, Career, Decided, Held, Post

SCHEMA = """
CREATE TABLE IF NOT EXISTS claims (
  article TEXT NOT NULL, holder TEXT NOT NULL, post TEXT NOT NULL, tenure TEXT NOT NULL,
  evidence TEXT NOT NULL, sentences INTEGER NOT NULL, known TEXT NOT NULL,
  PRIMARY KEY (article, holder, post, tenure, evidence)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS posts (
  post TEXT NOT NULL, known TEXT NOT NULL, articles INTEGER NOT NULL,
  PRIMARY KEY (post, known)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS evidence (
  holder TEXT NOT NULL, post TEXT NOT NULL, evidence TEXT NOT NULL, originals INTEGER NOT NULL,
  articles INTEGER NOT NULL, sentences INTEGER NOT NULL,
  PRIMARY KEY (holder, post, evidence)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tenures (
  post TEXT NOT NULL, holder TEXT NOT NULL, tenure TEXT NOT NULL, outlet TEXT NOT NULL,
  originals INTEGER NOT NULL, articles INTEGER NOT NULL,
  PRIMARY KEY (post, holder, tenure, outlet)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS candidates (
  post TEXT NOT NULL, holder TEXT NOT NULL, content BLOB NOT NULL,
  PRIMARY KEY (post, holder)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS concluded (
  post TEXT NOT NULL, holder TEXT NOT NULL, content BLOB NOT NULL,
  PRIMARY KEY (post, holder)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS candidates_by_holder ON candidates (holder);
CREATE TABLE IF NOT EXISTS decided (
  holder TEXT NOT NULL, post TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY (holder, post)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS due_holders (holder TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS due_holdings (
  post TEXT NOT NULL, holder TEXT NOT NULL, PRIMARY KEY (post, holder)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sources (
  article TEXT PRIMARY KEY, outlet TEXT NOT NULL, copy INTEGER NOT NULL) WITHOUT ROWID;
"""


_GIVEN = " OR ".join(f"evidence GLOB '{kind}*'" for kind in GIVEN)
"""Whether a passage gives a tenure; else there is a change alone, of a post that none gives."""
_COUNT_ALL = f"""
INSERT INTO evidence
  SELECT holder, post, evidence, SUM(NOT copy), COUNT(*), SUM(sentences) FROM (
    SELECT article, holder, post, evidence, SUM(sentences) AS sentences FROM claims
    GROUP BY article, holder, post, evidence) JOIN sources USING (article)
  GROUP BY holder, post, evidence;
INSERT INTO tenures
  SELECT post, holder, tenure, outlet, SUM(NOT copy), COUNT(*) FROM (
    SELECT article, post, holder, tenure FROM claims WHERE post <> ''
    GROUP BY article, post, holder, tenure HAVING MAX({_GIVEN})) JOIN sources USING (article)
  GROUP BY post, holder, tenure, outlet;
INSERT INTO posts
  SELECT post, known, COUNT(*) FROM (SELECT DISTINCT article, post, known FROM claims WHERE post <> '')
  GROUP BY post, known;
INSERT INTO due_holders SELECT DISTINCT holder FROM claims;
INSERT INTO due_holdings SELECT DISTINCT post, holder FROM claims WHERE post <> '';
"""


class Claims:
    """The claims in the database of a store's records."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    # --- articles -------------------------------------------------------------------------------

    def put(
        self, article: str, claims: Iterable[Row], *, outlet: str = "", copy: bool = False
    ) -> None:
        """The claims of an article in place of those that it made before.

        Args:
            article: its id.
            claims: what it reports, as `claim_rows` gives it.
            outlet: who published it, '' unknown.
            copy: whether it is a copy of another: what both report counts once.
        """
        self.drop(article)
        self.fill(claims, [(article, outlet, copy)])
        self._count(article, 1)

    def fill(self, rows: Iterable[Row], sources: Iterable[tuple[str, str, bool]]) -> None:
        """Claims of articles that made none before, without counting them.

        Args:
            rows: as `claim_rows` gives them.
            sources: of each article its id, its outlet and whether it is a copy.
        """
        self._db.executemany("INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        self._db.executemany("INSERT INTO sources VALUES (?, ?, ?)", sources)

    def clear(self) -> None:
        """No article makes any claim."""
        for table in (
            "claims",
            "posts",
            "evidence",
            "tenures",
            "candidates",
            "concluded",
            "due_holders",
            "due_holdings",
            "sources",
            "decided",
        ):
            self._db.execute(f"DELETE FROM {table}")

    def mark_copy(self, article: str) -> None:
        """An article is a copy, where it is not counted yet."""
        self._db.execute("UPDATE sources SET copy = 1 WHERE article = ?", (article,))

    def count_all(self) -> None:
        """Count the claims of all articles, of which none is counted; all whom they are about become
        due. The same as to count them article by article."""
        self._db.executescript(_COUNT_ALL)

    def drop(self, article: str) -> None:
        """Give up the claims of an article."""
        self._count(article, -1)
        self._db.execute("DELETE FROM claims WHERE article = ?", (article,))
        self._db.execute("DELETE FROM sources WHERE article = ?", (article,))

    def set_copy(self, article: str, copy: bool) -> None:
        """Count an article that is kept as a copy, or as none."""
        self._count(article, -1)
        self._db.execute("UPDATE sources SET copy = ? WHERE article = ?", (copy, article))
        self._count(article, 1)

    def _count(self, article: str, sign: int) -> None:
        """Count the claims of an article in (1) or out (-1); who they are about becomes due."""
        source = self._db.execute(
            "SELECT outlet, copy FROM sources WHERE article = ?", (article,)
        ).fetchone()
        if source is None:
            return
        outlet, original = str(source[0]), 0 if source[1] else sign
        found = self._db.execute(
            "SELECT holder, post, evidence, SUM(sentences) FROM claims WHERE article = ?"
            " GROUP BY holder, post, evidence",
            (article,),
        ).fetchall()
        for holder, post, evidence, sentences in found:
            self._db.execute(
                "INSERT INTO evidence VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET"
                " originals = originals + ?4, articles = articles + ?5, sentences = sentences + ?6",
                (holder, post, evidence, original, sign, sign * sentences),
            )
        tenures = self._db.execute(
            f"SELECT post, holder, tenure, MAX({_GIVEN}) FROM claims"
            " WHERE article = ? AND post <> '' GROUP BY post, holder, tenure",
            (article,),
        ).fetchall()
        for post, holder, tenure, given in tenures:
            self._due(post, holder)
            if not given:
                continue  # a change alone, of a post that no passage gives as a tenure
            self._db.execute(
                "INSERT INTO tenures VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET"
                " originals = originals + ?5, articles = articles + ?6",
                (post, holder, tenure, outlet, original, sign),
            )
        for holder in {holder for holder, *_ in found}:
            self._db.execute("INSERT OR IGNORE INTO due_holders VALUES (?)", (holder,))
        posts = self._db.execute(
            "SELECT DISTINCT post, known FROM claims WHERE article = ? AND post <> ''", (article,)
        ).fetchall()
        for post, known in posts:
            self._count_post(post, known, sign)

    def _count_post(self, post: str, known: str, sign: int) -> None:
        """Articles may know a body better or worse: if what is known of a post becomes other, all
        who are reported in it are due."""
        before = self._known(post)
        self._db.execute(
            "INSERT INTO posts VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET articles = articles + ?3",
            (post, known, sign),
        )
        self._db.execute("DELETE FROM posts WHERE post = ? AND articles = 0", (post,))
        if self._known(post) != before:
            self._db.execute(
                "INSERT OR IGNORE INTO due_holders SELECT holder FROM candidates WHERE post = ?",
                (post,),
            )

    def _due(self, post: str, holder: str) -> None:
        self._db.execute("INSERT OR IGNORE INTO due_holdings VALUES (?, ?)", (post, holder))

    # --- people ---------------------------------------------------------------------------------

    def decide(self, decided: Mapping[tuple[str, str], Decided]) -> None:
        """Hold to what a curator decided, by holder and post; of whom that is new becomes due."""
        rows = self._db.execute("SELECT holder, post, since, until, note FROM decided")
        before = {(str(r[0]), str(r[1])): Decided(*map(str, r[2:])) for r in rows}
        for holder, post in before.keys() | decided.keys():
            if before.get((holder, post)) != decided.get((holder, post)):
                self._db.execute("INSERT OR IGNORE INTO due_holders VALUES (?)", (holder,))
                self._due(post, holder)
        self._db.execute("DELETE FROM decided")
        self._db.executemany(
            "INSERT INTO decided VALUES (?, ?, ?, ?, ?)",
            ((*whose, word.since, word.until, word.note) for whose, word in decided.items()),
        )

    def decided(self, holder: str) -> Mapping[str, Decided]:
        """What a curator decided of a person, by post."""
        wanted = "SELECT post, since, until, note FROM decided WHERE holder = ?"
        rows = self._db.execute(wanted, (holder,))
        return {str(post): Decided(*map(str, word)) for post, *word in rows}

    def due_holders(self) -> list[str]:
        """The people of whom articles report something else than before."""
        return self._column("SELECT holder FROM due_holders ORDER BY holder")

    def career(self, holder: str) -> Career:
        """All that is reported of a person."""
        self._db.execute("DELETE FROM evidence WHERE holder = ? AND articles = 0", (holder,))
        rows = self._db.execute(
            "SELECT post, evidence, originals, sentences FROM evidence WHERE holder = ?"
            " ORDER BY post, evidence",
            (holder,),
        )
        return career_of(holder, rows.fetchall(), self._post)

    def put_candidates(self, holder: str, candidates: Iterable[Candidate]) -> None:
        """What a person's reports come down to; the posts for which that is new become due."""
        before = dict(
            self._db.execute("SELECT post, content FROM candidates WHERE holder = ?", (holder,))
        )
        coming = {one.post.key: compressed(msgspec.json.encode(one)) for one in candidates}
        for post in before.keys() - coming.keys():
            self._db.execute("DELETE FROM candidates WHERE post = ? AND holder = ?", (post, holder))
            self._due(post, holder)
        for post, content in coming.items():
            if before.get(post) != content:
                self._db.execute(
                    "INSERT OR REPLACE INTO candidates VALUES (?, ?, ?)", (post, holder, content)
                )
                self._due(post, holder)

    # --- posts ----------------------------------------------------------------------------------

    def due_holdings(self) -> Mapping[str, list[str]]:
        """The posts, each with the people for whom what is reported of it is new."""
        found: dict[str, list[str]] = {}
        rows = self._db.execute("SELECT post, holder FROM due_holdings ORDER BY post, holder")
        for post, holder in rows:
            found.setdefault(str(post), []).append(str(holder))
        return found

    def candidates(self, post: str, holder: str | None = None) -> list[Candidate]:
        """All who are reported in a post, or one of them, by holder."""
        where, values = ("", (post,)) if holder is None else (" AND holder = ?", (post, holder))
        rows = self._db.execute(
            f"SELECT content FROM candidates WHERE post = ?{where} ORDER BY holder", values
        )
        return [_candidate(content) for (content,) in rows]

    def conclude(self, post: str, concluded: Iterable[Held]) -> set[str]:
        """Keep what is concluded of all holders of a post; those of whom it is new, or nothing any more."""
        before: dict[str, bytes] = dict(
            self._db.execute("SELECT holder, content FROM concluded WHERE post = ?", (post,))
        )
        now = {held.holder: msgspec.json.encode(held) for held in concluded}
        changed = {
            holder for holder in before.keys() | now.keys() if before.get(holder) != now.get(holder)
        }
        self._db.executemany(
            "DELETE FROM concluded WHERE post = ? AND holder = ?",
            ((post, holder) for holder in changed - now.keys()),
        )
        self._db.executemany(
            "INSERT OR REPLACE INTO concluded VALUES (?, ?, ?)",
            ((post, holder, now[holder]) for holder in changed & now.keys()),
        )
        return changed

    def tenures(self, post: str, holder: str) -> Mapping[str, Support]:
        """The tenures (their IRIs) of a person in a post, one for each term that articles name."""
        rows = self._db.execute(
            "SELECT tenure, outlet, originals FROM tenures"
            " WHERE post = ? AND holder = ? AND articles > 0 ORDER BY tenure, outlet",
            (post, holder),
        )
        return supports(rows.fetchall())

    def withdrawn(self, post: str, holder: str) -> list[str]:
        """The tenures of a person in a post of which no article reports any more; forgotten here."""
        rows = self._db.execute(
            "SELECT tenure FROM tenures WHERE post = ? AND holder = ?"
            " GROUP BY tenure HAVING SUM(articles) = 0",
            (post, holder),
        ).fetchall()
        self._db.execute(
            "DELETE FROM tenures WHERE post = ? AND holder = ? AND articles = 0", (post, holder)
        )
        return [str(tenure) for (tenure,) in rows]

    def has_single_holder(self, post: str) -> bool:
        """Whether one person at a time holds the post."""
        return self._post(post).single_holder

    def clear_due(self) -> None:
        """Nothing is due any more."""
        self._db.execute("DELETE FROM due_holders")
        self._db.execute("DELETE FROM due_holdings")

    def _post(self, key: str) -> Post:
        return post_of(key, self._known(key))

    def _known(self, post: str) -> str:
        """The most that an article knows of a post, '' if none names it."""
        row = self._db.execute("SELECT MAX(known) FROM posts WHERE post = ?", (post,)).fetchone()
        return str(row[0] or "")

    def _column(self, text: str, *values: str) -> list[str]:
        return [str(row[0]) for row in self._db.execute(text, values)]


@lru_cache(maxsize=4096)
def _candidate(content: bytes) -> Candidate:
    """A candidate as it is kept; who adds article after article meets the same ones."""
    return msgspec.json.decode(decompressed(content), type=Candidate)
