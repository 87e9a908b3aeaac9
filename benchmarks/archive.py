"""An archive of any size: time by stage, memory, disk, one more article, and how soon queries answer.

    python benchmarks/archive.py [--sizes NUMBER ...] [--seed NUMBER] [--processes NUMBER]
    python benchmarks/archive.py --write FILE --sizes NUMBER     # the corpus alone, as JSON Lines

The recipe, the same for the same seed: article *i* is text *i* modulo their number (`texts`), under an
id of its own, by one of 40 outlets, on a day of 2015 to 2024, with, each drawn anew for each article:

- *names*: of the names in it (a surname of `SURNAMES` with two or three capitalised syllables behind it)
  half stay as they are written, so that people recur, half become another name with the same surname,
  everywhere in the article;
- *places*: of the districts and communes ('huyện Y', 'xã X' …) half get another name, that of a
  district of the register (of the same kind for districts);
- *numbers*: every number of two or more digits that is no part of a date or year becomes one of as
  many digits;
- *dates*: every day and month ('15/11') another of the same year.

Each size is built in a process of its own, from text on disk to a closed store.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
from texts import texts

from cadregraph.api.building import add
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.errors import InputError
from cadregraph.graph.gazetteer.units import gazetteer
from cadregraph.graph.model import Document
from cadregraph.graph.store import Entry, Store
from cadregraph.graph.store.folder import DATA, RECORDS, size

SURNAMES = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh".split()
)
MIDDLES = "Văn Thị Hữu Đức Minh Quang Thanh Ngọc Xuân Hồng Công Đình Gia Thu Kim Quốc".split()
GIVEN = (
    "An Bình Châu Chiến Cường Dũng Đạt Giang Hà Hải Hạnh Hiền Hiếu Hòa Hùng Hương Khánh Khôi Lâm Lan Linh"
    " Long Mai Minh Nam Nga Nghĩa Oanh Phong Phúc Phương Quân Quyên Sơn Tâm Thảo Thắng Thủy Tiến Trung Tú"
    " Tuấn Tùng Uyên Vân Việt Vinh Yến"
).split()
_SYLLABLE = r"[A-ZÀ-ỸĐ][a-zà-ỹđ]+"
_NAME = re.compile(rf"\b(?:{'|'.join(SURNAMES)})(?: {_SYLLABLE}){{2,3}}\b")
_PLACE = re.compile(rf"\b(huyện|quận|thị xã|xã|phường|thị trấn) ({_SYLLABLE}(?: {_SYLLABLE})?)\b")
_DAY = re.compile(r"\b(\d{1,2})/(\d{1,2})\b(?!/?\d*%)")
_NUMBER = re.compile(r"(?<![\d/.,-])\d{2,}(?![\d/.,-])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIRST, _DAYS, _OUTLETS = date(2015, 1, 1), 3652, 40


class Varied:
    """Makes articles of texts by the recipe."""

    def __init__(self, documents: Sequence[Document], seed: int) -> None:
        self._documents, self._seed = documents, seed
        kinds: dict[str, list[str]] = {}
        for unit in gazetteer().districts.values():
            kinds.setdefault(unit.kind, []).append(unit.name)
        self._places = {kind: sorted(names) for kind, names in kinds.items()}
        self._communes = sorted({name for names in self._places.values() for name in names})

    def article(self, number: int) -> Document:
        """Article ``number`` of the archive."""
        source = self._documents[number % len(self._documents)]
        chance = random.Random(f"{self._seed}/{number}")
        told: dict[str, str] = {}

        def drawn(match: re.Match[str], make: str) -> str:
            if match[0] not in told:
                told[match[0]] = match[0] if chance.random() < 0.5 else make
            return told[match[0]]

        def name(match: re.Match[str]) -> str:
            surname = match[0].split(" ")[0]
            return drawn(match, f"{surname} {chance.choice(MIDDLES)} {chance.choice(GIVEN)}")

        def place(match: re.Match[str]) -> str:
            names = self._places.get(match[1], self._communes)
            return drawn(match, f"{match[1]} {chance.choice(names)}")

        def day(match: re.Match[str]) -> str:
            if not (1 <= int(match[1]) <= 31 and 1 <= int(match[2]) <= 12):
                return match[0]
            return f"{chance.randint(1, 28)}/{chance.randint(1, 12)}"

        def figure(match: re.Match[str]) -> str:
            if _YEAR.fullmatch(match[0]):
                return match[0]
            return str(chance.randint(10 ** (len(match[0]) - 1), 10 ** len(match[0]) - 1))

        def varied(text: str) -> str:
            for pattern, make in ((_NAME, name), (_PLACE, place), (_DAY, day), (_NUMBER, figure)):
                text = pattern.sub(make, text)
            return text

        published = _FIRST + timedelta(days=chance.randrange(_DAYS))
        return Document(
            id=f"{source.id}/{number}",
            text=varied(source.text),
            published=published.isoformat(),
            outlet=f"Báo {chance.randrange(_OUTLETS)}",
        )

    def write(self, path: Path, number: int) -> None:
        """The first articles of the archive as JSON Lines."""
        with path.open("wb") as out:
            for document in map(self.article, range(number)):
                known = {
                    name: getattr(document, name) for name in ("id", "text", "published", "outlet")
                }
                out.write(msgspec.json.encode(known) + b"\n")


class Clock:
    """Seconds on the wall, and of the processor in this process alone, by stage."""

    def __init__(self) -> None:
        self.stages: dict[str, tuple[float, float]] = {}
        self._last = time.perf_counter(), time.process_time()

    def stage(self, name: str) -> None:
        """What was done since the last stage was this."""
        now, before = (time.perf_counter(), time.process_time()), self._last
        wall, processor = self.stages.get(name, (0.0, 0.0))
        self.stages[name] = wall + now[0] - before[0], processor + now[1] - before[1]
        self._last = now


def refused(error: InputError) -> None:
    """No article of the archive may fail."""
    raise error


def measured(
    corpus: Path, number: int, folder: Path, varied: Varied, processes: int
) -> dict[str, object]:
    """Build a store and ask it."""
    clock = Clock()

    def due(articles: Sequence[str]) -> Iterable[str]:
        clock.stage("identities")
        yield from articles
        clock.stage("triples")

    def reading(coming: Iterator[Entry]) -> Iterator[Entry]:
        yield from coming
        clock.stage("extraction")

    with Store.open(folder) as store:
        add([corpus], store, on_error=refused, processes=processes, reading=reading, progress=due)
        clock.stage("merged graph")
    clock.stage("close")
    built = sum(wall for wall, _ in clock.stages.values())
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    found: dict[str, object] = {
        "articles": number,
        "seconds": built,
        "processor": sum(usage.ru_utime + usage.ru_stime for usage in spent),
        "stages": clock.stages,
        "memory": [usage.ru_maxrss / 1024 for usage in spent],
        "graph": size(folder / DATA),
        "records": (folder / RECORDS).stat().st_size,
    }
    with Store.open(folder) as store:
        more = [extract(varied.article(number + extra)) for extra in range(40)]
        found["one more"] = [_timed(lambda one=one: store.add([one])) for one in more]
        person = next(entity.label for one in more for entity in one.entities.values())
        asked = {
            "count": _COUNT,
            "holders": _HOLDERS,
            "evidence": _EVIDENCE.replace("NAME", person),
        }
        found["query"] = {
            name: min(_timed(lambda text=text: list(store.query(text))) for _ in range(3))  # type: ignore[misc, arg-type]
            for name, text in asked.items()
        }
    return found


_PREFIX = """PREFIX cadre: <https://w3id.org/cadregraph/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX oa: <http://www.w3.org/ns/oa#> """
_COUNT = f"{_PREFIX} SELECT (COUNT(*) AS ?n) WHERE {{ ?t a cadre:Tenure }}"
_HOLDERS = f"""{_PREFIX} SELECT ?name ?post WHERE {{ ?t cadre:holder/skos:prefLabel ?name ;
  cadre:post/skos:prefLabel ?post }} LIMIT 100"""
_EVIDENCE = f"""{_PREFIX} SELECT ?text WHERE {{ ?who skos:prefLabel "NAME"@vi .
  GRAPH ?passage {{ ?who cadre:mentionedAt ?place }} ?passage oa:exact ?text }}"""


def _timed(call: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the wall and of the processor that a call takes."""
    wall, processor = time.perf_counter(), time.process_time()
    call()
    return time.perf_counter() - wall, time.process_time() - processor


def shown(found: dict[str, Any]) -> None:
    """Print what was measured of one size."""
    number, seconds = found["articles"], found["seconds"]
    stages = ", ".join(
        f"{name} {wall:.1f} ({processor:.1f})"
        for name, (wall, processor) in found["stages"].items()
    )
    walls, processors = (sorted(times) for times in zip(*found["one more"], strict=True))
    asked = ", ".join(f"{name} {1000 * wall:.0f} ms" for name, (wall, _) in found["query"].items())
    memory = [f"{one:.0f}" for one in found["memory"]]
    print(
        f"{number:,} articles: {seconds:.1f} s, {number / seconds:.0f} articles/s"
        f" ({1000 * found['processor'] / number:.1f} ms of a processor each)\n"
        f"  stages (s; in brackets of the processor, this process alone): {stages}\n"
        f"  memory (MB): this process {memory[0]}, the largest other {memory[1]}\n"
        f"  disk (kB an article): graph {found['graph'] / number / 1000:.1f},"
        f" records {found['records'] / number / 1000:.1f}\n"
        f"  one more: median {1000 * statistics.median(walls):.1f} ms, slowest"
        f" {1000 * walls[-1]:.1f} ms (of the processor {1000 * statistics.median(processors):.1f}"
        f" and {1000 * processors[-1]:.1f} ms)\n"
        f"  queries: {asked}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="An archive of any size.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    parser.add_argument(
        "--write", type=Path, help="write the corpus of the first size here, no more"
    )
    parser.add_argument("--corpus", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    varied = Varied(list(islice(texts(10_000), None)), given.seed)
    if given.write:
        varied.write(given.write, given.sizes[0])
        return
    if given.corpus:  # the process of one size
        store = given.corpus.with_suffix(".db")
        found = measured(given.corpus, given.sizes[0], store, varied, given.processes)
        print(json.dumps(found))
        return
    for number in given.sizes:
        with tempfile.TemporaryDirectory(dir=given.folder) as folder:
            corpus = Path(folder) / "corpus.jsonl"
            varied.write(corpus, number)
            command = [sys.executable, __file__, "--corpus", str(corpus), "--sizes", str(number)]
            command += ["--seed", str(given.seed), "--processes", str(given.processes)]
            done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
            shown(json.loads(done.stdout.splitlines()[-1]))


if __name__ == "__main__":
    main()
