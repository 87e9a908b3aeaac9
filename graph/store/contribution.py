"""What one article gives to graph and records, made of its record alone.

A fault in this costs the article, and no other: it is a `Failure` instead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document
from cadregraph.graph.relations.renaming import renamed
from cadregraph.graph.store.claimed import Row, claim_rows
from cadregraph.graph.store.codec import decoded
from cadregraph.graph.store.profiles import IdentityRow, identities_of
from cadregraph.graph.store.reconciliation import tenure_claims, things_named
from cadregraph.graph.store.things import contents
from cadregraph.graph.text.likeness import bands
from cadregraph.graph.triples import Given, given
from cadregraph.graph.triples.iris import Iris

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one article gives.

    Attributes:
        document: the article as it was read.
        given: its triples.
        claims: what it reports, as rows of the records.
        things: the places and bodies that it names, with what is kept of each.
        bands: the bands of its text.
    """

    document: Document
    given: Given
    claims: list[Row]
    things: dict[str, bytes]
    bands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """An article, by its id, that cannot be written, and why."""

    article: str
    reason: str

    def error(self) -> InputError:
        """The same for who gave the article."""
        return InputError(f"article {self.article!r}", self.reason)


def contribution(record: bytes, rows: list[IdentityRow], iris: Iris, base: str) -> Contribution:
    """What an article gives.

    Args:
        record: the article as it was read.
        rows: what its entities are.
        iris: the IRIs of the store.
        base: what they begin with.

    Raises:
        ValueError: the record is damaged.
    """
    extraction = renamed(decoded(record), identities_of(rows))
    document = extraction.document
    return Contribution(
        document,
        given(extraction, base=base),
        claim_rows(document.id, tenure_claims(extraction, iris)),
        dict(contents(things_named(extraction))),
        tuple(dict.fromkeys(bands(document.text))),
    )


def attempted(article: str, make: Callable[[], T]) -> T | Failure:
    """What is made of an article, by its id, or that it failed; no fault of one ends a build."""
    try:
        return make()
    except MemoryError:
        return Failure(article, "is left out: needs too much memory; split it")
    except RecursionError:
        return Failure(article, "is left out: is nested too deeply")
    except Exception as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        return Failure(
            article, f"is left out: cannot be written, which is a fault of cadregraph ({reason})"
        )
