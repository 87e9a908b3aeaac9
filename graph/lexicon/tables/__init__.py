"""The data files under ``data/``: for each what its rows hold. The files say what it means.

A cell that does not fit its type here is refused when the file is read, with its line
(`cadregraph.graph.lexicon.table`).
"""
