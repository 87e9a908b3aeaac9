"""An extraction with the entities of one world in place of those of one article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cadregraph.graph.model import (
    BodyStructure,
    Directive,
    Entity,
    Event,
    Extraction,
    Fact,
    LinkFact,
    Organization,
)
from cadregraph.graph.relations.facts import with_keys, without_repeats


@dataclass(frozen=True, slots=True)
class Identity:
    """What an entity of one article is among those of all: its key, and its name in full.

    ``label`` is '' where each article's own name stands; ``structure`` is what the label of a body is
    made of.
    """

    key: str
    label: str = ""
    structure: BodyStructure | None = None


def renamed(extraction: Extraction, identities: Mapping[str, Identity]) -> Extraction:
    """The extraction with other keys, and names in full, for its entities.

    Args:
        extraction: what one article says.
        identities: what each entity is, by the key that the article gave; others stay as they are.
    """
    keys = {local: found.key for local, found in identities.items() if local != found.key}
    labels = {local: found.label for local, found in identities.items() if found.label}
    if not keys and not labels:
        return extraction
    entities: dict[str, Entity] = {}
    for local, entity in extraction.entities.items():
        label = labels.get(local, "")
        if label and label != entity.label:
            names = ({*entity.alt_labels} | {entity.label}) - {label}
            entity = replace(entity, label=label, alt_labels=tuple(sorted(names)))
            if isinstance(entity, Organization):
                entity = replace(entity, structure=identities[local].structure)
        if isinstance(entity, Organization) and entity.place in keys:
            entity = replace(entity, place=keys[entity.place])
        entity = replace(entity, key=keys.get(local, local))
        known = entities.get(entity.key)
        entities[entity.key] = entity if known is None else _joined(known, entity)
    return replace(
        extraction,
        entities=entities,
        mentions=tuple(
            replace(mention, entity=keys.get(mention.entity, mention.entity))
            for mention in extraction.mentions
        ),
        facts=tuple(
            without_repeats(
                fact for old in extraction.facts if _leads_on(fact := with_keys(old, keys))
            )
        ),
    )


def _leads_on(fact: Fact) -> bool:
    """Not a link of a thing to itself, such as may be left of two that are one."""
    return not isinstance(fact, LinkFact) or fact.subject != fact.object


def _joined(known: Entity, other: Entity) -> Entity:
    """Two entities of one article that are one: a further name is another name, and what the first
    does not tell the second may."""
    names = {*known.alt_labels, *other.alt_labels, other.label} - {known.label}
    whole = replace(known, alt_labels=tuple(sorted(names)))
    match whole, other:
        case Directive(), Directive():
            return replace(
                whole,
                number=whole.number or other.number,
                symbol=whole.symbol or other.symbol,
                issued=whole.issued or other.issued,
                title=whole.title or other.title,
            )
        case Event(), Event():
            return replace(
                whole,
                start=whole.start or other.start,
                end=whole.end or other.end,
                term=whole.term or other.term,
            )
        case _:
            return whole
