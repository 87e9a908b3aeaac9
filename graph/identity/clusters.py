"""The profiles of one name shared out to people, whatever the order in which they came.

Profiles that tell one and the same post are one person. Then the two groups that are likeliest one
person are joined, again and again, until none reaches `JOINED`: what a third article tells of both
careers joins them, what it contradicts keeps them apart. A curator's decisions go before all this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count

from cadregraph.graph.identity.blocking import Blocks
from cadregraph.graph.identity.groups import Group
from cadregraph.graph.identity.matching import Match, match
from cadregraph.graph.identity.profiles import Profile
from cadregraph.graph.text.normal import key

JOINED = 0.95
"""From this score on two groups are one person."""
POSSIBLE = 0.4
"""From this score on two people are said to be possibly the same."""

_LEVELS = ("central", "province", "district", "commune", "cell", "")


@dataclass(frozen=True, slots=True)
class Person:
    """One person: the key of the official, and the profiles that tell of him or her."""

    key: str
    group: Group


@dataclass(frozen=True, slots=True)
class PossiblySame:
    """Two people who may be one, and why that is not settled."""

    one: str
    other: str
    match: Match


@dataclass(frozen=True, slots=True)
class Identities:
    """Who bears one name."""

    people: tuple[Person, ...]
    possible: tuple[PossiblySame, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is settled of profiles beforehand, as pairs of their ids.

    ``same`` and ``different`` are a curator's decisions; ``namesakes`` are two people of one name in
    one article, who are not one unless a curator says so.
    """

    same: frozenset[tuple[str, str]] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()
    namesakes: frozenset[tuple[str, str]] = frozenset()

    def part(self, ones: Iterable[Profile], others: Iterable[Profile], *, machine: bool) -> bool:
        """Whether some of these may not be joined with some of those, by the machine or at all."""
        pairs = self.different | self.namesakes if machine else self.different
        if not pairs:
            return False
        first, second = {p.id for p in ones}, {p.id for p in others}
        return any((a in first and b in second) or (b in first and a in second) for a, b in pairs)


def identities(profiles: Iterable[Profile], ruling: Ruling = Ruling()) -> Identities:
    """Who is who among the profiles of one name (or of names that a curator joined)."""
    groups = _by_post(sorted(set(profiles), key=lambda profile: profile.id), ruling)
    groups = _joined(_alike(groups, ruling), ruling)
    people = tuple(_with_keys(groups))
    return Identities(people, tuple(_possible(people, ruling)))


def _by_post(profiles: Sequence[Profile], ruling: Ruling) -> list[Group]:
    """Groups by posts in common, and by the curator's word; a contradicted pair is not joined."""
    together: dict[str, set[Profile]] = {profile.id: {profile} for profile in profiles}

    def join(one: Profile, other: Profile, *, machine: bool) -> None:
        first, second = together[one.id], together[other.id]
        if first is not second and not ruling.part(first, second, machine=machine):
            first |= second
            for profile in second:
                together[profile.id] = first

    known = {profile.id: profile for profile in profiles}
    for one, other in sorted(ruling.same):
        if one in known and other in known:
            join(known[one], known[other], machine=False)
    holders: dict[tuple[str, str], Profile] = {}
    for profile in profiles:
        for post in profile.posts:
            if post.certain:
                first = holders.setdefault((post.title, post.body), profile)
                join(first, profile, machine=True)
    distinct = {id(group): group for group in together.values()}
    return sorted((Group(frozenset(g)) for g in distinct.values()), key=lambda g: g.order)


def _alike(groups: Sequence[Group], ruling: Ruling) -> list[Group]:
    """Groups that tell the same joined beforehand, where what they tell is enough for it.

    Hundreds of articles name somebody without a post in the same surroundings; to compare each with each
    would cost the square of their number.
    """
    telling: dict[tuple[object, ...], list[Group]] = {}
    for group in groups:
        telling.setdefault(group.told, []).append(group)
    found: list[Group] = []
    for alike in telling.values():
        if len(alike) == 1 or match(alike[0], alike[1]).score < JOINED:
            found += alike
            continue
        people: list[list[Group]] = []
        for group in alike:
            for person in people:
                if not any(ruling.part(group.profiles, p.profiles, machine=True) for p in person):
                    person.append(group)
                    break
            else:
                people.append([group])
        found += map(Group.of, people)
    return sorted(found, key=lambda group: group.order)


def _joined(groups: list[Group], ruling: Ruling) -> list[Group]:
    """The groups after all joins, the likeliest first."""
    blocks = Blocks(groups)
    coming: list[tuple[float, str, str, int, Group, Group]] = []
    serial = count()  # decides nothing: it keeps groups, which have no order, from being compared

    def compare(one: Group, other: Group) -> None:
        if ruling.part(one.profiles, other.profiles, machine=True):
            return
        score = match(one, other).score
        if score >= JOINED:
            first, second = sorted((one, other), key=lambda group: group.order)
            entry = (-score, first.order, second.order, next(serial), first, second)
            heappush(coming, entry)

    for one, other in blocks.pairs():
        compare(one, other)
    while coming:
        *_, one, other = heappop(coming)
        if one not in blocks or other not in blocks:
            continue  # joined with another in the meantime
        whole = blocks.join(one, other)
        for third in blocks.partners(whole):
            compare(whole, third)
    return blocks.groups()


def _with_keys(groups: Sequence[Group]) -> Iterator[Person]:
    """A key for each group: that which its foremost profile has in its own article.

    The foremost is that with the highest post, so that further articles seldom change it. If two
    people had one key, the later is distinguished by what it holds.
    """
    taken: set[str] = set()
    for group in groups:
        foremost = min(group.profiles, key=_standing)
        found = foremost.local
        if found in taken:
            found = key("official", foremost.name, foremost.local, group.order)
        taken.add(found)
        yield Person(found, group)


def _standing(profile: Profile) -> tuple[int, int, str]:
    levels = [_LEVELS.index(post.level) for post in profile.posts]
    return (not levels, min(levels, default=0), profile.local)


def _possible(people: Sequence[Person], ruling: Ruling) -> Iterator[PossiblySame]:
    keys = {person.group.order: person.key for person in people}
    for one, other in Blocks([person.group for person in people]).pairs():
        if ruling.part(one.profiles, other.profiles, machine=True):
            continue
        found = match(one, other)
        if found.score >= POSSIBLE:
            first, second = sorted((keys[one.order], keys[other.order]))
            yield PossiblySame(first, second, found)
