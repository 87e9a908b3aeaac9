"""The data that flows from text to graph: documents, sentences, mentions, entities and facts.

Everything here is a frozen dataclass without behaviour. An ``Extraction`` is what one document
yields; `cadregraph.graph.triples` states it as RDF. Facts name entities by their ``key``, from which the IRI
is minted, so that equal facts from different articles give equal triples.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cadregraph.graph.model.documents import (
    UNDATED,
    Document,
    Sentence,
    SentenceKind,
)
from cadregraph.graph.model.entities import (
    BodyStructure,
    Directive,
    Entity,
    Event,
    Level,
    Mention,
    NamedPlace,
    Official,
    Organization,
    OrganizationClass,
    Place,
    UnitReference,
)
from cadregraph.graph.model.facts import (
    ASSERTED,
    Assertion,
    AssertionStatus,
    Basis,
    BodyChange,
    Change,
    Construction,
    Counted,
    Decision,
    DisciplineFact,
    DisciplineKind,
    Fact,
    InspectionFact,
    InspectionKind,
    LegalFact,
    LinkFact,
    LinkProperty,
    MeasurementFact,
    OrganizationFact,
    Particular,
    ParticularFact,
    PersonnelFact,
    Qualifier,
    RankFact,
    Sanction,
    Stage,
    StatementFact,
    Status,
    TenureFact,
    TextSpan,
)

__all__ = [
    "ASSERTED",
    "UNDATED",
    "Assertion",
    "AssertionStatus",
    "Basis",
    "BodyChange",
    "BodyStructure",
    "Change",
    "Construction",
    "Counted",
    "Decision",
    "Directive",
    "DisciplineFact",
    "DisciplineKind",
    "Document",
    "Entity",
    "Event",
    "Extraction",
    "Fact",
    "InspectionFact",
    "InspectionKind",
    "LegalFact",
    "Level",
    "LinkFact",
    "LinkProperty",
    "MeasurementFact",
    "Mention",
    "NamedPlace",
    "Official",
    "Organization",
    "OrganizationClass",
    "OrganizationFact",
    "Particular",
    "ParticularFact",
    "PersonnelFact",
    "Place",
    "Qualifier",
    "RankFact",
    "Sanction",
    "Sentence",
    "SentenceKind",
    "Stage",
    "StatementFact",
    "Status",
    "TenureFact",
    "TextSpan",
    "UnitReference",
]


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document yields. ``entities`` maps key to entity; order is that of the text."""

    document: Document
    sentences: tuple[Sentence, ...]
    entities: Mapping[str, Entity]
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]
