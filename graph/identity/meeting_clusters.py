"""The profiles of events of one name and ordinal shared out to events, term by term.

Where a term is stated, or a date tells it, it decides. An event without goes to the only one of its
host that is not too early for the article, or, where there are several or nothing tells the time, to
the one beside which articles name the same people, bodies or day; what fits none, or several, stays
apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from cadregraph.graph.identity.clusters import PossiblySame
from cadregraph.graph.identity.kinds import Reconciled
from cadregraph.graph.identity.matching import Match
from cadregraph.graph.identity.meetings import EventProfile
from cadregraph.graph.lexicon.terms import first_month
from cadregraph.graph.relations.renaming import Identity
from cadregraph.graph.text.normal import key

_PERHAPS = 0.5
_REASONS = ("cùng thứ tự và tổ chức", "không rõ khóa, nhiệm kỳ")


@dataclass(frozen=True, eq=False)
class _Group:
    """Profiles that are taken for one event."""

    profiles: tuple[EventProfile, ...]

    @cached_property
    def terms(self) -> frozenset[str]:
        """The terms that are stated."""
        return frozenset(p.term for p in self.profiles if p.term)

    @cached_property
    def periods(self) -> frozenset[str]:
        """The times that dates, or stated terms that are times, tell."""
        host = self.profiles[0].host
        stated = frozenset(term for term in self.terms if first_month(host, term))
        return stated or frozenset(p.period for p in self.profiles if p.period)

    @cached_property
    def begins(self) -> str:
        """The first month of its time, or of the earliest that it can be; '' unknown."""
        host = self.profiles[0].host
        known = self.periods or {p.bound for p in self.profiles if p.bound}
        return max((first_month(host, period) for period in known), default="")

    @cached_property
    def around(self) -> frozenset[str]:
        """Who is named beside it."""
        return frozenset(name for p in self.profiles for name in p.around)

    @cached_property
    def order(self) -> str:
        """What groups are sorted by."""
        return min(profile.id for profile in self.profiles)


def events(
    profiles: Iterable[EventProfile], namesakes: frozenset[tuple[str, str]] = frozenset()
) -> Reconciled:
    """Which event each profile of one name is.

    Args:
        profiles: all of one `EventProfile.name`.
        namesakes: not asked; two events of one name in one article differ in their terms.
    """
    ranked = sorted(set(profiles), key=lambda profile: profile.id)
    through = tuple(profile for profile in ranked if not profile.counted)
    groups = [_Group(through)] if through else []
    groups += _by_term([profile for profile in ranked if profile.counted])
    groups.sort(key=lambda group: group.order)
    keys = _keys(groups)
    found = {group: Identity(keys[group], _label(group)) for group in groups}
    identities = {profile.id: found[group] for group in groups for profile in group.profiles}
    possible = []
    for one, other in combinations(groups, 2):
        if _may_be(one, other):
            first, second = sorted((keys[one], keys[other]))
            possible.append(PossiblySame(first, second, Match(_PERHAPS, _REASONS)))
    return Reconciled(identities, tuple(possible))


def _by_term(profiles: Sequence[EventProfile]) -> list[_Group]:
    """Stated terms first, then times that dates tell, then what tells neither."""
    stated: dict[str, list[EventProfile]] = {}
    dated: dict[str, list[EventProfile]] = {}
    for profile in profiles:
        if profile.term:
            stated.setdefault(profile.term, []).append(profile)
        elif profile.period:
            dated.setdefault(profile.period, []).append(profile)
    groups = _same_years([_Group(tuple(stated[term])) for term in sorted(stated)])
    groups = _gathered(groups, [_Group(tuple(dated[period])) for period in sorted(dated)])
    rest = [_Group((p,)) for p in profiles if not p.term and not p.period]
    return _gathered(groups, _by_people(rest))


def _same_years(groups: Sequence[_Group]) -> list[_Group]:
    """'khóa IX' of a council and '2016-2021' are one where no other number has those years."""
    found = dict.fromkeys(groups)
    numbered = [group for group in groups if not min(group.terms)[0].isdigit()]
    for group in groups:
        if min(group.terms)[0].isdigit():
            fitting = [other for other in numbered if other.periods == group.terms]
            if len(fitting) == 1:
                del found[group], found[fitting[0]]
                found[_Group((*fitting[0].profiles, *group.profiles))] = None
    return list(found)


def _by_people(singles: Sequence[_Group]) -> list[_Group]:
    """Events of which nothing tells the time, together where articles name the same people or bodies."""
    above = list(range(len(singles)))

    def root(number: int) -> int:
        while above[number] != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    first: dict[str, int] = {}
    for number, single in enumerate(singles):
        for name in single.around:
            known = first.setdefault(name, number)
            one, other = sorted((root(known), root(number)))
            above[other] = one
    together: dict[int, list[EventProfile]] = {}
    for number, single in enumerate(singles):
        together.setdefault(root(number), []).extend(single.profiles)
    return [_Group(tuple(profiles)) for profiles in together.values()]


def _gathered(groups: Sequence[_Group], coming: Sequence[_Group]) -> list[_Group]:
    """The groups with what comes: each part goes to the one that it fits, or stays apart."""
    joining: dict[_Group, list[_Group]] = {}
    rest: list[_Group] = []
    for part in coming:
        fitting = [group for group in groups if _fits(part, group)]
        near = [group for group in fitting if not group.around.isdisjoint(part.around)]
        chosen = fitting if len(fitting) == 1 and part.begins else near
        if len(chosen) == 1:
            joining.setdefault(chosen[0], []).append(part)
        else:
            rest.append(part)
    grown = [
        _Group(tuple(p for part in (group, *joining.get(group, ())) for p in part.profiles))
        for group in groups
    ]
    return [*grown, *rest]


def _fits(part: _Group, group: _Group) -> bool:
    """Whether the times of the two agree: the same, or the group's not before the other can be."""
    if part.periods and group.periods:
        return not part.periods.isdisjoint(group.periods)
    if part.periods:
        return True
    return group.begins >= part.begins


def _may_be(one: _Group, other: _Group) -> bool:
    """Whether one of the two tells no term, and the times do not contradict it."""
    if (one.terms or one.periods) and (other.terms or other.periods):
        return not (one.terms and other.terms) and bool(one.periods & other.periods)
    part, group = (other, one) if one.terms or one.periods else (one, other)
    return _fits(part, group)


def _foremost(group: _Group) -> EventProfile:
    """The profile with the fullest name; by its key the event goes."""
    return min(group.profiles, key=lambda p: (not p.term, -len(p.label), p.label, p.local))


def _label(group: _Group) -> str:
    """The fullest name, with the term where one is stated; 'khóa XII' goes before years."""
    label = _foremost(group).label
    term = min(group.terms, key=lambda t: (t[0].isdigit(), t), default="")
    return f"{label} {term}" if term and not any(t in label for t in group.terms) else label


def _keys(groups: Sequence[_Group]) -> dict[_Group, str]:
    """A key for each group: that of its foremost profile, distinguished by its time, or else by what
    it holds, where several would have one."""
    wanted: dict[str, list[_Group]] = {}
    for group in groups:
        wanted.setdefault(_foremost(group).local, []).append(group)
    found: dict[_Group, str] = {}
    for local, rivals in wanted.items():
        times = [min(group.terms or group.periods, default="") for group in rivals]
        for group, time in zip(rivals, times, strict=True):
            apart = time if time and times.count(time) == 1 else group.order
            name = _label(group)
            found[group] = local if len(rivals) == 1 else key("event", name, local, apart)
    return found
