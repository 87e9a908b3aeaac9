"""What one article tells of a person, as far as it helps to know the person again in another.

Articles that tell the same of a name give equal profiles: the many articles about a well-known
official come down to a few profiles, whatever their number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

import msgspec

from graph.facts import ENDING, post_label
from graph.model import (
    Entity,
    Extraction,
    Fact,
    Official,
    Organization,
    PersonnelFact,
    Place,
    TenureFact,
)
from graph.normal import digest, fold

_OFFICES = frozenset({"StateBody", "PartyBody", "PartyCommittee", "PartyOrganization"})
"""Classes of bodies of which every province has its own."""
_EVERYWHERE = (
    "Bộ Chính trị",
    "Ban Bí thư",
    "Ban Chấp hành Trung ương",
    "Đảng Cộng sản Việt Nam",
    "Ủy ban Kiểm tra Trung ương",
    "Ban Tổ chức Trung ương",
    "Quốc hội",
    "Ủy ban Thường vụ Quốc hội",
    "Chính phủ",
    "Bộ Công an",
    "Bộ Nội vụ",
)
"""Bodies that so many articles name that it tells nothing of whoever is named beside."""
_COLLECTIVE = ("Ủy viên", "Đại biểu", "Thành viên")


@dataclass(frozen=True, slots=True, order=True)
class HeldPost:
    """A post that an article gives somebody: held, left, taken up or proposed.

    ``body`` is the key of the organisation and ``label`` the name of the post in full; ``seat`` is
    the key of the body's place and ``province`` the label of its province, '' where there is none.
    ``past`` says that the article tells of it as left.
    """

    title: str
    body: str
    label: str
    level: str
    cls: str
    seat: str
    province: str
    past: bool

    @property
    def collective(self) -> bool:
        """A mere membership, which many have at once."""
        return self.title.startswith(_COLLECTIVE)

    @property
    def unplaced(self) -> bool:
        """'Chủ tịch UBND xã Tân Tiến', 'Chi cục trưởng Chi cục Thú y' of an unknown province: there
        are many such communes and offices."""
        if self.province or self.level == "central":
            return False
        return self.level in ("district", "commune", "cell") or self.cls in _OFFICES

    @property
    def certain(self) -> bool:
        """A post that one alone has, or so few that they differ in name."""
        return not self.collective and not self.unplaced


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article tells of a person.

    ``name`` is folded; ``local`` is the key that the article alone gives the person; ``month`` is
    that of the article ('2017-05', '' unknown). Of somebody whose posts tell no
    place ``bodies``, ``seats`` and ``provinces`` are what the article names beside; without posts
    ``article`` is its id.
    """

    kind: ClassVar[str] = "official"

    name: str
    local: str
    posts: tuple[HeldPost, ...]
    bodies: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    month: str = ""
    article: str = ""

    @property
    def id(self) -> str:
        """A hash of all that the profile tells."""
        return digest(msgspec.json.encode(self), size=10)


def profiles(extraction: Extraction) -> Iterator[Profile]:
    """The profile of each official of an article, in the order of their keys."""
    entities = extraction.entities
    people = [entity for _, entity in sorted(entities.items()) if isinstance(entity, Official)]
    if not people:
        return
    held: dict[str, set[HeldPost]] = {}
    for fact in extraction.facts:
        for person, post in _posts(fact, entities):
            held.setdefault(person, set()).add(post)
    document = extraction.document
    month = (document.published or "")[:7]
    around = _surroundings(entities.values())
    for official in people:
        name, posts = fold(official.label), held.get(official.key)
        if not posts:
            yield Profile(name, official.key, (), *around, month, document.id)
        elif any(post.province or post.level == "central" for post in posts):
            yield Profile(name, official.key, tuple(sorted(posts)), month=month)
        else:
            yield Profile(name, official.key, tuple(sorted(posts)), *around, month)


def _posts(fact: Fact, entities: Mapping[str, Entity]) -> Iterator[tuple[str, HeldPost]]:
    match fact:
        case TenureFact(holder=person, title=title, organization=body):
            past = fact.status == "former"
        case PersonnelFact(person=person, title=str(title), organization=str(body)):
            past = fact.change in ENDING
        case _:
            return
    organization = entities[body]
    assert isinstance(organization, Organization)
    yield (
        person,
        HeldPost(
            title=title,
            body=body,
            label=post_label(title, organization.label),
            level=organization.level or "",
            cls=organization.cls,
            seat=organization.place or "",
            province=organization.province or "",
            past=past,
        ),
    )


def _surroundings(
    entities: Iterable[Entity],
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The bodies that an article names, their places, and all its provinces."""
    found = list(entities)
    bodies = [entity for entity in found if isinstance(entity, Organization)]
    placed = [entity for entity in found if isinstance(entity, Organization | Place)]
    below = {b.place for b in bodies if b.place and b.level in ("district", "commune", "cell")}
    return (
        tuple(sorted(body.key for body in bodies if not body.label.startswith(_EVERYWHERE))),
        tuple(sorted(below)),
        tuple(sorted({entity.province for entity in placed if entity.province})),
    )
