"""The concept schemes: the notations are the code words of the data model, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef

from cadregraph.ontology import (
    CONCEPT,
    RDF,
    SCHEMES,
    SKOS,
    concept,
    concept_scheme,
    schemes_graph,
)

CONCEPTS = [(name, code) for name, codes in SCHEMES.items() for code in codes]


@pytest.fixture(scope="module")
def schemes() -> Graph:
    return schemes_graph()


def test_turtle_has_the_schemes_and_concepts_of_python(schemes: Graph) -> None:
    assert set(schemes.subjects(RDF.type, SKOS.ConceptScheme)) == set(map(concept_scheme, SCHEMES))
    assert set(schemes.subjects(RDF.type, SKOS.Concept)) == {concept(*pair) for pair in CONCEPTS}


@pytest.mark.parametrize(("name", "code"), CONCEPTS)
def test_a_concept_tells_its_scheme_notation_and_names(
    schemes: Graph, name: str, code: str
) -> None:
    node = concept(name, code)
    assert list(schemes.objects(node, SKOS.inScheme)) == [concept_scheme(name)]
    assert list(schemes.objects(node, SKOS.notation)) == [Literal(code)]
    for property_ in (SKOS.prefLabel, SKOS.definition):
        found = sorted(str(getattr(o, "language", "")) for o in schemes.objects(node, property_))
        assert found == ["en", "vi"]
    assert [getattr(o, "language", "") for o in schemes.objects(node, SKOS.example)] == ["vi"]


@pytest.mark.parametrize("name", SCHEMES)
def test_a_scheme_has_names_and_a_definition(schemes: Graph, name: str) -> None:
    for property_ in (SKOS.prefLabel, SKOS.definition):
        found = schemes.objects(concept_scheme(name), property_)
        assert sorted(str(getattr(o, "language", "")) for o in found) == ["en", "vi"]


def test_labels_tell_the_concepts_of_a_scheme_apart(schemes: Graph) -> None:
    for name, codes in SCHEMES.items():
        labels = [o for code in codes for o in schemes.objects(concept(name, code), SKOS.prefLabel)]
        assert len(set(labels)) == len(labels)


def test_an_unknown_notation_names_those_there_are() -> None:
    with pytest.raises(KeyError, match=r"no concept 'fired' in scheme 'change'.*resigned"):
        concept("change", "fired")
    with pytest.raises(KeyError, match=r"no concept scheme 'sanctions'.*sanction"):
        concept("sanctions", "warning")


def test_a_misspelt_path_fails_at_once() -> None:
    assert concept("sanction", "warning") in CONCEPT
    with pytest.raises(AttributeError, match="sanktion"):
        _ = CONCEPT.sanktion


@given(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True))
def test_titles_are_open_to_every_slug(slug: str) -> None:
    assert concept("title", slug) == URIRef(f"https://w3id.org/cadregraph/concept/title/{slug}")


@pytest.mark.parametrize(
    "text", ["", "Bí thư", "bi--thu", "bi-thu-", "bi/thu", "bi thu", "bi\nthu"]
)
def test_a_title_that_is_no_slug_is_refused(text: str) -> None:
    with pytest.raises(KeyError, match="is not a slug"):
        concept("title", text)
