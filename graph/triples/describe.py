"""Entities and facts as triples, one function for each kind; see design of the two layers in docs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple
from rdflib import URIRef

from graph.model import (
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
from graph.normal import fold
from graph.triples.concepts import concept_triples
from graph.triples.iris import Iris, title_concept
from graph.triples.literals import date, decimal, integer, node, plain, vietnamese
from ontology import CADRE, DCTERMS, ORG, RDF, RDFS, SCHEMA, SKOS, concept, concept_scheme

_TYPE = node(RDF.type)
_LINKS: Mapping[LinkProperty, URIRef] = {
    "subOrganizationOf": ORG.subOrganizationOf,
    "organOf": CADRE.organOf,
    "governs": CADRE.governs,
    "jurisdiction": CADRE.jurisdiction,
    "containedInPlace": SCHEMA.containedInPlace,
    "issuer": CADRE.issuer,
    "implements": CADRE.implements,
    "basedOn": CADRE.basedOn,
    "organizer": CADRE.organizer,
    "chair": CADRE.chair,
    "participant": CADRE.participant,
    "location": SCHEMA.location,
}
_CHANGES = {
    "appointed": "bổ nhiệm", "elected": "bầu", "assigned": "phân công", "transferred": "điều động",
    "approved": "phê chuẩn", "relieved": "thôi giữ chức", "dismissed": "bãi nhiệm", "resigned": "từ chức",
    "retired": "nghỉ hưu", "died": "qua đời", "nominated": "giới thiệu",
}  # fmt: skip
_SANCTIONS = {
    "reprimand": "khiển trách", "warning": "cảnh cáo", "removal": "cách chức", "expulsion": "khai trừ",
    "dissolution": "giải tán",
}  # fmt: skip


class Describer:
    """Turns one extraction's entities and facts into triples."""

    def __init__(self, iris: Iris, entities: Mapping[str, Entity], document: Document) -> None:
        self._iris = iris
        self._entities = entities
        self._document = document
        self._described: dict[str, tuple[Triple, ...]] = {}

    def entity(self, key: str) -> tuple[Triple, ...]:
        """Type, labels and own data of an entity."""
        if key not in self._described:
            self._described[key] = tuple(self._entity(key))
        return self._described[key]

    def _entity(self, key: str) -> Iterator[Triple]:
        entity = self._entities[key]
        subject = self._iris.entity(key)
        cls = entity.cls if isinstance(entity, Organization | Event) else type(entity).__name__
        yield Triple(subject, _TYPE, node(CADRE[cls]))
        yield from _labelled(subject, entity.label)
        for name in entity.alt_labels:
            if fold(name) != fold(entity.label):  # else it may be what is chosen for prefLabel
                yield Triple(subject, node(SKOS.altLabel), vietnamese(name))
        match entity:
            case Organization(level=level) if level is not None:
                yield from _coded(subject, CADRE.level, "level", level)
            case Place(code=code) if code is not None:
                yield Triple(subject, node(SCHEMA.identifier), plain(code))
            case Directive():
                yield from _coded(subject, CADRE.documentType, "document-type", entity.type)
                yield from _optional(subject, CADRE.number, entity.number, plain)
                yield from _optional(subject, CADRE.symbol, entity.symbol, plain)
                yield from _optional(subject, DCTERMS.issued, entity.issued, date)
                yield from _optional(subject, DCTERMS.title, entity.title, vietnamese)
            case Event():
                if entity.ordinal is not None:
                    yield Triple(subject, node(CADRE.ordinal), integer(entity.ordinal))
                yield from _optional(subject, SCHEMA.startDate, entity.start, date)
                yield from _optional(subject, SCHEMA.endDate, entity.end, date)
                yield from _optional(subject, CADRE.term, entity.term, plain)
            case Official() | Organization() | Place():
                pass

    def fact(self, fact: Fact, sentence: Sentence) -> Iterator[Triple]:
        """A fact with all that it names, so that its passage stands on its own."""
        for key in entity_keys(fact):
            yield from self.entity(key)
        match fact:
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
            case LinkFact():
                yield from self._link(fact)

    def _post(self, title: str, organization: str) -> Iterator[Triple]:
        post, role = self._iris.post(title, organization), title_concept(title)
        yield Triple(post, _TYPE, node(CADRE.Post))
        yield from _labelled(post, self._post_label(title, organization))
        yield Triple(post, node(ORG.role), role)
        yield Triple(post, node(ORG.postIn), self._iris.entity(organization))
        yield Triple(role, _TYPE, node(SKOS.Concept))
        yield Triple(role, node(SKOS.inScheme), node(concept_scheme("title")))
        yield Triple(role, node(SKOS.prefLabel), vietnamese(title))

    def _post_label(self, title: str, organization: str) -> str:
        """'Bí thư Quận ủy Tây Hồ'; a head word that both share is said once ('Trưởng ban Dân vận …')."""
        body = self._label(organization)
        last = title.split()[-1].lower()
        first, _, rest = body.partition(" ")
        shared = title.lower().endswith(body.lower()) or (last == first.lower() and rest)
        if title.lower().endswith("văn phòng") and body.lower().startswith("văn phòng"):
            return f"{title} {body[len('văn phòng') :].strip()}"
        return f"{title} {rest}" if shared and rest else f"{title} {body}"

    def _label(self, key: str) -> str:
        return self._entities[key].label

    def _tenure(self, fact: TenureFact) -> Iterator[Triple]:
        subject = self._iris.tenure(fact)
        yield from self._post(fact.title, fact.organization)
        yield Triple(subject, _TYPE, node(CADRE.Tenure))
        post = self._post_label(fact.title, fact.organization)
        prefix = {"current": "", "former": "nguyên ", "acting": "quyền "}[fact.status]
        yield from _labelled(subject, f"{self._label(fact.holder)}: {prefix}{post}")
        yield Triple(subject, node(CADRE.holder), self._iris.entity(fact.holder))
        yield Triple(subject, node(CADRE.post), self._iris.post(fact.title, fact.organization))
        yield from _coded(subject, CADRE.status, "status", fact.status)
        yield from _optional(subject, SCHEMA.startDate, fact.start, date)
        yield from _optional(subject, SCHEMA.endDate, fact.end, date)
        yield from _optional(subject, CADRE.term, fact.term, plain)
        yield _confidence(subject, fact.confidence)

    def _change(self, fact: PersonnelFact) -> Iterator[Triple]:
        subject = self._iris.change(fact)
        label = f"{_CHANGES[fact.change]} {self._label(fact.person)}"
        yield Triple(subject, _TYPE, node(CADRE.PersonnelChange))
        yield from _coded(subject, CADRE.changeType, "change", fact.change)
        yield Triple(subject, node(CADRE.person), self._iris.entity(fact.person))
        yield from _coded(subject, CADRE.decision, "decision", fact.decision)
        if fact.title is not None and fact.organization is not None:
            yield from self._post(fact.title, fact.organization)
            post = self._iris.post(fact.title, fact.organization)
            yield Triple(subject, node(CADRE.post), post)
            label += f": {self._post_label(fact.title, fact.organization)}"
        elif fact.organization is not None:
            yield Triple(subject, node(CADRE.organization), self._iris.entity(fact.organization))
            label += f": {self._label(fact.organization)}"
        yield from _labelled(subject, label if fact.decision == "decided" else f"{label} (đề xuất)")
        if fact.decided_by is not None:
            yield Triple(subject, node(CADRE.decidedBy), self._iris.entity(fact.decided_by))
        yield from _optional(subject, DCTERMS.date, fact.date, date)
        yield from _optional(subject, CADRE.term, fact.term, plain)
        yield _confidence(subject, fact.confidence)

    def _discipline(self, fact: DisciplineFact) -> Iterator[Triple]:
        subject = self._iris.discipline(fact)
        sanction = _SANCTIONS[fact.sanction] if fact.sanction else "kỷ luật"
        label = f"{sanction} {self._label(fact.sanctioned)}"
        yield Triple(subject, _TYPE, node(CADRE.DisciplinaryAction))
        yield from _labelled(subject, label if fact.decision == "decided" else f"{label} (đề xuất)")
        yield Triple(subject, node(CADRE.sanctioned), self._iris.entity(fact.sanctioned))
        if fact.sanction is not None:
            yield from _coded(subject, CADRE.sanction, "sanction", fact.sanction)
        yield from _coded(subject, CADRE.decision, "decision", fact.decision)
        if fact.decided_by is not None:
            yield Triple(subject, node(CADRE.decidedBy), self._iris.entity(fact.decided_by))
        if fact.based_on is not None:
            yield Triple(subject, node(CADRE.basedOn), self._iris.entity(fact.based_on))
        yield from _optional(subject, DCTERMS.date, fact.date, date)
        yield from _optional(subject, CADRE.reason, fact.reason, vietnamese)
        yield _confidence(subject, fact.confidence)

    def _statement(self, fact: StatementFact, sentence: Sentence) -> Iterator[Triple]:
        subject = self._iris.statement(fact, self._document, sentence)
        yield Triple(subject, _TYPE, node(CADRE.Statement))
        yield from _labelled(subject, f"Phát biểu của {self._label(fact.speaker)}")
        yield Triple(subject, node(CADRE.speaker), self._iris.entity(fact.speaker))
        yield Triple(subject, node(CADRE.content), vietnamese(fact.content))
        for key in fact.about:
            yield Triple(subject, node(CADRE.about), self._iris.entity(key))
        yield _confidence(subject, fact.confidence)

    def _measurement(self, fact: MeasurementFact) -> Iterator[Triple]:
        subject = self._iris.measurement(fact, self._document)
        figure = f"{fact.value:f}" + (f"/{fact.total:f}" if fact.total is not None else "")
        yield Triple(subject, _TYPE, node(CADRE.Measurement))
        yield from _labelled(subject, f"{figure} {fact.measures}")
        yield Triple(subject, node(CADRE.measures), vietnamese(fact.measures))
        yield Triple(subject, node(CADRE.value), decimal(fact.value))
        yield Triple(subject, node(CADRE.unit), vietnamese(fact.unit))
        if fact.total is not None:
            yield Triple(subject, node(CADRE.total), decimal(fact.total))
        if fact.percentage is not None:
            yield Triple(subject, node(CADRE.percentage), decimal(fact.percentage))
        if fact.subject is not None:
            yield Triple(subject, node(CADRE.subject), self._iris.entity(fact.subject))
        yield from _optional(subject, CADRE.asOf, fact.as_of, date)
        yield from _optional(subject, CADRE.period, fact.period, vietnamese)
        yield _confidence(subject, fact.confidence)

    def _link(self, fact: LinkFact) -> Iterator[Triple]:
        subject, target = self._iris.entity(fact.subject), self._iris.entity(fact.object)
        relation = node(_LINKS[fact.property])
        yield Triple(subject, relation, target)
        if fact.inferred:
            note = self._iris.inference(fact)
            yield Triple(note, _TYPE, node(CADRE.Inference))
            yield Triple(note, node(CADRE.fromEntity), subject)
            yield Triple(note, node(CADRE.relation), relation)
            yield Triple(note, node(CADRE.toEntity), target)
            yield _confidence(note, fact.confidence)


def entity_keys(fact: Fact) -> tuple[str, ...]:
    """The keys of the entities that a fact names."""
    match fact:
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
        case LinkFact():
            keys = (fact.subject, fact.object)
    return tuple(key for key in keys if key is not None)


def _labelled(subject: NamedNode, label: str) -> Iterator[Triple]:
    yield Triple(subject, node(SKOS.prefLabel), vietnamese(label))
    yield Triple(subject, node(RDFS.label), vietnamese(label))


def _coded(subject: NamedNode, term: URIRef, scheme: str, notation: str) -> Iterator[Triple]:
    """A concept as value, described, so that a query finds its notation and labels in the data."""
    yield Triple(subject, node(term), node(concept(scheme, notation)))
    yield from concept_triples(scheme, notation)


def _confidence(subject: NamedNode, confidence: float) -> Triple:
    return Triple(subject, node(CADRE.confidence), decimal(confidence))


def _optional(
    subject: NamedNode, term: URIRef, value: str | None, make: Callable[[str], Literal | None]
) -> Iterator[Triple]:
    if value:
        literal = make(value)
        if literal is not None:
            yield Triple(subject, node(term), literal)
