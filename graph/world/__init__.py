"""What is certain of places and bodies by register or by rule, whatever an article says."""

from graph.world.implied import Implied, Relation, implied

__all__ = ["Implied", "Relation", "implied"]
