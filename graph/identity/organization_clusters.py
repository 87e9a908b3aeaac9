"""The names of one firm, ministry or department brought together, whatever the order of articles.

Legal forms: 'Công ty X' is the one 'Công ty Cổ phần X' if no 'Công ty TNHH X' is known. Fields: 'Sở
Nông nghiệp' is the one department of the place whose field begins so. Short names: 'Xco' is the one
firm that articles name so in brackets. Where two fit, all stay apart as possibly the same. Bodies whose
names many bear are one if articles name the same officials in them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from cadregraph.graph.identity.clusters import PossiblySame
from cadregraph.graph.identity.kinds import Reconciled
from cadregraph.graph.identity.matching import Match
from cadregraph.graph.identity.organizations import BodyProfile, Root
from cadregraph.graph.relations.renaming import Identity
from cadregraph.graph.resolution.composition import with_root
from cadregraph.graph.text.normal import key

_SEVERAL = "nhiều tổ chức cùng tên, khác loại hình"
_OTHER_SORT = "cùng tên riêng, khác loại hình"
_FEW = 3
"""Of more bodies that a name may mean, that it may mean each says nothing."""


def bodies(
    profiles: Iterable[BodyProfile], namesakes: frozenset[tuple[str, str]] = frozenset()
) -> Reconciled:
    """Which body each profile is, of one name or of names that articles join by a short one.

    Args:
        profiles: all of these names.
        namesakes: not needed: two names of one article may be one body.
    """
    ranked = sorted(set(profiles), key=lambda profile: profile.id)
    common = [profile for profile in ranked if profile.root.sort == "~"]
    if common:
        return _by_officials(common)
    roots = sorted({profile.root for profile in ranked}, key=lambda root: (root.label, root.name))
    means: dict[str, set[str]] = {}
    for profile in ranked:
        if profile.means:
            means.setdefault(profile.name, set()).add(profile.means)
    full: dict[Root, Root] = {}
    doubtful: dict[Root, list[Root]] = {}
    for root in roots:
        fitting = _fitting(root, roots, means)
        if len(fitting) == 1:
            full[root] = fitting[0]
        elif fitting:
            doubtful[root] = fitting
    names = _full_names(roots, full)
    identities = {profile.id: _identity(profile, names) for profile in ranked if not profile.means}
    return Reconciled(identities, tuple(_possible(ranked, doubtful, names)))


def _by_officials(profiles: Sequence[BodyProfile]) -> Reconciled:
    """Bodies of one name that are joined by their officials: one, unless their provinces, or the
    ministries that they are of, differ; then only those that tell the same."""
    known = sorted({p.local for p in profiles if not p.held and not p.means})
    held = sorted({p.local for p in profiles if p.held and not p.means})
    identities: dict[str, Identity] = {}
    for profile in profiles:
        if profile.means:
            continue
        if not profile.held or len(known) > 1:
            identities[profile.id] = Identity(profile.local)
        else:
            identities[profile.id] = Identity((known or held)[0])
    return Reconciled(identities)


def together(name: str, of: Callable[[Iterable[str]], Sequence[BodyProfile]]) -> frozenset[str]:
    """The names that are settled with a name: short names, and what they stand for.

    Args:
        name: a name of profiles.
        of: gives the profiles of names.
    """
    found, new = {name}, {name}
    while new:
        linked = {
            other
            for profile in of(sorted(new))
            for other in (*profile.shorts, *([profile.means] if profile.means else []))
        }
        new = linked - found
        found |= new
    return frozenset(found)


def _fitting(root: Root, roots: Sequence[Root], means: Mapping[str, set[str]]) -> list[Root]:
    """The fuller names that a name may be short for, one for each body; [] for a full name."""
    if not root.sort:  # a coined word
        names = means.get(root.name, {root.name})
        found = [r for r in roots if r.sort and r.name in names]
        return _distinct(found)
    same = [r for r in roots if r.name == root.name and r.sort == root.sort and r != root]
    if root.sort in ("Sở", "Bộ"):
        return _distinct(r for r in same if _goes_on(r.detail, root.detail))
    if root.detail:  # 'Công ty TNHH X' beside 'Công ty TNHH MTV X'
        return _distinct(
            r for r in same if r.detail == root.detail and len(r.label) > len(root.label)
        )
    named = means.get(root.name, set())
    return _distinct(r for r in same if r.detail) or _distinct(
        r for r in roots if r.name in named and r.sort == root.sort
    )


def _distinct(roots: Iterable[Root]) -> list[Root]:
    """The fullest name of each body, the shorter names of which are left out."""
    by_kind: dict[tuple[str, str, str], Root] = {}
    for root in sorted(set(roots), key=lambda root: (-len(root.label), root.label)):
        by_kind.setdefault((root.name, root.sort, root.detail), root)
    kept = list(by_kind.values())
    return [
        root
        for root in kept
        if root.detail
        or not any(r.sort == root.sort and r.name == root.name and r.detail for r in kept)
    ]


def _goes_on(long: str, short: str) -> bool:
    return len(long) > len(short) and long.startswith(short) and long[len(short)] in " ,-"


def _full_names(roots: Iterable[Root], full: Mapping[Root, Root]) -> dict[Root, Root]:
    """The root under whose name each root goes: the fullest."""
    names: dict[Root, Root] = {}
    for root in roots:
        last, seen = root, {root}
        while last in full and full[last] not in seen:
            last = full[last]
            seen.add(last)
        names[root] = last
    return names


def _identity(profile: BodyProfile, names: Mapping[Root, Root]) -> Identity:
    name = names[profile.root]
    if name.label == profile.root.label:
        return Identity(profile.local)
    whole = f"{profile.before}{name.label}"
    own, full = profile.structure, name.structure
    structure = with_root(own, full) if own is not None and full is not None else None
    return Identity(key("org", whole, profile.cls), whole, structure)


def _possible(
    profiles: Sequence[BodyProfile],
    doubtful: Mapping[Root, Sequence[Root]],
    names: Mapping[Root, Root],
) -> Iterable[PossiblySame]:
    """The pairs of bodies of which one may be the other."""
    pairs: dict[tuple[str, str], Match] = {}
    here = {p.root: p for p in profiles if not p.before and not p.means}
    for root, fitting in doubtful.items():
        if root not in here or len(fitting) > _FEW:
            continue
        for other in fitting:
            if other in here:
                one, two = _identity(here[root], names).key, _identity(here[other], names).key
                pairs[min(one, two), max(one, two)] = Match(1 / len(fitting), (_SEVERAL,))
    by_name: dict[str, list[Root]] = {}
    for root in here:
        if root.sort and root.sort not in ("Sở", "Bộ"):
            by_name.setdefault(root.name, []).append(root)
    for same in by_name.values():
        keys = {_identity(here[root], names).key: root.sort for root in same}
        if len({*keys.values()}) > 1 and len(keys) <= _FEW:
            ordered = sorted(keys)
            for number, one in enumerate(ordered):
                for two in ordered[number + 1 :]:
                    if keys[one] != keys[two]:
                        pairs.setdefault((one, two), Match(0.5, (_OTHER_SORT,)))
    return [PossiblySame(one, two, match) for (one, two), match in sorted(pairs.items())]
