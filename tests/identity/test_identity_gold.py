"""Real articles, judged in pairs: who is said to be one person is one."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from scores import b_cubed, judged_clusters

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.identity import Profile, identities, profiles
from cadregraph.graph.model import Document

GOLD = Path(__file__).parents[1] / "gold" / "identity.tsv"
CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "articles.jsonl"

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")


def judged() -> Iterator[dict[str, str]]:
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    yield from csv.DictReader((ln for ln in lines if not ln.startswith("#")), delimiter="\t")


def told(line: str) -> tuple[str, list[Profile]]:
    """The profiles that an article gives."""
    article = json.loads(line)
    document = Document(article["id"], article["text"], title=article["title"])
    return document.id, list(profiles(extract(document)))


@pytest.fixture(scope="module")
def people() -> dict[tuple[str, str], str]:
    """Who each name of each article of the corpus is."""
    with (
        CORPUS.open(encoding="utf-8") as lines,
        ProcessPoolExecutor(2, get_context("spawn")) as pool,
    ):
        read = list(pool.map(told, lines, chunksize=32))
    by_name: dict[str, list[Profile]] = {}
    for _, found in read:
        for profile in found:
            by_name.setdefault(profile.name, []).append(profile)
    keys = {
        (name, profile.id): person.key
        for name, found in by_name.items()
        for person in identities(found).people
        for profile in person.group.profiles
    }
    return {
        (article, profile.name): keys[profile.name, profile.id]
        for article, found in read
        for profile in found
    }


def test_who_is_joined_is_one_person(people: dict[tuple[str, str], str]) -> None:
    verdicts = []
    for pair in judged():
        one = people.get((pair["one"], pair["name"]))
        other = people.get((pair["other"], pair["name"]))
        if one is not None and other is not None:
            verdicts.append((one == other, pair["verdict"] == "same"))
    joined = [same for held, same in verdicts if held]
    found = [held for held, same in verdicts if same]
    print(f"precision {sum(joined)}/{len(joined)}, recall {sum(found)}/{len(found)}")

    assert len(verdicts) >= 500
    assert sum(joined) / len(joined) >= 0.99
    assert sum(found) / len(found) >= 0.85


def test_the_people_of_the_judged_articles(people: dict[tuple[str, str], str]) -> None:
    """B-cubed over all appearances in judged pairs. Two of whom no pair says that they are one count
    as two, so this is less than the truth."""
    pairs = [
        ((pair["one"], pair["name"]), (pair["other"], pair["name"]), pair["verdict"] == "same")
        for pair in judged()
    ]
    score = b_cubed(people, judged_clusters(pairs))
    print(score)

    assert score.f1 >= 0.95
