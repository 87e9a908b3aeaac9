"""What a store consists of, as the steps that write it take it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph

from cadregraph.graph.identity import Decisions
from cadregraph.graph.store.articles import Records
from cadregraph.graph.triples.iris import Iris


@dataclass(frozen=True, slots=True)
class Parts:
    """The graph, the records beside it, and what both are made by.

    Attributes:
        database: the graph.
        records: what was read from the articles.
        decisions: a curator's, on who is who and who held what.
        base: what the IRIs of instances begin with.
        iris: the IRIs that begin so.
        folder: where all is on disk; None in memory.
    """

    database: pyoxigraph.Store
    records: Records
    decisions: Decisions
    base: str
    iris: Iris
    folder: Path | None
