"""A text in, its entities and facts out, as short tuples of labels that a test can compare.

The sentences of the tests are invented: real kinds of bodies and real places, no real person.
"""

from __future__ import annotations

from typing import get_args

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import (
    Directive,
    DisciplineFact,
    Document,
    Event,
    Extraction,
    Fact,
    InspectionFact,
    LegalFact,
    LinkFact,
    LinkProperty,
    MeasurementFact,
    Official,
    Organization,
    OrganizationFact,
    ParticularFact,
    PersonnelFact,
    Place,
    RankFact,
    StatementFact,
    TenureFact,
)
from cadregraph.graph.text.normal import nfc

Row = tuple[str, ...]
Held = tuple[str, str, str | None, str | None]
"""A post: its title, its body, its start and its end."""
KINDS = frozenset(
    {"post", "change", "discipline", "inspection", "legal", "body", "said", *get_args(LinkProperty)}
)
"""The first cells of the rows of `facts`."""


def read(text: str, name: str = "bai", published: str | None = None) -> Extraction:
    """The extraction of a text as the article called ``name``."""
    return extract(Document(id=name, text=nfc(text), published=published))


def numbered(*texts: str, published: str | None = None) -> list[Extraction]:
    """Articles called 'bài 0', 'bài 1' and so on."""
    return [read(text, f"bài {number}", published) for number, text in enumerate(texts)]


def dated(*articles: tuple[str, str]) -> list[Extraction]:
    """Articles of a day and a text, by which they are called; the day is '' where none is known."""
    return [read(text, f"{day} {text}", day or None) for day, text in articles]


def posts_held(text: str) -> set[Held]:
    """Title, body, start and end of the posts that a text tells, whoever holds them."""
    found = read(text)
    return {
        (fact.title, found.entities[fact.organization].label, fact.start, fact.end)
        for fact in found.facts
        if isinstance(fact, TenureFact)
    }


def organizations(text: str) -> set[str]:
    """The labels of the organisations that a text names."""
    return {e.label for e in read(text).entities.values() if isinstance(e, Organization)}


def organization(text: str) -> Organization:
    """The one organisation that a text names."""
    (found,) = (e for e in read(text).entities.values() if isinstance(e, Organization))
    return found


def told(text: str) -> set[tuple[str, str, str]]:
    """How a text has each change and sanction: its kind, whom it is about and the status."""
    found = read(text)
    return {
        (fact.change, found.entities[fact.person].label, fact.assertion.status)
        if isinstance(fact, PersonnelFact)
        else (fact.sanction or "-", found.entities[fact.sanctioned].label, fact.assertion.status)
        for fact in found.facts
        if isinstance(fact, PersonnelFact | DisciplineFact)
    }


def people(text: str) -> set[str]:
    """The labels of the persons that a text names."""
    return {e.label for e in read(text).entities.values() if isinstance(e, Official)}


def places(text: str) -> set[str]:
    """The labels of the places that a text names."""
    return {e.label for e in read(text).entities.values() if isinstance(e, Place)}


def directives(text: str) -> list[Directive]:
    """The documents that a text names, in order."""
    return [e for e in read(text).entities.values() if isinstance(e, Directive)]


def events(text: str) -> list[Event]:
    """The congresses, conferences and sessions that a text names, in order."""
    return [e for e in read(text).entities.values() if isinstance(e, Event)]


def figures(text: str) -> list[MeasurementFact]:
    """The figures of a text, in order."""
    return [f for f in read(text).facts if isinstance(f, MeasurementFact)]


def facts(text: str, *kinds: str) -> set[Row]:
    """The facts of a text as rows of labels; of these kinds (the rows' first cells) or all.

    ('post', person, title, body, status), ('change', change, person, title, body, decision),
    ('discipline', whom, sanction, body, decision), ('inspection', whom, kind, body, assertion),
    ('legal', person, stage, body, charge, penalty), ('body', kind, from which, to which, who decides,
    assertion, since), ('said', speaker), and for the links
    ('subOrganizationOf', part, whole), ('issuer', directive, body) and so on; '-' for what is open.
    """
    assert set(kinds) <= KINDS, f"no such kind of fact: {set(kinds) - KINDS}"
    extraction = read(text)
    apart = (MeasurementFact, ParticularFact, RankFact)
    rows = {_row(extraction, f) for f in extraction.facts if not isinstance(f, apart)}
    return {row for row in rows if not kinds or row[0] in kinds}


def _row(extraction: Extraction, fact: Fact) -> Row:
    def label(key: str | None) -> str:
        return extraction.entities[key].label if key else "-"

    match fact:
        case TenureFact():
            return ("post", label(fact.holder), fact.title, label(fact.organization), fact.status)
        case PersonnelFact():
            post = (fact.title or "-", label(fact.organization))
            return ("change", fact.change, label(fact.person), *post, fact.decision)
        case DisciplineFact():
            sanction, body = fact.sanction or "-", label(fact.decided_by)
            return ("discipline", label(fact.sanctioned), sanction, body, fact.decision)
        case StatementFact():
            return ("said", label(fact.speaker))
        case LinkFact():
            return (fact.property, label(fact.subject), label(fact.object))
        case InspectionFact():
            body = label(fact.inspected_by)
            return ("inspection", label(fact.inspected), fact.kind, body, fact.assertion.status)
        case LegalFact():
            by, charge = label(fact.decided_by), fact.charge or "-"
            return ("legal", label(fact.person), fact.stage, by, charge, fact.penalty or "-")
        case OrganizationFact():
            old = " + ".join(label(key) for key in fact.originals) or "-"
            new = " + ".join(label(key) for key in fact.results) or "-"
            told = (label(fact.decided_by), fact.assertion.status, fact.since or "-")
            return ("body", fact.kind, old, new, *told)
        case MeasurementFact():
            return ("figure", str(fact.value), fact.unit, str(fact.total or "-"))
        case ParticularFact():
            return (fact.property, label(fact.person), fact.value)
        case RankFact():
            return ("rank", label(fact.person), fact.rank, fact.date or "-")
