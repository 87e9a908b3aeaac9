"""Data files of organisations: head words, known bodies, ministries, organs, what ended."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from cadregraph.graph.lexicon.entries import OTHER_BOARD, Takes
from cadregraph.graph.lexicon.table import Known, Table, rows
from cadregraph.graph.lexicon.tables.cells import Day, Forms, Text
from cadregraph.graph.lexicon.tables.lists import FIELDS
from cadregraph.graph.model import Level, OrganizationClass


@dataclass(frozen=True, slots=True)
class OrganizationHead:
    """A head word of organisations."""

    forms: Forms
    label: Text
    class_: OrganizationClass
    level: Level | None
    takes: Takes
    kind: Text
    also: tuple[Text, ...]


ORGANIZATIONS = Table("organizations.tsv", OrganizationHead, folded=("forms",))


def _kinds() -> Collection[str]:
    return {row.kind for row in rows(ORGANIZATIONS)}


def _labels() -> Collection[str]:
    return {row.label for row in rows(ORGANIZATIONS)} | {OTHER_BOARD}


def _head_forms() -> Collection[str]:
    return {form for row in rows(ORGANIZATIONS) for form in row.forms}


def _field_labels() -> Collection[str]:
    return {row.label for row in rows(FIELDS)}


_HEAD_LABEL = Known(_labels, "label of organizations.tsv", nothing="-")
HEAD_FORM = Known(_head_forms, "form of organizations.tsv", nothing="")
KIND_OF_BODY = Known(_kinds, "kind of organizations.tsv")
BODY = Known(_head_forms, "body that begins with a form of organizations.tsv", beginning=True)
_FIELD = Known(_field_labels, "label of fields.tsv", nothing="-")


@dataclass(frozen=True, slots=True)
class Agency:
    """A department of which there is one in the country."""

    name: Text
    of: Text
    also: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class KnownBody:
    """An enterprise, bank or school of several names."""

    name: Text
    heads: Forms
    forms: Forms


@dataclass(frozen=True, slots=True)
class CommonName:
    """A name that many bodies bear."""

    head: Text
    name: Text
    province: bool
    proper: bool


@dataclass(frozen=True, slots=True)
class ShortField:
    """A field of work that is named by its first words."""

    head: Text
    short: Text
    full: Text


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of names that is written in several ways, behind a certain word ('-' for any)."""

    form: Text
    full: Text
    behind: Text


@dataclass(frozen=True, slots=True)
class Office:
    """A field of work that an office of every district has."""

    field: Text


@dataclass(frozen=True, slots=True)
class Ministry:
    """A ministry, by name, and what it became as a whole."""

    ministry: Text
    became: str
    day: Day | None


@dataclass(frozen=True, slots=True)
class EndedBody:
    """A body of the centre that ended."""

    body: Text
    day: Day


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues documents whose symbol ends so."""

    suffix: Text
    organization: Text


@dataclass(frozen=True, slots=True)
class PlaceCommittee:
    """The Party committee that leads the places of a kind."""

    kind: Text
    committee: Text


@dataclass(frozen=True, slots=True)
class Organ:
    """Whose organ bodies are by law: of which body, of which place that is, and the law."""

    head: Text
    name: str
    level: Literal["central", "province", "below", "local"]
    of: Text
    where: Literal["country", "same", "above"]
    law: Text


@dataclass(frozen=True, slots=True)
class HeadPlace:
    """A head word and the kinds of place that it says its body is of."""

    head: Text
    kinds: Forms


@dataclass(frozen=True, slots=True)
class BodyAbbreviation:
    """Words of names of bodies and what may stand for them."""

    full: Text
    short: Text


@dataclass(frozen=True, slots=True)
class NumberRun:
    """A body of the centre and the run of numbers that it counts by."""

    body: Text
    run: Literal["tw", "cp", "qh", "ubtvqh"]


AGENCIES = Table("agencies.tsv", Agency, unique=("name",), known={"name": BODY, "of": BODY})
KNOWN_BODIES = Table(
    "known_bodies.tsv",
    KnownBody,
    unique=("heads", "forms"),
    folded=("forms",),
    known={"name": BODY, "heads": _HEAD_LABEL},
)
COMMON_NAMES = Table(
    "common_names.tsv", CommonName, unique=("head", "name"), known={"head": _HEAD_LABEL}
)
SHORT_FIELDS = Table(
    "short_fields.tsv",
    ShortField,
    unique=("head", "short"),
    known={"head": _HEAD_LABEL, "full": _FIELD},
)
NAME_WORDS = Table("name_words.tsv", NameWord, unique=("form",))
OFFICES = Table("offices.tsv", Office, unique=("field",))
MINISTRIES = Table("ministries.tsv", Ministry, unique=("ministry",), known={"ministry": BODY})
ORGANS = Table(
    "organs.tsv",
    Organ,
    unique=("head", "level", "of"),
    known={"head": _HEAD_LABEL, "of": BODY},
)
HEAD_PLACES = Table("head_places.tsv", HeadPlace, unique=("head",), known={"head": _HEAD_LABEL})
BODY_ABBREVIATIONS = Table("body_abbreviations.tsv", BodyAbbreviation, unique=("full",))
NUMBER_RUNS = Table("number_runs.tsv", NumberRun, unique=("body",), known={"body": _HEAD_LABEL})
PLACE_COMMITTEES = Table(
    "place_committees.tsv", PlaceCommittee, unique=("kind",), known={"committee": BODY}
)
ENDED_BODIES = Table("ended_bodies.tsv", EndedBody, unique=("body",), known={"body": BODY})
ISSUERS = Table("issuers.tsv", Issuer, unique=("suffix",), known={"organization": BODY})
