"""Entities and facts as statements, one function for each kind; see design of the two layers in docs.

What a fact states of others (who holds which post, what is part of what) stands with its sentence; what
describes a thing (its class, its names, its level, its code) stands once, however many sentences name it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from cadregraph.graph.lexicon.single_holder import has_single_holder
from cadregraph.graph.model import (
    Directive,
    DisciplineFact,
    Document,
    Entity,
    Event,
    Fact,
    InspectionFact,
    LegalFact,
    LinkFact,
    LinkProperty,
    MeasurementFact,
    Official,
    Organization,
    OrganizationFact,
    Particular,
    ParticularFact,
    PersonnelFact,
    Place,
    RankFact,
    Sentence,
    StatementFact,
    TenureFact,
)
from cadregraph.graph.relations.facts import behind, post_label, status_of
from cadregraph.graph.text.normal import fold
from cadregraph.graph.triples.actions import NOTES, Action, Actions, action_iri, asserted, told
from cadregraph.graph.triples.iris import Iris, title_concept
from cadregraph.graph.triples.literals import (
    date,
    decimal,
    integer,
    node,
    plain,
    vietnamese,
    vietnamese_line,
)
from cadregraph.graph.triples.organization_changes import organization_change
from cadregraph.graph.triples.parts import coded, confidence, labelled, optional, typed
from cadregraph.graph.triples.statements import Property, Ranked, Statements, state
from cadregraph.graph.triples.terms import cadre, dcterms, org, rdf, schema, skos
from cadregraph.ontology import SKOS, concept_scheme

_CONCEPT = str(node(SKOS.Concept))
_TITLES = str(node(concept_scheme("title")))
_LINKS: Mapping[LinkProperty, Property] = {
    "subOrganizationOf": org.subOrganizationOf,
    "organOf": cadre.organOf,
    "governs": cadre.governs,
    "jurisdiction": cadre.jurisdiction,
    "containedInPlace": schema.containedInPlace,
    "issuer": cadre.issuer,
    "implements": cadre.implements,
    "basedOn": cadre.basedOn,
    "replaces": dcterms.replaces,
    "amends": cadre.amends,
    "organizer": cadre.organizer,
    "chair": cadre.chair,
    "participant": cadre.participant,
    "location": schema.location,
    "birthPlace": schema.birthPlace,
    "homePlace": cadre.homePlace,
    "alumniOf": schema.alumniOf,
    "spouse": schema.spouse,
    "parent": schema.parent,
    "sibling": schema.sibling,
}
_PARTICULARS: Mapping[Particular, Property] = {
    "birthDate": schema.birthDate,
    "deathDate": schema.deathDate,
    "ethnicity": cadre.ethnicity,
    "joinedParty": cadre.joinedParty,
    "degree": cadre.degree,
}
_DATES: frozenset[Particular] = frozenset({"birthDate", "deathDate", "joinedParty"})
_CHANGES = {
    "appointed": "bổ nhiệm", "elected": "bầu", "assigned": "phân công", "transferred": "điều động",
    "approved": "phê chuẩn", "relieved": "thôi giữ chức", "dismissed": "bãi nhiệm", "resigned": "từ chức",
    "retired": "nghỉ hưu", "died": "qua đời", "nominated": "giới thiệu",
}  # fmt: skip


class Post(NamedTuple):
    """A post: its IRI in angle brackets, its label, and what is stated of it."""

    iri: str
    label: str
    stated: Statements


class Describer:
    """Turns one extraction's entities and facts into statements.

    ``described`` is what describes all that was asked for so far.
    """

    def __init__(self, iris: Iris, entities: Mapping[str, Entity], document: Document) -> None:
        self._iris = iris
        self._entities = entities
        self._document = document
        self._known: set[str] = set()
        self._actions = Actions(iris, entities)
        self.described: Statements = {}

    def entity(self, key: str) -> str:
        """The IRI of an entity in angle brackets; its class, names and own data are then described."""
        if key not in self._known:
            self._known.add(key)
            self.described.update(_entity(self._iris, self._entities[key]))
        return _iri(self._iris, key)

    def _iri(self, key: str) -> str:
        return _iri(self._iris, key)

    def fact(self, fact: Fact, sentence: Sentence) -> Statements:
        """What a fact states; all that it names is then described."""
        for key in entity_keys(fact):
            self.entity(key)
        found: Statements = {}
        match fact:
            case (
                TenureFact(title=str(title), organization=str(body))
                | PersonnelFact(title=str(title), organization=str(body))
                | DisciplineFact(title=str(title), organization=str(body))
            ):
                found.update(self._post(title, body).stated)
            case _:
                pass
        found.update(self._own(fact, sentence))
        stated: Statements = {}
        for rank, statement in found.items():
            (self.described if statement[2] else stated)[rank] = statement
        return stated

    def _own(self, fact: Fact, sentence: Sentence) -> Iterator[Ranked]:
        match fact:
            case LinkFact():
                yield from self._link(fact)
            case TenureFact():
                yield from self._tenure(fact)
            case PersonnelFact():
                yield from self._change(fact)
            case DisciplineFact() | InspectionFact() | LegalFact():
                yield from self._actions.action(fact, self._removed(fact))
            case OrganizationFact():
                yield from organization_change(self._iris, self._entities, fact)
            case StatementFact():
                yield from self._statement(fact, sentence)
            case MeasurementFact():
                yield from self._measurement(fact)
            case ParticularFact():
                yield from self._particular(fact)
            case RankFact():
                yield from self._rank(fact)

    def _removed(self, fact: Action) -> str | None:
        """The IRI of the post that a sanction removes."""
        match fact:
            case DisciplineFact(title=str(title), organization=str(body)):
                return self._post(title, body).iri
            case _:
                return None

    def follows(self, later: Action, earlier: Action) -> Statements:
        """That an action follows from another."""
        iris = self._iris
        return dict([state(action_iri(iris, later), cadre.follows, action_iri(iris, earlier))])

    def _post(self, title: str, organization: str) -> Post:
        return _post(self._iris, title, organization, self._label(organization))

    def _label(self, key: str) -> str:
        return self._entities[key].label

    def _tenure(self, fact: TenureFact) -> Iterator[Ranked]:
        subject = str(self._iris.tenure(fact.holder, fact.title, fact.organization, fact.term))
        post = self._post(fact.title, fact.organization)
        yield typed(subject, "Tenure")
        prefix = {"current": "", "former": "nguyên ", "acting": "quyền "}[fact.status]
        yield from labelled(subject, f"{self._label(fact.holder)}: {prefix}{post.label}")
        yield state(subject, cadre.holder, self._iri(fact.holder))
        yield state(subject, cadre.post, post.iri)
        yield state(subject, org.organization, self._iri(fact.organization))
        yield from coded(subject, cadre.status, "status", fact.status)
        yield from optional(subject, schema.startDate, fact.start, date)
        yield from optional(subject, schema.endDate, fact.end, date)
        yield from optional(subject, cadre.term, fact.term, plain)
        yield from asserted(self._iris, subject, fact.assertion)
        yield confidence(subject, fact.confidence)

    def _change(self, fact: PersonnelFact) -> Iterator[Ranked]:
        subject = str(self._iris.change(fact))
        again = " lại" if fact.again else ""
        label = f"{_CHANGES[fact.change]}{again} {self._label(fact.person)}"
        yield typed(subject, "PersonnelChange")
        yield from coded(subject, cadre.changeType, "change", fact.change)
        yield state(subject, cadre.person, self._iri(fact.person))
        yield from coded(subject, cadre.decision, "decision", fact.decision)
        if fact.title is not None and fact.organization is not None:
            post = self._post(fact.title, fact.organization)
            yield state(subject, cadre.post, post.iri)
            label += f": {post.label}"
        elif fact.organization is not None:
            yield state(subject, cadre.organization, self._iri(fact.organization))
            label += f": {self._label(fact.organization)}"
        yield from labelled(subject, label + NOTES[status_of(fact)])
        yield from asserted(self._iris, subject, told(fact))
        if fact.decided_by is not None:
            yield state(subject, cadre.decidedBy, self._iri(fact.decided_by))
        yield from optional(subject, dcterms.date, fact.date, date)
        yield from optional(subject, cadre.term, fact.term, plain)
        yield confidence(subject, fact.confidence)

    def _statement(self, fact: StatementFact, sentence: Sentence) -> Iterator[Ranked]:
        subject = str(self._iris.statement(fact, self._document, sentence))
        yield typed(subject, "Statement")
        yield from labelled(subject, f"Phát biểu của {self._label(fact.speaker)}")
        yield from asserted(self._iris, subject, fact.assertion)
        yield state(subject, cadre.speaker, self._iri(fact.speaker))
        yield state(subject, cadre.content, vietnamese_line(fact.content))
        for key in fact.about:
            yield state(subject, cadre.about, self._iri(key))
        yield confidence(subject, fact.confidence)

    def _measurement(self, fact: MeasurementFact) -> Iterator[Ranked]:
        subject = str(self._iris.measurement(fact, self._document))
        figure = f"{fact.value:f}" + (f"/{fact.total:f}" if fact.total is not None else "")
        yield typed(subject, "Measurement")
        yield from labelled(subject, f"{figure} {fact.measures}")
        yield from asserted(self._iris, subject, fact.assertion)
        yield state(subject, cadre.measures, vietnamese_line(fact.measures))
        yield state(subject, cadre.value, str(decimal(fact.value)))
        yield state(subject, cadre.unit, vietnamese_line(fact.unit))
        if fact.total is not None:
            yield state(subject, cadre.total, str(decimal(fact.total)))
        if fact.percentage is not None:
            yield state(subject, cadre.percentage, str(decimal(fact.percentage)))
        if fact.subject is not None:
            yield state(subject, cadre.subject, self._iri(fact.subject))
        yield from optional(subject, cadre.asOf, fact.as_of, date)
        yield from optional(subject, cadre.period, fact.period, vietnamese)
        if fact.action is not None:
            yield from coded(subject, cadre.action, "action", fact.action)
        if fact.qualifier is not None:
            yield from coded(subject, cadre.qualifier, "qualifier", fact.qualifier)
        yield confidence(subject, fact.confidence)

    def _particular(self, fact: ParticularFact) -> Iterator[Ranked]:
        subject, relation = self._iri(fact.person), _PARTICULARS[fact.property]
        if fact.property in _DATES:
            yield from optional(subject, relation, fact.value, date)
        else:
            yield state(subject, relation, vietnamese_line(fact.value))

    def _rank(self, fact: RankFact) -> Iterator[Ranked]:
        subject = str(self._iris.rank(fact))
        yield typed(subject, "RankChange")
        yield from labelled(subject, f"{fact.rank} {fact.date or ''}".strip())
        yield state(subject, cadre.person, self._iri(fact.person))
        yield state(self._iri(fact.person), cadre.promotion, subject)
        yield state(subject, cadre.rank, vietnamese_line(fact.rank))
        yield from optional(subject, dcterms.date, fact.date, date)
        yield confidence(subject, fact.confidence)

    def _link(self, fact: LinkFact) -> Iterator[Ranked]:
        subject, target = self._iri(fact.subject), self._iri(fact.object)
        relation = _LINKS[fact.property]
        yield state(subject, relation, target)
        if fact.inferred:
            note = str(self._iris.inference(fact.subject, fact.property, fact.object))
            yield typed(note, "Inference")
            yield state(note, cadre.fromEntity, subject)
            yield state(note, cadre.relation, relation.text)
            yield state(note, cadre.toEntity, target)
            yield confidence(note, fact.confidence)


@lru_cache(maxsize=4096)
def _iri(iris: Iris, key: str) -> str:
    return str(iris.entity(key))


@lru_cache(maxsize=4096)
def _entity(iris: Iris, entity: Entity) -> Statements:
    """What is stated of an entity; the same ones are named over and over."""
    return dict(_entity_statements(str(iris.entity(entity.key)), entity))


def _entity_statements(subject: str, entity: Entity) -> Iterator[Ranked]:
    cls = entity.cls if isinstance(entity, Organization | Event) else type(entity).__name__
    yield typed(subject, cls)
    yield from labelled(subject, entity.label)
    folded = fold(entity.label)
    for name in entity.alt_labels:
        if fold(name) != folded:  # else it may be what is chosen for prefLabel
            yield state(subject, skos.altLabel, vietnamese_line(name))
    match entity:
        case Organization(level=level) if level is not None:
            yield from coded(subject, cadre.level, "level", level)
        case Place():
            yield from optional(subject, schema.identifier, entity.code, plain)
            yield from optional(subject, schema.startDate, entity.since, date)
            yield from optional(subject, schema.endDate, entity.until, date)
        case Directive():
            yield from coded(subject, cadre.documentType, "document-type", entity.type)
            yield from optional(subject, cadre.number, entity.number, plain)
            yield from optional(subject, cadre.symbol, entity.symbol, plain)
            yield from optional(subject, dcterms.issued, entity.issued, date)
            yield from optional(subject, dcterms.title, entity.title, vietnamese)
        case Event():
            if entity.ordinal is not None:
                yield state(subject, cadre.ordinal, str(integer(entity.ordinal)))
            yield from optional(subject, schema.startDate, entity.start, date)
            yield from optional(subject, schema.endDate, entity.end, date)
            yield from optional(subject, cadre.term, entity.term, plain)
        case Official() | Organization():
            pass


@lru_cache(maxsize=4096)
def _post(iris: Iris, title: str, organization: str, body: str) -> Post:
    """A post in the organisation with this key and label."""
    iri, label = str(iris.post(title, organization)), post_label(title, body)
    return Post(
        iri,
        label,
        dict(
            _post_statements(
                iri,
                label,
                title,
                str(iris.entity(organization)),
                one=has_single_holder(title, body),
            )
        ),
    )


def _post_statements(
    post: str, label: str, title: str, organization: str, *, one: bool
) -> Iterator[Ranked]:
    role, name = str(title_concept(title)), vietnamese_line(title)
    yield typed(post, "Post")
    yield from labelled(post, label)
    yield state(post, org.role, role)
    yield state(post, org.postIn, organization)
    if one:
        yield state(post, cadre.seats, str(integer(1)))
    yield state(role, rdf.type, _CONCEPT)
    yield state(role, skos.inScheme, _TITLES)
    yield state(role, skos.prefLabel, name)


def entity_keys(fact: Fact) -> tuple[str, ...]:
    """The keys of the entities that a fact names."""
    match fact:
        case LinkFact():  # most facts are
            return (fact.subject, fact.object)
        case TenureFact():
            keys: tuple[str | None, ...] = (fact.holder, fact.organization)
        case PersonnelFact():
            keys = (fact.person, fact.organization, fact.decided_by)
        case DisciplineFact():
            keys = (fact.sanctioned, fact.decided_by, fact.based_on, fact.organization)
        case InspectionFact():
            keys = (fact.inspected, fact.inspected_by)
        case LegalFact():
            keys = (fact.person, fact.decided_by)
        case OrganizationFact():
            keys = (*fact.results, *fact.originals, fact.decided_by, fact.based_on)
        case StatementFact():
            keys = (fact.speaker, *fact.about)
        case MeasurementFact():
            keys = (fact.subject,)
        case ParticularFact() | RankFact():
            keys = (fact.person,)
    return (*(key for key in keys if key is not None), *behind(fact.assertion))
