"""What is asked of facts whatever their kind: whom they name, and one status for a post."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.model import (
    Change,
    DisciplineFact,
    Fact,
    LinkFact,
    PersonnelFact,
    StatementFact,
    TenureFact,
)

ENDING: frozenset[Change] = frozenset({"relieved", "dismissed", "resigned", "retired", "died"})
"""The changes by which somebody leaves a post; all others take one up, or propose to."""


def bodies(fact: Fact) -> tuple[str, ...]:
    """The bodies on which a fact about a post or a sanction rests."""
    match fact:
        case TenureFact(organization=body):
            return (body,)
        case PersonnelFact():
            return tuple(key for key in (fact.organization, fact.decided_by) if key)
        case DisciplineFact():
            return (fact.decided_by,) if fact.decided_by else ()
        case LinkFact(property="issuer"):
            return (fact.object,)
        case _:
            return ()


def persons(fact: Fact) -> tuple[str, ...]:
    """The keys, perhaps provisional, of the persons that a fact is about (a sanction's may be a body)."""
    match fact:
        case TenureFact():
            return (fact.holder,)
        case PersonnelFact():
            return (fact.person,)
        case DisciplineFact():
            return (fact.sanctioned,)
        case StatementFact():
            return (fact.speaker,)
        case LinkFact(property="chair"):
            return (fact.object,)
        case _:
            return ()


def with_keys(fact: Fact, keys: Mapping[str, str]) -> Fact:
    """The fact with the keys of persons replaced; keys that are not in the map stay."""
    match fact:
        case TenureFact():
            return replace(fact, holder=keys.get(fact.holder, fact.holder))
        case PersonnelFact():
            return replace(fact, person=keys.get(fact.person, fact.person))
        case DisciplineFact():
            return replace(fact, sanctioned=keys.get(fact.sanctioned, fact.sanctioned))
        case StatementFact():
            about = tuple(keys.get(key, key) for key in fact.about)
            return replace(fact, speaker=keys.get(fact.speaker, fact.speaker), about=about)
        case LinkFact(property="chair" | "participant"):
            return replace(fact, object=keys.get(fact.object, fact.object))
        case _:
            return fact


def one_status(facts: Sequence[Fact]) -> list[Fact]:
    """One status for each holder and post: a decided change wins, then 'former', then 'acting'.

    A post that somebody took up and the article tells the end of is former all the same.
    """
    changed = {
        (f.person, f.title, f.organization): f.change
        for f in facts
        if isinstance(f, PersonnelFact) and f.decision == "decided"
    }
    statuses: dict[tuple[str, str, str], set[str]] = {}
    for fact in facts:
        if isinstance(fact, TenureFact):
            statuses.setdefault((fact.holder, fact.title, fact.organization), set()).add(
                fact.status
            )
    kept: list[Fact] = []
    for fact in facts:
        if isinstance(fact, TenureFact):
            post = (fact.holder, fact.title, fact.organization)
            found = statuses[post]
            change = changed.get(post)
            if change is None:
                wanted = next(s for s in ("former", "acting", "current") if s in found)
            elif change in ENDING:
                wanted = "former"
            else:
                wanted = next(s for s in ("current", "acting", "former") if s in found)
            if fact.status != wanted:
                continue
        kept.append(fact)
    return kept


def post_label(title: str, body: str) -> str:
    """'Bí thư Quận ủy Tây Hồ'; a head word that both share is said once ('Trưởng ban Dân vận …')."""
    last = title.split()[-1].lower()
    first, _, rest = body.partition(" ")
    shared = title.lower().endswith(body.lower()) or (last == first.lower() and rest)
    if title.lower().endswith("văn phòng") and body.lower().startswith("văn phòng"):
        return f"{title} {body[len('văn phòng') :].strip()}"
    return f"{title} {rest}" if shared and rest else f"{title} {body}"
