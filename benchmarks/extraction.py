"""Speed of extraction, text to N-Quads, in syllables a second on one processor core.

    python benchmarks/extraction.py [--limit ARTICLES]

Beside it, in the same run and on the same texts, the peer `underthesea` finds named entities, where
it is installed, as ``make bench`` does. It does less (names only; no facts, no
RDF) by other means (a trained model), so the two figures say what a user waits, not which is
better.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from importlib.util import find_spec

from texts import syllables, texts

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document
from cadregraph.graph.triples import nquads


def to_nquads(document: Document) -> None:
    nquads(extract(document))


def peer() -> Callable[[Document], None] | None:
    """The peer's recogniser of named entities; None where it is not installed."""
    if find_spec("underthesea") is None:
        return None
    from underthesea import ner

    def recognise(document: Document) -> None:
        for line in filter(str.strip, document.text.splitlines()):
            ner(line)

    return recognise


def measure(name: str, work: Callable[[Document], None], documents: list[Document]) -> float:
    """Print the syllables a second of ``work`` over all documents, after one to warm up."""
    start = time.perf_counter()
    work(documents[0])
    warm = time.perf_counter() - start
    start = time.process_time()  # of this process: what else the machine does is not counted
    for document in documents:
        work(document)
    spent = time.process_time() - start
    rate = sum(syllables(document.text) for document in documents) / spent
    print(f"{name:34} {rate:>10,.0f} syllables/s   first article after {warm:.2f} s")
    return rate


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed of extraction.")
    parser.add_argument("--limit", type=int, default=100, help="articles at most (default: 100)")
    documents = texts(parser.parse_args().limit)
    total = sum(syllables(document.text) for document in documents)
    print(f"{len(documents)} articles, {total:,} syllables, one process")
    rate = measure("cadregraph: text to N-Quads", to_nquads, documents)
    recognise = peer()
    if recognise is None:
        print("underthesea is not installed: no peer beside it")
    else:
        peers = measure("underthesea: named entities only", recognise, documents)
        print(f"cadregraph reads {rate / peers:,.1f} times as many syllables in the same time")


if __name__ == "__main__":
    main()
