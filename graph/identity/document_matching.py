"""Whether two groups of profiles of one type and number can be one document, and what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from cadregraph.graph.identity.documents import DirectiveProfile
from cadregraph.graph.identity.series import CENTRE, by_term, is_generic

_LONG = 1000
"""From this number on few bodies come so far, and none twice in a few years."""
_AS_LONG_AS_A_TERM = 6
"""Years; two articles that lie farther apart may mean the documents of two terms."""
_TITLES = 40
"""Titles of a document that are compared; a well-known one is described in a thousand ways."""
_IN_WORDS = " plenum "
"""In the names of resolutions that go by their plenum alone."""
_ROMAN = re.compile(r"[ivx]{2,}")

Apart = frozenset[tuple[str, str]]
"""Pairs of profiles, by their ids, that one article tells of two documents."""


@dataclass(frozen=True, eq=False)
class Group:
    """Profiles that are taken for one document."""

    profiles: tuple[DirectiveProfile, ...]

    @cached_property
    def codes(self) -> frozenset[str]:
        """The letters of its symbol."""
        return frozenset(p.code for p in self.profiles if p.code)

    @cached_property
    def runs(self) -> frozenset[str]:
        """By whom it is numbered."""
        return frozenset(p.run for p in self.profiles if p.run)

    @cached_property
    def issuers(self) -> frozenset[str]:
        """The bodies that are said to have issued it."""
        return frozenset(issuer for p in self.profiles for issuer in p.issuers)

    @cached_property
    def days(self) -> frozenset[str]:
        """Its day, where one is stated in full."""
        return frozenset(p.day for p in self.profiles if len(p.day) == 10)

    @cached_property
    def years(self) -> frozenset[str]:
        """Its year."""
        return frozenset(p.year for p in self.profiles if p.year)

    @cached_property
    def terms(self) -> frozenset[str]:
        """Its term."""
        return frozenset(p.term for p in self.profiles if p.term)

    @cached_property
    def titles(self) -> tuple[frozenset[str], ...]:
        """What it is said to be about, the fullest first."""
        found = sorted({p.about for p in self.profiles if p.about}, key=lambda t: (-len(t), t))
        return tuple(map(frozenset, found[:_TITLES]))

    @cached_property
    def ordinals(self) -> frozenset[str]:
        """'xiii' of '… tiến tới Đại hội XIII của Đảng'."""
        words = {word for p in self.profiles for word in p.about}
        return frozenset(word for word in words if _ROMAN.fullmatch(word))

    @cached_property
    def written(self) -> tuple[int, ...]:
        """The first and the last year of articles that tell no year of it."""
        years = [int(p.written) for p in self.profiles if p.written]
        return (min(years), max(years)) if years else ()

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the profiles."""
        return frozenset(p.id for p in self.profiles)

    @cached_property
    def order(self) -> str:
        """What groups are sorted by."""
        return min(self.ids)

    @property
    def number(self) -> int:
        """The number without letters behind it."""
        return int("".join(filter(str.isdigit, self.profiles[0].number)) or 0)


def joined(groups: Iterable[Group]) -> Group:
    """The groups as one."""
    return Group(tuple(profile for group in groups for profile in group.profiles))


def fits(one: Group, other: Group, apart: Apart) -> bool:
    """Whether nothing that the two tell contradicts the other, issuers neither."""
    if not agree(one, other):
        return False
    if _one_place(one, other) or (one.codes and other.codes):
        return True
    if one.issuers and other.issuers and not _same_issuer(one, other):
        return bool(one.years & other.years) and same_matter(one, other)
    return not any(
        (a in one.ids and b in other.ids) or (b in one.ids and a in other.ids) for a, b in apart
    )


def agree(one: Group, other: Group) -> bool:
    """Whether date, term, symbol, run of numbers and matter of the two can be those of one."""
    if one.runs and other.runs and one.runs.isdisjoint(other.runs) and not _own_code(one, other):
        return False
    if len(one.years | other.years) > 1 or len(one.terms | other.terms) > 1:
        return False
    if not all(same_code(a, b) for a in one.codes for b in other.codes):
        return False
    if _one_place(one, other):
        return True
    for dated, undated in ((one, other), (other, one)):
        if dated.years and undated.written and int(min(dated.years)) > undated.written[0]:
            return False  # named before it was issued
    if one.ordinals and other.ordinals and one.ordinals.isdisjoint(other.ordinals):
        return False
    return same_matter(one, other) or not _other_matter(one, other)


def same_code(one: str, other: str) -> bool:
    """'CTTW' and, of a symbol cut short, 'TW'; 'NQQH' and 'NQQH14'."""
    short, long = sorted((one, other), key=len)
    if one == other:
        return True
    return len(short) >= 2 and (long.endswith(short) or long.removeprefix(short).isdigit())


def _own_code(one: Group, other: Group) -> bool:
    """Whether both have one symbol that one body alone uses, and a number that few reach."""
    shared = one.codes & other.codes
    return bool(shared) and one.number >= _LONG and not any(map(is_generic, shared))


def _one_place(one: Group, other: Group) -> bool:
    """Whether the two have one place in one run of numbers: nothing else can stand there."""
    if not one.runs & other.runs:
        return False
    if one.codes and other.codes and one.codes.isdisjoint(other.codes):
        return False
    return bool(one.years & other.years)


def _same_issuer(one: Group, other: Group) -> bool:
    """One body in common; those of a province's committee count as one, those of the centre not."""
    if not one.issuers.isdisjoint(other.issuers):
        return True
    return bool((one.runs & other.runs) - {CENTRE})


def backed(one: Group, other: Group) -> bool:
    """Whether something beside type and number speaks for it that two that fit are one."""
    if one.days & other.days or _one_place(one, other):
        return True
    if _IN_WORDS in one.profiles[0].name:
        return bool(one.terms & other.terms)
    same, dated = same_matter(one, other), bool(one.years & other.years)
    shared = one.runs & other.runs
    near = bool(shared) and any(map(by_term, shared)) and not _far(one, other)
    if one.codes and other.codes:
        own = not any(map(is_generic, one.codes | other.codes))
        near = near and (bool(one.codes & other.codes) or _same_issuer(one, other))
        return near or ((dated or same) and (own or bool(shared))) or _own_code(one, other)
    if _same_issuer(one, other) or (shared and not (one.issuers and other.issuers)):
        return near or dated or same or one.number >= _LONG
    if one.runs and other.runs:
        return False
    return same and (bool(one.terms & other.terms) or _much_in_common(one, other))


def _far(one: Group, other: Group) -> bool:
    """Whether both are undated and the articles lie so far apart that they may mean two terms."""
    whole = (*one.written, *other.written)
    if one.years or other.years or one.terms or other.terms or not whole:
        return False
    return max(whole) - min(whole) > _AS_LONG_AS_A_TERM


def _shared_words(one: Group, other: Group) -> Iterator[tuple[int, int]]:
    """Of each two titles the number of syllables in common, and of the shorter."""
    for first in one.titles:
        for second in other.titles:
            yield len(first & second), min(len(first), len(second))


def same_matter(one: Group, other: Group) -> bool:
    """Whether two titles have at least half of their telling syllables in common."""
    if one.ordinals and other.ordinals and one.ordinals.isdisjoint(other.ordinals):
        return False
    return any(n >= 3 and 2 * n >= short for n, short in _shared_words(one, other))


def _much_in_common(one: Group, other: Group) -> bool:
    return any(n >= 4 and 3 * n >= 2 * short for n, short in _shared_words(one, other))


def _other_matter(one: Group, other: Group) -> bool:
    """Whether two titles have next to nothing in common."""
    return any(
        (n == 0 and short >= 3) or (n <= 1 and short >= 4) for n, short in _shared_words(one, other)
    )
