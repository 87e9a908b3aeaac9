"""Memory over a long stream of articles, text to N-Quads: it must not grow with their number.

    python benchmarks/memory.py [--articles NUMBER]

The texts of `texts` come again and again, each time as other articles: under another id, and with a
person and a place that no article before has named. Caches are bounded, so that the peak stands
still once they are full.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice

from texts import syllables, texts

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document
from cadregraph.graph.triples import nquads

SYLLABLES = "an bình cường dũng giang hà khánh lâm minh nam phong quang sơn thành vinh yên".split()


def name(number: int) -> str:
    """A name for each number: four syllables, as written in print."""
    places = (number // len(SYLLABLES) ** place for place in range(4))
    return " ".join(SYLLABLES[digit % len(SYLLABLES)].capitalize() for digit in places)


def stream(documents: list[Document]) -> Iterator[Document]:
    """The documents without end, no two alike."""
    for number, document in enumerate(cycle(documents)):
        official = f"Ông Nguyễn {name(number)}, Bí thư Đảng ủy xã {name(number)}, cho biết như vậy."
        text = f"{document.text}\n{official}\n"
        yield replace(document, id=f"{document.id}/{number}", text=text)


def peak() -> float:
    """The most memory that the process has had, in megabytes."""
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description="Memory over a long stream of articles.")
    parser.add_argument("--articles", type=int, default=2000, help="how many (default: 2000)")
    number = parser.parse_args().articles
    documents = texts(1000)
    coming = stream(documents)
    print(f"{len(documents)} texts, {number:,} articles, one process")
    for _ in range(10):
        total = written = 0
        start = time.process_time()
        for document in islice(coming, max(1, number // 10)):
            total += syllables(document.text)
            written += len(nquads(extract(document)))
        spent = time.process_time() - start
        print(
            f"peak {peak():6.1f} MB   {total / spent:>8,.0f} syllables/s   "
            f"{written / 1e6:>7.1f} MB written",
            flush=True,
        )


if __name__ == "__main__":
    main()
