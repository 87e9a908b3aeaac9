"""Who is who and what is what: people, documents and events of many articles, kept apart or joined."""

from cadregraph.graph.identity.clusters import Identities, Person, PossiblySame, Ruling, identities
from cadregraph.graph.identity.decisions import (
    Decision,
    Decisions,
    parse_decisions,
    read_decisions,
)
from cadregraph.graph.identity.document_clusters import documents
from cadregraph.graph.identity.documents import DirectiveProfile, directive_profiles
from cadregraph.graph.identity.held_posts import HeldPost
from cadregraph.graph.identity.kinds import EntityProfile, Reconciled
from cadregraph.graph.identity.matching import Match
from cadregraph.graph.identity.meeting_clusters import events
from cadregraph.graph.identity.meetings import EventProfile, event_profiles
from cadregraph.graph.identity.organization_clusters import bodies, together
from cadregraph.graph.identity.organizations import BodyProfile, body_profiles
from cadregraph.graph.identity.post_decisions import PostDecision
from cadregraph.graph.identity.profiles import Profile, profiles
from cadregraph.graph.identity.references import Reference
from cadregraph.graph.identity.sanctions import SanctionProfile, sanction_profiles, sanctions
from cadregraph.graph.relations.renaming import Identity, renamed

__all__ = [
    "BodyProfile",
    "Decision",
    "Decisions",
    "DirectiveProfile",
    "EntityProfile",
    "EventProfile",
    "HeldPost",
    "Identities",
    "Identity",
    "Match",
    "Person",
    "PossiblySame",
    "PostDecision",
    "Profile",
    "Reconciled",
    "Reference",
    "Ruling",
    "SanctionProfile",
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
    "sanction_profiles",
    "sanctions",
    "together",
]
