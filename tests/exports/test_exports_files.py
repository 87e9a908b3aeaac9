"""Files that leave the store: each read back by a reader that is not ours."""

from __future__ import annotations

import csv
import io
import os
import stat
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.compare import isomorphic
from worlds import (
    COMMITTEE,
    INFERRED_LINE,
    LINES,
    TENURE_LINE,
    Line,
    article,
    four_articles,
    store_of,
    whole_world,
)

from exports import FORMATS, ExportFormat, export
from exports.files import replacing
from exports.graphml import flat
from exports.queries import COLUMNS
from exports.tables import harmless
from graph.errors import ExportError
from graph.model import Official, PersonnelFact, StatementFact, TenureFact
from graph.network import project
from graph.normal import key
from graph.store import Store


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of([whole_world(), *four_articles()])


def written(store: Store, format: str) -> bytes:
    out = io.BytesIO()
    export(store, format, out)
    return out.getvalue()


pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")  # rdflib's own

# --- RDF ----------------------------------------------------------------------------------------


def as_rdflib(store: Store) -> rdflib.Dataset:
    """The store's quads handed to rdflib one by one."""
    dataset = rdflib.Dataset()
    for quad in store.quads():
        graph = getattr(quad.graph_name, "value", None)
        target = dataset.graph(rdflib.URIRef(graph)) if graph else dataset.default_graph
        target.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return dataset


def _term(term: object) -> rdflib.URIRef | rdflib.Literal:
    value = getattr(term, "value", "")
    if not hasattr(term, "datatype"):
        return rdflib.URIRef(value)
    language = getattr(term, "language", None)
    datatype = None if language else rdflib.URIRef(term.datatype.value)
    if datatype == rdflib.XSD.string:  # to rdflib the plain literal
        datatype = None
    return rdflib.Literal(value, lang=language, datatype=datatype, normalize=False)


def content(dataset: rdflib.Dataset) -> set[tuple[str, ...]]:
    """Every quad in N3, the default graph as the empty name."""
    return {
        tuple(
            "" if term is None or term == rdflib.graph.DATASET_DEFAULT_GRAPH_ID else term.n3()
            for term in (s, p, o, getattr(g, "identifier", g))
        )
        for s, p, o, g in dataset.quads()
    }


@pytest.fixture
def literals_as_written() -> Iterator[None]:
    """Keeps rdflib from rewriting '51' or '2019-06' in a form that it likes better."""
    before = rdflib.NORMALIZE_LITERALS
    rdflib.NORMALIZE_LITERALS = False
    yield
    rdflib.NORMALIZE_LITERALS = before


@pytest.mark.usefixtures("literals_as_written")
@pytest.mark.parametrize(
    ("format", "reader"), [("nquads", "nquads"), ("trig", "trig"), ("jsonld", "json-ld")]
)
def test_both_layers_are_read_back_by_rdflib(store: Store, format: str, reader: str) -> None:
    read = rdflib.Dataset()
    read.parse(data=written(store, format), format=reader)

    assert content(read) == content(as_rdflib(store))


@pytest.mark.usefixtures("literals_as_written")
@pytest.mark.parametrize(("format", "reader"), [("turtle", "turtle"), ("ntriples", "nt")])
def test_the_merged_layer_is_read_back_by_rdflib(store: Store, format: str, reader: str) -> None:
    read = rdflib.Graph().parse(data=written(store, format), format=reader)
    expected = rdflib.Graph()
    for triple in as_rdflib(store).default_graph:
        expected.add(triple)

    assert len(read) == len(expected) > 100
    assert isomorphic(read, expected)


def test_turtle_is_pleasant_to_read(store: Store) -> None:
    text = written(store, "turtle").decode()

    assert "@prefix cadre: <https://w3id.org/cadregraph/ontology#> ." in text
    assert 'skos:prefLabel "Trần Minh Khôi"@vi' in text


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "html"])
def test_the_order_of_articles_changes_no_byte(format: str) -> None:
    articles = [whole_world(), *four_articles()]

    assert written(store_of(articles), format) == written(store_of(articles[::-1]), format)


# --- GraphML ------------------------------------------------------------------------------------


def test_graphml_is_read_back_by_networkx(store: Store) -> None:
    network = flat(project(store))
    read = nx.read_graphml(io.BytesIO(written(store, "graphml")), force_multigraph=True)

    assert dict(read.nodes(data=True)) == dict(network.nodes(data=True))
    edges = {(a, b, k): data for a, b, k, data in network.edges(keys=True, data=True)}
    found = {
        (a, b, k): {name: value for name, value in data.items() if name != "id"}
        for a, b, k, data in read.edges(keys=True, data=True)
    }
    assert found == edges
    assert len({k for _, _, k in edges}) == len(edges) > 20
    assert {data["label"] for _, data in read.nodes(data=True)} >= {"Trần Minh Khôi"}


def test_graphml_holds_what_xml_cannot_by_leaving_it_out() -> None:
    person = Official(key("official", "Ông\x0b A & <B>"), "Ông\x0b A & <B>", ("C\ufffe\x00",))
    read = nx.read_graphml(
        io.BytesIO(written(store_of([article("bai", Line("x", (), (person,)))]), "graphml"))
    )

    ((_, data),) = read.nodes(data=True)
    assert (data["label"], data["names"]) == ("Ông A & <B>", "C")


# --- CSV ----------------------------------------------------------------------------------------


def table(store: Store) -> list[dict[str, str]]:
    text = written(store, "csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_csv_has_a_row_for_each_fact_and_sentence(store: Store) -> None:
    rows = table(store_of([whole_world()]))

    facts = sum(len(line.facts) for line in LINES)
    assert len(rows) == facts
    assert {row["kind"] for row in rows} == {
        "tenure",
        "personnel",
        "discipline",
        "measurement",
        "statement",
        "link",
    }
    told = [row for row in table(store) if row["relation"] == "chaired-by"]
    assert len(told) == 3


def test_csv_keeps_vietnamese_and_numbers(store: Store) -> None:
    data = written(store, "csv")
    assert data.startswith(b"\xef\xbb\xbf" + ",".join(COLUMNS).encode())
    rows = table(store_of([whole_world()]))

    (figure,) = (row for row in rows if row["value"] == "51")
    assert figure == {
        "kind": "measurement",
        "subject": "Đảng bộ huyện Sông Lam",
        "relation": "counts",
        "object": "chi bộ đã tổ chức đại hội",
        "value": "51",
        "total": "53",
        "percentage": "96.23",
        "unit": "chi bộ",
        "date": "2019-06-30",
        "period": "6 tháng đầu năm 2019",
        "confidence": "0.5",
        "sentence": next(line.text for line in LINES if line.text.startswith("Đến ngày 30/6")),
        "article": "tin/so-ket-2019",
        "title": "Sông Lam sơ kết sáu tháng",
        "published": "2019-06-13",
        "url": "https://bao.example/so-ket?trang=1&muc=2",
        "iri": figure["iri"],
        **dict.fromkeys(("organization", "status", "decision", "decided_by"), ""),
        **dict.fromkeys(("end", "term", "reason"), ""),
    }
    (held,) = (row for row in rows if row["status"] == "current")
    assert (held["subject"], held["object"], held["organization"]) == (
        "Trần Minh Khôi",
        "Bí thư",
        "Huyện ủy Sông Lam",
    )


def test_csv_names_the_body_of_a_transfer_and_the_papers(store: Store) -> None:
    rows = table(store)

    (moved,) = (row for row in rows if row["relation"] == "transferred")
    assert (moved["object"], moved["organization"]) == ("", "Ban Tổ chức Huyện ủy Sông Lam")
    (based,) = (row for row in rows if row["relation"] == "based-on")
    assert (based["subject"], based["object"]) == ("Kế hoạch 45-KH/HU", "Quy định 07-QĐi/HU")


def test_csv_says_why_and_how_sure() -> None:
    rows = table(store_of([whole_world()]))

    (warned,) = (row for row in rows if row["relation"] == "warning")
    assert warned["reason"] == "thiếu trách nhiệm"
    concluded = [row for row in rows if row["kind"] == "link" and row["confidence"]]
    assert [(row["sentence"], row["confidence"]) for row in concluded] == [
        (INFERRED_LINE.text, "0.65")
    ]


def test_csv_of_a_thousand_facts_is_no_matter_of_minutes() -> None:
    """The time grew with facts times sentences while the sentences were asked for in each query."""
    (fact,) = TENURE_LINE.facts
    assert isinstance(fact, TenureFact)
    lines = []
    for number in range(1000):
        person = Official(key("official", f"Người thứ {number}"), f"Người thứ {number}")
        tenure = replace(fact, holder=person.key)
        lines.append(Line(f"{person.label} là Bí thư.", (tenure,), (person,)))
    store = store_of([article("bai", *lines)])
    started = time.monotonic()

    assert len(table(store)) == 1000
    assert time.monotonic() - started < 10


HOSTILE = [
    '=HYPERLINK("http://evil.example")',
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\tx",
    "\r=1",
    "=1",
    "＝1+1",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_formula_is_only_text(text: str) -> None:
    person = Official(key("official", text), text)
    line = Line(
        f"{text} nói",
        (
            StatementFact(0, 0.9, person.key, text),
            PersonnelFact(0, 0.9, "retired", person.key, "decided"),
            PersonnelFact(0, 0.9, "elected", person.key, "decided", text or "x", COMMITTEE.key),
        ),
        (person, COMMITTEE),
    )
    rows = table(store_of([article(text, line, title=text)]))

    assert len(rows) == 3
    for row in rows:
        assert row["subject"] == row["title"] == row["article"] == f"'{text}"
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


@pytest.mark.parametrize("number", ["-5", "-12.75", "0.9", "1250000.5"])
def test_a_number_stays_a_number(number: str) -> None:
    assert harmless(number) == number


@given(st.text(max_size=10))
def test_no_cell_begins_a_formula(cell: str) -> None:
    safe = harmless(cell)

    assert safe in (cell, f"'{cell}")
    assert safe[:1] not in set("=+@\t\r\n＝＋－＠")


# --- files --------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "html"])
def test_a_file_holds_what_a_stream_gets(store: Store, tmp_path: Path, format: str) -> None:
    target = tmp_path / f"đồ thị{FORMATS[format].suffix}"
    export(store, format, target)

    assert target.read_bytes() == written(store, format)
    assert stat.S_IMODE(target.stat().st_mode) == 0o644
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_is_replaced_whole(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "a.nq"
    target.write_text("cũ")
    export(store, "nquads", str(target))

    assert target.read_bytes() == written(store, "nquads")


@pytest.mark.parametrize(
    "error", [ValueError("hỏng"), KeyboardInterrupt(), OSError(28, "No space")]
)
def test_an_error_in_the_middle_leaves_the_old_file(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "a.csv"
    target.write_text("cũ", encoding="utf-8")

    with (
        pytest.raises(ExportError if isinstance(error, OSError) else type(error)),
        replacing(target) as out,
    ):
        out.write(b"half of it")
        raise error
    assert target.read_text(encoding="utf-8") == "cũ"
    assert list(tmp_path.iterdir()) == [target]


def test_an_unknown_format_says_which_there_are(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no format 'xlsx'; there are html, turtle"):
        export(store, "xlsx", tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_path_that_cannot_be_written_is_one_line_of_error(store: Store, tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("")

    for path in (tmp_path, tmp_path / "không có" / "a.nq", tmp_path / "tệp" / "a.nq"):
        with pytest.raises(ExportError) as caught:
            export(store, "nquads", path)
        assert str(caught.value).startswith(f"{path}: ") and "\n" not in str(caught.value)


def test_a_name_as_long_as_files_may_have_is_no_trouble(store: Store, tmp_path: Path) -> None:
    target = tmp_path / ("d" * 250 + ".csv")
    export(store, "csv", target)

    assert target.read_bytes() == written(store, "csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_is_written_and_not_replaced(store: Store, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as reader:
        received = reader.submit(pipe.read_bytes)
        export(store, "csv", pipe)

    assert received.result(timeout=10) == written(store, "csv")
    assert pipe.is_fifo()


def test_every_format_is_described() -> None:
    assert all(isinstance(found, ExportFormat) for found in FORMATS.values())
    assert len({found.suffix for found in FORMATS.values()}) == len(FORMATS)
