"""The JSON-LD context: it has every term, and what is compacted by it comes back whole."""

from __future__ import annotations

import json

from pyoxigraph import RdfFormat
from pyoxigraph import parse as oxigraph_parse
from rdflib import Graph
from rdflib.compare import isomorphic

from cadregraph.ontology import CADRE, PREFIXES, context, own_classes, own_properties, properties

TERMS = [iri.removeprefix(str(CADRE)) for iri in (*own_classes(), *own_properties())]


def definitions() -> dict[str, object]:
    inner = context()["@context"]
    assert isinstance(inner, dict)
    return dict(inner)


def iri(definition: object) -> str:
    """The full IRI that a definition of the context stands for."""
    compact = definition.get("@id") if isinstance(definition, dict) else definition
    prefix, _, name = str(compact).partition(":")
    return PREFIXES[prefix] + name


def test_every_term_is_there_under_its_own_name() -> None:
    found = definitions()
    assert {name: iri(found[name]) for name in TERMS} == {name: str(CADRE[name]) for name in TERMS}


def test_every_prefix_is_there() -> None:
    assert {prefix: definitions()[prefix] for prefix in PREFIXES} == dict(PREFIXES)


def test_no_two_properties_share_a_name() -> None:
    names = [property_.short for property_ in properties().values()]
    assert len(set(names)) == len(names)


def compacted(graph: Graph) -> str:
    return graph.serialize(format="json-ld", context=context()["@context"], auto_compact=False)


def test_the_world_comes_back_from_json_ld(world_graph: Graph) -> None:
    text = compacted(world_graph)
    assert isomorphic(Graph().parse(data=text, format="json-ld"), world_graph)
    again = Graph()
    for quad in oxigraph_parse(text, format=RdfFormat.JSON_LD):
        again.parse(data=f"{quad.triple} .", format="nt")
    assert isomorphic(again, world_graph)


def test_json_has_bare_names_and_values(world_graph: Graph) -> None:
    nodes = json.loads(compacted(world_graph))["@graph"]
    [tenure] = [node for node in nodes if node["id"].endswith("/khoi-bi-thu")]
    assert tenure["type"] == "Tenure"
    assert tenure["holder"].endswith("/khoi")
    assert tenure["prefLabel"] == "Trần Minh Khôi – Bí thư, Huyện ủy Sông Lam"
    assert tenure["term"] == "2015-2020"
    assert tenure["confidence"] == "0.9"
    assert not [key for node in nodes for key in node if ":" in key]
