"""What the views show, as frozen records: bodies with posts and holders, careers, directives.

Dates are ISO 8601 as precise as the text ('2016', '2016-02', '2016-02-03', '--05-10'), '' where
nothing is known. Evidence is in order of date and place in the article.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from cadregraph.exports.pages.words import Text
from cadregraph.graph.network import Evidence

Status: TypeAlias = str
"""Notation of a tenure's status: ``current``, ``former``, ``acting`` or ``reported``."""


@dataclass(frozen=True, slots=True)
class Person:
    """An official: IRI, name, and other names."""

    iri: str
    label: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """A title in a body. Bodies and titles may be unknown, and are then empty."""

    iri: str
    label: str
    title: str
    body: str
    body_label: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the time of a tenure: what is stated, and what dated articles bound.

    It began no later than ``seen_from``, ended no sooner than ``seen_until``, and was over by
    ``ended_by`` (`cadre:seenFrom` and so on in the ontology).
    """

    start: str = ""
    end: str = ""
    term: str = ""
    seen_from: str = ""
    seen_until: str = ""
    ended_by: str = ""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Who held a post before or after."""

    side: Literal["predecessor", "successor"]
    person: Person


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's holding of a post."""

    iri: str
    person: Person
    post: Post
    status: Status
    known: Known
    confidence: float
    neighbours: tuple[Neighbour, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def over(self) -> bool:
        """Whether it is told as past; who stood in for a holder keeps the status, with an end."""
        ended = bool(self.known.end or self.known.ended_by)
        return self.status == "former" or (self.status == "acting" and ended)


@dataclass(frozen=True, slots=True)
class Change:
    """A personnel change: its type and decision by notation, with post or body as far as stated."""

    iri: str
    kind: str
    decision: str
    post: Post | None
    body: str
    date: str
    term: str
    decided_by: str
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Sanction:
    """What was done about the person: ``kind`` is the notation of a sanction, ``discipline`` where the
    text names none, that of a step of prosecution (``prosecuted``), or ``inspection``.

    ``details`` are what is known besides, by keys of `wording.WORDS`: reason, charge, sentence, finding.
    """

    iri: str
    kind: str
    decision: str
    decided_by: str
    details: tuple[tuple[str, str], ...]
    date: str
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Namesake:
    """Another of the same name who may be the same person: how likely, why, and his posts."""

    person: Person
    score: float
    reason: str
    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Career:
    """Everything that is stated of one person's posts."""

    person: Person
    tenures: tuple[Tenure, ...]
    changes: tuple[Change, ...]
    sanctions: tuple[Sanction, ...]
    namesakes: tuple[Namesake, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation; ``replaced_by`` is the name of the body that took its place, if any."""

    iri: str
    cls: str
    label: str
    level: str
    names: tuple[str, ...] = ()
    place: str = ""
    replaced_by: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A place: its name, its official code, and the place in which it lies, '' where unknown."""

    iri: str
    label: str
    code: str = ""
    within: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """That one thing belongs under, carries out or rests on another.

    ``confidence`` and ``reason`` are those of an inference, None and '' for what a sentence states.
    """

    kind: str
    source: str
    target: str
    confidence: float | None = None
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisations:
    """All bodies with their places, links and tenures."""

    bodies: tuple[Body, ...]
    areas: tuple[Area, ...]
    links: tuple[Link, ...]
    posts: tuple[Post, ...]
    tenures: tuple[Tenure, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Two people of one body: whether they are known to have been in it on one day, or may have been
    by their dates or term, and the days between which (the named query ``co-membership``)."""

    one: str
    other: str
    known: bool
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Year:
    """How many had posts of a body in a year, came and left (the named query ``turnover``); ``year``
    is '' for those of whom no year is known."""

    year: str
    held: int
    came: int
    left: int


@dataclass(frozen=True, slots=True)
class Membership:
    """The people of one body: who had which of its posts when, together with whom."""

    iri: str
    label: str
    tenures: tuple[Tenure, ...]
    together: tuple[Together, ...]
    years: tuple[Year, ...]


@dataclass(frozen=True, slots=True)
class Directive:
    """An official document as the register shows it; ``kind`` is its type by notation."""

    iri: str
    label: str
    kind: str
    kind_label: Text
    symbol: str
    number: str
    issued: str
    title: str
    names: tuple[str, ...]
    issuers: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """All directives, and what carries them out or rests on them, with the labels of both ends."""

    directives: tuple[Directive, ...]
    links: tuple[Link, ...]
    labels: dict[str, str]


@dataclass(frozen=True, slots=True)
class Figures:
    """What a build holds, counted. ``facts`` goes by class, in the order to be shown;
    the periods are of articles and of dated facts, both ends '' where nothing is dated."""

    articles: int
    passages: int
    people: int
    bodies: int
    posts: int
    places: int
    directives: int
    events: int
    facts: tuple[tuple[str, int], ...]
    published: tuple[str, str]
    period: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Documented:
    """A person of whom much is known: facts in all, and some of the posts in words."""

    person: Person
    facts: int
    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Peopled:
    """A body of whose people much is known: its name, and how many had a post in it."""

    iri: str
    label: str
    people: int
