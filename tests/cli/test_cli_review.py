"""`cadregraph review`: candidates shown, decisions taken, kept in a file and held to."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

import cadregraph
from cadregraph.cli import cli

TEXTS = {
    "a.txt": "Ông Nguyễn Văn Hùng, Phó Trưởng ban Dân vận Trung ương, nói.",
    "b.txt": "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Kon Tum, nói.",
}


def built(folder: Path) -> str:
    articles, store = folder / "bai", str(folder / "kho")
    articles.mkdir()
    for name, text in TEXTS.items():
        (articles / name).write_text(text, encoding="utf-8")
    done = CliRunner().invoke(cli, ["build", str(articles), "--store", store])
    assert done.exit_code == 0
    return store


def test_candidates_are_listed_with_their_evidence(tmp_path: Path) -> None:
    found = CliRunner().invoke(cli, ["review", "--list", "--store", built(tmp_path)])

    assert found.exit_code == 0
    for text in TEXTS.values():
        assert text in found.output
    assert "tên nhiều người có" in found.output
    assert found.output.endswith("1 pairs, 0 decided\n")


def test_a_decision_is_written_and_held_to(tmp_path: Path) -> None:
    store, file = built(tmp_path), tmp_path / "ai-la-ai.tsv"
    arguments = ["review", "--store", store, "--decisions", str(file)]

    asked = CliRunner().invoke(cli, [*arguments, "--note", "thử"], input="s\n")
    assert asked.output.endswith("1 pairs, 1 decided\n")
    line = file.read_text(encoding="utf-8").splitlines()[-1].split("\t")
    assert line[0] == "same"
    assert sorted(line[1:3]) == [
        "Nguyễn Văn Hùng | Bí thư Tỉnh ủy Kon Tum",
        "Nguyễn Văn Hùng | Phó Trưởng ban Dân vận Trung ương",
    ]
    assert line[3] == "thử"
    assert cadregraph.stats(store).classes["Official"] == 1

    file.write_text("", encoding="utf-8")  # taken back by an edit
    again = CliRunner().invoke(cli, arguments, input="q\n")
    assert "1 pairs, 0 decided" in again.output


def test_without_a_file_nothing_can_be_decided(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["review", "--store", built(tmp_path)])

    assert done.exit_code == 2
    assert "--list" in done.output
