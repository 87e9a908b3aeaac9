"""What is asked of facts whatever their kind: whom and what they name, which are one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from cadregraph.graph.model import (
    ASSERTED,
    Assertion,
    AssertionStatus,
    Basis,
    Change,
    DisciplineFact,
    Fact,
    InspectionFact,
    LegalFact,
    LinkFact,
    MeasurementFact,
    OrganizationFact,
    ParticularFact,
    PersonnelFact,
    RankFact,
    StatementFact,
    TenureFact,
)
from cadregraph.graph.text.normal import digest, slug

PARTY_POSTS = ("Bí thư", "Phó Bí thư", "Ủy viên", "Đảng ủy viên", "Chi ủy viên")
"""What the titles of those begin with who have a post in a committee of the Party."""
TAKING_UP: frozenset[Change] = frozenset(
    {"transferred", "assigned", "elected", "appointed", "approved"}
)
"""The changes by which somebody comes into a post."""
ENDING: frozenset[Change] = frozenset({"relieved", "dismissed", "resigned", "retired", "died"})
"""The changes by which somebody leaves a post; all others take one up, or propose to."""


def status_of(fact: PersonnelFact | DisciplineFact) -> AssertionStatus:
    """How a change or a sanction is told; 'proposed' if nothing says more of one that is not decided."""
    told = fact.assertion.status
    return "proposed" if fact.decision == "proposed" and told in ("asserted", "decided") else told


def told_as(fact: PersonnelFact | DisciplineFact) -> str:
    """How a change or a sanction is told: 'decided' for what is asserted or decided, which is one
    thing; else the status."""
    return "decided" if fact.decision == "decided" else status_of(fact)


def sanction_key(fact: DisciplineFact) -> str:
    """The key of a sanction: whom it hits, which, by whom, and how it is told; one that removes from
    posts is one for each. Where other articles tell of it, too, it goes by the key of all of them."""
    if fact.key is not None:
        return fact.key
    parts: tuple[str, ...] = (
        fact.sanctioned,
        fact.sanction or "",
        fact.decided_by or "",
        told_as(fact),
    )
    if fact.title is not None and fact.organization is not None:
        parts = (*parts, fact.title, fact.organization)
    return f"discipline/{slug(fact.sanction or 'kỷ luật', 60)}-{digest(*parts)}"


def all_behind(fact: Fact) -> tuple[str, ...]:
    """The keys of all those behind how a fact is told; a link has none."""
    return () if isinstance(fact, LinkFact) else behind(fact.assertion)


def bodies(fact: Fact) -> tuple[str, ...]:
    """The bodies on which a fact about a post or a sanction rests."""
    match fact:
        case TenureFact(organization=body):
            return (body,)
        case PersonnelFact():
            named = (fact.organization, fact.decided_by, *behind(fact.assertion))
            return tuple(key for key in named if key)
        case DisciplineFact():
            named = (fact.decided_by, fact.organization, *behind(fact.assertion))
            return tuple(key for key in named if key)
        case LegalFact():
            named = (fact.decided_by, *behind(fact.assertion))
            return tuple(key for key in named if key)
        case InspectionFact():
            named = (fact.inspected, fact.inspected_by, *behind(fact.assertion))
            return tuple(key for key in named if key)
        case OrganizationFact(decided_by=str(body)):
            return (body,)
        case LinkFact(property="issuer"):
            return (fact.object,)
        case _:
            return ()


def behind(assertion: Assertion) -> tuple[str, ...]:
    """The keys of all those behind an assertion: who proposed, was asked, signed, announced, reported."""
    if assertion is ASSERTED:
        return ()
    keys = (
        assertion.proposed_by,
        assertion.proposed_to,
        assertion.signed_by,
        assertion.announced_by,
        assertion.reported_by,
    )
    return tuple([key for key in keys if key is not None])


def without_any_behind(fact: Fact) -> Fact:
    """The fact as it is told, without those behind it, where it is open who they are."""
    if isinstance(fact, LinkFact):
        return fact
    return replace(fact, assertion=Assertion(fact.assertion.status))


def persons(fact: Fact) -> tuple[str, ...]:
    """The keys, perhaps provisional, of the persons that a fact is about (a sanction's may be a body)."""
    match fact:
        case TenureFact():
            return (fact.holder,)
        case PersonnelFact():
            return (fact.person,)
        case DisciplineFact():
            return (fact.sanctioned,)
        case LegalFact():
            return (fact.person,)
        case InspectionFact():
            return (fact.inspected,)
        case StatementFact():
            return (fact.speaker,)
        case LinkFact(property="chair"):
            return (fact.object,)
        case LinkFact(property="birthPlace" | "homePlace" | "alumniOf"):
            return (fact.subject,)
        case LinkFact(property="spouse" | "parent" | "sibling"):
            return (fact.subject, fact.object)
        case ParticularFact() | RankFact():
            return (fact.person,)
        case _:
            return ()


def keys_of(fact: Fact) -> frozenset[str]:
    """The keys of all entities that a fact is about, or that are behind it."""
    match fact:
        case LinkFact():
            return frozenset((fact.subject, fact.object))
        case ParticularFact() | RankFact():
            named: tuple[str | None, ...] = (fact.person,)
        case TenureFact():
            named = (fact.holder, fact.organization)
        case PersonnelFact():
            named = (fact.person, fact.organization, fact.decided_by)
        case DisciplineFact():
            named = (fact.sanctioned, fact.decided_by, fact.based_on, fact.organization)
        case LegalFact():
            named = (fact.person, fact.decided_by)
        case InspectionFact():
            named = (fact.inspected, fact.inspected_by)
        case OrganizationFact():
            named = (*fact.results, *fact.originals, fact.decided_by, fact.based_on)
        case StatementFact():
            named = (fact.speaker,)
        case MeasurementFact():
            named = (fact.subject,)
    return frozenset(key for key in (*named, *behind(fact.assertion)) if key is not None)


def without_about(facts: Iterable[Fact], keys: Set[str]) -> Iterator[Fact]:
    """The facts, of which no statement is about one of these."""
    for fact in facts:
        if isinstance(fact, StatementFact) and not keys.isdisjoint(fact.about):
            fact = replace(fact, about=tuple(key for key in fact.about if key not in keys))
        yield fact


def with_keys(fact: Fact, keys: Mapping[str, str]) -> Fact:
    """The fact with the keys of entities replaced; keys that are not in the map stay."""
    if not keys:
        return fact

    def new(key: str) -> str:
        return keys.get(key, key)

    def perhaps(key: str | None) -> str | None:
        return None if key is None else keys.get(key, key)

    match fact:
        case LinkFact():  # most facts are
            if fact.subject not in keys and fact.object not in keys:
                return fact
            return replace(fact, subject=new(fact.subject), object=new(fact.object))
        case ParticularFact() | RankFact():
            return replace(fact, person=new(fact.person))
        case TenureFact():
            return replace(
                fact,
                holder=new(fact.holder),
                organization=new(fact.organization),
                assertion=_renamed(fact.assertion, keys),
            )
        case PersonnelFact():
            return replace(
                fact,
                person=new(fact.person),
                organization=perhaps(fact.organization),
                decided_by=perhaps(fact.decided_by),
                assertion=_renamed(fact.assertion, keys),
            )
        case DisciplineFact():
            return replace(
                fact,
                key=keys.get(sanction_key(fact), fact.key),
                sanctioned=new(fact.sanctioned),
                decided_by=perhaps(fact.decided_by),
                based_on=perhaps(fact.based_on),
                organization=perhaps(fact.organization),
                assertion=_renamed(fact.assertion, keys),
            )
        case LegalFact():
            return replace(
                fact,
                person=new(fact.person),
                decided_by=perhaps(fact.decided_by),
                assertion=_renamed(fact.assertion, keys),
            )
        case InspectionFact():
            return replace(
                fact,
                inspected=new(fact.inspected),
                inspected_by=perhaps(fact.inspected_by),
                assertion=_renamed(fact.assertion, keys),
            )
        case OrganizationFact():
            return replace(
                fact,
                results=tuple(map(new, fact.results)),
                originals=tuple(map(new, fact.originals)),
                decided_by=perhaps(fact.decided_by),
                based_on=perhaps(fact.based_on),
                assertion=_renamed(fact.assertion, keys),
            )
        case StatementFact():
            return replace(
                fact, speaker=new(fact.speaker), about=tuple(dict.fromkeys(map(new, fact.about)))
            )
        case MeasurementFact():
            return replace(fact, subject=perhaps(fact.subject))


def _renamed(assertion: Assertion, keys: Mapping[str, str]) -> Assertion:
    """The assertion with the keys of those behind it replaced."""
    if not behind(assertion):
        return assertion
    return Assertion(
        assertion.status,
        *(
            keys.get(key, key) if key is not None else None
            for key in (
                assertion.proposed_by,
                assertion.proposed_to,
                assertion.signed_by,
                assertion.announced_by,
                assertion.reported_by,
            )
        ),
    )


_SURER: Sequence[Basis] = ("stated", "filled", "guessed")


def without_repeats(facts: Iterable[Fact]) -> list[Fact]:
    """Each fact once, with the mentions of all its readings and the best basis among them."""
    found: dict[Fact, Fact] = {}
    for fact in facts:
        known = found.setdefault(fact, fact)
        if known is not fact:
            found[fact] = _joined(known, fact)
    return list(found.values())


def _joined(known: Fact, other: Fact) -> Fact:
    mentions = tuple(sorted({*known.mentions, *other.mentions}))
    if isinstance(known, LinkFact | MeasurementFact) or isinstance(
        other, LinkFact | MeasurementFact
    ):
        return known if mentions == known.mentions else replace(known, mentions=mentions)
    return replace(known, mentions=mentions, basis=min(known.basis, other.basis, key=_SURER.index))


def post_label(title: str, body: str) -> str:
    """'Bí thư Quận ủy Tây Hồ'; a head word that both share is said once ('Trưởng ban Dân vận …')."""
    last = title.split()[-1].lower()
    first, _, rest = body.partition(" ")
    shared = title.lower().endswith(body.lower()) or (last == first.lower() and rest)
    if title.lower().endswith("văn phòng") and body.lower().startswith("văn phòng"):
        return f"{title} {body[len('văn phòng') :].strip()}"
    return f"{title} {rest}" if shared and rest else f"{title} {body}"
