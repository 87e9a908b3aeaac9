"""What an article reports of posts, as rows of the records; and what the rows of many come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias, cast

import msgspec

from cadregraph.graph.lexicon.full_time import Office
from cadregraph.graph.tenure import Career, Claim, Evidence, InAssembly, Post, without_copies

GIVEN = ("current", "then", "acting", "former", "once")
"""The kinds of evidence by which a passage gives a tenure; else there is a change alone, of a post that
none gives."""

Row: TypeAlias = tuple[str, str, str, str, str, int, str]
"""A claim as it is kept."""


@dataclass(frozen=True, slots=True)
class TenureClaim:
    """A claim with the IRI of its tenure and its post; both '' and None of the person alone."""

    claim: Claim
    tenure: str = ""
    post: Post | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """How many articles of how many outlets report a tenure."""

    articles: int
    outlets: int


def claim_rows(article: str, claims: Iterable[TenureClaim]) -> list[Row]:
    """The claims of an article as they are kept."""
    return [
        (
            article,
            report.claim.holder,
            report.post.key if report.post is not None else "",
            report.tenure,
            _text(report.claim.evidence),
            report.claim.evidence.sentences,
            _known(report.post),
        )
        for report in claims
    ]


def evidence_of(rows: Iterable[Row]) -> Mapping[tuple[str, str, str], int]:
    """The sentences of one article by holder, post and evidence."""
    found: dict[tuple[str, str, str], int] = {}
    for _, holder, post, _, evidence, sentences, _ in rows:
        found[holder, post, evidence] = found.get((holder, post, evidence), 0) + sentences
    return found


def given_tenures(rows: Iterable[Row]) -> frozenset[tuple[str, str, str]]:
    """The tenures that passages of one article give: post, holder and tenure."""
    return frozenset(
        (post, holder, tenure)
        for _, holder, post, tenure, evidence, *_ in rows
        if post and evidence.startswith(GIVEN)
    )


def career_of(
    holder: str, rows: Sequence[tuple[str, str, int, int]], post_of: Callable[[str], Post]
) -> Career:
    """All that is reported of a person.

    Args:
        holder: the person.
        rows: post, evidence, number of articles that are no copies, and of sentences, in this order.
        post_of: the post of a key, as well as any article knows it.
    """
    found: dict[str, list[Evidence]] = {}
    for post, text, originals, sentences in rows:
        report = replace(_evidence(text), articles=originals, sentences=sentences)
        found.setdefault(post, []).append(report)
    posts = [post_of(key) for key in sorted(found) if key]
    told = {post.key: [*without_copies(_told_of(post, found))] for post in posts}
    return Career(
        holder,
        tuple((post, tuple(told[post.key])) for post in posts),
        tuple(without_copies(found.get("", ()))),
    )


def post_of(key: str, known: str) -> Post:
    """A post of its key and of the most that an article knows of it, '' if none names it."""
    single, kind, seat, unit, *rest = (known or "0\t\t\t\t\t\t\t").split("\t")
    office = Office(kind, seat, unit) if kind else None
    until, since, before, assembly = rest
    return Post(key, single == "1", office, until, since, before, cast(InAssembly, assembly))


def supports(rows: Iterable[tuple[str, str, int]]) -> Mapping[str, Support]:
    """How tenures are reported, of rows with tenure, outlet and the number of articles that are no
    copies."""
    found: dict[str, dict[str, int]] = {}
    for tenure, outlet, originals in rows:
        found.setdefault(tenure, {})[outlet] = originals
    return {tenure: _support(outlets) for tenure, outlets in found.items()}


def _told_of(post: Post, found: Mapping[str, list[Evidence]]) -> list[Evidence]:
    """What is told of a post: of a seat without its term also what is told of its terms, but for what
    was told of days behind the years stated for it ('2011 - 2016: T', 'từ 2021: T khóa XIII'); of a
    term also what is told without one of a day in the term, or at all where no register tells of its
    days and no other is named."""
    terms = {key: told for key, told in found.items() if key.startswith(f"{post.iri} ")}
    if post.key == post.iri:
        over = max((e.end for e in found[post.key] if e.start and e.end), default="9")
        of_terms = chain.from_iterable(terms.values())
        return [*found[post.key], *(e for e in of_terms if (e.start or e.day) <= over)]
    without = found.get(post.iri, ())
    if not post.since and len(terms) == 1:
        return [*found[post.key], *without]
    return [*found[post.key], *(e for e in without if e.day and post.in_term(e.day))]


def _support(outlets: Mapping[str, int]) -> Support:
    """What the numbers of articles by outlet ('' unknown) come to; where all are copies, of one."""
    names = [outlet for outlet in outlets if outlet]
    first_hand = sum(1 for outlet in names if outlets[outlet])
    return Support(max(sum(outlets.values()), 1), first_hand or min(len(names), 1))


def _known(post: Post | None) -> str:
    """What is known of a post, as text."""
    if post is None:
        return ""
    of = post.office or Office("", "")
    single = "1" if post.single_holder else "0"
    times = (post.until, post.since, post.before)
    return "\t".join((single, of.kind, of.seat, of.unit, *times, post.assembly))


def _text(report: Evidence) -> str:
    """Evidence without its numbers, as text."""
    return "\t".join(
        (
            report.kind,
            report.day,
            "=" if report.exact else "",
            report.start,
            report.end,
            report.other,
        )
    )


def _evidence(text: str) -> Evidence:
    kind, day, exact, start, end, other = text.split("\t")
    read = {"kind": kind, "day": day, "start": start, "end": end, "other": other}
    return msgspec.convert({**read, "exact": exact == "="}, Evidence)
