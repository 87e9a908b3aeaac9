"""An article as the records keep it: made by the process that read it, so that whoever writes the
records has nothing left to make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import msgspec

from cadregraph.graph.identity import (
    Decisions,
    EntityProfile,
    body_profiles,
    directive_profiles,
    event_profiles,
    profiles,
    sanction_profiles,
)
from cadregraph.graph.identity.ids import profile_id
from cadregraph.graph.model import Extraction
from cadregraph.graph.store.codec import encoded
from cadregraph.graph.store.compression import compressed
from cadregraph.graph.store.readings import reading_of


class ProfileRow(NamedTuple):
    """A profile as it is kept: a hash of it, its kind and name, all that it tells, and the key that
    the article gave the entity."""

    id: str
    kind: str
    name: str
    content: bytes
    local: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the records keep it.

    Attributes:
        article: its id.
        record: what was read of it (`cadregraph.graph.store.codec`).
        profiles: of what it names.
        reading: what it was read as, '' if that is not to be kept (`cadregraph.graph.store.readings`).
    """

    article: str
    record: bytes
    profiles: tuple[ProfileRow, ...]
    reading: str


def entry(extraction: Extraction, decisions: Decisions, reader: str = "") -> Entry:
    """What is kept of an article.

    Args:
        extraction: what was read of it.
        decisions: a curator's: of whom they speak is known by article.
        reader: what read it (`cadregraph.graph.article.reader`); '' if that is not to be kept.
    """
    document = extraction.document
    return Entry(
        document.id,
        encoded(extraction),
        profile_rows(entity_profiles(extraction, decisions)),
        reading_of(document, reader) if reader else "",
    )


def profile_rows(profiles: Iterable[EntityProfile]) -> tuple[ProfileRow, ...]:
    """Profiles as they are kept."""
    return tuple(
        ProfileRow(profile_id(content), one.kind, one.name, compressed(content), one.local)
        for one in profiles
        for content in (msgspec.json.encode(one),)
    )


def entity_profiles(extraction: Extraction, decisions: Decisions) -> Iterator[EntityProfile]:
    """The profiles of an article, of every kind; one of a person of whom a decision speaks keeps
    its article."""
    carved, identity = decisions.carved(), extraction.document.id
    named: list[EntityProfile] = [
        replace(one, article=identity) if (one.name, identity) in carved else one
        for one in profiles(extraction)
    ]
    named += body_profiles(extraction)
    yield from named
    yield from sanction_profiles(extraction, named)
    yield from directive_profiles(extraction)
    yield from event_profiles(extraction)
