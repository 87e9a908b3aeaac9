"""The examples of the README and of docs/ do what they say.

A ``console`` block is commands after ``$ `` with what they print; a ``python`` block is a session
after ``>>> ``. Both run in a fresh folder with the samples at ``tests/samples``, in order; ``...``
stands for anything, as in doctest.
"""

from __future__ import annotations

import configparser
import doctest
import re
from pathlib import Path

import pytest
from examples import AS_SHOWN, difference, examples, run

from cadregraph.commands.serve import serve

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
    (tmp_path / "tests" / "news.jsonl").symlink_to(ROOT / "tests" / "news.jsonl")
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


ROOMS = ("cadregraph", "ontology", "graph", "exports", "tests", "benchmarks", "docs")
WRITTEN = [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "benchmarks" / "README.md"]


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_files_that_a_page_names_are_there(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    names = set(re.findall(r"`([\w.-]+(?:/[\w.*-]*)*)`", text))
    paths = [name for name in names if name.startswith(tuple(f"{room}/" for room in ROOMS))]
    assert [path for path in paths if not list(ROOT.glob(path.rstrip("/")))] == []
    data = [name for name in names if "/" not in name and re.search(r"\w\.(tsv|ttl|trig)$", name)]
    assert [file for file in data if not any(list((ROOT / r).rglob(file)) for r in ROOMS)] == []


def test_the_unit_of_the_service_starts_what_there_is() -> None:
    page = (ROOT / "docs" / "service.md").read_text(encoding="utf-8")
    (unit,) = re.findall(r"```ini\n(.*?)```", page, re.DOTALL)
    settings = configparser.ConfigParser(strict=True, interpolation=None)
    settings.optionxform = str  # type: ignore[assignment, method-assign]
    settings.read_string(unit)
    command, name, *arguments = settings["Service"]["ExecStart"].split()
    assert command.endswith("/bin/cadregraph")
    context = serve.make_context(name, arguments)
    assert context.params["store"] == settings["Service"]["ReadOnlyPaths"]
