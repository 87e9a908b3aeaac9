"""What articles name: officials, organisations, places, directives, events, and where they name it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Official:
    """A person. ``key`` is 'official/<slug>-<hash>' of the full name and the person's seat."""

    key: str
    label: str
    alt_labels: tuple[str, ...] = ()


OrganizationClass: TypeAlias = Literal[
    "PartyOrganization",
    "PartyCommittee",
    "PartyBody",
    "StateBody",
    "MassOrganization",
    "Institution",
    "Organization",
]
Level: TypeAlias = Literal["central", "province", "district", "commune", "cell"]


@dataclass(frozen=True, slots=True)
class UnitReference:
    """A unit of the register of places: ``label`` is its kind and name ('quận Tây Hồ').

    ``code`` and ``since`` tell communes of one name apart, the label of the ``province`` districts.
    """

    level: Level
    label: str
    province: str = ""
    code: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """The place in the name of a body: its kind and name there, and the unit that it is, if known.

    Of a place that the register does not have, or of which it has several, ``within`` is the unit
    that the text names around it, ``article`` the id of the one article to which it is held.
    """

    kind: str
    name: str
    unit: UnitReference | None = None
    within: UnitReference | None = None
    article: str = ""


@dataclass(frozen=True, slots=True)
class BodyStructure:
    """What the full name of a body is made of: 'Ban Tổ chức' of ('Tỉnh ủy' of 'tỉnh Hà Nam').

    ``head`` is the label of the head word, ``kind`` and ``takes`` what organizations.tsv says of it;
    ``name`` is the proper name or field of work behind it. A body stands in the name of at most one
    ``parent`` or ``place``.
    """

    head: str
    kind: str
    takes: str
    name: str = ""
    parent: BodyStructure | None = None
    place: NamedPlace | None = None


@dataclass(frozen=True, slots=True)
class Organization:
    """A body, named in full with its place; ``cls`` is the local name of its ontology class.

    ``place`` is the key of the place that it leads or works for, ``province`` the label of the
    province in which that is; both None where they are not known. ``structure`` is what its label is
    made of, None where nothing but the label is known. ``short_names`` (folded) are those that the
    article gives the firm in its name: 'Công ty Cổ phần Xây lắp Hồng Hà (Xahoco)'.
    """

    key: str
    label: str
    cls: OrganizationClass
    alt_labels: tuple[str, ...] = ()
    level: Level | None = None
    place: str | None = None
    province: str | None = None
    structure: BodyStructure | None = None
    short_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative unit; ``code`` is the General Statistics Office's, where known.

    ``province`` is the label of the province in which it is, or which it is, where known;
    ``since`` and ``until`` are the days, ISO 8601, from which and until which it was, None where it
    was before the register begins, or still is.
    """

    key: str
    label: str
    alt_labels: tuple[str, ...] = ()
    code: str | None = None
    province: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Directive:
    """An official document; ``type`` is a notation of the scheme of document types ('resolution').

    ``number`` is '177', ``symbol`` '177-KH/TU', ``issued`` a date as precise as the text
    ('2017-11-15', '2017-11', '2017', '--11-15').
    """

    key: str
    label: str
    type: str
    alt_labels: tuple[str, ...] = ()
    number: str | None = None
    symbol: str | None = None
    issued: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A congress, or a conference, session or plenum. Dates as in `Directive`."""

    key: str
    label: str
    cls: Literal["Congress", "Meeting"]
    alt_labels: tuple[str, ...] = ()
    ordinal: int | None = None
    start: str | None = None
    end: str | None = None
    term: str | None = None


Entity: TypeAlias = Official | Organization | Place | Directive | Event


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an entity is named: ``document.text[start:end]`` in sentence number ``sentence``."""

    entity: str
    start: int
    end: int
    sentence: int
