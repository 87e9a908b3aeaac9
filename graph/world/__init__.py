"""What is certain of places and bodies by register or by rule, whatever an article says."""

from graph.world.implied import implied
from graph.world.link import Implied, Relation

__all__ = ["Implied", "Relation", "implied"]
