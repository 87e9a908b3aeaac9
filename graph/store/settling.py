"""Who is who, settled anew for the names that articles touched, and said in the graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pyoxigraph import NamedNode, Triple
from rdflib import URIRef

from graph.identity import Decisions, Identities, identities
from graph.model import Extraction
from graph.store.claims import Told
from graph.store.records import Records
from graph.tenure import Held, Succession, Summary, assembled, claims, is_sole, successions
from graph.triples.iris import Iris
from graph.triples.literals import date, decimal, node, vietnamese
from ontology import CADRE, RDF, SCHEMA, concept

_IN_TURN = "giữ cùng một chức vụ, kế tiếp nhau theo ngày tháng các bài viết"


def settle_names(records: Records, decisions: Decisions, iris: Iris) -> None:
    """Share out the profiles of every name that is due; articles that this changes become due."""
    settled: set[str] = set()
    for name in records.due_names():
        if name in settled:
            continue
        names = decisions.names(name)
        settled |= names
        found = records.profiles(names)
        ruling = replace(decisions.ruling(found), namesakes=records.namesakes(names))
        result = identities(found, ruling)
        records.assign(
            {
                profile.id: person.key
                for person in result.people
                for profile in person.group.profiles
            }
        )
        for other in sorted(names - {min(names)}):
            records.infer(f"name {other}", ())
        records.infer(f"name {min(names)}", possible_lines(result, iris))
    records.names_settled()


def claims_told(extraction: Extraction, iris: Iris) -> Iterator[Told]:
    """What an article, with the people of this world, says of tenures."""
    for claim in claims(extraction):
        body = extraction.entities[claim.body].label
        yield Told(
            tenure=iris.tenure(claim.holder, claim.title, claim.body, claim.term).value,
            post=iris.post(claim.title, claim.body).value,
            sole=is_sole(claim.title, body),
            claim=claim,
        )


def settle_tenures(records: Records, iris: Iris) -> None:
    """Tell anew the time of every tenure that is due, and who followed whom in its post."""
    posts: set[str] = set()
    for tenure, post in records.claims.due():
        posts.add(post)
        summary = records.claims.summary(tenure)
        lines = _tenure_lines(tenure, summary) if summary is not None else ()
        records.infer(f"tenure {tenure}", lines)
    for post in sorted(posts):
        sole = records.claims.is_sole(post)
        found = successions(held(records, post)) if sole else ()
        records.infer(
            f"post {post}", (line for one in found for line in _succession_lines(one, iris))
        )
    records.claims.settled()


def held(records: Records, post: str) -> list[Held]:
    """The tenures of a post."""
    return [
        Held(tenure, records.claims.holder(tenure), assembled(summary))
        for tenure in records.claims.tenures(post)
        if (summary := records.claims.summary(tenure)) is not None
    ]


def _tenure_lines(tenure: str, summary: Summary) -> Iterator[str]:
    known, subject = assembled(summary), NamedNode(tenure)
    yield str(Triple(subject, node(CADRE.status), node(concept("status", known.status))))
    stated = {
        CADRE.seenFrom: known.seen_from,
        CADRE.seenUntil: known.seen_until,
        CADRE.endedBy: known.ended_by,
        SCHEMA.startDate: "" if summary.starts else known.start,
        SCHEMA.endDate: "" if summary.ends else known.end,
    }
    for term, day in stated.items():
        value = date(day) if day else None
        if value is not None:
            yield str(Triple(subject, node(term), value))


def _succession_lines(found: Succession, iris: Iris) -> Iterator[str]:
    before, after = NamedNode(found.before), NamedNode(found.after)
    yield from _inferred(iris, before, CADRE.successor, after, found.confidence, _IN_TURN)
    yield str(Triple(after, node(CADRE.predecessor), before))
    day = date(found.day)
    if day is not None:
        yield str(Triple(before, node(CADRE.endedBy), day))


def possible_lines(result: Identities, iris: Iris) -> Iterator[str]:
    """That two people are possibly one, both ways, with the score and the reason, as N-Triples."""
    for pair in result.possible:
        one, other = iris.entity(pair.one), iris.entity(pair.other)
        reasons = "; ".join(pair.match.reasons) or "cùng tên"
        score = round(pair.match.score, 3)
        yield from _inferred(iris, one, CADRE.possiblySame, other, score, reasons)
        yield str(Triple(other, node(CADRE.possiblySame), one))


def _inferred(
    iris: Iris, subject: NamedNode, term: URIRef, target: NamedNode, confidence: float, reason: str
) -> Iterator[str]:
    """A link with the note that it is inferred."""
    relation = node(term)
    note = iris.inference(subject.value, relation.value, target.value)
    yield str(Triple(subject, relation, target))
    yield str(Triple(note, node(RDF.type), node(CADRE.Inference)))
    yield str(Triple(note, node(CADRE.fromEntity), subject))
    yield str(Triple(note, node(CADRE.relation), relation))
    yield str(Triple(note, node(CADRE.toEntity), target))
    yield str(Triple(note, node(CADRE.confidence), decimal(confidence)))
    yield str(Triple(note, node(CADRE.reason), vietnamese(reason)))
