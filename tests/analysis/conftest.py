"""One store of all the invented articles, which no test changes."""

from __future__ import annotations

import pytest
from articles import EVERYTHING
from facts import dated
from stores import store_of

from cadregraph.graph.store import Store


@pytest.fixture(scope="session")
def store() -> Store:
    return store_of(dated(*EVERYTHING))
