"""The tenures of a graph as typed records, each with what is known of its time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cadregraph.graph.analysis.day_spans import Known, Span, span
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import rows_where
from cadregraph.ontology import named_queries

_STATUSES = ("former", "acting", "current", "reported")
_LAST = date.max


@dataclass(frozen=True, slots=True)
class Thing:
    """A person or body: its IRI and its label."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True)
class TenureRecord:
    """A tenure: who, which post in which body, its dates as the graph has them ('' unknown).

    ``cls`` is the class and ``level`` the notation of the level of the body, '' unknown;
    ``predecessor`` and ``successor`` are names; ``articles`` is how many tell of it.
    """

    iri: str
    person: Thing
    post: str
    title: str
    body: Thing
    cls: str
    level: str
    status: str
    start: str
    end: str
    seen_from: str
    seen_until: str
    ended_by: str
    term: str
    predecessor: str
    successor: str
    articles: int
    span: Span

    @property
    def post_label(self) -> str:
        """Title and body in one, as 'Bí thư, Huyện ủy Sông Lam'."""
        return f"{self.title}, {self.body.label}"

    @property
    def begin_known(self) -> Known:
        """How the beginning is known; of a date without a year, not."""
        if self.span.start is not None:
            return "stated"
        return "unknown" if self.span.seen_from is None else "bounded"

    @property
    def end_known(self) -> Known:
        """How the end is known; unknown, too, where the post is still held."""
        if self.span.end is not None:
            return "stated"
        return "unknown" if self.span.ended_by is None else "bounded"

    @property
    def known(self) -> Known:
        """Stated if beginning and end are, unknown if nothing tells of a year, else bounded."""
        if self.begin_known == self.end_known == "stated":
            return "stated"
        return "bounded" if self.span.is_dated else "unknown"

    @property
    def in_time(self) -> tuple[object, ...]:
        """What sorts the tenures of one person: dated ones in time, then past, acting, current."""
        first, last = self.span.possibly
        known = self.span.surely
        begun = first if first != date.min else known[0] if known else last
        return (
            not self.span.is_dated,
            begun if self.span.is_dated else _LAST,
            _STATUSES.index(self.status),
            self.body.label,
            self.title,
            self.term,
            self.iri,
        )


def tenures(
    store: Store, *, person: str | None = None, body: str | None = None, reported: bool = False
) -> tuple[TenureRecord, ...]:
    """The tenures of a person or in a body (their IRIs), or all; by person, in order of time.

    They are the rows of the named query ``careers``; those that articles only report, while more
    speaks against them, are left out unless they are asked for.
    """
    given = {"person": person, "body": body}
    bound = {name: iri for name, iri in given.items() if iri is not None}
    text = named_queries()["careers"].text
    found = {
        row["tenure"]: _record(row)
        for row in rows_where(store, text, **bound)
        if reported or row["status"] != "reported"
    }
    return tuple(sorted(found.values(), key=lambda t: (t.person.label, t.person.iri, t.in_time)))


def by_person(records: tuple[TenureRecord, ...]) -> Mapping[str, tuple[TenureRecord, ...]]:
    """The tenures by the IRI of who holds them."""
    found: dict[str, list[TenureRecord]] = {}
    for record in records:
        found.setdefault(record.person.iri, []).append(record)
    return {person: tuple(held) for person, held in found.items()}


def by_body(records: tuple[TenureRecord, ...]) -> Mapping[Thing, tuple[TenureRecord, ...]]:
    """The tenures by body, the bodies by label."""
    found: dict[Thing, list[TenureRecord]] = {}
    for record in records:
        found.setdefault(record.body, []).append(record)
    ordered: Iterator[Thing] = iter(sorted(found, key=lambda body: (body.label, body.iri)))
    return {body: tuple(found[body]) for body in ordered}


def _record(row: Mapping[str, str]) -> TenureRecord:
    dates = {
        name: row.get(key, "")
        for name, key in (
            ("start", "start"),
            ("end", "end"),
            ("seen_from", "seenFrom"),
            ("seen_until", "seenUntil"),
            ("ended_by", "endedBy"),
            ("term", "term"),
        )
    }
    return TenureRecord(
        iri=row["tenure"],
        person=Thing(row["person"], row["holder"]),
        post=row["post"],
        title=row["postTitle"],
        body=Thing(row["body"], row["postOrganization"]),
        cls=row["class"],
        level=row.get("level", ""),
        status=row["status"],
        **dates,
        predecessor=row.get("predecessor", ""),
        successor=row.get("successor", ""),
        articles=int(row["articles"]),
        span=span(**dates, status=row["status"]),
    )
