"""What the lexicon knows of a word: frozen records, one kind for each data file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from cadregraph.graph.model import Level, OrganizationClass

Takes: TypeAlias = Literal[
    "-", "place", "unit", "committee", "council", "assembly", "company", "any", "field", "name"
]


OTHER_BOARD = "Ban"
"""The label of a board's head where the text names the board behind its leader's title alone."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head word of an organisation's name; see organizations.tsv for the columns."""

    label: str
    cls: OrganizationClass
    level: Level | None
    takes: Takes
    kind: str
    also: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """By the label, which tells all but a few apart: bodies are looked up often."""
        return hash(self.label)


@dataclass(frozen=True, slots=True)
class Title:
    """A title; ``swallows`` is the folded head word in it, ``fixed`` the organisation it names."""

    label: str
    swallows: tuple[str, ...]
    heads: frozenset[str]
    fixed: str


@dataclass(frozen=True, slots=True)
class MemberTitle:
    """A title that names its committee: 'thành ủy viên'; ``organization`` is a head form."""

    label: str
    organization: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that opens or steers a frame; ``tag`` as in `cadregraph.graph.lexicon.tags`."""

    tag: str
    value: str


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A kind of official document; ``notation`` as in the scheme of document types."""

    label: str
    notation: str
