"""The ontology as logic: consistent, and it catches what cannot be true."""

from __future__ import annotations

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from rdflib import Graph, URIRef

from cadregraph.ontology import CADRE, FOAF, ORG, RDF, ontology_graph

ID = "https://w3id.org/cadregraph/id/"
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")


def closed(data: Graph) -> tuple[Graph, list[str]]:
    """The OWL 2 RL closure of the data with the ontology, and the contradictions in it."""
    graph = ontology_graph() + data
    # Its 'improved' datatypes would replace those of rdflib for good, with a wrong xsd:gMonthDay.
    DeductiveClosure(OWLRL_Semantics, improved_datatypes=False).expand(graph)
    return graph, [str(s) for s in graph.subjects(RDF.type, ERROR)]


def test_the_world_is_consistent_and_known_to_other_vocabularies(world_graph: Graph) -> None:
    graph, contradictions = closed(world_graph)
    assert contradictions == []
    assert (URIRef(ID + "khoi"), RDF.type, FOAF.Person) in graph
    assert (URIRef(ID + "huyen-uy"), RDF.type, ORG.Organization) in graph
    assert (URIRef(ID + "khoi-bi-thu"), ORG.member, URIRef(ID + "khoi")) in graph


@pytest.mark.parametrize(
    ("node", "other"),
    [
        ("khoi", CADRE.PartyCommittee),
        ("huyen-uy", CADRE.PartyOrganization),
        ("so-ket", CADRE.Congress),
        ("ky-luat-loc", CADRE.PersonnelChange),
        ("cau-1", CADRE.Article),
    ],
)
def test_nothing_is_two_things_at_once(world_graph: Graph, node: str, other: URIRef) -> None:
    world_graph.add((URIRef(ID + node), RDF.type, other))
    assert closed(world_graph)[1]
