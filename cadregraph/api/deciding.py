"""Who is who: a curator's decisions, and what is left to decide."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cadregraph.api.stores import DEFAULT_STORE, opened

if TYPE_CHECKING:
    from cadregraph.api.stores import Where
    from cadregraph.graph.store import Candidate


def decide(
    decisions: str | os.PathLike[str], store: Where = DEFAULT_STORE, *, wait: float = 0
) -> None:
    """Hold to a curator's file of decisions on who is who, in place of those held to so far.

    Args:
        wait: for how many seconds to wait for other processes that hold the store.

    Raises:
        DecisionsError: it cannot be read, or its lines contradict one another; nothing is changed.
        StoreError: the store cannot be opened or written.
    """
    from cadregraph.graph.identity import read_decisions

    found = read_decisions(decisions)
    with opened(store, wait=wait) as graph:
        graph.decide(found)


def candidates(store: Where = DEFAULT_STORE, name: str | None = None) -> list[Candidate]:
    """Pairs of people of whom it is not settled whether they are one, with the evidence.

    Args:
        name: only people of this name.

    Raises:
        StoreError: the store cannot be opened.
    """
    with opened(store, read_only=True) as graph:
        return list(graph.candidates(name))
