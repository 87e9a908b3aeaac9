"""Who is who and what is what: people, documents and events of many articles, told apart and joined."""

from graph.identity.clusters import Identities, Person, PossiblySame, Ruling, identities
from graph.identity.decisions import (
    Decision,
    Decisions,
    Reference,
    parse_decisions,
    read_decisions,
)
from graph.identity.document_clusters import documents
from graph.identity.documents import DirectiveProfile, directive_profiles
from graph.identity.kinds import Identity, Settled, Telling
from graph.identity.matching import Match
from graph.identity.meeting_clusters import events
from graph.identity.meetings import EventProfile, event_profiles
from graph.identity.organization_clusters import bodies, together
from graph.identity.organizations import BodyProfile, body_profiles
from graph.identity.posts import HeldPost
from graph.identity.profiles import Profile, profiles
from graph.identity.renaming import renamed

__all__ = [
    "BodyProfile",
    "Decision",
    "Decisions",
    "DirectiveProfile",
    "EventProfile",
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
    "bodies",
    "body_profiles",
    "directive_profiles",
    "documents",
    "event_profiles",
    "events",
    "identities",
    "parse_decisions",
    "profiles",
    "read_decisions",
    "renamed",
    "together",
]
