"""Compressed files and Parquet are read as what is in them; a damaged one is one line."""

from __future__ import annotations

import datetime
import gzip
import io
import json
import sys
from pathlib import Path

import pytest

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document
from cadregraph.graph.reading import read

PACKERS = {".gz": gzip.compress, ".zst": zstd.compress}
SENTENCE = "Bí thư Huyện ủy Mộ Đức Võ Đình Khoa dự hội nghị."
PAGE = f"<html><body><article><h1>Tin</h1><p>{SENTENCE * 9}</p></article></body></html>"


def read_all(*sources: Path | str, stdin: bytes = b"") -> tuple[list[Document], list[str]]:
    errors: list[InputError] = []
    documents = read(sources, on_error=errors.append, stdin=io.BytesIO(stdin))
    return list(documents), [str(error) for error in errors]


@pytest.mark.parametrize("suffix", PACKERS)
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tin.txt", SENTENCE),
        ("tin.html", PAGE),
        ("tin.jsonl", json.dumps({"id": "1", "text": SENTENCE}) + "\n" + '{"text": "Hai."}'),
        ("tin.json", json.dumps([{"id": "1", "text": SENTENCE}])),
    ],
)
def test_a_compressed_file_is_read_as_what_is_in_it(
    tmp_path: Path, suffix: str, name: str, content: str
) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "packed").mkdir()
    (tmp_path / "plain" / name).write_text(content, encoding="utf-8")
    (tmp_path / "packed" / f"{name}{suffix}").write_bytes(PACKERS[suffix](content.encode()))
    plain, _ = read_all(tmp_path / "plain")
    packed, errors = read_all(tmp_path / "packed")
    assert errors == []
    assert [(d.id, d.text, d.title) for d in packed] == [(d.id, d.text, d.title) for d in plain]


@pytest.mark.parametrize("suffix", PACKERS)
def test_standard_input_may_be_compressed(suffix: str) -> None:
    lines = json.dumps({"id": "1", "text": SENTENCE}).encode()
    documents, errors = read_all("-", stdin=PACKERS[suffix](lines))
    assert errors == []
    assert [d.id for d in documents] == ["1"]


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_compressed_file_that_is_cut_off_gives_what_it_has(tmp_path: Path, suffix: str) -> None:
    lines = "".join(
        json.dumps({"id": str(n), "text": f"{SENTENCE} {n}"}) + "\n" for n in range(9000)
    )
    path = tmp_path / f"tin.jsonl{suffix}"
    path.write_bytes(PACKERS[suffix](lines.encode())[:-20])
    documents, errors = read_all(path)
    assert [d.id for d in documents] == [str(n) for n in range(len(documents))]
    assert errors[-1].startswith(f"{path}: a compressed file that is damaged or cut off: ")


@pytest.mark.parametrize("suffix", PACKERS)
def test_what_is_far_too_long_is_refused_before_it_is_held(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"bom.txt{suffix}"
    path.write_bytes(PACKERS[suffix](b"a" * 100_000_000))
    assert read_all(path) == ([], [f"{path}: longer than 16 MiB; split it, or use JSON Lines"])


def test_rows_of_parquet_are_documents(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="the extra analysis")
    from pyarrow import parquet

    path = tmp_path / "tin.parquet"
    table = pyarrow.table(
        {
            "id": [1, 2, 3],
            "text": [SENTENCE, None, "Ba."],
            "published": [datetime.datetime(2020, 6, 29, 8, 30), None, None],
            "outlet": ["Báo Ví Dụ", None, None],
            "other": [[1], [2], [3]],
        }
    )
    parquet.write_table(table, path)
    documents, errors = read_all(tmp_path)
    assert [(d.id, d.text, d.published, d.outlet, d.source) for d in documents] == [
        ("1", SENTENCE, "2020-06-29", "Báo Ví Dụ", f"{path}:1"),
        ("3", "Ba.", None, None, f"{path}:3"),
    ]
    assert errors == [f'{path}:2: the record has no "text"']

    parquet.write_table(table.select(["id"]), path)
    assert read_all(path)[1] == [f'{path}: a Parquet file without a column "text"']
    path.write_bytes(path.read_bytes()[:-9])
    (error,) = read_all(path)[1]
    assert error.startswith(f"{path}: a Parquet file that cannot be read: ")
