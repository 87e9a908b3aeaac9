"""Who is who: the people of many articles, told apart and brought together."""

from graph.identity.clusters import Identities, Person, PossiblySame, Ruling, identities
from graph.identity.decisions import (
    Decision,
    Decisions,
    Reference,
    parse_decisions,
    read_decisions,
)
from graph.identity.matching import Match
from graph.identity.posts import HeldPost
from graph.identity.profiles import Profile, profiles
from graph.identity.renaming import renamed

__all__ = [
    "Decision",
    "Decisions",
    "HeldPost",
    "Identities",
    "Match",
    "Person",
    "PossiblySame",
    "Profile",
    "Reference",
    "Ruling",
    "identities",
    "parse_decisions",
    "profiles",
    "read_decisions",
    "renamed",
]
