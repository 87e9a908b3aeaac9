"""Real articles, judged in pairs: what is said to be one body is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from judged import CORPUS, Named, agreement, corpus, verdicts
from scores import b_cubed, judged_clusters

from cadregraph.graph.identity import BodyProfile, Identity, bodies, body_profiles, together
from cadregraph.graph.model import Extraction, Organization
from cadregraph.graph.text.normal import fold

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="../shared/corpus is not here")


def judged() -> Iterator[tuple[Named, Named, bool]]:
    """The judged pairs, with folded names, and whether the two are one body."""
    for row in verdicts("organisations.tsv"):
        one, other = (row["one"], fold(row["name_one"])), (row["other"], fold(row["name_other"]))
        yield one, other, row["verdict"] == "same"


def profiled(extraction: Extraction) -> tuple[str, list[Organization], list[BodyProfile]]:
    """The bodies of an article, and the profiles of those that others may name otherwise."""
    named = [e for e in extraction.entities.values() if isinstance(e, Organization)]
    return extraction.document.id, named, list(body_profiles(extraction))


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
    read = corpus(profiled)
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
    score = agreement(nodes, judged())
    print(score)

    assert score.pairs >= 450
    assert score.precision >= 0.99
    assert score.recall >= 0.9


def test_nodes_agree_with_the_judged_clusters(nodes: dict[Named, str]) -> None:
    """The judged pairs joined by what they have in common; a name in none of them does not count."""
    score = b_cubed(nodes, judged_clusters(judged()))
    print(f"B-cubed: {score}")

    assert score.f1 >= 0.95
