"""What sentences say of entities: facts, each with its assertion, its rule and where the text says it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

# ``rule`` names the construction that gave a fact ('miễn nhiệm chức vụ …'), ``mentions`` where the
# text names those whom it is about and ``basis`` how much of it the text states there, for those who
# ask why; they say nothing about the world, so two facts that differ in them alone are one.


class TextSpan(NamedTuple):
    """A stretch of a document: ``document.text[start:end]``."""

    start: int
    end: int


Basis: TypeAlias = Literal["stated", "filled", "guessed"]
"""How much of a fact stands where it was read.

``stated``: all of it. ``filled``: the place of a body ('Bí thư Tỉnh ủy'), or who decided or spoke,
comes from the sentences around it. ``guessed``: so does the body itself ('Phó Bí thư').
"""
Construction: TypeAlias = Literal["apposition", "clause", "step"]
"""How a sentence says that somebody holds a post.

``apposition``: at the name ('ông A, Bí thư Huyện ủy X, …'). ``clause``: by a verb or in a list.
``step``: as a step of a career, which a later one ends ('Năm 2010, ông A làm …').
"""

Status: TypeAlias = Literal["current", "former", "acting"]
Decision: TypeAlias = Literal["decided", "proposed"]
"""'decided' for what is asserted or decided, 'proposed' for all else."""
AssertionStatus: TypeAlias = Literal[
    "asserted",
    "decided",
    "proposed",
    "planned",
    "candidate",
    "conditional",
    "denied",
    "alleged",
]
Change: TypeAlias = Literal[
    "appointed",
    "elected",
    "assigned",
    "transferred",
    "approved",
    "relieved",
    "dismissed",
    "resigned",
    "retired",
    "died",
    "nominated",
]
Sanction: TypeAlias = Literal["reprimand", "warning", "removal", "expulsion", "dissolution"]
DisciplineKind: TypeAlias = Literal["party", "state", "union"]
InspectionKind: TypeAlias = Literal["inspection", "supervision", "signs"]
Stage: TypeAlias = Literal[
    "suspended", "prosecuted", "arrested", "indicted", "tried", "convicted", "acquitted"
]
Counted: TypeAlias = Literal[
    "inspected", "supervised", "sanctioned", "prosecuted", "admitted", "elected"
]
"""What was done to that which a figure counts."""
Qualifier: TypeAlias = Literal["about", "over", "under"]
BodyChange: TypeAlias = Literal["founded", "merged", "absorbed", "renamed", "divided", "ended"]
"""What befalls bodies; one that is absorbed goes into another that was there before."""
LinkProperty: TypeAlias = Literal[
    "subOrganizationOf",  # organisation -> organisation, stated in the text
    "organOf",  # organisation -> organisation, read off a composed name
    "governs",  # committee -> Party organisation
    "jurisdiction",  # organisation -> place
    "containedInPlace",  # place -> place
    "issuer",  # directive -> organisation
    "implements",  # directive or event -> directive
    "basedOn",  # directive -> directive
    "replaces",  # directive -> directive
    "amends",  # directive -> directive
    "organizer",  # event -> organisation
    "chair",  # event -> official
    "participant",  # event -> official or organisation
    "location",  # event -> place
    "birthPlace",  # official -> place
    "homePlace",  # official -> place
    "alumniOf",  # official -> organisation
    "spouse",  # official -> official
    "parent",  # official -> official
    "sibling",  # official -> official
]


@dataclass(frozen=True, slots=True)
class Assertion:
    """How a text has a fact, and who is behind it, by the keys of officials and organisations.

    Whoever proposed it, was asked to decide it, signed or announced the decision is not for that the
    one who decided; ``reported_by`` is the source that the text itself names.
    """

    status: AssertionStatus = "asserted"
    proposed_by: str | None = None
    proposed_to: str | None = None
    signed_by: str | None = None
    announced_by: str | None = None
    reported_by: str | None = None


ASSERTED = Assertion()


@dataclass(frozen=True, slots=True)
class TenureFact:
    """A person holds, held or stands in for a post; ``title`` is the canonical Vietnamese title.

    ``construction`` is where the sentence says so.
    """

    sentence: int
    confidence: float
    holder: str
    title: str
    organization: str
    status: Status
    start: str | None = None
    end: str | None = None
    term: str | None = None
    assertion: Assertion = ASSERTED
    rule: str = field(default="", compare=False)
    mentions: tuple[TextSpan, ...] = field(default=(), compare=False)
    basis: Basis = field(default="stated", compare=False)
    construction: Construction = field(default="clause", compare=False)


@dataclass(frozen=True, slots=True)
class PersonnelFact:
    """A decided or proposed change; the post is the one taken up, or the one left.

    ``again`` says that somebody gets a post that he holds already ('bổ nhiệm lại').

    ``title`` and ``organization`` are both given or ``title`` alone is None (a transfer to a body
    without a post) or both are None (retired, died).
    """

    sentence: int
    confidence: float
    change: Change
    person: str
    decision: Decision
    title: str | None = None
    organization: str | None = None
    decided_by: str | None = None
    date: str | None = None
    term: str | None = None
    again: bool = False
    assertion: Assertion = ASSERTED
    rule: str = field(default="", compare=False)
    mentions: tuple[TextSpan, ...] = field(default=(), compare=False)
    basis: Basis = field(default="stated", compare=False)


@dataclass(frozen=True, slots=True)
class DisciplineFact:
    """A sanction on a person or an organisation; None where the text names no sanction.

    ``title`` and ``organization`` are the post that it removes, ``terms`` those of the committee, ``kind``
    says under whose rules, where the text does; ``key`` is that of the sanction among all articles.
    """

    sentence: int
    confidence: float
    sanctioned: str
    decision: Decision
    sanction: Sanction | None = None
    decided_by: str | None = None
    date: str | None = None
    reason: str | None = None
    based_on: str | None = None
    title: str | None = None
    organization: str | None = None
    terms: tuple[str, ...] = ()
    kind: DisciplineKind | None = None
    key: str | None = None
    assertion: Assertion = ASSERTED
    rule: str = field(default="", compare=False)
    mentions: tuple[TextSpan, ...] = field(default=(), compare=False)
    basis: Basis = field(default="stated", compare=False)


@dataclass(frozen=True, slots=True)
class InspectionFact:
    """An inspection or supervision of a person or a body; ``finding`` and ``period`` as written."""

    sentence: int
    confidence: float
    inspected: str
    kind: InspectionKind
    inspected_by: str | None = None
    date: str | None = None
    period: str | None = None
    finding: str | None = None
    assertion: Assertion = ASSERTED
    rule: str = field(default="", compare=False)
    mentions: tuple[TextSpan, ...] = field(default=(), compare=False)
    basis: Basis = field(default="stated", compare=False)


@dataclass(frozen=True, slots=True)
class LegalFact:
    """A step of prosecution against a person; ``charge`` and ``penalty`` in the words of the text."""

    sentence: int
    confidence: float
    person: str
    stage: Stage
    decided_by: str | None = None
    date: str | None = None
    charge: str | None = None
    penalty: str | None = None
    assertion: Assertion = ASSERTED
    rule: str = field(default="", compare=False)
    mentions: tuple[TextSpan, ...] = field(default=(), compare=False)
    basis: Basis = field(default="stated", compare=False)


@dataclass(frozen=True, slots=True)
class OrganizationFact:
    """Bodies founded, merged, renamed, divided or ended: ``results`` come from ``originals``.

    ``date`` is when it was decided or done, ``since`` the day from which the text says that it holds.
    """

    sentence: int
    confidence: float
    kind: BodyChange
    results: tuple[str, ...] = ()
    originals: tuple[str, ...] = ()
    decided_by: str | None = None
    based_on: str | None = None
    date: str | None = None
    since: str | None = None
    assertion: Assertion = ASSERTED
    rule: str = field(default="", compare=False)
    mentions: tuple[TextSpan, ...] = field(default=(), compare=False)
    basis: Basis = field(default="stated", compare=False)


@dataclass(frozen=True, slots=True)
class StatementFact:
    """Something said or quoted; ``content`` is the text as written, ``about`` entity keys."""

    sentence: int
    confidence: float
    speaker: str
    content: str
    about: tuple[str, ...] = ()
    assertion: Assertion = ASSERTED
    rule: str = field(default="", compare=False)
    mentions: tuple[TextSpan, ...] = field(default=(), compare=False)
    basis: Basis = field(default="stated", compare=False)


@dataclass(frozen=True, slots=True)
class MeasurementFact:
    """A figure; ``measures`` says of what ('tổ chức cơ sở đảng tổ chức Đại hội'), ``unit`` counts.

    ``as_of`` is a date as in `Directive`, ``period`` is text as written ('6 tháng đầu năm 2020').
    ``position`` is the offset of the figure in the document, which keeps two figures apart.
    """

    sentence: int
    confidence: float
    position: int
    value: Decimal
    unit: str
    measures: str
    total: Decimal | None = None
    percentage: Decimal | None = None
    subject: str | None = None
    as_of: str | None = None
    period: str | None = None
    action: Counted | None = None
    qualifier: Qualifier | None = None
    assertion: Assertion = ASSERTED
    rule: str = field(default="", compare=False)
    mentions: tuple[TextSpan, ...] = field(default=(), compare=False)


Particular: TypeAlias = Literal["birthDate", "deathDate", "ethnicity", "joinedParty", "degree"]
"""What is told of a person besides posts; places, schools and relatives are links."""


@dataclass(frozen=True, slots=True)
class ParticularFact:
    """A particular of a person: a date as in `Directive`, or words of the text."""

    sentence: int
    confidence: float
    person: str
    property: Particular
    value: str
    assertion: Assertion = ASSERTED
    rule: str = field(default="", compare=False)
    mentions: tuple[TextSpan, ...] = field(default=(), compare=False)
    basis: Basis = field(default="stated", compare=False)


@dataclass(frozen=True, slots=True)
class RankFact:
    """A rank that a person was given, or has; ``rank`` in the words of the text."""

    sentence: int
    confidence: float
    person: str
    rank: str
    date: str | None = None
    assertion: Assertion = ASSERTED
    rule: str = field(default="", compare=False)
    mentions: tuple[TextSpan, ...] = field(default=(), compare=False)
    basis: Basis = field(default="stated", compare=False)


@dataclass(frozen=True, slots=True)
class LinkFact:
    """A relation between two entities; ``inferred`` where it is concluded, not read."""

    sentence: int
    confidence: float
    subject: str
    property: LinkProperty
    object: str
    inferred: bool = False
    rule: str = field(default="", compare=False)
    mentions: tuple[TextSpan, ...] = field(default=(), compare=False)


Fact: TypeAlias = (
    TenureFact
    | PersonnelFact
    | DisciplineFact
    | InspectionFact
    | LegalFact
    | OrganizationFact
    | StatementFact
    | MeasurementFact
    | ParticularFact
    | RankFact
    | LinkFact
)
