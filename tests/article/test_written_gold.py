"""Quality on texts of our own with gold, wherever the project is cloned; `-s` prints it by kind."""

from __future__ import annotations

import pytest
from written import KEYS, OF_PERSONS, THINGS, Count, Score, score, written

ASSERTIONS = ("assertion of change", "assertion of discipline", "assertion of legal")


@pytest.fixture(scope="module", params=["work", "report"])
def reading(request: pytest.FixtureRequest) -> tuple[str, Score]:
    """How well one of the folders is read."""
    part = str(request.param)
    found = score(written(part))
    print(f"\n{part}\n{found.report()}")
    return part, found


def at_least(count: Count, precision: float, recall: float, errors: list[str]) -> None:
    lines = "\n".join(errors)
    assert count.precision >= precision, f"{count}\n{lines}"
    assert count.recall >= recall, f"{count}\n{lines}"


# the level reached, less about two errors; raise it with the reading
ENTITIES = {"work": (0.98, 0.94), "report": (0.96, 0.91)}
FACTS = {"work": (0.955, 0.71), "report": (0.95, 0.82)}
PERSONS = {"work": (0.945, 0.69), "report": (0.94, 0.78)}
DATES = {"work": (0.94, 0.80), "report": (0.95, 0.84)}
ASSERTED = {"work": (0.96, 0.96), "report": (0.96, 0.96)}


def test_entities(reading: tuple[str, Score]) -> None:
    part, found = reading
    at_least(found.of(*THINGS), *ENTITIES[part], found.errors)


def test_facts(reading: tuple[str, Score]) -> None:
    part, found = reading
    at_least(found.of(*KEYS), *FACTS[part], found.errors)


def test_facts_about_persons(reading: tuple[str, Score]) -> None:
    part, found = reading
    at_least(found.of(*sorted(OF_PERSONS)), *PERSONS[part], found.errors)


def test_dates(reading: tuple[str, Score]) -> None:
    part, found = reading
    at_least(found.of("dates"), *DATES[part], found.errors)


def test_assertions(reading: tuple[str, Score]) -> None:
    part, found = reading
    at_least(found.of(*ASSERTIONS), *ASSERTED[part], found.errors)


def test_every_text_is_there_and_of_the_length_of_real_ones() -> None:
    texts = [*written("work"), *written("report")]
    assert len(texts) == 36
    assert all(80 <= len(gold.document.text.split()) <= 320 for gold in texts)
    assert all(gold.things and gold.facts for gold in texts)
