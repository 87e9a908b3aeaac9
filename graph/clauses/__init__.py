"""Sentences as clauses: what is in apposition to whom, and the outline that remains."""
