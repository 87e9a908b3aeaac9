"""What an article says as a whole: its facts after all passes, and who and what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cadregraph.graph.article.confidence import with_confidence
from cadregraph.graph.article.context import ArticleContext
from cadregraph.graph.article.namesakes import facts_apart, namesakes, read_apart
from cadregraph.graph.article.officials import acting, officials, titled
from cadregraph.graph.article.passes import passed
from cadregraph.graph.article.past import year_past
from cadregraph.graph.model import (
    Directive,
    Entity,
    Event,
    Extraction,
    Fact,
    LinkFact,
    Mention,
    Organization,
    Place,
    Sentence,
    TenureFact,
)
from cadregraph.graph.relations.attendance import Held
from cadregraph.graph.relations.facts import bodies, keys_of, with_keys, without_about
from cadregraph.graph.relations.reading import Readings
from cadregraph.graph.relations.renaming import Identity, renamed
from cadregraph.graph.resolution.article import ResolvedArticle
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.common_names import Distinction
from cadregraph.graph.resolution.composition import is_unplaced, structure_of
from cadregraph.graph.resolution.directives import SymbolIssuer
from cadregraph.graph.resolution.named import Implied, Named
from cadregraph.graph.resolution.naming import ResolvedOrganization
from cadregraph.graph.resolution.sentence import ResolvedSentence
from cadregraph.graph.text.normal import key

_HELD_AT = "sự kiện diễn ra tại …"


def conclude(
    sentences: tuple[Sentence, ...], article: ResolvedArticle, readings: Readings
) -> Extraction:
    """The extraction of an article from what its sentences say.

    Args:
        sentences: the sentences of the article.
        article: what they name.
        readings: what they say.
    """
    symbols = _issuers_by_symbol(article, readings.facts)
    facts: list[Fact] = [*readings.facts, *(one.link for one in symbols)]
    things = _Things(article.named)
    for one in symbols:
        things.include(one.issuer)
    for fact in (*facts, *readings.deputies):
        for body in bodies(fact):
            if body in article.implied:
                things.imply(article.implied[body])
    things.entities.update((event.key, event) for event in readings.meetings.events)
    things.mentions |= dict.fromkeys(readings.meetings.mentions)
    things.date(readings.held)
    links = [*things.links, *_places_of_events(readings.held)]
    facts = [*passed((*facts, *links), _context(article, readings, things))]
    apart, people = _people_apart(facts, article, things.bodies)
    facts = _with_officials(apart, people, things, article.document.id)
    facts = things.without_idle(facts)
    read = Extraction(
        document=article.document,
        sentences=sentences,
        entities=things.entities,
        mentions=tuple(sorted(things.mentions, key=lambda m: (m.start, m.end, m.entity))),
        facts=tuple(with_confidence(facts)),
    )
    identities = {
        **_bodies_of_common_names(read, things),
        **_numbers_by_issuer(read, readings.facts, things),
    }
    return renamed(read, identities)


def _context(article: ResolvedArticle, readings: Readings, things: _Things) -> ArticleContext:
    texts = tuple([sentence.chunked.text for sentence in article.sentences])
    return ArticleContext(
        document=article.document,
        sentences=texts,
        past=year_past(article.document, texts),
        foreign=article.foreign,
        strangers=article.strangers,
        abroad=article.abroad,
        bodies=things.bodies,
        organizations={k: e for k, e in things.entities.items() if isinstance(e, Organization)},
        transferring=readings.transferring,
        stripped=readings.stripped,
        quotations=readings.quotations,
        deputies=readings.deputies,
    )


class _Things:
    """The entities of an article, to which its facts add some and say more of others."""

    def __init__(self, named: Named) -> None:
        self.entities: dict[str, Entity] = dict(named.entities)
        self.mentions: dict[Mention, None] = dict.fromkeys(named.mentions)
        self.links: list[LinkFact] = list(named.links)
        self.seats: dict[str, str] = dict(named.seats)
        self.bodies: dict[str, ResolvedOrganization] = dict(named.bodies)
        self.distinctions: dict[str, Distinction] = dict(named.distinctions)
        self.ministries: set[str] = set(named.ministries)

    def include(self, named: Named) -> None:
        """Add what else the article names."""
        self.entities = {**named.entities, **self.entities}
        self.mentions |= dict.fromkeys(named.mentions)
        self.links += named.links
        self.seats = {**named.seats, **self.seats}
        self.bodies = {**named.bodies, **self.bodies}
        self.distinctions = {**named.distinctions, **self.distinctions}
        self.ministries |= named.ministries

    def imply(self, body: Implied) -> None:
        """Add a body on which a fact rests, with those of which it is if the article knows them."""
        known = body.parent is None or body.parent in self.entities
        self.include(body.whole if known else body.alone)

    def without_idle(self, facts: Sequence[Fact]) -> list[Fact]:
        """The facts without what is told of a body alone of which the article does not say where it is
        and that no other fact names: 'các Huyện ủy' is of the article only if something rests on it."""
        untold = {key for key, body in self.bodies.items() if is_unplaced(structure_of(body))}
        if not untold:
            return list(facts)
        names = frozenset(self.links)
        kept = {key for fact in facts if fact not in names for key in keys_of(fact)}
        for local in sorted(untold & kept):
            parent = self.bodies[local].parent
            while parent is not None:
                kept.add(organization_entity(parent).key)
                parent = parent.parent
        idle = untold - kept
        self.entities = {key: one for key, one in self.entities.items() if key not in idle}
        self.mentions = {one: None for one in self.mentions if one.entity not in idle}
        self.distinctions = {key: by for key, by in self.distinctions.items() if key not in idle}
        return [fact for fact in without_about(facts, idle) if idle.isdisjoint(keys_of(fact))]

    def date(self, held: Sequence[Held]) -> None:
        """Give the events the first and the last day that the article tells."""
        for one in held:
            event = self.entities[one.event]
            assert isinstance(event, Event)
            self.entities[one.event] = replace(
                event, start=event.start or one.start, end=event.end or one.end
            )


def _places_of_events(held: Sequence[Held]) -> list[LinkFact]:
    return [
        LinkFact(
            one.sentence,
            0.85,
            one.event,
            "location",
            one.place,
            rule=_HELD_AT,
            mentions=one.mentions,
        )
        for one in held
        if one.place is not None
    ]


def _issuers_by_symbol(article: ResolvedArticle, facts: Iterable[Fact]) -> list[SymbolIssuer]:
    """The issuers that symbols imply, where the article does not state one."""
    stated = {
        fact.subject for fact in facts if isinstance(fact, LinkFact) and fact.property == "issuer"
    }
    return [one for one in article.symbol_issuers if one.link.subject not in stated]


# --- who and what is one ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _People:
    """The persons of an article: names by provisional key, who is introduced, where each is named."""

    names: Mapping[str, str]
    others: Mapping[str, tuple[str, ...]]
    introduced: frozenset[str]
    sentences: tuple[ResolvedSentence, ...]


def _people_apart(
    facts: Sequence[Fact], article: ResolvedArticle, known: Mapping[str, ResolvedOrganization]
) -> tuple[Sequence[Fact], _People]:
    """Facts and persons with two provisional keys where two people bear one name."""
    others = {article.subject: article.other_names} if article.subject is not None else {}
    stated = [f for f in facts if isinstance(f, TenureFact) and f.basis == "stated"]
    parted = namesakes(facts, known, stated)
    if not parted:
        return facts, _People(article.people, others, article.introduced, article.sentences)
    names = dict(article.people)
    for name, who in parted.items():
        names.update(dict.fromkeys(who.bodies.values(), names[name]))
    people = _People(
        names,
        others,
        article.introduced - parted.keys(),
        tuple(read_apart(sentence, parted) for sentence in article.sentences),
    )
    return list(facts_apart(facts, parted)), people


def _with_officials(
    facts: Sequence[Fact], people: _People, things: _Things, article: str
) -> list[Fact]:
    """The facts with the keys of officials, who go to the things, with where they are named."""
    tenures = [fact for fact in facts if isinstance(fact, TenureFact)]
    named = {*people.names.keys() & acting(facts), *people.introduced, *titled(people.sentences)}
    held = {key: f"article:{article}" for key, by in things.distinctions.items() if by == "article"}
    seats = {**things.seats, **held}
    found = officials(people.names, named, tenures, seats, article, people.others)
    for sentence in people.sentences:
        for person in sentence.persons.values():
            official = found.get(person.key)
            if official is not None:
                things.mentions.setdefault(Mention(official.key, *person.mention, sentence.index))
    keys = {person: official.key for person, official in found.items()}
    things.entities.update((official.key, official) for official in found.values())
    keyed = (with_keys(fact, keys) for fact in facts)
    return [
        fact
        for fact in keyed
        if not isinstance(fact, LinkFact)  # somebody without a post or a part may attend
        or fact.property != "participant"
        or fact.object in things.entities
    ]


def _bodies_of_common_names(read: Extraction, things: _Things) -> dict[str, Identity]:
    """Other keys for bodies of which there are many of the name.

    The province, or the ministry, tells which it is if the article names one only; else the body is
    held to its article.
    """
    placed = (e for e in read.entities.values() if isinstance(e, Organization | Place))
    provinces = {entity.province for entity in placed if entity.province}
    only = {
        by: next(iter(labels))
        for by, labels in (("province", provinces), ("ministry", things.ministries))
        if len(labels) == 1
    }
    found: dict[str, Identity] = {}
    for local, by in things.distinctions.items():
        body = read.entities[local]
        if isinstance(body, Organization):
            where = only.get(by, read.document.id)
            found[local] = Identity(key("org", body.label, body.cls, where))
    return found


def _numbers_by_issuer(
    read: Extraction, facts: Iterable[Fact], things: _Things
) -> dict[str, Identity]:
    """Other keys for documents with a bare number whose issuer the article states: 'Quyết định 5'; an
    issuer of whose name there are many tells nothing."""
    issuers: dict[str, str] = {}
    for fact in facts:
        if isinstance(fact, LinkFact) and fact.property == "issuer":
            issuers.setdefault(fact.subject, fact.object)
    found: dict[str, Identity] = {}
    for local, issuer in issuers.items():
        paper, known = read.entities.get(local), issuer not in things.distinctions
        if not isinstance(paper, Directive) or not paper.number or paper.symbol or not known:
            continue
        if local == key("directive", paper.label, f"article:{read.document.id}"):
            found[local] = Identity(key("directive", paper.label, issuer))
    return found
