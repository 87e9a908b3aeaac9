"""Single values of the merged graph, read without a query."""

from __future__ import annotations

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode

_DEFAULT = DefaultGraph()


def value(store: pyoxigraph.Store, subject: NamedNode, predicate: NamedNode) -> str | None:
    """The text of a literal that a thing has, None if it has none."""
    found = next(store.quads_for_pattern(subject, predicate, None, _DEFAULT), None)
    return found.object.value if found and isinstance(found.object, Literal) else None


def link(store: pyoxigraph.Store, subject: NamedNode, predicate: NamedNode) -> NamedNode | None:
    """The thing that a link leads to, None if there is none."""
    found = next(store.quads_for_pattern(subject, predicate, None, _DEFAULT), None)
    return found.object if found and isinstance(found.object, NamedNode) else None
