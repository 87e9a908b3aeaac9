"""Data files as typed tables: a frozen dataclass says what a row holds, and each cell is held to it.

A file is UTF-8 in NFC. Lines that begin with '#' are comments; the first other line names the
columns, a tab between two; each line after it is a row. Cells missing at the end of a row are
empty. What a column holds is the type of the field of its name (a field whose column would be a
Python keyword has an underscore behind it):

    str          text, empty where the type allows it
    bool         'yes', or nothing
    int, float   a number
    X | None     nothing, or X
    frozenset    any number of words, a space between two
    tuple        any number of items: the first in the row, each other in a line of its own below it

A line below a row begins with two spaces, and with the name of its column but for ``forms``:

    forms	label	also
    ban tuyên giáo	Ban Tuyên giáo	Ban Tuyên huấn
      ban tg
      also: Ban Tuyên truyền

`Table` adds what one row cannot say: which columns tell a row from all others, in which order rows
stand, which cells name something in another table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from itertools import product
from types import UnionType
from typing import Generic, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from cadregraph.graph.errors import LexiconError
from cadregraph.graph.text.normal import fold, nfc

Row = TypeVar("Row")

_STRAY = re.compile(r"(?:^|\t) | (?=[ \t]|$)|\t$|[\x00-\x08\x0b-\x1f\x7f\xa0\u200b-\u200f\ufeff]")
_INVALID = re.compile(r"(?P<reason>.+) - at `\$\.(?P<field>\w+)(?:\[(?P<item>\d+|\.\.\.)\])?`")


@dataclass(frozen=True, slots=True)
class Known:
    """What the cells of a column may name.

    ``names`` gives it, ``what`` says what it is, for the message. ``beginning`` lets a cell, in any
    case, go on behind a name ('Bộ Công an' begins with 'bộ'); ``nothing`` stands for none.
    """

    names: Callable[[], Collection[str]]
    what: str
    beginning: bool = False
    nothing: str | None = None

    def holds(self, cell: str) -> bool:
        """Whether the cell is, or begins with, one of the names."""
        if cell == self.nothing:
            return True
        if not self.beginning:
            return cell in _names(self)
        words = fold(cell).split()
        return any(" ".join(words[:end]) in _names(self) for end in range(1, len(words) + 1))


@cache
def _names(known: Known) -> frozenset[str]:
    return frozenset(known.names())


@dataclass(frozen=True, eq=False)
class Table(Generic[Row]):
    """A data file and what its rows are.

    ``unique`` are the columns that no two rows have the same of (of a column of several items each
    counts); ``folded`` those whose items are written as `fold` gives them, as look-ups want them;
    ``sorted_by`` those by whose folded text rows stand in order. ``package`` is that whose ``data`` folder
    holds the file.
    """

    name: str
    row: type[Row]
    unique: tuple[str, ...] = ("forms",)
    folded: tuple[str, ...] = ()
    sorted_by: tuple[str, ...] = ()
    known: Mapping[str, Known] = field(default_factory=dict)
    package: str = "cadregraph.graph.lexicon"

    @cached_property
    def columns(self) -> Mapping[str, _Column]:
        """The columns by name."""
        hints = get_type_hints(self.row)
        return {
            name.removesuffix("_"): _Column(name, _reader(hint), get_origin(hint) is tuple)
            for name, hint in hints.items()
        }

    @cached_property
    def shipped(self) -> tuple[Row, ...]:
        """The rows of the file in the package."""
        text = files(self.package).joinpath("data", self.name).read_text(encoding="utf-8")
        return parse(self, text)


def rows(table: Table[Row]) -> tuple[Row, ...]:
    """The rows of a data file, read on first use.

    Raises:
        LexiconError: a line is not as the table wants it; the message names file and line.
    """
    return table.shipped


def parse(table: Table[Row], text: str) -> tuple[Row, ...]:
    """The rows of a text in the form of a data file.

    Raises:
        LexiconError: a line is not as the table wants it; the message names file and line.
    """
    read = [_Read(_converted(table, cells), cells.lines) for cells in _rows_of_cells(table, text)]
    _check_folded(table, read)
    _check_unique(table, read)
    _check_order(table, read)
    _check_known(table, read)
    return tuple(one.row for one in read)


@dataclass(frozen=True, slots=True)
class _Cells:
    """A row as written: its cells by field, and the line of each item of a field of several."""

    number: int
    given: dict[str, object]
    lines: dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class _Read(Generic[Row]):
    """A row with the lines of its items."""

    row: Row
    lines: Mapping[str, Sequence[int]]

    def values(self, column: str) -> Iterator[tuple[int, str]]:
        """The texts in a column, its items or the one that it holds, each with its line."""
        value = getattr(self.row, column)
        if isinstance(value, tuple):
            return zip(self.lines[column], value, strict=True)
        parts = sorted(value) if isinstance(value, frozenset) else [str(value)]
        return ((self.lines[""][0], part) for part in parts)


def _rows_of_cells(table: Table[Row], text: str) -> Iterator[_Cells]:
    header: list[str] | None = None
    row: _Cells | None = None
    for number, line in _lines(table, text):
        if header is None:
            header = line.split("\t")
            if sorted(header) != sorted(table.columns):
                raise _error(table, number, f"the columns must be {', '.join(table.columns)}")
        elif line.startswith("  "):
            if row is None:
                raise _error(table, number, "there is no row above this item")
            _add_item(table, row, number, line.strip())
        else:
            if row is not None:
                yield row
            row = _row_of_cells(table, header, number, line)
    if row is not None:
        yield row
    if header is None:
        raise LexiconError(f"{table.name}: no line names the columns")


def _row_of_cells(table: Table[Row], header: list[str], number: int, line: str) -> _Cells:
    cells = line.split("\t")
    if len(cells) > len(header):
        raise _error(table, number, f"{len(cells)} cells, {len(header)} columns")
    cells += [""] * (len(header) - len(cells))
    row = _Cells(number, {}, {"": [number]})
    for name, cell in zip(header, cells, strict=True):
        column = table.columns[name]
        value = row.given[column.field] = column.read(cell)
        if isinstance(value, list) and column.several:
            row.lines[column.field] = [number] * len(value)
    return row


def _add_item(table: Table[Row], row: _Cells, number: int, line: str) -> None:
    """The item of a line below its row: 'chánh vp', 'also: Ban Tuyên huấn'."""
    name, colon, item = line.partition(": ")
    if not colon:
        name, item = "forms", line
    column = table.columns.get(name)
    if column is None or not column.several:
        raise _error(table, number, f"there is no column of several items called {name!r}")
    items = row.given[column.field]
    assert isinstance(items, list)
    if not items:
        raise _error(table, number, f"the first of {name} stands in the row")
    items.append(item)
    row.lines[column.field].append(number)


def _converted(table: Table[Row], cells: _Cells) -> Row:
    try:
        return msgspec.convert(cells.given, table.row, strict=False)
    except msgspec.ValidationError as error:
        found = _INVALID.fullmatch(str(error))
        if found is None:
            raise _error(table, cells.number, str(error)) from error
        name, item = found["field"], found["item"] or ""
        number = (
            cells.lines[name][int(item)] if name in cells.lines and item.isdigit() else cells.number
        )
        raise _error(table, number, f"{name.removesuffix('_')}: {found['reason']}") from error


def _lines(table: Table[Row], text: str) -> Iterator[tuple[int, str]]:
    """The lines that are neither empty nor comments, with their numbers."""
    for number, line in enumerate(text.split("\n"), 1):
        if nfc(line) != line:
            raise _error(table, number, "not in NFC")
        if line.startswith("#") or not line:
            continue
        item = line.removeprefix("  ")
        if not item or _STRAY.search(item):
            raise _error(table, number, "a stray space or sign")
        yield number, line


@dataclass(frozen=True, slots=True)
class _Column:
    """How the cells of a column become values of its field; ``several`` if they are items."""

    field: str
    read: Callable[[str], object]
    several: bool


def _reader(hint: object) -> Callable[[str], object]:
    origin = get_origin(hint)
    if origin is frozenset:
        return str.split
    if origin is tuple:
        return _first_item
    if hint is bool:
        return _yes
    if origin in (Union, UnionType) and type(None) in get_args(hint):
        return _or_nothing
    return str


def _first_item(cell: str) -> object:
    return [cell] if cell else []


def _yes(cell: str) -> object:
    return {"yes": True, "": False}.get(cell, cell)


def _or_nothing(cell: str) -> object:
    return cell or None


def _check_folded(table: Table[Row], read: Sequence[_Read[Row]]) -> None:
    for column in table.folded:
        for one in read:
            for number, value in one.values(column):
                if fold(value) != value:
                    raise _error(table, number, f"{column}: write {fold(value)!r}, not {value!r}")


def _check_unique(table: Table[Row], read: Sequence[_Read[Row]]) -> None:
    seen: dict[tuple[str, ...], int] = {}
    for one in read:
        for cells in product(*(one.values(column) for column in table.unique)):
            number = max(line for line, _ in cells)
            key = tuple(fold(part).replace(" ,", ",") for _, part in cells)
            if key in seen:
                named = ", ".join(repr(part) for _, part in cells)
                raise _error(table, number, f"{named} stands in line {seen[key]} already")
            seen[key] = number


def _check_order(table: Table[Row], read: Sequence[_Read[Row]]) -> None:
    if not table.sorted_by:
        return
    last: tuple[str, ...] = ()
    for one in read:
        cells = [cell for column in table.sorted_by for cell in one.values(column)]
        at = tuple(fold(text) for _, text in cells)
        if last and at < last:
            order = ", ".join(table.sorted_by)
            raise _error(table, cells[0][0], f"not in the order of {order}")
        last = at


def _check_known(table: Table[Row], read: Sequence[_Read[Row]]) -> None:
    for column, known in table.known.items():
        for one in read:
            for number, value in one.values(column):
                if not known.holds(value):
                    raise _error(table, number, f"{column}: {value!r} is no {known.what}")


def _error(table: Table[Row], number: int, reason: str) -> LexiconError:
    return LexiconError(f"{table.name}:{number}: {reason}")
