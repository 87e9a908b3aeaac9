"""A graph made as a whole of all records: for a new store, or one that more comes to than it holds.

Other processes make the triples of articles; the merged graph comes of sorted runs, in each of which a
line stands once with what is known of it; the bulk loader of the database takes both layers. What
comes out is what articles give that are written one by one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from heapq import merge
from itertools import chain, groupby
from pathlib import Path
from typing import NamedTuple, Protocol, TypeAlias

import pyoxigraph
from pyoxigraph import RdfFormat

from cadregraph.graph.store.claimed import Row
from cadregraph.graph.store.contribution import Failure, attempted, contribution
from cadregraph.graph.store.descriptions import fingerprint, packed
from cadregraph.graph.store.layers import parsed
from cadregraph.graph.store.profiles import IdentityRow
from cadregraph.graph.triples import Given
from cadregraph.graph.triples.iris import Iris
from cadregraph.graph.triples.merge import SINGLE, chosen, is_only_reported
from cadregraph.graph.triples.statements import END

_RUNS = 64
"""Runs that are merged at once; each is an open file."""
_LINES = 100_000
"""Lines that wait to be written into the records."""
_SINGLE = frozenset(str(term).encode() for term in SINGLE)
_STATED, _INFERRED = b"S", b"I"

Task: TypeAlias = tuple[int, str, bytes, list[IdentityRow]]
"""An article: its number, its id, its record, and what its entities are."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of some articles.

    Attributes:
        passages: what passages hold, as lines of N-Quads, with their number.
        articles: the descriptions of articles and their passages, likewise.
        run: what goes into the merged graph, a sorted run.
        sealed: the IRI and the seal of each article.
        descriptions: what each describes, by number.
        claims: what they report, and of each its id, outlet and whether it is a copy (not known yet).
        things: the places and bodies that they name.
        bands: the bands of their texts, with day and id.
        failed: those of which nothing could be made.
    """

    passages: tuple[bytes, int]
    articles: tuple[bytes, int]
    run: bytes
    sealed: list[tuple[str, str]]
    descriptions: list[tuple[int, bytes]]
    claims: list[Row]
    sources: list[tuple[str, str, bool]]
    things: list[tuple[str, str, bytes]]
    bands: list[tuple[str, str, str]]
    failed: list[Failure]


class Line(NamedTuple):
    """A line of the merged graph, and what gives it."""

    text: bytes
    articles: int
    stated: bool
    inferred: bool


def nothing(failed: list[Failure]) -> Made:
    """What is made where no article gives anything."""
    return Made((b"", 0), (b"", 0), b"", [], [], [], [], [], [], failed)


def make(tasks: Sequence[Task], base: str) -> Made:
    """What articles give, all that can be made of each alone; a process of its own may do it."""
    iris = Iris(base)
    made = nothing([])
    passages: list[bytes] = []
    articles: list[bytes] = []
    described: Counter[bytes] = Counter()
    stated: set[bytes] = set()
    for number, article, record, rows in tasks:
        gives = attempted(article, partial(contribution, record, rows, iris, base))
        if isinstance(gives, Failure):
            made.failed.append(gives)
            continue
        document, found = gives.document, gives.given
        articles += [line for line, *_ in found.article.values()]
        passages += found.passage_lines()
        lines = [line for line, *_ in found.described.values()]
        described.update(lines)
        stated.update(line for layer in found.stated.values() for line, *_ in layer.values())
        made.sealed.append((iris.article(document.id).value, seal_of(found)))
        made.descriptions.append((number, packed(line.decode() for line in lines)))
        made.claims.extend(gives.claims)
        made.sources.append((document.id, document.outlet or "", False))
        made.things.extend((document.id, key, content) for key, content in gives.things.items())
        day = document.published or ""
        made.bands.extend((band, day, document.id) for band in gives.bands)
    return Made(
        joined(passages),
        joined(articles),
        _run(described, stated),
        made.sealed,
        made.descriptions,
        made.claims,
        made.sources,
        made.things,
        made.bands,
        made.failed,
    )


def joined(lines: Sequence[bytes]) -> tuple[bytes, int]:
    """Lines as one, each with its end, and their number."""
    return END.join([*lines, b""]), len(lines)


def seal_of(found: Given) -> str:
    """The content hash of an article."""
    (line,) = (line for line, *_ in found.article.values() if b"contentHash> " in line)
    return line.rpartition(b" ")[2].decode().strip('"')


def _run(described: Mapping[bytes, int], stated: Collection[bytes]) -> bytes:
    """A sorted run of lines that so many articles describe, and of those that passages state."""
    run = sorted(
        b"%b\t%d\t%b\n" % (line, described.get(line, 0), _STATED if line in stated else b"")
        for line in described.keys() | stated
    )
    return b"".join(run)


def inferred_run(lines: Iterable[str]) -> list[bytes]:
    """A sorted run of triples that are inferred, as N-Triples without their stops."""
    return sorted(b"%b\t0\t%b\n" % (line.encode(), _INFERRED) for line in set(lines))


class Runs:
    """The sorted runs of a merged graph, as files in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._paths: list[Path] = []
        self._made = 0

    def add(self, run: bytes) -> None:
        """A run as `make` makes it."""
        if len(self._paths) == _RUNS:
            self._paths = [self._written(_merged(self._paths), self._paths)]
        self._paths.append(self._next())
        self._paths[-1].write_bytes(run)

    def add_lines(self, described: Mapping[bytes, int], stated: Collection[bytes]) -> None:
        """Lines that so many articles describe, and those that passages state."""
        self.add(_run(described, stated))

    def add_inferred(self, lines: Iterable[str]) -> None:
        """Triples that are inferred, as N-Triples without their stops."""
        self.add(b"".join(inferred_run(lines)))

    def lines(self) -> Iterator[Line]:
        """All lines, in order, each once."""
        return _merged(self._paths)

    def _next(self) -> Path:
        self._made += 1
        return self._folder / f"run-{self._made}"

    def _written(self, lines: Iterable[Line], of: Iterable[Path]) -> Path:
        path = self._next()
        with path.open("wb") as out:
            for line in lines:
                marks = (_STATED if line.stated else b"") + (_INFERRED if line.inferred else b"")
                out.write(b"%b\t%d\t%b\n" % (line.text, line.articles, marks))
        for before in of:
            before.unlink()
        return path


def _merged(paths: Sequence[Path]) -> Iterator[Line]:
    files = [path.open("rb") for path in paths]
    try:
        yield from united(merge(*files))
    finally:
        for file in files:
            file.close()


def united(run: Iterable[bytes]) -> Iterator[Line]:
    """The lines of a sorted run, each once with all that is known of it."""
    rows = (line.rstrip(b"\n").split(b"\t") for line in run)
    for text, same in groupby(rows, key=lambda row: row[0]):
        articles, marks = 0, b""
        for _, number, more in same:
            articles += int(number)
            marks += more
        yield Line(text, articles, _STATED in marks, _INFERRED in marks)


class Counts(Protocol):
    """Where goes what the records keep of a merged graph (`cadregraph.graph.store.descriptions`)."""

    def fill(self, counted: Iterable[tuple[int, int]], rivals: Iterable[tuple[str, str]]) -> None:
        """The fingerprint of each line that articles describe with their number, and rivals by slot."""


@dataclass(slots=True)
class _Kept:
    """What the records keep of the merged graph, handed on before it grows large."""

    descriptions: Counts
    counted: list[tuple[int, int]] = field(default_factory=list)
    rivals: list[tuple[str, str]] = field(default_factory=list)

    def hand_on(self, *, least: int) -> None:
        if len(self.counted) + len(self.rivals) > least:
            self.descriptions.fill(sorted(self.counted), self.rivals)
            self.counted.clear()
            self.rivals.clear()


def settle(lines: Iterable[Line], descriptions: Counts) -> Iterator[bytes]:
    """The merged graph as N-Triples without their stops, in order: each line once, one value where a
    property has but one.

    Args:
        lines: all lines that are stated, described or inferred.
        descriptions: where nothing is counted yet; what articles describe then is.
    """
    settled = _Kept(descriptions)
    for (_, predicate), same in groupby(lines, key=_subject_and_predicate):
        group = list(same)
        for line in group:
            if line.articles:
                settled.counted.append((fingerprint(line.text.decode()), line.articles))
        group = [line for line in group if line.inferred or not _is_only_reported(line)]
        if predicate in _SINGLE and len(group) > 1:
            chosen_ones = (_chosen(*slot, settled) for slot in _slots(group))
            group = sorted(chain.from_iterable(chosen_ones))
        yield from (line.text for line in group)
        settled.hand_on(least=_LINES)
    settled.hand_on(least=0)


def _subject_and_predicate(line: Line) -> tuple[bytes, bytes]:
    subject, predicate, _ = line.text.split(b" ", 2)
    return subject, predicate


def _is_only_reported(line: Line) -> bool:
    return b"/tenure/" in line.text and is_only_reported(*line.text.decode().split(" ", 2))


def _slots(group: Iterable[Line]) -> Iterator[tuple[str, list[Line]]]:
    """The lines of a property with a single value by the slot that they fill."""
    found: dict[str, list[Line]] = {}
    for line in group:
        subject, predicate, value = line.text.decode().split(" ", 2)
        language = "" if value[-1] in '>"' else value.rpartition("@")[2]
        found.setdefault(f"{subject} {predicate} {language}", []).append(line)
    yield from found.items()


def _chosen(slot: str, lines: list[Line], settled: _Kept) -> list[Line]:
    if len(lines) == 1:
        return lines
    concluded = [line for line in lines if line.inferred] or lines
    found = parsed(line.text.decode() for line in concluded)
    values = {triple.object: (triple, line) for triple, line in zip(found, concluded, strict=True)}
    predicate = next(iter(values.values()))[0].predicate
    _, winner = values[chosen(predicate, values)]
    described = [line for line in lines if line.articles]
    if any(line is not winner for line in described):
        settled.rivals += [(slot, line.text.decode()) for line in described]
    return [winner]


def load(database: pyoxigraph.Store, path: Path) -> None:
    """Take a file of N-Quads in."""
    database.bulk_load(path=str(path), format=RdfFormat.N_QUADS, lenient=True)
