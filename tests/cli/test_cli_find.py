"""`cadregraph find`: names looked up in any spelling."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import Run

import cadregraph


@pytest.fixture
def built(run: Run, samples: Path) -> Run:
    """The command line beside a store of one sample article."""
    assert run("build", samples / "dai-hoi-hoa-vang.txt").code == 0
    return run


def test_a_name_is_looked_up_with_its_posts_and_iri(built: Run) -> None:
    done = built("find", "tran ba khue")

    assert (done.code, done.complaints) == (0, [])
    assert "Trần Bá Khuê" in done.out and "/official/tran-ba-khue-" in done.out


def test_json_has_what_python_gives(built: Run) -> None:
    found = json.loads(built("find", "tran ba khue", "--format", "json", "--limit", "1").out)

    assert [match["label"] for match in found] == ["Trần Bá Khuê"]
    assert found[0].keys() == {"iri", "label", "cls", "name", "details", "score"}


def test_what_is_not_there_is_one_line_and_code_2(built: Run) -> None:
    done = built("find", "Phạm Xuân Quỳnh Giao")

    assert done.code == 2
    assert done.complaints == [
        "nothing is called 'Phạm Xuân Quỳnh Giao' in this graph, nor much like it"
    ]


def test_python_has_the_same_call() -> None:
    assert cadregraph.find.__module__ == "cadregraph.api.asking"
