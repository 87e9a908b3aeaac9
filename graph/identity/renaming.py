"""An extraction with the people of one world in place of those of one article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from graph.facts import with_keys
from graph.model import Entity, Extraction, Official


def renamed(extraction: Extraction, officials: Mapping[str, str]) -> Extraction:
    """The extraction with other keys for its officials.

    Args:
        extraction: what one article says.
        officials: the key of each official by the one that the article gave; others stay.
    """
    changed = {local: key for local, key in officials.items() if local != key}
    if not changed:
        return extraction
    entities: dict[str, Entity] = {}
    for key, entity in extraction.entities.items():
        if isinstance(entity, Official) and key in changed:
            entity = _joined(entities.get(changed[key]), replace(entity, key=changed[key]))
        entities[entity.key] = entity
    return replace(
        extraction,
        entities=entities,
        mentions=tuple(
            replace(mention, entity=changed.get(mention.entity, mention.entity))
            for mention in extraction.mentions
        ),
        facts=tuple(with_keys(fact, changed) for fact in extraction.facts),
    )


def _joined(known: Entity | None, official: Official) -> Official:
    """Two officials of one article that a curator says are one: the second name is another name."""
    if not isinstance(known, Official) or known.label == official.label:
        return official
    names = {*known.alt_labels, *official.alt_labels, official.label} - {known.label}
    return replace(known, alt_labels=tuple(sorted(names)))
