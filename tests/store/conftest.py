"""What the tests of graphs on servers share."""

from __future__ import annotations

from pathlib import Path

import pytest
from telling import telling_articles

from cadregraph.graph.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the invented district."""
    folder = tmp_path_factory.mktemp("told") / "world.db"
    with Store.open(folder) as opened:
        opened.add(telling_articles())
    return folder
