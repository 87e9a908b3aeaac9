"""Sanctions, inspections and steps of prosecution as statements, and how any fact is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from cadregraph.graph.model import (
    ASSERTED,
    Assertion,
    AssertionStatus,
    DisciplineFact,
    Entity,
    InspectionFact,
    InspectionKind,
    LegalFact,
    PersonnelFact,
    Sanction,
    Stage,
)
from cadregraph.graph.relations.facts import status_of
from cadregraph.graph.triples.iris import Iris
from cadregraph.graph.triples.literals import date, plain, vietnamese
from cadregraph.graph.triples.parts import coded, confidence, labelled, optional, typed
from cadregraph.graph.triples.statements import Ranked, state
from cadregraph.graph.triples.terms import cadre, dcterms

NOTES: Mapping[AssertionStatus, str] = {
    "asserted": "", "decided": "", "proposed": " (đề xuất)", "planned": " (dự kiến)",
    "candidate": " (ứng cử)", "conditional": " (có điều kiện)", "denied": " (phủ nhận)",
    "alleged": " (nghi vấn)",
}  # fmt: skip
"""What the label of an action says of one that is not asserted or decided."""
_SANCTIONS: Mapping[Sanction, str] = {
    "reprimand": "khiển trách", "warning": "cảnh cáo", "removal": "cách chức", "expulsion": "khai trừ",
    "dissolution": "giải tán",
}  # fmt: skip
_INSPECTIONS: Mapping[InspectionKind, str] = {
    "inspection": "kiểm tra", "supervision": "giám sát", "signs": "kiểm tra dấu hiệu vi phạm của",
}  # fmt: skip
_STAGES: Mapping[Stage, str] = {
    "suspended": "đình chỉ", "prosecuted": "khởi tố", "arrested": "bắt tạm giam", "indicted": "truy tố",
    "tried": "xét xử", "convicted": "kết án", "acquitted": "tuyên không phạm tội:",
}  # fmt: skip
Action: TypeAlias = DisciplineFact | InspectionFact | LegalFact
"""What can follow from one another."""


def action_iri(iris: Iris, fact: Action) -> str:
    """The IRI of a sanction, an inspection or a step of prosecution, in angle brackets."""
    match fact:
        case DisciplineFact():
            return str(iris.discipline(fact))
        case InspectionFact():
            return str(iris.inspection(fact))
        case LegalFact():
            return str(iris.legal(fact))


def asserted(iris: Iris, subject: str, assertion: Assertion) -> Iterator[Ranked]:
    """How the text has a fact, and who is behind it."""
    yield from coded(subject, cadre.assertion, "assertion", assertion.status)
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
            yield state(subject, relation, str(iris.entity(key)))


def told(fact: PersonnelFact | DisciplineFact) -> Assertion:
    """How a change or a sanction is told, in keeping with its decision."""
    status = status_of(fact)
    same = status == fact.assertion.status
    return fact.assertion if same else replace(fact.assertion, status=status)


@dataclass(frozen=True, slots=True)
class Actions:
    """Describes the actions of one extraction."""

    iris: Iris
    entities: Mapping[str, Entity]

    def action(self, fact: Action, post: str | None) -> Iterator[Ranked]:
        """What is stated of an action; ``post`` is the IRI of the post that it removes."""
        match fact:
            case DisciplineFact():
                yield from self._discipline(fact, post)
            case InspectionFact():
                yield from self._inspection(fact)
            case LegalFact():
                yield from self._legal(fact)

    def _discipline(self, fact: DisciplineFact, post: str | None) -> Iterator[Ranked]:
        subject = str(self.iris.discipline(fact))
        sanction = _SANCTIONS[fact.sanction] if fact.sanction else "kỷ luật"
        label = f"{sanction} {self._label(fact.sanctioned)}"
        yield from self._told(subject, "DisciplinaryAction", label, told(fact))
        yield state(subject, cadre.sanctioned, self._iri(fact.sanctioned))
        if fact.sanction is not None:
            yield from coded(subject, cadre.sanction, "sanction", fact.sanction)
        yield from coded(subject, cadre.decision, "decision", fact.decision)
        if fact.decided_by is not None:
            yield state(subject, cadre.decidedBy, self._iri(fact.decided_by))
        if fact.based_on is not None:
            yield state(subject, cadre.basedOn, self._iri(fact.based_on))
        if post is not None:
            yield state(subject, cadre.post, post)
        for years in fact.terms:
            yield state(subject, cadre.termOfCommittee, str(plain(years)))
        if fact.kind is not None:
            yield from coded(subject, cadre.disciplineKind, "discipline-kind", fact.kind)
        yield from optional(subject, dcterms.date, fact.date, date)
        yield from optional(subject, cadre.reason, fact.reason, vietnamese)
        yield confidence(subject, fact.confidence)

    def _inspection(self, fact: InspectionFact) -> Iterator[Ranked]:
        subject = str(self.iris.inspection(fact))
        label = f"{_INSPECTIONS[fact.kind]} {self._label(fact.inspected)}"
        yield from self._told(subject, "Inspection", label, fact.assertion)
        yield state(subject, cadre.inspected, self._iri(fact.inspected))
        yield from coded(subject, cadre.inspectionKind, "inspection-kind", fact.kind)
        if fact.inspected_by is not None:
            yield state(subject, cadre.inspectedBy, self._iri(fact.inspected_by))
        yield from optional(subject, dcterms.date, fact.date, date)
        yield from optional(subject, cadre.period, fact.period, vietnamese)
        yield from optional(subject, cadre.finding, fact.finding, vietnamese)
        yield confidence(subject, fact.confidence)

    def _legal(self, fact: LegalFact) -> Iterator[Ranked]:
        subject = str(self.iris.legal(fact))
        label = f"{_STAGES[fact.stage]} {self._label(fact.person)}"
        yield from self._told(subject, "LegalAction", label, fact.assertion)
        yield state(subject, cadre.person, self._iri(fact.person))
        yield from coded(subject, cadre.stage, "stage", fact.stage)
        if fact.decided_by is not None:
            yield state(subject, cadre.decidedBy, self._iri(fact.decided_by))
        yield from optional(subject, dcterms.date, fact.date, date)
        yield from optional(subject, cadre.charge, fact.charge, vietnamese)
        yield from optional(subject, cadre.sentence, fact.penalty, vietnamese)
        yield confidence(subject, fact.confidence)

    def _told(self, subject: str, cls: str, label: str, assertion: Assertion) -> Iterator[Ranked]:
        """What an action is, what it is called, and how the text has it."""
        yield typed(subject, cls)
        yield from labelled(subject, label + NOTES[assertion.status])
        yield from asserted(self.iris, subject, assertion)

    def _label(self, key: str) -> str:
        return self.entities[key].label

    def _iri(self, key: str) -> str:
        return str(self.iris.entity(key))
