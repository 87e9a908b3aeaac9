"""The statements about a thing in the sections of its page, and each as a row says it.

A row tells of its statement from where the reader stands: on the page of a person a tenure is a post,
on the page of a post or body it is its holder.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.support import support_words
from cadregraph.exports.pages.views.page import anchor
from cadregraph.exports.pages.views.shown import Known
from cadregraph.exports.pages.views.timeline import when
from cadregraph.exports.pages.words import Text
from cadregraph.service.portraits import BODIES
from cadregraph.service.rows import local_name
from cadregraph.service.things import Statement, Thing, Value
from cadregraph.service.wording import WORDS, term

_ORDER = (
    "now disputed before changesOf disciplineOf statementsOf documentsOf eventsOf figuresOf kin "
    "decisions bodiesChanged postsThere placesIn cameFrom told elsewhereNamed concluded"
).split()
_ACTIONS = frozenset({"DisciplinaryAction", "LegalAction", "Inspection"})
_DONE_TO = frozenset({"person", "sanctioned", "inspected"})
_BY_KIND = {
    "Statement": "told",
    "Directive": "documentsOf",
    "Congress": "eventsOf",
    "Meeting": "eventsOf",
    "Measurement": "figuresOf",
    "OrganizationChange": "bodiesChanged",
    "Post": "postsThere",
    "Place": "placesIn",
    "Inference": "concluded",
}
_KIN = frozenset({"parent", "spouse", "sibling", "children"})
_STRUCTURE = frozenset({"organOf", "subOrganizationOf", "governs"})
# What a row says elsewhere, or what says nothing to a reader.
_SAID = frozenset(
    """holder post organization status assertion decision support outlets seenFrom seenUntil endedBy
    term startDate endDate date changeType sanction stage content person sanctioned inspected speaker
    confidence label prefLabel altLabel isPartOf start end exact inspectionKind curated""".split()
)
_TAKEN_UP = {
    "implements": "implementedBy",
    "basedOn": "basisOf",
    "replaces": "supersededBy",
    "amends": "amendedBy",
}
"""What another document does with this one, in words of this one: 'được thay thế bởi | Quy định 9'."""
_PLAIN = frozenset({"asserted", "decided"})
"""How what is stated as a fact is stated (`cadre:assertion`)."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a row's title, and where it leads; ``iri`` is '' where it leads nowhere."""

    text: Text
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A statement as the page shows it."""

    id: str
    title: tuple[Part, ...]
    quoted: bool
    badges: tuple[Text, ...]
    careful: bool
    time: Text
    details: tuple[tuple[Text, tuple[Value, ...]], ...]
    grounds: Text
    statement: Statement


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under one heading."""

    key: str
    rows: tuple[Row, ...]


def sections(thing: Thing) -> tuple[Section, ...]:
    """The statements of a thing, in the order in which a reader wants them."""
    found: dict[str, list[Row]] = {}
    for statement in thing.statements:
        key = _section(thing, statement)
        if key:
            found.setdefault(key, []).append(row(thing, statement))
    for key in ("changesOf", "disciplineOf", "statementsOf", "documentsOf", "eventsOf"):
        found.get(key, []).sort(key=_latest_first)
    return tuple(Section(key, tuple(found[key])) for key in _ORDER if key in found)


def _section(thing: Thing, statement: Statement) -> str:
    """Where a statement stands; '' for what the page shows otherwise."""
    kind, link = statement.kind, statement.link
    if link == "isReplacedBy":
        return "cameFrom"
    if kind == "Tenure":
        if link not in ("holder", "post", "organization"):
            return ""  # the other tenure says so
        if statement.status == "acting" and (statement.has("endDate") or statement.has("endedBy")):
            return "before"
        return {"former": "before", "reported": "disputed"}.get(statement.status, "now")
    if kind == "PersonnelChange" and link in ("person", "post", "organization"):
        return "changesOf"
    if kind in _ACTIONS and link in _DONE_TO:
        return "disciplineOf"
    if kind == "Statement" and link == "speaker":
        return "statementsOf"
    if kind in ("PersonnelChange", *_ACTIONS):
        return "" if link == "follows" else "decisions"
    if kind == "Official":
        return "kin" if link in _KIN else "elsewhereNamed"
    if kind in BODIES:
        if thing.kind == "Place":
            return "placesIn"
        return "" if link in _STRUCTURE else "elsewhereNamed"
    if kind == "Passage":
        return ""
    return _BY_KIND.get(kind, "elsewhereNamed")


def row(thing: Thing, statement: Statement) -> Row:
    """A statement as the page of a thing shows it."""
    kind = statement.kind
    told = [v for v in statement.all("assertion") if local_name(v.iri) not in _PLAIN]
    badges = [_both(value) for value in told]
    if kind == "Tenure" and statement.status == "acting":
        badges.append(WORDS["acting"])
    if kind == "Tenure" and statement.status == "reported":
        badges.append(WORDS["reported"])
    if statement.has("curated"):
        badges.append(term("curated"))
    return Row(
        id=anchor("f", statement.iri),
        title=tuple(_title(thing, statement)),
        quoted=kind == "Statement" and bool(statement.has("content")),
        badges=tuple(dict.fromkeys(badges)),
        careful=bool(told) or statement.status == "reported",
        time=_time(statement),
        details=tuple(_details(thing, statement)),
        grounds=support_words(statement.grounds),
        statement=statement,
    )


def _title(thing: Thing, statement: Statement) -> Iterator[Part]:
    kind = statement.kind
    if kind == "Tenure":
        if thing.kind != "Official":
            yield from _linked(statement, "holder")
        if thing.kind != "Post":
            yield from _linked(statement, "post")
    elif kind in ("PersonnelChange", *_ACTIONS):
        verb = statement.all("changeType", "sanction", "stage", "inspectionKind")
        yield Part(_both(verb[0]) if verb else term(kind))
        yield from _linked(statement, "person", "sanctioned", "inspected", but=thing.iri)
        yield from _linked(statement, "post", "organization", but=thing.iri)
    elif kind == "Statement":
        yield from _linked(statement, "speaker", but=thing.iri)
        said = statement.has("content") or statement.label
        yield Part((said, said))
    else:
        if kind == "Directive" and statement.link in _TAKEN_UP:
            yield Part(WORDS[_TAKEN_UP[statement.link]])
        yield Part((statement.label, statement.label), statement.iri)


def _both(value: Value) -> Text:
    return value.text, value.english or value.text


def _linked(statement: Statement, *properties: str, but: str = "") -> Iterator[Part]:
    for value in statement.all(*properties):
        if value.iri != but:
            yield Part((value.text, value.text), value.iri)


def _time(statement: Statement) -> Text:
    if statement.kind == "Tenure":
        return when(
            Known(
                *(statement.start, statement.end, statement.has("term"), *statement.seen),
                statement.has("endedBy"),
            )
        )
    for property in ("date", "startDate", "issued", "asOf", "period"):
        if statement.has(property):
            return in_words(statement.has(property))
    return "", ""


def _details(thing: Thing, statement: Statement) -> Iterator[tuple[Text, tuple[Value, ...]]]:
    names = dict.fromkeys(value.property for value in statement.values)
    hidden = _SAID if statement.kind != "OrganizationChange" else _SAID - {"organization"}
    asked = {value.iri for value in statement.all("proposedTo")}
    for name in names:
        if name in hidden or (name in ("issued", "asOf") and _time(statement)[0]):
            continue
        values = tuple(v for v in statement.all(name) if v.iri != thing.iri)
        if name == "decidedBy" and all(v.iri in asked for v in values):
            continue  # of what is proposed: it is to decide, and has not
        if values:
            yield term(name), values
    if statement.has("confidence"):
        yield WORDS["confidence"], (Value("confidence", statement.has("confidence"), ""),)


def _latest_first(row: Row) -> tuple[int, ...]:
    """By the day of the fact, else of the last article; what is undated behind."""
    statement = row.statement
    said = (statement.has(name) for name in ("date", "startDate", "issued"))
    day = next((day for day in said if day and not day.startswith("-")), statement.grounds.last)
    return tuple(-int(part) for part in (day or "0").split("-") if part.isdigit())
