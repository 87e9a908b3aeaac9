"""The recipes of CONTRIBUTING.md do what they say: all are followed in a copy of the project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from examples import difference, examples, run
from recipes import Change, RecipeError, apply, recipes

ROOT = Path(__file__).parents[2]
RECIPES = {found.name: found for found in recipes((ROOT / "CONTRIBUTING.md").read_text("utf-8"))}
KINDS = (
    "title", "body", "sanction", "unit", "construction",
    "export", "view", "named query", "property", "shape",
)  # fmt: skip


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which all recipes have been followed."""
    tree = tmp_path_factory.mktemp("copy")
    leave = shutil.ignore_patterns("__pycache__")
    for room in ("cadregraph", "exports", "graph", "ontology", "tests"):
        shutil.copytree(ROOT / room, tree / room, symlinks=True, ignore=leave)
    shutil.copy(ROOT / "pyproject.toml", tree)
    for recipe in RECIPES.values():
        for change in recipe.changes:
            apply(change, tree)
    return tree


def test_there_is_a_recipe_for_each_kind_of_change() -> None:
    assert [k for k in KINDS if not any(k in name.lower() for name in RECIPES)] == []
    assert all("+++ tests/" in recipe.text for recipe in RECIPES.values())
    assert all(len(recipe.text.splitlines()) < 60 for recipe in RECIPES.values())


@pytest.mark.parametrize("name", RECIPES)
def test_what_a_recipe_shows_is_seen_once_it_is_followed(
    name: str, copy: Path, tmp_path: Path
) -> None:
    shown = examples(RECIPES[name].text, "console")
    assert shown
    for folder in ("before", "after"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "tests").symlink_to(ROOT / "tests")
    before = [difference(example, run(example, tmp_path / "before")) for example in shown]
    assert any(before), "the project does this without the recipe"
    for example in shown:
        wrong = difference(example, run(example, tmp_path / "after", PYTHONPATH=str(copy)))
        assert not wrong, f"$ {example.source}\n{wrong}"


def collected(tree: Path, files: list[str]) -> list[str]:
    """The tests in some files of a tree, by their ids, which are ASCII."""
    return _pytest(tree, "--collect-only", *files).split("\n\n")[0].splitlines()


def _pytest(tree: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    return done.stdout


def test_the_tests_that_the_recipes_add_pass(copy: Path) -> None:
    changed = {change.path for recipe in RECIPES.values() for change in recipe.changes}
    files = sorted(path for path in changed if Path(path).name.startswith("test_"))
    before = set(collected(ROOT, files))
    added = [test for test in collected(copy, files) if test not in before]
    assert len(added) >= len(RECIPES)
    _pytest(copy, *added)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("+c",), "a\nb\nc\n"),
        ((" a", "+c"), "a\nc\nb\n"),
        (("-a", "+c"), "c\nb\n"),
        (("-a", "@@", " b", "+c"), "b\nc\n"),
    ],
)
def test_a_change_is_made(tmp_path: Path, lines: tuple[str, ...], expected: str) -> None:
    (tmp_path / "file").write_text("a\nb\n", encoding="utf-8")
    apply(Change("file", lines), tmp_path)
    assert (tmp_path / "file").read_text(encoding="utf-8") == expected


def test_a_change_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a\na\n", encoding="utf-8")
    for line in (" b", " a"):
        with pytest.raises(RecipeError, match="has not once"):
            apply(Change("file", (line, "+c")), tmp_path)
