"""RDF that carries its ontology: version, licence, classes, concepts, in every syntax."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from facts import dated
from pyoxigraph import DefaultGraph, RdfFormat, Store
from rdflib import Graph
from rdflib.compare import isomorphic
from stores import store_of

import cadregraph
from cadregraph.commands.export import export as command
from cadregraph.exports import FORMATS, export
from cadregraph.graph.errors import ExportError
from cadregraph.ontology import DCTERMS, OWL, RDFS, ontology_graph, schemes_graph
from cadregraph.ontology.terms import PREFIXES

SYNTAXES = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
}
ARTICLES = [("2017-03-20", "Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An dự hội nghị.")]


def written(format: str, *, with_ontology: bool) -> bytes:
    out = BytesIO()
    export(store_of(dated(*ARTICLES)), format, out, with_ontology=with_ontology)
    return out.getvalue()


def merged(text: bytes, format: str) -> Graph:
    """The default graph of what was written."""
    store = Store()
    store.load(text, format=SYNTAXES[format])
    lines = (
        f"{quad.triple} .\n" for quad in store.quads_for_pattern(None, None, None, DefaultGraph())
    )
    return Graph().parse(data="".join(lines), format="nt")


@pytest.mark.parametrize("format", SYNTAXES)
def test_a_graph_with_its_ontology_is_both_and_nothing_else(format: str) -> None:
    alone = merged(written(format, with_ontology=False), format)
    both = merged(written(format, with_ontology=True), format)
    assert isomorphic(both, alone + ontology_graph() + schemes_graph())
    assert (None, OWL.versionInfo, None) in both and (None, DCTERMS.license, None) in both
    assert (None, OWL.versionInfo, None) not in alone


@pytest.mark.parametrize("format", SYNTAXES)
def test_equal_stores_give_equal_bytes(format: str) -> None:
    assert written(format, with_ontology=True) == written(format, with_ontology=True)


def test_no_line_stands_twice() -> None:
    lines = written("nquads", with_ontology=True).splitlines()
    assert len(set(lines)) == len(lines)


def test_a_reader_finds_who_is_a_person_without_another_file() -> None:
    store = Store()
    store.load(written("turtle", with_ontology=True), format=RdfFormat.TURTLE)
    assert store.query(
        f"""ASK {{ ?who a/<{RDFS.subClassOf}>* <{PREFIXES["foaf"]}Person> ;
        <{RDFS.label}> "Lê Thế An"@vi }}"""
    )


@pytest.mark.parametrize("format", sorted(FORMATS.keys() - SYNTAXES))
def test_other_formats_have_no_place_for_it(format: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no place for an ontology; turtle"):
        export(store_of(()), format, tmp_path / "out", with_ontology=True)


def test_the_call_and_the_command_write_the_same(tmp_path: Path) -> None:
    folder, called, commanded = (tmp_path / name for name in ("s", "a.ttl", "b.ttl"))
    with cadregraph.open_store(folder, create=True) as store:
        store.add(dated(*ARTICLES))
    cadregraph.export("turtle", called, folder, with_ontology=True)
    done = CliRunner().invoke(
        command, ["turtle", str(commanded), "--store", str(folder), "--with-ontology"]
    )
    assert done.exit_code == 0, done.output
    assert called.read_bytes() == commanded.read_bytes() == written("turtle", with_ontology=True)
    refused = CliRunner().invoke(command, ["html", "-", "--store", str(folder), "--with-ontology"])
    assert refused.exit_code == 2
