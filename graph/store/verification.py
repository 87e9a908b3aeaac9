"""Whether a store is whole: every record, every seal, and every triple of both layers.

The passages of each article are compared with what its record gives. The merged graph is made once more,
in sorted runs on disk, of what passages state, articles describe and follows from all, and compared line
by line with the one that there is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from heapq import merge
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, serialize

from cadregraph.graph.relations.renaming import renamed
from cadregraph.graph.store import writing
from cadregraph.graph.store.articles import Records
from cadregraph.graph.store.descriptions import fingerprint
from cadregraph.graph.store.failures import FAILURES, line
from cadregraph.graph.store.layers import passages_of
from cadregraph.graph.store.whole import Runs, seal_of, settle
from cadregraph.graph.triples import given
from cadregraph.graph.triples.iris import Iris
from cadregraph.graph.triples.literals import node
from cadregraph.graph.triples.statements import END
from cadregraph.ontology import CADRE

_DEFAULT = DefaultGraph()
_MENTIONED = str(node(CADRE.mentionedAt)).encode()
_BATCH = 200
"""Articles whose lines are sorted together."""
_LINES = 100_000
"""Lines of the merged graph that are sorted together."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What was counted in a store, and what is wrong with it, a line each.

    ``articles`` and ``passages`` are those of the graph, ``records`` the articles of the records,
    ``triples`` those of the merged graph.
    """

    records: int
    articles: int
    passages: int
    triples: int
    problems: tuple[str, ...]


def verification(database: pyoxigraph.Store, records: Records, base: str) -> Verification:
    """Compare a graph with its records, article by article and triple by triple.

    Args:
        database: the graph.
        records: what it is made of.
        base: what the IRIs of instances begin with.
    """
    iris = Iris(base)
    problems = list(records.damage())
    under_way = records.under_way()
    settled = not under_way and records.is_settled()
    if not settled:
        what = f"{len(under_way)} articles" if under_way else "what follows from articles"
        problems.append(f"{what}: still to be written; run 'cadregraph build' once")
    ids = {iris.article(article).value: article for article in records.ids()}
    stored = writing.seals(database)
    skipped = {iris.article(article).value for article in under_way}
    for article in sorted(stored.keys() - ids.keys() - skipped):
        problems.append(f"{article}: is in the graph and not in the records")
    for article in sorted(ids.keys() - stored.keys() - skipped):
        problems.append(f"{ids[article]}: is in the records and not in the graph")
    with TemporaryDirectory() as scratch:
        seen = _Seen(Runs(Path(scratch)))
        for article, seal in sorted(stored.items()):
            if article not in skipped:
                here = _Article(article, seal, ids.get(article, ""))
                problems += _looked_at(here, database, records, base, seen)
        seen.hand_on()
        if settled:
            problems += _merged(database, records, seen, Path(scratch))
    triples = sum(1 for _ in database.quads_for_pattern(None, None, None, _DEFAULT))
    return Verification(len(ids), len(stored), seen.passages, triples, tuple(problems))


@dataclass(frozen=True, slots=True)
class _Article:
    """An article of the graph: its IRI, its seal there, and its id, '' where the records lack it."""

    iri: str
    seal: str
    id: str


@dataclass(slots=True)
class _Seen:
    """What articles give to the merged graph, as runs on disk.

    ``graphs`` counts the passages that state or mention anything; ``unknown`` are articles and passages
    whose description is not known, as their records are damaged.
    """

    runs: Runs
    passages: int = 0
    graphs: int = 0
    unknown: set[bytes] = field(default_factory=set)
    _described: Counter[bytes] = field(default_factory=Counter)
    _stated: set[bytes] = field(default_factory=set)
    _articles: int = 0

    def add(self, stated: Iterable[bytes], described: Iterable[bytes]) -> None:
        """What one more article gives."""
        self._stated.update(stated)
        self._described.update(described)
        self._articles += 1
        if self._articles % _BATCH == 0:
            self.hand_on()

    def hand_on(self) -> None:
        """Write what was added as a run."""
        self.runs.add_lines(self._described, self._stated)
        self._described.clear()
        self._stated.clear()


def _looked_at(
    article: _Article, database: pyoxigraph.Store, records: Records, base: str, seen: _Seen
) -> Iterator[str]:
    """What is wrong with an article: its record, its passages, its seal."""
    here = passages_of(database, NamedNode(article.iri))
    quads = [quad for name in here for quad in database.quads_for_pattern(None, None, None, name)]
    lines = _lines(quads)
    seen.passages += len(here)
    seen.graphs += len({quad.graph_name for quad in quads})
    stated = {
        triple
        for triple in (line.rpartition(b" ")[0] for line in lines)
        if triple.split(b" ", 2)[1] != _MENTIONED
    }
    described = list[bytes]()
    try:
        if article.id:
            described = [line.encode() for line in records.described(article.id)]
            extraction = renamed(
                records.extraction(article.id), records.profiles.identities(article.id)
            )
            found = given(extraction, base=base)
            if set(lines) != set(found.passage_lines()):
                yield f"{article.id}: its passages are not what was read from it"
            if len({article.seal, seal_of(found), records.seals.of(article.iri)}) > 1:
                yield f"{article.id}: its seal is not that of its record"
            stated.update(line for line, *_ in found.article.values())
        else:
            seen.unknown.update(str(name).encode() for name in (NamedNode(article.iri), *here))
    except FAILURES as error:
        yield f"{article.id}: {line(error)}"
        seen.unknown.update(str(name).encode() for name in (NamedNode(article.iri), *here))
    seen.add(stated, described)


def _merged(
    database: pyoxigraph.Store, records: Records, seen: _Seen, scratch: Path
) -> Iterator[str]:
    """What should stand in the merged graph and does not, and what does and should not; and whether the
    records can tell."""
    strange = sum(1 for _ in database.named_graphs()) - seen.graphs
    if strange:
        yield f"{strange} passages are of no article"
    lines: list[str] = []
    for owned in records.inferences.all():
        lines += owned
        if len(lines) > _LINES:
            seen.runs.add_inferred(lines)
            lines = []
    seen.runs.add_inferred(lines)
    sums, path = _Sums(), scratch / "merged.nt"
    with path.open("wb") as out:
        out.writelines(line + END for line in settle(seen.runs.lines(), sums))
    with ExitStack() as stack:
        expected = iter(stack.enter_context(path.open("rb")))
        missing, surplus = _differences(expected, _present(database, stack), seen.unknown)
    if missing:
        yield f"{missing} triples that articles give or that follow are not in the merged graph"
    if surplus:
        yield f"{surplus} triples of the merged graph are given by nothing"
    kept = _Sums()
    kept.fill(records.descriptions.counts(), ())
    kept.rivals = sum(hash(rival) for rival in records.descriptions.all_rivals())
    if kept != sums or records.inferences.is_misfiled():
        yield "records: what they look up is not what they keep"


def _present(database: pyoxigraph.Store, stack: ExitStack) -> Iterator[bytes]:
    """The lines of the merged graph in order, sorted in runs on disk."""
    quads = database.quads_for_pattern(None, None, None, _DEFAULT)
    runs: list[Iterable[bytes]] = []
    while written := serialize(islice(quads, _LINES), format=RdfFormat.N_QUADS):
        run = stack.enter_context(TemporaryFile())  # noqa: SIM115
        run.writelines(sorted(written.splitlines(keepends=True)))
        run.seek(0)
        runs.append(run)
    return merge(*runs)


@dataclass(slots=True)
class _Sums:
    """What the records keep of a merged graph as numbers that are equal where all of it is, in whatever
    order it comes."""

    counted: int = 0
    rivals: int = 0

    def fill(self, counted: Iterable[tuple[int, int]], rivals: Iterable[tuple[str, str]]) -> None:
        """One more part of it."""
        self.counted += sum(map(hash, counted))
        self.rivals += sum(hash((fingerprint(slot), line)) for slot, line in rivals)


def _differences(
    expected: Iterator[bytes], present: Iterator[bytes], unknown: set[bytes]
) -> tuple[int, int]:
    """How many lines are missing, and how many too many; both come in order, each once.

    Args:
        expected: the lines that should be.
        present: those that are.
        unknown: subjects of which nothing is asked.
    """
    missing = surplus = 0
    one, other = next(expected, None), next(present, None)
    while one is not None or other is not None:
        if one == other:
            one, other = next(expected, None), next(present, None)
        elif other is None or (one is not None and one < other):
            missing += one is not None and one.split(b" ", 1)[0] not in unknown
            one = next(expected, None)
        else:
            surplus += other.split(b" ", 1)[0] not in unknown
            other = next(present, None)
    return missing, surplus


def _lines(quads: Iterable[Quad]) -> list[bytes]:
    """Quads as lines without their ends."""
    written = serialize(quads, format=RdfFormat.N_QUADS)
    assert written is not None  # as there is nowhere else to write them
    return [line[: -len(END)] for line in written.splitlines(keepends=True)]
