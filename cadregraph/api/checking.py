"""Whether the graph keeps to its shapes, and whether articles contradict one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cadregraph.api.stores import DEFAULT_STORE, opened

if TYPE_CHECKING:
    from cadregraph.api.stores import Where
    from cadregraph.graph.store import Contradiction
    from cadregraph.graph.store.validation import ValidationReport


def validate(store: Where = DEFAULT_STORE) -> ValidationReport:
    """Whether the merged graph keeps to the ontology, its shapes (W3C SHACL) and rules, and where not.

    Passages are looked up in the texts of their articles.

    Raises:
        StoreError: the store cannot be opened.
    """
    from cadregraph.graph.store.validation import validate as check

    with opened(store, read_only=True) as graph:
        return check(graph.default_graph(), graph.texts())


def contradictions(store: Where = DEFAULT_STORE) -> list[Contradiction]:
    """Where articles contradict each other about who held a post when, with the sentences.

    Raises:
        StoreError: the store cannot be opened.
    """
    with opened(store, read_only=True) as graph:
        return list(graph.contradictions())
