"""The columns of tables, and what they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["text", "texts", "number", "count", "date"]
"""What a column holds: text, several texts, a decimal number, how many, or a date as precise as the
text has it (2015-08-20, 2015-08, 2015, --08-20)."""

Cell: TypeAlias = "str | tuple[str, ...]"
"""A cell; several texts are a tuple, and what is not known is empty."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    kind: Kind = "text"
