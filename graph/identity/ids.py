"""How profiles are known."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache

import msgspec

from cadregraph.graph.text.normal import digest


def profile_id(content: bytes) -> str:
    """A hash of all that a profile tells, as it is kept."""
    return digest(content, size=10)


@lru_cache(maxsize=4096)
def id_of(profile: Hashable) -> str:
    """The same of a profile itself; it is asked for again and again while those of a name are compared."""
    return profile_id(msgspec.json.encode(profile))
