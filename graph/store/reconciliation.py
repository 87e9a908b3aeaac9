"""Who is who and what is what, settled anew for the names that articles touched, and said in the graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias, TypeVar

from pyoxigraph import NamedNode, Triple
from rdflib import URIRef

from cadregraph.graph.identity import (
    BodyProfile,
    Decisions,
    DirectiveProfile,
    EntityProfile,
    EventProfile,
    Identity,
    PossiblySame,
    Profile,
    Reconciled,
    bodies,
    body_profiles,
    directive_profiles,
    documents,
    event_profiles,
    events,
    identities,
    profiles,
    together,
)
from cadregraph.graph.inference import Implied, Relation, implied
from cadregraph.graph.lexicon.single_holder import has_single_holder
from cadregraph.graph.model import Extraction, Organization, Place
from cadregraph.graph.store.articles import Records
from cadregraph.graph.store.claims import TenureClaim
from cadregraph.graph.tenure import Held, Succession, Summary, assembled, claims, successions
from cadregraph.graph.triples.iris import Iris
from cadregraph.graph.triples.literals import date, decimal, node, vietnamese
from cadregraph.ontology import CADRE, DCTERMS, ORG, RDF, SCHEMA, concept

_RELATIONS: dict[Relation, URIRef] = {
    "containedInPlace": SCHEMA.containedInPlace,
    "governs": CADRE.governs,
    "organOf": CADRE.organOf,
    "subOrganizationOf": ORG.subOrganizationOf,
    "isReplacedBy": DCTERMS.isReplacedBy,
}
P = TypeVar("P", bound=EntityProfile)

_IN_TURN = "giữ cùng một chức vụ, kế tiếp nhau theo ngày tháng các bài viết"


Share: TypeAlias = Callable[[Sequence[P], frozenset[tuple[str, str]]], Reconciled]
"""Shares out the profiles of one name, given which pairs (by id) stand in one article."""


def entity_profiles(extraction: Extraction, decisions: Decisions) -> Iterator[EntityProfile]:
    """The profiles of an article, of every kind; one of a person of whom a decision speaks keeps
    its article."""
    carved, identity = decisions.carved(), extraction.document.id
    for profile in profiles(extraction):
        if (profile.name, identity) in carved:
            profile = replace(profile, article=identity)
        yield profile
    yield from body_profiles(extraction)
    yield from directive_profiles(extraction)
    yield from event_profiles(extraction)


def reconcile_identities(records: Records, decisions: Decisions, iris: Iris) -> None:
    """Settle anew what is due, kind after kind."""
    reconcile_people(records, decisions, iris)
    reconcile_bodies(records, iris)
    reconcile(records, DirectiveProfile, documents, iris)
    reconcile(records, EventProfile, events, iris)


def reconcile_bodies(records: Records, iris: Iris) -> None:
    """Share out the profiles of every name that is due to bodies, with those of its short names."""

    def of(names: Iterable[str]) -> Sequence[BodyProfile]:
        return records.profiles.of(BodyProfile, names)

    reconcile(records, BodyProfile, bodies, iris, lambda name: together(name, of))


def reconcile_people(records: Records, decisions: Decisions, iris: Iris) -> None:
    """Share out the profiles of every name that is due to people, as a curator's decisions ask."""

    def share(found: Sequence[Profile], namesakes: frozenset[tuple[str, str]]) -> Reconciled:
        result = identities(found, replace(decisions.ruling(found), namesakes=namesakes))
        return Reconciled(
            {
                profile.id: Identity(person.key)
                for person in result.people
                for profile in person.group.profiles
            },
            result.possible,
        )

    reconcile(records, Profile, share, iris, decisions.names)


def reconcile(
    records: Records,
    kind: type[P],
    share: Share[P],
    iris: Iris,
    together: Callable[[str], frozenset[str]] = lambda name: frozenset({name}),
) -> None:
    """Share out the profiles of every name of a kind that is due; articles of which this changes an
    entity become due.

    Args:
        records: where the profiles are.
        kind: the class of the profiles.
        share: what shares out those of one name; its result may depend on the set alone.
        iris: how things are named in what is said of pairs that may be one.
        together: the names that are settled with a name, itself among them.
    """
    settled: set[str] = set()
    for name in records.profiles.due(kind.kind):
        if name in settled:
            continue
        names = together(name)
        settled |= names
        found = records.profiles.of(kind, names)
        result = share(found, records.profiles.namesakes(kind.kind, names))
        records.profiles.assign(result.identities)
        for other in sorted(names - {min(names)}):
            records.infer(f"{kind.kind} {other}", ())
        records.infer(f"{kind.kind} {min(names)}", possible_lines(result.possible, iris))
    records.profiles.clear_due(kind.kind)


def tenure_claims(extraction: Extraction, iris: Iris) -> Iterator[TenureClaim]:
    """What an article, with the people of this world, says of tenures."""
    for claim in claims(extraction):
        body = extraction.entities[claim.body].label
        yield TenureClaim(
            tenure=iris.tenure(claim.holder, claim.title, claim.body, claim.term).value,
            post=iris.post(claim.title, claim.body).value,
            single_holder=has_single_holder(claim.title, body),
            claim=claim,
        )


def reconcile_tenures(records: Records, iris: Iris) -> None:
    """Tell anew the time of every tenure that is due, and who followed whom in its post."""
    posts: set[str] = set()
    for tenure, post in records.claims.due():
        posts.add(post)
        summary = records.claims.summary(tenure)
        lines = list(_tenure_lines(tenure, summary)) if summary is not None else []
        if summary is not None and not records.claims.has_single_holder(post):
            one = Held(tenure, records.claims.holder(tenure), assembled(summary))
            lines += _holding_lines([one], post, iris)
        records.infer(f"tenure {tenure}", lines)
    for post in sorted(posts):
        records.infer(f"post {post}", _post_lines(records, post, iris))
    records.claims.clear_due()


def _post_lines(records: Records, post: str, iris: Iris) -> Iterator[str]:
    """Who followed whom in a post of one holder, and who holds it where that is one."""
    if not records.claims.has_single_holder(post):
        return
    tenures = held(records, post)
    found = tuple(successions(tenures))
    for one in found:
        yield from _succession_lines(one, iris)
    over = {one.before for one in found}
    left = [one for one in tenures if one.tenure not in over]
    if len({one.holder for one in left if _is_held(one)}) == 1:
        yield from _holding_lines(left, post, iris)


def _is_held(one: Held) -> bool:
    """Whether nothing that is known ends a tenure."""
    return one.known.status == "current" and not (one.known.end or one.known.ended_by)


def _holding_lines(tenures: Iterable[Held], post: str, iris: Iris) -> Iterator[str]:
    for one in tenures:
        if _is_held(one):
            holder = iris.entity(one.holder)
            yield str(Triple(holder, node(ORG.holds), NamedNode(post)))


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


def reconcile_things(records: Records, iris: Iris) -> None:
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
    records.things.clear_due()


def _thing_lines(key: str, found: Iterable[Implied], iris: Iris) -> Iterator[str]:
    for link in found:
        subject, target = iris.entity(key), iris.entity(link.target.key)
        term = _RELATIONS[link.relation]
        yield from _inferred(iris, subject, term, target, link.confidence, link.reason, link.day)


def possible_lines(possible: Iterable[PossiblySame], iris: Iris) -> Iterator[str]:
    """That two entities are possibly one, both ways, with the score and the reason, as N-Triples."""
    for pair in possible:
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
