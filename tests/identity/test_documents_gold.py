"""Real articles, judged in pairs: the documents and events that are said to be one are one."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.identity import (
    DirectiveProfile,
    EventProfile,
    directive_profiles,
    documents,
    event_profiles,
    events,
)
from cadregraph.graph.model import Document

GOLD = Path(__file__).parents[1] / "gold" / "documents.tsv"
CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "articles.jsonl"

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not shared here")

Named = tuple[str, str]
"""An article, and what it calls a document or an event."""


def judged() -> Iterator[tuple[Named, Named, bool]]:
    """The judged pairs, and whether the two are one."""
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader((ln for ln in lines if not ln.startswith("#")), delimiter="\t"):
        one, other = (row["one"], row["name"]), (row["other"], row["name there"])
        yield one, other, row["verdict"] == "same"


def told(line: str) -> tuple[str, list[DirectiveProfile], list[EventProfile]]:
    """The profiles that an article gives."""
    article = json.loads(line)
    extraction = extract(Document(article["id"], article["text"], title=article["title"]))
    return (
        article["id"],
        list(directive_profiles(extraction)),
        list(event_profiles(extraction)),
    )


@pytest.fixture(scope="module")
def things() -> Mapping[Named, str]:
    """What each name in each article of the corpus is."""
    with (
        CORPUS.open(encoding="utf-8") as lines,
        ProcessPoolExecutor(2, get_context("spawn")) as pool,
    ):
        read = list(pool.map(told, lines, chunksize=32))
    papers: dict[str, list[DirectiveProfile]] = {}
    meetings: dict[str, list[EventProfile]] = {}
    apart: set[tuple[str, str]] = set()
    for _, written, held in read:
        for paper in written:
            apart |= {(p.id, paper.id) for p in written if p.name == paper.name and p is not paper}
            papers.setdefault(paper.name, []).append(paper)
        for meeting in held:
            meetings.setdefault(meeting.name, []).append(meeting)
    found: dict[str, str] = {}
    for named in papers.values():
        settled = documents(named, frozenset(apart))
        found |= {profile: one.key for profile, one in settled.identities.items()}
    for called in meetings.values():
        found |= {profile: one.key for profile, one in events(called).identities.items()}
    return {
        (article, profile.label): found[profile.id]
        for article, written, held in read
        for profile in (*written, *held)
    }


def test_what_is_joined_is_one(things: Mapping[Named, str]) -> None:
    verdicts = [
        (things[one] == things[other], same)
        for one, other, same in judged()
        if one in things and other in things
    ]
    joined = [same for held, same in verdicts if held]
    found = [held for held, same in verdicts if same]
    print(f"precision {sum(joined)}/{len(joined)}, recall {sum(found)}/{len(found)}")

    assert len(verdicts) >= 280
    assert sum(joined) / len(joined) >= 0.99
    assert sum(found) / len(found) >= 0.75


def test_the_judged_groups_are_found(things: Mapping[Named, str]) -> None:
    """B-cubed (Bagga and Baldwin 1998) over the names of judged pairs; those that the verdicts join
    are one group, and names that no verdict compares count neither for nor against."""
    group: dict[Named, Named] = {}

    def root(name: Named) -> Named:
        while group.setdefault(name, name) != name:
            name = group[name]
        return name

    verdicts = [v for v in judged() if v[0] in things and v[1] in things]
    compared: dict[Named, set[Named]] = {}
    for one, other, same in verdicts:
        compared.setdefault(one, {one}).add(other)
        compared.setdefault(other, {other}).add(one)
        if same:
            group[max(root(one), root(other))] = min(root(one), root(other))
    precision = recall = 0.0
    for name, others in compared.items():
        held = {n for n in others if things[n] == things[name]}
        true = {n for n in others if root(n) == root(name)}
        precision += len(held & true) / len(held)
        recall += len(held & true) / len(true)
    precision, recall = precision / len(compared), recall / len(compared)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"B-cubed precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")

    assert precision >= 0.99
    assert f1 >= 0.93
