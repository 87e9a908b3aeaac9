"""Columns of tables, and the dates in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["text", "texts", "number", "count", "date"]
"""What a column holds: text, several texts, a decimal number, how many, or a date as precise as the
text has it (2015-08-20, 2015-08, 2015, --08-20)."""

Cell: TypeAlias = "str | tuple[str, ...]"
"""A cell; several texts are a tuple, and what is not known is empty."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    kind: Kind = "text"


def day(text: str) -> date | None:
    """The day, where the text is the full date of one."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
