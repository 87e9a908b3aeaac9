"""Extractions as bytes and back, to be kept beside the graph that is made of them.

JSON, compressed: plain data, of which nothing is ever run.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace

import msgspec

from cadregraph.graph.model import (
    Directive,
    DisciplineFact,
    Document,
    Entity,
    Event,
    Extraction,
    Fact,
    InspectionFact,
    LegalFact,
    LinkFact,
    MeasurementFact,
    Mention,
    Official,
    Organization,
    OrganizationFact,
    ParticularFact,
    PersonnelFact,
    Place,
    RankFact,
    Sentence,
    StatementFact,
    TenureFact,
)
from cadregraph.graph.store.compression import compressed, decompressed

_ZLIB = b"\x78"


@dataclass(frozen=True, slots=True)
class _Record:
    """An extraction with one list for each class, so that each item says what it is."""

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    officials: list[Official]
    organizations: list[Organization]
    places: list[Place]
    directives: list[Directive]
    events: list[Event]
    tenures: list[TenureFact]
    changes: list[PersonnelFact]
    sanctions: list[DisciplineFact]
    inspections: list[InspectionFact]
    legal: list[LegalFact]
    organizations_changed: list[OrganizationFact]
    statements: list[StatementFact]
    measurements: list[MeasurementFact]
    particulars: list[ParticularFact]
    ranks: list[RankFact]
    links: list[LinkFact]


@dataclass(frozen=True, slots=True)
class _Read:
    """A record of which but the document is read."""

    document: Document


def encoded(extraction: Extraction) -> bytes:
    """The extraction as bytes; equal ones give equal bytes, wherever their documents came from."""
    entities: dict[type[Entity], list[Entity]] = {}
    for _, entity in sorted(extraction.entities.items()):
        entities.setdefault(type(entity), []).append(entity)
    facts: dict[type[Fact], list[Fact]] = {}
    for fact in extraction.facts:
        facts.setdefault(type(fact), []).append(fact)
    record = {
        "document": replace(extraction.document, source=""),
        "sentences": extraction.sentences,
        "mentions": extraction.mentions,
        "officials": entities.get(Official, []),
        "organizations": entities.get(Organization, []),
        "places": entities.get(Place, []),
        "directives": entities.get(Directive, []),
        "events": entities.get(Event, []),
        "tenures": facts.get(TenureFact, []),
        "changes": facts.get(PersonnelFact, []),
        "sanctions": facts.get(DisciplineFact, []),
        "inspections": facts.get(InspectionFact, []),
        "legal": facts.get(LegalFact, []),
        "organizations_changed": facts.get(OrganizationFact, []),
        "statements": facts.get(StatementFact, []),
        "measurements": facts.get(MeasurementFact, []),
        "particulars": facts.get(ParticularFact, []),
        "ranks": facts.get(RankFact, []),
        "links": facts.get(LinkFact, []),
    }
    return compressed(msgspec.json.encode(record))


def decoded(content: bytes) -> Extraction:
    """The extraction that `encoded` gave these bytes.

    Raises:
        ValueError: the bytes are no such thing.
    """
    try:
        record = msgspec.json.decode(_opened(content), type=_Record)
    except msgspec.MsgspecError as error:
        raise ValueError(f"a record is damaged: {error}") from error
    entities: list[Entity] = [
        *record.officials,
        *record.organizations,
        *record.places,
        *record.directives,
        *record.events,
    ]
    return Extraction(
        document=record.document,
        sentences=record.sentences,
        entities={entity.key: entity for entity in entities},
        mentions=record.mentions,
        facts=(
            *record.tenures,
            *record.changes,
            *record.sanctions,
            *record.inspections,
            *record.legal,
            *record.organizations_changed,
            *record.statements,
            *record.measurements,
            *record.particulars,
            *record.ranks,
            *record.links,
        ),
    )


def document_of(content: bytes) -> Document:
    """The document of a record, also where the rest of it is of another version.

    Raises:
        ValueError: the bytes are no record.
    """
    try:
        return msgspec.json.decode(_opened(content), type=_Read).document
    except msgspec.MsgspecError as error:
        raise ValueError(f"a record is damaged: {error}") from error


def _opened(content: bytes) -> bytes:
    """What is in a record; those of stores up to version 8 are compressed in another way."""
    if not content.startswith(_ZLIB):
        return decompressed(content)
    try:
        return zlib.decompress(content)
    except zlib.error as error:
        raise ValueError(f"a record is damaged: {error}") from error
