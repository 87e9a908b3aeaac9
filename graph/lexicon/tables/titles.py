"""Data files of titles: who holds them in what body, and with what else."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from cadregraph.graph.lexicon.ranks import ranked
from cadregraph.graph.lexicon.table import Known, Table, rows
from cadregraph.graph.lexicon.tables.bodies import BODY, HEAD_FORM, KIND_OF_BODY
from cadregraph.graph.lexicon.tables.cells import Forms, Text
from cadregraph.graph.model import Level, OrganizationClass


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
    several: bool


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
    known={"heads": KIND_OF_BODY, "fixed": HEAD_FORM},
)
MEMBER_TITLES = Table(
    "member_titles.tsv",
    MemberTitleRow,
    folded=("forms", "organization"),
    known={"organization": BODY},
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
