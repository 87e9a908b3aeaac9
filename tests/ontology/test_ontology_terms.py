"""The terms in Python are those of cadregraph.ttl, and each is told in Vietnamese and English."""

from __future__ import annotations

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DefinedNamespaceMeta

from cadregraph.ontology import (
    CADRE,
    DCTERMS,
    FOAF,
    OA,
    ORG,
    OWL,
    PREFIXES,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SKOS,
    SOSA,
    ontology_graph,
)

TERMS = sorted(CADRE[name] for name in CADRE.__annotations__ if not name.startswith("_"))
CLOSED = [CADRE, DCTERMS, FOAF, OA, ORG, PROV, SCHEMA, SKOS, SOSA]


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return ontology_graph()


def languages(graph: Graph, term: URIRef, property_: URIRef) -> list[str]:
    return sorted(
        literal.language or ""
        for literal in graph.objects(term, property_)
        if isinstance(literal, Literal) and literal.strip()
    )


def iris_of(graph: Graph, namespace: DefinedNamespaceMeta) -> set[URIRef]:
    """The IRIs in the graph that begin as the namespace does."""
    nodes = (node for triple in graph for node in triple if isinstance(node, URIRef))
    return {node for node in nodes if node.startswith(str(namespace))}


def test_python_and_turtle_define_the_same_terms(ontology: Graph) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    defined = {term for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    assert defined & iris_of(ontology, CADRE) == set(TERMS)


def test_every_cadre_iri_in_the_ontology_is_a_term(ontology: Graph) -> None:
    assert iris_of(ontology, CADRE) == set(TERMS)


@pytest.mark.parametrize("namespace", CLOSED, ids=str)
def test_a_misspelt_term_fails_at_once(namespace: DefinedNamespaceMeta) -> None:
    with pytest.raises(AttributeError, match="holdre"):
        _ = namespace.holdre


@pytest.mark.parametrize("name", ["index", "count", "format", "replace", "join"])
def test_a_method_of_str_is_no_term(name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        getattr(CADRE, name)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.rpartition("#")[2])
def test_every_term_has_labels_definition_and_example(ontology: Graph, term: URIRef) -> None:
    assert languages(ontology, term, RDFS.label) == ["en", "vi"]
    assert languages(ontology, term, SKOS.definition) == ["en", "vi"]
    assert "vi" in languages(ontology, term, SKOS.example)


def test_every_class_rests_on_a_vocabulary_of_others(ontology: Graph) -> None:
    for term in (t for t in TERMS if (t, RDF.type, OWL.Class) in ontology):
        above = set(ontology.transitive_objects(term, RDFS.subClassOf)) - set(TERMS)
        assert above, f"{term} stands alone"


def test_every_property_but_those_of_any_entity_says_from_where(ontology: Graph) -> None:
    for term in (t for t in TERMS if (t, RDF.type, OWL.Class) not in ontology):
        known = {*ontology.objects(term, RDFS.domain)}
        known |= {*ontology.objects(term, SCHEMA.domainIncludes)}
        assert known, f"{term} has no domain"
        assert known <= set(TERMS)


def test_the_contract_of_classes_and_superclasses(ontology: Graph) -> None:
    contract = {
        CADRE.Official: FOAF.Person,
        CADRE.PartyOrganization: ORG.Organization,
        CADRE.PartyCommittee: ORG.Organization,
        CADRE.PartyBody: ORG.Organization,
        CADRE.StateBody: ORG.Organization,
        CADRE.MassOrganization: ORG.Organization,
        CADRE.Institution: ORG.Organization,
        CADRE.Place: SCHEMA.AdministrativeArea,
        CADRE.Directive: SCHEMA.CreativeWork,
        CADRE.Post: ORG.Post,
        CADRE.Tenure: ORG.Membership,
        CADRE.Congress: CADRE.Event,
        CADRE.Meeting: CADRE.Event,
        CADRE.PersonnelChange: CADRE.Action,
        CADRE.DisciplinaryAction: CADRE.Action,
        CADRE.Inspection: CADRE.Action,
        CADRE.Action: PROV.Activity,
        CADRE.Measurement: SOSA.Observation,
        CADRE.Statement: SCHEMA.Quotation,
        CADRE.Article: SCHEMA.NewsArticle,
        CADRE.Passage: PROV.Entity,
    }
    for term, above in contract.items():
        assert (term, RDFS.subClassOf, above) in ontology


def test_every_term_of_another_vocabulary_exists_there(ontology: Graph) -> None:
    """A closed namespace knows each; so no misspelling of a W3C term hides in the ontology."""
    checked = 0
    for namespace in CLOSED:
        for term in iris_of(ontology, namespace) - {URIRef(str(namespace))}:
            assert term in namespace, term
            checked += 1
    assert checked > len(TERMS)


def test_prefixes_are_one_to_one() -> None:
    assert len(set(PREFIXES.values())) == len(PREFIXES)
    assert PREFIXES["cadre"] == "https://w3id.org/cadregraph/ontology#"
    assert PREFIXES["schema"] == "https://schema.org/"
