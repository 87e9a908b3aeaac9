"""The command that shows how a text is read, and the same call from Python."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from command_line import Run

import cadregraph

SENTENCE = "Bí thư Huyện ủy Mộ Đức Võ Đình Khoa phát biểu tại hội nghị."


def rows(out: str) -> list[list[str]]:
    """The cells of the tables' rows."""
    return [re.split(r"\s{2,}", line.strip()) for line in out.splitlines() if "  " in line]


def test_a_text_is_shown_with_tags_mentions_facts_rules_and_evidence(spawn: Run) -> None:
    done = spawn("explain", SENTENCE)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == f"sentence 1, body: {SENTENCE}"
    assert lines[1].startswith("tags: post person says")
    shown = rows(done.out)
    assert ["person", "Võ Đình Khoa", "person", "Võ Đình Khoa"] in shown
    assert ["post", "Bí thư Huyện ủy Mộ Đức", "post", "Bí thư, Huyện ủy Mộ Đức"] in shown
    says = "holder: Võ Đình Khoa; title: Bí thư; organization: Huyện ủy Mộ Đức; status: current"
    assert ["Tenure", says, "chức danh trước tên", "stated", "0.97"] in shown


def test_what_is_piped_is_plain_and_not_wrapped(spawn: Run, samples: Path) -> None:
    done = spawn("explain", "--file", samples / "bo-nhiem-quang-ngai.txt")
    assert done.code == 0
    assert "\x1b" not in done.out
    assert max(map(len, done.out.splitlines())) > 150


def test_standard_input_and_a_file_say_the_same(spawn: Run, tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text(SENTENCE, encoding="utf-8")
    wanted = spawn("explain", SENTENCE).out
    assert spawn("explain", "-", stdin=SENTENCE.encode()).out == wanted
    assert spawn("explain", "--file", "tin.txt").out == wanted


def test_the_page_goes_where_the_output_says(run: Run, tmp_path: Path) -> None:
    done = run("explain", SENTENCE, "--output", "page.html")
    assert (done.code, done.out, done.err) == (0, "", "")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert run("explain", SENTENCE, "--format", "html").out == page


def test_tables_go_to_a_file_too(run: Run, tmp_path: Path) -> None:
    assert run("explain", SENTENCE, "-o", "reading.txt").code == 0
    written = (tmp_path / "reading.txt").read_text(encoding="utf-8")
    assert written == run("explain", SENTENCE).out


def test_python_gives_the_same(run: Run, tmp_path: Path) -> None:
    explanation = cadregraph.explain(SENTENCE)
    assert explanation.sentences[0].facts[0].rule == "chức danh trước tên"
    stream = io.BytesIO()
    cadregraph.export_explanation(explanation, stream)
    cadregraph.export_explanation(explanation, tmp_path / "page.html")
    assert stream.getvalue() == (tmp_path / "page.html").read_bytes()
    assert stream.getvalue().decode() == run("explain", SENTENCE, "--format", "html").out


@pytest.mark.parametrize("text", ["", " \n", "\u200b"])
def test_a_text_that_is_empty_is_one_line(spawn: Run, text: str) -> None:
    done = spawn("explain", text)
    assert (done.code, done.out) == (1, "")
    assert done.complaints == ["<text>: holds no text"]


def test_empty_input_is_one_line(spawn: Run) -> None:
    done = spawn("explain", "-")
    assert done.code == 1
    assert done.complaints == ["<stdin>: empty"]


def test_a_file_that_cannot_be_read_is_one_line(spawn: Run, samples: Path) -> None:
    done = spawn("explain", "--file", "none.txt", "-o", "page.html")
    assert done.code == 1
    assert done.complaints == ["none.txt: no such file or folder"]
    several = spawn("explain", "--file", samples / "tin-dia-phuong.jsonl")
    assert several.code == 1
    (line,) = several.complaints
    assert line.endswith("holds more than one article; explain one at a time")


@pytest.mark.parametrize("arguments", [(), (SENTENCE, "--file", "tin.txt")])
def test_text_or_file_but_one_of_them(run: Run, arguments: tuple[str, ...]) -> None:
    done = run("explain", *arguments)
    assert done.code == 2
    (line,) = done.complaints
    assert line.startswith("Give either TEXT or --file.")


def test_the_name_of_a_file_is_not_taken_for_a_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text(SENTENCE, encoding="utf-8")
    done = run("explain", "tin.txt")
    assert done.code == 2
    (line,) = done.complaints
    assert line.startswith("'tin.txt' is a file; name it with --file.")


def test_an_output_that_cannot_be_written(run: Run) -> None:
    done = run("explain", SENTENCE, "--output", "none/page.html")
    assert done.code == 3
    (line,) = done.complaints
    assert line.startswith("none/page.html: cannot be written")


def test_control_characters_never_reach_the_terminal(spawn: Run) -> None:
    turned = SENTENCE.replace("Võ", "\u202e\x9b2J\u2066Võ").replace("phát", "\u00a0phát")
    done = spawn("explain", turned)
    assert done.code == 0
    assert all(char.isprintable() or char == "\n" for char in done.out)
    stray = spawn("explain", f"\x1b[2J{SENTENCE}")
    assert (stray.code, stray.err) == (0, "") and "\x1b" not in stray.out
