"""What is certain of places and bodies by register or by rule, whatever an article says."""

from cadregraph.graph.inference.endings import ended
from cadregraph.graph.inference.implied import implied
from cadregraph.graph.inference.link import Implied, Relation

__all__ = ["Implied", "Relation", "ended", "implied"]
