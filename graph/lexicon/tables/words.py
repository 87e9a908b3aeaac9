"""Data files of names and of words that steer: honorifics, surnames, triggers, word classes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from cadregraph.graph.lexicon.table import Known, Table
from cadregraph.graph.lexicon.tables.cells import Forms, Text
from cadregraph.graph.lexicon.tags import TRIGGER_NAMES
from cadregraph.graph.model import AssertionStatus, Change, Sanction


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
