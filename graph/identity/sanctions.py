"""One sanction once, though many articles tell of it: one names who decided it and when, another does not.

What tells less joins what tells more where one sanction of the person fits and nothing contradicts it:
another form of sanction, the rules of the Party and those of the State, another decider or post, another
term of the committee, days that lie far apart, or an article that is older than the sanction. A removal
that names no post is told of the one removal that fits, of however many posts that was. What fits several
stays apart. Only the set of what articles tell counts, never its order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from cadregraph.graph.identity.ids import id_of
from cadregraph.graph.identity.kinds import EntityProfile, Reconciled
from cadregraph.graph.model import DisciplineFact, Entity, Extraction, Organization
from cadregraph.graph.relations.facts import post_label, sanction_key, told_as
from cadregraph.graph.relations.renaming import Identity
from cadregraph.graph.resolution.composition import label_of
from cadregraph.graph.text.normal import digest, fold, slug

_NEAR = 31
"""Days between which two articles may date one sanction differently."""
_DATE = re.compile(r"(?P<year>\d{4}|-)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)
"""ISO 8601, '--06-15' of an unknown year."""
_MONTH, _YEAR = 31, 366
_LEAP_YEAR = 2000
"""For the days of no year."""
_OF_WHOM: Mapping[str, str] = {"Party": "party", "State": "state"}
"""Under whose rules a body sanctions, by how its class begins."""


@dataclass(frozen=True, slots=True, order=True)
class SanctionProfile:
    """What an article tells of a sanction.

    ``name`` is that of the profiles of whom it hits, ``whom`` the id of the one of the article ('' of a
    body that has none, which goes by the key ``sanctioned``). ``form`` is '' where the text names none;
    ``told`` says whether it is decided, proposed … ``rules`` are those of the Party or the State, '' where
    neither the text nor the decider tells. ``decider`` and ``post`` are folded, ``day`` is ISO 8601, perhaps
    without its year, and ``month`` is that of the article. ``body`` is the id of the profile of the body
    that the post is in, its key if it has none: two communes may bear one name.
    """

    kind: ClassVar[str] = "discipline"

    name: str
    local: str
    sanctioned: str
    form: str
    told: str
    whom: str = ""
    rules: str = ""
    decider: str = ""
    post: str = ""
    day: str = ""
    terms: tuple[str, ...] = ()
    month: str = ""
    body: str = ""

    @property
    def id(self) -> str:
        """A hash of all that the profile tells."""
        return id_of(self)

    @property
    def tells(self) -> int:
        """How much it tells, of what may set two sanctions apart."""
        return sum(map(bool, (self.rules, self.decider, self.post, self.day, self.terms)))


def sanction_profiles(
    extraction: Extraction, known: Iterable[EntityProfile]
) -> Iterator[SanctionProfile]:
    """The profiles of the sanctions of an article, in the order of their keys.

    Args:
        extraction: the article.
        known: the profiles of those whom it names.
    """
    found: dict[str, SanctionProfile] = {}
    whose: dict[str, EntityProfile] | None = None
    for fact in extraction.facts:
        if not isinstance(fact, DisciplineFact) or fact.sanctioned not in extraction.entities:
            continue
        if whose is None:
            whose = {profile.local: profile for profile in known}
        one = _profile(fact, extraction, whose)
        before = found.get(one.local)
        found[one.local] = one if before is None else _fuller(before, one)
    yield from (profile for _, profile in sorted(found.items()))


def _profile(
    fact: DisciplineFact, extraction: Extraction, known: Mapping[str, EntityProfile]
) -> SanctionProfile:
    entities, whose = extraction.entities, known.get(fact.sanctioned)
    body = entities.get(fact.decided_by or "")
    rules = _rules(body) or (fact.kind if fact.kind in _OF_WHOM.values() else "") or ""
    removed = entities.get(fact.organization or "")
    return SanctionProfile(
        name=whose.name if whose is not None else fold(entities[fact.sanctioned].label),
        local=sanction_key(fact),
        sanctioned=fact.sanctioned,
        form=fact.sanction or "",
        told=told_as(fact),
        whom=whose.id if whose is not None else "",
        rules=rules,
        decider=_decider(body),
        post=fold(post_label(fact.title, removed.label)) if fact.title and removed else "",
        day=fact.date or "",
        terms=fact.terms,
        month=(extraction.document.published or "")[:7],
        body=_id_or_key(fact.organization, known) if fact.title and fact.organization else "",
    )


def _id_or_key(body: str, known: Mapping[str, EntityProfile]) -> str:
    return known[body].id if body in known else body


def _rules(body: Entity | None) -> str:
    if not isinstance(body, Organization):
        return ""
    return next((rules for cls, rules in _OF_WHOM.items() if body.cls.startswith(cls)), "")


def _decider(body: Entity | None) -> str:
    """Who decided, so that a committee is one under all of its names: 'Ban Thường vụ Tỉnh ủy X' sits for
    the Tỉnh ủy, which is the Ban Chấp hành Đảng bộ tỉnh X."""
    if not isinstance(body, Organization):
        return "" if body is None else fold(body.label)
    at = body.structure
    while at is not None and at.kind in ("standing", "executive") and at.parent is not None:
        at = at.parent
    if at is None or body.cls != "PartyCommittee":
        return fold(body.label)
    place = at.place if at.kind in ("standing", "executive", "committee", "party") else None
    if place is not None and not at.name and at.takes in ("place", "any"):
        return fold(f"{place.kind} {place.name}")
    return fold(label_of(at))


def _fuller(one: SanctionProfile, other: SanctionProfile) -> SanctionProfile:
    """What an article tells of one sanction in two sentences."""
    day = max((one.day, other.day), key=lambda day: (len(day), day))
    terms = tuple(sorted({*one.terms, *other.terms}))
    return replace(one, day=day, terms=terms, rules=one.rules or other.rules)


class _Group:
    """Profiles of one sanction, and what they tell together."""

    def __init__(self, first: SanctionProfile) -> None:
        self.first = self.whole = first
        self.profiles = [first]

    def add(self, one: SanctionProfile) -> None:
        """Take in a further one, which fits."""
        self.profiles.append(one)
        self.whole = replace(
            self.whole,
            rules=self.whole.rules or one.rules,
            decider=self.whole.decider or one.decider,
            post=self.whole.post or one.post,
            body=self.whole.body or one.body,
            day=self.whole.day or one.day,
            terms=self.whole.terms or one.terms,
        )

    def fits(self, one: SanctionProfile) -> bool:
        """Whether it may be one with all of them."""
        return _fit(self.whole, one) and all(_fit(other, one) for other in self.profiles)


def sanctions(profiles: Sequence[SanctionProfile], whose: Mapping[str, str]) -> Reconciled:
    """Which sanction each profile of one name is.

    Args:
        profiles: all of one `SanctionProfile.name`.
        whose: the key of each person or body that they hit, and of the bodies of the posts that they take
            away, by the id of its profile.

    Returns:
        Of each the key that the article of the fullest report gives it, if that has whom it hits under the
        key of all articles, too.
    """
    of: dict[tuple[str, str, str], list[SanctionProfile]] = {}
    ids: dict[SanctionProfile, list[str]] = {}
    for one in sorted(profiles, key=_fullest_first):
        hit = whose.get(one.whom) or one.sanctioned
        settled = replace(one, body=whose.get(one.body) or one.body)
        if settled not in ids:
            of.setdefault((hit, one.form, one.told), []).append(settled)
        ids.setdefault(settled, []).append(one.id)
    identities: dict[str, Identity] = {}
    for (hit, form, told), found in of.items():
        taken = set[str]()
        for group in _groups(found):
            first = group.first
            key = first.local if first.sanctioned == hit else ""
            if not key or key in taken:
                tail = digest(hit, form, told, *_telling(first))
                key = f"discipline/{slug(form or 'kỷ luật', 60)}-{tail}"
            taken.add(key)
            of_group = (id_ for one in group.profiles for id_ in ids[one])
            identities.update({id_: Identity(key) for id_ in of_group})
    return Reconciled(identities)


def _fullest_first(one: SanctionProfile) -> tuple[int, SanctionProfile, SanctionProfile]:
    return -one.tells, replace(one, local="", whom="", sanctioned=""), one


def _groups(found: Iterable[SanctionProfile]) -> Sequence[_Group]:
    """The fullest first: each joins the one group that it fits, or is one of its own."""
    groups: list[_Group] = []
    for one in found:
        fitting = [group for group in groups if group.fits(one)]
        alike = [group for group in fitting if _same(group.first, one)]
        if alike or len(fitting) == 1 or _of_one_act(fitting, one):
            (*alike, fitting[0])[0].add(one)
        else:
            groups.append(_Group(one))
    return groups


def _of_one_act(fitting: Sequence[_Group], one: SanctionProfile) -> bool:
    """Whether all that it fits is one decision that removes from several posts, and it names none."""
    if one.post or not fitting:
        return False
    first, *others = (replace(group.whole, post="", body="") for group in fitting)
    return bool(first.decider) and all(
        _fit(first, other) and first.decider == other.decider for other in others
    )


def _fit(one: SanctionProfile, other: SanctionProfile) -> bool:
    """Whether nothing that two tell sets them apart."""
    told = (
        (one.rules, other.rules),
        (one.decider, other.decider),
        (one.post, other.post),
        (one.body, other.body),
    )
    if any(first and second and first != second for first, second in told):
        return False
    if one.terms and other.terms and not {*one.terms} & {*other.terms}:
        return False
    return _near(one.day, other.day) and not (_ahead(one, other) or _ahead(other, one))


def _near(one: str, other: str) -> bool:
    """Whether two dates may be of one decision; those of which nothing is known may."""
    by_year = not (one.startswith("--") or other.startswith("--"))
    first, second = _bounds(one, by_year=by_year), _bounds(other, by_year=by_year)
    if first is None or second is None:
        return True
    apart = max(first[0], second[0]) - min(first[1], second[1])
    return apart <= _NEAR or (not by_year and apart >= _YEAR - _NEAR)


def _bounds(day: str, *, by_year: bool) -> tuple[int, int] | None:
    """The first and last day that a date may be, of any year unless ``by_year``; None if that is open."""
    found = _DATE.fullmatch(day)
    if found is None or not (found["month"] or by_year):
        return None
    year = int(found["year"] or 0) if by_year else _LEAP_YEAR
    month, of_month = int(found["month"] or 1), int(found["day"] or 1)
    try:
        begin = date(year, month, of_month).toordinal()
    except ValueError:  # a day that no calendar has
        return None
    return begin, begin + (1 if found["day"] else _MONTH if found["month"] else _YEAR) - 1


def _ahead(one: SanctionProfile, other: SanctionProfile) -> bool:
    """Whether an article tells of a sanction before the day that another states for it."""
    month = other.day[: len("2019-03")]
    whole = len(month) == len("2019-03") and not month.startswith("--")
    return whole and "" < one.month < month


def _same(one: SanctionProfile, other: SanctionProfile) -> bool:
    """Whether two tell the same of what sets sanctions apart."""
    return _telling(one) == _telling(other)


def _telling(one: SanctionProfile) -> tuple[str, ...]:
    return one.rules, one.decider, one.post, one.body, one.day, *one.terms
