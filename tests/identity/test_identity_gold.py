"""Real articles, judged in pairs: who is said to be one person is one."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from graph.extraction import extract
from graph.identity import Profile, identities, profiles
from graph.model import Document

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

    assert len(verdicts) >= 250
    assert sum(joined) / len(joined) >= 0.99
    assert sum(found) / len(found) >= 0.85
