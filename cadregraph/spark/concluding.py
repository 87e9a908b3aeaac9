"""What the workers of a Spark job conclude from all articles, and how the graph is put together; by the
functions of one machine, as `cadregraph.spark.steps`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import TypeAlias

from pyoxigraph import NamedNode

from cadregraph.graph.inference import implied
from cadregraph.graph.store import whole
from cadregraph.graph.store.claimed import (
    Row,
    Support,
    career_of,
    evidence_of,
    given_tenures,
    post_of,
    supports,
)
from cadregraph.graph.store.conclusions import (
    CONCLUDED,
    concluded_status,
    status_line,
    tenure_lines,
)
from cadregraph.graph.store.reconciliation import thing_lines
from cadregraph.graph.store.things import thing_of
from cadregraph.graph.tenure import Candidate, Decided, as_decided, holders
from cadregraph.graph.triples.serialize import line_order
from cadregraph.graph.triples.statements import END
from cadregraph.spark.steps import World

# --- tenures --------------------------------------------------------------------------------------

Report: TypeAlias = tuple[str, Sequence[Row]]
"""The outlet of an article and what it reports."""
Told: TypeAlias = tuple[str, str, int, int]
"""Evidence of a person: the post, what is told, by how many articles that are no copies, in how many
sentences."""


def evidence(
    report: Report, copy: bool | None
) -> Iterator[tuple[tuple[str, str, str], tuple[int, int]]]:
    """By holder, post and evidence, how many articles (none if this one is a copy) and sentences tell it."""
    for whose, sentences in evidence_of(report[1]).items():
        yield whose, (0 if copy else 1, sentences)


def tenures(report: Report, copy: bool | None) -> Iterator[tuple[tuple[str, str, str, str], int]]:
    """By post, holder, tenure and outlet, how many articles give it (none if this one is a copy)."""
    outlet, rows = report
    for post, holder, tenure in sorted(given_tenures(rows)):
        yield (post, holder, tenure, outlet), 0 if copy else 1


def posts(found: whole.Made) -> Iterator[tuple[str, str]]:
    """What articles know of posts."""
    return ((post, known) for _, _, post, _, _, _, known in found.claims if post)


def by_post(
    one: tuple[tuple[str, str, str], tuple[int, int]],
) -> tuple[str, tuple[str, str, int, int]]:
    """Evidence by its post."""
    (holder, post, told), numbers = one
    return post, (holder, told, *numbers)


def by_holder(
    one: tuple[str, tuple[tuple[str, str, int, int], str | None]],
) -> tuple[str, tuple[Told, str]]:
    """The same by the person, with the most that an article knows of the post."""
    post, ((holder, *told), known) = one
    return holder, ((post, *told), known or "")  # type: ignore[return-value]


def by_holding(
    one: tuple[tuple[str, str, str, str], int],
) -> tuple[tuple[str, str], tuple[str, str, int]]:
    """How a tenure is reported by the post and its holder."""
    (post, holder, tenure, outlet), number = one
    return (post, holder), (tenure, outlet, number)


def candidates(
    holder: str, told: Iterable[tuple[Told, str]], decided: Mapping[tuple[str, str], Decided]
) -> Iterator[tuple[tuple[str, str], Candidate]]:
    """What a person's reports come down to, by post and holder."""
    listed = [*told]
    known = {post: most for (post, *_), most in listed}
    career = career_of(
        holder, sorted(row for row, _ in listed), lambda post: post_of(post, known[post])
    )
    words = {post: word for (whose, post), word in decided.items() if whose == holder}
    for one in as_decided(career, words):
        yield (one.post.key, holder), one


def room(one: Candidate) -> tuple[str, str]:
    """With whom a candidate is settled: all of a post for one, else nobody."""
    return one.post.key, "" if one.post.single_holder else one.holder


Holding: TypeAlias = tuple[Candidate, Mapping[str, Support]]
"""A candidate, and how the tenures are reported."""


class _Known:
    """How tenures are reported, of the holders of one post."""

    def __init__(self, found: Mapping[str, Mapping[str, Support]]) -> None:
        self._found = found

    def tenures(self, _post: str, holder: str) -> Mapping[str, Support]:
        return self._found.get(holder, {})


def concluded(found: Iterable[Holding], world: World) -> Iterator[str]:
    """What holds of those who are settled together, as lines."""
    ordered = sorted(found, key=lambda holding: holding[0].holder)
    result = holders([one for one, _ in ordered])
    known = {one.holder: reported for one, reported in ordered}
    for _, lines in tenure_lines(result, known.keys(), _Known(known), world.iris):
        for line in lines:
            yield line
            yield from _of_status(line)


@cache
def _statuses() -> Mapping[str, tuple[str, ...]]:
    """What says what a status is that is only concluded, by how a line ends that gives it to a tenure."""
    nothing = NamedNode("x:")
    return {
        status_line(nothing, status).partition(" ")[2]: concluded_status(status)
        for status in CONCLUDED
    }


def _of_status(line: str) -> Sequence[str]:
    """What says what the status is that a line gives."""
    return _statuses().get(line.partition(" ")[2], ())


def holdings(
    given: tuple[Iterable[Candidate], Iterable[tuple[str, str, int]]],
) -> Iterator[tuple[tuple[str, str], Holding]]:
    """A candidate of a post with how the tenures are reported, by with whom it is settled."""
    known = supports(sorted(given[1]))
    return ((room(one), (one, known)) for one in given[0])


# --- places and bodies ----------------------------------------------------------------------------


def wanted(key: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Where links lead that follow from a thing, and what makes them needless, by the keys of these."""
    for link in implied(thing_of(key, content)):
        for at in (link.target.key, *link.unless):
            yield at, key


def follows(key: str, content: bytes, named: Iterable[str] | None, world: World) -> Iterator[str]:
    """What follows from a thing, as lines, where some of these keys are named by articles."""
    return thing_lines(key, implied(thing_of(key, content)), frozenset(named or ()), world.iris)


# --- the merged graph -----------------------------------------------------------------------------


Block: TypeAlias = tuple[tuple[bytes, bytes], bytes]
"""Lines of N-Quads that stand together, under their place in the whole: their graph and subject."""


def subject(line: bytes) -> bytes:
    """The subject of a line."""
    return line.partition(b" ")[0]


class _Uncounted:
    """Keeps no count of what articles describe."""

    def fill(self, counted: Iterable[tuple[int, int]], rivals: Iterable[tuple[str, str]]) -> None:
        """Keep nothing."""


def merged(run: Iterable[bytes]) -> Iterator[Block]:
    """The merged graph, of sorted runs that hold all of some subjects: a block of lines each."""
    lines = (line + END for line in whole.settle(whole.united(run), _Uncounted()))
    return _blocks(lines, subject, lambda known: (b"", known))


def described(found: whole.Made) -> Iterator[Block]:
    """The descriptions of articles and passages, a block each."""
    lines = sorted(found.articles[0].splitlines(keepends=True))
    return _blocks(lines, subject, lambda known: (b"", known))


def passages(found: whole.Made) -> Iterator[Block]:
    """What passages hold, a block each."""
    return _blocks(found.passages[0].splitlines(keepends=True), _graph, lambda known: (known, b""))


def _graph(line: bytes) -> bytes:
    """The graph of a line of N-Quads."""
    return line.removesuffix(END).rpartition(b" ")[2]


def _blocks(
    lines: Iterable[bytes],
    of: Callable[[bytes], bytes],
    key: Callable[[bytes], tuple[bytes, bytes]],
) -> Iterator[Block]:
    """Lines that stand together by what they are of, in the order in which a store is written out; the
    key of a block is its place there. Its last line has no end."""
    for known, same in groupby(lines, key=of):
        block: list[bytes] = sorted(same, key=line_order)
        yield key(known), b"".join(block).removesuffix(b"\n")
