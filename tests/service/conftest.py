"""A service of a small store, over real HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from served import served

import cadregraph


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """A store of the sample articles."""
    folder = tmp_path_factory.mktemp("service") / "kho"
    cadregraph.build([samples], folder)
    return folder


@pytest.fixture(scope="module")
def address(store: Path) -> Iterator[str]:
    """Where the store is served by two processes; a query has three seconds."""
    with served(store, "--processes", "2", "--timeout", "3") as opened:
        yield opened


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, timeout=60) as opened:
        yield opened
