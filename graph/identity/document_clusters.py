"""The profiles of documents of one type and number shared out to documents.

The fullest come first: those with symbol and year, then those with a symbol, then bare numbers with
their issuer, then bare numbers. One that tells less joins what tells more only where exactly one
document fits, and something beside the number speaks for it. What fits several, or is backed by
nothing, stays apart. Each step looks at the set of profiles, never at the order of articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from cadregraph.graph.identity.clusters import PossiblySame
from cadregraph.graph.identity.document_matching import (
    Apart,
    Group,
    backed,
    fits,
    joined,
    same_code,
    same_matter,
)
from cadregraph.graph.identity.documents import DirectiveProfile
from cadregraph.graph.identity.kinds import Reconciled
from cadregraph.graph.identity.matching import Match
from cadregraph.graph.identity.series import CENTRE, is_generic
from cadregraph.graph.relations.renaming import Identity
from cadregraph.graph.text.normal import key

_RANKS = 6
_MANY = 3
"""Documents that one may be; of more it is not worth saying."""
_CROWD = 12
"""Documents of one issuer and number among which nobody can tell which is meant."""
_LIKELY, _PERHAPS = 0.6, 0.4

_SEVERAL = "có nhiều văn bản phù hợp"
_UNKNOWN = "không đủ căn cứ để xác định là một"


def documents(profiles: Iterable[DirectiveProfile], apart: Apart = frozenset()) -> Reconciled:
    """Which document each profile of one type and number is.

    Args:
        profiles: all of one `DirectiveProfile.name`.
        apart: pairs (by id) that one article tells of two documents: not joined by a guess.
    """
    groups: list[Group] = []
    ranked = sorted(set(profiles), key=lambda profile: profile.id)
    for rank in range(_RANKS):
        here = [Group((profile,)) for profile in ranked if _rank(profile) == rank]
        groups = _with(groups, here, apart)
    groups = _without_guesses(groups, apart)
    keys = _keys(groups)
    found = {group: Identity(keys[group], _foremost(group).label) for group in groups}
    identities = {profile.id: found[group] for group in groups for profile in group.profiles}
    return Reconciled(identities, tuple(_possible(groups, keys, apart)))


def _rank(profile: DirectiveProfile) -> int:
    """How much of its name a profile tells, 0 for all."""
    dated, issued = bool(profile.year or profile.term), bool(profile.issuers or profile.run)
    if profile.code:
        return 0 if dated else 1
    if issued:
        return 2 if dated else 3
    return 4 if profile.day else 5


class _Known:
    """Groups by whom they are numbered: those of others need not be compared."""

    def __init__(self, groups: Iterable[Group] = ()) -> None:
        self._by_run: dict[str, dict[Group, None]] = {}
        self.all: dict[Group, None] = {}
        for group in groups:
            self.add(group)

    def add(self, group: Group) -> None:
        """Take a group in."""
        self.all[group] = None
        for run in group.runs or {""}:
            self._by_run.setdefault(run, {})[group] = None

    def drop(self, group: Group) -> None:
        """Give a group up."""
        del self.all[group]
        for run in group.runs or {""}:
            del self._by_run[run][group]

    def near(self, group: Group) -> list[Group]:
        """The groups that a group may be one with; all where its runs do not tell."""
        if not group.runs or (group.codes and not any(map(is_generic, group.codes))):
            return list(self.all)
        found: dict[Group, None] = {}
        for run in (*sorted(group.runs), ""):
            found.update(self._by_run.get(run, {}))
        return list(found)

    def of_runs(self, group: Group) -> list[Group]:
        """The groups that are numbered by the same."""
        found: dict[Group, None] = {}
        for run in sorted(group.runs):
            found.update(self._by_run.get(run, {}))
        return list(found)


def _with(groups: Sequence[Group], coming: Sequence[Group], apart: Apart) -> list[Group]:
    """The groups with further ones: each goes to the one group that it fits, the rest make groups of
    their own."""
    known = _Known(groups)
    joining: dict[Group, list[Group]] = {}
    rest: list[Group] = []
    for single in coming:
        fuller = _fuller(single, known, apart)
        if fuller is None:
            rest.append(single)
        else:
            joining.setdefault(fuller, []).append(single)
    grown: list[Group] = []
    for group in groups:
        found, left = _agreeing(joining.get(group, []))
        grown.append(joined((group, *found)) if found else group)
        rest += left
    return [*grown, *_among_themselves(sorted(rest, key=lambda g: g.order), apart)]


def _fuller(single: Group, known: _Known, apart: Apart) -> Group | None:
    """The only group that fits and is backed; of several, the only one about the same matter."""
    fitting = [group for group in known.near(single) if fits(single, group, apart)]
    sure = [group for group in fitting if backed(single, group)]
    if len(fitting) == 1:
        return sure[0] if sure else None
    same = [group for group in sure if same_matter(single, group)]
    return same[0] if len(same) == 1 else None


def _agreeing(coming: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """What joins one group, without such as contradict each other in what the group does not tell:
    a year, a term, a symbol, the congress that a title speaks of."""
    against: set[Group] = set()
    for values in (_years, _terms, _ordinals):
        if len({value for part in coming for value in values(part)}) > 1:
            against |= {part for part in coming if values(part)}
    codes = {code for part in coming for code in part.codes}
    if not all(same_code(a, b) for a, b in combinations(sorted(codes), 2)):
        against |= {part for part in coming if part.codes}
    return [p for p in coming if p not in against], [p for p in coming if p in against]


def _years(group: Group) -> frozenset[str]:
    return group.years


def _terms(group: Group) -> frozenset[str]:
    return group.terms


def _ordinals(group: Group) -> frozenset[str]:
    return group.ordinals


def _among_themselves(singles: Sequence[Group], apart: Apart) -> list[Group]:
    """Groups of profiles that tell about as much as each other."""
    known = _Known()
    for single in _by_place(singles):
        fuller = _fuller(single, known, apart)
        if fuller is not None:
            known.drop(fuller)
            single = joined((fuller, single))
        known.add(single)
    return list(known.all)


def _by_place(singles: Sequence[Group]) -> list[Group]:
    """The singles, those together that have one place in one run of numbers and one symbol."""
    found: dict[tuple[str, ...], list[Group]] = {}
    for single in singles:
        (profile,) = single.profiles
        place: tuple[str, ...] = (profile.run, profile.code, profile.year, profile.term)
        if not (profile.run and profile.year):
            place = (profile.id,)
        found.setdefault(place, []).append(single)
    return [joined(parts) if len(parts) > 1 else parts[0] for parts in found.values()]


def _without_guesses(groups: Sequence[Group], apart: Apart) -> list[Group]:
    """The groups without such members as tell neither date nor matter and fit another group, too."""
    known = _Known(groups)
    found: list[Group] = []
    for group in groups:
        others = [other for other in known.of_runs(group) if other is not group]
        if not others or len(group.profiles) == 1:
            found.append(group)
            continue
        matters = [profile.about for profile in group.profiles]
        kept: list[DirectiveProfile] = []
        for profile in group.profiles:
            single = Group((profile,))
            sure = bool(profile.day or profile.term)
            sure = sure or bool(profile.about and _repeated(profile.about, matters))
            if not sure and any(
                single.runs & other.runs and fits(single, other, apart) for other in others
            ):
                found.append(single)
            else:
                kept.append(profile)
        if kept:
            found.append(Group(tuple(kept)))
    return found


def _repeated(about: tuple[str, ...], matters: Sequence[tuple[str, ...]]) -> bool:
    """Whether another profile of the group is about the same."""
    if matters.count(about) > 1:
        return True
    words = {*about}
    return any(
        len(words.intersection(other)) >= max(3, min(len(about), len(other)) / 2)
        for other in matters
        if other != about
    )


def _possible(
    groups: Sequence[Group], keys: dict[Group, str], apart: Apart
) -> Iterator[PossiblySame]:
    """Documents that may be one, where there are few to choose from."""
    pairs = [
        (one, other)
        for bucket in _buckets(groups)
        for one, other in combinations(bucket, 2)
        if fits(one, other, apart)
    ]
    pairs = list(dict.fromkeys(pairs))
    number: dict[Group, int] = {}
    for pair in pairs:
        for group in pair:
            number[group] = number.get(group, 0) + 1
    for one, other in pairs:
        if min(number[one], number[other]) > _MANY:
            continue
        several = max(number[one], number[other]) > 1
        reasons = ["cùng loại và số"]
        if one.codes & other.codes:
            reasons.append("cùng ký hiệu")
        elif one.runs & other.runs:
            reasons.append("cùng nơi ban hành")
        if same_matter(one, other):
            reasons.append("cùng nội dung")
        reasons.append(_SEVERAL if several else _UNKNOWN)
        first, second = sorted((keys[one], keys[other]))
        yield PossiblySame(first, second, Match(_PERHAPS if several else _LIKELY, tuple(reasons)))


def _buckets(groups: Sequence[Group]) -> Iterator[list[Group]]:
    """Groups with a run of numbers, or a symbol of their own, in common; not such as are a crowd."""
    found: dict[str, list[Group]] = {}
    for group in sorted(groups, key=lambda group: group.order):
        for shared in (*sorted(group.runs), *sorted(group.codes)):
            if shared in group.runs or not is_generic(shared):
                found.setdefault(shared, []).append(group)
    for shared in sorted(found):
        if len(found[shared]) <= _CROWD:
            yield found[shared]


def _foremost(group: Group) -> DirectiveProfile:
    """The profile that tells most; by its key and name the document goes."""
    return min(group.profiles, key=lambda p: (*_standing(p), p.local))


def _standing(profile: DirectiveProfile) -> tuple[bool, bool, int, str]:
    """A resolution by its plenum and term, a symbol with its signs where they belong, a year."""
    plenum = " Trung ương " in profile.label and " khóa " in profile.label
    party = profile.run == CENTRE or profile.code.endswith("U")
    signs = profile.label.split()[-1]
    usual = ("-" in signs and signs.find("-") < signs.find("/")) if party else "/" in signs
    return not plenum, not usual, -len(profile.code), profile.label


def _keys(groups: Sequence[Group]) -> dict[Group, str]:
    """A key for each group: that which its foremost profile has in its own article, distinguished by
    its year, or else by what it holds, where several would have one."""
    wanted: dict[str, list[Group]] = {}
    for group in groups:
        wanted.setdefault(_foremost(group).local, []).append(group)
    found: dict[Group, str] = {}
    for local, rivals in wanted.items():
        dates = [min(group.years | group.terms, default="") for group in rivals]
        for group, date in zip(rivals, dates, strict=True):
            apart = date if date and dates.count(date) == 1 else group.order
            label = _foremost(group).label
            found[group] = local if len(rivals) == 1 else key("directive", label, local, apart)
    return found
