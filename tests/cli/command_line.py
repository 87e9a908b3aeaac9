"""The command line under test: what starts it, and what a run of it left behind."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

COMMAND = (sys.executable, "-m", "cadregraph")


@dataclass(frozen=True, slots=True)
class Done:
    """Exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def complaints(self) -> list[str]:
        """The lines on standard error, each of which must be a complaint and no traceback."""
        lines = self.err.splitlines()
        assert all(line.startswith("cadregraph: ") for line in lines), self.err
        return [line.removeprefix("cadregraph: ") for line in lines]


class Run(Protocol):
    """Runs a command in a fresh folder, with variables added to its environment."""

    def __call__(self, *arguments: str | Path, stdin: bytes = b"", **variables: str) -> Done: ...
