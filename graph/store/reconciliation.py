"""Who is who and what is what, settled anew for the names that articles touched, and said in the graph."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias, TypeVar

from pyoxigraph import Triple
from rdflib import URIRef

from cadregraph.graph.identity import (
    BodyProfile,
    Decisions,
    DirectiveProfile,
    EntityProfile,
    EventProfile,
    Identity,
    PossiblySame,
    PostDecision,
    Profile,
    Reconciled,
    SanctionProfile,
    bodies,
    documents,
    events,
    identities,
    sanctions,
    together,
)
from cadregraph.graph.inference import Implied, Relation, ended, implied
from cadregraph.graph.lexicon.full_time import office
from cadregraph.graph.lexicon.mandates import in_assembly, is_mandate
from cadregraph.graph.lexicon.single_holder import has_single_holder
from cadregraph.graph.model import Extraction, Organization, Place
from cadregraph.graph.store.articles import Records
from cadregraph.graph.store.claimed import TenureClaim
from cadregraph.graph.store.conclusions import CONCLUDED, concluded_status, tenure_lines
from cadregraph.graph.store.inferred import inferred
from cadregraph.graph.tenure import (
    Decided,
    Post,
    as_decided,
    claims,
    decided_together,
    holders,
    months_of_term,
)
from cadregraph.graph.text.normal import fold
from cadregraph.graph.triples.iris import Iris
from cadregraph.graph.triples.literals import node
from cadregraph.ontology import CADRE, DCTERMS, ORG, SCHEMA

_RELATIONS: dict[Relation, URIRef] = {
    "containedInPlace": SCHEMA.containedInPlace,
    "governs": CADRE.governs,
    "organOf": CADRE.organOf,
    "subOrganizationOf": ORG.subOrganizationOf,
    "isReplacedBy": DCTERMS.isReplacedBy,
}
P = TypeVar("P", bound=EntityProfile)


Share: TypeAlias = Callable[[Sequence[P], frozenset[tuple[str, str]]], Reconciled]
"""Shares out the profiles of one name, given which pairs (by id) stand in one article."""


def reconcile_identities(records: Records, decisions: Decisions, iris: Iris) -> None:
    """Settle anew what is due, kind after kind."""
    new = reconcile_people(records, decisions, iris) | reconcile_bodies(records, iris)
    records.profiles.make_due_beside(SanctionProfile.kind, new)
    reconcile_sanctions(records, iris)
    reconcile(records, DirectiveProfile, documents, iris)
    reconcile(records, EventProfile, events, iris)


def reconcile_sanctions(records: Records, iris: Iris) -> None:
    """Share out the profiles of sanctions of every name that is due, when it is settled who bears it."""

    def share(found: Sequence[SanctionProfile], _: frozenset[tuple[str, str]]) -> Reconciled:
        ids = (id_ for one in found for id_ in (one.whom, one.body))
        return sanctions(found, records.profiles.entities(ids))

    reconcile(records, SanctionProfile, share, iris)


def reconcile_bodies(records: Records, iris: Iris) -> set[str]:
    """Share out the profiles of every name that is due to bodies, with those of its short names; those
    (by id) of which that is new."""

    def of(names: Iterable[str]) -> Sequence[BodyProfile]:
        return records.profiles.of(BodyProfile, names)

    return reconcile(records, BodyProfile, bodies, iris, lambda name: together(name, of))


def sharing_people(decisions: Decisions) -> Share[Profile]:
    """What shares out the profiles of one name to people, as a curator's decisions ask."""

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

    return share


def reconcile_people(records: Records, decisions: Decisions, iris: Iris) -> set[str]:
    """Share out the profiles of every name that is due to people, as a curator's decisions ask; those (by
    id) of which that is new."""
    return reconcile(records, Profile, sharing_people(decisions), iris, decisions.names)


def reconcile(
    records: Records,
    kind: type[P],
    share: Share[P],
    iris: Iris,
    together: Callable[[str], frozenset[str]] = lambda name: frozenset({name}),
) -> set[str]:
    """Share out the profiles of every name of a kind that is due; articles of which this changes an
    entity become due.

    Args:
        records: where the profiles are.
        kind: the class of the profiles.
        share: what shares out those of one name; its result may depend on the set alone.
        iris: how things are named in what is said of pairs that may be one.
        together: the names that are settled with a name, itself among them.

    Returns:
        The profiles (by id) of which it is new what they are.
    """
    settled: set[str] = set()
    new: set[str] = set()
    for name in records.profiles.due(kind.kind):
        if name in settled:
            continue
        names = together(name)
        settled |= names
        found = records.profiles.of(kind, names)
        result = share(found, records.profiles.namesakes(kind.kind, names))
        new |= records.profiles.assign(result.identities)
        for other in sorted(names - {min(names)}):
            records.infer(f"{kind.kind} {other}", ())
        records.infer(f"{kind.kind} {min(names)}", possible_lines(result.possible, iris))
    records.profiles.clear_due(kind.kind)
    return new


def tenure_claims(extraction: Extraction, iris: Iris) -> Iterator[TenureClaim]:
    """What an article, with the people of this world, reports of posts and of people."""
    for claim in claims(extraction):
        body = extraction.entities.get(claim.body)
        if not isinstance(body, Organization):
            yield TenureClaim(claim)
            continue
        post = iris.post(claim.title, claim.body).value
        since, before = months_of_term(body, claim.term)
        of_term = since or (claim.term and is_mandate(claim.title))
        yield TenureClaim(
            claim,
            iris.tenure(claim.holder, claim.title, claim.body, claim.term).value,
            Post(
                f"{post} {claim.term}" if of_term else post,
                has_single_holder(claim.title, body.label),
                office(claim.title, body),
                ended(body),
                since,
                before,
                in_assembly(claim.title, body.label),
            ),
        )


def decided_posts(
    records: Records, decisions: Decisions, iris: Iris
) -> Iterator[tuple[PostDecision, str, str]]:
    """The holders and posts (their keys) of which a curator's decisions speak, as things stand."""
    for decision in decisions.posts:
        if decision.whose.article:
            continue  # of a thing, not of who held a post
        found = set[tuple[str, str]]()
        for profile in records.profiles.of(Profile, {decision.whose.name}):
            for article in records.profiles.articles_of(profile.id):
                known = records.profiles.identities(article)
                found.update(decided_of(decision, profile, known, iris))
        yield from ((decision, holder, post) for holder, post in sorted(found))


def decided_of(
    decision: PostDecision, profile: Profile, known: Mapping[str, Identity], iris: Iris
) -> Iterator[tuple[str, str]]:
    """The holders and posts (their keys) of which a decision speaks, in an article that gives a profile,
    where it is known what its entities are."""
    if not decision.whose.fits(profile) or profile.local not in known:
        return
    for post in profile.posts:
        if fold(post.label) == decision.whose.post:
            body = known[post.body].key if post.body in known else post.body
            yield known[profile.local].key, iris.post(post.title, body).value


def word_of(decision: PostDecision) -> Decided:
    """What a line of a curator says of whoever held the post, whichever that is."""
    return Decided(decision.since, decision.until, decision.note)


def reconcile_tenures(records: Records, decisions: Decisions, iris: Iris) -> None:
    """Conclude anew what holds for the people and posts that are due, as a curator's decisions ask."""
    known = records.claims
    words = dict[tuple[str, str], Decided]()
    for decision, holder, post in decided_posts(records, decisions, iris):
        word, before = word_of(decision), words.get((holder, post))
        words[holder, post] = word if before is None else decided_together(before, word)
    known.decide(words)
    for holder in known.due_holders():
        known.put_candidates(holder, as_decided(known.career(holder), known.decided(holder)))
    for post, due in known.due_holdings().items():
        for holder in due:
            for tenure in known.withdrawn(post, holder):
                records.infer(f"tenure {tenure}", ())
        for whom in (None,) if known.has_single_holder(post) else due:
            concluded = holders(known.candidates(post, whom))
            changed = known.conclude(post, concluded) if whom is None else set()
            for tenure, lines in tenure_lines(concluded, changed.union(due), known, iris):
                records.infer(f"tenure {tenure}", lines)
    known.clear_due()
    for status in CONCLUDED:
        stands = records.inferences.concludes(status)
        records.infer(f"status {status}", concluded_status(status) if stands else ())


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
        records.infer(f"thing {key}", thing_lines(key, found, things, iris))
    records.things.clear_due()


def thing_lines(
    key: str, found: Iterable[Implied], named: Container[str], iris: Iris
) -> Iterator[str]:
    """What follows from a thing (N-Triples), as far as articles name where it leads.

    Args:
        key: of the thing.
        found: what follows from it alone.
        named: the keys of the things that articles name.
        iris: how things are named.
    """
    for link in found:
        if link.target.key not in named or any(nearer in named for nearer in link.unless):
            continue
        subject, target = iris.entity(key), iris.entity(link.target.key)
        term = _RELATIONS[link.relation]
        yield from inferred(iris, subject, term, target, link.confidence, link.reason, link.day)


def possible_lines(possible: Iterable[PossiblySame], iris: Iris) -> Iterator[str]:
    """That two entities are possibly one, both ways, with the score and the reason, as N-Triples."""
    for pair in possible:
        one, other = iris.entity(pair.one), iris.entity(pair.other)
        reasons = "; ".join(pair.match.reasons) or "cùng tên"
        score = round(pair.match.score, 3)
        yield from inferred(iris, one, CADRE.possiblySame, other, score, reasons)
        yield str(Triple(other, node(CADRE.possiblySame), one))
