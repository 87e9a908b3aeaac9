"""Which names hang together by way of others, on Spark: the connected components of their links.

By alternating stars (Kiveris and others, Connected Components in MapReduce and Beyond, 2014): in turn
each name hands those above it, then those below it, over to the least that it knows, until every name
knows the least of its component and no other. It takes as many turns as the logarithm of the number of
names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from pyspark import RDD

from cadregraph.graph.store.descriptions import fingerprint

Name: TypeAlias = tuple[str, str]
Link: TypeAlias = tuple[Name, Name]


def components(links: RDD[Link], partitions: int) -> RDD[Link]:
    """Of each name that has a link, but for the least of its component, that least one."""
    links = links.map(_falling).filter(bool).distinct(partitions).cache()
    if links.isEmpty():
        return links
    before = None
    while (now := _state(links)) != before:
        before = now
        large = links.flatMap(_both_ways).groupByKey(partitions).flatMap(_large_star)
        small = large.distinct(partitions).groupByKey(partitions).flatMap(_small_star)
        links = small.distinct(partitions).cache()
    return links


def _state(links: RDD[Link]) -> tuple[int, int]:
    """A number of links and a sum over them, which are equal where they are."""
    numbers = links.map(lambda link: (1, fingerprint(repr(link))))
    number, total = numbers.fold((0, 0), lambda one, other: (one[0] + other[0], one[1] + other[1]))
    return number, total


def _falling(link: Link) -> Link | None:
    """A link from the greater to the lesser; None from a name to itself."""
    one, other = link
    if one == other:
        return None
    return (one, other) if other < one else (other, one)


def _both_ways(link: Link) -> tuple[Link, Link]:
    return link, (link[1], link[0])


def _large_star(around: tuple[Name, Iterable[Name]]) -> Iterator[Link]:
    """The names above one are linked to the least that it knows."""
    name, others = around
    known = [*others]
    least = min(name, *known)
    yield from ((other, least) for other in known if name < other)


def _small_star(around: tuple[Name, Iterable[Name]]) -> Iterator[Link]:
    """A name and those below it are linked to the least of them."""
    name, others = around
    known = {name, *others}
    least = min(known)
    yield from ((other, least) for other in known if other != least)
