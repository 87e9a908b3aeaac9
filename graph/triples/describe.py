"""Entities and facts as statements, one function for each kind; see design of the two layers in docs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from pyoxigraph import Literal

from cadregraph.graph.model import (
    ASSERTED,
    Assertion,
    AssertionStatus,
    Directive,
    DisciplineFact,
    Document,
    Entity,
    Event,
    Fact,
    LinkFact,
    LinkProperty,
    MeasurementFact,
    Official,
    Organization,
    PersonnelFact,
    Place,
    Sentence,
    StatementFact,
    TenureFact,
)
from cadregraph.graph.relations.facts import behind, post_label, status_of
from cadregraph.graph.text.normal import fold
from cadregraph.graph.triples.concepts import concept_statements
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
from cadregraph.graph.triples.statements import Property, Ranked, Statements, state
from cadregraph.graph.triples.terms import cadre, dcterms, org, rdf, rdfs, schema, skos
from cadregraph.ontology import CADRE, SKOS, concept, concept_scheme

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
    "organizer": cadre.organizer,
    "chair": cadre.chair,
    "participant": cadre.participant,
    "location": schema.location,
}
_CHANGES = {
    "appointed": "bổ nhiệm", "elected": "bầu", "assigned": "phân công", "transferred": "điều động",
    "approved": "phê chuẩn", "relieved": "thôi giữ chức", "dismissed": "bãi nhiệm", "resigned": "từ chức",
    "retired": "nghỉ hưu", "died": "qua đời", "nominated": "giới thiệu",
}  # fmt: skip
_NOTES: Mapping[AssertionStatus, str] = {
    "asserted": "", "decided": "", "proposed": " (đề xuất)", "planned": " (dự kiến)",
    "candidate": " (ứng cử)", "conditional": " (có điều kiện)", "denied": " (phủ nhận)",
    "alleged": " (nghi vấn)",
}  # fmt: skip
"""What the label of a change or a sanction says of one that is not asserted or decided."""
_SANCTIONS = {
    "reprimand": "khiển trách", "warning": "cảnh cáo", "removal": "cách chức", "expulsion": "khai trừ",
    "dissolution": "giải tán",
}  # fmt: skip


class Post(NamedTuple):
    """A post: its IRI in angle brackets, its label, and what is stated of it."""

    iri: str
    label: str
    stated: Statements


class Describer:
    """Turns one extraction's entities and facts into statements."""

    def __init__(self, iris: Iris, entities: Mapping[str, Entity], document: Document) -> None:
        self._iris = iris
        self._entities = entities
        self._document = document
        self._described: dict[str, Statements] = {}

    def entity(self, key: str) -> Statements:
        """Type, labels and own data of an entity."""
        found = self._described.get(key)
        if found is None:
            found = self._described[key] = _entity(self._iris, self._entities[key])
        return found

    def _iri(self, key: str) -> str:
        return _iri(self._iris, key)

    def fact(self, fact: Fact, sentence: Sentence) -> Statements:
        """A fact with all that it names, so that its passage stands on its own."""
        stated: Statements = {}
        for key in entity_keys(fact):
            stated.update(self.entity(key))
        match fact:
            case (
                TenureFact(title=str(title), organization=str(body))
                | PersonnelFact(title=str(title), organization=str(body))
            ):
                stated.update(self._post(title, body).stated)
            case _:
                pass
        stated.update(self._own(fact, sentence))
        return stated

    def _own(self, fact: Fact, sentence: Sentence) -> Iterator[Ranked]:
        match fact:
            case LinkFact():
                yield from self._link(fact)
            case TenureFact():
                yield from self._tenure(fact)
            case PersonnelFact():
                yield from self._change(fact)
            case DisciplineFact():
                yield from self._discipline(fact)
            case StatementFact():
                yield from self._statement(fact, sentence)
            case MeasurementFact():
                yield from self._measurement(fact)

    def _post(self, title: str, organization: str) -> Post:
        return _post(self._iris, title, organization, self._label(organization))

    def _label(self, key: str) -> str:
        return self._entities[key].label

    def _tenure(self, fact: TenureFact) -> Iterator[Ranked]:
        subject = str(self._iris.tenure(fact.holder, fact.title, fact.organization, fact.term))
        post = self._post(fact.title, fact.organization)
        yield _typed(subject, "Tenure")
        prefix = {"current": "", "former": "nguyên ", "acting": "quyền "}[fact.status]
        yield from _labelled(subject, f"{self._label(fact.holder)}: {prefix}{post.label}")
        yield state(subject, cadre.holder, self._iri(fact.holder))
        yield state(subject, cadre.post, post.iri)
        yield state(subject, org.organization, self._iri(fact.organization))
        yield from _coded(subject, cadre.status, "status", fact.status)
        yield from _optional(subject, schema.startDate, fact.start, date)
        yield from _optional(subject, schema.endDate, fact.end, date)
        yield from _optional(subject, cadre.term, fact.term, plain)
        yield from self._asserted(subject, fact.assertion)
        yield _confidence(subject, fact.confidence)

    def _change(self, fact: PersonnelFact) -> Iterator[Ranked]:
        subject = str(self._iris.change(fact))
        label = f"{_CHANGES[fact.change]} {self._label(fact.person)}"
        yield _typed(subject, "PersonnelChange")
        yield from _coded(subject, cadre.changeType, "change", fact.change)
        yield state(subject, cadre.person, self._iri(fact.person))
        yield from _coded(subject, cadre.decision, "decision", fact.decision)
        if fact.title is not None and fact.organization is not None:
            post = self._post(fact.title, fact.organization)
            yield state(subject, cadre.post, post.iri)
            label += f": {post.label}"
        elif fact.organization is not None:
            yield state(subject, cadre.organization, self._iri(fact.organization))
            label += f": {self._label(fact.organization)}"
        yield from _labelled(subject, label + _NOTES[status_of(fact)])
        yield from self._asserted(subject, _told(fact))
        if fact.decided_by is not None:
            yield state(subject, cadre.decidedBy, self._iri(fact.decided_by))
        yield from _optional(subject, dcterms.date, fact.date, date)
        yield from _optional(subject, cadre.term, fact.term, plain)
        yield _confidence(subject, fact.confidence)

    def _discipline(self, fact: DisciplineFact) -> Iterator[Ranked]:
        subject = str(self._iris.discipline(fact))
        sanction = _SANCTIONS[fact.sanction] if fact.sanction else "kỷ luật"
        label = f"{sanction} {self._label(fact.sanctioned)}"
        yield _typed(subject, "DisciplinaryAction")
        yield from _labelled(subject, label + _NOTES[status_of(fact)])
        yield from self._asserted(subject, _told(fact))
        yield state(subject, cadre.sanctioned, self._iri(fact.sanctioned))
        if fact.sanction is not None:
            yield from _coded(subject, cadre.sanction, "sanction", fact.sanction)
        yield from _coded(subject, cadre.decision, "decision", fact.decision)
        if fact.decided_by is not None:
            yield state(subject, cadre.decidedBy, self._iri(fact.decided_by))
        if fact.based_on is not None:
            yield state(subject, cadre.basedOn, self._iri(fact.based_on))
        yield from _optional(subject, dcterms.date, fact.date, date)
        yield from _optional(subject, cadre.reason, fact.reason, vietnamese)
        yield _confidence(subject, fact.confidence)

    def _statement(self, fact: StatementFact, sentence: Sentence) -> Iterator[Ranked]:
        subject = str(self._iris.statement(fact, self._document, sentence))
        yield _typed(subject, "Statement")
        yield from _labelled(subject, f"Phát biểu của {self._label(fact.speaker)}")
        yield from self._asserted(subject, fact.assertion)
        yield state(subject, cadre.speaker, self._iri(fact.speaker))
        yield state(subject, cadre.content, vietnamese_line(fact.content))
        for key in fact.about:
            yield state(subject, cadre.about, self._iri(key))
        yield _confidence(subject, fact.confidence)

    def _measurement(self, fact: MeasurementFact) -> Iterator[Ranked]:
        subject = str(self._iris.measurement(fact, self._document))
        figure = f"{fact.value:f}" + (f"/{fact.total:f}" if fact.total is not None else "")
        yield _typed(subject, "Measurement")
        yield from _labelled(subject, f"{figure} {fact.measures}")
        yield from self._asserted(subject, fact.assertion)
        yield state(subject, cadre.measures, vietnamese_line(fact.measures))
        yield state(subject, cadre.value, str(decimal(fact.value)))
        yield state(subject, cadre.unit, vietnamese_line(fact.unit))
        if fact.total is not None:
            yield state(subject, cadre.total, str(decimal(fact.total)))
        if fact.percentage is not None:
            yield state(subject, cadre.percentage, str(decimal(fact.percentage)))
        if fact.subject is not None:
            yield state(subject, cadre.subject, self._iri(fact.subject))
        yield from _optional(subject, cadre.asOf, fact.as_of, date)
        yield from _optional(subject, cadre.period, fact.period, vietnamese)
        yield _confidence(subject, fact.confidence)

    def _asserted(self, subject: str, assertion: Assertion) -> Iterator[Ranked]:
        """How the text has it, and who is behind it."""
        yield from _coded(subject, cadre.assertion, "assertion", assertion.status)
        if assertion is ASSERTED:
            return
        for relation, key in (
            (cadre.proposedBy, assertion.proposed_by),
            (cadre.proposedTo, assertion.proposed_to),
            (cadre.signedBy, assertion.signed_by),
            (cadre.announcedBy, assertion.announced_by),
            (cadre.reportedBy, assertion.reported_by),
        ):
            if key is not None:
                yield state(subject, relation, self._iri(key))

    def _link(self, fact: LinkFact) -> Iterator[Ranked]:
        subject, target = self._iri(fact.subject), self._iri(fact.object)
        relation = _LINKS[fact.property]
        yield state(subject, relation, target)
        if fact.inferred:
            note = str(self._iris.inference(fact.subject, fact.property, fact.object))
            yield _typed(note, "Inference")
            yield state(note, cadre.fromEntity, subject)
            yield state(note, cadre.relation, relation.text)
            yield state(note, cadre.toEntity, target)
            yield _confidence(note, fact.confidence)


@lru_cache(maxsize=4096)
def _iri(iris: Iris, key: str) -> str:
    return str(iris.entity(key))


@lru_cache(maxsize=4096)
def _entity(iris: Iris, entity: Entity) -> Statements:
    """What is stated of an entity; the same ones are named over and over."""
    return dict(_entity_statements(str(iris.entity(entity.key)), entity))


def _entity_statements(subject: str, entity: Entity) -> Iterator[Ranked]:
    cls = entity.cls if isinstance(entity, Organization | Event) else type(entity).__name__
    yield _typed(subject, cls)
    yield from _labelled(subject, entity.label)
    folded = fold(entity.label)
    for name in entity.alt_labels:
        if fold(name) != folded:  # else it may be what is chosen for prefLabel
            yield state(subject, skos.altLabel, vietnamese_line(name))
    match entity:
        case Organization(level=level) if level is not None:
            yield from _coded(subject, cadre.level, "level", level)
        case Place():
            yield from _optional(subject, schema.identifier, entity.code, plain)
            yield from _optional(subject, schema.startDate, entity.since, date)
            yield from _optional(subject, schema.endDate, entity.until, date)
        case Directive():
            yield from _coded(subject, cadre.documentType, "document-type", entity.type)
            yield from _optional(subject, cadre.number, entity.number, plain)
            yield from _optional(subject, cadre.symbol, entity.symbol, plain)
            yield from _optional(subject, dcterms.issued, entity.issued, date)
            yield from _optional(subject, dcterms.title, entity.title, vietnamese)
        case Event():
            if entity.ordinal is not None:
                yield state(subject, cadre.ordinal, str(integer(entity.ordinal)))
            yield from _optional(subject, schema.startDate, entity.start, date)
            yield from _optional(subject, schema.endDate, entity.end, date)
            yield from _optional(subject, cadre.term, entity.term, plain)
        case Official() | Organization():
            pass


@lru_cache(maxsize=4096)
def _post(iris: Iris, title: str, organization: str, body: str) -> Post:
    """A post in the organisation with this key and label."""
    iri, label = str(iris.post(title, organization)), post_label(title, body)
    return Post(
        iri, label, dict(_post_statements(iri, label, title, str(iris.entity(organization))))
    )


def _post_statements(post: str, label: str, title: str, organization: str) -> Iterator[Ranked]:
    role, name = str(title_concept(title)), vietnamese_line(title)
    yield _typed(post, "Post")
    yield from _labelled(post, label)
    yield state(post, org.role, role)
    yield state(post, org.postIn, organization)
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
            keys = (fact.sanctioned, fact.decided_by, fact.based_on)
        case StatementFact():
            keys = (fact.speaker, *fact.about)
        case MeasurementFact():
            keys = (fact.subject,)
    return (*(key for key in keys if key is not None), *behind(fact.assertion))


def _told(fact: PersonnelFact | DisciplineFact) -> Assertion:
    """How a change or a sanction is told, in keeping with its decision."""
    status = status_of(fact)
    same = status == fact.assertion.status
    return fact.assertion if same else replace(fact.assertion, status=status)


def _typed(subject: str, cls: str) -> Ranked:
    return state(subject, rdf.type, _class(cls))


@cache
def _class(name: str) -> str:
    return str(node(CADRE[name]))


def _labelled(subject: str, label: str) -> Iterator[Ranked]:
    name = vietnamese_line(label)
    yield state(subject, skos.prefLabel, name)
    yield state(subject, rdfs.label, name)


def _coded(subject: str, predicate: Property, scheme: str, notation: str) -> Iterator[Ranked]:
    """A concept as value, described, so that a query finds its notation and labels in the data."""
    value, described = _concept(scheme, notation)
    yield state(subject, predicate, value)
    yield from described.items()


@cache
def _concept(scheme: str, notation: str) -> tuple[str, Statements]:
    return str(node(concept(scheme, notation))), concept_statements(scheme, notation)


def _confidence(subject: str, confidence: float) -> Ranked:
    return state(subject, cadre.confidence, _decimal(confidence))


@lru_cache(maxsize=64)
def _decimal(confidence: float) -> str:
    return str(decimal(confidence))


def _optional(
    subject: str, predicate: Property, value: str | None, make: Callable[[str], Literal | None]
) -> Iterator[Ranked]:
    if value:
        literal = make(value)
        if literal is not None:
            yield state(subject, predicate, str(literal))
