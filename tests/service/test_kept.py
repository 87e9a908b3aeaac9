"""Answers that are kept as long as the store stays as it is."""

from __future__ import annotations

import re

import httpx
import pytest
from served import TOKEN

from cadregraph.service.kept import Kept, key_of
from cadregraph.service.protocol import Query
from cadregraph.service.tasks import File, Look, Read, Search, Told


def test_what_is_asked_again_is_at_hand(client: httpx.Client) -> None:
    def used() -> int:
        text = client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).text
        found = re.search(r"^cadregraph_answers_kept_used (\d+)$", text, re.M)
        assert found is not None
        return int(found[1])

    asked = {"query": "SELECT ?a { ?a a cadre:Article } ORDER BY ?a # again"}
    first, before = client.get("/sparql", params=asked), used()
    second = client.get("/sparql", params=asked)

    assert first.status_code == 200 and second.content == first.content
    assert used() == before + 1


def test_what_differs_each_time_is_asked_each_time(client: httpx.Client) -> None:
    asked = {"query": "SELECT (STRUUID() AS ?id) {}"}

    # more often than there are processes, which begin alike as copies of one
    assert len({client.get("/sparql", params=asked).text for _ in range(3)}) > 1


@pytest.mark.parametrize(
    ("task", "kept"),
    [
        (Query("ASK {}", "text/csv"), True),
        (Query("person-posts", "text/csv", parameters={"person": "Trần Bá Khuê"}), True),
        (Query("SELECT (rand () AS ?r) {}", "text/csv"), False),
        (Query("SELECT (NOW() AS ?r) {}", "text/csv"), False),
        (Search("Khuê"), True),
        (Look("urn:a"), True),
        (Read("Một văn bản.", Told(), "text/html"), False),
        (File(b"x"), False),
    ],
)
def test_texts_of_users_are_not_kept_nor_what_may_differ(task: Query, kept: bool) -> None:
    assert (key_of(task) is not None) is kept


def test_what_changes_the_answer_is_part_of_the_question() -> None:
    asked = [
        Query("ASK {}", "text/csv"),
        Query("ASK {}", "text/xml"),
        Query("ASK {}", "text/csv", default_graphs=("urn:a",)),
        Query("ASK {}", "text/csv", named_graphs=("urn:a",)),
        Query("ASK {}", "text/csv", parameters={"a": "b"}),
    ]

    assert len({key_of(query) for query in asked}) == len(asked)


def test_those_that_were_not_asked_for_longest_make_room() -> None:
    kept = Kept(most=3000)
    kept.put("a", b"1" * 400)
    kept.put("b", b"2" * 400)
    assert kept.get("a") == b"1" * 400

    kept.put("c", b"3" * 400)

    assert kept.get("b") is None
    assert kept.get("a") and kept.get("c") and kept.get(None) is None
    assert kept.given == 3
