"""How often a process of ours looks for objects that nobody uses any more."""

from __future__ import annotations

import gc

_GARBAGE = (100_000, 50, 100)
"""Objects that are made between two searches for what nobody uses any more, and how many searches are
among the youngest alone. Python's own (700, 10, 10) take a fifth of the time of a build."""


def collect_seldom() -> None:
    """Look for what nobody uses any more seldom enough for a process that reads and writes articles: what
    is loaded stays, and hardly anything that an article leaves behind is part of a circle."""
    gc.freeze()
    gc.set_threshold(*_GARBAGE)
