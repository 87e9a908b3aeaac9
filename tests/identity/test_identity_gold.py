"""Real articles, judged in pairs: who is said to be one person is one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from judged import CORPUS, Named, agreement, corpus, verdicts
from scores import b_cubed, judged_clusters

from cadregraph.graph.identity import Profile, identities, profiles
from cadregraph.graph.model import Extraction

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="../shared/corpus is not here")


def judged() -> Iterator[tuple[Named, Named, bool]]:
    """The judged pairs, and whether the two are one person."""
    for row in verdicts("identity.tsv"):
        yield (row["one"], row["name"]), (row["other"], row["name"]), row["verdict"] == "same"


def profiled(extraction: Extraction) -> tuple[str, list[Profile]]:
    """The profiles that an article gives."""
    return extraction.document.id, list(profiles(extraction))


@pytest.fixture(scope="module")
def people() -> dict[Named, str]:
    """Who each name of each article of the corpus is."""
    read = corpus(profiled)
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


def test_who_is_joined_is_one_person(people: dict[Named, str]) -> None:
    score = agreement(people, judged())
    print(score)

    assert score.pairs >= 500
    assert score.precision >= 0.99
    assert score.recall >= 0.85


def test_the_people_of_the_judged_articles(people: dict[Named, str]) -> None:
    """B-cubed over all appearances in judged pairs. Two of whom no pair says that they are one count
    as two, so this is less than the truth."""
    score = b_cubed(people, judged_clusters(judged()))
    print(score)

    assert score.f1 >= 0.95
