"""A store that is served by a process of its own, on a port that is free."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOKEN = "mot-ma-rieng"


@contextmanager
def served(store: Path | str, *options: str, **environment: str) -> Iterator[str]:
    """Where the store is served meanwhile."""
    with subprocess.Popen(
        [sys.executable, "-m", "cadregraph", "serve", "--store", store, "--port", "0", *options],
        cwd=ROOT,
        env={**os.environ, "CADREGRAPH_TOKEN": TOKEN, **environment},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        said = []
        for line in process.stderr:
            said.append(line)
            if found := re.search(r"running on (http://[\d.:]+)", line):
                break
        else:
            pytest.fail("".join(said))
        try:
            yield found[1]
        finally:
            process.terminate()
            process.communicate()
