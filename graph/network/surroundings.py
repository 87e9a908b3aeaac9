"""The surroundings of one node: the part of the network that lies within some steps of it.

A post is no step of its own: a person's posts come with their bodies. From a body to the people who
hold its posts is one step.
"""

from __future__ import annotations

from cadregraph.graph.network.elements import Edge, Network, Node, network_of


def surroundings(network: Network, centre: str, depth: int) -> Network:
    """The nodes within ``depth`` steps of the node ``centre``, and all edges between them."""
    nodes: dict[str, Node] = dict(network.nodes(data="data"))
    found = {centre: 0}
    ring = [centre]
    for step in range(depth + 1):
        ring = _through_posts(network, ring, step, depth, found)
        if step == depth:
            break
        onward: list[str] = []
        for iri in ring:
            for other, edge in _neighbours(network, iri):
                if other not in found and edge.kind != "of":
                    found[other] = step + 1
                    onward.append(other)
        ring = onward
    edges: list[Edge] = [edge for _, _, edge in network.edges(data="data")]
    return network_of({iri: nodes[iri] for iri in found}, edges)


def _through_posts(
    network: Network, ring: list[str], step: int, depth: int, found: dict[str, int]
) -> list[str]:
    """The ring with what belongs to it without a step: the bodies of posts, and where further
    steps follow, the posts of bodies."""
    given, reached = set(ring), list(ring)
    for iri in reached:
        for other, edge in _neighbours(network, iri):
            if edge.kind == "of" and other not in found:
                body_of_post = edge.source == iri
                if body_of_post or (step < depth and iri in given):
                    found[other] = step
                    reached.append(other)
    return reached


def _neighbours(network: Network, iri: str) -> list[tuple[str, Edge]]:
    """The neighbours of a node, either way, with the edge to each."""
    out = [(other, edge) for _, other, edge in network.out_edges(iri, data="data")]
    return out + [(other, edge) for other, _, edge in network.in_edges(iri, data="data")]
