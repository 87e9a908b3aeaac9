"""The network as GraphML (graphml.graphdrawing.org), for yEd, Gephi, Cytoscape and igraph."""

from __future__ import annotations

import re
from typing import BinaryIO

import networkx as nx

from cadregraph.exports.networks.flat import flat_edges, flat_nodes, xml_value
from cadregraph.graph.network import Network

_NO_NAME = re.compile(r"[^A-Za-z0-9._-]")


def flat(network: Network) -> nx.MultiDiGraph[str]:
    """The network with plain attributes; ids are the ends of IRIs, which stand under ``iri``.

    The schema of GraphML wants ids that are XML name tokens, and no IRI is one: the slash.
    """
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for found in flat_nodes(network, with_facts=True):
        token = ":".join(_NO_NAME.sub("_", part) for part in found.iri.split("/")[-2:])
        ids[found.iri] = token if token and token not in taken else f"n{len(ids)}:{token}"
        taken.add(ids[found.iri])
        values = {name: xml_value(name, value) for name, value in found.attributes.items()}
        plain.add_node(ids[found.iri], **values, iri=xml_value("iri", found.iri))
    for edge in flat_edges(network, with_facts=True):
        values = {name: xml_value(name, value) for name, value in edge.attributes.items()}
        plain.add_edge(ids[edge.edge.source], ids[edge.edge.target], key=edge.id, **values)
    return plain


def write_graphml(network: Network, out: BinaryIO) -> None:
    """Write GraphML in UTF-8; nodes and edges in the network's order, which is sorted."""
    nx.write_graphml_xml(flat(network), out, encoding="utf-8", prettyprint=True)
