"""Does the graph keep to its shapes? SHACL over the merged knowledge, by pyshacl."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

import pyoxigraph
import rdflib
from pyoxigraph import Quad, RdfFormat, Triple
from pyshacl import validate as shacl
from rdflib.namespace import SH

from cadregraph.ontology import shapes_graph


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where the graph departs from a shape."""

    focus: str
    path: str
    value: str
    message: str
    severity: str


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """Whether the graph conforms, and where it does not."""

    conforms: bool
    findings: tuple[Finding, ...]


def validate(merged: Iterable[Quad]) -> ValidationReport:
    """Check the quads of a default graph against the shapes of the ontology (W3C SHACL).

    ``Store.default_graph()`` gives them for a store.
    """
    triples = (Triple(quad.subject, quad.predicate, quad.object) for quad in merged)
    out = BytesIO()
    pyoxigraph.serialize(triples, out, RdfFormat.N_TRIPLES)
    data = rdflib.Graph()
    data.parse(data=out.getvalue(), format="ox-nt")
    conforms, report, _ = shacl(data, shacl_graph=shapes_graph(), inplace=True)
    if not isinstance(report, rdflib.Graph):
        return ValidationReport(bool(conforms), ())
    return ValidationReport(bool(conforms), tuple(sorted(_findings(report), key=repr)))


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
