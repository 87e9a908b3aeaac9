"""What a mention is before it is resolved: spans of tokens with what the grammar read in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from cadregraph.graph.gazetteer.units import Unit
from cadregraph.graph.lexicon import DocumentType, Head, Trigger

Modifier: TypeAlias = Literal["", "former", "acting"]


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A place: the kind word ('tỉnh'), the name, and the units that bear it.

    A kind without a name ('tỉnh', 'TP') waits for the context to name it.
    """

    kind: str
    name: str
    units: tuple[Unit, ...]
    start: int
    end: int

    @property
    def named(self) -> bool:
        """Whether the text gives the name here."""
        return bool(self.name)


@dataclass(frozen=True, slots=True)
class OrganizationSpan:
    """An organisation as a tree: head, proper name or field, the body or place that it is of."""

    head: Head
    name: str
    parent: OrganizationSpan | None
    place: PlaceSpan | None
    start: int
    end: int
    generic: bool = False


@dataclass(frozen=True, slots=True)
class PostSpan:
    """A title with its organisation, where the text gives one.

    ``foreign`` says that it is an office of another country or of a party there, which has no body here.
    """

    title: str
    heads: frozenset[str]
    organization: OrganizationSpan | None
    modifier: Modifier
    term: str | None
    start: int
    end: int
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class PersonSpan:
    """A person's name. ``full`` is False for a given name alone after an honorific ('bà Hương')."""

    name: str
    honorific: str
    full: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DirectiveSpan:
    """An official document: kind, number, symbol as written tight, date, plenum it comes from.

    ``name`` is a law's own name; ``year`` that of a law or of a number ('36/2009'). Where
    ``of_event`` is set the chunk behind it is the congress or conference that passed it.
    """

    type: DocumentType
    number: str
    symbol: str
    issued: str | None
    plenum: bool
    term: str | None
    start: int
    end: int
    name: str = ""
    year: str = ""
    of_event: bool = False


@dataclass(frozen=True, slots=True)
class EventSpan:
    """A congress, conference, session ('kỳ họp') or sitting ('phiên họp') with its ordinal."""

    kind: Literal["congress", "conference", "session", "sitting"]
    ordinal: int
    organization: OrganizationSpan | None
    national: bool
    term: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date as precise as the text, without a year where the text has none ('--06-29').

    ``relative`` stands for a day that only the article's own date or another date tells; 'year' for
    a year that is that of the date before ('tháng 9 cùng năm'), 'later' for so many days behind the day of
    the sentence before. Of an interval ``date`` is the
    beginning and ``until`` the end ('từ 2011 đến 2016'), '' where it lasts ('đến nay'); None is no
    interval.
    """

    date: str
    start: int
    end: int
    period: str = ""
    relative: Literal["", "same", "today", "yesterday", "year", "next", "later"] = ""
    until: str | None = None


@dataclass(frozen=True, slots=True)
class FigureSpan:
    """A number: value and total in plain digits, percent sign, what is counted."""

    value: str
    total: str | None
    percent: bool
    unit: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WordSpan:
    """Any other token: a sign or a word that the grammar does not know."""

    start: int
    end: int


Content: TypeAlias = (
    PlaceSpan
    | OrganizationSpan
    | PostSpan
    | PersonSpan
    | DirectiveSpan
    | EventSpan
    | DateSpan
    | FigureSpan
    | Trigger
    | WordSpan
)


class Chunk(NamedTuple):
    """A stretch of a sentence under one letter, by which the patterns name it."""

    tag: str
    start: int
    end: int
    content: Content
