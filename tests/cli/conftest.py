"""Runs the command line in a fresh folder: within the test's process, or as one of its own."""

from __future__ import annotations

import io
import os
import subprocess
from pathlib import Path

import pytest
from command_line import COMMAND, Done, Run

from cadregraph import cli

ROOT = Path(__file__).parents[2]
OURS = ("CADREGRAPH_STORE", "CADREGRAPH_BASE", "NO_COLOR", "COLUMNS")


@pytest.fixture
def environment() -> dict[str, str]:
    """The environment of a command line of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    return {**kept, "PYTHONPATH": str(ROOT)}


@pytest.fixture
def spawn(tmp_path: Path, environment: dict[str, str]) -> Run:
    """Runs a command as a process of its own."""

    def run_process(*arguments: str | Path, stdin: bytes = b"", **variables: str) -> Done:
        done = subprocess.run(
            [*COMMAND, *map(str, arguments)],
            cwd=tmp_path,
            input=stdin,
            capture_output=True,
            env={**environment, **variables},
            timeout=120,
            check=False,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run_process


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Run:
    """Runs a command within this process, which is quicker."""
    monkeypatch.chdir(tmp_path)
    for name in OURS:
        monkeypatch.delenv(name, raising=False)

    def run_here(*arguments: str | Path, stdin: bytes = b"", **variables: str) -> Done:
        with monkeypatch.context() as context:
            context.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
            for name, value in variables.items():
                context.setenv(name, value)
            code = cli.run([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Done(code, out.decode(), err.decode())

    return run_here
