"""Real articles, judged in pairs: what is said to be one body is one."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeAlias

import pytest
from scores import b_cubed, judged_clusters

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.identity import BodyProfile, Identity, bodies, body_profiles, together
from cadregraph.graph.model import Document, Organization
from cadregraph.graph.text.normal import fold

GOLD = Path(__file__).parents[1] / "gold" / "organisations.tsv"
CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "articles.jsonl"

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="../shared/corpus is not here")

Named: TypeAlias = tuple[str, str]
"""A body by the id of an article and its folded label there."""


def judged() -> Iterator[tuple[Named, Named, bool]]:
    """The judged pairs, and whether the two are one body."""
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader((ln for ln in lines if not ln.startswith("#")), delimiter="\t"):
        one, other = (row["one"], fold(row["name_one"])), (row["other"], fold(row["name_other"]))
        yield one, other, row["verdict"] == "same"


def told(line: str) -> tuple[str, list[Organization], list[BodyProfile]]:
    """The bodies of an article, and what it tells of those that others may name otherwise."""
    row = json.loads(line)
    read = extract(Document(row["id"], row["text"], title=row["title"]))
    named = [entity for entity in read.entities.values() if isinstance(entity, Organization)]
    return row["id"], named, list(body_profiles(read))


def settled(profiles: Iterable[BodyProfile]) -> dict[str, Identity]:
    """What each profile is, over all articles."""
    by_name: dict[str, list[BodyProfile]] = {}
    for profile in profiles:
        by_name.setdefault(profile.name, []).append(profile)

    def of(names: Iterable[str]) -> list[BodyProfile]:
        return [profile for name in names for profile in by_name.get(name, ())]

    found: dict[str, Identity] = {}
    done: set[str] = set()
    for name in sorted(by_name):
        if name not in done:
            names = together(name, of)
            done |= names
            found.update(bodies(of(sorted(names))).identities)
    return found


@pytest.fixture(scope="module")
def nodes() -> dict[Named, str]:
    """The node of each body of each article, by its label and its other names there."""
    with (
        CORPUS.open(encoding="utf-8") as lines,
        ProcessPoolExecutor(2, get_context("spawn")) as pool,
    ):
        read = list(pool.map(told, lines, chunksize=32))
    identities = settled(profile for _, _, found in read for profile in found)
    found: dict[Named, str] = {}
    for article, named, profiles in read:
        keys = {p.local: identities[p.id].key for p in profiles if p.id in identities}
        for entity in named:
            found[article, fold(entity.label)] = keys.get(entity.key, entity.key)
        for entity in named:
            for name in entity.alt_labels:
                found.setdefault((article, fold(name)), keys.get(entity.key, entity.key))
    return found


def test_what_is_joined_is_one_body(nodes: dict[Named, str]) -> None:
    verdicts = [
        (nodes[one] == nodes[other], same)
        for one, other, same in judged()
        if one in nodes and other in nodes
    ]
    joined = [same for held, same in verdicts if held]
    found = [held for held, same in verdicts if same]
    print(f"precision {sum(joined)}/{len(joined)}, recall {sum(found)}/{len(found)}")

    assert len(verdicts) >= 450
    assert sum(joined) / len(joined) >= 0.99
    assert sum(found) / len(found) >= 0.9


def test_nodes_agree_with_the_judged_clusters(nodes: dict[Named, str]) -> None:
    """The judged pairs joined by what they have in common; a name in none of them does not count."""
    score = b_cubed(nodes, judged_clusters(judged()))
    print(f"B-cubed: {score}")

    assert score.f1 >= 0.95
