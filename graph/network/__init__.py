"""The graph as a network of people, bodies, posts and documents, for views and analysis."""

from __future__ import annotations

from graph.network.analysis import betweenness, communities, degree
from graph.network.project import Edge, Evidence, Network, Node, NodeFact, project

__all__ = [
    "Edge",
    "Evidence",
    "Network",
    "Node",
    "NodeFact",
    "betweenness",
    "communities",
    "degree",
    "project",
]
