"""JSON-LD in our short names comes back, by two readers, as the graph that it was."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse
from worlds import whole_world

from cadregraph.graph.errors import ExportError
from cadregraph.graph.triples import BASE, quads, serialize
from cadregraph.ontology import CADRE, RDF, RDFS, SCHEMA, SKOS, XSD, concept, context

HERE = NamedNode(f"{BASE}official/a-1")
PASSAGE = NamedNode(f"{BASE}passage/bai-1/0-10")


def named(term: object) -> NamedNode:
    return NamedNode(str(term))


def node(*told: tuple[object, Literal | NamedNode | BlankNode]) -> dict[str, object]:
    """What is written of one thing, but for its id."""
    text = serialize([Quad(HERE, named(p), o) for p, o in told], "jsonld")
    (thing,) = json.loads(text)["@graph"]
    assert thing.pop("id") == "official/a-1"
    assert set(read(text)) == {Quad(HERE, named(p), o) for p, o in told}
    return dict(thing)


def read(text: bytes) -> Iterable[Quad]:
    return parse(text, format=RdfFormat.JSON_LD)


def typed(text: str, datatype: object) -> Literal:
    return Literal(text, datatype=named(datatype))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((RDF.type, named(CADRE.Official)), {"type": "Official"}),
        ((RDF.type, named(RDFS.Class)), {"type": "rdfs:Class"}),
        ((RDF.type, named("https://other.example/Thing")), {"type": "https://other.example/Thing"}),
        ((CADRE.holder, HERE), {"holder": "official/a-1"}),
        ((CADRE.status, named(concept("status", "former"))), {"status": "concept:status/former"}),
        ((SKOS.prefLabel, Literal("Ông A", language="vi")), {"prefLabel": "Ông A"}),
        ((SKOS.prefLabel, Literal("Mr A", language="en")), {"prefLabelEn": "Mr A"}),
        (
            (SKOS.prefLabel, Literal("M. A", language="fr")),
            {"skos:prefLabel": {"@value": "M. A", "@language": "fr"}},
        ),
        ((SKOS.definition, Literal("x")), {"skos:definition": {"@value": "x"}}),
        ((CADRE.symbol, Literal("08-CT/TU")), {"symbol": "08-CT/TU"}),
        ((CADRE.confidence, typed("0.95", XSD.decimal)), {"confidence": "0.95"}),
        ((CADRE.ordinal, typed("21", XSD.integer)), {"ordinal": 21}),
        ((CADRE.ordinal, typed("021", XSD.integer)), {"ordinal": "021"}),
        ((CADRE.ordinal, typed("9" * 30, XSD.integer)), {"ordinal": "9" * 30}),
        (
            (SCHEMA.startDate, typed("2015-08", XSD.gYearMonth)),
            {"startDate": {"@value": "2015-08", "type": "xsd:gYearMonth"}},
        ),
        (
            (CADRE.value, typed("5", XSD.integer)),  # the context says decimal
            {"cadre:value": {"@value": "5", "type": "xsd:integer"}},
        ),
        ((CADRE.holder, Literal("no IRI")), {"cadre:holder": {"@value": "no IRI"}}),
        (
            (SCHEMA.url, typed("https://a.example/?x=1", XSD.anyURI)),
            {"url": "https://a.example/?x=1"},
        ),
        (
            ("https://other.example/p", named("https://other.example/o")),
            {"https://other.example/p": {"id": "https://other.example/o"}},
        ),
    ],
)
def test_each_value_has_the_shortest_name_that_says_it(
    told: tuple[object, Literal | NamedNode], expected: dict[str, object]
) -> None:
    assert node(told) == expected


def test_several_values_are_a_list() -> None:
    labels = [Literal(text, language="vi") for text in ("B", "A")]
    assert node(*((SKOS.altLabel, label) for label in labels)) == {"altLabel": ["A", "B"]}


def test_what_a_passage_gave_stands_in_it() -> None:
    told = [
        Quad(PASSAGE, named(RDF.type), named(CADRE.Passage)),
        Quad(HERE, named(RDF.type), named(CADRE.Official)),
        Quad(HERE, named(RDF.type), named(CADRE.Official), PASSAGE),
    ]
    document = json.loads(serialize(told, "jsonld"))

    assert document["@graph"] == [
        {"id": "official/a-1", "type": "Official"},
        {
            "id": "passage/bai-1/0-10",
            "type": "Passage",
            "@graph": [{"id": "official/a-1", "type": "Official"}],
        },
    ]


def test_a_graph_of_which_nothing_is_said_is_kept() -> None:
    told = {Quad(HERE, named(RDF.type), named(CADRE.Official), PASSAGE)}

    assert set(read(serialize(told, "jsonld"))) == told


def test_the_context_is_ours_and_in_the_file() -> None:
    inner = context()["@context"]
    assert isinstance(inner, dict)
    assert json.loads(serialize([], "jsonld")) == {
        "@context": {"@base": BASE, **inner},
        "@graph": [],
    }


def test_a_store_of_another_base_is_written_in_full() -> None:
    told = set(quads(whole_world(), base="https://nghe-an.example/ai/"))
    text = serialize(told, "jsonld")

    assert b'"id":"https://nghe-an.example/ai/official/' in text
    assert set(read(text)) == told


def test_the_world_comes_back_by_both_readers() -> None:
    told = set(quads(whole_world()))
    text = serialize(told, "jsonld")

    assert set(read(text)) == told
    merged = rdflib.Dataset().parse(data=text, format="json-ld").triples((None, None, None))
    assert len(set(merged)) == len(
        {quad for quad in told if isinstance(quad.graph_name, DefaultGraph)}
    )


def test_nodes_without_a_name_keep_together() -> None:
    nobody = BlankNode("x")
    told = [Quad(HERE, named(CADRE.holder), nobody), Quad(nobody, named(RDF.type), nobody)]

    (thing, other) = json.loads(serialize(told, "jsonld"))["@graph"]
    assert {thing["id"], other["id"]} == {"_:x", "official/a-1"}
    assert len({q.subject for q in read(serialize(told, "jsonld"))}) == 2


def test_what_json_ld_cannot_hold_is_one_line_of_error() -> None:
    about = Triple(HERE, named(CADRE.holder), HERE)
    for quad in (
        Quad(HERE, named(CADRE.holder), about),
        Quad(NamedNode("schema:x"), named(CADRE.holder), HERE),
    ):
        with pytest.raises(ExportError, match=r"^JSON-LD [^\n]*$"):
            serialize([quad], "jsonld")


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=20))
def test_any_text_comes_back(text: str) -> None:
    told = {
        Quad(HERE, named(SKOS.altLabel), Literal(text, language="vi")),
        Quad(HERE, named(CADRE.symbol), Literal(text), PASSAGE),
    }
    assert set(read(serialize(told, "jsonld"))) == told


@given(
    st.from_regex(r"[a-z:/.%@_-]{0,12}", fullmatch=True).map(lambda tail: f"{BASE}{tail}")
    | st.from_regex(r"https://[a-z.]{1,5}/[a-z:/#.-]{0,9}", fullmatch=True)
    | st.from_regex(
        r"https://w3id\.org/cadregraph/(ontology#|concept/)[a-z:/.-]{0,9}", fullmatch=True
    )
)
def test_any_iri_comes_back(iri: str) -> None:
    try:
        thing = NamedNode(iri)
    except ValueError:
        return
    told = {Quad(thing, named(CADRE.holder), thing), Quad(thing, named(RDF.type), thing, thing)}
    told |= {Quad(thing, thing, thing)}

    assert set(read(serialize(told, "jsonld"))) == told
