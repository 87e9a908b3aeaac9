"""Analysis for researchers: careers, co-membership, paths, centralities, turnover, discipline.

Each call reads a store and gives a pandas frame with sorted rows and typed columns. Nothing is filled
in: dates are as precise as the texts, what is unknown is empty and is counted apart.
"""

from __future__ import annotations

from cadregraph.graph.analysis.careers import as_of, careers
from cadregraph.graph.analysis.centrality import Ties, centralities
from cadregraph.graph.analysis.comparison import Verdict, compare
from cadregraph.graph.analysis.discipline import BY, discipline, sanctions
from cadregraph.graph.analysis.known_holders import KnownHolder, read_holders
from cadregraph.graph.analysis.members import Overlap, co_membership, co_membership_network
from cadregraph.graph.analysis.pandas_frames import needed
from cadregraph.graph.analysis.paths import paths
from cadregraph.graph.analysis.turnover import turnover

__all__ = [
    "BY",
    "KnownHolder",
    "Overlap",
    "Ties",
    "Verdict",
    "as_of",
    "careers",
    "centralities",
    "co_membership",
    "co_membership_network",
    "compare",
    "discipline",
    "needed",
    "paths",
    "read_holders",
    "sanctions",
    "turnover",
]
