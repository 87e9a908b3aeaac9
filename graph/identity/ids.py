"""How profiles are known."""

from __future__ import annotations

from cadregraph.graph.text.normal import digest


def profile_id(content: bytes) -> str:
    """A hash of all that a profile tells, as it is kept."""
    return digest(content, size=10)
