"""Centralities and communities of a network; the same numbers on every run."""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx

from cadregraph.graph.network.elements import Network

_SEED = 20150101
_EXACT_BELOW = 2_000
_SAMPLE = 400


def _simple(network: Network) -> nx.Graph[str]:
    """The network without directions and parallel edges, nodes and edges in sorted order."""
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(network))
    simple.add_edges_from(sorted({(min(a, b), max(a, b)) for a, b in network.edges() if a != b}))
    return simple


def degree(network: Network) -> dict[str, int]:
    """How many other nodes each node is joined to."""
    simple = _simple(network)
    return {node: len(simple[node]) for node in simple}


def betweenness(network: Network) -> dict[str, float]:
    """The share of shortest paths that pass through each node (Brandes 2001), 0 to 1.

    Exact below 2,000 nodes, from 400 sources drawn with a fixed seed above.
    """
    simple = _simple(network)
    sample = None if len(simple) < _EXACT_BELOW else _SAMPLE
    found: Mapping[str, float] = nx.betweenness_centrality(simple, k=sample, seed=_SEED)
    return {node: round(found[node], 9) for node in simple}


def communities(network: Network) -> dict[str, int]:
    """The community of each node (Louvain, Blondel et al. 2008), numbered from 0 by size.

    Communities of one size are numbered by their least IRI.
    """
    simple = _simple(network)
    groups = nx.community.louvain_communities(simple, seed=_SEED)
    ordered = sorted((sorted(group) for group in groups), key=lambda g: (-len(g), g[0]))
    return {node: number for number, group in enumerate(ordered) for node in group}
