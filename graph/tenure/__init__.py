"""Posts as lines in time: what all articles tell of one holding, and who followed whom."""

from cadregraph.graph.tenure.assembly import Assembled, Summary, assembled
from cadregraph.graph.tenure.claims import Claim, claims
from cadregraph.graph.tenure.succession import (
    Contradiction,
    Held,
    Succession,
    contradictions,
    successions,
)

__all__ = [
    "Assembled",
    "Claim",
    "Contradiction",
    "Held",
    "Succession",
    "Summary",
    "assembled",
    "claims",
    "contradictions",
    "successions",
]
