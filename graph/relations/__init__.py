"""Facts from resolved sentences, each read alone, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cadregraph.graph.clauses.attachments import Attachment, attachments
from cadregraph.graph.clauses.outline import Outline, asides, outline
from cadregraph.graph.clauses.sentence import ResolvedSentence
from cadregraph.graph.lexicon.tags import GIVES_POST
from cadregraph.graph.model import DisciplineFact, Fact
from cadregraph.graph.relations.appositions import tenures_by_position
from cadregraph.graph.relations.attendance import attendance
from cadregraph.graph.relations.discipline import (
    deciding_body,
    discipline,
    is_detail,
    stripped_of_all,
)
from cadregraph.graph.relations.elections import (
    elected_to,
    left,
    listed,
    memberships,
    open_list,
    sitting,
)
from cadregraph.graph.relations.endings import endings, predecessors, removed
from cadregraph.graph.relations.figures import measurements
from cadregraph.graph.relations.links import links, subordinate
from cadregraph.graph.relations.personnel import frames
from cadregraph.graph.relations.rosters import rosters
from cadregraph.graph.relations.statements import Quotation, statements

__all__ = ["Quotation", "Readings", "read_facts"]


@dataclass(frozen=True, slots=True)
class Readings:
    """What the sentences of an article say, persons under their provisional keys.

    Attributes:
        facts: the facts, in the order of the text within each kind.
        quotations: statements of those whom a sentence names by a post alone.
        transferring: the sentences with posts in apposition that speak of a transfer.
        stripped: who lost all posts in the Party, by sentence.
    """

    facts: tuple[Fact, ...]
    quotations: tuple[Quotation, ...]
    transferring: frozenset[int]
    stripped: Mapping[int, frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Clauses:
    """A sentence with its appositions and its outline without them."""

    sentence: ResolvedSentence
    attached: tuple[Attachment, ...]
    shape: Outline


def read_facts(
    sentences: Sequence[ResolvedSentence], hosts: Mapping[str, str], governed: Mapping[str, str]
) -> Readings:
    """What all sentences of an article say.

    Args:
        sentences: the sentences of the article.
        hosts: the bodies that hold its events, by event.
        governed: the đảng bộ that its committees lead, by committee.
    """
    article: list[_Clauses] = []
    for sentence in sentences:
        attached = attachments(sentence.tags)
        article.append(_Clauses(sentence, attached, outline(sentence.tags, attached)))
    tenures = [t for one in article for t in tenures_by_position(one.sentence, one.attached)]
    held = sorted({tenure.sentence for tenure in tenures})
    quotations: list[Quotation] = []
    others: list[Fact] = []
    for one in article:
        for said in statements(one.sentence, one.shape):
            if isinstance(said, Quotation):
                quotations.append(said)
            else:
                others.append(said)
        others += measurements(one.sentence)
        others += _links(one, hosts, governed)
    if hosts or any(sentence.events for sentence in sentences):
        others += attendance(sentences, [one.shape for one in article])
    stripped = {i: frozenset(stripped_of_all(sentences[i])) for i in held}
    return Readings(
        facts=(*tenures, *_changes(article), *_sanctions(article, hosts), *others),
        quotations=tuple(quotations),
        transferring=frozenset(i for i in held if _transfers(sentences[i])),
        stripped={number: people for number, people in stripped.items() if people},
    )


def _changes(article: Sequence[_Clauses]) -> Iterator[Fact]:
    """Changes of post, and posts that a clause tells; a list below its opening sentence too."""
    opener: tuple[ResolvedSentence, tuple[int, ...]] | None = None
    for one in article:
        sentence, shape = one.sentence, one.shape
        yield from _changes_within(one)
        if opener is not None:
            items = list(listed(sentence, shape, *opener))
            yield from items
            if not items and sentence.tags:
                opener = None
        posts = open_list(sentence, shape)
        if posts:
            opener = (sentence, posts)


def _changes_within(one: _Clauses) -> Iterator[Fact]:
    """The changes that a sentence tells by itself."""
    sentence, shape = one.sentence, one.shape
    yield from frames(sentence, shape)
    yield from rosters(sentence, shape)
    for aside in asides(sentence.tags):
        yield from frames(sentence, aside)
    yield from memberships(sentence, shape)
    yield from elected_to(sentence, shape)
    yield from sitting(sentence, shape)
    yield from left(sentence, shape)
    yield from removed(sentence, shape)
    yield from predecessors(sentence, shape)
    yield from endings(sentence, shape, one.attached)


def _sanctions(article: Sequence[_Clauses], hosts: Mapping[str, str]) -> Iterator[DisciplineFact]:
    """Sanctions; the body that decided is carried on to the details of its decision."""
    carried: str | None = None
    for one in article:
        yield from discipline(one.sentence, one.shape, carried, hosts)
        decided = deciding_body(one.sentence, one.shape)
        carried = decided or (carried if is_detail(one.sentence) else None)


def _links(one: _Clauses, hosts: Mapping[str, str], governed: Mapping[str, str]) -> Iterator[Fact]:
    if one.sentence.organizations or one.sentence.directives or one.sentence.events:
        yield from links(one.sentence, one.shape, hosts)
        yield from subordinate(one.sentence, governed)


def _transfers(sentence: ResolvedSentence) -> bool:
    """Whether a verb of the sentence moves somebody: 'điều động', 'luân chuyển'."""
    return any(
        tag == GIVES_POST and sentence.value(index) == "transferred"
        for index, tag in enumerate(sentence.tags)
    )
