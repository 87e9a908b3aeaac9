"""The ways out as a network, for the programs that draw and measure networks.

What writes a format is loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from cadregraph.exports.formats import ExportFormat, FolderFormat

if TYPE_CHECKING:
    from cadregraph.graph.network import Network
    from cadregraph.graph.store import Store


def _graphml(store: Store, out: BinaryIO) -> None:
    from cadregraph.exports.networks.graphml import write_graphml

    write_graphml(_projected(store), out)


def _gexf(store: Store, out: BinaryIO) -> None:
    from cadregraph.exports.networks.gexf import write_gexf

    write_gexf(_projected(store), out)


def _cytoscape(store: Store, out: BinaryIO) -> None:
    from cadregraph.exports.networks.network_json import write_cytoscape

    write_cytoscape(_projected(store), out)


def _node_link(store: Store, out: BinaryIO) -> None:
    from cadregraph.exports.networks.network_json import write_node_link

    write_node_link(_projected(store), out)


def _followthemoney(store: Store, out: BinaryIO) -> None:
    from cadregraph.exports.networks.followthemoney import write_followthemoney

    write_followthemoney(store, out)


def _neo4j(store: Store, folder: Path) -> None:
    from cadregraph.exports.networks.neo4j import write_neo4j
    from cadregraph.graph.network.origins import articles, passages

    write_neo4j(_projected(store), folder, passages(store), articles(store))


def _neo4j_files() -> tuple[str, ...]:
    from cadregraph.exports.networks.neo4j import FILES

    return FILES


def _projected(store: Store) -> Network:
    from cadregraph.graph.network import project

    return project(store)


FORMATS: Mapping[str, ExportFormat | FolderFormat] = MappingProxyType(
    {
        "graphml": ExportFormat("the network for yEd, Cytoscape, igraph", ".graphml", _graphml),
        "gexf": ExportFormat("the network with time for Gephi", ".gexf", _gexf),
        "cytoscape": ExportFormat("the network for Cytoscape, Cytoscape.js", ".cyjs", _cytoscape),
        "node-link": ExportFormat("the network as JSON for networkx, D3", ".json", _node_link),
        "ftm": ExportFormat(
            "entities of FollowTheMoney, for OpenAleph", ".ftm.json", _followthemoney
        ),
        "neo4j": FolderFormat("the network as a folder to import into Neo4j", _neo4j, _neo4j_files),
    }
)
"""By name."""
