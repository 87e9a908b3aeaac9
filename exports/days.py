"""The day of a date: texts often tell a month or a year alone."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def day(text: str) -> date | None:
    """The day, where the text is the full date of one."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
