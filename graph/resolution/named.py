"""What an article names: its entities, where it names them, and what their names alone state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cadregraph.graph.model import Entity, LinkFact, LinkProperty, Mention, Organization, TextSpan
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.common_names import Distinction, distinction, is_ministry
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace, place_entity
from cadregraph.graph.resolution.one_name import one_name

_NAME = "tên của tổ chức"


@dataclass(frozen=True, slots=True)
class Named:
    """Entities with their mentions.

    Attributes:
        entities: the entities by key.
        mentions: where they are named, each place once.
        links: what the names of bodies state: 'Ban Tổ chức Tỉnh ủy X' is an organ of the Tỉnh ủy.
        seats: the place from which a body leads, or the body in whose name it stands, by its key.
        bodies: the bodies as they were resolved, by key.
        distinctions: what tells bodies apart from others of their name, where that does not.
        ministries: the labels of the ministries, and of others that have departments.
    """

    entities: Mapping[str, Entity]
    mentions: tuple[Mention, ...]
    links: tuple[LinkFact, ...]
    seats: Mapping[str, str]
    bodies: Mapping[str, ResolvedOrganization]
    distinctions: Mapping[str, Distinction]
    ministries: frozenset[str]


class NamedEntities:
    """Collects the entities of one article as they are resolved."""

    def __init__(self) -> None:
        self.by_key: dict[str, Entity] = {}
        self.mentions: dict[Mention, None] = {}
        self.links: list[LinkFact] = []
        self.seats: dict[str, str] = {}
        self.bodies: dict[str, ResolvedOrganization] = {}

    def named(self) -> Named:
        """What has been collected."""
        found = ((key, distinction(body)) for key, body in self.bodies.items())
        return Named(
            entities=self.by_key,
            mentions=tuple(self.mentions),
            links=tuple(self.links),
            seats=self.seats,
            bodies=self.bodies,
            distinctions={key: by for key, by in found if by is not None},
            ministries=frozenset(b.label() for b in self.bodies.values() if is_ministry(b)),
        )

    def add(self, entity: Entity, start: int, end: int, sentence: int) -> str:
        """Add an entity mentioned at these offsets; its key."""
        self.by_key.setdefault(entity.key, entity)
        self.mentions.setdefault(Mention(entity.key, start, end, sentence))
        return entity.key

    def add_place(self, place: ResolvedPlace, start: int, end: int, sentence: int) -> str:
        """Add a place; its key."""
        return self.add(place_entity(place), start, end, sentence)

    def add_organization(
        self, organization: ResolvedOrganization, start: int, end: int, sentence: int
    ) -> str:
        """Add an organisation and those in its name, with the links that the name states."""
        at = Mention("", start, end, sentence)
        found = self.add(organization_entity(organization), start, end, sentence)
        self.bodies.setdefault(found, organization)
        if organization.parent is not None:
            parent = self.add_organization(organization.parent, start, end, sentence)
            self._link_parent(organization, found, parent, at)
        if organization.place is not None:
            led = one_name(organization).seat or organization.place
            place = self.add_place(led, start, end, sentence)
            self._link(found, "jurisdiction", place, at)
        if found not in self.seats:
            seat = organization.seat
            self.seats[found] = place_entity(seat).key if seat is not None else self._root(found)
        return found

    def add_alone(
        self, organization: ResolvedOrganization, start: int, end: int, sentence: int
    ) -> str:
        """Add an organisation without those of which it is."""
        found = self.add(organization_entity(organization), start, end, sentence)
        self.bodies.setdefault(found, organization)
        seat = organization.seat
        self.seats.setdefault(found, place_entity(seat).key if seat is not None else found)
        return found

    def _root(self, organization: str) -> str:
        """The seat of a body without a place: the body in whose name it stands, or itself."""
        body = self.bodies[organization]
        while body.parent is not None:
            body = body.parent
        return organization_entity(body).key

    def _link_parent(
        self, organization: ResolvedOrganization, found: str, parent: str, at: Mention
    ) -> None:
        if organization.head.takes in ("committee", "council", "assembly", "company"):
            self._link(found, "organOf", parent, at)
        led = self.by_key[parent]
        if (
            organization.head.kind == "executive"
            and isinstance(led, Organization)
            and led.cls == "PartyOrganization"
        ):
            self._link(found, "governs", parent, at)

    def _link(self, subject: str, relation: LinkProperty, target: str, at: Mention) -> None:
        where = (TextSpan(at.start, at.end),)
        self.links.append(
            LinkFact(at.sentence, 0.95, subject, relation, target, rule=_NAME, mentions=where)
        )


@dataclass(frozen=True, slots=True)
class Implied:
    """A body that the text does not name ('Tỉnh ủy viên'): of the article only if a fact rests on it.

    ``whole`` names it with those of which it is; ``alone`` without them, for an article that does
    not know its ``parent``.
    """

    parent: str | None
    whole: Named
    alone: Named


def implied(body: ResolvedOrganization, start: int, end: int, sentence: int) -> Implied:
    """A body that the words at these offsets imply."""
    whole, alone = NamedEntities(), NamedEntities()
    whole.add_organization(body, start, end, sentence)
    alone.add_alone(body, start, end, sentence)
    parent = organization_entity(body.parent).key if body.parent is not None else None
    return Implied(parent, whole.named(), alone.named())
