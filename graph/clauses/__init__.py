"""Clauses by their tags alone: which posts stand at which name, and what remains without them."""

from __future__ import annotations

from dataclasses import dataclass

from cadregraph.graph.clauses.attachments import Attachment, attachments
from cadregraph.graph.clauses.outline import Outline, outline

__all__ = ["Clauses", "clauses_of"]


@dataclass(frozen=True, slots=True)
class Clauses:
    """A sentence by its tags: its appositions, and its outline in which they are folded away."""

    attached: tuple[Attachment, ...]
    outline: Outline


def clauses_of(tags: str) -> Clauses:
    """The clauses of a sentence with these tags."""
    attached = attachments(tags)
    return Clauses(attached, outline(tags, attached))
