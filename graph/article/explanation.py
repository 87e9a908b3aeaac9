"""Why a text gave the facts that it gave: each sentence as chunks with their tags, and its facts.

An explanation shows an extraction beside the chunks that it came from; it decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, TypeAlias, cast

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.lexicon import Trigger
from cadregraph.graph.lexicon.tags import (
    BY_SIGN,
    DOCUMENT,
    EVENT,
    ORGANIZATION,
    PERSON,
    PLACE,
    POST,
    Tag,
)
from cadregraph.graph.mentions.article import chunk_article
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.spans import Chunk, DateSpan, FigureSpan, OrganizationSpan, PostSpan
from cadregraph.graph.model import (
    Assertion,
    Basis,
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
    Official,
    Organization,
    OrganizationFact,
    ParticularFact,
    PersonnelFact,
    Place,
    RankFact,
    Sentence,
    SentenceKind,
    StatementFact,
    TenureFact,
)
from cadregraph.graph.text.normal import fold

__all__ = [
    "Argument",
    "ChunkKind",
    "ExplainedChunk",
    "ExplainedFact",
    "ExplainedSentence",
    "Explanation",
    "Meaning",
    "explain",
    "explain_fact",
]

ChunkKind: TypeAlias = Literal[
    "person",
    "post",
    "organization",
    "place",
    "document",
    "event",
    "date",
    "figure",
    "pronoun",
    "aside",
    "trigger",
    "sign",
    "word",
]
"""What a chunk is: the name of a mention's tag, or the group of any other."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A plain meaning in both languages."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class ExplainedChunk:
    """A stretch of a sentence under the name of its tag: ``document.text[start:end]``.

    ``label`` is what it was read as: the name of the entity, a post with its body, a date, a
    figure; '' where it stands for nothing. ``entities`` holds that entity first, then those in its
    name ('Tỉnh ủy Quảng Ngãi', then 'tỉnh Quảng Ngãi').
    """

    text: str
    start: int
    end: int
    tag: str
    kind: ChunkKind
    meaning: Meaning
    label: str
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Argument:
    """A part of a fact: its field in `cadregraph.graph.model`, and the value as a reader says it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class ExplainedFact:
    """A fact as a row: what it is, what it says, by which rule, on what basis, how certainly, and
    where.

    ``kind`` is the class of the ontology ('Tenure'), for a link its property ('organOf'). ``rule``
    names the construction, '' where the extraction names none. ``basis`` is how much of it the
    text states there; a link or a figure is always stated. ``evidence`` is the sentence.
    """

    kind: str
    arguments: tuple[Argument, ...]
    rule: str
    basis: Basis
    confidence: float
    evidence: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """A sentence with its chunks in order and the facts that rest on it.

    Bylines, trailers and all of an article about another country are not read: no chunks.
    """

    index: int
    start: int
    kind: SentenceKind
    text: str
    chunks: tuple[ExplainedChunk, ...]
    facts: tuple[ExplainedFact, ...]

    @property
    def tags(self) -> str:
        """The names of the tags of the chunks in a row, over which the rules are patterns."""
        return " ".join(chunk.tag for chunk in self.chunks)


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a document was read, sentence by sentence."""

    document: Document
    sentences: tuple[ExplainedSentence, ...]


def explain(document: Document) -> Explanation:
    """How `cadregraph.graph.article.extraction.extract` reads one document; depends on the document alone."""
    extraction = extract(document)
    article = chunk_article(document, extraction.sentences)
    facts: dict[int, list[Fact]] = {}
    for fact in extraction.facts:
        facts.setdefault(fact.sentence, []).append(fact)
    named = _named(extraction)
    return Explanation(
        document,
        tuple(
            _sentence(document, sentence, chunked, facts.get(sentence.index, ()), named, extraction)
            for sentence, chunked in zip(extraction.sentences, article, strict=True)
        ),
    )


_Named: TypeAlias = Mapping[tuple[int, int], Sequence[Entity]]


def _named(extraction: Extraction) -> _Named:
    """The entities by the offsets at which they are mentioned."""
    named: dict[tuple[int, int], list[Entity]] = {}
    for mention in extraction.mentions:
        entity = extraction.entities[mention.entity]
        named.setdefault((mention.start, mention.end), []).append(entity)
    return named


def _sentence(
    document: Document,
    sentence: Sentence,
    chunked: ChunkedSentence,
    facts: Sequence[Fact],
    named: _Named,
    extraction: Extraction,
) -> ExplainedSentence:
    text = document.text[sentence.start : sentence.end]
    parts = {
        (fact.subject, fact.object)
        for fact in facts
        if isinstance(fact, LinkFact) and fact.property in _WHOLES
    }
    return ExplainedSentence(
        index=sentence.index,
        start=sentence.start,
        kind=sentence.kind,
        text=text,
        chunks=tuple(_chunk(document, chunked, chunk, named, parts) for chunk in chunked.chunks),
        facts=tuple(explain_fact(fact, text, extraction.entities) for fact in facts),
    )


# --- chunks -------------------------------------------------------------------------------------

_WHOLES = frozenset({"organOf", "governs", "subOrganizationOf"})
_STANDS_FOR: Mapping[str, type[Entity]] = MappingProxyType(
    {
        PERSON: Official,
        POST: Organization,
        ORGANIZATION: Organization,
        PLACE: Place,
        DOCUMENT: Directive,
        EVENT: Event,
    }
)
"""What entity a mention stands for, by its tag."""

_SIGN = Meaning("dấu câu", "sign")


def _chunk(
    document: Document,
    chunked: ChunkedSentence,
    chunk: Chunk,
    named: _Named,
    parts: set[tuple[str, str]],
) -> ExplainedChunk:
    start, end = chunked.offsets(chunk)
    tag, cls = BY_SIGN[chunk.tag], _STANDS_FOR.get(chunk.tag)
    kind = cast(ChunkKind, tag.name if tag.group == "mention" else tag.group)
    entities = _ranked(named.get((start, end), ()), cls, chunk, parts)
    entity = next((e for e in entities if cls is not None and isinstance(e, cls)), None)
    return ExplainedChunk(
        text=document.text[start:end],
        start=start,
        end=end,
        tag=tag.name,
        kind=kind,
        meaning=_meaning(chunk, tag),
        label=_label(chunk, entity),
        entities=entities,
    )


def _ranked(
    entities: Sequence[Entity],
    cls: type[Entity] | None,
    chunk: Chunk,
    parts: set[tuple[str, str]],
) -> tuple[Entity, ...]:
    """The entities of a chunk, the one that it stands for first."""
    keys = [entity.key for entity in entities]
    span = chunk.content.organization if isinstance(chunk.content, PostSpan) else chunk.content
    head = fold(span.head.label) if isinstance(span, OrganizationSpan) else ""

    def rank(entity: Entity) -> tuple[bool, bool, bool, int]:
        return (
            cls is None or not isinstance(entity, cls),
            any((key, entity.key) in parts for key in keys),  # it is only part of another's name
            not fold(entity.label).startswith(head),
            -len(entity.label),
        )

    return tuple(sorted(entities, key=rank))


def _meaning(chunk: Chunk, tag: Tag) -> Meaning:
    if tag.group == "sign":
        return _SIGN
    if tag.group != "trigger":
        return Meaning(tag.vi, tag.en)
    value = chunk.content.value if isinstance(chunk.content, Trigger) else ""
    said = ", ".join(filter(None, (tag.en, value)))
    return Meaning(f"từ dẫn: {tag.vi}", f"trigger: {said}")


def _label(chunk: Chunk, entity: Entity | None) -> str:
    match chunk.content:
        case PostSpan(title=title) if chunk.tag == POST:
            return f"{title}, {entity.label}" if entity is not None else title
        case DateSpan(date=date, period=period):
            return date or period
        case FigureSpan(value=value, total=total, percent=percent, unit=unit):
            number = f"{value}/{total}" if total else value
            return f"{number}{'%' if percent else ''} {unit}".strip()
        case _:
            return entity.label if entity is not None else ""


# --- facts --------------------------------------------------------------------------------------

NOT_ARGUMENTS = frozenset(
    "sentence confidence rule position property mentions basis construction key".split()
)
"""Fields of facts that say whence a fact is, not what it says."""
_KEYS = frozenset(
    "proposed_by proposed_to signed_by announced_by reported_by"
    " holder organization person decided_by sanctioned based_on inspected inspected_by"
    " speaker about subject object".split()
)


def explain_fact(fact: Fact, evidence: str, entities: Mapping[str, Entity]) -> ExplainedFact:
    """A fact as a row; ``entities`` holds what it names, by key."""
    return ExplainedFact(
        kind=_kind(fact),
        arguments=tuple(_arguments(fact, entities)),
        rule=fact.rule,
        basis="stated" if isinstance(fact, LinkFact | MeasurementFact) else fact.basis,
        confidence=fact.confidence,
        evidence=evidence,
        fact=fact,
    )


def _kind(fact: Fact) -> str:
    match fact:
        case TenureFact():
            return "Tenure"
        case PersonnelFact():
            return "PersonnelChange"
        case DisciplineFact():
            return "DisciplinaryAction"
        case InspectionFact():
            return "Inspection"
        case LegalFact():
            return "LegalAction"
        case OrganizationFact():
            return "OrganizationChange"
        case StatementFact():
            return "Statement"
        case MeasurementFact():
            return "Measurement"
        case ParticularFact():
            return fact.property
        case RankFact():
            return "RankChange"
        case LinkFact():
            return fact.property


def _arguments(fact: Fact, entities: Mapping[str, Entity]) -> Iterator[Argument]:
    """What the fact says, in the order of its fields; what it leaves open is left out, and that it is
    asserted."""
    for field in fields(fact):
        value: object = getattr(fact, field.name)
        if field.name in NOT_ARGUMENTS or value is None or value is False or value == ():
            continue
        if isinstance(value, Assertion):
            yield from _asserted(value, entities)
            continue
        if field.name in _KEYS:
            keys = value if isinstance(value, tuple) else (value,)
            yield Argument(field.name, "; ".join(entities[key].label for key in keys))
        elif isinstance(value, Decimal):
            yield Argument(field.name, f"{value:f}")
        else:
            yield Argument(field.name, "yes" if value is True else str(value))


def _asserted(assertion: Assertion, entities: Mapping[str, Entity]) -> Iterator[Argument]:
    """How the text has the fact, unless it is asserted, and who is behind it."""
    if assertion.status != "asserted":
        yield Argument("assertion", assertion.status)
    for field in fields(assertion):
        key: object = getattr(assertion, field.name)
        if field.name in _KEYS and isinstance(key, str):
            yield Argument(field.name, entities[key].label)
