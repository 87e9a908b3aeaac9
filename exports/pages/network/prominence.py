"""How much each node stands in the middle, by the measures that the network page offers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cadregraph.graph.network import Network, degree

_SOURCES = 400_000
_DAMPING = 0.85
_ROUNDS = 40


@dataclass(frozen=True, slots=True)
class Centrality:
    """By node, in the order of the network.

    ``degree`` is the number of other nodes that it is joined to; ``betweenness`` the share of
    shortest paths that lead through it (Brandes 2001), and ``rank`` its weight for a walker who
    follows edges either way (PageRank, Brin and Page 1998, damping 0.85, the mean is 1). ``sources``
    is the number of nodes from which the paths were counted: all, or as many as there is time for.
    """

    degree: tuple[int, ...]
    betweenness: tuple[float, ...]
    rank: tuple[float, ...]
    sources: int


def centrality(network: Network) -> Centrality:
    """The measures of every node; the same numbers on every run and machine."""
    number = {node: i for i, node in enumerate(network)}
    ties: list[set[int]] = [set() for _ in number]
    for one, other in network.edges():
        if one != other:
            ties[number[one]].add(number[other])
            ties[number[other]].add(number[one])
    joined = [sorted(found) for found in ties]
    degrees = degree(network)
    sources = _sources(joined)
    return Centrality(
        tuple(degrees[node] for node in network),
        tuple(_betweenness(joined, sources)),
        tuple(_rank(joined)),
        len(sources),
    )


def _sources(joined: Sequence[Sequence[int]]) -> list[int]:
    """All nodes with edges, or of many every so-manieth, so that the work is bounded."""
    able = [node for node, others in enumerate(joined) if others]
    count = min(len(able), max(24, _SOURCES // max(len(able), 1)))
    return [able[len(able) * i // count] for i in range(count)]


def _betweenness(joined: Sequence[Sequence[int]], sources: Sequence[int]) -> list[float]:
    count = len(joined)
    share = [0.0] * count
    for source in sources:
        order = [source]
        depth = [-1] * count
        depth[source] = 0
        paths = [0] * count
        paths[source] = 1
        for node in order:
            further = depth[node] + 1
            for other in joined[node]:
                if depth[other] < 0:
                    depth[other] = further
                    order.append(other)
                if depth[other] == further:
                    paths[other] += paths[node]
        credit = [0.0] * count
        for node in reversed(order):
            nearer = depth[node] - 1
            each = (1 + credit[node]) / paths[node]
            for other in joined[node]:
                if depth[other] == nearer:
                    credit[other] += paths[other] * each
            if node != source:
                share[node] += credit[node]
    pairs = max(len(sources) * (count - 2), 1)
    return [round(max(found, 0.0) / pairs, 6) for found in share]


def _rank(joined: Sequence[Sequence[int]]) -> list[float]:
    count = len(joined)
    weights = [1.0] * count
    for _ in range(_ROUNDS):
        given = [w / len(o) if o else 0.0 for w, o in zip(weights, joined, strict=True)]
        idle = sum(w for w, o in zip(weights, joined, strict=True) if not o) / max(count, 1)
        weights = [
            1 - _DAMPING + _DAMPING * (idle + sum([given[other] for other in others]))
            for others in joined
        ]
    return [round(weight, 3) for weight in weights]
