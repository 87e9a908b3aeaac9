"""The examples of a page: commands after ``$ `` in console blocks, expressions after ``>>> `` in python ones.

``...`` stands for anything in what they print, and any white space for any other, as in doctest.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sysconfig
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^```(console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*(?:\n> .*)*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
AS_SHOWN = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


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


def run(example: Example, folder: Path, **variables: str) -> str:
    """What a command prints in a folder, on both streams; `cadregraph` is that of the tests."""
    path = os.pathsep.join((sysconfig.get_path("scripts"), os.environ["PATH"]))
    done = subprocess.run(
        ["bash", "-c", example.source],
        cwd=folder,
        env={**os.environ, "PATH": path, "NO_COLOR": "1", **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
    )
    return done.stdout.decode()


def difference(example: Example, got: str) -> str:
    """How what was printed differs from what is shown; '' where it does not."""
    checker = doctest.OutputChecker()
    if checker.check_output(example.wanted, got, AS_SHOWN):
        return ""
    wanted = doctest.Example(example.source, example.wanted)
    return checker.output_difference(wanted, got, AS_SHOWN)
