"""Files that leave the store: each read back by a reader that is not ours."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import rdflib
from leaving import STREAMS, written
from rdflib.compare import isomorphic
from stores import asked, store_of
from worlds import four_articles, whole_world

from cadregraph.exports import FORMATS, ExportFormat, FolderFormat, export
from cadregraph.exports.files import replacing, replacing_folder
from cadregraph.graph.errors import ExportError
from cadregraph.graph.store import Store


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of([whole_world(), *four_articles()])


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


@pytest.mark.parametrize("format", STREAMS)
def test_the_order_of_articles_changes_no_byte(format: str) -> None:
    articles = [whole_world(), *four_articles()]

    assert written(store_of(articles), format) == written(store_of(articles[::-1]), format)


def test_json_ld_is_plain_json_in_short_names(store: Store) -> None:
    document = json.loads(written(store, "jsonld"))

    assert set(document) == {"@context", "@graph"}
    things = {thing["id"]: thing for thing in document["@graph"]}
    (held, *_) = (
        thing
        for thing in things.values()
        if thing.get("type") == "Tenure" and thing["status"] == "concept:status/current"
    )
    assert things[held["holder"]]["prefLabel"] == "Trần Minh Khôi"
    assert things[held["holder"]]["type"] == "Official"
    (said, *_) = (
        thing
        for thing in things.values()
        if any(inner["id"] == held["id"] for inner in thing.get("@graph", ()))
    )
    assert said["type"] == "Passage"
    assert "Trần Minh Khôi" in said["exact"]
    assert things[said["isPartOf"]]["type"] == "Article"


PROGRAM = """
import hashlib, io, pathlib, sys, tempfile
from cadregraph.exports import FORMATS, FolderFormat, export
from stores import asked, store_of
from worlds import four_articles, whole_world
store = store_of([whole_world(), *four_articles()])
for name, found in FORMATS.items():
    whole = hashlib.sha256()
    if isinstance(found, FolderFormat):
        with tempfile.TemporaryDirectory() as folder:
            export(store, name, folder)
            for path in sorted(pathlib.Path(folder).iterdir()):
                whole.update(path.name.encode() + path.read_bytes())
    else:
        out = io.BytesIO()
        export(store, name, out)
        whole.update(out.getvalue())
    print(name, whole.hexdigest())
"""


def test_processes_that_hash_differently_write_the_same_bytes(root: Path) -> None:
    paths = os.pathsep.join((str(root), str(root / "tests")))
    first, second = (
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for seed in ("1", "4711")
    )
    assert first == second
    assert len(first) == len(FORMATS)


# --- files --------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", STREAMS)
def test_a_file_holds_what_a_stream_gets(store: Store, tmp_path: Path, format: str) -> None:
    target = tmp_path / f"đồ thị.{format}"
    export(store, format, target)

    assert target.read_bytes() == written(store, format)
    assert stat.S_IMODE(target.stat().st_mode) == 0o644
    assert list(tmp_path.iterdir()) == [target]


FILES = [name for name, found in FORMATS.items() if isinstance(found, ExportFormat)]


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_somebody_else_stays(store: Store, tmp_path: Path, name: str) -> None:
    mine = tmp_path / "của tôi"
    mine.write_text(
        "<!DOCTYPE html>\n{}\nhọ và tên,chức vụ\nTrần Văn Lâm,Bí thư\n", encoding="utf-8"
    )
    before = mine.read_bytes()
    with pytest.raises(ExportError, match="is no export of cadregraph; name another file"):
        export(store, name, mine)
    assert mine.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["của tôi"]


@pytest.mark.parametrize("name", FILES)
def test_an_earlier_export_is_replaced(store: Store, tmp_path: Path, name: str) -> None:
    (tmp_path / "out").touch()
    for _ in range(2):
        export(store, name, tmp_path / "out")


def test_a_file_is_replaced_whole(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "a.nq"
    target.write_text("<http://cadregraph/cũ>")
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


# --- folders ------------------------------------------------------------------------------------

SET = ("a.csv", "b.csv")


def test_a_folder_takes_the_place_of_the_set_before(tmp_path: Path) -> None:
    target = tmp_path / "bộ tệp"
    for text in ("cũ", "mới"):
        with replacing_folder(target, SET) as folder:
            for name in SET:
                (folder / name).write_text(text, encoding="utf-8")

    assert {path.name: path.read_text(encoding="utf-8") for path in target.iterdir()} == {
        "a.csv": "mới",
        "b.csv": "mới",
    }
    assert list(tmp_path.iterdir()) == [target]
    assert stat.S_IMODE(target.stat().st_mode) == 0o755


def test_an_empty_folder_may_be_named(tmp_path: Path) -> None:
    target = tmp_path / "trống"
    target.mkdir()
    with replacing_folder(target, SET) as folder:
        (folder / "a.csv").write_text("a")

    assert (target / "a.csv").read_text() == "a"


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "của tôi"
    target.mkdir()
    (target / "luận văn.txt").write_text("ba năm", encoding="utf-8")

    with (
        pytest.raises(ExportError, match=r"holds other files \(luận văn.txt\); name a new folder"),
        replacing_folder(target, SET),
    ):
        pytest.fail("nothing may be written")
    assert (target / "luận văn.txt").read_text(encoding="utf-8") == "ba năm"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    "error", [ValueError("hỏng"), KeyboardInterrupt(), OSError(28, "No space")]
)
def test_an_error_in_the_middle_leaves_the_old_folder(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "set"
    target.mkdir()
    for name in SET:
        (target / name).write_text("cũ", encoding="utf-8")

    with (
        pytest.raises(ExportError if isinstance(error, OSError) else type(error)),
        replacing_folder(target, SET) as folder,
    ):
        (folder / "a.csv").write_text("half of it")
        raise error
    assert (target / "a.csv").read_text(encoding="utf-8") == "cũ"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_with_a_file_by_one_of_our_names_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "của tôi"
    target.mkdir()
    (target / "a.csv").write_text("số liệu của tôi", encoding="utf-8")

    with pytest.raises(ExportError, match=r"\(a.csv\)"), replacing_folder(target, SET):
        pytest.fail("nothing may be written")
    assert (target / "a.csv").read_text(encoding="utf-8") == "số liệu của tôi"


def test_nothing_is_written_into_a_store(tmp_path: Path) -> None:
    kho = tmp_path / "kho"
    Store.open(kho).close()
    before = {path: path.read_bytes() for path in kho.rglob("*") if path.is_file()}

    for name in ("cadregraph.json", "people.csv", "data/CURRENT"):
        with pytest.raises(ExportError, match="in the folder of a store"), replacing(kho / name):
            pytest.fail("nothing may be written")
    for folder in (kho, kho / "data", kho / "new"):
        with (
            pytest.raises(ExportError, match="in the folder of a store"),
            replacing_folder(folder, SET),
        ):
            pytest.fail("nothing may be written")
    assert {path: path.read_bytes() for path in kho.rglob("*") if path.is_file()} == before


def test_a_folder_takes_no_place_of_a_file_or_link(tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder")

    for name in ("tệp", "link", "không có/set"):
        with (
            pytest.raises(ExportError, match=r"^[^\n]*(no folder|cannot be written)[^\n]*$"),
            replacing_folder(tmp_path / name, SET),
        ):
            pytest.fail("nothing may be written")


def test_a_folder_is_no_stream(store: Store) -> None:
    with pytest.raises(ExportError, match="neo4j is a folder of files; name one"):
        export(store, "neo4j", io.BytesIO())


def test_every_format_is_described() -> None:
    assert all(found.description and "\n" not in found.description for found in FORMATS.values())
    files = [found for found in FORMATS.values() if isinstance(found, ExportFormat)]
    assert all(found.suffix.startswith(".") for found in files)
    folders = [name for name, found in FORMATS.items() if isinstance(found, FolderFormat)]
    assert folders == ["neo4j"]


def test_offsets_count_in_the_texts_that_are_written(store: Store) -> None:
    out = io.BytesIO()
    export(store, "texts", out)
    texts = {line["id"]: line["text"] for line in map(json.loads, out.getvalue().splitlines())}
    found = asked(
        store,
        """SELECT ?id ?exact ?start ?end WHERE { ?p oa:exact ?exact ; oa:start ?start ; oa:end ?end ;
          dcterms:isPartOf/dcterms:identifier ?id }""",
    )

    assert list(texts) == sorted(info.id for info in store.articles())
    assert found
    assert all(texts[name][int(start) : int(end)] == exact for name, exact, start, end in found)
