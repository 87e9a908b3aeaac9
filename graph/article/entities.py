"""The entities of one article as they are found, with where they are mentioned."""

from __future__ import annotations

from cadregraph.graph.model import Entity, LinkFact, LinkProperty, Mention, Organization, TextSpan
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace, place_entity
from cadregraph.graph.resolution.one_name import one_name

_NAME = "tên của tổ chức"


class Entities:
    """Collects entities, their mentions and the links that their names alone state."""

    def __init__(self) -> None:
        self.by_key: dict[str, Entity] = {}
        self.mentions: dict[Mention, None] = {}
        self.links: dict[LinkFact, None] = {}
        self.seats: dict[str, str] = {}
        self.resolved: dict[str, ResolvedOrganization] = {}

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
        entity = organization_entity(organization)
        found = self.add(entity, start, end, sentence)
        self.resolved.setdefault(found, organization)
        if organization.parent is not None:
            parent = self.add_organization(organization.parent, start, end, sentence)
            self._link_parent(organization, found, parent, at)
        if organization.place is not None:
            led = one_name(organization).seat or organization.place
            place = self.add_place(led, start, end, sentence)
            self._link(found, "jurisdiction", place, at)
        if found not in self.seats:
            seat = organization.seat
            self.seats[found] = place_entity(seat).key if seat is not None else self._body(found)
        return found

    def add_implied(
        self, organization: ResolvedOrganization, start: int, end: int, sentence: int
    ) -> str:
        """Add an organisation that the text does not name ('Tỉnh ủy viên'), without those of which
        it is, unless they are known already."""
        parent = organization.parent
        if parent is None or organization_entity(parent).key in self.by_key:
            return self.add_organization(organization, start, end, sentence)
        found = self.add(organization_entity(organization), start, end, sentence)
        self.resolved.setdefault(found, organization)
        seat = organization.seat
        self.seats.setdefault(found, place_entity(seat).key if seat is not None else found)
        return found

    def _body(self, organization: str) -> str:
        """The seat of a body without a place: the body in whose name it stands, or itself."""
        resolved = self.resolved[organization]
        while resolved.parent is not None:
            resolved = resolved.parent
        return organization_entity(resolved).key

    def _link_parent(
        self, organization: ResolvedOrganization, found: str, parent: str, at: Mention
    ) -> None:
        if organization.head.takes in ("committee", "council", "assembly", "company"):
            self._link(found, "organOf", parent, at)
        served = self.by_key[parent]
        if (
            organization.head.kind == "executive"
            and isinstance(served, Organization)
            and served.cls == "PartyOrganization"
        ):
            self._link(found, "governs", parent, at)

    def _link(self, subject: str, relation: LinkProperty, target: str, at: Mention) -> None:
        where = (TextSpan(at.start, at.end),)
        link = LinkFact(at.sentence, 0.95, subject, relation, target, rule=_NAME, mentions=where)
        self.links.setdefault(link)
