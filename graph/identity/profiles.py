"""What one article tells of a person, as far as it helps to know the person again in another.

Articles that tell the same of a name give equal profiles: the many articles about a well-known
official come down to a few profiles, whatever their number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from cadregraph.graph.identity.held_posts import HeldPost
from cadregraph.graph.identity.ids import id_of
from cadregraph.graph.identity.leaders import is_top
from cadregraph.graph.identity.particulars import Particulars, particulars
from cadregraph.graph.identity.rarity import bearers
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.model import (
    Entity,
    Extraction,
    Fact,
    Official,
    Organization,
    PersonnelFact,
    Place,
    TenureFact,
)
from cadregraph.graph.relations.facts import ENDING, post_label
from cadregraph.graph.text.normal import fold

_COMPANY = 20
"""Names that are kept of those beside a person: the rarest tell the most."""
_EVERYWHERE = tuple(sorted(word_class("bodies_named_everywhere")))
"""Bodies that so many articles name that it tells nothing of whoever is named beside."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article tells of a person.

    ``name`` is folded; ``local`` is the key that the article alone gives the person; ``month`` is
    that of the article ('2017-05', '' unknown). Of somebody whose posts tell no
    place ``bodies``, ``seats`` and ``provinces`` are what the article names beside; without posts
    ``article`` is its id, and ``calling`` what it calls the person. ``gender``, ``born`` and ``rank`` are
    as in `Particulars`. ``beside`` are the names (folded) of others in the article, of whom the country
    does not speak all the time; it is empty for the few who lead a central body or a province, whose
    posts tell enough.
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
    gender: str = ""
    born: tuple[int, ...] = ()
    beside: tuple[str, ...] = ()
    rank: str = ""
    calling: str = ""

    @property
    def id(self) -> str:
        """A hash of all that the profile tells."""
        return id_of(self)


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
    personal = particulars(extraction)
    leading = {person for person, posts in held.items() if any(map(is_top, posts))}
    others = sorted(
        {fold(person.label) for person in people if person.key not in leading},
        key=lambda other: (bearers(other), other),
    )
    for official in people:
        name, posts = fold(official.label), tuple(sorted(held.get(official.key, ())))
        placed = any(post.province or post.level == "central" for post in posts)
        bodies, seats, provinces = ((), (), ()) if placed else around
        known = personal.get(official.key, Particulars())
        yield Profile(
            name,
            official.key,
            posts,
            bodies,
            seats,
            provinces,
            month,
            article="" if posts else document.id,
            gender=known.gender,
            born=known.born,
            beside=() if official.key in leading else _beside(name, others),
            rank=known.rank,
            calling="" if posts else known.calling,
        )


def _beside(name: str, others: Sequence[str]) -> tuple[str, ...]:
    """The rarest of the names that stand beside this one."""
    return tuple(sorted(islice((other for other in others if other != name), _COMPANY)))


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
