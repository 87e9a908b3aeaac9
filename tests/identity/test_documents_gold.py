"""Real articles, judged in pairs: the documents and events that are said to be one are one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from judged import CORPUS, Named, agreement, corpus, verdicts
from scores import b_cubed, compared_in, judged_clusters

from cadregraph.graph.identity import (
    DirectiveProfile,
    EventProfile,
    directive_profiles,
    documents,
    event_profiles,
    events,
)
from cadregraph.graph.model import Extraction

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="../shared/corpus is not here")


def judged() -> Iterator[tuple[Named, Named, bool]]:
    """The judged pairs, and whether the two are one."""
    for row in verdicts("documents.tsv"):
        one, other = (row["one"], row["name"]), (row["other"], row["name there"])
        yield one, other, row["verdict"] == "same"


def profiled(extraction: Extraction) -> tuple[str, list[DirectiveProfile], list[EventProfile]]:
    """The profiles that an article gives."""
    written, held = directive_profiles(extraction), event_profiles(extraction)
    return extraction.document.id, list(written), list(held)


@pytest.fixture(scope="module")
def things() -> Mapping[Named, str]:
    """What each name in each article of the corpus is."""
    read = corpus(profiled)
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
    score = agreement(things, judged())
    print(score)

    assert score.pairs >= 280
    assert score.precision >= 0.99
    assert score.recall >= 0.75


def test_the_judged_groups_are_found(things: Mapping[Named, str]) -> None:
    """B-cubed over the names of judged pairs: those that the verdicts join are one group, and names
    that no verdict compares count neither for nor against."""
    pairs = [(one, other, same) for one, other, same in judged() if {one, other} <= things.keys()]
    score = b_cubed(things, judged_clusters(pairs), compared_in(pairs))
    print(score)

    assert score.precision >= 0.99
    assert score.f1 >= 0.93
