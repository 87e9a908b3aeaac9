"""What validation finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where the graph departs from its model: of which thing, in which property."""

    focus: str
    path: str
    value: str
    message: str
    severity: str = "Violation"
