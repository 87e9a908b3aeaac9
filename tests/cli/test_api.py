"""The same calls from Python."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import cadregraph
from cadregraph.api.pipeline import extractions
from cadregraph.graph.reading import read, read_text

SENTENCE = "Bí thư Huyện ủy Mộ Đức Võ Đình Khoa phát biểu tại hội nghị."


def test_a_text_a_file_and_a_document_say_the_same(tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    facts = cadregraph.extract(SENTENCE).facts
    assert facts
    assert cadregraph.extract(path).facts == facts
    assert cadregraph.extract(read_text(SENTENCE)).facts == facts


def test_a_file_of_several_articles_is_not_one_article(samples: Path) -> None:
    with pytest.raises(cadregraph.InputError, match="more than one article"):
        cadregraph.extract(samples / "tin-dia-phuong.jsonl")


def test_a_file_that_cannot_be_read_is_an_input_error(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(cadregraph.InputError, match=r"empty\.txt: empty"):
        cadregraph.extract(tmp_path / "empty.txt")
    with pytest.raises(cadregraph.InputError, match="no such file"):
        list(cadregraph.extract_all([tmp_path / "none.txt"]))


def test_build_reports_what_failed(tmp_path: Path, samples: Path) -> None:
    (tmp_path / "empty.txt").touch()
    heard: list[cadregraph.InputError] = []
    report = cadregraph.build(
        [tmp_path / "empty.txt", samples], tmp_path / "store", on_error=heard.append
    )
    assert report.added == 9
    assert [error.reason for error in report.errors] == ["empty"]
    assert report.errors == tuple(heard)


def test_calls_take_an_open_store_and_leave_it_open(samples: Path) -> None:
    with cadregraph.open_store(None) as store:
        cadregraph.build([samples], store)
        assert cadregraph.stats(store).classes["Article"] == 9
        assert cadregraph.remove(["tin-0417", "none"], store) == ("none",)
        assert cadregraph.stats(store).classes["Article"] == 8
        assert cadregraph.query("SELECT (1 AS ?x) (?none AS ?y) {}", store) == [
            {"x": "1", "y": None}
        ]
        with pytest.raises(cadregraph.QueryError, match="gives no rows"):
            cadregraph.query("ASK { ?s ?p ?o }", store)


def test_export_writes_to_a_path_and_to_a_stream(tmp_path: Path, samples: Path) -> None:
    stream = io.BytesIO()
    with cadregraph.open_store(None) as store:
        cadregraph.build([samples], store)
        cadregraph.export("nquads", tmp_path / "graph.nq", store)
        cadregraph.export("nquads", str(tmp_path / "again.nq"), store)
        cadregraph.export("nquads", stream, store)
        with pytest.raises(cadregraph.ExportError, match="no format 'pdf'"):
            cadregraph.export("pdf", tmp_path / "graph.pdf", store)
    assert stream.getvalue() == (tmp_path / "graph.nq").read_bytes()
    assert stream.getvalue() == (tmp_path / "again.nq").read_bytes()


def test_to_build_in_any_order_gives_the_same_graph(samples: Path) -> None:
    graphs = []
    for sources in (sorted(samples.iterdir()), sorted(samples.iterdir(), reverse=True)):
        stream = io.BytesIO()
        with cadregraph.open_store(None) as store:
            cadregraph.build(sources, store)
            cadregraph.export("nquads", stream, store)
        graphs.append(stream.getvalue())
    assert graphs[0] == graphs[1]


def test_documents_are_read_as_extractions_are_asked_for() -> None:
    taken = []

    def documents() -> object:
        for number in range(1000):
            taken.append(number)
            yield read_text(f"{SENTENCE} {number}")

    found = extractions(documents(), processes=1)  # type: ignore[arg-type]
    next(found)
    assert len(taken) == 1


def test_order_is_that_of_the_documents_on_several_processes(samples: Path) -> None:
    def documents() -> list[cadregraph.Document]:
        return list(read([samples], on_error=pytest.fail))

    one = list(extractions(documents(), processes=1))
    two = list(extractions(documents() * 4, processes=2))
    assert two == one * 4
