"""Tables as CSV that opens right in a spreadsheet: Vietnamese intact, and nothing in it runs."""

from __future__ import annotations

import csv
import io
import re
from typing import BinaryIO

from cadregraph.exports.tables.columns import Cell, Kind
from cadregraph.exports.tables.table_kinds import Table
from cadregraph.graph.store import Store

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_HIDDEN = re.compile(r"(?<=[;\t\r\n])(?=[=+\-@\t\r＝＋－＠])")


def write_csv(table: Table, store: Store, out: BinaryIO) -> None:
    """Write the rows as CSV (RFC 4180), UTF-8 with a byte order mark, by which Excel knows it.

    Several texts in one cell are joined by '; '. No cell is a formula (OWASP, CSV injection): see
    `harmless`.
    """
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow([column.name for column in table.columns])
        kinds = [column.kind for column in table.columns]
        for row in table.rows(store):
            writer.writerow([_shown(*pair) for pair in zip(row, kinds, strict=True)])
    finally:
        text.detach()


def _shown(cell: Cell, kind: Kind) -> str:
    text = "; ".join(cell) if isinstance(cell, tuple) else cell
    if kind in ("number", "count") and _NUMBER.fullmatch(text):
        return text
    return harmless(text)


def harmless(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula: an apostrophe stands before it.

    One stands also inside, behind what some spreadsheets cut cells at: where a semicolon parts the
    columns, as in many countries, 'a;=1+1' would be two cells.
    """
    text = _HIDDEN.sub("'", text)
    return f"'{text}" if text.startswith(_FORMULA) else text
