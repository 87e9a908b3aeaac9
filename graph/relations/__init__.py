"""Facts from resolved sentences; `cadregraph.graph.relations.reading` reads them all.

Nothing is imported here: what a fact is made of is asked by those who read no text, too.
"""
