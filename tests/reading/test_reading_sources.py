"""Files, folders and standard input: what is read, in which order, and what is reported."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document
from cadregraph.graph.reading import MAX_DOCUMENT, MAX_TEXT, Format, read, read_text

SENTENCE = "Ban Thường vụ Tỉnh ủy họp phiên thường kỳ tháng 5."


def read_all(
    *sources: str | os.PathLike[str], stdin: bytes | None = None, format: Format = "auto"
) -> tuple[list[Document], list[str]]:
    errors: list[InputError] = []
    stream = None if stdin is None else io.BytesIO(stdin)
    documents = list(read(sources, on_error=errors.append, stdin=stream, format=format))
    return documents, [str(error) for error in errors]


def test_a_file_is_one_document_with_its_name_as_id(tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_text(SENTENCE, "utf-8")
    documents, errors = read_all(path)
    assert [(d.id, d.text, d.source) for d in documents] == [("tin.txt", SENTENCE, str(path))]
    assert errors == []


def test_a_folder_is_read_below_in_order_with_paths_as_ids(tmp_path: Path) -> None:
    (tmp_path / "b" / "sâu").mkdir(parents=True)
    for name in ("b/sâu/2.txt", "b/1", "a.html.txt", ".ẩn", "ảnh.png"):
        (tmp_path / name).write_text(f"{SENTENCE} {name}", "utf-8")
    documents, errors = read_all(tmp_path)
    assert [d.id for d in documents] == ["a.html.txt", "b/1", "b/sâu/2.txt"]
    assert errors == []


def test_ids_are_composed_whatever_the_file_system_stores(tmp_path: Path) -> None:
    (tmp_path / "ba\u0302\u0301t.txt").write_text(SENTENCE, "utf-8")
    documents, _ = read_all(tmp_path)
    assert [d.id for d in documents] == ["b\u1ea5t.txt"]


def test_links_are_followed_and_loops_end(tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "vòng").symlink_to(tmp_path)
    (tmp_path / "gãy").symlink_to(tmp_path / "không có")
    documents, errors = read_all(tmp_path)
    assert [d.id for d in documents] == ["tin.txt"]
    assert errors == [f"{tmp_path / 'gãy'}: no such file or folder"]


def test_one_bad_source_costs_nothing_of_the_rest(tmp_path: Path) -> None:
    good = tmp_path / "tin.txt"
    good.write_text(SENTENCE, "utf-8")
    (tmp_path / "rỗng.txt").write_bytes(b"")
    (tmp_path / "trống").mkdir()
    os.mkfifo(tmp_path / "ống")
    documents, errors = read_all(
        tmp_path / "không có", tmp_path / "rỗng.txt", tmp_path / "trống", tmp_path / "ống", good
    )
    assert [d.id for d in documents] == ["tin.txt"]
    assert [error.removeprefix(f"{tmp_path}/") for error in errors] == [
        "không có: no such file or folder",
        "rỗng.txt: empty",
        "trống: the folder holds no file that can be read",
        "ống: not a regular file; use - to read standard input",
    ]


def test_documents_in_other_forms_are_named_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "báo cáo.xlsx").write_bytes(b"PK\x03\x04")
    (tmp_path / "tin.txt").write_text(SENTENCE, "utf-8")
    documents, errors = read_all(tmp_path)
    assert len(documents) == 1
    assert errors == [
        f"{tmp_path / 'báo cáo.xlsx'}: .xlsx files are not read; convert it to plain text"
    ]


def test_a_name_that_is_no_text_still_gives_an_id_and_one_line(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/tin-\xff\n.txt", "wb") as stream:
        stream.write(SENTENCE.encode())
    documents, _ = read_all(tmp_path)
    assert [d.id for d in documents] == [r"tin-\xff\n.txt"]
    _, errors = read_all("a\0b")
    assert errors == [r"a\x00b: not a possible file name"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "kín.txt"
    path.write_text(SENTENCE, "utf-8")
    path.chmod(0)
    assert read_all(path) == ([], [f"{path}: cannot be read: Permission denied"])


def test_standard_input_gets_a_hash_for_id() -> None:
    documents, errors = read_all("-", stdin=SENTENCE.encode())
    assert errors == []
    assert [(d.text, d.source) for d in documents] == [(SENTENCE, "<stdin>")]
    assert documents[0].id == read_text(SENTENCE).id
    assert len(documents[0].id) == 32


def test_reading_is_lazy(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("Một.", "utf-8")
    stream = read([tmp_path / "1.txt", tmp_path / "2.txt"], on_error=lambda error: None)
    assert next(stream).id == "1.txt"
    (tmp_path / "2.txt").write_text("Hai.", "utf-8")
    assert next(stream).id == "2.txt"


def test_the_same_document_twice_is_one_and_another_text_is_reported(tmp_path: Path) -> None:
    for folder, text in (("a", "Một."), ("b", "Một."), ("c", "Hai.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "tin.txt").write_text(text, "utf-8")
    documents, errors = read_all(tmp_path / "a", tmp_path / "b", tmp_path / "a", tmp_path / "c")
    assert [d.text for d in documents] == ["Một."]
    here, there = tmp_path / "c" / "tin.txt", tmp_path / "a" / "tin.txt"
    assert errors == [
        f"{here}: its id 'tin.txt' is that of another text, in {there}; give it its own"
    ]


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "dài.txt"
    path.write_bytes(b"a" * (MAX_DOCUMENT + 1))
    assert read_all(path)[1] == [f"{path}: longer than 16 MiB; split it, or use JSON Lines"]
    path.write_bytes(b"a" * (MAX_TEXT + 1))
    assert read_all(path)[1] == [f"{path}: longer than 500,000 characters; split it into documents"]
    path.write_bytes(b"a" * MAX_TEXT)
    assert len(read_all(path)[0][0].text) == MAX_TEXT
