"""Two people of one name in one article.

An article that gives a name the same post in two places at once ('Bí thư Tỉnh ủy Quảng Trị', 'Bí thư
Tỉnh ủy Kon Tum'), a post that one alone holds, and tells of no move, speaks of two people. What it
says of the name then belongs to the one of whom the sentence, or else the last one before it that
tells a post, speaks; where that is open, nobody is said to have said or done it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cadregraph.graph.lexicon.single_holder import has_single_holder
from cadregraph.graph.model import Fact, PersonnelFact, TenureFact
from cadregraph.graph.relations.facts import all_behind, persons, with_keys, without_any_behind
from cadregraph.graph.resolution.naming import ResolvedOrganization
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedSentence

_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Namesakes:
    """The people who bear one name in an article: keys of bodies to provisional names, and who is
    spoken of in each sentence that tells it."""

    bodies: Mapping[str, str]
    spoken_of: Mapping[int, frozenset[str]]

    def at(self, sentence: int) -> str | None:
        """Whom the name means in a sentence, as far as posts tell."""
        for number in sorted((n for n in self.spoken_of if n <= sentence), reverse=True):
            found = self.spoken_of[number]
            return next(iter(found)) if len(found) == 1 else None
        return None


def namesakes(
    facts: Sequence[Fact],
    known: Mapping[str, ResolvedOrganization],
    stated: Sequence[TenureFact],
) -> dict[str, Namesakes]:
    """The names that two people of the article bear.

    Args:
        facts: all facts, with provisional names.
        known: the bodies of the article, by key.
        stated: the tenures whose body stands in the text.
    """
    moved = {fact.person for fact in facts if isinstance(fact, PersonnelFact)}
    past = {f.holder for f in facts if isinstance(f, TenureFact) and f.status == "former"}
    posts: dict[str, list[TenureFact]] = {}
    for fact in stated:
        body = known.get(fact.organization)
        if fact.status != "current" or fact.confidence < _SURE or body is None:
            continue
        if body.place and body.place.unit and fact.holder not in moved | past:
            posts.setdefault(fact.holder, []).append(fact)
    found = {}
    for name, held in sorted(posts.items()):
        places = {place for _, place in _contradicting(held, known)}
        if len(places) > 1:
            found[name] = _parted(name, held, known, places)
    return found


def _contradicting(
    held: Sequence[TenureFact], known: Mapping[str, ResolvedOrganization]
) -> Iterator[tuple[TenureFact, str]]:
    """The tenures of posts that the name has in several places and that one alone holds in each."""
    places: dict[tuple[str, str], set[str]] = {}
    for fact in held:
        places.setdefault(_post(fact, known), set()).add(_place(fact, known))
    for fact in held:
        body = known[fact.organization].label()
        if has_single_holder(fact.title, body) and len(places[_post(fact, known)]) > 1:
            yield fact, _place(fact, known)


def _parted(
    name: str,
    held: Sequence[TenureFact],
    known: Mapping[str, ResolvedOrganization],
    places: set[str],
) -> Namesakes:
    bodies = {
        f.organization: f"{name}\n{_place(f, known)}" for f in held if _place(f, known) in places
    }
    spoken_of: dict[int, set[str]] = {}
    for fact in held:
        if fact.organization in bodies:
            spoken_of.setdefault(fact.sentence, set()).add(bodies[fact.organization])
    return Namesakes(bodies, {number: frozenset(found) for number, found in spoken_of.items()})


def _post(fact: TenureFact, known: Mapping[str, ResolvedOrganization]) -> tuple[str, str]:
    body = known[fact.organization]
    kind = body.place.kind if body.place is not None else ""
    return fact.title, f"{body.head.label} {kind}"


def _place(fact: TenureFact, known: Mapping[str, ResolvedOrganization]) -> str:
    place = known[fact.organization].place
    return place.label if place is not None else ""


def facts_apart(facts: Sequence[Fact], parted: Mapping[str, Namesakes]) -> Iterator[Fact]:
    """The facts, each of the one whom it is about; those of which that is open are left out."""
    for fact in facts:
        names = [name for name in persons(fact) if name in parted]
        keys = {name: _whose(fact, parted[name]) for name in names}
        if all(key is not None for key in keys.values()):
            others = {
                name: parted[name].at(fact.sentence) for name in all_behind(fact) if name in parted
            }
            if any(key is None for key in others.values()):
                fact = without_any_behind(fact)
            yield with_keys(fact, {name: key for name, key in (others | keys).items() if key})


def _whose(fact: Fact, who: Namesakes) -> str | None:
    if isinstance(fact, TenureFact) and fact.organization in who.bodies:
        return who.bodies[fact.organization]
    return who.at(fact.sentence)


def read_apart(sentence: ResolvedSentence, parted: Mapping[str, Namesakes]) -> ResolvedSentence:
    """The sentence with the one of two namesakes whom each of its names means."""
    if parted.keys().isdisjoint(person.key for person in sentence.persons.values()):
        return sentence
    bodies = {
        attached.person: {
            post.organization for i in attached.posts if (post := sentence.posts.get(i))
        }
        for attached in sentence.clauses.attached
    }
    found: dict[int, ResolvedPerson] = {}
    for index, person in sentence.persons.items():
        who = parted.get(person.key)
        if who is None:
            found[index] = person
            continue
        here = {one for b in bodies.get(index, set()) if b and (one := who.bodies.get(b))}
        one = next(iter(here)) if len(here) == 1 else who.at(sentence.index)
        if one is not None:
            found[index] = replace(person, key=one)
    return replace(sentence, persons=found)
