"""Quality on real articles with gold facts, kept beside the project: it may not fall unnoticed."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest
import rdflib
from facts import read

from cadregraph.graph.triples import quads, serialize

SHARED = Path(__file__).parents[3] / "shared"
EVAL = SHARED / "eval"
CORPUS = SHARED / "corpus" / "articles.jsonl"
WORK = Path(__file__).parents[1] / "gold" / "work"

pytestmark = [
    pytest.mark.skipif(not EVAL.is_dir(), reason="../shared/eval is not beside the project"),
    pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning"),
]


@pytest.fixture(scope="module")
def evaluate() -> ModuleType:
    """The scoring program, which reads a graph as any user would, by SPARQL."""
    spec = importlib.util.spec_from_file_location("evaluate", EVAL / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scored(evaluate: ModuleType, golds: Mapping[Path, str]) -> tuple[float, float, list[str]]:
    """F1 of entities and of facts over the gold files with the texts that they annotate."""
    total = {"entity": Counter[str](), "fact": Counter[str]()}
    errors: list[str] = []
    for path, text in golds.items():
        written = serialize(quads(read(text, path.stem)), "nquads")
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(data=written.decode(), format="nquads")
        result = evaluate.score(evaluate.Gold(path), dataset)
        errors += [f"{path.stem}: {error}" for error in result["errors"]]
        for name, counts in result["tally"].items():
            group = name.split(".")[0]
            if group in total:
                total[group].update(counts)
    entities, facts = (float(evaluate.figures(total[group])[2]) for group in ("entity", "fact"))
    return entities, facts, errors


def test_entities_and_facts_are_those_of_the_gold(evaluate: ModuleType) -> None:
    golds = {
        path: (EVAL / "articles" / f"{path.stem}.txt").read_text(encoding="utf-8")
        for path in sorted((EVAL / "gold").glob("*.gold"))
    }
    assert len(golds) >= 9
    entities, facts, errors = scored(evaluate, golds)
    assert entities >= 0.96, errors
    assert facts >= 0.93, errors


@pytest.mark.skipif(not CORPUS.is_file(), reason="../shared/corpus is not beside the project")
def test_the_articles_drawn_to_work_on_are_read_as_well_as_they_were(evaluate: ModuleType) -> None:
    paths = {path.stem: path for path in sorted(WORK.glob("*.gold"))}
    golds: dict[Path, str] = {}
    with CORPUS.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] in paths:
                golds[paths[row["id"]]] = row["text"]
    assert len(golds) == len(paths) >= 40
    entities, facts, errors = scored(evaluate, golds)
    assert entities >= 0.94, errors
    assert facts >= 0.90, errors
