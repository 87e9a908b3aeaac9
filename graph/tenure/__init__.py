"""Who held which post when: concluded from what all articles report of it."""

from cadregraph.graph.tenure.career import Candidate, Reason, candidates
from cadregraph.graph.tenure.claims import Claim, claims
from cadregraph.graph.tenure.evidence import Career, Evidence, Post, without_copies
from cadregraph.graph.tenure.holders import Held, holders

__all__ = [
    "Candidate",
    "Career",
    "Claim",
    "Evidence",
    "Held",
    "Post",
    "Reason",
    "candidates",
    "claims",
    "holders",
    "without_copies",
]
