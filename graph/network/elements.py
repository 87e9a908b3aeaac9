"""What a network is made of: nodes, edges, facts and evidence, as frozen records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence behind an edge or a fact, with the article that it stands in.

    ``article`` and ``passage`` are IRIs; ``start`` and ``end`` are offsets into the article's text
    in code points. ``published`` and ``url`` are empty where the article has none.
    """

    sentence: str
    article: str
    title: str
    published: str
    url: str
    passage: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class NodeFact:
    """A fact about one node alone: what kind, in one line, with its date and evidence.

    Kinds: ``figure``, ``statement``, ``change`` (a personnel change that names neither post nor
    body, such as a retirement) and ``discipline`` (a sanction whose deciding body is not named).
    ``fact`` is the IRI of the action, statement or figure; ``decision`` and ``sanction`` are filled
    where the kind has them.
    """

    kind: str
    text: str
    evidence: tuple[Evidence, ...]
    date: str = ""
    fact: str = ""
    decision: str = ""
    sanction: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A thing: class (local name), label, other names, and the facts that are no edges.

    ``level`` is the notation of an organisation's level ('district'), ``code`` the official code of
    a place; both are empty where they are not known.
    """

    iri: str
    cls: str
    label: str
    names: tuple[str, ...]
    facts: tuple[NodeFact, ...] = ()
    level: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation; which of the fields are filled depends on the kind.

    Kinds: ``holds`` (official to post, with status), ``of`` (post to organisation), ``part-of``,
    ``organ-of``, ``governs``, ``jurisdiction``, ``contained-in``, ``issued`` (organisation to
    directive), ``implements``, ``based-on``, ``replaces``, ``amends``, ``organises``, ``chairs``,
    ``takes-part``, ``located``, ``decides`` (who decided a personnel change to the official),
    ``speaks-about`` (speaker to what a statement is about), and of personnel the change itself
    (``appointed`` … ``nominated``, official to post or organisation), of discipline the sanction (who
    decided it to the official or organisation: ``reprimand`` … ``dissolution``, ``discipline`` where
    the text names none).

    ``sanction`` is that of discipline, where the text names one. ``support`` is the number of articles
    that report a tenure, each copy of one aside; 0 for what is not counted so.

    ``fact`` is the IRI of the tenure, action or statement behind the edge, empty for a link.
    ``confidence`` is None for a link that some sentence states. ``title`` is filled where
    `cadregraph.graph.network.contracted` has taken a post out: the label of that post. Of a tenure,
    ``seen_from`` and ``seen_until`` are the dates of the first and last article that tells of the
    post as held, ``ended_by`` that of the first that tells of it as past.
    """

    kind: str
    source: str
    target: str
    status: str = ""
    decision: str = ""
    start: str = ""
    end: str = ""
    term: str = ""
    confidence: float | None = None
    evidence: tuple[Evidence, ...] = ()
    fact: str = ""
    title: str = ""
    seen_from: str = ""
    seen_until: str = ""
    ended_by: str = ""
    sanction: str = ""
    support: int = 0


Network: TypeAlias = "nx.MultiDiGraph[str]"
"""Nodes are IRIs with attribute ``data`` (`Node`); edges have ``data`` (`Edge`); both are sorted."""


def network_of(nodes: dict[str, Node], edges: list[Edge]) -> Network:
    """The network of these nodes and edges, in the order of their IRIs; edges of others are left."""
    network: Network = nx.MultiDiGraph()
    for iri in sorted(nodes):
        network.add_node(iri, data=nodes[iri])
    for edge in sorted(edges, key=_order):
        if edge.source in nodes and edge.target in nodes:
            network.add_edge(edge.source, edge.target, key=_key(edge), data=edge)
    return network


def _key(edge: Edge) -> str:
    """What keeps edges between the same ends apart: one may be elected to a post twice."""
    return " ".join(filter(None, (edge.kind, edge.fact, edge.title)))


def _order(edge: Edge) -> tuple[str, ...]:
    return (
        *(edge.source, edge.target, edge.kind, edge.status, edge.decision, edge.term, edge.start),
        *(edge.title, edge.fact),
    )
