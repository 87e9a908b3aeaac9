"""Pandas frames with typed columns; pandas is loaded when the first is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING, Literal, TypeAlias

from cadregraph.graph.analysis.day_spans import Days
from cadregraph.graph.errors import AnalysisError

if TYPE_CHECKING:
    import pandas as pd

Kind: TypeAlias = Literal["text", "whole", "number", "flag", "day"]
"""What a column holds; a missing value is `pandas.NA` (`NaT` of a day), and text is never ''."""

Cell: TypeAlias = str | int | float | bool | date | None

_TYPES: Mapping[Kind, str] = {
    "text": "string",
    "whole": "Int64",
    "number": "Float64",
    "flag": "boolean",
    "day": "datetime64[ms]",
}


def frame(columns: Mapping[str, Kind], rows: Iterable[tuple[Cell, ...]]) -> pd.DataFrame:
    """A frame of these columns and rows, in their order.

    Raises:
        AnalysisError: pandas is not installed.
    """
    pandas = needed("pandas")
    cells = list(rows)
    found = {
        name: pandas.Series(
            [None if row[number] == "" else row[number] for row in cells], dtype=_TYPES[kind]
        )
        for number, (name, kind) in enumerate(columns.items())
    }
    table: pd.DataFrame = pandas.DataFrame(found)
    return table


def needed(package: str) -> ModuleType:
    """A package of the extra ``analysis``.

    Raises:
        AnalysisError: it is not installed; the error says what to install.
    """
    from importlib import import_module

    try:
        return import_module(package)
    except ModuleNotFoundError as error:
        if error.name != package:
            raise
        raise AnalysisError(
            f"this analysis needs {package}: install it with pip install 'cadregraph[analysis]'"
        ) from error


def edges(known: Days | None) -> tuple[date | None, date | None]:
    """The first and last day of a stretch as cells: empty where nothing tells."""
    if known is None:
        return None, None
    return _known(known[0]), _known(known[1])


def _known(day: date) -> date | None:
    return None if day in (date.min, date.max) else day
