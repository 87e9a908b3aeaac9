"""Which groups of a name are worth comparing: those that share something, found without trying all.

A name that many bear comes with hundreds of groups; comparing each with each would cost the square of
their number. As usual in record linkage (Christen 2012, 'Data Matching', chapter 4) groups are
filed under what they could share, and only those that meet under some heading are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TypeAlias

from cadregraph.graph.identity.groups import Group
from cadregraph.graph.identity.held_posts import HeldPost
from cadregraph.graph.identity.matching import always_comparable, is_famous, share_something
from cadregraph.graph.text.normal import fold


class Blocks:
    """Groups of one name, filed under what they could share."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._all = {group.order: group for group in groups}
        self._compare_all = any(map(always_comparable, groups[:1]))
        self._under: dict[_Heading, set[str]] = {}
        for group in groups if not self._compare_all else ():
            self._file(group)

    def __contains__(self, group: Group) -> bool:
        """Whether the group is still there, not part of a larger one."""
        return self._all.get(group.order) is group

    def pairs(self) -> Iterator[tuple[Group, Group]]:
        """The pairs worth comparing, each once, in a fixed order."""
        for order in sorted(self._all):
            for other in self.partners(self._all[order]):
                if order < other.order:
                    yield self._all[order], other

    def partners(self, group: Group) -> Iterator[Group]:
        """The groups worth comparing with this one, in a fixed order."""
        for order in sorted(self._all) if self._compare_all else self._near(group):
            if order != group.order and share_something(group, self._all[order]):
                yield self._all[order]

    def join(self, one: Group, other: Group) -> Group:
        """Put the union of two groups in their place."""
        whole = Group.of((one, other))
        for group in (one, other):
            del self._all[group.order]
            for heading in _headings(group) if not self._compare_all else ():
                self._under[heading].discard(group.order)
        self._all[whole.order] = whole
        if not self._compare_all:
            self._file(whole)
        return whole

    def groups(self) -> list[Group]:
        """All groups as they are now, in a fixed order."""
        return [self._all[order] for order in sorted(self._all)]

    def _file(self, group: Group) -> None:
        for heading in _headings(group):
            self._under.setdefault(heading, set()).add(group.order)

    def _near(self, group: Group) -> list[str]:
        found: set[str] = set()
        for heading in _asked(group):
            found |= self._under.get(heading, set())
        return sorted(found)


_Heading: TypeAlias = tuple[str, ...]


def _headings(group: Group) -> Iterator[_Heading]:
    """Where a group is filed: under whatever `share_something` asks for."""
    yield from _places(group)
    if not group.posts:
        yield ("bare",)
    for post, words in chain.from_iterable(group.words.values()):
        yield from (("word", post.title, word) for word in words)
        yield ("last", post.title, _last(post))


def _asked(group: Group) -> Iterator[_Heading]:
    """Where its like are filed. Of posts of like names the words of one are all in the other, so
    that the last word of the one, which tells the most, is looked for among those of the other."""
    yield from _places(group)
    if not group.posts:
        yield ("famous",)
    if is_famous(group):
        yield ("bare",)
    for post, words in chain.from_iterable(group.words.values()):
        yield from (("last", post.title, word) for word in words)
        yield ("word", post.title, _last(post))


def _places(group: Group) -> Iterator[_Heading]:
    yield from (("place", place) for place in group.places)
    yield from (("beside", name) for name in group.beside)
    yield from (("rank", rank) for rank in group.ranks)
    if group.tops:
        yield ("top",)
    if is_famous(group):
        yield ("famous",)


def _last(post: HeldPost) -> str:
    return fold(post.label).split()[-1]
