"""Posts as lines in time: what all articles tell of one holding, and who followed whom."""

from graph.tenure.assembly import Assembled, Summary, assembled
from graph.tenure.claims import Claim, claims
from graph.tenure.succession import (
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
