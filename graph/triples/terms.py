"""The terms of the ontology, ready for `cadregraph.graph.triples.statements.state`: ``cadre.holder``."""

from __future__ import annotations

from rdflib.namespace import DefinedNamespaceMeta

from cadregraph.graph.triples.statements import Property, term
from cadregraph.ontology import CADRE, DCTERMS, OA, ORG, RDF, RDFS, SCHEMA, SKOS


class Terms:
    """A closed namespace whose terms are properties of statements; each is looked up once."""

    def __init__(self, namespace: DefinedNamespaceMeta) -> None:
        self._namespace = namespace

    def __getattr__(self, name: str) -> Property:
        found = term(self._namespace[name])
        setattr(self, name, found)
        return found


cadre, dcterms, oa, org = Terms(CADRE), Terms(DCTERMS), Terms(OA), Terms(ORG)
rdf, rdfs, schema, skos = Terms(RDF), Terms(RDFS), Terms(SCHEMA), Terms(SKOS)
