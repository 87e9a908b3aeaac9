"""The data files under ``data/``: for each what its rows hold. The files say what it means.

A cell that does not fit its type here is refused when the file is read, with its line
(`cadregraph.graph.lexicon.table`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from cadregraph.graph.lexicon.entries import OTHER_BOARD, Takes
from cadregraph.graph.lexicon.ranks import ranked
from cadregraph.graph.lexicon.table import Known, Table, rows
from cadregraph.graph.lexicon.tags import TRIGGER_NAMES
from cadregraph.graph.model import (
    AssertionStatus,
    Basis,
    Change,
    Level,
    OrganizationClass,
    Sanction,
    Status,
)

Text: TypeAlias = Annotated[str, Meta(min_length=1)]
Forms: TypeAlias = Annotated[tuple[Text, ...], Meta(min_length=1)]
Month: TypeAlias = Annotated[str, Meta(pattern=r"\A(19|20)\d\d-(0[1-9]|1[0-2])\Z")]
Day: TypeAlias = Annotated[
    str, Meta(pattern=r"\A(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\Z")
]
DocumentNotation: TypeAlias = Literal[
    "circular",
    "conclusion",
    "constitution",
    "decision",
    "decree",
    "directive",
    "guidance",
    "law",
    "notice",
    "official-letter",
    "ordinance",
    "plan",
    "programme",
    "proposal",
    "regulation",
    "report",
    "resolution",
    "rules",
    "scheme",
    "telegram",
]

# --- plain lists ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Word:
    """A form that stands for nothing but itself."""

    form: Text


@dataclass(frozen=True, slots=True)
class Labelled:
    """Forms of one thing and its label."""

    forms: Forms
    label: Text


WORDS = Table("words.tsv", Word, unique=("form",), folded=("form",))
FOREIGN = Table("foreign.tsv", Word, unique=("form",), folded=("form",))
FOREIGN_LEADERS = Table("foreign_leaders.tsv", Word, unique=("form",), folded=("form",))
TITLE_WORDS = Table("title_words.tsv", Word, unique=("form",), folded=("form",))
FIELDS = Table("fields.tsv", Labelled, folded=("forms",))
UNITS = Table("units.tsv", Labelled, folded=("forms",))


# --- bodies -----------------------------------------------------------------------------------------


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
_BODY = Known(_head_forms, "body that begins with a form of organizations.tsv", beginning=True)
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


AGENCIES = Table("agencies.tsv", Agency, unique=("name",), known={"name": _BODY, "of": _BODY})
KNOWN_BODIES = Table(
    "known_bodies.tsv",
    KnownBody,
    unique=("heads", "forms"),
    folded=("forms",),
    known={"name": _BODY, "heads": _HEAD_LABEL},
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
OFFICES = Table("offices.tsv", Office, unique=("field",))
MINISTRIES = Table("ministries.tsv", Ministry, unique=("ministry",), known={"ministry": _BODY})
ORGANS = Table(
    "organs.tsv",
    Organ,
    unique=("head", "level", "of"),
    known={"head": _HEAD_LABEL, "of": _BODY},
)
HEAD_PLACES = Table("head_places.tsv", HeadPlace, unique=("head",), known={"head": _HEAD_LABEL})
BODY_ABBREVIATIONS = Table("body_abbreviations.tsv", BodyAbbreviation, unique=("full",))
NUMBER_RUNS = Table("number_runs.tsv", NumberRun, unique=("body",), known={"body": _HEAD_LABEL})
PLACE_COMMITTEES = Table(
    "place_committees.tsv", PlaceCommittee, unique=("kind",), known={"committee": _BODY}
)
ENDED_BODIES = Table("ended_bodies.tsv", EndedBody, unique=("body",), known={"body": _BODY})
ISSUERS = Table("issuers.tsv", Issuer, unique=("suffix",), known={"organization": _BODY})


# --- titles -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TitleRow:
    """A title without its deputies and standing forms."""

    forms: Forms
    title: Text
    swallows: str
    heads: frozenset[Text]
    fixed: str
    ranks: frozenset[Literal["deputy", "standing"]]


@dataclass(frozen=True, slots=True)
class MemberTitleRow:
    """A title that names its committee."""

    forms: Forms
    title: Text
    organization: Text


@dataclass(frozen=True, slots=True)
class SingleHolderTitle:
    """A title that one person holds at a time, in the bodies and but in those whose names begin so."""

    title: Text
    only_in: tuple[Text, ...]
    not_in: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class FullTimePosts:
    """Posts of one kind that take a person's whole time; nothing of a body stands for any."""

    kind: Text
    titles: Forms
    levels: frozenset[Level]
    classes: frozenset[OrganizationClass]
    bodies: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class HeldTogether:
    """Two kinds of full-time posts that one person may hold at a time."""

    one: Text
    other: Text
    where: Literal["any", "same"]


@dataclass(frozen=True, slots=True)
class Leaders:
    """Posts whose holders are few."""

    level: Level
    classes: frozenset[OrganizationClass]
    bodies: tuple[Text, ...]
    titles: Forms


TITLES = Table(
    "titles.tsv",
    TitleRow,
    folded=("forms", "swallows", "fixed"),
    known={"heads": Known(_kinds, "kind of organizations.tsv"), "fixed": HEAD_FORM},
)
MEMBER_TITLES = Table(
    "member_titles.tsv",
    MemberTitleRow,
    folded=("forms", "organization"),
    known={"organization": _BODY},
)


def _titles() -> Collection[str]:
    held = {label for row in rows(TITLES) for _, label in ranked("", row.title, row.ranks)}
    return held | {row.title for row in rows(MEMBER_TITLES)}


_TITLE = Known(_titles, "title of titles.tsv")
SINGLE_HOLDER_TITLES = Table(
    "single_holder_titles.tsv", SingleHolderTitle, unique=("title",), known={"title": _TITLE}
)
FULL_TIME_POSTS = Table(
    "full_time_posts.tsv", FullTimePosts, unique=("kind",), known={"titles": _TITLE}
)
_KIND = Known(lambda: {row.kind for row in rows(FULL_TIME_POSTS)}, "kind of full_time_posts.tsv")
POSTS_HELD_TOGETHER = Table(
    "posts_held_together.tsv",
    HeldTogether,
    unique=("one", "other"),
    known={"one": _KIND, "other": _KIND},
)
LEADERS = Table("leaders.tsv", Leaders, unique=("level",), known={"titles": _TITLE})


# --- documents --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DirectiveRow:
    """A kind of official document."""

    forms: Forms
    label: Text
    type: DocumentNotation
    symbols: frozenset[Text]


@dataclass(frozen=True, slots=True)
class Law:
    """A law by name."""

    forms: Forms
    name: Text
    head: Text


@dataclass(frozen=True, slots=True)
class PlenumRow:
    """A plenum of the Central Committee."""

    term: Annotated[str, Meta(pattern=r"\Akhóa [IVX]+\Z")]
    number: Annotated[int, Meta(ge=1)]
    month: Month
    resolution: str
    issued: Day | None
    about: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of bodies of one kind."""

    host: Literal["tw", "qh", "party", "council"]
    term: str
    from_: Month


DIRECTIVES = Table("directives.tsv", DirectiveRow, folded=("forms",))


def _document_forms() -> Collection[str]:
    return {form for row in rows(DIRECTIVES) for form in row.forms}


LAWS = Table(
    "laws.tsv",
    Law,
    unique=("head", "forms"),
    folded=("forms",),
    known={"head": Known(_document_forms, "form of directives.tsv")},
)
PLENUMS = Table("plenums.tsv", PlenumRow, unique=("term", "number"), sorted_by=("month",))
TERMS = Table("terms.tsv", Term, unique=("host", "from_"))


# --- people and words that steer --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PastWords:
    """Words by which a sentence speaks of another time than its article, or of its news."""

    words: Forms
    says: Literal[
        "earlier", "recent", "once", "remembered", "present", "until_now", "announced", "taken"
    ]


PAST_WORDS = Table("past_words.tsv", PastWords, unique=("says",))


@dataclass(frozen=True, slots=True)
class Honorific:
    """What stands before a name."""

    forms: Forms
    kind: Literal["address", "rank"]
    gender: Literal["nam", "nữ"] | None


@dataclass(frozen=True, slots=True)
class Surname:
    """A surname and whether it opens a name anywhere."""

    surname: Text
    frequency: Literal["common", "rare"]


@dataclass(frozen=True, slots=True)
class NameShare:
    """How often a syllable stands in a part of names; '' for each that is not listed."""

    part: Literal["surname", "middle", "given"]
    share: Annotated[float, Meta(gt=0, lt=1)]
    syllable: str


@dataclass(frozen=True, slots=True)
class TriggerRow:
    """Words that open or steer a frame."""

    forms: Forms
    tag: Text
    value: Change | Sanction | AssertionStatus | None


HONORIFICS = Table("honorifics.tsv", Honorific, folded=("forms",))
SURNAMES = Table("surnames.tsv", Surname, unique=("surname",))
NAME_SHARES = Table("name_shares.tsv", NameShare, unique=("part", "syllable"))
TRIGGERS = Table(
    "triggers.tsv",
    TriggerRow,
    folded=("forms",),
    known={"tag": Known(lambda: TRIGGER_NAMES, "tag of a word")},
)


@dataclass(frozen=True, slots=True)
class WordClass:
    """Words that the grammar asks for by the name of their class."""

    class_: Annotated[str, Meta(pattern=r"\A[a-z_]+\Z")]
    means: Text
    forms: Forms


WORD_CLASSES = Table("word_classes.tsv", WordClass, unique=("class_", "forms"))


@dataclass(frozen=True, slots=True)
class PostModifier:
    """A word before a title and what it says of the post."""

    word: Text
    status: Literal["former", "acting", ""]


POST_MODIFIERS = Table("post_modifiers.tsv", PostModifier, unique=("word",), folded=("word",))


# --- what was judged ----------------------------------------------------------------------------------

JudgedKind: TypeAlias = Literal["post", "change", "discipline", "legal", "said", "particular"]


@dataclass(frozen=True, slots=True)
class Judged:
    """Facts of a kind, a status, a rule and a basis, with a day of their own or without: how many were
    judged, how many were right."""

    kind: JudgedKind
    status: Status | None
    dated: bool
    rule: Text
    basis: Basis
    judged: Annotated[int, Meta(ge=1)]
    right: Annotated[int, Meta(ge=0)]


CONFIDENCES = Table("confidences.tsv", Judged, unique=("kind", "status", "dated", "rule", "basis"))
