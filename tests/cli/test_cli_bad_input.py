"""Input that is broken, odd or far too long: one clear line each, or a correct reading."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from command_line import Run

SENTENCE = "Bí thư Huyện ủy Mộ Đức Võ Đình Khoa phát biểu tại hội nghị."
TEXT = "\n\n".join([SENTENCE, "Hội nghị được tổ chức tại thành phố Quảng Ngãi."] * 3)
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("empty.txt", b"", "empty.txt: empty"),
        ("blank.txt", b"\n \t\n", "blank.txt: empty"),
        ("picture.txt", PNG, "picture.txt: a PNG image, not text; convert it"),
        ("records.jsonl", b"", "records.jsonl: empty"),
        ("null.txt", b"T\x00h\x00\x01\x02\x03\xff\xfe\x00" * 9, "null.txt: "),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(
    tmp_path: Path, spawn: Run, name: str, data: bytes, complaint: str
) -> None:
    (tmp_path / name).write_bytes(data)
    done = spawn("extract", name)
    assert done.code == 1
    assert done.out == ""
    (line,) = done.complaints
    assert line.startswith(complaint)


def test_a_path_that_does_not_exist(spawn: Run) -> None:
    done = spawn("build", "no-such.txt")
    assert done.code == 1
    assert done.complaints == ["no-such.txt: no such file or folder"]


def test_a_name_that_would_move_the_cursor_is_shown_in_one_harmless_line(spawn: Run) -> None:
    done = spawn("extract", "a\x1b[31m\nb.txt")
    assert done.code == 1
    (line,) = done.complaints
    assert "\x1b" not in line


def test_the_rest_is_still_done(tmp_path: Path, spawn: Run) -> None:
    (tmp_path / "good.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    done = spawn("extract", "empty.txt", "good.txt")
    assert done.code == 1
    assert done.complaints == ["empty.txt: empty"]
    assert "Võ Đình Khoa" in done.out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1258"])
def test_text_is_read_in_the_encodings_that_vietnamese_comes_in(
    tmp_path: Path, spawn: Run, encoding: str
) -> None:
    data = _windows_1258(TEXT) if encoding == "cp1258" else TEXT.encode(encoding)
    (tmp_path / "article.txt").write_bytes(data)
    done = spawn("extract", "article.txt")
    assert done.complaints == []
    assert done.code == 0
    assert "Võ Đình Khoa" in done.out


def _windows_1258(text: str) -> bytes:
    """Code page 1258 writes a tone as a mark of its own after the letter."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    letters = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        letter = "".join(part for part in parts if part not in tones)
        tone = "".join(part for part in parts if part in tones)
        letters.append(unicodedata.normalize("NFC", letter) + tone)
    return "".join(letters).encode("cp1258")


def test_html_that_breaks_off_is_read_as_far_as_it_goes(
    tmp_path: Path, spawn: Run, samples: Path
) -> None:
    page = (samples / "ky-hop-binh-thuan.html").read_bytes()
    (tmp_path / "page.html").write_bytes(page[: page.index(b"<h2>") + 2])
    done = spawn("extract", "page.html")
    assert done.complaints == []
    assert done.code == 0
    assert "Lương Thanh Sang" in done.out
    assert "Thu ngân sách" not in done.out


def test_a_broken_line_3_of_json_lines_costs_only_itself(tmp_path: Path, spawn: Run) -> None:
    lines = [json.dumps({"id": str(n), "text": f"{SENTENCE} {n}"}) for n in range(1, 5)]
    lines[2] = lines[2][:-5]
    (tmp_path / "four.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = spawn("build", "four.jsonl")
    assert done.code == 1
    (line,) = done.complaints
    assert line.startswith("four.jsonl:3: not JSON")
    assert done.out == "3 articles: 3 added, 0 replaced, 0 unchanged\n"


def test_a_line_of_50_mb_is_refused_and_the_next_is_read(tmp_path: Path, spawn: Run) -> None:
    with open(tmp_path / "long.jsonl", "w", encoding="utf-8") as file:
        file.write('{"id": "1", "text": "' + "a" * 50_000_000 + '"}\n')
        file.write(json.dumps({"id": "2", "text": SENTENCE}) + "\n")
    done = spawn("extract", "long.jsonl")
    assert done.code == 1
    assert done.complaints == ["long.jsonl:1: longer than 16 MiB; split it into documents"]
    assert "Võ Đình Khoa" in done.out


def test_standard_input_is_read_and_refused_as_a_file_is(spawn: Run) -> None:
    done = spawn("extract", "-", stdin=SENTENCE.encode())
    assert done.code == 0
    assert "Võ Đình Khoa" in done.out
    assert spawn("extract", "-").complaints == ["<stdin>: empty"]


def test_an_output_is_no_input(tmp_path: Path, run: Run) -> None:
    (tmp_path / "bài.txt").write_text(SENTENCE, encoding="utf-8")
    done = run("extract", "bài.txt", "--output", "./bài.txt")
    assert done.code == 2
    assert (tmp_path / "bài.txt").read_text(encoding="utf-8") == SENTENCE
