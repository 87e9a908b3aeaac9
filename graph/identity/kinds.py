"""What all kinds of entities have in common that are known again from article to article.

An article tells of an entity in a *profile*, a frozen dataclass of plain data. Profiles of one kind
and one name are shared out to entities together; what that gives is an `Identity` for each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol

from cadregraph.graph.identity.clusters import PossiblySame
from cadregraph.graph.relations.renaming import Identity


class EntityProfile(Protocol):
    """What one article tells of an entity, as far as it helps to know it again in another.

    Articles that tell the same should give equal profiles, so that there are few.
    """

    kind: ClassVar[str]
    """Of what kind the entity is, as its key begins: 'official', 'directive', 'event'."""

    @property
    def id(self) -> str:
        """A hash of all that the profile tells."""
        ...

    @property
    def name(self) -> str:
        """What the profiles of one entity have in common; others are never compared."""
        ...

    @property
    def local(self) -> str:
        """The key that the article alone gives the entity."""
        ...


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The identities of profiles by their ids, and the pairs of entities that may be one."""

    identities: Mapping[str, Identity]
    possible: tuple[PossiblySame, ...] = ()
