"""Answers to queries as a person or a program wants them: table, CSV, JSON, Turtle."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection
from typing import BinaryIO, Literal, TypeAlias

from pyoxigraph import (
    BlankNode,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    Triple,
)
from pyoxigraph import Literal as RdfLiteral

from cadregraph.commands.terminal import write_table
from cadregraph.exports.tables.spreadsheet import harmless
from cadregraph.graph.errors import QueryError
from cadregraph.graph.store import Answer
from cadregraph.graph.triples.serialize import Format, write
from cadregraph.ontology import PREFIXES

AnswerFormat: TypeAlias = Literal["table", "csv", "json", "turtle"]

_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?", re.ASCII)
_RESULTS = {"csv": QueryResultsFormat.CSV, "json": QueryResultsFormat.JSON}
_TRIPLES: dict[str, Format] = {"table": "turtle", "turtle": "turtle", "json": "jsonld"}


def write_answer(
    answer: Answer, format: AnswerFormat, out: BinaryIO, hidden: Collection[str] = ()
) -> None:
    """Write the answer, in UTF-8.

    Rows and truth values become a table or the CSV and JSON of SPARQL 1.1 Query Results; triples
    become Turtle (also where a table was asked for) or JSON-LD.

    Args:
        hidden: columns that a table leaves out.

    Raises:
        QueryError: the format cannot hold the answer: rows as Turtle, triples as CSV.
    """
    if isinstance(answer, QueryTriples):
        if format not in _TRIPLES:
            raise QueryError("the query gives triples; ask for --format turtle or json")
        write((Quad(t.subject, t.predicate, t.object) for t in answer), _TRIPLES[format], out)
    elif format == "turtle":
        raise QueryError("the query gives no triples; ask for --format table, csv or json")
    elif format == "csv" and isinstance(answer, QuerySolutions):
        _write_csv(answer, out)
    elif format != "table":
        answer.serialize(out, _RESULTS[format])
        if format == "json" or isinstance(answer, QueryBoolean):
            out.write(b"\n")
    elif isinstance(answer, QueryBoolean):
        out.write(b"true\n" if answer else b"false\n")
    else:
        _write_rows(answer, out, hidden)


def _write_rows(answer: QuerySolutions, out: BinaryIO, hidden: Collection[str]) -> None:
    names = [name.value for name in answer.variables if name.value not in hidden]
    rows = [[_cell(row[name]) for name in names] for row in answer]
    text = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
    try:
        write_table(names, rows, text)
    finally:
        text.detach()


def _write_csv(answer: QuerySolutions, out: BinaryIO) -> None:
    """Row by row, as SPARQL 1.1 has it but for cells that a spreadsheet would run as formulas."""
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow([name.value for name in answer.variables])
        for row in answer:
            writer.writerow([_harmless(row[name]) for name in answer.variables])
    finally:
        text.detach()


def _harmless(term: NamedNode | BlankNode | RdfLiteral | Triple | None) -> str:
    if isinstance(term, RdfLiteral):
        return term.value if _NUMBER.fullmatch(term.value) else harmless(term.value)
    if term is None:
        return ""
    return term.value if isinstance(term, NamedNode) else str(term)


def _cell(term: NamedNode | BlankNode | RdfLiteral | Triple | None) -> str:
    """The term for a reader: the text of a literal, an IRI with its prefix, '' for unbound."""
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return _shortened(term.value)
    return term.value if isinstance(term, RdfLiteral) else str(term)


def _shortened(iri: str) -> str:
    fitting = [(space, name) for name, space in PREFIXES.items() if iri.startswith(space)]
    if not fitting:
        return iri
    space, name = max(fitting, key=lambda pair: len(pair[0]))
    return f"{name}:{iri[len(space) :]}"
