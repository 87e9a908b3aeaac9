"""Speed of writing and reading RDF: pyoxigraph, which cadregraph uses, beside rdflib.

python benchmarks/rdf.py [--limit ARTICLES]
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

import pyoxigraph
import rdflib
from texts import texts

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.triples import quads, serialize


def measure(name: str, work: Callable[[], object], count: int) -> None:
    """Print the quads a second of the quickest of three runs."""
    spent = min(_time(work) for _ in range(3))
    print(f"{name:34} {count / spent:>10,.0f} quads/s")


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed of writing and reading RDF.")
    parser.add_argument("--limit", type=int, default=100, help="articles at most (default: 100)")
    documents = texts(parser.parse_args().limit)
    merged = [quad for document in documents for quad in quads(extract(document))]
    data = serialize(merged, "nquads")
    dataset = rdflib.Dataset()
    dataset.parse(data=data, format="nquads")
    print(f"{len(documents)} articles, {len(merged):,} quads, {len(data) / 1e6:.1f} MB of N-Quads")
    nquads = pyoxigraph.RdfFormat.N_QUADS
    measure("write, pyoxigraph", lambda: pyoxigraph.serialize(merged, format=nquads), len(merged))
    measure("write, rdflib", lambda: dataset.serialize(format="nquads"), len(merged))
    measure("read, pyoxigraph", lambda: list(pyoxigraph.parse(data, format=nquads)), len(merged))
    measure("read, rdflib", lambda: rdflib.Dataset().parse(data=data, format="nquads"), len(merged))


if __name__ == "__main__":
    main()
