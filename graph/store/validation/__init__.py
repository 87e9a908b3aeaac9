"""Does the graph keep to its model? Three kinds of checks, with findings of one form.

What things must have and which bounds values keep to are SHACL shapes that are written out, checked
by pyshacl. Of which classes a property is said, where it leads and how many values it has follows
from the ontology and is checked in one pass, which is ten times faster; ``shapes_graph()`` of the
ontology has the same as SHACL, for other validators. What spans many things, such as a circle of
bodies, is a rule of `cadregraph.graph.store.validation.rules`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Quad

from cadregraph.graph.store.validation.findings import Finding
from cadregraph.graph.store.validation.merged import Merged
from cadregraph.graph.store.validation.rules import beyond_text, broken_rules
from cadregraph.graph.store.validation.shacl import against_shapes
from cadregraph.graph.store.validation.skeleton import against_ontology

__all__ = ["Finding", "ValidationReport", "validate"]


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """Whether the graph conforms, and where it does not."""

    conforms: bool
    findings: tuple[Finding, ...]


def validate(
    merged: Iterable[Quad], texts: Iterable[tuple[str, str]] | None = None
) -> ValidationReport:
    """Check the quads of a default graph against the ontology, its shapes and rules.

    Args:
        merged: the default graph; ``Store.default_graph()`` gives it for a store.
        texts: the articles by id with their text, in which passages are then looked up;
            ``Store.texts()`` gives them.
    """
    graph = Merged.of(merged)
    found = [*against_ontology(graph), *against_shapes(graph), *broken_rules(graph)]
    if texts is not None:
        found += beyond_text(graph, texts)
    return ValidationReport(not found, tuple(sorted(set(found), key=repr)))
