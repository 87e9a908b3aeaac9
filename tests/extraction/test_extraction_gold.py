"""Quality on real articles with gold facts, kept beside the project: it may not fall unnoticed."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
import rdflib
from facts import read

from graph.triples import quads, serialize

EVAL = Path(__file__).parents[3] / "shared" / "eval"

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


def test_entities_and_facts_are_those_of_the_gold(evaluate: ModuleType) -> None:
    total = {"entity": Counter[str](), "fact": Counter[str]()}
    errors: list[str] = []
    golds = sorted((EVAL / "gold").glob("*.gold"))
    assert len(golds) >= 9
    for path in golds:
        text = (EVAL / "articles" / f"{path.stem}.txt").read_text(encoding="utf-8")
        written = serialize(quads(read(text, path.stem)), "nquads")
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(data=written.decode(), format="nquads")
        result = evaluate.score(evaluate.Gold(path), dataset)
        errors += [f"{path.stem}: {error}" for error in result["errors"]]
        for name, counts in result["tally"].items():
            group = name.split(".")[0]
            if group in total:
                total[group].update(counts)
    entities, facts = (evaluate.figures(total[group])[2] for group in ("entity", "fact"))
    assert entities >= 0.96, errors
    assert facts >= 0.93, errors
