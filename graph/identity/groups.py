"""Profiles that are taken for one person, and what they tell together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from cadregraph.graph.identity.held_posts import HeldPost
from cadregraph.graph.identity.leaders import is_head, is_top
from cadregraph.graph.identity.profiles import Profile
from cadregraph.graph.text.normal import fold


@dataclass(frozen=True)
class Group:
    """Profiles that are taken for one person."""

    profiles: frozenset[Profile]

    @classmethod
    def of(cls, groups: Sequence[Group]) -> Group:
        """Several groups taken for one person."""
        whole = cls(frozenset(chain.from_iterable(group.profiles for group in groups)))
        # known from the parts, as to ask all profiles again costs the square of their number
        whole.__dict__["name"] = min(group.name for group in groups)
        whole.__dict__["order"] = min(group.order for group in groups)
        return whole

    @cached_property
    def name(self) -> str:
        """The folded name."""
        return min(profile.name for profile in self.profiles)

    @cached_property
    def posts(self) -> tuple[HeldPost, ...]:
        """All posts that the profiles tell."""
        return tuple(sorted({post for profile in self.profiles for post in profile.posts}))

    @cached_property
    def bodies(self) -> dict[str, HeldPost]:
        """The bodies of the posts, each with one of them."""
        return {post.body: post for post in reversed(self.posts)}

    @cached_property
    def held(self) -> dict[tuple[str, str], HeldPost]:
        """The posts by title and body."""
        return {(post.title, post.body): post for post in reversed(self.posts)}

    @cached_property
    def seats(self) -> dict[str, HeldPost]:
        """The places below the province of which posts are."""
        return {
            post.seat: post
            for post in reversed(self.posts)
            if post.seat and post.level in ("district", "commune", "cell")
        }

    @cached_property
    def provinces(self) -> frozenset[str]:
        """The provinces of which, or in which, posts are."""
        return frozenset(post.province for post in self.posts if post.province)

    @cached_property
    def tops(self) -> frozenset[HeldPost]:
        """The posts of the few (`is_top`)."""
        return frozenset(post for post in self.posts if is_top(post))

    @cached_property
    def heads(self) -> frozenset[HeldPost]:
        """Those of them that one person at a time holds in all the country."""
        return frozenset(post for post in self.tops if is_head(post))

    @cached_property
    def near_seats(self) -> frozenset[str]:
        """Places that articles name beside somebody of whom they tell no post."""
        return frozenset(seat for profile in self.profiles for seat in profile.seats)

    @cached_property
    def near_provinces(self) -> frozenset[str]:
        """Provinces that articles name beside somebody of whom they tell no post."""
        return frozenset(place for profile in self.profiles for place in profile.provinces)

    @cached_property
    def near_bodies(self) -> frozenset[str]:
        """Bodies that articles name beside somebody of whom they tell no post."""
        return frozenset(body for profile in self.profiles for body in profile.bodies)

    @cached_property
    def beside(self) -> frozenset[str]:
        """Names that stand beside the person."""
        return frozenset(name for profile in self.profiles for name in profile.beside)

    @cached_property
    def genders(self) -> frozenset[str]:
        """'nam' or 'nữ', as far as articles say so."""
        return frozenset(profile.gender for profile in self.profiles if profile.gender)

    @cached_property
    def births(self) -> frozenset[tuple[int, ...]]:
        """First and last years of birth that articles tell."""
        return frozenset(profile.born for profile in self.profiles if profile.born)

    @cached_property
    def ranks(self) -> frozenset[str]:
        """Ranks that few have."""
        found = {profile.rank for profile in self.profiles if profile.rank}
        return frozenset(found | ({"tướng"} if "đại tướng" in found else set()))

    @cached_property
    def callings(self) -> frozenset[str]:
        """What articles that tell no post call the person: 'lái xe', 'con trai'."""
        return frozenset(profile.calling for profile in self.profiles if profile.calling)

    @cached_property
    def sectors(self) -> frozenset[bool]:
        """Whether posts are in firms (True) or elsewhere (False)."""
        return frozenset(post.firm for post in self.posts)

    @cached_property
    def words(self) -> dict[str, list[tuple[HeldPost, frozenset[str]]]]:
        """The posts by title, each with the words of its name."""
        found: dict[str, list[tuple[HeldPost, frozenset[str]]]] = {}
        for post in self.posts:
            found.setdefault(post.title, []).append((post, frozenset(fold(post.label).split())))
        return found

    @cached_property
    def places(self) -> frozenset[str]:
        """Seats and provinces of posts, and those that stand beside somebody without."""
        near = self.near_provinces | self.near_seats | self.near_bodies
        return near | self.provinces | self.seats.keys() | self.bodies.keys()

    @cached_property
    def told(self) -> tuple[object, ...]:
        """All by which it is compared: groups that tell the same compare alike."""
        months = frozenset((p.month, p.posts) for p in self.profiles if p.posts)
        places = self.near_seats, self.near_provinces, self.near_bodies
        return (
            self.name,
            months,
            *places,
            self.beside,
            self.genders,
            self.births,
            self.ranks,
            self.callings,
        )

    @cached_property
    def order(self) -> str:
        """What groups are sorted by."""
        return min(profile.id for profile in self.profiles)
