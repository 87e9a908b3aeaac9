"""The profiles of one name shared out to people, whatever the order in which they came.

Profiles that tell one and the same post are one person. Then the two groups that are likeliest one
person are joined, again and again, until none reaches `JOINED`: what a third article tells of both
careers joins them, what it contradicts keeps them apart. A curator's decisions go before all this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.identity.matching import Group, Match, match, share_something
from graph.identity.profiles import Profile
from graph.normal import key

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
    groups = _joined(groups, ruling)
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


def _joined(groups: list[Group], ruling: Ruling) -> list[Group]:
    """The groups after all joins, the likeliest first."""
    scores: dict[tuple[str, str], float] = {}
    present = {group.order: group for group in groups}

    def compare(one: Group, other: Group) -> None:
        if not ruling.part(one.profiles, other.profiles, machine=True):
            first, second = sorted((one.order, other.order))
            scores[first, second] = match(one, other).score

    for one, other in _worth_comparing(groups):
        compare(one, other)
    while scores:
        best = min(scores, key=lambda pair: (-scores[pair], pair))
        if scores[best] < JOINED:
            break
        one, other = present.pop(best[0]), present.pop(best[1])
        scores = {pair: s for pair, s in scores.items() if not {*pair} & {*best}}
        whole = Group(one.profiles | other.profiles)
        for third in present.values():
            if share_something(whole, third):
                compare(whole, third)
        present[whole.order] = whole
    return [present[order] for order in sorted(present)]


def _worth_comparing(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    return ((a, b) for a, b in combinations(groups, 2) if share_something(a, b))


def _with_keys(groups: Sequence[Group]) -> Iterator[Person]:
    """A key for each group: that which its foremost profile has in its own article.

    The foremost is that with the highest post, so that further articles seldom change it. If two
    people had one key, the later is told apart by what it holds.
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
    for one, other in combinations(people, 2):
        if not share_something(one.group, other.group):
            continue
        if ruling.part(one.group.profiles, other.group.profiles, machine=True):
            continue
        found = match(one.group, other.group)
        if found.score >= POSSIBLE:
            first, second = sorted((one.key, other.key))
            yield PossiblySame(first, second, found)
