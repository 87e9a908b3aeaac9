"""Who held which post when: concluded from what all articles report of it."""

from cadregraph.graph.tenure.candidate import Candidate, Decided, Reason
from cadregraph.graph.tenure.career import candidates
from cadregraph.graph.tenure.claims import Claim, claims
from cadregraph.graph.tenure.decided import as_decided, decided_together
from cadregraph.graph.tenure.evidence import (
    Career,
    Evidence,
    InAssembly,
    Post,
    without_copies,
    without_term,
)
from cadregraph.graph.tenure.holders import Held, holders
from cadregraph.graph.tenure.stretches import number_of, person_of
from cadregraph.graph.tenure.terms import months_of_term

__all__ = [
    "Candidate",
    "Career",
    "Claim",
    "Decided",
    "Evidence",
    "Held",
    "InAssembly",
    "Post",
    "Reason",
    "as_decided",
    "candidates",
    "claims",
    "decided_together",
    "holders",
    "months_of_term",
    "number_of",
    "person_of",
    "without_copies",
    "without_term",
]
