"""Pairs of names in articles of the corpus, judged to be one thing or two, and how well we agree."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple, TypeAlias, TypeVar

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document, Extraction

T = TypeVar("T")

TESTS = Path(__file__).parent
CORPUS = TESTS.parents[1] / "shared" / "corpus" / "articles.jsonl"

Named: TypeAlias = tuple[str, str]
"""An article, and what it calls a thing."""


class Agreement(NamedTuple):
    """How many pairs were compared; which share of those joined, and of those that are one, agree."""

    pairs: int
    precision: float
    recall: float


def verdicts(file: str) -> Iterator[dict[str, str]]:
    """The rows of a file of ``tests/gold``."""
    lines = (TESTS / "gold" / file).read_text(encoding="utf-8").splitlines()
    yield from csv.DictReader((ln for ln in lines if not ln.startswith("#")), delimiter="\t")


def corpus(take: Callable[[Extraction], T]) -> list[T]:
    """What a function takes of each article of the corpus, in two processes."""
    with (
        CORPUS.open(encoding="utf-8") as lines,
        ProcessPoolExecutor(2, get_context("spawn")) as pool,
    ):
        return list(pool.map(_taken, repeat(take), lines, chunksize=32))


def _taken(take: Callable[[Extraction], T], line: str) -> T:
    row = json.loads(line)
    return take(extract(Document(row["id"], row["text"], title=row["title"])))


def agreement(
    found: Mapping[Named, Hashable], judged: Iterable[tuple[Named, Named, bool]]
) -> Agreement:
    """How well things agree with judged pairs; a pair of which we lack a name does not count."""
    pairs = [
        (found[one] == found[other], same)
        for one, other, same in judged
        if one in found and other in found
    ]
    joined = [same for held, same in pairs if held]
    one = [held for held, same in pairs if same]
    return Agreement(len(pairs), sum(joined) / len(joined), sum(one) / len(one))
