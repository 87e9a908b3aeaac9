"""The graph as a network of people, bodies, posts and documents, for views and analysis."""

from __future__ import annotations

from cadregraph.graph.network.elements import Edge, Evidence, Network, Node, NodeFact
from cadregraph.graph.network.measures import betweenness, communities, degree
from cadregraph.graph.network.project import contracted, project
from cadregraph.graph.network.selection import selection
from cadregraph.graph.network.surroundings import surroundings

__all__ = [
    "Edge",
    "Evidence",
    "Network",
    "Node",
    "NodeFact",
    "betweenness",
    "communities",
    "contracted",
    "degree",
    "project",
    "selection",
    "surroundings",
]
