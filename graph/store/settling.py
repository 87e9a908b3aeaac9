"""Who is who, settled anew for the names that articles touched, and said in the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pyoxigraph import NamedNode, Triple
from rdflib import URIRef

from graph.identity import Decisions, Identities, identities
from graph.model import Extraction, Organization, Place
from graph.store.claims import Told
from graph.store.records import Records
from graph.tenure import Held, Succession, Summary, assembled, claims, is_sole, successions
from graph.triples.iris import Iris
from graph.triples.literals import date, decimal, node, vietnamese
from graph.world import Implied, Relation, implied
from ontology import CADRE, DCTERMS, ORG, RDF, SCHEMA, concept

_RELATIONS: dict[Relation, URIRef] = {
    "containedInPlace": SCHEMA.containedInPlace,
    "governs": CADRE.governs,
    "organOf": CADRE.organOf,
    "subOrganizationOf": ORG.subOrganizationOf,
    "isReplacedBy": DCTERMS.isReplacedBy,
}
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


def things_named(extraction: Extraction) -> Iterator[Place | Organization]:
    """The places and bodies of an article."""
    for entity in extraction.entities.values():
        if isinstance(entity, Place | Organization):
            yield entity


def settle_things(records: Records, iris: Iris) -> None:
    """Say anew what follows from every place and body that is due."""
    things = records.things
    for key in things.due():
        found = implied(things.thing(key)) if key in things else ()
        things.want(key, (at for link in found for at in (link.target.key, *link.unless)))
        named = [
            link
            for link in found
            if link.target.key in things and not any(nearer in things for nearer in link.unless)
        ]
        records.infer(f"thing {key}", _thing_lines(key, named, iris))
    records.things.settled()


def _thing_lines(key: str, found: Iterable[Implied], iris: Iris) -> Iterator[str]:
    for link in found:
        subject, target = iris.entity(key), iris.entity(link.target.key)
        term = _RELATIONS[link.relation]
        yield from _inferred(iris, subject, term, target, link.confidence, link.reason, link.day)


def possible_lines(result: Identities, iris: Iris) -> Iterator[str]:
    """That two people are possibly one, both ways, with the score and the reason, as N-Triples."""
    for pair in result.possible:
        one, other = iris.entity(pair.one), iris.entity(pair.other)
        reasons = "; ".join(pair.match.reasons) or "cùng tên"
        score = round(pair.match.score, 3)
        yield from _inferred(iris, one, CADRE.possiblySame, other, score, reasons)
        yield str(Triple(other, node(CADRE.possiblySame), one))


def _inferred(
    iris: Iris,
    subject: NamedNode,
    term: URIRef,
    target: NamedNode,
    confidence: float,
    reason: str,
    day: str = "",
) -> Iterator[str]:
    """A link with the note that it is inferred, and from which day it holds."""
    relation = node(term)
    note = iris.inference(subject.value, relation.value, target.value)
    yield str(Triple(subject, relation, target))
    yield str(Triple(note, node(RDF.type), node(CADRE.Inference)))
    yield str(Triple(note, node(CADRE.fromEntity), subject))
    yield str(Triple(note, node(CADRE.relation), relation))
    yield str(Triple(note, node(CADRE.toEntity), target))
    yield str(Triple(note, node(CADRE.confidence), decimal(confidence)))
    yield str(Triple(note, node(CADRE.reason), vietnamese(reason)))
    value = date(day) if day else None
    if value is not None:
        yield str(Triple(note, node(DCTERMS.date), value))
