"""How sure it is that two groups of profiles with one name are one person, and why.

Odds in the manner of record linkage (Fellegi and Sunter 1969): those that two articles mean one
person, given how many bear the name, times a factor for what the two share and for what sets them
apart. Of the things shared the strongest alone counts, as they rest on one another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from cadregraph.graph.identity.groups import Group
from cadregraph.graph.identity.held_posts import HeldPost
from cadregraph.graph.identity.personal import (
    Reason,
    both_deputies,
    by_birth,
    called_otherwise,
    same_rank,
)
from cadregraph.graph.identity.rarity import bearers
from cadregraph.graph.lexicon.word_classes import word_class

_PRESS = 5.0
"""How much likelier the press names one person again than another of the same name."""
_FEWEST = 0.25
"""Not even the rarest name is proof."""

_SAME_POST, _SAME_MEMBERSHIP, _SAME_CENTRAL_MEMBERSHIP = 1e5, 1500.0, 250.0
_SAME_FEW = 5000.0
_OF_FEW_MEMBERS = tuple(sorted(word_class("bodies_of_few_members")))
_SAME_UNPLACED_POST, _SAME_UNPLACED_COMMUNE_POST, _SAME_UNPLACED_ELSEWHERE = 3000.0, 300.0, 10.0
_SAME_BODY, _SAME_UNPLACED_BODY = 2000.0, 100.0
_SAME_SEAT, _SAME_PROVINCE, _BOTH_TOP, _BOTH_HEADS = 1000.0, 40.0, 36.0, 600.0
_SAME_LEVEL = 120.0
"""Both in offices of one province itself, where some hundreds have posts, not thousands."""
_SAME_WORDS = 300.0
_SAME_COMPANY = (25.0, 300.0, 2000.0)
"""One, two, or more names that stand beside both."""
_AND_COMPANY = 3.0
"""The same, where a place or body that both share tells more."""
_NEAR_BODY, _NEAR_CENTRAL_BODY, _NEAR_SEAT, _NEAR_PROVINCE = 100.0, 30.0, 100.0, 20.0
_RARE, _UNCOMMON = 0.5, 5.0
"""Names that so few bear may be compared although nothing else is shared; the second where an
article tells no post."""
_FAMOUS, _FAMOUS_HEAD = 4.0, 16.0
"""Of whom an article tells no post, everybody knows it; the second for who heads a central body."""
_FAMOUS_ALL_THE_TIME, _ALL_THE_TIME, _OFTEN = 64.0, 10, 3
"""Who heads a central body and is told of by so many different articles; the last is what makes a leader
known at all."""
_FEW = 3
"""Provinces of an article; the more there are, the less it tells that somebody is of one."""

_ELSEWHERE, _ELSEWHERE_BEFORE, _ELSEWHERE_TOP, _ELSEWHERE_AT_ONCE = 0.05, 0.3, 0.1, 0.1
_OTHER_LEVEL, _OTHER_COMPANY, _FAR_IN_RANK = 0.3, 0.5, 0.02
_OTHER_SECTOR = 0.25  # firms and all else: few go from the one to the other
_LEADER_CALLED_OTHERWISE, _CALLED_OTHERWISE = 0.02, 0.2
_BY_LESS = 0.3
_LOCAL, _OTHER_SEAT, _OTHER_RANK = 0.15, 0.2, 0.5
_CITIES, _IN_A_CITY = frozenset({"thành phố Hà Nội", "thành phố Hồ Chí Minh"}), 0.35
_AT_ONCE = 12
"""Months in which nobody has two leading posts in two provinces."""


@dataclass(frozen=True, slots=True)
class Match:
    """How likely two groups are one person, 0 to 1, and the reasons, in Vietnamese."""

    score: float
    reasons: tuple[str, ...]


def match(one: Group, other: Group) -> Match:
    """Compare two groups that bear one name, whatever their order."""
    expected = max(bearers(one.name), _FEWEST)
    odds = _PRESS / expected
    shared = _shared(one, other)
    apart = () if shared.factor >= _SAME_SEAT else tuple(_apart(one, other))
    apart += tuple(by_birth((one.genders, other.genders), (one.births, other.births)))
    odds *= shared.factor
    for reason in apart:
        odds *= reason.factor
    about = "tên hiếm" if expected <= 0.5 else "tên nhiều người có" if expected > 5 else ""
    texts = (about, shared.text, *(reason.text for reason in apart))
    return Match(odds / (1 + odds), tuple(text for text in texts if text))


def _shared(one: Group, other: Group) -> Reason:
    """The strongest thing that the two have in common."""
    company = tuple(_shared_company(one, other))
    found = [
        Reason(1.0, ""),
        *_shared_posts(one, other),
        *_shared_words(one, other),
        *_shared_places(one, other),
        *same_rank(one.ranks, other.ranks),
        *both_deputies(one.posts, other.posts),
        *company,
    ]
    strongest = max(found, key=lambda reason: (reason.factor, reason.text))
    if company and strongest not in company:
        text = "; ".join(filter(None, (strongest.text, *(reason.text for reason in company))))
        return Reason(strongest.factor * _AND_COMPANY, text)
    return strongest


def _shared_posts(one: Group, other: Group) -> Iterable[Reason]:
    for key in sorted(one.held.keys() & other.held.keys()):
        post = one.held[key]
        text = f"cùng chức vụ {post.label}"
        if post.unplaced:
            factor = _SAME_UNPLACED_COMMUNE_POST
            if _elsewhere(one, other):
                factor = _SAME_UNPLACED_ELSEWHERE
            elif post.level == "district":
                factor = _SAME_UNPLACED_POST
            yield Reason(factor, text)
        elif not post.collective:
            yield Reason(_SAME_POST, text)
        else:
            central = post.level == "central" or not post.province
            all_of_it = _SAME_CENTRAL_MEMBERSHIP if central else _SAME_MEMBERSHIP
            yield Reason(_SAME_FEW if _is_of_few(post) else all_of_it, text)
    for body in sorted(one.bodies.keys() & other.bodies.keys()):
        posts = one.bodies[body], other.bodies[body]
        if not all(post.collective for post in posts):
            unplaced = posts[0].unplaced
            label = " và ".join(sorted({post.label for post in posts}))
            factor = _SAME_UNPLACED_BODY if unplaced else _SAME_BODY
            yield Reason(factor, f"cùng cơ quan: {label}")


def _is_of_few(post: HeldPost) -> bool:
    """Whether it is a seat in a body of few: 'Ủy viên Bộ Chính trị'."""
    return post.label.removeprefix(post.title).lstrip().startswith(_OF_FEW_MEMBERS)


def _shared_words(one: Group, other: Group) -> Iterable[Reason]:
    """'Vụ trưởng Vụ X' and 'Vụ trưởng Vụ X Bộ Y', 'Công ty X' and 'Công ty TNHH X'."""
    for title in one.words.keys() & other.words.keys():
        for (first, words), (second, others) in product(one.words[title], other.words[title]):
            if first.body != second.body:
                beyond = len(words & others) - len(first.title.split())
                placed = first.province != second.province and first.province and second.province
                if beyond >= 2 and (words <= others or others <= words) and not placed:
                    label = " và ".join(sorted({first.label, second.label}))
                    yield Reason(_SAME_WORDS, f"chức vụ cùng tên: {label}")


def _shared_company(one: Group, other: Group) -> Iterable[Reason]:
    """The same people are named beside both: articles tell of one affair."""
    names = one.beside & other.beside
    if names:
        factor = _SAME_COMPANY[min(len(names), len(_SAME_COMPANY)) - 1]
        yield Reason(factor, f"bài viết cùng nêu tên {len(names)} người khác")


def always_comparable(group: Group) -> bool:
    """Whether so few bear the name that groups may be compared although they share nothing else."""
    return bearers(group.name) <= _UNCOMMON


def share_something(one: Group, other: Group) -> bool:
    """Whether two groups can be one person at all: else the name alone would have to show it."""
    expected = bearers(one.name)
    return (
        expected <= _RARE
        or (expected <= _UNCOMMON and not (one.posts and other.posts))
        or bool(one.tops and other.tops)
        or any(is_famous(a) and not b.posts for a, b in ((one, other), (other, one)))
        or not one.bodies.keys().isdisjoint(other.bodies)
        or not one.places.isdisjoint(other.places)
        or not one.beside.isdisjoint(other.beside)
        or not one.ranks.isdisjoint(other.ranks)
        or any(_shared_words(one, other))
    )


def is_famous(group: Group) -> bool:
    """Whether it is somebody who heads a central body and of whom articles tell all the time."""
    return bool(group.heads) and len(group.profiles) >= _ALL_THE_TIME


def _shared_places(one: Group, other: Group) -> Iterable[Reason]:
    for seat in sorted(one.seats.keys() & other.seats.keys()):
        if one.seats[seat].province:
            label = " và ".join(sorted({one.seats[seat].label, other.seats[seat].label}))
            yield Reason(_SAME_SEAT, f"cùng địa bàn: {label}")
    both_top = bool(one.tops and other.tops)
    for province in sorted(one.provinces & other.provinces):
        if both_top:
            yield Reason(
                _share(province, _SAME_PROVINCE) * _BOTH_TOP, f"cùng là lãnh đạo ở {province}"
            )
        elif _in_office(one, province) and _in_office(other, province):
            yield Reason(_share(province, _SAME_LEVEL), f"cùng cấp tỉnh ở {province}")
        else:
            yield Reason(_share(province, _SAME_PROVINCE), f"cùng {province}")
    if both_top:
        yield Reason(_BOTH_TOP, "cùng là lãnh đạo cấp trung ương hoặc cấp tỉnh")
    if one.heads and other.heads:
        yield Reason(_BOTH_HEADS, "cùng đứng đầu cơ quan trung ương")
    for here, there in ((one, other), (other, one)):
        yield from _near(here, there)


def _near(here: Group, there: Group) -> Iterable[Reason]:
    """What an article names beside somebody whose posts tell no place."""
    known = _FAMOUS_HEAD if there.heads else _FAMOUS if there.tops else 1.0
    if is_famous(there):
        known = _FAMOUS_ALL_THE_TIME
    fame = known if not (here.posts or here.callings) else 1.0
    if fame > 1:
        yield Reason(fame, "người được nhắc đến nhiều")
    for body in sorted(here.near_bodies & there.bodies.keys()):
        central = there.bodies[body].level == "central"
        factor = _NEAR_CENTRAL_BODY if central else _NEAR_BODY
        yield Reason(factor * fame, "bài viết nêu cùng cơ quan")
    if here.near_bodies & there.near_bodies:
        yield Reason(_NEAR_CENTRAL_BODY, "bài viết nêu cùng cơ quan")
    if here.near_seats & (there.seats.keys() | there.near_seats):
        yield Reason(_NEAR_SEAT, "bài viết nêu cùng địa bàn")
    for province in sorted(here.near_provinces & (there.provinces | there.near_provinces)):
        weight = min(1.0, _FEW / len(here.near_provinces))
        factor = _share(province, _NEAR_PROVINCE) * weight * fame
        yield Reason(max(1.0, factor), f"bài viết nêu {province}")


def _in_office(group: Group, province: str) -> bool:
    """Whether somebody has a post in an office or committee of the province itself, not only in it."""
    return any(p.level == "province" and p.province == province and not p.firm for p in group.posts)


def _share(province: str, factor: float) -> float:
    """What being of one province is worth: less in the two cities that a sixth of the press is of."""
    return factor * _IN_A_CITY if province in _CITIES else factor


def _apart(one: Group, other: Group) -> Iterable[Reason]:
    """What speaks against one person."""
    if not one.posts or not other.posts:
        yield from _other_surroundings(one, other)
        return
    yield from _other_area(one, other)
    if one.sectors.isdisjoint(other.sectors):
        yield Reason(_OTHER_SECTOR, "khác loại cơ quan")
    for high, low in ((one, other), (other, one)):
        if high.tops and all(post.level in ("commune", "cell") for post in low.posts):
            yield Reason(_FAR_IN_RANK, "chênh lệch cấp bậc")
        if _named_by_less(high, low):
            yield Reason(_BY_LESS, "bài viết sau chỉ nêu chức cũ thấp hơn")


def _named_by_less(high: Group, low: Group) -> bool:
    """Whether articles name the one only by posts in provinces that he had before, after others told of
    a post of the other in the centre: people are called by the last that they were."""
    if not (low.posts and all(post.past and post.province for post in low.posts)):
        return False
    held = [
        profile.month
        for profile in high.profiles
        if profile.month and any(p.level == "central" and not p.past for p in profile.posts)
    ]
    told = [profile.month for profile in low.profiles]
    return bool(held) and "" not in told and min(held) <= min(told)


def _other_surroundings(one: Group, other: Group) -> Iterable[Reason]:
    """Of two of whom one has no post: that articles name other places with them, or call the one by
    something that the leader whom the other tells of is not."""
    for here, there in ((one, other), (other, one)):
        if not here.posts and called_otherwise(here.callings, there.posts):
            leads = there.tops or "tướng" in there.ranks - here.ranks
            factor = _LEADER_CALLED_OTHERWISE if leads else _CALLED_OTHERWISE
            if leads or there.posts:
                yield Reason(factor, "được gọi theo việc khác")
    if any(_named_everywhere(there, here) for here, there in ((one, other), (other, one))):
        return
    if _elsewhere(one, other):
        yield Reason(_ELSEWHERE_BEFORE, "bài viết nêu tỉnh khác")
    for here, there in ((one, other), (other, one)):
        local = not here.posts and here.near_seats and not _at_home(here, there)
        if local and there.posts and here.near_seats.isdisjoint(there.seats):
            yield Reason(_LOCAL, "bài viết nêu địa bàn khác")


def _named_everywhere(there: Group, here: Group) -> bool:
    """Whether it tells nothing which places articles name beside somebody, of whom they tell no post: of
    who leads a central body those of all places tell, unless they are of one place themselves."""
    leads = any(
        post.level == "central" and (not post.collective or _is_of_few(post)) for post in there.tops
    )
    leads = leads or "đại tướng" in there.ranks
    known = len(there.profiles) >= _OFTEN or bearers(there.name) <= _RARE
    local = len(here.near_provinces) == 1 and here.near_seats
    return leads and known and not here.posts and not local


def _at_home(here: Group, there: Group) -> bool:
    """Whether an article names a district beside somebody who is in office in its province."""
    return any(_in_office(there, province) for province in here.near_provinces)


def _other_area(one: Group, other: Group) -> Iterable[Reason]:
    """That the posts of two are in other provinces, districts, levels or bodies."""
    both_top = bool(one.tops and other.tops)
    if one.provinces and other.provinces and not one.provinces & other.provinces:
        yield from _other_provinces(one, other, both_top)
    elif one.seats and other.seats and one.seats.keys().isdisjoint(other.seats) and not both_top:
        yield Reason(_OTHER_SEAT, "khác địa bàn trong tỉnh")
    elif one.provinces and other.provinces and bool(one.tops) != bool(other.tops):
        yield Reason(_OTHER_RANK, "khác cấp bậc")
    elif bool(one.provinces) != bool(other.provinces) and not both_top:
        yield Reason(_OTHER_LEVEL, "khác cấp")
    elif not one.provinces and not other.provinces and not _both_in_centre(one, other):
        yield Reason(_OTHER_COMPANY, "khác cơ quan")


def _both_in_centre(one: Group, other: Group) -> bool:
    """Whether the one leads a central body and the other is in one: leaders come from such posts."""
    return bool(one.tops or other.tops) and all(
        post.level == "central" for group in (one, other) for post in group.posts
    )


def _other_provinces(one: Group, other: Group, both_top: bool) -> Iterable[Reason]:
    label = "khác địa bàn: " + " / ".join(
        sorted((", ".join(sorted(one.provinces)), ", ".join(sorted(other.provinces))))
    )
    if both_top:
        yield Reason(_ELSEWHERE_TOP, label)
    elif all(p.past for p in one.posts) or all(p.past for p in other.posts):
        yield Reason(_ELSEWHERE_BEFORE, label)
    else:
        yield Reason(_ELSEWHERE, label)
    if _at_once(one, other):
        yield Reason(_ELSEWHERE_AT_ONCE, "cùng thời gian")


def _elsewhere(one: Group, other: Group) -> bool:
    """Whether all that articles name of the two is in different provinces."""
    here = one.provinces | one.near_provinces
    there = other.provinces | other.near_provinces
    return bool(here and there) and here.isdisjoint(there)


def _at_once(one: Group, other: Group) -> bool:
    """Whether both are said to be in office in their provinces within a year."""
    months = [
        [
            _months(p.month)
            for p in g.profiles
            if p.month and any(h.province and not h.past for h in p.posts)
        ]
        for g in (one, other)
    ]
    return any(abs(a - b) <= _AT_ONCE for a in months[0] for b in months[1])


def _months(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7] or "1")
