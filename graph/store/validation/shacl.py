"""SHACL over the merged knowledge, by pyshacl."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pyoxigraph
import rdflib
from pyoxigraph import RdfFormat
from pyshacl import validate as shacl
from rdflib.namespace import SH

from cadregraph.graph.store.validation.findings import Finding
from cadregraph.graph.store.validation.merged import Merged
from cadregraph.ontology import written_shapes


def against_shapes(graph: Merged) -> Iterator[Finding]:
    """Where the graph departs from the shapes that are written out (W3C SHACL)."""
    out = BytesIO()
    pyoxigraph.serialize(graph.triples, out, RdfFormat.N_TRIPLES)
    data = rdflib.Graph()
    data.parse(data=out.getvalue(), format="ox-nt")
    _, report, _ = shacl(data, shacl_graph=written_shapes(), inplace=True)
    if isinstance(report, rdflib.Graph):
        yield from _findings(report)


def _findings(report: rdflib.Graph) -> Iterator[Finding]:
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        severity = report.value(result, SH.resultSeverity)
        yield Finding(
            focus=_text(report.value(result, SH.focusNode)),
            path=_text(report.value(result, SH.resultPath)),
            value=_text(report.value(result, SH.value)),
            message=_text(report.value(result, SH.resultMessage)),
            severity=_text(severity).rpartition("#")[2],
        )


def _text(node: rdflib.term.Node | None) -> str:
    return "" if node is None else str(node)
