"""Tables of who held an office when, from elsewhere: CSV, TSV, or entities of FollowTheMoney.

A table has a line of heads: the holder, the office (or title and organisation apart), from and until,
under any of the names that Wikidata's query service, nomenklatura or people use. Of FollowTheMoney
(JSON Lines, https://followthemoney.tech) ``Occupancy`` joins ``Person`` and ``Position``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from cadregraph.graph.analysis.day_spans import days
from cadregraph.graph.errors import InputError

_HEADS: Mapping[str, str] = {
    head: name
    for name, heads in {
        "holder": (
            "holder",
            "person",
            "personlabel",
            "name",
            "official",
            "officialname",
            "itemlabel",
        ),
        "office": ("office", "position", "positionlabel", "post", "postlabel"),
        "title": ("title", "posttitle"),
        "organization": ("organization", "organisation", "body", "postorganization"),
        "start": ("from", "start", "startdate", "since"),
        "end": ("until", "to", "end", "enddate"),
    }.items()
    for head in heads
}


@dataclass(frozen=True, slots=True)
class KnownHolder:
    """A line of a table: who held which office, from and until when ('' unknown).

    The office is named whole, or by ``title`` and ``organization``.
    """

    line: int
    holder: str
    office: str
    title: str
    organization: str
    start: str
    end: str


class _Entity(msgspec.Struct):
    """An entity of FollowTheMoney: properties have lists of values."""

    id: str
    schema: str
    properties: dict[str, list[str]] = {}


def read_holders(path: Path) -> tuple[KnownHolder, ...]:
    """The lines of a table.

    Raises:
        InputError: it cannot be read, has no head for holder and office, or a line is none of its
            kind; the error names file and line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise InputError(str(path), f"cannot be read: {reason}") from error
    if text.lstrip().startswith("{"):
        return tuple(_of_entities(path, text))
    return tuple(_of_table(path, text))


def _of_table(path: Path, text: str) -> Iterator[KnownHolder]:
    head = text.partition("\n")[0]
    lines = csv.reader(io.StringIO(text), delimiter="\t" if "\t" in head else ",")
    try:
        heads = [_HEADS.get(name.strip().lower(), "") for name in next(lines, [])]
        if "holder" not in heads or not (
            "office" in heads or {"title", "organization"} <= {*heads}
        ):
            raise InputError(
                str(path),
                "the heads must name holder and office, or holder, title and organization",
                1,
            )
        for cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            yield _holder(path, lines.line_num, heads, cells)
    except csv.Error as error:
        raise InputError(str(path), f"is no table: {error}", lines.line_num) from error


def _holder(path: Path, line: int, heads: Sequence[str], cells: Sequence[str]) -> KnownHolder:
    found = dict.fromkeys(_HEADS.values(), "")
    found |= {name: cell.strip() for name, cell in zip(heads, cells, strict=False) if name}
    return KnownHolder(
        line,
        found["holder"],
        found["office"],
        found["title"],
        found["organization"],
        *(_date(path, line, found[name]) for name in ("start", "end")),
    )


def _date(path: Path, line: int, text: str) -> str:
    """A date as far as it is one; what Wikidata writes behind the day is cut off."""
    date = text.partition("T")[0]
    if date and days(date) is None:
        raise InputError(
            str(path), f"{text!r} is not a date such as 2016-01-01, 2016-01 or 2016", line
        )
    return date


def _of_entities(path: Path, text: str) -> Iterator[KnownHolder]:
    """What entities of FollowTheMoney say; those that are not of offices are passed over."""
    names: dict[str, str] = {}
    held: list[tuple[int, _Entity]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            entity = msgspec.json.decode(line, type=_Entity)
        except msgspec.DecodeError as error:
            raise InputError(
                str(path), f"is no entity of FollowTheMoney: {error}", number
            ) from error
        if entity.schema == "Occupancy":
            held.append((number, entity))
        elif entity.properties.get("name"):
            names[entity.id] = entity.properties["name"][0]
    for number, entity in held:
        first = {name: values[0] for name, values in entity.properties.items() if values}
        if first.get("holder") in names and first.get("post") in names:
            yield KnownHolder(
                number,
                names[first["holder"]],
                names[first["post"]],
                "",
                "",
                _date(path, number, first.get("startDate", "")),
                _date(path, number, first.get("endDate", "")),
            )
