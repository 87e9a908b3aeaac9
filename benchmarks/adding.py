"""What one more article costs in a small store and in a large one: it must be about the same.

    python benchmarks/adding.py [--small NUMBER] [--large NUMBER] [--tries NUMBER] [--characters NUMBER]

The texts of `texts` come again and again as other articles, each with an official and a commune that
no article before has named; the officials that the texts name become as well known as the store is
large. The store is on disk. The articles that are timed come one by one, the same ones in both. With
``--characters`` only the beginning of each text is taken, so that a large store is built sooner.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path

from memory import stream
from texts import texts

from cadregraph.api.pipeline import extractions
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document
from cadregraph.graph.store import Store


def cost(documents: list[Document], size: int, tries: int, folder: Path) -> list[float]:
    """Seconds for each of ``tries`` further articles in a store of ``size``."""
    coming = stream(documents)
    start = time.perf_counter()
    with Store.open(folder) as store:
        store.add(extractions(islice(coming, size), None))
        spent = time.perf_counter() - start
        print(f"{size:>8,} articles   built in {spent:,.0f} s", flush=True)
        further = islice(stream(documents), 200_000, None, len(documents) // tries + 1)
        found = []
        for document in islice(further, tries):
            extraction = extract(document)
            start = time.perf_counter()
            store.add([extraction])
            found.append(time.perf_counter() - start)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="What one more article costs.")
    parser.add_argument("--small", type=int, default=1_000, help="articles (default: 1000)")
    parser.add_argument("--large", type=int, default=100_000, help="articles (default: 100000)")
    parser.add_argument("--tries", type=int, default=40, help="articles timed (default: 40)")
    parser.add_argument("--characters", type=int, help="of each text (default: all)")
    given = parser.parse_args()
    documents = [replace(found, text=found.text[: given.characters]) for found in texts(1000)]
    medians = []
    for size in (given.small, given.large):
        with tempfile.TemporaryDirectory() as folder:
            found = cost(documents, size, given.tries, Path(folder) / "store")
        medians.append(statistics.median(found))
        print(
            f"{size:>8,} articles   one more: median {1000 * medians[-1]:6.1f} ms   "
            f"slowest {1000 * max(found):8.1f} ms",
            flush=True,
        )
    print(f"ratio of the medians {medians[1] / medians[0]:.2f}")


if __name__ == "__main__":
    main()
