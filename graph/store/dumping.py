"""A graph written out as RDF, sorted, graph by graph."""

from __future__ import annotations

from itertools import chain
from typing import BinaryIO

import pyoxigraph
from pyoxigraph import DefaultGraph, Quad

from cadregraph.graph.store.failures import guarded, readable
from cadregraph.graph.triples.serialize import Format, graph_order, write_graphs
from cadregraph.ontology import model_triples

_DEFAULT = DefaultGraph()


def dump(database: pyoxigraph.Store, format: Format, out: BinaryIO, *, with_ontology: bool) -> None:
    """Write a graph, sorted: equal graphs give equal bytes.

    Args:
        database: the graph; Turtle and N-Triples hold its default graph alone.
        format: the syntax.
        out: where the bytes go.
        with_ontology: add to the default graph the ontology and the concept schemes.

    Raises:
        StoreError: the graph is damaged.
    """
    default = guarded(database.quads_for_pattern(None, None, None, _DEFAULT))
    if with_ontology:
        triples = model_triples()
        model = (Quad(t.subject, t.predicate, t.object, _DEFAULT) for t in triples)
        default = chain(default, (quad for quad in model if quad not in database))
    with readable():
        names = sorted(database.named_graphs(), key=graph_order(format))
    graphs = (guarded(database.quads_for_pattern(None, None, None, name)) for name in names)
    write_graphs(default, graphs, format, out)
