"""One store of all the invented articles, which no test changes."""

from __future__ import annotations

import pytest
from articles import EVERYTHING, store_of

from cadregraph.graph.store import Store


@pytest.fixture(scope="session")
def store() -> Store:
    return store_of(*EVERYTHING)
