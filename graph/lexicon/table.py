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
    tuple        any number of items, '|' between two

`Table` adds what one row cannot say: which columns tell a row from all others, in which order rows
stand, which cells name something in another table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from importlib.resources import files
from itertools import product
from types import UnionType
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from cadregraph.graph.errors import LexiconError
from cadregraph.graph.text.normal import fold, nfc

Row = TypeVar("Row")

_STRAY = re.compile(r"(?:^|\t) | (?=[ \t]|$)|\t$|[\x00-\x08\x0b-\x1f\x7f\xa0\u200b-\u200f\ufeff]")
_INVALID = re.compile(r"(?P<reason>.+) - at `\$\.(?P<column>\w+?)_?(?:\[.*)?`")


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


@cache
def rows(table: Table[Row]) -> tuple[Row, ...]:
    """The rows of a data file, read on first use.

    Raises:
        LexiconError: a line is not as the table wants it; the message names file and line.
    """
    text = files(table.package).joinpath("data", table.name).read_text(encoding="utf-8")
    return parse(table, text)


def parse(table: Table[Row], text: str) -> tuple[Row, ...]:
    """The rows of a text in the form of a data file.

    Raises:
        LexiconError: a line is not as the table wants it; the message names file and line.
    """
    read = [*_typed(table, text)]
    _check_folded(table, read)
    _check_unique(table, read)
    _check_order(table, read)
    _check_known(table, read)
    return tuple(row for _, row in read)


def _typed(table: Table[Row], text: str) -> Iterator[tuple[int, Row]]:
    """The rows with the numbers of their lines."""
    columns = _columns(table.row)
    header: list[str] | None = None
    for number, line in _lines(table, text):
        cells = line.split("\t")
        if header is None:
            header = cells
            if sorted(header) != sorted(columns):
                raise _error(table, number, f"the columns must be {', '.join(columns)}")
            continue
        if len(cells) > len(header):
            raise _error(table, number, f"{len(cells)} cells, {len(header)} columns")
        cells += [""] * (len(header) - len(cells))
        given = {
            columns[name].field: columns[name].read(cell)
            for name, cell in zip(header, cells, strict=True)
        }
        try:
            yield number, msgspec.convert(given, table.row, strict=False)
        except msgspec.ValidationError as error:
            reason = _INVALID.sub(r"\g<column>: \g<reason>", str(error))
            raise _error(table, number, reason) from error
    if header is None:
        raise LexiconError(f"{table.name}: no line names the columns")


def _lines(table: Table[Row], text: str) -> Iterator[tuple[int, str]]:
    """The lines that are neither empty nor comments, with their numbers."""
    for number, line in enumerate(text.split("\n"), 1):
        if nfc(line) != line:
            raise _error(table, number, "not in NFC")
        if line.startswith("#") or not line:
            continue
        if found := _STRAY.search(line):
            raise _error(table, number, f"a stray space or sign at character {found.start() + 1}")
        yield number, line


@dataclass(frozen=True, slots=True)
class _Column:
    """How the cells of a column become values of its field."""

    field: str
    read: Callable[[str], object]


def _columns(row: type[Any]) -> Mapping[str, _Column]:
    """The columns of a table by name."""
    hints = get_type_hints(row)
    return {
        one.name.removesuffix("_"): _Column(one.name, _reader(hints[one.name]))
        for one in fields(row)
    }


def _reader(hint: object) -> Callable[[str], object]:
    origin = get_origin(hint)
    if origin is frozenset:
        return str.split
    if origin is tuple:
        return _items
    if hint is bool:
        return _yes
    if origin in (Union, UnionType) and type(None) in get_args(hint):
        return _or_nothing
    return str


def _items(cell: str) -> object:
    return cell.split("|") if cell else ()


def _yes(cell: str) -> object:
    return {"yes": True, "": False}.get(cell, cell)


def _or_nothing(cell: str) -> object:
    return cell or None


def _check_folded(table: Table[Row], read: Collection[tuple[int, Row]]) -> None:
    for column in table.folded:
        for number, row in read:
            for value in _values(row, column):
                if fold(value) != value:
                    raise _error(table, number, f"{column}: write {fold(value)!r}, not {value!r}")


def _check_unique(table: Table[Row], read: Collection[tuple[int, Row]]) -> None:
    seen: dict[tuple[str, ...], int] = {}
    for number, row in read:
        for key in product(*(_values(row, column) for column in table.unique)):
            at = tuple(fold(part).replace(" ,", ",") for part in key)
            if at in seen:
                named = ", ".join(repr(part) for part in key)
                raise _error(table, number, f"{named} stands in line {seen[at]} already")
            seen[at] = number


def _check_order(table: Table[Row], read: Collection[tuple[int, Row]]) -> None:
    if not table.sorted_by:
        return
    last: tuple[str, ...] = ()
    for number, row in read:
        at = tuple(fold(text) for column in table.sorted_by for text in _values(row, column))
        if last and at < last:
            raise _error(table, number, f"not in the order of {', '.join(table.sorted_by)}")
        last = at


def _check_known(table: Table[Row], read: Collection[tuple[int, Row]]) -> None:
    for column, known in table.known.items():
        for number, row in read:
            for value in _values(row, column):
                if not known.holds(value):
                    raise _error(table, number, f"{column}: {value!r} is no {known.what}")


def _values(row: object, column: str) -> tuple[str, ...]:
    """The texts in a column of a row: its items, or the one that it holds."""
    value = getattr(row, column)
    if isinstance(value, frozenset):
        return tuple(sorted(value))
    return value if isinstance(value, tuple) else (str(value),)


def _error(table: Table[Row], number: int, reason: str) -> LexiconError:
    return LexiconError(f"{table.name}:{number}: {reason}")
