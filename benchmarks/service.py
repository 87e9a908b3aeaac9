"""The service beside the Oxigraph server on the same graph: requests a second and their p95.

    python benchmarks/service.py [--articles FILE …] [--limit ARTICLES] [--clients 1 8 64] [--requests N]

Both answer, on the loopback address, the named queries that need no parameter, in turn, as
JSON; the clients ask without a pause. Ours answers from as many processes as
there are processors and can end a query; the Oxigraph server answers from threads and cannot. Ours
keeps answers as long as the store stays as it is: 'each anew' asks every query with a remark of its
own, so that none is kept, 'again' as they are.

Then eight clients ask ours while another sends queries without end, each of which is ended after five
seconds: what that does to the p95 of the others is the price of a runaway query.
"""

from __future__ import annotations

import argparse
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count, cycle, islice
from pathlib import Path

import httpx
from texts import texts

from cadregraph import api
from cadregraph.graph.store.rows import PREFIX_LINES
from cadregraph.ontology import named_queries

_ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
_ACCEPT = {"Accept": "application/sparql-results+json"}
_PATIENCE = 120.0
_NUMBERS = count()


@dataclass(frozen=True, slots=True)
class Figures:
    """Requests a second, the median and the 95th percentile of their time in milliseconds, and how many
    were not answered."""

    rate: float
    median: float
    p95: float
    failed: int

    def __str__(self) -> str:
        took = f"median {self.median:8.1f} ms   p95 {self.p95:8.1f} ms"
        return f"{self.rate:8.1f} /s   {took}   failed {self.failed}"


def queries() -> list[str]:
    """The named queries that need no parameter."""
    return [
        f"{PREFIX_LINES}\n{query.text}"
        for query in named_queries().values()
        if not any(parameter.required for parameter in query.parameters)
    ]


def asked(
    address: str, texts: Sequence[str], clients: int, number: int, *, anew: bool = True
) -> Figures:
    """The figures of so many requests, by so many clients at once; each with a remark of its own."""
    remarks = (f"\n# {next(_NUMBERS)}" if anew else "" for _ in range(number))
    coming = map("".join, zip(islice(cycle(texts), number), remarks, strict=True))
    lock = threading.Lock()
    spent: list[float] = []
    failed: list[str] = []

    def ask() -> None:
        with httpx.Client(timeout=_PATIENCE, headers=_ACCEPT) as client:
            while True:
                with lock:
                    text = next(coming, None)
                if text is None:
                    return
                start = time.perf_counter()
                try:
                    client.post(address, data={"query": text}).raise_for_status()
                except httpx.HTTPError as error:  # refused, or broken off as its time was over
                    failed.append(str(error))
                spent.append(time.perf_counter() - start)

    start = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        for done in [pool.submit(ask) for _ in range(clients)]:
            done.result()
    whole = time.perf_counter() - start
    cuts = statistics.quantiles(spent, n=20)
    median = statistics.median(spent)
    return Figures(number / whole, 1000 * median, 1000 * cuts[-1], len(failed))


@contextmanager
def runaway(address: str) -> Iterator[None]:
    """Queries without end, one after the other, meanwhile."""
    over = threading.Event()

    def go_on() -> None:
        with httpx.Client(timeout=_PATIENCE, headers=_ACCEPT) as client:
            while not over.is_set():
                client.post(address, data={"query": _ENDLESS})

    sending = threading.Thread(target=go_on)
    sending.start()
    try:
        yield
    finally:
        over.set()
        sending.join()


@contextmanager
def started(command: Sequence[str | Path], address: str) -> Iterator[str]:
    """A server, from when it answers."""
    log = subprocess.DEVNULL
    with subprocess.Popen([*command], stdout=log, stderr=log) as process:
        try:
            _await(address)
            yield address
        finally:
            process.terminate()


def _await(address: str) -> None:
    for _ in range(600):
        try:
            if httpx.post(address, data={"query": "ASK {}"}, headers=_ACCEPT).is_success:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    sys.exit(f"no answer from {address}")


def _port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def main() -> None:
    parser = argparse.ArgumentParser(description="The service beside the Oxigraph server.")
    parser.add_argument("--limit", type=int, help="articles (default: 400, or all of the files)")
    parser.add_argument("--articles", type=Path, nargs="+", default=[], help="files of them")
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 8, 64])
    parser.add_argument("--requests", type=int, default=200, help="for each figure (default: 200)")
    given = parser.parse_args()
    wanted = queries()
    tools = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as scratch:
        store = Path(scratch) / "cadregraph.db"
        with api.open_store(store, create=True) as opened:
            most = given.limit or (sys.maxsize if given.articles else 400)
            documents = texts(most, given.articles)
            opened.add(api.extract(document) for document in documents)
            print(f"{len(documents)} articles, {len(opened):,} triples, {len(wanted)} queries")
        ours, theirs = _port(), _port()
        serve = [tools / "cadregraph", "serve", "--store", store, "--port", str(ours)]
        oxigraph = [tools / "oxigraph", "serve-read-only", "--location", store / "data"]
        bind = ["--bind", f"127.0.0.1:{theirs}"]
        with (
            started([*serve, "--timeout", "5"], f"http://127.0.0.1:{ours}/sparql") as service,
            started([*oxigraph, *bind], f"http://127.0.0.1:{theirs}/query") as peer,
        ):
            for clients in given.clients:
                for name, address, anew in (
                    ("cadregraph, each anew", service, True),
                    ("cadregraph, again", service, False),
                    ("oxigraph", peer, True),
                ):
                    found = asked(address, wanted, clients, given.requests, anew=anew)
                    print(f"{name:21} {clients:3} clients {found}", flush=True)
            found = asked(service, wanted, 8, given.requests)
            print(f"{'alone':21} {8:3} clients {found}")
            with runaway(service):
                found = asked(service, wanted, 8, given.requests)
            print(f"{'beside it':21} {8:3} clients {found}")
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
