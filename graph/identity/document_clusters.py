"""The profiles of documents of one type and number shared out to documents.

The fullest come first: those with symbol and year, then those with a symbol, then bare numbers with
their issuer, then bare numbers. One that tells less joins what tells more only where exactly one
document fits, and something beside the number speaks for it. What fits several, or is backed by
nothing, stays apart. Each step looks at the set of profiles, never at the order of articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from graph.identity.clusters import PossiblySame
from graph.identity.documents import DirectiveProfile
from graph.identity.kinds import Identity, Settled
from graph.identity.matching import Match
from graph.identity.series import CENTRE, by_term, is_generic
from graph.normal import key

_LONG = 1000
"""From this number on few bodies come so far, and none twice in a few years."""
_AS_LONG_AS_A_TERM = 6
"""Years; two articles that lie farther apart may mean the documents of two terms."""
_MANY = 3
"""Documents that one may be; of more it is not worth saying."""
_LIKELY, _PERHAPS = 0.6, 0.4

_IN_WORDS = " plenum "
"""In the names of resolutions that go by their plenum alone."""
_ROMAN = re.compile(r"[ivx]{2,}")

_SEVERAL = "có nhiều văn bản phù hợp"
_UNKNOWN = "không đủ căn cứ để xác định là một"


@dataclass(frozen=True)
class _Group:
    """Profiles that are taken for one document."""

    profiles: tuple[DirectiveProfile, ...]
    codes: frozenset[str] = field(init=False)
    runs: frozenset[str] = field(init=False)
    issuers: frozenset[str] = field(init=False)
    days: frozenset[str] = field(init=False)
    years: frozenset[str] = field(init=False)
    terms: frozenset[str] = field(init=False)
    abouts: frozenset[tuple[str, ...]] = field(init=False)
    written: tuple[int, ...] = field(init=False)
    order: str = field(init=False)

    def __post_init__(self) -> None:
        told = self.profiles
        values: dict[str, object] = {
            "codes": frozenset(p.code for p in told if p.code),
            "runs": frozenset(p.run for p in told if p.run),
            "issuers": frozenset(issuer for p in told for issuer in p.issuers),
            "days": frozenset(p.day for p in told if len(p.day) == 10),
            "years": frozenset(p.year for p in told if p.year),
            "terms": frozenset(p.term for p in told if p.term),
            "abouts": frozenset(p.about for p in told if p.about),
            "written": tuple(sorted(int(p.written) for p in told if p.written)),
            "order": min(p.id for p in told),
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)


def documents(
    profiles: Iterable[DirectiveProfile], namesakes: frozenset[tuple[str, str]] = frozenset()
) -> Settled:
    """Which document each profile of one type and number is.

    Args:
        profiles: all of one `DirectiveProfile.name`.
        namesakes: pairs (by id) that one article tells of two documents: never joined by a guess.
    """
    groups: list[_Group] = []
    ranked = sorted(set(profiles), key=lambda profile: profile.id)
    for rank in range(6):
        here = [profile for profile in ranked if _rank(profile) == rank]
        groups = _with(groups, here, namesakes)
    groups = _without_guesses(groups, namesakes)
    keys = _keys(groups)
    labels = {id(group): _label(group) for group in groups}
    identities = {
        profile.id: Identity(keys[id(group)], labels[id(group)])
        for group in groups
        for profile in group.profiles
    }
    return Settled(identities, tuple(_possible(groups, keys, namesakes)))


def _rank(profile: DirectiveProfile) -> int:
    """How much of its name a profile tells, 0 for all."""
    dated, issued = bool(profile.year or profile.term), bool(profile.issuers)
    if profile.code:
        return 0 if dated else 1
    if issued or profile.run:
        return 2 if dated else 3
    return 4 if profile.day else 5


def _with(
    groups: list[_Group], coming: Sequence[DirectiveProfile], namesakes: frozenset[tuple[str, str]]
) -> list[_Group]:
    """The groups with further profiles: each goes to the one group that it fits, the rest make
    groups of their own."""
    singles = [_Group((profile,)) for profile in coming]
    homes: dict[int, list[_Group]] = {}
    rest: list[_Group] = []
    for single in singles:
        fitting = [group for group in groups if _fits(single, group, namesakes)]
        home = _the_one(single, fitting)
        if home is None:
            rest.append(single)
        else:
            homes.setdefault(id(home), []).append(single)
    grown: list[_Group] = []
    for group in groups:
        joined, left = _agreeing(group, homes.get(id(group), []), namesakes)
        grown.append(joined)
        rest += left
    return [*grown, *_among_themselves(sorted(rest, key=lambda g: g.order), namesakes)]


def _the_one(single: _Group, fitting: Sequence[_Group]) -> _Group | None:
    """The only group that fits and is backed; of several, the only one about the same matter."""
    sure = [group for group in fitting if _backed(single, group)]
    if len(fitting) == 1:
        return sure[0] if sure else None
    told = [group for group in sure if _same_matter(single, group)]
    return told[0] if len(told) == 1 else None


def _agreeing(
    group: _Group, coming: Sequence[_Group], namesakes: frozenset[tuple[str, str]]
) -> tuple[_Group, list[_Group]]:
    """A group with those that join it, without such as contradict each other."""
    against = {
        id(part)
        for one, other in combinations(coming, 2)
        if not _fits(one, other, namesakes)
        for part in (one, other)
    }
    joined = [single for single in coming if id(single) not in against]
    left = [single for single in coming if id(single) in against]
    whole = tuple(p for part in (group, *joined) for p in part.profiles)
    return (_Group(whole) if joined else group), left


def _among_themselves(
    singles: Sequence[_Group], namesakes: frozenset[tuple[str, str]]
) -> list[_Group]:
    """Groups of profiles that tell about as much as each other."""
    found: list[_Group] = []
    for single in singles:
        fitting = [group for group in found if _fits(single, group, namesakes)]
        home = _the_one(single, fitting)
        if home is None:
            found.append(single)
        else:
            found[found.index(home)] = _Group((*home.profiles, *single.profiles))
    return found


def _without_guesses(
    groups: Sequence[_Group], namesakes: frozenset[tuple[str, str]]
) -> list[_Group]:
    """The groups without such members as tell neither date nor matter and fit another group, too."""
    found: list[_Group] = []
    for group in groups:
        kept: list[DirectiveProfile] = []
        for profile in group.profiles:
            single = _Group((profile,))
            bare = not (profile.day or profile.term or _same_matter_as_others(single, group))
            others = (other for other in groups if other is not group) if bare else ()
            if len(group.profiles) > 1 and any(_rivals(single, o, namesakes) for o in others):
                found.append(single)
            else:
                kept.append(profile)
        if kept:
            found.append(_Group(tuple(kept)))
    return found


def _rivals(single: _Group, other: _Group, namesakes: frozenset[tuple[str, str]]) -> bool:
    return bool(single.runs & other.runs) and _fits(single, other, namesakes)


def _same_matter_as_others(single: _Group, group: _Group) -> bool:
    (profile,) = single.profiles
    rest = tuple(p for p in group.profiles if p is not profile)
    return bool(rest) and _same_matter(single, _Group(rest))


def _fits(one: _Group, other: _Group, namesakes: frozenset[tuple[str, str]]) -> bool:
    """Whether nothing that the two tell contradicts the other."""
    if any(len(told) > 1 for told in (one.years | other.years, one.terms | other.terms)):
        return False
    if not all(_same_code(a, b) for a in one.codes for b in other.codes):
        return False
    if one.runs and other.runs and one.runs.isdisjoint(other.runs) and not _own_code(one, other):
        return False
    if _one_place(one, other):
        return True
    if any(
        int(year) > written
        for dated, undated in ((one, other), (other, one))
        for year in dated.years
        for written in undated.written
    ):
        return False  # told of before it was issued
    about, agreed = _other_matter(one, other), _same_matter(one, other)
    if about and not agreed:
        return False
    bare = not (one.codes and other.codes)
    if bare and one.issuers and other.issuers and not _same_issuer(one, other):
        return bool(one.years & other.years) and agreed
    if bare and namesakes:
        ones, others = {p.id for p in one.profiles}, {p.id for p in other.profiles}
        return not any(
            (a in ones and b in others) or (b in ones and a in others) for a, b in namesakes
        )
    return True


def _own_code(one: _Group, other: _Group) -> bool:
    """Whether both have one symbol that one body alone uses, and a number that few reach."""
    shared = one.codes & other.codes
    return bool(shared) and not any(map(is_generic, shared)) and _number(one) >= _LONG


def _number(group: _Group) -> int:
    return int("".join(filter(str.isdigit, group.profiles[0].number)) or 0)


def _one_place(one: _Group, other: _Group) -> bool:
    """Whether the two have one place in one run of numbers: nothing else can stand there."""
    if not one.runs & other.runs:
        return False
    if one.codes and other.codes and one.codes.isdisjoint(other.codes):
        return False
    return bool(one.years & other.years)


def _same_code(one: str, other: str) -> bool:
    """'CTTW' and, of a symbol cut short, 'TW'; 'NQQH' and 'NQQH14'."""
    short, long = sorted((one, other), key=len)
    if one == other:
        return True
    return len(short) >= 2 and (long.endswith(short) or long.removeprefix(short).isdigit())


def _same_issuer(one: _Group, other: _Group) -> bool:
    """One body in common; those of a province's committee count as one, those of the centre not."""
    if not one.issuers.isdisjoint(other.issuers):
        return True
    return bool((one.runs & other.runs) - {CENTRE})


def _backed(one: _Group, other: _Group) -> bool:
    """Whether something beside type and number speaks for it that two that fit are one."""
    if one.days & other.days or _one_place(one, other):
        return True
    told, dated = _same_matter(one, other), bool(one.years & other.years)
    shared = one.runs & other.runs
    near = bool(shared) and any(map(by_term, shared)) and not _far(one, other)
    if _IN_WORDS in one.profiles[0].name:
        return bool(one.terms & other.terms)
    if one.codes and other.codes:
        codes = one.codes | other.codes
        own = not any(map(is_generic, codes))
        if near or (dated and (own or bool(shared))) or (told and (own or bool(shared))):
            return True
        return _own_code(one, other)
    if _same_issuer(one, other) or (shared and not (one.issuers and other.issuers)):
        return near or dated or told or _number(one) >= _LONG
    return not (one.runs and other.runs) and told and _much_in_common(one, other)


def _far(one: _Group, other: _Group) -> bool:
    """Whether both are undated and the articles lie so far apart that they may mean two terms."""
    whole = (*one.written, *other.written)
    if one.years or other.years or one.terms or other.terms or not whole:
        return False
    return max(whole) - min(whole) > _AS_LONG_AS_A_TERM


def _shared_words(one: _Group, other: _Group) -> Iterable[tuple[int, int]]:
    """Of each two titles the number of syllables in common, and of the shorter."""
    for first in one.abouts:
        for second in other.abouts:
            yield len({*first} & {*second}), min(len(first), len(second))


def _same_matter(one: _Group, other: _Group) -> bool:
    first, second = _ordinals(one), _ordinals(other)
    if first and second and first.isdisjoint(second):
        return False
    return any(n >= 3 and 2 * n >= short for n, short in _shared_words(one, other))


def _much_in_common(one: _Group, other: _Group) -> bool:
    return any(n >= 4 and 3 * n >= 2 * short for n, short in _shared_words(one, other))


def _other_matter(one: _Group, other: _Group) -> bool:
    """Whether two titles have next to nothing in common, or are of the congresses of two terms."""
    words = list(_shared_words(one, other))
    if any((n == 0 and short >= 3) or (n <= 1 and short >= 4) for n, short in words):
        return True
    first, second = _ordinals(one), _ordinals(other)
    return bool(first and second and first.isdisjoint(second))


def _ordinals(group: _Group) -> set[str]:
    """'xiii' of '… tiến tới Đại hội XIII của Đảng'."""
    return {word for about in group.abouts for word in about if _ROMAN.fullmatch(word)}


def _may_be(one: _Group, other: _Group, namesakes: frozenset[tuple[str, str]]) -> bool:
    if not _fits(one, other, namesakes):
        return False
    return bool(one.runs & other.runs) or bool(one.codes & other.codes) or _same_matter(one, other)


def _possible(
    groups: Sequence[_Group], keys: dict[int, str], namesakes: frozenset[tuple[str, str]]
) -> Iterable[PossiblySame]:
    ordered = sorted(groups, key=lambda group: group.order)
    pairs = [(a, b) for a, b in combinations(ordered, 2) if _may_be(a, b, namesakes)]
    number: dict[int, int] = {}
    for pair in pairs:
        for group in pair:
            number[id(group)] = number.get(id(group), 0) + 1
    for one, other in pairs:
        several = max(number[id(one)], number[id(other)])
        if min(number[id(one)], number[id(other)]) > _MANY:
            continue
        reasons = ["cùng loại và số"]
        if one.codes & other.codes:
            reasons.append("cùng ký hiệu")
        elif one.runs & other.runs:
            reasons.append("cùng nơi ban hành")
        if _same_matter(one, other):
            reasons.append("cùng nội dung")
        reasons.append(_SEVERAL if several > 1 else _UNKNOWN)
        first, second = sorted((keys[id(one)], keys[id(other)]))
        score = _LIKELY if several == 1 else _PERHAPS
        yield PossiblySame(first, second, Match(score, tuple(reasons)))


def _foremost(group: _Group) -> DirectiveProfile:
    """The profile that tells most; by its key and name the document goes."""
    return min(group.profiles, key=lambda p: (*_standing(p), p.local))


def _standing(profile: DirectiveProfile) -> tuple[bool, bool, int, str]:
    """A resolution by its plenum and term, a symbol with its signs where they belong, a year."""
    plenum = " Trung ương " in profile.label and " khóa " in profile.label
    party = profile.run == CENTRE or profile.code.endswith("U")
    signs = profile.label.split()[-1]
    usual = ("-" in signs and signs.find("-") < signs.find("/")) if party else "/" in signs
    return not plenum, not usual, -len(profile.code), profile.label


def _label(group: _Group) -> str:
    return _foremost(group).label


def _keys(groups: Sequence[_Group]) -> dict[int, str]:
    """A key for each group: that which its foremost profile has in its own article, told apart by
    its year, or else what it holds, where several would have one."""
    wanted: dict[str, list[_Group]] = {}
    for group in groups:
        wanted.setdefault(_foremost(group).local, []).append(group)
    found: dict[int, str] = {}
    for local, rivals in wanted.items():
        dates = [min(group.years | group.terms, default="") for group in rivals]
        for group, date in zip(rivals, dates, strict=True):
            apart = date if date and dates.count(date) == 1 else group.order
            label = _label(group)
            found[id(group)] = local if len(rivals) == 1 else key("directive", label, local, apart)
    return found
