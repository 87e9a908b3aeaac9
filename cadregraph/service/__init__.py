"""The graph over HTTP: the SPARQL 1.1 Protocol, a page for every thing, health and figures.

`cadregraph.service.protocol` reads a request and chooses the format of the answer,
`cadregraph.service.evaluation` answers in processes that can be ended, `cadregraph.service.snapshots`
holds what is answered from, and `cadregraph.service.app` joins them.
"""
