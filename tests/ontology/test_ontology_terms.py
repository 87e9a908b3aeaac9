"""The ontology as linked-data people check it: every term described, placed, and of one namespace.

cadregraph.ttl is the one source: the closed namespaces are read from it, so what is left to test is
that code names no term that is not there, and that the Turtle says all of each term.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import rdflib
from rdflib import BNode, Graph, Literal, URIRef
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
    own_classes,
    own_properties,
    properties,
)
from cadregraph.ontology.vocabulary import names

CLASSES, PROPERTIES = map(URIRef, own_classes()), map(URIRef, own_properties())
DATA_TERMS = sorted([*CLASSES, *PROPERTIES])
TERMS = sorted(CADRE[name] for name in names(str(CADRE)))
ONTOLOGY = URIRef("https://w3id.org/cadregraph/ontology")
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


def of_kinds(graph: Graph, *kinds: URIRef) -> set[URIRef]:
    return {term for kind in kinds for term in graph.subjects(RDF.type, kind) if term in TERMS}


def named_in_code(root: Path, namespace: str) -> set[str]:
    """The terms that the modules of the project name as ``NAMESPACE.term``, or, as properties of
    statements, in small letters."""
    rooms = (root / room for room in ("ontology", "graph", "exports", "cadregraph"))
    trees = (
        ast.parse(path.read_text(encoding="utf-8")) for room in rooms for path in room.rglob("*.py")
    )
    return {
        node.attr
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in (namespace, namespace.lower())
    }


@pytest.mark.parametrize("namespace", [CADRE, OA], ids=["CADRE", "OA"])
def test_code_names_no_term_that_the_ontology_has_not(
    root: Path, namespace: DefinedNamespaceMeta
) -> None:
    found = named_in_code(root, namespace.__name__)
    assert len(found) > 2
    assert {name for name in found if name not in namespace} == set()


def test_every_term_is_declared(ontology: Graph) -> None:
    """So no cadre: IRI in a domain, range or union is misspelt."""
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    assert of_kinds(ontology, *kinds) == set(TERMS)
    assert set(DATA_TERMS) == of_kinds(ontology, *kinds[:3])


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
    for term in map(URIRef, own_classes()):
        above = set(ontology.transitive_objects(term, RDFS.subClassOf)) - set(TERMS)
        assert above, f"{term} stands alone"


def members(graph: Graph, node: object) -> set[object]:
    """A class, or what a union joins."""
    for union in graph.objects(node, OWL.unionOf) if isinstance(node, BNode) else ():
        return set(graph.items(union))
    return {node}


@pytest.mark.parametrize("term", sorted(own_properties()), ids=lambda term: term.rpartition("#")[2])
def test_every_property_has_one_domain_and_one_range(ontology: Graph, term: str) -> None:
    """Several would be intersected; where there are several classes they are one union."""
    [domain] = ontology.objects(URIRef(term), RDFS.domain)
    [range_] = ontology.objects(URIRef(term), RDFS.range)
    assert members(ontology, domain) <= set(map(URIRef, own_classes()))
    literal = (URIRef(term), RDF.type, OWL.DatatypeProperty) in ontology
    text = {
        RDFS.Literal,
        RDF.PlainLiteral,
        rdflib.XSD.string,
        rdflib.XSD.integer,
        rdflib.XSD.decimal,
    }
    other = {OWL.Thing, SKOS.Concept, *map(URIRef, own_classes())}
    assert members(ontology, range_) <= (text if literal else other)


def test_every_term_says_which_ontology_defines_it(ontology: Graph) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    declared = {term for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    for term in declared:
        if isinstance(term, URIRef):
            [where] = ontology.objects(term, RDFS.isDefinedBy)
            own = term in TERMS
            assert where == ONTOLOGY if own else term.startswith(str(where)), term


def test_terms_of_others_are_not_given_domains_that_bind_others(ontology: Graph) -> None:
    for binding in (RDFS.domain, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf):
        assert {term for term in ontology.subjects(binding, None) if term not in TERMS} == set()


def test_the_header_has_what_a_reader_and_a_registry_need(ontology: Graph) -> None:
    dc, vann = "http://purl.org/dc/elements/1.1/", "http://purl.org/vocab/vann/"
    said = {str(p): str(o) for p, o in ontology.predicate_objects(ONTOLOGY)}
    version = said[str(OWL.versionInfo)]
    assert said[str(OWL.versionIRI)] == f"{ONTOLOGY}/{version}"
    assert said[vann + "preferredNamespacePrefix"] == "cadre"
    assert said[vann + "preferredNamespaceUri"] == str(CADRE)
    assert said[dc + "creator"]
    assert said[str(DCTERMS.created)] < said[str(DCTERMS.modified)]
    assert said[str(DCTERMS.license)] == "https://www.apache.org/licenses/LICENSE-2.0"
    comments = " ".join(map(str, ontology.objects(ONTOLOGY, RDFS.comment)))
    assert "OWL 2 DL" in comments and "xsd:date" in comments


def test_literals_keep_to_the_datatypes_of_owl_2(ontology: Graph) -> None:
    """A strict reasoner refuses a file with xsd:date, be it in an annotation."""
    allowed = {None, rdflib.XSD.string, rdflib.XSD.boolean, rdflib.XSD.dateTime}
    assert {o.datatype for o in ontology.objects() if isinstance(o, Literal)} <= allowed


def test_no_iri_is_two_kinds_of_property(ontology: Graph) -> None:
    """OWL 2 DL: annotation, object and datatype properties are apart, and classes from all."""
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    for number, kind in enumerate(kinds):
        for other in kinds[number + 1 :]:
            both = set(ontology.subjects(RDF.type, kind)) & set(ontology.subjects(RDF.type, other))
            assert not {term for term in both if isinstance(term, URIRef)}


def test_a_property_with_one_value_is_functional_only_where_it_has_one(ontology: Graph) -> None:
    for term in ontology.subjects(RDF.type, OWL.FunctionalProperty):
        assert properties()[str(term)].single, term


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
        CADRE.LegalAction: CADRE.Action,
        CADRE.RankChange: CADRE.Action,
        CADRE.OrganizationChange: ORG.ChangeEvent,
    }
    for term, above in contract.items():
        assert (term, RDFS.subClassOf, above) in ontology


def test_every_term_of_another_vocabulary_exists_there(ontology: Graph) -> None:
    """A closed namespace knows each; so no misspelling of a W3C term hides in the ontology."""
    checked = 0
    for namespace in CLOSED:
        for term in iris_of(ontology, namespace) - {URIRef(str(namespace))}:
            assert term in (rdflib.SDO if namespace is SCHEMA else namespace), term
            checked += 1
    assert checked > len(TERMS)


def test_prefixes_are_one_to_one() -> None:
    assert len(set(PREFIXES.values())) == len(PREFIXES)
    assert PREFIXES["cadre"] == "https://w3id.org/cadregraph/ontology#"
    assert PREFIXES["schema"] == "https://schema.org/"
