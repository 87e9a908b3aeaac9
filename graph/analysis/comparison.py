"""The graph beside a table of holders from elsewhere: where it agrees, lacks, contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from cadregraph.graph.analysis.day_spans import Days, Span, span
from cadregraph.graph.analysis.known_holders import KnownHolder
from cadregraph.graph.analysis.pandas_frames import Cell, Kind, frame
from cadregraph.graph.analysis.tenures import TenureRecord, tenures
from cadregraph.graph.lexicon.single_holder import has_single_holder
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import Names, matching, names_in
from cadregraph.graph.store.rows import PREFIX_LINES, rows_where
from cadregraph.graph.text.normal import fold

if TYPE_CHECKING:
    import pandas as pd

Verdict: TypeAlias = Literal["agrees", "differs", "lacks", "contradicts", "no office", "only here"]

_COLUMNS: dict[str, Kind] = {
    "verdict": "text",
    "line": "whole",
    "holder": "text",
    "office": "text",
    "from": "text",
    "until": "text",
    "here": "text",
    "here_from": "text",
    "here_until": "text",
    "status": "text",
    "articles": "whole",
    "sentence": "text",
    "article": "text",
    "person_iri": "text",
    "tenure_iri": "text",
}

_SENTENCES = f"""{PREFIX_LINES} SELECT ?tenure ?sentence ?article WHERE {{
  GRAPH ?passage {{ ?tenure cadre:holder ?someone }}
  ?passage oa:exact ?sentence ; dcterms:isPartOf/dcterms:identifier ?article }}"""


@dataclass(frozen=True, slots=True)
class _Finding:
    """A line of the table, if it is of one, with a tenure of the graph, if there is one to show."""

    verdict: Verdict
    known: KnownHolder | None
    record: TenureRecord | None


def compare(store: Store, known: Sequence[KnownHolder]) -> pd.DataFrame:
    """One row a line of the table, and one for each holder of its offices whom only the graph has.

    ``verdict`` is 'agrees' where the graph has the holder in the office and no date speaks against
    it; 'differs' where a date does; 'contradicts' where the graph has somebody else in an office for
    one at a time that the line claims whole; 'lacks' where it has nobody; 'no office' where it has no
    such office; 'only here' for who is in the graph alone. Beside it a sentence of the graph.

    Raises:
        AnalysisError: pandas is not installed.
    """
    offices = names_in(store, "post")
    bodies = names_in(store, "organization")
    held = tenures(store)
    by_post: dict[str, list[TenureRecord]] = {}
    for record in held:
        by_post.setdefault(record.post, []).append(record)
    findings: list[_Finding] = []
    asked: set[str] = set()
    shown: set[str] = set()
    for line in known:
        posts = _posts(line, offices, bodies, held)
        asked |= posts
        finding = _judged(
            line, [record for post in sorted(posts) for record in by_post.get(post, ())]
        )
        if not posts:
            finding = _Finding("no office", line, None)
        findings.append(finding)
        if finding.record is not None and finding.verdict != "contradicts":
            shown.add(finding.record.person.iri)
    for post in sorted(asked):
        findings += [
            _Finding("only here", None, record)
            for record in by_post.get(post, ())
            if record.person.iri not in shown
        ]
    return frame(_COLUMNS, (_row(store, finding) for finding in findings))


def _posts(
    line: KnownHolder, offices: Names, bodies: Names, held: Iterable[TenureRecord]
) -> set[str]:
    """The posts of the graph that a line means."""
    if line.office:
        return set(matching(offices, line.office))
    meant = set(matching(bodies, line.organization))
    return {
        record.post
        for record in held
        if record.body.iri in meant and fold(record.title) == fold(line.title)
    }


def _judged(line: KnownHolder, held: Sequence[TenureRecord]) -> _Finding:
    claimed = span(start=line.start, end=line.end)
    same = [r for r in held if matching({r.person.iri: (r.person.label,)}, line.holder)]
    for record in same:
        if not _apart(claimed, record.span):
            return _Finding("agrees", line, record)
    if same:
        return _Finding("differs", line, same[0])
    for record in held:
        others = has_single_holder(record.title, record.body.label)
        if others and _within(record.span.surely, claimed):
            return _Finding("contradicts", line, record)
    return _Finding("lacks", line, None)


def _apart(claimed: Span, here: Span) -> bool:
    """Whether two accounts of one holding cannot both be true."""
    begun = _exclude(claimed.start, here.start) or _exclude(claimed.end, here.end)
    seen = (here.seen_from, here.seen_until)
    before = any(_before(day, claimed.start) for day in seen)
    after = any(_before(claimed.end, day) for day in seen)
    return begun or before or after or _before(here.ended_by, claimed.start)


def _exclude(one: Days | None, other: Days | None) -> bool:
    return _before(one, other) or _before(other, one)


def _before(one: Days | None, other: Days | None) -> bool:
    """Whether the one is surely earlier."""
    return one is not None and other is not None and one[1] < other[0]


def _within(here: Days | None, claimed: Span) -> bool:
    """Whether somebody surely held the office on a day that is surely claimed for another."""
    if here is None or claimed.start is None or claimed.end is None:
        return False
    first, last = max(here[0], claimed.start[1]), min(here[1], claimed.end[0])
    return first < last


def _row(store: Store, finding: _Finding) -> tuple[Cell, ...]:
    known, record = finding.known, finding.record
    sentence, article = _sentence(store, record)
    office = ""
    if known is not None:
        office = known.office or f"{known.title} {known.organization}"
    elif record is not None:
        office = f"{record.title} {record.body.label}"
    return (
        finding.verdict,
        None if known is None else known.line,
        "" if known is None else known.holder,
        office,
        "" if known is None else known.start,
        "" if known is None else known.end,
        "" if record is None else record.person.label,
        "" if record is None else record.start or record.seen_from,
        "" if record is None else record.end or record.ended_by,
        "" if record is None else record.status,
        None if record is None else record.articles,
        sentence,
        article,
        "" if record is None else record.person.iri,
        "" if record is None else record.iri,
    )


def _sentence(store: Store, record: TenureRecord | None) -> tuple[str, str]:
    """One of the sentences behind a tenure, and the id of its article."""
    if record is None:
        return "", ""
    found = _sentences(store, record.iri)
    return min(found, key=lambda pair: (len(pair[0]), pair), default=("", ""))


def _sentences(store: Store, tenure: str) -> Iterator[tuple[str, str]]:
    for row in rows_where(store, _SENTENCES, tenure=tenure):
        yield row["sentence"], row["article"]
