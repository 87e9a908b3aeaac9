"""Who is who: the people of many articles, told apart and brought together."""

from graph.identity.clusters import Identities, Person, PossiblySame, Ruling, identities
from graph.identity.decisions import (
    Decision,
    Decisions,
    Reference,
    parse_decisions,
    read_decisions,
)
from graph.identity.kinds import Identity, Settled, Telling
from graph.identity.matching import Match
from graph.identity.profiles import HeldPost, Profile, profiles
from graph.identity.renaming import renamed

__all__ = [
    "Decision",
    "Decisions",
    "HeldPost",
    "Identities",
    "Identity",
    "Match",
    "Person",
    "PossiblySame",
    "Profile",
    "Reference",
    "Ruling",
    "Settled",
    "Telling",
    "identities",
    "parse_decisions",
    "profiles",
    "read_decisions",
    "renamed",
]
