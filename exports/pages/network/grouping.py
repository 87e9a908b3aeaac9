"""The parts in which a network is drawn, and which its overview folds into one node each.

A part is a community (Louvain, Blondel et al. 2008), named after the body in it that is joined
best; one that is too large to be read is parted once more. What hangs together with little or
nothing is gathered in two parts of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from cadregraph.graph.network import Network, Node, degree

_SEED = 20150101
_PARTED_FROM = 150
_WHOLE = 60
_LARGEST = 240
_LEAST = 24
_SMALL = 8

BODIES = frozenset(
    """PartyCommittee PartyOrganization PartyBody StateBody MassOrganization Institution
    Organization""".split()
)
"""The classes of organisations."""


@dataclass(frozen=True, slots=True)
class Part:
    """Nodes that stand together: ``head`` is the one that names the part.

    ``kind`` is ``community``, or ``lone`` for the nodes without any edge, or ``small`` for those of
    the small groups that are joined to nothing else; the last two have no head.
    """

    kind: str
    head: str
    members: tuple[str, ...]


def parts(network: Network) -> tuple[Part, ...]:
    """The parts of a network, each node in one; the large first, ``small`` and ``lone`` last."""
    degrees = degree(network)
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(network))
    simple.add_edges_from(sorted({(min(a, b), max(a, b)) for a, b in network.edges() if a != b}))
    components = [sorted(part) for part in nx.connected_components(simple)]
    if len(network) < _PARTED_FROM:
        return _named(components, network, degrees)
    groups: list[list[str]] = []
    for component in components:
        if len(component) > _WHOLE:
            found = [
                smaller
                for group in _communities(simple, component)
                for smaller in (_communities(simple, group) if len(group) > _LARGEST else [group])
            ]
            groups += _joined(simple, found)
        elif len(component) >= _SMALL:
            groups.append(component)
    small = sorted(n for part in components if 1 < len(part) < _SMALL for n in part)
    lone = sorted(n for part in components if len(part) == 1 for n in part)
    rest = [Part(kind, "", tuple(found)) for kind, found in (("small", small), ("lone", lone))]
    return _named(groups, network, degrees) + tuple(part for part in rest if part.members)


def _communities(simple: nx.Graph[str], members: list[str]) -> list[list[str]]:
    """On numbers instead of IRIs, and each edge from the lower: one order on every run."""
    number = {node: i for i, node in enumerate(members)}
    inside: nx.Graph[int] = nx.Graph()
    inside.add_nodes_from(range(len(members)))
    ends = ((number[a], number[b]) for a, b in simple.subgraph(members).edges())
    inside.add_edges_from(sorted((min(a, b), max(a, b)) for a, b in ends))
    found: Iterable[set[int]] = nx.community.louvain_communities(inside, seed=_SEED)
    return [sorted(members[i] for i in group) for group in found]


def _joined(simple: nx.Graph[str], groups: list[list[str]]) -> list[list[str]]:
    """The groups of one component, a small one joined to the one with which it has most ties."""
    members = dict(enumerate(groups))
    home = {node: number for number, group in members.items() for node in group}
    for number in sorted(members, key=lambda n: (len(members[n]), members[n][0])):
        if len(members[number]) >= _LEAST:
            continue
        ties: dict[int, int] = {}
        for node in members[number]:
            for other in simple[node]:
                if home[other] != number:
                    ties[home[other]] = ties.get(home[other], 0) + 1
        if ties:
            to = min(ties, key=lambda n: (-ties[n], len(members[n]), members[n][0]))
            members[to] = sorted(members[to] + members.pop(number))
            home |= dict.fromkeys(members[to], to)
    return list(members.values())


def _named(groups: list[list[str]], network: Network, degrees: dict[str, int]) -> tuple[Part, ...]:
    data: dict[str, Node] = dict(network.nodes(data="data"))

    def rank(node: str) -> tuple[bool, int, str]:
        return (data[node].cls not in BODIES, -degrees[node], node)

    ordered = sorted(groups, key=lambda group: (-len(group), group[0]))
    return tuple(Part("community", min(g, key=rank), tuple(g)) for g in ordered)
