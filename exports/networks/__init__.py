"""The network as files for other programs: GraphML, GEXF, Cytoscape, node-link, Neo4j."""
