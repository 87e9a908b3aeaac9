"""JSON Lines and JSON: every good record is read, every bad one is named with its line."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document
from cadregraph.graph.reading import read

RECORD = {
    "id": "bai-7",
    "title": "Bổ nhiệm cán bộ",
    "text": "Bổ nhiệm cán bộ\n\nSở Nội vụ có giám đốc mới.",
    "url": "https://bao.example/bai-7",
    "published": "2019-05-06T07:00:00+07:00",
    "outlet": "Báo Ví Dụ",
    "place": "tỉnh Sơn La",
    "views": 12,
}


def lines(*values: object) -> bytes:
    return b"".join(
        (value if isinstance(value, bytes) else json.dumps(value).encode()) + b"\n"
        for value in values
    )


def read_bytes(data: bytes) -> tuple[list[Document], list[str]]:
    errors: list[InputError] = []
    found = list(read(["-"], on_error=errors.append, stdin=io.BytesIO(data), format="jsonl"))
    return found, [str(error) for error in errors]


def test_the_fields_of_a_record() -> None:
    (document,), errors = read_bytes(lines(RECORD))
    assert errors == []
    assert document == Document(
        id="bai-7",
        text="Bổ nhiệm cán bộ\n\nSở Nội vụ có giám đốc mới.",
        title="Bổ nhiệm cán bộ",
        url="https://bao.example/bai-7",
        published="2019-05-06",
        outlet="Báo Ví Dụ",
        place="tỉnh Sơn La",
        source="<stdin>:1",
    )


def test_the_place_asked_for_is_that_of_records_without_one() -> None:
    data = lines({"text": "Một."}, {"text": "Hai.", "place": "Hà Tĩnh"})
    found = read(
        ["-"], on_error=pytest.fail, stdin=io.BytesIO(data), format="jsonl", place="Sơn La"
    )
    assert [document.place for document in found] == ["Sơn La", "Hà Tĩnh"]


def test_without_an_id_the_url_serves_and_then_a_hash() -> None:
    found, _ = read_bytes(
        lines({"text": "Một.", "url": "http://bao.example/1"}, {"text": "Hai."}, {"text": "Hai."})
    )
    assert found[0].id == "http://bao.example/1"
    assert len(found) == 2
    assert len(found[1].id) == 32


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "a"', "not JSON: Expecting ',' delimiter, column 13"),
        (b'{"title": "a"}', 'the record has no "text"'),
        (b'{"text": 5}', 'the record has no "text"'),
        (b'{"text": "a", "title": 5}', 'the field "title" is not a string'),
        (b'{"text": "a", "id": [1]}', 'the field "id" is neither a string nor a number'),
        (b'["a"]', 'not a JSON object with a "text" field'),
        (b'{"text": ' + b"[" * 100_000, "JSON nested too deeply"),
        (b'{"text": "a", "n": ' + b"1" * 9_999 + b"}", "JSON with a number that is too long"),
        (b'{"text": "\\ud800"}', "half of a surrogate pair: not Unicode text"),
        (b'{"text": "a\\u0000b"}', "control character U+0000: binary data, not text"),
        (b'{"text": "a\xff"}', "JSON that is not UTF-8 (byte offset 11); convert it to UTF-8"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(line: bytes, reason: str) -> None:
    found, errors = read_bytes(lines({"text": "Một."}, line, b"", {"text": "Hai."}))
    assert [d.text for d in found] == ["Một.", "Hai."]
    assert errors == [f"<stdin>:2: {reason}"]


@pytest.mark.parametrize("stray", ["\x1d", "\\u001d", "\\b", "\x7f"])
def test_a_stray_control_character_raw_or_escaped_is_left_out(stray: str) -> None:
    line = f'{{"text": "Ông Lê Thế An, Bí thư Huy{stray}ện ủy Mộ Đức."}}'
    found, errors = read_bytes(line.encode())
    assert [d.text for d in found] == ["Ông Lê Thế An, Bí thư Huyện ủy Mộ Đức."]
    assert errors == []


def test_an_endless_line_is_refused_and_the_next_is_read() -> None:
    long = b'{"text": "' + b"a" * 20_000_000 + b'"}'
    found, errors = read_bytes(lines({"text": "Một."}, long, {"text": "Hai."}))
    assert [(d.text, d.source) for d in found] == [("Một.", "<stdin>:1"), ("Hai.", "<stdin>:3")]
    assert errors == ["<stdin>:2: longer than 16 MiB; split it into documents"]


def test_one_id_with_two_texts_names_both_places() -> None:
    found, errors = read_bytes(
        lines({"id": 7, "text": "Một."}, {"id": "7", "text": "Một."}, {"id": "7", "text": "Hai."})
    )
    assert [(d.id, d.text) for d in found] == [("7", "Một.")]
    assert errors == [
        "<stdin>:3: its id '7' is that of another text, in <stdin>:1; give it its own"
    ]


def test_standard_input_that_begins_with_a_brace_is_json_lines() -> None:
    errors: list[InputError] = []
    data = b"\xef\xbb\xbf" + lines({"text": "Một."}, {"text": "Hai."})
    found = list(read(["-"], on_error=errors.append, stdin=io.BytesIO(data)))
    assert ([d.text for d in found], errors) == (["Một.", "Hai."], [])


@pytest.mark.parametrize(
    "content",
    [
        '[{"id": "1", "text": "Một."}, {"id": "2", "text": "Hai."}]',
        '{"id": "1", "text": "Một."}\n{"id": "2", "text": "Hai."}',
    ],
)
def test_a_json_file_holds_an_array_or_lines(tmp_path: Path, content: str) -> None:
    path = tmp_path / "tin.json"
    path.write_text(content, "utf-8")
    errors: list[InputError] = []
    assert [d.id for d in read([path], on_error=errors.append)] == ["1", "2"]
    assert errors == []


def test_a_bad_record_of_an_array_is_named(tmp_path: Path) -> None:
    path = tmp_path / "tin.json"
    path.write_text('[{"text": "Một."}, {"x": 1}, "a", {"text": "Hai."}]', "utf-8")
    errors: list[InputError] = []
    assert [d.text for d in read([path], on_error=errors.append)] == ["Một.", "Hai."]
    assert [str(error) for error in errors] == [
        f'{path} (record 2): the record has no "text"',
        f'{path} (record 3): not a JSON object with a "text" field',
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image, not JSON Lines"),
        ('{"text": "a"}'.encode("utf-16"), "not UTF-8, as JSON Lines must be; convert it to UTF-8"),
        (b"\n\n", "empty"),
    ],
)
def test_a_file_that_is_no_json_lines_is_refused_once(data: bytes, reason: str) -> None:
    assert read_bytes(data) == ([], [f"<stdin>: {reason}"])
