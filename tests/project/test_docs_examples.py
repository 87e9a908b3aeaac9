"""The examples of the README and of docs/ do what they say.

A ``console`` block is commands after ``$ `` with what they print; a ``python`` block is a session
after ``>>> ``. Both run in a fresh folder with the samples at ``tests/samples``, in order; ``...``
stands for anything, as in doctest.
"""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest
from examples import AS_SHOWN, difference, examples, run

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
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
    for example in examples(page.read_text(encoding="utf-8"), "console"):
        wrong = difference(example, run(example, folder))
        assert not wrong, f"{page.name}:{example.line}: $ {example.source}\n{wrong}"


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
    doctest.DocTestRunner(optionflags=AS_SHOWN).run(test, out=report.append)
    assert not report, "".join(report)
