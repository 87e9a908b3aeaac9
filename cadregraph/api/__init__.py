"""The calls behind the command line, for Python, by subject.

What is heavy is imported where it is used, so that ``import cadregraph`` costs little.
"""

from __future__ import annotations

from cadregraph.api.asking import Stats, ask, find, query, stats
from cadregraph.api.building import BuildReport, build, remove
from cadregraph.api.checking import contradictions, validate
from cadregraph.api.deciding import candidates, decide
from cadregraph.api.exporting import export, table
from cadregraph.api.extracting import explain, export_explanation, extract, extract_all
from cadregraph.api.networks import network, pyvis_network
from cadregraph.api.research import (
    as_of,
    careers,
    centralities,
    co_membership,
    co_membership_network,
    compare,
    discipline,
    paths,
    sanctions,
    turnover,
)
from cadregraph.api.results import NetworkView, Rows
from cadregraph.api.stores import DEFAULT_STORE, open_store
from cadregraph.api.upkeep import backup, compact, push, rebuild, restore, verify

__all__ = [
    "DEFAULT_STORE",
    "BuildReport",
    "NetworkView",
    "Rows",
    "Stats",
    "as_of",
    "ask",
    "backup",
    "build",
    "candidates",
    "careers",
    "centralities",
    "co_membership",
    "co_membership_network",
    "compact",
    "compare",
    "contradictions",
    "decide",
    "discipline",
    "explain",
    "export",
    "export_explanation",
    "extract",
    "extract_all",
    "find",
    "network",
    "open_store",
    "paths",
    "push",
    "pyvis_network",
    "query",
    "rebuild",
    "remove",
    "restore",
    "sanctions",
    "stats",
    "table",
    "turnover",
    "validate",
    "verify",
]
