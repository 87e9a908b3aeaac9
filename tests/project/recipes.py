"""The recipes of CONTRIBUTING.md as data: what each changes in the tree, and what is then seen.

A ``diff`` block is a series of files, each a line ``+++ path`` and its lines: ``+`` comes, ``-`` goes, a
space stays. Lines that come stand behind those that stay or go before them; with none of these they
stand at the end of the file, which is made where there is none. A ``console`` block is what is then
seen. Numbers of lines are not needed, so that a recipe does not age with every change of a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_RECIPE = re.compile(r"^### (.+)\n((?:(?!^##).*\n)*)", re.MULTILINE)
_DIFF = re.compile(r"^```diff\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^\+\+\+ (\S+)\n((?:(?!\+\+\+ ).*\n)*)", re.MULTILINE)


class RecipeError(Exception):
    """A recipe does not fit the tree."""


@dataclass(frozen=True, slots=True)
class Change:
    """The lines of a diff of one file."""

    path: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recipe:
    """A section of CONTRIBUTING.md: its heading, its text, and what it changes."""

    name: str
    text: str
    changes: tuple[Change, ...]


def recipes(page: str) -> Iterator[Recipe]:
    """The sections of a page that have a diff."""
    for name, text in _RECIPE.findall(page):
        changes = tuple(
            Change(path, tuple(lines.splitlines()))
            for diff in _DIFF.findall(text)
            for path, lines in _FILE.findall(diff)
        )
        if changes:
            yield Recipe(name, text, changes)


def apply(change: Change, tree: Path) -> None:
    """Make a change in a tree.

    Raises:
        RecipeError: lines that stay or go are not in the file, or more than once.
    """
    path = tree / change.path
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    for hunk in _hunks(change.lines):
        before = "".join(f"{line[1:]}\n" for line in hunk if not line.startswith("+"))
        after = "".join(f"{line[1:]}\n" for line in hunk if not line.startswith("-"))
        if not before:
            old += after
            continue
        places = [found.start() for found in re.finditer(f"^(?={re.escape(before)})", old, re.M)]
        if len(places) != 1:
            raise RecipeError(f"{change.path} has not once: {before}")
        old = old[: places[0]] + after + old[places[0] + len(before) :]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(old, encoding="utf-8")


def _hunks(lines: tuple[str, ...]) -> Iterator[list[str]]:
    """The runs of lines between lines of '@@'."""
    hunk: list[str] = []
    for line in lines:
        if line.startswith("@@"):
            if hunk:
                yield hunk
            hunk = []
        else:
            hunk.append(line or " ")
    if hunk:
        yield hunk
