"""The examples of the README and of docs/ do what they say.

A ``console`` block is commands after ``$ `` with what they print; a ``python`` block is a session
after ``>>> ``. Both run in a fresh folder with the samples at ``tests/samples``, in order; ``...``
stands for anything, as in doctest.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
_BLOCK = re.compile(r"^```(console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*(?:\n> .*)*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_AS_SHOWN = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@dataclass(frozen=True, slots=True)
class Example:
    """A command or a Python expression of a page, and what it should print."""

    line: int
    source: str
    wanted: str


def examples(page: str, language: str) -> list[Example]:
    """The examples in one language, in the order of the page."""
    found = []
    for block in _BLOCK.finditer(page):
        if block[1] != language:
            continue
        line = page[: block.start()].count("\n") + 2
        if language == "python":
            parsed = doctest.DocTestParser().get_examples(block[2])
            assert parsed, f"line {line}: a python block without >>>"
            found += [Example(line + e.lineno, e.source, e.want) for e in parsed]
        else:
            for command in _COMMAND.finditer(block[2]):
                at = line + block[2][: command.start()].count("\n")
                found.append(Example(at, command[1].replace("\n> ", "\n"), command[2]))
    return found


PAGES_WITH = {
    language: [page for page in PAGES if examples(page.read_text(encoding="utf-8"), language)]
    for language in ("console", "python")
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A fresh folder with the samples where the pages have them."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "samples").symlink_to(ROOT / "tests" / "samples")
    return tmp_path


def test_the_readme_has_examples_of_both_kinds() -> None:
    assert all(ROOT / "README.md" in pages for pages in PAGES_WITH.values())


@pytest.mark.parametrize("page", PAGES_WITH["console"], ids=lambda page: page.name)
def test_commands_print_what_the_page_shows(page: Path, folder: Path) -> None:
    path = os.pathsep.join((sysconfig.get_path("scripts"), os.environ["PATH"]))
    for example in examples(page.read_text(encoding="utf-8"), "console"):
        done = subprocess.run(
            ["bash", "-c", example.source],
            cwd=folder,
            env={**os.environ, "PATH": path, "NO_COLOR": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        _compare(page, example, done.stdout.decode())


@pytest.mark.parametrize("page", PAGES_WITH["python"], ids=lambda page: page.name)
def test_python_prints_what_the_page_shows(
    page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    session = [
        doctest.Example(example.source, example.wanted, lineno=example.line - 1)
        for example in examples(page.read_text(encoding="utf-8"), "python")
    ]
    test = doctest.DocTest(session, {}, page.name, str(page), 0, None)
    report: list[str] = []
    doctest.DocTestRunner(optionflags=_AS_SHOWN).run(test, out=report.append)
    assert not report, "".join(report)


def _compare(page: Path, example: Example, got: str) -> None:
    checker = doctest.OutputChecker()
    wanted = doctest.Example(example.source, example.wanted)
    if not checker.check_output(example.wanted, got, _AS_SHOWN):
        difference = checker.output_difference(wanted, got, _AS_SHOWN)
        pytest.fail(f"{page.name}:{example.line}: $ {example.source}\n{difference}")
