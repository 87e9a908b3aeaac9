"""The graph of an archive made on Spark; what workers run is in the modules `steps` and `concluding`.

Each step of one machine is a step by key here: documents by id; profiles by name, with the names that hang
together; what articles report by holder, then by post; places and bodies by key; lines of the merged graph
by subject. What is asked of the whole archive (copies, the most that is known of a post, which places
articles name) is counted by a key of its own and joined; a curator's decisions go to all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial, reduce
from operator import add
from zlib import crc32

from pyspark import RDD, StorageLevel
from pyspark.sql import SparkSession

from cadregraph.graph.errors import ExportError, InputError
from cadregraph.graph.identity import Identity
from cadregraph.graph.store.copies import copies_among
from cadregraph.graph.store.entries import Entry
from cadregraph.graph.store.profiles import IdentityRow
from cadregraph.graph.store.things import simplest
from cadregraph.graph.store.whole import Made, inferred_run
from cadregraph.graph.tenure import Decided, decided_together
from cadregraph.spark import concluding, steps
from cadregraph.spark.components import components
from cadregraph.spark.inputs import Format, drafts
from cadregraph.spark.steps import World

_KEPT = StorageLevel.MEMORY_AND_DISK
_TOLD = 1_000
"""Errors that are told one by one."""


def write_graph(
    session: SparkSession,
    sources: Sequence[str],
    output: str,
    world: World,
    *,
    format: Format = "auto",
    partitions: int | None = None,
    on_error: Callable[[InputError], None],
) -> int:
    """Make the graph of the articles in all sources, and write it as parts of N-Quads.

    Returns:
        The number of articles in it.

    Raises:
        ExportError: there is something where the output is to be.
    """
    context = session.sparkContext
    _check_new(session, output)
    coming, errors = drafts(session, sources, format)
    number = partitions or max(context.defaultParallelism, coming.getNumPartitions())
    read = coming.mapPartitions(partial(steps.read, world=world))
    documents = read.reduceByKey(steps.first_of, number).persist(_KEPT)
    for error in (*errors, *_some(documents.flatMap(lambda one: steps.errors_of(*one)))):
        on_error(error)
    entries = documents.flatMapValues(steps.kept)
    articles, possible = _identified(entries, world, number)
    made = articles.mapPartitions(partial(steps.made, world=world)).persist(_KEPT)
    failed = made.flatMap(lambda one: one.failed).collect()
    if failed:  # as though these had never come
        for failure in failed:
            on_error(failure.error())
        left_out = frozenset(failure.article for failure in failed)
        entries = entries.filter(lambda one: one[0] not in left_out)
        articles, possible = _identified(entries, world, number)
        made = articles.mapPartitions(partial(steps.made, world=world)).persist(_KEPT)
    inferred = context.union(
        [
            possible,
            _tenures(made, _decided(articles, world, number), world, number),
            _things(made, world, number),
        ]
    )
    merged = _merged(made, inferred, number)
    blocks = merged.union(made.flatMap(concluding.described)).union(
        made.flatMap(concluding.passages)
    )
    blocks.sortByKey(numPartitions=number).values().saveAsTextFile(output)
    return int(entries.count())


def _check_new(session: SparkSession, output: str) -> None:
    """Refuse an output that is there before the work is done, not after."""
    context = session.sparkContext
    where = context._jvm.org.apache.hadoop.fs.Path(output)
    if where.getFileSystem(context._jsc.hadoopConfiguration()).exists(where):
        raise ExportError(f"{output}: is there already; name a new folder")


def _some(errors: RDD[InputError]) -> Sequence[InputError]:
    """The errors, and of very many the number of the others."""
    found = errors.take(_TOLD)
    if len(found) == _TOLD and (others := errors.count() - _TOLD):
        return [*found, InputError("input", f"{others} more documents cannot be read")]
    return list(found)


def _identified(
    entries: RDD[tuple[str, Entry]], world: World, number: int
) -> tuple[RDD[tuple[str, tuple[Entry, Iterable[IdentityRow] | None]]], RDD[str]]:
    """Articles with what their entities are; and what is inferred of entities that may be one."""
    named = entries.flatMap(lambda one: steps.names_of(one[1].profiles))
    named = named.reduceByKey(steps.both, number).persist(_KEPT)
    least = components(named.flatMap(lambda one: steps.linked(one[0], one[1], world)), number)
    found = named.leftOuterJoin(least, number)
    first = found.filter(lambda one: one[1][1] is None).mapValues(lambda both: both[0])
    others = found.filter(lambda one: one[1][1] is not None)
    others = others.map(lambda one: (one[1][1], one[1][0])).reduceByKey(steps.both, number)
    together = first.union(others).reduceByKey(steps.both, number)
    settled = together.map(lambda one: steps.settled(one[0], one[1], world)).persist(_KEPT)
    appearances = entries.flatMap(
        lambda one: ((profile.id, (one[0], profile.local)) for profile in one[1].profiles)
    )
    known = settled.flatMap(lambda one: one[0])
    known = known.union(_sanctioned(named.filter(steps.is_of_sanctions), known, number))
    rows = appearances.cogroup(known, number)
    by_article = rows.flatMap(lambda one: steps.rows_of(*one[1])).groupByKey(number)
    return entries.leftOuterJoin(by_article, number), settled.flatMap(lambda one: one[1])


def _sanctioned(
    named: RDD[tuple[steps.Name, steps.Named]], known: RDD[tuple[str, Identity]], number: int
) -> RDD[tuple[str, Identity]]:
    """What each sanction is, given what those are whom they hit."""
    hit = named.flatMap(lambda one: steps.whom(*one)).join(known, number)
    whose = hit.map(lambda one: (one[1][0], (one[0], one[1][1].key))).groupByKey(number)
    return named.leftOuterJoin(whose, number).flatMap(lambda one: steps.sanctioned(*one[1]))


def _decided(
    articles: RDD[tuple[str, tuple[Entry, Iterable[IdentityRow] | None]]],
    world: World,
    number: int,
) -> Mapping[tuple[str, str], Decided]:
    """What a curator decided, by holder and post."""
    if not world.decisions.posts:
        return {}
    found = articles.values().flatMap(lambda one: steps.decided(one[0], one[1], world))
    return {whose: _in_order(words) for whose, words in found.groupByKey(number).collect()}


def _in_order(words: Iterable[tuple[int, Decided]]) -> Decided:
    """What all lines on one post come to, by their turns."""
    return reduce(decided_together, (word for _, word in sorted(set(words))))


def _tenures(
    made: RDD[Made], decided: Mapping[tuple[str, str], Decided], world: World, number: int
) -> RDD[str]:
    """What holds of who held which post when: by holder, then by post."""
    copies = made.flatMap(steps.texts).groupByKey(number)
    copies = copies.flatMap(lambda one: copies_among(one[1])).distinct(number)
    reports = made.flatMap(steps.reports).leftOuterJoin(copies.map(lambda one: (one, True)), number)
    reports = reports.values().persist(_KEPT)
    evidence = reports.flatMap(lambda one: concluding.evidence(*one)).reduceByKey(_sums, number)
    known = made.flatMap(concluding.posts).reduceByKey(max, number)
    told = evidence.map(concluding.by_post).leftOuterJoin(known, number).map(concluding.by_holder)
    candidates = told.groupByKey(number).flatMap(
        lambda one: concluding.candidates(one[0], one[1], decided)
    )
    given = reports.flatMap(lambda one: concluding.tenures(*one)).reduceByKey(add, number)
    held = candidates.cogroup(given.map(concluding.by_holding), number).values()
    rooms = held.flatMap(concluding.holdings).groupByKey(number).values()
    return rooms.flatMap(lambda one: concluding.concluded(one, world))


def _sums(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return one[0] + other[0], one[1] + other[1]


def _things(made: RDD[Made], world: World, number: int) -> RDD[str]:
    """What follows from places and bodies, where articles name to what it leads."""
    things = made.flatMap(steps.things)
    things = things.reduceByKey(lambda one, other: simplest((one, other)), number).persist(_KEPT)
    wanted = things.flatMap(lambda one: concluding.wanted(*one))
    there = wanted.join(things.mapValues(lambda _: None), number)
    by_source = there.map(lambda one: (one[1][0], one[0])).groupByKey(number)
    found = things.leftOuterJoin(by_source, number)
    return found.flatMap(lambda one: concluding.follows(one[0], one[1][0], one[1][1], world))


def _merged(made: RDD[Made], inferred: RDD[str], number: int) -> RDD[concluding.Block]:
    """The merged graph, a block of lines for each subject."""
    runs = made.flatMap(lambda one: one.run.splitlines()).union(
        inferred.mapPartitions(inferred_run)
    )
    ordered = runs.map(lambda line: (line, None)).repartitionAndSortWithinPartitions(
        number, lambda line: crc32(concluding.subject(line))
    )
    return ordered.keys().mapPartitions(concluding.merged).persist(_KEPT)
