"""Data files of one entry a line are checked as they are read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cadregraph.graph.errors import LexiconError
from cadregraph.graph.text.word_lists import entries, word_list


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "words_of_a_test"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "words_of_a_test", raising=False)
    return folder


def test_entries_have_their_lines(package: Path) -> None:
    (package / "w.txt").write_text("# Words.\n\nông\nbà\n", encoding="utf-8")
    assert entries("w.txt", "words_of_a_test") == ((3, "ông"), (4, "bà"))
    assert word_list("w.txt", "words_of_a_test") == {"ông", "bà"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ông\n\nông\n", "w.txt:3: 'ông' stands in line 1 already"),
        ("ông \n", "w.txt:1: spaces around 'ông '"),
        ("# Words.\nba\u0300\n", "w.txt:2: spaces around 'ba\u0300', or not in NFC"),
    ],
)
def test_a_fault_is_refused_with_file_and_line(package: Path, text: str, message: str) -> None:
    (package / "w.txt").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as refused:
        word_list("w.txt", "words_of_a_test")
    assert str(refused.value).startswith(message)
