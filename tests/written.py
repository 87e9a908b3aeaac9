"""The texts of our own with their gold (`tests/gold/written/`), and how well a reading agrees with it.

The format is described in `tests/gold/written/README.md`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import (
    Directive,
    DisciplineFact,
    Document,
    Entity,
    Event,
    Extraction,
    Fact,
    InspectionFact,
    LegalFact,
    LinkFact,
    MeasurementFact,
    Official,
    ParticularFact,
    PersonnelFact,
    Place,
    RankFact,
    StatementFact,
    TenureFact,
)
from cadregraph.graph.text.normal import fold, nfc

FOLDER = Path(__file__).parent / "gold" / "written"
THINGS = ("person", "body", "place", "directive", "event")
GAIN = {"appointed", "elected", "assigned", "transferred", "approved"}
LOSS = {"relieved", "dismissed", "resigned", "retired", "died"}
PARTICULARS = ("birthDate", "deathDate", "ethnicity", "joinedParty", "degree")
LINKS = ("birthPlace", "homePlace", "alumniOf", "spouse", "parent", "sibling")
PAPERS = ("issuer", "implements", "basedOn")
KEYS: dict[str, tuple[str, ...]] = {
    "post": ("person", "title", "body"),
    "change": ("family", "person", "title", "body", "decision"),
    "discipline": ("of", "sanction", "decision"),
    "inspection": ("of", "kind", "by"),
    "legal": ("person", "stage", "decision"),
    "said": ("speaker",),
    "chair": ("person",),
    "figure": ("value", "total"),
    "rank": ("person", "rank"),
    **dict.fromkeys((*PARTICULARS, *LINKS, *PAPERS), ("subject", "object")),
}
"""What makes a fact the one that it is; the other fields are compared where the fact is found."""
FIELDS: dict[str, tuple[str, ...]] = {
    "post": ("person", "title", "body", "status", "from", "to"),
    "change": ("type", "person", "title", "body", "assertion", "date", "by"),
    "discipline": ("of", "sanction", "by", "assertion", "date"),
    "legal": ("person", "stage", "by", "assertion", "date"),
    "rank": ("person", "rank", "date"),
}
"""The fields of a line of gold, in their order, where they are not those of the key."""
DATES = ("from", "to", "date")
OF_PERSONS = {"post", "change", "discipline", "legal", "rank", *PARTICULARS, *LINKS}

Row = tuple[str, dict[str, str | None]]
Line = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity of the gold: every name by which it may be called."""

    group: str
    names: frozenset[str]
    label: str
    required: bool


@dataclass(frozen=True, slots=True)
class GoldFact:
    """A fact of the gold: for each field the values that will do."""

    kind: str
    fields: Line
    required: bool


@dataclass(frozen=True, slots=True)
class Written:
    """A text with its gold."""

    document: Document
    things: tuple[Thing, ...]
    facts: tuple[GoldFact, ...]


class Count(NamedTuple):
    """Found and right, found and wrong, missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right else 0.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0

    def __str__(self) -> str:
        return (
            f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"
            f"  right {self.right}  wrong {self.wrong}  missed {self.missed}"
        )


@dataclass(frozen=True, slots=True)
class Score:
    """What was counted, by kind, and every error in a line."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def note(self, kind: str, verdict: str, detail: object, name: str) -> None:
        self.counts[kind, verdict] += 1
        if verdict != "right":
            self.errors.append(f"{name}: {verdict} {kind}: {detail}")

    def of(self, *kinds: str) -> Count:
        """The sum over some kinds."""
        sums = (sum(self.counts[k, v] for k in kinds) for v in ("right", "wrong", "missed"))
        return Count(*sums)

    def report(self) -> str:
        """A line a kind."""
        kinds = sorted({kind for kind, _ in self.counts})
        return "\n".join(f"{kind:22} {self.of(kind)}" for kind in kinds)


def normal(label: str) -> str:
    """A label as it is compared: 'số' in the name of a document says nothing."""
    return " ".join(fold(label).replace(" số ", " ").replace("–", "-").split())


# --- the gold -------------------------------------------------------------------------------------


def written(part: str) -> Iterator[Written]:
    """The texts of a folder, ``work`` or ``report``.

    Raises:
        ValueError: a line of gold is of no kind, or names something that the gold does not list.
    """
    for path in sorted((FOLDER / part).glob("*.txt")):
        head, text, gold = nfc(path.read_text(encoding="utf-8")).split("===\n")
        about = dict(line.split(": ", 1) for line in head.splitlines())
        document = Document(
            path.stem, text.strip(), **{key: about.get(key) for key in about if key != "id"}
        )
        yield _gold(document, gold.splitlines())


def _gold(document: Document, lines: Iterable[str]) -> Written:
    things: list[Thing] = []
    facts: list[GoldFact] = []
    for line in filter(None, map(str.strip, lines)):
        head, *cells = (cell.strip() for cell in line.split("|"))
        kind, required = head.rstrip("?"), not head.endswith("?")
        if kind in THINGS:
            names = [name.strip() for name in cells[0].split(" ; ")]
            things.append(Thing(kind, frozenset(map(normal, names)), normal(names[0]), required))
        elif kind in KEYS and len(cells) <= len(FIELDS.get(kind, KEYS[kind])):
            facts.append(GoldFact(kind, _fields(kind, cells), required))
        else:
            raise ValueError(f"{document.id}: not a line of gold: {line}")
    named = {thing.label for thing in things}
    for fact in facts:
        for name in ("person", "body", "of", "by", "speaker"):
            if lost := set(fact.fields.get(name, ())) - named - {"-"}:
                raise ValueError(f"{document.id}: not listed: {lost}")
    return Written(document, tuple(things), tuple(facts))


def _fields(kind: str, cells: list[str]) -> Line:
    names = FIELDS.get(kind, KEYS[kind])
    found = {
        name: tuple(map(normal, cell.split(" / ")))
        for name, cell in zip(names, cells, strict=False)
        if cell
    }
    if kind == "change":
        found["family"] = tuple({_family(change) for change in found["type"]})
    if kind in {"change", "discipline", "legal"}:
        found["decision"] = tuple({_decision(a) for a in found.get("assertion", ("asserted",))})
    if kind == "figure":
        found["value"] = tuple(value.replace(",", ".") for value in found["value"])
        found.setdefault("total", ("-",))
    return found


def _family(change: str) -> str:
    return "gain" if change in GAIN else "loss" if change in LOSS else change


def _decision(assertion: str) -> str:
    return "decided" if assertion in {"asserted", "decided"} else "open"


# --- the reading ----------------------------------------------------------------------------------


def _group(entity: Entity) -> str:
    match entity:
        case Official():
            return "person"
        case Place():
            return "place"
        case Directive():
            return "directive"
        case Event():
            return "event"
        case _:
            return "body"


def _labels(entity: Entity) -> frozenset[str]:
    return frozenset(map(normal, (entity.label, *entity.alt_labels)))


def _called(gold: Written, entity: Entity) -> Thing | None:
    """The thing of the gold that an entity is."""
    labels, group = _labels(entity), _group(entity)
    own = normal(entity.label)
    same = [t for t in gold.things if t.group == group and t.names & labels]
    return next((t for t in same if own in t.names), same[0] if same else None)


def _rows(gold: Written, found: Extraction) -> Iterator[tuple[str, dict[str, str]]]:
    """The facts of a reading, of the kinds that the gold has, in the words of the gold."""

    def name(key: str | None) -> str:
        if key is None:
            return "-"
        thing = _called(gold, found.entities[key])
        return thing.label if thing else normal(found.entities[key].label)

    for fact in found.facts:
        kind, cells = _person_row(fact, name) or _other_row(fact, name) or ("", {})
        if kind:
            yield kind, {key: normal(value or "-") for key, value in cells.items()}


def _person_row(fact: Fact, name: Callable[[str | None], str]) -> Row | None:
    match fact:
        case TenureFact():
            post = {"person": name(fact.holder), "title": fact.title}
            post |= {"body": name(fact.organization), "status": fact.status}
            return "post", {**post, "from": fact.start, "to": fact.end}
        case PersonnelFact():
            change = {"type": fact.change, "family": _family(fact.change)}
            who = {"person": name(fact.person), "title": fact.title, "date": fact.date}
            bodies = {"body": name(fact.organization), "by": name(fact.decided_by)}
            return "change", change | who | bodies | _said_so(fact.assertion.status)
        case DisciplineFact():
            whom = {"of": name(fact.sanctioned), "sanction": fact.sanction, "date": fact.date}
            return "discipline", whom | {"by": name(fact.decided_by)} | _said_so(
                fact.assertion.status
            )
        case LegalFact():
            step = {"person": name(fact.person), "stage": fact.stage, "date": fact.date}
            return "legal", step | {"by": name(fact.decided_by)} | _said_so(fact.assertion.status)
        case _:
            return None


def _said_so(assertion: str) -> dict[str, str]:
    return {"assertion": assertion, "decision": _decision(assertion)}


def _other_row(fact: Fact, name: Callable[[str | None], str]) -> Row | None:
    match fact:
        case InspectionFact():
            by = name(fact.inspected_by)
            return "inspection", {"of": name(fact.inspected), "kind": fact.kind, "by": by}
        case StatementFact():
            return "said", {"speaker": name(fact.speaker)}
        case RankFact():
            return "rank", {"person": name(fact.person), "rank": fact.rank, "date": fact.date}
        case ParticularFact():
            return fact.property, {"subject": name(fact.person), "object": fact.value}
        case MeasurementFact():
            total = None if fact.total is None else f"{fact.total:f}"
            return "figure", {"value": f"{fact.value:f}", "total": total}
        case LinkFact(property="chair"):
            return "chair", {"person": name(fact.object)}
        case LinkFact() if fact.property in (*LINKS, *PAPERS):
            return fact.property, {"subject": name(fact.subject), "object": name(fact.object)}
        case _:
            return None


# --- the comparison -------------------------------------------------------------------------------


def score(texts: Iterable[Written]) -> Score:
    """How well the texts are read: entities by group, facts by kind, and the fields of those found."""
    total = Score()
    for gold in texts:
        found = extract(gold.document)
        _score_things(gold, found, total)
        _score_facts(gold, found, total)
    return total


def _score_things(gold: Written, found: Extraction, total: Score) -> None:
    name, used = gold.document.id, set[Thing]()
    for entity in found.entities.values():
        thing = _called(gold, entity)
        if thing is None or thing in used:
            total.note(_group(entity), "wrong", entity.label, name)
        elif thing.required:
            total.note(thing.group, "right", entity.label, name)
        used |= {thing} if thing else set()
    for thing in gold.things:
        if thing.required and thing not in used:
            total.note(thing.group, "missed", thing.label, name)


def _score_facts(gold: Written, found: Extraction, total: Score) -> None:
    name = gold.document.id
    expected = [*gold.facts, *_implied(gold.facts)]
    read: dict[int, list[dict[str, str]]] = {}
    wrong = set[tuple[str, str]]()
    for kind, row in _rows(gold, found):
        hits = [i for i, fact in enumerate(expected) if fact.kind == kind and _same(fact, row)]
        if hits:
            best = min(hits, key=lambda i: (not expected[i].required, i))
            read.setdefault(best, []).append(row)
        else:
            wrong.add((kind, " | ".join(row[key] for key in KEYS[kind])))
    for kind, detail in sorted(wrong):
        total.note(kind, "wrong", detail, name)
    for i, fact in enumerate(expected):
        key = " | ".join(" / ".join(fact.fields.get(k, ("-",))) for k in KEYS[fact.kind])
        if fact.required:
            total.note(fact.kind, "right" if i in read else "missed", key, name)
        if fact.required and i in read:
            _score_fields(fact, read[i], key, total, name)


def _implied(facts: Iterable[GoldFact]) -> Iterator[GoldFact]:
    """The posts that decided changes give or end: right to find, no fault to miss."""
    for fact in facts:
        if fact.kind == "change" and fact.fields["decision"] == ("decided",):
            yield GoldFact("post", {k: fact.fields[k] for k in KEYS["post"]}, required=False)


def _same(fact: GoldFact, row: Mapping[str, str]) -> bool:
    cells = [(fact.fields.get(key, ("-",)), row[key]) for key in KEYS[fact.kind]]
    mirrored = fact.kind in {"spouse", "sibling"} and _same_pair(fact, row)
    return mirrored or all(value in will_do for will_do, value in cells)


def _same_pair(fact: GoldFact, row: Mapping[str, str]) -> bool:
    return {*fact.fields["subject"], *fact.fields["object"]} == set(row.values())


def _score_fields(
    fact: GoldFact, rows: list[dict[str, str]], key: str, total: Score, name: str
) -> None:
    """Dates, assertions, statuses, deciders and types: of the row that has most of them right."""

    def agrees(row: Mapping[str, str], cell: str) -> bool:
        will_do = fact.fields[cell]
        return row[cell] in will_do or (
            cell == "assertion" and {row[cell], *will_do} <= {"asserted", "decided"}
        )

    cells = [c for c in fact.fields if c not in KEYS[fact.kind]]
    best = max(rows, key=lambda row: sum(agrees(row, cell) for cell in cells))
    for cell in cells:
        field_name = "dates" if cell in DATES else f"{cell} of {fact.kind}"
        detail = f"{key}: {cell} {best[cell]}, not {' / '.join(fact.fields[cell])}"
        if agrees(best, cell):
            total.note(field_name, "right", detail, name)
        elif best[cell] == "-":
            total.note(field_name, "missed", detail, name)
        else:
            total.note(field_name, "wrong", detail, name)
