"""The data that flows from text to graph: documents, sentences, mentions, entities and facts.

Everything here is a frozen dataclass without behaviour. An ``Extraction`` is what one document
yields; `cadregraph.graph.triples` states it as RDF. Facts name entities by their ``key``, from which the IRI
is minted, so that equal facts from different articles give equal triples.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

SentenceKind: TypeAlias = Literal["title", "heading", "body", "caption", "byline", "trailer"]
"""What a sentence is in the layout of its article.

``caption`` repeats, or stands in for, a picture; ``byline`` names the writer or the agency;
``trailer`` is what follows the article ('Tin khác', 'Phản hồi').  Facts are read from titles,
headings, bodies and captions; bylines and trailers give none.
"""


@dataclass(frozen=True, slots=True)
class Document:
    """One article as stored: NFC text, otherwise as written.

    ``id`` is stable for the article across builds and machines: given by the source (JSON Lines
    ``id``, an HTML page's canonical address), else the path below the folder that was asked for,
    else (standard input) a hash of the text. ``published`` is an ISO 8601 date or None.
    ``source`` is where it came from, for messages only: it never enters the graph. ``place`` is the
    province that it is from, as whoever gave it says; it stands in where the text names none.
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    source: str = ""
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: ``document.text[start:end]``, offsets in code points."""

    index: int
    start: int
    end: int
    kind: SentenceKind
    paragraph: int


# --- entities -----------------------------------------------------------------------------------


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


# --- facts --------------------------------------------------------------------------------------
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


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document yields. ``entities`` maps key to entity; order is that of the text."""

    document: Document
    sentences: tuple[Sentence, ...]
    entities: Mapping[str, Entity]
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]
