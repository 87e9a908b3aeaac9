"""Facts as a CSV table that opens right in a spreadsheet: one row a fact and sentence."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from pyoxigraph import Literal, NamedNode, QuerySolutions

from exports.queries import COLUMNS, FACT_QUERIES, PASSAGES
from graph.store import Store

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def fact_rows(store: Store) -> Iterator[tuple[str, ...]]:
    """The facts, each with every sentence behind it, sorted; the columns are `COLUMNS`."""
    passages = {row["passage"]: row for row in _rows(store, PASSAGES)}
    found: set[tuple[str, ...]] = set()
    for query in FACT_QUERIES:
        for fact in _rows(store, query):
            row = fact | passages.get(fact["passage"], {})
            found.add(tuple(row.get(name, "") for name in COLUMNS))
    yield from sorted(found)


def _rows(store: Store, query: str) -> Iterator[dict[str, str]]:
    solutions = store.query(query)
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        yield {name: _text(solution[name]) for name in names}


def write_facts(store: Store, out: BinaryIO) -> None:
    """Write the facts as CSV (RFC 4180), UTF-8 with a byte order mark for spreadsheets.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV
    injection); numbers stay numbers.
    """
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        for row in fact_rows(store):
            writer.writerow([harmless(cell) for cell in row])
    finally:
        text.detach()


def harmless(cell: str) -> str:
    """The cell as text that no spreadsheet takes for a formula."""
    if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def _text(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else ""
