"""The graph as a network of people, bodies, posts and documents, for views and analysis."""

from __future__ import annotations

from graph.network.analysis import betweenness, communities, degree
from graph.network.asking import Source
from graph.network.project import contracted, project
from graph.network.records import Edge, Evidence, Network, Node, NodeFact

__all__ = [
    "Edge",
    "Evidence",
    "Network",
    "Node",
    "NodeFact",
    "Source",
    "betweenness",
    "communities",
    "contracted",
    "degree",
    "project",
]
